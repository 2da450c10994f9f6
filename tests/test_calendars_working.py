"""Weekdays and working days."""

from datetime import date

import pytest

from uncc_process.calendars import (
    DutyStation,
    WorkingDays,
    holidays_in,
    most_working_days,
    nth_working_day_after,
    nth_working_day_before,
    reckon_working_days,
    weekdays,
    working_days,
)
from uncc_process.errors import NotPublished, ParseError
from uncc_process.spans import DateSpan

NEW_YORK, VIENNA = DutyStation.NEW_YORK, DutyStation.VIENNA
THIRD = DateSpan(date(2022, 8, 29), date(2022, 9, 9))
FOURTH = DateSpan(date(2023, 1, 9), date(2023, 1, 20))
FIFTH = DateSpan(date(2023, 4, 11), date(2023, 4, 21))


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2023, 4, 11), date(2023, 4, 21), 9),
        (date(2023, 8, 21), date(2023, 9, 1), 10),
        (date(2024, 2, 10), date(2024, 2, 11), 0),
        (date(2024, 2, 10), date(2024, 2, 12), 1),
        (date(2024, 2, 9), date(2024, 2, 9), 1),
        (date(1, 1, 1), date(1, 1, 1), 1),
        (date(1, 1, 1), date(1, 1, 7), 5),
        (date(9999, 12, 25), date(9999, 12, 31), 5),
        (date(2023, 1, 1), date(2023, 12, 31), 260),
    ],
)
def test_weekdays_are_mondays_to_fridays(first: date, last: date, count: int) -> None:
    """Both ends count, and a weekend adds nothing."""
    assert weekdays(DateSpan(first, last)) == count


@pytest.mark.parametrize(
    ("span", "station", "count"),
    [
        (FOURTH, VIENNA, 10),
        (FIFTH, VIENNA, 9),
        (DateSpan(date(2023, 4, 7), date(2023, 4, 10)), VIENNA, 0),
        (DateSpan(date(2023, 1, 1), date(2023, 12, 31)), VIENNA, 251),
        (DateSpan(date(2024, 1, 29), date(2024, 2, 9)), NEW_YORK, 10),
        (DateSpan(date(2024, 7, 29), date(2024, 8, 9)), NEW_YORK, 10),
        (DateSpan(date(2020, 6, 29), date(2020, 7, 5)), NEW_YORK, 4),
    ],
)
def test_working_days_are_weekdays_that_are_no_holidays(
    span: DateSpan, station: DutyStation, count: int
) -> None:
    """The fifth session had nine, the fourth and both concluding sessions had ten."""
    assert working_days(span, station) == count
    assert most_working_days(span, station) == count


@pytest.mark.parametrize(
    ("span", "station", "year"),
    [
        (THIRD, NEW_YORK, 2022),
        (DateSpan(date(2023, 12, 20), date(2024, 1, 5)), VIENNA, 2024),
        (DateSpan(date(2023, 12, 20), date(2024, 1, 5)), NEW_YORK, 2023),
        (DateSpan(date(2017, 1, 1), date(2020, 12, 31)), NEW_YORK, 2018),
        (FIFTH, DutyStation.GENEVA, 2023),
    ],
)
def test_working_days_need_the_whole_list_of_every_year(
    span: DateSpan, station: DutyStation, year: int
) -> None:
    """The error names the first year without one, and the years there are."""
    with pytest.raises(NotPublished, match=rf"holidays of {station.value} in {year}; whole lists"):
        working_days(span, station)


def test_the_third_session_had_at_most_nine_working_days() -> None:
    """Labour Day fell on its second Monday; other holidays of 2022 are not known."""
    assert most_working_days(THIRD, NEW_YORK) == 9


def test_a_reckoning_shows_its_working() -> None:
    """The count of the fifth session in Vienna is exact: nine weekdays, no holiday among them."""
    reckoned = reckon_working_days(FIFTH, VIENNA)
    assert reckoned == WorkingDays(span=FIFTH, station=VIENNA, weekdays=9, holidays=(), unlisted=())
    assert (reckoned.count, reckoned.most) == (9, 9)
    assert reckoned.derivation == (
        "11–21 April 2023: 9 weekdays",
        "9 working days at Vienna",
    )


def test_a_reckoning_names_the_holidays_it_takes_off() -> None:
    """Each holiday on a weekday is a step of its own."""
    easter = DateSpan(date(2023, 4, 3), date(2023, 4, 14))
    assert reckon_working_days(easter, VIENNA).derivation == (
        "3–14 April 2023: 10 weekdays",
        "less Friday 7 April 2023, Good Friday",
        "less Monday 10 April 2023, Easter Monday",
        "8 working days at Vienna",
    )


def test_a_reckoning_counts_one_in_the_singular() -> None:
    """A span of one day is one weekday, and one working day."""
    friday = DateSpan(date(2023, 4, 14), date(2023, 4, 14))
    assert reckon_working_days(friday, VIENNA).derivation == (
        "14 April 2023: 1 weekday",
        "1 working day at Vienna",
    )


def test_a_reckoning_of_a_year_not_listed_is_an_upper_bound() -> None:
    """The count is left open, and the years without a whole list are named."""
    span = DateSpan(date(2021, 12, 31), date(2022, 9, 9))
    reckoned = reckon_working_days(span, NEW_YORK)
    assert (reckoned.count, reckoned.most, reckoned.unlisted) == (None, 178, (2021, 2022))
    assert reckoned.holidays == holidays_in(span, NEW_YORK)
    assert reckoned.derivation[-1] == (
        "at most 178 working days at New York: no whole list of 2021, 2022"
    )


@pytest.mark.parametrize(
    ("day", "nth", "after"),
    [
        (date(2023, 4, 6), 1, date(2023, 4, 11)),
        (date(2023, 4, 7), 1, date(2023, 4, 11)),
        (date(2023, 4, 10), 9, date(2023, 4, 21)),
        (date(2023, 4, 10), 10, date(2023, 4, 25)),
        (date(2023, 4, 5), 2, date(2023, 4, 11)),
        (date(2023, 12, 22), 1, date(2023, 12, 27)),
        (date(2023, 1, 1), 1, date(2023, 1, 3)),
        (date(2023, 1, 1), 251, date(2023, 12, 29)),
        (date(2022, 12, 31), 1, date(2023, 1, 3)),
    ],
)
def test_the_nth_working_day_after_a_day(day: date, nth: int, after: date) -> None:
    """The day itself does not count, nor do weekends and holidays on the way."""
    assert nth_working_day_after(day, nth, VIENNA) == after


@pytest.mark.parametrize(
    ("day", "nth", "before"),
    [
        (date(2023, 4, 11), 1, date(2023, 4, 6)),
        (date(2023, 4, 10), 1, date(2023, 4, 6)),
        (date(2023, 4, 25), 10, date(2023, 4, 6)),
        (date(2023, 5, 2), 2, date(2023, 4, 27)),
        (date(2023, 1, 4), 1, date(2023, 1, 3)),
        (date(2023, 12, 31), 251, date(2023, 1, 3)),
        (date(2024, 1, 1), 1, date(2023, 12, 29)),
    ],
)
def test_the_nth_working_day_before_a_day(day: date, nth: int, before: date) -> None:
    """The same, the other way."""
    assert nth_working_day_before(day, nth, VIENNA) == before


def test_a_working_day_beyond_the_lists_is_not_published() -> None:
    """The first working day of 2024 in Vienna cannot be told, nor the last of 2022."""
    with pytest.raises(NotPublished, match="Vienna in 2024; whole lists: 2023"):
        nth_working_day_after(date(2023, 12, 29), 1, VIENNA)
    with pytest.raises(NotPublished, match="Vienna in 2022; whole lists: 2023"):
        nth_working_day_before(date(2023, 1, 3), 1, VIENNA)


@pytest.mark.parametrize(
    ("nth", "reason"),
    [
        (0, "count from 1"),
        (-1, "count from 1"),
        (10**7, "it leads out of the calendar"),
        (10**40, "it leads out of the calendar"),
    ],
)
def test_a_number_of_working_days_that_leads_nowhere_is_refused(nth: int, reason: str) -> None:
    """Counting starts at one and ends with the calendar, either way."""
    for find in (nth_working_day_after, nth_working_day_before):
        with pytest.raises(ParseError) as caught:
            find(date(2023, 4, 11), nth, VIENNA)
        assert str(caught.value) == f"not a number of working days: '{nth}': {reason}"
