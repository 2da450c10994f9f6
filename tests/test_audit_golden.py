"""How the real process stands against its mandates: the golden table, with both sides of each day.

A row is a mandate, a day, and the outcome on it; a row before it, or after, stands on the other
side of the day on which it turns.
"""

from datetime import date

import attrs
import pytest

import uncc_process as uncc
from uncc_process.audit import Cause, Outcome
from uncc_process.model import Level, Process, claimed

SATISFIED, VIOLATED = "satisfied", "violated"
PENDING, NOT_APPLICABLE = "pending", "not_applicable"
AMBIGUOUS, NO_RECORD = "undetermined: ambiguous", "undetermined: no_record"
UNATTESTED = "undetermined: unattested"

GOLDEN = [
    # 74/247, para. 3: a three-day organizational session in New York in August 2020
    ("74/247.3.organizational-session", "2019-12-27", PENDING),
    ("74/247.3.organizational-session", "2020-08-13", PENDING),
    ("74/247.3.organizational-session", "2020-08-31", PENDING),  # moved on 14 August by 74/567
    ("74/247.3.organizational-session", "2020-09-01", PENDING),
    ("74/247.3.organizational-session", "2021-03-01", PENDING),  # moved on 15 January by 75/555
    ("74/247.3.organizational-session", "2021-03-02", PENDING),
    ("74/247.3.organizational-session", "2021-05-11", PENDING),
    ("74/247.3.organizational-session", "2021-05-12", SATISFIED),
    ("74/567.organizational-session", "2020-08-14", PENDING),
    ("74/567.organizational-session", "2021-01-14", PENDING),
    ("74/567.organizational-session", "2021-05-11", PENDING),
    ("74/567.organizational-session", "2021-05-12", SATISFIED),
    ("75/555.organizational-session", "2021-01-15", PENDING),
    ("75/555.organizational-session", "2021-05-11", PENDING),
    ("75/555.organizational-session", "2021-05-12", SATISFIED),
    # 75/282, para. 4: commence in January 2022
    ("75/282.4.start", "2022-01-19", PENDING),
    ("75/282.4.start", "2022-01-31", PENDING),  # moved on 20 January
    ("75/282.4.start", "2022-02-01", PENDING),
    ("75/282.4.start", "2022-02-27", PENDING),
    ("75/282.4.start", "2022-03-10", PENDING),  # where it is held is settled by its end
    ("75/282.4.start", "2022-03-11", SATISFIED),
    ("76/552.1.start", "2022-03-10", PENDING),
    ("76/552.1.start", "2022-03-11", SATISFIED),
    # para. 4: at least six sessions of 10 days each
    ("75/282.4.six-sessions", "2023-08-31", PENDING),
    ("75/282.4.six-sessions", "2023-09-01", PENDING),  # on some counts of days there may be more
    ("75/282.4.six-sessions", "2024-09-10", PENDING),
    ("75/282.4.six-sessions", "2024-09-11", AMBIGUOUS),
    ("76/552.2.six-sessions", "2024-09-10", PENDING),
    ("76/552.2.six-sessions", "2024-09-11", AMBIGUOUS),
    # para. 5: places by ordinal
    ("75/282.5.places", "2023-08-20", PENDING),
    ("75/282.5.places", "2023-08-31", PENDING),
    ("75/282.5.places", "2023-09-01", SATISFIED),
    # the decision of 20 January 2022: no less than 11 weeks apart
    ("76/552.2.eleven-weeks", "2023-08-20", PENDING),
    ("76/552.2.eleven-weeks", "2023-08-21", SATISFIED),
    ("76/552.2.eleven-weeks", "2023-09-01", SATISFIED),
    ("76/552.3.meeting", "2022-02-23", PENDING),
    ("76/552.3.meeting", "2022-02-24", SATISFIED),
    ("76/552.3.preferably", "2022-02-23", PENDING),
    ("76/552.3.preferably", "2022-02-24", SATISFIED),
    ("76/552.5.fallback", "2022-02-27", PENDING),
    ("76/552.5.fallback", "2022-02-28", NOT_APPLICABLE),
    # para. 4: a draft to the Assembly at its 78th session. A/78/986 carried it; its day of issue
    # is known only to lie between the approval of the draft and the vote in the Third Committee
    ("75/282.4.draft", "2024-03-14", PENDING),
    ("75/282.4.draft", "2024-09-10", PENDING),
    ("75/282.4.draft", "2024-09-11", NO_RECORD),
    # para. 5: two thirds where there is no consensus; how some decisions were taken is not recorded
    ("75/282.5.two-thirds", "2024-09-10", PENDING),
    ("75/282.5.two-thirds", "2024-09-11", NO_RECORD),
    # para. 6: concluding session in New York
    ("75/282.6.concluding-session", "2024-02-08", PENDING),
    ("75/282.6.concluding-session", "2024-02-09", SATISFIED),
    # para. 9: the list before the Committee
    ("75/282.9.list", "2022-02-23", PENDING),
    ("75/282.9.list", "2022-02-24", SATISFIED),
    # para. 10: intersessional consultations (the plural wants two)
    ("75/282.10.consultations", "2022-03-25", PENDING),
    ("75/282.10.consultations", "2022-06-13", PENDING),
    ("75/282.10.consultations", "2022-06-14", SATISFIED),
    ("75/282.10.consultations", "2023-06-21", SATISFIED),
    # para. 11, and whatever else is open-textured
    ("75/282.11.full-consideration", "2021-05-26", UNATTESTED),
    ("75/282.11.full-consideration", "2026-11-23", UNATTESTED),
    ("74/247.2.full-consideration", "2026-11-23", UNATTESTED),
    ("74/247.4.resources", "2026-11-23", UNATTESTED),
    ("75/282.2.secretariat", "2024-03-13", UNATTESTED),
    ("75/282.2.secretariat", "2024-03-14", SATISFIED),
    # decision 78/549: a reconvened session of up to 10 days
    ("78/549.reconvened-session", "2024-05-11", NO_RECORD),  # the day of the decision is not known
    ("78/549.reconvened-session", "2024-05-12", PENDING),
    ("78/549.reconvened-session", "2024-08-08", PENDING),
    ("78/549.reconvened-session", "2024-08-09", PENDING),  # 12 days, of which 10 are weekdays
    ("78/549.reconvened-session", "2024-09-10", PENDING),
    ("78/549.reconvened-session", "2024-09-11", AMBIGUOUS),
    # 79/243, para. 6: the session on rules of procedure, one year after the adoption
    ("79/243.6.rules-session", "2025-12-24", PENDING),
    ("79/243.6.rules-session", "2025-12-25", PENDING),
    ("79/243.6.rules-session", "2026-01-29", PENDING),
    ("79/243.6.rules-session", "2026-01-30", AMBIGUOUS),
    ("79/243.6.rules-session", "2026-02-01", AMBIGUOUS),
    # 79/243, para. 5: the protocol, two years after the adoption and in the following year
    ("79/243.5.first-protocol-session", "2026-11-23", PENDING),
    ("79/243.5.first-protocol-session", "2026-12-24", PENDING),
    ("79/243.5.second-protocol-session", "2026-11-23", PENDING),
    # 79/243, para. 11: a report to the eightieth session of the Assembly
    ("79/243.11.report", "2026-09-08", PENDING),
    ("79/243.11.report", "2026-09-09", NO_RECORD),
    # article 64: open for signature until 31 December 2026
    ("79/243.2.signature", "2026-12-31", PENDING),
    ("79/243.2.signature", "2027-01-01", SATISFIED),
    ("art-64.signature", "2025-10-24", PENDING),
    ("art-64.signature", "2026-11-23", PENDING),
    ("art-64.signature", "2026-12-31", PENDING),
    ("art-64.signature", "2027-01-01", SATISFIED),
    # article 65: never "not in force" by silence. The fortieth deposit cannot have been before
    # the day after 26 October 2025, so that 24 January 2026 is the last day that is certain.
    ("art-65.entry-into-force", "2026-01-24", PENDING),
    ("art-65.entry-into-force", "2026-01-25", NO_RECORD),
    ("art-65.entry-into-force", "2026-11-23", NO_RECORD),
    ("art-65.later-parties", "2026-11-23", NO_RECORD),
    # article 57: not later than one year following entry into force
    ("art-57.conference", "2026-11-23", PENDING),
    ("art-57.conference", "2027-01-25", PENDING),
    ("art-57.conference", "2027-01-26", NO_RECORD),
    # article 62: no protocol before there are sixty Parties
    ("art-62.sixty-parties", "2026-11-23", PENDING),
]


def _outcome(process: Process, mandate: str, day: str) -> str:
    judgement = uncc.audit(process, date.fromisoformat(day)).of(mandate)
    causes = ", ".join(sorted(cause.value for cause in judgement.causes))
    return f"{judgement.outcome.value}: {causes}" if causes else judgement.outcome.value


@pytest.mark.parametrize(("mandate", "day", "outcome"), GOLDEN)
def test_outcome_of_a_mandate_on_a_day(mandate: str, day: str, outcome: str) -> None:
    """A mandate has the outcome of the golden table on the day of its row."""
    assert _outcome(uncc.load(), mandate, day) == outcome


def test_every_mandate_of_the_process_stands_in_the_golden_table_or_is_open_textured() -> None:
    """No computed judgement on the bundled process is without a row of its own."""
    today = uncc.audit(uncc.load(), date(2026, 11, 23))

    unattested = {
        each.mandate.id for each in today.judgements if each.causes == frozenset({Cause.UNATTESTED})
    }
    missing = {each.id for each in uncc.load().mandates} - {row[0] for row in GOLDEN} - unattested

    assert missing == set()


# ---- what would have been --------------------------------------------------------------


def _without(*amendments: str) -> Process:
    """Give the process as if these mandates had never been given."""
    process = uncc.load()
    kept = tuple(each for each in process.mandates if each.id not in amendments)
    return attrs.evolve(process, mandates=kept)


@pytest.mark.parametrize(
    ("day", "outcome"),
    [("2020-08-31", PENDING), ("2020-09-01", VIOLATED), ("2021-05-12", VIOLATED)],
)
def test_without_the_postponements_august_2020_was_missed(day: str, outcome: str) -> None:
    """Without decisions 74/567 and 75/555 the organizational session was overdue in September."""
    process = _without("75/555.organizational-session", "74/567.organizational-session")

    assert _outcome(process, "74/247.3.organizational-session", day) == outcome


@pytest.mark.parametrize(("day", "outcome"), [("2021-03-01", PENDING), ("2021-03-02", VIOLATED)])
def test_without_the_second_postponement_march_2021_was_missed(day: str, outcome: str) -> None:
    """Without decision 75/555 the limit of decision 74/567 was passed on 1 March 2021."""
    process = _without("75/555.organizational-session")

    assert _outcome(process, "74/247.3.organizational-session", day) == outcome


@pytest.mark.parametrize(("day", "outcome"), [("2022-01-31", PENDING), ("2022-02-01", VIOLATED)])
def test_without_the_decision_of_20_january_the_start_was_missed(day: str, outcome: str) -> None:
    """Without the decision of 20 January 2022 the sessions did not commence in January 2022."""
    assert _outcome(_without("76/552.1.start"), "75/282.4.start", day) == outcome


def test_a_missed_decision_is_an_error() -> None:
    """What a resolution decides, and is not done, has the level error."""
    judgement = uncc.audit(_without("76/552.1.start"), date(2022, 2, 1)).of("75/282.4.start")

    assert (judgement.outcome, judgement.level) == (Outcome.VIOLATED, Level.ERROR)


def _late_amendment() -> Process:
    """Give the process as if 75/555 had come a day after the limit that it lifted."""
    process = uncc.load()
    late = tuple(
        attrs.evolve(each, effective=date(2021, 3, 3))
        if each.id == "75/555.organizational-session"
        else each
        for each in process.mandates
    )
    return attrs.evolve(process, mandates=late)


@pytest.mark.parametrize(
    ("day", "cured"), [("2021-03-02", False), ("2021-05-11", False), ("2021-05-12", True)]
)
def test_a_breach_stays_a_breach_after_an_amendment(day: str, cured: bool) -> None:
    """A limit missed before it was lifted is violated, and cured once the new one is kept."""
    found = uncc.audit(_late_amendment(), date.fromisoformat(day))
    judgement = found.of("74/567.organizational-session")

    assert judgement.outcome is Outcome.VIOLATED
    assert ("cured under 75/555.organizational-session" in judgement.reason) is cured


# ---- the dispute over the sixth session ------------------------------------------------


def _by_the_faq() -> Process:
    """Give the process with the date that the FAQ of 14 March 2024 has for the sixth session."""
    process = uncc.load()
    dispute = process.dispute("sixth-session-start")
    other = next(i for i, claim in enumerate(dispute.claims) if claim.value == "2023-08-29")
    return claimed(process, dispute, other)


def test_the_misprint_would_make_a_difference_at_once() -> None:
    """With the date of the FAQ the sixth session is too short on every count, and at once."""
    day = date(2023, 9, 1)

    recorded = uncc.audit(uncc.load(), day).of("75/282.4.six-sessions")
    misprinted = uncc.audit(_by_the_faq(), day).of("75/282.4.six-sessions")

    assert [each.outcome for each in recorded.readings] == [
        Outcome.SATISFIED,
        Outcome.PENDING,
        Outcome.PENDING,
    ]
    assert misprinted.readings == ()
    assert misprinted.outcome is Outcome.PENDING


def test_the_misprint_would_make_a_breach_in_the_end() -> None:
    """With the FAQ's date paragraph 4 is violated, not ambiguous, once the 78th session is over."""
    assert _outcome(_by_the_faq(), "75/282.4.six-sessions", "2024-09-11") == VIOLATED


def test_the_dispute_would_show_if_it_were_open() -> None:
    """While it is open which day is right, the outcome says that it depends on a dispute."""
    process = uncc.load()
    opened = tuple(
        attrs.evolve(each, settled=False) if each.id == "sixth-session-start" else each
        for each in process.disputes
    )

    found = _outcome(attrs.evolve(process, disputes=opened), "75/282.4.six-sessions", "2024-09-11")

    assert found == "undetermined: ambiguous, disputed"  # one way ambiguous, the other violated
