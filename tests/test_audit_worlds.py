"""Which worlds an audit looks at: the record, what was known, and each open claim but one."""

from datetime import date

import attrs

from tests.little import (
    ask,
    by_the_end_of,
    complete,
    first_session,
    process,
    session,
)
from uncc_process.audit import Cause, Judgement, Outcome, audit
from uncc_process.model import Claim, Dispute, RecordId
from uncc_process.sources import Confidence, Source

SOURCE = (Source.parse("A/RES/75/282"),)
HELD = session(1, "2022-02-28", "2022-04-11")


def dispute(key: str, field: str, *values: str, settled: bool = False) -> Dispute:
    """A dispute about the first session, in which the first claim is the one recorded."""
    return Dispute(
        id=key,
        record=RecordId("first"),
        field=field,
        claims=tuple(Claim(value=value, sources=SOURCE) for value in values),
        chosen=0,
        settled=settled,
        reason="nobody knows",
        confidence=Confidence.PRIMARY,
        sources=SOURCE,
    )


def judged(*disputes: Dispute) -> Judgement:
    """Judge "first session by 31 March", opened on 28 February, with disputes."""
    clause = first_session(by_the_end_of("2022-03-31", opening=True))
    return audit(process(ask(clause), HELD, complete(), *disputes), date(2022, 12, 31)).of("m")


PLACE = dispute("place", "place", "New York", "Vienna")
OPENING = dispute("opening", "opens", "2022-02-28", "2022-03-02", "2022-04-01")


def test_a_settled_dispute_is_not_tried() -> None:
    """A claim that was not chosen in a settled dispute changes nothing."""
    assert judged(attrs.evolve(OPENING, settled=True)).outcome is Outcome.SATISFIED


def test_every_open_dispute_is_tried_with_every_claim() -> None:
    """A third claim that matters counts, also after a settled dispute and one without weight."""
    settled = dispute("met", "place", "New York", "Geneva", settled=True)
    found = judged(settled, PLACE, OPENING)
    assert (found.outcome, found.causes) == (Outcome.UNDETERMINED, frozenset({Cause.DISPUTED}))
    assert judged(settled, PLACE).outcome is Outcome.SATISFIED


def test_a_dispute_about_a_whole_record_is_not_tried() -> None:
    """Whether there was a session at all cannot be tried, and the record stands."""
    whole = attrs.evolve(OPENING, id="whole", field=None)
    assert judged(whole, PLACE).outcome is Outcome.SATISFIED
    assert judged(whole, OPENING).outcome is Outcome.UNDETERMINED


def test_an_audit_keeps_the_day_of_its_knowledge() -> None:
    """Asked for with an earlier knowledge, an audit says so; else it is that of its day."""
    little = process(ask(first_session(by_the_end_of("2022-03-31"))), HELD)
    day, known = date(2022, 12, 31), date(2022, 1, 1)
    assert (audit(little, day).as_of, audit(little, day).known) == (day, day)
    asked = audit(little, day, known=known)
    assert (asked.as_of, asked.known) == (day, known)
