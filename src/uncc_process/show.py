"""One record for a person: its fields, its sources, and what else the record says about it."""

import textwrap
from collections.abc import Iterator
from typing import Any

from uncc_process.codec import plain_of
from uncc_process.codec.plain import is_list, is_table
from uncc_process.model.process import Process
from uncc_process.model.publications import Publication
from uncc_process.model.records import Record
from uncc_process.model.suppressions import Suppression
from uncc_process.sources import Source

__all__ = ["shown"]

WIDTH = 80
INDENT = "  "
_APART = ("id", "sources", "confidence", "cited")


def shown(process: Process, key: str) -> str:
    """Write a record out with its sources, disputes and open questions, in lines of 80 characters.

    Raises ``NotFound`` if no record has the id; the error names the nearest.
    """
    head, *lines = _lines(process, key)
    return "\n".join([head, *map(_wrapped, lines)]) + "\n"


def _wrapped(line: str) -> str:
    """Break a long line between words, and indent what follows; an address is not broken."""
    indent = line[: len(line) - len(line.lstrip())] + 2 * INDENT
    return textwrap.fill(
        line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _lines(process: Process, key: str) -> Iterator[str]:
    record: Any = process.record(key)
    yield f"{key}  ({process.family(key).replace('_', ' ')})"
    plain = plain_of(record)
    yield from _fields({name: plain[name] for name in plain if name not in _APART}, INDENT)
    if isinstance(record, Publication):
        yield f"{INDENT}confidence: {record.confidence.value}"
    elif not isinstance(record, Suppression):
        yield from _cited(record, process)
    yield from _disputes(process, key)
    for question in process.open_questions:
        if question.about == key:
            yield f"{INDENT}open: {question.asks} {question.said}  [{question.id}]"


def _cited(record: Record, process: Process) -> Iterator[str]:
    yield f"{INDENT}sources ({record.confidence.value}):"
    yield from (f"{INDENT * 2}{_source(each, process)}" for each in record.sources)
    for cited in record.cited:
        yield f"{INDENT}sources of {cited.field} ({cited.confidence.value}):"
        yield from (f"{INDENT * 2}{_source(each, process)}" for each in cited.sources)
        if cited.note:
            yield f"{INDENT * 2}{cited.note}"


def _fields(plain: dict[str, Any], indent: str) -> Iterator[str]:
    for name, value in plain.items():
        label = f"{indent}{name.replace('_', ' ')}"
        if is_table(value):
            yield f"{label}:"
            yield from _fields(value, indent + INDENT)
        elif is_list(value) and any(map(is_table, value)):
            yield f"{label}:"
            yield from _listed(value, indent + INDENT)
        elif is_list(value):
            yield f"{label}: {', '.join(map(_word, value))}"
        else:
            yield f"{label}: {_word(value)}"


def _listed(values: list[Any], indent: str) -> Iterator[str]:
    for value in values:
        if is_table(value):
            yield f"{indent}-"
            yield from _fields(value, indent + INDENT)
        else:
            yield f"{indent}- {_word(value)}"


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _source(source: Source, process: Process) -> str:
    if not isinstance(source.document, str):
        return str(source)
    publication = process.publication(source.document)
    url = f" <{publication.url}>" if publication.url else ""
    return f"{source}: {publication.publisher}, {publication.title}{url}"


def _disputes(process: Process, key: str) -> Iterator[str]:
    for dispute in process.disputes:
        if dispute.record != key:
            continue
        state = "settled" if dispute.settled else "open"
        yield f"{INDENT}dispute about {dispute.field or 'it'} ({state})  [{dispute.id}]"
        for index, claim in enumerate(dispute.claims):
            sign = "*" if index == dispute.chosen else "-"
            sources = ", ".join(map(str, claim.sources))
            yield f"{INDENT * 2}{sign} {claim.value}  ({sources})"
        yield f"{INDENT * 2}{dispute.reason}"
