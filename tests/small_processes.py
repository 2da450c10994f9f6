"""Strategies for small processes, every one of them valid, whose parts refer to one another."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.small import said
from uncc_process.model import (
    ActId,
    ActionKind,
    AdoptedBy,
    Adoption,
    After,
    AllOf,
    Alternative,
    Ambiguous,
    AnyOf,
    AssemblyEdge,
    Attested,
    Before,
    Body,
    BodyId,
    Claim,
    Clause,
    Completeness,
    Confidence,
    Consensus,
    Count,
    DayCount,
    Decision,
    Dispute,
    Document,
    DocumentId,
    DocumentKind,
    Each,
    Edge,
    EventEdge,
    EventKind,
    Exists,
    FromGroup,
    Given,
    HeldAt,
    Lasts,
    Latest,
    Link,
    Mandate,
    MandateId,
    Moment,
    Not,
    Offset,
    Open,
    Part,
    PartyKind,
    Pattern,
    Process,
    Publication,
    Reached,
    RecordedVote,
    RecordId,
    RegionalGroup,
    Requirement,
    Resolution,
    ResolutionId,
    Rounding,
    Session,
    SessionId,
    SessionKind,
    Silence,
    StartsIn,
    Treaty,
    TreatyAction,
    TreatyId,
    Unit,
    Verb,
    Waived,
    When,
    Window,
    WithoutVote,
    YearEdge,
)
from uncc_process.model.clauses import nodes
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol

DAY = timedelta(days=1)
LAST = date(2026, 11, 23)
BODY = BodyId("committee")

days = st.dates(date(2019, 1, 1), date(2027, 12, 31))
numbers = st.integers(1, 12)
# Texts with everything that may stand in a text: no controls, nothing invisible.
words = st.text(
    st.one_of(
        st.characters(exclude_categories=("C", "Zl", "Zp")),
        st.sampled_from("\t\n\"'\\[]{}#=.,\u200d"),
    ),
    max_size=12,
)
names = st.sampled_from(("New York", "Vienna", "Hà Nội")) | words.filter(bool)
SOURCES = (("A/RES/75/282, para. 4",), ("press-1",), ("A/RES/74/247", "press-1, p. 3"))


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    """Spans of two days to three weeks."""
    first = draw(days)
    return DateSpan(first, first + draw(st.integers(1, 20)) * DAY)


@st.composite
def shared(draw: st.DrawFn) -> Any:
    """The part that all records share."""
    sources = tuple(map(Source.parse, draw(st.sampled_from(SOURCES))))
    confidence = draw(st.sampled_from(Confidence))
    return {"sources": sources, "confidence": confidence, "note": draw(st.just("") | words)}


whens: st.SearchStrategy[When] = days | spans()

adoptions: st.SearchStrategy[Adoption | None] = st.one_of(
    st.sampled_from((None, WithoutVote(), Consensus())),
    st.builds(Silence, hours=st.integers(0, 999_999_999)),
    st.builds(RecordedVote, in_favour=numbers, against=numbers, abstaining=st.just(0)),
    st.just(
        RecordedVote(in_favour=1, against=0, abstaining=1, voting_in_favour=("Austria",)),
    ),
)

# ---- clauses -------------------------------------------------------------------------------

offsets = st.one_of(
    st.builds(Offset, count=st.integers(-99, 99), unit=st.sampled_from((Unit.DAY, Unit.WEEK))),
    st.builds(
        Offset,
        count=st.integers(-9, 9),
        unit=st.sampled_from((Unit.MONTH, Unit.YEAR)),
        rounding=st.sampled_from(Rounding),
    ),
)


VARIANTS = {
    EventKind.SESSION: ("negotiating",),
    EventKind.DOCUMENT: ("report", "agenda"),
    EventKind.DEPOSIT: ("ratification",),
}


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    """Patterns, some of which name the one body that every process here has."""
    event = draw(st.sampled_from(EventKind))
    return Pattern(
        event=event,
        variants=draw(st.sampled_from(((), VARIANTS.get(event, ())))),
        body=draw(st.sampled_from((None, BODY))),
        ordinals=draw(st.sampled_from(((), (1,), (2, 4, 5)))),
        about=draw(st.sampled_from((None, RecordId(BODY)))),
        party=draw(st.none() | st.sampled_from(PartyKind)),
    )


edges = st.sampled_from(Edge)
moments: st.SearchStrategy[Moment] = st.recursive(
    st.one_of(
        days,
        st.builds(AssemblyEdge, session=st.integers(1, 99), edge=edges),
        st.builds(EventEdge, pattern=patterns(), edge=edges, nth=numbers),
    ),
    lambda inner: st.one_of(
        st.builds(After, moment=inner, offset=offsets),
        st.builds(YearEdge, moment=inner, years_later=numbers, edge=edges),
        st.builds(Latest, moments=st.lists(inner, min_size=1, max_size=2).map(tuple)),
    ),
    max_leaves=2,
)
counts = st.builds(Count, at_least=st.integers(0, 6), at_most=st.none() | st.integers(6, 9))


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Windows that are open at one end or at none, and never reversed."""
    part = draw(st.sampled_from(Part))
    match draw(st.sampled_from(("from", "until", "both"))):
        case "from":
            return Window(not_before=draw(moments), part=part)
        case "until":
            return Window(not_after=draw(moments), part=part)
        case _:
            span = draw(spans())
            return Window(not_before=span.first, not_after=span.last, part=part)


requirements: st.SearchStrategy[Requirement] = st.one_of(
    st.builds(Lasts, days=counts, counted=st.sampled_from(DayCount)),
    st.builds(HeldAt, place=names),
    st.builds(FromGroup, group=st.sampled_from(RegionalGroup)),
    st.builds(StartsIn, window=windows()),
    st.just(AdoptedBy(numerator=2, denominator=3)),
)
several = st.lists(requirements, max_size=2).map(tuple)
atoms: st.SearchStrategy[Clause] = st.one_of(
    st.just(Waived()),
    st.builds(Exists, pattern=patterns(), count=counts, window=st.none() | windows(), each=several),
    st.builds(Each, pattern=patterns(), requires=several, window=st.none() | windows()),
    st.builds(
        Before,
        first=patterns(),
        then=patterns(),
        link=st.sampled_from(Link),
        gap=st.none() | offsets.filter(lambda offset: offset.count >= 0),
    ),
    st.builds(Reached, moment=moments),
    st.builds(Open, window=windows()),
    st.builds(Attested, question=words),
)


def joined(inner: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
    """Clauses made of clauses."""
    pair = st.lists(inner, min_size=1, max_size=2).map(tuple)
    reading = st.builds(Alternative, reading=words, clause=inner)
    return st.one_of(
        st.builds(AllOf, clauses=pair),
        st.builds(AnyOf, clauses=pair),
        st.builds(Not, clause=inner),
        st.builds(Given, condition=inner, then=inner, otherwise=st.none() | inner),
        st.builds(Ambiguous, alternatives=st.tuples(reading, reading)),
    )


def _askable(clause: Clause) -> bool:
    return sum(isinstance(node, Attested) for node in nodes(clause)) < 2


clauses = st.recursive(atoms, joined, max_leaves=3).filter(_askable)

# ---- records -------------------------------------------------------------------------------

BODIES = (Body(id=BODY, name="Committee on Lakes", short="Committee", **said()),)
PRESS = (
    Publication(id="press-1", title="It met", publisher="The Times", confidence=Confidence.PRIMARY),
)


@st.composite
def sessions(draw: st.DrawFn, number: int) -> Session:
    """Sessions of the committee."""
    span = draw(spans())
    return Session(
        id=SessionId(f"session-{number}"),
        body=BODY,
        kind=draw(st.sampled_from(SessionKind)),
        ordinal=draw(st.none() | numbers),
        name=draw(names),
        opens=span.first,
        closes=span.last,
        parts=draw(st.sampled_from(((), (DateSpan.on(span.first), DateSpan.on(span.last))))),
        place=draw(names),
        announced=draw(st.none() | days),
        did=draw(st.just(()) | st.tuples(words)),
        meeting_days=draw(st.none() | st.just(2)),
        **draw(shared()),
    )


@st.composite
def resolutions(draw: st.DrawFn, number: int) -> Resolution:
    """Resolutions of the committee, as if it could adopt any."""
    return Resolution(
        id=ResolutionId(f"75/{number}"),
        symbol=Symbol.parse(f"A/RES/75/{number + 1}"),
        title=draw(words),
        body=BODY,
        adopted=draw(whens),
        adoption=draw(adoptions),
        about=draw(st.sampled_from(((), (RecordId(BODY),)))),
        **draw(shared()),
    )


@st.composite
def decisions(draw: st.DrawFn, number: int) -> Decision:
    """Decisions, some of them lost."""
    return Decision(
        id=f"decision-{number}",
        number=draw(st.none() | words),
        body=BODY,
        decided=draw(words),
        adopted=draw(whens),
        adoption=draw(adoptions),
        carried=draw(st.booleans()),
        **draw(shared()),
    )


@st.composite
def documents(draw: st.DrawFn, number: int) -> Document:
    """Documents, each of which may revise the one before."""
    before = DocumentId(f"document-{number - 1}") if number else None
    return Document(
        id=DocumentId(f"document-{number}"),
        symbol=draw(st.sampled_from((None, Symbol.parse("A/AC.291/22/Rev.2")))),
        kind=draw(st.sampled_from(DocumentKind)),
        title=draw(words),
        body=BODY,
        issued=draw(st.none() | whens),
        revises=draw(st.sampled_from((None, before))),
        **draw(shared()),
    )


@st.composite
def mandates(draw: st.DrawFn, number: int) -> Mandate:
    """Mandates of the first resolution, each later one perhaps amending the first."""
    amends = bool(number) and draw(st.booleans())
    return Mandate(
        id=MandateId(f"mandate-{number}"),
        given_by=ActId("75/0"),
        paragraph=draw(st.sampled_from((None, Pinpoint.parse("paras. 4 and 5")))),
        verb=draw(st.sampled_from(Verb)),
        bearer=draw(words),
        asks=draw(words),
        clause=draw(clauses),
        amends=MandateId("mandate-0") if amends else None,
        effective=date(2030, 1, number) if amends else None,
        **draw(shared()),
    )


@st.composite
def actions(draw: st.DrawFn, number: int) -> TreatyAction:
    """What parties do about the treaty."""
    return TreatyAction(
        id=f"action-{number}",
        treaty=TreatyId("treaty"),
        kind=draw(st.sampled_from(ActionKind)),
        party=draw(names),
        party_kind=draw(st.sampled_from(PartyKind)),
        on=draw(whens),
        effective=draw(st.none() | days),
        **draw(shared()),
    )


@st.composite
def disputes(draw: st.DrawFn, session: Session) -> Dispute:
    """A dispute about the place of a session."""
    sources = said("A/RES/75/282")["sources"]
    return Dispute(
        id="dispute",
        record=RecordId(session.id),
        field="place",
        claims=(
            Claim(value=session.place, sources=sources),
            Claim(value=draw(names), sources=sources),
        ),
        chosen=0,
        settled=draw(st.booleans()),
        reason=draw(names),
        **draw(shared()),
    )


@st.composite
def completeness(draw: st.DrawFn, number: int) -> Completeness:
    """Statements that all events of a pattern are recorded."""
    return Completeness(
        id=f"complete-{number}",
        pattern=draw(patterns()),
        through=draw(st.dates(date(2019, 1, 1), LAST)),
        known_from=draw(st.none() | st.just(LAST)),
        basis=draw(words),
        **draw(shared()),
    )


@st.composite
def processes(draw: st.DrawFn) -> Process:
    """Processes of a body, a treaty and up to two records of each other family."""

    def up_to(most: int, of: Any, least: int = 0) -> tuple[Any, ...]:
        return tuple(draw(of(number)) for number in range(draw(st.integers(least, most))))

    held = up_to(2, sessions)
    disputed = bool(held) and draw(st.booleans())
    asked = up_to(2, mandates)
    return Process(
        id=draw(st.sampled_from(("lakes", "75/282", "A.b_(c)-9"))),
        title=draw(words),
        through=LAST,
        bodies=BODIES,
        resolutions=up_to(2, resolutions, least=bool(asked)),
        decisions=up_to(1, decisions),
        mandates=asked,
        sessions=held,
        documents=up_to(2, documents),
        treaties=(Treaty(id=TreatyId("treaty"), title="Convention", short="it", **said()),),
        treaty_actions=up_to(2, actions),
        disputes=(draw(disputes(held[0])),) if disputed else (),
        completeness=up_to(1, completeness),
        publications=PRESS,
    )
