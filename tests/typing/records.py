"""What type checkers make of the records; they read this file, and nobody calls it."""

from datetime import date
from typing import assert_never, assert_type

from uncc_process.errors import InvalidRecord, LoadError, NotFound, Problem
from uncc_process.model import (
    Adoption,
    AllOf,
    Ambiguous,
    AnyOf,
    Attested,
    Before,
    BodyId,
    Clause,
    Confidence,
    Consensus,
    Decision,
    Each,
    Exists,
    Given,
    Not,
    Open,
    Reached,
    RecordedVote,
    Resolution,
    Session,
    SessionId,
    SessionKind,
    Silence,
    Waived,
    When,
    WithoutVote,
)
from uncc_process.sources import Source
from uncc_process.spans import DateSpan


def building(source: Source) -> None:
    """A record is built by keywords of the right kinds, and by no others."""
    session = Session(
        id=SessionId("first"),
        body=BodyId("committee"),
        kind=SessionKind.NEGOTIATING,
        name="First session",
        opens=date(2023, 8, 21),
        closes=date(2023, 9, 1),
        place="New York",
        confidence=Confidence.PRIMARY,
        sources=(source,),
    )
    assert_type(session.span, DateSpan)
    assert_type(session.ordinal, int | None)
    assert_type(session.sources, tuple[Source, ...])
    session.place = "Vienna"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue] # it is frozen


def adopted(resolution: Resolution, decision: Decision) -> None:
    """How and when something was adopted is one of the kinds there are."""
    assert_type(resolution.adoption, Adoption | None)
    assert_type(decision.adopted, When)


def words(adoption: Adoption) -> str:
    """A match over the ways of adopting is seen to be complete."""
    match adoption:
        case WithoutVote() | Consensus():
            return "agreed"
        case Silence(hours=hours):
            return f"{hours} hours"
        case RecordedVote(in_favour=votes):
            return f"{votes} votes"
        case _:
            assert_never(adoption)


def kind(clause: Clause) -> str:
    """A match over the clauses is seen to be complete."""
    match clause:
        case Exists() | Each() | Before() | Reached() | Open() | Attested() | Waived():
            return "atom"
        case AllOf() | AnyOf() | Not() | Given() | Ambiguous():
            return "joined"
        case _:
            assert_never(clause)


def caught(error: InvalidRecord | LoadError | NotFound) -> None:
    """What an error knows is an attribute with a type."""
    match error:
        case NotFound(nearest=nearest):
            assert_type(nearest, tuple[str, ...])
        case InvalidRecord(problems=problems) | LoadError(problems=problems):
            assert_type(problems, tuple[Problem, ...])
        case _:
            assert_never(error)
