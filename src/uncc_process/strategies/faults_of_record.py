"""Faults in what the record says of itself: sources, disputes, mandates, words, suppressions.

Of each rule there are some steps from the plain sound process. The last one is the fault; those
before it make room for it, and leave the process sound. Only expired and mistyped suppressions need
none before them: that they are there at all is the fault.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

import uncc_process.model as un
from uncc_process.model.publications import Publication
from uncc_process.sources import Confidence, Pinpoint
from uncc_process.strategies.sound import (
    COMMITTEE,
    FROM_THE_PAGE,
    SESSIONS,
    Step,
    adding,
    cited,
    extended,
    mandate,
    setting,
    sources,
)

__all__ = ["OF_THE_RECORD"]

# ---- sources ---------------------------------------------------------------------------

_LEAFLET = Publication(
    id="leaflet",
    title="Lighthouses",
    publisher="the keepers",
    published=date(2024, 4, 22),
    confidence=Confidence.PRIMARY,
)


def _on_a_leaflet(record: str, **fields: Any) -> tuple[Step, Step]:
    """Let a record rest on a leaflet that came out on 22 April 2024."""
    return adding(publications=_LEAFLET), setting(record, sources=sources("leaflet"), **fields)


def _citing(*cites: un.Cited) -> Step:
    return setting("second", cited=cites)


_HEARSAY = setting("leaflet", confidence=Confidence.SECONDARY)
_INFERRED: dict[str, Any] = {"confidence": Confidence.INFERRED}

_SOURCES: Mapping[str, tuple[Step, ...]] = {
    "SRC001": (
        *_on_a_leaflet("consideration"),
        setting("consideration", sources=sources("committee-page")),
    ),
    "SRC002": (*_on_a_leaflet("consideration"), _HEARSAY),
    "SRC003": (
        _citing(cited("did", note="It follows from the agenda.", **_INFERRED)),
        _citing(cited("did", **_INFERRED)),
    ),
    "SRC004": (
        _citing(cited("did", "A/AC.999/1"), cited("place", "A/AC.999/1")),
        _citing(cited("did", "A/AC.999/1"), cited("did", "A/AC.999/1")),
    ),
    "SRC005": (
        setting("second", sources=sources("committee-page", "depositary-page")),
        setting("second", sources=sources("committee-page", "committee-page")),
    ),
    "SRC006": (_citing(cited("did", "A/AC.999/1")), _citing(cited("agenda", "A/AC.999/1"))),
    "SRC007": (
        setting("second", sources=sources("committee-page", "A/AC.999/2")),
        setting("second", sources=sources("committee-page", "A/AC.999/9")),
    ),
    "SRC008": (*_on_a_leaflet("reconvened"), setting("leaflet", published=date(2024, 4, 21))),
    "SRC009": (*_on_a_leaflet("second", confidence=Confidence.SECONDARY), _HEARSAY),
}

# ---- disputes, open questions, completeness --------------------------------------------

_MAY = un.Claim(value="2023-05-15", sources=sources("committee-page"))


def _claiming(*claims: un.Claim) -> Step:
    return setting("first-session-start", claims=claims)


def _later(value: str) -> un.Claim:
    return un.Claim(value=value, sources=sources("press-note"))


def _about_the_place(key: str, session: str) -> Step:
    return adding(
        disputes=un.Dispute(
            id=key,
            record=un.RecordId(session),
            field="place",
            claims=(
                un.Claim(value="New York", sources=sources("committee-page")),
                un.Claim(value="Geneva", sources=sources("press-note")),
            ),
            chosen=0,
            settled=True,
            reason="The room is in New York, as the page has it.",
            **FROM_THE_PAGE,
        )
    )


# The dispute is settled in favour of a leaflet, against a document of the committee.
_WEAKER = (
    adding(publications=_LEAFLET),
    _HEARSAY,
    setting("first", sources=sources("committee-page", "leaflet")),
    _claiming(
        un.Claim(value="2023-05-15", sources=sources("leaflet")),
        un.Claim(value="2023-05-16", sources=sources("A/AC.999/2")),
    ),
)
_PLANS = un.Completeness(
    id="complete-plans",
    pattern=un.Pattern(event=un.EventKind.PLAN, body=COMMITTEE),
    through=date(2025, 12, 31),
    basis="The page lists them all.",
    **FROM_THE_PAGE,
)
_READINGS = un.Pattern(event=un.EventKind.READING, body=COMMITTEE)

_DISPUTES: Mapping[str, tuple[Step, ...]] = {
    "DIS001": (
        _about_the_place("place-1", "first"),
        _about_the_place("place-2", "reconvened"),
        setting("place-2", record=un.RecordId("first")),
    ),
    "DIS002": (_claiming(_MAY, _later("2023-05-17")), _claiming(_MAY, _later("2023-05-15"))),
    "DIS003": (setting("first-session-start", reason="a slip"),),
    "DIS004": (
        _claiming(
            attrs.evolve(_MAY, sources=sources("depositary-page")),
            _later("2023-05-16"),
        ),
    ),
    "DIS005": (*_WEAKER, setting("first-session-start", settled=False)),
    "DIS006": (setting("report-of-the-first-session", about=un.RecordId("A/AC.999/2")),),
    "DIS007": (adding(completeness=_PLANS), setting("complete-plans", pattern=_READINGS)),
}

# ---- mandates --------------------------------------------------------------------------

_MEETING = un.Pattern(event=un.EventKind.SESSION, body=COMMITTEE, variants=("negotiating",))
_YEARS = un.Window(not_before=date(2023, 1, 1), not_after=date(2024, 6, 30))
_TEN = un.Lasts(days=un.Count(at_least=10), counted=un.DayCount.WEEKDAY)


def _asking(clause: un.Clause) -> Step:
    """Let the mandate for sessions ask something else."""
    return setting(SESSIONS, clause=clause)


def _sessions(**fields: Any) -> Step:
    """Let it ask for sessions in some other way."""
    values: dict[str, Any] = {"pattern": _MEETING, "window": _YEARS} | fields
    return _asking(un.Exists(**values))


def _window(not_before: un.Moment | None, not_after: un.Moment | None) -> un.Window:
    return un.Window(not_before=not_before, not_after=not_after)


def _from_the_end_of_the_78th(day: date) -> Step:
    return _sessions(window=_window(un.AssemblyEdge(session=78, edge=un.Edge.END), day))


def _by_the_start_of(session: int) -> Step:
    return _sessions(window=_window(None, un.AssemblyEdge(session=session, edge=un.Edge.START)))


def _in_time(not_after: date | None) -> Step:
    last = un.StartsIn(window=_window(None, date(2024, 6, 20)))
    return _sessions(window=_window(date(2023, 1, 1), not_after), each=(last,))


def _long_ones_until(day: date) -> Step:
    return _sessions(window=_window(date(2023, 1, 1), day), each=(_TEN,))


def _election(**fields: Any) -> Step:
    return _asking(un.Exists(pattern=un.Pattern(event=un.EventKind.ELECTION, **fields)))


def _of_two_named(at_least: int) -> Step:
    named = attrs.evolve(_MEETING, ordinals=(1, 2))
    return _sessions(pattern=named, count=un.Count(at_least=at_least))


def _more(at_least: int) -> un.Clause:
    count = un.Count(at_least=at_least)
    return un.Exists(pattern=_MEETING, count=count, window=_YEARS, each=(_TEN,))


def _amended(process: un.Process) -> un.Process:
    more = mandate("more", _more(3), amends=SESSIONS, effective=date(2023, 3, 10))
    return extended(process, mandates=more)


def _second_at(place: str) -> un.Clause:
    second = attrs.evolve(_MEETING, ordinals=(2,))
    return un.Each(pattern=second, requires=(un.HeldAt(place=place),))


def _asked_for_a_place(key: str) -> Step:
    return lambda process: extended(process, mandates=mandate(key, _second_at("Vienna")))


def _consultation(body: str) -> Step:
    pattern = un.Pattern(event=un.EventKind.CONSULTATION, body=un.BodyId(body))
    return _asking(un.Exists(pattern=pattern))


_MANDATES: Mapping[str, tuple[Step, ...]] = {
    "MAN001": (
        _from_the_end_of_the_78th(date(2024, 9, 10)),
        _from_the_end_of_the_78th(date(2024, 9, 9)),
    ),
    "MAN002": (_in_time(date(2024, 6, 30)), _in_time(None)),
    "MAN003": (_by_the_start_of(79), _by_the_start_of(99)),
    "MAN004": (_sessions(count=un.Count(at_least=2)), _sessions(count=un.Count())),
    "MAN005": (
        _election(body=COMMITTEE),
        _election(body=COMMITTEE, about=un.RecordId("convention")),
    ),
    "MAN006": (_of_two_named(2), _of_two_named(3)),
    "MAN007": (_long_ones_until(date(2023, 1, 10)), _long_ones_until(date(2023, 1, 9))),
    "MAN008": (
        _sessions(each=(_TEN,)),
        _sessions(each=(attrs.evolve(_TEN, counted=un.DayCount.UNSPECIFIED),)),
    ),
    "MAN009": (_amended, setting("more", clause=_more(2))),
    "MAN010": (
        _asked_for_a_place("a"),
        _asked_for_a_place("b"),
        setting("b", clause=_second_at("New York")),
    ),
    "MAN011": (_consultation("committee"), _consultation("conference")),
    "MAN012": (
        setting(SESSIONS, effective=date(2022, 12, 15)),
        setting(SESSIONS, effective=date(2022, 12, 14)),
    ),
    "MAN013": (setting(SESSIONS, paragraph=Pinpoint.parse("para. 6")),),
    "MAN014": (setting("determined-account", mandate=SESSIONS),),
}

# ---- words, suppressions ---------------------------------------------------------------

_WORDS: Mapping[str, tuple[Step, ...]] = {
    "WRD001": (setting("first", note="It opened on a Tuesday, 15 May 2023."),),
    "WRD002": (setting("first", note="It was to open on 31 April 2023."),),
}


def _accepting(rule: str, until: date) -> Step:
    return adding(
        suppressions=un.Suppression(
            id="accepted",
            rule=rule,
            record=un.RecordId("second"),
            reason="the hall was free on that Saturday only",
            until=until,
        )
    )


_SUPPRESSIONS: Mapping[str, tuple[Step, ...]] = {
    "SUP001": (
        setting("second", closes=date(2024, 3, 9)),  # a Saturday
        _accepting("SES007", date(2025, 12, 31)),
        setting("second", closes=date(2024, 3, 8)),
    ),
    "SUP002": (_accepting("SES007", date(2025, 12, 30)),),
    "SUP003": (_accepting("SES999", date(2025, 12, 31)),),
}

OF_THE_RECORD: Mapping[str, tuple[Step, ...]] = {
    **_SOURCES,
    **_DISPUTES,
    **_MANDATES,
    **_WORDS,
    **_SUPPRESSIONS,
}
"""By the code of the rule: steps from the sound process, of which the last is the fault."""
