"""Processes as large as one likes, and the same in every run.

Each body has fifty events: the resolution that establishes it, sessions with decisions and
documents, and a treaty of its own that States sign and ratify. It has one mandate, too, and a
statement that its record is complete.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import chain
from typing import Any

from uncc_process.calendars import Rounding, Unit
from uncc_process.model import (
    ActId,
    ActionKind,
    After,
    AllOf,
    Alternative,
    Ambiguous,
    Attested,
    Before,
    Body,
    BodyId,
    Clause,
    Completeness,
    Confidence,
    Consensus,
    Count,
    DayCount,
    Decision,
    Document,
    DocumentId,
    DocumentKind,
    Each,
    EventEdge,
    EventKind,
    Exists,
    Given,
    HeldAt,
    Lasts,
    Link,
    Mandate,
    MandateId,
    Not,
    Offset,
    Open,
    PartyKind,
    Pattern,
    Process,
    Publication,
    Reached,
    RecordedVote,
    RecordId,
    Resolution,
    ResolutionId,
    Session,
    SessionId,
    SessionKind,
    Treaty,
    TreatyAction,
    TreatyId,
    Verb,
    Window,
    WithoutVote,
)
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

__all__ = ["EVENTS_A_BODY", "FIRST", "LAST", "process"]

EVENTS_A_BODY = 50
SESSIONS, DRAFTS, ACTIONS = 10, 8, 12
FIRST, LAST = date(1995, 1, 1), date(2025, 12, 31)
PLACES = ("New York", "Vienna", "Geneva", "Nairobi")
STATES = [f"State {number}" for number in range(1, 194)]
PRIMARY = Confidence.PRIMARY


def process(events: int, *, with_mandates: bool = True) -> Process:
    """Make a process of so many events, in fifties."""
    rng = random.Random(247)
    bodies = [_families(number, rng) for number in range(max(1, events // EVENTS_A_BODY))]
    families: dict[str, Any] = {
        name: tuple(chain.from_iterable(body[name] for body in bodies)) for name in bodies[0]
    }
    if not with_mandates:
        del families["mandates"], families["completeness"]
    return Process(id="generated", title="A generated process", through=LAST, **families)


def _families(number: int, rng: random.Random) -> dict[str, list[Any]]:
    begins = FIRST + timedelta(days=rng.randrange(9_000))
    sessions = [_session(number, nth, begins, rng) for nth in range(1, SESSIONS + 1)]
    return {
        "bodies": [_body(number)],
        "resolutions": [_resolution(number, begins)],
        "sessions": sessions,
        "decisions": [_decision(session, rng) for session in sessions],
        "documents": [*map(_report, sessions), *map(_draft, sessions[1:DRAFTS])],
        "treaties": [_treaty(number)],
        "treaty_actions": [_action(number, nth, begins, rng) for nth in range(1, ACTIONS + 1)],
        "mandates": [_mandate(number, begins)],
        "completeness": [_completeness(number)],
        "publications": [_publication(number)],
    }


# ---- records ---------------------------------------------------------------------------


def _cited(document: Symbol | str, paragraph: int | None = None) -> tuple[Source, ...]:
    pinpoint = None if paragraph is None else Pinpoint.parse(f"para. {paragraph}")
    return (Source(document, pinpoint),)


def _body(number: int) -> Body:
    return Body(
        id=BodyId(f"body-{number}"),
        name=f"Ad Hoc Committee {number}",
        short=f"AHC {number}",
        established_by=ActId(f"res-{number}"),
        series=SeriesSymbol.parse(f"A/AC.{number + 1}"),
        confidence=PRIMARY,
        sources=_cited(f"page-{number}"),
    )


def _resolution(number: int, begins: date) -> Resolution:
    symbol = Symbol.parse(f"A/RES/{50 + number % 30}/{number + 1}")
    return Resolution(
        id=ResolutionId(f"res-{number}"),
        symbol=symbol,
        title=f"Establishment of Ad Hoc Committee {number}",
        body=BodyId(f"body-{number}"),
        adopted=begins,
        adoption=WithoutVote(),
        confidence=PRIMARY,
        sources=_cited(symbol),
    )


def _session(number: int, nth: int, begins: date, rng: random.Random) -> Session:
    opens = begins + timedelta(days=200 * nth + rng.randrange(60))
    return Session(
        id=SessionId(f"session-{number}-{nth}"),
        body=BodyId(f"body-{number}"),
        kind=SessionKind.NEGOTIATING,
        ordinal=nth,
        name=f"Session {nth}",
        opens=opens,
        closes=opens + timedelta(days=rng.choice((4, 9, 11))),
        place=rng.choice(PLACES),
        report=DocumentId(f"report-{number}-{nth}"),
        did=("went on with the draft text of the convention", "adopted its report"),
        confidence=PRIMARY,
        sources=(*_cited(f"page-{number}"), *_cited(f"page-{number}", nth)),
    )


def _decision(session: Session, rng: random.Random) -> Decision:
    _, number, nth = session.id.split("-")
    vote = RecordedVote(in_favour=rng.randrange(60, 120), against=rng.randrange(60), abstaining=30)
    return Decision(
        id=f"decision-{number}-{nth}",
        body=session.body,
        decided="to bring the draft before the Assembly for its consideration and action",
        adopted=session.closes,
        adoption=rng.choice((WithoutVote(), Consensus(), vote)),
        session=session.id,
        about=(RecordId(session.id),),
        confidence=PRIMARY,
        sources=_cited(_paper(number, int(nth)), rng.randrange(1, 90)),
    )


def _paper(number: str, place: int, ending: str = "") -> Symbol:
    return Symbol.parse(f"A/AC.{int(number) + 1}/{place}{ending}")


def _report(session: Session) -> Document:
    _, number, nth = session.id.split("-")
    return Document(
        id=DocumentId(f"report-{number}-{nth}"),
        symbol=_paper(number, int(nth)),
        kind=DocumentKind.REPORT,
        title=f"Report of the Ad Hoc Committee on its session {nth}",
        body=session.body,
        issued=session.closes + timedelta(days=20),
        session=session.id,
        about=(RecordId(session.id),),
        confidence=PRIMARY,
        sources=_cited(f"page-{number}"),
    )


def _draft(session: Session) -> Document:
    """Make a draft text of which the month is known, and not the day."""
    _, number, nth = session.id.split("-")
    month = DateSpan(session.opens - timedelta(days=40), session.opens - timedelta(days=10))
    return Document(
        id=DocumentId(f"draft-{number}-{nth}"),
        symbol=_paper(number, 100, f"/Rev.{nth}"),
        kind=DocumentKind.DRAFT_TEXT,
        title="Draft text of the convention",
        body=session.body,
        issued=month,
        session=session.id,
        confidence=PRIMARY,
        sources=_cited(f"page-{number}"),
    )


def _treaty(number: int) -> Treaty:
    return Treaty(
        id=TreatyId(f"treaty-{number}"),
        title=f"Convention {number}",
        short=f"Convention {number}",
        confidence=PRIMARY,
        sources=_cited(f"page-{number}"),
    )


def _action(number: int, nth: int, begins: date, rng: random.Random) -> TreatyAction:
    on = begins + timedelta(days=2_300 + rng.randrange(700))
    return TreatyAction(
        id=f"action-{number}-{nth}",
        treaty=TreatyId(f"treaty-{number}"),
        kind=rng.choice((ActionKind.SIGNATURE, ActionKind.RATIFICATION, ActionKind.ACCESSION)),
        party=rng.choice(STATES),
        party_kind=PartyKind.STATE,
        on=on,
        effective=on + timedelta(days=90),
        confidence=PRIMARY,
        sources=_cited(f"page-{number}"),
    )


def _publication(number: int) -> Publication:
    return Publication(
        id=f"page-{number}",
        title=f"Page of Ad Hoc Committee {number}",
        publisher="United Nations",
        url=f"https://example.org/{number}",
        confidence=PRIMARY,
    )


def _completeness(number: int) -> Completeness:
    return Completeness(
        id=f"complete-{number}",
        pattern=Pattern(event=EventKind.SESSION, body=BodyId(f"body-{number}")),
        through=LAST,
        basis="The page lists all sessions.",
        confidence=PRIMARY,
        sources=_cited(f"page-{number}"),
    )


# ---- mandates, of many forms -----------------------------------------------------------


def _mandate(number: int, begins: date) -> Mandate:
    form = FORMS[number % len(FORMS)]
    return Mandate(
        id=MandateId(f"mandate-{number}"),
        given_by=ActId(f"res-{number}"),
        paragraph=Pinpoint.parse("para. 4"),
        verb=Verb.DECIDES,
        bearer=f"Ad Hoc Committee {number}",
        asks="meet, and conclude its work",
        clause=form(number, begins + timedelta(days=2_000)),
        confidence=PRIMARY,
        sources=_cited(f"page-{number}", 4),
    )


def _sessions(number: int) -> Pattern:
    return Pattern(event=EventKind.SESSION, body=BodyId(f"body-{number}"))


def _six_sessions(number: int, due: date) -> Clause:
    ten_days = Lasts(days=Count(at_most=10), counted=DayCount.UNSPECIFIED)
    window = Window(not_after=due)
    return Exists(
        pattern=_sessions(number), count=Count(at_least=6), window=window, each=(ten_days,)
    )


def _in_vienna(number: int, due: date) -> Clause:
    return Each(
        pattern=_sessions(number), requires=(HeldAt(place="Vienna"),), window=Window(not_after=due)
    )


def _weeks_apart(number: int, due: date) -> Clause:
    del due
    gap = Offset(count=11, unit=Unit.WEEK)
    return Before(first=_sessions(number), then=_sessions(number), link=Link.NEXT_ORDINAL, gap=gap)


def _in_force(number: int, due: date) -> Clause:
    del due
    deposits = Pattern(
        event=EventKind.DEPOSIT, about=RecordId(f"treaty-{number}"), party=PartyKind.STATE
    )
    offset = Offset(count=3, unit=Unit.MONTH, rounding=Rounding.DOWN)
    return Reached(moment=After(moment=EventEdge(pattern=deposits, nth=4), offset=offset))


def _reports(number: int, due: date) -> Clause:
    reports = Pattern(event=EventKind.DOCUMENT, variants=("report",), body=BodyId(f"body-{number}"))
    return AllOf(
        clauses=(
            Exists(pattern=reports, count=Count(at_least=6), window=Window(not_after=due)),
            Open(window=Window(not_after=due)),
        )
    )


def _unless_late(number: int, due: date) -> Clause:
    first = Pattern(event=EventKind.SESSION, record=RecordId(f"session-{number}-1"))
    started = Exists(pattern=first, window=Window(not_after=due))
    return Given(condition=Not(clause=started), then=_in_vienna(number, due))


def _fully(number: int, due: date) -> Clause:
    del due
    return Attested(question=f"whether body {number} took all views into account")


def _either(number: int, due: date) -> Clause:
    return Ambiguous(
        alternatives=(
            Alternative(reading="six in all", clause=_six_sessions(number, due)),
            Alternative(reading="all in Vienna", clause=_in_vienna(number, due)),
        )
    )


FORMS: tuple[Callable[[int, date], Clause], ...] = (
    _six_sessions,
    _in_vienna,
    _weeks_apart,
    _in_force,
    _reports,
    _unless_late,
    _fully,
    _either,
)
