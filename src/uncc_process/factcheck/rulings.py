"""Rulings: what a fact of the record says to days that a text gives for it."""

from datetime import date
from enum import Enum

import attrs

from uncc_process.factcheck.checks import Verdict
from uncc_process.factcheck.facts import Fact, Rival
from uncc_process.factcheck.prose import sentence
from uncc_process.sources import Source
from uncc_process.spans import DateSpan, PartialDate

__all__ = ["Days", "Relation", "Ruling", "best", "rule"]

Days = DateSpan | PartialDate
_ORDER = (
    Verdict.SUPPORTED,
    Verdict.LOOSER,
    Verdict.STRICTER,
    Verdict.OVERTAKEN,
    Verdict.NOT_IN_THE_RECORD,
    Verdict.NOT_UNDERSTOOD,
    Verdict.CONTRADICTED,
)


class Relation(Enum):
    """How the words link days to an event: all its days, one end of it, or a day of it."""

    HELD = "held"
    OPENED = "opened"
    CLOSED = "closed"
    DURING = "during"


@attrs.frozen(kw_only=True)
class Ruling:
    """A verdict, what the record says, and what it rests on."""

    verdict: Verdict
    says: str
    records: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def best(rulings: list[Ruling]) -> Ruling:
    """Give the ruling that is kindest to the text: it may mean any of several facts."""
    return min(rulings, key=lambda ruling: _ORDER.index(ruling.verdict))


def rule(days: Days, relation: Relation, fact: Fact, as_of: date) -> Ruling:
    """Hold days that a text gives against a fact and, where they differ, against its rivals."""
    verdict, rival = weighed(days, relation, fact), None
    if verdict is Verdict.CONTRADICTED:
        rival = _rival(days, relation, fact)
        verdict = _with_rival(rival, as_of) if rival else verdict
    says = sentence(str(fact)) if rival is None else f"{sentence(str(fact))} {rival.reason}"
    sources = fact.sources if rival is None else (*fact.sources, *rival.sources)
    return Ruling(
        verdict=verdict,
        says=says,
        records=fact.records,
        sources=tuple(dict.fromkeys(sources)),
    )


def weighed(days: Days, relation: Relation, fact: Fact) -> Verdict:
    """Hold days against those of a fact alone."""
    if fact.span is None:
        return Verdict.NOT_IN_THE_RECORD
    given = days if isinstance(days, DateSpan) else days.span
    if not fact.exact:
        return _against_bounds(given, fact.span)
    return _against(days, given, fact.span, relation, fact)


def _against_bounds(given: DateSpan, bounds: DateSpan) -> Verdict:
    """Hold days against the span of days within which an event fell."""
    if given == bounds:
        return Verdict.SUPPORTED
    if given.covers(bounds):
        return Verdict.LOOSER
    return Verdict.STRICTER if given.overlaps(bounds) else Verdict.CONTRADICTED


def _against(
    days: Days, given: DateSpan, whole: DateSpan, relation: Relation, fact: Fact
) -> Verdict:
    span = _end_of(whole, relation)
    if given == span:
        return Verdict.SUPPORTED
    if isinstance(days, PartialDate):
        agrees = given.covers(span) if "/" in days.edtf else given.overlaps(span)
        return Verdict.LOOSER if agrees else Verdict.CONTRADICTED
    if relation is Relation.DURING:
        return Verdict.SUPPORTED if span.covers(given) else Verdict.CONTRADICTED
    if given in fact.parts or (given.days == 1 and span.covers(given)):
        return Verdict.LOOSER
    return Verdict.CONTRADICTED


def _end_of(span: DateSpan, relation: Relation) -> DateSpan:
    if relation is Relation.OPENED:
        return DateSpan.on(span.first)
    return DateSpan.on(span.last) if relation is Relation.CLOSED else span


def _rival(days: Days, relation: Relation, fact: Fact) -> Rival | None:
    """Find the other claim, or the plan, that the text follows."""
    for rival in fact.rivals:
        other = attrs.evolve(fact, span=rival.span, exact=True, parts=())
        if weighed(days, relation, other) in (Verdict.SUPPORTED, Verdict.LOOSER):
            return rival
    return None


def _with_rival(rival: Rival, as_of: date) -> Verdict:
    if rival.open:
        return Verdict.STRICTER
    if rival.given_up is not None and as_of < rival.given_up:
        return Verdict.OVERTAKEN
    return Verdict.CONTRADICTED
