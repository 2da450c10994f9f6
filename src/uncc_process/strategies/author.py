"""The author: draws the parts that records are made of, for one world of days and ids."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from uncc_process.model import Cited, Confidence, When
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope
from uncc_process.symbols import Symbol

__all__ = ["CITED", "EPOCHS", "STATES", "Author", "Reference", "days_of"]

_Any = TypeVar("_Any")

# Ten days each, with a weekend: Labour Day in New York and an edge of the Assembly; the turn of a
# year; the end of February in a leap year.
EPOCHS = tuple(
    DateSpan(first, first + timedelta(days=9))
    for first in (date(2024, 9, 2), date(2023, 12, 28), date(2024, 2, 24))
)
CENTURY = DateSpan(date(1946, 1, 10), date(2035, 12, 31))
PLACES = ("New York", "Vienna", "Geneva")
STATES = ("Austria", "Brazil", "Côte d’Ivoire", "Qatar")
_PLAIN = ("words", "it met", "Lakes")
# Everything that may stand in a text: no controls, nothing invisible.
_ANY_WORDS = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp")) | st.sampled_from("\t\n\"'\\[]{}#=.,"),
    min_size=1,
    max_size=12,
)


def days_of(scope: Scope, within: DateSpan | None) -> st.SearchStrategy[DateSpan]:
    """Days for a world: those asked for, or those of the scope."""
    if within is not None:
        return st.just(within)
    return st.sampled_from(EPOCHS) if scope == "small" else st.just(CENTURY)


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
        return self.draw(st.sampled_from(options))

    def maybe(self, strategy: st.SearchStrategy[_Any]) -> _Any | None:
        """Something, or nothing."""
        return self.draw(st.none() | strategy)

    def number(self, least: int, most: int) -> int:
        """A whole number."""
        return self.draw(st.integers(least, most))

    def flag(self) -> bool:
        """Whether."""
        return self.draw(st.booleans())

    # ---- words, days, sources ----------------------------------------------------------

    def words(self) -> str:
        """A few words that mean nothing; never none."""
        plain = st.sampled_from(_PLAIN)
        return self.draw(plain if self.scope == "small" else plain | _ANY_WORDS)

    def place(self) -> str:
        """A place to meet at."""
        return self.pick(PLACES)

    def day(self, within: DateSpan | None = None) -> date:
        """A day of the world."""
        within = within or self.within
        return self.draw(st.dates(within.first, within.last))

    def span(self, longest: int | None = None) -> DateSpan:
        """A run of days of the world: of at most four, or three weeks if it is wide."""
        longest = longest or (4 if self.scope == "small" else 21)
        first = self.day()
        most = min(longest, (self.within.last - first).days + 1)
        return DateSpan(first, first + timedelta(days=self.number(1, most) - 1))

    def when(self) -> When:
        """A day; or the days, two or more, within which it fell."""
        span = self.span()
        return span if span.days > 1 and self.flag() else span.first

    def sources(self) -> tuple[Source, ...]:
        """One source, or two; a publication only where the world has some."""
        known = [Source(Symbol("A/RES/75/282")), Source.parse("A/RES/75/282, para. 4")]
        known += [Source(key) for key in self.ids.get("publications", ())]
        least = self.pick(known)
        return (least, *self.draw(st.sampled_from(((), (Source(Symbol("A/AC.291/22")),)))))

    def shared(self) -> dict[str, Any]:
        """The part that all records share."""
        return {
            "confidence": self.pick(tuple(Confidence)),
            "cited": self.draw(st.sampled_from(((), CITED[:1], CITED[1:]))),
            "note": self.draw(st.sampled_from(("", "a remark"))),
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
        chosen = self.draw(st.lists(st.integers(1, 4), max_size=2, unique=True))
        several = (self._refer(Reference(families, each)) for each in chosen)
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


CITED = (
    Cited(
        field="note",
        confidence=Confidence.PRIMARY,
        sources=(Source.parse("A/RES/76/258"),),
    ),
    Cited(field="note", confidence=Confidence.INFERRED, sources=(), note="it follows"),
)
