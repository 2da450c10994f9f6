"""The process as a whole: sound amendments, founded disputes, and claims that can be tried."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.small import (
    COMMITTEE,
    EVERYTHING,
    LAKES,
    WEEK,
    mandate,
    said,
)
from uncc_process.errors import InvalidRecord, Problem, quoted
from uncc_process.model import (
    ActId,
    Attested,
    Body,
    BodyId,
    Claim,
    Completeness,
    Dispute,
    EventKind,
    Mandate,
    Pattern,
    RecordId,
    RegionalGroup,
    Resolution,
    ResolutionId,
    SessionKind,
    Treaty,
    TreatyId,
    Waived,
    claimed,
)
from uncc_process.sources import Source
from uncc_process.spans import DateSpan


def problems(**records: Any) -> list[tuple[str, str]]:
    """Give what is wrong with the small process when it holds these records."""
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(LAKES, **records)
    return [(problem.path, problem.message) for problem in caught.value.problems]


# ---- amendments ----------------------------------------------------------------------------


def act(key: str, adopted: date) -> Resolution:
    """Make a resolution."""
    return attrs.evolve(
        EVERYTHING.resolution("79/243"), id=ResolutionId(key), body=COMMITTEE, adopted=adopted
    )


def amending(key: str, target: str | None, day: date | None = None, **changes: Any) -> Mandate:
    """Make a mandate that takes the place of another from a day."""
    changes = {"clause": Waived(), "given_by": ActId("79/243"), **changes}
    return mandate(key, amends=target, effective=day, **changes)


OLD = amending("old", None)
ACTS = (act("79/243", date(2024, 12, 24)),)


def wrong(*mandates: Mandate) -> list[tuple[str, str]]:
    """Give what is wrong with these mandates."""
    return problems(resolutions=ACTS, mandates=mandates)


def test_amendments_do_not_run_in_a_circle() -> None:
    """Each mandate on a circle, and each that leads into one, is told."""
    assert wrong(
        amending("a", "b"), amending("b", "c"), amending("c", "a"), amending("d", "a"), OLD
    ) == [
        ("mandates[0].amends", "'b' leads in a circle"),
        ("mandates[1].amends", "'c' leads in a circle"),
        ("mandates[2].amends", "'a' leads in a circle"),
        ("mandates[3].amends", "'a' leads in a circle"),
    ]


def test_no_record_stands_on_itself() -> None:
    """A body is not below itself, however long the way round; what leads into a circle is told."""
    bodies = [
        Body(
            id=BodyId(key), name="n", short="s", parent=BodyId(parent) if parent else None, **said()
        )
        for key, parent in (("a", "b"), ("b", "a"), ("c", "c"), ("d", "a"), ("e", "f"), ("f", ""))
    ]
    assert problems(bodies=(*LAKES.bodies, *bodies)) == [
        ("bodies[1].parent", "'b' leads in a circle"),
        ("bodies[2].parent", "'a' leads in a circle"),
        ("bodies[3].parent", "'c' leads in a circle"),
        ("bodies[4].parent", "'a' leads in a circle"),
    ]


def test_no_treaty_is_within_itself() -> None:
    """Two treaties do not stand within each other."""
    ids = TreatyId("a"), TreatyId("b")
    treaties = [
        Treaty(id=key, title="t", short="s", within=within, **said())
        for key, within in (ids, ids[::-1])
    ]
    assert problems(treaties=tuple(treaties)) == [
        ("treaties[0].within", "'b' leads in a circle"),
        ("treaties[1].within", "'a' leads in a circle"),
    ]


@pytest.mark.parametrize("day", [date(2024, 12, 23), date(2024, 12, 24), None])
def test_an_amendment_comes_later(day: date | None) -> None:
    """What amends a mandate takes effect after it, not on the same day."""
    assert wrong(OLD, amending("new", "old", day)) == [
        ("mandates[1].amends", "takes effect before 'old', which it amends")
    ]


def test_an_amendment_of_what_is_not_in_force_is_too_early() -> None:
    """A mandate of a treaty that is not adopted takes effect never, so nothing comes after it."""
    treaty = Treaty(id=TreatyId("protocol"), title="t", short="s", **said())
    unborn = amending("unborn", None, given_by=ActId("protocol"))
    assert problems(
        treaties=(treaty,),
        resolutions=ACTS,
        mandates=(unborn, amending("new", "unborn", date(2030, 1, 1))),
    ) == [("mandates[1].amends", "takes effect before 'unborn', which it amends")]


def test_rivals_on_one_day_have_to_agree() -> None:
    """Two mandates that amend a third on the same day ask the same, or there is no telling."""
    day = date(2025, 1, 1)
    first, second = amending("one", "old", day), amending("two", "old", day)
    assert wrong(OLD, first, attrs.evolve(second, clause=Attested(question="?"))) == [
        ("mandates[2].amends", "'one' amends the same mandate on the same day")
    ]
    agreed = attrs.evolve(LAKES, resolutions=ACTS, mandates=(OLD, first, second))
    assert agreed.amendments(OLD) == (first, second)
    later = attrs.evolve(second, effective=date(2025, 1, 2), clause=Attested(question="?"))
    other = attrs.evolve(LAKES, resolutions=ACTS, mandates=(later, OLD, first))
    assert other.amendments(OLD) == (first, later)


def test_a_chain_of_amendments_is_in_the_order_of_its_days() -> None:
    """What amends an amendment belongs to the chain of the first; each sees what comes after."""
    one = amending("one", "old", date(2025, 1, 1))
    two = amending("two", "one", date(2025, 2, 1))
    three = amending("three", "old", date(2025, 3, 1))
    process = attrs.evolve(LAKES, resolutions=ACTS, mandates=(three, two, OLD, one))
    assert process.amendments(OLD) == (one, two, three)
    assert process.amendments(one) == (two,)
    assert process.amendments(two) == process.amendments(three) == ()


def test_the_day_from_which_a_mandate_holds() -> None:
    """Its own day; else that of its act; of a span of days the last is certain; else never."""
    assert EVERYTHING.given(EVERYTHING.mandate("79/243.1")) == date(2025, 1, 1)
    assert EVERYTHING.effective(EVERYTHING.mandate("79/243.1")) == date(2025, 1, 1)
    assert EVERYTHING.given(EVERYTHING.mandate("75/282.4")) == date(2021, 5, 26)
    assert EVERYTHING.effective(EVERYTHING.mandate("75/282.4")) == date(2021, 5, 26)
    silent = amending("silent", None, given_by=ActId("78/549"))
    assert EVERYTHING.given(silent) == WEEK
    assert EVERYTHING.effective(silent) == date(2023, 8, 25)
    unborn = amending("unborn", None, given_by=ActId("protocol"))
    assert EVERYTHING.given(unborn) is None
    assert EVERYTHING.effective(unborn) == date.max


# ---- disputes ------------------------------------------------------------------------------

SOURCE = (Source.parse("A/RES/75/282"),)
KINDS = SessionKind
FIRST_DAY, ADOPTED = date(2023, 8, 21), date(2021, 5, 26)
TWO_DAYS = DateSpan(ADOPTED, date(2021, 5, 27))


def dispute(field: str | None, *values: str, chosen: int = 0, record: str = "first") -> Dispute:
    """Make a dispute about a field of the first session."""
    return Dispute(
        id="d",
        record=RecordId(record),
        field=field,
        claims=tuple(Claim(value=value, sources=SOURCE) for value in values),
        chosen=chosen,
        settled=False,
        reason="it is nearer",
        **said(),
    )


def test_the_chosen_claim_is_what_the_record_holds() -> None:
    """A dispute whose chosen claim the record contradicts is refused."""
    assert problems(disputes=(dispute("opens", "2023-08-22", "2023-08-21"),)) == [
        ("disputes[0].chosen", "the record has '2023-08-21', not '2023-08-22'")
    ]


@pytest.mark.parametrize(
    ("key", "field", "texts", "values"),
    [
        ("first", "opens", ("2023-08-21", "2023-08-22"), (FIRST_DAY, date(2023, 8, 22))),
        ("first", "announced", ("2023-01-05", ""), (date(2023, 1, 5), None)),
        ("second", "announced", ("", "2023-01-05"), (None, date(2023, 1, 5))),
        ("first", "ordinal", ("1", "2"), (1, 2)),
        ("second", "ordinal", ("", "7"), (None, 7)),
        ("first", "place", ("New York", "Vienna"), ("New York", "Vienna")),
        ("first", "kind", ("negotiating", "concluding"), (KINDS.NEGOTIATING, KINDS.CONCLUDING)),
        ("found", "holds", ("true", "false"), (True, False)),
        ("75/282", "adopted", ("2021-05-26", "2021-05-26/2021-05-27"), (ADOPTED, TWO_DAYS)),
        ("78/549", "adopted", ("2023-08-21/2023-08-25", "2023-08-21"), (WEEK, FIRST_DAY)),
        ("chair", "group", ("African States", ""), (RegionalGroup.AFRICAN, None)),
    ],
)
def test_a_claim_is_read_as_its_field_is(
    key: str, field: str, texts: tuple[str, str], values: tuple[object, object]
) -> None:
    """Each claim of a dispute can be put into the record, as a value of the field's own kind."""
    disputed = attrs.evolve(EVERYTHING, disputes=(dispute(field, *texts, record=key),))
    other = claimed(disputed, disputed.disputes[0], 1)
    held, claim = (getattr(process.record(key), field) for process in (disputed, other))
    assert (held, claim) == values
    assert type(claim) is type(values[1])
    assert other == attrs.evolve(
        disputed,
        disputes=(dispute(field, *texts, record=key, chosen=1),),
        **{disputed.family(key): getattr(other, disputed.family(key))},
    )
    assert claimed(other, other.disputes[0], 0) == disputed


@pytest.mark.parametrize(
    ("key", "field", "held", "claim"),
    [
        ("first", "opens", "2023-08-21", "20230822"),
        ("first", "opens", "2023-08-21", "2023-W34-2"),
        ("first", "opens", "2023-08-21", "2023-08-21/2023-08-22"),
        ("first", "opens", "2023-08-21", "2023-02-30"),
        ("first", "opens", "2023-08-21", "soon"),
        ("first", "opens", "2023-08-21", ""),
        ("first", "opens", "2023-08-21", " 2023-08-22"),
        ("first", "opens", "2023-08-21", "\uff12023-08-22"),
        ("first", "ordinal", "1", "2.0"),
        ("first", "ordinal", "1", "1_0"),
        ("first", "ordinal", "1", "+2"),
        ("first", "ordinal", "1", "-2"),
        ("first", "ordinal", "1", "\uff12"),
        ("first", "ordinal", "1", "1234567890"),
        ("first", "kind", "negotiating", "negotiation"),
        ("first", "kind", "negotiating", "NEGOTIATING"),
        ("first", "place", "New York", ""),
        ("found", "holds", "true", "False"),
        ("found", "holds", "true", "1"),
        ("found", "holds", "true", ""),
        ("78/549", "adopted", "2023-08-21/2023-08-25", "2023-08-25/2023-08-21"),
        ("78/549", "adopted", "2023-08-21/2023-08-25", "2023-08-21/2023-08-21"),
        ("78/549", "adopted", "2023-08-21/2023-08-25", "a/b"),
    ],
)
def test_a_claim_that_its_field_cannot_hold_is_refused(
    key: str, field: str, held: str, claim: str
) -> None:
    """A claim is read as strictly as the field of the record."""
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(EVERYTHING, disputes=(dispute(field, held, claim, record=key),))
    sentence = f"not a claim about this field: {quoted(claim)}: {field} cannot hold it"
    assert caught.value.problems == (Problem("disputes[0].claims[1].value", sentence),)


@pytest.mark.parametrize(
    ("field", "held", "claim", "sentence"),
    [
        (
            "opens",
            "2023-08-21",
            "2023-09-02",
            "closes: 2023-09-01 is before it opens, 2023-09-02\nmeeting_days: 10 of 0 days",
        ),
        ("ordinal", "1", "0", "ordinal: expected 1 or more, got 0"),
    ],
)
def test_a_claim_that_makes_the_record_impossible_is_refused(
    field: str, held: str, claim: str, sentence: str
) -> None:
    """It is found when the process is built, not when the audit comes to try the claim."""
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(EVERYTHING, disputes=(dispute(field, held, claim),))
    assert caught.value.problems == (Problem("disputes[0].claims[1].value", sentence),)


@pytest.mark.parametrize(
    ("field", "claims"),
    [
        (None, ("it was held", "it was not held")),
        ("id", ("first", "other")),
        ("body", ("committee", "ga")),
        ("about", ("75/282.4", "75/282")),
        ("did", ("began the reading", "ended the reading")),
    ],
)
def test_a_dispute_about_more_than_a_value_cannot_be_tried(
    field: str | None, claims: tuple[str, str]
) -> None:
    """A dispute about a record as a whole, a reference or a list stays as it is."""
    kept = dispute(field, *claims)
    process = attrs.evolve(EVERYTHING, disputes=(kept,))
    with pytest.raises(InvalidRecord) as caught:
        claimed(process, kept, 1)
    sentence = f"no other claim can be tried in {quoted(field or '')}"
    assert caught.value.problems == (Problem("field", sentence),)


@pytest.mark.parametrize("claim", [2, -1])
def test_a_claim_that_is_not_there_cannot_be_tried(claim: int) -> None:
    """The number of a claim is that of one of the dispute."""
    with pytest.raises(InvalidRecord) as caught:
        claimed(EVERYTHING, EVERYTHING.disputes[0], claim)
    assert caught.value.problems == (Problem("chosen", f"there is no claim {claim}"),)


@pytest.mark.parametrize("field", ["opened", "span", "__class__", "__init__", "note.x", ""])
def test_a_dispute_is_about_a_field_there_is(field: str) -> None:
    """A dispute about a field that its record has not, be it a property, is refused."""
    assert problems(disputes=(dispute(field, "a", "b"),)) == [
        ("disputes[0].field", f"first has no {quoted(field)}")
    ]


def test_what_is_complete_is_recorded() -> None:
    """A record is complete at most through the day through which it is kept."""
    statement = Completeness(
        id="c",
        pattern=Pattern(event=EventKind.SESSION),
        through=date(2026, 11, 24),
        basis="the list",
        **said(),
    )
    assert problems(completeness=(statement,)) == [
        (
            "completeness[0].through",
            "2026-11-24 is after 2026-11-23, through which all is recorded",
        )
    ]
    kept = attrs.evolve(statement, through=date(2026, 11, 23))
    assert attrs.evolve(LAKES, completeness=(kept,)).completeness == (kept,)
