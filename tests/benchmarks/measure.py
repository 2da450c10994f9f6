"""How the benchmarks measure and what they print: ratios within one run, and growth.

A script gives its tables by a function ``tables(size)`` and ends with ``measure.main(tables)``.
Candidates run in turn, so that whatever else the machine does falls on all of them. What counts is
CPU time, the least and the median of many rounds. Nothing here asserts a time.
"""

import argparse
import gc
import importlib
import itertools
import math
import os
import platform
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from enum import Enum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import linear_regression, median
from typing import Any

import attrs

__all__ = ["Row", "Run", "Size", "Table", "Tables", "compare", "grow", "main", "peer"]

PEERS = (
    "attrs", "cattrs", "dateparser", "holidays", "numpy", "packaging", "pydantic",
    "python-dateutil",
)  # fmt: skip
FEWEST, ENOUGH = 3, 20.0  # rounds there are at least; seconds after which there are no more

Run = Callable[[], Any]


class Size(Enum):
    """How much a script is to do."""

    FULL = "full"
    TINY = "tiny"  # a moment's work, to see that the script still runs


@attrs.frozen
class Row:
    """One line of a table: its name, then its figures as they print."""

    name: str
    figures: tuple[str, ...]


@attrs.frozen
class Table:
    """What was measured: a title, the heads of the columns, the rows, and a remark below."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    remark: str = ""


Tables = Callable[[Size], Iterable[Table]]

# ---- measuring -------------------------------------------------------------------------


def seconds(run: Run) -> float:
    """Time one run in seconds of CPU time; what the one before left behind is cleared first."""
    gc.collect()
    start = time.process_time_ns()
    kept = run()
    spent = time.process_time_ns() - start
    del kept  # clearing it away is no part of the work
    return spent / 1e9


def compare(
    title: str,
    candidates: Mapping[str, Run],
    *,
    one: str,
    count: int,
    size: Size,
    answer: Callable[[Any], Any] = lambda given: given,
    clock: Callable[[Run], float] = seconds,
) -> Table:
    """Compare candidates for the same work, done ``count`` times in a run; ``one`` counts as 1.

    Before anything is timed, all have to give the same answer; ``answer`` turns what a candidate
    gives into what can be compared. Without ``one``, the first candidate counts as 1. ``clock``
    times a run in seconds.
    """
    agree(title, candidates, answer)
    times = interleaved(candidates, clock, rounds=1 if size is Size.TINY else 41)
    unit = times.get(one) or next(iter(times.values()))
    rows = tuple(
        Row(
            name,
            (ratio(min(spent), min(unit)), ratio(median(spent), median(unit)), each(spent, count)),
        )
        for name, spent in times.items()
    )
    return Table(title, ("ratio", "of medians", "µs each"), rows)


def grow(
    title: str,
    sizes: Iterable[int],
    make: Callable[[int], tuple[Run, int]],
    *,
    size: Size,
) -> Table:
    """Time the same work at several sizes, and give the exponent of its growth.

    ``make`` gives what is to be run at a size, and how many pieces of work that is.
    """
    made = {count: make(count) for count in sizes}
    runs = {f"{count:,}": run for count, (run, _) in made.items()}
    times = interleaved(runs, seconds, rounds=1 if size is Size.TINY else 11)
    pieces = [count for _, count in made.values()]
    rows = tuple(
        Row(name, (f"{min(spent) * 1e3:,.3f}", each(spent, count)))
        for (name, spent), count in zip(times.items(), pieces, strict=True)
    )
    slope = exponent(dict(zip(made, map(min, times.values()), strict=True)))
    return Table(title, ("ms in all", "µs each"), rows, f"exponent of the whole: {slope:.2f}")


def agree(title: str, candidates: Mapping[str, Run], answer: Callable[[Any], Any]) -> None:
    """See that all give the same answer; where they do not, there is nothing to compare."""
    given = [(name, answer(run())) for name, run in candidates.items()]
    for (name, one), (other, another) in itertools.pairwise(given):
        if one != another:
            raise SystemExit(f"{title}: {name} and {other} do not give the same answer")


def interleaved(
    candidates: Mapping[str, Run], clock: Callable[[Run], float], rounds: int
) -> dict[str, list[float]]:
    """Time the candidates in turn, each in seconds of CPU time."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    gc.collect()
    gc.freeze()  # what was alive before is nobody's garbage
    started = time.process_time()
    for number in range(rounds):
        if number >= FEWEST and time.process_time() - started > ENOUGH:
            break
        for name, run in candidates.items():
            times[name].append(clock(run))
    gc.unfreeze()
    return times


def exponent(times: Mapping[int, float]) -> float:
    """Fit the exponent of growth: 0 is flat, 1 linear, 2 quadratic."""
    if len(times) < 2:
        return math.nan
    return linear_regression([math.log(n) for n in times], [math.log(t) for t in times.values()])[0]


def ratio(spent: float, unit: float) -> str:
    """Write how often one goes into the other, with two figures at least."""
    return f"{spent / unit:.2g}" if spent < unit / 10 else f"{spent / unit:.2f}"


def each(spent: list[float], count: int) -> str:
    """Write the least time of one piece of work, in microseconds."""
    value = min(spent) * 1e6 / count
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def peer(name: str) -> Any:
    """Import a peer; where it is not installed, say so and give ``None``."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"{name}: not installed, skipped", file=sys.stderr)
        return None


# ---- printing --------------------------------------------------------------------------


def main(tables: Tables) -> None:
    """Run what the command line asks for, and print the tables as they come."""
    parser = argparse.ArgumentParser(description="Print how fast things are, beside their peers.")
    parser.add_argument("--tiny", action="store_true", help="a moment's work, to see that it runs")
    parser.add_argument("--markdown", action="store_true", help="as docs/reference/performance.md")
    options = parser.parse_args()
    size = Size.TINY if options.tiny else Size.FULL
    write = markdown if options.markdown else text
    warnings.simplefilter("ignore")  # those of peers, about what they guess
    print(circumstances(), end="\n\n")
    for table in tables(size):
        print(write(table), end="\n\n", flush=True)


def text(table: Table) -> str:
    """Write a table for the terminal."""
    width = max(len(row.name) for row in table.rows)
    rows = [Row("", table.heads), *table.rows]
    lines = [f"  {row.name:{width}}" + "".join(f"{f:>12}" for f in row.figures) for row in rows]
    return "\n".join([table.title, *lines, *([f"  {table.remark}"] if table.remark else [])])


def markdown(table: Table) -> str:
    """Write a table for the documentation."""
    rows = [Row(table.title, table.heads), Row("---", ("--:",) * len(table.heads)), *table.rows]
    lines = [f"| {' | '.join([row.name, *row.figures])} |" for row in rows]
    return "\n".join([*lines, *(["", table.remark] if table.remark else [])])


def circumstances() -> str:
    """Say when, on what and with which versions this ran."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{processor()}, {os.cpu_count()} cores, {platform.system()}"
    peers = ", ".join(f"{name} {version(name)}" for name in PEERS if is_installed(name))
    return f"{datetime.now(UTC).date()}; {python}; {machine}; {peers}."


def processor() -> str:
    """Name the processor, as far as the system tells."""
    described = Path("/proc/cpuinfo")
    told = described.read_text(encoding="utf-8") if described.exists() else ""
    named = re.search(r"^model name\s*: (.+)$", told, re.MULTILINE)
    return named[1] if named else platform.machine()


def is_installed(name: str) -> bool:
    """Tell whether a distribution is installed."""
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False
