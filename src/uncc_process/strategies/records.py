# ruff: noqa: A002 - the field of a record is called id
"""Strategies for records: one for each class, narrowed by its fields.

A record that stands alone refers to the ids in ``ALONE``; a process that has them can hold it. A
whole process, whose records refer to one another, comes from ``processes``.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from uncc_process.errors import InvalidRecord
from uncc_process.sources import Confidence
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope, check_days, check_scope, set_fields
from uncc_process.strategies.author import CITED, Author, days_of
from uncc_process.strategies.fields import fields_of

__all__ = [
    "ALONE",
    "bodies",
    "cited",
    "completeness",
    "consultations",
    "decisions",
    "determinations",
    "disputes",
    "documents",
    "informal_groups",
    "mandates",
    "officers",
    "open_questions",
    "plans",
    "publications",
    "readings",
    "resolutions",
    "sessions",
    "stakeholders",
    "suppressions",
    "treaties",
    "treaty_actions",
    "treaty_statuses",
]

ALONE: Mapping[str, Sequence[str]] = {
    "bodies": ("committee",),
    "resolutions": ("75/1",),
    "mandates": ("mandate-1",),
    "sessions": ("session-1",),
    "treaties": ("treaty-1",),
}
"""The ids that records refer to if they stand alone, by family."""

_KEYS = {"Body": "committee", "Resolution": "75/1", "Mandate": "mandate-1"}


_Made = TypeVar("_Made")


@st.composite
def _written(
    draw: st.DrawFn,
    of: type[_Made],
    scope: Scope,
    within: DateSpan | None,
    fixed: Mapping[str, Any],
) -> _Made:
    author = Author(draw, days_of(draw, scope, within), scope, ALONE)
    key = _KEYS.get(of.__name__, f"{of.__name__.lower()}-1")
    return of(**{**fields_of(of, author, key, 1), **fixed})


def _records(
    of: type[_Made], scope: Scope, within: DateSpan | None, **fixed: Any
) -> st.SearchStrategy[_Made]:
    """Check what is asked, at once; give records of the class with the fields that are fixed."""
    check_scope(scope)
    check_days(within)
    return _written(of, scope, within, set_fields(of, **fixed))


def _check_fits(make: Callable[[], object]) -> None:
    """Refuse fields with which no record can be made."""
    try:
        make()
    except InvalidRecord as error:
        raise InvalidArgument(f"no such record can be: {error}") from None


def cited() -> st.SearchStrategy[un.Cited]:
    """The sources of a single field: of the note, which every record with sources has."""
    return st.sampled_from(CITED)


def bodies(
    *,
    id: str | None = None,
    name: str | None = None,
    members: int | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Body]:
    """Bodies: organs, and those that make them."""
    return _records(un.Body, scope, within, id=id, name=name, members=members)


def resolutions(
    *,
    id: str | None = None,
    body: str | None = None,
    adopted: un.When | None = None,
    adoption: un.Adoption | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Resolution]:
    """Resolutions; ``adopted`` is the day, or the days within which it fell."""
    return _records(
        un.Resolution, scope, within, id=id, body=body, adopted=adopted, adoption=adoption
    )


def decisions(
    *,
    id: str | None = None,
    body: str | None = None,
    adopted: un.When | None = None,
    adoption: un.Adoption | None = None,
    carried: bool | None = None,
    session: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Decision]:
    """Decisions, and proposals that were not adopted: those are not ``carried``."""
    return _records(
        un.Decision,
        scope,
        within,
        id=id,
        body=body,
        adopted=adopted,
        adoption=adoption,
        carried=carried,
        session=session,
    )


def determinations(
    *,
    id: str | None = None,
    mandate: str | None = None,
    holds: bool | None = None,
    on: date | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Determination]:
    """Determinations that a mandate was kept, or was not."""
    return _records(un.Determination, scope, within, id=id, mandate=mandate, holds=holds, on=on)


def sessions(
    *,
    id: str | None = None,
    body: str | None = None,
    kind: un.SessionKind | None = None,
    ordinal: int | None = None,
    place: str | None = None,
    announced: date | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Session]:
    """Sessions, in one run of days or in parts."""
    return _records(
        un.Session,
        scope,
        within,
        id=id,
        body=body,
        kind=kind,
        ordinal=ordinal,
        place=place,
        announced=announced,
    )


def plans(
    *,
    id: str | None = None,
    session: str | None = None,
    place: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Plan]:
    """Days once set for a session and given up."""
    return _records(un.Plan, scope, within, id=id, session=session, place=place)


def readings(
    *,
    id: str | None = None,
    number: int | None = None,
    session: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Reading]:
    """Readings of chapters at a session."""
    return _records(un.Reading, scope, within, id=id, number=number, session=session)


def documents(
    *,
    id: str | None = None,
    kind: un.DocumentKind | None = None,
    body: str | None = None,
    issued: un.When | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Document]:
    """Documents of a body; some bear no symbol, and of some the day is not known."""
    return _records(un.Document, scope, within, id=id, kind=kind, body=body, issued=issued)


def consultations(
    *,
    id: str | None = None,
    ordinal: int | None = None,
    body: str | None = None,
    place: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Consultation]:
    """Intersessional consultations."""
    return _records(un.Consultation, scope, within, id=id, ordinal=ordinal, body=body, place=place)


def stakeholders(
    *,
    id: str | None = None,
    body: str | None = None,
    admitted_by: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.StakeholderCategory]:
    """Categories of stakeholders who may take part."""
    return _records(
        un.StakeholderCategory, scope, within, id=id, body=body, admitted_by=admitted_by
    )


def informal_groups(
    *,
    id: str | None = None,
    body: str | None = None,
    groups: int | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.InformalGroup]:
    """Informal negotiation groups."""
    return _records(un.InformalGroup, scope, within, id=id, body=body, groups=groups)


def officers(
    *,
    id: str | None = None,
    body: str | None = None,
    office: un.Office | None = None,
    group: un.RegionalGroup | None = None,
    elected: un.When | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Officer]:
    """Officers of a body; of some the name or the day of election is not known."""
    return _records(
        un.Officer, scope, within, id=id, body=body, office=office, group=group, elected=elected
    )


def treaties(
    *,
    id: str | None = None,
    adopted: date | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Treaty]:
    """Treaties and protocols, some not adopted yet."""
    return _records(un.Treaty, scope, within, id=id, adopted=adopted)


def treaty_actions(
    *,
    id: str | None = None,
    treaty: str | None = None,
    kind: un.ActionKind | None = None,
    party: str | None = None,
    party_kind: un.PartyKind | None = None,
    on: un.When | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.TreatyAction]:
    """What parties do about a treaty: signatures, ratifications, denunciations."""
    return _records(
        un.TreatyAction,
        scope,
        within,
        id=id,
        treaty=treaty,
        kind=kind,
        party=party,
        party_kind=party_kind,
        on=on,
    )


def treaty_statuses(
    *,
    id: str | None = None,
    treaty: str | None = None,
    by: un.When | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.TreatyStatus]:
    """How many signatories and parties a treaty had by some day."""
    return _records(un.TreatyStatus, scope, within, id=id, treaty=treaty, by=by)


def disputes(
    *,
    id: str | None = None,
    record: str | None = None,
    settled: bool | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Dispute]:
    """Disputes about a record as a whole; ``processes`` has others, about a field."""
    return _records(un.Dispute, scope, within, id=id, record=record, settled=settled)


def open_questions(
    *,
    id: str | None = None,
    about: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.OpenQuestion]:
    """Questions that no source answers well enough."""
    return _records(un.OpenQuestion, scope, within, id=id, about=about)


def completeness(
    *,
    id: str | None = None,
    pattern: un.Pattern | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Completeness]:
    """Statements that all events of a pattern are recorded through a day."""
    return _records(un.Completeness, scope, within, id=id, pattern=pattern)


def publications(
    *,
    id: str | None = None,
    confidence: Confidence | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Publication]:
    """Sources without a document symbol."""
    key, sure = id or "press-1", Confidence.PRIMARY
    _check_fits(lambda: un.Publication(id=key, title="", publisher="", confidence=sure))
    return _records(un.Publication, scope, within, id=id, confidence=confidence)


def suppressions(
    *,
    id: str | None = None,
    rule: str | None = None,
    record: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Suppression]:
    """Findings of the lint that are accepted for a time."""
    code, day = rule or "SES001", date(2026, 1, 1)
    _check_fits(lambda: un.Suppression(id="known", rule=code, reason="known", until=day))
    return _records(un.Suppression, scope, within, id=id, rule=rule, record=record)


_ASKED = un.Mandate(
    id=un.MandateId("mandate-1"),
    given_by=un.ActId("75/1"),
    verb=un.Verb.DECIDES,
    bearer="",
    asks="",
    clause=un.Waived(),
    confidence=Confidence.PRIMARY,
    sources=CITED[0].sources,
)


def mandates(
    *,
    id: str | None = None,
    given_by: str | None = None,
    verb: un.Verb | None = None,
    clause: un.Clause | None = None,
    effective: date | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Mandate]:
    """Mandates, which ask any clause; ``processes`` has some that amend others."""
    if clause is not None:
        _check_fits(lambda: attrs.evolve(_ASKED, clause=clause))
    return _records(
        un.Mandate,
        scope,
        within,
        id=id,
        given_by=given_by,
        verb=verb,
        clause=clause,
        effective=effective,
    )
