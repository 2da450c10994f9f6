"""A small process in which every class of the model stands and every field is set somewhere."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypedDict, cast

import attrs

from uncc_process.model import (
    ActId,
    ActionKind,
    AdoptedBy,
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
    Chapter,
    Cited,
    Claim,
    Clause,
    Completeness,
    Confidence,
    Consensus,
    Consultation,
    Count,
    DayCount,
    Decision,
    Determination,
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
    InformalGroup,
    Lasts,
    Latest,
    Link,
    Mandate,
    MandateId,
    Not,
    Office,
    Officer,
    OfficerId,
    Offset,
    Open,
    OpenQuestion,
    Part,
    PartyKind,
    Pattern,
    Plan,
    Process,
    Publication,
    Reached,
    Reading,
    RecordedVote,
    RecordId,
    RegionalGroup,
    Resolution,
    ResolutionId,
    Rounding,
    Session,
    SessionId,
    SessionKind,
    Silence,
    StakeholderCategory,
    StartsIn,
    Suppression,
    Treaty,
    TreatyAction,
    TreatyId,
    TreatyStatus,
    Unit,
    Verb,
    Waived,
    Window,
    WithoutVote,
    YearEdge,
)
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

# ---- the smallest process that says something, in TOML and in Python ----------------------

TOML = """\
format = "uncc-process/1"
id = "lakes"
title = "A convention on lakes"
through = 2026-11-23

[[bodies]]
id = "committee"
name = "Committee on Lakes"
short = "Committee"
confidence = "primary"
sources = ["A/RES/75/282, para. 2"]

[[sessions]]
id = "first"
body = "committee"
kind = "negotiating"
ordinal = 1
name = "First session"
opens = 2023-08-21
closes = 2023-09-01
place = "New York"
confidence = "primary"
sources = ["A/RES/75/282, para. 4"]
"""


class Said(TypedDict):
    """What every record has to have, and most of them alike."""

    confidence: Confidence
    sources: tuple[Source, ...]


def said(*sources: str) -> Said:
    """Make the sources of a primary record."""
    return Said(
        confidence=Confidence.PRIMARY,
        sources=tuple(map(Source.parse, sources or ("A/RES/75/282",))),
    )


COMMITTEE, FIRST = BodyId("committee"), SessionId("first")
LAKES = Process(
    id="lakes",
    title="A convention on lakes",
    through=date(2026, 11, 23),
    bodies=(
        Body(
            id=COMMITTEE,
            name="Committee on Lakes",
            short="Committee",
            **said("A/RES/75/282, para. 2"),
        ),
    ),
    sessions=(
        Session(
            id=FIRST,
            body=COMMITTEE,
            kind=SessionKind.NEGOTIATING,
            ordinal=1,
            name="First session",
            opens=date(2023, 8, 21),
            closes=date(2023, 9, 1),
            place="New York",
            **said("A/RES/75/282, para. 4"),
        ),
    ),
)

# ---- a process that has everything ----------------------------------------------------------

CITED = Cited(
    field="note",
    confidence=Confidence.INFERRED,
    sources=(Source.parse("A/RES/76/258"),),
    note="it follows",
)


class Whole(Said):
    """The part that all records share, with nothing left out."""

    cited: tuple[Cited, ...]
    note: str


WHOLE = Whole(**said("A/RES/75/282, para. 4", "press-1"), cited=(CITED,), note="a remark")

ASSEMBLY = BodyId("ga")
RESOLUTION, LATER = ResolutionId("75/282"), ResolutionId("79/243")
SECOND, RESUMED = SessionId("second"), SessionId("resumed")
REPORT, REVISED, ADDED = DocumentId("A/78/986"), DocumentId("A/78/986/Rev.1"), DocumentId("add")
CONVENTION, PROTOCOL = TreatyId("convention"), TreatyId("protocol")
SESSIONS, CHAIR = MandateId("75/282.4"), OfficerId("chair")
DAY = date(2023, 8, 21)
WEEK = DateSpan(date(2023, 8, 21), date(2023, 8, 25))

PATTERN = Pattern(
    event=EventKind.SESSION,
    variants=("negotiating",),
    body=COMMITTEE,
    ordinals=(1, 2),
    record=RecordId("first"),
    about=RecordId("75/282.4"),
    party=PartyKind.STATE,
)
TEN_DAYS = Lasts(days=Count(at_least=10, at_most=12), counted=DayCount.UNSPECIFIED)
A_YEAR = Offset(count=1, unit=Unit.YEAR, rounding=Rounding.DOWN)
WINDOW = Window(
    not_before=AssemblyEdge(session=77, edge=Edge.START),
    not_after=After(moment=EventEdge(pattern=PATTERN, edge=Edge.START, nth=2), offset=A_YEAR),
    part=Part.OPENING,
)
DAYS = Window(not_before=date(2023, 1, 1), not_after=date(2023, 12, 31))
EXISTS = Exists(
    pattern=PATTERN,
    count=Count(at_least=2, at_most=6),
    window=WINDOW,
    each=(
        TEN_DAYS,
        HeldAt(place="New York"),
        FromGroup(group=RegionalGroup.AFRICAN),
        StartsIn(window=DAYS),
        AdoptedBy(numerator=2, denominator=3),
    ),
)
EACH = Each(pattern=PATTERN, requires=(HeldAt(place="Vienna"),), window=DAYS)
BEFORE = Before(first=PATTERN, then=PATTERN, link=Link.NEXT_ORDINAL, gap=A_YEAR)
REACHED = Reached(
    moment=Latest(
        moments=(
            YearEdge(moment=date(2024, 12, 24), years_later=1, edge=Edge.END),
            date(2026, 1, 1),
        )
    )
)
ALL = AllOf(
    clauses=(
        AnyOf(clauses=(EXISTS, EACH)),
        Not(clause=BEFORE),
        Given(condition=REACHED, then=Open(window=DAYS), otherwise=Waived()),
    )
)
AMBIGUOUS = Ambiguous(
    alternatives=(
        Alternative(reading="not later than", clause=REACHED),
        Alternative(reading="not before", clause=Not(clause=REACHED)),
    )
)


def mandate(key: str, clause: Clause, **changes: Any) -> Mandate:
    """Make a mandate of the resolution that asks for a clause."""
    plain = Mandate(
        id=MandateId(key),
        given_by=ActId("75/282"),
        verb=Verb.DECIDES,
        bearer="Committee",
        asks="do it",
        clause=clause,
        **said(),
    )
    return attrs.evolve(plain, **changes)


VOTE = RecordedVote(
    in_favour=2,
    against=1,
    abstaining=1,
    present=4,
    voting_in_favour=("Austria", "Brazil"),
    voting_against=("Chad",),
    voting_abstention=("Denmark",),
)

EVERYTHING = Process(
    id="everything",
    title="A convention on lakes",
    through=date(2026, 11, 23),
    bodies=(
        Body(id=ASSEMBLY, name="General Assembly", short="Assembly", **said()),
        Body(
            id=COMMITTEE,
            name="Committee on Lakes",
            short="Committee",
            parent=ASSEMBLY,
            established_by=ActId("75/282"),
            series=SeriesSymbol.parse("A/AC.291"),
            members=4,
            **WHOLE,
        ),
    ),
    resolutions=(
        Resolution(
            id=RESOLUTION,
            symbol=Symbol.parse("A/RES/75/282"),
            title="Lakes",
            body=ASSEMBLY,
            adopted=date(2021, 5, 26),
            adoption=VOTE,
            meeting="71st plenary meeting",
            drafts=(Symbol.parse("A/75/L.87"),),
            report=Symbol.parse("A/75/1"),
            about=(RecordId("first"),),
            **WHOLE,
        ),
        Resolution(
            id=LATER,
            symbol=Symbol.parse("A/RES/79/243"),
            title="Convention on lakes",
            body=ASSEMBLY,
            adopted=date(2024, 12, 24),
            adoption=WithoutVote(),
            **said(),
        ),
    ),
    decisions=(
        Decision(
            id="78/549",
            number="78/549",
            body=ASSEMBLY,
            decided="postpone",
            adopted=WEEK,
            adoption=Silence(hours=72),
            session=FIRST,
            meeting="informal",
            drafts=(Symbol.parse("A/78/L.5"),),
            about=(RecordId("second"), RecordId("75/282.4")),
            **WHOLE,
        ),
        Decision(
            id="lost",
            body=COMMITTEE,
            decided="delete article 6",
            adopted=date(2024, 8, 8),
            adoption=RecordedVote(in_favour=23, against=102, abstaining=26),
            carried=False,
            **said(),
        ),
        Decision(
            id="agreed",
            body=COMMITTEE,
            decided="elect the Chair",
            adopted=date(2022, 2, 24),
            adoption=Consensus(),
            **said(),
        ),
    ),
    mandates=(
        mandate(
            "75/282.4", ALL, paragraph=Pinpoint.parse("para. 4"), cited=(CITED,), note="a remark"
        ),
        mandate(
            "79/243.1",
            Waived(),
            given_by=ActId("79/243"),
            amends=SESSIONS,
            effective=date(2025, 1, 1),
        ),
        mandate("75/282.5", Attested(question="whether it was transparent")),
        mandate("75/282.6", AMBIGUOUS, verb=Verb.MAY, given_by=ActId("convention")),
    ),
    determinations=(
        Determination(
            id="found",
            mandate=MandateId("75/282.5"),
            holds=True,
            on=date(2024, 8, 9),
            finding="it was",
            **WHOLE,
        ),
    ),
    sessions=(
        Session(
            id=FIRST,
            body=COMMITTEE,
            kind=SessionKind.NEGOTIATING,
            ordinal=1,
            name="First session",
            opens=date(2023, 8, 21),
            closes=date(2023, 9, 1),
            place="New York",
            announced=date(2023, 1, 5),
            agenda=DocumentId("agenda"),
            report=REPORT,
            did=("began the reading",),
            about=(RecordId("75/282.4"),),
            meetings="1st to 20th",
            meeting_days=10,
            **WHOLE,
        ),
        Session(
            id=SECOND,
            body=COMMITTEE,
            kind=SessionKind.CONCLUDING,
            name="Second session",
            opens=date(2024, 1, 29),
            closes=date(2024, 2, 9),
            parts=(
                DateSpan(date(2024, 1, 29), date(2024, 2, 2)),
                DateSpan(date(2024, 2, 5), date(2024, 2, 9)),
            ),
            place="Vienna",
            **said(),
        ),
        Session(
            id=RESUMED,
            body=COMMITTEE,
            kind=SessionKind.RECONVENED,
            name="Resumed second session",
            opens=date(2027, 7, 29),
            closes=date(2027, 8, 9),
            place="New York",
            resumes=SECOND,
            **said(),
        ),
    ),
    plans=(
        Plan(
            id="first-plan",
            session=FIRST,
            opens=date(2023, 5, 8),
            closes=date(2023, 5, 19),
            parts=(
                DateSpan(date(2023, 5, 8), date(2023, 5, 12)),
                DateSpan(date(2023, 5, 15), date(2023, 5, 19)),
            ),
            place="Vienna",
            announced=date(2022, 12, 1),
            given_up=date(2023, 1, 5),
            given_up_by=ActId("78/549"),
            **WHOLE,
        ),
    ),
    readings=(
        Reading(
            id="first-reading",
            number=1,
            name="First reading",
            session=FIRST,
            chapters=("I", "II"),
            documents=(REPORT,),
            **WHOLE,
        ),
        Reading(
            id="later-reading",
            name="Reading of the preamble",
            session=RESUMED,
            chapters=("preamble",),
            **said(),
        ),
    ),
    documents=(
        Document(
            id=REPORT,
            symbol=Symbol.parse("A/78/986"),
            kind=DocumentKind.REPORT,
            title="Report of the Committee",
            body=COMMITTEE,
            issued=date(2023, 10, 2),
            session=FIRST,
            about=(RecordId("75/282.4"),),
            **WHOLE,
        ),
        Document(
            id=REVISED,
            kind=DocumentKind.REPORT,
            title="Report, revised",
            body=COMMITTEE,
            issued=WEEK,
            revises=REPORT,
            **said(),
        ),
        Document(
            id=ADDED,
            kind=DocumentKind.WORKING_PAPER,
            title="More",
            body=COMMITTEE,
            adds_to=REPORT,
            **said(),
        ),
        Document(
            id=DocumentId("agenda"),
            kind=DocumentKind.AGENDA,
            title="Agenda",
            body=COMMITTEE,
            **said(),
        ),
    ),
    consultations=(
        Consultation(
            id="consultation-1",
            ordinal=1,
            body=COMMITTEE,
            opens=date(2023, 6, 20),
            closes=date(2023, 6, 21),
            place="Vienna",
            report=ADDED,
            topics=("water",),
            **WHOLE,
        ),
    ),
    stakeholders=(
        StakeholderCategory(
            id="ngos",
            name="Non-governmental organizations",
            body=COMMITTEE,
            admitted_by=ActId("75/282"),
            paragraph=Pinpoint.parse("para. 9"),
            terms="without objection",
            **WHOLE,
        ),
    ),
    informal_groups=(
        InformalGroup(
            id="groups",
            name="Informal groups",
            body=COMMITTEE,
            sessions=(FIRST, SECOND),
            groups=5,
            topics=("terms",),
            led_by=("Co-facilitators",),
            **WHOLE,
        ),
    ),
    officers=(
        Officer(
            id=CHAIR,
            body=COMMITTEE,
            office=Office.CHAIR,
            name="A. Chair",
            state="Algeria",
            group=RegionalGroup.AFRICAN,
            elected=date(2022, 2, 24),
            session=FIRST,
            **WHOLE,
        ),
        Officer(
            id=OfficerId("rapporteur"),
            body=COMMITTEE,
            office=Office.RAPPORTEUR,
            replaces=CHAIR,
            **said(),
        ),
    ),
    treaties=(
        Treaty(
            id=CONVENTION,
            title="Convention on Lakes",
            short="the Convention",
            adopted=date(2024, 12, 24),
            adopted_by=ActId("79/243"),
            depositary="Secretary-General",
            registered_as="XVIII-16",
            languages=("Arabic", "Chinese"),
            chapters=(Chapter(number="I", title="General provisions", first=1, last=6),),
            **WHOLE,
        ),
        Treaty(id=PROTOCOL, title="Protocol", short="the Protocol", within=CONVENTION, **said()),
    ),
    treaty_actions=(
        TreatyAction(
            id="signed",
            treaty=CONVENTION,
            kind=ActionKind.SIGNATURE,
            party="Qatar",
            party_kind=PartyKind.STATE,
            on=date(2025, 10, 25),
            **said(),
        ),
        TreatyAction(
            id="ratified",
            treaty=CONVENTION,
            kind=ActionKind.RATIFICATION,
            party="European Union",
            party_kind=PartyKind.ORGANIZATION,
            on=date(2026, 3, 1),
            effective=date(2026, 5, 30),
            reservations="article 63",
            **WHOLE,
        ),
        TreatyAction(
            id="denounced",
            treaty=CONVENTION,
            kind=ActionKind.DENUNCIATION,
            party="Qatar",
            party_kind=PartyKind.STATE,
            on=date(2026, 9, 1),
            **said(),
        ),
    ),
    treaty_statuses=(
        TreatyStatus(
            id="status",
            treaty=CONVENTION,
            by=date(2026, 11, 20),
            signatories=75,
            parties=2,
            **WHOLE,
        ),
    ),
    disputes=(
        Dispute(
            id="first-opens",
            record=RecordId("first"),
            field="opens",
            claims=(
                Claim(value="2023-08-21", sources=(Source.parse("A/RES/75/282"),)),
                Claim(value="2023-08-22", sources=(Source.parse("press-1"),)),
            ),
            chosen=0,
            settled=False,
            reason="the resolution is nearer",
            **WHOLE,
        ),
    ),
    open_questions=(
        OpenQuestion(
            id="who",
            about=RecordId("rapporteur"),
            asks="Who was it?",
            said="Nobody says.",
            **WHOLE,
        ),
    ),
    completeness=(
        Completeness(
            id="all-sessions",
            pattern=Pattern(event=EventKind.SESSION),
            through=date(2026, 11, 1),
            known_from=date(2026, 11, 2),
            basis="the list of sessions",
            **WHOLE,
        ),
    ),
    publications=(
        Publication(
            id="press-1",
            title="It met",
            publisher="The Times",
            url="https://example.org/1",
            published=date(2023, 8, 22),
            seen="November 2026",
            confidence=Confidence.SECONDARY,
            note="a remark",
        ),
    ),
    suppressions=(
        Suppression(
            id="accepted-1",
            rule="SES001",
            record=RecordId("first"),
            reason="the clerk was ill",
            until=date(2027, 1, 1),
        ),
    ),
)


def nested(value: object) -> Iterator[object]:
    """Yield an object and all attrs objects in it."""
    if isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from nested(each)
        return
    of = type(value)
    if attrs.has(of):
        yield value
        for field in attrs.fields(of):
            yield from nested(getattr(value, field.name))
