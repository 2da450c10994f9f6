"""Clauses as the rules read them: their patterns, windows and moments.

A rule reads the record as it stands. It knows a moment only where the calendar or the record gives
the day outright; what else may have happened is for the audit to weigh.
"""

from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from typing import assert_never

from uncc_process.calendars import assembly_session, offset
from uncc_process.errors import NotPublished, ParseError
from uncc_process.model.clauses import (
    After,
    AssemblyEdge,
    Before,
    Clause,
    Each,
    EventEdge,
    Exists,
    Latest,
    Moment,
    Open,
    Pattern,
    Reached,
    Requirement,
    StartsIn,
    Window,
    YearEdge,
    nodes,
)
from uncc_process.model.vocabulary import Edge

__all__ = ["EventDay", "day_of", "moments_of", "patterns_of", "requirements_of", "windows_of"]

EventDay = Callable[[EventEdge], date | None]
"""Gives the day of an event, where it is known."""


def windows_of(clause: Clause) -> Iterator[Window]:
    """Yield every window that a clause names."""
    for node in nodes(clause):
        if isinstance(node, Exists | Each | Open) and node.window is not None:
            yield node.window
        yield from (each.window for each in requirements_of(node) if isinstance(each, StartsIn))


def requirements_of(node: Clause) -> tuple[Requirement, ...]:
    """Give what a clause itself, and none inside it, requires of events."""
    if isinstance(node, Exists):
        return node.each
    return node.requires if isinstance(node, Each) else ()


def moments_of(clause: Clause) -> Iterator[Moment]:
    """Yield every moment that a clause names, and those inside them."""
    for window in windows_of(clause):
        for edge in (window.not_before, window.not_after):
            if edge is not None:
                yield from _moments_in(edge)
    for node in nodes(clause):
        if isinstance(node, Reached):
            yield from _moments_in(node.moment)


def _moments_in(moment: Moment) -> Iterator[Moment]:
    yield moment
    if isinstance(moment, After | YearEdge):
        yield from _moments_in(moment.moment)
    elif isinstance(moment, Latest):
        for each in moment.moments:
            yield from _moments_in(each)


def patterns_of(clause: Clause) -> Iterator[Pattern]:
    """Yield every pattern of events that a clause names."""
    for node in nodes(clause):
        if isinstance(node, Exists | Each):
            yield node.pattern
        elif isinstance(node, Before):
            yield from (node.first, node.then)
    yield from (each.pattern for each in moments_of(clause) if isinstance(each, EventEdge))


def day_of(moment: Moment, event: EventDay) -> date | None:
    """Give the day of a moment, if the calendar and the days of events tell it.

    >>> day_of(AssemblyEdge(session=78, edge=Edge.START), lambda edge: None)
    datetime.date(2023, 9, 5)
    """
    match moment:
        case date():
            return moment
        case AssemblyEdge():
            return _assembly_day(moment)
        case EventEdge():
            return event(moment)
        case After(moment=inner):
            day = day_of(inner, event)
            return None if day is None else _moved(day, moment)
        case YearEdge(moment=inner):
            day = day_of(inner, event)
            return None if day is None else _year_day(day, moment)
        case Latest(moments=several):
            days = [day for each in several if (day := day_of(each, event)) is not None]
            return max(days) if len(days) == len(several) else None
        case _:
            assert_never(moment)


def _assembly_day(moment: AssemblyEdge) -> date | None:
    try:
        session = assembly_session(moment.session)
    except NotPublished:
        return None
    return session.opened if moment.edge is Edge.START else session.closed


def _moved(day: date, by: After) -> date | None:
    try:
        return offset(day, by.offset.count, by.offset.unit, by.offset.rounding)
    except ParseError:  # no such day
        return None


def _year_day(day: date, edge: YearEdge) -> date | None:
    year = day.year + edge.years_later
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, 1, 1) if edge.edge is Edge.START else date(year, 12, 31)
