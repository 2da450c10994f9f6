"""The rules on sources: used, near enough, and no earlier than what they tell."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import MEETING, PAIRS, UNKNOWNS, asking, cited, sources
from tests.rules.sound import SOUND, changed
from uncc_process.model import EventKind, Exists, Office, Pattern, Process, RecordId
from uncc_process.rules import sources as rules
from uncc_process.sources import Confidence
from uncc_process.spans import DateSpan

CONSULTATION = Pattern(event=EventKind.CONSULTATION)
LATER = rules.source_is_later_than_what_it_tells
DECIDES = rules.day_that_decides_has_two_sources


def seen(text: str | None, published: date | None = None) -> Process:
    """Let the leaflet, from which a session is known, be seen at some time."""
    return changed(PAIRS["SRC008"][0], "leaflet", published=published, seen=text)


def test_a_publication_that_nothing_cites_is_told() -> None:
    """Claims and single fields cite too."""
    process = changed(PAIRS["SRC001"][1], "second", cited=(cited("did", "leaflet"),))

    assert findings_of(rules.publication_is_used, process) == []
    assert findings_of(rules.publication_is_used, PAIRS["SRC001"][1]) == [
        "publications[leaflet]: warning SRC001: no record cites it"
    ]


@pytest.mark.parametrize(
    ("confidence", "texts", "found"),
    [
        (Confidence.PRIMARY, ["leaflet"], 1),
        (Confidence.SECONDARY, ["leaflet"], 0),
        (Confidence.INFERRED, ["leaflet"], 0),
        (Confidence.PRIMARY, ["leaflet", "committee-page"], 0),
        (Confidence.PRIMARY, ["leaflet", "A/AC.999/2"], 0),
    ],
)
def test_one_primary_source_makes_a_fact_primary(
    confidence: Confidence, texts: list[str], found: int
) -> None:
    """A document of the United Nations will do, or a page of it."""
    process = changed(
        PAIRS["SRC002"][1], "consideration", confidence=confidence, sources=sources(*texts)
    )

    assert len(findings_of(rules.primary_fact_has_a_primary_source, process)) == found


def test_what_is_primary_by_hearsay_is_told() -> None:
    """A field with sources of its own is judged by them."""
    rule = rules.primary_fact_has_a_primary_source
    sentence = "primary, but no source of it is of the United Nations"
    field = changed(
        changed(PAIRS["SRC002"][1], "consideration", sources=sources("committee-page")),
        "second",
        cited=(cited("did", "leaflet"),),
    )

    assert findings_of(rule, PAIRS["SRC002"][1]) == [
        f"readings[consideration].sources: error SRC002: {sentence}"
    ]
    assert findings_of(rule, field) == [f"sessions[second].did: error SRC002: {sentence}"]


def test_a_field_that_is_inferred_from_nothing_is_told() -> None:
    """A source or a note is enough, and what is not inferred needs neither."""
    rule = rules.inferred_field_says_from_what
    inferred: dict[str, Any] = {"confidence": Confidence.INFERRED}
    sourced = changed(SOUND, "second", cited=(cited("did", "A/AC.999/1", **inferred),))

    assert findings_of(rule, sourced) == []
    assert findings_of(rule, changed(SOUND, "second", cited=(cited("did", "A/AC.999/1"),))) == []
    assert findings_of(rule, PAIRS["SRC003"][1]) == [
        "sessions[second].did: error SRC003: inferred, and neither note nor source says how"
    ]


def test_what_is_listed_twice_is_told() -> None:
    """Lists of sources for one field, and sources of one list."""
    place = sources("A/AC.999/1, para. 1", "A/AC.999/1, para. 2")

    assert findings_of(rules.source_is_listed_once, changed(SOUND, "second", sources=place)) == []
    assert findings_of(rules.field_is_cited_once, PAIRS["SRC004"][0]) == []
    assert findings_of(rules.field_is_cited_once, PAIRS["SRC004"][1]) == [
        "sessions[second].cited: error SRC004: did has 2 lists of sources"
    ]
    assert findings_of(rules.source_is_listed_once, PAIRS["SRC005"][1]) == [
        "sessions[second].sources: error SRC005: committee-page is listed 2 times"
    ]


@pytest.mark.parametrize("field", ["agenda", "about", "note"])
def test_sources_of_an_empty_field_are_told(field: str) -> None:
    """Nothing, no text and no list are all empty."""
    cites = (cited("did", "A/AC.999/1"), cited(field, "A/AC.999/1"))
    process = changed(SOUND, "second", cited=cites)

    assert findings_of(rules.field_with_sources_has_a_value, process) == [
        f"sessions[second].{field}: warning SRC006: has sources, and no value"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A/AC.999/9", ["A/AC.999/9 is not among the documents"]),
        ("A/AC.999/9, para. 4", ["A/AC.999/9 is not among the documents"]),
        ("A/AC.999/2, para. 4", []),
        ("A/AC.99/9", []),
        ("A/78/L.1", []),
        ("CTOC/COP/1", ["CTOC/COP/1 is not among the documents"]),
        ("press-note", []),
    ],
)
def test_documents_of_the_bodies_are_looked_for(text: str, found: list[str]) -> None:
    """Those of organs that an act has made; the Assembly's are too many."""
    process = changed(SOUND, "second", sources=sources("committee-page", text))

    findings = rules.document_of_the_body_that_is_cited_is_recorded.findings(process)

    assert [finding.sentence for finding in findings] == found


def test_a_document_that_is_missing_is_told_once() -> None:
    """It is told where it is cited first."""
    process = changed(PAIRS["SRC007"][1], "reconvened", sources=sources("A/AC.999/9"))

    assert findings_of(rules.document_of_the_body_that_is_cited_is_recorded, process) == [
        "sessions[second].sources: warning SRC007: A/AC.999/9 is not among the documents"
    ]


@pytest.mark.parametrize(
    ("published", "text", "found"),
    [
        ("2024-04-21", None, ["warning"]),
        ("2024-04-22", None, []),
        ("2024-04-23", None, []),
        (None, "2023", ["warning"]),
        (None, "early 2024", []),
        (None, "12 May 2025", []),
        (None, "2021 and 2023", ["warning"]),
        (None, "between 2021 and 2024", []),
        (None, "after August 2023", []),
        (None, "commit 12024a", ["unknown"]),
        (None, None, ["unknown"]),
    ],
)
def test_a_source_is_no_earlier_than_the_day_it_tells(
    published: str | None, text: str | None, found: list[str]
) -> None:
    """The session opened on 22 April 2024; of a page seen some time in a year any day will do."""
    process = seen(text, date.fromisoformat(published) if published else None)

    assert [finding.severity.value for finding in LATER.findings(process)] == found


def test_a_source_that_is_too_early_is_told_with_the_day() -> None:
    """The finding is about the record; of a source without a day, about the publication."""
    assert findings_of(LATER, PAIRS["SRC008"][1]) == [
        (
            "sessions[reconvened].opens: warning SRC008: 22 April 2024 is later than all that is "
            "cited for it"
        )
    ]
    assert findings_of(LATER, UNKNOWNS["SRC008"]) == [
        (
            "publications[leaflet].published: unknown SRC008: no day says whether it is later than "
            "what it tells"
        )
    ]


def test_every_publication_without_a_day_is_told_once() -> None:
    """However many records rest on it, and on others like it."""
    process = UNKNOWNS["SRC008"]
    page = changed(process, "press-note", published=None, seen=None)
    both = changed(page, "second", sources=sources("press-note"))

    assert [
        (finding.record, finding.severity.value)
        for finding in LATER.findings(changed(both, "first", sources=sources("press-note")))
    ] == [("press-note", "unknown"), ("leaflet", "unknown")]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["leaflet", "committee-page"], []),
        (["leaflet", "A/AC.999/2"], ["warning"]),
        (["leaflet", "A/RES/77/901"], ["warning"]),
        (["leaflet", "A/RES/78/902"], []),
        (["leaflet", "A/RES/70/1"], []),
        (["leaflet", "A/AC.999/L.1"], []),
    ],
)
def test_documents_of_the_record_have_days_too(texts: list[str], found: list[str]) -> None:
    """Of a document that is not recorded any day may be true."""
    process = changed(PAIRS["SRC008"][1], "reconvened", sources=sources(*texts))

    assert [finding.severity.value for finding in LATER.findings(process)] == found


def test_a_day_with_sources_of_its_own_is_judged_by_them() -> None:
    """Those of the record are not asked then."""
    process = changed(PAIRS["SRC008"][1], "reconvened", cited=(cited("opens", "committee-page"),))
    named = changed(PAIRS["SRC008"][1], "reconvened", cited=(cited("name", "committee-page"),))

    assert findings_of(LATER, process) == []
    assert len(findings_of(LATER, named)) == 1


@pytest.mark.parametrize(
    ("record", "field", "when", "found"),
    [
        ("conference-first", "opens", date(2026, 6, 15), 0),
        ("conference-first", "opens", date(2025, 12, 31), 1),
        ("conference-first", "opens", date(2026, 1, 1), 0),
        ("A/AC.999/L.1", "issued", DateSpan(date(2024, 4, 20), date(2024, 4, 30)), 0),
        ("A/AC.999/L.1", "issued", None, 0),
        ("signature-japan", "on", date(2024, 10, 1), 1),
        ("status-2025", "by", date(2025, 12, 31), 1),
        ("japan", "elected", date(2023, 2, 6), 0),
        ("approval", "adopted", date(2024, 4, 26), 1),
        ("77/901", "adopted", date(2022, 12, 15), 0),
        ("consultation-1", "opens", date(2023, 9, 18), 0),
    ],
)
def test_what_is_planned_may_be_announced(
    record: str, field: str, when: date | DateSpan | None, found: int
) -> None:
    """The leaflet is of 21 April 2024, the process recorded through 31 December 2025."""
    own = {field: when, "sources": sources("leaflet")}
    process = changed(
        changed(PAIRS["SRC008"][1], "reconvened", sources=sources("committee-page")), record, **own
    )

    assert len(findings_of(LATER, process)) == found


def test_a_day_that_decides_and_has_one_secondary_source_is_told() -> None:
    """The finding has the source."""
    assert findings_of(DECIDES, PAIRS["SRC009"][1]) == [
        "sessions[second].opens: warning SRC009: a mandate depends on it, and only leaflet tells it"
    ]


@pytest.mark.parametrize(
    "texts",
    [["committee-page"], ["A/AC.999/2"], ["leaflet", "committee-page"], ["leaflet", "press-note"]],
)
def test_a_primary_source_or_a_second_one_is_enough(texts: list[str]) -> None:
    """It does not matter which is listed first."""
    process = changed(PAIRS["SRC009"][1], "second", sources=sources(*texts))

    assert findings_of(DECIDES, process) == []


def test_two_places_in_one_source_are_one_witness() -> None:
    """A page does not confirm itself."""
    texts = sources("leaflet, p. 1", "leaflet, p. 2")

    assert len(findings_of(DECIDES, changed(PAIRS["SRC009"][1], "second", sources=texts))) == 1


def hearsay(record: str, pattern: Pattern) -> list[str]:
    """Let a record be known by hearsay only, and a mandate ask for a pattern."""
    told = changed(
        PAIRS["SRC009"][1],
        "second",
        sources=sources("committee-page"),
        confidence=Confidence.PRIMARY,
    )
    process = changed(told, record, sources=sources("leaflet"), confidence=Confidence.SECONDARY)
    clause = asking(Exists(pattern=pattern)).mandates[0]
    mandates = (clause, *process.mandates[1:])
    findings = DECIDES.findings(attrs.evolve(process, mandates=mandates))
    return [finding.record for finding in findings]


@pytest.mark.parametrize(
    ("record", "pattern", "found"),
    [
        ("first", MEETING, True),
        ("first", attrs.evolve(MEETING, body=None), True),
        ("first", attrs.evolve(MEETING, ordinals=(1, 3)), True),
        ("first", attrs.evolve(MEETING, ordinals=(2,)), False),
        ("first", attrs.evolve(MEETING, variants=("concluding",)), False),
        ("first", attrs.evolve(MEETING, record=RecordId("first")), True),
        ("first", attrs.evolve(MEETING, record=RecordId("second")), False),
        ("first", attrs.evolve(MEETING, about=RecordId("convention")), False),
        ("ga-78", MEETING, False),
        ("78/902", Pattern(event=EventKind.RESOLUTION, ordinals=(1,)), False),
        ("consultation-1", attrs.evolve(CONSULTATION, about=RecordId("convention")), False),
        ("consultation-1", CONSULTATION, True),
        ("consultation-1", MEETING, False),
        ("78/902", Pattern(event=EventKind.RESOLUTION, about=RecordId("convention")), True),
        ("78/902", Pattern(event=EventKind.RESOLUTION, variants=("recorded vote",)), True),
        ("approval", Pattern(event=EventKind.DECISION), True),
        ("deletion-refused", Pattern(event=EventKind.DECISION), False),
        ("deletion-refused", Pattern(event=EventKind.REJECTION), True),
        ("A/AC.999/2", Pattern(event=EventKind.DOCUMENT, variants=("report",)), True),
        ("A/AC.999/2", Pattern(event=EventKind.DOCUMENT, variants=("agenda",)), False),
        ("japan", Pattern(event=EventKind.ELECTION, variants=(Office.VICE_CHAIR.value,)), False),
    ],
)
def test_a_day_decides_if_a_mandate_asks_for_the_event(
    record: str, pattern: Pattern, *, found: bool
) -> None:
    """Elections and signatures are many, and none of them decides alone."""
    assert hearsay(record, pattern) == ([record] if found else [])
