"""Date phrases beside dateutil and dateparser, in one interleaved run.

Run it with ``python -m tests.benchmarks.bench_spans``. No peer reads a range, so each gets the two
ends of it, split by hand; what each answers to the whole phrase is counted apart.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dateutil.parser import parse as dateutil_parse

from tests.benchmarks.measure import Row, Run, Size, Table, compare, grow, main, peer
from uncc_process.spans import DateSpan, find_dates

CORPUS = Path(__file__).parents[1] / "corpora" / "dates_sample.jsonl"
PROSE = "The Committee held its {}th session from 9 to 20 January 2023 (resolution 75/282). "

Ends = tuple[date, date]


def phrases(kind: str, size: Size) -> dict[str, Ends]:
    """Take the ranges, or the single days, of real texts, with the days that they mean."""
    rows = map(json.loads, CORPUS.read_text("utf-8").splitlines())
    found = [
        (row["text"], (date.fromisoformat(row["start"]), date.fromisoformat(row["end"])))
        for row in rows
        if row["kind"] == kind
    ]
    return dict(found[:10] if size is Size.TINY else found)


def halves(ends: Ends) -> tuple[str, str]:
    """Write both ends as a peer can read them."""
    first, last = (f"{DateSpan.on(end)}" for end in ends)
    return first, last


def ours(texts: list[str]) -> Run:
    """Read whole phrases."""
    return lambda: [DateSpan.parse(text) for text in texts]


def both(read: Callable[[str], Any], pairs: list[tuple[str, str]]) -> Run:
    """Read two halves of each phrase."""
    return lambda: [(read(first), read(last)) for first, last in pairs]


def days(given: Any) -> Any:
    """Bring every answer to pairs of days."""
    match given:
        case DateSpan():
            return given.first, given.last
        case datetime():
            return given.date()
        case date():
            return given
        case _:
            return tuple(map(days, given))


def ranges(size: Size) -> Table:
    """Compare ranges with two calls on halves."""
    known = phrases("range", size)
    pairs = [halves(ends) for ends in known.values()]
    isos = [(first.isoformat(), last.isoformat()) for first, last in known.values()]
    candidates: dict[str, Run] = {
        "uncc_process, the whole range": ours(list(known)),
        "dateutil.parser, two halves": both(dateutil_parse, pairs),
        "date.fromisoformat, two halves": both(date.fromisoformat, isos),
    }
    title = f"Read {len(pairs)} ranges of days"
    one = "dateutil.parser, two halves"
    return compare(title, candidates, one=one, count=len(pairs), size=size, answer=days)


def singles(size: Size) -> Table:
    """Compare single days, which all can read, with one call each."""
    known = phrases("single", size)
    texts = [text for text in known if text.isascii() and "," not in text] * 2
    candidates: dict[str, Run] = {
        "uncc_process": lambda: [DateSpan.parse(text).first for text in texts],
        "dateutil.parser": lambda: [dateutil_parse(text) for text in texts],
    }
    if dateparser := slow_peer(size):
        candidates["dateparser"] = lambda: [dateparser.parse(text) for text in texts]
    title = f"Read {len(texts)} single days"
    return compare(
        title, candidates, one="dateutil.parser", count=len(texts), size=size, answer=days
    )


def slow_peer(size: Size) -> Any:
    """Import dateparser, which takes seconds to read its first date: not for a moment's work."""
    return peer("dateparser") if size is Size.FULL else None


def whole_ranges(size: Size) -> Table:
    """Count what each answers to a whole range: the first day, or both days, is right."""
    known = phrases("range", size)
    readers: dict[str, Callable[[str], Any]] = {
        "uncc_process": DateSpan.parse,
        "dateutil.parser, fuzzy": lambda text: dateutil_parse(text, fuzzy=True),
    }
    if dateparser := slow_peer(size):
        readers["dateparser"] = dateparser.parse
    rows = (Row(name, _verdicts(read, known)) for name, read in readers.items())
    return Table(f"Answers to {len(known)} whole ranges", ("right", "none", "wrong"), tuple(rows))


def _verdicts(read: Callable[[str], Any], known: dict[str, Ends]) -> tuple[str, ...]:
    tally = {"right": 0, "none": 0, "wrong": 0}
    for text, ends in known.items():
        try:
            given = read(text)
        except (ValueError, OverflowError):
            given = None
        right = given is not None and days(given) == ends
        tally["right" if right else "none" if given is None else "wrong"] += 1
    return tuple(map(str, tally.values()))


def search(size: Size) -> Table:
    """Find the dates of longer and longer texts."""

    def make(count: int) -> tuple[Run, int]:
        text = "".join(PROSE.format(number) for number in range(count))
        return lambda: find_dates(text), count

    sizes = (10, 100) if size is Size.TINY else (10, 100, 1_000, 10_000)
    return grow("Find a date in each of so many sentences", sizes, make, size=size)


def tables(size: Size) -> Iterator[Table]:
    """Give every table."""
    yield ranges(size)
    yield singles(size)
    yield whole_ranges(size)
    yield search(size)


if __name__ == "__main__":
    main(tables)
