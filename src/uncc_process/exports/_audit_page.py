"""An audit as a report: how many mandates have which outcome, then each under its act, with why."""

from collections.abc import Iterator

import attrs

from uncc_process.audit import Audit, Evidence, Judgement, Outcome, Version
from uncc_process.audit.words import day_words
from uncc_process.exports._page import (
    Cell,
    Line,
    Link,
    Page,
    Row,
    Section,
    Table,
    Word,
    cell,
    lines,
)
from uncc_process.exports._process_page import publications
from uncc_process.exports._records import (
    capital,
    joined,
    name_of,
    paragraph_of,
    source_link,
    when_words,
)
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import Level
from uncc_process.sources import Source

__all__ = ["audit_page"]

_MEANINGS = {
    Outcome.SATISFIED: "settled, and kept",
    Outcome.VIOLATED: "settled, and not kept",
    Outcome.PENDING: "not yet due, or still running",
    Outcome.UNDETERMINED: "cannot be told; the causes stand with each",
    Outcome.NOT_APPLICABLE: "its condition never arose, or nothing is asked any more",
}
_LOSSES = ("judgements.evidence: a page has the reason and all sources, not the steps between",)
_COLUMNS = ("Paragraph", "What is asked", "Outcome", "Due", "Why", "Sources")


def audit_page(audit: Audit) -> Page:
    """Lay out the judgements of an audit."""
    cited = {
        source.document
        for judgement in audit.judgements
        for source in _sources(judgement)
        if isinstance(source.document, str)
    }
    return Page(
        title=f"Audit: {audit.process.title}",
        lead=(
            (_as_of(audit),),
            ("It holds texts beside a record of what was done, and is no legal opinion.",),
        ),
        sections=(_summary(audit), *_acts(audit), *publications(cited, audit.process)),
        losses=_LOSSES if audit.judgements else (),
    )


def _as_of(audit: Audit) -> str:
    day = f"How its mandates stood on {day_words(audit.as_of)}"
    if audit.known == audit.as_of:
        return f"{day}."
    return f"{day}, with what was known on {day_words(audit.known)}."


def _summary(audit: Audit) -> Section:
    return Section(
        anchor="_summary",
        title="Summary",
        table=Table(
            caption=f"Mandates: {len(audit.judgements)}",
            columns=("Outcome", "Mandates", "Meaning"),
            rows=tuple(
                Row(cells=(_word(outcome), cell(str(count)), cell(_MEANINGS[outcome])))
                for outcome, count in audit.counts.items()
            ),
        ),
    )


def _word(outcome: Outcome) -> Cell:
    return cell(Word(outcome.words, outcome.value))


# ---- judgements ------------------------------------------------------------------------


def _acts(audit: Audit) -> Iterator[Section]:
    """Yield a section for each act that gave mandates, in the order of the judgements."""
    acts: dict[str, list[Judgement]] = {}
    for judgement in audit.judgements:
        acts.setdefault(judgement.mandate.given_by, []).append(judgement)
    for key, given in acts.items():
        act = audit.process.act(key)
        yield Section(
            anchor=key,
            title=capital(name_of(act)),
            remark=f"Adopted {when_words(act.adopted)}." if act.adopted else "",
            table=Table(
                caption=f"Mandates given by {name_of(act)}: {len(given)}",
                columns=_COLUMNS,
                rows=tuple(_row(each, audit.process) for each in given),
            ),
        )


def _row(judgement: Judgement, process: Process) -> Row:
    mandate = judgement.mandate
    sources = dict.fromkeys(_sources(judgement))
    return Row(
        anchor=mandate.id,
        cells=(
            cell(_paragraph(judgement, process)),
            lines(
                cell(mandate.asks),
                cell(f"bearer: {mandate.bearer}; verb: {mandate.verb.value}"),
            ),
            lines(_word(judgement.outcome), cell(_standing(judgement))),
            cell(day_words(judgement.due) if judgement.due else ""),
            _why(judgement),
            (joined(tuple((source_link(each, process),) for each in sources)),),
        ),
    )


def _paragraph(judgement: Judgement, process: Process) -> Link:
    """Lead from the paragraph, named by its act, to where it is known from."""
    text = paragraph_of(judgement.mandate, process)
    return attrs.evolve(source_link(judgement.paragraph, process), text=text)


def _standing(judgement: Judgement) -> str:
    """Say why it cannot be told, or how grave it is."""
    level = judgement.level
    causes = sorted(cause.value.replace("_", " ") for cause in judgement.causes)
    return ", ".join(causes if level is Level.NONE else [*causes, level.value])


def _why(judgement: Judgement) -> Cell:
    readings = tuple((*_word(each.outcome)[0], f" {each.reading}") for each in judgement.readings)
    versions = tuple(map(_version, judgement.versions))
    return lines(
        cell(judgement.reason),
        lines(cell("The text has several readings:"), readings) if readings else (),
        lines(cell("How it was amended:"), versions) if len(versions) > 1 else (),
    )


def _version(version: Version) -> Line:
    until = f"to {day_words(version.end)}" if version.end else "on"
    outcome = version.evidence.outcome
    return (*_word(outcome)[0], f" from {day_words(version.start)} {until}: {version.asks}")


def _sources(judgement: Judgement) -> Iterator[Source]:
    yield from judgement.mandate.sources
    yield from _in(judgement.evidence)


def _in(evidence: Evidence) -> Iterator[Source]:
    yield from evidence.sources
    for part in evidence.parts:
        yield from _in(part)
