"""The judgement of one mandate: its versions one after the other, each while it was in force."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import attrs

from uncc_process._display import as_table
from uncc_process.audit.ambiguity import under_all_readings
from uncc_process.audit.log import Log, View
from uncc_process.audit.moments import resolve
from uncc_process.audit.truth import Cause, Evidence, Outcome, Truth, joined
from uncc_process.audit.words import day_words
from uncc_process.model.clauses import (
    Attested,
    Clause,
    Each,
    Exists,
    Moment,
    Open,
    Reached,
    Window,
    nodes,
)
from uncc_process.model.mandates import Mandate
from uncc_process.model.process import Process
from uncc_process.model.records import first_day
from uncc_process.model.vocabulary import Level
from uncc_process.sources import Source

__all__ = ["Judgement", "Reading", "Version", "World", "judge"]


@attrs.frozen(kw_only=True)
class Reading:
    """One reading of an ambiguous text, and the outcome under it."""

    reading: str
    outcome: Outcome


@attrs.frozen(kw_only=True)
class Version:
    """A mandate as it read for a time, and what it came to on the last day it was in force.

    ``end`` is that day; ``None`` for the version in force on the day of the audit.
    """

    mandate: str
    asks: str
    start: date
    end: date | None
    evidence: Evidence
    readings: tuple[Reading, ...]


@attrs.frozen(kw_only=True, repr=False)
class Judgement:
    """The audit's answer about one mandate, as of a day.

    ``due`` is the last day of what is asked, where that can be told; ``reason`` one line for a
    person; ``level`` how grave it is, which only a violation can be; ``versions`` the mandate and
    what took its place; ``readings`` the outcome under each reading, if the text has several.
    """

    mandate: Mandate
    paragraph: Source
    outcome: Outcome
    causes: frozenset[Cause]
    level: Level
    due: date | None
    reason: str
    evidence: Evidence
    versions: tuple[Version, ...]
    readings: tuple[Reading, ...]

    def __repr__(self) -> str:
        return f"<Judgement of {self.mandate.id!r}: {self.outcome.words}>"

    def __str__(self) -> str:
        return f"{self.paragraph}: {self.outcome.words}: {self.reason}"

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield "mandate", self.mandate.id
        yield "outcome", self.outcome
        yield "causes", tuple(sorted(cause.value for cause in self.causes))
        yield "due", self.due
        yield "reason", self.reason

    def _repr_html_(self) -> str:
        asked = f"{self.paragraph}: {self.mandate.asks}"
        return as_table(asked, ((name, value) for name, value in self.__rich_repr__() if value))


@attrs.frozen(kw_only=True)
class World:
    """A process as one set of claims has it, with its log."""

    process: Process
    log: Log


def judge(mandate: Mandate, worlds: tuple[World, ...], day: date, known: date) -> Judgement | None:
    """Judge a mandate as of a day; ``None`` if it had not been given by then.

    The first world is the process as recorded; each further one takes another claim of a dispute
    that is not settled. Where the worlds differ, the outcome is undetermined because disputed.
    """
    process = worlds[0].process
    given = process.given(mandate)
    if given is None or first_day(given) > day:
        return None
    answers = [_in_world(mandate, world, day, known) for world in worlds]
    first = answers[0]
    truth, causes = _over_worlds(answers)
    outcome = Outcome.of(truth, causes)
    reason = first.reason
    if truth is Truth.UNKNOWN and first.truth is not Truth.UNKNOWN:
        reason = f"it depends on a claim in dispute: {reason}"
    deciding = first.versions[-1]
    view = View(log=worlds[0].log, day=day, known=known)
    return Judgement(
        mandate=mandate,
        paragraph=_paragraph(process, mandate),
        outcome=outcome,
        causes=causes if outcome is Outcome.UNDETERMINED else frozenset(),
        level=mandate.verb.level if outcome is Outcome.VIOLATED else Level.NONE,
        due=_due(process.mandate(deciding.mandate).clause, view),
        reason=reason,
        evidence=deciding.evidence,
        versions=first.versions,
        readings=deciding.readings,
    )


def _over_worlds(answers: list["_Answer"]) -> tuple[Truth, frozenset[Cause]]:
    """Bring the worlds together; where they differ, and time will not tell, it is disputed."""
    truth, causes = joined(((each.truth, each.causes) for each in answers), Cause.DISPUTED)
    differ = len({(each.truth, each.causes) for each in answers}) > 1
    if differ and truth is Truth.UNKNOWN and Cause.NOT_DUE not in causes:
        causes |= {Cause.DISPUTED}
    return truth, causes


def _paragraph(process: Process, mandate: Mandate) -> Source:
    """Give the paragraph as a source: in the act's own symbol where it has one."""
    act: Any = process.act(mandate.given_by)
    symbol = getattr(act, "symbol", None)
    if symbol is not None:
        return Source(symbol, mandate.paragraph)
    first = mandate.sources[0]
    return first if mandate.paragraph is None else attrs.evolve(first, pinpoint=mandate.paragraph)


@attrs.frozen(kw_only=True)
class _Answer:
    truth: Truth
    causes: frozenset[Cause]
    reason: str
    versions: tuple[Version, ...]


def _in_world(mandate: Mandate, world: World, day: date, known: date) -> _Answer:
    """Judge a mandate in one world: its first version that is settled decides."""
    versions = _versions(mandate, world, day, known)
    last = versions[-1]
    truth, causes, reason = last.evidence.truth, last.evidence.causes, last.evidence.says
    doubts = frozenset[Cause]().union(*(each.evidence.causes for each in versions[:-1]))
    if last.start > day:
        truth, causes = Truth.UNKNOWN, frozenset({Cause.NO_RECORD})
        reason = f"the day of its adoption is not recorded; {reason}"
    elif truth is not Truth.UNKNOWN and doubts - {Cause.NOT_DUE}:
        truth, causes = Truth.UNKNOWN, doubts - {Cause.NOT_DUE}
        reason = f"it cannot be told how an earlier version ended; since then: {reason}"
    elif truth is Truth.FALSE and last.end is not None:
        reason += _cure(mandate, world, day, known)
    if len(versions) > 1:
        act = world.process.mandate(last.mandate).given_by
        reason = f"as {act} of {day_words(last.start)} has it: {reason}"
    return _Answer(truth=truth, causes=causes, reason=reason, versions=versions)


def _versions(mandate: Mandate, world: World, day: date, known: date) -> tuple[Version, ...]:
    """Evaluate the versions of a mandate, each on its last day in force, up to a settled one."""
    versions: list[Version] = []
    for each, start, end in _in_force(mandate, world.process, day):
        view = View(log=world.log, day=end or day, known=known)
        evidence, readings = under_all_readings(each.clause, view, each.id)
        versions.append(
            Version(
                mandate=each.id,
                asks=each.asks,
                start=start,
                end=end,
                evidence=evidence,
                readings=tuple(Reading(reading=r, outcome=e.outcome) for r, e in readings),
            )
        )
        if evidence.truth is not Truth.UNKNOWN:
            break
    return tuple(versions)


def _in_force(
    mandate: Mandate, process: Process, day: date
) -> list[tuple[Mandate, date, date | None]]:
    """List the versions of a mandate up to a day, each with its first and last day in force.

    One that asks what the one before it asks is no new version, unless people determine it.
    """
    versions = [mandate]
    for each in process.amendments(mandate):
        if process.effective(each) <= day and not _same(each, versions[-1]):
            versions.append(each)
    starts = [process.effective(each) for each in versions]
    ends = [start - timedelta(days=1) for start in starts[1:]]
    return list(zip(versions, starts, [*ends, None], strict=True))


def _same(one: Mandate, other: Mandate) -> bool:
    determined = any(isinstance(node, Attested) for node in nodes(one.clause))
    return one.clause == other.clause and not determined


def _cure(mandate: Mandate, world: World, day: date, known: date) -> str:
    """Say whether a breach was made good under a later version."""
    last, _, _ = _in_force(mandate, world.process, day)[-1]
    view = View(log=world.log, day=day, known=known)
    evidence, _ = under_all_readings(last.clause, view, last.id)
    return f"; cured under {last.id}" if evidence.truth is Truth.TRUE else ""


# ---- what was due ----------------------------------------------------------------------


def _due(clause: Clause, view: View) -> date | None:
    days = [resolve(moment, view).latest for moment in _deadlines(clause)]
    return max((day for day in days if day is not None), default=None)


def _deadlines(clause: Clause) -> Iterable[Moment]:
    for node in nodes(clause):
        match node:
            case Exists(window=Window(not_after=end)) | Each(window=Window(not_after=end)):
                pass
            case Open(window=Window(not_after=end)) | Reached(moment=end):
                pass
            case _:
                end = None
        if end is not None:
            yield end
