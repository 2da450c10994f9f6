"""Another process by data alone: the convention on international tax cooperation.

Its folder is documentation, and this is what it has to come to. The days of the outcomes stand on
either side of the day on which each turns.
"""

import functools
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

import uncc_process as uncc
from uncc_process.audit import Outcome
from uncc_process.audit.requirements import days_of
from uncc_process.calendars import assembly_session, possible_sessions_on, weekdays
from uncc_process.cli import main
from uncc_process.errors import InvalidRecord, Problem
from uncc_process.model import (
    Clause,
    Count,
    DayCount,
    EventKind,
    Exists,
    Lasts,
    Officer,
    Pattern,
    Plan,
    Process,
    RecordedVote,
    RecordId,
    RegionalGroup,
    Session,
    claimed,
)
from uncc_process.model.clauses import nodes
from uncc_process.spans import DateSpan
from uncc_process.timeline import timeline

FOLDER = Path(__file__).parents[1] / "docs" / "examples" / "tax"
TAX = uncc.read(FOLDER)
LATEST = date(2026, 2, 13)

SATISFIED, VIOLATED, PENDING = "satisfied", "violated", "pending"
NO_RECORD, UNATTESTED = "undetermined: no_record", "undetermined: unattested"


def standings(process: Process, day: str) -> dict[str, str]:
    """Tell how all mandates stand on a day, with the causes."""
    found: dict[str, str] = {}
    for judgement in uncc.audit(process, date.fromisoformat(day)).judgements:
        causes = ", ".join(sorted(cause.value for cause in judgement.causes))
        found[judgement.mandate.id] = ": ".join(filter(None, [judgement.outcome.value, causes]))
    return found


of_tax = functools.cache(functools.partial(standings, TAX))


# ---- outcomes --------------------------------------------------------------------------

OUTCOMES = [
    # 77/244, para. 3: a report, issued on 26 July 2023; para. 5: considered at the 78th session
    ("77/244.3.report", "2023-07-25", PENDING),
    ("77/244.3.report", "2023-07-26", SATISFIED),
    ("77/244.5.consider", "2023-12-21", PENDING),
    ("77/244.5.consider", "2023-12-22", SATISFIED),
    # 78/230, para. 4: New York, up to 15 working days at a time, done by August 2024
    ("78/230.4.fifteen-days", "2024-08-16", PENDING),
    ("78/230.4.fifteen-days", "2024-08-31", PENDING),
    ("78/230.4.fifteen-days", "2024-09-01", SATISFIED),
    ("78/230.4.organizational-session", "2024-02-21", PENDING),
    ("78/230.4.organizational-session", "2024-02-22", SATISFIED),
    ("78/230.4.finalize", "2024-08-15", PENDING),
    ("78/230.4.finalize", "2024-08-16", SATISFIED),
    # 78/230, para. 5: a bureau of not more than 20, five groups equally
    ("78/230.5.twenty-members", "2024-02-22", PENDING),  # there may be more to come
    ("78/230.5.twenty-members", "2024-08-31", PENDING),
    ("78/230.5.twenty-members", "2024-09-01", SATISFIED),
    ("78/230.5.regional-groups", "2024-08-31", PENDING),
    ("78/230.5.regional-groups", "2024-09-01", NO_RECORD),
    # 78/230, para. 6(e): what the terms of reference say of protocols is known with 79/235
    ("78/230.6e.protocols", "2024-12-23", UNATTESTED),
    ("78/230.6e.protocols", "2024-12-24", SATISFIED),
    # 78/230, para. 8: a report at the 79th session; its day is known within a span
    ("78/230.8.report", "2024-11-26", PENDING),
    ("78/230.8.report", "2024-11-27", SATISFIED),
    ("78/230.9.consider", "2024-12-23", PENDING),
    ("78/230.9.consider", "2024-12-24", SATISFIED),
    ("78/230.9.agenda", "2024-11-26", UNATTESTED),
    ("78/230.9.agenda", "2024-11-27", SATISFIED),
    # 79/235, para. 4: at least three substantive sessions a year, of no more than 10 working days
    ("79/235.4.sessions-2025", "2025-11-18", PENDING),
    ("79/235.4.sessions-2025", "2025-11-19", SATISFIED),
    ("79/235.4.sessions-2026", "2026-02-13", PENDING),
    ("79/235.4.sessions-2026", "2026-12-31", PENDING),
    ("79/235.4.sessions-2026", "2027-01-01", NO_RECORD),  # two are planned, not recorded as held
    ("79/235.4.sessions-2027", "2026-02-13", PENDING),
    ("79/235.4.ten-days", "2026-02-13", PENDING),
    ("79/235.4.ten-days", "2027-12-31", PENDING),
    ("79/235.4.ten-days", "2028-01-01", NO_RECORD),
    ("79/235.4.places", "2026-02-13", PENDING),
    # 79/235, para. 5: organizational session, rules, second protocol, 3 to 6 February 2025
    ("79/235.5.organizational-session", "2025-02-05", PENDING),
    ("79/235.5.organizational-session", "2025-02-06", SATISFIED),
    ("79/235.5.rules", "2025-02-05", PENDING),
    ("79/235.5.rules", "2025-02-06", SATISFIED),
    ("79/235.5.second-protocol", "2025-02-05", PENDING),
    ("79/235.5.second-protocol", "2025-02-06", SATISFIED),
    # 79/235, para. 6: 17 of 18 Vice-Chairs, so nothing settles it while one may be elected
    ("79/235.6.bureau", "2025-02-06", PENDING),
    ("79/235.6.bureau", "2025-02-07", PENDING),
    ("79/235.6.bureau", "2026-02-13", PENDING),
    ("79/235.8.consultations", "2025-06-26", UNATTESTED),
    ("79/235.8.consultations", "2025-06-27", SATISFIED),
    # 79/235, para. 11: the 82nd session is beyond the table, so there is no last day yet
    ("79/235.11.final-texts", "2026-02-13", PENDING),
    ("79/235.11.final-texts", "2027-09-01", PENDING),
    # the Committee's own rule: no decision on the substance of a protocol yet
    ("inc-rules.two-thirds", "2026-02-13", PENDING),
]


@pytest.mark.parametrize(("mandate", "day", "expected"), OUTCOMES)
def test_outcome_of_a_mandate_on_a_day(mandate: str, day: str, expected: str) -> None:
    """A mandate has the outcome of the table on the day of its row."""
    assert of_tax(day)[mandate] == expected


def test_every_mandate_stands_in_the_table_or_is_open_textured() -> None:
    """No computed judgement is without a row of its own."""
    unattested = {key for key, found in of_tax("2026-02-13").items() if found == UNATTESTED}

    assert {each.id for each in TAX.mandates} == unattested | {row[0] for row in OUTCOMES}


def test_counts_on_the_day_of_the_latest_fact() -> None:
    """On 13 February 2026 nothing is violated, and what is not settled is pending or open."""
    found = uncc.audit(TAX)

    assert (found.as_of, found.counts) == (
        LATEST,
        {
            Outcome.SATISFIED: 15,
            Outcome.VIOLATED: 0,
            Outcome.PENDING: 7,
            Outcome.UNDETERMINED: 18,
            Outcome.NOT_APPLICABLE: 0,
        },
    )


@pytest.mark.parametrize("day", ["2026-08-03", "2026-08-14", "2026-08-15", "2026-12-11"])
def test_a_planned_session_violates_nothing(day: str) -> None:
    """While planned sessions go by unrecorded, what asks for them stays pending."""
    found = of_tax(day)
    of_sessions = {key: found[key] for key in found if key.startswith("79/235.4.")}

    assert of_sessions == {
        "79/235.4.sessions-2025": SATISFIED,
        "79/235.4.sessions-2026": PENDING,
        "79/235.4.sessions-2027": PENDING,
        "79/235.4.ten-days": PENDING,
        "79/235.4.places": PENDING,
    }


@pytest.mark.parametrize(
    ("mandate", "day", "readings"),
    [
        ("79/235.6.bureau", "2025-02-06", ()),  # they agree
        ("79/235.6.bureau", "2025-02-07", (VIOLATED, PENDING)),
        ("79/235.4.places", "2025-11-18", ()),
        ("79/235.4.places", "2025-11-19", (SATISFIED, PENDING)),
    ],
)
def test_readings_of_an_ambiguous_paragraph(
    mandate: str, day: str, readings: tuple[str, ...]
) -> None:
    """Where the readings of a paragraph come apart, each has its own outcome."""
    judgement = uncc.audit(TAX, date.fromisoformat(day)).of(mandate)

    assert tuple(each.outcome.value for each in judgement.readings) == readings


# ---- what would have been --------------------------------------------------------------


def with_session(key: str, **changes: Any) -> Process:
    """Give the process as if a session had been otherwise."""
    sessions = tuple(
        attrs.evolve(each, **changes) if each.id == key else each for each in TAX.sessions
    )
    kept = tuple(each for each in TAX.disputes if each.record != key)
    return attrs.evolve(TAX, sessions=sessions, disputes=kept)


def with_officers(change: Callable[[int, Officer], Officer]) -> Process:
    """Give the process as if the officers of the Ad Hoc Committee had been otherwise."""
    changed = (change(index, each) for index, each in enumerate(TAX.officers))
    return attrs.evolve(TAX, officers=tuple(changed))


def with_clause(mandate: str, clause: Clause) -> Process:
    """Give the process as if a paragraph asked for something else."""
    mandates = tuple(
        attrs.evolve(each, clause=clause) if each.id == mandate else each for each in TAX.mandates
    )
    return attrs.evolve(TAX, mandates=mandates)


@pytest.mark.parametrize(
    ("closes", "expected"), [("2024-08-16", SATISFIED), ("2024-08-19", VIOLATED)]
)
def test_one_working_day_more_would_have_been_too_many(closes: str, expected: str) -> None:
    """The second session of the Ad Hoc Committee had not a working day to spare."""
    longer = with_session("ahc-second", closes=date.fromisoformat(closes))

    assert standings(longer, "2024-09-01")["78/230.4.fifteen-days"] == expected


@pytest.mark.parametrize(
    ("opens", "expected"), [("2025-11-10", SATISFIED), ("2026-01-05", VIOLATED)]
)
def test_two_sessions_in_2025_would_have_been_too_few(opens: str, expected: str) -> None:
    """Had the third session been put off to January, the paragraph would have been breached."""
    first = date.fromisoformat(opens)
    later = with_session("inc-third", opens=first, closes=first + timedelta(days=9))

    assert standings(later, "2026-02-13")["79/235.4.sessions-2025"] == expected


GROUPS = tuple(RegionalGroup)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (RegionalGroup.AFRICAN, SATISFIED),
        (RegionalGroup.EASTERN_EUROPEAN, VIOLATED),
        (None, NO_RECORD),
    ],
)
def test_groups_are_equal_if_each_has_four(last: RegionalGroup | None, expected: str) -> None:
    """With all groups recorded the paragraph is kept or breached; with one unknown, untold."""

    def known(index: int, officer: Officer) -> Officer:
        return attrs.evolve(officer, group=last if index == 0 else GROUPS[index % 5])

    assert standings(with_officers(known), "2024-09-01")["78/230.5.regional-groups"] == expected


def test_seats_are_counted_and_not_elections() -> None:
    """Twenty were elected and seven replaced; as elections those would make 27, seven too many."""

    def elected_anew(_: int, officer: Officer) -> Officer:
        return attrs.evolve(officer, replaces=None)

    kinds = [event.kind for event in timeline(TAX) if event.body == "ahc"]

    assert kinds.count(EventKind.ELECTION) == 20
    assert kinds.count(EventKind.BY_ELECTION) == 7
    anew = with_officers(elected_anew)
    assert standings(anew, "2024-08-16")["78/230.5.twenty-members"] == VIOLATED


# ---- a session in parts ----------------------------------------------------------------

FOURTH = (DateSpan(date(2026, 2, 2), date(2026, 2, 3)), DateSpan(date(2026, 2, 5), LATEST))
PLANNED = (FOURTH[0], DateSpan(date(2026, 2, 6), LATEST))


def test_a_session_in_parts_says_so() -> None:
    """The fourth session met on 2–3 and 5–13 February; it once was to leave out the 5th too."""
    session = TAX.session("inc-fourth")

    assert (session.parts, TAX.plans[1].parts) == (FOURTH, PLANNED)
    assert str(session) == (
        "Fourth session of the Negotiating Committee, New York, "
        "2–3 February 2026 and 5–13 February 2026"
    )
    assert [event.parts for event in timeline(TAX) if event.parts] == [FOURTH, PLANNED]


@pytest.mark.parametrize(
    ("key", "counted", "days"),
    [
        ("inc-fourth", DayCount.CALENDAR, (11, 11)),
        ("inc-fourth", DayCount.WEEKDAY, (9, 9)),
        ("inc-fourth", DayCount.OFFICIAL, (9, 9)),
        ("inc-fourth", DayCount.UNSPECIFIED, None),
        ("inc-fourth-planned", DayCount.WEEKDAY, (8, 8)),
        ("inc-fourth-planned", DayCount.OFFICIAL, (0, 8)),  # no list of the holidays of 2026
        ("inc-first", DayCount.OFFICIAL, (4, 5)),
        ("ahc-first", DayCount.OFFICIAL, (9, 9)),
        ("ahc-second", DayCount.OFFICIAL, (15, 15)),
        ("ahc-chair", DayCount.WEEKDAY, None),  # on a day of a span
        ("briefings-2025", DayCount.OFFICIAL, (0, 3)),  # at no duty station
    ],
)
def test_days_of_the_parts_are_counted(
    key: str, counted: DayCount, days: tuple[int, int] | None
) -> None:
    """An event in parts has the days of its parts, and not the day between them."""
    (event,) = (each for each in timeline(TAX) if each.record == key)

    assert days_of(event, counted) == days


def test_holidays_are_taken_from_each_part() -> None:
    """In a year whose list is whole, the working days of the parts add up exactly."""
    parts = (DateSpan(date(2024, 5, 24), date(2024, 5, 27)), DateSpan.on(date(2024, 5, 29)))
    changed = with_session("ahc-first", opens=parts[0].first, closes=parts[1].last, parts=parts)
    (event,) = (each for each in timeline(changed) if each.record == "ahc-first")

    assert days_of(event, DayCount.OFFICIAL) == (2, 2)  # 27 May was Memorial Day


@pytest.mark.parametrize(("parts", "expected"), [(FOURTH, SATISFIED), ((), VIOLATED)])
def test_the_audit_counts_the_days_of_the_parts(parts: tuple[DateSpan, ...], expected: str) -> None:
    """Asked for nine weekdays, the fourth session has them in its parts and not in one run."""
    nine = Lasts(days=Count(at_least=9, at_most=9), counted=DayCount.WEEKDAY)
    pattern = Pattern(event=EventKind.SESSION, record=RecordId("inc-fourth"))
    asked = with_clause("79/235.4.ten-days", Exists(pattern=pattern, each=(nine,)))
    sessions = with_session("inc-fourth", parts=parts).sessions
    process = attrs.evolve(asked, sessions=sessions, disputes=())

    assert standings(process, "2026-02-13")["79/235.4.ten-days"] == expected


@pytest.mark.parametrize("record", [TAX.session("inc-fourth"), TAX.plans[1]])
@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (
            "2026-02-02/2026-02-13",
            Problem("parts", "expected two or more; one run of days needs no parts"),
        ),
        (
            "2026-02-03/2026-02-04 2026-02-06/2026-02-13",
            Problem(
                "parts", "expected the first to open on 2026-02-02, the last to close 2026-02-13"
            ),
        ),
        (
            "2026-02-02/2026-02-05 2026-02-05/2026-02-13",
            Problem("parts[1]", "5–13 February 2026 does not come after 2–5 February 2026"),
        ),
    ],
)
def test_parts_that_are_none_are_refused(
    record: Session | Plan, parts: str, problem: Problem
) -> None:
    """Parts are two or more, in order, and go from the first day to the last."""
    with pytest.raises(InvalidRecord) as refused:
        attrs.evolve(record, parts=tuple(map(DateSpan.fromisoformat, parts.split())))
    assert refused.value.problems == (problem,)


def test_days_met_are_days_of_the_parts() -> None:
    """A session in parts cannot have met on more days than its parts have."""
    with pytest.raises(InvalidRecord) as refused:
        attrs.evolve(TAX.session("inc-fourth"), meeting_days=12)
    assert refused.value.problems == (Problem("meeting_days", "12 of 11 days"),)


# ---- facts -----------------------------------------------------------------------------

# id, body, kind, ordinal, days, weekdays, place
SESSIONS = [
    ("ahc-organizational", "ahc", "organizational", None, "2024-02-20/2024-02-22", 3, "New York"),
    ("ahc-first", "ahc", "substantive", 1, "2024-04-26/2024-05-08", 9, "New York"),
    ("ahc-second", "ahc", "substantive", 2, "2024-07-29/2024-08-16", 15, "New York"),
    ("inc-organizational", "inc", "organizational", None, "2025-02-03/2025-02-06", 4, "New York"),
    ("inc-first", "inc", "substantive", 1, "2025-08-04/2025-08-08", 5, "New York"),
    ("inc-second", "inc", "substantive", 2, "2025-08-11/2025-08-15", 5, "New York"),
    ("inc-third", "inc", "substantive", 3, "2025-11-10/2025-11-19", 8, "Nairobi"),
    ("inc-fourth", "inc", "substantive", 4, "2026-02-02/2026-02-13", 10, "New York"),
    ("inc-fifth", "inc", "substantive", 5, "2026-08-03/2026-08-14", 10, "New York"),
    ("inc-sixth", "inc", "substantive", 6, "2026-11-30/2026-12-11", 10, "Nairobi"),
]


def test_sessions_are_as_the_sources_have_them() -> None:
    """Ten sessions of two committees, and on how many weekdays each."""
    found = [
        (
            each.id,
            each.body,
            each.kind.value,
            each.ordinal,
            each.span.isoformat(),
            weekdays(each.span),
            each.place,
        )
        for each in TAX.sessions
    ]

    assert found == SESSIONS


def test_sessions_back_to_back_do_not_overlap() -> None:
    """The second session of the Negotiating Committee opened three days after the first closed."""
    first, second = TAX.session("inc-first"), TAX.session("inc-second")

    assert not first.span.overlaps(second.span)
    assert (second.opens - first.closes).days == 3


def test_what_is_planned_was_announced_before() -> None:
    """Two sessions are planned, and were in the calendar of June 2025."""
    planned = [(each.record, each.announced) for each in timeline(TAX) if each.planned]

    assert planned == [("inc-fifth", date(2025, 6, 27)), ("inc-sixth", date(2025, 6, 27))]


# record, in favour, against, abstaining, total
VOTES = [
    ("second-committee-2022-us-amendment", 55, 97, 13, 165),
    ("second-committee-2023-uk-amendment", 55, 107, 16, 178),
    ("second-committee-2023-11-22", 125, 48, 9, 182),
    ("second-committee-2024-para-2", 119, 48, 5, 172),
    ("second-committee-2024-para-5", 121, 47, 5, 173),
    ("second-committee-2024-11-27", 125, 9, 46, 180),
    ("ahc-uk-amendment", 50, 103, 10, 163),
    ("ahc-canada-amendment", 46, 103, 15, 164),
    ("ahc-eu-amendment-1", 50, 103, 11, 164),
    ("ahc-eu-amendment-2", 48, 106, 10, 164),
    ("ahc-eu-amendment-3", 49, 103, 12, 164),
    ("ahc-terms", 110, 8, 44, 162),
    ("inc-crp8", 42, 98, 10, 150),
    ("79/235", 119, 9, 43, 171),
]


def test_every_vote_adds_up_to_its_total() -> None:
    """In favour, against and abstaining make the total that the sources give."""
    adopted = [
        *((each.id, each.adoption) for each in TAX.decisions),
        *((each.id, each.adoption) for each in TAX.resolutions),
    ]
    voted = [
        (key, vote.in_favour, vote.against, vote.abstaining)
        for key, vote in adopted
        if isinstance(vote, RecordedVote)
    ]

    assert voted == [row[:4] for row in VOTES]
    assert [sum(row[1:]) for row in voted] == [row[4] for row in VOTES]


def test_a_proposal_was_lost_exactly_if_more_were_against() -> None:
    """What was carried had a majority of those voting, what was lost had not."""
    for each in TAX.decisions:
        if isinstance(each.adoption, RecordedVote):
            assert each.carried == (each.adoption.in_favour > each.adoption.against)


def test_the_vote_of_the_committee_is_not_that_of_the_plenary() -> None:
    """The draft of 79/235 had six votes more in the Second Committee than in plenary."""
    committee = next(each for each in TAX.decisions if each.id == "second-committee-2024-11-27")
    plenary = TAX.resolution("79/235")

    assert (committee.body, plenary.body) == ("second-committee", "ga")
    assert committee.about == ("79/235",)
    assert committee.adoption != plenary.adoption


@pytest.mark.parametrize(
    ("body", "series", "bureau"),
    [
        ("ahc", "A/AC.295", {"Chair": 1, "Vice-Chair": 18, "Rapporteur": 1}),
        ("inc", "A/AC.298", {"Chair": 1, "Vice-Chair": 17, "Rapporteur": 1}),
    ],
)
def test_each_committee_has_its_series_and_its_bureau(
    body: str, series: str, bureau: dict[str, int]
) -> None:
    """Two committees, each with a series and a bureau; one seat of the second is empty."""
    offices = [
        event.variant
        for event in timeline(TAX)
        if event.body == body and event.kind is EventKind.ELECTION
    ]

    assert str(TAX.body(body).series) == series
    assert {office: offices.count(office) for office in bureau} == bureau


def test_the_bureau_of_79_235_has_twenty_seats() -> None:
    """A Chair, 18 Vice-Chairs and a Rapporteur: the clause asks for 20 under either reading."""
    atoms = nodes(TAX.mandate("79/235.6.bureau").clause)
    asked = [atom.count.at_least for atom in atoms if isinstance(atom, Exists)]

    assert asked == [1, 18, 1] * 2


def test_the_terms_of_reference_have_five_versions() -> None:
    """Each version revises the one before it; the last is of the day before their adoption."""
    chain = ["terms-of-reference"]
    revises = {str(each.id): each.revises for each in TAX.documents}
    while earlier := revises[chain[-1]]:
        chain.append(earlier)

    assert chain == [
        "terms-of-reference",
        "terms-rev-2",
        "terms-rev-1",
        "terms-draft",
        "terms-zero-draft",
    ]


def test_two_protocols_are_within_the_convention_and_none_is_adopted() -> None:
    """The convention and its two early protocols are still to be adopted."""
    assert [(each.id, each.within, each.adopted) for each in TAX.treaties] == [
        ("framework-convention", None, None),
        ("protocol-1", "framework-convention", None),
        ("protocol-2", "framework-convention", None),
    ]


# ---- where sources differ --------------------------------------------------------------

CHOSEN = {
    "79-235-date": ("2024-12-24", "2025-12-24"),
    "78-230-session": (
        "adopted at the seventy-eighth session",
        "adopted at the seventy-seventh session",
    ),
    "77-244-meeting": ("56th (resumed) plenary meeting", "36th (resumed) plenary meeting"),
    "inc-third-end": ("2025-11-19", "2025-11-21"),
    "inc-fourth-parts": (
        "2026-02-02/2026-02-03, 2026-02-05/2026-02-13",
        "2026-02-02/2026-02-03, 2026-02-06/2026-02-13",
    ),
    "special-meeting-date": (
        "the special meeting beside it was on 4 February 2026",
        "the special meeting beside it was on 4 February 2025",
    ),
    "79-235-votes": (
        "119 in favour, 9 against, 43 abstaining",
        "125 in favour, 9 against, 46 abstaining",
    ),
    "inc-vice-chairs": ("17 Vice-Chairs elected", "18 Vice-Chairs elected"),
}


def test_every_conflict_is_a_settled_dispute_with_its_reason() -> None:
    """The record follows the first claim of each dispute and keeps the other."""
    found = {each.id: tuple(claim.value for claim in each.claims) for each in TAX.disputes}

    assert found == CHOSEN
    assert {(each.chosen, each.settled) for each in TAX.disputes} == {(0, True)}


def test_the_date_on_the_page_of_the_secretariat_cannot_be_right() -> None:
    """A resolution of the 79th session is not of December 2025, after its committee first met."""
    misprinted = claimed(TAX, TAX.dispute("79-235-date"), 1).resolution("79/235")

    assert misprinted.adopted == date(2025, 12, 24)
    assert assembly_session(79).closed == date(2025, 9, 9)
    assert [each.number for each in possible_sessions_on(date(2025, 12, 24))] == [80]
    assert TAX.session("inc-organizational").opens < date(2025, 12, 24)


def test_what_is_not_confirmed_is_a_question() -> None:
    """The plenary vote on 78/230 has no source, and so is not in the record as a fact."""
    (question,) = (each for each in TAX.open_questions if each.id == "78-230-plenary-vote")

    assert TAX.resolution("78/230").adoption is None
    assert "111 in favour, 46 against, 10 abstaining" in question.said


# ---- the folder ------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "toml"])
def test_the_process_is_written_and_read_back(form: str) -> None:
    """The whole process goes through either format unchanged."""
    text = uncc.dumps(TAX, "toml" if form == "toml" else "json")

    assert uncc.loads(text, "toml" if form == "toml" else "json") == TAX


def test_every_publication_is_cited() -> None:
    """No source is listed that nothing rests on."""
    text = "".join(file.read_text("utf-8") for file in FOLDER.glob("*.toml"))

    assert [each.id for each in TAX.publications if text.count(f'"{each.id}"') < 2] == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["audit"],
            "40 mandates: 15 satisfied, 0 violated, 7 pending, 18 undetermined, 0 not applicable",
        ),
        (
            ["audit", "--mandate", "79/235.4.ten-days"],
            "  inc-first, inc-second, inc-third and inc-fourth lasting at most 10 working days",
        ),
        (["show", "inc-fourth"], "  parts: 2026-02-02/2026-02-03, 2026-02-05/2026-02-13"),
        (
            ["timeline", "--as-of", "2023-07-26"],
            "2022-12-30             resolution    A/RES/77/244 adopted by consensus  [77/244]",
        ),
    ],
)
def test_the_command_line_takes_the_folder(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """``audit``, ``show`` and ``timeline`` answer with ``--process`` as they do without."""
    status = main([*arguments, "--process", str(FOLDER)])
    told = capsys.readouterr()

    assert (status, told.err) == (0, "")
    assert line in told.out.split("\n")


def test_a_demand_for_groups_is_put_into_words() -> None:
    """The explanation of the paragraph on regional groups names each group it asks for."""
    told = uncc.audit(TAX).explain("78/230.5.regional-groups")

    for group in GROUPS:
        assert f"4 elections from the {group.value}, by 31 August 2024" in told
