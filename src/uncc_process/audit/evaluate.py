"""The evaluation of a clause over a log, as of a day, under one reading of what is ambiguous."""

import re
from collections.abc import Mapping
from datetime import date
from typing import assert_never

import attrs

from uncc_process.audit.log import Stage, View
from uncc_process.audit.moments import Range, resolve, shifted
from uncc_process.audit.requirements import Answer, days_of, inside, meets
from uncc_process.audit.truth import (
    Cause,
    Evidence,
    Truth,
    all_of,
    any_of,
    given,
    joined,
    not_,
)
from uncc_process.audit.words import (
    as_days,
    day_words,
    events,
    how_many,
    listed,
    moment_words,
    needs,
    open_words,
    window_words,
)
from uncc_process.model.clauses import (
    AllOf,
    Ambiguous,
    AnyOf,
    Attested,
    Before,
    Clause,
    Count,
    Each,
    Exists,
    Given,
    Lasts,
    Moment,
    Not,
    Open,
    Pattern,
    Reached,
    Requirement,
    Waived,
    Window,
)
from uncc_process.model.mandates import Determination
from uncc_process.model.vocabulary import DayCount, Link
from uncc_process.timeline import Event

__all__ = ["Choice", "Judged", "evaluate"]


MOST_NAMES = 6


@attrs.frozen
class Choice:
    """One way to read what is ambiguous: how days are counted, and which alternative is meant."""

    counted: DayCount
    alternatives: Mapping[Ambiguous, int]


@attrs.frozen(kw_only=True)
class Judged:
    """What is asked of the evaluation besides the clause."""

    view: View
    mandate: str
    choice: Choice


def evaluate(clause: Clause, at: Judged) -> Evidence:
    """Tell whether a clause holds, and why."""
    match clause:
        case Exists():
            return _exists(clause, at)
        case Each():
            return _each(clause, at)
        case Before():
            return _before(clause, at)
        case Reached():
            return _reached(clause, at)
        case Open():
            return _open(clause, at)
        case Attested():
            return _attested(clause, at)
        case Waived():
            return Evidence(says="nothing is asked any more", truth=Truth.MOOT)
        case AllOf(clauses=clauses):
            return _together([evaluate(each, at) for each in clauses], "all of")
        case AnyOf(clauses=clauses):
            return _together([evaluate(each, at) for each in clauses], "any of")
        case Not(clause=inner):
            return _negated(evaluate(inner, at))
        case Given():
            return _given(clause, at)
        case Ambiguous(alternatives=alternatives):
            return evaluate(alternatives[at.choice.alternatives[clause]].clause, at)
        case _:
            assert_never(clause)


# ---- how many are still to be reckoned with --------------------------------------------


def _more(pattern: Pattern, window: Window | None, view: View) -> frozenset[Cause]:
    """Say why there may be more such events in the window than are seen; nothing, if not."""
    if view.exhausted(pattern):
        return frozenset()
    end = None if window is None or window.not_after is None else resolve(window.not_after, view)
    through = view.day
    causes: set[Cause] = set()
    if end is None:
        causes.add(Cause.NOT_DUE)
    elif end.latest is not None and end.latest < view.day:
        through = end.latest
    elif end.latest is not None or (end.earliest is not None and end.earliest >= view.day):
        causes.add(Cause.NOT_DUE)
    else:
        causes.add(end.cause or Cause.NOT_DUE)
    if not view.complete(pattern, through):
        causes.add(Cause.NO_RECORD)
    return frozenset(causes)


def _conform(event: Event, stage: Stage, asked: tuple[Requirement, ...], at: Judged) -> Answer:
    read = (_as_read(each, at) for each in asked)
    return all_of([(Truth.TRUE, frozenset()), *(meets(event, stage, r, at.view) for r in read)])


def _as_read(requirement: Requirement, at: Judged) -> Requirement:
    """Put the reading that is being tried in the place of an unspecified day count."""
    if isinstance(requirement, Lasts) and requirement.counted is DayCount.UNSPECIFIED:
        return attrs.evolve(requirement, counted=at.choice.counted)
    return requirement


# ---- atoms -----------------------------------------------------------------------------


def _exists(clause: Exists, at: Judged) -> Evidence:
    view = at.view
    parts: list[Evidence] = []
    for event, stage in view.seen(clause.pattern):
        lies = inside(event, stage, clause.window, view)
        answer = all_of([lies, _conform(event, stage, clause.each, at)])
        parts.append(_one(event, answer, _lengths(event, clause.each, at)))
    sure = [part for part in parts if part.truth is Truth.TRUE]
    doubtful = [part for part in parts if part.truth is Truth.UNKNOWN]
    more = _more(clause.pattern, clause.window, view)
    most = None if more else len(sure) + len(doubtful)
    if more and clause.pattern.ordinals:
        most = len(sure) + len(doubtful) + view.unseen_ordinals(clause.pattern)
    truth = _counted(len(sure), most, clause.count)
    causes = frozenset[Cause]()
    if truth is Truth.UNKNOWN:
        causes = more.union(*(part.causes for part in doubtful))
    return Evidence(
        says=_found(sure, doubtful),
        asks=_asked(clause, at),
        truth=truth,
        causes=causes,
        parts=tuple(parts),
    )


def _counted(low: int, high: int | None, count: Count) -> Truth:
    """Tell whether a number is what is asked, where only its bounds are known."""
    most = count.at_most
    if (high is not None and high < count.at_least) or (most is not None and low > most):
        return Truth.FALSE
    if low >= count.at_least and (most is None or (high is not None and high <= most)):
        return Truth.TRUE
    return Truth.UNKNOWN


def _lengths(event: Event, asked: tuple[Requirement, ...], at: Judged) -> str:
    """Say how long an event lasts, in the days that are asked for."""
    read = (_as_read(each, at) for each in asked)
    found = [
        f" ({as_days(bounds, each.counted)})"
        for each in read
        if isinstance(each, Lasts) and (bounds := days_of(event, each.counted)) is not None
    ]
    return "".join(found)


def _one(event: Event, answer: Answer, length: str = "") -> Evidence:
    truth, causes = answer
    return Evidence(
        says=f"{event}{length}",
        truth=truth,
        causes=causes,
        records=(event.record,),
        sources=event.sources,
    )


def _found(sure: list[Evidence], doubtful: list[Evidence]) -> str:
    names = [each.says if len(sure) < 3 else each.records[0] for each in sure]
    return "; ".join([_some(names) or "none found", *_doubts(doubtful)])


def _doubts(doubtful: list[Evidence]) -> list[str]:
    return [f"cannot be told: {_some([part.records[-1] for part in doubtful])}"] if doubtful else []


def _some(names: list[str]) -> str:
    """List names, but no more than a line can bear."""
    more = len(names) - MOST_NAMES
    return listed([*names[:MOST_NAMES], *([f"{more} more"] if more > 0 else [])])


def _asked(clause: Exists, at: Judged) -> str:
    asked = [needs(_as_read(each, at), at.view) for each in clause.each]
    if clause.window is not None:
        asked.append(window_words(clause.window, at.view))
    one = clause.count.at_most == 1 or (clause.count == Count(at_least=1))
    noun = f"{how_many(clause.count)} {events(clause.pattern, many=not one)}"
    return " ".join([noun, ", ".join(asked)]).strip()


def _each(clause: Each, at: Judged) -> Evidence:
    view = at.view
    parts: list[Evidence] = []
    for event, stage in view.seen(clause.pattern):
        within = inside(event, stage, clause.window, view)
        kept = _conform(event, stage, clause.requires, at)
        if within[0] is not Truth.FALSE:
            length = _lengths(event, clause.requires, at)
            parts.append(_one(event, _if_inside(within, kept), length))
    more = _more(clause.pattern, clause.window, view)
    asked = listed([needs(_as_read(each, at), view) for each in clause.requires])
    found = _universal(f"each of the {events(clause.pattern)} {asked}", parts, more)
    holding = [part.records[-1] for part in parts if part.truth is Truth.TRUE]
    if not holding:
        return found
    return attrs.evolve(found, says="; ".join([f"{_some(holding)} {asked}", *_others(parts)]))


def _if_inside(within: Answer, kept: Answer) -> Answer:
    if within[0] is Truth.UNKNOWN and kept[0] is Truth.FALSE:
        return within
    return kept


def _universal(asks: str, parts: list[Evidence], more: frozenset[Cause]) -> Evidence:
    """Tell whether all parts hold, where there may be more of them than are seen."""
    answers = [(part.truth, part.causes) for part in parts]
    if more:
        answers.append((Truth.UNKNOWN, more))
    truth, causes = all_of(answers)
    says = "; ".join(_others(parts)) or ("so far nothing to judge" if more else "nothing to judge")
    return Evidence(says=says, asks=asks, truth=truth, causes=causes, parts=tuple(parts))


def _others(parts: list[Evidence]) -> list[str]:
    """Name those that failed, and those that cannot be told."""
    failed = [part.records[-1] for part in parts if part.truth is Truth.FALSE]
    doubtful = [part for part in parts if part.truth is Truth.UNKNOWN]
    return [*([f"not so: {_some(failed)}"] if failed else []), *_doubts(doubtful)]


def _before(clause: Before, at: Judged) -> Evidence:
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
    found = _universal(asks, parts, _more(clause.then, None, view))
    return attrs.evolve(found, says=_gaps(found)) if clause.gap else found


def _gaps(found: Evidence) -> str:
    """Say how far apart things were, one after the other."""
    days = [re.search("[0-9]+(?= days)", part.says) for part in found.parts]
    apart = listed([each[0] for each in days if each])
    others = "; ".join(_others(list(found.parts)))
    return "; ".join(filter(None, [f"{apart} days apart" if apart else "", others])) or found.says


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
            before = [(first, s) for first, s in firsts if first.ordinal == event.ordinal - 1]
            if not before and _all_known(event, clause, view):
                return []  # there was none to keep apart from
            return [_after_any(event, stage, before, clause, view)]
        case _:
            assert_never(clause.link)


def _lowest(pattern: Pattern) -> int:
    return min(pattern.ordinals, default=1)


def _after_any(
    event: Event, stage: Stage, firsts: list[tuple[Event, Stage]], clause: Before, view: View
) -> Evidence:
    """Tell whether an event comes, by the gap, after one of some others."""
    answers = [_after_one(event, stage, first, s, clause) for first, s in firsts]
    if not _all_known(event, clause, view):
        answers.append((Truth.UNKNOWN, frozenset({Cause.NO_RECORD})))
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


def _all_known(event: Event, clause: Before, view: View) -> bool:
    """Tell whether all that can come before an event is known."""
    if clause.link is Link.NEXT_ORDINAL and event.ordinal is not None:
        before = attrs.evolve(clause.first, ordinals=(event.ordinal - 1,))
        return view.exhausted(before) or view.complete(before, view.day)
    if view.exhausted(clause.first):
        return True
    return event.span is not None and view.complete(clause.first, event.span.last)


def _after_one(
    event: Event, stage: Stage, first: Event, first_stage: Stage, clause: Before
) -> Answer:
    if event.span is None or first.span is None or Stage.POSSIBLE in (stage, first_stage):
        return Truth.UNKNOWN, frozenset({Cause.NO_RECORD})
    earliest = _by_gap(first.span.first if not first.exact else first.span.last, clause)
    latest = _by_gap(first.span.last, clause)
    if latest is not None and event.span.first >= latest:
        return Truth.TRUE, frozenset()
    last_start = event.span.first if event.exact else event.span.last
    if earliest is None or last_start < earliest:
        return Truth.FALSE, frozenset()
    return Truth.UNKNOWN, frozenset({Cause.NO_RECORD})


def _by_gap(day: date, clause: Before) -> date | None:
    return day if clause.gap is None else shifted(day, clause.gap)


def _reached(clause: Reached, at: Judged) -> Evidence:
    words = moment_words(clause.moment, at.view)
    found = resolve(clause.moment, at.view)
    if found.latest is not None and found.latest <= at.view.day:
        return Evidence(says="reached", asks=words, truth=Truth.TRUE)
    if found.earliest is not None and found.earliest > at.view.day:
        return _pending("still to come", words)
    return Evidence(
        says="cannot be told: too few such events are recorded",
        asks=words,
        truth=Truth.UNKNOWN,
        causes=frozenset({found.cause or Cause.NO_RECORD}),
    )


def _open(clause: Open, at: Judged) -> Evidence:
    opens = _bounds(clause.window.not_before, at.view)
    closes = _bounds(clause.window.not_after, at.view)
    words = open_words(clause.window, at.view)
    if closes.latest is not None and closes.latest < at.view.day:
        return Evidence(says=f"closed: it was open {words}", truth=Truth.TRUE)
    if opens.earliest is not None and opens.earliest > at.view.day:
        return _pending(f"not yet open: it will be {words}")
    told = clause.window.not_before is None or (
        opens.latest is not None and opens.latest <= at.view.day
    )
    if told and (closes.earliest is None or closes.earliest >= at.view.day):
        return _pending(f"open {words}")
    return _pending(f"cannot be told whether it is open {words}")


def _bounds(moment: Moment | None, view: View) -> Range:
    return Range(None, None) if moment is None else resolve(moment, view)


def _pending(says: str, asks: str = "") -> Evidence:
    causes = frozenset({Cause.NOT_DUE})
    return Evidence(says=says, asks=asks, truth=Truth.UNKNOWN, causes=causes)


def _attested(clause: Attested, at: Judged) -> Evidence:
    found = [
        each
        for each in at.view.log.determinations.get(at.mandate, ())
        if each.on <= min(at.view.day, at.view.known)
    ]
    if not found:
        return Evidence(
            says="open-textured; no determination is recorded",
            asks=clause.question,
            truth=Truth.UNKNOWN,
            causes=frozenset({Cause.UNATTESTED}),
        )
    parts = tuple(_determined(each) for each in found)
    truth, causes = joined(((part.truth, part.causes) for part in parts), Cause.DISPUTED)
    says = "; ".join(each.finding for each in found)
    return Evidence(says=says, asks=clause.question, truth=truth, causes=causes, parts=parts)


def _determined(determination: Determination) -> Evidence:
    return Evidence(
        says=f"{day_words(determination.on)}: {determination.finding}",
        truth=Truth.TRUE if determination.holds else Truth.FALSE,
        records=(determination.id,),
        sources=determination.sources,
    )


# ---- connectives -----------------------------------------------------------------------


def _together(parts: list[Evidence], how: str) -> Evidence:
    answers = [(part.truth, part.causes) for part in parts]
    truth, causes = all_of(answers) if how == "all of" else any_of(answers)
    telling = [part.says for part in parts if part.truth is truth] or [how]
    if truth is Truth.TRUE and how == "all of":
        telling = [part.says for part in parts if part.truth is not Truth.MOOT]
    return Evidence(says="; ".join(telling), truth=truth, causes=causes, parts=tuple(parts))


def _negated(inner: Evidence) -> Evidence:
    asks = f"not: {inner.asks}"
    return attrs.evolve(inner, asks=asks, truth=not_(inner.truth), parts=(inner,))


def _given(clause: Given, at: Judged) -> Evidence:
    condition = evaluate(clause.condition, at)
    then = evaluate(clause.then, at)
    if clause.otherwise is None:
        otherwise = Evidence(
            says=f"its condition did not arise: {condition.says}", truth=Truth.MOOT
        )
    else:
        otherwise = evaluate(clause.otherwise, at)
    chosen = given(condition, then, otherwise)
    says = chosen.says
    if chosen is condition:
        says = f"its condition is open: {condition.says}"
    parts = tuple(dict.fromkeys((condition, chosen)))
    return attrs.evolve(chosen, says=says, parts=parts)
