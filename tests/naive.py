"""A second evaluator, written from ``docs/explanation/audit.md`` alone: plain, slow and separate.

It is the page in Python, sentence by sentence, with no thought for speed; ``judged`` and
``judged_with_amendments`` are what the engine has to agree with, causes and all.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from itertools import product
from typing import Any

import attrs

import uncc_process.model as un
from uncc_process.audit import Cause, Truth
from uncc_process.calendars import (
    DutyStation,
    assembly_session,
    holidays_in,
    offset,
    years_listed,
)
from uncc_process.errors import NotPublished, ParseError
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event, timeline

Answer = tuple[Truth, frozenset[Cause]]
TRUE, FALSE, MOOT = ((truth, frozenset[Cause]()) for truth in (Truth.TRUE, Truth.FALSE, Truth.MOOT))
ALWAYS, NEVER = date.min, date.max
ONE_DAY = timedelta(days=1)

# ---- four values -----------------------------------------------------------------------


def unknown(*causes: Cause) -> Answer:
    """Unknown, for these causes."""
    return Truth.UNKNOWN, frozenset(causes)


def told(holds: bool) -> Answer:
    """True or false."""
    return TRUE if holds else FALSE


def agreed(found: set[bool], *causes: Cause) -> Answer:
    """What all cases come to; unknown, if they differ."""
    return told(found == {True}) if len(found) == 1 else unknown(*causes)


def settled(answer: Answer) -> bool:
    """Whether it is anything but unknown."""
    return answer[0] is not Truth.UNKNOWN


def negated(answer: Answer) -> Answer:
    """Exchange true and false."""
    return {TRUE: FALSE, FALSE: TRUE}.get(answer, answer)


def all_of(parts: Iterable[Answer]) -> Answer:
    """All of the parts."""
    counting = [part for part in parts if part != MOOT]
    if FALSE in counting:
        return FALSE
    doubtful = [part for part in counting if not settled(part)]
    if doubtful:
        return unknown(*(cause for _, causes in doubtful for cause in causes))
    return TRUE if counting else MOOT


def any_of(parts: Iterable[Answer]) -> Answer:
    """The same with true and false exchanged."""
    return negated(all_of(map(negated, parts)))


def joined(answers: Iterable[Answer], differing: Cause) -> Answer:
    """One answer from several readings."""
    several = list(answers)
    doubts = {cause for _, causes in several for cause in causes}
    if len({answer for answer in several if settled(answer)}) > 1:
        return unknown(differing, *doubts - {Cause.NOT_DUE})
    return unknown(*doubts) if doubts else several[0]


# ---- what is looked at -----------------------------------------------------------------

Stage = Enum("Stage", ["UNSEEN", "POSSIBLE", "OVER", "UNDER_WAY"])


@attrs.frozen
class On:
    """A process, looked at on a day with what is known by another."""

    process: un.Process
    day: date
    known: date
    events: tuple[Event, ...]

    @property
    def tomorrow(self) -> date:
        """The day after the day."""
        return self.day + ONE_DAY

    @property
    def unrecorded(self) -> date:
        """The day after the last for which all is recorded; the planned lies on it or later."""
        return self.process.through + ONE_DAY

    def stage(self, event: Event) -> Stage:
        """Where an event stands."""
        if event.announced is not None and event.announced > self.known:
            return Stage.UNSEEN
        if event.span is None:
            return Stage.POSSIBLE
        if event.span.first > self.day or event.span.first > self.known:
            return Stage.UNSEEN
        if event.planned or (not event.exact and event.span.last > self.day):
            return Stage.POSSIBLE
        return Stage.OVER if event.span.last <= self.day else Stage.UNDER_WAY

    def seen(self, pattern: un.Pattern) -> list[Event]:
        """All events of a pattern that are not unseen."""
        matching = [event for event in self.events if matches(pattern, event)]
        return [event for event in matching if self.stage(event) is not Stage.UNSEEN]

    def complete_through(self, pattern: un.Pattern) -> date | None:
        """The last day through which the record is said to hold all events of a pattern."""
        days = [
            min(each.through, self.known)
            for each in self.process.completeness
            if covers(each.pattern, pattern) and (each.known_from or ALWAYS) <= self.known
        ]
        return max(days, default=None)

    def complete(self, pattern: un.Pattern, through: date | None) -> bool:
        """Whether all events of a pattern through a day are recorded."""
        last = self.complete_through(pattern)
        return last is not None and through is not None and through <= last

    def exhausted(self, pattern: un.Pattern) -> bool:
        """Whether no further event can be of this pattern."""
        if pattern.record is not None:
            return any(not event.planned for event in self.seen(pattern))
        return numbered(pattern) and not self.missing(pattern)

    def missing(self, pattern: un.Pattern) -> set[int]:
        """The ordinals of a pattern that no seen event bears, planned ones apart."""
        borne = {event.ordinal for event in self.seen(pattern) if not event.planned}
        return {ordinal for ordinal in pattern.ordinals if ordinal not in borne}


def matches(pattern: un.Pattern, event: Event) -> bool:
    """Whether an event is of a pattern."""
    return (
        pattern.event is event.kind
        and (not pattern.variants or event.variant in pattern.variants)
        and (not pattern.ordinals or event.ordinal in pattern.ordinals)
        and pattern.body in (None, event.body)
        and pattern.record in (None, event.record)
        and pattern.party in (None, event.party)
        and (pattern.about is None or pattern.about in event.about)
    )


def covers(wide: un.Pattern, narrow: un.Pattern) -> bool:
    """Whether the wide pattern names, or leaves out, whatever the narrow one names."""
    lists = ((wide.variants, narrow.variants), (wide.ordinals, narrow.ordinals))
    fields = ("body", "record", "about", "party")
    return (
        wide.event is narrow.event
        and all(getattr(wide, field) in (None, getattr(narrow, field)) for field in fields)
        and all(not w or (n and set(n) <= set(w)) for w, n in lists)
    )


def numbered(pattern: un.Pattern) -> bool:
    """Whether a pattern names events by numbers that are given only once."""
    once = pattern.event is un.EventKind.CONSULTATION or (
        pattern.event is un.EventKind.SESSION and len(pattern.variants) == 1
    )
    return once and pattern.body is not None and bool(pattern.ordinals)


def lies(event: Event) -> list[tuple[date, date]]:
    """All first and last days that a dated event can have had."""
    assert event.span is not None
    first, last = event.span.first, event.span.last
    return [(first, last)] if event.exact else [(day, day) for day in each_day(first, last)]


def each_day(first: date, last: date) -> list[date]:
    """Every day from the first to the last."""
    return [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]


# ---- moments ---------------------------------------------------------------------------


@attrs.frozen
class Range:
    """The earliest and the latest day that a moment can have, and why not one."""

    earliest: date | None = None
    latest: date | None = None
    cause: Cause | None = None

    def near(self, first: date, last: date) -> list[date]:
        """Every day it can have; of those far from the days given, one before and one after."""
        low, high = first - ONE_DAY, last + ONE_DAY
        begin = min(max(low, self.earliest or low), high)
        return each_day(begin, max(low, min(self.latest or high, high)))

    def moved(self, by: Callable[[date], date | None]) -> "Range":
        """The range with its bounds moved."""
        earliest, latest = (day and by(day) for day in (self.earliest, self.latest))
        return Range(earliest, latest, self.cause)


def moment(asked: un.Moment | None, on: On) -> Range:
    """The range of days that a moment has."""
    match asked:
        case date():
            return Range(asked, asked)
        case un.AssemblyEdge(session=session, edge=edge):
            return _assembly(session, edge)
        case un.EventEdge(pattern=pattern, edge=edge, nth=nth):
            return _event(pattern, edge, nth, on)
        case un.After(moment=inner, offset=by):
            return moment(inner, on).moved(lambda day: later(day, by))
        case un.YearEdge(moment=inner):
            return moment(inner, on).moved(lambda day: year_edge(day, asked))
        case un.Latest(moments=moments):
            ranges = [moment(each, on) for each in moments]
            latest = [each.latest for each in ranges if each.latest]
            return Range(
                max((each.earliest for each in ranges if each.earliest), default=None),
                max(latest) if len(latest) == len(ranges) else None,
                next((each.cause for each in ranges if each.cause), None),
            )
        case None:
            return Range()


def later(day: date, by: un.Offset | None) -> date | None:
    """The day so much later; none, if it leads out of the calendar."""
    try:
        return day if by is None else offset(day, by.count, by.unit, by.rounding)
    except ParseError:
        return None


def year_edge(day: date, asked: un.YearEdge) -> date | None:
    """The edge of the calendar year so many years later."""
    year = day.year + asked.years_later
    if not ALWAYS.year <= year <= NEVER.year:
        return None
    return date(year, 1, 1) if asked.edge is un.Edge.START else date(year, 12, 31)


def _assembly(number: int, edge: un.Edge) -> Range:
    try:
        session = assembly_session(number)
    except NotPublished:
        return Range(cause=Cause.NOT_DUE)
    if edge is un.Edge.START:
        return Range(session.opened, session.opened)
    if session.closed:
        return Range(session.closed, session.closed)
    return Range(session.open_until, session.closes_by, Cause.NO_RECORD)


def _event(pattern: un.Pattern, edge: un.Edge, nth: int, on: On) -> Range:
    certain = {Stage.OVER, Stage.UNDER_WAY}
    edges = [(*_edges(each, edge, on), on.stage(each)) for each in on.seen(pattern)]
    come = sorted(last for _, last, stage in edges if stage in certain and last <= on.day)
    latest = come[nth - 1] if len(come) >= nth else None
    begins = [first for first, _, _ in edges]
    begins += [] if on.exhausted(pattern) else [_hidden_from(pattern, on)] * nth
    earliest = sorted(begins)[nth - 1] if len(begins) >= nth else ALWAYS
    if earliest == latest:
        return Range(latest, latest)
    waiting = latest is None and earliest > on.day
    cause = Cause.NOT_DUE if waiting else Cause.NO_RECORD
    return Range(None if earliest == ALWAYS else earliest, latest, cause)


def _edges(event: Event, edge: un.Edge, on: On) -> tuple[date, date]:
    """The earliest and the latest day of an edge."""
    if event.span is None or event.planned:
        return on.unrecorded if event.planned else ALWAYS, NEVER
    if edge is un.Edge.END and on.stage(event) is Stage.UNDER_WAY:
        return on.tomorrow, NEVER
    days = [first if edge is un.Edge.START else last for first, last in lies(event)]
    return min(days), max(days)


def _hidden_from(pattern: un.Pattern, on: On) -> date:
    """The day from which there can be events that are not seen."""
    if pattern.record is not None:
        named = [event for event in on.events if matches(pattern, event)]
        if named and named[0].planned:
            return on.unrecorded
        late = any((event.announced or ALWAYS) > on.known for event in named)
        return ALWAYS if late or not named else min(on.day, on.known) + ONE_DAY
    through = on.complete_through(pattern)
    return ALWAYS if through is None else min(through, on.day) + ONE_DAY


# ---- one event -------------------------------------------------------------------------


def inside(event: Event, window: un.Window | None, on: On, part: un.Part | None = None) -> Answer:
    """Whether an event lies inside a window, on every day that the two can have."""
    surely = unknown(Cause.NO_RECORD) if on.stage(event) is Stage.POSSIBLE else TRUE
    if window is not None and event.planned:
        end = moment(window.not_after, on).latest
        return FALSE if end is not None and end < on.unrecorded else surely
    if window is None or event.span is None:
        return surely
    whole = (part or window.part) is un.Part.WHOLE
    after, before = moment(window.not_before, on), moment(window.not_after, on)
    late = {first >= day for first, last in lies(event) for day in after.near(first, last)}
    early = {
        (last if whole else first) <= day
        for first, last in lies(event)
        for day in before.near(first, last)
    }
    sides = [agreed(late, after.cause or Cause.NO_RECORD)] if window.not_before else []
    if window.not_after and whole and on.stage(event) is Stage.UNDER_WAY:
        began_late = before.latest is not None and event.span.first > before.latest
        sides.append(FALSE if began_late else unknown(Cause.NOT_DUE))
    elif window.not_after:
        sides.append(agreed(early, before.cause or Cause.NO_RECORD))
    return all_of([*sides, surely])


def meets(event: Event, asked: un.Requirement, on: On) -> Answer:
    """Whether an event meets a requirement."""
    under_way = on.stage(event) is Stage.UNDER_WAY
    match asked:
        case _ if event.planned:
            return unknown(Cause.NO_RECORD)
        case un.StartsIn(window=window):
            return inside(event, window, on, un.Part.OPENING)
        case un.Lasts() | un.HeldAt() if under_way:
            return unknown(Cause.NOT_DUE)
        case un.Lasts(days=days, counted=counted):
            if event.span is None or not event.exact:
                return unknown(Cause.NO_RECORD)
            found = {is_asked(number, days) for number in numbers_of_days(event, counted)}
            return agreed(found, Cause.NO_RECORD)
        case un.HeldAt(place=place):
            return agreed({event.place == place} if event.place else set(), Cause.NO_RECORD)
        case un.FromGroup(group=group):
            return agreed({event.group is group} if event.group else set(), Cause.NO_RECORD)
        case un.AdoptedBy():
            return adopted(event, asked)


def adopted(event: Event, asked: un.AdoptedBy) -> Answer:
    """Whether a text was adopted otherwise than by vote, or by this part of the votes."""
    if event.adoption is None:
        return unknown(Cause.NO_RECORD)
    if not isinstance(event.adoption, un.RecordedVote):
        return TRUE
    cast = event.adoption.in_favour + event.adoption.against
    wanted = Fraction(asked.numerator, asked.denominator)
    return told(cast > 0 and Fraction(event.adoption.in_favour, cast) >= wanted)


def is_asked(number: int, count: un.Count) -> bool:
    """Whether a number is among those asked for."""
    return number >= count.at_least and (count.at_most is None or number <= count.at_most)


def numbers_of_days(event: Event, counted: un.DayCount) -> list[int]:
    """All numbers of days that an event can have had."""
    assert event.span is not None
    days = [day for part in event.parts or (event.span,) for day in each_day(part.first, part.last)]
    weekdays = [day for day in days if day.weekday() < 5]
    if counted is un.DayCount.CALENDAR:
        return [len(days)]
    if counted is un.DayCount.WEEKDAY:
        return [len(weekdays)]
    places = [each for each in DutyStation if each.value == event.place]
    official = [
        day for day in weekdays if not any(holidays_in(DateSpan.on(day), each) for each in places)
    ]
    if places and all(day.year in years_listed(places[0]) for day in days):
        return [len(official)]
    return list(range(min(event.met or 0, len(official)), len(official) + 1))


# ---- atoms -----------------------------------------------------------------------------


def more_to_come(pattern: un.Pattern, window: un.Window | None, on: On) -> list[Answer]:
    """That there may be more events of a pattern inside a window, as an unknown part."""
    if on.exhausted(pattern):
        return []
    through, causes = on.day, {Cause.NOT_DUE}
    if window is not None and window.not_after is not None:
        end = moment(window.not_after, on)
        if end.latest is not None and end.latest < on.day:
            through, causes = end.latest, set[Cause]()
        elif end.latest is None and (end.earliest is None or end.earliest < on.day):
            causes = {end.cause or Cause.NOT_DUE}
    if not on.complete(pattern, through):
        causes.add(Cause.NO_RECORD)
    return [unknown(*causes)] if causes else []


def exists(asked: un.Exists, on: On) -> Answer:
    """So many events inside the window, each meeting the requirements."""
    events = on.seen(asked.pattern)
    answers = [
        all_of([inside(event, asked.window, on), *(meets(event, each, on) for each in asked.each)])
        for event in events
    ]
    more = more_to_come(asked.pattern, asked.window, on)
    doubtful = [e for e, answer in zip(events, answers, strict=True) if not settled(answer)]
    low = answers.count(TRUE)
    high = low + len(doubtful)
    if more and numbered(asked.pattern):
        planned = sum(event.planned for event in doubtful)
        high += len(on.missing(asked.pattern)) - planned
    elif more:
        high += asked.count.at_least + (asked.count.at_most or 0) + 2
    found = {is_asked(number, asked.count) for number in range(low, high + 1)}
    return agreed(found, *(cause for _, causes in [*answers, *more] for cause in causes))


def every(asked: un.Each, on: On) -> Answer:
    """Every event inside the window meets the requirements."""
    events = on.seen(asked.pattern)
    places = [inside(event, asked.window, on) for event in events]
    parts: list[Answer] = []
    for event, place in zip(events, places, strict=True):
        kept = all_of([TRUE, *(meets(event, each, on) for each in asked.requires)])
        if place == TRUE or (kept == TRUE and not settled(place) and TRUE in places):
            parts.append(kept)
        elif place != FALSE:
            parts.append(place if settled(kept) else all_of([place, kept]))
    return all_of([*parts, *more_to_come(asked.pattern, asked.window, on)])


def before(asked: un.Before, on: On) -> Answer:
    """Each later event comes after its earlier one, by the gap."""
    parts = [part for event in on.seen(asked.then) for part in _follows(event, asked, on)]
    return all_of([*parts, *more_to_come(asked.then, None, on)])


def _follows(event: Event, asked: un.Before, on: On) -> list[Answer]:
    firsts = on.seen(asked.first)
    match asked.link:
        case un.Link.ANY:
            return [_one_of(event, firsts, asked, on)]
        case un.Link.SAME_SUBJECT:
            about = ([first for first in firsts if each in first.about] for each in event.about)
            return [_one_of(event, each, asked, on) for each in about]
        case un.Link.NEXT_ORDINAL:
            if event.ordinal is None or event.ordinal == min(asked.first.ordinals, default=1):
                return []
            number = event.ordinal - 1
            one = attrs.evolve(asked.first, ordinals=(number,))
            firsts = [first for first in firsts if first.ordinal == number]
            return [_one_of(event, firsts, attrs.evolve(asked, first=one), on)]


def _one_of(event: Event, firsts: list[Event], asked: un.Before, on: On) -> Answer:
    """One of the first events ends, and the gap has passed, by the day the event begins."""
    last = None if event.span is None else event.span.last
    known = on.exhausted(asked.first) or on.complete(asked.first, last)
    parts = [_comes_after(event, first, asked, on) for first in firsts]
    if on.stage(event) is Stage.POSSIBLE or not known:
        parts.append(unknown(Cause.NO_RECORD))
    if asked.link is un.Link.NEXT_ORDINAL and all(first.planned for first in firsts):
        parts.append(unknown(Cause.NOT_DUE))
    return any_of([FALSE, *parts])


def _comes_after(event: Event, first: Event, asked: un.Before, on: On) -> Answer:
    """Whether one event comes after the other, by the gap, on all days that the two can have."""
    if event.span is None or event.planned or (first.span is None and not first.planned):
        return unknown(Cause.NO_RECORD)
    ends = [on.unrecorded, NEVER] if first.planned else [end for _, end in lies(first)]
    found = {
        (later(end, asked.gap) or NEVER) <= begin for end, (begin, _) in product(ends, lies(event))
    }
    return agreed(found, Cause.NO_RECORD)


def reached(asked: un.Reached, on: On) -> Answer:
    """Whether the moment has come."""
    range_ = moment(asked.moment, on)
    if range_.latest is not None and range_.latest <= on.day:
        return TRUE
    to_come = range_.earliest is not None and range_.earliest > on.day
    return unknown(Cause.NOT_DUE if to_come else range_.cause or Cause.NO_RECORD)


def attested(on: On, mandate: str) -> Answer:
    """As the determinations recorded by the day say."""
    by = min(on.day, on.known)
    said = [each for each in on.process.determinations if each.mandate == mandate and each.on <= by]
    if not said:
        return unknown(Cause.UNATTESTED)
    return agreed({each.holds for each in said}, Cause.DISPUTED)


def plainly(clause: un.Clause, on: On, mandate: str) -> Answer:
    """A clause without ambiguities."""
    match clause:
        case un.Exists():
            return exists(clause, on)
        case un.Each():
            return every(clause, on)
        case un.Before():
            return before(clause, on)
        case un.Reached():
            return reached(clause, on)
        case un.Open(window=window):
            end = moment(window.not_after, on).latest
            return TRUE if end is not None and end < on.day else unknown(Cause.NOT_DUE)
        case un.Attested():
            return attested(on, mandate)
        case un.AllOf(clauses=clauses):
            return all_of(plainly(each, on, mandate) for each in clauses)
        case un.AnyOf(clauses=clauses):
            return any_of(plainly(each, on, mandate) for each in clauses)
        case un.Not(clause=inner):
            return negated(plainly(inner, on, mandate))
        case un.Given(condition=condition, then=then, otherwise=otherwise):
            ways = [MOOT if way is None else plainly(way, on, mandate) for way in (then, otherwise)]
            given = plainly(condition, on, mandate)
            if not settled(given):
                return MOOT if ways == [MOOT, MOOT] else given
            return {TRUE: ways[0], FALSE: ways[1], MOOT: MOOT}[given]
        case _:
            return MOOT


# ---- ambiguity, amendments -------------------------------------------------------------


def readings(clause: un.Clause) -> list[Any]:
    """The clause under each reading of its ambiguities, and each way of counting days."""
    ways = (un.DayCount.CALENDAR, un.DayCount.WEEKDAY, un.DayCount.OFFICIAL)
    return [read for way in ways for read in _read(clause, way)]


def _read(part: Any, way: un.DayCount) -> list[Any]:
    if isinstance(part, un.Ambiguous):
        return [read for each in part.alternatives for read in _read(each.clause, way)]
    if part is un.DayCount.UNSPECIFIED:
        return [way]
    kind: Any = part.__class__
    if kind is tuple:
        return list(product(*(_read(each, way) for each in part)))
    if not attrs.has(kind):
        return [part]
    names = [field.name for field in attrs.fields(kind)]
    values = product(*(_read(getattr(part, name), way) for name in names))
    return [kind(**dict(zip(names, each, strict=True))) for each in values]


def on_record(process: un.Process, day: date, known: date) -> On:
    """A process, looked at on a day."""
    return On(process, day, known, timeline(process))


def judged(clause: un.Clause, on: On, mandate: str) -> Answer:
    """A clause, under all its readings."""
    return joined((plainly(each, on, mandate) for each in readings(clause)), Cause.AMBIGUOUS)


def judged_with_amendments(
    process: un.Process, mandate: un.Mandate, day: date, known: date
) -> Answer | None:
    """A mandate in all its versions; none, if it had not been given by the day."""
    given = process.given(mandate)
    if given is None or (given.first if isinstance(given, DateSpan) else given) > day:
        return None
    if isinstance(given, DateSpan) and given.last > day:
        return unknown(Cause.NO_RECORD)
    versions = [mandate]
    for each in process.amendments(mandate):
        if process.effective(each) <= day and not _same(each, versions[-1]):
            versions.append(each)
    ends = [*(process.effective(version) - ONE_DAY for version in versions[1:]), day]
    doubts: set[Cause] = set()
    answer = MOOT
    for version, end in zip(versions, ends, strict=True):
        answer = judged(version.clause, on_record(process, end, known), version.id)
        if settled(answer):
            break
        doubts |= answer[1] - {Cause.NOT_DUE}
    return unknown(*doubts) if settled(answer) and doubts else answer


def _same(one: un.Mandate, other: un.Mandate) -> bool:
    return one.clause == other.clause and "Attested(" not in repr(one.clause)
