"""What may lie in a window, and what may be missing: how a doubt counts among many events."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.little import COMMITTEE, ask, asked_of, complete, process, session
from uncc_process.audit import Cause, Truth, audit
from uncc_process.model import (
    AssemblyEdge,
    Count,
    Document,
    DocumentId,
    DocumentKind,
    Each,
    Edge,
    EventKind,
    Exists,
    FromGroup,
    Pattern,
    RecordId,
    RegionalGroup,
    Window,
)
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan

CITED: Any = {"confidence": Confidence.PRIMARY, "sources": (Source.parse("A/RES/75/282"),)}
REPORTS = Pattern(event=EventKind.DOCUMENT)
ON = date(2026, 6, 1)
CERTAIN, DOUBTFUL = date(2022, 3, 2), DateSpan(date(2022, 3, 1), date(2022, 3, 10))


def outcome(clause: Each, *issued: date | DateSpan | None) -> str:
    """Judge a clause on reports of these days, of which it is known that there are no others."""
    reports = tuple(
        Document(
            id=DocumentId(f"r{number}"),
            kind=DocumentKind.REPORT,
            title="Report",
            body=COMMITTEE,
            issued=day,
            **CITED,
        )
        for number, day in enumerate(issued)
    )
    little = attrs.evolve(
        process(),
        mandates=(ask(clause),),
        documents=reports,
        completeness=(attrs.evolve(complete(), pattern=REPORTS, through=ON),),
    )
    return audit(little, ON).of("m").outcome.value


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        ((CERTAIN,), "satisfied"),
        ((CERTAIN, DOUBTFUL), "satisfied"),
        ((DOUBTFUL, CERTAIN), "satisfied"),
        ((DOUBTFUL,), "undetermined"),
        ((DOUBTFUL, DOUBTFUL), "undetermined"),
        ((), "not_applicable"),
    ],
)
def test_what_may_lie_outside_matters_only_alone(
    issued: tuple[date | DateSpan, ...], found: str
) -> None:
    """Beside a report that certainly lies in the window, one that may is no doubt."""
    within = Window(not_after=date(2022, 3, 5))
    assert outcome(Each(pattern=REPORTS, requires=(), window=within), *issued) == found


@pytest.mark.parametrize(("issued", "found"), [(CERTAIN, "satisfied"), (None, "undetermined")])
def test_a_named_report_that_nobody_dates_may_not_have_been(
    issued: date | None, found: str
) -> None:
    """Each of one report without a day cannot be told, though there can be no other."""
    named = attrs.evolve(REPORTS, record=RecordId("r0"))
    assert outcome(Each(pattern=named, requires=()), issued) == found


def test_a_held_session_of_which_too_little_is_known_is_not_counted_as_planned() -> None:
    """Of two numbers one session was held by nobody knows whom: both may yet be as asked."""
    held = session(1, "2022-02-28", "2022-03-11")
    two = Exists(
        pattern=Pattern(
            event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE, ordinals=(1, 2)
        ),
        count=Count(at_least=2),
        each=(FromGroup(group=RegionalGroup.AFRICAN),),
    )
    three = attrs.evolve(two, count=Count(at_least=3))
    assert asked_of(two, held, complete(), on=ON) == "pending"
    assert asked_of(three, held, complete(), on=ON) == "violated"


def test_two_doubts_about_one_event_are_both_told() -> None:
    """Where neither window nor requirement can be told, the causes of both stand."""
    never = AssemblyEdge(session=9999, edge=Edge.START)
    clause = Each(
        pattern=Pattern(event=EventKind.SESSION),
        requires=(FromGroup(group=RegionalGroup.AFRICAN),),
        window=Window(not_after=never),
    )
    little = process(ask(clause), session(1, "2022-02-28", "2022-03-11"), complete())
    (part,) = audit(little, ON).of("m").evidence.parts
    both = frozenset({Cause.NOT_DUE, Cause.NO_RECORD})
    assert (part.truth, part.causes) == (Truth.UNKNOWN, both)
