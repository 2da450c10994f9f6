"""The benchmarks: each runs once, on next to nothing, so that it cannot rot."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.measure import (
    Row,
    Size,
    Table,
    compare,
    exponent,
    main,
    markdown,
    peer,
    text,
)

SCRIPTS = sorted(path.stem for path in Path(__file__).parent.glob("benchmarks/bench_*.py"))


@pytest.mark.benchmarks
@pytest.mark.parametrize("name", SCRIPTS)
def test_a_benchmark_runs(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A benchmark's candidates agree, and it prints a table."""
    monkeypatch.setattr(sys, "argv", [name, "--tiny"])
    main(import_module(f"tests.benchmarks.{name}").tables)
    assert "µs each" in capsys.readouterr().out


def test_candidates_that_disagree_are_not_compared() -> None:
    """Before anything is timed, all candidates have to give the same answer."""
    candidates: dict[str, Any] = {"one": lambda: [1, 2], "other": lambda: [1, 3]}
    with pytest.raises(SystemExit, match="sums: one and other do not give the same answer"):
        compare("sums", candidates, one="one", count=2, size=Size.TINY)


@pytest.mark.parametrize(
    ("times", "grows"),
    [({10: 0.5, 1_000: 0.5}, 0), ({10: 0.1, 100: 1.0}, 1), ({1: 1.0, 10: 100.0, 100: 10_000.0}, 2)],
)
def test_growth_has_an_exponent(times: dict[int, float], grows: float) -> None:
    """Flat is 0, linear is 1, quadratic is 2."""
    assert exponent(times) == pytest.approx(grows)


def test_a_table_prints_for_people_and_for_documents() -> None:
    """The terminal gets columns, the documentation a table of its own kind; the figures are one."""
    table = Table("sums", ("ratio",), (Row("one", ("1.00",)),), "exponent 1")
    assert text(table).splitlines() == [
        "sums",
        "            ratio",
        "  one        1.00",
        "  exponent 1",
    ]
    assert markdown(table).splitlines() == [
        "| sums | ratio |",
        "| --- | --: |",
        "| one | 1.00 |",
        "",
        "exponent 1",
    ]


def test_an_absent_peer_is_skipped_with_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    """A library that is not installed is no reason to stop."""
    assert peer("no_such_library") is None
    assert capsys.readouterr().err == "no_such_library: not installed, skipped\n"
