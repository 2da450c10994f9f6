"""Working days beside numpy, holidays and a plain loop, on the same spans and holidays.

Run it with ``python -m tests.benchmarks.bench_calendars``.
"""

import random
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tests.benchmarks.measure import Run, Size, Table, compare, grow, main, peer
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


def tables(size: Size) -> list[Table]:
    """Count working days, find the nth, add months; then count over longer and longer spans."""
    few = (10, 100) if size is Size.TINY else (10, 1_000, 100_000, 3_000_000)
    sample = spans(10 if size is Size.TINY else 1_000)
    return [
        counting(sample, size),
        finding(sample, size),
        shifting(sample, size),
        grow("a count of working days, by days of the span", few, counting_once, size=size),
    ]


def spans(count: int) -> list[DateSpan]:
    """Make spans of a year whose holidays are known, the same in every run."""
    rng = random.Random(282)
    new_year = date(YEAR, 1, 1)
    ends = (sorted(rng.sample(range(365), 2)) for _ in range(count))
    return [DateSpan(new_year + a * DAY, new_year + b * DAY) for a, b in ends]


def counting(sample: list[DateSpan], size: Size) -> Table:
    """Compare everybody who can count working days."""
    candidates: dict[str, Run] = {
        "uncc_process": lambda: [working_days(span, STATION) for span in sample],
        "a plain loop": lambda: [looped(span) for span in sample],
    }
    if numpy := peer("numpy"):
        calendar = numpy.busdaycalendar(holidays=HOLIDAYS)
        ends = [(span.first, span.last + DAY) for span in sample]
        candidates["numpy.busday_count"] = lambda: [
            int(numpy.busday_count(first, after, busdaycal=calendar)) for first, after in ends
        ]
    if holidays := peer("holidays"):
        house = holidays.HolidayBase(years=YEAR)
        house.append(HOLIDAYS)
        candidates["holidays"] = lambda: [
            house.get_working_days_count(span.first, span.last) for span in sample
        ]
    return compare(
        "working days in a span",
        candidates,
        one="numpy.busday_count",
        count=len(sample),
        size=size,
    )


def looped(span: DateSpan) -> int:
    """Count day by day."""
    days = (span.first + n * DAY for n in range(span.days))
    return sum(1 for day in days if day.weekday() < 5 and day not in HOLIDAYS)


def finding(sample: list[DateSpan], size: Size) -> Table:
    """Compare everybody who can find the nth working day after a day."""
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
    return compare(
        "the nth working day after a day",
        candidates,
        one="numpy.busday_offset",
        count=len(starts),
        size=size,
    )


def shifting(sample: list[DateSpan], size: Size) -> Table:
    """Compare those who can add months and round down."""
    starts = [(span.first, span.days) for span in sample]
    candidates: dict[str, Run] = {
        "uncc_process": lambda: [add_months(day, n, Rounding.DOWN) for day, n in starts],
        "dateutil's relativedelta": lambda: [day + relativedelta(months=n) for day, n in starts],
    }
    return compare(
        "so many months later",
        candidates,
        one="dateutil's relativedelta",
        count=len(starts),
        size=size,
    )


def counting_once(length: int) -> tuple[Run, int]:
    """Count a hundred times over one span of so many days."""
    span = DateSpan(date.min, date.min + (length - 1) * DAY)
    return lambda: [most_working_days(span, STATION) for _ in range(100)], 100


if __name__ == "__main__":
    main(tables)
