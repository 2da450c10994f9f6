"""The calendar of a process in iCalendar (RFC 5545): meetings, deadlines, signature windows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs

from uncc_process.audit import Audit, Judgement, Outcome, audit
from uncc_process.audit.words import day_words
from uncc_process.errors import MissingExtra
from uncc_process.exports._characters import address, clean, one_line
from uncc_process.exports._deadlines import Deadline, deadlines, open_days
from uncc_process.exports._losses import left_out
from uncc_process.exports._records import asked, capital, name_of, paragraph_of
from uncc_process.exports.export import Export
from uncc_process.model.process import Process
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

__all__ = ["calendar"]

MAKER = "-//uncc-process//uncc-process//EN"
_COMMON = frozenset({"id", "note", "sources"})
_HELD = {
    "sessions": _COMMON | {"name", "kind", "opens", "closes", "parts", "place", "did"},
    "plans": _COMMON | {"session", "opens", "closes", "parts", "place"},
    "consultations": _COMMON | {"ordinal", "opens", "closes", "place", "topics"},
    "mandates": _COMMON | {"given_by", "paragraph", "verb", "bearer", "asks", "clause"},
    "publications": frozenset({"id", "title", "publisher", "url"}),
}


@attrs.frozen(kw_only=True)
class _Entry:
    """What becomes one VEVENT: ``key`` names it, ``span`` has its first and its last day."""

    key: str
    summary: str
    span: DateSpan
    status: str
    categories: tuple[str, ...]
    place: str | None = None
    said: tuple[str, ...]
    sources: tuple[Source, ...]


def calendar(process: Process) -> Export[bytes]:
    r"""Write the calendar of a process as an iCalendar file, which people can subscribe to.

    >>> import uncc_process
    >>> written = calendar(uncc_process.load())
    >>> written.content[:30]
    b'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'

    Sessions (each part an event of its own), consultations, the days by which mandates are due and
    the days on which something stands open, as all-day events; DTEND is the day after the last.
    What lies after ``through`` is TENTATIVE, days given up are CANCELLED. Deadlines stand as of the
    latest fact; the stamp is ``through``: the same process gives the same bytes.
    Raises ``MissingExtra`` if icalendar is not installed.
    """
    found = audit(process)
    entries = sorted(_entries(found), key=lambda entry: (entry.span, entry.key))
    held = [entry for entry in entries if entry.span.last < date.max]
    late = [
        f"{_uid(process, e.key)}: its last day has no day after it"
        for e in entries
        if e not in held
    ]
    content = _written(found, held)
    return Export(content, (*left_out(process, _HELD), *_not_due(found), *late))


def _not_due(found: Audit) -> Iterator[str]:
    days = {each.judgement.mandate.id for each in deadlines(found)}
    days |= {each.mandate.id for of in open_days(found) for each in of.judgements}
    amending = {each.id for each in found.process.mandates if each.amends}
    without = [each.id for each in found.process.mandates if each.id not in days | amending]
    if without:
        yield f"mandates: {len(without)} are due on no day that can be told, and are left out"


# ---- records to entries ----------------------------------------------------------------


def _entries(found: Audit) -> Iterator[_Entry]:
    process = found.process
    yield from _sessions(process)
    yield from _plans(process)
    yield from _consultations(process)
    yield from (_deadline(each, found) for each in deadlines(found))
    yield from _windows(found)


def _sessions(process: Process) -> Iterator[_Entry]:
    for each in process.sessions:
        whole = _Entry(
            key=each.id,
            summary=f"{_body(each.body, process)}: {each.name}",
            span=each.span,
            status="CONFIRMED",
            categories=("session", each.kind.value),
            place=each.place,
            said=(*each.did, each.note),
            sources=each.sources,
        )
        for entry in _parted(whole, each.parts):
            yield attrs.evolve(entry, status=_status(entry.span, process))


def _plans(process: Process) -> Iterator[_Entry]:
    for each in process.plans:
        session = process.session(each.session)
        now = "Set for" if _status(session.span, process) == "TENTATIVE" else "Held on"
        whole = _Entry(
            key=each.id,
            summary=f"{_body(session.body, process)}: {session.name} (given up)",
            span=each.span,
            status="CANCELLED",
            categories=("session", session.kind.value),
            place=each.place,
            said=(f"{now} {session.span}.", each.note),
            sources=each.sources,
        )
        yield from _parted(whole, each.parts)


def _consultations(process: Process) -> Iterator[_Entry]:
    for each in process.consultations:
        yield _Entry(
            key=each.id,
            summary=f"{_body(each.body, process)}: intersessional consultation {each.ordinal}",
            span=each.span,
            status=_status(each.span, process),
            categories=("consultation",),
            place=each.place,
            said=(*each.topics, each.note),
            sources=each.sources,
        )


def _body(key: str, process: Process) -> str:
    return name_of(process.body(key))


def _deadline(each: Deadline, found: Audit) -> _Entry:
    mandate, asks = each.judgement.mandate, each.judgement.versions[-1].asks
    moot = each.judgement.outcome is Outcome.NOT_APPLICABLE
    return _Entry(
        key=mandate.id,
        summary=f"{mandate.bearer}, due: {asks} ({paragraph_of(mandate, found.process)})",
        span=DateSpan.on(each.day),
        status="CANCELLED" if moot else "CONFIRMED",
        categories=("deadline",),
        said=_asked([each.judgement], found),
        sources=mandate.sources,
    )


def _windows(found: Audit) -> Iterator[_Entry]:
    """Yield the days on which something stands open; the further ones of a mandate are numbered."""
    seen = Counter[str]()
    for each in open_days(found):
        first = each.judgements[0].mandate
        seen[first.id] += 1
        asks = each.judgements[0].versions[-1].asks
        yield _Entry(
            key=_numbered(f"{first.id}:open", seen[first.id]),
            summary=f"{capital(asks)} ({paragraph_of(first, found.process)})",
            span=each.span,
            status=_status(each.span, found.process),
            categories=("signature window",),
            said=_asked(each.judgements, found),
            sources=first.sources,
        )


def _asked(judgements: Iterable[Judgement], found: Audit) -> tuple[str, ...]:
    return tuple(
        f"{capital(paragraph_of(each.mandate, found.process))}: {asked(each.mandate)}."
        f" {each.outcome.words.capitalize()} as of {day_words(found.as_of)}: {each.reason}."
        for each in judgements
    )


def _parted(whole: _Entry, parts: tuple[DateSpan, ...]) -> Iterator[_Entry]:
    """Yield an entry for each part; the first keeps the key, should the others go again."""
    for number, part in enumerate(parts or (whole.span,), start=1):
        yield attrs.evolve(whole, key=_numbered(whole.key, number), span=part)


def _numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key}:{number}"


def _status(span: DateSpan, process: Process) -> str:
    return "TENTATIVE" if span.first > process.through else "CONFIRMED"


# ---- entries to iCalendar --------------------------------------------------------------


def _written(found: Audit, entries: Iterable[_Entry]) -> bytes:
    try:
        from icalendar import Calendar, Event, vDuration, vText
    except ImportError as missing:
        raise MissingExtra("ical", "icalendar") from missing

    class Text(vText):
        def to_ical(self) -> bytes:
            return _escaped(self).encode()

    process = found.process
    stamp = datetime(process.through.year, process.through.month, process.through.day, tzinfo=UTC)
    whole: Any = Calendar()
    whole.add("prodid", MAKER)
    whole.add("version", "2.0")
    whole.add("uid", f"uncc-process:{process.id}")
    whole.add("name", Text(one_line(process.title)))
    whole.add("x-wr-calname", Text(one_line(process.title)))
    whole.add("description", Text(f"Deadlines stand as of {day_words(found.as_of)}."))
    whole.add("last-modified", stamp)
    whole.add("refresh-interval", vDuration(timedelta(days=1)), parameters={"VALUE": "DURATION"})
    for entry in entries:
        event: Any = Event()
        for name, value in _properties(entry, process, stamp).items():
            event.add(name, Text(value) if name in _TEXTS else value)
        whole.add_component(event)
    content: bytes = whole.to_ical()
    return content


_TEXTS = ("summary", "description", "location")


def _escaped(text: str) -> str:
    r"""Escape a text; icalendar itself would take a \N in it for the end of a line.

    >>> _escaped("a, b; c\nd") == r"a\, b\; c\nd"
    True
    """
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _properties(entry: _Entry, process: Process, stamp: datetime) -> dict[str, Any]:
    url = next(filter(None, (address(each, process) for each in entry.sources)), None)
    optional = {"location": entry.place and one_line(entry.place), "url": url}
    return {
        "uid": _uid(process, entry.key),
        "dtstamp": stamp,
        "last-modified": stamp,
        # A number that grows with the day of the record, so that the later file wins.
        "sequence": stamp.toordinal(),
        "dtstart": entry.span.first,
        "dtend": entry.span.last + timedelta(days=1),
        "summary": one_line(entry.summary),
        "description": "\n".join(map(clean, _lines(entry, process))),
        "categories": list(entry.categories),
        "status": entry.status,
        "transp": "TRANSPARENT",
        **{name: value for name, value in optional.items() if value},
    }


def _uid(process: Process, key: str) -> str:
    """Give the name that a record keeps in every later calendar; ids hold no colon."""
    return f"uncc-process:{process.id}:{key}"


def _lines(entry: _Entry, process: Process) -> Iterator[str]:
    yield from filter(None, entry.said)
    yield "Sources:"
    yield from (f"- {_named(each, process)}" for each in entry.sources)


def _named(source: Source, process: Process) -> str:
    url = address(source, process)
    link = f" <{url}>" if url else ""
    if not isinstance(source.document, str):
        return f"{source}{link}"
    publication = process.publication(source.document)
    return f"{source}: {publication.publisher}, {publication.title}{link}"
