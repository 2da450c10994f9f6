"""The plain sound process, and the steps by which it is changed.

Nothing is wrong with it, and every family but one has a record. The faults of the lint are single
steps away from it.
"""

import functools
from collections.abc import Callable, Mapping
from datetime import date
from importlib.resources import files
from typing import Any

import attrs

import uncc_process.model as un
from uncc_process.codec import loads
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol

__all__ = [
    "COMMITTEE",
    "FROM_THE_PAGE",
    "SESSIONS",
    "Step",
    "action",
    "adding",
    "changed",
    "cited",
    "consultation",
    "decision",
    "extended",
    "lighthouses",
    "mandate",
    "officer",
    "paper",
    "revised",
    "setting",
    "sources",
]

Step = Callable[[un.Process], un.Process]
"""Changes a process a little."""


@functools.cache
def lighthouses() -> un.Process:
    """Give the plain sound process, on the making of a convention on lighthouses.

    >>> lighthouses()
    <Process 'lighthouses': 57 records>
    """
    text = files("uncc_process.strategies").joinpath("lighthouses.toml").read_text("utf-8")
    return loads(text, "toml")


# ---- steps -----------------------------------------------------------------------------


def revised(process: un.Process, changes: Mapping[str, Mapping[str, Any]]) -> un.Process:
    """Give the process with some fields of some of its records changed, by the ids of these."""
    families: dict[str, Any] = {
        family: tuple(
            attrs.evolve(each, **changes[each.id]) if each.id in changes else each
            for each in getattr(process, family)
        )
        for family in {process.family(record) for record in changes}
    }
    return attrs.evolve(process, **families)


def changed(process: un.Process, record: str, /, **fields: Any) -> un.Process:
    """Give the process with some fields of one of its records, or publications, changed."""
    return revised(process, {record: fields})


def setting(record: str, /, **fields: Any) -> Step:
    """Make the step that changes some fields of a record."""
    return lambda process: changed(process, record, **fields)


def extended(process: un.Process, /, **records: Any) -> un.Process:
    """Give the process with one more record of a family, or of several."""
    more: dict[str, Any] = {
        family: (*getattr(process, family), record) for family, record in records.items()
    }
    return attrs.evolve(process, **more)


def adding(**records: Any) -> Step:
    """Make the step that adds a record to a family, or one to each of several."""
    return lambda process: extended(process, **records)


# ---- records to add --------------------------------------------------------------------

COMMITTEE = un.BodyId("committee")
SESSIONS = un.MandateId("77/901.3.sessions")
"""The mandate that asks for two sessions of ten weekdays each."""


def sources(*texts: str) -> tuple[Source, ...]:
    """Read some sources."""
    return tuple(map(Source.parse, texts))


FROM_THE_PAGE: dict[str, Any] = {
    "confidence": Confidence.PRIMARY,
    "sources": sources("committee-page"),
}
"""What records share that say what the page of the committee says."""


def cited(field: str, *texts: str, **fields: Any) -> un.Cited:
    """Give a field sources of its own."""
    values: dict[str, Any] = {"confidence": Confidence.PRIMARY} | fields
    return un.Cited(field=field, sources=sources(*texts), **values)


def paper(key: str, symbol: str = "", **fields: Any) -> un.Document:
    """Write a document, of the committee if nothing else is said."""
    values: dict[str, Any] = {
        "symbol": Symbol.parse(symbol) if symbol else None,
        "kind": un.DocumentKind.NOTE,
        "title": "Paper",
        "body": COMMITTEE,
    } | fields
    return un.Document(id=un.DocumentId(key), **values, **FROM_THE_PAGE)


def decision(key: str, adopted: date, **fields: Any) -> un.Decision:
    """Take a decision, of the Assembly if nothing else is said."""
    values: dict[str, Any] = {
        "body": un.BodyId("ga"),
        "decided": "paint the lighthouses",
    } | fields
    return un.Decision(id=key, adopted=adopted, **values, **FROM_THE_PAGE)


def officer(key: str, **fields: Any) -> un.Officer:
    """Elect an officer: one more Vice-Chair of an Eastern European State, with the others."""
    values: dict[str, Any] = {
        "office": un.Office.VICE_CHAIR,
        "state": "Poland",
        "group": un.RegionalGroup.EASTERN_EUROPEAN,
        "elected": date(2023, 2, 6),
    } | fields
    return un.Officer(id=un.OfficerId(key), body=COMMITTEE, **values, **FROM_THE_PAGE)


def consultation(**fields: Any) -> un.Consultation:
    """Hold a second consultation, in November 2023."""
    values: dict[str, Any] = {
        "ordinal": 2,
        "body": COMMITTEE,
        "opens": date(2023, 11, 6),
        "closes": date(2023, 11, 7),
        "place": "Vienna",
    } | fields
    return un.Consultation(id="consultation-2", **values, **FROM_THE_PAGE)


def action(kind: un.ActionKind, party: str, on: date | DateSpan, **fields: Any) -> un.TreatyAction:
    """Let a party act on the convention."""
    values: dict[str, Any] = {"party_kind": un.PartyKind.STATE} | fields
    return un.TreatyAction(
        id=f"{kind.value}-{party.lower().replace(' ', '-')}-too",
        treaty=un.TreatyId("convention"),
        kind=kind,
        party=party,
        on=on,
        **values,
        **FROM_THE_PAGE,
    )


def mandate(key: str, clause: un.Clause, **fields: Any) -> un.Mandate:
    """Give the committee one more mandate, in the paragraph that asks for its sessions."""
    more: un.Mandate = attrs.evolve(
        lighthouses().mandate(SESSIONS), id=un.MandateId(key), clause=clause, **fields
    )
    return more
