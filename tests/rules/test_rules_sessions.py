"""The rules on sessions and plans, on either side of every day that they compare."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_a import PAIRS, UNKNOWNS, without_completeness
from tests.rules.sound import SOUND, changed
from uncc_process.model import ActId, BodyId, DocumentId, Process, SessionId, SessionKind
from uncc_process.rules import sessions as rules
from uncc_process.spans import DateSpan

SPAN = DateSpan(date(2023, 2, 1), date(2023, 2, 10))


def uncounted(**ordinals: int | None) -> Process:
    """Give sessions other ordinals, and names that tell none."""
    process = SOUND
    for key, ordinal in ordinals.items():
        process = changed(process, key, ordinal=ordinal, name="Session")
    return process


@pytest.mark.parametrize(
    ("ordinals", "sentence"),
    [
        ({"first": 1, "second": 2}, []),
        ({"first": 1, "second": 3}, ["it is session 3, but session 2 is not recorded"]),
        ({"first": 2, "second": 3}, ["it is session 2, but session 1 is not recorded"]),
        (
            {"first": 1, "second": 900},
            ["it is session 900, but sessions 2 to 899 are not recorded"],
        ),
        ({"first": 1, "second": 1}, []),
    ],
)
def test_a_gap_between_ordinals_is_a_missing_fact(
    ordinals: dict[str, int], sentence: list[str]
) -> None:
    """Without a statement that all are recorded nobody can tell whether a session was held."""
    process = without_completeness(uncounted(**ordinals), "complete-sessions")

    findings = list(rules.no_ordinal_is_left_out.findings(process))

    assert [finding.sentence for finding in findings] == sentence
    assert {finding.severity.value for finding in findings} <= {"unknown"}


def test_a_gap_in_a_complete_record_is_a_contradiction() -> None:
    """Where all sessions are said to be recorded, a gap is an error."""
    assert findings_of(rules.no_ordinal_is_left_out, PAIRS["SES001"][1]) == [
        (
            "sessions[second].ordinal: error SES001: it is session 3, but session 2 is not "
            "recorded, though all are said to be"
        )
    ]


def test_the_assembly_need_not_begin_with_its_first_session() -> None:
    """Of a body whose establishment is not recorded, any session may be the first recorded."""
    process = changed(uncounted(first=6, second=7), "committee", established_by=None)

    assert findings_of(rules.no_ordinal_is_left_out, process) == []


def test_special_sessions_of_the_assembly_are_counted_by_themselves() -> None:
    """The eleventh emergency special session is no gap, and may sit during a regular one."""
    special = changed(
        SOUND,
        "first",
        body=BodyId("ga"),
        ordinal=11,
        name="Eleventh emergency special session",
        opens=date(2023, 5, 15),
    )

    assert findings_of(rules.no_ordinal_is_left_out, special) == [
        (
            "sessions[second].ordinal: error SES001: it is session 2, but session 1 is not "
            "recorded, though all are said to be"
        )
    ]
    for rule in rules.RULES[1:]:
        assert findings_of(rule, special) == []


def test_a_doubled_ordinal_is_found_once() -> None:
    """The later session of two is named, and the earlier one in the sentence."""
    assert findings_of(rules.no_ordinal_is_given_twice, PAIRS["SES002"][1]) == [
        "sessions[second].ordinal: error SES002: 'first' is session 1 too"
    ]


def test_sessions_of_different_kinds_may_share_an_ordinal() -> None:
    """The first organizational session is not the first negotiating one."""
    process = changed(uncounted(second=1), "second", kind=SessionKind.SUBSTANTIVE)

    assert findings_of(rules.no_ordinal_is_given_twice, process) == []


def test_a_resumed_session_may_bear_the_ordinal_of_the_one_it_resumes() -> None:
    """The reconvened second session is the second."""
    process = changed(SOUND, "reconvened", ordinal=2, kind=SessionKind.NEGOTIATING)

    assert [findings_of(rule, process) for rule in rules.RULES] == [[]] * len(rules.RULES)


def test_the_third_session_does_not_open_before_the_second() -> None:
    """Of two that are out of order, the one with the higher ordinal is named."""
    assert findings_of(rules.sessions_follow_their_ordinals, PAIRS["SES003"][1]) == [
        (
            "sessions[first].opens: error SES003: session 3 opens on 15 May 2023, before session "
            "2, on 26 February 2024"
        )
    ]


@pytest.mark.parametrize(
    ("opens", "found"), [((2023, 5, 14), True), ((2023, 5, 15), False), ((2023, 5, 16), False)]
)
def test_ordinals_are_held_against_opening_days(
    opens: tuple[int, int, int], *, found: bool
) -> None:
    """The second session may open on the day of the first or later, and not a day earlier."""
    process = changed(SOUND, "second", opens=date(*opens), meeting_days=None)

    assert bool(findings_of(rules.sessions_follow_their_ordinals, process)) is found


@pytest.mark.parametrize(
    ("closes", "found"), [((2023, 5, 14), []), ((2023, 5, 15), []), ((2023, 5, 16), ["first"])]
)
def test_two_sessions_may_have_one_day_in_common(
    closes: tuple[int, int, int], found: list[str]
) -> None:
    """A session may close on the day on which the next opens, and not a day later."""
    process = changed(SOUND, "organizational", closes=date(*closes))

    findings = rules.a_body_holds_one_session_at_a_time.findings(process)

    assert [finding.record for finding in findings] == found


def test_a_session_inside_another_is_found() -> None:
    """A session that overlaps with one before the last is found as well."""
    process = changed(SOUND, "organizational", closes=date(2024, 4, 24))

    assert findings_of(rules.a_body_holds_one_session_at_a_time, process) == [
        f"sessions[{key}].opens: error SES004: 'organizational' sits on "
        "6 February 2023–24 April 2024 too"
        for key in ("first", "second", "reconvened")
    ]


def test_of_two_sessions_that_close_together_the_earlier_is_told() -> None:
    """What sits on the days of both sits on those of the one that opened first."""
    process = changed(SOUND, "organizational", closes=date(2024, 3, 8))
    process = changed(process, "reconvened", opens=date(2024, 3, 7))

    assert findings_of(rules.a_body_holds_one_session_at_a_time, process) == [
        f"sessions[{key}].opens: error SES004: 'organizational' sits on "
        "6 February 2023–8 March 2024 too"
        for key in ("first", "second", "reconvened")
    ]


def test_a_session_may_sit_between_the_parts_of_another() -> None:
    """The days between two parts of a session are free."""
    parts = (
        DateSpan(date(2023, 2, 6), date(2023, 2, 8)),
        DateSpan(date(2024, 5, 6), date(2024, 5, 8)),
    )
    process = changed(SOUND, "organizational", closes=date(2024, 5, 8), parts=parts)

    assert findings_of(rules.a_body_holds_one_session_at_a_time, process) == []


@pytest.mark.parametrize(
    ("opens", "found"), [((2024, 3, 7), True), ((2024, 3, 8), False), ((2024, 3, 9), False)]
)
def test_a_session_is_resumed_when_it_was_suspended(
    opens: tuple[int, int, int], *, found: bool
) -> None:
    """It may be resumed on the day on which it closed, and not a day earlier."""
    process = changed(SOUND, "reconvened", opens=date(*opens))

    assert (
        bool(findings_of(rules.a_reconvened_session_follows_the_one_it_resumes, process)) is found
    )


def test_a_session_resumed_too_early_is_told_with_both_days() -> None:
    """The sentence names the session that is resumed."""
    assert findings_of(
        rules.a_reconvened_session_follows_the_one_it_resumes, PAIRS["SES005"][1]
    ) == [
        (
            "sessions[organizational].opens: error SES005: it opens on 6 February 2023, before "
            "'second' closes, on 8 March 2024"
        )
    ]


def test_a_reconvened_session_without_what_it_resumes_is_unknown() -> None:
    """Nobody can tell whether it came after a session that is not named."""
    assert findings_of(
        rules.a_reconvened_session_follows_the_one_it_resumes, UNKNOWNS["SES005"]
    ) == [
        (
            "sessions[reconvened].resumes: unknown SES005: it is reconvened, but what it resumes "
            "is not told"
        )
    ]


def test_a_body_does_not_resume_the_session_of_another() -> None:
    """The body whose session it is is named."""
    assert findings_of(rules.a_session_resumes_one_of_its_own_body, PAIRS["SES006"][1]) == [
        "sessions[conference-first].resumes: error SES006: 'second' is a session of 'committee'"
    ]


@pytest.mark.parametrize(
    ("field", "day", "found"),
    [
        ("closes", (2024, 3, 8), []),
        ("closes", (2024, 3, 9), ["it closes on 9 March 2024, a Saturday"]),
        ("closes", (2024, 3, 10), ["it closes on 10 March 2024, a Sunday"]),
        ("closes", (2024, 3, 11), []),
        ("opens", (2024, 2, 25), ["it opens on 25 February 2024, a Sunday"]),
    ],
)
def test_sessions_keep_clear_of_the_weekend(
    field: str, day: tuple[int, int, int], found: list[str]
) -> None:
    """From Monday to Friday nothing is said."""
    process = changed(SOUND, "second", **{field: date(*day)})

    findings = rules.sessions_open_and_close_on_weekdays.findings(process)

    assert [finding.sentence for finding in findings] == found


@pytest.mark.parametrize(
    ("announced", "found"), [((2024, 2, 25), False), ((2024, 2, 26), False), ((2024, 2, 27), True)]
)
def test_days_are_known_by_the_opening(announced: tuple[int, int, int], *, found: bool) -> None:
    """They may become known on the day of the opening, and not a day later."""
    process = changed(SOUND, "second", announced=date(*announced))

    expected = [
        (
            "sessions[second].announced: error SES008: it opens on 26 February 2024, before its "
            "days became known, on 27 February 2024"
        )
    ]
    rule = rules.the_days_of_a_session_are_known_when_it_opens
    assert findings_of(rule, process) == expected * found


@pytest.mark.parametrize(
    ("announced", "found"), [((2023, 3, 9), False), ((2023, 3, 10), False), ((2023, 3, 11), True)]
)
def test_days_are_set_before_they_are_given_up(
    announced: tuple[int, int, int], *, found: bool
) -> None:
    """They may be set and given up on one day, and not the other way round."""
    process = changed(SOUND, "first-2023-04", announced=date(*announced))

    expected = [
        (
            "plans[first-2023-04].given_up: error SES009: given up on 10 March 2023, before they "
            "became known, on 11 March 2023"
        )
    ]
    assert findings_of(rules.days_are_known_before_they_are_given_up, process) == expected * found


@pytest.mark.parametrize(
    ("given_up", "found"), [((2023, 4, 27), False), ((2023, 4, 28), False), ((2023, 4, 29), True)]
)
def test_days_are_given_up_while_there_are_some(
    given_up: tuple[int, int, int], *, found: bool
) -> None:
    """The last of them is not too late, and the day after is."""
    process = changed(SOUND, "first-2023-04", given_up=date(*given_up))

    expected = [
        (
            "plans[first-2023-04].given_up: warning SES010: given up on 29 April 2023, when all "
            "had passed, on 28 April 2023"
        )
    ]
    assert findings_of(rules.days_are_given_up_before_they_are_over, process) == expected * found


@pytest.mark.parametrize(
    ("adopted", "given_up", "found"),
    [
        (date(2023, 3, 10), (2023, 3, 9), True),
        (date(2023, 3, 10), (2023, 3, 10), False),
        (date(2023, 3, 10), (2023, 3, 11), True),
        (DateSpan(date(2023, 3, 1), date(2023, 3, 10)), (2023, 2, 28), True),
        (DateSpan(date(2023, 3, 1), date(2023, 3, 10)), (2023, 3, 1), False),
        (DateSpan(date(2023, 3, 1), date(2023, 3, 10)), (2023, 3, 11), True),
    ],
)
def test_days_are_given_up_by_the_act_and_on_its_day(
    adopted: date | DateSpan, given_up: tuple[int, int, int], *, found: bool
) -> None:
    """The day agrees with that of the act, or lies within the days known of it."""
    process = changed(SOUND, "77/510", adopted=adopted)
    process = changed(process, "first-2023-04", given_up=date(*given_up))

    assert bool(findings_of(rules.days_are_given_up_on_the_day_of_the_act, process)) is found


@pytest.mark.parametrize(
    ("fields", "findings"),
    [
        (
            {"given_up": date(2023, 3, 11)},
            [
                (
                    "plans[first-2023-04].given_up: error SES011: given up on 11 March 2023, but "
                    "77/510 was adopted on 10 March 2023"
                )
            ],
        ),
        (
            {"given_up_by": ActId("convention")},
            [
                (
                    "plans[first-2023-04].given_up: unknown SES011: no source tells when "
                    "convention was adopted"
                )
            ],
        ),
        ({"given_up": None}, []),
        ({"given_up_by": None}, []),
    ],
)
def test_an_act_without_a_day_leaves_open_when_days_were_given_up(
    fields: dict[str, Any], findings: list[str]
) -> None:
    """Where either day is missing nothing is compared, and a missing day of the act is told."""
    process = changed(changed(SOUND, "convention", adopted=None), "first-2023-04", **fields)

    assert findings_of(rules.days_are_given_up_on_the_day_of_the_act, process) == findings


def test_a_plan_that_no_act_gave_up_hides_no_other() -> None:
    """Each plan is held against its own act."""
    first = attrs.evolve(SOUND.plans[0], id="of-its-own", given_up_by=None)
    process = changed(SOUND, "first-2023-04", given_up=date(2023, 3, 11))
    process = attrs.evolve(process, plans=(first, *process.plans))

    findings = rules.days_are_given_up_on_the_day_of_the_act.findings(process)

    assert [finding.record for finding in findings] == ["first-2023-04"]


def test_a_report_of_another_session_is_found() -> None:
    """A document that names no session, or this one, is no finding."""
    rule = rules.agenda_and_report_are_of_the_session

    assert findings_of(rule, changed(SOUND, "A/AC.999/2", session=None)) == []
    assert findings_of(rule, PAIRS["SES012"][1]) == [
        "sessions[organizational].report: warning SES012: A/AC.999/2 is of the session 'first'"
    ]


def test_an_agenda_in_the_place_of_the_report_is_found() -> None:
    """The kind under which the document is recorded is told."""
    process = changed(SOUND, "organizational", report=DocumentId("A/AC.999/1"))

    assert findings_of(rules.agenda_and_report_are_such, process) == [
        "sessions[organizational].report: error SES013: A/AC.999/1 is recorded as agenda"
    ]


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        (date(2023, 2, 5), True),
        (date(2023, 2, 6), False),
        (date(2023, 2, 7), False),
        (DateSpan(date(2023, 2, 1), date(2023, 2, 5)), True),
        (SPAN, False),
        (None, False),
    ],
)
def test_a_report_is_not_older_than_its_session(
    issued: date | DateSpan | None, *, found: bool
) -> None:
    """It may bear the first day, and not the one before; a span counts by its last day."""
    process = changed(SOUND, "A/AC.999/2", issued=issued)

    assert bool(findings_of(rules.a_report_is_issued_after_its_session_opened, process)) is found


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        (date(2023, 2, 7), False),
        (date(2023, 2, 8), False),
        (date(2023, 2, 9), True),
        (DateSpan(date(2023, 2, 9), date(2023, 2, 20)), True),
        (SPAN, False),
        (None, False),
    ],
)
def test_an_agenda_is_not_younger_than_its_session(
    issued: date | DateSpan | None, *, found: bool
) -> None:
    """It may bear the last day, and not the one after; a span counts by its first day."""
    process = changed(SOUND, "A/AC.999/1", issued=issued)

    assert bool(findings_of(rules.an_agenda_is_issued_before_its_session_closes, process)) is found


def test_documents_out_of_time_are_told_with_both_days() -> None:
    """Report and agenda are named, with the day of issue and that of the session."""
    report, agenda = PAIRS["SES014"][1], PAIRS["SES015"][1]

    assert [
        *findings_of(rules.a_report_is_issued_after_its_session_opened, report),
        *findings_of(rules.an_agenda_is_issued_before_its_session_closes, agenda),
    ] == [
        (
            "sessions[organizational].report: error SES014: A/AC.999/2 was issued on 5 February "
            "2023, before the session opened, on 6 February 2023"
        ),
        (
            "sessions[organizational].agenda: warning SES015: A/AC.999/1 was issued on 9 February "
            "2023, after the session closed, on 8 February 2023"
        ),
    ]


@pytest.mark.parametrize(
    ("adopted", "found"),
    [
        (date(2023, 2, 5), False),
        (date(2023, 2, 6), False),
        (date(2023, 2, 7), True),
        (DateSpan(date(2023, 2, 6), date(2023, 3, 6)), False),
        (DateSpan(date(2023, 2, 7), date(2023, 3, 7)), True),
    ],
)
def test_a_body_meets_once_it_is_established(adopted: date | DateSpan, *, found: bool) -> None:
    """It may meet on the very day, and not a day before; a span counts by its first day."""
    process = changed(SOUND, "77/901", adopted=adopted)

    assert bool(findings_of(rules.sessions_come_after_the_body_is_established, process)) is found


@pytest.mark.parametrize(
    ("opens", "found"), [((2025, 12, 30), True), ((2025, 12, 31), True), ((2026, 1, 1), False)]
)
def test_the_conference_of_a_treaty_to_come_can_be_planned(
    opens: tuple[int, int, int], *, found: bool
) -> None:
    """Only of a session that was opened is it asked when the treaty was adopted."""
    process = changed(SOUND, "convention", adopted=None)
    process = changed(process, "conference-first", opens=date(*opens))

    assert bool(findings_of(rules.sessions_come_after_the_body_is_established, process)) is found


def test_a_session_before_its_body_is_told_with_the_act() -> None:
    """The act that establishes the body is named; a planned session of a treaty to come is none."""
    rule = rules.sessions_come_after_the_body_is_established

    assert findings_of(rule, changed(SOUND, "convention", adopted=None)) == []
    assert findings_of(rule, PAIRS["SES016"][1]) + findings_of(rule, UNKNOWNS["SES016"]) == [
        (
            "sessions[organizational].opens: error SES016: it opens on 14 December 2022, but "
            "77/901 establishes the body on 15 December 2022"
        ),
        (
            "sessions[conference-first].opens: unknown SES016: no source tells when convention, "
            "which establishes the body, was adopted"
        ),
    ]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (None, []),
        (9, []),
        (10, []),
        (11, ["it met on 11 days, but 10 of its days are weekdays"]),
    ],
)
def test_a_session_meets_on_its_weekdays(days: int | None, found: list[str]) -> None:
    """Ten weekdays have room for ten days of meetings."""
    findings = rules.meeting_days_are_weekdays.findings(changed(SOUND, "first", meeting_days=days))

    assert [finding.sentence for finding in findings] == found


def test_meeting_days_are_held_against_the_parts() -> None:
    """The weekdays between two parts do not count."""
    parts = (
        DateSpan(date(2024, 2, 26), date(2024, 2, 27)),
        DateSpan(date(2024, 3, 1), date(2024, 3, 8)),
    )
    process = changed(SOUND, "second", parts=parts, meeting_days=9)

    assert findings_of(rules.meeting_days_are_weekdays, process) == [
        (
            "sessions[second].meeting_days: warning SES017: it met on 9 days, but 8 of its days "
            "are weekdays"
        )
    ]


@pytest.mark.parametrize(
    ("name", "ordinal", "called"),
    [
        ("Fifth session", 5, None),
        ("Fifth session", 4, 5),
        ("Fifth session of the Second Committee", 5, None),
        ("Second substantive session", 1, 2),
        ("Eighty-first session", 18, 81),
        ("62nd session", 61, 62),
        ("Session on the first reading", 2, None),
        ("Concluding session", 7, None),
        ("Third meeting", 2, None),
        ("Fifth session", None, None),
    ],
)
def test_a_name_tells_its_ordinal(name: str, ordinal: int | None, called: int | None) -> None:
    """What stands before the word session is read, in words or figures."""
    process = changed(SOUND, "second", name=name, ordinal=ordinal)

    expected = [
        (
            f"sessions[second].ordinal: error SES018: it is called session {called}, but has the "
            f"ordinal {ordinal}"
        )
    ]
    rule = rules.sessions_are_called_by_their_ordinals
    assert findings_of(rule, process) == expected * (called is not None)


def test_the_name_of_a_resumed_session_counts_resumptions() -> None:
    """The second resumed session can be the fifth."""
    process = changed(SOUND, "reconvened", name="Second resumed session", ordinal=5)

    assert findings_of(rules.sessions_are_called_by_their_ordinals, process) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, []),
        (
            {"opens": date(2023, 9, 4)},
            ["ga-78].opens: error SES019: session 78 opened on 5 September 2023"],
        ),
        (
            {"opens": date(2023, 9, 6)},
            ["ga-78].opens: error SES019: session 78 opened on 5 September 2023"],
        ),
        (
            {"closes": date(2024, 9, 9)},
            ["ga-78].closes: error SES019: session 78 closed on 10 September 2024"],
        ),
        (
            {"closes": date(2024, 9, 11)},
            ["ga-78].closes: error SES019: session 78 closed on 10 September 2024"],
        ),
        (
            {"ordinal": 99},
            ["ga-78].ordinal: unknown SES019: the days of session 99 are not published"],
        ),
        ({"ordinal": None}, []),
    ],
)
def test_sessions_of_the_assembly_are_those_of_its_calendar(
    fields: dict[str, Any], found: list[str]
) -> None:
    """Both days are those that the Assembly is known to have met on, to the day."""
    process = changed(SOUND, "ga-78", **fields)

    expected = [f"sessions[{each}" for each in found]
    rule = rules.sessions_of_the_assembly_have_the_days_of_its_calendar
    assert findings_of(rule, process) == expected


@pytest.mark.parametrize(
    ("through", "found"),
    [
        (
            date(2027, 9, 14),
            ["ga-78].closes: unknown SES019: the day on which session 81 closed is not known"],
        ),
        (date(2027, 9, 13), []),
    ],
)
def test_the_closing_of_the_session_under_way_is_not_known(through: date, found: list[str]) -> None:
    """A closing that is planned is no finding; one that is past cannot be compared."""
    process = changed(SOUND, "ga-78", ordinal=81, opens=date(2026, 9, 8), closes=date(2027, 9, 14))

    rule = rules.sessions_of_the_assembly_have_the_days_of_its_calendar
    expected = [f"sessions[{each}" for each in found]
    assert findings_of(rule, attrs.evolve(process, through=through)) == expected


@pytest.mark.parametrize(
    ("opens", "found"), [((2025, 12, 30), False), ((2025, 12, 31), False), ((2026, 1, 1), True)]
)
def test_what_is_planned_has_done_nothing(opens: tuple[int, int, int], *, found: bool) -> None:
    """A session may have done something by the day through which all is recorded."""
    process = changed(SOUND, "conference-first", opens=date(*opens), did=("met",))

    expected = [
        (
            "sessions[conference-first].did: error SES020: it opens on 1 January 2026, and the "
            "process is recorded through 31 December 2025"
        )
    ]
    assert findings_of(rules.a_session_to_come_has_done_nothing_yet, process) == expected * found


def test_a_session_that_resumes_is_a_session_of_the_record() -> None:
    """The resumed session of the sound process is the second."""
    assert SOUND.session("reconvened").resumes == SessionId("second")
