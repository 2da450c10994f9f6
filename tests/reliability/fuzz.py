"""Coverage-guided fuzzing of whatever reads what others wrote."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.engines import SEED, by_hypothesis
from tests.fuzz.targets import TARGETS
from tests.reliability.figures import Figures, Programme, Row, Size, number

__all__ = ["PROGRAMME"]

ROOT = Path(__file__).parents[2]


def run(size: Size) -> Figures:
    """Fuzz every target, one after the other, each for three minutes."""
    if size is Size.FULL:
        found = {name: _apart(name, 180) for name in TARGETS}
    else:
        few = {name: by_hypothesis(name, seconds=60, most=30) for name in TARGETS}
        found = {name: {"seconds": 0, "seed": SEED, **each} for name, each in few.items()}
    return {
        "counted": {
            "targets": sorted(found),
            "crashes": sum(each["crashes"] for each in found.values()),
        },
        "measured": found,
    }


def _apart(name: str, seconds: int) -> Figures:
    """Fuzz one target in a process of its own; what makes it raise goes to standard error."""
    command = [sys.executable, "-m", "tests.fuzz", name, str(seconds)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures, target by target."""
    for name, each in figures["measured"].items():
        what = (
            f"`{name}`: executions in {each['seconds']} s by {each['engine']}, seed {each['seed']}"
        )
        yield Row(what, number(each["executions"]))
    yield Row("crashes", number(figures["counted"]["crashes"]))


PROGRAMME = Programme(
    title="Fuzzing",
    says=(
        "Guided by which branches an input reaches: by atheris where it is installed, else by"
        " hypothesis."
    ),
    run=run,
    rows=rows,
    failures=lambda figures: int(figures["counted"]["crashes"]),
)
