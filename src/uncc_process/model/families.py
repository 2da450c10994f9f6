"""The families of records, and the references between them.

The annotation is the reference: a field of type ``SessionId`` points at a session.
"""

import functools
import types
import typing
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

import attrs

from uncc_process.model.bodies import Body
from uncc_process.model.consultations import Consultation, StakeholderCategory
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Completeness, Dispute, OpenQuestion
from uncc_process.model.documents import Document
from uncc_process.model.ids import (
    ActId,
    BodyId,
    DocumentId,
    MandateId,
    OfficerId,
    RecordId,
    ResolutionId,
    SessionId,
    TreatyId,
)
from uncc_process.model.mandates import Determination, Mandate
from uncc_process.model.officers import InformalGroup, Officer
from uncc_process.model.publications import Publication
from uncc_process.model.readings import Reading
from uncc_process.model.resolutions import Resolution
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.suppressions import Suppression
from uncc_process.model.treaty import Treaty, TreatyAction, TreatyStatus
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

__all__ = ["FAMILIES", "families_of", "keys", "references"]

FAMILIES: dict[str, type[typing.Any]] = {
    "bodies": Body,
    "resolutions": Resolution,
    "decisions": Decision,
    "mandates": Mandate,
    "determinations": Determination,
    "sessions": Session,
    "plans": Plan,
    "readings": Reading,
    "documents": Document,
    "consultations": Consultation,
    "stakeholders": StakeholderCategory,
    "informal_groups": InformalGroup,
    "officers": Officer,
    "treaties": Treaty,
    "treaty_actions": TreatyAction,
    "treaty_statuses": TreatyStatus,
    "disputes": Dispute,
    "open_questions": OpenQuestion,
    "completeness": Completeness,
    "publications": Publication,
    "suppressions": Suppression,
}
"""The families of records: the field of ``Process`` that holds them, and their class."""

# What a reference of each type may point at; ``RecordId`` points at anything.
_TARGETS: dict[object, tuple[str, ...]] = {
    ActId: ("resolutions", "decisions", "treaties"),
    BodyId: ("bodies",),
    DocumentId: ("documents",),
    MandateId: ("mandates",),
    OfficerId: ("officers",),
    ResolutionId: ("resolutions",),
    SessionId: ("sessions",),
    TreatyId: ("treaties",),
    RecordId: tuple(FAMILIES),
}


def families_of(target: object) -> tuple[str, ...]:
    """Give the families that a reference of this type may point into.

    >>> families_of(ActId)
    ('resolutions', 'decisions', 'treaties')
    """
    return _TARGETS.get(target, ("publications",))


def keys(values: Iterable[object]) -> Iterator[tuple[object, set[str]]]:
    """Yield type and keys of the references inside some records, field by field.

    It is quick and says nothing of places: ``references`` does.
    """
    groups: dict[type, list[typing.Any]] = defaultdict(list)
    for value in values:
        groups[type(value)].append(value)
    sources: list[Source] = groups.pop(Source, [])
    yield Publication, {each.document for each in sources if isinstance(each.document, str)}
    for of, group in groups.items():
        for name, target, many in _reference_fields(of):
            held = [getattr(value, name) for value in group]
            inner = chain.from_iterable(held) if many else (x for x in held if x is not None)
            if target is None:
                yield from keys(inner)
            else:
                yield target, set(inner)


def references(value: object, path: str) -> Iterator[tuple[str, object, str]]:
    """Yield path, type and key of every reference inside a record."""
    if isinstance(value, Source):
        if isinstance(value.document, str):
            yield path, Publication, value.document
        return
    for name, target, many in _reference_fields(type(value)):  # type: ignore[arg-type] # a class is hashable
        held = getattr(value, name)
        where = f"{path}.{name}"
        if target is None:
            for index, inner in enumerate(held if many else (held,)):
                yield from references(inner, f"{where}[{index}]" if many else where)
        elif many:
            for index, key in enumerate(held):
                yield f"{where}[{index}]", target, key
        elif held is not None:
            yield where, target, held


@functools.cache
def _reference_fields(of: type) -> tuple[tuple[str, object, bool], ...]:
    """Give the fields of a class that are references, or that hold objects which may have some.

    The annotation is the reference: a field of type ``SessionId`` points at a session.
    """
    if not attrs.has(of):
        return ()
    hints = typing.get_type_hints(of)
    found: list[tuple[str, object, bool]] = []
    for field in attrs.fields(of):
        if field.name == "id":  # its own name, and no reference
            continue
        hint = hints[field.name]
        many = typing.get_origin(hint) is tuple
        parts = _parts(hint)
        targets = [part for part in parts if part in _TARGETS]
        if targets:
            found.append((field.name, targets[0], many))
        elif any(isinstance(part, type) and _may_refer(part) for part in parts):
            found.append((field.name, None, many))
    return tuple(found)


def _may_refer(of: type) -> bool:
    return attrs.has(of) and of not in (DateSpan, Pinpoint, SeriesSymbol, Symbol)


def _parts(hint: object) -> list[object]:
    if typing.get_origin(hint) in (tuple, types.UnionType, typing.Union):
        return [part for arg in typing.get_args(hint) for part in _parts(arg)]
    return [hint]
