"""Clauses as the rules read them: their patterns, windows and moments.

A rule reads the record as it stands. It knows a moment only where the calendar or the record gives
the day outright; what else may have happened is for the audit to weigh.
"""

from collections.abc import Callable, Iterator
from datetime import date
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

__all__ = ["EventDay", "day_of", "moments_of", "patterns_of", "windows_of"]

EventDay = Callable[[EventEdge], date | None]
"""Gives the day of an event, where it is known."""


def windows_of(clause: Clause) -> Iterator[Window]:
    """Yield every window that a clause names."""
    for node in nodes(clause):
        if isinstance(node, Exists | Each | Open) and node.window is not None:
            yield node.window
        yield from (each.window for each in _requirements(node) if isinstance(each, StartsIn))


def _requirements(node: Clause) -> tuple[Requirement, ...]:
    match node:
        case Exists(each=requirements) | Each(requires=requirements):
            return requirements
        case _:
            return ()


def moments_of(clause: Clause) -> Iterator[Moment]:
    """Yield every moment that a clause names, and those inside them."""
    waiting: list[Moment | None] = []
    for window in windows_of(clause):
        waiting += (window.not_before, window.not_after)
    waiting += (node.moment for node in nodes(clause) if isinstance(node, Reached))
    while waiting:
        moment = waiting.pop()
        match moment:
            case None:
                continue
            case After(moment=inner) | YearEdge(moment=inner):
                waiting.append(inner)
            case Latest(moments=several):
                waiting += several
            case _:
                pass
        yield moment


def patterns_of(clause: Clause) -> Iterator[Pattern]:
    """Yield every pattern of events that a clause names."""
    for node in nodes(clause):
        match node:
            case Exists(pattern=pattern) | Each(pattern=pattern):
                yield pattern
            case Before(first=first, then=then):
                yield from (first, then)
            case _:
                pass
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
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, 1, 1) if edge.edge is Edge.START else date(year, 12, 31)
