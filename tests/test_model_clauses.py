"""The clause language: what cannot be asked, what is inside a clause, and what the words weigh."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.small import ALL, AMBIGUOUS, BEFORE, EACH, EXISTS, REACHED, WINDOW
from uncc_process.errors import InvalidRecord, Problem
from uncc_process.model import (
    AdoptedBy,
    Attested,
    Before,
    Count,
    Edge,
    EventEdge,
    EventKind,
    Given,
    Latest,
    Level,
    Link,
    Not,
    Offset,
    Open,
    Pattern,
    Rounding,
    Unit,
    Verb,
    Waived,
    Window,
)
from uncc_process.model.clauses import nodes

PATTERN = Pattern(event=EventKind.SESSION)
DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("build", "problem"),
    [
        (lambda: Count(at_least=-1), Problem("at_most", "nothing is at least -1, at most None")),
        (
            lambda: Count(at_least=2, at_most=1),
            Problem("at_most", "nothing is at least 2, at most 1"),
        ),
        (lambda: Count(at_most=-1), Problem("at_most", "nothing is at least 0, at most -1")),
        (
            lambda: EventEdge(pattern=PATTERN, nth=0),
            Problem("nth", "expected 1 or more, got 0"),
        ),
        (
            lambda: Offset(count=1, unit=Unit.MONTH),
            Problem("rounding", "an offset in months has to name its rounding"),
        ),
        (
            lambda: Offset(count=1, unit=Unit.YEAR),
            Problem("rounding", "an offset in years has to name its rounding"),
        ),
        (
            lambda: Offset(count=1, unit=Unit.DAY, rounding=Rounding.DOWN),
            Problem("rounding", "an offset in days needs no rounding"),
        ),
        (
            lambda: Offset(count=1, unit=Unit.WEEK, rounding=Rounding.UP),
            Problem("rounding", "an offset in weeks needs no rounding"),
        ),
        (
            lambda: Before(
                first=PATTERN,
                then=PATTERN,
                link=Link.ANY,
                gap=Offset(count=-1, unit=Unit.DAY),
            ),
            Problem("gap", "a gap is not less than nothing, got -1"),
        ),
        (
            lambda: Pattern(event=EventKind.SIGNATURE, variants=("signature", "ratification")),
            Problem("variants[1]", "expected one of signature; got 'ratification'"),
        ),
        (
            lambda: Pattern(event=EventKind.READING, variants=("first",)),
            Problem("variants[0]", "there are none; got 'first'"),
        ),
        (lambda: Latest(moments=()), Problem("moments", "expected at least one moment")),
        (lambda: Window(), Problem("", "expected not_before or not_after, or both")),
        (
            lambda: Window(not_before=DAY, not_after=date(2024, 3, 13)),
            Problem("not_after", "2024-03-13 is before 2024-03-14"),
        ),
        (
            lambda: AdoptedBy(numerator=0, denominator=3),
            Problem("numerator", "no part: 0 of 3"),
        ),
        (
            lambda: AdoptedBy(numerator=4, denominator=3),
            Problem("numerator", "no part: 4 of 3"),
        ),
        (
            lambda: AdoptedBy(numerator=0, denominator=0),
            Problem("numerator", "no part: 0 of 0"),
        ),
    ],
)
def test_what_cannot_be_asked_is_refused(build: Callable[[], object], problem: Problem) -> None:
    """A clause that no paragraph could mean is not built."""
    with pytest.raises(InvalidRecord) as caught:
        build()
    assert caught.value.problems == (problem,)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Count(at_most=0),
        lambda: Count(at_least=2, at_most=2),
        lambda: EventEdge(pattern=PATTERN, nth=1),
        lambda: Offset(count=-1, unit=Unit.DAY),
        lambda: Offset(count=0, unit=Unit.WEEK),
        lambda: Offset(count=1, unit=Unit.MONTH, rounding=Rounding.UP),
        lambda: Latest(moments=(DAY,)),
        lambda: Before(
            first=PATTERN, then=PATTERN, link=Link.ANY, gap=Offset(count=0, unit=Unit.DAY)
        ),
        lambda: Before(first=PATTERN, then=PATTERN, link=Link.ANY),
        lambda: Pattern(event=EventKind.SESSION, variants=("negotiating", "concluding")),
        lambda: Window(not_before=DAY),
        lambda: Window(not_after=DAY),
        lambda: Window(not_before=DAY, not_after=DAY),
        lambda: Window(not_before=DAY, not_after=EventEdge(pattern=PATTERN)),
        lambda: AdoptedBy(numerator=1, denominator=1),
    ],
)
def test_what_lies_beside_it_is_allowed(build: Callable[[], object]) -> None:
    """The boundary on the other side of each refusal is built, and equal to itself built again."""
    assert build() == build()


def test_the_default_is_one_of_the_last_days() -> None:
    """An edge that says no more is the last day of the first such event."""
    assert EventEdge(pattern=PATTERN) == EventEdge(pattern=PATTERN, edge=Edge.END, nth=1)


def test_the_parts_of_a_clause_outer_before_inner() -> None:
    """All clauses inside a clause are found, each before those inside it."""
    question = Attested(question="was it?")
    open_, waived = Open(window=WINDOW), Waived()
    deep = Given(condition=ALL, then=AMBIGUOUS, otherwise=None)
    given = ALL.clauses[2]
    assert list(nodes(deep)) == [
        deep,
        ALL,
        ALL.clauses[0],
        EXISTS,
        EACH,
        Not(clause=BEFORE),
        BEFORE,
        given,
        REACHED,
        Open(window=Window(not_before=date(2023, 1, 1), not_after=date(2023, 12, 31))),
        waived,
        AMBIGUOUS,
        REACHED,
        Not(clause=REACHED),
        REACHED,
    ]
    for atom in (EXISTS, EACH, BEFORE, REACHED, open_, question, waived):
        assert list(nodes(atom)) == [atom]


@pytest.mark.parametrize(
    ("level", "verbs"),
    [
        (Level.ERROR, {Verb.DECIDES, Verb.SHALL, Verb.REAFFIRMS}),
        (Level.WARNING, {Verb.REQUESTS, Verb.CALLS_UPON}),
        (Level.NOTE, {Verb.URGES, Verb.ENCOURAGES, Verb.INVITES, Verb.PREFERS}),
        (Level.NONE, {Verb.OPENS, Verb.CONSTITUTES, Verb.MAY}),
    ],
)
def test_what_a_verb_weighs(level: Level, verbs: set[Verb]) -> None:
    """The gravity of a breach follows from the verb of the paragraph, for each verb there is."""
    assert {verb for verb in Verb if verb.level is level} == verbs
