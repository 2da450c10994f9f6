"""The report on a text, for a terminal: each passage is marked as compilers mark theirs."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict, headline, understood
from uncc_process.model.process import Process
from uncc_process.sources import Source

__all__ = ["named_source", "report", "summary"]

WIDTH: Final = 100
_MARGIN: Final = 8


def report(
    text: str,
    checks: tuple[Check, ...],
    *,
    name: str = "text",
    process: Process | None = None,
    shown: Collection[Verdict] = tuple(Verdict),
) -> str:
    """Write the checks of a text with the passages marked, and a summary at the end.

    >>> print(report("", (), name="empty.txt"), end="")
    empty.txt: 0 checks
    dates, citations and counts: none; 0 contradicted in all

    ``shown`` are the verdicts to list; the summary counts all. With the ``process``, sources that
    bear no symbol are named by publisher and title. Long lines are cut to what is around the words.
    """
    starts = _line_starts(text)
    parts = [_entry(text, starts, each, name, process) for each in checks if each.verdict in shown]
    return "\n".join([*parts, summary(checks, name)])


def summary(checks: tuple[Check, ...], name: str = "text") -> str:
    """Write how many checks have each verdict, and what share of the text was understood."""
    verdicts = Counter(check.verdict for check in checks)
    counts = ", ".join(f"{verdicts[each]} {each.value}" for each in Verdict if verdicts[each])
    noun = "check" if len(checks) == 1 else "checks"
    lines = [f"{name}: {len(checks)} {noun}{': ' if counts else ''}{counts}"]
    lines.append(headline(checks))
    for kind in Kind:
        if any(check.kind is kind for check in checks):
            lines.append(f"  {kind.value}: {understood(checks, kind)}")
    return "\n".join(lines) + "\n"


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _entry(text: str, starts: list[int], check: Check, name: str, process: Process | None) -> str:
    line = bisect_right(starts, check.start)
    # The mark of the byte order that some files begin with takes no column.
    column = check.start - starts[line - 1] + (0 if line == 1 and text[0] == "\ufeff" else 1)
    lines = [f"{name}:{line}:{column}: {check.verdict.value} ({check.kind.value})"]
    lines += _marked(text, starts[line - 1], check, line)
    lines += [f"{' ' * _MARGIN}= {_shown(each)}" for each in _remarks(check, process)]
    return "\n".join(lines) + "\n"


def _remarks(check: Check, process: Process | None) -> Iterator[str]:
    why = "not judged" if check.verdict is Verdict.NOT_UNDERSTOOD else "understood"
    yield f"{why}: {check.understood}"
    if check.record_says:
        yield f"record: {check.record_says}"
    yield from (f"source: {named_source(each, process)}" for each in check.sources)


def named_source(source: Source, process: Process | None) -> str:
    """Name a source: by its symbol, or with the publisher and title that a process has for it."""
    if process is None or not isinstance(source.document, str):
        return str(source)
    publication = process.publication(source.document)
    return f"{source}: {publication.publisher}, {publication.title}"


# ---- the line and the carets -----------------------------------------------------------


def _marked(text: str, start: int, check: Check, number: int) -> tuple[str, str]:
    """Give the line of a passage, cut to what is around it, and the line with the carets."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    first, last = check.start, min(check.end, stop)
    left = max(start, min(first - 30, stop - WIDTH))
    right = min(stop, left + WIDTH)
    before, words = _shown(text[left:first]), _shown(text[first : min(last, right)])
    begin, end = "…" if left > start else "", "…" if right < stop else ""
    line = f"{begin}{before}{words}{_shown(text[min(last, right) : right])}{end}"
    gap = " " * _columns(begin + before)
    margin = f"{number:>{_MARGIN - 2}}"
    return f"{margin} | {line}", f"{' ' * len(margin)} | {gap}{'^' * max(1, _columns(words))}"


def _shown(text: str) -> str:
    """Make what would move the cursor of a terminal a blank."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


@cache
def _wide(mark: str) -> int:
    if unicodedata.category(mark) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(mark) in ("W", "F") else 1


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_wide, text))
