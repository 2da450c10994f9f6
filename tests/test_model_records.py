"""The records: what no document could mean cannot be built, and the boundary beside it can."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.small import CITED, EVERYTHING, REACHED, VOTE, WEEK, mandate
from uncc_process.errors import InvalidRecord, Problem
from uncc_process.model import (
    AllOf,
    Ambiguous,
    Attested,
    Chapter,
    Cited,
    Claim,
    Clause,
    Confidence,
    Consensus,
    Not,
    Publication,
    RecordedVote,
    Silence,
    Waived,
    WithoutVote,
)
from uncc_process.model.records import first_day, last_day
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

SOURCE = Source.parse("A/RES/75/282")
NO_SOURCE = Problem("sources", "expected at least one source")
span = DateSpan.fromisoformat
RECORDS = [record.id for record in EVERYTHING.records()]


def changed(key: str, **changes: Any) -> object:
    """Build a record of the small process anew with other fields."""
    record: Any = EVERYTHING.record(key)
    return attrs.evolve(record, **changes)


def not_an_id(shown: str) -> Problem:
    """Give the problem of an id."""
    return Problem("id", f"expected letters, digits and . / ( ) _ -, got {shown}")


@pytest.mark.parametrize("key", RECORDS)
def test_a_record_has_an_id_and_a_source(key: str) -> None:
    """Every record of every family refuses a bad id and missing sources, both at once."""
    with pytest.raises(InvalidRecord) as caught:
        changed(key, id="no spaces", sources=())
    assert caught.value.problems[:2] == (not_an_id("'no spaces'"), NO_SOURCE)


@pytest.mark.parametrize(
    "key",
    ["a", "75/282", "A/AC.291/22/Rev.2", "S/RES/2231(2015)", "75/282.4.six-sessions", "a" * 96],
)
def test_an_id_is_what_symbols_and_words_are_made_of(key: str) -> None:
    """Letters, digits and the punctuation of symbols, to ninety-six characters."""
    assert getattr(changed("committee", id=key), "id") == key  # noqa: B009 # the type is object


@pytest.mark.parametrize(
    "key",
    [
        "",
        "-a",
        ".a",
        "a b",
        "a\n",
        "a,b",
        "é",
        "２",
        "a\x00",
        "a" * 97,
        "<b>",
        "a#b",
        " a",
    ],  # a full-width digit
)
def test_an_id_is_nothing_else(key: str) -> None:
    """An id cannot be empty, long, invisible, or look like another."""
    with pytest.raises(InvalidRecord) as caught:
        changed("committee", id=key)
    (problem,) = caught.value.problems
    assert problem.path == "id"
    assert str(problem).isascii()


@pytest.mark.parametrize("key", RECORDS)
def test_a_cited_field_exists(key: str) -> None:
    """``cited`` speaks of a field that the record has."""
    assert changed(key, cited=(CITED,)) is not None
    with pytest.raises(InvalidRecord) as caught:
        changed(key, cited=(CITED, attrs.evolve(CITED, field="notes")))
    assert caught.value.problems == (Problem("cited[1].field", "no such field: 'notes'"),)


def test_only_what_is_inferred_needs_no_source() -> None:
    """A cited field that was read somewhere says where; one that follows from others need not."""
    bare = Cited(field="place", confidence=Confidence.PRIMARY, sources=())
    with pytest.raises(InvalidRecord) as caught:
        changed("first", cited=(bare,))
    assert caught.value.problems == (Problem("cited[0].sources", "expected at least one source"),)
    inferred = attrs.evolve(bare, confidence=Confidence.INFERRED)
    assert getattr(changed("first", cited=(inferred,)), "cited") == (inferred,)  # noqa: B009 # the type is object


ONE_DAY = "a span of one day is a day: write 2023-08-21"
REFUSED: list[tuple[str, dict[str, Any], Problem]] = [
    (
        "first",
        {"closes": date(2023, 8, 20), "meeting_days": None},
        Problem("closes", "2023-08-20 is before it opens, 2023-08-21"),
    ),
    ("first", {"ordinal": 0}, Problem("ordinal", "expected 1 or more, got 0")),
    ("first", {"ordinal": -1}, Problem("ordinal", "expected 1 or more, got -1")),
    ("first", {"meeting_days": 0}, Problem("meeting_days", "0 of 12 days")),
    ("first", {"meeting_days": 13}, Problem("meeting_days", "13 of 12 days")),
    (
        "first-plan",
        {"closes": date(2023, 5, 7), "parts": ()},
        Problem("closes", "2023-05-07 is before it opens, 2023-05-08"),
    ),
    (
        "consultation-1",
        {"closes": date(2023, 6, 19)},
        Problem("closes", "2023-06-19 is before it opens, 2023-06-20"),
    ),
    ("consultation-1", {"ordinal": 0}, Problem("ordinal", "expected 1 or more, got 0")),
    ("second", {"meeting_days": 11}, Problem("meeting_days", "11 of 10 days")),
    (
        "first",
        {"parts": (span("2023-08-21/2023-09-01"),)},
        Problem("parts", "expected two or more; one run of days needs no parts"),
    ),
    (
        "first",
        {"parts": (span("2023-08-22"), span("2023-09-01")), "meeting_days": None},
        Problem("parts", "expected the first to open on 2023-08-21, the last to close 2023-09-01"),
    ),
    (
        "first-plan",
        {"parts": (span("2023-05-08/2023-05-12"), span("2023-05-15/2023-05-18"))},
        Problem("parts", "expected the first to open on 2023-05-08, the last to close 2023-05-19"),
    ),
    (
        "first-plan",
        {"parts": (span("2023-05-08/2023-05-12"), span("2023-05-12/2023-05-19"))},
        Problem("parts[1]", "12–19 May 2023 does not come after 8–12 May 2023"),
    ),
    *(
        (key, {field: span("2023-08-21")}, Problem(field, ONE_DAY))
        for key, field in (
            ("75/282", "adopted"),
            ("78/549", "adopted"),
            ("A/78/986", "issued"),
            ("chair", "elected"),
            ("ratified", "on"),
            ("status", "by"),
        )
    ),
    ("first-reading", {"chapters": ()}, Problem("chapters", "expected at least one chapter")),
    ("first-reading", {"number": 0}, Problem("number", "expected 1 or more, got 0")),
    ("groups", {"groups": 0}, Problem("groups", "expected 1 or more, got 0")),
    ("chair", {"replaces": "chair"}, Problem("replaces", "an officer cannot replace themselves")),
    (
        "A/78/986",
        {"revises": "A/78/986"},
        Problem("revises", "a document cannot revise or add to itself"),
    ),
    (
        "A/78/986",
        {"adds_to": "A/78/986"},
        Problem("revises", "a document cannot revise or add to itself"),
    ),
    ("75/282.4", {"amends": "75/282.4"}, Problem("amends", "a mandate cannot amend itself")),
    ("status", {"signatories": -1}, Problem("signatories", "a count is not less than nothing")),
    ("status", {"parties": -1}, Problem("signatories", "a count is not less than nothing")),
    (
        "first-opens",
        {"claims": (Claim(value="2023-08-21", sources=(SOURCE,)),)},
        Problem("claims", "expected at least two claims"),
    ),
    ("first-opens", {"chosen": 2}, Problem("chosen", "there is no claim 2")),
    ("first-opens", {"chosen": -1}, Problem("chosen", "there is no claim -1")),
    ("first-opens", {"reason": ""}, Problem("reason", "expected a reason")),
    ("committee", {"members": 0}, Problem("members", "expected 1 or more, got 0")),
    (
        "all-sessions",
        {"known_from": date(2026, 10, 31)},
        Problem("known_from", "2026-10-31 is before the days it speaks of end"),
    ),
]


@pytest.mark.parametrize(("key", "changes", "problem"), REFUSED)
def test_what_no_document_could_mean_is_refused(
    key: str, changes: dict[str, Any], problem: Problem
) -> None:
    """A record that contradicts itself is not built; the error names the field."""
    with pytest.raises(InvalidRecord) as caught:
        changed(key, **changes)
    assert caught.value.problems == (problem,)


BOUNDARIES: list[tuple[str, dict[str, Any]]] = [
    ("first", {"closes": date(2023, 8, 21), "meeting_days": 1}),
    ("committee", {"members": 1}),
    ("first", {"ordinal": 1}),
    ("first", {"ordinal": None}),
    ("first", {"meeting_days": 12}),
    ("first", {"meeting_days": None}),
    ("first-plan", {"closes": date(2023, 5, 8), "parts": ()}),
    ("second", {"meeting_days": 10}),
    ("first", {"parts": (span("2023-08-21/2023-08-30"), span("2023-08-31/2023-09-01"))}),
    (
        "first",
        {"parts": (span("2023-08-21"), span("2023-08-23"), span("2023-09-01")), "meeting_days": 3},
    ),
    ("consultation-1", {"closes": date(2023, 6, 20), "ordinal": 1}),
    ("first-reading", {"number": None}),
    ("groups", {"groups": 1}),
    ("status", {"signatories": 0, "parties": 0}),
    ("status", {"parties": None}),
    ("first-opens", {"chosen": 1}),
    ("all-sessions", {"known_from": date(2026, 11, 1)}),
    ("all-sessions", {"known_from": None}),
]


@pytest.mark.parametrize(("key", "changes"), BOUNDARIES)
def test_the_boundary_is_allowed(key: str, changes: dict[str, Any]) -> None:
    """What lies just on the right side of a refusal is built as given."""
    record = changed(key, **changes)
    assert {name: getattr(record, name) for name in changes} == changes


def test_a_record_names_all_its_problems() -> None:
    """One attempt tells everything that is wrong with a record."""
    with pytest.raises(InvalidRecord) as caught:
        changed(
            "first", id="", sources=(), closes=date(2023, 8, 19), ordinal=0, cited=(), name="First"
        )
    assert str(caught.value) == (
        "id: expected letters, digits and . / ( ) _ -, got ''\n"
        "sources: expected at least one source\n"
        "closes: 2023-08-19 is before it opens, 2023-08-21\n"
        "ordinal: expected 1 or more, got 0\n"
        "meeting_days: 10 of -1 days"
    )


def test_a_true_record_of_a_bad_session_is_built() -> None:
    """A session of one Sunday far from anywhere is history, and no type error."""
    bad = changed(
        "first", opens=date(2023, 8, 20), closes=date(2023, 8, 20), place="?", meeting_days=None
    )
    assert str(bad) == "First session, ?, 20 August 2023"


def test_spans_of_records() -> None:
    """Sessions, plans and consultations have their days as a span."""
    assert EVERYTHING.session("first").span.isoformat() == "2023-08-21/2023-09-01"
    assert EVERYTHING.plans[0].span.isoformat() == "2023-05-08/2023-05-19"
    assert EVERYTHING.consultations[0].span.isoformat() == "2023-06-20/2023-06-21"


def test_a_day_that_is_known_only_within_a_span() -> None:
    """The first and last day of a ``When`` are the ends of the span, or the day itself."""
    assert (first_day(WEEK), last_day(WEEK)) == (date(2023, 8, 21), date(2023, 8, 25))
    assert first_day(WEEK.first) == last_day(WEEK.first) == date(2023, 8, 21)


# ---- parts of records ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adoption", "words"),
    [
        (WithoutVote(), "without a vote"),
        (Consensus(), "by consensus"),
        (Silence(hours=72), "by a silence procedure of 72 hours"),
        (VOTE, "by a recorded vote of 2 in favour to 1 against, with 1 abstention"),
    ],
)
def test_how_a_text_was_adopted_in_words(adoption: object, words: str) -> None:
    """Each way of adopting prints as the record would say it."""
    assert str(adoption) == words


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"in_favour": 3}, [Problem("in_favour", "3 votes, but 2 names")]),
        ({"present": -1}, [Problem("present", "a count is not less than nothing")]),
        ({"in_favour": -1}, [Problem("in_favour", "-1 votes, but 2 names")]),
        (
            {"against": -1, "voting_against": (), "abstaining": 0},
            [
                Problem("against", "-1 votes, but 0 names"),
                Problem("abstaining", "0 votes, but 1 names"),
            ],
        ),
    ],
)
def test_a_tally_and_its_roll_agree(changes: dict[str, Any], problems: list[Problem]) -> None:
    """Where it is recorded who voted how, there are as many names as votes."""
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(VOTE, **changes)
    assert caught.value.problems == tuple(problems)


def test_a_suppression_says_which_rule_and_why() -> None:
    """It names a rule as rules are named, and its reason is not empty; both are told at once."""
    accepted = EVERYTHING.suppressions[0]
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(accepted, rule="ses1", reason=" ")
    assert caught.value.problems == (
        Problem("rule", "expected a code like SES001, got 'ses1'"),
        Problem("reason", "expected a reason"),
    )


def test_a_tally_needs_no_roll() -> None:
    """A vote whose roll is not recorded, and one of no votes at all, are recorded all the same."""
    assert str(RecordedVote(in_favour=0, against=0, abstaining=0)) == (
        "by a recorded vote of 0 in favour to 0 against, with 0 abstentions"
    )


@pytest.mark.parametrize(("first", "last"), [(0, 1), (2, 1), (-1, -1)])
def test_a_chapter_has_articles(first: int, last: int) -> None:
    """Articles count from one, and the last is not before the first."""
    with pytest.raises(InvalidRecord) as caught:
        Chapter(number="I", title="General provisions", first=first, last=last)
    assert caught.value.problems == (Problem("last", f"no articles: {first} to {last}"),)


def test_a_claim_says_where() -> None:
    """A claim without a source is none."""
    with pytest.raises(InvalidRecord) as caught:
        Claim(value="2023-08-21", sources=())
    assert caught.value.problems == (NO_SOURCE,)


@pytest.mark.parametrize("key", ["", "A", "Press-1", "a_b", "a/b", "a b", "-a", ".a", "é", "a\n"])
def test_the_id_of_a_publication_cannot_be_taken_for_a_symbol(key: str) -> None:
    """Small letters, figures, points and hyphens, so that a source is one or the other."""
    with pytest.raises(InvalidRecord) as caught:
        Publication(id=key, title="t", publisher="p", confidence=Confidence.PRIMARY)
    (problem,) = caught.value.problems
    assert problem.path == "id"
    assert problem.message.startswith("expected at most 96 small letters, digits, . and -, got ")


# ---- clauses of mandates -------------------------------------------------------------------

QUESTION = Attested(question="was it?")
TWO_READINGS = EVERYTHING.mandate("75/282.6").clause


def all_of(*clauses: Clause) -> AllOf:
    """Join clauses."""
    return AllOf(clauses=clauses)


def deep(levels: int) -> Clause:
    """Nest a clause so many levels deep."""
    clause: Clause = Waived()
    for _ in range(levels - 1):
        clause = Not(clause=clause)
    return clause


@pytest.mark.parametrize(
    ("clause", "problem"),
    [
        (
            all_of(*[Waived()] * 500),
            Problem("clause", "has 501 parts, more than 500"),
        ),
        (
            all_of(QUESTION, Not(clause=QUESTION)),
            Problem("clause", "asks two open questions: make it two mandates"),
        ),
        (all_of(*[TWO_READINGS] * 5), Problem("clause", "has more than 4 ambiguities")),
        (deep(9), Problem("clause", "is nested 9 deep, more than 8")),
    ],
    ids=["parts", "questions", "ambiguities", "levels"],
)
def test_a_clause_stays_small_enough_to_be_judged(clause: Clause, problem: Problem) -> None:
    """Parts, open questions, ambiguities and levels of one mandate are bounded."""
    with pytest.raises(InvalidRecord) as caught:
        mandate("m", clause)
    assert caught.value.problems == (problem,)


@pytest.mark.parametrize(
    "clause",
    [all_of(*[Waived()] * 499), all_of(QUESTION, REACHED), all_of(*[TWO_READINGS] * 4), deep(8)],
    ids=["parts", "questions", "ambiguities", "levels"],
)
def test_a_clause_may_be_as_large_as_that(clause: Clause) -> None:
    """Five hundred parts, one open question, four ambiguities and eight levels are allowed."""
    assert mandate("m", clause).clause is clause


def test_a_clause_nested_thousands_deep_is_refused_like_others() -> None:
    """Looking into a clause does not exhaust the stack of Python."""
    with pytest.raises(InvalidRecord) as caught:
        mandate("m", deep(3_000))
    assert caught.value.problems == (
        Problem("clause", "is nested 3000 deep, more than 8"),
        Problem("clause", "has 3000 parts, more than 500"),
    )


def test_an_ambiguity_has_two_readings() -> None:
    """One reading is not ambiguous."""
    assert isinstance(TWO_READINGS, Ambiguous)
    with pytest.raises(InvalidRecord) as caught:
        Ambiguous(alternatives=TWO_READINGS.alternatives[:1])
    assert caught.value.problems == (Problem("alternatives", "expected at least two readings"),)
