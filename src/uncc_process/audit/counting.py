"""Atoms over many events: so many exist, and each of them is as it should be."""

import attrs

from uncc_process.audit.asking import Judged
from uncc_process.audit.log import Stage, View, numbered
from uncc_process.audit.moments import resolve
from uncc_process.audit.requirements import Answer, days_of, inside, meets
from uncc_process.audit.truth import Cause, Evidence, Truth, all_of
from uncc_process.audit.words import as_days, events, how_many, listed, needs, window_words
from uncc_process.model.clauses import Count, Each, Exists, Lasts, Pattern, Requirement, Window
from uncc_process.model.vocabulary import DayCount
from uncc_process.timeline import Event

__all__ = ["each_holds", "exists", "more", "others", "universal"]

MOST_NAMES = 6


def exists(clause: Exists, at: Judged) -> Evidence:
    """Tell whether there are so many events inside the window, each meeting the requirements."""
    view = at.view
    parts: list[Evidence] = []
    planned = 0
    for event, stage in view.seen(clause.pattern):
        lies = inside(event, stage, clause.window, view)
        answer = all_of([lies, _conform(event, stage, clause.each, at)])
        parts.append(_one(event, answer, _lengths(event, clause.each, at)))
        planned += event.planned and answer[0] is Truth.UNKNOWN
    sure = [part for part in parts if part.truth is Truth.TRUE]
    doubtful = [part for part in parts if part.truth is Truth.UNKNOWN]
    rest = more(clause.pattern, clause.window, view)
    most = None if rest else len(sure) + len(doubtful)
    if rest and numbered(clause.pattern):  # the number of what is planned is still to be borne
        most = len(sure) + len(doubtful) - planned + view.unseen_ordinals(clause.pattern)
    truth = _counted(len(sure), most, clause.count)
    causes = frozenset[Cause]()
    if truth is Truth.UNKNOWN:
        causes = rest.union(*(part.causes for part in doubtful))
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


def _one(event: Event, answer: Answer, length: str) -> Evidence:
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
    left = len(names) - MOST_NAMES
    return listed([*names[:MOST_NAMES], *([f"{left} more"] if left > 0 else [])])


def _asked(clause: Exists, at: Judged) -> str:
    asked = [needs(_as_read(each, at), at.view) for each in clause.each]
    if clause.window is not None:
        asked.append(window_words(clause.window, at.view))
    one = clause.count.at_most == 1 or (clause.count == Count(at_least=1))
    noun = f"{how_many(clause.count)} {events(clause.pattern, many=not one)}"
    return " ".join([noun, ", ".join(asked)]).strip()


def each_holds(clause: Each, at: Judged) -> Evidence:
    """Tell whether every event inside the window meets the requirements."""
    view = at.view
    judged = [
        (
            event,
            inside(event, stage, clause.window, view),
            _conform(event, stage, clause.requires, at),
        )
        for event, stage in view.seen(clause.pattern)
    ]
    certain = any(place[0] is Truth.TRUE for _, place, _ in judged)
    parts = [
        _one(event, _if_inside(place, kept, certain=certain), _lengths(event, clause.requires, at))
        for event, place, kept in judged
        if place[0] is not Truth.FALSE
    ]
    rest = more(clause.pattern, clause.window, view)
    asked = listed([needs(_as_read(each, at), view) for each in clause.requires])
    found = universal(f"each of the {events(clause.pattern)} {asked}", parts, rest)
    holding = [part.records[-1] for part in parts if part.truth is Truth.TRUE]
    if not holding:
        return found
    return attrs.evolve(found, says="; ".join([f"{_some(holding)} {asked}", *others(parts)]))


def _if_inside(place: Answer, kept: Answer, *, certain: bool) -> Answer:
    """Tell whether an event is as it should be if it lies inside the window.

    One that may lie outside and is as it should be changes nothing beside another that is
    certainly inside; alone it may yet leave nothing to judge.
    """
    if place[0] is Truth.TRUE or (kept[0] is Truth.TRUE and certain):
        return kept
    if kept[0] is Truth.UNKNOWN:
        return Truth.UNKNOWN, place[1] | kept[1]
    return place


def universal(asks: str, parts: list[Evidence], rest: frozenset[Cause]) -> Evidence:
    """Tell whether all parts hold, where there may be more of them than are seen."""
    answers = [(part.truth, part.causes) for part in parts]
    if rest:
        answers.append((Truth.UNKNOWN, rest))
    truth, causes = all_of(answers)
    plainly = "as asked" if parts else "nothing to judge"
    says = "; ".join(others(parts)) or (f"so far {plainly}" if rest else plainly)
    return Evidence(says=says, asks=asks, truth=truth, causes=causes, parts=tuple(parts))


def others(parts: list[Evidence]) -> list[str]:
    """Name those that failed, and those that cannot be told."""
    failed = [part.records[-1] for part in parts if part.truth is Truth.FALSE]
    doubtful = [part for part in parts if part.truth is Truth.UNKNOWN]
    return [*([f"not so: {_some(failed)}"] if failed else []), *_doubts(doubtful)]


def more(pattern: Pattern, window: Window | None, view: View) -> frozenset[Cause]:
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
