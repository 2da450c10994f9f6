"""The page of promises: each names the tests that hold it, and they are there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/promises.md").read_text("utf-8")
SECTIONS = re.findall(r"^## (\d+)\. (.+)\n((?:(?!^## ).*\n)*)", PAGE, re.MULTILINE)
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
FILES = re.findall(r"`((?:tests|docs|src|\.ci)/[\w/.]+)`", PAGE)


def test_the_promises_are_numbered() -> None:
    """They can be spoken of by number."""
    assert [int(number) for number, _, _ in SECTIONS] == list(range(1, 15))


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section[1])
def test_each_says_what_is_not_promised_and_names_its_test(section: tuple[str, str, str]) -> None:
    """A promise has its bounds, and a test without which it would only be claimed."""
    _, _, words = section
    assert "Not promised: " in words
    assert re.search(r"^Held by\b.*`tests/[\w/]+\.py::test_\w+`", words, re.MULTILINE)


@pytest.mark.parametrize(("file", "name"), NAMED, ids=lambda part: part)
def test_every_test_that_is_named_exists(file: str, name: str) -> None:
    """The page cannot outlive the tests it leans on."""
    assert name in functions_of(file)


@cache
def functions_of(file: str) -> set[str]:
    """Give the names of the functions in a file."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("file", FILES)
def test_every_file_that_is_named_exists(file: str) -> None:
    """Likewise the files."""
    assert (ROOT / file).exists()
