"""Strategies for clauses and records: valid, narrowed by their fields, and written back."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from tests.strategies.trying import FEW, SOME, missing, smallest
from uncc_process import strategies as us
from uncc_process.codec import plain_of
from uncc_process.codec.structure import structured
from uncc_process.model.clauses import depth, nodes
from uncc_process.spans import DateSpan

JANUARY = DateSpan(date(2024, 1, 1), date(2024, 1, 31))
RECORDS: dict[type[Any], Callable[..., st.SearchStrategy[Any]]] = {
    un.Body: us.bodies,
    un.Completeness: us.completeness,
    un.Consultation: us.consultations,
    un.Decision: us.decisions,
    un.Determination: us.determinations,
    un.Dispute: us.disputes,
    un.Document: us.documents,
    un.InformalGroup: us.informal_groups,
    un.Mandate: us.mandates,
    un.Officer: us.officers,
    un.OpenQuestion: us.open_questions,
    un.Plan: us.plans,
    un.Publication: us.publications,
    un.Reading: us.readings,
    un.Resolution: us.resolutions,
    un.Session: us.sessions,
    un.StakeholderCategory: us.stakeholders,
    un.Suppression: us.suppressions,
    un.Treaty: us.treaties,
    un.TreatyAction: us.treaty_actions,
    un.TreatyStatus: us.treaty_statuses,
}


def test_there_is_a_strategy_for_every_family() -> None:
    """Whatever a process can hold, a strategy of its own gives."""
    assert set(RECORDS) == set(un.FAMILIES.values())


@pytest.mark.parametrize("of", RECORDS, ids=lambda of: of.__name__)
def test_a_record_is_written_and_read_back(of: type[Any]) -> None:
    """Records of either scope are records of the class, and the wire says all that they say."""

    @FEW
    @given(RECORDS[of]() | RECORDS[of](scope="wide"))
    def check(record: Any) -> None:
        assert type(record) is of
        assert structured(plain_of(record), of) == record

    check()


@SOME
@given(us.clauses() | us.clauses(scope="wide"))
def test_a_mandate_can_ask_any_clause(clause: un.Clause) -> None:
    """No clause is too deep, or asks two open questions, for a mandate."""
    us.mandates(clause=clause)  # which would refuse
    assert depth(clause) <= 3
    assert sum(isinstance(node, un.Attested) for node in nodes(clause)) <= 1


def _is_a(form: type[Any]) -> Callable[[Any], bool]:
    return lambda made: isinstance(made, form)


def _has(name: str, word: Enum) -> Callable[[Any], bool]:
    return lambda made: getattr(made, name) is word


SITUATIONS: dict[str, tuple[st.SearchStrategy[Any], dict[str, Callable[[Any], Any]]]] = {
    "sessions": (
        us.sessions(),
        {
            "over the turn of a year": lambda s: s.opens.year < s.closes.year,
            "of one day": lambda s: s.opens == s.closes,
            "in two parts": lambda s: len(s.parts) == 2,
            "that met on fewer days": lambda s: (s.meeting_days or 9) < s.span.days,
            "without a number": lambda s: s.ordinal is None,
            "announced late": lambda s: s.announced and s.announced > s.opens,
        },
    ),
    "decisions": (us.decisions(), {"a vote that lost": lambda d: not d.carried and d.adoption}),
    "resolutions": (
        us.resolutions(),
        {"a day that is not certain": lambda r: isinstance(r.adopted, DateSpan)},
    ),
    "documents": (
        us.documents(),
        {
            "without a day": lambda d: d.issued is None,
            "without a symbol": lambda d: d.symbol is None,
        },
    ),
    "votes": (
        us.recorded_votes(),
        {
            "names of those in favour": lambda v: v.voting_in_favour,
            "a tie": lambda v: v.in_favour == v.against > 0,
            "no votes at all": lambda v: v.in_favour == v.against == 0,
        },
    ),
    "treaties": (us.treaties(), {"not adopted": lambda t: t.adopted is None}),
    "disputes": (us.disputes(), {"open": lambda d: not d.settled}),
    "completeness": (
        us.completeness(),
        {"known later": lambda c: c.known_from not in (None, c.through)},
    ),
    "plans": (
        us.plans(),
        {"a field with a source of its own": lambda p: p.cited and p.cited[0].sources},
    ),
    "windows": (
        us.windows(),
        {
            "with one end": lambda w: w.not_before is None,
            "with two days": lambda w: (
                isinstance(w.not_before, date) and isinstance(w.not_after, date)
            ),
        },
    ),
    "offsets": (us.offsets(), {"backwards": lambda o: o.count < 0}),
    "patterns": (us.patterns(), {"of some variants": lambda p: p.variants}),
    "counts": (us.counts(), {"nothing at all": lambda c: c.at_most == 0}),
    "bodies": (us.bodies(scope="wide"), {"odd words": lambda b: not b.name.isascii()}),
    "clauses": (us.clauses(), {form.__name__: _is_a(form) for form in us.CLAUSE_FORMS}),
    "moments": (us.moments(), {form.__name__: _is_a(form) for form in us.MOMENT_FORMS}),
    "requirements": (
        us.requirements(),
        {form.__name__: _is_a(form) for form in us.REQUIREMENT_FORMS},
    ),
}


@pytest.mark.parametrize("what", SITUATIONS)
def test_every_situation_comes(what: str) -> None:
    """Each of the named situations, and every form of a clause, is drawn sooner or later."""
    assert missing(*SITUATIONS[what]) == set()


LISTS: list[tuple[st.SearchStrategy[Any], dict[str, type[Enum]]]] = [
    (us.sessions(), {"kind": un.SessionKind}),
    (us.documents(), {"kind": un.DocumentKind}),
    (us.officers(), {"office": un.Office, "group": un.RegionalGroup}),
    (us.treaty_actions(), {"kind": un.ActionKind, "party_kind": un.PartyKind}),
    (us.mandates(clause=un.Waived()), {"verb": un.Verb}),
    (us.patterns(), {"event": un.EventKind}),
    (us.windows(), {"part": un.Part}),
    (us.offsets(), {"unit": un.Unit, "rounding": un.Rounding}),
    (us.bodies(), {"confidence": un.Confidence}),
    (us.requirements(form=un.Lasts), {"counted": un.DayCount}),
    (us.moments(form=un.AssemblyEdge), {"edge": un.Edge}),
    (us.clauses(form=un.Before), {"link": un.Link}),
]


@pytest.mark.parametrize(("strategy", "lists"), LISTS)
def test_every_word_of_a_closed_list_comes(
    strategy: st.SearchStrategy[Any], lists: dict[str, type[Enum]]
) -> None:
    """No member of an enumeration is out of reach."""
    words = {str(word): _has(name, word) for name, of in lists.items() for word in of}
    assert missing(strategy, words) == set()


NARROWED: list[tuple[Callable[..., st.SearchStrategy[Any]], dict[str, Any]]] = [
    (us.sessions, {"place": "Nairobi", "kind": un.SessionKind.CONFERENCE, "ordinal": 7}),
    (us.sessions, {"id": "sixth", "body": "lakes", "announced": date(2023, 1, 1)}),
    (us.resolutions, {"adopted": JANUARY, "adoption": un.WithoutVote()}),
    (us.decisions, {"carried": False, "session": "sixth"}),
    (us.documents, {"kind": un.DocumentKind.REPORT, "issued": date(2024, 1, 1)}),
    (us.officers, {"office": un.Office.CHAIR, "group": un.RegionalGroup.AFRICAN}),
    (us.mandates, {"verb": un.Verb.MAY, "clause": un.Waived(), "given_by": "75/282"}),
    (us.treaty_actions, {"kind": un.ActionKind.ACCESSION, "party": "Qatar"}),
    (us.publications, {"id": "press-9", "confidence": un.Confidence.SECONDARY}),
    (us.suppressions, {"rule": "DOC001", "record": "sixth"}),
    (us.patterns, {"event": un.EventKind.DOCUMENT, "variants": ("report", "agenda")}),
    (us.windows, {"part": un.Part.OPENING}),
    (us.claims, {"value": "Vienna"}),
]


@pytest.mark.parametrize(("strategy", "fields"), NARROWED)
def test_what_is_asked_for_is_given(
    strategy: Callable[..., st.SearchStrategy[Any]], fields: dict[str, Any]
) -> None:
    """Every record has the fields that were asked for."""

    @SOME
    @given(strategy(**fields))
    def check(record: Any) -> None:
        assert {name: getattr(record, name) for name in fields} == fields

    check()


@SOME
@given(
    us.sessions(within=JANUARY), us.documents(within=JANUARY), us.moments(form=date, within=JANUARY)
)
def test_days_are_narrowed(session: un.Session, document: un.Document, moment: date) -> None:
    """Whatever happens lies within the days that were asked for."""
    assert JANUARY.covers(session.span)
    assert document.issued is None or document.issued in (document.issued, JANUARY)
    assert moment in JANUARY


@SOME
@given(us.patterns(variants=("negotiating",)))
def test_variants_choose_among_the_events_that_have_them(pattern: un.Pattern) -> None:
    """Only sessions, and plans for them, are negotiating."""
    assert pattern.event in (un.EventKind.SESSION, un.EventKind.PLAN)


@SOME
@given(us.clauses(form=un.Exists, body="committee"))
def test_a_clause_names_no_body_but_the_one_it_may(clause: un.Clause) -> None:
    """A clause refers to the body that it was given, or to none."""
    assert isinstance(clause, un.Exists)
    assert clause.pattern.body in (None, "committee")


TWO_QUESTIONS = un.AllOf(clauses=(un.Attested(question="so?"), un.Attested(question="why?")))
MALFORMED: list[tuple[Callable[[], object], str]] = [
    (lambda: us.sessions(place=7), "place of a Session is a str, not 7"),  # type: ignore[arg-type]
    (lambda: us.sessions(place=""), "place is not empty"),
    (lambda: us.sessions(kind="negotiating"), "kind of a Session is a SessionKind"),  # type: ignore[arg-type]
    (lambda: us.sessions(ordinal=0), "ordinal is 1 or more, not 0"),
    (lambda: us.sessions(ordinal=True), "ordinal of a Session is a int, not True"),
    (lambda: us.sessions(body="a b"), "body is the id of a record, which 'a b' cannot be"),
    (lambda: us.sessions(id="?"), "id is the id of a record"),
    (lambda: us.sessions(within=7), "within is a DateSpan, not 7"),  # type: ignore[arg-type]
    (lambda: us.sessions(scope="tiny"), "scope is one of small, wide, not 'tiny'"),  # type: ignore[arg-type]
    (lambda: us.resolutions(adopted=DateSpan.on(date(2024, 1, 1))), "adopted is a day, or a span"),
    (
        lambda: us.publications(id="Press"),
        "no such record can be: id: expected at most 96 small letters",
    ),
    (lambda: us.suppressions(rule="SES"), "no such record can be: rule: expected a code"),
    (lambda: us.mandates(clause=TWO_QUESTIONS), "no such record can be: .* two open questions"),
    (lambda: us.mandates(clause=7), "clause of a Mandate is a Exists or"),  # type: ignore[arg-type]
    (lambda: us.clauses(form=int), "form is one of the classes Exists, .* not"),
    (lambda: us.moments(form=un.Waived), "form is one of the classes date, AssemblyEdge"),
    (lambda: us.requirements(form=date), "form is one of the classes Lasts"),
    (lambda: us.windows(part="whole"), "part of a Window is a Part, not 'whole'"),  # type: ignore[arg-type]
    (lambda: us.patterns(variants=("solemn",)), "no such event has the variants"),
    (
        lambda: us.patterns(event=un.EventKind.READING, variants=("report",)),
        "no such event has the variants",
    ),
]


@pytest.mark.parametrize(("ask", "says"), MALFORMED)
def test_what_cannot_be_asked_is_refused_at_the_call(ask: Callable[[], object], says: str) -> None:
    """A wrong argument raises ``InvalidArgument`` with a sentence, before anything is drawn."""
    with pytest.raises(InvalidArgument, match=says):
        ask()


def test_the_smallest_session_is_one_that_a_person_would_write() -> None:
    """A failing test shows a first session of one day with nothing else said of it."""
    session = smallest(us.sessions())
    assert plain_of(session) == {
        "id": "session-1",
        "body": "committee",
        "kind": "negotiating",
        "ordinal": 1,
        "name": "First session",
        "opens": date(2024, 9, 2),
        "closes": date(2024, 9, 2),
        "place": "New York",
        "confidence": "primary",
        "sources": ["A/RES/75/282"],
    }


@pytest.mark.parametrize(
    ("strategy", "longest"),
    [(each, 270) for each in RECORDS.values()] + [(us.clauses, 40), (us.windows, 90)],
    ids=lambda of: getattr(of, "__name__", of),
)
def test_the_smallest_record_is_small(
    strategy: Callable[[], st.SearchStrategy[Any]], longest: int
) -> None:
    """Written down, the smallest record of each class fits on a few lines."""
    assert len(str(plain_of(smallest(strategy())))) <= longest
