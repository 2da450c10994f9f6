"""The wheel: the tests, run against what is installed, with the sources away."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from tests.reliability.figures import Figures, Programme, Row, Size, number

__all__ = ["PROGRAMME"]


def run(_: Size) -> Figures:
    """Read what ``.ci/wheel`` wrote, a line of JSON for each run, from ``WHEEL_RESULTS``."""
    path = Path(os.environ.get("WHEEL_RESULTS", "dist/wheel.jsonl"))
    runs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return {
        "counted": {
            "failed": sum(each["failed"] for each in runs),
            "builds that differ": sum(each.get("builds", 1) - 1 for each in runs),
        },
        "measured": {"runs": runs},
    }


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures, run by run."""
    for each in figures["measured"]["runs"]:
        what = f"Python {each['python']}, {each['dependencies']} dependencies: tests passed"
        yield Row(what, number(each["passed"]))
    yield Row("tests failed", number(figures["counted"]["failed"]))
    yield Row("differences between two builds", number(figures["counted"]["builds that differ"]))


PROGRAMME = Programme(
    title="The wheel",
    says=(
        "Built, installed with the oldest and with the newest dependencies allowed, and tested with"
        " `src/` away and a hash seed of its own each time."
    ),
    again=".ci/wheel && python -m tests.reliability wheel",
    run=run,
    rows=rows,
    failures=lambda figures: sum(figures["counted"].values()),
)
