"""So many days, weeks, months or years from a day, with the rounding named."""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from uncc_process.errors import ParseError
from uncc_process.spans import DateSpan

__all__ = ["Rounding", "Unit", "add_months", "offset", "offset_derivation"]


class Unit(Enum):
    """A unit that offsets are counted in.

    >>> Unit("week")
    <Unit.WEEK: 'week'>
    """

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Rounding(Enum):
    """What becomes of 31 January and one month: February has no such day.

    >>> add_months(date(2023, 1, 31), 1, Rounding.DOWN)
    datetime.date(2023, 2, 28)
    >>> add_months(date(2023, 1, 31), 1, Rounding.UP)
    datetime.date(2023, 3, 1)

    Down to the last day of the month, up to the first of the next, or refuse.
    """

    DOWN = "down"
    UP = "up"
    REFUSE = "refuse"


def add_months(day: date, months: int, rounding: Rounding) -> date:
    """Find the same day of the month so many months later, or earlier if negative.

    >>> add_months(date(2024, 12, 24), 24, Rounding.REFUSE)
    datetime.date(2026, 12, 24)

    Raises ``ParseError`` where the month has no such day and the rounding is ``REFUSE``, and
    where the answer is not in the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise _outside(day, months, Unit.MONTH)
    last = monthrange(year, month + 1)[1]
    if day.day <= last:
        return day.replace(year=year, month=month + 1)
    if rounding is Rounding.REFUSE:
        raise ParseError(
            "an offset",
            _written(day, months, Unit.MONTH),
            f"{year}-{month + 1:02} has no day {day.day}",
            "name Rounding.DOWN or Rounding.UP",
        )
    end = date(year, month + 1, last)
    return end if rounding is Rounding.DOWN else end + timedelta(days=1)


def offset(day: date, count: int, unit: Unit, rounding: Rounding | None = None) -> date:
    """Find the day so many days, weeks, months or years after a day, or before if negative.

    >>> offset(date(2023, 8, 21), -6, Unit.WEEK)
    datetime.date(2023, 7, 10)
    >>> offset(date(2024, 2, 29), 1, Unit.YEAR, Rounding.DOWN)
    datetime.date(2025, 2, 28)

    Months and years need a rounding, since texts do not say it; days and weeks have none.

    Raises ``ParseError`` where a rounding is missing or refuses, and where the answer is not in
    the calendar.
    """
    if unit is Unit.DAY or unit is Unit.WEEK:
        return _add_days(day, count, unit)
    if rounding is None:
        raise ParseError(
            "an offset",
            _written(day, count, unit),
            f"a {unit.value} has no fixed length",
            "name a rounding: DOWN, UP or REFUSE",
        )
    return add_months(day, count * (12 if unit is Unit.YEAR else 1), rounding)


def offset_derivation(day: date, count: int, unit: Unit, rounding: Rounding | None = None) -> str:
    """Say how ``offset`` comes to its answer; raises as it does.

    >>> offset_derivation(date(2023, 1, 31), 1, Unit.MONTH, Rounding.DOWN)
    '31 January 2023 + 1 month = 28 February 2023, rounded down'
    """
    answer = offset(day, count, unit, rounding)
    how = ""
    if rounding and unit in (Unit.MONTH, Unit.YEAR) and answer.day != day.day:
        how = f", rounded {rounding.value}"
    return f"{_written(day, count, unit)} = {DateSpan(answer, answer)}{how}"


def _add_days(day: date, count: int, unit: Unit) -> date:
    ordinal = day.toordinal() + count * (7 if unit is Unit.WEEK else 1)
    if not 1 <= ordinal <= date.max.toordinal():
        raise _outside(day, count, unit)
    return date.fromordinal(ordinal)


def _outside(day: date, count: int, unit: Unit) -> ParseError:
    return ParseError("an offset", _written(day, count, unit), "it leads out of the calendar")


def _written(day: date, count: int, unit: Unit) -> str:
    plural = "" if abs(count) == 1 else "s"
    return f"{DateSpan(day, day)} {'-' if count < 0 else '+'} {abs(count)} {unit.value}{plural}"
