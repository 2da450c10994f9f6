"""The rules on words: weekdays and dates in notes, titles and claims."""

from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import PAIRS, cited, sources
from tests.rules.sound import SOUND, changed
from uncc_process.model import Claim, Process
from uncc_process.rules import words as rules

WEEKDAY = rules.weekday_is_that_of_its_date
CALENDAR = rules.date_in_words_is_in_the_calendar


def noted(text: str) -> Process:
    """Write a note under the first session."""
    return changed(SOUND, "first", note=text)


def test_a_wrong_weekday_is_told_with_the_right_one() -> None:
    """The finding has the weekday of the date and the one that is written."""
    assert findings_of(WEEKDAY, PAIRS["WRD001"][1]) == [
        "sessions[first].note: warning WRD001: 15 May 2023 is a Monday, not a Tuesday"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It met.",
        "It met on Monday, 15 May 2023.",
        "It met on Monday 15 May.",
        "It met on Tuesday and Wednesday.",
        "It met on Monday and Tuesday, 5 and 6 September 2022.",
        "It met from Monday to Friday, 5 to 9 September 2022.",
        "Monday until Friday, 5 to 9 September 2022.",
        "It met in New York from Monday until Friday, 5 to 9 September 2022.",
        "It met on 15 May 2023, in Tuesday's room.",
    ],
)
def test_what_is_no_wrong_weekday_is_not_found(text: str) -> None:
    """Right ones, those without a year, and two that share a date give no finding."""
    assert findings_of(WEEKDAY, noted(text)) == []
    assert findings_of(CALENDAR, noted(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It met on Tuesday, 15 May 2023.",
        "On Sunday 15 May 2023 it met.",
        "Monday is a day. On Tuesday, 15 May 2023, it met.",
        "It met in May and on Tuesday, 15 May 2023.",
    ],
)
def test_a_wrong_weekday_is_found_wherever_it_stands(text: str) -> None:
    """With a comma or without, early or late."""
    assert len(findings_of(WEEKDAY, noted(text))) == 1


WRONG = "Tuesday, 15 May 2023"


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ("first", "name", WRONG),
        ("first", "did", ("opened", f"met on {WRONG}")),
        ("first", "cited", (cited("did", "A/AC.999/1", note=WRONG),)),
        ("convention", "title", WRONG),
        ("report-of-the-first-session", "said", WRONG),
        ("report-of-the-first-session", "asks", WRONG),
        ("first-session-start", "reason", WRONG),
        ("press-note", "title", WRONG),
        ("press-note", "seen", WRONG),
        (SOUND.mandates[0].id, "asks", WRONG),
    ],
)
def test_every_text_is_read(record: str, field: str, value: object) -> None:
    """Notes, titles, names, reasons, questions, lists, and notes of single fields."""
    process = changed(SOUND, record, **{field: value})

    assert [(each.record, each.field) for each in WEEKDAY.findings(process)] == [(record, field)]


def test_claims_are_read() -> None:
    """A claim that is put in words may have a weekday."""
    claims = (
        Claim(value="it opened on a Monday", sources=sources("committee-page")),
        Claim(value=f"it opened on {WRONG}", sources=sources("press-note")),
    )
    process = changed(SOUND, "first-session-start", field=None, claims=claims)

    assert findings_of(WEEKDAY, process) == [
        (
            "disputes[first-session-start].claims: warning WRD001: 15 May 2023 is a Monday, not a "
            "Tuesday"
        )
    ]


@pytest.mark.parametrize(("day", "found"), [("29", 0), ("30", 0), ("31", 1), ("32", 1)])
def test_a_day_after_the_last_of_a_month_is_none(day: str, found: int) -> None:
    """April has thirty days."""
    assert len(findings_of(CALENDAR, noted(f"It met on {day} April 2023."))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("29 February 2023", 1),
        ("29 February 2024", 0),
        ("2023-13-01", 1),
        ("2023-12-01", 0),
        ("February 30, 2023", 1),
        ("from 28 to 31 April 2023", 1),
    ],
)
def test_dates_of_any_form_are_read(text: str, found: int) -> None:
    """In words or in ISO form, alone or as the end of a span."""
    assert len(findings_of(CALENDAR, noted(f"It met {text}."))) == found


def test_a_day_that_is_none_is_told() -> None:
    """The finding has the date as it would be written."""
    assert findings_of(CALENDAR, PAIRS["WRD002"][1]) == [
        "sessions[first].note: warning WRD002: there is no 31 April 2023 in the calendar"
    ]


def test_addresses_are_not_read() -> None:
    """An address and an id may have figures that are no date."""
    page: dict[str, Any] = {"url": "https://example.org/?id=2023-02-30"}
    process = changed(SOUND, "press-note", **page)
    plans = tuple(attrs.evolve(plan, id="2023-02-30") for plan in SOUND.plans)

    assert findings_of(CALENDAR, attrs.evolve(process, plans=plans)) == []
