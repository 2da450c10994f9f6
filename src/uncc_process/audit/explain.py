"""Judgements for people: a report of all, and one explained, cited paragraph first."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from uncc_process.audit.judgement import Judgement, Version
from uncc_process.audit.truth import Evidence, Truth
from uncc_process.audit.words import day_words
from uncc_process.model.decisions import Decision
from uncc_process.model.process import Process
from uncc_process.model.records import When
from uncc_process.model.resolutions import Resolution
from uncc_process.model.treaty import Treaty
from uncc_process.model.vocabulary import Level
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

__all__ = ["explained", "report"]

WIDEST = 32  # the width of the column of ids
_SIGNS = {Truth.TRUE: "+", Truth.FALSE: "-", Truth.UNKNOWN: "?", Truth.MOOT: "."}


def explained(judgement: Judgement, process: Process) -> str:
    """Write a judgement out: what is asked, how it stands, why, from which records and sources."""
    return "\n".join(_lines(judgement, process)) + "\n"


def report(judgements: Iterable[Judgement], process: Process) -> str:
    """Write a line for each judgement, under the act that gave the mandate."""
    lines: list[str] = []
    for act, given in groupby(judgements, key=lambda each: each.mandate.given_by):
        lines += [_act(process, act), *map(_line, given), ""]
    return "\n".join(lines)


def _act(process: Process, key: str) -> str:
    act = process.act(key)
    adopted = "" if act.adopted is None else f", adopted {_when(act.adopted)}"
    match act:
        case Resolution():
            return f"{act.symbol}{adopted}"
        case Decision():
            return f"decision {act.number or act.id}{adopted}"
        case Treaty():
            return f"{act.short}{adopted}"
        case _:
            assert_never(act)


def _when(adopted: When) -> str:
    if isinstance(adopted, DateSpan):
        return f"on a day of {adopted}"
    return day_words(adopted)


def _line(judgement: Judgement) -> str:
    due = "—" if judgement.due is None else judgement.due.isoformat()
    causes = ", ".join(sorted(cause.value.replace("_", " ") for cause in judgement.causes))
    reason = ": ".join(filter(None, [causes, judgement.reason]))
    return f"  {judgement.outcome.words:14}  {due:10}  {judgement.mandate.id:{WIDEST}}  {reason}"


def _lines(judgement: Judgement, process: Process) -> Iterator[str]:
    mandate = judgement.mandate
    yield f"{judgement.paragraph}  ({mandate.id})"
    yield f"  {mandate.verb.value}, for {mandate.bearer}: {mandate.asks}"
    yield ""
    yield f"  {_verdict(judgement)}"
    if judgement.due is not None:
        yield f"  due: {day_words(judgement.due)}"
    yield f"  {judgement.reason}"
    if judgement.readings:
        yield ""
        yield "  the text has several readings:"
        width = max(len(each.outcome.value) for each in judgement.readings)
        for each in judgement.readings:
            yield f"    {each.outcome.words:{width}}  {each.reading}"
    if len(judgement.versions) > 1:
        yield ""
        yield "  how it was amended:"
        for version in judgement.versions:
            yield f"    {_version(version)}"
    yield ""
    yield "  evidence:"
    yield from _tree(judgement.evidence, "    ")
    yield ""
    yield "  sources:"
    for source in dict.fromkeys((*mandate.sources, *_sources(judgement.evidence))):
        yield f"    {_named(source, process)}"


def _verdict(judgement: Judgement) -> str:
    words = judgement.outcome.words
    if judgement.causes:
        causes = sorted(cause.value.replace("_", " ") for cause in judgement.causes)
        return f"{words} ({', '.join(causes)})"
    if judgement.level is not Level.NONE:
        return f"{words} ({judgement.level.value})"
    return words


def _version(version: Version) -> str:
    until = f" to {day_words(version.end)}" if version.end else " on"
    words = version.evidence.outcome.words
    return f"{day_words(version.start)}{until}: {version.asks} [{version.mandate}] — {words}"


def _tree(evidence: Evidence, indent: str) -> Iterator[str]:
    asks = f"{evidence.asks}: " if evidence.asks else ""
    yield f"{indent}{_SIGNS[evidence.truth]} {asks}{evidence.says}"
    for part in evidence.parts:
        yield from _tree(part, indent + "  ")


def _sources(evidence: Evidence) -> Iterator[Source]:
    yield from evidence.sources
    for part in evidence.parts:
        yield from _sources(part)


def _named(source: Source, process: Process) -> str:
    if not isinstance(source.document, str):
        return str(source)
    publication = process.publication(source.document)
    url = f", {publication.url}" if publication.url else ""
    return f"{source}: {publication.publisher}, {publication.title}{url}"
