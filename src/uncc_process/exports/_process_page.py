"""A whole process as a report: a table for each family of records, with every field and source."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from uncc_process.audit.words import events
from uncc_process.exports._characters import address
from uncc_process.exports._page import (
    Cell,
    Link,
    Page,
    Row,
    Section,
    Table,
    Word,
    cell,
    lines,
)
from uncc_process.exports._records import (
    joined,
    linked,
    name_of,
    others,
    source_link,
    sources_of,
    written,
)
from uncc_process.model.clauses import Pattern
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Dispute
from uncc_process.model.process import Process
from uncc_process.model.publications import Publication
from uncc_process.model.resolutions import Adoption, RecordedVote, Resolution
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

__all__ = ["process_page", "publications"]

_ALWAYS = ("id", "sources", "cited", "confidence", "clause")

_HOW_SURE = (
    "Where nothing else is said beside a source, it is a document or page of the United Nations; "
    "(secondary) and (inferred) mark what is less sure."
)
_LOSSES = ("mandates.clause: a page tells what is asked in words, not as a clause",)

_Write = Callable[[Any, Process], Cell]


@attrs.frozen
class _Column:
    """A column that shows several fields together."""

    name: str
    fields: tuple[str, ...]
    write: _Write


@attrs.frozen
class _Listing:
    """How a family of records is listed: in which columns, the first of which names the record."""

    family: str
    title: str
    columns: tuple[str | _Column, ...]
    remark: str = ""


def process_page(process: Process) -> Page:
    """Lay out all records of a process."""
    return Page(
        title=process.title,
        lead=(
            (f"Recorded through {DateSpan.on(process.through)}; what lies later is planned.",),
            (_HOW_SURE,),
        ),
        sections=tuple(_sections(process)),
        losses=_LOSSES if process.mandates else (),
    )


def _sections(process: Process) -> Iterator[Section]:
    for listing in _LISTINGS:
        records = getattr(process, listing.family)
        if records:
            yield _section(listing, records, process)
        if listing.family == "decisions":
            yield from _votes(process)


def publications(keys: Iterable[str], process: Process) -> tuple[Section, ...]:
    """List some publications, in the order of the record; nothing, if there are none."""
    wanted = set(keys)
    records = [each for each in process.publications if each.id in wanted]
    return (_section(_PUBLICATIONS, records, process),) if records else ()


def _section(listing: _Listing, records: Iterable[Any], process: Process) -> Section:
    columns = [_column(each) for each in listing.columns]
    shown = {*_ALWAYS, *(field for column in columns for field in column.fields)}
    common = _in_common(records, process)
    shown |= common.keys()
    columns.append(_Column("also recorded", (), lambda each, _: others(each, shown, process)))
    columns.append(_Column("sources", (), _sources))
    rows = [
        Row(anchor=each.id, cells=tuple(c.write(each, process) for c in columns))
        for each in records
    ]
    kept = [n for n in range(len(columns)) if n == 0 or any(row.cells[n] for row in rows)]
    return Section(
        anchor=f"_{listing.family}",
        title=listing.title,
        remark=" ".join(filter(None, (listing.remark, *common.values()))),
        table=Table(
            caption=f"{listing.title}: {len(rows)}",
            columns=tuple(columns[n].name.capitalize() for n in kept),
            rows=tuple(attrs.evolve(row, cells=tuple(row.cells[n] for n in kept)) for row in rows),
        ),
    )


def _column(given: str | _Column) -> _Column:
    return given if isinstance(given, _Column) else _called(given.replace("_", " "), given)


def _called(name: str, field: str) -> _Column:
    """Make a column of one field under a name of its own."""
    return _Column(name, (field,), lambda each, process: written(each, field, process))


def _in_common(records: Iterable[Any], process: Process) -> dict[str, str]:
    """Say once of which body, or treaty, all records are, if they are of one."""
    said: dict[str, str] = {}
    for field, name in (("body", "name"), ("treaty", "title")):
        keys = {getattr(record, field, None) for record in records}
        if len(keys) == 1 and (key := keys.pop()):
            said[field] = f"{field.capitalize()}: {getattr(process.record(key), name)}."
    return said


def _sources(record: Any, process: Process) -> Cell:
    return sources_of(record, process) if hasattr(record, "sources") else ()


def _votes(process: Process) -> Iterator[Section]:
    """Yield a section that says who voted how, if that is recorded of any vote."""
    acts: list[Resolution | Decision] = [*process.resolutions, *process.decisions]
    rows = [
        Row(cells=(cell(linked(act.id, process)), *map(_named, (yes, no, neither))))
        for act in acts
        for yes, no, neither in [_roll(act.adoption)]
        if yes or no or neither
    ]
    if rows:
        columns = ("Vote", "In favour", "Against", "Abstaining")
        table = Table(caption=f"Roll calls: {len(rows)}", columns=columns, rows=tuple(rows))
        yield Section(anchor="_votes", title="Who voted how", table=table)


def _roll(adoption: Adoption | None) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    match adoption:
        case RecordedVote(voting_in_favour=yes, voting_against=no, voting_abstention=neither):
            return yes, no, neither
        case _:
            return (), (), ()


def _named(states: tuple[str, ...]) -> Cell:
    return cell(", ".join(states))


# ---- columns of several fields ---------------------------------------------------------


def _days(record: Any, process: Process) -> Cell:
    parts = getattr(record, "parts", ()) or (record.span,)
    planned = cell(Word("planned", "pending")) if record.opens > process.through else ()
    return lines(*(cell(str(part)) for part in parts), planned)


def _mandate(record: Any, process: Process) -> Cell:
    place = f", {record.paragraph}" if record.paragraph else ""
    return cell(linked(record.given_by, process), place)


def _decision(record: Any, _: Process) -> Cell:
    failed = "" if record.carried else "Not adopted: "
    number = cell(name_of(record)) if record.number else ()
    return lines(number, cell(f"{failed}{record.decided}"))


def _titled(record: Any, process: Process) -> Cell:
    return lines(written(record, "symbol", process), cell(record.title))


def _officer(record: Any, _: Process) -> Cell:
    return cell(record.name or "name not recorded")


def _disputed(record: Dispute, process: Process) -> Cell:
    field = f", {record.field.replace('_', ' ')}" if record.field else ""
    return cell(linked(record.record, process), field)


def _claims(record: Dispute, process: Process) -> Cell:
    return tuple(
        (
            *((Word("chosen", "satisfied"), " ") if index == record.chosen else ()),
            f"{claim.value or 'nothing'} (",
            *joined(tuple((source_link(each, process),) for each in claim.sources)),
            ")",
        )
        for index, claim in enumerate(record.claims)
    )


def _pattern(record: Any, process: Process) -> Cell:
    pattern: Pattern = record.pattern
    keys = (key for key in (pattern.body, pattern.about, pattern.record) if key is not None)
    party = "" if pattern.party is None else f", {pattern.party.value}"
    of = (piece for key in keys for piece in (", ", linked(key, process)))
    return cell(f"all {events(pattern)}", *of, party)


def _address(record: Publication, process: Process) -> Cell:
    return (
        cell(Link(text=record.url, url=address(Source(record.id), process))) if record.url else ()
    )


_DAYS = _Column("days", ("opens", "closes", "parts"), _days)
_PUBLICATIONS = _Listing(
    "publications",
    "Publications cited",
    (
        "title",
        "publisher",
        "published",
        "seen",
        _Column("address", ("url",), _address),
        "confidence",
    ),
    "Sources that bear no document symbol; the others are cited by theirs.",
)
_LISTINGS = (
    _Listing(
        "sessions", "Sessions", ("name", _DAYS, "place", "kind", _called("what it did", "did"))
    ),
    _Listing(
        "plans",
        "Days set and given up",
        ("session", _DAYS, "place", "announced", "given_up", "given_up_by"),
    ),
    _Listing(
        "consultations",
        "Consultations",
        ("ordinal", _DAYS, "place", "topics", "report"),
    ),
    _Listing("readings", "Readings", ("name", "session", "chapters", "documents")),
    _Listing(
        "resolutions",
        "Resolutions",
        (
            _Column("resolution", ("symbol", "title"), _titled),
            "adopted",
            _called("how", "adoption"),
            "drafts",
        ),
    ),
    _Listing(
        "decisions",
        "Decisions",
        (
            _Column("decision", ("number", "decided", "carried"), _decision),
            "adopted",
            _called("how", "adoption"),
            "session",
        ),
    ),
    _Listing(
        "mandates",
        "Mandates",
        (
            _Column("paragraph", ("given_by", "paragraph"), _mandate),
            "bearer",
            "verb",
            _called("what is asked", "asks"),
        ),
        "What single paragraphs ask of whom. The audit says how they were kept.",
    ),
    _Listing(
        "determinations", "Determinations", ("mandate", "holds", _called("day", "on"), "finding")
    ),
    _Listing(
        "documents",
        "Documents",
        (_Column("document", ("symbol", "title"), _titled), "kind", "issued", "session"),
    ),
    _Listing(
        "officers",
        "Officers",
        (_Column("name", ("name",), _officer), "office", "state", "group", "elected"),
    ),
    _Listing(
        "informal_groups", "Informal groups", ("name", "groups", "sessions", "topics", "led_by")
    ),
    _Listing("stakeholders", "Stakeholders", ("name", "terms", "admitted_by", "paragraph")),
    _Listing("bodies", "Bodies", ("name", "short", "parent", "established_by", "series")),
    _Listing(
        "treaties",
        "Treaties",
        ("title", "adopted", "adopted_by", "depositary", "chapters"),
    ),
    _Listing(
        "treaty_actions",
        "Signatories and parties",
        ("party", "party_kind", "kind", _called("day", "on"), "effective", "reservations"),
    ),
    _Listing(
        "treaty_statuses",
        "Signatories and parties as counted",
        (_called("day", "by"), "signatories", "parties"),
        "What a source counted by some day.",
    ),
    _Listing(
        "disputes",
        "Where sources differ",
        (
            _Column("about", ("record", "field"), _disputed),
            _Column("claims", ("claims", "chosen"), _claims),
            "settled",
            "reason",
        ),
        "Every claim is kept; the record follows the one that is marked as chosen.",
    ),
    _Listing(
        "open_questions",
        "Open questions",
        (_called("question", "asks"), "about", _called("what is said of it", "said")),
    ),
    _Listing(
        "completeness",
        "What is recorded in full",
        (_Column("events", ("pattern",), _pattern), "through", "known_from", "basis"),
        "Only here does the absence of a record mean that nothing happened.",
    ),
    _PUBLICATIONS,
    _Listing("suppressions", "Findings accepted for a time", ("rule", "record", "reason", "until")),
)
