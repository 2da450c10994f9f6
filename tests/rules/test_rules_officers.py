"""The rules on officers, on either side of every day that they compare."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import PAIRS, UNKNOWNS, with_officer
from tests.rules.sound import SOUND, changed
from uncc_process._tables import read_table
from uncc_process.model import BodyId, Office, OfficerId, Process, RegionalGroup, SessionId
from uncc_process.rules import officers as rules
from uncc_process.spans import DateSpan


def elected(key: str, *days: str, **fields: Any) -> Process:
    """Elect an officer on another day, or within some days."""
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    when = first if first == last else DateSpan(first, last)
    return changed(SOUND, key, elected=when, **fields)


@pytest.mark.parametrize(
    ("days", "severities"),
    [
        (["2022-12-14"], ["error"]),
        (["2022-12-15"], []),
        (["2022-12-16"], []),
        (["2022-12-01", "2022-12-14"], ["error"]),
        (["2022-12-14", "2022-12-16"], ["unknown"]),
        (["2022-12-15", "2022-12-16"], []),
    ],
)
def test_nobody_is_elected_before_the_body_is_established(
    days: list[str], severities: list[str]
) -> None:
    """The resolution of 15 December 2022 made the Committee."""
    process = elected("japan", *days)

    findings = rules.officer_is_elected_after_the_body_is_established.findings(process)

    assert [finding.severity.value for finding in findings] == severities


def test_an_election_before_the_body_is_told_with_both_days() -> None:
    """The finding has the day of the election and that of the act."""
    rule = rules.officer_is_elected_after_the_body_is_established

    assert findings_of(rule, PAIRS["OFF001"][1]) == [
        (
            "officers[japan].elected: error OFF001: elected on 14 December 2022, before the body "
            "was established, 15 December 2022"
        )
    ]
    assert findings_of(rule, UNKNOWNS["OFF001"]) == [
        (
            "officers[japan].elected: unknown OFF001: neither day nor session of the election is "
            "recorded"
        )
    ]
    assert findings_of(rule, elected("japan", "2022-12-14", "2022-12-16")) == [
        (
            "officers[japan].elected: unknown OFF001: may have been before the body was "
            "established, 15 December 2022"
        )
    ]


@pytest.mark.parametrize(
    "process",
    [
        changed(SOUND, "brazil", elected=None),
        changed(SOUND, "japan", elected=None, office=Office.CO_FACILITATOR),
        changed(changed(SOUND, "japan", elected=None), "committee", established_by=None),
    ],
)
def test_who_was_elected_at_a_session_or_appointed_needs_no_day(process: Process) -> None:
    """A session bounds the election, the Chair appoints co-facilitators, some bodies were made."""
    assert findings_of(rules.officer_is_elected_after_the_body_is_established, process) == []


@pytest.mark.parametrize(
    ("state", "group"),
    [
        ("Iran", RegionalGroup.ASIA_PACIFIC),
        ("Iran (Islamic Republic of)", RegionalGroup.ASIA_PACIFIC),
        ("Kiribati", RegionalGroup.ASIA_PACIFIC),
        ("Türkiye", RegionalGroup.WESTERN_EUROPEAN_AND_OTHER),
        ("United States", RegionalGroup.WESTERN_EUROPEAN_AND_OTHER),
        ("Israel", RegionalGroup.WESTERN_EUROPEAN_AND_OTHER),
        ("Russian Federation", RegionalGroup.EASTERN_EUROPEAN),
        ("Cyprus", RegionalGroup.ASIA_PACIFIC),
        ("Georgia", RegionalGroup.EASTERN_EUROPEAN),
        ("Suriname", RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN),
        ("Egypt", RegionalGroup.AFRICAN),
        (None, RegionalGroup.AFRICAN),
        ("Egypt", None),
    ],
)
def test_states_are_where_the_united_nations_lists_them(
    state: str | None, group: RegionalGroup | None
) -> None:
    """Short forms are known, and those who are in two groups are in that of their elections."""
    process = changed(SOUND, "japan", state=state, group=group)

    assert findings_of(rules.state_is_in_its_regional_group, process) == []


def test_a_state_in_another_group_is_told_with_its_own() -> None:
    """The finding names both groups; of a name that is not listed nobody can tell."""
    rule = rules.state_is_in_its_regional_group

    assert findings_of(rule, PAIRS["OFF002"][1]) == [
        (
            "officers[japan].group: error OFF002: Kenya is listed among the African States, not "
            "the Asia-Pacific States"
        )
    ]
    assert findings_of(rule, UNKNOWNS["OFF002"]) == [
        "officers[japan].state: unknown OFF002: Atlantis is not in the list of regional groups"
    ]


def test_the_list_has_every_member_state_once() -> None:
    """There are 193 Member States, and each short form stands for one of them."""
    table = read_table("rules/regional_groups.toml")
    states = [state for row in table["groups"] for state in row["states"]]

    assert {row["name"]: len(row["states"]) for row in table["groups"]} == {
        "African States": 54,
        "Asia-Pacific States": 54,
        "Eastern European States": 23,
        "Latin American and Caribbean States": 33,
        "Western European and other States": 29,
    }
    assert len(set(states)) == 193
    assert set(table["short"].values()) <= set(states)
    assert set(table["short"]).isdisjoint(states)


def test_a_bureau_out_of_balance_is_told_after_each_election() -> None:
    """The seats are counted after the elections of each session."""
    assert findings_of(rules.bureau_is_in_geographic_balance, PAIRS["OFF003"][1]) == [
        (
            "bodies[committee]: warning OFF003: its officers by 8 February 2023: 2 African States, "
            "0 Asia-Pacific States, 1 Eastern European States, 1 Latin American and Caribbean "
            "States, 1 Western European and other States"
        ),
        (
            "bodies[committee]: warning OFF003: its officers by 26 May 2023: 2 African States, "
            "0 Asia-Pacific States, 1 Eastern European States, 1 Latin American and Caribbean "
            "States, 1 Western European and other States"
        ),
    ]


def test_an_officer_without_a_group_leaves_the_balance_open_once() -> None:
    """It is told once, at the first election after which nobody can tell."""
    assert findings_of(rules.bureau_is_in_geographic_balance, UNKNOWNS["OFF003"]) == [
        (
            "bodies[committee]: unknown OFF003: the regional groups of 1 of its officers by "
            "8 February 2023 are not recorded"
        )
    ]


def test_the_balance_is_told_again_when_the_officer_without_a_group_has_gone() -> None:
    """What the successor's group makes of the bureau can be judged."""
    unknown = changed(SOUND, "estonia", state=None, group=None)
    process = changed(unknown, "latvia", state=None, group=RegionalGroup.AFRICAN)

    severities = [
        finding.severity.value
        for finding in rules.bureau_is_in_geographic_balance.findings(process)
    ]

    assert severities == ["warning", "unknown"]


@pytest.mark.parametrize(
    "officer",
    [
        {"group": RegionalGroup.AFRICAN, "state": None, "office": Office.CO_FACILITATOR},
        {"group": RegionalGroup.AFRICAN, "state": None, "elected": None},
        {"elected": None, "session": SessionId("organizational")},
        {"elected": date(2023, 1, 9)},
        {"elected": date(2023, 3, 1)},
    ],
)
def test_a_sixth_officer_leaves_the_bureau_in_balance(officer: dict[str, Any]) -> None:
    """One seat more than another group is no imbalance; who was not elected has no seat."""
    process = with_officer("sixth", **officer)

    assert findings_of(rules.bureau_is_in_geographic_balance, process) == []


def test_a_second_chair_is_told_beside_the_first() -> None:
    """The later of two is the one who should replace somebody."""
    rule = rules.body_has_one_chair_and_one_rapporteur

    assert findings_of(rule, PAIRS["OFF004"][1]) == [
        (
            "officers[japan].replaces: error OFF004: a second Rapporteur beside austria, whom "
            "nobody replaces"
        )
    ]
    assert findings_of(rule, UNKNOWNS["OFF004"]) == [
        (
            "officers[japan].replaces: unknown OFF004: a second Rapporteur beside austria, whom "
            "nobody replaces"
        )
    ]


def test_a_chair_who_is_replaced_leaves_the_seat() -> None:
    """The successor is the one Chair then."""
    process = with_officer("next", office=Office.CHAIR, replaces=OfficerId("chair"))

    assert findings_of(rules.body_has_one_chair_and_one_rapporteur, process) == []


def test_a_second_successor_is_told_with_the_first() -> None:
    """A seat is filled once."""
    assert findings_of(rules.seat_is_filled_once, PAIRS["OFF005"][1]) == [
        "officers[lithuania].replaces: error OFF005: estonia is already replaced by latvia"
    ]


def test_a_successor_in_another_office_is_told_with_both() -> None:
    """So is one of another body."""
    rule = rules.successor_has_the_same_office
    elsewhere = changed(SOUND, "latvia", body=BodyId("conference"), session=None)

    assert findings_of(rule, SOUND) == []
    assert findings_of(rule, PAIRS["OFF006"][1]) == [
        (
            "officers[latvia].replaces: error OFF006: Co-Chair of committee, but estonia was "
            "Vice-Chair of committee"
        )
    ]
    assert findings_of(rule, elsewhere) == [
        (
            "officers[latvia].replaces: error OFF006: Vice-Chair of conference, but estonia was "
            "Vice-Chair of committee"
        )
    ]


@pytest.mark.parametrize("state", [None, "Atlantis"])
def test_a_seat_that_moved_to_another_group_is_told(state: str | None) -> None:
    """It is a warning; where a group is not known, nothing is said."""
    rule = rules.successor_is_of_the_same_regional_group
    ungrouped = changed(SOUND, "latvia", state=state, group=None)

    assert findings_of(rule, ungrouped) == []
    assert findings_of(rule, PAIRS["OFF007"][1]) == [
        (
            "officers[latvia].group: warning OFF007: of the African States; estonia was of the "
            "Eastern European States"
        )
    ]


@pytest.mark.parametrize(
    ("days", "findings"),
    [
        (
            ["2023-02-05"],
            [
                (
                    "officers[latvia].elected: error OFF008: elected on 5 February 2023, before "
                    "estonia, 6 February 2023"
                )
            ],
        ),
        (["2023-02-06"], []),
        (["2023-02-07"], []),
        (
            ["2023-02-05", "2023-02-07"],
            [
                "officers[latvia].elected: unknown OFF008: may have been elected before estonia",
            ],
        ),
    ],
)
def test_a_successor_is_elected_on_a_later_day(days: list[str], findings: list[str]) -> None:
    """Estonia was elected on 6 February 2023."""
    assert findings_of(rules.successor_is_elected_later, elected("latvia", *days)) == findings


@pytest.mark.parametrize("key", ["latvia", "estonia"])
def test_a_succession_without_a_day_is_not_known_to_be_in_order(key: str) -> None:
    """It does not matter which of the two days is missing."""
    process = changed(SOUND, key, elected=None)

    assert findings_of(rules.successor_is_elected_later, process) == [
        "officers[latvia].elected: unknown OFF008: no day is recorded for this, or for estonia"
    ]


@pytest.mark.parametrize(
    ("days", "outside"),
    [
        (["2023-05-14"], True),
        (["2023-05-15"], False),
        (["2023-05-26"], False),
        (["2023-05-27"], True),
        (["2023-05-01", "2023-05-14"], True),
        (["2023-05-01", "2023-05-15"], False),
    ],
)
def test_an_officer_is_elected_on_a_day_of_the_session(days: list[str], *, outside: bool) -> None:
    """The first session was held on 15–26 May 2023."""
    findings = findings_of(rules.officer_is_elected_at_the_session_named, elected("latvia", *days))

    assert bool(findings) is outside


def test_an_election_outside_its_session_is_told_with_the_days_of_both() -> None:
    """A session of another body is told too, whatever its days."""
    rule = rules.officer_is_elected_at_the_session_named
    elsewhere = changed(SOUND, "latvia", session=SessionId("ga-78"), elected=None)

    assert findings_of(rule, PAIRS["OFF009"][1]) == [
        (
            "officers[latvia].elected: error OFF009: elected on 27 May 2023, outside first, "
            "15–26 May 2023"
        )
    ]
    assert findings_of(rule, elsewhere) == [
        "officers[latvia].session: error OFF009: ga-78 is a session of ga"
    ]


def test_a_second_officer_of_a_state_is_told_with_the_first() -> None:
    """By post and name, where that is known; officers without a State are not compared."""
    nobody = changed(with_officer("a", state=None), "japan", state=None)
    named = changed(PAIRS["OFF010"][1], "poland", name="Ilze K.")

    assert findings_of(rules.state_has_one_officer_of_a_body, nobody) == []
    assert findings_of(rules.state_has_one_officer_of_a_body, PAIRS["OFF010"][1]) == [
        "officers[latvia].state: warning OFF010: Latvia has a Vice-Chair too, whom nobody replaces"
    ]
    assert findings_of(rules.state_has_one_officer_of_a_body, named) == [
        (
            "officers[latvia].state: warning OFF010: Latvia has a Vice-Chair too, Ilze K., whom "
            "nobody replaces"
        )
    ]


def test_the_order_of_the_record_does_not_matter() -> None:
    """Findings are the same with the officers in reverse."""
    for code in ("OFF003", "OFF004", "OFF005", "OFF010"):
        rule = next(rule for rule in rules.RULES if rule.code == code)
        process = PAIRS[code][1]
        turned = attrs.evolve(process, officers=process.officers[::-1])

        assert findings_of(rule, turned) == findings_of(rule, process)


def test_an_officer_of_a_body_that_no_act_established_hides_no_other() -> None:
    """Each officer is judged by what established the body."""
    of_assembly = changed(SOUND, "chair", body=BodyId("ga"), session=None)
    process = changed(of_assembly, "japan", elected=date(2022, 12, 14))

    findings = rules.officer_is_elected_after_the_body_is_established.findings(process)

    assert [finding.record for finding in findings] == ["japan"]


def test_elections_of_one_session_are_judged_together() -> None:
    """A regional group may fill its seat on the last day of the session, or be replaced in it."""
    last_day = changed(SOUND, "japan", elected=date(2023, 2, 8))
    replaced = changed(
        SOUND, "latvia", elected=date(2023, 2, 7), session=SessionId("organizational")
    )

    for process in (last_day, replaced):
        assert findings_of(rules.bureau_is_in_geographic_balance, with_officer("x", process)) == []


def test_who_was_elected_at_a_session_has_a_seat_from_its_end() -> None:
    """Where the day is not told, the last day of the session is that of the balance."""
    at_session: dict[str, Any] = {"elected": None, "session": SessionId("organizational")}
    process = with_officer("seventh", with_officer("sixth", **at_session), **at_session)

    assert findings_of(rules.bureau_is_in_geographic_balance, process) == [
        (
            f"bodies[committee]: warning OFF003: its officers by {day} 2023: 1 African States, "
            "1 Asia-Pacific States, 3 Eastern European States, 1 Latin American and Caribbean "
            "States, 1 Western European and other States"
        )
        for day in ("8 February", "26 May")
    ]


def test_the_group_of_an_officer_is_that_of_the_state_where_none_is_recorded() -> None:
    """Algeria is one of the African States."""
    process = changed(SOUND, "latvia", state="Algeria", group=None)

    assert findings_of(rules.successor_is_of_the_same_regional_group, process) == [
        (
            "officers[latvia].group: warning OFF007: of the African States; estonia was of the "
            "Eastern European States"
        )
    ]
