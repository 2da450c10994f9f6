"""The rules on documents, their symbols and their revisions."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_a import PAIRS, UNKNOWNS, with_paper
from tests.rules.sound import SOUND, changed
from uncc_process.model import BodyId, DocumentId, DocumentKind
from uncc_process.rules import documents as rules
from uncc_process.spans import DateSpan

NOT_OF = "is not in the series of"


@pytest.mark.parametrize(
    ("symbol", "body", "found"),
    [
        ("A/AC.999/9", "committee", None),
        ("A/AC.999/WG.1/L.2", "committee", None),
        ("A/78/9", "committee", None),
        ("A/C.3/78/L.9", "committee", "error"),
        ("A/AC.998/9", "committee", "error"),
        ("E/CN.15/2024/9", "committee", "error"),
        ("A/AC.999/9", "ga", "error"),
        ("A/AC.998/9", "ga", None),
        ("A/78/9", "ga", None),
        ("A/78/9", "conference", "error"),
        ("E/2009/83-A/64/83", "ga", None),
        ("E/2009/83-S/2009/83", "ga", "error"),
    ],
)
def test_a_symbol_is_of_the_series_of_the_body_or_of_one_above(
    symbol: str, body: str, found: str | None
) -> None:
    """What is below the body and not recorded will do; what is below its parent will not."""
    process = with_paper("paper", symbol, body=BodyId(body))

    expected = [
        (
            f"documents[paper].symbol: warning DOC001: {symbol} {NOT_OF} '{body}', nor of a body "
            "above it"
        )
    ] * (found is not None)
    assert findings_of(rules.symbols_are_of_the_series_of_their_body, process) == expected


def test_without_any_series_nobody_can_tell() -> None:
    """Neither the body nor one above it has a series on record."""
    assert findings_of(rules.symbols_are_of_the_series_of_their_body, UNKNOWNS["DOC001"]) == [
        (
            "documents[paper].symbol: unknown DOC001: the series of 'conference', and of what is "
            "above it, is not recorded"
        )
    ]


@pytest.mark.parametrize(
    ("symbol", "issued", "found"),
    [
        (
            "A/78/9",
            date(2022, 9, 12),
            ("more than a session before session 78, which opened on 5 September 2023"),
        ),
        ("A/78/9", date(2022, 9, 13), ""),
        ("A/78/9", date(2022, 9, 14), ""),
        ("A/78/9", date(2024, 9, 9), ""),
        ("A/78/9", date(2024, 9, 10), ""),
        ("A/78/9", date(2024, 9, 11), "after session 78 closed, by 10 September 2024"),
        ("A/C.3/78/L.9", date(2024, 9, 11), "after session 78 closed, by 10 September 2024"),
        ("A/78/9", DateSpan(date(2024, 9, 10), date(2024, 9, 11)), ""),
        ("A/1/9", date(1946, 1, 10), ""),
        ("A/HRC/50/9", date(2030, 1, 1), ""),
        ("A/ES-11/9", date(2030, 1, 1), ""),
        ("A/AC.999/9", date(2030, 1, 1), ""),
        ("E/78/9", date(2030, 1, 1), ""),
        ("A/81/9", date(2030, 1, 1), ""),
        ("A/78/9", None, ""),
    ],
)
def test_a_document_of_the_assembly_is_of_the_time_of_its_session(
    symbol: str, issued: date | DateSpan | None, found: str
) -> None:
    """From the opening of the session before to the closing of its own, both included."""
    process = with_paper("paper", symbol, issued=issued)
    day = issued if isinstance(issued, date) else date.min

    expected = [
        (
            f"documents[paper].issued: warning DOC002: issued on "
            f"{day.day} September {day.year}, {found}"
        )
    ] * bool(found)
    rule = rules.documents_of_the_assembly_are_of_the_time_of_their_session
    assert findings_of(rule, process) == expected


def test_the_time_of_a_session_to_come_is_not_published() -> None:
    """Of a session that the table does not have, nobody can tell."""
    rule = rules.documents_of_the_assembly_are_of_the_time_of_their_session

    assert findings_of(rule, UNKNOWNS["DOC002"]) == [
        "documents[paper].symbol: unknown DOC002: the days of session 99 are not published"
    ]


def test_a_document_is_for_a_session_of_its_body_or_of_one_below() -> None:
    """A document of the Assembly may be for a session of its committee."""
    rule = rules.documents_are_for_sessions_of_their_body

    assert findings_of(rule, changed(SOUND, "A/AC.999/3", body=BodyId("ga"))) == []
    assert findings_of(rule, PAIRS["DOC003"][1]) == [
        (
            "documents[A/AC.999/3].session: warning DOC003: 'conference-first' is a session of "
            "'conference'"
        )
    ]


@pytest.mark.parametrize(
    ("symbol", "found"),
    [
        ("A/AC.999/4", ["'A/AC.999/4' has the same symbol"]),
        ("A/RES/78/902", ["'78/902' has the same symbol"]),
        ("A/AC.999/4/Corr.1", []),
        ("", []),
    ],
)
def test_a_symbol_is_given_once(symbol: str, found: list[str]) -> None:
    """A resolution has its symbol to itself as well; documents without a symbol are many."""
    process = with_paper("paper-2", "", with_paper("paper", symbol))

    findings = rules.no_symbol_is_given_twice.findings(process)

    assert [finding.sentence for finding in findings] == found


@pytest.mark.parametrize(
    ("key", "symbol", "found"),
    [
        ("A/AC.999/9", "A/AC.999/9", []),
        ("A/AC.999/9", "A/AC.999/8", ["the id is A/AC.999/9, and the symbol A/AC.999/8"]),
        ("report", "A/AC.999/8", []),
        ("A/AC.999/9", "", []),
    ],
)
def test_an_id_that_reads_as_a_symbol_is_the_symbol(
    key: str, symbol: str, found: list[str]
) -> None:
    """An id in words says nothing of the symbol."""
    findings = rules.ids_that_are_symbols_are_those_of_the_document.findings(
        with_paper(key, symbol)
    )

    assert [finding.sentence for finding in findings] == found


@pytest.mark.parametrize(
    ("symbol", "kind", "series"),
    [
        ("A/AC.999/L.9", DocumentKind.DRAFT_DECISION, None),
        ("A/AC.999/L.9", DocumentKind.REPORT, None),
        ("A/AC.999/L.9", DocumentKind.AGENDA, "drafts and other documents of limited distribution"),
        ("A/AC.999/9", DocumentKind.AGENDA, None),
        ("A/AC.999/CRP.9", DocumentKind.COMPILATION, None),
        ("A/RES/78/9", DocumentKind.DRAFT_RESOLUTION, "resolutions"),
        ("A/AC.999/SR.9", DocumentKind.REPORT, "summary records of meetings"),
        ("A/78/PV.9", DocumentKind.NOTE, "verbatim records of meetings"),
    ],
)
def test_the_series_tells_what_a_document_is_not(
    symbol: str, kind: DocumentKind, series: str | None
) -> None:
    """A draft is in the L. series; a resolution or a record of a meeting is no document here."""
    process = changed(with_paper("paper", symbol), "paper", kind=kind)

    expected = [
        (
            f"documents[paper].kind: warning DOC006: {symbol} is in the series of {series}; it is "
            f"recorded as {kind.value}"
        )
    ] * (series is not None)
    assert findings_of(rules.documents_are_what_their_symbol_says, process) == expected


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        (date(2023, 4, 2), True),
        (date(2023, 4, 3), False),
        (date(2023, 4, 4), False),
        (DateSpan(date(2023, 4, 1), date(2023, 4, 3)), False),
    ],
)
def test_a_revision_is_not_older_than_the_text(issued: date | DateSpan, *, found: bool) -> None:
    """It may bear the same day, and not the one before; a span counts by its last day."""
    process = changed(SOUND, "A/AC.999/3/Rev.1", issued=issued)

    expected = [
        (
            "documents[A/AC.999/3/Rev.1].issued: error DOC007: issued on 2 April 2023, before "
            "A/AC.999/3, which it revises, on 3 April 2023"
        )
    ]
    assert findings_of(rules.revisions_are_issued_after_what_they_revise, process) == (
        expected * found
    )


@pytest.mark.parametrize(
    ("undated", "found"),
    [
        (("A/AC.999/3",), "A/AC.999/3"),
        (("A/AC.999/3/Rev.1",), "A/AC.999/3/Rev.1"),
        (("A/AC.999/3", "A/AC.999/3/Rev.1"), None),
    ],
)
def test_one_day_alone_cannot_be_compared(undated: tuple[str, ...], found: str | None) -> None:
    """If neither bears a day, there is nothing to compare, and nothing is said."""
    process = SOUND
    for key in undated:
        process = changed(process, key, issued=None)

    expected = [
        (
            "documents[A/AC.999/3/Rev.1].revises: unknown DOC007: no source tells when "
            f"{found} was issued"
        )
    ] * (found is not None)
    assert findings_of(rules.revisions_are_issued_after_what_they_revise, process) == expected


REVISIONS: list[tuple[str, str, list[str]]] = [
    ("A/AC.999/9/Rev.2", "A/AC.999/9/Rev.1", []),
    ("A/AC.999/9/Rev.2", "A/AC.999/9", []),
    (
        "A/AC.999/9/Rev.2",
        "A/AC.999/9/Rev.3",
        ["A/AC.999/9/Rev.2 is no later revision of A/AC.999/9/Rev.3, which it is said to revise"],
    ),
    (
        "A/AC.999/9/Rev.1",
        "A/AC.999/8",
        ["A/AC.999/9/Rev.1 is no later revision of A/AC.999/8, which it is said to revise"],
    ),
    ("A/AC.999/9", "A/AC.999/8", []),
    ("A/AC.999/9/Rev.1/Add.1", "A/AC.999/8", []),
    ("A/AC.999/9/Rev.1", "", []),
]


@pytest.mark.parametrize(("symbol", "revised", "found"), REVISIONS)
def test_rev_2_revises_rev_1_or_the_original(symbol: str, revised: str, found: list[str]) -> None:
    """A symbol of its own, or none, may revise anything."""
    process = with_paper("new", symbol, with_paper("old", revised), revises=DocumentId("old"))

    findings = rules.what_is_revised_has_the_symbol_of_the_revision.findings(process)

    assert [finding.sentence for finding in findings] == found


@pytest.mark.parametrize(
    ("symbol", "fields", "found"),
    [
        (
            "A/AC.999/3/Rev.2",
            {},
            "warning DOC009: A/AC.999/3/Rev.1 is recorded, but not named here",
        ),
        ("A/AC.999/1/Rev.1", {}, "warning DOC009: A/AC.999/1 is recorded, but not named here"),
        ("A/AC.999/9/Rev.1", {}, "unknown DOC009: A/AC.999/9 is not recorded"),
        ("A/AC.999/9/Rev.1*", {}, "unknown DOC009: A/AC.999/9 is not recorded"),
        (
            "A/AC.999/9/Rev.1/Add.1/Rev.1",
            {},
            "unknown DOC009: A/AC.999/9/Rev.1/Add.1 is not recorded",
        ),
        ("A/AC.999/3/Rev.2", {"revises": DocumentId("A/AC.999/3/Rev.1")}, None),
        ("A/AC.999/9/Rev.1/Add.1", {}, None),
        ("A/AC.999/9", {}, None),
    ],
)
def test_a_revision_names_the_text_before_it(
    symbol: str, fields: dict[str, Any], found: str | None
) -> None:
    """If that is not recorded, nobody can tell."""
    process = with_paper("paper", symbol, **fields)

    expected = [f"documents[paper].revises: {found}"] * (found is not None)
    assert findings_of(rules.revisions_say_what_they_revise, process) == expected


@pytest.mark.parametrize(
    ("symbol", "added_to", "found"),
    [
        ("A/AC.999/9/Add.2", "A/AC.999/9", None),
        ("A/AC.999/9/Corr.1", "A/AC.999/9", None),
        ("A/AC.999/9/Add.2", "A/AC.999/9*", None),
        ("A/AC.999/9X/Add.2", "A/AC.999/9X", None),
        ("A/AC.999/9/Rev.1/Add.1", "A/AC.999/9", "A/AC.999/9/Rev.1"),
        ("A/AC.999/9/Add.1", "A/AC.999/8", "A/AC.999/9"),
        ("A/AC.999/9/Corr.1", "A/AC.999/8", "A/AC.999/9"),
        ("A/AC.999/9", "A/AC.999/8", None),
        ("A/AC.999/9/Add.1(PartI)", "A/AC.999/8", None),
        ("A/AC.999/9/Add.1", "", None),
    ],
)
def test_an_addendum_goes_with_the_document_of_its_symbol(
    symbol: str, added_to: str, found: str | None
) -> None:
    """A symbol of its own may add to anything."""
    process = with_paper("new", symbol, with_paper("old", added_to), adds_to=DocumentId("old"))

    expected = [
        f"documents[new].adds_to: error DOC010: {symbol} goes with {found}, and not with {added_to}"
    ] * (found is not None)
    assert findings_of(rules.what_is_added_to_has_the_symbol_of_the_addendum, process) == expected


@pytest.mark.parametrize(
    ("symbol", "found"),
    [
        ("A/AC.999/3/Add.1", "warning DOC011: A/AC.999/3 is recorded, but not named here"),
        ("A/AC.999/3/Corr.1", "warning DOC011: A/AC.999/3 is recorded, but not named here"),
        ("A/AC.999/9/Add.2", "unknown DOC011: A/AC.999/9 is not recorded"),
        ("A/AC.999/9/Rev.1", None),
    ],
)
def test_an_addendum_names_what_it_goes_with(symbol: str, found: str | None) -> None:
    """If that is not recorded, nobody can tell whether there is such a document."""
    process = with_paper("paper", symbol)

    expected = [f"documents[paper].adds_to: {found}"] * (found is not None)
    assert findings_of(rules.addenda_say_what_they_add_to, process) == expected


def test_a_circle_of_revisions_is_found_once() -> None:
    """However many documents it leads through, and whatever leads into it."""
    bad = with_paper("paper-3", "", PAIRS["DOC012"][1], revises=DocumentId("paper-2"))

    assert findings_of(rules.revisions_do_not_run_in_a_circle, bad) == [
        "documents[paper-1].revises: error DOC012: from 'paper-1' the way leads back to it"
    ]
    assert findings_of(
        rules.revisions_do_not_run_in_a_circle,
        attrs.evolve(bad, documents=bad.documents[::-1]),
    ) == ["documents[paper-3].revises: error DOC012: from 'paper-2' the way leads back to it"]
