"""What holds for every symbol, and for every text that is none."""

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from uncc_process.errors import ParseError
from uncc_process.symbols import SeriesSymbol, Symbol
from uncc_process.symbols.grammar import read
from uncc_process.symbols.spelling import EVERYDAY, tidied

SAMPLE = (
    (Path(__file__).parents[1] / "corpora" / "symbols_sample.txt").read_text("utf-8").splitlines()
)
REAL = st.sampled_from(SAMPLE)
SIGNS = st.text("AESRTV/.()*- 0127xIv\n\u0661\uff21", max_size=24)
NUMBERS = st.integers(1, 4000).map(str)


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    """Make a real symbol with a few characters lost, changed or added."""
    text = draw(REAL)
    start = draw(st.integers(0, len(text)))
    return text[:start] + draw(SIGNS) + text[start + draw(st.integers(0, 3)) :]


@st.composite
def made(draw: st.DrawFn) -> tuple[str, dict[str, object]]:
    """Make a symbol of parts, and the parts that it was made of."""
    bodies = draw(st.lists(st.sampled_from(["AC.291", "C.3", "HRC", "WG.6", "Sub.2"]), max_size=3))
    session = draw(st.none() | st.sampled_from(["1", "78", "S-32", "ES-11", "XIV"]))
    series = draw(st.none() | st.sampled_from(["L", "PV", "SR", "CRP", "WP"]))
    number = draw(NUMBERS)
    marks = draw(
        st.lists(
            st.tuples(st.sampled_from(["Add", "Corr", "Rev", "Amend"]), st.integers(1, 99)),
            max_size=3,
        )
    )
    tail = [f"{series}.{number}" if series else number, *(f"{kind}.{n}" for kind, n in marks)]
    text = "/".join(["A", *bodies, *([session] if session else []), *tail])
    parts: dict[str, object] = {
        "organ": "A",
        "bodies": tuple(bodies),
        "session": session,
        "year": None,
        "series": series,
        "number": number,
        "modifications": marks,
    }
    return text, parts


SYMBOLS = (made().map(lambda pair: pair[0]) | REAL).filter(
    lambda text: text not in {"E/ECWA/SDHS/WG.18", "E/ESCWA/26/6(PartI)/B/Add.1", "S/PRST/2017/08"}
)


def outcome(read_text: Callable[[str], Symbol], text: str) -> Symbol | ParseError:
    """Read a text, or say why not; any other error goes through."""
    try:
        return read_text(text)
    except ParseError as refusal:
        return refusal


@given(st.text(max_size=40) | SIGNS | misspelt())
@example("A/" * 65)
@example("\ud800")
@example("A/1(")
@example("A/-A/1")
def test_every_text_is_a_symbol_or_refused(text: str) -> None:
    """No text brings anything but a symbol or a ParseError; a symbol is read again as itself."""
    for read_text in (Symbol.parse, Symbol.normalize):
        found = outcome(read_text, text)
        if isinstance(found, ParseError):
            assert found.value == text
            assert str(found).isascii()
        else:
            assert Symbol.parse(str(found)) == found
            assert str(Symbol.parse(str(found))) == str(found)
            assert found.number or found.series
            assert found.base.base == found.base


@given(st.text(max_size=40) | SIGNS | misspelt())
def test_every_text_is_a_series_or_refused(text: str) -> None:
    """No text brings anything but the symbol of a series or a ParseError."""
    try:
        series = SeriesSymbol.parse(text)
    except ParseError:
        return
    assert SeriesSymbol.parse(str(series)) == series


@given(made())
def test_parts_come_back(pair: tuple[str, dict[str, object]]) -> None:
    """A symbol made of parts is read into these parts, and prints as it was made."""
    text, parts = pair
    symbol = Symbol.parse(text)
    found = {name: getattr(symbol, name) for name in parts}
    assert found | {"modifications": [(m.kind, m.number) for m in symbol.modifications]} == parts
    assert str(symbol) == text


@given(st.from_regex(re.compile(EVERYDAY.pattern, EVERYDAY.flags), fullmatch=True))
def test_everyday_symbols_need_no_reader(text: str) -> None:
    """What is accepted at sight is what the reader accepts, in the same spelling."""
    assert read(text)[0] == tidied(text)
    assert str(Symbol.parse(text)) == tidied(text)


@given(SYMBOLS, SYMBOLS, SYMBOLS)
def test_the_order_is_total(one: str, two: str, three: str) -> None:
    """Of two symbols one comes first or they are equal, whichever way three are sorted."""
    a, b, c = map(Symbol.parse, (one, two, three))
    assert (a < b) + (a == b) + (a > b) == 1
    assert sorted([a, b, c]) == sorted([c, b, a])


@given(SYMBOLS, st.integers(1, 200), st.integers(1, 200))
def test_revisions_go_up(text: str, first: int, second: int) -> None:
    """A document is before its revisions, which come by number; each revises those before."""
    symbol = Symbol.parse(text)
    if symbol.joint_with or symbol.reissues:
        return
    lower, higher = (Symbol(f"{symbol}/Rev.{n}") for n in (first, second))
    assert symbol < lower
    assert lower.base == symbol.base
    assert (lower < higher, lower == higher) == (first < second, first == second)
    assert higher.is_revision_of(lower) is (second > first)


@given(SYMBOLS)
def test_normalize_reads_what_parse_reads(text: str) -> None:
    """A symbol that is spelt rightly is not touched, and its small letters lose nothing."""
    symbol = Symbol.parse(text)
    assert Symbol.normalize(text) == symbol
    assert Symbol.normalize(str(symbol).lower()) == symbol


@given(SYMBOLS)
def test_a_document_is_in_the_series_it_is_named_by(text: str) -> None:
    """Each piece of a symbol but the last leads to a series that the document belongs to."""
    symbol = Symbol.parse(text)
    assert symbol.series_name
    assert symbol in SeriesSymbol(symbol.organ)
