"""Records on a page: their names, their fields and their sources, as cells of a table."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any, cast

import attrs

from uncc_process.audit.words import day_words
from uncc_process.exports._characters import address
from uncc_process.exports._page import Cell, Line, Link, cell, lines
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.families import references
from uncc_process.model.mandates import Mandate
from uncc_process.model.process import Process
from uncc_process.model.publications import Publication
from uncc_process.model.records import When
from uncc_process.model.resolutions import RecordedVote, Resolution
from uncc_process.model.treaty import Chapter
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol

__all__ = [
    "asked", "capital", "joined", "linked", "name_of", "others", "paragraph_of", "source_link",
    "sources_of", "when_words", "written",
]  # fmt: skip


def name_of(record: Any) -> str:
    """Give the name by which a text refers to a record; its id, if it has no other."""
    match record:
        case Decision(number=str(number)):
            return f"decision {number}"
        case Resolution() | Document(symbol=Symbol()):
            return str(record.symbol)
        case Document() | Publication():
            return record.title
        case _:
            names = (getattr(record, word, None) for word in ("short", "name", "id"))
            return str(next(filter(None, names)))


def linked(key: str, process: Process) -> Link:
    """Give the name of the record with an id, leading to it."""
    record: Any = process.record(key)
    symbol = getattr(record, "symbol", None)
    return Link(text=name_of(record), anchor=key, url=symbol.url if symbol else None)


def capital(text: str) -> str:
    """Begin a text with a capital, as a sentence does."""
    return text[:1].upper() + text[1:]


def paragraph_of(mandate: Mandate, process: Process) -> str:
    """Name the paragraph of a mandate by its act, whatever document it is known from."""
    place = f", {mandate.paragraph}" if mandate.paragraph else ""
    return f"{name_of(process.act(mandate.given_by))}{place}"


def asked(mandate: Mandate) -> str:
    """Say what a mandate asks, and of whom; the verb is that of the act."""
    return f"{mandate.verb.value}, for {mandate.bearer}: {mandate.asks}"


# ---- fields ----------------------------------------------------------------------------


def written(record: Any, field: str, process: Process) -> Cell:
    """Write a field of a record; nothing, if it is empty."""
    value = getattr(record, field)
    if field in _references(record):
        keys = cast("tuple[str, ...]", value if isinstance(value, tuple) else (value,))
        return tuple((linked(key, process),) for key in keys)
    return _cell(value)


def others(record: object, shown: Iterable[str], process: Process) -> Cell:
    """Write the fields that are set and not shown elsewhere, each after its name."""
    of: Any = type(record)
    left = [
        field.name
        for field in attrs.fields(of)
        if field.name not in shown and getattr(record, field.name) != field.default
    ]
    return lines(*(_labelled(name, written(record, name, process)) for name in left))


def _references(record: Any) -> set[str]:
    """Give the names of the fields of a record that hold ids."""
    paths = (path for path, _, _ in references(record, ""))
    return {found[1] for path in paths if (found := re.fullmatch(r"\.(\w+)(?:\[\d+\])?", path))}


def _labelled(name: str, under: Cell) -> Cell:
    """Put the lines of a cell after one another, behind a name."""
    return ((f"{name.replace('_', ' ')}: ", *joined(under)),) if under else ()


def joined(several: Cell) -> Line:
    """Put lines on one line."""
    pieces = [piece for line in several for piece in ("; ", *line)]
    return tuple(pieces[1:])


def _cell(value: object) -> Cell:
    match value:
        case None:
            return ()
        case tuple():
            return lines(*map(_cell, cast("tuple[object, ...]", value)))
        case Symbol():
            return cell(Link(text=str(value), url=value.url))
        case RecordedVote(present=int(present)):
            return lines(cell(str(value)), cell(f"present: {present}"))
        case Chapter(number=number, title=title, first=first, last=last):
            articles = f"article {first}" if first == last else f"articles {first}–{last}"
            return cell(f"{number}. {title}, {articles}")
        case _:
            return cell(_word(value))


def _word(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case date() | DateSpan():
            return when_words(value)
        case Enum():
            return str(value.value)
        case _:
            return str(value)


def when_words(when: When) -> str:
    """Write a day; or that it was on one of several days.

    >>> when_words(date(2024, 9, 10)), when_words(DateSpan.parse("10–12 September 2024"))
    ('10 September 2024', 'on a day of 10–12 September 2024')
    """
    return f"on a day of {when}" if isinstance(when, DateSpan) else day_words(when)


# ---- sources ---------------------------------------------------------------------------


def sources_of(record: Any, process: Process) -> Cell:
    """Write the sources of a record, then those of single fields, with how sure they are."""
    return (
        _sourced(record.sources, record.confidence, process),
        *(
            (
                f"{cited.field.replace('_', ' ')}: ",
                *_sourced(cited.sources, cited.confidence, process),
                *_because(cited.note),
            )
            for cited in record.cited
        ),
    )


def _because(note: str) -> Iterator[str]:
    if note:
        yield f" – {note}"


def _sourced(sources: Iterable[Source], confidence: Confidence, process: Process) -> Line:
    line = joined(tuple((source_link(each, process),) for each in sources))
    if confidence is Confidence.PRIMARY:
        return line
    return (*line, f"{' ' if line else ''}({confidence.value})")


def source_link(source: Source, process: Process) -> Link:
    """Write a source, leading to the document, or to what the record says of the publication."""
    text, url = str(source), address(source, process)
    if not isinstance(source.document, str):
        return Link(text=text, url=url)
    publication = process.publication(source.document)
    title = f"{publication.publisher}: {publication.title}"
    return Link(text=text, url=url, anchor=publication.id, title=title)
