"""Offsets in days, weeks, months and years."""

from datetime import date

import pytest

from uncc_process.calendars import Rounding, Unit, add_months, offset, offset_derivation
from uncc_process.errors import ParseError

DOWN, UP, REFUSE = Rounding.DOWN, Rounding.UP, Rounding.REFUSE


@pytest.mark.parametrize(
    ("day", "count", "unit", "answer"),
    [
        (date(2023, 8, 21), -6, Unit.WEEK, date(2023, 7, 10)),
        (date(2022, 3, 11), 80, Unit.DAY, date(2022, 5, 30)),
        (date(2022, 3, 11), 11, Unit.WEEK, date(2022, 5, 27)),
        (date(2024, 2, 28), 1, Unit.DAY, date(2024, 2, 29)),
        (date(1, 1, 1), 0, Unit.DAY, date(1, 1, 1)),
        (date(9999, 12, 24), 1, Unit.WEEK, date(9999, 12, 31)),
    ],
)
def test_days_and_weeks_need_no_rounding(day: date, count: int, unit: Unit, answer: date) -> None:
    """They have a length, forwards and backwards."""
    assert offset(day, count, unit) == answer


@pytest.mark.parametrize(
    ("day", "months", "down", "up"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28), date(2023, 3, 1)),
        (date(2024, 1, 31), 1, date(2024, 2, 29), date(2024, 3, 1)),
        (date(2023, 3, 31), -1, date(2023, 2, 28), date(2023, 3, 1)),
        (date(2023, 10, 31), 1, date(2023, 11, 30), date(2023, 12, 1)),
        (date(2022, 12, 30), 2, date(2023, 2, 28), date(2023, 3, 1)),
        (date(2023, 1, 28), 1, date(2023, 2, 28), date(2023, 2, 28)),
        (date(2023, 12, 31), 1, date(2024, 1, 31), date(2024, 1, 31)),
        (date(2023, 1, 31), -1, date(2022, 12, 31), date(2022, 12, 31)),
        (date(2023, 5, 31), 0, date(2023, 5, 31), date(2023, 5, 31)),
    ],
)
def test_months_are_rounded_as_named(day: date, months: int, down: date, up: date) -> None:
    """Down to the last day of a month too short, up to the first of the next."""
    assert (add_months(day, months, DOWN), add_months(day, months, UP)) == (down, up)


def test_a_leap_day_has_no_anniversary_in_a_common_year() -> None:
    """29 February and one year is rounded, and one of four years is not."""
    leap = date(2024, 2, 29)
    assert offset(leap, 1, Unit.YEAR, DOWN) == date(2025, 2, 28)
    assert offset(leap, 1, Unit.YEAR, UP) == date(2025, 3, 1)
    assert offset(leap, 4, Unit.YEAR, REFUSE) == date(2028, 2, 29)


def test_a_rounding_can_refuse() -> None:
    """Then a day that is not there is an error that names it and the other roundings."""
    with pytest.raises(ParseError) as caught:
        offset(date(2023, 1, 31), 1, Unit.MONTH, REFUSE)
    assert str(caught.value) == (
        "not an offset: '31 January 2023 + 1 month': 2023-02 has no day 31; "
        "name Rounding.DOWN or Rounding.UP"
    )


@pytest.mark.parametrize("unit", [Unit.MONTH, Unit.YEAR])
def test_months_and_years_need_a_rounding(unit: Unit) -> None:
    """Even where none would be used: the text has to be read first."""
    with pytest.raises(ParseError) as caught:
        offset(date(2023, 1, 1), -2, unit)
    assert str(caught.value) == (
        f"not an offset: '1 January 2023 - 2 {unit.value}s': a {unit.value} has no fixed length; "
        "name a rounding: DOWN, UP or REFUSE"
    )


@pytest.mark.parametrize(
    ("day", "count", "unit"),
    [
        (date(9999, 12, 31), 1, Unit.DAY),
        (date(1, 1, 1), -1, Unit.DAY),
        (date(2023, 1, 1), 10**30, Unit.WEEK),
        (date(9999, 12, 1), 1, Unit.MONTH),
        (date(1, 1, 31), -1, Unit.MONTH),
        (date(2023, 1, 1), 8000, Unit.YEAR),
        (date(2023, 1, 1), -(10**30), Unit.YEAR),
    ],
)
def test_an_offset_out_of_the_calendar_is_refused(day: date, count: int, unit: Unit) -> None:
    """The calendar runs from year 1 to year 9999."""
    with pytest.raises(ParseError, match="it leads out of the calendar"):
        offset(day, count, unit, DOWN)


@pytest.mark.parametrize(
    ("day", "count", "unit", "rounding", "said"),
    [
        (
            date(2023, 8, 21),
            -6,
            Unit.WEEK,
            None,
            "21 August 2023 - 6 weeks = 10 July 2023",
        ),
        (
            date(2023, 1, 31),
            1,
            Unit.MONTH,
            UP,
            "31 January 2023 + 1 month = 1 March 2023, rounded up",
        ),
        (
            date(2024, 2, 29),
            1,
            Unit.YEAR,
            DOWN,
            "29 February 2024 + 1 year = 28 February 2025, rounded down",
        ),
        (
            date(2024, 12, 24),
            24,
            Unit.MONTH,
            DOWN,
            "24 December 2024 + 24 months = 24 December 2026",
        ),
        (date(2023, 1, 31), 1, Unit.DAY, UP, "31 January 2023 + 1 day = 1 February 2023"),
    ],
)
def test_an_offset_says_how_it_comes_to_its_answer(
    day: date, count: int, unit: Unit, rounding: Rounding | None, said: str
) -> None:
    """The rounding is named only where it made a difference."""
    assert offset_derivation(day, count, unit, rounding) == said
