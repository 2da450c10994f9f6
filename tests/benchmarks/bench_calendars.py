"""Working days beside numpy, holidays and a plain loop, in one interleaved run.

Run it with ``python tests/benchmarks/bench_calendars.py``. The spans lie in a year whose official
holidays are known, and every peer is given those holidays.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

import measure
from dateutil.relativedelta import relativedelta
from measure import Run, Size, Table, compare, grow, peer

from uncc_process.calendars import (
    DutyStation,
    Rounding,
    add_months,
    most_working_days,
    nth_working_day_after,
    official_holidays,
    working_days,
)
from uncc_process.spans import DateSpan

STATION, YEAR = DutyStation.VIENNA, 2023
HOLIDAYS = [holiday.day for holiday in official_holidays(STATION, YEAR)]
DAY = timedelta(days=1)
LENGTHS = (10, 1_000, 100_000, 3_000_000)


def spans(count: int) -> list[DateSpan]:
    """Make spans of the year, the same in every run."""
    rng = random.Random(282)
    new_year = date(YEAR, 1, 1)
    ends = (sorted(rng.sample(range(365), 2)) for _ in range(count))
    return [DateSpan(new_year + first * DAY, new_year + last * DAY) for first, last in ends]


def loop(span: DateSpan) -> int:
    """Count day by day."""
    days = (span.first + n * DAY for n in range(span.days))
    return sum(1 for day in days if day.isoweekday() <= 5 and day not in HOLIDAYS)


def counting(sample: list[DateSpan]) -> dict[str, Run]:
    """Gather who can count the working days of a span."""
    candidates: dict[str, Run] = {
        "uncc_process": lambda: [working_days(span, STATION) for span in sample],
        "day by day": lambda: [loop(span) for span in sample],
    }
    if numpy := peer("numpy"):
        calendar = numpy.busdaycalendar(holidays=HOLIDAYS)
        ends = [(span.first, span.last + DAY) for span in sample]  # it counts to the day before
        candidates["numpy.busday_count"] = lambda: [
            numpy.busday_count(first, after, busdaycal=calendar) for first, after in ends
        ]
    if holidays := peer("holidays"):
        house = holidays.HolidayBase(years=YEAR)
        house.append(HOLIDAYS)
        candidates["holidays"] = lambda: [
            house.get_working_days_count(span.first, span.last) for span in sample
        ]
    return candidates


def finding(sample: list[DateSpan]) -> dict[str, Run]:
    """Gather who can find the nth working day after a day."""
    # The year ends the list, so one starts a good while before.
    starts = [(span.first, 1 + span.days % 20) for span in sample if span.first.month < 11]
    candidates: dict[str, Run] = {
        "uncc_process": lambda: [nth_working_day_after(day, nth, STATION) for day, nth in starts]
    }
    if numpy := peer("numpy"):
        calendar = numpy.busdaycalendar(holidays=HOLIDAYS)
        candidates["numpy.busday_offset"] = lambda: [
            numpy.busday_offset(day, nth, roll="backward", busdaycal=calendar).item()
            for day, nth in starts
        ]
    return candidates


def shifting(sample: list[DateSpan]) -> dict[str, Run]:
    """Gather who can add months and round down."""
    starts = [(span.first, span.days) for span in sample]
    return {
        "uncc_process": lambda: [add_months(day, n, Rounding.DOWN) for day, n in starts],
        "dateutil.relativedelta": lambda: [day + relativedelta(months=n) for day, n in starts],
    }


def counts(length: int) -> tuple[Run, int]:
    """Count a span of so many days a thousand times."""
    span = DateSpan(date.min, date.min + (length - 1) * DAY)
    return lambda: [most_working_days(span, STATION) for _ in range(1000)], 1000


def tables(size: Size) -> Iterator[Table]:
    """Give the tables: counting, finding, adding months, and counting over longer spans."""
    count = 10 if size is Size.TINY else 1000
    sample = spans(count)
    yield compare(
        "Working days in a span",
        counting(sample),
        one="numpy.busday_count",
        count=count,
        size=size,
    )
    found = finding(sample)
    yield compare(
        "The nth working day after a day",
        found,
        one="numpy.busday_offset",
        count=len(found["uncc_process"]()),
        size=size,
    )
    yield compare(
        "So many months later",
        shifting(sample),
        one="dateutil.relativedelta",
        count=count,
        size=size,
    )
    yield grow("Working days in a span of so many days", LENGTHS, counts, size=size)


if __name__ == "__main__":
    measure.main(tables)
