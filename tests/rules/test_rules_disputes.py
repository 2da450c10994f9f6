"""The rules on what the record says of itself."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import PAIRS, cited, sources
from tests.rules.sound import SOUND, changed
from uncc_process.model import Claim, Process, RecordId
from uncc_process.rules import disputes as rules
from uncc_process.spans import DateSpan

DISPUTE = "first-session-start"
QUESTION = "report-of-the-first-session"


def test_a_second_dispute_about_a_field_is_told_with_the_first() -> None:
    """About a record as a whole there may be several."""
    rule = rules.field_has_one_dispute
    whole: dict[str, Any] = {"field": None}
    both = changed(changed(PAIRS["DIS001"][1], "place-1", **whole), "place-2", **whole)

    assert findings_of(rule, both) == []
    assert findings_of(rule, PAIRS["DIS001"][1]) == [
        "disputes[place-2].field: error DIS001: place-1 is about place too"
    ]


def test_a_claim_that_is_made_twice_is_told() -> None:
    """The finding has what is claimed; claims that differ are the rule."""
    assert findings_of(rules.claims_of_a_dispute_differ, PAIRS["DIS002"][0]) == []
    assert findings_of(rules.claims_of_a_dispute_differ, PAIRS["DIS002"][1]) == [
        "disputes[first-session-start].claims: error DIS002: '2023-05-15' is claimed 2 times"
    ]


@pytest.mark.parametrize(
    ("reason", "found"),
    [("a slip", 1), ("a mere slip", 1), ("a mere slip there", 0), ("The page is a later one.", 0)],
)
def test_a_reason_has_some_words(reason: str, found: int) -> None:
    """Four words can say which source is better; three cannot."""
    process = changed(SOUND, DISPUTE, reason=reason)

    assert len(findings_of(rules.reason_of_a_dispute_says_why, process)) == found


def test_too_short_a_reason_is_told() -> None:
    """The finding has the reason."""
    assert findings_of(rules.reason_of_a_dispute_says_why, PAIRS["DIS003"][1]) == [
        "disputes[first-session-start].reason: warning DIS003: 'a slip' says too little"
    ]


def test_a_record_that_cites_none_of_the_sources_it_follows_is_told() -> None:
    """A source of the field will do; so will another place in the same document."""
    rule = rules.record_has_a_source_of_the_claim_chosen
    process = PAIRS["DIS004"][1]
    by_field = changed(process, "first", cited=(cited("opens", "depositary-page"),))
    elsewhere = changed(process, "first", cited=(cited("name", "depositary-page"),))
    place = changed(process, "first", sources=sources("depositary-page, p. 4"))

    assert findings_of(rule, by_field) == []
    assert findings_of(rule, place) == []
    assert len(findings_of(rule, elsewhere)) == 1
    assert findings_of(rule, process) == [
        "disputes[first-session-start].chosen: warning DIS004: first does not cite depositary-page"
    ]


def test_a_dispute_about_a_whole_record_or_an_empty_field_cites_as_it_likes() -> None:
    """There is no field to compare, or nothing in it."""
    rule = rules.record_has_a_source_of_the_claim_chosen
    whole = changed(PAIRS["DIS004"][1], DISPUTE, field=None)
    claims = (
        Claim(value="", sources=sources("depositary-page")),
        Claim(value="12", sources=sources("press-note")),
    )
    empty = changed(SOUND, DISPUTE, field="meetings", claims=claims)

    assert findings_of(rule, whole) == []
    assert findings_of(rule, empty) == []


@pytest.mark.parametrize(
    ("chosen", "other", "settled", "found"),
    [
        ("leaflet", "A/AC.999/2", False, 1),
        ("leaflet", "press-note", False, 1),
        ("leaflet", "A/AC.999/2", True, 0),
        ("leaflet", "leaflet, p. 2", False, 0),
        ("committee-page", "A/AC.999/2", False, 0),
        ("A/AC.999/2", "leaflet", False, 0),
    ],
)
def test_an_open_dispute_follows_the_united_nations(
    chosen: str, other: str, found: int, *, settled: bool
) -> None:
    """The leaflet is secondary, the others primary."""
    claims = (
        Claim(value="2023-05-15", sources=sources(chosen)),
        Claim(value="2023-05-16", sources=sources(other)),
    )
    process = changed(PAIRS["DIS005"][0], DISPUTE, claims=claims, settled=settled)

    assert len(findings_of(rules.open_dispute_follows_the_stronger_sources, process)) == found


def test_an_open_dispute_that_follows_hearsay_is_told_with_the_better_claim() -> None:
    """The finding has the claim that the better source makes."""
    assert findings_of(rules.open_dispute_follows_the_stronger_sources, PAIRS["DIS005"][1]) == [
        (
            "disputes[first-session-start].chosen: warning DIS005: '2023-05-16' has a source of "
            "the United Nations"
        )
    ]


def asked(asks: str, record: str, process: Process = SOUND) -> list[str]:
    """Ask something else about a record, and give the findings."""
    question = changed(process, QUESTION, asks=asks, about=RecordId(record))
    return [each.sentence for each in rules.open_question_is_open.findings(question)]


@pytest.mark.parametrize(
    ("asks", "record", "answer"),
    [
        ("Which symbol has it?", "A/AC.999/2", "A/AC.999/2"),
        ("Which symbol has its report?", "first", None),
        ("On which day was it adopted?", "77/510", "2023-03-10"),
        ("On which day was it issued?", "A/AC.999/2", "2023-02-14"),
        ("On which day were they elected?", "japan", "2023-02-06"),
        ("On which day did they sign?", "signature-japan", "2024-10-01"),
        ("Has Japan deposited, and on which day?", "signature-japan", None),
        ("Who was the Chair?", "chair", "Amel B."),
        ("For which State did they serve?", "chair", "Algeria"),
        ("Why was it put off?", "77/510", None),
        ("Whose lamp is it?", "first", None),
    ],
)
def test_a_question_is_answered_by_the_record_it_is_about(
    asks: str, record: str, answer: str | None
) -> None:
    """What is asked for is told from the first words."""
    assert asked(asks, record) == ([] if answer is None else [f"{record} has the answer: {answer}"])


def test_a_span_of_days_is_no_answer_to_on_which_day() -> None:
    """The day fell within it, and may still be asked for."""
    span = DateSpan(date(2023, 3, 10), date(2023, 3, 12))
    process = changed(SOUND, "77/510", adopted=span)

    assert asked("On which day was it adopted?", "77/510", process) == []


def test_a_question_that_is_answered_is_told_with_the_answer() -> None:
    """The finding is about the question."""
    assert findings_of(rules.open_question_is_open, PAIRS["DIS006"][1]) == [
        (
            "open_questions[report-of-the-first-session].asks: warning DIS006: A/AC.999/2 has the "
            "answer: A/AC.999/2"
        )
    ]


def test_completeness_that_is_stated_twice_is_told_at_the_earlier_day() -> None:
    """The later statement is the one to keep."""
    rule = rules.completeness_is_stated_once
    process = PAIRS["DIS007"][1]
    earlier = changed(process, "complete-readings", through=date(2025, 12, 30))

    assert findings_of(rule, process) == [
        (
            "completeness[complete-plans].pattern: warning DIS007: complete-readings says it "
            "through 2025-12-31"
        )
    ]
    assert findings_of(rule, earlier) == [
        (
            "completeness[complete-readings].pattern: warning DIS007: complete-plans says it "
            "through 2025-12-31"
        )
    ]


def test_the_order_of_the_record_does_not_matter() -> None:
    """Findings are the same with the statements in reverse."""
    process = PAIRS["DIS007"][1]
    turned = attrs.evolve(process, completeness=process.completeness[::-1])

    assert findings_of(rules.completeness_is_stated_once, turned) == findings_of(
        rules.completeness_is_stated_once, process
    )
