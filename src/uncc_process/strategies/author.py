"""The author: draws the parts that records are made of, for one world of days and ids.

A strategy is made once and kept, since making one costs more than drawing from it.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from uncc_process.model import Cited, Confidence, When
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope

__all__ = ["CITED", "DAY", "EPOCHS", "PLACES", "SAID", "STATES", "Author", "Reference", "days_of"]

_Any = TypeVar("_Any")

DAY = timedelta(days=1)
# Ten days each, with a weekend: Labour Day in New York and an edge of the Assembly; the turn of a
# year; the end of February in a leap year.
EPOCHS = tuple(
    DateSpan(first, first + 9 * DAY)
    for first in (date(2024, 9, 2), date(2023, 12, 28), date(2024, 2, 24))
)
CENTURY = DateSpan(date(1946, 1, 10), date(2035, 12, 31))
PLACES = ("New York", "Vienna", "Geneva")
STATES = ("Austria", "Brazil", "Côte d’Ivoire", "Qatar")
# Everything that may stand in a text: no controls, nothing invisible.
_ANY_WORDS = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp"))
    | st.sampled_from("\t\n\"'\\[]{}#=.,;\u200d"),  # some letters need the joiner at the end
    min_size=1,
    max_size=12,
)
_SOURCES = tuple(map(Source.parse, ("A/RES/75/282", "A/RES/75/282, para. 4", "A/AC.291/22")))
SAID: dict[str, Any] = {"confidence": Confidence.PRIMARY, "sources": _SOURCES[:1]}
"""What records share of which nothing is drawn."""
CITED = (
    Cited(field="note", confidence=Confidence.PRIMARY, sources=(Source.parse("A/RES/76/258"),)),
    Cited(field="note", confidence=Confidence.INFERRED, sources=(), note="it follows"),
)

_WORLDS = {"small": st.sampled_from(EPOCHS), "wide": st.just(CENTURY)}
_TWO_OF_FOUR = st.lists(st.integers(1, 4), max_size=2, unique=True)
_flags = st.booleans()
_numbers = functools.lru_cache(1000)(st.integers)
_days = functools.lru_cache(1000)(st.dates)


def days_of(draw: st.DrawFn, scope: Scope, within: DateSpan | None) -> DateSpan:
    """Days for a world: those asked for, or those of the scope."""
    return within or draw(_WORLDS[scope])


@attrs.define
class Author:
    """Draws the parts of records: days that lie ``within``, words, and references to ``ids``."""

    draw: st.DrawFn
    within: DateSpan
    scope: Scope = "small"
    ids: Mapping[str, Sequence[str]] = attrs.field(factory=dict[str, Sequence[str]])
    growing: bool = False  # more records may come, to which those before them can refer

    # ---- choosing ----------------------------------------------------------------------

    def pick(self, options: Sequence[_Any]) -> _Any:
        """One of the options; the first is the simplest."""
        return options[self.number(0, len(options) - 1)]

    def maybe(self, write: Callable[[], _Any]) -> _Any | None:
        """Nothing, or what is written."""
        return write() if self.flag() else None

    def number(self, least: int, most: int) -> int:
        """A whole number."""
        return self.draw(_numbers(least, most))

    def flag(self) -> bool:
        """Whether."""
        return self.draw(_flags)

    # ---- words, days, sources ----------------------------------------------------------

    def text(self, *plain: str) -> str:
        """One of some texts; if the world is wide, perhaps any other."""
        return self.draw(_ANY_WORDS) if self.scope == "wide" and self.flag() else self.pick(plain)

    def texts(self, plain: str) -> tuple[str, ...]:
        """No text, or one."""
        return (self.text(plain),) if self.flag() else ()

    def words(self) -> str:
        """A few words that mean nothing; never none."""
        return self.text("words", "it met", "Lakes")

    def place(self) -> str:
        """A place to meet at."""
        return self.text(*PLACES)

    def day(self, within: DateSpan | None = None) -> date:
        """A day of the world."""
        within = within or self.within
        return self.draw(_days(within.first, within.last))

    def span(self, longest: int | None = None) -> DateSpan:
        """A run of days of the world: of at most four, or three weeks if it is wide."""
        longest = longest or (4 if self.scope == "small" else 21)
        first = self.day()
        most = min(longest, (self.within.last - first).days + 1)
        return DateSpan(first, first + (self.number(1, most) - 1) * DAY)

    def when(self) -> When:
        """A day; or the days, two or more, within which it fell."""
        span = self.span()
        return span if span.days > 1 and self.flag() else span.first

    def sources(self) -> tuple[Source, ...]:
        """One source, or two; a publication only where the world has some."""
        known = (*_SOURCES[:2], *map(Source, self.ids.get("publications", ())))
        return (self.pick(known), *self.pick(((), _SOURCES[2:])))

    def shared(self) -> dict[str, Any]:
        """The part that all records share."""
        return {
            "confidence": self.pick(tuple(Confidence)),
            "cited": self.pick(((), CITED[:1], CITED[1:])),
            "note": self.text("", "a remark"),
            "sources": self.sources(),
        }

    # ---- references --------------------------------------------------------------------

    def one(self, *families: str) -> Any:
        """Refer to a record of the world, which has to have one."""
        return self._refer(Reference(families, self.number(0, 2), one=True))

    def perhaps(self, *families: str, before: str = "") -> Any:
        """Refer to a record, if there is one; ``before`` leaves only those ahead of that one."""
        return self._refer(Reference(families, self.number(0, 3), before=before))

    def some(self, *families: str) -> tuple[Any, ...]:
        """Refer to a few records, each but once."""
        several = (self._refer(Reference(families, each)) for each in self.draw(_TWO_OF_FOUR))
        return tuple(dict.fromkeys(each for each in several if each is not None))

    def _refer(self, reference: "Reference") -> Any:
        return reference if self.growing else reference.among(self.ids)


@attrs.frozen
class Reference:
    """A reference into some families, drawn before all records are: a number, and not yet an id."""

    families: tuple[str, ...]
    number: int
    before: str = ""
    one: bool = False

    def among(self, ids: Mapping[str, Sequence[str]]) -> str | None:
        """Give the id that it comes to, among those that there are; none, if it need not."""
        known: list[str] = []
        for family in self.families:
            keys = list(ids.get(family, ()))
            known += keys[: keys.index(self.before)] if self.before in keys else keys
        if self.one:
            return known[self.number % len(known)]
        return known[(self.number - 1) % len(known)] if self.number and known else None
