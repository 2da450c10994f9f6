"""Facts: what a record says of an event, in the shape in which a text is held against it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import attrs

from uncc_process.calendars import AssemblySession, assembly_session
from uncc_process.errors import NotPublished, ParseError
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import written
from uncc_process.factcheck.once import once
from uncc_process.factcheck.phrases import STATIONS
from uncc_process.model.claims import read_claim, triable
from uncc_process.model.clauses import Open, Window, nodes
from uncc_process.model.consultations import Consultation
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Dispute
from uncc_process.model.documents import Document
from uncc_process.model.mandates import Mandate
from uncc_process.model.officers import Officer
from uncc_process.model.process import Process
from uncc_process.model.records import Record, When
from uncc_process.model.resolutions import Resolution
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.treaty import Treaty, TreatyAction
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

__all__ = [
    "Fact",
    "Rival",
    "action_fact",
    "assembly_fact",
    "closing_fact",
    "consultation_fact",
    "decision_fact",
    "document_fact",
    "in_words",
    "of_fields",
    "officer_fact",
    "opening_fact",
    "resolution_fact",
    "session_fact",
    "treaty_fact",
]


@attrs.frozen(kw_only=True)
class Rival:
    """Days that another claim of a dispute, or a plan that was given up, has for an event."""

    span: DateSpan
    reason: str
    open: bool = False
    given_up: date | None = None
    plan: bool = False
    sources: tuple[Source, ...] = ()


@attrs.frozen(kw_only=True)
class Fact:
    """An event of the record: its days, its place, and what else has been said of them."""

    record: str
    name: str
    did: str
    span: DateSpan | None
    exact: bool = True
    parts: tuple[DateSpan, ...] = ()
    place: str | None = None
    rivals: tuple[Rival, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def records(self) -> tuple[str, ...]:
        """The id of its record; none for a session of the Assembly, which the calendar has."""
        return (self.record,) if self.record else ()

    def __str__(self) -> str:
        place = f" in {self.place}" if self.place else ""
        if self.span is None:
            return f"{self.name} {self.did}{place} on a day that the record does not have"
        if not self.exact:
            return f"{self.name} {self.did}{place} on a day within {self.span}"
        return (
            f"{self.name} {self.did}{place} {' and '.join(map(_told, self.parts or (self.span,)))}"
        )


def _told(span: DateSpan) -> str:
    """Write the days of an event within a sentence: "from 21 August to 1 September 2023"."""
    if span.days == 1:
        return f"on {span}"
    last = DateSpan.on(span.last)
    first = str(DateSpan.on(span.first))
    if span.first.year == span.last.year:
        first = first.removesuffix(f" {span.last.year}")
    if span.first.month == span.last.month and not first.endswith(str(span.first.year)):
        first = str(span.first.day)
    return f"from {first} to {last}"


def of_fields(record: Record, *fields: str) -> tuple[Source, ...]:
    """Give the sources of some fields of a record: their own, or else those of the record."""
    own = [source for each in record.cited if each.field in fields for source in each.sources]
    return tuple(dict.fromkeys(own)) or record.sources


def _days(when: When | None) -> tuple[DateSpan | None, bool]:
    match when:
        case DateSpan():
            return when, False
        case date():
            return DateSpan.on(when), True
        case _:
            return None, True


def in_words(name: str) -> str:
    """Write the name of a session as it stands within a sentence."""
    return f"the {name[:1].lower()}{name[1:]}"


# ---- what else was claimed -------------------------------------------------------------


def _claims(process: Process, record: Record, field: str) -> Iterator[tuple[Dispute, int, Any]]:
    """Yield the claims about a field that the record does not follow."""
    for dispute in process.disputes:
        if dispute.record != record.id or dispute.field != field or not triable(record, field):
            continue
        for index, claim in enumerate(dispute.claims):
            if index != dispute.chosen and claim.value:
                yield dispute, index, read_claim(claim.value, record, field)


def _rivals(
    process: Process, record: Record, field: str, span: Callable[[Any], DateSpan]
) -> Iterator[Rival]:
    for dispute, index, value in _claims(process, record, field):
        said = ", ".join(map(str, dispute.claims[index].sources))
        yield Rival(
            span=span(value),
            reason=f"The other day is that of {said}. {dispute.reason}",
            open=not dispute.settled,
            sources=dispute.claims[dispute.chosen].sources,
        )


def _whole(when: When) -> DateSpan:
    return when if isinstance(when, DateSpan) else DateSpan.on(when)


def _plan(plan: Plan) -> Rival:
    until = f" and given up on {DateSpan.on(plan.given_up)}" if plan.given_up else " and given up"
    return Rival(
        span=plan.span,
        reason=f"Those days were once set{until}.",
        given_up=plan.given_up,
        plan=True,
        sources=plan.sources,
    )


# ---- records to facts ------------------------------------------------------------------


@once
def session_fact(session: Session, process: Process) -> Fact:
    """Make the fact of a session."""
    rivals = [
        *_rivals(process, session, "opens", lambda day: DateSpan(day, session.closes)),
        *_rivals(process, session, "closes", lambda day: DateSpan(session.opens, day)),
        *(_plan(plan) for plan in process.plans if plan.session == session.id),
    ]
    return Fact(
        record=session.id,
        name=in_words(session.name),
        did="is planned" if session.opens > process.through else "was held",
        span=session.span,
        parts=session.parts,
        place=session.place,
        rivals=tuple(rivals),
        sources=of_fields(session, "opens", "closes"),
    )


@once
def consultation_fact(consultation: Consultation, process: Process) -> Fact:
    """Make the fact of a consultation."""
    rivals = [
        *_rivals(process, consultation, "opens", lambda day: DateSpan(day, consultation.closes)),
        *_rivals(process, consultation, "closes", lambda day: DateSpan(consultation.opens, day)),
    ]
    return Fact(
        record=consultation.id,
        name=f"the {written(consultation.ordinal)} intersessional consultation",
        did="was held",
        span=consultation.span,
        place=consultation.place,
        rivals=tuple(rivals),
        sources=of_fields(consultation, "opens", "closes"),
    )


def _day_rivals(process: Process, record: Record, field: str) -> tuple[Rival, ...]:
    return tuple(_rivals(process, record, field, _whole))


@once
def resolution_fact(resolution: Resolution, process: Process) -> Fact:
    """Make the fact of the adoption of a resolution."""
    span, exact = _days(resolution.adopted)
    return Fact(
        record=resolution.id,
        name=str(resolution.symbol),
        did="was adopted",
        span=span,
        exact=exact,
        rivals=_day_rivals(process, resolution, "adopted"),
        sources=of_fields(resolution, "adopted"),
    )


@once
def decision_fact(decision: Decision, process: Process) -> Fact:
    """Make the fact of a decision."""
    span, exact = _days(decision.adopted)
    body = process.body(decision.body).short
    name = f"decision {decision.number}" if decision.number else f"the decision of the {body}"
    return Fact(
        record=decision.id,
        name=f"{name} to {decision.decided}",
        did="was taken" if decision.carried else "was not adopted",
        span=span,
        exact=exact,
        rivals=_day_rivals(process, decision, "adopted"),
        sources=of_fields(decision, "adopted"),
    )


@once
def document_fact(document: Document, process: Process) -> Fact:
    """Make the fact of the issue of a document."""
    span, exact = _days(document.issued)
    return Fact(
        record=document.id,
        name=str(document.symbol or f"“{document.title}”"),
        did="was issued",
        span=span,
        exact=exact,
        rivals=_day_rivals(process, document, "issued"),
        sources=of_fields(document, "issued"),
    )


@once
def officer_fact(officer: Officer, process: Process) -> Fact:
    """Make the fact of the election of an officer."""
    span, exact = _days(officer.elected)
    return Fact(
        record=officer.id,
        name=str(officer.name),
        did=f"was elected {officer.office.value}",
        span=span,
        exact=exact,
        rivals=_day_rivals(process, officer, "elected"),
        sources=of_fields(officer, "elected"),
    )


@once
def treaty_fact(treaty: Treaty, process: Process) -> Fact:
    """Make the fact of the adoption of a treaty."""
    span, exact = _days(treaty.adopted)
    return Fact(
        record=treaty.id,
        name=f"the {treaty.short}",
        did="was adopted",
        span=span,
        exact=exact,
        rivals=_day_rivals(process, treaty, "adopted"),
        sources=of_fields(treaty, "adopted"),
    )


def _windows(treaty: Treaty, process: Process) -> Iterator[tuple[Window, Mandate]]:
    """Yield the windows of signature of a treaty, from its own final clauses."""
    for mandate in process.mandates:
        if mandate.given_by in (treaty.id, treaty.adopted_by):
            for node in nodes(mandate.clause):
                if isinstance(node, Open):
                    yield node.window, mandate


@once
def opening_fact(treaty: Treaty, process: Process) -> Fact:
    """Make the fact of the opening of a treaty for signature."""
    days = [
        (w.not_before, m) for w, m in _windows(treaty, process) if isinstance(w.not_before, date)
    ]
    told = [place for _, m in days for place in compiled(STATIONS).findall(m.asks)]
    return Fact(
        record=treaty.id,
        name=f"the {treaty.short}",
        did="was opened for signature",
        span=DateSpan.on(min(day for day, _ in days)) if days else None,
        place=told[0] if len(set(told)) == 1 else None,
        sources=_sources_of(days) or treaty.sources,
    )


@once
def closing_fact(treaty: Treaty, process: Process) -> Fact | None:
    """Make the fact of the last day on which a treaty can be signed; ``None`` if it has none."""
    days = [(w.not_after, m) for w, m in _windows(treaty, process) if isinstance(w.not_after, date)]
    if not days:
        return None
    return Fact(
        record=treaty.id,
        name=f"the {treaty.short}",
        did="is open for signature until the end of the day",
        span=DateSpan.on(max(day for day, _ in days)),
        sources=_sources_of(days),
    )


def _sources_of(days: list[tuple[date, Mandate]]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for _, mandate in days for source in mandate.sources))


@once
def action_fact(action: TreatyAction, process: Process) -> Fact:
    """Make the fact of a signature."""
    span, exact = _days(action.on)
    return Fact(
        record=action.id,
        name=action.party,
        did="signed",
        span=span,
        exact=exact,
        rivals=_day_rivals(process, action, "on"),
        sources=of_fields(action, "on"),
    )


def assembly_fact(number: int) -> Fact | None:
    """Make the fact of a regular session of the General Assembly; ``None`` if none is known."""
    try:
        session = assembly_session(number)
    except NotPublished:
        return None
    last = session.closed or session.closes_by
    return Fact(
        record="",
        name=f"the {written(number)} session of the General Assembly",
        did="was open",
        span=DateSpan(session.opened, last) if last else None,
        rivals=tuple(_other_days(session, last)) if last else (),
        sources=tuple(filter(None, map(_source, session.sources))),
    )


def _other_days(session: AssemblySession, last: date) -> Iterator[Rival]:
    for claim in session.claims:
        ends = (claim.day, last) if claim.of == "opening" else (session.opened, claim.day)
        yield Rival(span=DateSpan(*ends), reason=claim.reason, open=True)


def _source(text: str) -> Source | None:
    try:
        return Source.parse(text)
    except ParseError:
        return None
