"""The log: the events of a process as far as they are known on a day, ready to be asked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from itertools import product

import attrs

from uncc_process.model.clauses import Pattern
from uncc_process.model.disputes import Completeness
from uncc_process.model.mandates import Determination
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import EventKind
from uncc_process.timeline import Event, timeline

__all__ = ["Log", "Stage", "View", "matches", "numbered"]


class Stage(Enum):
    """How far an event has come, as of a day."""

    UNSEEN = "unseen"  # not begun, or not known
    UNDER_WAY = "under way"
    OVER = "over"
    POSSIBLE = "possible"  # it may have happened: no day, or no holding, is recorded


Key = tuple[EventKind, str | None, str | None]
"""What events, and statements about them, are found under: kind, body and subject."""


@attrs.frozen(kw_only=True, eq=False)
class Log:
    """Events by record and by key, with what the record says of its own completeness.

    What is planned lies on some day after ``through``, whatever day it was planned for.
    """

    through: date
    records: Mapping[str, Event]
    events: Mapping[Key, Sequence[Event]]
    completeness: Mapping[Key, Sequence[Completeness]]
    determinations: Mapping[str, Sequence[Determination]]
    _matched: dict[Pattern, tuple[Event, ...]] = attrs.field(
        factory=dict[Pattern, tuple[Event, ...]], init=False
    )

    @classmethod
    def of(cls, process: Process) -> "Log":
        """Make the log of a process, in one pass over its timeline."""
        happened = timeline(process)
        events: dict[Key, list[Event]] = defaultdict(list)
        for event in happened:
            subjects = {(None, subject) for subject in event.about}
            for body, subject in {(event.body, None), (None, None), *subjects}:
                events[event.kind, body, subject].append(event)
        completeness: dict[Key, list[Completeness]] = defaultdict(list)
        for statement in process.completeness:
            of = statement.pattern
            completeness[of.event, of.body, of.about].append(statement)
        determinations: dict[str, list[Determination]] = defaultdict(list)
        for each in process.determinations:
            determinations[each.mandate].append(each)
        return cls(
            through=process.through,
            records={event.record: event for event in happened},
            events=events,
            completeness=completeness,
            determinations=determinations,
        )

    def matching(self, pattern: Pattern) -> tuple[Event, ...]:
        """Give the events that a pattern means, in the order of the timeline."""
        if pattern not in self._matched:
            self._matched[pattern] = tuple(e for e in self._near(pattern) if matches(pattern, e))
        return self._matched[pattern]

    def _near(self, pattern: Pattern) -> Sequence[Event]:
        """Give few events, among which are all that a pattern means."""
        if pattern.record is not None:
            found = self.records.get(pattern.record)
            return () if found is None else (found,)
        if pattern.about is not None:
            return self.events.get((pattern.event, None, pattern.about), ())
        return self.events.get((pattern.event, pattern.body, None), ())

    def covering(self, pattern: Pattern) -> Iterator[Completeness]:
        """Yield the statements that all events of a pattern, or of a wider one, are recorded."""
        for body, subject in product({None, pattern.body}, {None, pattern.about}):
            for statement in self.completeness.get((pattern.event, body, subject), ()):
                if _covers(statement.pattern, pattern):
                    yield statement


def matches(pattern: Pattern, event: Event) -> bool:
    """Tell whether a pattern means an event."""
    return (
        pattern.event is event.kind
        and pattern.body in (None, event.body)
        and (not pattern.variants or event.variant in pattern.variants)
        and (not pattern.ordinals or event.ordinal in pattern.ordinals)
        and pattern.record in (None, event.record)
        and (pattern.about is None or pattern.about in event.about)
        and pattern.party in (None, event.party)
    )


def numbered(pattern: Pattern) -> bool:
    """Tell whether a pattern names events by numbers of which each is given once.

    So are the sessions of one kind of a body, and its consultations.
    """
    once = pattern.event is EventKind.CONSULTATION or (
        pattern.event is EventKind.SESSION and len(pattern.variants) == 1
    )
    return once and pattern.body is not None and bool(pattern.ordinals)


def _covers(wide: Pattern, narrow: Pattern) -> bool:
    """Tell whether whatever the narrow pattern means, the wide one means too."""
    return (
        wide.event is narrow.event
        and wide.body in (None, narrow.body)
        and _holds(wide.variants, narrow.variants)
        and _holds(wide.ordinals, narrow.ordinals)
        and wide.record in (None, narrow.record)
        and wide.about in (None, narrow.about)
        and wide.party in (None, narrow.party)
    )


def _holds(wide: tuple[object, ...], narrow: tuple[object, ...]) -> bool:
    return not wide or (bool(narrow) and set(narrow) <= set(wide))


@attrs.frozen(kw_only=True)
class View:
    """A log as of a day, with what was known on another (as a rule, the same)."""

    log: Log
    day: date
    known: date

    def stage(self, event: Event) -> Stage:
        """Tell how far an event has come."""
        if event.announced is not None and event.announced > self.known:
            return Stage.UNSEEN
        if event.span is None:
            return Stage.POSSIBLE
        if event.span.first > min(self.day, self.known):
            return Stage.UNSEEN
        if event.planned:
            return Stage.POSSIBLE
        if event.span.last <= self.day:
            return Stage.OVER
        return Stage.UNDER_WAY if event.exact else Stage.POSSIBLE

    def seen(self, pattern: Pattern) -> tuple[tuple[Event, Stage], ...]:
        """Give the events that a pattern means and that have begun, or may have happened."""
        staged = ((event, self.stage(event)) for event in self.log.matching(pattern))
        return tuple((event, stage) for event, stage in staged if stage is not Stage.UNSEEN)

    def complete_through(self, pattern: Pattern) -> date | None:
        """Give the last day through which all such events are known to be recorded."""
        days = [
            min(statement.through, self.known)
            for statement in self.log.covering(pattern)
            if statement.known_from is None or statement.known_from <= self.known
        ]
        return max(days, default=None)

    def complete(self, pattern: Pattern, through: date) -> bool:
        """Tell whether the record is known to hold all such events through a day."""
        last = self.complete_through(pattern)
        return last is not None and through <= last

    def exhausted(self, pattern: Pattern) -> bool:
        """Tell whether a pattern can mean no event beyond those that are seen.

        That is so if it names one record, or sessions by their numbers, and all of them are seen;
        what is only planned is not, for it may yet be held on other days.
        """
        if pattern.record is not None:
            return bool(self._taken_place(pattern))
        return numbered(pattern) and self.unseen_ordinals(pattern) == 0

    def _taken_place(self, pattern: Pattern) -> list[Event]:
        return [event for event, _ in self.seen(pattern) if not event.planned]

    def unseen_ordinals(self, pattern: Pattern) -> int:
        """Count the ordinals that a pattern names and that nothing seen bears."""
        seen = {event.ordinal for event in self._taken_place(pattern)}
        return len(set(pattern.ordinals) - seen)
