"""Finding what a strategy can give: the first of a kind, the smallest, or one of each kind."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

_Made = TypeVar("_Made")

CALM = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
FEW, SOME = settings(CALM, max_examples=10), settings(CALM, max_examples=25)
_REACHING = settings(CALM, max_examples=3000, phases=(Phase.generate,), derandomize=True)
# No explaining: it tries other examples last, and ``find`` would give those.
_SHRINKING = settings(
    CALM, max_examples=2000, phases=(Phase.generate, Phase.shrink), derandomize=True
)


def _any(_: object) -> bool:
    return True


def reached(strategy: st.SearchStrategy[_Made], wanted: Callable[[_Made], Any] = _any) -> _Made:
    """Give the first that is wanted; raises ``NoSuchExample`` if none comes."""
    return find(strategy, lambda made: bool(wanted(made)), settings=_REACHING)


def missing(
    strategy: st.SearchStrategy[_Made], situations: Mapping[str, Callable[[_Made], Any]]
) -> set[str]:
    """Give the names of the situations that do not come, though much is drawn."""
    left = dict(situations)

    def all_came(made: _Made) -> bool:
        for name in [name for name, holds in left.items() if holds(made)]:
            del left[name]
        return not left

    with suppress(NoSuchExample):
        reached(strategy, all_came)
    return set(left)


def smallest(strategy: st.SearchStrategy[_Made], wanted: Callable[[_Made], Any] = _any) -> _Made:
    """Give what a failing test would show."""
    return find(strategy, lambda made: bool(wanted(made)), settings=_SHRINKING)


def drawn(strategy: st.SearchStrategy[_Made], count: int = 20) -> list[_Made]:
    """Give the first few, the same every time."""
    made: list[_Made] = []

    @seed(1)
    @settings(CALM, max_examples=count)
    @given(strategy)
    def collect(each: _Made) -> None:
        made.append(each)

    collect()
    return made
