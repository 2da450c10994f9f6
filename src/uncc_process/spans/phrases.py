"""The grammar of the days that United Nations texts write; ``spans`` is its public face.

A phrase is points ("9", "20 January 2023", "August 29") and joins ("–", "to", "and", a comma).
A dash or "to" makes two points one stretch; a comma or "and" begins the next stretch.
What a point leaves unsaid, its month or its year, it takes from the points after it.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import attrs

from uncc_process.spans.words import (
    COMMON,
    JOIN,
    LEAD,
    MONTH_NUMBERS,
    MONTHS,
    POINT,
    WEEKDAY_NUMBERS,
    WEEKDAYS,
    Refusal,
)

__all__: list[str] = []


Days = tuple[date, date]


@attrs.define(eq=False)
class Point:
    """A day or a month: ``found`` as written, ``month`` and ``year`` completed by ``carry``."""

    found: re.Match[str]
    lead: str | None
    lead_start: int
    day: int | None
    month: int | None
    year: int | None

    @property
    def start(self) -> int:
        """Where it begins, with the "from" or "between" that it still has."""
        return self.lead_start if self.lead else self.found.start()

    @property
    def bare(self) -> bool:
        """Whether no month is written here."""
        return not (self.found["month"] or self.found["first_month"] or self.found["iso"])

    @property
    def undated(self) -> bool:
        """Whether no year is written here."""
        return not (self.found["year"] or self.found["last_year"] or self.found["iso"])

    @property
    def month_first(self) -> bool:
        """Whether it is written like January 9."""
        return bool(self.found["last_day"])

    def __str__(self) -> str:
        month = MONTHS[self.month - 1] if self.month else None
        return " ".join(str(part) for part in (self.day, month, self.year) if part is not None)


def _point(found: re.Match[str], lead: str | None, lead_start: int) -> Point:
    _, _, day, _, month, year, first_month, last_day, _, last_year, iso = found.groups()
    if iso:
        year, month, day = iso.split("-")
        return Point(found, lead, lead_start, int(day), int(month), int(year))
    name, day, year = month or first_month, day or last_day, year or last_year
    return Point(
        found,
        lead,
        lead_start,
        int(day) if day else None,
        _number(name) if name else None,
        int(year) if year else None,
    )


def points_at(text: str, position: int) -> tuple[list[Point], list[str]]:
    """Read points for as long as they follow one another, and the joins between them."""
    points: list[Point] = []
    joins: list[str] = []
    ahead = LEAD.match(text, position)
    while ahead and (found := POINT.match(text, ahead.end())):
        lead = ahead["lead"]
        points.append(_point(found, None if lead == "on" else lead, ahead.start("lead")))
        ahead = JOIN.match(text, found.end())
        if ahead:
            joins.append("to" if ahead[1] else "and" if ahead[2] else ",")
    return points, joins[: len(points) - 1]


def _number(month: str) -> int:
    return MONTH_NUMBERS[month[:3].upper()]


def common_days(text: str) -> Days | None:
    """Read the commonest phrases at once; leave all others, and wrong ones, to the grammar."""
    found = COMMON.fullmatch(text)
    if found is None:
        return None
    lead, day, month, year, last_day, last_month, last_year = found.groups()
    if not last_day and (lead or not year):
        return None
    try:
        first = date(int(year or last_year), _number(month or last_month), int(day))
        last = date(int(last_year), _number(last_month), int(last_day)) if last_day else first
    except ValueError:
        return None
    return (first, last) if first < last or not last_day else None


Stretch = tuple[Point, Point]  # twice the same point for a single day


def stretches(points: Sequence[Point], joins: Sequence[str]) -> list[Stretch]:
    """Pair the points that a dash or "to" joins, and those of "between … and …"."""
    pairs: list[Stretch] = []
    rest = iter(enumerate(points))
    for i, first in rest:
        if not ends_at_next(first, joins[i : i + 1]):
            if first.lead:
                raise Refusal(f"{first.lead!r} begins a span that does not end")
            pairs.append((first, first))
            continue
        i, last = next(rest)
        if last.lead or "to" in joins[i : i + 1]:
            raise Refusal("more than two days are joined by dashes, 'to' or 'between'")
        between = first.lead is not None and joins[i - 1] == "and"
        if between and i + 1 < len(points) and not points[i + 1].lead:
            raise Refusal("'between' joins two days, and more follow", "repeat 'between'")
        pairs.append((first, last))
    return pairs


def ends_at_next(first: Point, join: Sequence[str]) -> bool:
    """Whether the next point ends the stretch that this one begins."""
    between = first.lead is not None and first.lead[0] in "bB"
    return "to" in join or (between and "and" in join)


def carry(points: Sequence[Point], joins: Sequence[str], year: int | None) -> None:
    """Give each point the month and the year that the text writes once for several."""
    if None in [point.month for point in points]:
        _carry_months(points, joins)
    for point in reversed(points):
        if point.year is None:
            point.year = year
        year = point.year


def _carry_months(points: Sequence[Point], joins: Sequence[str]) -> None:
    orders = {point.month_first for point in points if point.month and point.day is not None}
    if len(orders) == 2:
        raise Refusal(
            "it mixes 'January 9' and '9 January', so a day alone could belong to either",
            "write the month of each day",
        )
    if True in orders:
        _carry_months_forward(points, joins)
        return
    month: int | None = None
    for point in reversed(points):
        if point.month is not None:
            month = None if point.day is None else point.month
        elif point.year is None:
            point.month = month


def _carry_months_forward(points: Sequence[Point], joins: Sequence[str]) -> None:
    month: int | None = None
    for point in points:
        if point.month is not None:
            month = None if point.day is None else point.month
        else:
            point.month = month
        if point.year is not None:
            month = None
    last = points[-1]
    if last.bare and last.undated and joins[-1] == ",":
        raise Refusal(f"{last.day} may be a day or a year", "write 'and', or the year in full")


def check_order(pairs: Sequence[Stretch]) -> None:
    """Refuse a list whose days are not in order where a month or a year is written only once."""
    for (_, before), (after, _) in pairwise(pairs):
        if before.month is None or after.month is None:
            continue
        month_once = before.month == after.month and (before.bare or after.bare)
        if month_once and before.year == after.year and (before.day or 0) >= (after.day or 0):
            raise Refusal(
                f"{before.day} stands before {after.day}, with one month for both",
                "write the month of each day",
            )
        if before.undated and before.month > after.month:
            raise Refusal(
                f"{MONTHS[before.month - 1]} stands before {MONTHS[after.month - 1]}, "
                "with one year for both",
                "write the year of each day",
            )


def days_of(stretch: Stretch) -> Days:
    """Name the first and the last day of a stretch whose points are complete."""
    begins, ends = stretch
    if (begins.day is None) != (ends.day is None):
        raise Refusal("one end is a day and the other a month", "write the day of both ends")
    first = _day(begins)
    if ends is begins:
        _check_weekday(first, begins.found["last_weekday"])
        return first, first
    last = _day(ends)
    _check_weekday(last, begins.found["last_weekday"])
    if last == first:
        raise Refusal(f"it begins and ends on {ends}", f"write {ends} alone")
    if last < first:
        carried = begins.undated and begins.month != ends.month
        raise Refusal(
            f"it ends on {ends}, before it begins on {begins}",
            "if it runs into the next year, write the year of both days" if carried else "",
        )
    return first, last


def _day(point: Point) -> date:
    if point.day is None:
        raise Refusal(f"{point} is a month, not a day", "PartialDate.parse reads months and years")
    if point.month is None:
        raise Refusal(f"no month is given for {point.day}")
    if point.year is None:
        raise Refusal(f"no year is given for {point}", "write the year, or parse it with year=")
    try:
        day = date(point.year, point.month, point.day)
    except (ValueError, OverflowError):
        raise Refusal(f"there is no {point} in the calendar") from None
    ordinal = point.found["ordinal"] or point.found["last_ordinal"]
    if ordinal and ordinal != _suffix(day.day):
        raise Refusal(f"the ordinal of {day.day} is {day.day}{_suffix(day.day)}")
    _check_weekday(day, point.found["weekday"])
    return day


def _check_weekday(day: date, name: str | None) -> None:
    if name and WEEKDAY_NUMBERS[name[:3].upper()] != day.weekday():
        written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        raise Refusal(f"{written} is a {WEEKDAYS[day.weekday()]}, not a {name}")


def months_of(stretch: Stretch) -> str:
    """Write the months of a stretch in EDTF, if its points are complete and name no day."""
    begin, end = map(_month, stretch)
    return begin if stretch[0] is stretch[1] else interval(begin, end)


def interval(begin: str, end: str) -> str:
    """Write an interval of EDTF, if it begins before it ends."""
    if begin >= end:
        raise Refusal(f"it ends in {end} and does not begin before, but in {begin}")
    return f"{begin}/{end}"


def _month(point: Point) -> str:
    if point.day is not None or point.month is None or point.found["weekday"]:
        raise Refusal(f"{point} is a day", "DateSpan.parse reads days")
    if point.year is None:
        raise Refusal(f"no year is given for {point}", "write the year")
    if not point.year:
        raise Refusal("there is no year 0000 in the calendar")
    return f"{point.year:04}-{point.month:02}"


def follows(before: Days, after: Days) -> bool:
    """Whether both are single days, and the second the day after the first."""
    singles = before[0] == before[1] and after[0] == after[1]
    return singles and before[0].toordinal() + 1 == after[0].toordinal()


def _suffix(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
