"""Strategies for days as people write them, and for texts that cite documents."""

from datetime import date

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from uncc_process.citations import (
    PATTERNS,
    Citation,
    DecisionNumber,
    Document,
    ResolutionNumber,
    TreatySeries,
    Unstated,
)
from uncc_process.sources import Pinpoint
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope, check_number
from uncc_process.strategies.values import SYMBOL_KINDS, date_spans
from uncc_process.symbols import Symbol

__all__ = ["CitedText", "citations", "date_phrases", "texts_with_citations"]

# ---- days ------------------------------------------------------------------------------

_DASHES = ("–", "-", " – ", "—", " to ", " until ", " through ")
_BLANKS = (" ", "\u00a0", "\n")


def date_phrases(
    *, within: DateSpan | None = None, longest: int | None = None, scope: Scope = "small"
) -> st.SearchStrategy[tuple[str, DateSpan]]:
    """Spans as people write them, each with the span: ``DateSpan.parse(text) == span``."""
    spans = date_spans(within=within, longest=longest, scope=scope)
    return spans.flatmap(_phrases)


def _phrases(span: DateSpan) -> st.SearchStrategy[tuple[str, DateSpan]]:
    forms = [st.just(str(span)), _long(span), st.just(span.isoformat())]
    if span.days == 1:
        forms += [st.just(f"on {span}"), st.just(f"the {_ordinal(span.first)} of {_month(span)}")]
    else:
        forms += [st.just(f"{span} inclusive"), st.just(f"from {_both(span, 'to')}")]
        forms.append(st.just(f"between {_both(span, 'and')}"))
    if span.days == 2:
        forms.append(st.just(_both(span, "and")))
    return st.one_of(forms).map(lambda text: (text, span))


def _month(span: DateSpan) -> str:
    return str(span).partition(" ")[2]


def _both(span: DateSpan, joined: str) -> str:
    return f"{DateSpan.on(span.first)} {joined} {DateSpan.on(span.last)}"


def _ordinal(day: date) -> str:
    teen = day.day in (11, 12, 13)
    return f"{day.day}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}"


@st.composite
def _long(draw: st.DrawFn, span: DateSpan) -> str:
    """With a weekday, an ordinal, a short month, a blank or a dash of another kind."""
    named, month_first, ordinal = (draw(st.booleans()) for _ in range(3))
    name, blank = draw(st.sampled_from(("%B", "%b", "%b."))), draw(st.sampled_from(_BLANKS))

    def written(day: date, *, year: bool) -> str:
        number = _ordinal(day) if ordinal else str(day.day)
        month = "May" if day.month == 5 else _named(day, name)
        parts = [month, number] if month_first else [number, month]
        weekday = [f"{_WEEKDAYS[day.weekday()]},"] if named else []
        return blank.join([*weekday, *parts, *([f"{day.year:04}"] if year else [])])

    last = written(span.last, year=True)
    if span.days == 1:
        return last
    years = span.first.year != span.last.year or draw(st.booleans())
    return written(span.first, year=years) + draw(st.sampled_from(_DASHES)) + last


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _named(day: date, form: str) -> str:
    """Name a month in English, whatever the locale: strftime asks it."""
    full = str(DateSpan.on(day)).split(" ")[1]
    return {"%B": full, "%b": full[:3], "%b.": f"{full[:3]}."}[form]


# ---- citations -------------------------------------------------------------------------


@attrs.frozen
class CitedText:
    """A text, and the citations that stand in it: ``find_citations(text) == citations``."""

    text: str
    citations: tuple[Citation, ...]


@attrs.frozen
class _Written:
    """A citation as written, before it has its place in a text."""

    text: str
    pattern: str
    document: Document
    pinpoint: Pinpoint | None = None
    before: str = "Recalling "

    def at(self, start: int) -> Citation:
        return Citation(
            start, start + len(self.text), self.text, self.pattern, self.document, self.pinpoint
        )


_numbers = st.integers(1, 320)
_sessions = st.integers(31, 81)
_places = st.sampled_from(
    (
        ("para. 4", "para. 4"),
        ("paragraph 10 (a)", "para. 10(a)"),
        ("paras. 4 and 5", "paras. 4 and 5"),
        ("paragraphs 4 to 6", "paras. 4–6"),
        ("annex II", "annex II"),
        ("art. 65", "art. 65"),
    )
)


def _symbol(spelling: str) -> _Written:
    return _Written(spelling, "symbol", Symbol(spelling))


def _resolution(session: int, number: int, organ: str) -> _Written:
    symbol = Symbol(f"A/RES/{session}/{number}")
    return _Written(f"{organ}resolution {session}/{number}", "resolution", symbol)


def _council(number: int, year: int) -> _Written:
    text = f"Security Council resolution {number} ({year})"
    return _Written(text, "resolution", Symbol(f"S/RES/{number}({year})"))


def _commission(session: int, number: int) -> _Written:
    organ = "Commission on Narcotic Drugs"
    text = f"{organ} resolution {session}/{number}"
    return _Written(text, "resolution", ResolutionNumber(f"{session}/{number}", organ))


def _decision(session: int, number: int) -> _Written:
    document = DecisionNumber(f"{session}/{number}", "General Assembly")
    return _Written(f"General Assembly decision {session}/{number}", "decision", document)


def _treaty(volume: int, number: int) -> _Written:
    document = TreatySeries((volume,), str(number))
    return _Written(str(document), "treaty series", document)


def _place(place: tuple[str, str]) -> _Written:
    return _Written(place[0], "place", Unstated(), Pinpoint.parse(place[1]), "See ")


def _with_place(cited: _Written, place: tuple[str, str], ahead: bool) -> _Written:  # noqa: FBT001 - it is drawn
    text = f"{place[0]} of {cited.text}" if ahead else f"{cited.text}, {place[0]}"
    return attrs.evolve(cited, text=text, pinpoint=Pinpoint.parse(place[1]))


_resolutions = st.builds(
    _resolution, _sessions, _numbers, st.sampled_from(("", "General Assembly ", "GA "))
)
_symbols = st.one_of(
    *(
        SYMBOL_KINDS[kind].map(_symbol)
        for kind in ("resolution", "document", "draft", "revision", "document of a committee")
    )
)
_CITED: dict[str, st.SearchStrategy[_Written]] = {
    "symbol": _symbols | st.builds(_with_place, _symbols, _places, st.booleans()),
    "resolution": st.one_of(
        _resolutions,
        st.builds(_with_place, _resolutions, _places, st.booleans()),
        st.builds(_council, st.integers(1, 2800), st.integers(1946, 2026)),
        st.builds(_commission, st.integers(40, 68), st.integers(1, 20)),
    ),
    "decision": st.builds(_decision, _sessions, st.integers(401, 600)),
    "treaty series": st.builds(_treaty, st.integers(1, 2900), st.integers(1, 60000)),
    "place": _places.map(_place),
    "back-reference": _resolutions,  # and then what refers back to it
}
# What parts one citation from the next, so that neither says anything of the other.
_FILLING = ("The States met. They took note. ", "It is so. The Chair spoke, and all agreed.\n\n")
_BACK = "that resolution"


def citations(*, pattern: str | None = None) -> st.SearchStrategy[Citation]:
    """Citations, as they stand in a text of their own."""
    return texts_with_citations(pattern=pattern, least=1, most=1).map(
        lambda cited: cited.citations[-1]
    )


def texts_with_citations(
    *, pattern: str | None = None, least: int = 0, most: int = 3
) -> st.SearchStrategy[CitedText]:
    """Texts that cite documents, each with the citations that it holds.

    ``pattern`` is one of the names of ``citations.PATTERNS``; one that refers back comes with what
    it refers to. There are ``least`` to ``most`` citations (or pairs of them) in a text.
    """
    names = [each.name for each in PATTERNS]
    if pattern is not None and pattern not in names:
        raise InvalidArgument(f"pattern is one of {', '.join(names)}, not {pattern!r}")
    check_number("least", least, 0)
    check_number("most", most, least)
    return _texts(tuple(names) if pattern is None else (pattern,), least, most)


@st.composite
def _texts(draw: st.DrawFn, patterns: tuple[str, ...], least: int, most: int) -> CitedText:
    text, found = "", list[Citation]()
    for pattern in draw(st.lists(st.sampled_from(patterns), min_size=least, max_size=most)):
        cited = draw(_CITED[pattern])
        text += cited.before
        found.append(cited.at(len(text)))
        text += cited.text + ". "
        if pattern == "back-reference":
            text += "In "
            found.append(_Written(_BACK, pattern, cited.document).at(len(text)))
            text += _BACK + " it spoke. "
        text += draw(st.sampled_from(_FILLING))
    return CitedText(text, tuple(found))
