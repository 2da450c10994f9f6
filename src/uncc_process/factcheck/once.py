"""Once: what is made of a record is made once, however often a text names the record."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar, TypeVarTuple, Unpack

__all__ = ["once"]

MOST: Final = 1_024
_Given = TypeVarTuple("_Given")
_Made = TypeVar("_Made")


class _Same:
    """A thing by its identity, so that to look it up does not take all of it into account."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


def once(make: Callable[[Unpack[_Given]], _Made]) -> Callable[[Unpack[_Given]], _Made]:
    """Let a function be called once for the same things; the last of them are remembered."""

    @lru_cache(maxsize=MOST)
    def kept(*things: _Same) -> _Made:
        return make(*(each.value for each in things))  # type: ignore[arg-type]  # as they were given

    @wraps(make)
    def made(*given: *_Given) -> _Made:
        return kept(*map(_Same, given))

    return made
