"""What is fuzzed: each target takes any bytes, and raises if the library does what it must not."""

from collections.abc import Callable

from tests.small import EVERYTHING, LAKES, TOML
from uncc_process.citations import find_citations
from uncc_process.codec import dumps, loads
from uncc_process.errors import LoadError, ParseError
from uncc_process.spans import DateSpan, find_dates
from uncc_process.symbols import Symbol

__all__ = ["SEEDS", "TARGETS"]


def load_json(raw: bytes) -> None:
    """Whatever is read as JSON is written, and read again, as the same process."""
    try:
        process = loads(raw.decode("utf-8", "surrogatepass"))
    except (LoadError, UnicodeDecodeError):
        return
    assert loads(dumps(process)) == process
    assert loads(dumps(process, "toml"), "toml") == process


def load_toml(raw: bytes) -> None:
    """Likewise TOML."""
    try:
        process = loads(raw.decode("utf-8", "surrogatepass"), "toml")
    except (LoadError, UnicodeDecodeError):
        return
    assert loads(dumps(process, "toml"), "toml") == process


def parse_symbol(raw: bytes) -> None:
    """A symbol prints as what is read again, with its characters but for spaces and capitals.

    Two symbols of one document may change places.
    """
    text = raw.decode("utf-8", "replace")
    try:
        symbol = Symbol.parse(text)
    except ParseError:
        return
    assert sorted(str(symbol).upper().replace(" ", "")) == sorted(text.upper().replace(" ", ""))
    assert Symbol.parse(str(symbol)) == symbol
    assert symbol.base in (symbol, symbol.base.base)
    assert all(str(each) in str(symbol) for each in symbol.modifications)
    assert symbol.joint_with is None or str(symbol.joint_with) in str(symbol)
    assert symbol.part is None or ")" not in symbol.part
    assert max(symbol, symbol.base) in (symbol, symbol.base)


def parse_span(raw: bytes) -> None:
    """A span prints as what is read again, in both its forms."""
    try:
        span = DateSpan.parse(raw.decode("utf-8", "replace"))
    except ParseError:
        return
    assert DateSpan.parse(str(span)) == span == DateSpan.fromisoformat(span.isoformat())
    assert span.days >= 1


def find_in_prose(raw: bytes) -> None:
    """Citations and dates stand where they are said to stand, in order, and apart."""
    text = raw.decode("utf-8", "replace")
    for found in (find_citations(text), find_dates(text)):
        ends = [at for each in found for at in (each.start, each.end)]
        assert ends == sorted(ends)
        assert all(text[each.start : each.end] == each.text for each in found)
        assert all(each.start < each.end for each in found)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "loads, JSON": load_json,
    "loads, TOML": load_toml,
    "Symbol.parse": parse_symbol,
    "DateSpan.parse": parse_span,
    "find_citations": find_in_prose,
}
SEEDS: dict[str, tuple[str, ...]] = {
    "loads, JSON": (dumps(LAKES), dumps(EVERYTHING)),
    "loads, TOML": (TOML, dumps(EVERYTHING, "toml")),
    "Symbol.parse": (
        "A/RES/75/282",
        "A/60/509/Add.2 (Part I)",
        "S/RES/2231 (2015)",
        "A/RES/ES-11/1",
    ),
    "DateSpan.parse": (
        "21 August–1 September 2023",
        "24 and 25 March 2022",
        "2023-08-21/2023-09-01",
    ),
    "find_citations": (
        "as in A/RES/75/282, para. 4, and paragraphs 9 and 10 of resolution 75/282 and annex II",
        "It met on 24-25 March, 13-14 June 2022, then in May 2023, under decision 78/549.",
    ),
}
"""Where each begins."""
