"""What clauses come to in a world of which all is known, and in which nothing more will happen.

The audit promises that what it has settled ends like that, however what is not on record was.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import attrs

import uncc_process.model as un
from tests.naive import (
    NEVER,
    TRUE,
    On,
    Stage,
    adopted,
    is_asked,
    later,
    matches,
    numbers_of_days,
    year_edge,
)
from tests.small_worlds import FAR, GROUPS, PLACES, VOTES, Author, Draw, Small, pick, process
from uncc_process.audit import Truth
from uncc_process.calendars import assembly_session
from uncc_process.errors import NotPublished
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event, timeline


@attrs.frozen
class World:
    """All that ever happens, each on its exact days.

    ``found`` is what open questions come to; ``most`` takes the later and the greater where the
    calendars do not tell the closing of a session, or the number of official days.
    """

    events: tuple[Event, ...]
    found: bool = True
    most: bool = True


def in_the_end(clause: un.Clause, world: World) -> Truth:
    """What a clause without ambiguities comes to."""
    match clause:
        case un.Exists(each=each):
            events = lying_in(clause.pattern, clause.window, world)
            number = sum(all(fulfils(event, asked, world) for asked in each) for event in events)
            return truth(is_asked(number, clause.count))
        case un.Each(requires=each):
            events = lying_in(clause.pattern, clause.window, world)
            return every(
                truth(all(fulfils(event, asked, world) for asked in each)) for event in events
            )
        case un.Before():
            return every(map(truth, in_order(clause, world)))
        case un.Reached(moment=asked):
            return truth(on_day(asked, world) < NEVER)
        case un.Open(window=window):
            return truth(window.not_after is not None and on_day(window.not_after, world) < NEVER)
        case un.Attested():
            return truth(world.found)
        case un.AllOf(clauses=clauses):
            return every(in_the_end(each, world) for each in clauses)
        case un.AnyOf(clauses=clauses):
            return turned(every(turned(in_the_end(each, world)) for each in clauses))
        case un.Not(clause=inner):
            return turned(in_the_end(inner, world))
        case un.Given(condition=condition, then=then, otherwise=otherwise):
            ways = {Truth.TRUE: then, Truth.FALSE: otherwise}
            way = ways.get(in_the_end(condition, world))
            return Truth.MOOT if way is None else in_the_end(way, world)
        case _:
            return Truth.MOOT


def truth(holds: bool) -> Truth:
    """True or false."""
    return Truth.TRUE if holds else Truth.FALSE


def turned(found: Truth) -> Truth:
    """True and false exchanged."""
    return {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE}.get(found, found)


def every(parts: Iterable[Truth]) -> Truth:
    """Whether all that arise are true; moot, if none does."""
    counting = [part for part in parts if part is not Truth.MOOT]
    return truth(Truth.FALSE not in counting) if counting else Truth.MOOT


def dated(pattern: un.Pattern, world: World) -> list[tuple[Event, DateSpan]]:
    """The events of a pattern with their days."""
    return [(each, each.span) for each in world.events if each.span and matches(pattern, each)]


def lying_in(pattern: un.Pattern, window: un.Window | None, world: World) -> list[Event]:
    """The events of a pattern that lie inside a window."""
    part = un.Part.WHOLE if window is None else window.part
    found = dated(pattern, world)
    return [event for event, span in found if is_inside(span, window, part, world)]


def is_inside(span: DateSpan, window: un.Window | None, part: un.Part, world: World) -> bool:
    """Whether days lie between two moments."""
    if window is None:
        return True
    last = span.last if part is un.Part.WHOLE else span.first
    late = window.not_before is None or on_day(window.not_before, world) <= span.first
    return late and (window.not_after is None or last <= on_day(window.not_after, world))


def on_day(asked: un.Moment, world: World) -> date:
    """The day of a moment, which may be never."""
    match asked:
        case date():
            return asked
        case un.AssemblyEdge(session=number, edge=edge):
            return assembly_day(number, edge, world)
        case un.EventEdge(pattern=pattern, edge=edge, nth=nth):
            spans = [span for _, span in dated(pattern, world)]
            days = sorted(span.first if edge is un.Edge.START else span.last for span in spans)
            return days[nth - 1] if len(days) >= nth else NEVER
        case un.Latest(moments=moments):
            return max(on_day(each, world) for each in moments)
        case un.After(moment=inner, offset=by):
            day = on_day(inner, world)
            return NEVER if day == NEVER else later(day, by) or NEVER
        case un.YearEdge(moment=inner):
            day = on_day(inner, world)
            return NEVER if day == NEVER else year_edge(day, asked) or NEVER


def assembly_day(number: int, edge: un.Edge, world: World) -> date:
    """The day on which a session of the General Assembly opens or closes."""
    try:
        session = assembly_session(number)
    except NotPublished:
        return NEVER
    if edge is un.Edge.START:
        return session.opened
    return (session.closes_by or NEVER) if world.most else session.open_until


def fulfils(event: Event, asked: un.Requirement, world: World) -> bool:
    """Whether an event meets a requirement."""
    match asked:
        case un.Lasts(days=days, counted=counted):
            found = numbers_of_days(event, counted)
            return is_asked(found[-1 if world.most else 0], days)
        case un.HeldAt(place=place):
            return event.place == place
        case un.FromGroup(group=group):
            return event.group is group
        case un.StartsIn(window=window):
            assert event.span is not None
            return is_inside(event.span, window, un.Part.OPENING, world)
        case un.AdoptedBy():
            return adopted(event, asked) == TRUE


def in_order(asked: un.Before, world: World) -> Iterator[bool]:
    """Whether each later event comes after its earlier one."""
    for event, span in dated(asked.then, world):
        came = [
            (first, (later(days.last, asked.gap) or NEVER) <= span.first)
            for first, days in dated(asked.first, world)
        ]
        match asked.link:
            case un.Link.ANY:
                yield any(in_time for _, in_time in came)
            case un.Link.SAME_SUBJECT:
                for subject in event.about:
                    yield any(in_time for first, in_time in came if subject in first.about)
            case un.Link.NEXT_ORDINAL if event.ordinal is not None:
                before = [in_time for first, in_time in came if first.ordinal == event.ordinal - 1]
                if before:
                    yield any(before)
            case un.Link.NEXT_ORDINAL:
                pass


# ---- what may have been, and may come --------------------------------------------------


def completion(draw: Draw, small: Small, on: On) -> World:
    """Draw one way in which a world can be, and go on, that agrees with what is on record."""
    author = Author(draw, small.epoch, small.families)
    seen = [event for event in on.events if on.stage(event) is not Stage.UNSEEN]
    named = [event for event in on.events if event.record == "e0" and event not in seen]
    events = [each for event in [*seen, *named] for each in made_out(author, event, on)]
    used = {_rank(event) for event in seen if not event.planned}
    for event in timeline(process(author.records("h", 3), FAR)):
        for each in made_out(author, attrs.evolve(event, announced=None), on):
            if can_be_missing(each, on) and (each.ordinal is None or _rank(each) not in used):
                events.append(each)
                used.add(_rank(each))
    by = min(on.day, on.known)
    found = [each.holds for each in on.process.determinations if each.on <= by] or [True, False]
    return World(tuple(events), found=pick(draw, *found), most=pick(draw, True, False))


def _rank(event: Event) -> tuple[object, ...]:
    return event.kind, event.variant, event.body, event.ordinal


def can_be_missing(event: Event, on: On) -> bool:
    """Whether an event can have been, or come, that is not on record."""
    assert event.span is not None
    said = tuple(each for each in on.process.completeness if matches(each.pattern, event))
    one = un.Pattern(event=event.kind)
    widened = tuple(attrs.evolve(statement, pattern=one) for statement in said)
    stated = attrs.evolve(on, process=attrs.evolve(on.process, completeness=widened))
    return event.span.first > on.day or not stated.complete(one, event.span.first)


def made_out(author: Author, event: Event, on: On) -> list[Event]:
    """An event with all made out that the record leaves open; nothing, if it never was."""
    span = event.span
    if span is None or event.planned:
        held = author.pick("never", "otherwise", "so")
        if held == "never":
            return []
        if span is None:
            span = DateSpan.on(author.day(0, 12))
        elif held == "otherwise":
            span = DateSpan.on(on.process.through + timedelta(author.pick(1, 2, 4)))
    if not event.exact:
        span = DateSpan.on(span.first + timedelta(author.pick(*range(span.days))))
    elif on.stage(event) is Stage.UNDER_WAY:
        span = DateSpan(span.first, on.tomorrow + timedelta(author.pick(0, 1, 3)))
    changes: dict[str, Any] = {
        "span": span,
        "parts": event.parts if span == event.span else (),
        "adoption": event.adoption or author.pick(*VOTES[1:]),
        "place": event.place or author.pick(*PLACES),
        "group": event.group or author.pick(*GROUPS[1:]),
    }
    return [attrs.evolve(event, exact=True, planned=False, announced=None, **changes)]
