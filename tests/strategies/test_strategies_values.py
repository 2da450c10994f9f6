"""Strategies for values: what they give is read back, and every kind of it comes."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from tests.strategies.trying import SOME, missing, reached, smallest
from uncc_process.citations import PATTERNS, find_citations
from uncc_process.model.records import misnamed
from uncc_process.sources import UNITS
from uncc_process.spans import DateSpan, PartialDate
from uncc_process.strategies import (
    SYMBOL_KINDS,
    CitedText,
    citations,
    date_phrases,
    date_spans,
    days,
    ids,
    modifications,
    partial_dates,
    pinpoints,
    series_symbols,
    sources,
    steps,
    symbols,
    texts_with_citations,
    whens,
)
from uncc_process.symbols import Symbol

FORTNIGHT = DateSpan(date(2023, 12, 24), date(2024, 1, 6))


@SOME
@given(
    symbols() | series_symbols() | partial_dates() | pinpoints() | sources() | date_spans()
    | date_spans(scope="wide")
)  # fmt: skip
def test_a_value_is_read_back_from_its_print(value: Any) -> None:
    """Every value that is drawn parses from what it prints."""
    assert value.parse(str(value)) == value


@SOME
@given(date_phrases() | date_phrases(scope="wide"))
def test_a_phrase_means_its_span(phrase: tuple[str, DateSpan]) -> None:
    """Each phrase is read as the span that comes with it."""
    text, span = phrase
    assert DateSpan.parse(text) == span


@SOME
@given(texts_with_citations())
def test_a_text_holds_the_citations_that_come_with_it(cited: CitedText) -> None:
    """All citations of a text are listed with it, and nothing else."""
    assert find_citations(cited.text) == cited.citations


@SOME
@given(ids())
def test_an_id_can_name_a_record(key: str) -> None:
    """Whatever id is drawn, a record can have it."""
    assert not misnamed(key)


@SOME
@given(st.data())
def test_days_lie_within_those_asked_for(data: st.DataObject) -> None:
    """``within`` and ``longest`` bound every day that is drawn."""
    within = data.draw(date_spans(scope="wide"))
    span = data.draw(date_spans(within=within, longest=3))
    when = data.draw(whens(within=within))
    day = data.draw(days(within=within))
    text, phrased = data.draw(date_phrases(within=within, longest=2))
    assert within.covers(span)
    assert span.days <= 3
    assert within.covers(when if isinstance(when, DateSpan) else DateSpan.on(when))
    assert day in within
    assert (within.covers(phrased), phrased.days <= 2, bool(text)) == (True, True, True)


@SOME
@given(st.data())
def test_partial_dates_lie_within_the_days_asked_for(data: st.DataObject) -> None:
    """Each month or year, or run of them, is covered by the days."""
    first = data.draw(st.dates(date(2020, 1, 1), date(2021, 12, 31)))
    within = DateSpan(first, date(2022, 2, 28))
    assert within.covers(data.draw(partial_dates(within=within)).span)


@pytest.mark.parametrize("kind", SYMBOL_KINDS)
def test_every_kind_of_symbol_is_drawn_by_name(kind: str) -> None:
    """A kind gives symbols, each of which is kept as it is spelt."""
    symbol = reached(symbols(kind=kind))
    assert Symbol(str(symbol)) == symbol


def _cites_by(pattern: str) -> Callable[[Any], bool]:
    return lambda citation: citation.pattern == pattern


def _steps_by(unit: str) -> Callable[[Any], bool]:
    return lambda step: step.unit == unit


SITUATIONS: dict[str, tuple[st.SearchStrategy[Any], dict[str, Callable[[Any], Any]]]] = {
    "symbols": (
        symbols(),
        {
            "a revision": lambda s: s.revision,
            "a joint symbol": lambda s: s.joint_with,
            "a reissue": lambda s: s.reissues == 2,
            "a session in Roman figures": lambda s: s.session == "XXV",
            "a part": lambda s: s.part,
            "a letter": lambda s: s.letter,
        },
    ),
    "series": (series_symbols(), {"known": lambda s: s.name, "unknown": lambda s: s.name is None}),
    "spans": (
        date_spans(),
        {
            "over the turn of a year": lambda s: s.first.year < s.last.year,
            "with a leap day": lambda s: date(2024, 2, 29) in s,
            "one day": lambda s: s.days == 1,
        },
    ),
    "whens": (whens(), {"an uncertain day": lambda w: isinstance(w, DateSpan)}),
    "phrases": (
        date_phrases(),
        {
            "with a weekday": lambda p: "day," in p[0],
            "with an ordinal": lambda p: "th of " in p[0],
            "with a month first": lambda p: p[0][:3] in ("Sep", "Feb"),
            "with both years": lambda p: p[0].count("202") == 2,
            "of two days in a row": lambda p: " and " in p[0] and "b" not in p[0],
            "in ISO form": lambda p: "/2" in p[0],
            "between": lambda p: p[0].startswith("between"),
            "inclusive": lambda p: p[0].endswith("inclusive"),
        },
    ),
    "partial dates": (partial_dates(), {"a run of years": lambda p: p.edtf == "2021/2024"}),
    "places": (pinpoints(), {"of three steps": lambda p: len(p.steps) == 3}),
    "steps": (
        steps(),
        {
            "several paragraphs": lambda s: "paras." in str(s),
            **{f"by {unit}": _steps_by(unit) for unit in UNITS},
        },
    ),
    "sources": (sources(), {"a publication": lambda s: s.document == "press-1"}),
    "modifications": (modifications(), {"a Summary": lambda m: m.number is None}),
    "texts": (
        texts_with_citations(),
        {
            "two citations": lambda c: len(c.citations) == 2,
            "no citation": lambda c: c.text == "",
        },
    ),
    "citations": (citations(), {f"by {each.name}": _cites_by(each.name) for each in PATTERNS}),
    "citations by symbol": (citations(pattern="symbol"), {"with a place": lambda c: c.pinpoint}),
    "citations by number": (
        citations(pattern="resolution"),
        {"behind a place": lambda c: "of GA" in c.text},
    ),
}


@pytest.mark.parametrize("what", SITUATIONS)
def test_every_situation_comes(what: str) -> None:
    """Each of the named situations is drawn sooner or later."""
    assert missing(*SITUATIONS[what]) == set()


@pytest.mark.parametrize(
    ("strategy", "shown"),
    [
        (symbols(), "A/RES/31/1"),
        (series_symbols(), "A/AC.291"),
        (date_spans(), "2 September 2024"),
        (days(), "2024-09-02"),
        (partial_dates(), "January 2021"),
        (pinpoints(), "annex"),
        (sources(), "press-1"),
        (date_phrases(), "('2 September 2024', DateSpan(2024-09-02, 2024-09-02))"),
        (pinpoints(unit="para."), "para. 1"),
        (sources(publications=()), "A/RES/31/1"),
    ],
    ids=range(10),
)
def test_the_smallest_example_is_small(strategy: st.SearchStrategy[Any], shown: str) -> None:
    """A failing test shows the plainest value there is."""
    assert str(smallest(strategy)) == shown


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: symbols(kind="letter"), "kind is one of resolution, .* not 'letter'"),
        (lambda: pinpoints(unit="verse"), "unit is one of annex, .* not 'verse'"),
        (lambda: sources(publications=("Press 1",)), "not the id of a publication"),
        (lambda: sources(publications=("A/78/L.",)), "not the id of a publication"),
        (lambda: date_spans(within="2024"), "within is a DateSpan, not '2024'"),  # type: ignore[arg-type]
        (lambda: date_spans(longest=0), "longest is a whole number from 1 on, not 0"),
        (lambda: date_spans(longest=True), "longest is a whole number from 1 on, not True"),
        (lambda: days(scope="huge"), "scope is one of small, wide, not 'huge'"),  # type: ignore[arg-type]
        (lambda: partial_dates(within=FORTNIGHT), "no whole month lies within"),
        (lambda: texts_with_citations(pattern="poem"), "pattern is one of symbol, .* 'poem'"),
        (lambda: texts_with_citations(least=-1), "least is a whole number from 0 on, not -1"),
        (lambda: texts_with_citations(least=2, most=1), "most is a whole number from 2 on, not 1"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_at_the_call(ask: Callable[[], object], says: str) -> None:
    """A wrong argument raises ``InvalidArgument`` before anything is drawn."""
    with pytest.raises(InvalidArgument, match=says):
        ask()


def test_months_alone_fit_where_no_year_does() -> None:
    """Within one month there is just that month."""
    may = PartialDate("2021-05")
    assert smallest(partial_dates(within=may.span)) == may
