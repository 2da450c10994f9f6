"""One event before another: the gap to the day, the subject, the ordinal, what is not known."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.little import COMMITTEE, THROUGH, ask, complete, process
from uncc_process.audit import Cause, audit
from uncc_process.model import (
    Before,
    Completeness,
    Document,
    DocumentId,
    DocumentKind,
    EventKind,
    Link,
    Offset,
    Pattern,
    Process,
    RecordId,
    Session,
    SessionId,
    SessionKind,
    Unit,
)
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan

CITED: Any = {"confidence": Confidence.PRIMARY, "sources": (Source.parse("A/RES/75/282"),)}
REPORTS = Pattern(event=EventKind.DOCUMENT)
SESSIONS = Pattern(event=EventKind.SESSION)
ON = date(2026, 6, 1)


def day(number: int) -> date:
    """A day of March 2022."""
    return date(2022, 3, number)


Issued = int | tuple[int, int] | None


def report(key: str, issued: Issued, *about: str) -> Document:
    """A report, issued on a day, within some days, or nobody knows when."""
    match issued:
        case (first, last):
            when: date | DateSpan | None = DateSpan(day(first), day(last))
        case int():
            when = day(issued)
        case None:
            when = None
    return Document(
        id=DocumentId(key),
        kind=DocumentKind.REPORT,
        title=key,
        body=COMMITTEE,
        issued=when,
        about=tuple(map(RecordId, about)),
        **CITED,
    )


def session(key: str, first: int, last: int, ordinal: int | None = None, *about: str) -> Session:
    """A session in March."""
    return Session(
        id=SessionId(key),
        body=COMMITTEE,
        kind=SessionKind.NEGOTIATING,
        name=key,
        ordinal=ordinal,
        opens=day(first),
        closes=day(last),
        place="Vienna",
        about=tuple(map(RecordId, about)),
        **CITED,
    )


def all_recorded(pattern: Pattern, through: date = ON) -> Completeness:
    """All events of a pattern through a day are recorded."""
    key = f"all-{pattern.event.value}"
    return attrs.evolve(complete(), id=key, pattern=pattern, through=through)


def judged(clause: Before, *records: Document | Session, known: bool = True) -> str:
    """Judge the session "s" on some records, of which it may be known that they are all."""
    statements = (all_recorded(REPORTS), all_recorded(SESSIONS)) if known else ()
    little: Process = attrs.evolve(
        process(ask(clause)),
        documents=tuple(each for each in records if isinstance(each, Document)),
        sessions=tuple(each for each in records if isinstance(each, Session)),
        completeness=statements,
    )
    parts = audit(little, ON).of("m").evidence.parts
    (part,) = (each for each in parts if each.records[-1] == "s")
    causes = "".join(f", {cause.value}" for cause in sorted(part.causes, key=lambda c: c.value))
    return f"{part.truth.value}{causes}"


def before(link: Link, gap: int | None = None) -> Before:
    """Reports before sessions, or one session after the other."""
    first = SESSIONS if link is Link.NEXT_ORDINAL else REPORTS
    days = None if gap is None else Offset(count=gap, unit=Unit.DAY)
    return Before(first=first, then=SESSIONS, link=link, gap=days)


@pytest.mark.parametrize(
    ("issued", "gap", "found"),
    [
        (9, None, "true"),
        (10, None, "true"),
        (11, None, "false"),
        (7, 3, "true"),
        (8, 3, "false"),
        # within some days, or nobody knows when
        ((5, 9), None, "true"),
        ((5, 10), None, "true"),
        ((5, 11), None, "unknown, no_record"),
        ((10, 12), None, "unknown, no_record"),
        ((11, 12), None, "false"),
        ((5, 7), 3, "true"),
        ((7, 9), 3, "unknown, no_record"),
        ((8, 9), 3, "false"),
        (None, None, "unknown, no_record"),
    ],
)
def test_a_session_begins_by_the_gap_after_a_report(
    issued: Issued, gap: int | None, found: str
) -> None:
    """The day of the report, and the gap to the day, are enough; a day less is not."""
    held = session("s", 10, 14)
    assert judged(before(Link.ANY, gap), report("r", issued), held) == found


def test_a_gap_that_leads_out_of_the_calendar_is_never_over() -> None:
    """Ten million days after the report no session begins."""
    held = session("s", 10, 14)
    assert judged(before(Link.ANY, 10**7), report("r", 1), held) == "false"


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ((report("r", 9, "a"),), "true"),
        ((report("r", 9, "b"),), "false"),
        ((report("r", 11, "a"), report("q", 9, "a")), "true"),
        ((report("r", 9, "b", "a"),), "true"),
        ((), "false"),
    ],
)
def test_what_comes_before_is_on_the_same_subject(
    reports: tuple[Document, ...], found: str
) -> None:
    """A report on another subject does not count; one of several on the same is enough."""
    subjects = (report("a", 1), report("b", 1))
    held = session("s", 10, 14, None, "a")
    assert judged(before(Link.SAME_SUBJECT), *reports, *subjects, held) == found


@pytest.mark.parametrize(
    ("sessions", "known", "found"),
    [
        ((session("p", 1, 9, 2), session("s", 10, 14, 3)), True, "true"),
        ((session("p", 1, 9, 2), session("s", 10, 14, 4)), True, "unknown, not_due"),
        ((session("s", 10, 14, 3), session("p", 15, 20, 2)), True, "false"),
        ((session("s", 10, 14, 3),), True, "unknown, not_due"),
        ((session("s", 10, 14, 3),), False, "unknown, no_record, not_due"),
    ],
)
def test_the_one_before_may_still_be_held_out_of_its_turn(
    sessions: tuple[Session, ...], known: bool, found: str
) -> None:
    """While the session with the number before is not held, nothing is settled."""
    assert judged(before(Link.NEXT_ORDINAL), *sessions, known=known) == found


def test_with_the_one_before_at_hand_nothing_else_has_to_be_known() -> None:
    """Only one session has the number before: once it was held, only the gap to it counts."""
    numbered = Pattern(event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE)
    apart = Before(
        first=numbered, then=numbered, link=Link.NEXT_ORDINAL, gap=Offset(count=5, unit=Unit.DAY)
    )
    held = session("p", 1, 9, 2), session("s", 10, 14, 3)
    assert judged(apart, *held, known=False) == "false"


def asked_before(
    first: Pattern,
    on: date,
    through: date,
    *records: Document | Session,
    link: Link = Link.ANY,
) -> str:
    """Judge on a day whether a report came after a session."""
    little = attrs.evolve(
        process(),
        mandates=(ask(Before(first=first, then=REPORTS, link=link)),),
        documents=tuple(each for each in records if isinstance(each, Document)),
        sessions=tuple(each for each in records if isinstance(each, Session)),
        completeness=(all_recorded(REPORTS, through), all_recorded(SESSIONS, through)),
    )
    (part,) = audit(little, on).of("m").evidence.parts
    return part.truth.value


@pytest.mark.parametrize(
    ("issued", "found"), [((3, 4), "false"), ((3, 9), "unknown"), ((5, 9), "true"), (4, "false")]
)
def test_a_report_of_some_days_came_before_if_all_of_them_did(issued: Issued, found: str) -> None:
    """Where the last of its days is after the session, it may have come after it."""
    records = session("p", 1, 5), report("s", issued)
    assert asked_before(SESSIONS, ON, ON, *records) == found


@pytest.mark.parametrize("link", [Link.ANY, Link.SAME_SUBJECT])
@pytest.mark.parametrize(("issued", "found"), [((3, 4), "false"), ((3, 7), "unknown")])
def test_a_report_that_may_still_come_settles_nothing(
    issued: Issued, found: str, link: Link
) -> None:
    """Within days that are not over, it may not have been issued at all."""
    named = Pattern(event=EventKind.SESSION, record=RecordId("p"))
    records = session("p", 4, 8, None, "p"), report("s", issued, "p")
    assert asked_before(named, day(5), ON, *records, link=link) == found


def test_what_is_recorded_comes_before_what_is_planned() -> None:
    """A report of the last day of the record came before a session that is planned after it."""
    planned = attrs.evolve(session("p", 1, 5), opens=date(2027, 3, 1), closes=date(2027, 3, 5))
    last = attrs.evolve(report("s", 1), issued=THROUGH)
    assert asked_before(SESSIONS, date(2027, 12, 31), THROUGH, planned, last) == "false"


def test_sources_and_records_of_both_are_evidence() -> None:
    """The evidence names what came before, then what came after, and cites the latter."""
    little = attrs.evolve(
        process(ask(before(Link.ANY))),
        documents=(report("r", 9),),
        sessions=(session("s", 10, 14),),
    )
    (part,) = audit(little, ON).of("m").evidence.parts
    assert (part.records, part.sources) == (("r", "s"), CITED["sources"])
    assert Cause.NO_RECORD not in part.causes
