"""Strategies for whole processes: valid, small when they shrink, and with every situation."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from tests.strategies.trying import FEW, SOME, drawn, missing, smallest
from uncc_process.codec import dumps, loads
from uncc_process.errors import LoadError
from uncc_process.model.claims import triable
from uncc_process.spans import DateSpan
from uncc_process.strategies import (
    CHANGES,
    Mutant,
    events,
    json_documents,
    json_mutants,
    processes,
    timelines,
)
from uncc_process.timeline import Event

FORTNIGHT = DateSpan(date(2023, 12, 24), date(2024, 1, 6))


@FEW
@given(processes() | processes(scope="wide"))
def test_a_process_is_written_and_read_back(process: un.Process) -> None:
    """Processes of either scope are valid, and their JSON says all that they say."""
    assert loads(dumps(process)) == process


@FEW
@given(processes(scope="wide", most=2))
def test_a_process_is_written_in_toml(process: un.Process) -> None:
    """Whatever words are drawn, TOML can hold them."""
    assert loads(dumps(process, "toml"), "toml") == process


@SOME
@given(processes(families=("sessions", "determinations"), most=2, within=FORTNIGHT))
def test_a_process_is_narrowed(process: un.Process) -> None:
    """Only the families that are asked for have records, and those they cannot be without."""
    held = {family for family in un.FAMILIES if getattr(process, family)}
    assert held <= {"bodies", "resolutions", "mandates", "sessions", "determinations"}
    assert max(len(process.sessions), len(process.determinations)) <= 2
    assert all(FORTNIGHT.covers(session.span) for session in process.sessions)
    assert process.through in FORTNIGHT


def _about(process: un.Process, field: str | None) -> list[un.Dispute]:
    return [each for each in process.disputes if each.field == field]


SESSIONS = processes(families=("sessions", "plans"))
SITUATIONS: dict[str, tuple[st.SearchStrategy[Any], dict[str, Callable[[Any], Any]]]] = {
    "sessions": (
        SESSIONS,
        {
            "none": lambda p: not any(p.records()),
            "planned": lambda p: any(s.opens > p.through for s in p.sessions),
            "under way": lambda p: any(s.opens <= p.through < s.closes for s in p.sessions),
            "resumed": lambda p: any(s.resumes for s in p.sessions),
            "two that overlap": lambda p: (
                len(p.sessions) > 1 and p.sessions[0].span.overlaps(p.sessions[1].span)
            ),
            "a plan given up": lambda p: any(each.given_up for each in p.plans),
        },
    ),
    "mandates": (
        processes(families=("mandates", "treaties")),
        {
            "amended": lambda p: any(each.amends for each in p.mandates),
            "amended twice": lambda p: any(len(p.amendments(each)) > 1 for each in p.mandates),
            "of a treaty not adopted": lambda p: any(p.given(each) is None for each in p.mandates),
        },
    ),
    "disputes": (
        processes(families=("disputes", "documents")),
        {
            "open, and another claim can settle it": lambda p: any(
                not each.settled and triable(p.record(each.record), each.field or "")
                for each in p.disputes
            ),
            "about a record as a whole": lambda p: _about(p, None),
            "about a list": lambda p: _about(p, "did"),
            "about an uncertain day": lambda p: _about(p, "issued"),
            "and a revised document": lambda p: any(each.revises for each in p.documents),
        },
    ),
    "treaties": (
        processes(families=("treaties",)),
        {"a protocol": lambda p: any(each.within for each in p.treaties)},
    ),
    "what names records": (
        processes(families=("completeness", "publications", "sessions", "suppressions")),
        {
            "a publication that is cited": lambda p: any(
                s.document == "publication-1" for r in p.sessions for s in r.sources
            ),
            "a pattern": lambda p: any(each.pattern.record for each in p.completeness),
            "a finding that is accepted": lambda p: any(each.record for each in p.suppressions),
        },
    ),
    "events": (
        events(),
        {
            "without a day": lambda e: e.span is None,
            "on a day not certain": lambda e: not e.exact,
            "planned": lambda e: e.planned,
        },
    ),
    "timelines": (timelines(families=("sessions",)), {"of three": lambda t: len(t) == 3}),
}


@pytest.mark.parametrize("what", SITUATIONS)
def test_every_situation_comes(what: str) -> None:
    """Each of the named situations is drawn sooner or later."""
    assert missing(*SITUATIONS[what]) == set()


@pytest.mark.parametrize("kind", un.EventKind)
def test_every_kind_of_event_is_drawn_by_name(kind: un.EventKind) -> None:
    """An event of a kind is one that a timeline holds, within the days asked for."""
    for event in drawn(events(kind=kind, within=FORTNIGHT), 5):
        assert isinstance(event, Event)
        assert event.kind is kind
        assert event.span is None or FORTNIGHT.covers(event.span)


@FEW
@given(timelines(most=1))
def test_a_timeline_is_in_order(found: tuple[Event, ...]) -> None:
    """Events that have a day come in the order of their first days."""
    firsts = [event.span.first for event in found if event.span]
    assert firsts == sorted(firsts)


# ---- JSON ------------------------------------------------------------------------------


@FEW
@given(json_documents(most=1))
def test_a_document_holds_a_process(text: str) -> None:
    """What is drawn as JSON loads, and is canonical."""
    assert dumps(loads(text)) == text


def loaded(text: str) -> un.Process | None:
    """Read a process, or nothing."""
    try:
        return loads(text)
    except LoadError:
        return None


@SOME
@given(json_mutants(families=("sessions", "mandates")))
def test_a_mutant_is_not_its_original(mutant: Mutant) -> None:
    """What was cut, doubled, mistyped or unknown is refused; nothing is passed over in silence."""
    found = loaded(mutant.text)
    if found is not None:
        assert mutant.change in ("lost", "replaced")
        assert found != mutant.original or mutant.text == dumps(mutant.original)
    assert mutant.change in CHANGES
    assert mutant.path


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_drawn_by_name(change: str) -> None:
    """Each way to change a document comes, and of processes without a record too."""
    (empty,) = drawn(json_mutants(change=change, families=()), 1)
    some = drawn(json_mutants(change=change, families=("sessions",)), 5)
    assert {mutant.change for mutant in (empty, *some)} == {change}
    assert all(mutant.text != dumps(mutant.original) for mutant in some if change != "replaced")


# ---- small, steady, and refusing -------------------------------------------------------

SMALLEST: dict[str, tuple[st.SearchStrategy[un.Process], Callable[[un.Process], Any], int]] = {
    "nothing": (processes(), lambda p: True, 0),
    "a session": (SESSIONS, lambda p: p.sessions, 2),
    "a planned session": (
        processes(families=("sessions",), most=1),
        lambda p: any(s.opens > p.through for s in p.sessions),
        2,
    ),
    "a dispute": (processes(families=("disputes",)), lambda p: p.disputes, 3),
    "two documents": (
        processes(families=("documents",)),
        lambda p: len(p.documents) == 2,
        3,
    ),
}


@pytest.mark.parametrize("wanted", SMALLEST)
def test_the_smallest_process_has_what_it_must(wanted: str) -> None:
    """A failing test shows no record that does not matter."""
    strategy, condition, records = SMALLEST[wanted]
    assert len(list(smallest(strategy, condition).records())) == records


def test_the_same_seed_gives_the_same_processes() -> None:
    """Nothing but hypothesis decides what comes."""
    assert drawn(processes(), 5) == drawn(processes(), 5)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: processes(families=("session",)), "a family is one of bodies, .* not 'session'"),
        (lambda: processes(most=-1), "most is a whole number from 0 on, not -1"),
        (lambda: processes(scope="big"), "scope is one of small, wide, not 'big'"),  # type: ignore[arg-type]
        (lambda: timelines(within=7), "within is a DateSpan"),  # type: ignore[arg-type]
        (lambda: events(kind="session"), "kind is an EventKind, not 'session'"),  # type: ignore[arg-type]
        (lambda: json_mutants(change="burnt"), "change is one of cut, .* not 'burnt'"),
        (lambda: json_documents(most="all"), "most is a whole number"),  # type: ignore[arg-type]
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_at_the_call(ask: Callable[[], object], says: str) -> None:
    """A wrong argument raises ``InvalidArgument`` before anything is drawn."""
    with pytest.raises(InvalidArgument, match=says):
        ask()
