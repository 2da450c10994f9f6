"""The documentation: every Python example in it runs, and prints what it says."""

import re
from pathlib import Path

import pytest
from sybil import Document
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PROMPT = re.compile(r"^\s*>>> ", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_of_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of a page run one after the other, as a reader would type them."""
    monkeypatch.chdir(ROOT)
    for example in Document.parse(str(page), PythonCodeBlockParser()).examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_example_of_a_page_is_passed_over(page: Path) -> None:
    """Every prompt on the page stands in a block that is run."""
    document = Document.parse(str(page), PythonCodeBlockParser())
    regions = [example.region for example in document.examples()]
    run = [document.text[region.start : region.end] for region in regions]
    assert sum(len(PROMPT.findall(text)) for text in run) == len(PROMPT.findall(document.text))


def test_there_is_something_to_run() -> None:
    """The pages are found from here, and the first of them begins with an example."""
    assert len(PAGES) > 1
    assert "```python\n>>> import uncc_process" in PAGES[0].read_text("utf-8")[:600]
