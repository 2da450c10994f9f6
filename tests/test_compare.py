"""Processes beside each other: what is measured, and what is not told."""

import json
from datetime import date
from typing import Any

import attrs
import pytest

from tests.little import COMMITTEE, THROUGH, ask, complete, process, session
from uncc_process import load
from uncc_process.cli import main
from uncc_process.codec import dumps, plain_of
from uncc_process.compare import Comparison, Slip, compare, table
from uncc_process.model import (
    ActId,
    ActionKind,
    After,
    AllOf,
    AssemblyEdge,
    Clause,
    Completeness,
    Confidence,
    Consultation,
    Count,
    Decision,
    Document,
    DocumentId,
    DocumentKind,
    Each,
    Edge,
    EventEdge,
    EventKind,
    Exists,
    HeldAt,
    MandateId,
    Offset,
    Part,
    PartyKind,
    Pattern,
    Process,
    Reached,
    Reading,
    RecordId,
    Session,
    Treaty,
    TreatyAction,
    TreatyId,
    Unit,
    Verb,
    Window,
)
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

SAID: dict[str, Any] = {
    "confidence": Confidence.PRIMARY,
    "sources": (Source.parse("A/RES/75/282"),),
}
ADOPTED = date(2021, 5, 26)  # of the resolution that gives the mandates
TALKS = Pattern(event=EventKind.SESSION, body=COMMITTEE, variants=("negotiating",))
CONVENTION = TreatyId("convention")


def measured(process: Process) -> Comparison:
    """Give the measures of one process."""
    (found,) = compare([process])
    return found


# ---- sessions, readings, consultations, revisions ------------------------------------------


def test_a_process_of_which_nothing_is_recorded() -> None:
    """Counts are 0, and what has no day is not told."""
    assert measured(Process(id="empty", title="T", through=THROUGH)) == Comparison(
        process="empty",
        through=THROUGH,
        mandated=None,
        sessions_held=0,
        sessions_planned=0,
        weekdays_met=0,
        meeting_days=None,
        meeting_days_of=0,
        readings=0,
        consultations=0,
        revisions=0,
        slips=(),
        days_to_adoption=None,
        days_to_signature=None,
        days_to_force=None,
    )


def test_a_session_is_held_once_it_is_over() -> None:
    """On its last day it is over; the days of one under way, or ahead, do not count."""
    found = measured(
        process(
            session(1, "2026-11-09", "2026-11-23", met=9),
            session(2, "2026-11-16", "2026-11-24", met=5),
            session(3, "2027-01-11", "2027-01-22"),
        )
    )
    assert (found.sessions_held, found.sessions_planned, found.weekdays_met) == (1, 2, 11)
    assert (found.meeting_days, found.meeting_days_of) == (9, 1)


def test_the_days_between_the_parts_of_a_session_do_not_count() -> None:
    """A session of Monday and Tuesday, and of the rest of the week from Thursday, has four."""
    parts = tuple(map(DateSpan.fromisoformat, ("2026-02-02/2026-02-03", "2026-02-05/2026-02-08")))
    found = session(1, "2026-02-02", "2026-02-08")
    assert measured(process(attrs.evolve(found, parts=parts))).weekdays_met == 4
    assert measured(process(found)).weekdays_met == 5


def test_readings_consultations_and_revisions_are_counted() -> None:
    """Readings of sessions held, consultations that are over, and texts that replace a text."""
    held, ahead = session(1, "2022-02-28", "2022-03-11"), session(2, "2027-01-11", "2027-01-22")
    found = measured(
        attrs.evolve(
            process(held, ahead),
            readings=tuple(reading(f"r{n}", of) for n, of in enumerate([held, held, ahead])),
            consultations=(
                consultation(1, "2022-03-24"),
                consultation(2, "2026-11-23"),
                consultation(3, "2026-11-24"),
            ),
            documents=(
                document("d1", DocumentKind.CONSOLIDATED_NEGOTIATING_DOCUMENT),
                document("d2", DocumentKind.DRAFT_TEXT, revises="d1"),
                document("d3", DocumentKind.CONSOLIDATED_NEGOTIATING_DOCUMENT, revises="d2"),
                document("d4", DocumentKind.WORKING_PAPER, revises="d3"),
            ),
        )
    )
    assert (found.readings, found.consultations, found.revisions) == (2, 2, 2)


def reading(key: str, of: Session) -> Reading:
    """Make a reading at a session."""
    return Reading(id=key, name="Reading", session=of.id, chapters=("I",), **SAID)


def consultation(ordinal: int, day: str) -> Consultation:
    """Make a consultation of one day."""
    on = date.fromisoformat(day)
    return Consultation(
        id=f"c{ordinal}",
        ordinal=ordinal,
        body=COMMITTEE,
        opens=on,
        closes=on,
        place="Vienna",
        **SAID,
    )


def document(key: str, kind: DocumentKind, revises: str | None = None, **more: Any) -> Document:
    """Make a document that replaces another."""
    of = None if revises is None else DocumentId(revises)
    return Document(
        id=DocumentId(key), kind=kind, title=key, body=COMMITTEE, revises=of, **more, **SAID
    )


# ---- slippage ------------------------------------------------------------------------------


def by(day: str, **more: Any) -> Window:
    """Make a window that ends on a day."""
    return Window(not_after=date.fromisoformat(day), **more)


def slips(clause: Clause, *records: Session | Completeness) -> list[tuple[str, str | None, int]]:
    """Give due day, day done and days of every slip of a mandate."""
    found = measured(process(ask(clause), *records)).slips
    return [(str(e.due), None if e.done is None else str(e.done), e.days) for e in found]


FIRST, SECOND = session(1, "2022-02-28", "2022-03-11"), session(2, "2022-05-30", "2022-06-10")
OPENING = Window(
    not_before=date(2022, 1, 1), not_after=date(2022, 1, 31), part=Part.OPENING
)  # 75/282, para. 4: "to commence in January 2022"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (Exists(pattern=TALKS, window=OPENING), [("2022-01-31", "2022-02-28", 28)]),
        (Exists(pattern=TALKS, window=by("2022-01-31")), [("2022-01-31", "2022-03-11", 39)]),
        (Exists(pattern=TALKS, window=by("2022-03-11")), [("2022-03-11", "2022-03-11", 0)]),
        (
            Exists(pattern=TALKS, count=Count(at_least=2), window=by("2022-12-31")),
            [("2022-12-31", "2022-06-10", -204)],
        ),
        (
            Exists(pattern=TALKS, window=by("2022-06-05", not_before=date(2022, 3, 1))),
            [("2022-06-05", "2022-06-10", 5)],
        ),
        (
            Exists(
                pattern=TALKS,
                count=Count(at_least=2),
                window=Window(
                    not_after=After(
                        moment=EventEdge(pattern=TALKS, edge=Edge.START),
                        offset=Offset(count=8, unit=Unit.WEEK),
                    )
                ),
            ),
            [("2022-04-25", "2022-06-10", 46)],
        ),
        (
            AllOf(
                clauses=(
                    Exists(pattern=TALKS, window=by("2022-03-01")),
                    AllOf(clauses=(Exists(pattern=TALKS, window=by("2022-03-02")),)),
                )
            ),
            [("2022-03-01", "2022-03-11", 10), ("2022-03-02", "2022-03-11", 9)],
        ),
        (
            Exists(
                pattern=TALKS, window=by("2022-03-01"), each=(HeldAt(place="Vienna"),)
            ),  # where it was held is no matter of time
            [("2022-03-01", "2022-03-11", 10)],
        ),
    ],
)
def test_how_late_something_was_done(
    clause: Clause, expected: list[tuple[str, str | None, int]]
) -> None:
    """From the last day set to the day on which enough was done: less than nothing is early."""
    assert slips(clause, FIRST, SECOND, complete()) == expected


@pytest.mark.parametrize(
    "clause",
    [
        Exists(pattern=TALKS),
        Exists(pattern=TALKS, window=Window(not_before=date(2022, 1, 1))),
        Exists(pattern=TALKS, count=Count(at_most=0), window=by("2022-01-31")),
        Exists(pattern=TALKS, window=Window(not_after=AssemblyEdge(session=200, edge=Edge.END))),
        Exists(pattern=TALKS, count=Count(at_least=3), window=by("2026-11-23")),
        Exists(pattern=TALKS, count=Count(at_least=3), window=by("2030-01-01")),
        Exists(
            pattern=TALKS,
            window=Window(
                not_before=AssemblyEdge(session=200, edge=Edge.END), not_after=date(2022, 1, 31)
            ),
        ),
        Each(pattern=TALKS, requires=(HeldAt(place="Vienna"),), window=by("2022-01-31")),
    ],
    ids=[
        *("no window", "no end", "forbidden", "an end unknown", "not overdue", "not due"),
        *("a beginning unknown", "nothing to be done"),
    ],
)
def test_where_there_is_nothing_to_be_late_for(clause: Clause) -> None:
    """No last day, none that can be told, or none that is past: no slip."""
    assert slips(clause, FIRST, SECOND, complete()) == []


def test_what_is_not_done_is_at_least_so_late() -> None:
    """It counts up to the day through which the record is complete, and not at all without one."""
    third = Exists(pattern=TALKS, count=Count(at_least=3), window=by("2022-12-31"))
    assert slips(third, FIRST, SECOND, complete("2023-12-31")) == [("2022-12-31", None, 365)]
    assert slips(third, FIRST, SECOND) == []


def test_what_is_under_way_is_not_done_but_may_have_begun() -> None:
    """A session counts from its last day; where only its opening is asked for, from its first."""
    running = session(1, "2026-11-16", "2026-11-27")
    whole = Exists(pattern=TALKS, window=by("2026-11-20"))
    opening = Exists(pattern=TALKS, window=by("2026-11-20", part=Part.OPENING))
    assert slips(whole, running, complete()) == [("2026-11-20", None, 3)]
    assert slips(opening, running, complete()) == [("2026-11-20", "2026-11-16", -4)]


@pytest.mark.parametrize("issued", [None, DateSpan(date(2022, 1, 1), date(2022, 12, 31))])
def test_where_a_day_is_not_told_there_is_no_slip(issued: DateSpan | None) -> None:
    """A document without a day, or known only within a span, is neither late nor in time."""
    asked = Exists(
        pattern=Pattern(event=EventKind.DOCUMENT, about=RecordId("m")), window=by("2022-06-30")
    )
    answer = document("d", DocumentKind.REPORT, issued=issued, about=(RecordId("m"),))
    assert measured(attrs.evolve(process(ask(asked)), documents=(answer,))).slips == ()
    told = attrs.evolve(answer, issued=date(2022, 7, 1))
    (slip,) = measured(attrs.evolve(process(ask(asked)), documents=(told,))).slips
    assert slip.days == 1


def test_an_amendment_does_not_move_the_day_first_set() -> None:
    """What counts is the day that the mandate had when it was given."""
    first = ask(Exists(pattern=TALKS, window=OPENING))
    later = attrs.evolve(
        ask(Exists(pattern=TALKS, window=by("2022-04-18", part=Part.OPENING))),
        id=MandateId("later"),
        amends=first.id,
        effective=date(2022, 1, 20),
    )
    assert measured(process(first, later, FIRST, complete())).slips == (
        Slip(mandate=first.id, due=date(2022, 1, 31), done=date(2022, 2, 28), days=28),
    )


@pytest.mark.parametrize(
    ("verb", "number"), [(Verb.SHALL, 1), (Verb.REQUESTS, 1), (Verb.INVITES, 0)]
)
def test_an_invitation_sets_no_last_day(verb: Verb, number: int) -> None:
    """Only what it is an error or a warning not to do can be late."""
    mandate = attrs.evolve(ask(Exists(pattern=TALKS, window=OPENING)), verb=verb)
    assert len(measured(process(mandate, FIRST)).slips) == number


def test_the_slippage_of_a_process_is_its_longest() -> None:
    """Of several slips it is the one of the most days."""
    clauses = (
        Exists(pattern=TALKS, window=by("2022-03-01")),
        Exists(pattern=TALKS, window=by("2022-01-31")),
        Exists(pattern=TALKS, window=by("2023-01-31")),
    )
    found = measured(process(ask(AllOf(clauses=clauses)), FIRST))
    assert found.slippage == found.slips[1]


# ---- from the mandate to the treaty --------------------------------------------------------


def treaty(adopted: str | None, key: str = "convention", **more: Any) -> Treaty:
    """Make a treaty whose text was adopted on a day."""
    day = None if adopted is None else date.fromisoformat(adopted)
    return Treaty(id=TreatyId(key), title=key, short=key, adopted=day, **more, **SAID)


def action(kind: ActionKind, on: date | DateSpan, **more: Any) -> TreatyAction:
    """Make an action about the convention."""
    return TreatyAction(
        id=f"{kind.value}-{on.isoformat().replace('/', '-')}",
        kind=kind,
        party="Chad",
        party_kind=PartyKind.STATE,
        on=on,
        **{"treaty": CONVENTION, **more},
        **SAID,
    )


def concluded(*actions: TreatyAction, treaties: tuple[Treaty, ...] = ()) -> Comparison:
    """Measure a process with a mandate and a convention adopted on 24 December 2024."""
    both = (treaty("2024-12-24"), treaty("2022-01-01", "protocol", within=CONVENTION))
    return measured(
        attrs.evolve(
            process(ask(Exists(pattern=TALKS))),
            treaties=treaties or both,
            treaty_actions=actions,
        )
    )


def test_the_days_are_counted_from_the_first_mandate() -> None:
    """To the adoption of the text, to the first signature, and to the entry into force."""
    found = concluded(
        action(ActionKind.RATIFICATION, date(2025, 11, 1), effective=date(2026, 2, 1)),
        action(ActionKind.SIGNATURE, date(2025, 10, 26)),
        action(ActionKind.SIGNATURE, date(2025, 10, 25)),
    )
    assert found.mandated == ADOPTED
    assert found.days_to_adoption == (date(2024, 12, 24) - ADOPTED).days
    assert found.days_to_signature == (date(2025, 10, 25) - ADOPTED).days
    assert found.days_to_force == (date(2026, 2, 1) - ADOPTED).days


@pytest.mark.parametrize(
    ("treaties", "days"),
    [
        ((treaty(None),), None),
        ((treaty("2026-11-24"),), None),
        ((treaty("2026-11-23"),), 2007),
        ((treaty("2026-11-23"), treaty("2025-01-01", "another")), 1316),
        ((treaty(None), treaty("2025-01-01", "protocol", within=CONVENTION)), None),
    ],
    ids=["no text", "ahead", "on the day", "the first of two", "a protocol"],
)
def test_the_treaty_is_the_first_adopted_that_supplements_no_other(
    treaties: tuple[Treaty, ...], days: int | None
) -> None:
    """Where there is none so far, nothing is told."""
    assert concluded(treaties=treaties).days_to_adoption == days


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], False),
        ([date(2026, 11, 24)], False),
        ([DateSpan(date(2025, 10, 1), date(2025, 10, 31))], False),
        ([date(2025, 10, 25), DateSpan(date(2025, 10, 1), date(2025, 10, 31))], False),
        ([date(2025, 10, 25), DateSpan(date(2025, 11, 1), date(2025, 11, 30))], True),
    ],
)
def test_the_first_signature_is_told_only_if_its_day_is(
    days: list[date | DateSpan], told: bool
) -> None:
    """A signature some day in a month may have been before another."""
    found = concluded(*(action(ActionKind.SIGNATURE, day) for day in days))
    assert (found.days_to_signature is not None) == told


def test_signatures_of_another_treaty_do_not_count() -> None:
    """Only those of the treaty itself do."""
    of = action(ActionKind.SIGNATURE, date(2025, 10, 25), treaty=TreatyId("protocol"))
    assert concluded(of).days_to_signature is None


DEPOSITS = Pattern(event=EventKind.DEPOSIT, about=RecordId("convention"))


@pytest.mark.parametrize(("nth", "days"), [(2, 90), (3, None)])
def test_the_entry_into_force_is_what_the_treaty_says(nth: int, days: int | None) -> None:
    """A ``reached`` clause of the treaty tells it: on the ninetieth day after the nth deposit."""
    deposit = EventEdge(pattern=DEPOSITS, nth=nth)
    clause = Reached(moment=After(moment=deposit, offset=Offset(count=90, unit=Unit.DAY)))
    given = ask(Exists(pattern=TALKS))
    final = attrs.evolve(given, given_by=ActId("convention"))
    found = measured(
        attrs.evolve(
            process(),
            mandates=(
                given,
                attrs.evolve(final, id=MandateId("force"), clause=clause),
                attrs.evolve(final, id=MandateId("conference")),
            ),
            treaties=(treaty("2024-12-24"),),
            treaty_actions=(
                action(ActionKind.RATIFICATION, date(2025, 3, 1)),
                action(ActionKind.ACCESSION, date(2025, 6, 1)),
            ),
            completeness=(attrs.evolve(complete(), pattern=DEPOSITS),),
        )
    )
    second = (date(2025, 6, 1) - ADOPTED).days
    assert found.days_to_force == (None if days is None else second + days)


def test_the_first_mandate_may_be_of_a_decision_or_have_no_day() -> None:
    """An act that gives no mandate does not count; one known only within a span hides the day."""
    decided = Decision(id="75/1", body=COMMITTEE, decided="x", adopted=date(2020, 9, 1), **SAID)
    mandate = attrs.evolve(ask(Exists(pattern=TALKS)), id=MandateId("n"), given_by=ActId("75/1"))
    plain = attrs.evolve(process(ask(Exists(pattern=TALKS))), decisions=(decided,))
    assert measured(plain).mandated == ADOPTED
    both = attrs.evolve(plain, mandates=(*plain.mandates, mandate))
    assert measured(both).mandated == date(2020, 9, 1)
    within = attrs.evolve(decided, adopted=DateSpan(date(2020, 9, 1), date(2020, 9, 9)))
    assert measured(attrs.evolve(both, decisions=(within,))).mandated is None


# ---- for a person, and on the command line -------------------------------------------------

LITTLE = process(
    ask(Exists(pattern=TALKS, count=Count(at_least=3), window=by("2022-12-31"))),
    attrs.evolve(FIRST, meeting_days=9),
    SECOND,
    session(3, "2027-01-11", "2027-01-22"),
    complete(),
)
OTHER = attrs.evolve(
    process(ask(Exists(pattern=TALKS, window=by("2022-03-11"))), FIRST),
    id="another",
    treaties=(treaty("2024-12-24"),),
)
EMPTY = Process(id="e", title="T", through=THROUGH)
TABLE = """\
                                      little     another           e
recorded through                  2026-11-23  2026-11-23  2026-11-23
first mandate                     2021-05-26  2021-05-26           —
sessions held                              2           1           0
sessions planned                           1           0           0
weekdays of the sessions held             20          10           0
days met, as recorded                      9           —           —
  of so many sessions                      1           0           0
readings                                   0           0           0
consultations                              0           0           0
revisions of the text                      0           0           0
slippage, days                 +1423 or more           0           —
  of the mandate                           m           m           —
days to adoption                           —        1308           —
days to the first signature                —           —           —
days to entry into force                   —           —           —

Days to … are calendar days since the first mandate. Slippage is that of the mandate kept latest (+)
against the last day that it first set. —: not so far, or the record does not tell.
"""


def test_the_table_has_a_row_a_measure_and_a_column_a_process() -> None:
    """The columns are as wide as what stands in them."""
    assert table(compare([LITTLE, OTHER, EMPTY])) == TABLE


def test_a_table_of_nothing_is_empty() -> None:
    """Without a process there is nothing to print."""
    assert table(compare([])) == ""


def test_every_process_is_measured_by_itself() -> None:
    """What stands beside a process changes nothing, and the order is that given."""
    assert compare(iter([OTHER, LITTLE])) == (measured(OTHER), measured(LITTLE))


@pytest.fixture
def paths(tmp_path: Any) -> list[str]:
    """Two processes of the user's own."""
    for each in (LITTLE, OTHER):
        (tmp_path / f"{each.id}.json").write_text(dumps(each), "utf-8")
    return [str(tmp_path / "little.json"), str(tmp_path / "another.json")]


def test_the_bundled_process_takes_part(
    capsys: pytest.CaptureFixture[str], paths: list[str]
) -> None:
    """It comes first, under its id, if it is not left out."""
    assert main(["compare", *paths]) == 0
    assert capsys.readouterr() == (table(compare([load(), LITTLE, OTHER])), "")
    assert main(["compare", "--without-bundled", *paths]) == 0
    assert capsys.readouterr() == (table(compare([LITTLE, OTHER])), "")


def test_a_comparison_for_a_program(capsys: pytest.CaptureFixture[str], paths: list[str]) -> None:
    """JSON has every slip, and leaves out what is not told."""
    assert main(["compare", "--without-bundled", "--format", "json", *paths]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first == {
        "process": "little",
        "through": "2026-11-23",
        "mandated": "2021-05-26",
        "sessions_held": 2,
        "sessions_planned": 1,
        "weekdays_met": 20,
        "meeting_days": 9,
        "meeting_days_of": 1,
        "readings": 0,
        "consultations": 0,
        "revisions": 0,
        "slips": [{"mandate": "m", "due": "2022-12-31", "days": 1423}],
    }
    assert second == json.loads(json.dumps(plain_of(measured(OTHER)), default=str))


@pytest.mark.parametrize(
    ("arguments", "said"), [([], "PATH"), (["no-such-path"], "cannot read 'no-such-path'")]
)
def test_a_comparison_needs_processes(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """Without a path, or with one that leads nowhere, the status is 2."""
    try:
        status: object = main(["compare", *arguments])
    except SystemExit as end:
        status = end.code
    assert status == 2
    assert said in capsys.readouterr().err


# ---- the bundled process -------------------------------------------------------------------


def test_the_measures_of_the_cybercrime_process() -> None:
    """Eleven sessions; the organizational one 254 days late; five years from mandate to text."""
    found = measured(load())
    assert found.mandated == date(2019, 12, 27)
    assert (found.sessions_held, found.consultations, found.revisions) == (11, 5, 4)
    assert found.slippage == Slip(
        mandate=MandateId("74/247.3.organizational-session"),
        due=date(2020, 8, 31),
        done=date(2021, 5, 12),
        days=254,
    )
    assert (found.days_to_adoption, found.days_to_signature, found.days_to_force) == (
        (date(2024, 12, 24) - date(2019, 12, 27)).days,
        (date(2025, 10, 25) - date(2019, 12, 27)).days,
        None,
    )
