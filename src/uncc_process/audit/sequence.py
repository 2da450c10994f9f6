"""The atom over pairs of events: one before the other."""

import re
from datetime import date, timedelta
from typing import assert_never

import attrs

from uncc_process.audit.asking import Judged
from uncc_process.audit.counting import more, others, universal
from uncc_process.audit.log import Stage, View
from uncc_process.audit.moments import shifted
from uncc_process.audit.requirements import Answer
from uncc_process.audit.truth import Cause, Evidence, Truth, any_of
from uncc_process.audit.words import events, listed
from uncc_process.model.clauses import Before, Pattern
from uncc_process.model.vocabulary import Link
from uncc_process.timeline import Event

__all__ = ["before"]


def before(clause: Before, at: Judged) -> Evidence:
    """Tell whether each later event comes after its earlier one, by at least the gap."""
    view = at.view
    parts = [
        part
        for event, stage in view.seen(clause.then)
        for part in _follows(event, stage, clause, view)
    ]
    gap = f", at least {clause.gap.count} {clause.gap.unit.value}s apart" if clause.gap else ""
    if clause.link is Link.NEXT_ORDINAL:
        asks = f"one after the other of the {events(clause.then)}{gap}"
    else:
        asks = f"{events(clause.first)} before {events(clause.then)}{gap}"
    found = universal(asks, parts, more(clause.then, None, view))
    return attrs.evolve(found, says=_gaps(found)) if clause.gap else found


def _gaps(found: Evidence) -> str:
    """Say how far apart things were, one after the other."""
    days = [re.search("[0-9]+(?= days)", part.says) for part in found.parts]
    apart = listed([each[0] for each in days if each])
    told = [f"{apart} days apart"] if apart else []
    return "; ".join([*told, *others(list(found.parts))]) or found.says


def _follows(event: Event, stage: Stage, clause: Before, view: View) -> list[Evidence]:
    """Compare one later event with what has to come before it."""
    firsts = view.seen(clause.first)
    match clause.link:
        case Link.ANY:
            return [_after_any(event, stage, list(firsts), clause, view)]
        case Link.SAME_SUBJECT:
            return [
                _after_any(
                    event,
                    stage,
                    [(first, s) for first, s in firsts if subject in first.about],
                    clause,
                    view,
                )
                for subject in event.about
            ]
        case Link.NEXT_ORDINAL:
            if event.ordinal is None or event.ordinal == _lowest(clause.first):
                return []
            earlier = [(first, s) for first, s in firsts if first.ordinal == event.ordinal - 1]
            return [_after_any(event, stage, earlier, clause, view)]
        case _:
            assert_never(clause.link)


def _lowest(pattern: Pattern) -> int:
    return min(pattern.ordinals, default=1)


def _after_any(
    event: Event, stage: Stage, firsts: list[tuple[Event, Stage]], clause: Before, view: View
) -> Evidence:
    """Tell whether an event comes, by the gap, after one of some others."""
    answers = [_after_one(event, first, clause, view) for first, _ in firsts]
    held = any(not first.planned for first, _ in firsts)
    answers += _doubts(event, stage, clause, view, found=held)
    truth, causes = any_of(answers) if answers else (Truth.FALSE, frozenset[Cause]())
    gaps = [
        f"{(event.span.first - first.span.last).days} days after {first.record}"
        for first, _ in firsts
        if event.span and first.span
    ]
    return Evidence(
        says=f"{event.record} {listed(gaps) or 'with nothing before it'}",
        truth=truth,
        causes=causes,
        records=(*(first.record for first, _ in firsts), event.record),
        sources=event.sources,
    )


def _doubts(event: Event, stage: Stage, clause: Before, view: View, *, found: bool) -> list[Answer]:
    """Say what else may come before an event, besides what is seen."""
    causes: set[Cause] = set()
    if stage is Stage.POSSIBLE or not _all_known(event, clause, view):
        causes.add(Cause.NO_RECORD)
    if clause.link is Link.NEXT_ORDINAL and not found:
        causes.add(Cause.NOT_DUE)  # the one before may still be held, out of its turn, or never
    return [(Truth.UNKNOWN, frozenset(causes))] if causes else []


def _all_known(event: Event, clause: Before, view: View) -> bool:
    """Tell whether all that can come before an event is known."""
    before = clause.first
    if clause.link is Link.NEXT_ORDINAL and event.ordinal is not None:
        before = attrs.evolve(before, ordinals=(event.ordinal - 1,))
    if view.exhausted(before):
        return True
    return event.span is not None and view.complete(before, event.span.last)


def _after_one(event: Event, first: Event, clause: Before, view: View) -> Answer:
    """Tell whether an event comes, by the gap, after another; each on any day that it can have."""
    if event.span is None or event.planned:
        return Truth.UNKNOWN, frozenset({Cause.NO_RECORD})
    begins, begun = event.span.first, event.span.first if event.exact else event.span.last
    earliest, latest = _ends(first, view)
    after_earliest = None if earliest is None else _by_gap(earliest, clause)
    after_latest = None if latest is None else _by_gap(latest, clause)
    if earliest is not None and (after_earliest is None or begun < after_earliest):
        return Truth.FALSE, frozenset()
    if after_latest is not None and begins >= after_latest:
        return Truth.TRUE, frozenset()
    return Truth.UNKNOWN, frozenset({Cause.NO_RECORD})


def _ends(event: Event, view: View) -> tuple[date | None, date | None]:
    """Give the earliest and the latest day on which an event can have ended."""
    if event.planned:
        return view.log.through + timedelta(days=1), None
    if event.span is None:
        return None, None
    return event.span.last if event.exact else event.span.first, event.span.last


def _by_gap(day: date, clause: Before) -> date | None:
    return day if clause.gap is None else shifted(day, clause.gap)
