"""The rules on consultations, on either side of every day that they compare."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import PAIRS, UNKNOWNS
from tests.rules.sound import SOUND, changed
from uncc_process.model import BodyId, Process
from uncc_process.rules import consultations as rules
from uncc_process.spans import DateSpan


def held(opens: str, closes: str, process: Process = SOUND) -> Process:
    """Hold the consultation on other days."""
    days = {"opens": date.fromisoformat(opens), "closes": date.fromisoformat(closes)}
    return changed(process, "consultation-1", **days)


@pytest.mark.parametrize(
    ("opens", "closes", "during"),
    [
        ("2023-05-13", "2023-05-14", ""),
        ("2023-05-14", "2023-05-15", "first, 15–26 May 2023"),
        ("2023-05-15", "2023-05-16", "first, 15–26 May 2023"),
        ("2023-05-26", "2023-05-27", "first, 15–26 May 2023"),
        ("2023-05-27", "2023-05-28", ""),
        ("2023-01-09", "2023-02-05", ""),
        ("2023-01-09", "2023-02-06", "organizational, 6–8 February 2023"),
    ],
)
def test_a_consultation_has_no_day_in_common_with_a_session(
    opens: str, closes: str, during: str
) -> None:
    """Not even the first or the last day of the session."""
    findings = list(rules.consultation_is_held_outside_sessions.findings(held(opens, closes)))

    assert [finding.sentence.partition("during ")[2] for finding in findings] == [
        session for session in [during] if session
    ]


def test_a_consultation_during_a_session_is_told_with_the_days_of_both() -> None:
    """The finding names the session."""
    assert findings_of(rules.consultation_is_held_outside_sessions, PAIRS["CON001"][1]) == [
        (
            "consultations[consultation-1].opens: error CON001: held on 26 May–19 September 2023, "
            "during first, 15–26 May 2023"
        )
    ]


@pytest.mark.parametrize(
    ("day", "found"), [("2024-02-28", 1), ("2024-02-29", 0), ("2024-03-01", 0), ("2024-03-04", 1)]
)
def test_days_between_the_parts_of_a_session_are_free(day: str, found: int) -> None:
    """A session of two parts does not sit between them."""
    parts = (
        DateSpan(date(2024, 2, 26), date(2024, 2, 28)),
        DateSpan(date(2024, 3, 4), date(2024, 3, 8)),
    )
    process = changed(SOUND, "second", parts=parts, meeting_days=None)

    findings = findings_of(rules.consultation_is_held_outside_sessions, held(day, day, process))

    assert len(findings) == found


def test_a_session_inside_a_longer_one_hides_nothing() -> None:
    """The longer session is found though a shorter one began later."""
    longer = changed(SOUND, "organizational", closes=date(2023, 6, 30), meeting_days=None)

    assert findings_of(
        rules.consultation_is_held_outside_sessions, held("2023-06-30", "2023-07-01", longer)
    ) == [
        (
            "consultations[consultation-1].opens: error CON001: held on 30 June–1 July 2023, "
            "during organizational, 6 February–30 June 2023"
        )
    ]


def test_of_two_sessions_on_the_same_days_one_is_told() -> None:
    """It is the first of them in the record."""
    twin = {"opens": date(2023, 5, 15), "closes": date(2023, 5, 26), "meeting_days": None}
    process = changed(SOUND, "second", **twin)

    assert findings_of(
        rules.consultation_is_held_outside_sessions, held("2023-05-15", "2023-05-15", process)
    ) == [
        (
            "consultations[consultation-1].opens: error CON001: held on 15 May 2023, during first, "
            "15–26 May 2023"
        )
    ]


@pytest.mark.parametrize(
    ("opens", "closes", "findings"),
    [
        (
            "2023-02-04",
            "2023-02-05",
            ["warning CON002: held before the first session of committee"],
        ),
        ("2023-02-05", "2023-02-06", []),
        ("2024-04-26", "2024-04-27", []),
        (
            "2024-04-27",
            "2024-04-28",
            ["unknown CON002: no later session of committee is recorded"],
        ),
    ],
)
def test_a_consultation_has_a_session_before_and_after(
    opens: str, closes: str, findings: list[str]
) -> None:
    """The sessions of the Committee were from 6 February 2023 to 26 April 2024."""
    found = findings_of(rules.consultation_is_between_two_sessions, held(opens, closes))

    assert found == [f"consultations[consultation-1].opens: {each}" for each in findings]


def test_a_consultation_of_a_body_without_sessions_is_between_none_that_is_known() -> None:
    """No session of the body is recorded, and none has to be."""
    rule = rules.consultation_is_between_two_sessions
    process = attrs.evolve(
        changed(SOUND, "consultation-1", body=BodyId("conference")),
        sessions=tuple(each for each in SOUND.sessions if each.body != "conference"),
    )

    assert findings_of(rule, process) == [
        "consultations[consultation-1].body: unknown CON002: no session of conference is recorded"
    ]
    assert findings_of(rules.consultation_is_held_outside_sessions, process) == []


@pytest.mark.parametrize(
    ("ordinal", "findings"),
    [
        (2, {}),
        (1, {"CON003": "consultation 1 is consultation-1 already"}),
        (3, {"CON004": "no consultation 2 is recorded"}),
        (9, {"CON004": "no consultation 2 is recorded"}),
    ],
)
def test_consultations_are_numbered_one_by_one(ordinal: int, findings: dict[str, str]) -> None:
    """The next has the next number; the first number that is missing is told."""
    process = changed(PAIRS["CON003"][0], "consultation-2", ordinal=ordinal)

    found: dict[str, Any] = {
        finding.code: finding.sentence for rule in rules.RULES for finding in rule.findings(process)
    }

    assert found == findings


def test_the_first_consultation_may_be_the_one_that_is_missing() -> None:
    """They are numbered from 1 on."""
    process = changed(SOUND, "consultation-1", ordinal=2)

    assert findings_of(rules.consultations_are_numbered_without_a_gap, process) == [
        "consultations[consultation-1].ordinal: error CON004: no consultation 1 is recorded"
    ]


@pytest.mark.parametrize(("through", "severity"), [(18, "unknown"), (19, "error"), (20, "error")])
def test_all_consultations_are_recorded_through_a_day(through: int, severity: str) -> None:
    """The consultation closed on 19 September 2023, and that day may be the last."""
    process = changed(SOUND, "consultation-1", ordinal=2)
    process = changed(process, "complete-consultations", through=date(2023, 9, through))

    findings = rules.consultations_are_numbered_without_a_gap.findings(process)

    assert [finding.severity.value for finding in findings] == [severity]


def test_a_missing_number_is_a_contradiction_only_where_all_are_recorded() -> None:
    """Else nobody can tell whether a consultation is missing."""
    rule = rules.consultations_are_numbered_without_a_gap

    assert findings_of(rule, PAIRS["CON004"][1]) == [
        "consultations[consultation-2].ordinal: error CON004: no consultation 2 is recorded"
    ]
    assert findings_of(rule, UNKNOWNS["CON004"]) == [
        "consultations[consultation-2].ordinal: unknown CON004: no consultation 2 is recorded"
    ]


@pytest.mark.parametrize(
    ("opens", "found"), [("2023-09-18", 1), ("2023-09-19", 1), ("2023-09-20", 0)]
)
def test_a_consultation_opens_after_the_one_before_has_closed(opens: str, found: int) -> None:
    """The first closed on 19 September 2023."""
    process = changed(PAIRS["CON005"][0], "consultation-2", opens=date.fromisoformat(opens))

    assert len(findings_of(rules.consultations_are_numbered_in_order, process)) == found


def test_consultations_out_of_order_are_told_with_the_days_of_both() -> None:
    """The finding is about the one with the higher number."""
    assert findings_of(rules.consultations_are_numbered_in_order, PAIRS["CON005"][1]) == [
        (
            "consultations[consultation-2].opens: error CON005: held on 19 September–7 November "
            "2023, but consultation-1, numbered before it, on 18–19 September 2023"
        )
    ]
