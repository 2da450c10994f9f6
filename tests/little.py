"""A process of a committee and its sessions, small enough to judge by eye."""

from datetime import date
from typing import Any

from uncc_process.audit import audit
from uncc_process.audit.words import ordinal
from uncc_process.model import (
    ActId,
    Body,
    BodyId,
    Clause,
    Completeness,
    Dispute,
    EventKind,
    Exists,
    Mandate,
    MandateId,
    Part,
    Pattern,
    Process,
    Requirement,
    Resolution,
    ResolutionId,
    Session,
    SessionId,
    SessionKind,
    Verb,
    Window,
)
from uncc_process.sources import Confidence, Pinpoint, Source
from uncc_process.symbols import Symbol

COMMITTEE = BodyId("committee")
THROUGH = date(2026, 11, 23)
_FROM: dict[str, Any] = {
    "confidence": Confidence.PRIMARY,
    "sources": (Source.parse("A/RES/75/282"),),
}


def session(
    number: int, opens: str, closes: str, place: str = "New York", met: int | None = None
) -> Session:
    """Make the nth negotiating session."""
    word = ordinal(number)
    return Session(
        id=SessionId(word),
        body=COMMITTEE,
        kind=SessionKind.NEGOTIATING,
        ordinal=number,
        name=f"{word.capitalize()} session",
        opens=date.fromisoformat(opens),
        closes=date.fromisoformat(closes),
        place=place,
        meeting_days=met,
        **_FROM,
    )


def complete(through: str = "2026-11-23") -> Completeness:
    """State that all sessions through a day are recorded."""
    return Completeness(
        id="complete",
        pattern=Pattern(event=EventKind.SESSION, body=COMMITTEE),
        through=date.fromisoformat(through),
        basis="the list of the secretariat",
        **_FROM,
    )


def ask(clause: Clause) -> Mandate:
    """Give the committee a mandate with this clause, on 26 May 2021."""
    return Mandate(
        id=MandateId("m"),
        given_by=ActId("75/282"),
        paragraph=Pinpoint.parse("para. 4"),
        verb=Verb.DECIDES,
        bearer="Committee",
        asks="meet",
        clause=clause,
        confidence=Confidence.PRIMARY,
        sources=(Source.parse("A/RES/75/282, para. 4"),),
    )


def by_the_end_of(day: str, *, opening: bool = False) -> Window:
    """Make the window that ends on a day."""
    part = Part.OPENING if opening else Part.WHOLE
    return Window(not_after=date.fromisoformat(day), part=part)


def first_session(window: Window, *requirements: Requirement) -> Exists:
    """Ask for the first session inside a window."""
    pattern = Pattern(
        event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE, ordinals=(1,)
    )
    return Exists(pattern=pattern, window=window, each=requirements)


def process(*records: Mandate | Session | Completeness | Dispute) -> Process:
    """Make a process of these records, with the committee and the resolution of the mandates."""
    resolution = Resolution(
        id=ResolutionId("75/282"),
        symbol=Symbol.parse("A/RES/75/282"),
        title="Countering crime",
        body=COMMITTEE,
        adopted=date(2021, 5, 26),
        **_FROM,
    )
    return Process(
        id="little",
        title="A little process",
        through=THROUGH,
        bodies=(Body(id=COMMITTEE, name="Committee", short="Committee", **_FROM),),
        resolutions=(resolution,),
        mandates=tuple(each for each in records if isinstance(each, Mandate)),
        sessions=tuple(each for each in records if isinstance(each, Session)),
        completeness=tuple(each for each in records if isinstance(each, Completeness)),
        disputes=tuple(each for each in records if isinstance(each, Dispute)),
    )


def asked_of(clause: Clause, *records: Session | Completeness, on: date) -> str:
    """Give the outcome of a clause on a day."""
    return audit(process(ask(clause), *records), on).of("m").outcome.value
