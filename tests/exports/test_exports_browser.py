"""Reports in a browser: run with ``-m browser``, where Chromium is installed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import uncc_process as uncc
from tests.exports.reports import HOSTILE, hostile
from uncc_process.audit import audit
from uncc_process.exports.html import audit_report, process_report

pytestmark = pytest.mark.browser

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
PAGES = {
    "process": lambda: process_report(uncc.load()).content,
    "audit": lambda: audit_report(audit(uncc.load())).content,
    "hostile": lambda: process_report(hostile(" ".join(HOSTILE))).content,
}


def loaded(page: Path, profile: Path) -> str:
    """Give what the browser makes of a page, written out again."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    return subprocess.run(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            *(f"--user-data-dir={profile}", page.as_uri()),
        ],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=120,
    ).stdout


@pytest.mark.parametrize("name", list(PAGES))
def test_a_browser_builds_the_page_that_we_wrote(name: str, tmp_path: Path) -> None:
    """It finds the same elements in the same order: nothing is mended, nothing has run."""
    page = tmp_path / "page.html"
    page.write_text(PAGES[name](), encoding="utf-8")

    elements = re.compile("<([a-z][a-z0-9]*)")
    assert elements.findall(loaded(page, tmp_path / "profile")) == elements.findall(
        page.read_text("utf-8")
    )
