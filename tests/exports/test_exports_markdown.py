"""Reports in Markdown, judged by another maker's reader of it."""

import re
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import uncc_process as uncc
from tests.exports.reports import GOLDEN, HOSTILE, REPORTS, hostile
from tests.little import ask, by_the_end_of, complete, first_session, process, session
from tests.small import EVERYTHING, said
from uncc_process.audit import audit
from uncc_process.exports._characters import on_one_line
from uncc_process.exports.markdown import audit_report, process_report
from uncc_process.model import ActId, MandateId, Treaty, TreatyId

markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py reads what we write")
READER = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read(text: str) -> list[Any]:
    """List what a reader finds in a Markdown text, the outer before the inner."""
    return [inner for token in READER.parse(text) for inner in (token, *(token.children or ()))]


def shown(text: str) -> list[str]:
    """Give the lines of the cells of all tables, as a reader of the page sees them."""
    return [
        line
        for token in READER.parse(text)
        if token.type == "inline"
        for line in _lines(token.children or [])
    ]


def _lines(pieces: list[Any]) -> list[str]:
    lines = [""]
    for piece in pieces:
        if piece.type == "html_inline":
            assert piece.content == "<br>"
            lines.append("")
        elif piece.type in ("text", "text_special", "code_inline"):
            lines[-1] += piece.content
    return lines


@pytest.mark.parametrize("name", [name for name in REPORTS if name.endswith(".md")])
def test_a_report_is_the_golden_file(name: str) -> None:
    """The same process gives the same bytes; ``tests.exports.reports`` writes them anew."""
    assert REPORTS[name]().content.encode() == (GOLDEN / name).read_bytes()


LATE = audit(process(ask(first_session(by_the_end_of("2022-01-31"))), complete()), date(2022, 4, 1))


def test_a_violated_mandate_says_how_grave_it_is_and_when_it_was_due() -> None:
    """Each mandate has its paragraph, what it asks, the outcome, the day, why, and the sources."""
    assert (
        "| [A/RES/75/282, para. 4](https://docs.un.org/en/A/RES/75/282)<br>`m` "
        "| meet<br>bearer: Committee; verb: decides "
        "| **violated**<br>error "
        "| 31 January 2022 "
        f"| {LATE.of('m').reason} "
        "| [A/RES/75/282, para. 4](https://docs.un.org/en/A/RES/75/282) |"
    ) in audit_report(LATE).content.splitlines()


def test_an_audit_says_what_was_known_when() -> None:
    """Where less was known than by the day of the audit, the report says so."""
    asked = audit(LATE.process, date(2022, 4, 1), known=date(2022, 3, 1))

    assert audit_report(asked).content.splitlines()[2] == (
        "How its mandates stood on 1 April 2022, with what was known on 1 March 2022."
    )


def test_a_text_amended_shows_both_versions() -> None:
    """The versions stand one under the other, with the days on which each was in force."""
    later = attrs.evolve(
        ask(first_session(by_the_end_of("2022-03-31"))),
        id=MandateId("later"),
        amends=MandateId("m"),
        effective=date(2022, 1, 20),
        asks="meet later",
    )
    first = ask(first_session(by_the_end_of("2022-01-31")))
    held = session(1, "2022-02-28", "2022-03-11")
    found = audit(process(first, later, held, complete()), date(2022, 4, 1))

    lines = shown(audit_report(found).content)
    start = lines.index("How it was amended:")
    assert lines[start + 1 : start + 3] == [
        "pending from 26 May 2021 to 19 January 2022: meet",
        "satisfied from 20 January 2022 on: meet later",
    ]


def test_an_act_without_a_day_of_adoption_has_none() -> None:
    """What a treaty asks may hold before its text is adopted."""
    draft = Treaty(id=TreatyId("draft"), title="Draft", short="the draft", **said())
    asked = attrs.evolve(
        ask(first_session(by_the_end_of("2022-01-31"))),
        given_by=ActId("draft"),
        paragraph=None,
        effective=date(2022, 1, 1),
    )
    found = audit(attrs.evolve(process(), treaties=(draft,), mandates=(asked,)), date(2022, 4, 1))

    lines = audit_report(found).content.splitlines()
    start = lines.index("## The draft")
    assert lines[start + 2].startswith("| Paragraph |")
    assert lines[start + 4].startswith("| [the draft](https://docs.un.org/en/A/RES/75/282)<br>")


def test_what_a_page_leaves_out_is_said() -> None:
    """Clauses and evidence do not stand in a report; of nothing, nothing is lost."""
    empty = process()

    assert process_report(EVERYTHING).losses == (
        "mandates.clause: a page tells what is asked in words, not as a clause",
    )
    assert audit_report(LATE).losses == (
        "judgements.evidence: a page has the reason and all sources, not the steps between",
    )
    assert (process_report(empty).losses, audit_report(audit(empty)).losses) == ((), ())


def test_what_turns_letters_is_marked_and_said() -> None:
    """An override of direction would turn the rest of the line, also in the source."""
    report = process_report(hostile("a\u202eb"))

    assert "a\ufffdb" in report.content
    assert report.losses == ("characters: what turns the direction of others stands as U+FFFD",)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_text_of_a_record_is_shown_as_it_is(text: str) -> None:
    """A reader shows the text, and finds no markup in it; all tables keep their columns."""
    report = process_report(hostile(text)).content

    rows = [line for line in report.split("\n") if line.startswith("|")]
    lines = [line.strip() for line in shown(report)]
    assert on_one_line(text).strip() in lines or not text.strip()
    assert {token.type for token in read(report)} <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
        *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
        *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
        *("text", "text_special", "code_inline", "html_inline", "link_open", "link_close"),
    }
    assert len(rows) == sum(token.type == "tr_open" for token in read(report)) + 3


@given(st.text(alphabet=st.sampled_from("a1 \\`*_[]<>()#|~&$!-+=.:;\"'/\n{}"), max_size=12))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    """No mixture of the characters that mean something means anything."""
    name = f"x{text}y"
    lines = shown(process_report(hostile(name)).content)

    assert on_one_line(name) in lines


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a_(b)?c=1&copy;=2", "https://example.org/a_%28b%29?c=1&copy;=2"),
        ("http://example.org/[x]", "http://example.org/%5Bx%5D"),
        ("javascript:alert(1)", None),
        ("data:text/html,<b>", None),
        ("https://example.org/ x", None),
        ("//example.org", None),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str, link: str | None) -> None:
    """Another scheme, or what is no address, stands as text."""
    found = read(process_report(hostile("text", url=url)).content)

    links = {token.attrGet("href") for token in found if token.type == "link_open"}
    assert links == ({link} if link else set())


def test_every_row_of_the_real_reports_has_the_cells_of_its_head() -> None:
    """A bar that is not escaped would make a cell too many; a break, a row too few."""
    real = uncc.load()
    for report in (process_report(real), audit_report(audit(real))):
        tables = re.findall(r"^(\|.*\n(?:\|.*\n)+)", report.content, re.MULTILINE)
        widths = [
            {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()} for table in tables
        ]
        assert len(tables) == report.content.count("\n## ")
        assert [len(each) for each in widths] == [1] * len(tables)
