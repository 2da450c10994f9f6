"""Strategies for days as people write them, and for texts that cite documents."""

from datetime import date

import attrs
from hypothesis import strategies as st

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
from uncc_process.spans.words import MONTHS, WEEKDAYS
from uncc_process.strategies.asked import Scope, check_number, one_of_words
from uncc_process.strategies.values import SYMBOL_KINDS, date_spans
from uncc_process.symbols import Symbol

__all__ = ["CitedText", "citations", "date_phrases", "texts_with_citations"]

# ---- days ------------------------------------------------------------------------------

_DASHES = st.sampled_from(("–", "-", " – ", "—", " to ", " until ", " through "))
_BLANKS = st.sampled_from((" ", "\u00a0", "\n"))
_MONTHS = st.sampled_from(("{}", "{:.3}", "{:.3}."))
_flags = st.booleans()


def date_phrases(
    *, within: DateSpan | None = None, longest: int | None = None, scope: Scope = "small"
) -> st.SearchStrategy[tuple[str, DateSpan]]:
    """Spans as people write them, each with the span: ``DateSpan.parse(text) == span``."""
    return _phrases(date_spans(within=within, longest=longest, scope=scope))


@st.composite
def _phrases(draw: st.DrawFn, spans: st.SearchStrategy[DateSpan]) -> tuple[str, DateSpan]:
    span = draw(spans)
    return _long(draw, span) if draw(_flags) else draw(st.sampled_from(_short(span))), span


def _short(span: DateSpan) -> tuple[str, ...]:
    if span.days == 1:
        month = str(span).partition(" ")[2]
        of = f"the {_ordinal(span.first)} of {month}"
        return (str(span), span.isoformat(), f"on {span}", of)
    from_to, both = f"from {_both(span, 'to')}", _both(span, "and")
    several = (str(span), span.isoformat(), f"{span} inclusive", from_to, f"between {both}")
    return (*several, both) if span.days == 2 else several


def _both(span: DateSpan, joined: str) -> str:
    return f"{DateSpan.on(span.first)} {joined} {DateSpan.on(span.last)}"


def _ordinal(day: date) -> str:
    teen = day.day in (11, 12, 13)
    return f"{day.day}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}"


def _long(draw: st.DrawFn, span: DateSpan) -> str:
    """Write it with a weekday, an ordinal, a short month, a blank or a dash of another kind."""
    named, month_first, ordinal = (draw(_flags) for _ in range(3))
    month, blank = draw(_MONTHS), draw(_BLANKS)

    def written(day: date, *, year: bool) -> str:
        number = _ordinal(day) if ordinal else str(day.day)
        name = "May" if day.month == 5 else month.format(MONTHS[day.month - 1])
        parts = [name, number] if month_first else [number, name]
        weekday = [f"{WEEKDAYS[day.weekday()]},"] if named else []
        return blank.join([*weekday, *parts, *([f"{day.year:04}"] if year else [])])

    last = written(span.last, year=True)
    if span.days == 1:
        return last
    years = span.first.year != span.last.year or draw(_flags)
    return written(span.first, year=years) + draw(_DASHES) + last


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


def _resolutions(*organs: str) -> st.SearchStrategy[_Written]:
    return st.builds(_resolution, _sessions, _numbers, st.sampled_from(organs))


def _placed(cited: st.SearchStrategy[_Written]) -> st.SearchStrategy[_Written]:
    return cited | st.builds(_with_place, cited, _places, st.booleans())


_any_resolutions = _resolutions("", "General Assembly ", "GA ")
_named_resolutions = _resolutions("General Assembly ", "GA ")
_council_resolutions = st.builds(_council, st.integers(1, 2800), st.integers(1946, 2026))
_symbols = st.one_of(
    *(
        SYMBOL_KINDS[kind].map(_symbol)
        for kind in ("resolution", "document", "draft", "revision", "document of a committee")
    )
)
_CITED: dict[str, st.SearchStrategy[_Written]] = {
    "symbol": _placed(_symbols),
    "resolution": _placed(_any_resolutions) | _council_resolutions,
    "decision": st.builds(_decision, _sessions, st.integers(401, 600)),
    "treaty series": st.builds(_treaty, st.integers(1, 2900), st.integers(1, 60000)),
    "place": _places.map(_place),
    "back-reference": _any_resolutions,  # and then what refers back to it
}
# Beside a commission whose numbers look alike, it is not told whose a number alone would be.
_CITED_BESIDE_A_COMMISSION = _CITED | {
    "resolution": st.one_of(
        _placed(_named_resolutions),
        _council_resolutions,
        st.builds(_commission, st.integers(40, 68), st.integers(1, 20)),
    ),
    "back-reference": _named_resolutions,
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
    if pattern is not None:
        one_of_words("pattern", pattern, names)
    check_number("least", least, 0)
    check_number("most", most, least)
    wanted = st.sampled_from(names if pattern is None else (pattern,))
    return _texts(st.lists(wanted, min_size=least, max_size=most))


@st.composite
def _texts(draw: st.DrawFn, patterns: st.SearchStrategy[list[str]]) -> CitedText:
    known = _CITED_BESIDE_A_COMMISSION if draw(_flags) else _CITED
    text, found = "", list[Citation]()
    for pattern in draw(patterns):
        cited = draw(known[pattern])
        text += cited.before
        found.append(cited.at(len(text)))
        text += cited.text + ". "
        if pattern == "back-reference":
            text += "In "
            found.append(_Written(_BACK, pattern, cited.document).at(len(text)))
            text += _BACK + " it spoke. "
        text += draw(st.sampled_from(_FILLING))
    return CitedText(text, tuple(found))
