"""The audit against evaluators that share no line with it: where it has to say what.

``naive`` follows the page ``docs/explanation/audit.md`` and knows the causes too; ``in_the_end``
knows only how a world ends, of which all is known.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import uncc_process.model as un
from tests.in_the_end import World, in_the_end, on_day
from tests.naive import (
    MOOT,
    NEVER,
    Answer,
    On,
    Stage,
    joined,
    judged,
    judged_with_amendments,
    matches,
    numbers_of_days,
    on_record,
    readings,
)
from tests.small_worlds import (
    CITED,
    COUNTS,
    FAR,
    MANDATE,
    Small,
    a_view,
    a_world,
    amended,
    answered,
    complete,
    judgement,
    pick,
    process,
    views,
    worlds,
)
from uncc_process.audit import Cause, Outcome, Truth
from uncc_process.model.clauses import nodes
from uncc_process.timeline import Event, timeline

data = st.data()
NOTHING: frozenset[Cause] = frozenset()
few = settings(max_examples=40, deadline=None)
many = settings(max_examples=60, deadline=None)


@many
@given(data, worlds())
def test_the_audit_says_what_its_page_says(data: st.DataObject, small: Small) -> None:
    """On every record, whole or not, truth and causes are those of a second evaluator."""
    day, known = data.draw(views(small))
    expected = judged(small.clause, on_record(small.process, day, known), MANDATE)
    assert answered(small.clause, small.process, day, known) == expected


@pytest.mark.parametrize("seed", range(4))
def test_the_audit_says_what_its_page_says_of_many_plain_clauses(seed: int) -> None:
    """The same for worlds drawn without Hypothesis, which is slower than both evaluators."""
    chance = Random(seed)
    for _ in range(900):
        small = a_world(chance, depth=1)
        day, known = a_view(chance, small)
        expected = judged(small.clause, on_record(small.process, day, known), MANDATE)
        assert answered(small.clause, small.process, day, known) == expected, small


# ---- all is known ----------------------------------------------------------------------


@many
@given(worlds(closed=True, depth=2))
def test_when_all_is_known_the_audit_says_what_is_so(small: Small) -> None:
    """With a whole record, past every window, a clause is true, false or moot, as it ended."""
    world = World(timeline(small.process), found=is_found(small.process))
    if not has_an_end(small, world):
        return
    ends = ((in_the_end(read, world), NOTHING) for read in readings(small.clause))
    expected = joined(ends, Cause.AMBIGUOUS)
    assert answered(small.clause, small.process, FAR, FAR) == expected


def is_found(of: un.Process) -> bool:
    """What the determinations say of the mandate."""
    return all(each.holds for each in of.determinations)


def has_an_end(small: Small, world: World) -> bool:
    """Whether nothing in a clause waits for what never comes, or depends on what nobody tells."""
    asked = bool(small.process.determinations)
    return all(_ends(node, world, asked) for node in nodes(small.clause))


def _ends(node: un.Clause, world: World, asked: bool) -> bool:
    match node:
        case un.Exists(window=window, each=each) | un.Each(window=window, requires=each):
            bounded = window is not None and window.not_after is not None
            return bounded and all(_told(part, world) for part in (window, *each))
        case un.Open(window=window):
            return window.not_after is not None and _told(window, world)
        case un.Reached(moment=moment):
            return _comes(moment, world)
        case un.Before(then=then, link=link):
            held = any(matches(then, event) for event in world.events)
            return then.record is not None and held and link is not un.Link.NEXT_ORDINAL
        case un.Attested():
            return asked
        case _:
            return True


def _told(part: un.Window | un.Requirement | None, world: World) -> bool:
    match part:
        case un.Window(not_before=start, not_after=end):
            return all(moment is None or _comes(moment, world) for moment in (start, end))
        case un.StartsIn(window=window):
            return _told(window, world)
        case un.Lasts():
            days = (numbers_of_days(event, un.DayCount.OFFICIAL) for event in world.events)
            return all(len(numbers) == 1 for numbers in days)
        case un.HeldAt():
            return all(event.place is not None for event in world.events)
        case un.FromGroup():
            return all(event.group is not None for event in world.events)
        case un.AdoptedBy():
            return all(event.adoption is not None for event in world.events)
        case None:
            return True


def _comes(moment: un.Moment, world: World) -> bool:
    days = {on_day(moment, attrs.evolve(world, most=most)) for most in (True, False)}
    return len(days) == 1 and NEVER not in days


# ---- every way in which it can have been, and go on ------------------------------------

FIRST = date(2024, 9, 3)
HELD = un.Pattern(event=un.EventKind.CONSULTATION)
NUMBERED = un.Pattern(event=un.EventKind.CONSULTATION, body=un.BodyId("A"), ordinals=(1,))
BOTH = attrs.evolve(NUMBERED, ordinals=(1, 2))


def consultation(key: str, first: int, length: int, place: str, ordinal: int) -> un.Consultation:
    """A consultation of body A, so many days after the first of them all."""
    opens = FIRST + timedelta(first)
    return un.Consultation(
        id=key,
        body=un.BodyId("A"),
        opens=opens,
        closes=opens + timedelta(length - 1),
        place=place,
        ordinal=ordinal,
        **CITED,
    )


@st.composite
def tiny(draw: st.DrawFn) -> tuple[On, un.Clause]:
    """Up to two consultations within four days, and a clause of one atom."""
    held = [
        consultation(f"e{i}", pick(draw, 0, 1, 2, 3), pick(draw, 1, 2), place(draw), ordinal)
        for i, ordinal in enumerate(pick(draw, (), (1,), (2,), (1, 2), (2, 1), (3, 1)))
    ]
    day = FIRST + timedelta(pick(draw, 0, 1, 2, 3, 4))
    through = pick(draw, None, *range(-1, 5))
    said = [] if through is None else [complete(0, HELD, FIRST + timedelta(through))]
    known = process({"consultations": tuple(held)}, FAR, completeness=tuple(said))
    return on_record(known, day, day), draw(tiny_clauses())


def place(draw: st.DrawFn) -> str:
    """Where something is held."""
    return str(pick(draw, "Vienna", "New York"))


@st.composite
def tiny_clauses(draw: st.DrawFn) -> un.Clause:
    """An atom about the consultations, its window given in days."""
    pattern = pick(draw, HELD, NUMBERED, BOTH)
    vienna = un.HeldAt(place="Vienna")
    start, end = sorted(FIRST + timedelta(pick(draw, *range(-1, 5))) for _ in range(2))
    bounds = pick(draw, 0, 1, 2)
    window = un.Window(
        not_before=start if bounds != 1 else None,
        not_after=end if bounds else None,
        part=pick(draw, *un.Part),
    )
    match pick(draw, 0, 1, 2, 3):
        case 0:
            each = pick(draw, (), (vienna,))
            count = pick(draw, *COUNTS[:5])
            return un.Exists(pattern=pattern, count=count, window=window, each=each)
        case 1:
            return un.Each(pattern=pattern, requires=(vienna,), window=window)
        case 2:
            second = attrs.evolve(NUMBERED, ordinals=(2,))
            link = pick(draw, un.Link.ANY, un.Link.NEXT_ORDINAL)
            first = pattern if link is un.Link.ANY else NUMBERED
            return un.Before(first=first, then=second, link=link)
        case _:
            nth, edge = pick(draw, 1, 2), pick(draw, *un.Edge)
            return un.Reached(moment=un.EventEdge(pattern=pattern, nth=nth, edge=edge))


def every_completion(on: On) -> Iterator[World]:
    """Every way in which it can have been, with up to two events that are not on record."""
    seen = [event for event in on.events if on.stage(event) is not Stage.UNSEEN]
    whole = on.complete_through(HELD)
    hidden = [
        event
        for first in range(-2, 6)
        for ordinal in (1, 2, 8, 9)
        for where in ("Vienna", "New York")
        for event in timeline(
            process({"consultations": (consultation("h", first, 1, where, ordinal),)}, FAR)
        )
        if ordinal not in {each.ordinal for each in seen}
        if FIRST + timedelta(first) > on.day or whole is None or FIRST + timedelta(first) > whole
    ]
    for known in _with_ends(seen, on):
        yield World(known)
        for one in hidden:
            yield World((*known, one))
        for one, other in combinations(hidden, 2):
            if one.ordinal != other.ordinal:
                yield World((*known, one, other))


def _with_ends(seen: list[Event], on: On) -> Iterator[tuple[Event, ...]]:
    """The events, with what is under way ending tomorrow, or the day after."""
    for more in (0, 1):
        yield tuple(
            attrs.evolve(event, span=attrs.evolve(event.span, last=on.tomorrow + timedelta(more)))
            if event.span and on.stage(event) is Stage.UNDER_WAY
            else event
            for event in seen
        )


def waits_by_rule(clause: un.Clause, on: On) -> bool:
    """Whether the page leaves something open that no completion decides otherwise.

    On the last day of a window it is not over; of what is under way, nothing is told but how it
    began; what came before something has to be known for all its days, not for the first only.
    (And ``Reached`` is never false.)
    """
    if isinstance(clause, un.Before):
        return any(event.span is not None and event.span.days > 1 for event in on.events)
    window = getattr(clause, "window", None)
    last_day = window is not None and window.not_after == on.day
    return last_day or any(on.stage(event) is Stage.UNDER_WAY for event in on.events)


@few
@given(tiny())
def test_it_is_settled_if_and_only_if_all_completions_agree(drawn: tuple[On, un.Clause]) -> None:
    """What all completions of a record come to is settled, and nothing else is."""
    on, clause = drawn
    truth, _ = answered(clause, on.process, on.day, on.known)
    ends = {in_the_end(clause, world) for world in every_completion(on)}
    if truth is not Truth.UNKNOWN:
        assert ends == {truth}
    elif not waits_by_rule(clause, on):
        assert len(ends) > 1 or (isinstance(clause, un.Reached) and ends == {Truth.FALSE})


# ---- whole mandates --------------------------------------------------------------------


def as_judged(answer: Answer) -> tuple[Outcome, frozenset[Cause]]:
    """The outcome of an answer and, if it is undetermined, its causes."""
    outcome = Outcome.of(*answer)
    return outcome, answer[1] if outcome is Outcome.UNDETERMINED else NOTHING


@few
@given(data, amended())
def test_a_mandate_with_its_amendments_is_judged_as_the_page_says(
    data: st.DataObject, small: Small
) -> None:
    """The first version that is settled decides, unless an earlier one ended in doubt."""
    day, known = data.draw(views(small))
    asked = small.process.mandate(MANDATE)
    answer = judged_with_amendments(small.process, asked, day, known)
    assert answer is not None
    assert judgement(small.process, day, known) == as_judged(answer)


def over_its_worlds(
    of: un.Process, dispute: un.Dispute, day: date, known: date
) -> tuple[un.Process, Answer]:
    """Give a process with a dispute, and what the page says of it: the worlds brought together."""
    process = attrs.evolve(of, disputes=(dispute,))
    worlds = (process,) if dispute.settled else (process, un.claimed(process, dispute, 1))
    asked = of.mandate(MANDATE)
    answers = [judged_with_amendments(world, asked, day, known) or MOOT for world in worlds]
    truth, causes = joined(answers, Cause.DISPUTED)
    if len(set(answers)) > 1 and Cause.NOT_DUE not in causes:
        causes |= {Cause.DISPUTED}
    return process, (truth, causes)


@few
@given(data, amended())
def test_a_dispute_that_is_open_is_tried_with_each_claim(data: st.DataObject, small: Small) -> None:
    """Claims that agree do not matter; where they differ and time will not tell, it is disputed."""
    day, known = data.draw(views(small))
    dispute = disputed(small.process, settled=pick(data.draw, False, True))
    if dispute is None:
        return
    process, expected = over_its_worlds(small.process, dispute, day, known)
    assert judgement(process, day, known) == as_judged(expected)


def disputed(of: un.Process, *, settled: bool) -> un.Dispute | None:
    """A dispute about the place, or the day, of e0, if it has one."""
    record: Any = of.record("e0")
    for field in ("place", "adopted", "issued", "on", "elected"):
        held = getattr(record, field, None)
        if isinstance(held, date):
            claims = (held.isoformat(), (held + timedelta(2)).isoformat())
        elif field == "place" and held is not None:
            claims = (held, "Vienna" if held == "New York" else "New York")
        else:
            continue
        return un.Dispute(
            id="dispute",
            record=un.RecordId("e0"),
            field=field,
            claims=tuple(un.Claim(value=each, sources=CITED["sources"]) for each in claims),
            chosen=0,
            settled=settled,
            reason="so",
            **CITED,
        )
    return None
