"""Whether one event is what a clause asks of it."""

from typing import assert_never

from uncc_process.audit.log import Stage, View
from uncc_process.audit.moments import Range, resolve
from uncc_process.audit.truth import Cause, Truth, all_of
from uncc_process.calendars import DutyStation, reckon_working_days, weekdays
from uncc_process.model.clauses import (
    AdoptedBy,
    Count,
    FromGroup,
    HeldAt,
    Lasts,
    Requirement,
    StartsIn,
    Window,
)
from uncc_process.model.resolutions import RecordedVote
from uncc_process.model.vocabulary import DayCount, Part
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event

__all__ = ["Answer", "days_of", "inside", "meets", "within"]

Answer = tuple[Truth, frozenset[Cause]]

_TRUE: Answer = (Truth.TRUE, frozenset())
_FALSE: Answer = (Truth.FALSE, frozenset())


def _unknown(cause: Cause) -> Answer:
    return Truth.UNKNOWN, frozenset({cause})


def _told(holds: bool) -> Answer:  # noqa: FBT001 - it turns a boolean into an answer
    return _TRUE if holds else _FALSE


def inside(event: Event, stage: Stage, window: Window | None, view: View) -> Answer:
    """Tell whether an event that has begun, or may have happened, lies in a window."""
    if window is None:
        return _TRUE if stage is not Stage.POSSIBLE else _unknown(Cause.NO_RECORD)
    if event.planned:
        return _planned_inside(window, view)
    if event.span is None:
        return _unknown(Cause.NO_RECORD)
    after = Range(None, None) if window.not_before is None else resolve(window.not_before, view)
    before = Range(None, None) if window.not_after is None else resolve(window.not_after, view)
    answers: list[Answer] = []
    if window.not_before is not None:
        answers.append(_not_before(event, after))
    if window.not_after is not None:
        answers.append(_not_after(event, stage, before, window.part))
    if stage is Stage.POSSIBLE:
        answers.append(_unknown(Cause.NO_RECORD))
    return all_of(answers)


def _planned_inside(window: Window, view: View) -> Answer:
    """Tell whether what is planned can lie in a window: only if it ends after all is recorded."""
    end = None if window.not_after is None else resolve(window.not_after, view).latest
    outside = end is not None and end <= view.log.through
    return _FALSE if outside else _unknown(Cause.NO_RECORD)


def _not_before(event: Event, bound: Range) -> Answer:
    assert event.span is not None
    latest_start = event.span.first if event.exact else event.span.last
    if bound.latest is not None and event.span.first >= bound.latest:
        return _TRUE
    if bound.earliest is not None and latest_start < bound.earliest:
        return _FALSE
    return _unknown(bound.cause or Cause.NO_RECORD)


def _not_after(event: Event, stage: Stage, bound: Range, part: Part) -> Answer:
    assert event.span is not None
    opening = part is Part.OPENING and event.exact
    end = event.span.first if opening else event.span.last
    surest_end = end if event.exact else event.span.first
    if bound.latest is not None and event.span.first > bound.latest:
        return _FALSE
    if stage is Stage.UNDER_WAY and not opening:
        return _unknown(Cause.NOT_DUE)
    if bound.earliest is not None and end <= bound.earliest:
        return _TRUE
    if bound.latest is not None and surest_end > bound.latest:
        return _FALSE
    return _unknown(bound.cause or Cause.NO_RECORD)


def meets(event: Event, stage: Stage, requirement: Requirement, view: View) -> Answer:
    """Tell whether an event that has begun, or may have happened, meets a requirement."""
    if event.planned:  # it may yet be held elsewhere and otherwise
        return _unknown(Cause.NO_RECORD)
    match requirement:
        case StartsIn(window=window):
            opening = Window(
                not_before=window.not_before, not_after=window.not_after, part=Part.OPENING
            )
            return inside(event, stage, opening, view)
        case Lasts(days=days, counted=counted):
            return _not_while(stage) or _lasts(event, days, counted)
        case HeldAt(place=place):
            held = _unknown(Cause.NO_RECORD) if event.place is None else _told(event.place == place)
            return _not_while(stage) or held
        case FromGroup(group=group):
            return _unknown(Cause.NO_RECORD) if event.group is None else _told(event.group is group)
        case AdoptedBy():
            return _adopted(event, requirement)
        case _:
            assert_never(requirement)


def within(days: tuple[int, int], count: Count) -> Answer:
    """Tell whether a number known to lie between two others is what is asked."""
    low, high = days
    most = count.at_most
    if low >= count.at_least and (most is None or high <= most):
        return _TRUE
    if high < count.at_least or (most is not None and low > most):
        return _FALSE
    return _unknown(Cause.NO_RECORD)


def _not_while(stage: Stage) -> Answer | None:
    """Give the answer for what only its end settles."""
    return _unknown(Cause.NOT_DUE) if stage is Stage.UNDER_WAY else None


def _lasts(event: Event, days: Count, counted: DayCount) -> Answer:
    bounds = days_of(event, counted)
    if bounds is None:
        return _unknown(Cause.NO_RECORD)
    return within(bounds, days)


def days_of(event: Event, counted: DayCount) -> tuple[int, int] | None:
    """Count the days of an event, or of its parts: the fewest and the most that it can have."""
    if event.span is None or not event.exact:
        return None
    parts = event.parts or (event.span,)
    match counted:
        case DayCount.CALENDAR:
            days = sum(part.days for part in parts)
            return days, days
        case DayCount.WEEKDAY:
            days = sum(map(weekdays, parts))
            return days, days
        case DayCount.OFFICIAL:
            return _official(event, parts)
        case DayCount.UNSPECIFIED:
            return None
        case _:
            assert_never(counted)


def _adopted(event: Event, requirement: AdoptedBy) -> Answer:
    match event.adoption:
        case None:
            return _unknown(Cause.NO_RECORD)
        case RecordedVote(in_favour=yes, against=no):
            enough = yes * requirement.denominator >= requirement.numerator * (yes + no)
            return _told(enough and yes + no > 0)
        case _:
            return _TRUE


def _official(event: Event, parts: tuple[DateSpan, ...]) -> tuple[int, int]:
    """Bound the days that are no official holiday where the event is held.

    On a day that it met the house was open, so the days it met are the fewest there can be.
    """
    days = sum(map(weekdays, parts))
    try:
        station = DutyStation(event.place)
    except ValueError:  # no duty station of which a list is known
        return min(event.met or 0, days), days
    reckoned = [reckon_working_days(part, station) for part in parts]
    most = sum(each.most for each in reckoned)
    unlisted = any(each.unlisted for each in reckoned)
    return (min(event.met or 0, most) if unlisted else most), most
