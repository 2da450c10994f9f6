"""Official holidays by duty station and year, as the United Nations published them.

Lists are data. Only what no decision moves is reckoned: days counted from Easter, and nth
weekdays, that every whole list of a station has. A holiday that falls on a weekend, and one
set by the moon, is kept on the day a list gives and on no other.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import cache
from itertools import groupby
from typing import Any

import attrs
from dateutil.easter import EASTER_ORTHODOX, easter

from uncc_process._tables import read_table
from uncc_process.errors import NotPublished
from uncc_process.sources import Confidence
from uncc_process.spans import DateSpan

__all__ = [
    "AvoidedDay",
    "DutyStation",
    "Holiday",
    "days_to_avoid",
    "floating_holidays",
    "holidays_in",
    "known_holidays",
    "official_holidays",
    "years_listed",
]

# The years for which the requests to avoid days are known: 69/250 is of 29 December 2014.
FIRST_AVOIDED, LAST_AVOIDED = 2015, 2026


class DutyStation(Enum):
    """A headquarters duty station of the United Nations.

    >>> DutyStation("Vienna")
    <DutyStation.VIENNA: 'Vienna'>
    """

    GENEVA = "Geneva"
    NAIROBI = "Nairobi"
    NEW_YORK = "New York"
    VIENNA = "Vienna"


@attrs.frozen(kw_only=True)
class Holiday:
    """An official holiday at a duty station.

    ``in_lieu_of`` is the day it is kept for, where it is kept on another:

    >>> eid = official_holidays(DutyStation.VIENNA, 2023)[3]
    >>> eid.name, eid.day, eid.in_lieu_of
    ('Eid al-Fitr', datetime.date(2023, 4, 24), datetime.date(2023, 4, 22))
    """

    day: date
    name: str
    in_lieu_of: date | None
    confidence: Confidence
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AvoidedDay:
    """An observance on which United Nations bodies are asked not to meet: no official holiday.

    >>> [(avoided.day, avoided.asked) for avoided in days_to_avoid(2023)][0]
    (datetime.date(2023, 4, 14), 'requests')

    ``day`` is None where the date is neither reckoned nor read; ``asked`` is the verb of the
    paragraph in ``authority``, "requests" or "invites".
    """

    name: str
    day: date | None
    asked: str
    authority: str


def official_holidays(station: DutyStation, year: int) -> tuple[Holiday, ...]:
    """List the official holidays of a year, in order.

    >>> len(official_holidays(DutyStation.VIENNA, 2023))
    9

    Floating holidays, of which a member of the staff chooses one, are not among them.

    Raises ``NotPublished`` where the whole list of the year is not known; ``known_holidays``
    then has what is.
    """
    if year not in years_listed(station):
        raise unlisted(station, year)
    return _calendar(station)[year]


def known_holidays(station: DutyStation, year: int) -> tuple[Holiday, ...]:
    """List the days of a year that certainly are official holidays, be they all or not.

    >>> [holiday.day.isoformat() for holiday in known_holidays(DutyStation.NEW_YORK, 2022)]
    ['2022-04-15', '2022-05-30', '2022-09-05', '2022-11-24']

    Raises ``NotPublished`` where not one is known.
    """
    known = _calendar(station).get(year)
    if known is None:
        raise unlisted(station, year)
    return known


def holidays_in(span: DateSpan, station: DutyStation) -> tuple[Holiday, ...]:
    """List the days of a span that certainly are official holidays, be they all or not.

    >>> from uncc_process.spans import DateSpan
    >>> third_session = DateSpan(date(2022, 8, 29), date(2022, 9, 9))
    >>> [holiday.name for holiday in holidays_in(third_session, DutyStation.NEW_YORK)]
    ['Labour Day']
    """
    years = _calendar(station).values()
    return tuple(holiday for year in years for holiday in year if holiday.day in span)


def floating_holidays(station: DutyStation, year: int) -> tuple[Holiday, ...]:
    """List the days of which a member of the staff may choose one; the house is open on them.

    >>> floating_holidays(DutyStation.NEW_YORK, 2017)[1].name
    "Presidents' Day"

    Raises ``NotPublished`` where the list is not known.
    """
    known = {row["year"]: row for row in _lists(station) if "floating" in row}
    if year not in known:
        raise NotPublished(
            f"the floating holidays of {station.value} in {year}", f"lists: {_years(known)}"
        )
    return tuple(_holidays(known[year], "floating"))


def years_listed(station: DutyStation) -> tuple[int, ...]:
    """List the years whose every official holiday is known.

    >>> years_listed(DutyStation.NEW_YORK)
    (2017, 2020, 2024)
    """
    return tuple(row["year"] for row in _lists(station) if row["whole"])


def days_to_avoid(year: int) -> tuple[AvoidedDay, ...]:
    """List the observances on which bodies are asked not to meet in a year.

    >>> [avoided.name for avoided in days_to_avoid(2023) if avoided.day]
    ['Orthodox Good Friday', 'Orthodox Christmas']

    The two Eids are official holidays everywhere (decision 52/468), so they are in the lists.

    Raises ``NotPublished`` for a year before resolution 69/250, or after the last known.
    """
    if not FIRST_AVOIDED <= year <= LAST_AVOIDED:
        raise NotPublished(
            f"the days to avoid in {year}", f"known: {FIRST_AVOIDED} to {LAST_AVOIDED}"
        )
    rows = read_table("calendars/holidays.toml")["avoided"]
    return tuple(avoided for row in rows for avoided in _avoided(row, year))


def _avoided(row: Mapping[str, Any], year: int) -> Iterator[AvoidedDay]:
    in_force = [request for request in row["requests"] if request["first"] <= year]
    if in_force:
        yield AvoidedDay(
            name=row["name"],
            day=_avoided_day(row, year),
            asked=in_force[-1]["asked"],
            authority=in_force[-1]["authority"],
        )


def _avoided_day(row: Mapping[str, Any], year: int) -> date | None:
    if "orthodox_easter" in row:
        return easter(year, EASTER_ORTHODOX) + timedelta(days=row["orthodox_easter"])
    if "on" in row:
        return date(year, *row["on"])
    return next((day for day in row.get("days", ()) if day.year == year), None)


def _lists(station: DutyStation) -> list[Mapping[str, Any]]:
    rows = read_table("calendars/holidays.toml")["lists"]
    return [row for row in rows if row["station"] == station.value]


def _holidays(row: Mapping[str, Any], key: str = "days") -> Iterator[Holiday]:
    for entry in row[key]:
        yield Holiday(
            day=entry["day"],
            name=entry["name"],
            in_lieu_of=entry.get("in_lieu_of"),
            confidence=Confidence(row["confidence"]),
            sources=tuple(row["sources"]),
        )


def _rule_day(rule: Mapping[str, Any], year: int) -> date:
    if "easter" in rule:
        return easter(year) + timedelta(days=rule["easter"])
    start = date(year, *rule["on_or_after"])
    return start + timedelta(days=(rule["weekday"] - start.isoweekday()) % 7)


def _by_rule(station: DutyStation) -> Iterator[Holiday]:
    whole = years_listed(station)
    for rule in read_table("calendars/holidays.toml")["rules"]:
        if rule["station"] == station.value:
            for year in range(rule["first"], rule["last"] + 1):
                yield Holiday(
                    day=_rule_day(rule, year),
                    name=rule["name"],
                    in_lieu_of=None,
                    confidence=Confidence.INFERRED,
                    sources=tuple(f"the list of {station.value}, {listed}" for listed in whole),
                )


@cache
def _calendar(station: DutyStation) -> dict[int, tuple[Holiday, ...]]:
    """Gather what is known of each year, in order; a list is believed before a rule."""
    by_day = {holiday.day: holiday for holiday in _by_rule(station)}
    by_day |= {holiday.day: holiday for row in _lists(station) for holiday in _holidays(row)}
    in_order = sorted(by_day.values(), key=lambda holiday: holiday.day)
    return {
        year: tuple(holidays) for year, holidays in groupby(in_order, lambda held: held.day.year)
    }


def unlisted(station: DutyStation, year: int) -> NotPublished:
    """Say that the list of a year is not known, and which are."""
    whole = years_listed(station)
    part = [year for year in _calendar(station) if year not in whole]
    return NotPublished(
        f"the official holidays of {station.value} in {year}",
        f"whole lists: {_years(whole)}; some days: {_years(part)}",
    )


def _years(years: Iterable[int]) -> str:
    return ", ".join(map(str, years)) or "none"
