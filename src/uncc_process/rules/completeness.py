"""What the record says that it holds in full: only there does an absence mean anything."""

from collections.abc import Callable
from datetime import date

from uncc_process.model.clauses import Pattern
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import EventKind

__all__ = ["all_recorded"]


def all_recorded(process: Process, event: EventKind) -> Callable[[str, date], bool]:
    """Give a test of whether all events of a kind are recorded, of a body and through a day.

    >>> from uncc_process.dataset import load
    >>> recorded = all_recorded(load(), EventKind.SESSION)
    >>> recorded("ahc", date(2024, 1, 29)), recorded("ga", date(2024, 1, 29))
    (True, False)

    Only statements about all such events count, not those about some variants or ordinals.
    """
    through: dict[str | None, date] = {}
    for each in process.completeness:
        body = each.pattern.body
        if each.pattern == Pattern(event=event, body=body):
            through[body] = max(each.through, through.get(body, date.min))
    return lambda body, day: day <= max(through.get(body, date.min), through.get(None, date.min))
