"""Weekdays and working days: how many in a span, and which day so many of them off.

A working day is a weekday, Monday to Friday, that is no official holiday of the duty station.
"""

from bisect import bisect_right
from datetime import date
from functools import cache

import attrs

from uncc_process.calendars.holidays import (
    DutyStation,
    Holiday,
    holidays_in,
    unlisted,
    years_listed,
)
from uncc_process.errors import ParseError
from uncc_process.spans import DateSpan

__all__ = [
    "WorkingDays",
    "most_working_days",
    "nth_working_day_after",
    "nth_working_day_before",
    "reckon_working_days",
    "weekdays",
    "working_days",
]

FRIDAY = 5
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
EVERY_DAY = DateSpan(date.min, date.max)


@attrs.frozen(kw_only=True)
class WorkingDays:
    """How many working days a span has at a duty station, with the working shown.

    ``holidays`` are those known to fall on its weekdays; ``unlisted`` its years whose whole list
    of holidays is not known. Where there are any, ``count`` is None and ``most`` an upper bound.
    """

    span: DateSpan
    station: DutyStation
    weekdays: int
    holidays: tuple[Holiday, ...]
    unlisted: tuple[int, ...]

    @property
    def most(self) -> int:
        """The weekdays less the holidays that are known."""
        return self.weekdays - len(self.holidays)

    @property
    def count(self) -> int | None:
        """The working days, where every holiday of the span is known."""
        return None if self.unlisted else self.most

    @property
    def derivation(self) -> tuple[str, ...]:
        """The steps of the reckoning, a phrase each."""
        less = (f"less {_written(held.day)}, {held.name}" for held in self.holidays)
        return (f"{self.span}: {_counted(self.weekdays, 'weekday')}", *less, self._result)

    @property
    def _result(self) -> str:
        most = f"{_counted(self.most, 'working day')} at {self.station.value}"
        if not self.unlisted:
            return most
        return f"at most {most}: no whole list of {', '.join(map(str, self.unlisted))}"


def weekdays(span: DateSpan) -> int:
    """Count the Mondays to Fridays of a span.

    >>> weekdays(DateSpan(date(2023, 4, 11), date(2023, 4, 21)))
    9
    """
    return _weekdays_to(span.last.toordinal()) - _weekdays_to(span.first.toordinal() - 1)


def working_days(span: DateSpan, station: DutyStation) -> int:
    """Count the working days of a span at a duty station.

    >>> fifth_session = DateSpan(date(2023, 4, 11), date(2023, 4, 21))
    >>> working_days(fifth_session, DutyStation.VIENNA)
    9

    Raises ``NotPublished`` where the whole list of holidays of a year of the span is not known;
    ``most_working_days`` then gives an upper bound.
    """
    numbering = _numbering(station)
    numbering.check_listed(span.first, span.last)
    return numbering.count(span)


def most_working_days(span: DateSpan, station: DutyStation) -> int:
    """Count the weekdays of a span less the holidays that are known: there cannot be more.

    >>> third_session = DateSpan(date(2022, 8, 29), date(2022, 9, 9))
    >>> most_working_days(third_session, DutyStation.NEW_YORK)
    9
    """
    return _numbering(station).count(span)


def reckon_working_days(span: DateSpan, station: DutyStation) -> WorkingDays:
    """Count the working days of a span and show the working.

    >>> third_session = DateSpan(date(2022, 8, 29), date(2022, 9, 9))
    >>> for step in reckon_working_days(third_session, DutyStation.NEW_YORK).derivation:
    ...     print(step)
    29 August–9 September 2022: 10 weekdays
    less Monday 5 September 2022, Labour Day
    at most 9 working days at New York: no whole list of 2022
    """
    known = holidays_in(span, station)
    listed = years_listed(station)
    years = range(span.first.year, span.last.year + 1)
    return WorkingDays(
        span=span,
        station=station,
        weekdays=weekdays(span),
        holidays=tuple(held for held in known if held.day.isoweekday() <= FRIDAY),
        unlisted=tuple(year for year in years if year not in listed),
    )


def nth_working_day_after(day: date, nth: int, station: DutyStation) -> date:
    """Find the nth working day after a day, which itself does not count.

    >>> nth_working_day_after(date(2023, 4, 6), 1, DutyStation.VIENNA)
    datetime.date(2023, 4, 11)

    Raises ``NotPublished`` where the holidays on the way are not all known, and ``ParseError``
    unless ``nth`` is 1 or more and the day is in the calendar.
    """
    numbering = _numbering(station)
    following = day.toordinal() + 1
    answer = _on_calendar(nth, numbering.nth(numbering.up_to(following - 1) + nth))
    numbering.check_listed(date.fromordinal(following), answer)
    return answer


def nth_working_day_before(day: date, nth: int, station: DutyStation) -> date:
    """Find the nth working day before a day, which itself does not count.

    >>> nth_working_day_before(date(2023, 4, 11), 1, DutyStation.VIENNA)
    datetime.date(2023, 4, 6)

    Raises as ``nth_working_day_after`` does.
    """
    numbering = _numbering(station)
    preceding = day.toordinal() - 1
    answer = _on_calendar(nth, numbering.nth(numbering.up_to(preceding) + 1 - nth))
    numbering.check_listed(answer, date.fromordinal(preceding))
    return answer


def _weekdays_to(ordinal: int) -> int:
    """Count the weekdays from 1 January of year 1, a Monday, to a day: less Saturdays, Sundays."""
    return ordinal - (ordinal + 1) // 7 - ordinal // 7


def _nth_weekday(nth: int) -> int:
    """Find the nth weekday since then: ``_weekdays_to`` the other way round."""
    return nth + (nth - 1) // 5 * 2


@attrs.frozen
class _Numbering:
    """The working days of a duty station, numbered from 1 January of year 1.

    The holidays that are known are taken for all there are. ``holidays`` has those on weekdays;
    ``overtaken`` has, for each, the number of the first working day after it.
    """

    station: DutyStation
    listed: frozenset[int]
    holidays: tuple[int, ...]
    overtaken: tuple[int, ...]

    def check_listed(self, first: date, last: date) -> None:
        """Refuse a year whose whole list of holidays is not known."""
        years = range(first.year, last.year + 1)
        if not self.listed.issuperset(years):
            raise unlisted(self.station, min(set(years) - self.listed))

    def count(self, span: DateSpan) -> int:
        """Count the working days of a span."""
        return self.up_to(span.last.toordinal()) - self.up_to(span.first.toordinal() - 1)

    def up_to(self, ordinal: int) -> int:
        """Count the working days to a day: its number, if it is one."""
        return _weekdays_to(ordinal) - bisect_right(self.holidays, ordinal)

    def nth(self, number: int) -> int:
        """Find the day with a number."""
        return _nth_weekday(number + bisect_right(self.overtaken, number))


@cache
def _numbering(station: DutyStation) -> _Numbering:
    days = (holiday.day for holiday in holidays_in(EVERY_DAY, station))
    holidays = tuple(day.toordinal() for day in days if day.isoweekday() <= FRIDAY)
    overtaken = tuple(_weekdays_to(day) - before for before, day in enumerate(holidays))
    return _Numbering(station, frozenset(years_listed(station)), holidays, overtaken)


def _on_calendar(nth: int, ordinal: int) -> date:
    if nth < 1:
        raise ParseError("a number of working days", str(nth), "count from 1")
    if not 1 <= ordinal <= date.max.toordinal():
        raise ParseError("a number of working days", str(nth), "it leads out of the calendar")
    return date.fromordinal(ordinal)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _written(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {DateSpan(day, day)}"
