"""The log: which events a pattern means, which statements cover it, how far an event has come."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.little import COMMITTEE, complete, process, session
from uncc_process.audit.log import Log, Stage, View, matches, numbered
from uncc_process.model import EventKind, PartyKind, Pattern, RecordId
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event

MARCH = DateSpan(date(2022, 3, 1), date(2022, 3, 4))
EVENT = Event(
    kind=EventKind.DOCUMENT,
    record="report",
    label="Report",
    span=MARCH,
    variant="report",
    body=COMMITTEE,
    ordinal=1,
    about=("first", "second"),
    party=PartyKind.STATE,
)
# For each field of a pattern a value that means the event, and one that does not.
FIELDS: dict[str, tuple[Any, Any]] = {
    "event": (EventKind.DOCUMENT, EventKind.DECISION),
    "variants": (("report", "agenda"), ("agenda",)),
    "body": (COMMITTEE, "other"),
    "ordinals": ((1, 2), (2,)),
    "record": ("report", "other"),
    "about": (RecordId("second"), RecordId("third")),
    "party": (PartyKind.STATE, PartyKind.ORGANIZATION),
}
OVERLAPPING = {"variants": ("agenda", "note"), "ordinals": (2, 3)}
ANY = Pattern(event=EventKind.DOCUMENT)
FULL = attrs.evolve(ANY, **{field: value for field, (value, _) in FIELDS.items()})


@pytest.mark.parametrize("field", FIELDS)
def test_a_pattern_means_an_event_by_each_field(field: str) -> None:
    """A pattern that names all fields of an event means it; with one of them wrong it does not."""
    wrong = FIELDS[field][1]
    if field == "event":
        assert not matches(Pattern(event=wrong), EVENT)
        return
    assert matches(FULL, EVENT)
    assert matches(ANY, EVENT)
    assert not matches(attrs.evolve(FULL, **{field: wrong}), EVENT)


def covered(wide: Pattern, narrow: Pattern) -> bool:
    """Whether a log with a statement about the wide pattern has it for the narrow one."""
    statement = attrs.evolve(complete(), pattern=wide)
    key = (wide.event, wide.body, wide.about)
    log = attrs.evolve(Log.of(process()), completeness={key: [statement]})
    return list(log.covering(narrow)) == [statement]


@pytest.mark.parametrize("field", [field for field in FIELDS if field != "event"])
def test_a_statement_covers_what_it_names_and_no_more(field: str) -> None:
    """In each field a statement covers the same and the narrower, not the wider, not another."""
    value, other = FIELDS[field]
    named = attrs.evolve(ANY, **{field: value})
    another = OVERLAPPING.get(field, other)
    assert covered(ANY, ANY)
    assert covered(ANY, named)
    assert covered(FULL, FULL)
    assert covered(attrs.evolve(FULL, **{field: getattr(ANY, field)}), FULL)
    assert not covered(named, ANY)
    assert not covered(named, attrs.evolve(ANY, **{field: another}))
    assert not covered(attrs.evolve(FULL, **{field: another}), FULL)


@pytest.mark.parametrize(
    ("wide", "narrow", "holds"),
    [((1, 2), (1,), True), ((1, 2), (2, 1), True), ((1,), (1, 2), False), ((1, 2), (2, 3), False)],
)
def test_a_statement_about_some_ordinals_covers_their_parts(
    wide: tuple[int, ...], narrow: tuple[int, ...], holds: bool
) -> None:
    """A statement covers a pattern if it names all of its ordinals."""
    assert covered(attrs.evolve(ANY, ordinals=wide), attrs.evolve(ANY, ordinals=narrow)) is holds


def test_a_statement_about_one_kind_of_event_covers_no_other() -> None:
    """That all documents are recorded says nothing of decisions."""
    assert not covered(ANY, Pattern(event=EventKind.DECISION))


@pytest.mark.parametrize(
    ("fields", "once"),
    [
        ({"event": EventKind.CONSULTATION, "body": COMMITTEE, "ordinals": (1,)}, True),
        ({"event": EventKind.CONSULTATION, "body": COMMITTEE}, False),
        ({"event": EventKind.CONSULTATION, "ordinals": (1,)}, False),
        ({"event": EventKind.SESSION, "body": COMMITTEE, "ordinals": (1,)}, False),
        (
            {
                "event": EventKind.SESSION,
                "variants": ("negotiating",),
                "body": COMMITTEE,
                "ordinals": (1,),
            },
            True,
        ),
        (
            {
                "event": EventKind.SESSION,
                "variants": ("negotiating", "organizational"),
                "body": COMMITTEE,
                "ordinals": (1,),
            },
            False,
        ),
        (
            {
                "event": EventKind.DOCUMENT,
                "variants": ("report",),
                "body": COMMITTEE,
                "ordinals": (1,),
            },
            False,
        ),
    ],
)
def test_only_sessions_of_one_kind_and_consultations_are_numbered(
    fields: dict[str, Any], once: bool
) -> None:
    """A number is given once among the sessions of a kind of a body, and its consultations."""
    assert numbered(Pattern(**fields)) is once


@pytest.mark.parametrize(
    ("fields", "day", "known", "stage"),
    [
        ({}, "2022-02-28", "2022-12-31", Stage.UNSEEN),
        ({}, "2022-12-31", "2022-02-28", Stage.UNSEEN),
        ({}, "2022-03-01", "2022-03-01", Stage.UNDER_WAY),
        ({}, "2022-03-03", "2022-03-03", Stage.UNDER_WAY),
        ({}, "2022-03-04", "2022-03-01", Stage.OVER),
        ({"exact": False}, "2022-03-03", "2022-03-03", Stage.POSSIBLE),
        ({"exact": False}, "2022-03-04", "2022-03-04", Stage.OVER),
        ({"planned": True}, "2022-02-28", "2022-02-28", Stage.UNSEEN),
        ({"planned": True}, "2022-03-01", "2022-03-01", Stage.POSSIBLE),
        ({"planned": True}, "2022-03-04", "2022-03-04", Stage.POSSIBLE),
        ({"span": None}, "2022-03-01", "2022-03-01", Stage.POSSIBLE),
        ({"announced": date(2022, 5, 1)}, "2022-12-31", "2022-04-30", Stage.UNSEEN),
        ({"announced": date(2022, 5, 1)}, "2022-12-31", "2022-05-01", Stage.OVER),
        ({"span": None, "announced": date(2022, 5, 1)}, "2022-12-31", "2022-04-30", Stage.UNSEEN),
    ],
)
def test_how_far_an_event_has_come_turns_on_the_day(
    fields: dict[str, Any], day: str, known: str, stage: Stage
) -> None:
    """It is unseen until it begins and is known, under way until its last day, and then over."""
    view = View(log=Log.of(process()), day=date.fromisoformat(day), known=date.fromisoformat(known))
    assert view.stage(attrs.evolve(EVENT, **fields)) is stage


def test_what_a_pattern_can_mean_is_exhausted_when_all_its_numbers_were_held() -> None:
    """Two numbers of which one is held leave one; what is only planned is not held."""
    sessions = (session(1, "2022-02-28", "2022-03-11"), session(2, "2027-05-30", "2027-06-10"))
    day = date(2027, 12, 31)
    view = View(log=Log.of(process(*sessions)), day=day, known=day)
    named = Pattern(
        event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE, ordinals=(1, 2)
    )
    first = attrs.evolve(named, ordinals=(1,))
    assert (view.unseen_ordinals(named), view.exhausted(named)) == (1, False)
    assert (view.unseen_ordinals(first), view.exhausted(first)) == (0, True)
    for record, held in (("first", True), ("second", False)):
        pattern = Pattern(event=EventKind.SESSION, record=RecordId(record))
        assert view.exhausted(pattern) is held
