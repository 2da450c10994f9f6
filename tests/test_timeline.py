"""The timeline: records as dated events, in order, and what had begun by a day."""

import random
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from tests.small import EVERYTHING, LAKES, WHOLE, said
from uncc_process.model import (
    FAMILIES,
    Consensus,
    EventKind,
    PartyKind,
    Pattern,
    Process,
    RecordedVote,
    RegionalGroup,
    Silence,
    WithoutVote,
)
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event, latest_fact, timeline, until

DAY = timedelta(days=1)
EVENTS = timeline(EVERYTHING)
BARE, FULL = said()["sources"], WHOLE["sources"]


def days(first: str, last: str = "") -> DateSpan:
    """Make a span."""
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last or first))


WHOLE_TIMELINE = (
    Event(
        kind=EventKind.RESOLUTION,
        record="75/282",
        label="A/RES/75/282 adopted by a recorded vote of 2 in favour to 1 against, "
        "with 1 abstention",
        span=days("2021-05-26"),
        variant="recorded vote",
        body="ga",
        about=("first",),
        adoption=EVERYTHING.resolution("75/282").adoption,
        sources=FULL,
    ),
    Event(
        kind=EventKind.DECISION,
        record="agreed",
        label="elect the Chair",
        span=days("2022-02-24"),
        variant="consensus",
        body="committee",
        adoption=Consensus(),
        sources=BARE,
    ),
    Event(
        kind=EventKind.ELECTION,
        record="chair",
        label="Chair: A. Chair (Algeria)",
        span=days("2022-02-24"),
        variant="Chair",
        body="committee",
        group=RegionalGroup.AFRICAN,
        sources=FULL,
    ),
    Event(
        kind=EventKind.PLAN,
        record="first-plan",
        label="days once set for the first session and given up",
        span=days("2023-05-08", "2023-05-19"),
        parts=(days("2023-05-08", "2023-05-12"), days("2023-05-15", "2023-05-19")),
        announced=date(2022, 12, 1),
        variant="negotiating",
        body="committee",
        ordinal=1,
        place="Vienna",
        about=("first",),
        sources=FULL,
    ),
    Event(
        kind=EventKind.CONSULTATION,
        record="consultation-1",
        label="intersessional consultation 1, Vienna",
        span=days("2023-06-20", "2023-06-21"),
        body="committee",
        ordinal=1,
        place="Vienna",
        sources=FULL,
    ),
    Event(
        kind=EventKind.DECISION,
        record="78/549",
        label="decision 78/549: postpone",
        span=days("2023-08-21", "2023-08-25"),
        exact=False,
        variant="silence procedure",
        body="ga",
        about=("second", "75/282.4"),
        adoption=Silence(hours=72),
        sources=FULL,
    ),
    Event(
        kind=EventKind.DOCUMENT,
        record="A/78/986/Rev.1",
        label="Report, revised",
        span=days("2023-08-21", "2023-08-25"),
        exact=False,
        variant="report",
        body="committee",
        sources=BARE,
    ),
    Event(
        kind=EventKind.SESSION,
        record="first",
        label="First session, New York",
        span=days("2023-08-21", "2023-09-01"),
        announced=date(2023, 1, 5),
        variant="negotiating",
        body="committee",
        ordinal=1,
        place="New York",
        met=10,
        about=("75/282.4",),
        sources=FULL,
    ),
    Event(
        kind=EventKind.READING,
        record="first-reading",
        label="First reading, first session",
        span=days("2023-08-21", "2023-09-01"),
        announced=date(2023, 1, 5),
        body="committee",
        ordinal=1,
        place="New York",
        about=("I", "II"),
        sources=FULL,
    ),
    Event(
        kind=EventKind.DOCUMENT,
        record="A/78/986",
        label="A/78/986, Report of the Committee",
        span=days("2023-10-02"),
        variant="report",
        body="committee",
        about=("75/282.4",),
        sources=FULL,
    ),
    Event(
        kind=EventKind.SESSION,
        record="second",
        label="Second session, Vienna",
        span=days("2024-01-29", "2024-02-09"),
        parts=(days("2024-01-29", "2024-02-02"), days("2024-02-05", "2024-02-09")),
        variant="concluding",
        body="committee",
        place="Vienna",
        sources=BARE,
    ),
    Event(
        kind=EventKind.REJECTION,
        record="lost",
        label="not adopted: delete article 6",
        span=days("2024-08-08"),
        variant="recorded vote",
        body="committee",
        adoption=RecordedVote(in_favour=23, against=102, abstaining=26),
        sources=BARE,
    ),
    Event(
        kind=EventKind.RESOLUTION,
        record="79/243",
        label="A/RES/79/243 adopted without a vote",
        span=days("2024-12-24"),
        variant="without a vote",
        body="ga",
        adoption=WithoutVote(),
        sources=BARE,
    ),
    Event(
        kind=EventKind.SIGNATURE,
        record="signed",
        label="signature: Qatar",
        span=days("2025-10-25"),
        variant="signature",
        about=("convention",),
        party=PartyKind.STATE,
        sources=BARE,
    ),
    Event(
        kind=EventKind.DEPOSIT,
        record="ratified",
        label="ratification: European Union",
        span=days("2026-03-01"),
        variant="ratification",
        about=("convention",),
        party=PartyKind.ORGANIZATION,
        sources=FULL,
    ),
    Event(
        kind=EventKind.DENUNCIATION,
        record="denounced",
        label="denunciation: Qatar",
        span=days("2026-09-01"),
        variant="denunciation",
        about=("convention",),
        party=PartyKind.STATE,
        sources=BARE,
    ),
    Event(
        kind=EventKind.READING,
        record="later-reading",
        label="Reading of the preamble, resumed second session",
        span=days("2027-07-29", "2027-08-09"),
        planned=True,
        body="committee",
        place="New York",
        about=("preamble",),
        sources=BARE,
    ),
    Event(
        kind=EventKind.SESSION,
        record="resumed",
        label="Resumed second session, New York",
        span=days("2027-07-29", "2027-08-09"),
        planned=True,
        variant="reconvened",
        body="committee",
        place="New York",
        sources=BARE,
    ),
    Event(
        kind=EventKind.DOCUMENT,
        record="add",
        label="More",
        span=None,
        exact=False,
        variant="working paper",
        body="committee",
        sources=BARE,
    ),
    Event(
        kind=EventKind.DOCUMENT,
        record="agenda",
        label="Agenda",
        span=None,
        exact=False,
        variant="agenda",
        body="committee",
        sources=BARE,
    ),
    Event(
        kind=EventKind.BY_ELECTION,
        record="rapporteur",
        label="Rapporteur: name not recorded",
        span=None,
        exact=False,
        variant="Rapporteur",
        body="committee",
        sources=BARE,
    ),
)


def test_every_record_of_something_that_happens_is_an_event() -> None:
    """Each kind of record becomes an event with all that its record tells, in order of days."""
    assert EVENTS == WHOLE_TIMELINE


def test_a_pattern_can_ask_for_what_an_event_is() -> None:
    """The word that an event bears is one that a pattern of the clause language may name."""
    for event in EVENTS:
        words = (event.variant,) if event.variant else ()
        assert Pattern(event=event.kind, variants=words).variants == words


def test_every_kind_of_event_is_among_them() -> None:
    """The small process has an event of each kind, so that none is left untested."""
    assert {event.kind for event in EVENTS} == set(EventKind)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_records_does_not_matter(seed: int) -> None:
    """However the records of a process stand, its events are the same in the same order."""
    shuffle = random.Random(seed)
    changes: dict[str, Any] = {}
    for family in set(FAMILIES) - {"disputes"}:
        records = list(getattr(EVERYTHING, family))
        shuffle.shuffle(records)
        changes[family] = tuple(records)
    assert timeline(attrs.evolve(EVERYTHING, **changes)) == EVENTS


def test_a_process_without_events_has_an_empty_timeline() -> None:
    """No records, no events; the latest fact is then the day through which it is recorded."""
    empty = Process(id="p", title="T", through=date(2026, 11, 23))
    assert timeline(empty) == ()
    assert latest_fact(empty) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("through", "planned"),
    [
        (date(2023, 8, 20), True),
        (date(2023, 8, 21), False),
        (date(2023, 8, 31), False),
        (date(2023, 9, 1), False),
    ],
)
def test_what_begins_later_is_planned(through: date, planned: bool) -> None:
    """A session that has begun by the day of the record is no plan, though it may go on."""
    (event,) = timeline(attrs.evolve(LAKES, through=through))
    assert event.planned is planned


def test_whatever_the_kind_what_lies_later_is_planned() -> None:
    """Recorded through its first day, a process has one event that is not planned."""
    early = attrs.evolve(EVERYTHING, through=date(2021, 5, 26), completeness=())
    events = timeline(early)
    assert [event.record for event in events if not event.planned] == [
        *("75/282", "add", "agenda", "rapporteur")
    ]
    assert latest_fact(early) == date(2021, 5, 26)


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date.min, 0),
        (date(2021, 5, 25), 0),
        (date(2021, 5, 26), 1),
        (date(2022, 2, 23), 1),
        (date(2022, 2, 24), 3),
        (date(2023, 8, 20), 5),
        (date(2023, 8, 21), 9),
        (date(2026, 11, 23), 16),
        (date(2027, 7, 29), 18),
        (date.max, 18),
    ],
)
def test_what_had_begun_by_a_day(day: date, count: int) -> None:
    """That day counts; what has no day has begun on none."""
    assert until(EVENTS, day) == EVENTS[:count]


def test_until_agrees_with_looking_at_each() -> None:
    """On every day around every event, the cut is what going through them all gives."""
    edges = {event.span.first for event in EVENTS if event.span}
    for day in sorted({edge + shift * DAY for edge in edges for shift in (-1, 0, 1)}):
        assert until(EVENTS, day) == tuple(
            event for event in EVENTS if event.span is not None and event.span.first <= day
        )
    assert until((), date.max) == ()


def test_the_latest_fact_is_a_day_of_the_record() -> None:
    """Reports of a treaty's status and determinations count; what is planned does not."""
    assert latest_fact(EVERYTHING) == date(2026, 11, 20)
    statuses = attrs.evolve(EVERYTHING, treaty_statuses=())
    assert latest_fact(statuses) == date(2026, 9, 1)
    actions = attrs.evolve(statuses, treaty_actions=())
    assert latest_fact(actions) == date(2024, 12, 24)
    (found,) = EVERYTHING.determinations
    late = attrs.evolve(actions, determinations=(attrs.evolve(found, on=date(2025, 1, 6)),))
    assert latest_fact(late) == date(2025, 1, 6)
    (status,) = EVERYTHING.treaty_statuses
    span = attrs.evolve(status, by=days("2026-11-01", "2026-11-22"))
    assert latest_fact(attrs.evolve(EVERYTHING, treaty_statuses=(span,))) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("through", "latest"),
    [
        (date(2023, 9, 1), date(2023, 9, 1)),
        (date(2023, 9, 2), date(2023, 9, 1)),
        (date(2023, 8, 31), date(2023, 8, 31)),
        (date(2023, 8, 20), date(2023, 8, 20)),
    ],
)
def test_no_fact_is_later_than_the_record(through: date, latest: date) -> None:
    """What had not ended by the day of the record has no last day yet."""
    assert latest_fact(attrs.evolve(LAKES, through=through)) == latest


@pytest.mark.parametrize(
    ("index", "words"),
    [
        (1, "elect the Chair, 24 February 2022"),
        (7, "First session, New York, 21 August–1 September 2023"),
        (10, "Second session, Vienna, 29 January–2 February 2024 and 5–9 February 2024"),
        (18, "More, no day recorded"),
    ],
)
def test_an_event_in_words(index: int, words: str) -> None:
    """An event prints as what and when."""
    assert str(EVENTS[index]) == words


def test_an_officer_without_a_state() -> None:
    """What is not recorded of an officer is left out of the label."""
    chair = attrs.evolve(EVERYTHING.officers[0], state=None)
    process = attrs.evolve(EVERYTHING, officers=(chair,), open_questions=())
    labels = [event.label for event in timeline(process) if event.kind is EventKind.ELECTION]
    assert labels == ["Chair: A. Chair"]


def test_a_resolution_of_which_it_is_not_told_how_it_was_adopted() -> None:
    """The label says no more than the record does."""
    silent = attrs.evolve(EVERYTHING.resolution("75/282"), adoption=None)
    process = attrs.evolve(EVERYTHING, resolutions=(silent, EVERYTHING.resolution("79/243")))
    first = timeline(process)[0]
    assert (first.label, first.variant) == ("A/RES/75/282 adopted", "")
