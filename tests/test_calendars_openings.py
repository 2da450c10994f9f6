"""Rule 1 of the rules of procedure."""

from datetime import date

import pytest

from uncc_process.calendars import (
    OPENING_RULES,
    assembly_session,
    opening_by_rule,
    opening_rule,
)
from uncc_process.errors import NotPublished


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (2, date(1947, 9, 16)),
        (23, date(1968, 9, 17)),
        (55, date(2000, 9, 19)),
        (56, date(2001, 9, 11)),
        (57, date(2002, 9, 10)),
        (58, date(2003, 9, 16)),
        (61, date(2006, 9, 12)),  # 1 September 2006, a Friday, makes a week of its own
        (62, date(2007, 9, 18)),  # 1 September 2007 was a Saturday and does not
        (67, date(2012, 9, 18)),
        (77, date(2022, 9, 13)),
        (78, date(2023, 9, 5)),
        (79, date(2024, 9, 10)),
        (80, date(2025, 9, 9)),
        (81, date(2026, 9, 8)),
    ],
)
def test_rule_1_gives_the_opening_day(number: int, day: date) -> None:
    """Each wording of the rule is reckoned in the sessions it was in force for."""
    assert opening_by_rule(number) == day


def test_the_assembly_opened_by_the_rule_but_for_nine_sessions() -> None:
    """The sessions that opened on another day than rule 1 gave are these, and no others."""
    others = [n for n in range(2, 82) if assembly_session(n).opened != opening_by_rule(n)]
    assert others == [6, 7, 11, 19, 23, 53, 54, 55, 56]


def test_the_rules_follow_each_other_without_a_gap() -> None:
    """Every session from the second to the last of the table has one rule."""
    covered = [n for rule in OPENING_RULES for n in range(rule.first, rule.last + 1)]
    assert covered == list(range(2, 82))


@pytest.mark.parametrize(
    ("number", "authority", "says"),
    [
        (55, OPENING_RULES[0].authority, "the third Tuesday in September"),
        (56, "A/RES/55/14", "the Tuesday following the second Monday in September"),
        (
            58,
            "A/RES/57/301, para. 1",
            "the Tuesday of the third week in September with a working day",
        ),
        (78, "A/RES/75/325", "the Tuesday of the second week in September with a working day"),
    ],
)
def test_a_rule_has_an_authority_and_a_wording(number: int, authority: str, says: str) -> None:
    """The wording changed with the 56th, the 58th and the 78th session."""
    rule = opening_rule(number)
    assert (rule.authority, rule.says) == (authority, says)


@pytest.mark.parametrize("number", [-3, 0, 1, 82, 9000])
def test_no_rule_is_known_for_other_sessions(number: int) -> None:
    """No rule called the first session, and the next may be called by another rule."""
    with pytest.raises(NotPublished) as caught:
        opening_by_rule(number)
    assert str(caught.value) == (
        f"not known: the opening rule of session {number} of the General Assembly; "
        "known: sessions 2 to 81"
    )
