"""Which module may import what from outside; the floors inside are held by import-linter."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import uncc_process

PACKAGE = Path(uncc_process.__file__).parent
HOMES = {
    "argparse": {"cli"},
    "cattrs": {"codec"},
    "dateutil": {"calendars"},
    "hypothesis": {"strategies"},
    "icalendar": {"exports"},
    "json": {"codec"},
    "pandas": {"exports"},
    "polars": {"exports"},
    "pyarrow": {"exports"},
    "rdflib": {"exports"},
    "tomllib": {"codec", "_tables.py"},
}
"""The only modules that may import each of these."""

NEVER = {"locale", "socket", "subprocess", "time", "urllib", "random"}
"""What nothing imports: the library reads no clock, locale or network, and rolls no dice."""


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


SOURCES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_outside_library_stays_in_its_rooms(path: Path) -> None:
    """A module imports cattrs, json, dateutil … only if it is one of the rooms for it."""
    room = path.relative_to(PACKAGE).parts[0]

    strangers = {name for name in _imports(path) if room not in HOMES.get(name, {room})}

    assert strangers == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_reads_the_clock_the_locale_or_the_network(path: Path) -> None:
    """No module imports what would make the same input give different output."""
    assert NEVER & set(_imports(path)) == set()


CLOCKS = {"today", "now", "utcnow"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_day_is_taken_from_the_clock(path: Path) -> None:
    """Nothing calls ``date.today`` or ``datetime.now``: days are arguments."""
    tree = ast.parse(path.read_text(encoding="utf-8"))

    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert CLOCKS & called == set()
