"""How records show themselves in notebooks and consoles."""

from datetime import date
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest

from tests.exports.reports import HOSTILE
from tests.little import ask, by_the_end_of, complete, first_session, process, session
from uncc_process._display import as_table, fields_set
from uncc_process.audit import audit
from uncc_process.model import SessionKind
from uncc_process.rules import Finding, Severity
from uncc_process.sources import Confidence, Source

FIRST = session(1, "2022-02-28", "2022-03-11")
ASKED = ask(first_session(by_the_end_of("2022-01-31")))
LITTLE = process(ASKED, FIRST, complete())
AUDIT = audit(LITTLE, date(2022, 4, 1))
LATE = AUDIT.of("m")
FOUND = Finding(
    code="OUR001",
    severity=Severity.WARNING,
    path="sessions[first]",
    record="first",
    field="",
    sentence="it is cold",
    authority="A/RES/75/282",
)


class Cells(HTMLParser):
    """Reads the table that a record shows: its elements, and its texts in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)


def test_the_fields_set_are_those_that_are_not_at_their_default() -> None:
    """What is left out of a record is left out of its picture."""
    assert dict(fields_set(FIRST)) == {
        "id": "first",
        "body": "committee",
        "kind": SessionKind.NEGOTIATING,
        "ordinal": 1,
        "name": "First session",
        "opens": date(2022, 2, 28),
        "closes": date(2022, 3, 11),
        "place": "New York",
        "confidence": Confidence.PRIMARY,
        "sources": (Source.parse("A/RES/75/282"),),
    }


def test_rich_is_told_the_fields_set_of_a_session() -> None:
    """The library rich asks for ``__rich_repr__``."""
    assert list(FIRST.__rich_repr__()) == list(fields_set(FIRST))


def test_rich_is_told_how_many_records_a_process_has() -> None:
    """A process shows figures: its records would fill screens."""
    assert list(LITTLE.__rich_repr__()) == [
        ("id", "little"),
        ("through", date(2026, 11, 23)),
        ("bodies", 1),
        ("resolutions", 1),
        ("mandates", 1),
        ("sessions", 1),
        ("completeness", 1),
    ]


def test_rich_is_told_the_outcomes_of_an_audit() -> None:
    """All outcomes are there, also with 0."""
    assert list(AUDIT.__rich_repr__()) == [
        ("process", "little"),
        ("as_of", date(2022, 4, 1)),
        ("known", date(2022, 4, 1)),
        ("satisfied", 0),
        ("violated", 1),
        ("pending", 0),
        ("undetermined", 0),
        ("not_applicable", 0),
    ]


def test_rich_is_told_what_a_judgement_comes_to() -> None:
    """A judgement shows its answer; the evidence would fill screens."""
    assert list(LATE.__rich_repr__()) == [
        ("mandate", "m"),
        ("outcome", LATE.outcome),
        ("causes", ()),
        ("due", date(2022, 1, 31)),
        ("reason", LATE.reason),
    ]


def test_an_audit_has_a_short_str_and_repr() -> None:
    """On one line, an audit says of what, as of when, and how it came out."""
    assert repr(AUDIT) == "<Audit of 'little' as of 2022-04-01: 1 mandates>"
    assert str(AUDIT) == (
        "A little process, as of 1 April 2022: "
        "0 satisfied, 1 violated, 0 pending, 0 undetermined, 0 not applicable"
    )


def test_a_judgement_has_a_short_str_and_repr() -> None:
    """On one line, a judgement says where it is asked, and what it came to."""
    assert repr(LATE) == "<Judgement of 'm': violated>"
    assert str(LATE) == f"A/RES/75/282, para. 4: violated: {LATE.reason}"


@pytest.mark.parametrize(
    ("shown", "texts"),
    [
        (LITTLE, ["A little process", "id", "little", "through", "2026-11-23"]),
        (AUDIT, ["A little process", "process", "little", "as of", "2022-04-01"]),
        (LATE, ["A/RES/75/282, para. 4: meet", "mandate", "m", "outcome", "violated"]),
        (FIRST, ["First session, New York, 28 February–11 March 2022", "id", "first", "body"]),
        (FOUND, ["sessions[first]: warning OUR001: it is cold", "code", "OUR001", "severity"]),
    ],
    ids=["process", "audit", "judgement", "session", "finding"],
)
def test_a_notebook_shows_a_table(shown: Any, texts: list[str]) -> None:
    """The table has a caption, and a row for each thing to say, named in its head."""
    page = Cells(shown._repr_html_())

    assert page.texts[: len(texts)] == texts
    assert page.tags == {"table", "caption", "tr", "th", "td"}


def test_what_is_inside_a_field_shows_its_own_fields() -> None:
    """A class that has no text form of its own shows name and value of what is set."""

    @attrs.frozen
    class Inner:
        place: str
        sources: tuple[Source, ...]

    inner = Inner("Vienna", (Source.parse("A/78/1"), Source.parse("page-1")))
    page = as_table("", [("held", (inner, 3))])

    assert Cells(page).texts == ["held", "place: Vienna, sources: A/78/1; page-1; 3"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_character_of_a_record_is_text(text: str) -> None:
    """Whatever a record says, a notebook shows, and never runs."""
    session_: Any = attrs.evolve(FIRST, name=text, place=text)
    page = Cells(session_._repr_html_())

    assert page.tags == {"table", "caption", "tr", "th", "td"}
    assert text in page.texts or not text
