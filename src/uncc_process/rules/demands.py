"""What mandates ask of one event, so that two of them can be held beside each other."""

from collections.abc import Iterator
from datetime import date

import attrs

from uncc_process.model.clauses import (
    AllOf,
    Clause,
    Count,
    Each,
    Exists,
    HeldAt,
    Lasts,
    Pattern,
    Requirement,
    Window,
)
from uncc_process.model.mandates import Mandate
from uncc_process.model.vocabulary import EventKind
from uncc_process.rules.clauses import EventDay, day_of
from uncc_process.spans import DateSpan

__all__ = [
    "Asked",
    "Demand",
    "bounds_of",
    "demands",
    "exclude",
    "exclude_days",
    "in_words",
    "most_of",
]

Asked = HeldAt | Lasts | DateSpan


@attrs.frozen
class Demand:
    """What a mandate asks of an event that it names, or of all; if not ``of_all``, of some."""

    mandate: Mandate
    event: Pattern
    asked: Asked
    of_all: bool


def demands(mandate: Mandate, clause: Clause, event: EventDay) -> Iterator[Demand]:
    """Yield what a clause asks of each event that it certainly asks something of."""
    if isinstance(clause, AllOf):
        for inner in clause.clauses:
            yield from demands(mandate, inner, event)
    elif isinstance(clause, Each) and clause.window is None:
        for one in _single(clause.pattern):
            yield from _asked(mandate, one, clause.requires, of_all=True)
    elif isinstance(clause, Exists) and clause.count.at_least:
        named = clause.count.at_least == most_of(clause.pattern)
        for one in _single(clause.pattern) if named else (clause.pattern,):
            yield from _asked(mandate, one, clause.each, of_all=named)
            bounds = bounds_of(clause.window, event) if clause.window and named else None
            if bounds is not None and bounds[0] <= bounds[1]:
                yield Demand(mandate, one, DateSpan(*bounds), of_all=True)


def _single(pattern: Pattern) -> Iterator[Pattern]:
    """Give a pattern of each event, where a pattern names several by their numbers."""
    if not _is_numbered(pattern):
        yield pattern
        return
    for ordinal in sorted(set(pattern.ordinals)):
        yield attrs.evolve(pattern, ordinals=(ordinal,))


def _asked(
    mandate: Mandate, event: Pattern, requires: tuple[Requirement, ...], *, of_all: bool
) -> Iterator[Demand]:
    for each in requires:
        if isinstance(each, HeldAt | Lasts):
            yield Demand(mandate, event, each, of_all)


def exclude(one: Asked, other: Asked) -> bool:
    """Tell whether no event is as both ask."""
    if isinstance(one, HeldAt) and isinstance(other, HeldAt):
        return one.place != other.place
    if isinstance(one, Lasts) and isinstance(other, Lasts):
        return exclude_days(one, other)
    if isinstance(one, DateSpan) and isinstance(other, DateSpan):
        return not one.overlaps(other)
    return False


def in_words(asked: Asked) -> str:
    """Write what is asked as a finding says it."""
    if isinstance(asked, HeldAt):
        return asked.place
    if isinstance(asked, DateSpan):
        return str(asked)
    most = "" if asked.days.at_most is None else f" to {asked.days.at_most}"
    return f"{asked.days.at_least}{most} days"


def bounds_of(window: Window, event: EventDay) -> tuple[date, date] | None:
    """Give the first and last day of a window, if it has both and they are known."""
    opens, closes = (
        None if moment is None else day_of(moment, event)
        for moment in (window.not_before, window.not_after)
    )
    return None if opens is None or closes is None else (opens, closes)


def most_of(pattern: Pattern) -> int | None:
    """Give how many events a pattern can mean, if it names them."""
    if pattern.record is not None:
        return 1
    return len(set(pattern.ordinals)) if _is_numbered(pattern) else None


def _is_numbered(pattern: Pattern) -> bool:
    """Tell whether a pattern names events by numbers of which each is given once."""
    once = pattern.event is EventKind.CONSULTATION or (
        pattern.event is EventKind.SESSION and len(pattern.variants) == 1
    )
    return once and pattern.body is not None and bool(pattern.ordinals)


def exclude_days(one: Lasts, other: Lasts) -> bool:
    """Tell whether no event lasts as long as both ask, counted the same way."""
    return one.counted is other.counted and (
        _below(one.days, other.days) or _below(other.days, one.days)
    )


def _below(one: Count, other: Count) -> bool:
    return one.at_most is not None and one.at_most < other.at_least
