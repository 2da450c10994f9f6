"""UN time: sessions of the General Assembly, official holidays, working days, offsets.

>>> from datetime import date
>>> [session.number for session in assembly_session_on(date(2024, 9, 10))]
[78, 79]
"""

from uncc_process.calendars.assembly import (
    AssemblySession,
    SpecialSession,
    assembly_session,
    assembly_session_on,
    possible_sessions_on,
    special_session,
)
from uncc_process.calendars.cited import CitedDay, Claim
from uncc_process.calendars.holidays import (
    AvoidedDay,
    DutyStation,
    Holiday,
    days_to_avoid,
    floating_holidays,
    holidays_in,
    known_holidays,
    official_holidays,
    years_listed,
)
from uncc_process.calendars.offsets import Rounding, Unit, add_months, offset, offset_derivation
from uncc_process.calendars.openings import (
    OPENING_RULES,
    OpeningRule,
    opening_by_rule,
    opening_rule,
)
from uncc_process.calendars.working import (
    WorkingDays,
    most_working_days,
    nth_working_day_after,
    nth_working_day_before,
    reckon_working_days,
    weekdays,
    working_days,
)

__all__ = [
    "OPENING_RULES",
    "AssemblySession",
    "AvoidedDay",
    "CitedDay",
    "Claim",
    "DutyStation",
    "Holiday",
    "OpeningRule",
    "Rounding",
    "SpecialSession",
    "Unit",
    "WorkingDays",
    "add_months",
    "assembly_session",
    "assembly_session_on",
    "days_to_avoid",
    "floating_holidays",
    "holidays_in",
    "known_holidays",
    "most_working_days",
    "nth_working_day_after",
    "nth_working_day_before",
    "official_holidays",
    "offset",
    "offset_derivation",
    "opening_by_rule",
    "opening_rule",
    "possible_sessions_on",
    "reckon_working_days",
    "special_session",
    "weekdays",
    "working_days",
    "years_listed",
]
