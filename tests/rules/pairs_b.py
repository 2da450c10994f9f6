"""Processes one value apart, for the rules on officers, treaties, sources and mandates."""

from datetime import date
from typing import Any

import attrs

from tests.rules.sound import SOUND, changed
from uncc_process.model import (
    ActionKind,
    AssemblyEdge,
    BodyId,
    Chapter,
    Cited,
    Claim,
    Clause,
    Completeness,
    Consultation,
    Count,
    DayCount,
    Dispute,
    Each,
    Edge,
    EventKind,
    Exists,
    HeldAt,
    Lasts,
    Mandate,
    MandateId,
    Office,
    Officer,
    OfficerId,
    PartyKind,
    Pattern,
    Process,
    Reached,
    RecordId,
    RegionalGroup,
    StartsIn,
    TreatyAction,
    TreatyId,
    Window,
)
from uncc_process.model.publications import Publication
from uncc_process.sources import Confidence, Pinpoint, Source
from uncc_process.spans import DateSpan

__all__ = [
    "MEETING",
    "PAIRS",
    "SESSIONS",
    "UNKNOWNS",
    "asking",
    "cited",
    "incomplete",
    "sources",
    "with_action",
    "with_mandate",
    "with_officer",
    "with_records",
]

COMMITTEE = BodyId("committee")
SESSIONS = "77/901.3.sessions"
MEETING = Pattern(event=EventKind.SESSION, body=COMMITTEE, variants=("negotiating",))
_YEARS = Window(not_before=date(2023, 1, 1), not_after=date(2024, 6, 30))


# ---- making them -----------------------------------------------------------------------


def sources(*texts: str) -> tuple[Source, ...]:
    """Read some sources."""
    return tuple(map(Source.parse, texts))


_FROM: dict[str, Any] = {
    "confidence": Confidence.PRIMARY,
    "sources": sources("committee-page"),
}


def with_records(process: Process, **more: Any) -> Process:
    """Add a record to a family, or several to several."""
    added: dict[str, Any] = {
        family: (*getattr(process, family), record) for family, record in more.items()
    }
    return attrs.evolve(process, **added)


def with_officer(key: str, process: Process = SOUND, **fields: Any) -> Process:
    """Elect one more Vice-Chair of an Eastern European State with the others."""
    values: dict[str, Any] = {
        "office": Office.VICE_CHAIR,
        "state": "Poland",
        "group": RegionalGroup.EASTERN_EUROPEAN,
        "elected": date(2023, 2, 6),
    } | fields
    return with_records(
        process, officers=Officer(id=OfficerId(key), body=COMMITTEE, **values, **_FROM)
    )


def with_consultation(**fields: Any) -> Process:
    """Hold a second consultation in November 2023."""
    values: dict[str, Any] = {
        "ordinal": 2,
        "body": COMMITTEE,
        "opens": date(2023, 11, 6),
        "closes": date(2023, 11, 7),
        "place": "Vienna",
    } | fields
    return with_records(SOUND, consultations=Consultation(id="consultation-2", **values, **_FROM))


def with_action(
    kind: ActionKind, party: str, on: date | DateSpan, process: Process = SOUND, **fields: Any
) -> Process:
    """Let a party act on the convention."""
    action = TreatyAction(
        id=f"{kind.value}-{party.lower().replace(' ', '-')}-too",
        treaty=TreatyId("convention"),
        kind=kind,
        party=party,
        on=on,
        **{"party_kind": PartyKind.STATE, **fields},
        **_FROM,
    )
    return with_records(process, treaty_actions=action)


def with_mandate(key: str, clause: Clause, process: Process = SOUND, **fields: Any) -> Process:
    """Give the committee one more mandate, in the resolution that made it."""
    first = SOUND.mandate(SESSIONS)
    mandate: Mandate = attrs.evolve(first, id=MandateId(key), clause=clause, **fields)
    return with_records(process, mandates=mandate)


def asking(clause: Clause) -> Process:
    """Let the mandate for sessions ask something else."""
    return changed(SOUND, SESSIONS, clause=clause)


def incomplete(process: Process, key: str) -> Process:
    """Take a statement of completeness out."""
    kept = tuple(each for each in process.completeness if each.id != key)
    return attrs.evolve(process, completeness=kept)


def cited(field: str, *texts: str, **fields: Any) -> Cited:
    """Give a field sources of its own."""
    values: dict[str, Any] = {"confidence": Confidence.PRIMARY} | fields
    return Cited(field=field, sources=sources(*texts), **values)


def _pair(process: Process, record: str, **fields: Any) -> tuple[Process, Process]:
    """Give a process, and what becomes of it if a field of a record is changed."""
    return process, changed(process, record, **fields)


# ---- officers --------------------------------------------------------------------------

_GROUP_ALONE = changed(SOUND, "japan", state=None)
_POLAND = with_officer("poland")
_LITHUANIA = with_officer(
    "lithuania", state="Lithuania", elected=date(2024, 2, 26), replaces=OfficerId("latvia")
)

_OFFICERS = {
    "OFF001": _pair(SOUND, "japan", elected=date(2022, 12, 14)),
    "OFF002": _pair(SOUND, "japan", state="Kenya"),
    "OFF003": _pair(_GROUP_ALONE, "japan", group=RegionalGroup.AFRICAN),
    "OFF004": _pair(SOUND, "japan", office=Office.RAPPORTEUR),
    "OFF005": _pair(_LITHUANIA, "lithuania", replaces=OfficerId("estonia")),
    "OFF006": _pair(SOUND, "latvia", office=Office.CO_CHAIR),
    "OFF007": _pair(changed(_POLAND, "latvia", state=None), "latvia", group=RegionalGroup.AFRICAN),
    "OFF008": _pair(changed(SOUND, "latvia", session=None), "latvia", elected=date(2023, 2, 5)),
    "OFF009": _pair(SOUND, "latvia", elected=date(2023, 5, 27)),
    "OFF010": _pair(_POLAND, "poland", state="Latvia"),
}

# ---- consultations ---------------------------------------------------------------------

_SECOND = with_consultation()
_UNREPORTED = changed(changed(SOUND, "consultation-1", report=None), "A/AC.999/4", about=())

_CONSULTATIONS = {
    "CON001": _pair(SOUND, "consultation-1", opens=date(2023, 5, 26)),
    "CON002": _pair(_UNREPORTED, "consultation-1", body=BodyId("conference")),
    "CON003": _pair(_SECOND, "consultation-2", ordinal=1),
    "CON004": _pair(_SECOND, "consultation-2", ordinal=3),
    "CON005": _pair(_SECOND, "consultation-2", opens=date(2023, 9, 19)),
}

# ---- treaties --------------------------------------------------------------------------

_UNSAID = changed(SOUND, "convention", adopted_by=None)
_LATE = changed(
    with_action(ActionKind.SIGNATURE, "Estonia", date(2025, 9, 2)), "status-2025", signatories=3
)
_ESTONIA = changed(
    changed(
        with_action(ActionKind.SIGNATURE, "Estonia", date(2024, 10, 2)),
        "status-2025",
        signatories=3,
    ),
    "status-2024",
    signatories=3,
)
_UNCOUNTED = changed(SOUND, "status-2024", parties=None)
_DENOUNCED = with_action(
    ActionKind.DENUNCIATION, "Japan", date(2025, 11, 3), effective=date(2025, 11, 3)
)
_ROUGHLY = changed(
    changed(SOUND, "signature-japan", on=DateSpan(date(2024, 10, 1), date(2025, 3, 31))),
    "status-2025",
    by=DateSpan(date(2025, 1, 1), date(2025, 12, 31)),
)
_CHAPTERS = (
    Chapter(number="I", title="General provisions", first=1, last=3),
    Chapter(number="II", title="Final provisions", first=5, last=6),
)

_TREATY = {
    "TRE001": _pair(_UNSAID, "convention", adopted=date(2024, 9, 17)),
    "TRE002": _pair(SOUND, "convention", adopted=date(2024, 6, 11)),
    "TRE003": _pair(SOUND, "convention", chapters=_CHAPTERS),
    "TRE004": _pair(_LATE, "signature-estonia-too", on=date(2025, 9, 3)),
    "TRE005": _pair(_UNCOUNTED, "accession-brazil", on=date(2024, 9, 1)),
    "TRE006": _pair(SOUND, "ratification-japan", party="Estonia"),
    "TRE007": _pair(_ESTONIA, "accession-brazil", party="Estonia"),
    "TRE008": _pair(_ESTONIA, "signature-estonia-too", party="Japan"),
    "TRE009": _pair(SOUND, "ratification-japan", kind=ActionKind.FORMAL_CONFIRMATION),
    "TRE010": _pair(SOUND, "signature-algeria", party_kind=PartyKind.ORGANIZATION),
    "TRE011": _pair(_DENOUNCED, "denunciation-japan-too", party="Estonia"),
    "TRE012": _pair(_DENOUNCED, "denunciation-japan-too", effective=date(2025, 11, 2)),
    "TRE013": _pair(SOUND, "accession-brazil", effective=date(2025, 6, 29)),
    "TRE014": _pair(SOUND, "status-2025", signatories=3),
    "TRE015": _pair(_ROUGHLY, "status-2025", signatories=1),
}

# ---- sources ---------------------------------------------------------------------------

_LEAFLET = Publication(
    id="leaflet",
    title="Lighthouses",
    publisher="the keepers",
    published=date(2024, 4, 22),
    confidence=Confidence.PRIMARY,
)


def _on_a_leaflet(record: str, **fields: Any) -> Process:
    process = with_records(SOUND, publications=_LEAFLET)
    return changed(process, record, sources=sources("leaflet"), **fields)


def _citing(*cites: Cited) -> Process:
    return changed(SOUND, "second", cited=cites)


_INFERRED = {"confidence": Confidence.INFERRED}
_TWO = changed(SOUND, "second", sources=sources("committee-page", "depositary-page"))
_REPORT = changed(SOUND, "second", sources=sources("committee-page", "A/AC.999/2"))

_SOURCES = {
    "SRC001": _pair(
        _on_a_leaflet("consideration"), "consideration", sources=sources("committee-page")
    ),
    "SRC002": _pair(_on_a_leaflet("consideration"), "leaflet", confidence=Confidence.SECONDARY),
    "SRC003": (
        _citing(cited("did", note="It follows from the agenda.", **_INFERRED)),
        _citing(cited("did", **_INFERRED)),
    ),
    "SRC004": (
        _citing(cited("did", "A/AC.999/1"), cited("place", "A/AC.999/1")),
        _citing(cited("did", "A/AC.999/1"), cited("did", "A/AC.999/1")),
    ),
    "SRC005": _pair(_TWO, "second", sources=sources("committee-page", "committee-page")),
    "SRC006": (_citing(cited("did", "A/AC.999/1")), _citing(cited("agenda", "A/AC.999/1"))),
    "SRC007": _pair(_REPORT, "second", sources=sources("committee-page", "A/AC.999/9")),
    "SRC008": _pair(_on_a_leaflet("reconvened"), "leaflet", published=date(2024, 4, 21)),
    "SRC009": _pair(
        _on_a_leaflet("second", confidence=Confidence.SECONDARY),
        "leaflet",
        confidence=Confidence.SECONDARY,
    ),
}

# ---- disputes, and what is complete ----------------------------------------------------

_MAY = Claim(value="2023-05-15", sources=sources("committee-page"))


def _claiming(value: str) -> Process:
    later = Claim(value=value, sources=sources("press-note"))
    return changed(SOUND, "first-session-start", claims=(_MAY, later))


def _held_at(key: str, record: str) -> Dispute:
    return Dispute(
        id=key,
        record=RecordId(record),
        field="place",
        claims=(
            Claim(value="New York", sources=sources("committee-page")),
            Claim(value="Geneva", sources=sources("press-note")),
        ),
        chosen=0,
        settled=True,
        reason="The room is in New York, as the page has it.",
        **_FROM,
    )


def _places(other: str) -> Process:
    process = with_records(SOUND, disputes=_held_at("place-1", "first"))
    return with_records(process, disputes=_held_at("place-2", other))


_WEAKER = changed(
    changed(
        changed(
            with_records(SOUND, publications=_LEAFLET),
            "leaflet",
            confidence=Confidence.SECONDARY,
        ),
        "first",
        sources=sources("committee-page", "leaflet"),
    ),
    "first-session-start",
    claims=(
        Claim(value="2023-05-15", sources=sources("leaflet")),
        Claim(value="2023-05-16", sources=sources("A/AC.999/2")),
    ),
)
_PLANS = Completeness(
    id="complete-plans",
    pattern=Pattern(event=EventKind.PLAN, body=COMMITTEE),
    through=date(2025, 12, 31),
    basis="The page lists them all.",
    **_FROM,
)

_DISPUTES = {
    "DIS001": (_places("reconvened"), _places("first")),
    "DIS002": (_claiming("2023-05-17"), _claiming("2023-05-15")),
    "DIS003": _pair(SOUND, "first-session-start", reason="a slip"),
    "DIS004": _pair(
        SOUND,
        "first-session-start",
        claims=(
            attrs.evolve(_MAY, sources=sources("depositary-page")),
            SOUND.dispute("first-session-start").claims[1],
        ),
    ),
    "DIS005": _pair(_WEAKER, "first-session-start", settled=False),
    "DIS006": _pair(SOUND, "report-of-the-first-session", about=RecordId("A/AC.999/2")),
    "DIS007": _pair(
        with_records(SOUND, completeness=_PLANS),
        "complete-plans",
        pattern=Pattern(event=EventKind.READING, body=COMMITTEE),
    ),
}

# ---- mandates --------------------------------------------------------------------------

_TEN = Lasts(days=Count(at_least=10), counted=DayCount.WEEKDAY)


def _sessions(**fields: Any) -> Process:
    """Ask for sessions in some other way."""
    values: dict[str, Any] = {"pattern": MEETING, "window": _YEARS} | fields
    return asking(Exists(**values))


def _in_time(**window: Any) -> Process:
    last = StartsIn(window=Window(not_after=date(2024, 6, 20)))
    return _sessions(window=Window(not_before=date(2023, 1, 1), **window), each=(last,))


def _from_the_end_of_the_78th(day: date) -> Window:
    return Window(not_before=AssemblyEdge(session=78, edge=Edge.END), not_after=day)


def _at(session: int) -> Window:
    return Window(not_after=AssemblyEdge(session=session, edge=Edge.START))


def _until(day: date) -> Window:
    return Window(not_before=date(2023, 1, 1), not_after=day)


def _amended(at_least: int) -> Process:
    clause = Exists(pattern=MEETING, count=Count(at_least=at_least), window=_YEARS, each=(_TEN,))
    return with_mandate("more", clause, amends=MandateId(SESSIONS), effective=date(2023, 3, 10))


def _second_at(place: str) -> Clause:
    second = attrs.evolve(MEETING, ordinals=(2,))
    return Each(pattern=second, requires=(HeldAt(place=place),))


def _two_places(place: str) -> Process:
    return with_mandate("b", _second_at(place), with_mandate("a", _second_at("Vienna")))


def _election(**fields: Any) -> Process:
    return asking(Exists(pattern=Pattern(event=EventKind.ELECTION, **fields)))


def _named(at_least: int) -> Process:
    named = attrs.evolve(MEETING, ordinals=(1, 2))
    return _sessions(pattern=named, count=Count(at_least=at_least))


def _consultation(body: str) -> Process:
    return asking(Exists(pattern=Pattern(event=EventKind.CONSULTATION, body=BodyId(body))))


_MANDATES = {
    "MAN001": (
        _sessions(window=_from_the_end_of_the_78th(date(2024, 9, 10))),
        _sessions(window=_from_the_end_of_the_78th(date(2024, 9, 9))),
    ),
    "MAN002": (_in_time(not_after=date(2024, 6, 30)), _in_time()),
    "MAN003": (_sessions(window=_at(79)), _sessions(window=_at(99))),
    "MAN004": (_sessions(count=Count(at_least=2)), _sessions(count=Count())),
    "MAN005": (
        _election(body=COMMITTEE),
        _election(body=COMMITTEE, about=RecordId("convention")),
    ),
    "MAN006": (_named(2), _named(3)),
    "MAN007": (
        _sessions(window=_until(date(2023, 1, 10)), each=(_TEN,)),
        _sessions(window=_until(date(2023, 1, 9)), each=(_TEN,)),
    ),
    "MAN008": (
        _sessions(each=(_TEN,)),
        _sessions(each=(attrs.evolve(_TEN, counted=DayCount.UNSPECIFIED),)),
    ),
    "MAN009": (_amended(3), _amended(2)),
    "MAN010": (_two_places("Vienna"), _two_places("New York")),
    "MAN011": (_consultation("committee"), _consultation("conference")),
    "MAN012": _pair(
        changed(SOUND, SESSIONS, effective=date(2022, 12, 15)),
        SESSIONS,
        effective=date(2022, 12, 14),
    ),
    "MAN013": _pair(SOUND, SESSIONS, paragraph=Pinpoint.parse("para. 6")),
    "MAN014": _pair(SOUND, "determined-account", mandate=MandateId(SESSIONS)),
}

_WORDS = {
    "WRD001": _pair(SOUND, "first", note="It opened on a Tuesday, 15 May 2023."),
    "WRD002": _pair(SOUND, "first", note="It was to open on 31 April 2023."),
}

PAIRS: dict[str, tuple[Process, Process]] = {
    **_OFFICERS,
    **_CONSULTATIONS,
    **_TREATY,
    **_SOURCES,
    **_DISPUTES,
    **_MANDATES,
    **_WORDS,
}

# ---- where a fact is missing -----------------------------------------------------------

_UNSIGNED = changed(SOUND, "ratification-japan", party="Estonia")
_NEVER_OPEN = changed(SOUND, "art-4.signature", clause=Reached(moment=date(2025, 1, 1)))
_NO_WINDOW: Clause = Exists(pattern=Pattern(event=EventKind.SIGNATURE))

UNKNOWNS: dict[str, Process] = {
    "OFF001": changed(SOUND, "japan", elected=None),
    "OFF002": changed(SOUND, "japan", state="Atlantis"),
    "OFF003": changed(SOUND, "japan", state=None, group=None),
    "OFF004": changed(SOUND, "japan", office=Office.RAPPORTEUR, elected=None),
    "OFF008": changed(SOUND, "estonia", elected=None),
    "CON002": with_consultation(opens=date(2025, 5, 5), closes=date(2025, 5, 5)),
    "CON004": incomplete(PAIRS["CON004"][1], "complete-consultations"),
    "TRE001": changed(_UNSAID, "convention", adopted=None),
    "TRE004": _NEVER_OPEN,
    "TRE005": _NEVER_OPEN,
    "TRE006": incomplete(_UNSIGNED, "complete-signatures"),
    "TRE011": incomplete(PAIRS["TRE011"][1], "complete-deposits"),
    "TRE013": incomplete(PAIRS["TRE013"][1], "complete-deposits"),
    "TRE014": incomplete(PAIRS["TRE014"][1], "complete-signatures"),
    "SRC008": changed(_on_a_leaflet("reconvened"), "leaflet", published=None),
    "MAN003": PAIRS["MAN003"][1],
    "MAN008": PAIRS["MAN008"][1],
    "MAN011": PAIRS["MAN011"][1],
}
