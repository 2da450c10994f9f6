"""What the audit promises: settled is settled, whatever time, discovery and knowledge bring.

Every world here is small, and what it says of its completeness is true. "Settled" is true, false
or moot of a clause; satisfied, violated or not applicable of a mandate.
"""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.in_the_end import completion, in_the_end
from tests.naive import on_record, readings, settled
from tests.small_worlds import (
    FAR,
    LONG_AGO,
    MANDATE,
    Small,
    amended,
    answered,
    judgement,
    mandate,
    odd_clauses,
    possible,
    process,
    views,
    worlds,
)
from uncc_process.audit import Outcome, Truth
from uncc_process.model.clauses import Attested, nodes
from uncc_process.model.process import Process

few = settings(max_examples=30, deadline=None)
many = settings(max_examples=80, deadline=None)
SETTLED = (Outcome.SATISFIED, Outcome.VIOLATED, Outcome.NOT_APPLICABLE)
later = st.sampled_from([timedelta(days) for days in (1, 2, 4, 400)])
data = st.data()


@many
@given(data, worlds())
def test_what_is_settled_is_so_in_every_world_that_agrees_with_the_record(
    data: st.DataObject, small: Small
) -> None:
    """However what is not on record was, and whatever is to come, it ends as it was settled."""
    day, known = data.draw(views(small))
    truth, _ = answered(small.clause, small.process, day, known)
    if truth is not Truth.UNKNOWN:
        world = completion(data.draw, small, on_record(small.process, day, known))
        assert {in_the_end(read, world) for read in readings(small.clause)} == {truth}


@many
@given(data, worlds(), later)
def test_what_is_settled_stays_so_as_time_passes(
    data: st.DataObject, small: Small, wait: timedelta
) -> None:
    """With the same knowledge, a later day settles nothing otherwise."""
    day, known = data.draw(views(small))
    answer = answered(small.clause, small.process, day, known)
    if settled(answer):
        assert answered(small.clause, small.process, day + wait, known) == answer


@many
@given(data, worlds(hiding=True))
def test_what_is_settled_survives_discoveries(data: st.DataObject, small: Small) -> None:
    """Records that turn up outside what was declared complete settle nothing otherwise."""
    day, known = data.draw(views(small))
    answer = answered(small.clause, small.recorded, day, known)
    if settled(answer):
        assert answered(small.clause, small.process, day, known) == answer


@many
@given(data, worlds(), later)
def test_what_is_settled_survives_later_knowledge(
    data: st.DataObject, small: Small, wait: timedelta
) -> None:
    """On the same day, what becomes known later settles nothing otherwise."""
    day, known = data.draw(views(small))
    answer = answered(small.clause, small.process, day, known)
    if settled(answer):
        assert answered(small.clause, small.process, day, known + wait) == answer


@few
@given(data, worlds())
def test_the_order_of_records_does_not_matter(data: st.DataObject, small: Small) -> None:
    """Records and statements in any order come to the same, with the same causes."""
    day, known = data.draw(views(small))
    shuffled: dict[str, Any] = {
        family: tuple(data.draw(st.permutations(getattr(small.process, family))))
        for family in (*small.families, "completeness", "determinations")
    }
    mixed = attrs.evolve(small.process, **shuffled)
    asked = (small.clause, small.process, day, known)
    assert answered(small.clause, mixed, day, known) == answered(*asked)


@few
@given(data, worlds())
def test_unknown_and_only_unknown_has_causes(data: st.DataObject, small: Small) -> None:
    """Whatever is asked, there are causes if, and only if, the answer is unknown."""
    truth, causes = answered(small.clause, small.process, *data.draw(views(small)))
    assert (truth is Truth.UNKNOWN) is bool(causes)


@few
@given(data, worlds(depth=1))
def test_odd_clauses_have_answers_too(data: st.DataObject, small: Small) -> None:
    """Far offsets, sessions that never were and empty lists raise nothing."""
    day, known = data.draw(views(small))
    clause = data.draw(odd_clauses(small))
    truth, causes = answered(clause, small.process, day, known)
    assert (truth is Truth.UNKNOWN) is bool(causes)


@pytest.mark.parametrize("day", [date.min, date.max])
@few
@given(worlds(depth=2))
def test_the_first_and_the_last_day_of_the_calendar_can_be_asked_for(
    day: date, small: Small
) -> None:
    """There is an answer on every day of the calendar."""
    truth, causes = answered(small.clause, small.process, day, day)
    assert (truth is Truth.UNKNOWN) is bool(causes)


# ---- whole mandates --------------------------------------------------------------------


@many
@given(amended(), st.integers(-1, 9), later, st.booleans())
def test_a_judgement_that_is_settled_stays_so_day_by_day(
    small: Small, number: int, wait: timedelta, known_at_once: bool
) -> None:
    """Once settled, a mandate with its amendments is judged alike on every later day."""
    day = small.epoch + timedelta(number)
    known = FAR if known_at_once else day
    before = judgement(small.process, day, known)
    if before is not None and before[0] in SETTLED:
        after = judgement(small.process, day + wait, FAR if known_at_once else day + wait)
        assert after == before


@many
@given(amended(), st.integers(-1, 9), st.booleans())
def test_a_judgement_that_is_settled_survives_discoveries_and_later_knowledge(
    small: Small, number: int, known_at_once: bool
) -> None:
    """What turns up, or becomes known, changes no settled judgement of the same day."""
    day = small.epoch + timedelta(number)
    before = judgement(small.recorded, day, FAR if known_at_once else day)
    if before is not None and before[0] in SETTLED:
        assert judgement(small.process, day, FAR) == before


@few
@given(amended(), st.integers(-1, 9))
def test_an_amendment_changes_nothing_before_it_takes_effect(small: Small, number: int) -> None:
    """Up to the day before, the mandate is judged as if nobody had amended it."""
    day = small.epoch + timedelta(number)
    process = small.process
    mandates = tuple(
        each for each in process.mandates if not each.amends or process.effective(each) <= day
    )
    unamended = attrs.evolve(process, mandates=mandates)
    assert judgement(unamended, day, day) == judgement(process, day, day)


@few
@given(data, worlds(depth=2), st.integers(-1, 9))
def test_an_amendment_with_the_same_words_changes_nothing(
    data: st.DataObject, small: Small, number: int
) -> None:
    """To say the same once more changes the outcome on no day, unless people determine it."""
    day, known = data.draw(views(small))
    clause = possible(small.clause)
    if any(isinstance(node, Attested) for node in nodes(clause)):
        return
    since = small.epoch + timedelta(number)
    again = mandate(clause, "again", amends=MANDATE, effective=since)
    once = with_mandates(small.process, mandate(clause))
    twice = with_mandates(small.process, mandate(clause), again)
    assert judgement(twice, day, known) == judgement(once, day, known)


def with_mandates(process: Process, *mandates: Any) -> Process:
    """The process with these mandates, and nothing determined of them."""
    return attrs.evolve(process, mandates=mandates, determinations=())


def test_a_mandate_is_not_judged_before_it_is_given() -> None:
    """On the day before its adoption there is no judgement."""
    day = LONG_AGO - timedelta(days=1)
    assert judgement(process({}, FAR), day, FAR) is None
    assert judgement(process({}, FAR), LONG_AGO, FAR) == (Outcome.NOT_APPLICABLE, frozenset())
