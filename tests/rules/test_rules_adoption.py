"""The rules on resolutions and decisions, and on how they were voted on."""

from datetime import date

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_a import PAIRS, UNKNOWNS, with_decision
from tests.rules.sound import SOUND, changed
from uncc_process.model import (
    Adoption,
    BodyId,
    Consensus,
    Process,
    RecordedVote,
    ResolutionId,
    Silence,
    WithoutVote,
)
from uncc_process.rules import adoption as rules
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol


def resolution(symbol: str, adopted: date | DateSpan) -> Process:
    """Give the resolution on lighthouses another symbol and day."""
    return changed(SOUND, "77/901", symbol=Symbol.parse(symbol), adopted=adopted)


def vote(in_favour: int, against: int, abstaining: int = 0) -> RecordedVote:
    """Make a recorded vote without names."""
    return RecordedVote(in_favour=in_favour, against=against, abstaining=abstaining)


BEFORE_77 = (
    "error ADO001: adopted on 12 September 2022, before session 77 opened, on 13 September 2022"
)
AFTER_77 = "error ADO001: adopted on 6 September 2023, after session 77 closed, by 5 September 2023"
AFTER_3 = "error ADO001: adopted on 10 December 1949, after session 3 closed, by 20 September 1949"
DURING_3 = (
    "unknown ADO001: adopted on 10 December 1948; how long session 3 was open after "
    "21 September 1948 is not known"
)
DURING_81 = (
    "unknown ADO001: adopted on 1 February 2027; how long session 81 was open after "
    "8 September 2026 is not known"
)
BEFORE_ES_11 = (
    "error ADO001: adopted on 27 February 2022, before session ES-11 opened, on 28 February 2022"
)


@pytest.mark.parametrize(
    ("symbol", "adopted", "found"),
    [
        ("A/RES/77/901", date(2022, 9, 12), BEFORE_77),
        ("A/RES/77/901", date(2022, 9, 13), ""),
        ("A/RES/77/901", date(2022, 9, 14), ""),
        ("A/RES/77/901", date(2023, 9, 4), ""),
        ("A/RES/77/901", date(2023, 9, 5), ""),
        ("A/RES/77/901", date(2023, 9, 6), AFTER_77),
        ("A/RES/77/901", DateSpan(date(2023, 9, 1), date(2023, 9, 30)), ""),
        ("A/RES/217(III)A", date(1948, 9, 21), ""),
        ("A/RES/217(III)A", date(1948, 12, 10), DURING_3),
        ("A/RES/217(III)A", date(1949, 12, 10), AFTER_3),
        ("A/RES/ES-11/1", date(2022, 2, 27), BEFORE_ES_11),
        ("A/RES/ES-11/1", date(2022, 3, 2), ""),
        ("A/RES/S-31/1", date(2020, 12, 3), ""),
        (
            "A/RES/S-99/1",
            date(2020, 1, 1),
            "unknown ADO001: the days of session S-99 are not published",
        ),
        ("A/RES/81/1", date(2027, 2, 1), DURING_81),
        (
            "A/RES/99/1",
            date(2022, 1, 1),
            "unknown ADO001: the days of session 99 are not published",
        ),
        ("S/RES/2231(2015)", date(2022, 9, 12), ""),
        ("A/HRC/RES/50/1", date(2022, 9, 12), ""),
        ("A/77/901", date(2022, 9, 12), ""),
    ],
)
def test_a_resolution_is_of_the_session_of_its_number(
    symbol: str, adopted: date | DateSpan, found: str
) -> None:
    """From the opening to the closing of the session, both days included."""
    findings = findings_of(
        rules.resolutions_are_adopted_at_the_session_of_their_number, resolution(symbol, adopted)
    )

    assert findings == [f"resolutions[77/901].adopted: {found}"] * bool(found)


BEFORE_78 = "error ADO002: adopted on 10 March 2023, before session 78 opened, on 5 September 2023"
AFTER_76 = "error ADO002: adopted on 10 March 2023, after session 76 closed, by 12 September 2022"


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("77/511", ""),
        ("78/511", BEFORE_78),
        ("76/511A", AFTER_76),
        ("76/511 to 76/513", ""),
        ("ES-11/501", ""),
        ("99/501", "unknown ADO002: the days of session 99 are not published"),
        ("3", ""),
        (None, ""),
    ],
)
def test_a_decision_is_of_the_session_of_its_number(number: str | None, found: str) -> None:
    """Numbers of the form 78/549 name a session; what has another form is not asked."""
    findings = findings_of(
        rules.decisions_are_adopted_at_the_session_of_their_number,
        with_decision(number, date(2023, 3, 10)),
    )

    assert findings == [f"decisions[another].adopted: {found}"] * bool(found)


def test_other_bodies_number_their_decisions_otherwise() -> None:
    """Decision 1/1 of a committee is of no session of the Assembly."""
    process = changed(SOUND, "approval", number="1/1")

    assert findings_of(rules.decisions_are_adopted_at_the_session_of_their_number, process) == []


@pytest.mark.parametrize(
    ("present", "found"),
    [
        (139, ["140 took part in the vote, but 139 were present"]),
        (140, []),
        (141, []),
        (None, []),
    ],
)
def test_who_votes_is_present(present: int | None, found: list[str]) -> None:
    """All may take part, and no more than all; where nobody counted, nothing is said."""
    adoption = RecordedVote(in_favour=20, against=90, abstaining=30, present=present)
    process = changed(SOUND, "deletion-refused", adoption=adoption)

    findings = rules.no_more_take_part_in_a_vote_than_are_present.findings(process)

    assert [finding.sentence for finding in findings] == found


@pytest.mark.parametrize(
    ("members", "present", "found"),
    [
        (139, None, ["140 took part or were present, but 'committee' has 139 members"]),
        (140, None, []),
        (141, None, []),
        (149, 150, ["150 took part or were present, but 'committee' has 149 members"]),
        (150, 150, []),
    ],
)
def test_who_votes_is_a_member(members: int, present: int | None, found: list[str]) -> None:
    """No more take part than there are members, nor are more present."""
    adoption = RecordedVote(in_favour=20, against=90, abstaining=30, present=present)
    process = changed(changed(SOUND, "committee", members=members), "deletion-refused")
    process = changed(process, "deletion-refused", adoption=adoption)

    findings = rules.no_more_vote_than_are_members.findings(process)

    assert [finding.sentence for finding in findings] == found


def test_an_unknown_membership_is_told_once_for_all_votes() -> None:
    """It is said of the body, however many votes it took; a body without votes is not asked."""
    adoption = RecordedVote(in_favour=20, against=10, abstaining=0)
    process = changed(changed(SOUND, "committee", members=None), "approval", adoption=adoption)

    assert findings_of(
        rules.no_more_vote_than_are_members, changed(process, "conference", members=None)
    ) == [
        (
            "bodies[committee].members: unknown ADO004: votes recorded: 2; how many members it has "
            "is not recorded"
        )
    ]


@pytest.mark.parametrize(
    ("tally", "found"), [(vote(61, 60, 9), False), (vote(60, 60), True), (vote(59, 60), True)]
)
def test_what_is_carried_has_one_more_in_favour(tally: RecordedVote, *, found: bool) -> None:
    """An equal division rejects; abstentions do not count."""
    process = changed(SOUND, "approval", adoption=tally)

    expected = [
        (
            f"decisions[approval].adoption: error ADO005: {tally.in_favour} in favour and 60 "
            "against are no majority"
        )
    ]
    assert findings_of(rules.what_is_carried_has_a_majority, process) == expected * found


def test_a_resolution_is_carried() -> None:
    """There is no resolution that was not adopted."""
    process = changed(SOUND, "78/902", adoption=vote(59, 60))

    assert findings_of(rules.what_is_carried_has_a_majority, process) == [
        "resolutions[78/902].adoption: error ADO005: 59 in favour and 60 against are no majority"
    ]
    assert findings_of(rules.what_is_not_adopted_has_no_majority, process) == []


@pytest.mark.parametrize(
    ("tally", "found"), [(vote(59, 60), False), (vote(60, 60), False), (vote(61, 60, 9), True)]
)
def test_what_is_not_adopted_has_no_more_in_favour(tally: RecordedVote, *, found: bool) -> None:
    """An equal division rejects; a majority is not enough where two thirds are asked for."""
    process = changed(SOUND, "deletion-refused", adoption=tally)

    expected = [
        (
            "decisions[deletion-refused].adoption: warning ADO006: not adopted, with 61 in favour "
            "and 60 against"
        )
    ]
    assert findings_of(rules.what_is_not_adopted_has_no_majority, process) == expected * found


@pytest.mark.parametrize(
    ("adoption", "found"),
    [
        (vote(1, 2), None),
        (None, None),
        (Consensus(), "by consensus"),
        (WithoutVote(), "without a vote"),
        (Silence(hours=72), "by a silence procedure of 72 hours"),
    ],
)
def test_nothing_falls_by_consensus(adoption: Adoption | None, found: str | None) -> None:
    """What was not adopted was put to a vote, whether or not the tally is known."""
    process = changed(SOUND, "deletion-refused", adoption=adoption)

    expected = [
        (
            "decisions[deletion-refused].adoption: error ADO007: not adopted, and recorded as "
            f"adopted {found}"
        )
    ] * (found is not None)
    assert findings_of(rules.what_is_not_adopted_was_voted_on, process) == expected


@pytest.mark.parametrize(
    ("in_favour", "against", "found"),
    [
        (("Algeria", "Brazil"), ("Chad",), None),
        (("Algeria", "Brazil"), ("Brazil",), "Brazil"),
        (("Algeria", "Algeria"), ("Chad",), "Algeria"),
        (("Brazil", "Algeria"), ("Algeria", "Brazil"), "Algeria and Brazil"),
    ],
)
def test_a_state_is_listed_once(
    in_favour: tuple[str, ...], against: tuple[str, ...], found: str | None
) -> None:
    """Neither twice on one side nor on two sides."""
    adoption = RecordedVote(
        in_favour=len(in_favour),
        against=len(against),
        abstaining=0,
        voting_in_favour=in_favour,
        voting_against=against,
    )
    process = changed(SOUND, "approval", adoption=adoption)

    expected = [f"decisions[approval].adoption: error ADO008: listed more than once: {found}"] * (
        found is not None
    )
    assert findings_of(rules.no_state_votes_twice, process) == expected


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        (date(2023, 3, 9), False),
        (date(2023, 3, 10), False),
        (date(2023, 3, 11), True),
        (DateSpan(date(2023, 3, 10), date(2023, 3, 12)), False),
        (None, False),
    ],
)
def test_a_draft_is_not_younger_than_the_act(
    issued: date | DateSpan | None, *, found: bool
) -> None:
    """It may bear the day of the adoption, and not the one after; a span counts by its first."""
    process = changed(SOUND, "A/77/L.60", issued=issued)

    expected = [
        (
            "decisions[77/510].drafts: error ADO009: A/77/L.60 was issued on 11 March 2023, after "
            "the adoption, on 10 March 2023"
        )
    ]
    assert findings_of(rules.drafts_are_issued_before_they_are_adopted, process) == expected * found


@pytest.mark.parametrize("field", ["drafts", "report"])
def test_a_report_is_issued_before_the_resolution_in_it(field: str) -> None:
    """Both the drafts of a resolution and the report that has it are asked."""
    symbol = Symbol.parse("A/AC.999/L.1")
    process = changed(SOUND, "77/901", **{field: (symbol,) if field == "drafts" else symbol})

    assert findings_of(rules.drafts_are_issued_before_they_are_adopted, process) == [
        (
            f"resolutions[77/901].{field}: error ADO009: A/AC.999/L.1 was issued on 23 April 2024, "
            "after the adoption, on 15 December 2022"
        )
    ]


def test_an_earlier_resolution_can_be_a_draft() -> None:
    """It has no day of issue, and is not asked for one."""
    process = changed(SOUND, "77/510", drafts=(Symbol.parse("A/RES/78/902"),))

    assert findings_of(rules.drafts_are_issued_before_they_are_adopted, process) == []


@pytest.mark.parametrize("field", ["drafts", "report"])
def test_a_text_that_is_not_recorded_is_told(field: str) -> None:
    """Of a draft or a report that is not among the documents nobody can tell when it was issued."""
    symbol = Symbol.parse("A/77/999")
    process = changed(SOUND, "77/901", **{field: (symbol,) if field == "drafts" else symbol})

    assert findings_of(rules.drafts_are_issued_before_they_are_adopted, process) == [
        f"resolutions[77/901].{field}: unknown ADO009: A/77/999 is not among the documents"
    ]


@pytest.mark.parametrize(
    ("adopted", "found"),
    [
        (date(2024, 4, 21), True),
        (date(2024, 4, 22), False),
        (date(2024, 4, 26), False),
        (date(2024, 4, 27), True),
        (DateSpan(date(2024, 4, 20), date(2024, 4, 21)), True),
        (DateSpan(date(2024, 4, 20), date(2024, 4, 22)), False),
        (DateSpan(date(2024, 4, 26), date(2024, 4, 30)), False),
    ],
)
def test_a_decision_of_a_session_is_taken_on_a_day_of_it(
    adopted: date | DateSpan, *, found: bool
) -> None:
    """The first and the last day are days of it, and those beside them are none."""
    process = changed(SOUND, "approval", adopted=adopted)

    assert bool(findings_of(rules.decisions_are_taken_while_the_session_sits, process)) is found


@pytest.mark.parametrize(
    ("day", "found"), [(22, False), (23, True), (24, True), (25, False), (27, True)]
)
def test_no_decision_is_taken_between_the_parts_of_a_session(day: int, *, found: bool) -> None:
    """The session did not sit on those days."""
    parts = (DateSpan.on(date(2024, 4, 22)), DateSpan(date(2024, 4, 25), date(2024, 4, 26)))
    process = changed(changed(SOUND, "reconvened", parts=parts), "approval")
    process = changed(process, "approval", adopted=date(2024, 4, day))

    findings = rules.decisions_are_taken_while_the_session_sits.findings(process)

    sentence = f"taken on {day} April 2024, but 'reconvened' sat on 22 April 2024 and "
    expected = [f"{sentence}25–26 April 2024"] * found
    assert [each.sentence for each in findings if each.record == "approval"] == expected


def test_a_decision_is_of_the_body_that_met() -> None:
    """The body whose session it is is named; a decision without a session is not asked."""
    rule = rules.decisions_are_taken_at_a_session_of_their_body

    assert findings_of(rule, PAIRS["ADO011"][1]) == [
        (
            "decisions[deletion-refused].session: error ADO011: 'reconvened' is a session of "
            "'committee'"
        )
    ]


def test_two_decisions_of_one_number_are_found() -> None:
    """The later one in the record is named; another body may use the number too."""
    rule = rules.no_number_is_given_twice

    assert findings_of(rule, PAIRS["ADO012"][1]) == [
        "decisions[another].number: error ADO012: '77/510' has the same number"
    ]
    assert findings_of(rule, changed(SOUND, "approval", number="77/510")) == []


def test_two_resolutions_of_one_symbol_are_found() -> None:
    """The later one in the record is named."""
    twin = attrs.evolve(SOUND.resolutions[0], id=ResolutionId("twin"))
    process = attrs.evolve(SOUND, resolutions=(*SOUND.resolutions, twin))

    assert findings_of(rules.no_number_is_given_twice, process) == [
        "resolutions[twin].symbol: error ADO012: '77/901' has the same symbol"
    ]


def test_the_symbol_of_a_resolution_is_of_the_series_of_its_body() -> None:
    """A committee adopts no resolution of the Assembly; without a series nobody can tell."""
    rule = rules.resolutions_bear_the_symbol_of_their_body

    assert findings_of(rule, PAIRS["ADO013"][1]) + findings_of(rule, UNKNOWNS["ADO013"]) == [
        (
            "resolutions[77/901].symbol: error ADO013: A/RES/77/901 is not in A/AC.999, the series "
            "of 'committee'"
        ),
        "resolutions[77/901].symbol: unknown ADO013: the series of 'ga' is not recorded",
        "resolutions[78/902].symbol: unknown ADO013: the series of 'ga' is not recorded",
    ]


@pytest.mark.parametrize(
    ("adopted", "adoption", "found"),
    [
        (date(2025, 12, 30), WithoutVote(), False),
        (date(2025, 12, 31), WithoutVote(), False),
        (date(2026, 1, 1), WithoutVote(), True),
        (date(2026, 1, 1), None, False),
        (DateSpan(date(2025, 12, 31), date(2026, 1, 1)), WithoutVote(), False),
    ],
)
def test_what_is_to_come_has_no_tally_yet(
    adopted: date | DateSpan, adoption: Adoption | None, *, found: bool
) -> None:
    """An act may have been adopted on the day through which all is recorded."""
    process = changed(SOUND, "approval", body=BodyId("ga"), adopted=adopted, adoption=adoption)

    expected = [
        (
            "decisions[approval].adoption: error ADO014: to be adopted on 1 January 2026, but "
            "recorded as adopted without a vote"
        )
    ]
    assert findings_of(rules.what_is_to_come_has_not_been_voted_on, process) == expected * found
