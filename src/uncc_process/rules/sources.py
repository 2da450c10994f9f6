"""Rules about sources: used, near enough, later than what they tell of, and more than hearsay."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from uncc_process.model.clauses import Pattern
from uncc_process.model.consultations import Consultation
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.families import keys
from uncc_process.model.officers import Officer
from uncc_process.model.process import Process
from uncc_process.model.publications import Publication
from uncc_process.model.records import Cited, Record, When, first_day, last_day
from uncc_process.model.resolutions import Resolution
from uncc_process.model.sessions import Session
from uncc_process.model.treaty import TreatyAction, TreatyStatus
from uncc_process.model.vocabulary import EventKind
from uncc_process.rules.clauses import patterns_of
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import said
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import Symbol

__all__ = ["RULES"]

_RECORD = "this library's record: src/uncc_process/dataset/README.md"

Sources = tuple[Source, ...]
Asked = dict[tuple[EventKind, str | None], set[Pattern]]


# ---- what is used, and for what --------------------------------------------------------


@rule("SRC001", Severity.WARNING, authority=_RECORD)
def publication_is_used(process: Process) -> Iterator[Remark]:
    """A publication is the source of something.

    One that nothing cites says nothing here. Cite it where it was read, or take it out.
    """
    used = {
        key for target, found in keys(process.records()) if target is Publication for key in found
    }
    for publication in process.publications:
        if publication.id not in used:
            yield about(publication, "", "no record cites it")


def _citations(process: Process) -> Iterator[tuple[Record, str, Cited | Record]]:
    """Yield what has sources: each record, and each of its fields with sources of its own."""
    for record in process.records():
        yield record, "sources", record
        for cited in record.cited:
            yield record, cited.field, cited


@rule("SRC002", Severity.ERROR, authority=_RECORD)
def primary_fact_has_a_primary_source(process: Process) -> Iterator[Remark]:
    """What is said to be primary rests on a document or page of the United Nations.

    ``primary`` is what the United Nations says itself. If only others were read for it, the fact is
    ``secondary``.
    """
    publications = {each.id: each for each in process.publications}
    for record, field, cited in _citations(process):
        if cited.confidence is Confidence.PRIMARY and not any(
            _is_primary(source, publications) for source in cited.sources
        ):
            yield about(record, field, "primary, but no source of it is of the United Nations")


def _is_primary(source: Source, publications: dict[str, Publication]) -> bool:
    if isinstance(source.document, Symbol):
        return True
    return publications[source.document].confidence is Confidence.PRIMARY


@rule("SRC003", Severity.ERROR, authority=_RECORD)
def inferred_field_says_from_what(process: Process) -> Iterator[Remark]:
    """A field that is inferred says from what: by a source, or by a note.

    Nothing says it, so a reader has to be able to follow. Add the note, or the sources of the facts
    that it follows from.
    """
    for record in process.records():
        for cited in record.cited:
            if cited.confidence is Confidence.INFERRED and not (cited.sources or cited.note):
                yield about(record, cited.field, "inferred, and neither note nor source says how")


@rule("SRC004", Severity.ERROR, authority=_RECORD)
def field_is_cited_once(process: Process) -> Iterator[Remark]:
    """A field has one list of sources of its own.

    A second ``cited`` for the field would have to be merged, or one of them is for another field.
    """
    for record in process.records():
        for field, times in Counter(cited.field for cited in record.cited).items():
            if times > 1:
                yield about(record, "cited", f"{field} has {times} lists of sources")


@rule("SRC005", Severity.ERROR, authority=_RECORD)
def source_is_listed_once(process: Process) -> Iterator[Remark]:
    """A source is listed once for a fact.

    The same place in the same document, twice, looks like two sources and is one.
    """
    for record, field, cited in _citations(process):
        for source, times in Counter(cited.sources).items():
            if times > 1:
                yield about(record, field, f"{source} is listed {times} times")


@rule("SRC006", Severity.WARNING, authority=_RECORD)
def field_with_sources_has_a_value(process: Process) -> Iterator[Remark]:
    """A field that has sources of its own has a value.

    Sources for a field that is left out tell of something that is not entered. Enter it, or take
    the sources out.
    """
    for record in process.records():
        for cited in record.cited:
            if getattr(record, cited.field) in (None, "", ()):
                yield about(record, cited.field, "has sources, and no value")


@rule("SRC007", Severity.WARNING, authority=_RECORD)
def document_of_the_body_that_is_cited_is_recorded(process: Process) -> Iterator[Remark]:
    """A document of a subsidiary organ that is cited as a source is among the documents.

    Whoever follows the source looks for the document. Enter it, with what is known of it; or the
    symbol has a slip.
    """
    series = [body.series for body in process.bodies if body.series and body.established_by]
    seen: set[Symbol | str] = set()
    for record, field, cited in _citations(process):
        for symbol in (source.document for source in cited.sources):
            if isinstance(symbol, str) or symbol in seen:
                continue
            seen.add(symbol)
            if process.named(str(symbol)) is None and any(symbol in each for each in series):
                yield about(record, field, f"{symbol} is not among the documents")


# ---- days ------------------------------------------------------------------------------

_DAYS: dict[type, str] = {
    Session: "opens",
    Consultation: "opens",
    Resolution: "adopted",
    Decision: "adopted",
    Document: "issued",
    Officer: "elected",
    TreatyAction: "on",
    TreatyStatus: "by",
}
"""The day that matters of a record, by its class."""


def _dated(process: Process) -> Iterator[tuple[Record, str, When, Sources]]:
    """Yield what has happened: record, field and value of its day, and the sources of that."""
    for record in process.records():
        field = _DAYS.get(type(record))
        when: When | None = getattr(record, field) if field else None
        if field and when is not None and first_day(when) <= process.through:
            yield record, field, when, _told_by(record, field)


def _told_by(record: Record, field: str) -> Sources:
    own = (each.sources for each in record.cited if each.field == field and each.sources)
    return next(own, record.sources)


@rule("SRC008", Severity.WARNING, authority=_RECORD)
def source_is_later_than_what_it_tells(process: Process) -> Iterator[Remark]:
    """At least one source of a day is no earlier than the day.

    What was published before can only have announced it. Add a source that tells that it took
    place. A publication without ``published`` may be of any day: where a record rests on it, that
    is unknown, once for each publication.
    """
    publications = {each.id: each for each in process.publications}
    undated: set[str] = set()
    for record, field, when, sources in _dated(process):
        days = {each: _known_by(each, process, publications) for each in sources}
        if all(day is None or day < first_day(when) for day in days.values()):
            undated |= {str(each.document) for each, day in days.items() if day is None}
            if None not in days.values():
                yield about(record, field, f"{said(when)} is later than all that is cited for it")
    for publication in process.publications:
        if publication.id in undated:
            yield unknown(
                publication, "published", "no day says whether it is later than what it tells"
            )


def _known_by(
    source: Source, process: Process, publications: dict[str, Publication]
) -> date | None:
    """Give the last day that a source can tell of."""
    if isinstance(source.document, str):
        return _read_by(publications[source.document])
    record = process.named(str(source.document))
    when: When | None = getattr(record, _DAYS[type(record)]) if record else None
    return None if when is None else last_day(when)


_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])", re.ASCII)


def _read_by(publication: Publication) -> date | None:
    """Give the last day that a publication can tell of: published then, or seen in that year."""
    if publication.published is not None:
        return publication.published
    if publication.seen is None:
        return None
    if "after" in publication.seen:
        return date.max
    years = _YEAR.findall(publication.seen)
    return date(int(max(years)), 12, 31) if years else None


@rule("SRC009", Severity.WARNING, authority=_RECORD)
def day_that_decides_has_two_sources(process: Process) -> Iterator[Remark]:
    """A day on which an outcome depends does not rest on one secondary source.

    A mandate asks for such events, so that the audit stands or falls with the day. Look for a
    document of the United Nations, or for a second witness.
    """
    asked = _asked(process)
    publications = {each.id: each for each in process.publications}
    for record, field, _, sources in _dated(process):
        documents = {source.document for source in sources}
        hearsay = not any(_is_primary(source, publications) for source in sources)
        if len(documents) == 1 and hearsay and _is_asked(record, asked):
            yield about(record, field, f"a mandate depends on it, and only {sources[0]} tells it")


def _asked(process: Process) -> Asked:
    """Give the patterns of all mandates, by kind of event and body."""
    found: Asked = {}
    for mandate in process.mandates:
        for pattern in patterns_of(mandate.clause):
            found.setdefault((pattern.event, pattern.body), set()).add(pattern)
    return found


_EVENTS: dict[type, EventKind] = {
    Session: EventKind.SESSION,
    Consultation: EventKind.CONSULTATION,
    Resolution: EventKind.RESOLUTION,
    Decision: EventKind.DECISION,
    Document: EventKind.DOCUMENT,
}
"""What a record of a class is an event of; officers and signatures are many: none decides alone."""


def _event(record: Record) -> EventKind | None:
    if isinstance(record, Decision) and not record.carried:
        return EventKind.REJECTION
    return _EVENTS.get(type(record))


def _is_asked(record: Any, asked: Asked) -> bool:
    event = _event(record)
    if event is None:
        return False
    patterns = chain(asked.get((event, record.body), ()), asked.get((event, None), ()))
    return any(_means(pattern, record) for pattern in patterns)


def _means(pattern: Pattern, record: Any) -> bool:
    """Tell whether a pattern means a record, its body and kind of event aside."""
    kind = getattr(record, "kind", None)  # how a text was adopted decides nothing about its day
    return (
        pattern.record in (None, record.id)
        and (kind is None or not pattern.variants or kind.value in pattern.variants)
        and (not pattern.ordinals or getattr(record, "ordinal", None) in pattern.ordinals)
        and (pattern.about is None or pattern.about in getattr(record, "about", ()))
    )


RULES: tuple[Rule, ...] = (
    publication_is_used,
    primary_fact_has_a_primary_source,
    inferred_field_says_from_what,
    field_is_cited_once,
    source_is_listed_once,
    field_with_sources_has_a_value,
    document_of_the_body_that_is_cited_is_recorded,
    source_is_later_than_what_it_tells,
    day_that_decides_has_two_sources,
)
