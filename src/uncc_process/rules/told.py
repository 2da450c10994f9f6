"""What is told of events of each kind, and so what a clause can ask of them."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from uncc_process.model.clauses import (
    AdoptedBy,
    FromGroup,
    HeldAt,
    Lasts,
    Pattern,
    Requirement,
)
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import ActionKind, EventKind
from uncc_process.rules.demands import exclude_days

__all__ = ["impossible", "unmet"]


@attrs.frozen
class _Told:
    """What is told of events of a kind: the family of their records, and parts of a pattern."""

    family: str
    parts: tuple[str, ...]
    subjects: str | None = None  # the family of what they are about, if it is always the same


_TOLD = {
    EventKind.SESSION: _Told("sessions", ("body", "ordinals", "about")),
    EventKind.PLAN: _Told("plans", ("body", "ordinals", "about"), "sessions"),
    EventKind.CONSULTATION: _Told("consultations", ("body", "ordinals")),
    EventKind.READING: _Told("readings", ("body", "ordinals")),
    EventKind.RESOLUTION: _Told("resolutions", ("body", "about")),
    EventKind.DECISION: _Told("decisions", ("body", "about")),
    EventKind.REJECTION: _Told("decisions", ("body", "about")),
    EventKind.DOCUMENT: _Told("documents", ("body", "about")),
    EventKind.ELECTION: _Told("officers", ("body",)),
    EventKind.BY_ELECTION: _Told("officers", ("body",)),
    EventKind.SIGNATURE: _Told("treaty_actions", ("about", "party"), "treaties"),
    EventKind.DEPOSIT: _Told("treaty_actions", ("about", "party"), "treaties"),
    EventKind.DENUNCIATION: _Told("treaty_actions", ("about", "party"), "treaties"),
}
_NO_DEPOSITS = {ActionKind.SIGNATURE.value, ActionKind.DENUNCIATION.value}


def impossible(pattern: Pattern, process: Process) -> Iterator[str]:
    """Say why a pattern can mean no event."""
    event, told = pattern.event.value, _TOLD[pattern.event]
    for part in ("body", "ordinals", "about", "party"):
        if getattr(pattern, part) and part not in told.parts:
            yield f"no {event} has {part}"
    if pattern.record is not None and process.family(pattern.record) != told.family:
        yield f"{pattern.record} is no {event}"
    subject = pattern.about
    if subject and told.subjects not in (None, process.family(subject)):
        yield f"no {event} is about {subject}"
    words = set(pattern.variants)
    if pattern.event is EventKind.DEPOSIT and words and words <= _NO_DEPOSITS:
        yield f"no deposit is a {' or '.join(pattern.variants)}"


_KNOWN_OF: dict[type[Requirement], tuple[EventKind, ...]] = {
    HeldAt: (EventKind.SESSION, EventKind.PLAN, EventKind.CONSULTATION, EventKind.READING),
    FromGroup: (EventKind.ELECTION, EventKind.BY_ELECTION),
    AdoptedBy: (EventKind.RESOLUTION, EventKind.DECISION, EventKind.REJECTION),
}
"""The events of which it is told where they were held, from which group, or how adopted."""


def unmet(pattern: Pattern, requires: tuple[Requirement, ...]) -> Iterator[str]:
    """Say why no event of a pattern can meet some requirements together."""
    for each in requires:
        if pattern.event not in _KNOWN_OF.get(type(each), tuple(EventKind)):
            yield f"{type(each).__name__} is told of no {pattern.event.value}"
    places = {each.place for each in requires if isinstance(each, HeldAt)}
    groups = {each.group for each in requires if isinstance(each, FromGroup)}
    lengths = [each for each in requires if isinstance(each, Lasts)]
    if len(places) > 1 or len(groups) > 1:
        yield "no event is held at two places, and no officer is of two regional groups"
    if any(exclude_days(a, b) for a, b in pairwise(lengths)):
        yield "no event lasts both as long and as short as that"
