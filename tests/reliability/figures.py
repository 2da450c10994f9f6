"""The figures that the programmes compute, as they are stored.

Under ``counted`` stands what a seed decides, the same on every machine; under ``measured`` what
depends on the machine: seconds, memory, which Pythons are there.
"""

import json
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

__all__ = ["SEED", "Figures", "Programme", "Row", "Size", "load", "number", "store"]

FOLDER = Path(__file__).parent / "figures"
SEED = 20260221

Figures = dict[str, Any]


class Size(Enum):
    """How much a programme is to do."""

    FULL = "full"
    TINY = "tiny"  # a moment's work, in the default tests


@attrs.frozen
class Row:
    """A line of the page: what was counted, and the count."""

    what: str
    figure: str


@attrs.frozen(kw_only=True)
class Programme:
    """A programme: its section on the page, how it computes its figures and prints them.

    ``failures`` counts, in the figures, what should not be; it is 0 where all is well. ``again`` is
    the command that computes them, where it takes more than the programme itself.
    """

    title: str
    says: str
    again: str = ""
    run: Callable[[Size], Figures]
    rows: Callable[[Figures], Iterable[Row]]
    failures: Callable[[Figures], int]


def store(name: str, figures: Figures) -> Path:
    """Store the figures of a programme."""
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(figures, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    return path


def load(name: str) -> Figures | None:
    """Give the stored figures of a programme, or ``None`` if it has not run."""
    path = FOLDER / f"{name}.json"
    if not path.exists():
        return None
    figures: Figures = json.loads(path.read_text("utf-8"))
    return figures


def number(value: float) -> str:
    """Write a number for people: thousands apart, two places of a fraction."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
