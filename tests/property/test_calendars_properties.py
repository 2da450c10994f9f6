"""What holds of UN time on every day."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from uncc_process.calendars import (
    DutyStation,
    Rounding,
    Unit,
    add_months,
    assembly_session,
    assembly_session_on,
    holidays_in,
    most_working_days,
    nth_working_day_after,
    nth_working_day_before,
    official_holidays,
    offset,
    opening_by_rule,
    possible_sessions_on,
    reckon_working_days,
    special_session,
    weekdays,
    working_days,
    years_listed,
)
from uncc_process.errors import NotPublished, ParseError
from uncc_process.spans import DateSpan

DAY = timedelta(days=1)
LISTED = [(station, year) for station in DutyStation for year in years_listed(station)]
HOLIDAYS = {
    (station, held.day) for station, year in LISTED for held in official_holidays(station, year)
}
ANY_DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
STATIONS = st.sampled_from(DutyStation)


@st.composite
def spans(draw: st.DrawFn, days: st.SearchStrategy[date] = ANY_DAY, longest: int = 60) -> DateSpan:
    """Spans of no more than so many days."""
    first = draw(days)
    return DateSpan(first, first + draw(st.integers(0, longest - 1)) * DAY)


@st.composite
def listed_spans(draw: st.DrawFn) -> tuple[DutyStation, DateSpan]:
    """A duty station, and a span of a year whose whole list it has."""
    station, year = draw(st.sampled_from(LISTED))
    days = st.dates(date(year, 1, 1), date(year, 12, 31))
    first, last = sorted((draw(days), draw(days)))
    return station, DateSpan(first, last)


def _each(span: DateSpan) -> list[date]:
    return [span.first + n * DAY for n in range(span.days)]


def _works(day: date, station: DutyStation) -> bool:
    return day.isoweekday() <= 5 and (station, day) not in HOLIDAYS


@given(spans())
def test_weekdays_are_those_a_calendar_would_tick(span: DateSpan) -> None:
    """The closed form counts what going through the days counts."""
    assert weekdays(span) == sum(day.isoweekday() <= 5 for day in _each(span))


@given(listed_spans())
def test_working_days_are_those_a_calendar_would_tick(case: tuple[DutyStation, DateSpan]) -> None:
    """A working day is a weekday that is no official holiday of the duty station."""
    station, span = case
    assert working_days(span, station) == sum(_works(day, station) for day in _each(span))


@given(listed_spans(), st.data())
def test_working_days_add_up(case: tuple[DutyStation, DateSpan], data: st.DataObject) -> None:
    """Cut a span in two, and the working days of the parts are those of the whole."""
    station, span = case
    cut = data.draw(st.dates(span.first, span.last))
    rest = working_days(DateSpan(cut + DAY, span.last), station) if cut < span.last else 0
    assert working_days(DateSpan(span.first, cut), station) + rest == working_days(span, station)


@given(spans(), STATIONS)
def test_the_upper_bound_takes_off_what_is_known(span: DateSpan, station: DutyStation) -> None:
    """It is the weekdays less the holidays known on them, and the reckoning says the same."""
    held = [held for held in holidays_in(span, station) if held.day.isoweekday() <= 5]
    most = most_working_days(span, station)
    assert most == weekdays(span) - len(held) == reckon_working_days(span, station).most


@given(spans(), STATIONS)
def test_a_count_is_exact_or_refused(span: DateSpan, station: DutyStation) -> None:
    """A count is given for exactly the spans whose reckoning has every list it needs."""
    reckoned = reckon_working_days(span, station)
    if reckoned.unlisted:
        with pytest.raises(NotPublished, match=f"in {reckoned.unlisted[0]};"):
            working_days(span, station)
    else:
        assert working_days(span, station) == reckoned.count


@given(listed_spans(), st.integers(1, 40))
def test_the_nth_working_day_closes_a_span_of_n(
    case: tuple[DutyStation, DateSpan], nth: int
) -> None:
    """From the next day to the nth working day there are n, and the last of them is it."""
    station, span = case
    try:
        found = nth_working_day_after(span.first, nth, station)
    except NotPublished:
        left = DateSpan(span.first, date(span.first.year, 12, 31))
        assert working_days(left, station) - _works(span.first, station) < nth
    else:
        assert _works(found, station)
        assert working_days(DateSpan(span.first + DAY, found), station) == nth


@given(listed_spans(), st.integers(1, 40))
def test_the_nth_working_day_before_opens_a_span_of_n(
    case: tuple[DutyStation, DateSpan], nth: int
) -> None:
    """The same backwards: from it to the day before there are n, and it is the first of them."""
    station, span = case
    try:
        found = nth_working_day_before(span.last, nth, station)
    except NotPublished:
        left = DateSpan(date(span.last.year, 1, 1), span.last)
        assert working_days(left, station) - _works(span.last, station) < nth
    else:
        assert _works(found, station)
        assert working_days(DateSpan(found, span.last - DAY), station) == nth


@given(st.dates(), st.integers(-500, 500))
def test_months_rounded_down_are_those_of_dateutil(day: date, months: int) -> None:
    """An independent reckoning agrees, and leaves the calendar where ours does."""
    try:
        expected = day + relativedelta(months=months)
    except (ValueError, OverflowError):
        with pytest.raises(ParseError, match="leads out of the calendar"):
            add_months(day, months, Rounding.DOWN)
    else:
        assert add_months(day, months, Rounding.DOWN) == expected


@given(ANY_DAY, st.integers(-500, 500))
def test_roundings_differ_only_where_the_month_has_no_such_day(day: date, months: int) -> None:
    """Up is the day after down, and refuse refuses; else all three are the same day."""
    down, up = (add_months(day, months, rounding) for rounding in (Rounding.DOWN, Rounding.UP))
    if down.day == day.day:
        assert down == up == add_months(day, months, Rounding.REFUSE)
    else:
        assert up == down + DAY
        assert up.day == 1
        with pytest.raises(ParseError, match=f"has no day {day.day}"):
            add_months(day, months, Rounding.REFUSE)


@given(ANY_DAY, st.integers(-5000, 5000), st.sampled_from([Unit.DAY, Unit.WEEK]))
def test_days_and_weeks_can_be_taken_back(day: date, count: int, unit: Unit) -> None:
    """So many forwards and as many backwards lead to the day one started from."""
    assert offset(offset(day, count, unit), -count, unit) == day


@given(st.dates(), st.integers(), st.sampled_from(Unit), st.sampled_from(Rounding))
def test_an_offset_is_a_day_or_an_error_of_ours(
    day: date, count: int, unit: Unit, rounding: Rounding
) -> None:
    """No number is so large that another error comes of it."""
    try:
        answer = offset(day, count, unit, rounding)
    except ParseError:
        return
    assert (answer > day, answer < day) == (count > 0, count < 0)


@given(ANY_DAY, st.integers(), STATIONS)
def test_a_working_day_is_a_day_or_an_error_of_ours(
    day: date, nth: int, station: DutyStation
) -> None:
    """What cannot be told is refused, by one of two errors."""
    try:
        found = nth_working_day_after(day, nth, station)
    except (NotPublished, ParseError):
        return
    assert found > day


@given(st.integers(2, 81))
def test_rule_1_opens_on_a_tuesday_of_september(number: int) -> None:
    """Every wording names a Tuesday, and none before the second day of the month."""
    day = opening_by_rule(number)
    assert (day.year, day.month, day.isoweekday()) == (1945 + number, 9, 2)


@given(st.dates(date(1940, 1, 1), date(2040, 12, 31)))
def test_a_day_belongs_to_sessions_that_can_include_it(day: date) -> None:
    """What is certain is possible, and a session can include the days between its edges."""
    possible = possible_sessions_on(day)
    table = map(assembly_session, range(1, 82))
    assert possible == tuple(session for session in table if session.may_include(day))
    try:
        certain = assembly_session_on(day)
    except NotPublished:
        assert any(day > session.open_until for session in possible)
    else:
        assert certain == possible
        assert all(session.opened <= day <= session.open_until for session in certain)


@given(st.integers(1, 81))
def test_a_session_is_found_on_the_day_it_opened(number: int) -> None:
    """Its opening day belongs to it, and on the day it closed it was still open."""
    session = assembly_session(number)
    assert session in possible_sessions_on(session.opened)
    if session.closed:
        assert session in possible_sessions_on(session.closed)


@given(st.sampled_from(["S-31", "S-32", "ES-11"]) | st.text(max_size=6))
def test_a_sign_is_known_or_not_published(sign: str) -> None:
    """A text that is no sign of the table raises one error and no other."""
    if sign in ("S-31", "S-32", "ES-11"):
        assert special_session(sign).sign == sign
    else:
        with pytest.raises(NotPublished, match="known: S-31, S-32, ES-11"):
            special_session(sign)
