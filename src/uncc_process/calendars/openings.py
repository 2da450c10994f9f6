"""Rule 1 of the rules of procedure: the day on which a regular session is to open.

The rule says when a session should open; ``assembly_session`` says when it did.
"""

from collections.abc import Callable
from datetime import date, timedelta

import attrs
from dateutil.relativedelta import MO, TU, relativedelta

from uncc_process.errors import NotPublished

__all__ = ["OPENING_RULES", "OpeningRule", "opening_by_rule", "opening_rule"]

FRIDAY = 5


@attrs.frozen(kw_only=True)
class OpeningRule:
    """One wording of rule 1, and the sessions it was in force for.

    >>> opening_rule(57).says
    'the Tuesday following the second Monday in September'

    ``opens`` takes a year and gives the day the wording names in it.
    """

    authority: str
    says: str
    first: int
    last: int
    opens: Callable[[int], date]


def _third_tuesday(year: int) -> date:
    return date(year, 9, 1) + relativedelta(weekday=TU(3))


def _after_second_monday(year: int) -> date:
    return date(year, 9, 1) + relativedelta(weekday=MO(2)) + timedelta(days=1)


def _first_week(year: int) -> date:
    """Find the Monday of the first week with a working day in September; it can be in August."""
    first = date(year, 9, 1)
    return first + relativedelta(weekday=MO(-1) if first.isoweekday() <= FRIDAY else MO(1))


def _second_week(year: int) -> date:
    return _first_week(year) + timedelta(weeks=1, days=1)


def _third_week(year: int) -> date:
    return _first_week(year) + timedelta(weeks=2, days=1)


# The last session of the last rule is the last of the table: a rule can be amended before it
# is next applied, and forecasts made under a rule since amended are still in print.
OPENING_RULES = (
    OpeningRule(
        authority="A/520/Rev.20, rule 1, as it stood before resolution 55/14",
        says="the third Tuesday in September",
        first=2,
        last=55,
        opens=_third_tuesday,
    ),
    OpeningRule(
        authority="A/RES/55/14",
        says="the Tuesday following the second Monday in September",
        first=56,
        last=57,
        opens=_after_second_monday,
    ),
    OpeningRule(
        authority="A/RES/57/301, para. 1",
        says="the Tuesday of the third week in September with a working day",
        first=58,
        last=77,
        opens=_third_week,
    ),
    OpeningRule(
        authority="A/RES/75/325",
        says="the Tuesday of the second week in September with a working day",
        first=78,
        last=81,
        opens=_second_week,
    ),
)


def opening_rule(number: int) -> OpeningRule:
    """Find the wording of rule 1 that was in force for a session.

    >>> opening_rule(77).authority, opening_rule(78).authority
    ('A/RES/57/301, para. 1', 'A/RES/75/325')

    Raises ``NotPublished`` for the first session, which no rule called, and beyond the table.
    """
    for rule in OPENING_RULES:
        if rule.first <= number <= rule.last:
            return rule
    raise NotPublished(
        f"the opening rule of session {number} of the General Assembly",
        f"known: sessions {OPENING_RULES[0].first} to {OPENING_RULES[-1].last}",
    )


def opening_by_rule(number: int) -> date:
    """Reckon the day on which rule 1 has a session open.

    >>> opening_by_rule(78)
    datetime.date(2023, 9, 5)

    The Assembly can open on another day, as it did in 1998:

    >>> from uncc_process.calendars import assembly_session
    >>> opening_by_rule(53), assembly_session(53).opened
    (datetime.date(1998, 9, 15), datetime.date(1998, 9, 9))

    Raises ``NotPublished`` as ``opening_rule`` does.
    """
    return opening_rule(number).opens(1945 + number)
