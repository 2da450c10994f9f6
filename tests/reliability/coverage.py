"""What the tests run of the library, line by line and branch by branch."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from tests.reliability.figures import Figures, Programme, Row, Size, number

__all__ = ["PROGRAMME"]


def run(_: Size) -> Figures:
    """Read what ``coverage json`` wrote, from the path in ``COVERAGE_JSON``."""
    path = Path(os.environ.get("COVERAGE_JSON", "dist/coverage.json"))
    totals = json.loads(path.read_text("utf-8"))["totals"]
    wanted = ("num_statements", "covered_lines", "num_branches", "covered_branches")
    return {"counted": {name: totals[name] for name in wanted}, "measured": {}}


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted = figures["counted"]
    yield Row("statements", number(counted["num_statements"]))
    yield Row("of them run", number(counted["covered_lines"]))
    yield Row("branches", number(counted["num_branches"]))
    yield Row("of them taken", number(counted["covered_branches"]))


def _missed(figures: Figures) -> int:
    counted = figures["counted"]
    lines = counted["num_statements"] - counted["covered_lines"]
    return int(lines + counted["num_branches"] - counted["covered_branches"])


PROGRAMME = Programme(
    title="Coverage",
    says="Of the library, by the default tests.",
    again=(
        "coverage run -m pytest && coverage json -o dist/coverage.json &&"
        " python -m tests.reliability coverage"
    ),
    run=run,
    rows=rows,
    failures=_missed,
)
