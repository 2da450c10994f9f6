"""Reports as HTML pages."""

import base64
import hashlib
import html
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest

import uncc_process as uncc
from tests.exports.reports import GOLDEN, HOSTILE, REPORTS, hostile
from tests.small import EVERYTHING
from uncc_process.audit import audit
from uncc_process.codec import plain_of
from uncc_process.codec.plain import is_list, is_table
from uncc_process.exports._characters import on_one_line
from uncc_process.exports._stylesheet import STYLESHEET
from uncc_process.exports.html import audit_report, process_report
from uncc_process.model import FAMILIES, Process, RecordedVote
from uncc_process.spans import DateSpan

VOID = {"meta"}
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "p", "nav"),
    *("ul", "li", "main", "section", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("div", "b", "footer"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "title", "role"),
    *("aria-labelledby", "tabindex", "scope", "data-column"),
}


class Page(HTMLParser):
    """Reads a page: every element with its attributes and its text, and whether all are closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.texts.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note that the innermost element ends."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text of the element that was opened last."""
        if self.open:
            self.texts[-1] += data

    def all(self, *tags: str) -> list[dict[str, str]]:
        """Give the attributes of all elements of these kinds."""
        return [found for tag, found in self.elements if tag in tags]


BUNDLED = uncc.load()
PAGES = {
    "process": process_report(BUNDLED).content,
    "audit": audit_report(audit(BUNDLED)).content,
    "everything": process_report(EVERYTHING).content,
    "nothing": process_report(
        Process(id="nothing", title="Nothing", through=date(2026, 11, 23))
    ).content,
    **{ascii(text): process_report(hostile(text, url=text)).content for text in HOSTILE},
}


@pytest.fixture(params=list(PAGES))
def page(request: pytest.FixtureRequest) -> Page:
    """A page as a browser reads it: a real one, or one of a process out for mischief."""
    return Page(PAGES[request.param])


@pytest.mark.parametrize("name", [name for name in REPORTS if name.endswith(".html")])
def test_a_report_is_the_golden_file(name: str) -> None:
    """The same process gives the same bytes; ``tests.exports.reports`` writes them anew."""
    assert REPORTS[name]().content.encode() == (GOLDEN / name).read_bytes()


def test_the_page_has_only_elements_that_we_wrote(page: Page) -> None:
    """Nothing that a record says becomes an element or an attribute, and all are closed."""
    assert {tag for tag, _ in page.elements} <= TAGS
    assert {name for _, found in page.elements for name in found} <= ATTRIBUTES
    assert page.open == []


def test_every_link_leads_to_the_web_or_to_something_on_the_page(page: Page) -> None:
    """No other scheme is linked, and no link inside the page is broken."""
    ids = {found["id"] for _, found in page.elements if "id" in found}
    targets = {found["href"] for found in page.all("a")}

    assert {target for target in targets if not target.startswith(("https://", "http://"))} <= {
        f"#{key}" for key in ids
    }


def test_every_id_is_there_once(page: Page) -> None:
    """An anchor names one place."""
    ids = [found["id"] for _, found in page.elements if "id" in found]

    assert len(ids) == len(set(ids))


def test_the_page_says_its_language_and_has_one_title(page: Page) -> None:
    """A screen reader knows how to speak, and where the text begins."""
    tags = [tag for tag, _ in page.elements]
    headings = [tag for tag in tags if re.fullmatch("h[1-6]", tag)]

    assert page.all("html") == [{"lang": "en"}]
    assert (headings[0], headings.count("h1"), set(headings)) == ("h1", 1, {"h1", "h2"})
    assert tags.count("main") == 1
    assert page.all("a")[0] == {"class": "skip", "href": "#_main"}


def test_every_table_has_a_caption_and_every_head_its_scope(page: Page) -> None:
    """A table can be read aloud: named, its columns and rows headed, and one cell for each."""
    tags = [tag for tag, _ in page.elements]
    heads = [found["scope"] for found in page.all("th")]

    assert tags.count("caption") == tags.count("table")
    assert set(heads) <= {"col", "row"}
    assert heads.count("row") == tags.count("tr") - tags.count("table")
    assert {found["role"] for found in page.all("td")} <= {"cell"}


def test_the_page_needs_nothing_else(page: Page) -> None:
    """It forbids itself everything but its own stylesheet, which it holds."""
    policy = next(found for found in page.all("meta") if "http-equiv" in found)
    digest = base64.b64encode(hashlib.sha256(STYLESHEET.encode()).digest()).decode()

    assert policy["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in STYLESHEET
    assert "@import" not in STYLESHEET


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_text_of_a_record_is_shown_as_it_is(text: str) -> None:
    """A reader sees the text itself, as a title, in a cell and in a remark."""
    page = Page(PAGES[ascii(text)])

    assert sum(on_one_line(text) in each for each in page.texts) >= 6


def leaves(plain: Any) -> set[str]:
    """Give every word of a record that a page must show."""
    if isinstance(plain, bool):
        return {"yes" if plain else "no"}
    if is_table(plain):
        return {leaf for key in plain if key not in UNSHOWN for leaf in leaves(plain[key])}
    if is_list(plain):
        return {leaf for each in plain for leaf in leaves(each)}
    return {str(plain)}


UNSHOWN = ("clause", "pattern", "confidence", "carried", "opens", "closes", "adoption")
"""Clauses are lost; the others are shown in words of ours."""


def said(record: Any) -> set[str]:
    """Give what a page must say of a record."""
    words = leaves(plain_of(record))
    if hasattr(record, "span") and not getattr(record, "parts", ()):
        words.add(str(record.span))
    match getattr(record, "adoption", None):
        case None:
            pass
        case RecordedVote() as vote:
            words |= {str(vote), *vote.voting_in_favour, *vote.voting_against}
            words |= {*vote.voting_abstention, f"present: {vote.present}" if vote.present else ""}
        case other:
            words.add(str(other))
    return words - {"", "None"}


@pytest.mark.parametrize("process", [BUNDLED, EVERYTHING], ids=["bundled", "everything"])
def test_every_word_of_every_record_stands_on_the_page(process: Process) -> None:
    """Nothing but clauses is left out: no field, no source, no claim, no remark."""
    page = html.unescape(process_report(process).content)
    records: list[Any] = [record for family in FAMILIES for record in getattr(process, family)]

    missing = {
        (record.id, leaf)
        for record in records
        for leaf in said(record)
        if leaf not in page and _in_words(leaf) not in page
    }
    assert missing == set()


def _in_words(leaf: str) -> str:
    try:
        return str(DateSpan.fromisoformat(leaf))  # as a day, and not as a file, is written
    except ValueError:
        return on_one_line(leaf).replace("_", " ")


# ---- how it looks ----------------------------------------------------------------------


def _colours(scheme: str) -> dict[str, str]:
    """Read the colours of the light or the dark from the stylesheet."""
    light, dark = STYLESHEET.split("prefers-color-scheme: dark", 1)
    found = re.findall(r"--([a-z_-]+): (#[0-9a-f]{6});", light)
    if scheme == "dark":
        found += re.findall(r"--([a-z_-]+): (#[0-9a-f]{6});", dark)
    return dict(found)


def _luminance(colour: str) -> float:
    """Relative luminance (Web Content Accessibility Guidelines 2.2, definition)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


OUTCOMES = ("satisfied", "violated", "pending", "undetermined", "not_applicable")
PAIRS = [
    *((text, ground) for text in ("text", "quiet", "link") for ground in ("ground", "head")),
    *((word, f"{word}-ground") for word in OUTCOMES),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_stands_out_from_its_ground(scheme: str, text: str, ground: str) -> None:
    """Contrast is at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3)."""
    colours = _colours(scheme)
    dark, light = sorted(map(_luminance, (colours[text], colours[ground])))

    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_an_outcome_is_told_in_words() -> None:
    """Colour only repeats what the word says."""
    page = Page(REPORTS["audit.html"]().content)
    words = {
        (found["class"], text)
        for (tag, found), text in zip(page.elements, page.texts, strict=True)
        if tag == "b"
    }
    assert {(kind, text.split(" from ")[0].split(" if ")[0]) for kind, text in words} >= {
        ("not_applicable", "not applicable")
    }
    assert {kind for kind, _ in words} == set(OUTCOMES)


def test_what_lies_after_the_record_is_planned() -> None:
    """A session after the last recorded day is marked as planned, in words."""
    content = process_report(EVERYTHING).content

    assert '29 July–9 August 2027</div><div><b class="pending">planned</b>' in content
    later = attrs.evolve(EVERYTHING, through=date(2027, 8, 9))
    assert "planned</b>" not in process_report(later).content


def test_a_link_goes_to_the_record_where_it_is_on_the_page() -> None:
    """In a process, a session stands on the same page; in its audit, only publications do."""
    assert '<a href="#first">First session</a>' in process_report(EVERYTHING).content
    assert '<a href="#press-1" title="The Times: It met">press-1</a>' in (
        audit_report(audit(EVERYTHING)).content
    )
