"""When a moment is, as far as it can be told: the earliest and the latest day it can be."""

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
from uncc_process.spans import DateSpan
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
    """Tell when the nth event is: recorded ones bound it from above, hidden ones from below."""
    seen = view.seen(moment.pattern)
    certain = [
        _last(event.span, moment, exact=event.exact)
        for event, stage in seen
        if stage is not Stage.POSSIBLE and event.span is not None
    ]
    latest = _nth([day for day in certain if day <= view.day], moment.nth)
    earliest = _earliest(moment, view)
    if earliest == latest and latest is not None:
        return Range(earliest, latest)
    to_come = latest is None and earliest is not None and earliest > view.day
    return Range(earliest, latest, Cause.NOT_DUE if to_come else Cause.NO_RECORD)


def _nth(days: list[date], nth: int) -> date | None:
    return sorted(days)[nth - 1] if len(days) >= nth else None


def _last(span: DateSpan, moment: EventEdge, *, exact: bool) -> date:
    """Give the latest day the edge of an event can be."""
    return span.first if exact and moment.edge is Edge.START else span.last


def _earliest(moment: EventEdge, view: View) -> date | None:
    """Give the earliest day the nth edge can be, whatever is hidden.

    Any number of events may be hidden from some day on; one without a day may have been long ago.
    """
    hidden = _hidden_from(moment, view)
    if hidden is None:
        return None
    days = [_first(event, stage, moment, view) for event, stage in view.seen(moment.pattern)]
    nth = _nth(days, moment.nth)
    found = hidden if nth is None else min(nth, hidden)
    return None if found in (date.min, date.max) else found


def _first(event: Event, stage: Stage, moment: EventEdge, view: View) -> date:
    """Give the earliest day the edge of an event can be."""
    if event.planned:
        return view.log.through + timedelta(days=1)
    if event.span is None:
        return date.min
    if not event.exact or moment.edge is Edge.START:
        return event.span.first
    return view.day + timedelta(days=1) if stage is Stage.UNDER_WAY else event.span.last


def _hidden_from(moment: EventEdge, view: View) -> date | None:
    """Give the earliest day of an event that is not seen; ``None`` if it may be any."""
    pattern = moment.pattern
    if view.exhausted(pattern):
        return date.max
    if pattern.record is not None:
        return _unseen(view.log.matching(pattern), view)
    through = view.complete_through(pattern)
    return None if through is None else min(through, view.day) + timedelta(days=1)


def _unseen(named: tuple[Event, ...], view: View) -> date | None:
    """Give the earliest day of a named record that is not seen, if it is only still to come."""
    if named and all(event.planned for event in named):
        return view.log.through + timedelta(days=1)
    if not named or any(e.announced is not None and e.announced > view.known for e in named):
        return None
    return min(view.day, view.known) + timedelta(days=1)
