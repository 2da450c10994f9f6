"""The hostile inputs: each is refused where it should be, or means what it says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.hostile.cases import CASES, KINDS, Case
from tests.small import LAKES
from uncc_process.citations import find_citations
from uncc_process.codec import dumps, loads, read
from uncc_process.errors import LoadError, ParseError
from uncc_process.sources import Source
from uncc_process.spans import DateSpan, find_dates
from uncc_process.symbols import Symbol

LONG = 120_000  # what is longer, ``python -m tests.reliability hostile`` tries


def of(*kinds: str, accepted: bool | None = None) -> pytest.MarkDecorator:
    """Run a test with the inputs of some kinds."""
    wanted = [
        case
        for case in CASES
        if case.kind in kinds and accepted in (None, case.accepted) and len(case.text) <= LONG
    ]
    return pytest.mark.parametrize("case", wanted, ids=lambda case: case.id)


# ---- documents -------------------------------------------------------------------------


def parsed(case: Case, folder: Path) -> Any:
    """Read a document, from a text or from files."""
    if case.kind == "folder":
        for name, held in case.files.items():
            (folder / name).write_bytes(held)
        return read(folder / case.read if case.read else folder)
    form: Literal["json", "toml"] = "json" if case.kind == "json" else "toml"
    return loads(case.text, form)


@of("json", "toml", "folder", accepted=False)
def test_a_hostile_document_is_refused_at_its_place(case: Case, tmp_path: Path) -> None:
    """It is a ``LoadError``, whose problems print on one line each, and one is where it says."""
    with pytest.raises(LoadError) as caught:
        parsed(case, tmp_path)
    problems = caught.value.problems
    assert all(str(problem).isprintable() and len(str(problem)) < 1_000 for problem in problems)
    assert [str(each) for each in problems if each.path == case.path and case.says in str(each)]


def at(plain: Any, path: str) -> Any:
    """Follow a path of plain data."""
    for step in path.removeprefix("$.").replace("]", "").replace("[", ".").split("."):
        plain = plain[int(step) if step.isdigit() else step]
    return plain


@of("json", "toml", accepted=True)
def test_an_odd_document_means_what_it_says(case: Case, tmp_path: Path) -> None:
    """What is accepted differs from the small process in that value, and is written as it is."""
    process = parsed(case, tmp_path)
    written = json.loads(dumps(process))
    assert loads(dumps(process, "toml"), "toml") == process
    if case.gives is not None:
        assert at(written, case.path) == case.gives
    if case.kind == "json":
        assert written == json.loads(case.text)


@of("folder", accepted=True)
def test_an_odd_folder_is_read(case: Case, tmp_path: Path) -> None:
    """However it lies in files, it is the same process."""
    assert parsed(case, tmp_path) == LAKES


# ---- values ----------------------------------------------------------------------------

READ: dict[str, Callable[[str], Any]] = {
    "symbol": Symbol.parse,
    "source": Source.parse,
    "date": DateSpan.parse,
}


@of("symbol", "source", "date", accepted=False)
def test_a_hostile_value_is_refused(case: Case) -> None:
    """It is a ``ParseError`` that holds the value, and prints it short, on one line, in ASCII."""
    with pytest.raises(ParseError) as caught:
        READ[case.kind](case.text)
    assert caught.value.value in case.text
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert len(sentence) < 500


@of("symbol", "source", "date", accepted=True)
def test_an_odd_value_is_read(case: Case) -> None:
    """What is accepted is what it says, and can be read again."""
    value = READ[case.kind](case.text)
    assert (value.isoformat() if case.kind == "date" else str(value)) == case.gives
    assert READ[case.kind](str(value)) == value


# ---- running text ----------------------------------------------------------------------


@of("prose")
def test_hostile_prose_cites_what_it_cites(case: Case) -> None:
    """Nothing is raised, and nothing found but what is there."""
    citations = find_citations(case.text)
    assert all(case.text[each.start : each.end] == each.text for each in citations)
    assert bool(citations) is (case.accepted and case.gives != [])
    if case.gives is not None:
        assert [str(citation.document) for citation in citations] == case.gives
    dates = find_dates(case.text)
    assert all(case.text[each.start : each.end] == each.text for each in dates)
    if case.dates is not None:
        values = (each.value for each in dates)
        spans = [each.isoformat() for each in values if isinstance(each, DateSpan)]
        assert spans == list(case.dates)


# ---- the manifests themselves ----------------------------------------------------------


def test_there_are_many_and_each_has_a_name_of_its_own() -> None:
    """There are at least 250, of every kind, and most are to be refused."""
    names = [case.id for case in CASES]
    assert len(names) == len(set(names)) >= 250
    assert {case.kind for case in CASES} == set(KINDS)
    assert sum(case.accepted for case in CASES) < len(CASES) / 5


def test_each_says_why_it_is_there() -> None:
    """A reason stands beside each, and what is read where a value is accepted."""
    assert [case.id for case in CASES if not case.why] == []
    values = [case for case in CASES if case.kind in READ]
    assert [case.id for case in values if case.accepted is (case.gives is None)] == []
