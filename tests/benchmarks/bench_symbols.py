"""Document symbols beside versions and addresses, in one interleaved run.

Run it with ``python -m tests.benchmarks.bench_symbols``. No peer reads symbols: each reads what it
is made for, a short text that becomes an object of parts. Nothing is read twice in a round, and the
parts of a symbol are read at first use, so a row tells what they cost.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.benchmarks.measure import Run, Size, Table, compare, grow, main, peer
from uncc_process.errors import ParseError
from uncc_process.symbols import Symbol

CORPUS = Path(__file__).parents[1] / "corpora" / "symbols_sample.txt"
VERSION = "packaging.version.Version"


def accepted(text: str) -> bool:
    """Ask whether a text is a symbol."""
    try:
        Symbol.parse(text)
    except ParseError:
        return False
    return True


def versions(count: int) -> list[str]:
    """Make versions: three in ten are of a candidate, a later release, or one being developed."""
    draw = random.Random(75_282)
    endings = ["", "", "", "", "", "", "", "rc1", ".post2", ".dev3"]
    return [
        f"{draw.randrange(30)}.{draw.randrange(20)}.{draw.randrange(20)}{draw.choice(endings)}"
        for _ in range(count)
    ]


def each(read: Callable[[str], Any], texts: list[str]) -> Run:
    """Read texts one by one."""
    return lambda: [read(text) for text in texts]


def with_parts(text: str) -> object:
    """Read a symbol and ask for a part, which takes it to pieces."""
    symbol = Symbol.parse(text)
    return symbol, symbol.session


def come_back(read: Callable[[str], Any], texts: list[str]) -> None:
    """See that what was read prints as it was written; else there is nothing to compare."""
    for text in texts:
        if (written := getattr(read(text), "geturl", read(text).__str__)()) != text:
            raise SystemExit(f"{text!r} was read as {written!r}")


def reading(size: Size) -> Table:
    """Compare the reading of every real symbol."""
    texts = CORPUS.read_text("utf-8").splitlines()[: 100 if size is Size.TINY else None]
    symbols = [text for text in texts if accepted(text)]
    catalogued = [str(Symbol.parse(text)) for text in symbols]
    addresses = [f"https://docs.un.org/en/{text.replace(' ', '%20')}" for text in catalogued]
    come_back(Symbol.parse, catalogued)
    come_back(urlsplit, addresses)
    candidates = {
        "Symbol.parse": each(Symbol.parse, symbols),
        "Symbol.parse, and a part read": each(with_parts, symbols),
        "urllib.parse.urlsplit": each(urlsplit, addresses),
    }
    if packaging := peer("packaging.version"):
        numbers = versions(len(symbols))
        come_back(packaging.Version, numbers)
        candidates[VERSION] = each(packaging.Version, numbers)
    title = f"Read {len(symbols):,} real symbols, or as many versions or addresses"
    return compare(title, candidates, one=VERSION, count=len(symbols), size=size, answer=len)


def refusing(size: Size) -> Table:
    """Refuse longer and longer texts: beyond the longest symbol that takes no longer."""

    def make(count: int) -> tuple[Run, int]:
        text = "A/" * (count // 2)
        return lambda: [accepted(text) for _ in range(100)], 100

    sizes = (100, 1_000) if size is Size.TINY else (100, 1_000, 10_000, 100_000, 1_000_000)
    return grow("Refuse a text of so many characters, 100 times", sizes, make, size=size)


def tables(size: Size) -> Iterator[Table]:
    """Give every table."""
    yield reading(size)
    yield refusing(size)


if __name__ == "__main__":
    main(tables)
