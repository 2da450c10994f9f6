"""The laws of the four values, tried on all values with every set of up to two causes."""

from collections.abc import Callable, Iterable
from itertools import combinations, product

import pytest

from uncc_process.audit import Cause, Evidence, Outcome, Truth
from uncc_process.audit.truth import all_of, any_of, given, joined, not_

Answer = tuple[Truth, frozenset[Cause]]
Join = Callable[[Iterable[Answer]], Answer]

NOTHING: frozenset[Cause] = frozenset()
TRUE, FALSE, MOOT = ((truth, NOTHING) for truth in (Truth.TRUE, Truth.FALSE, Truth.MOOT))
SETTLED = (TRUE, FALSE, MOOT)
UNKNOWN = tuple(
    (Truth.UNKNOWN, frozenset(causes))
    for number in (1, 2)
    for causes in combinations(Cause, number)
)
VALUES = (*SETTLED, *UNKNOWN)
PAIRS = tuple(product(VALUES, repeat=2))
TRIPLES = tuple(product(VALUES, repeat=3))
both = pytest.mark.parametrize("join", [all_of, any_of])


def negated(answer: Answer) -> Answer:
    """The answer turned round."""
    return not_(answer[0]), answer[1]


def chosen(condition: Answer, then: Answer, otherwise: Answer) -> Answer:
    """What a condition comes to."""
    parts = (Evidence(says="so", truth=t, causes=c) for t, c in (condition, then, otherwise))
    found = given(*parts)
    return found.truth, found.causes


def any_cause_of(answers: Iterable[Answer]) -> frozenset[Cause]:
    """The causes of all that is unknown."""
    return NOTHING.union(*(causes for _, causes in answers))


@both
def test_one_alone_is_as_it_is(join: Join) -> None:
    """All of one, and any of one, is that one."""
    assert [join([value]) for value in VALUES] == list(VALUES)


@both
def test_of_nothing_there_is_no_question(join: Join) -> None:
    """All of nothing is moot, and so is any of nothing."""
    assert join([]) == MOOT


@both
def test_what_does_not_arise_does_not_count(join: Join) -> None:
    """A moot part changes nothing."""
    assert [join([value, MOOT]) for value in VALUES] == list(VALUES)


@both
def test_the_order_of_parts_does_not_matter(join: Join) -> None:
    """All of, and any of, are commutative."""
    assert [join([a, b]) for a, b in PAIRS] == [join([b, a]) for a, b in PAIRS]


@both
def test_the_grouping_of_parts_does_not_matter(join: Join) -> None:
    """All of, and any of, are associative, with their causes."""
    whole = [join(parts) for parts in TRIPLES]
    assert whole == [join([join([a, b]), c]) for a, b, c in TRIPLES]
    assert whole == [join([a, join([b, c])]) for a, b, c in TRIPLES]


@both
def test_a_part_said_twice_counts_once(join: Join) -> None:
    """All of, and any of, are idempotent."""
    assert [join([value, value]) for value in VALUES] == list(VALUES)


def test_not_of_not_is_the_same() -> None:
    """Turning round twice leaves everything as it is, causes too."""
    assert [negated(negated(value)) for value in VALUES] == list(VALUES)


def test_not_exchanges_true_and_false_only() -> None:
    """What is unknown or moot stays so."""
    found = [not_(truth) for truth in Truth]
    assert found == [Truth.FALSE, Truth.TRUE, Truth.UNKNOWN, Truth.MOOT]


def test_not_all_is_any_not() -> None:
    """The laws of De Morgan hold in both directions."""
    assert [negated(all_of(parts)) for parts in TRIPLES] == [
        any_of(map(negated, parts)) for parts in TRIPLES
    ]
    assert [negated(any_of(parts)) for parts in TRIPLES] == [
        all_of(map(negated, parts)) for parts in TRIPLES
    ]


def test_one_false_part_makes_all_false_and_only_true_parts_make_all_true() -> None:
    """The table of "all of" holds for every three values."""
    for parts in TRIPLES:
        counting = [part for part in parts if part != MOOT]
        if not counting:
            assert all_of(parts) == MOOT
        elif FALSE in counting:
            assert all_of(parts) == FALSE
        elif set(counting) == {TRUE}:
            assert all_of(parts) == TRUE
        else:
            assert all_of(parts) == (Truth.UNKNOWN, any_cause_of(counting))


@both
def test_what_is_settled_stays_when_an_unknown_part_is_settled(join: Join) -> None:
    """All of, and any of, are monotone in what is known, whatever the part comes to."""
    for a, b, unknown in product(VALUES, VALUES, UNKNOWN):
        found = join([a, b, unknown])
        if found in SETTLED:
            assert {join([a, b, later]) for later in SETTLED} == {found}


def test_a_condition_chooses() -> None:
    """True: the one; false: the other; moot: moot; unknown: unknown, unless both are moot."""
    for then, otherwise in PAIRS:
        assert chosen(TRUE, then, otherwise) == then
        assert chosen(FALSE, then, otherwise) == otherwise
        assert chosen(MOOT, then, otherwise) == MOOT
        for condition in UNKNOWN:
            expected = MOOT if then == otherwise == MOOT else condition
            assert chosen(condition, then, otherwise) == expected


def test_what_a_condition_has_settled_stays_when_it_is_known() -> None:
    """A choice that is settled under an unknown condition is the same under every other."""
    for condition, then, otherwise in TRIPLES:
        found = chosen(condition, then, otherwise)
        if condition in UNKNOWN and found in SETTLED:
            assert {chosen(later, then, otherwise) for later in SETTLED} == {found}


def test_readings_that_agree_are_the_answer() -> None:
    """Joined, equal settled answers are that answer, and an unknown one leaves it open."""
    for a, b in PAIRS:
        found = joined([a, b], Cause.AMBIGUOUS)
        if a in SETTLED and b in SETTLED:
            assert found == (a if a == b else (Truth.UNKNOWN, frozenset({Cause.AMBIGUOUS})))
        else:
            assert found == (Truth.UNKNOWN, any_cause_of([a, b]))


def test_readings_that_differ_are_ambiguous_for_good() -> None:
    """Joined, two settled answers that differ are unknown, and waiting is no cause of it."""
    for a, b, c in TRIPLES:
        if len({a, b, c} & set(SETTLED)) > 1:
            others = any_cause_of([a, b, c]) - {Cause.NOT_DUE}
            expected = (Truth.UNKNOWN, others | {Cause.AMBIGUOUS})
            assert joined([a, b, c], Cause.AMBIGUOUS) == expected


def test_the_order_of_readings_does_not_matter() -> None:
    """Joining is commutative."""
    for parts in TRIPLES:
        assert joined(parts, Cause.DISPUTED) == joined(parts[::-1], Cause.DISPUTED)


def test_unknown_and_only_unknown_has_causes() -> None:
    """Every join of values has causes if, and only if, it is unknown."""
    for parts in TRIPLES:
        for truth, causes in (all_of(parts), any_of(parts), joined(parts, Cause.DISPUTED)):
            assert (truth is Truth.UNKNOWN) is bool(causes)


def test_the_outcome_follows_from_the_truth_and_its_causes() -> None:
    """What is only waiting is pending, whatever else is in doubt; all else unknown is not."""
    found = {value: Outcome.of(*value) for value in VALUES}
    assert [found[value] for value in SETTLED] == [
        Outcome.SATISFIED,
        Outcome.VIOLATED,
        Outcome.NOT_APPLICABLE,
    ]
    for value in UNKNOWN:
        waiting = Cause.NOT_DUE in value[1]
        assert found[value] is (Outcome.PENDING if waiting else Outcome.UNDETERMINED)
