"""What a picture of the timeline shows: a mark for each thing that happened, or is to happen."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import groupby
from typing import Final

import attrs

from uncc_process.audit import Audit, Outcome
from uncc_process.audit.words import day_words
from uncc_process.exports._deadlines import deadlines, open_days
from uncc_process.exports._records import capital, paragraph_of
from uncc_process.model.consultations import Consultation
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.process import Process
from uncc_process.model.readings import Reading
from uncc_process.model.resolutions import RecordedVote, Resolution
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.vocabulary import EventKind
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event, latest_fact, timeline

__all__ = ["LANES", "Lane", "Mark", "Shape", "State", "marks", "short"]


class State(Enum):
    """How things stand with a mark; the value is the word in the legend."""

    PAST = "past"
    UNDER_WAY = "under way"
    PLANNED = "planned"
    OVERDUE = "overdue"
    UNTOLD = "cannot be told"
    GIVEN_UP = "given up"


class Shape(Enum):
    """The outline of a mark; the value is the word in the legend."""

    BAR = "days on which it met"
    DIAMOND = "resolution"
    CIRCLE = "decision"
    CROSS = "proposal not adopted"
    PAGE = "document"
    PEN = "what parties did"
    FLAG = "last day of what is asked"


class Lane(Enum):
    """A strip of the picture; the value is its heading."""

    ACTS = "Resolutions and decisions"
    SESSIONS = "Sessions"
    READINGS = "Readings"
    CONSULTATIONS = "Consultations"
    DOCUMENTS = "Documents"
    TREATY = "Treaty"
    DEADLINES = "Deadlines"


LANES: Final = {
    EventKind.RESOLUTION: (Lane.ACTS, Shape.DIAMOND),
    EventKind.DECISION: (Lane.ACTS, Shape.CIRCLE),
    EventKind.REJECTION: (Lane.ACTS, Shape.CROSS),
    EventKind.SESSION: (Lane.SESSIONS, Shape.BAR),
    EventKind.PLAN: (Lane.SESSIONS, Shape.BAR),
    EventKind.READING: (Lane.READINGS, Shape.BAR),
    EventKind.CONSULTATION: (Lane.CONSULTATIONS, Shape.BAR),
    EventKind.DOCUMENT: (Lane.DOCUMENTS, Shape.PAGE),
    EventKind.SIGNATURE: (Lane.TREATY, Shape.PEN),
    EventKind.DEPOSIT: (Lane.TREATY, Shape.PEN),
    EventKind.DENUNCIATION: (Lane.TREATY, Shape.PEN),
}
"""The events that are drawn, in which strip and how."""

_OUTCOMES = {
    Outcome.SATISFIED: (State.PAST, "met"),
    Outcome.VIOLATED: (State.OVERDUE, "not met"),
    Outcome.UNDETERMINED: (State.UNTOLD, "cannot be told"),
    Outcome.NOT_APPLICABLE: (State.GIVEN_UP, "not asked any more"),
}


@attrs.frozen(kw_only=True)
class Mark:
    """One mark: its days, what it looks like, a name, a line under it, and all that it says.

    Where ``exact`` is false it fell on one of the days. ``parts`` are its days, if not all are.
    """

    key: str
    lane: Lane
    shape: Shape
    state: State
    span: DateSpan
    parts: tuple[DateSpan, ...] = ()
    exact: bool = True
    name: str
    detail: str
    says: str


def marks(found: Audit) -> Iterator[Mark]:
    """Yield a mark for each event that is drawn, and for each deadline, as of the audit's day."""
    informed = _informed(found)
    events = [e for e in timeline(found.process) if e.kind in LANES and _known(e, informed)]
    grouped = groupby(sorted(events, key=_together), key=_together)
    for _, group in grouped:
        yield _of_events(list(group), found, informed)
    yield from _open(found)
    yield from _due(found)


def _known(event: Event, informed: date) -> bool:
    """Tell whether an event has days, and is news of those that count."""
    if event.span is None:
        return False
    return (event.announced if event.announced is not None else event.span.first) <= informed


def _informed(found: Audit) -> date:
    """Give the day up to which news counts: from the latest fact on, all that is recorded."""
    return found.as_of if found.as_of < latest_fact(found.process) else date.max


def _together(event: Event) -> tuple[str, str]:
    """Give what events share that are drawn as one: what parties did about a treaty on a day."""
    if LANES[event.kind][0] is not Lane.TREATY or event.span is None:
        return "", event.record
    return event.variant, f"{event.about} {event.span.isoformat()} {event.exact}"


def _of_events(events: list[Event], found: Audit, informed: date) -> Mark:
    event, span = events[0], events[0].span
    assert span is not None  # undated events are not drawn
    lane, shape = LANES[event.kind]
    state = _state(event, span, found, informed)
    return Mark(
        key=event.record,
        lane=lane,
        shape=shape,
        state=state,
        span=span,
        parts=event.parts,
        exact=event.exact,
        name=_name(events, found.process),
        detail=_detail(event, span, state),
        says="; ".join(map(str, events)),
    )


def _state(event: Event, span: DateSpan, found: Audit, informed: date) -> State:
    if event.kind is EventKind.PLAN:
        given_up = next(p.given_up for p in found.process.plans if p.id == event.record)
        if given_up is None or given_up <= informed:
            return State.GIVEN_UP
    if event.planned and span.last < found.as_of:
        return State.OVERDUE
    return State.PLANNED if event.planned else _reached(span, found.as_of)


def _reached(span: DateSpan, day: date) -> State:
    if span.first > day:
        return State.PLANNED
    return State.UNDER_WAY if span.last > day else State.PAST


def _name(events: list[Event], process: Process) -> str:
    event = events[0]
    match process.record(event.record):
        case Session() | Reading() as named:
            name = named.name
        case Plan(session=key):
            name = process.session(key).name
        case Resolution(symbol=symbol):
            name = str(symbol)
        case Decision(number=number, decided=decided):
            name = f"Decision {number}" if number else decided
        case Consultation(ordinal=ordinal):
            name = f"Consultation {ordinal}"
        case Document(symbol=symbol, title=title):
            name = str(symbol or title)
        case _:  # what a party did
            name = f"{len(events)} {event.variant}s" if len(events) > 1 else event.label
    return capital(name)


def _detail(event: Event, span: DateSpan, state: State) -> str:
    words = _WORDS.get(state, "not adopted: " if event.kind is EventKind.REJECTION else "")
    days = " and ".join(map(short, event.parts or (span,)))
    place = f"{event.place}, " if event.place and event.kind is not EventKind.READING else ""
    vote = f"{_tally(event)}, " if event.adoption else ""
    return f"{words}{vote}{place}{'' if event.exact else 'within '}{days}"


_WORDS = {State.PLANNED: "planned: ", State.OVERDUE: "overdue: ", State.GIVEN_UP: "given up: "}


def _tally(event: Event) -> str:
    match event.adoption:
        case RecordedVote(in_favour=yes, against=no, abstaining=abstaining):
            return f"{yes}–{no}–{abstaining}"
        case _:
            return event.variant


def short(span: DateSpan) -> str:
    """Write days with months of three letters.

    >>> short(DateSpan(date(2022, 2, 28), date(2022, 3, 11)))
    '28 Feb–11 Mar 2022'
    """
    return re.sub("([A-Z][a-z][a-z])[a-z]+", r"\1", str(span))


def _open(found: Audit) -> Iterator[Mark]:
    for each in open_days(found):
        first = each.judgements[0]
        asks = first.versions[-1].asks
        yield Mark(
            key=first.mandate.id,
            lane=Lane.TREATY,
            shape=Shape.BAR,
            state=_reached(each.span, found.as_of),
            span=each.span,
            name=capital(asks),
            detail=short(each.span),
            says=f"{paragraph_of(first.mandate, found.process)}: {asks}",
        )


def _due(found: Audit) -> Iterator[Mark]:
    """Yield a mark for what is due on one day and stands alike."""
    due = [
        (each.day, *_standing(each.judgement.outcome, each.day, found), each)
        for each in deadlines(found)
    ]
    due.sort(key=lambda each: (each[0], each[2]))
    for (day, state, words), group in groupby(due, key=lambda each: each[:3]):
        judged = [deadline.judgement for *_, deadline in group]
        named = [capital(paragraph_of(each.mandate, found.process)) for each in judged]
        more = f", and {len(judged) - 1} more" if len(judged) > 1 else ""
        yield Mark(
            key=judged[0].mandate.id,
            lane=Lane.DEADLINES,
            shape=Shape.FLAG,
            state=state,
            span=DateSpan.on(day),
            name=f"{named[0]}{more}",
            detail=f"{words}: {short(DateSpan.on(day))}",
            says="; ".join(
                f"{name}: {each.versions[-1].asks} ({words}), {day_words(day)}"
                for name, each in zip(named, judged, strict=True)
            ),
        )


def _standing(outcome: Outcome, day: date, found: Audit) -> tuple[State, str]:
    if outcome in _OUTCOMES:
        return _OUTCOMES[outcome]
    return (State.OVERDUE, "overdue") if day < found.as_of else (State.PLANNED, "due")
