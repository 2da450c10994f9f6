"""The audit as a whole: what it answers, what it refuses, and how it explains itself."""

from datetime import date

import attrs
import pytest

from tests.little import (
    COMMITTEE,
    ask,
    asked_of,
    by_the_end_of,
    complete,
    first_session,
    process,
    session,
)
from uncc_process.audit import Cause, Judgement, Outcome, Reading, audit
from uncc_process.audit.explain import report
from uncc_process.errors import NotFound
from uncc_process.model import (
    After,
    Alternative,
    Ambiguous,
    AnyOf,
    Attested,
    Before,
    Claim,
    Clause,
    Count,
    DayCount,
    Dispute,
    Document,
    DocumentId,
    DocumentKind,
    Each,
    EventKind,
    Exists,
    HeldAt,
    Lasts,
    Level,
    Link,
    Not,
    Offset,
    Open,
    Pattern,
    Reached,
    RecordId,
    Unit,
    Verb,
    Waived,
    Window,
)
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan

TEN_DAYS = Lasts(days=Count(at_least=10), counted=DayCount.UNSPECIFIED)


def test_counts_name_every_outcome_also_those_that_none_has() -> None:
    """The counts of an audit have all five outcomes, with 0 where there is none."""
    found = audit(process(ask(Waived())), date(2022, 1, 1))

    assert found.counts == {
        Outcome.SATISFIED: 0,
        Outcome.VIOLATED: 0,
        Outcome.PENDING: 0,
        Outcome.UNDETERMINED: 0,
        Outcome.NOT_APPLICABLE: 1,
    }


def test_a_mandate_is_not_judged_before_it_is_given() -> None:
    """On the day before its resolution a mandate has no judgement, on that day it has."""
    little = process(ask(Waived()))

    assert audit(little, date(2021, 5, 25)).judgements == ()
    assert len(audit(little, date(2021, 5, 26)).judgements) == 1


def test_asking_for_a_mandate_that_is_not_yet_given_says_so() -> None:
    """Looking up a judgement on a mandate that was given later raises NotFound with the day."""
    with pytest.raises(NotFound) as caught:
        audit(process(ask(Waived())), date(2021, 5, 25)).of("m")

    assert str(caught.value) == "no mandate given by 2021-05-25 has the id 'm'"


def test_asking_for_a_mandate_that_does_not_exist_names_the_nearest() -> None:
    """Looking up an unknown mandate raises NotFound."""
    with pytest.raises(NotFound):
        audit(process(ask(Waived()))).of("nn")


def test_without_a_day_the_audit_is_of_the_latest_fact() -> None:
    """The last day of the latest event is the day of an audit that is given none."""
    assert audit(process(ask(Waived()), session(1, "2022-02-28", "2022-03-11"))).as_of == date(
        2022, 3, 11
    )


@pytest.mark.parametrize(
    ("verb", "level"),
    [
        (Verb.DECIDES, Level.ERROR),
        (Verb.SHALL, Level.ERROR),
        (Verb.REAFFIRMS, Level.ERROR),
        (Verb.REQUESTS, Level.WARNING),
        (Verb.CALLS_UPON, Level.WARNING),
        (Verb.URGES, Level.NOTE),
        (Verb.ENCOURAGES, Level.NOTE),
        (Verb.INVITES, Level.NOTE),
        (Verb.PREFERS, Level.NOTE),
        (Verb.OPENS, Level.NONE),
        (Verb.CONSTITUTES, Level.NONE),
        (Verb.MAY, Level.NONE),
    ],
)
def test_the_level_of_a_violation_follows_from_the_verb(verb: Verb, level: Level) -> None:
    """What is decided weighs more than what is requested, and that more than what is urged."""
    clause = first_session(by_the_end_of("2022-01-31"))
    mandate = attrs.evolve(ask(clause), verb=verb)

    judgement = audit(process(mandate, complete()), date(2022, 2, 1)).of("m")

    assert (judgement.outcome, judgement.level) == (Outcome.VIOLATED, level)


def test_only_a_violation_has_a_level() -> None:
    """A mandate that is pending has the level none, whatever its verb."""
    clause = first_session(by_the_end_of("2022-01-31"))

    assert audit(process(ask(clause)), date(2022, 1, 31)).of("m").level is Level.NONE


def test_without_a_completeness_statement_absence_proves_nothing() -> None:
    """A missed window is undetermined for want of a record, unless the record is complete."""
    clause = first_session(by_the_end_of("2022-01-31"))

    judgement = audit(process(ask(clause)), date(2022, 2, 1)).of("m")

    assert (judgement.outcome, judgement.causes) == (
        Outcome.UNDETERMINED,
        frozenset({Cause.NO_RECORD}),
    )


def test_a_completeness_statement_counts_from_the_day_it_could_be_made() -> None:
    """A statement first possible on 1 March says nothing to somebody who asks in February."""
    clause = first_session(by_the_end_of("2022-01-31"))
    late = attrs.evolve(complete("2022-02-28"), known_from=date(2022, 3, 1))
    little = process(ask(clause), late)

    assert audit(little, date(2022, 2, 28)).of("m").outcome is Outcome.UNDETERMINED
    assert audit(little, date(2022, 3, 1)).of("m").outcome is Outcome.VIOLATED


def test_what_was_announced_later_was_not_known_before() -> None:
    """A session of which one learnt in June is not seen with the knowledge of May."""
    clause = first_session(by_the_end_of("2022-03-31"))
    hidden = attrs.evolve(session(1, "2022-02-28", "2022-03-11"), announced=date(2022, 6, 1))
    little = process(ask(clause), hidden)

    day = date(2022, 7, 1)
    assert audit(little, day, known=date(2022, 5, 31)).of("m").outcome is Outcome.UNDETERMINED
    assert audit(little, day, known=date(2022, 6, 1)).of("m").outcome is Outcome.SATISFIED


def test_a_planned_session_is_no_session_held() -> None:
    """A session after the day through which all is recorded cannot be told when its day comes."""
    clause = first_session(by_the_end_of("2027-12-31"))
    little = process(ask(clause), session(1, "2027-02-01", "2027-02-12"))

    assert audit(little, date(2027, 2, 12)).of("m").outcome is Outcome.PENDING
    assert audit(little, date(2028, 1, 1)).of("m").outcome is Outcome.UNDETERMINED


def test_readings_that_agree_are_not_mentioned() -> None:
    """A session of twelve days and ten weekdays lasts at least nine days on every count."""
    nine = Lasts(days=Count(at_least=9), counted=DayCount.UNSPECIFIED)
    clause = first_session(by_the_end_of("2022-12-31"), nine)
    little = process(ask(clause), session(1, "2022-08-29", "2022-09-09", met=9))

    judgement = audit(little, date(2022, 9, 9)).of("m")

    assert (judgement.outcome, judgement.readings) == (Outcome.SATISFIED, ())


def test_readings_that_differ_are_listed_with_the_outcome_under_each() -> None:
    """A session of eleven days and nine weekdays lasts ten days on one count only."""
    clause = first_session(by_the_end_of("2023-12-31"), TEN_DAYS)
    little = process(ask(clause), session(1, "2023-04-11", "2023-04-21", "Vienna"), complete())

    judgement = audit(little, date(2024, 1, 1)).of("m")

    assert judgement.causes == frozenset({Cause.AMBIGUOUS})
    assert judgement.readings == (
        Reading(reading="counting all days", outcome=Outcome.SATISFIED),
        Reading(reading="counting weekdays", outcome=Outcome.VIOLATED),
        Reading(reading="counting working days", outcome=Outcome.VIOLATED),
    )


def test_ambiguities_are_tried_in_every_combination() -> None:
    """Two alternatives and three counts of days make as many readings as differ."""
    clause = Ambiguous(
        alternatives=(
            Alternative(
                reading="one session is meant",
                clause=first_session(by_the_end_of("2023-12-31"), TEN_DAYS),
            ),
            Alternative(reading="nothing is asked", clause=Waived()),
        )
    )
    little = process(ask(clause), session(1, "2023-04-11", "2023-04-21", "Vienna"), complete())

    judgement = audit(little, date(2024, 1, 1)).of("m")

    assert [(each.reading, each.outcome.value) for each in judgement.readings] == [
        ("if one session is meant counting all days", "satisfied"),
        ("if one session is meant counting weekdays", "violated"),
        ("if one session is meant counting working days", "violated"),
        ("if nothing is asked", "not_applicable"),
    ]


def test_a_dispute_that_does_not_matter_is_not_mentioned() -> None:
    """An open dispute over a day changes nothing if the mandate is kept either way."""
    assert _disputed("2022-03-01").outcome is Outcome.SATISFIED


def test_a_dispute_that_matters_makes_the_outcome_disputed() -> None:
    """An open dispute over a day on which the outcome turns leaves it undetermined."""
    judgement = _disputed("2022-04-01")

    assert (judgement.outcome, judgement.causes) == (
        Outcome.UNDETERMINED,
        frozenset({Cause.DISPUTED}),
    )
    assert judgement.reason.startswith("it depends on a claim in dispute: ")


def _disputed(other: str) -> Judgement:
    """Judge "first session by 31 March" where another source has another opening day."""
    source = (Source.parse("A/RES/75/282"),)
    dispute = Dispute(
        id="d",
        record=RecordId("first"),
        field="opens",
        claims=(Claim(value="2022-02-28", sources=source), Claim(value=other, sources=source)),
        chosen=0,
        settled=False,
        reason="nobody knows",
        confidence=Confidence.PRIMARY,
        sources=source,
    )
    clause = first_session(by_the_end_of("2022-03-31", opening=True))
    little = process(ask(clause), session(1, "2022-02-28", "2022-04-11"), complete(), dispute)
    return audit(little, date(2022, 12, 31)).of("m")


# ---- the forms of the language ---------------------------------------------------------

LATER = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        (Reached(moment=date(2026, 1, 1)), "satisfied"),
        (Reached(moment=date(2026, 1, 2)), "pending"),
        (Open(window=Window(not_after=date(2025, 12, 31))), "satisfied"),
        (Open(window=Window(not_after=date(2026, 1, 1))), "pending"),
        (Open(window=Window(not_before=date(2026, 1, 2))), "pending"),
        (Attested(question="whether it was wise"), "undetermined"),
        (Not(clause=Reached(moment=date(2025, 1, 1))), "violated"),
        (AnyOf(clauses=(Waived(), Reached(moment=date(2025, 1, 1)))), "satisfied"),
        (AnyOf(clauses=(Waived(),)), "not_applicable"),
        (
            Reached(moment=After(moment=date(2025, 12, 31), offset=Offset(count=1, unit=Unit.DAY))),
            "satisfied",
        ),
        (
            Each(
                pattern=Pattern(event=EventKind.SESSION, body=COMMITTEE),
                requires=(HeldAt(place="Vienna"),),
                window=Window(not_after=date(2022, 12, 31)),
            ),
            "violated",
        ),
        (
            Each(
                pattern=Pattern(event=EventKind.SESSION, body=COMMITTEE),
                requires=(HeldAt(place="Vienna"),),
                window=Window(not_after=date(2021, 12, 31)),
            ),
            "not_applicable",
        ),
        (
            Exists(
                pattern=Pattern(event=EventKind.SESSION, body=COMMITTEE),
                count=Count(at_most=0),
                window=Window(not_after=date(2021, 12, 31)),
            ),
            "satisfied",
        ),
    ],
)
def test_each_form_of_the_language_has_its_outcome(clause: Clause, outcome: str) -> None:
    """A form of the clause language comes to the outcome that its sentence has on the record."""
    assert asked_of(clause, session(1, "2022-02-28", "2022-03-11"), complete(), on=LATER) == outcome


def test_an_explanation_names_the_paragraph_first() -> None:
    """A judgement is explained from the cited paragraph down to the sources."""
    clause = first_session(by_the_end_of("2022-03-31"), HeldAt(place="New York"))
    little = process(ask(clause), session(1, "2022-02-28", "2022-03-11"))

    explained = audit(little, date(2022, 3, 11)).explain("m")

    assert explained == (
        "A/RES/75/282, para. 4  (m)\n"
        "  decides, for Committee: meet\n"
        "\n"
        "  satisfied\n"
        "  due: 31 March 2022\n"
        "  First session, New York, 28 February–11 March 2022\n"
        "\n"
        "  evidence:\n"
        "    + at least 1 first negotiating session held in New York, by 31 March 2022: "
        "First session, New York, 28 February–11 March 2022\n"
        "      + First session, New York, 28 February–11 March 2022\n"
        "\n"
        "  sources:\n"
        "    A/RES/75/282, para. 4\n"
        "    A/RES/75/282\n"
    )


def test_a_violation_is_explained_with_its_level() -> None:
    """The verdict of a violation says how grave it is."""
    little = process(ask(first_session(by_the_end_of("2022-01-31"))), complete())

    assert "\n  violated (error)\n" in audit(little, date(2022, 2, 1)).explain("m")


def test_a_report_tells_an_act_whose_day_is_not_known() -> None:
    """An act that was adopted within some days stands in the report with them."""
    little = process(ask(Waived()))
    spanned = attrs.evolve(
        little.resolutions[0], adopted=DateSpan(date(2021, 5, 20), date(2021, 5, 26))
    )
    little = attrs.evolve(little, resolutions=(spanned,))

    assert report(audit(little, date(2022, 1, 1)).judgements, little) == (
        "A/RES/75/282, adopted on a day of 20–26 May 2021\n"
        "  not applicable  —           m                                 "
        "nothing is asked any more\n"
    )


def test_a_claim_under_which_the_process_could_not_be_is_no_world() -> None:
    """An open dispute whose other claim contradicts the record as a whole changes nothing."""
    source = (Source.parse("A/RES/75/282"),)
    dispute = Dispute(
        id="d",
        record=RecordId("complete"),
        field="through",
        claims=(
            Claim(value="2026-11-23", sources=source),
            Claim(value="2027-01-01", sources=source),
        ),
        chosen=0,
        settled=False,
        reason="nobody knows",
        confidence=Confidence.PRIMARY,
        sources=source,
    )
    little = process(ask(first_session(by_the_end_of("2022-01-31"))), complete(), dispute)

    assert audit(little, date(2022, 2, 1)).of("m").outcome is Outcome.VIOLATED


def test_official_days_are_bounded_where_no_list_is_known() -> None:
    """In a city of which no list is known the weekdays are the most, the days met the fewest."""
    days = Lasts(days=Count(at_least=3, at_most=3), counted=DayCount.OFFICIAL)
    clause = first_session(by_the_end_of("2025-12-31"), days)
    hanoi = session(1, "2025-10-20", "2025-10-22", "Hanoi")

    assert asked_of(clause, hanoi, complete(), on=LATER) == "undetermined"
    assert (
        asked_of(clause, attrs.evolve(hanoi, meeting_days=3), complete(), on=LATER) == "satisfied"
    )


def test_what_has_no_day_may_have_come_before() -> None:
    """Whether a report without a day came before a session cannot be told."""
    report_ = Document(
        id=DocumentId("report"),
        kind=DocumentKind.REPORT,
        title="Report",
        body=COMMITTEE,
        confidence=Confidence.PRIMARY,
        sources=(Source.parse("A/RES/75/282"),),
    )
    clause = Before(
        first=Pattern(event=EventKind.DOCUMENT),
        then=Pattern(
            event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE, ordinals=(1,)
        ),
        link=Link.ANY,
    )
    little = process(ask(clause), session(1, "2022-02-28", "2022-03-11"))
    judgement = audit(attrs.evolve(little, documents=(report_,)), LATER).of("m")

    assert judgement.causes == frozenset({Cause.NO_RECORD})
