"""When a moment is, as far as it can be told: the earliest and the latest day it can be."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import assert_never

import attrs

from uncc_process.audit.log import Stage, View
from uncc_process.audit.truth import Cause
from uncc_process.calendars import assembly_session, offset
from uncc_process.errors import NotPublished, ParseError
from uncc_process.model.clauses import (
    After,
    AssemblyEdge,
    EventEdge,
    Latest,
    Moment,
    Offset,
    YearEdge,
)
from uncc_process.model.vocabulary import Edge
from uncc_process.timeline import Event

__all__ = ["Range", "resolve", "shifted"]


@attrs.frozen
class Range:
    """The earliest and the latest day that a moment can be; ``None`` where there is no bound.

    ``cause`` says why it is not a single day, if it is not.
    """

    earliest: date | None
    latest: date | None
    cause: Cause | None = None


def resolve(moment: Moment, view: View) -> Range:
    """Tell when a moment is."""
    match moment:
        case date():
            return Range(moment, moment)
        case AssemblyEdge():
            return _assembly(moment)
        case EventEdge():
            return _event(moment, view)
        case After(moment=inner, offset=by):
            found = resolve(inner, view)
            return Range(_moved(found.earliest, by), _moved(found.latest, by), found.cause)
        case YearEdge():
            return _year(moment, view)
        case Latest(moments=moments):
            return _latest([resolve(each, view) for each in moments])
        case _:
            assert_never(moment)


def shifted(day: date, by: Offset) -> date | None:
    """Move a day by an offset; ``None`` if that leads out of the calendar."""
    try:
        return offset(day, by.count, by.unit, by.rounding)
    except ParseError:
        return None


def _moved(day: date | None, by: Offset) -> date | None:
    return None if day is None else shifted(day, by)


def _assembly(moment: AssemblyEdge) -> Range:
    try:
        session = assembly_session(moment.session)
    except NotPublished:
        return Range(None, None, Cause.NOT_DUE)
    if moment.edge is Edge.START:
        return Range(session.opened, session.opened)
    if session.closed is not None:
        return Range(session.closed, session.closed)
    return Range(session.open_until, session.closes_by, Cause.NO_RECORD)


def _year(moment: YearEdge, view: View) -> Range:
    found = resolve(moment.moment, view)

    def edge(day: date | None) -> date | None:
        if day is None:
            return None
        year = day.year + moment.years_later
        if not date.min.year <= year <= date.max.year:
            return None
        return date(year, 1, 1) if moment.edge is Edge.START else date(year, 12, 31)

    return Range(edge(found.earliest), edge(found.latest), found.cause)


def _latest(ranges: list[Range]) -> Range:
    earliest = [each.earliest for each in ranges if each.earliest is not None]
    latest = [each.latest for each in ranges if each.latest is not None]
    causes = [each.cause for each in ranges if each.cause is not None]
    return Range(
        max(earliest, default=None),
        max(latest) if len(latest) == len(ranges) else None,
        causes[0] if causes else None,
    )


def _event(moment: EventEdge, view: View) -> Range:
    """Tell when the nth event is.

    Events that are not recorded can only make it earlier, so the latest day is certain as soon as
    n events are; the earliest only where the record is complete.
    """
    seen = view.seen(moment.pattern)
    certain = [event for event, stage in seen if stage is not Stage.POSSIBLE]
    latest = _nth((_last(event, moment, view) for event in certain), moment.nth)
    if latest is not None:
        whole = view.exhausted(moment.pattern) or view.complete(moment.pattern, latest)
        earliest = _nth((_first(event, moment) for event, _ in seen), moment.nth) if whole else None
        exact = earliest == latest
        return Range(earliest, latest, None if exact else Cause.NO_RECORD)
    earliest = _not_before(moment, view)
    to_come = earliest is not None and earliest > view.day
    return Range(earliest, None, Cause.NOT_DUE if to_come else Cause.NO_RECORD)


def _not_before(moment: EventEdge, view: View) -> date | None:
    """Give the earliest day for an nth event of which too few are recorded.

    An event that is not recorded can only be later than the days for which all are.
    """
    tomorrow = view.day + timedelta(days=1)
    seen = view.seen(moment.pattern)
    if moment.pattern.record is not None and not seen:
        return tomorrow if view.log.matching(moment.pattern) else None
    if len(seen) >= moment.nth:  # the nth is under way, or its day is not recorded
        under_way = all(stage is not Stage.POSSIBLE for _, stage in seen)
        return tomorrow if under_way and view.exhausted(moment.pattern) else None
    through = view.complete_through(moment.pattern)
    return None if through is None else min(through + timedelta(days=1), tomorrow)


def _nth(days: Iterable[date | None], nth: int) -> date | None:
    known = sorted(day for day in days if day is not None)
    return known[nth - 1] if len(known) >= nth else None


def _first(event: Event, moment: EventEdge) -> date | None:
    if event.span is None:
        return None
    return event.span.last if event.exact and moment.edge is Edge.END else event.span.first


def _last(event: Event, moment: EventEdge, view: View) -> date | None:
    """Give the latest day the edge can be; none while the event has not come to it."""
    if event.span is None:
        return None
    day = event.span.first if event.exact and moment.edge is Edge.START else event.span.last
    return day if day <= view.day else None
