"""The timeline: a process seen as dated events, and what is known of them as of a day."""

import bisect
from collections.abc import Iterator
from datetime import date
from typing import assert_never

import attrs

from uncc_process.model.consultations import Consultation
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.officers import Officer
from uncc_process.model.process import Process
from uncc_process.model.readings import Reading
from uncc_process.model.records import When, last_day
from uncc_process.model.resolutions import (
    Adoption,
    Consensus,
    RecordedVote,
    Resolution,
    Silence,
    WithoutVote,
)
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.treaty import TreatyAction
from uncc_process.model.vocabulary import ActionKind, EventKind, PartyKind, RegionalGroup
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

__all__ = ["Event", "latest_fact", "timeline", "until"]


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened, or was planned, on certain days.

    ``span`` is its days; where ``exact`` is false, the span of days within which it fell; ``None``
    where no source tells the day. ``announced`` is the day it became known, if that is recorded:
    else it became known on the day it took place. An event is ``planned`` if its days lie after the
    day through which the process is recorded. ``parts`` are its days, if it was not held in one run
    of them; ``met`` is on how many days it met, where recorded.
    """

    kind: EventKind
    record: str
    label: str
    span: DateSpan | None
    exact: bool = True
    planned: bool = False
    announced: date | None = None
    variant: str = ""
    body: str | None = None
    ordinal: int | None = None
    place: str | None = None
    parts: tuple[DateSpan, ...] = ()
    met: int | None = None
    about: tuple[str, ...] = ()
    party: PartyKind | None = None
    group: RegionalGroup | None = None
    adoption: Adoption | None = None
    sources: tuple[Source, ...] = ()

    def __str__(self) -> str:
        spans = self.parts or ((self.span,) if self.span is not None else ())
        return f"{self.label}, {' and '.join(map(str, spans)) or 'no day recorded'}"


def timeline(process: Process) -> tuple[Event, ...]:
    """Give all events of a process in the order of their first days; undated ones come last.

    The same process gives the same events, in whatever order its records stand.
    """
    planned = (_seen_from(event, process.through) for event in _events(process))
    return tuple(sorted(planned, key=_order))


def _seen_from(event: Event, through: date) -> Event:
    """Mark what lies after the day through which a process is recorded as planned."""
    later = event.span is not None and event.span.first > through
    return attrs.evolve(event, planned=True) if later else event


def _order(event: Event) -> tuple[bool, date, date, str]:
    last = date.max if event.span is None else event.span.last
    return (*_begins(event), last, event.record)


def until(events: tuple[Event, ...], day: date) -> tuple[Event, ...]:
    """Give the events of a timeline that had begun by a day, that day included."""
    return events[: bisect.bisect_right(events, (False, day), key=_begins)]


def _begins(event: Event) -> tuple[bool, date]:
    return (True, date.max) if event.span is None else (False, event.span.first)


def latest_fact(process: Process) -> date:
    """Give the last day of the latest thing that the record holds as having happened.

    Without any, the day through which the process is recorded.
    """
    days = [event.span.last for event in timeline(process) if event.span and not event.planned]
    days += [last_day(status.by) for status in process.treaty_statuses]
    days += [determination.on for determination in process.determinations]
    return max((day for day in days if day <= process.through), default=process.through)


# ---- records to events -----------------------------------------------------------------


def _events(process: Process) -> Iterator[Event]:
    yield from (_of_session(each) for each in process.sessions)
    yield from (_of_plan(each, process) for each in process.plans)
    yield from (_of_consultation(each) for each in process.consultations)
    yield from (_of_reading(each, process) for each in process.readings)
    yield from (_of_resolution(each) for each in process.resolutions)
    yield from (_of_decision(each) for each in process.decisions)
    yield from (_of_document(each) for each in process.documents)
    yield from (_of_officer(each) for each in process.officers)
    yield from (_of_action(each) for each in process.treaty_actions)


def _dated(when: When | None) -> tuple[DateSpan | None, bool]:
    """Give the span of a day, or of the days within which it fell, and whether it is exact."""
    match when:
        case DateSpan():
            return when, False
        case date():
            return DateSpan.on(when), True
        case None:
            return None, False
        case _:
            assert_never(when)


def _of_session(session: Session) -> Event:
    return Event(
        kind=EventKind.SESSION,
        record=session.id,
        label=f"{session.name}, {session.place}",
        span=session.span,
        announced=session.announced,
        variant=session.kind.value,
        body=session.body,
        ordinal=session.ordinal,
        place=session.place,
        parts=session.parts,
        met=session.meeting_days,
        about=session.about,
        sources=session.sources,
    )


def _inside(name: str) -> str:
    """Write a name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def _of_plan(plan: Plan, process: Process) -> Event:
    session = process.session(plan.session)
    return Event(
        kind=EventKind.PLAN,
        record=plan.id,
        label=f"days once set for the {_inside(session.name)} and given up",
        span=plan.span,
        announced=plan.announced,
        variant=session.kind.value,
        body=session.body,
        ordinal=session.ordinal,
        place=plan.place,
        parts=plan.parts,
        about=(session.id,),
        sources=plan.sources,
    )


def _of_consultation(consultation: Consultation) -> Event:
    return Event(
        kind=EventKind.CONSULTATION,
        record=consultation.id,
        label=f"intersessional consultation {consultation.ordinal}, {consultation.place}",
        span=consultation.span,
        body=consultation.body,
        ordinal=consultation.ordinal,
        place=consultation.place,
        sources=consultation.sources,
    )


def _of_reading(reading: Reading, process: Process) -> Event:
    session = process.session(reading.session)
    return Event(
        kind=EventKind.READING,
        record=reading.id,
        label=f"{reading.name}, {_inside(session.name)}",
        span=session.span,
        announced=session.announced,
        body=session.body,
        ordinal=reading.number,
        place=session.place,
        parts=session.parts,
        about=reading.chapters,
        sources=reading.sources,
    )


def _mode(adoption: Adoption | None) -> str:
    match adoption:
        case WithoutVote():
            return "without a vote"
        case Consensus():
            return "consensus"
        case Silence():
            return "silence procedure"
        case RecordedVote():
            return "recorded vote"
        case None:
            return ""
        case _:
            assert_never(adoption)


def _how(adoption: Adoption | None) -> str:
    return f" {adoption}" if adoption else ""


def _of_resolution(resolution: Resolution) -> Event:
    span, exact = _dated(resolution.adopted)
    return Event(
        kind=EventKind.RESOLUTION,
        record=resolution.id,
        label=f"{resolution.symbol} adopted{_how(resolution.adoption)}",
        span=span,
        exact=exact,
        variant=_mode(resolution.adoption),
        body=resolution.body,
        about=resolution.about,
        adoption=resolution.adoption,
        sources=resolution.sources,
    )


def _of_decision(decision: Decision) -> Event:
    span, exact = _dated(decision.adopted)
    name = f"decision {decision.number}: " if decision.number else ""
    failed = "" if decision.carried else "not adopted: "
    return Event(
        kind=EventKind.DECISION if decision.carried else EventKind.REJECTION,
        record=decision.id,
        label=f"{name}{failed}{decision.decided}",
        span=span,
        exact=exact,
        variant=_mode(decision.adoption),
        body=decision.body,
        about=decision.about,
        adoption=decision.adoption,
        sources=decision.sources,
    )


def _of_document(document: Document) -> Event:
    span, exact = _dated(document.issued)
    name = f"{document.symbol}, " if document.symbol else ""
    return Event(
        kind=EventKind.DOCUMENT,
        record=document.id,
        label=f"{name}{document.title}",
        span=span,
        exact=exact,
        variant=document.kind.value,
        body=document.body,
        about=document.about,
        sources=document.sources,
    )


def _of_officer(officer: Officer) -> Event:
    span, exact = _dated(officer.elected)
    state = f" ({officer.state})" if officer.state else ""
    return Event(
        kind=EventKind.BY_ELECTION if officer.replaces else EventKind.ELECTION,
        record=officer.id,
        label=f"{officer.office.value}: {officer.name or 'name not recorded'}{state}",
        span=span,
        exact=exact,
        variant=officer.office.value,
        body=officer.body,
        group=officer.group,
        sources=officer.sources,
    )


_ACTION_KINDS = {
    ActionKind.SIGNATURE: EventKind.SIGNATURE,
    ActionKind.DENUNCIATION: EventKind.DENUNCIATION,
}


def _of_action(action: TreatyAction) -> Event:
    span, exact = _dated(action.on)
    return Event(
        kind=_ACTION_KINDS.get(action.kind, EventKind.DEPOSIT),
        record=action.id,
        label=f"{action.kind.value}: {action.party}",
        span=span,
        exact=exact,
        variant=action.kind.value,
        about=(action.treaty,),
        party=action.party_kind,
        sources=action.sources,
    )
