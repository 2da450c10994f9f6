"""The reliability page and its programmes: each still runs, and the page says what they stored."""

import json
from pathlib import Path

import pytest

from tests.reliability import coverage, mutation, wheel
from tests.reliability.figures import FOLDER, Size, load
from tests.reliability.page import page
from tests.reliability.programmes import PROGRAMMES

DOCS = Path(__file__).parents[2] / "docs"
READERS = {"coverage", "mutation", "types", "wheel"}  # of what other tools found


def test_the_page_is_what_the_figures_say() -> None:
    """Nothing on the page is typed by hand: ``python -m tests.reliability page`` writes it."""
    assert (DOCS / "reference/reliability.md").read_text("utf-8") == page()


def test_there_are_no_figures_without_a_programme() -> None:
    """Whatever is stored can be computed again."""
    assert {path.stem for path in FOLDER.iterdir()} <= set(PROGRAMMES)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_stored_figures_tell_of_no_failure(name: str) -> None:
    """What was stored is what the library is now said to do."""
    figures = load(name)
    assert figures is None or PROGRAMMES[name].failures(figures) == 0


@pytest.mark.parametrize("name", sorted(set(PROGRAMMES) - READERS))
def test_a_programme_runs_and_nothing_fails(name: str) -> None:
    """In a moment's work too, nothing fails, and what is printed has a figure in each row."""
    figures = PROGRAMMES[name].run(Size.TINY)
    assert PROGRAMMES[name].failures(figures) == 0
    assert all(row.what and row.figure for row in PROGRAMMES[name].rows(figures))
    assert json.loads(json.dumps(figures)) == figures


def test_coverage_is_read_from_what_the_tool_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line or branch that is missed is a failure."""
    totals = {
        "num_statements": 10,
        "covered_lines": 9,
        "num_branches": 4,
        "covered_branches": 2,
        "percent_covered": 80,
    }
    (tmp_path / "c.json").write_text(json.dumps({"totals": totals}), "utf-8")
    monkeypatch.setenv("COVERAGE_JSON", str(tmp_path / "c.json"))
    figures = coverage.PROGRAMME.run(Size.TINY)
    assert [row.figure for row in coverage.PROGRAMME.rows(figures)] == ["10", "9", "4", "2"]
    assert coverage.PROGRAMME.failures(figures) == 3


def test_mutants_are_counted_by_room() -> None:
    """Of those that live, only those that are explained are forgiven."""
    survivors = [{"mutant": "x: 1 → 2", "why": "the same"}, {"mutant": "y: < → <=", "why": ""}]
    figures = {"spans": {"mutants": 1_600, "killed": 1_598, "survivors": survivors}}
    assert [row.figure for row in mutation.PROGRAMME.rows(figures)] == [
        "1,600",
        "1,598 (99.9 %)",
        "1",
        "1",
    ]
    assert mutation.PROGRAMME.failures(figures) == 1


def test_the_runs_of_the_wheel_are_added_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test that failed in one of them, or a build that differs, is a failure."""
    runs = [
        {"python": "3.11", "dependencies": "oldest", "passed": 9, "failed": 1, "builds": 1},
        {"python": "3.13", "dependencies": "newest", "passed": 10, "failed": 0, "builds": 2},
    ]
    (tmp_path / "w.jsonl").write_text("".join(json.dumps(each) + "\n" for each in runs), "utf-8")
    monkeypatch.setenv("WHEEL_RESULTS", str(tmp_path / "w.jsonl"))
    figures = wheel.PROGRAMME.run(Size.TINY)
    assert [row.figure for row in wheel.PROGRAMME.rows(figures)] == ["9", "10", "1", "1"]
    assert wheel.PROGRAMME.failures(figures) == 2
