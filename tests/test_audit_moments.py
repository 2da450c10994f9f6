"""When a moment is: the earliest and the latest day that it can have, and why not one."""

from datetime import date, timedelta

import attrs
import pytest

from tests.little import COMMITTEE, complete, process, session
from uncc_process.audit import Cause
from uncc_process.audit.log import Log, View
from uncc_process.audit.moments import Range, resolve
from uncc_process.calendars import assembly_session
from uncc_process.model import (
    After,
    AssemblyEdge,
    Completeness,
    Edge,
    EventEdge,
    EventKind,
    Latest,
    Moment,
    Offset,
    Pattern,
    RecordId,
    Rounding,
    Session,
    Unit,
    YearEdge,
)
from uncc_process.spans import DateSpan

START, END = Edge.START, Edge.END
SESSIONS = Pattern(event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE)
HELD = (session(1, "2022-03-01", "2022-03-04"), session(2, "2022-05-02", "2022-05-06"))
NOT_DUE, NO_RECORD = Cause.NOT_DUE, Cause.NO_RECORD


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def nth(number: int) -> Pattern:
    """Mean the session with a number."""
    return attrs.evolve(SESSIONS, ordinals=(number,))


def when(moment: Moment, on: str, *records: Session | Completeness) -> Range:
    """Resolve a moment on a day."""
    return resolve(moment, View(log=Log.of(process(*records)), day=day(on), known=day(on)))


def between(earliest: str | None, latest: str | None, cause: Cause | None) -> Range:
    """Make a range."""
    first, last = (None if each is None else day(each) for each in (earliest, latest))
    return Range(first, last, cause)


@pytest.mark.parametrize(
    ("moment", "on", "earliest", "latest", "cause"),
    [
        # a session by its number, of which there can be no other
        (EventEdge(pattern=nth(1), edge=START), "2022-02-28", None, None, NO_RECORD),
        (EventEdge(pattern=nth(1), edge=START), "2022-03-01", "2022-03-01", "2022-03-01", None),
        (EventEdge(pattern=nth(1), edge=END), "2022-03-02", "2022-03-03", None, NOT_DUE),
        (EventEdge(pattern=nth(1), edge=END), "2022-03-03", "2022-03-04", None, NOT_DUE),
        (EventEdge(pattern=nth(1), edge=END), "2022-03-04", "2022-03-04", "2022-03-04", None),
        # the nth of all sessions, of which there may have been more
        (EventEdge(pattern=SESSIONS, edge=START), "2022-03-01", None, "2022-03-01", NO_RECORD),
        (EventEdge(pattern=SESSIONS, edge=START, nth=2), "2022-05-01", None, None, NO_RECORD),
        (EventEdge(pattern=SESSIONS, edge=END, nth=2), "2022-05-06", None, "2022-05-06", NO_RECORD),
    ],
)
def test_without_a_statement_what_is_hidden_may_have_been_earlier(
    moment: Moment, on: str, earliest: str | None, latest: str | None, cause: Cause | None
) -> None:
    """Recorded sessions bound a moment from above; only what cannot be hidden, from below."""
    assert when(moment, on, *HELD) == between(earliest, latest, cause)


@pytest.mark.parametrize(
    ("moment", "on", "earliest", "latest", "cause"),
    [
        (EventEdge(pattern=SESSIONS, edge=START), "2022-02-28", "2022-03-01", None, NOT_DUE),
        (EventEdge(pattern=SESSIONS, edge=START), "2022-03-01", "2022-03-01", "2022-03-01", None),
        (EventEdge(pattern=SESSIONS, edge=END), "2022-03-03", "2022-03-04", None, NOT_DUE),
        (EventEdge(pattern=SESSIONS, edge=START, nth=2), "2022-05-01", "2022-05-02", None, NOT_DUE),
        (
            EventEdge(pattern=SESSIONS, edge=START, nth=2),
            "2022-05-02",
            "2022-05-02",
            "2022-05-02",
            None,
        ),
        (EventEdge(pattern=SESSIONS, edge=END, nth=3), "2022-12-31", "2023-01-01", None, NOT_DUE),
        # the statement reaches to the end of 2023; planned sessions lie after the record
        (EventEdge(pattern=SESSIONS, edge=END, nth=3), "2024-06-30", "2024-01-01", None, NO_RECORD),
    ],
)
def test_with_a_statement_nothing_is_hidden_before_its_day(
    moment: Moment, on: str, earliest: str | None, latest: str | None, cause: Cause | None
) -> None:
    """What is not recorded lies after the day through which all sessions are."""
    found = when(moment, on, *HELD, complete("2023-12-31"))
    assert found == between(earliest, latest, cause)


@pytest.mark.parametrize("by", [nth(3), Pattern(event=EventKind.SESSION, record=RecordId("third"))])
@pytest.mark.parametrize(
    ("on", "cause"),
    [
        ("2026-11-22", NOT_DUE),
        ("2026-11-23", NOT_DUE),
        ("2026-11-24", NO_RECORD),
        ("2027-12-31", NO_RECORD),
    ],
)
def test_what_is_planned_lies_on_some_day_after_the_record(
    by: Pattern, on: str, cause: Cause
) -> None:
    """The record holds all through 23 November 2026; a later session may be held the day after."""
    third = session(3, "2027-03-01", "2027-03-05")
    for edge in Edge:
        found = when(EventEdge(pattern=by, edge=edge), on, third, complete("2026-11-23"))
        first = day("2026-11-24") if on >= "2026-11-23" or by.record else day(on) + timedelta(1)
        assert found == Range(first, None, cause)


def test_a_named_record_is_still_to_come_until_it_is_seen() -> None:
    """A session that has not begun begins tomorrow at the earliest; one of no such name, ever."""
    named = EventEdge(
        pattern=Pattern(event=EventKind.SESSION, record=RecordId("first")), edge=START
    )
    missing = Pattern(event=EventKind.SESSION, record=RecordId("ninth"))
    assert when(named, "2022-02-01", *HELD) == Range(day("2022-02-02"), None, NOT_DUE)
    assert when(named, "2022-03-01", *HELD) == Range(day("2022-03-01"), day("2022-03-01"))
    assert when(EventEdge(pattern=missing, edge=START), "2022-03-01", *HELD) == Range(
        None, None, NO_RECORD
    )
    hidden = attrs.evolve(HELD[0], announced=day("2022-06-01"))
    assert when(named, "2022-05-31", hidden) == Range(None, None, NO_RECORD)
    assert when(named, "2022-06-01", hidden) == Range(day("2022-03-01"), day("2022-03-01"))


LAST = assembly_session(80)
UNPUBLISHED = AssemblyEdge(session=9999, edge=START)
TWO_DAYS = Offset(count=2, unit=Unit.DAY)


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        (AssemblyEdge(session=78, edge=START), Range(day("2023-09-05"), day("2023-09-05"))),
        (AssemblyEdge(session=78, edge=END), Range(day("2024-09-10"), day("2024-09-10"))),
        (AssemblyEdge(session=80, edge=END), Range(LAST.open_until, LAST.closes_by, NO_RECORD)),
        (UNPUBLISHED, Range(None, None, NOT_DUE)),
        (After(moment=UNPUBLISHED, offset=TWO_DAYS), Range(None, None, NOT_DUE)),
        (YearEdge(moment=UNPUBLISHED, years_later=1, edge=END), Range(None, None, NOT_DUE)),
        (
            YearEdge(moment=AssemblyEdge(session=80, edge=END), years_later=0, edge=END),
            Range(LAST.open_until and day("2025-12-31"), day("2026-12-31"), NO_RECORD),
        ),
        (
            After(
                moment=day("2024-01-31"),
                offset=Offset(count=1, unit=Unit.MONTH, rounding=Rounding.UP),
            ),
            Range(day("2024-03-01"), day("2024-03-01")),
        ),
        (
            After(
                moment=day("2024-01-31"),
                offset=Offset(count=1, unit=Unit.MONTH, rounding=Rounding.DOWN),
            ),
            Range(day("2024-02-29"), day("2024-02-29")),
        ),
        (
            After(
                moment=day("2024-01-31"),
                offset=Offset(count=1, unit=Unit.MONTH, rounding=Rounding.REFUSE),
            ),
            Range(None, None),
        ),
        (After(moment=date.max, offset=TWO_DAYS), Range(None, None)),
        (YearEdge(moment=day("0002-05-05"), years_later=-1, edge=START), Range(date.min, date.min)),
        (YearEdge(moment=day("0002-05-05"), years_later=-2, edge=START), Range(None, None)),
        (YearEdge(moment=day("9998-05-05"), years_later=1, edge=END), Range(date.max, date.max)),
        (YearEdge(moment=day("9998-05-05"), years_later=2, edge=END), Range(None, None)),
        (
            Latest(moments=(day("2024-01-01"), UNPUBLISHED, AssemblyEdge(session=80, edge=END))),
            Range(LAST.open_until or day("2024-01-01"), None, NOT_DUE),
        ),
        (
            Latest(moments=(day("2024-01-01"), day("2023-01-01"))),
            Range(day("2024-01-01"), day("2024-01-01")),
        ),
    ],
)
def test_moments_of_the_calendar_are_what_they_are_on_any_day(moment: Moment, found: Range) -> None:
    """No record moves a day or an edge; what leaves the calendar has no day."""
    assert when(moment, "2026-01-01") == found


def test_a_day_within_a_span_bounds_a_moment_by_the_span() -> None:
    """Of a resolution adopted within a week the earliest day is its first, the latest its last."""
    little = process()
    span = DateSpan(day("2021-05-20"), day("2021-05-26"))
    adopted = attrs.evolve(little.resolutions[0], adopted=span)
    log = Log.of(attrs.evolve(little, resolutions=(adopted,)))
    named = Pattern(event=EventKind.RESOLUTION, record=RecordId("75/282"))
    for edge in Edge:
        moment = EventEdge(pattern=named, edge=edge)
        view = View(log=log, day=day("2021-06-01"), known=day("2021-06-01"))
        assert resolve(moment, view) == Range(day("2021-05-20"), day("2021-05-26"), NO_RECORD)
