"""The same story told of something else: other names, places, States, numbers and years.

What a rule finds, it finds in every retelling. Names are exchanged one for one, States within their
regional group; days move by whole weeks, so that they keep their weekdays, and with the sessions of
the General Assembly where they depend on these.
"""

import functools
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from itertools import chain
from typing import Any

import attrs

import uncc_process.model as un
from uncc_process.calendars import assembly_session
from uncc_process.errors import ParseError
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan, FoundDate, find_dates
from uncc_process.strategies.author import Author
from uncc_process.symbols import SeriesSymbol, Symbol

__all__ = ["retold"]

_SUBJECTS = ("Lighthouse", "Lake", "Bridge", "Glacier", "Canal", "Harbour")
# Of each line a story takes the first names; a retelling, as many from some other place on.
_NAMES: tuple[Sequence[str], ...] = (
    ("Vienna", "Geneva", "Nairobi", "Bangkok", "Addis Ababa", "Santiago", "Rome"),
    ("Algeria", "Kenya", "Nigeria", "Ghana", "Namibia", "Togo"),
    ("Japan", "India", "Jordan", "Nepal", "Qatar", "Viet Nam"),
    ("Estonia", "Latvia", "Poland", "Lithuania", "Romania", "Georgia", "Slovenia"),
    ("Brazil", "Chile", "Cuba", "Haiti", "Jamaica", "Peru"),
    ("Austria", "Norway", "Ireland", "Malta", "New Zealand", "Spain"),
    ("Amel B.", "Chie D.", "Eva F.", "Gil H.", "Ida J.", "Karl L.", "Mona N.", "Olaf P."),
    ("lamps", "lenses", "mirrors", "keys", "radios", "boats"),
    ("CTOC/COP", "CAC/COSP", "CRPD/CSP"),
)
_SERIES = "AC.999"
_IDS = ("{}", "{}.1", "the-{}")

# How many sessions of the Assembly later, or earlier, it is told of.
_LATER = (0, 1, -1, -2, -5, -10, -18)
_YEAR = 365.25 / 7  # in weeks
_DAYS_OF_THE_ASSEMBLY = {
    date(2022, 9, 12): (77, un.Edge.START, -1),
    date(2023, 9, 5): (78, un.Edge.START, 0),
    date(2024, 9, 9): (78, un.Edge.END, -1),
    date(2024, 9, 10): (78, un.Edge.END, 0),
    date(2024, 9, 11): (78, un.Edge.END, 1),
}
"""Days that depend on a session: which, whether on its opening or closing, and how far from it."""

_OF_THE_ASSEMBLY = {un.Session: "ordinal", un.AssemblyEdge: "session"}
"""The fields that may hold the number of a session of the Assembly."""


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


_CAPITAL = tuple(name for name in chain.from_iterable(_NAMES) if name[0].isupper())
_TOLD = (_SERIES, "Lighthouse", "lighthouse", *chain.from_iterable(_NAMES), *map(_slug, _CAPITAL))
_WORD = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_TOLD, reverse=True)))})")
# Of the Assembly: A/77/L.60, 78th session, ga-78, and with its own number A/RES/77/901.
_SESSION = re.compile(r"\b(7[789])(?:/([59][0-9]{2})\b|(?=/|th\b|\Z))", re.ASCII)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_WITH_A_YEAR = re.compile(r"\b20[0-9]{2}\b", re.ASCII)


def retold(author: Author, process: un.Process) -> un.Process:
    """Draw a retelling of a process; the simplest is the process itself."""
    retelling = _Retelling(
        words=_words(author),
        later=author.pick(_LATER),
        numbers=author.number(0, 90),
        ids=author.pick(_IDS),
        renamed={each.id for family in un.FAMILIES for each in getattr(process, family)},
    )
    told: un.Process = retelling.of(process)
    return told


def _words(author: Author) -> dict[str, str]:
    """Draw the words that others take the place of: each line is turned by some places."""
    words = {_SERIES: f"AC.{999 - 3 * author.number(0, 200)}"}
    subject = author.pick(_SUBJECTS)
    words |= {"Lighthouse": subject, "lighthouse": subject.lower()}
    for line in _NAMES:
        turn = author.number(0, len(line) - 1)
        words |= dict(zip(line, (*line[turn:], *line[:turn]), strict=True))
    return words | {_slug(name): _slug(words[name]) for name in _CAPITAL}


@functools.cache
def _names(of: Any) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(of))


@attrs.frozen
class _Retelling:
    """What is told otherwise: ``later`` by so many sessions of the Assembly, and so on."""

    words: Mapping[str, str]
    later: int
    numbers: int
    ids: str
    renamed: set[str]
    told: dict[Any, Any] = attrs.field(factory=dict[Any, Any], init=False, eq=False)

    def of(self, value: Any) -> Any:
        """Retell a value, and all that is in it."""
        match value:
            case str() | Symbol() | SeriesSymbol() | Source():  # most are met often
                if value not in self.told:
                    self.told[value] = self.written(value)
                return self.told[value]
            case tuple():
                return tuple(map(self.of, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] # of anything
            case None | int() | Enum() | Pinpoint():
                return value
            case date():
                return self.day(value)
            case DateSpan():
                return DateSpan(self.day(value.first), self.day(value.last))
            case _:
                return self.record(value)

    def record(self, record: Any) -> Any:
        """Retell a record, or another value that has fields."""
        of = record.__class__
        told = {name: self.of(getattr(record, name)) for name in _names(of)}
        number = _OF_THE_ASSEMBLY.get(of)
        if number is not None and told[number] in (77, 78, 79):
            told[number] += self.later
        return of(**told)

    # ---- days --------------------------------------------------------------------------

    def day(self, day: date) -> date:
        """Move a day, with the Assembly or by whole weeks."""
        if day not in _DAYS_OF_THE_ASSEMBLY:
            return day + timedelta(weeks=round(self.later * _YEAR))
        number, edge, away = _DAYS_OF_THE_ASSEMBLY[day]
        session = assembly_session(number + self.later)
        moved = session.opened if edge is un.Edge.START else session.open_until
        return moved + timedelta(days=away)

    def dated(self, found: FoundDate) -> str:
        """Move a date in a text, but for the weekday before it, which stays the same."""
        weekday, comma, written = found.text.rpartition(", ")
        try:
            span = DateSpan.parse(written)
        except ParseError:
            return found.text  # a day that is not in the calendar
        moved = DateSpan(self.day(span.first), self.day(span.last))
        return f"{weekday}{comma}{moved.first if _ISO.fullmatch(written) else moved}"

    # ---- texts -------------------------------------------------------------------------

    def written(self, value: str | Symbol | SeriesSymbol | Source) -> Any:
        """Retell what is written as one text."""
        match value:
            case str():
                return self.text(value)
            case Source():
                return self.record(value)
            case _:
                return type(value).parse(self.names(str(value)))

    def text(self, text: str) -> str:
        """Retell a text, which may be an id."""
        if text in self.renamed and "/" not in text:
            return self.ids.format(_WITH_A_YEAR.sub(self.year, self.names(text)))
        if self.later and _WITH_A_YEAR.search(text):
            for found in reversed(find_dates(text)):
                text = f"{text[: found.start]}{self.dated(found)}{text[found.end :]}"
        return self.names(text)

    def year(self, year: re.Match[str]) -> str:
        """Move a year in an id."""
        return str(int(year[0]) + self.later)

    def names(self, text: str) -> str:
        """Exchange the names in a text, and the numbers of sessions and resolutions."""
        named = _WORD.sub(lambda word: self.words.get(word[0], word[0]), text)
        return _SESSION.sub(self.session, named)

    def session(self, named: re.Match[str]) -> str:
        """Count a session, and what was adopted at it, from elsewhere."""
        session = int(named[1]) + self.later
        return f"{session}/{int(named[2]) + self.numbers}" if named[2] else f"{session}"
