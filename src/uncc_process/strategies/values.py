"""Strategies for values: symbols, days and spans of them, sources and the places in them."""

import string
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from uncc_process.errors import ParseError
from uncc_process.model import When
from uncc_process.sources import UNITS, UNNUMBERED, Pinpoint, Source, Step
from uncc_process.spans import DateSpan, PartialDate
from uncc_process.strategies.asked import Scope, check_days, check_scope, one_of_words
from uncc_process.strategies.author import Author, days_of
from uncc_process.symbols import Modification, SeriesSymbol, Symbol

__all__ = [
    "SYMBOL_KINDS",
    "date_spans",
    "days",
    "ids",
    "modifications",
    "partial_dates",
    "pinpoints",
    "series_symbols",
    "sources",
    "steps",
    "symbols",
    "whens",
]

_Made = TypeVar("_Made")

# ---- days ------------------------------------------------------------------------------


@st.composite
def _written(
    draw: st.DrawFn, write: Callable[[Author], _Made], scope: Scope, within: DateSpan | None
) -> _Made:
    return write(Author(draw, days_of(draw, scope, within), scope))


def days(*, within: DateSpan | None = None, scope: Scope = "small") -> st.SearchStrategy[date]:
    """Days: by default, within ten days of the turn of something."""
    check_scope(scope)
    check_days(within)
    return _written(lambda author: author.day(), scope, within)


def date_spans(
    *, within: DateSpan | None = None, longest: int | None = None, scope: Scope = "small"
) -> st.SearchStrategy[DateSpan]:
    """Spans of days that lie ``within`` another, and have at most ``longest`` days."""
    check_scope(scope)
    check_days(within, longest=longest)
    return _written(lambda author: author.span(longest), scope, within)


def whens(*, within: DateSpan | None = None, scope: Scope = "small") -> st.SearchStrategy[When]:
    """Days; or spans of two days or more, within which fell a day that is not recorded."""
    check_scope(scope)
    check_days(within)
    return _written(lambda author: author.when(), scope, within)


def partial_dates(*, within: DateSpan | None = None) -> st.SearchStrategy[PartialDate]:
    """Months, years and runs of them that lie ``within`` some days: by default, of four years."""
    check_days(within)
    days = within or DateSpan(date(2021, 1, 1), date(2024, 12, 31))
    years = _whole(days, [f"{year:04}" for year in range(days.first.year, days.last.year + 1)])
    months = _whole(days, _months(days))
    if not months:
        raise InvalidArgument(f"no whole month lies within {days}")
    forms = [st.sampled_from(known).map(PartialDate) for known in (months, years) if known]
    forms += [_runs(known) for known in (months, years) if len(known) > 1]
    return st.one_of(forms)


def _months(days: DateSpan) -> list[str]:
    first, last = (12 * day.year + day.month - 1 for day in (days.first, days.last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]


def _whole(days: DateSpan, known: list[str]) -> list[str]:
    return [edtf for edtf in known if days.covers(PartialDate(edtf).span)]


@st.composite
def _runs(draw: st.DrawFn, known: list[str]) -> PartialDate:
    begin = draw(st.integers(0, len(known) - 2))
    end = draw(st.integers(begin + 1, len(known) - 1))
    return PartialDate(f"{known[begin]}/{known[end]}")


# ---- ids ----------------------------------------------------------------------------------

_MARKS = "-./()_"


def ids() -> st.SearchStrategy[str]:
    """Ids of records: letters, digits and a few marks, a letter or digit first."""
    signs = string.digits + string.ascii_letters
    first, rest = st.sampled_from(signs), st.text(signs + _MARKS, max_size=8)
    return st.sampled_from(("first", "75/282", "A/AC.291/22")) | st.builds(str.__add__, first, rest)


# ---- symbols ---------------------------------------------------------------------------

_numbers = st.integers(1, 999)
_sessions = st.integers(31, 81)  # those whose resolutions are numbered "31/1" and so on
_years = st.integers(1946, 2026)
_states = st.sampled_from(("AUT", "BRA", "COD", "QAT"))
_reports = st.builds("A/{}/{}".format, _sessions, _numbers)
_modified = st.builds("{}/{}.{}".format, _reports, st.just("Add"), st.integers(1, 12))


def _modification(kind: str) -> st.SearchStrategy[str]:
    drafts = st.builds("A/AC.291/{}".format, _numbers)
    return st.builds("{}/{}.{}".format, _reports | drafts, st.just(kind), st.integers(1, 12))


SYMBOL_KINDS: dict[str, st.SearchStrategy[str]] = {
    "resolution": st.builds("A/RES/{}/{}".format, _sessions, _numbers),
    "resolution with a letter": st.builds(
        "A/RES/{}/{}{}".format, _sessions, _numbers, st.sampled_from("AB")
    ),
    "early resolution": st.builds(
        "A/RES/{}({})".format, _numbers, st.sampled_from(("I", "III", "XXV", "S-VI", "ES-I"))
    ),
    "resolution of a special session": st.builds(
        "A/RES/{}/{}".format, st.sampled_from(("S-32", "ES-11")), st.integers(1, 9)
    ),
    "resolution of the Security Council": st.builds("S/RES/{}({})".format, _numbers, _years),
    "presidential statement": st.builds("S/PRST/{}/{}".format, _years, _numbers),
    "document": _reports,
    "draft": st.builds("A/{}/L.{}".format, _sessions, _numbers),
    "document of a committee": st.builds("A/AC.291/{}".format, _numbers),
    "draft of a Main Committee": st.builds(
        "A/C.{}/{}/L.{}".format, st.integers(1, 6), _sessions, _numbers
    ),
    "conference room paper": st.builds("A/AC.291/CRP.{}".format, _numbers),
    "document of a commission": st.builds("E/CN.15/{}/{}".format, _years, _numbers),
    "meeting record": st.builds("A/{}/PV.{}".format, _sessions, _numbers),
    "paper on a State": st.builds("CEDAW/C/{}/CO/{}".format, _states, st.integers(1, 9)),
    "communication": st.builds(
        "CCPR/C/{}/D/{}/{}".format, st.integers(1, 140), _numbers, st.integers(1977, 2026)
    ),
    "addendum": _modification("Add"),
    "corrigendum": _modification("Corr"),
    "revision": _modification("Rev"),
    "part": st.builds("{}(Part{})".format, _reports, st.sampled_from(("I", "II", "IV"))),
    "reissue": st.builds("{}{}".format, _reports, st.sampled_from(("*", "**"))),
    "joint": st.builds("A/{}/{}-E/{}/{}".format, _sessions, _numbers, _years, _numbers),
}
"""The kinds of symbols, by the words that ``symbols(kind=…)`` takes."""


def symbols(*, kind: str | None = None) -> st.SearchStrategy[Symbol]:
    """Symbols of one kind, or of every kind in ``SYMBOL_KINDS``.

    >>> revisions = symbols(kind="revision")
    """
    if kind is not None:
        one_of_words("kind", kind, SYMBOL_KINDS)
    return _symbols(st.sampled_from(tuple(SYMBOL_KINDS) if kind is None else (kind,)))


@st.composite
def _symbols(draw: st.DrawFn, kinds: st.SearchStrategy[str]) -> Symbol:
    return Symbol(draw(SYMBOL_KINDS[draw(kinds)]))


def series_symbols(*, known: bool = False) -> st.SearchStrategy[SeriesSymbol]:
    """Symbols of series of documents: of any, or only of those ``known`` by name."""
    named = st.sampled_from(("A/AC.291", "A/C.3", "A/HRC", "CAC/COSP", "E/CN.15", "S"))
    made = st.builds("{}.{}".format, st.sampled_from(("A/AC", "A/CONF", "E/CN")), _numbers)
    return (named if known else named | made).map(SeriesSymbol)


def modifications() -> st.SearchStrategy[Modification]:
    """What was done to a document: ``Add.1``, ``Rev.2``, ``Summary``."""
    counted = st.builds(
        Modification, st.sampled_from(("Add", "Amend", "Corr", "Rev")), st.integers(1, 12)
    )
    return counted | st.just(Modification("Summary"))


# ---- sources ---------------------------------------------------------------------------


def _range(first: int, more: int) -> str:
    return f"{first}–{first + more}"


_ones = st.integers(1, 99).map(str) | st.sampled_from(("IV", "B", "29F", "1.2", "5 bis"))
_inner = st.sampled_from(("", "(1)", "(a)", "(a)(iv)"))
_ranges = st.builds(_range, st.integers(1, 99), st.integers(1, 9))
_items = st.builds("{}{}".format, _ones, _inner) | _ranges
_labels = _items | st.builds("{} and {}".format, _items, _items)


def steps(*, unit: str | None = None) -> st.SearchStrategy[Step]:
    """Steps on the way to a place in a document: to a paragraph, an annex, two articles."""
    if unit is not None:
        one_of_words("unit", unit, UNITS)
    units = tuple(UNITS) if unit is None else (unit,)
    numbered = tuple(each for each in units if UNITS[each])
    plain = tuple(each for each in units if each in UNNUMBERED)
    forms = [st.builds(Step, st.sampled_from(numbered), _labels)] if numbered else []
    forms += [st.builds(Step, st.sampled_from(plain))] if plain else []
    return st.one_of(forms)


def pinpoints(*, unit: str | None = None) -> st.SearchStrategy[Pinpoint]:
    """Places in documents: of one step to three, the last of which is a ``unit`` if one is named.

    >>> paragraphs = pinpoints(unit="para.")
    """
    way = st.lists(steps(), max_size=2)
    return st.builds(_pinpoint, way, steps(unit=unit))


def _pinpoint(way: list[Step], last: Step) -> Pinpoint:
    return Pinpoint((*way, last))


def sources(*, publications: tuple[str, ...] = ("press-1",)) -> st.SearchStrategy[Source]:
    """Sources: a document with a symbol, or one of the ``publications``; often a place in it."""
    try:
        named = [Source(key).document for key in publications]
    except ParseError as error:
        raise InvalidArgument(str(error)) from None
    documents = symbols() | st.sampled_from(named) if named else symbols()
    return st.builds(Source, documents, st.none() | pinpoints())
