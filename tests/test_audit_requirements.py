"""Whether one event lies in a window and meets a requirement, on both sides of each boundary."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.little import COMMITTEE, process
from uncc_process.audit import Cause, Truth
from uncc_process.audit.log import Log, View
from uncc_process.audit.requirements import Answer, inside, meets
from uncc_process.model import (
    AdoptedBy,
    AssemblyEdge,
    Consensus,
    Count,
    DayCount,
    Edge,
    EventKind,
    FromGroup,
    HeldAt,
    Lasts,
    Part,
    RecordedVote,
    RegionalGroup,
    Requirement,
    StartsIn,
    Window,
)
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event


def day(number: int) -> date:
    """A day of March 2022, of which the first is a Tuesday."""
    return date(2022, 3, number)


def event(**fields: Any) -> Event:
    """A session of 4 to 8 March 2022, a Friday to a Tuesday."""
    held: dict[str, Any] = {"kind": EventKind.SESSION, "record": "e", "label": "E", "place": "Bonn"}
    held |= {"span": DateSpan(day(4), day(8)), "body": COMMITTEE}
    return Event(**held | fields)


def view(on: int) -> View:
    """A log in which all through 23 November 2026 is recorded, looked at on a day of March."""
    return View(log=Log.of(process()), day=day(on), known=day(on))


def answer(truth: Truth, *causes: Cause) -> Answer:
    """An answer."""
    return truth, frozenset(causes)


TRUE, FALSE = answer(Truth.TRUE), answer(Truth.FALSE)
RUNNING = answer(Truth.UNKNOWN, Cause.NOT_DUE)
UNTOLD = answer(Truth.UNKNOWN, Cause.NO_RECORD)
SPREAD = {"exact": False}
NOBODY_KNOWS = AssemblyEdge(session=9999, edge=Edge.START)


def window(start: Any, end: Any, part: Part = Part.WHOLE) -> Window:
    """A window between days of March, or other moments."""
    start, end = (day(each) if isinstance(each, int) else each for each in (start, end))
    return Window(not_before=start, not_after=end, part=part)


@pytest.mark.parametrize(
    ("fields", "within", "on", "found"),
    [
        ({}, window(4, None), 9, TRUE),
        ({}, window(5, None), 9, FALSE),
        ({}, window(None, 8), 9, TRUE),
        ({}, window(None, 7), 9, FALSE),
        ({}, window(None, 7, Part.OPENING), 9, TRUE),
        ({}, window(None, 4, Part.OPENING), 9, TRUE),
        ({}, window(None, 3, Part.OPENING), 9, FALSE),
        # under way: whether it ends in time is open, that it began too late is not
        ({}, window(None, 8), 7, RUNNING),
        ({}, window(None, 7), 7, RUNNING),
        ({}, window(None, 4), 7, RUNNING),
        ({}, window(None, 3), 7, FALSE),
        ({}, window(None, 8), 8, TRUE),
        ({}, window(None, 4, Part.OPENING), 7, TRUE),
        # on a day of a span that is not told
        (SPREAD, window(4, 8), 9, TRUE),
        (SPREAD, window(5, None), 9, UNTOLD),
        (SPREAD, window(8, None), 9, UNTOLD),
        (SPREAD, window(9, None), 9, FALSE),
        (SPREAD, window(None, 7), 9, UNTOLD),
        (SPREAD, window(None, 4), 9, UNTOLD),
        (SPREAD, window(None, 3), 9, FALSE),
        (SPREAD, window(None, 7, Part.OPENING), 9, UNTOLD),
        (SPREAD, window(4, 8), 7, UNTOLD),
        (SPREAD, window(9, None), 7, FALSE),
        # no day, no window, no bound that is known
        ({"span": None}, window(4, 8), 9, UNTOLD),
        ({"span": None}, None, 9, UNTOLD),
        ({}, None, 9, TRUE),
        ({}, None, 7, TRUE),
        ({}, window(NOBODY_KNOWS, None), 9, RUNNING),
        ({}, window(None, NOBODY_KNOWS), 9, RUNNING),
        # planned: it lies after the record, which ends on 23 November 2026
        ({"planned": True}, window(None, date(2026, 11, 23)), 9, FALSE),
        ({"planned": True}, window(None, date(2026, 11, 24)), 9, UNTOLD),
        ({"planned": True}, window(4, None), 9, UNTOLD),
        ({"planned": True}, None, 9, UNTOLD),
    ],
)
def test_an_event_lies_in_a_window_on_every_day_that_it_can_have(
    fields: dict[str, Any], within: Window | None, on: int, found: Answer
) -> None:
    """Both bounds belong to the window; what is told for certain is told, and no more."""
    at, held = view(on), event(**fields)
    assert inside(held, at.stage(held), within, at) == found


def lasts(at_least: int, at_most: int | None, counted: DayCount) -> Lasts:
    """Last so many days."""
    return Lasts(days=Count(at_least=at_least, at_most=at_most), counted=counted)


TWO_THIRDS = AdoptedBy(numerator=2, denominator=3)
AFRICAN = FromGroup(group=RegionalGroup.AFRICAN)
ALL, WEEK, WORK = DayCount.CALENDAR, DayCount.WEEKDAY, DayCount.OFFICIAL


def vote(yes: int, no: int) -> dict[str, Any]:
    """Adopted by so many votes to so many."""
    return {"adoption": RecordedVote(in_favour=yes, against=no, abstaining=9)}


@pytest.mark.parametrize(
    ("fields", "asked", "on", "found"),
    [
        ({}, lasts(5, 5, ALL), 9, TRUE),
        ({}, lasts(6, None, ALL), 9, FALSE),
        ({}, lasts(0, 4, ALL), 9, FALSE),
        ({}, lasts(3, 3, WEEK), 9, TRUE),
        ({}, lasts(4, None, WEEK), 9, FALSE),
        ({}, lasts(5, 5, ALL), 7, RUNNING),
        (SPREAD, lasts(5, 5, ALL), 9, UNTOLD),
        ({"span": None}, lasts(5, 5, ALL), 9, UNTOLD),
        # no list of holidays is known for Bonn: from the days met to all weekdays
        ({}, lasts(0, 3, WORK), 9, TRUE),
        ({}, lasts(4, None, WORK), 9, FALSE),
        ({}, lasts(0, 0, WORK), 9, UNTOLD),
        ({}, lasts(1, None, WORK), 9, UNTOLD),
        ({"met": 1}, lasts(1, None, WORK), 9, TRUE),
        ({"met": 1}, lasts(0, 1, WORK), 9, UNTOLD),
        ({"met": 2}, lasts(0, 1, WORK), 9, FALSE),
        ({"parts": (DateSpan.on(day(4)), DateSpan.on(day(8)))}, lasts(2, 2, ALL), 9, TRUE),
        ({}, HeldAt(place="Bonn"), 9, TRUE),
        ({}, HeldAt(place="Vienna"), 9, FALSE),
        ({}, HeldAt(place="Bonn"), 7, RUNNING),
        ({"place": None}, HeldAt(place="Bonn"), 9, UNTOLD),
        ({"group": RegionalGroup.AFRICAN}, AFRICAN, 9, TRUE),
        ({"group": RegionalGroup.ASIA_PACIFIC}, AFRICAN, 9, FALSE),
        ({"group": None}, AFRICAN, 9, UNTOLD),
        ({"adoption": None}, TWO_THIRDS, 9, UNTOLD),
        ({"adoption": Consensus()}, TWO_THIRDS, 9, TRUE),
        (vote(2, 1), TWO_THIRDS, 9, TRUE),
        (vote(3, 2), TWO_THIRDS, 9, FALSE),
        (vote(1, 0), TWO_THIRDS, 9, TRUE),
        (vote(0, 1), TWO_THIRDS, 9, FALSE),
        (vote(0, 0), TWO_THIRDS, 9, FALSE),
        (vote(3, 3), AdoptedBy(numerator=1, denominator=2), 9, TRUE),
        ({}, StartsIn(window=window(4, 4)), 9, TRUE),
        ({}, StartsIn(window=window(5, None)), 9, FALSE),
        ({}, StartsIn(window=window(None, 3)), 9, FALSE),
        ({}, StartsIn(window=window(4, 4)), 7, TRUE),
        (SPREAD, StartsIn(window=window(4, 8)), 7, UNTOLD),
        ({"planned": True}, HeldAt(place="Vienna"), 9, UNTOLD),
        ({"planned": True}, StartsIn(window=window(9, None)), 9, UNTOLD),
    ],
)
def test_an_event_meets_a_requirement_or_not_yet_or_nobody_can_tell(
    fields: dict[str, Any], asked: Requirement, on: int, found: Answer
) -> None:
    """What only the end settles waits for it; what no source tells is not told."""
    at, held = view(on), event(**fields)
    assert meets(held, at.stage(held), asked, at) == found


def test_a_holiday_is_no_working_day_where_the_list_is_known() -> None:
    """From a Friday over Labour Day to a Tuesday New York has two working days."""
    over_labour_day = DateSpan(date(2024, 8, 30), date(2024, 9, 3))
    held = event(span=over_labour_day, place="New York")
    at = attrs.evolve(view(1), day=date(2024, 12, 1), known=date(2024, 12, 1))
    assert meets(held, at.stage(held), lasts(2, 2, WORK), at) == TRUE
    assert meets(held, at.stage(held), lasts(3, 3, WEEK), at) == TRUE
