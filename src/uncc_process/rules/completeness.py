"""What the record says that it holds in full: only there does an absence mean anything."""

from collections.abc import Callable
from datetime import date

from uncc_process.model.clauses import Pattern
from uncc_process.model.process import Process

__all__ = ["all_recorded"]


def all_recorded(process: Process) -> Callable[[Pattern, date], bool]:
    """Give a test of whether all events that a pattern means are recorded, through a day.

    >>> from uncc_process.dataset import load
    >>> from uncc_process.model import BodyId, EventKind
    >>> recorded = all_recorded(load())
    >>> sessions = [Pattern(event=EventKind.SESSION, body=BodyId(body)) for body in ("ahc", "ga")]
    >>> [recorded(each, date(2024, 1, 29)) for each in sessions]
    [True, False]

    A statement about all events of the kind counts too, but not one about some of them.
    """
    stated = sorted(process.completeness, key=lambda each: each.through)
    through = {each.pattern: each.through for each in stated}

    def recorded(pattern: Pattern, day: date) -> bool:
        means = (pattern, Pattern(event=pattern.event))
        return any(day <= through.get(each, date.min) for each in means)

    return recorded
