"""Mandates and what takes their place: which version decides, and how the judgement tells it."""

from datetime import timedelta
from random import Random

import attrs
import pytest

from tests.naive import judged_with_amendments
from tests.property.test_audit_exactness import as_judged, disputed, over_its_worlds
from tests.small_worlds import (
    MANDATE,
    Author,
    Small,
    a_view,
    a_world,
    judgement,
    mandate,
    possible,
)


def an_amended_world(chance: Random) -> Small:
    """A small world whose mandate is amended once or twice, often by one of other words."""
    small = a_world(chance, depth=chance.choice((1, 1, 2)))
    author = Author(chance, small.epoch, small.families)
    mandates = [mandate(possible(small.clause))]
    for number, day in enumerate(sorted({author.day(-1, 8), author.day(-1, 8)})):
        amends = chance.choice((mandates[-1].id, MANDATE))
        clause = possible(author.usually(author.clause(1), mandates[-1].clause))
        mandates.append(mandate(clause, f"m{number}", amends=amends, effective=day))
    return attrs.evolve(small, process=attrs.evolve(small.process, mandates=tuple(mandates)))


@pytest.mark.parametrize("seed", range(3))
def test_the_chain_of_versions_comes_to_what_the_page_says(seed: int) -> None:
    """Of many amended mandates, each is judged as by the second evaluator, on the days around."""
    chance = Random(seed)
    for _ in range(150):
        small = an_amended_world(chance)
        _, known = a_view(chance, small)
        for number in (0, 3, 6, 9):
            day = small.epoch + timedelta(number)
            answer = judged_with_amendments(
                small.process, small.process.mandate(MANDATE), day, known
            )
            assert answer is not None
            assert judgement(small.process, day, known) == as_judged(answer), (small, day, known)


@pytest.mark.parametrize("seed", range(2))
def test_open_disputes_are_tried_with_each_claim(seed: int) -> None:
    """Of many disputes, each comes to what both worlds come to, under every version."""
    chance = Random(seed)
    for _ in range(200):
        small = an_amended_world(chance)
        day, known = a_view(chance, small)
        dispute = disputed(small.process, settled=chance.random() < 0.2)
        if dispute is None:
            continue
        process, expected = over_its_worlds(small.process, dispute, day, known)
        assert judgement(process, day, known) == as_judged(expected), (small, dispute)
