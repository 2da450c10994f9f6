"""The audit, the timeline and the state as of a day, over ever longer records.

Run it with ``python -m tests.benchmarks.bench_audit``. There is no peer to audit beside: what
counts is growth. The whole may grow no faster than the record; a mandate on a day costs the same
in a short record and in a long one; and the last event by a day takes a look at a few events only.
"""

import bisect
import random
from datetime import date, timedelta
from functools import partial

from tests.benchmarks import generated
from tests.benchmarks.measure import Run, Size, Table, compare, grow, main
from uncc_process.audit import audit
from uncc_process.timeline import Event, timeline, until

SIZES = (100, 1_000, 10_000, 100_000)
DAY = date(2015, 6, 30)


def tables(size: Size) -> list[Table]:
    """Grow the audit and the timeline; then look up days, beside the plainest way there is."""
    sizes = (50, 100) if size is Size.TINY else SIZES
    return [
        grow("an audit as of a day, by events; each is a mandate", sizes, auditing, size=size),
        grow("the timeline, by events", sizes, ordering, size=size),
        grow("the last event by a day, by events", sizes, looking_up, size=size),
        grow("all events until a day, by events", sizes, cutting, size=size),
        look_up_beside(sizes[-1], size),
    ]


def auditing(events: int) -> tuple[Run, int]:
    """Audit all mandates of a process."""
    process = generated.process(events)
    return partial(audit, process, DAY), len(process.mandates)


def ordering(events: int) -> tuple[Run, int]:
    """Make the timeline of a process."""
    return partial(timeline, generated.process(events)), events


def looking_up(events: int) -> tuple[Run, int]:
    """Look up the last event by each of a thousand days."""
    known = timeline(generated.process(events))
    return partial(last_events, known, days()), len(days())


def cutting(events: int) -> tuple[Run, int]:
    """Give all events by each of a thousand days; it is a copy, and grows like one."""
    known = timeline(generated.process(events))
    return lambda: [until(known, day) for day in days()], len(days())


def look_up_beside(events: int, size: Size) -> Table:
    """Look up days beside a bare list of ordinals, and beside going through all events."""
    known = timeline(generated.process(events))
    ordinals = [first_day(event).toordinal() for event in known]
    asked = days()[:20]

    def scanned() -> list[Event]:
        return [[event for event in known if first_day(event) <= day][-1] for day in asked]

    def bisected() -> list[Event]:
        return [known[bisect.bisect_right(ordinals, day.toordinal()) - 1] for day in asked]

    candidates: dict[str, Run] = {
        "uncc_process.timeline": partial(last_events, known, asked),
        "a list of ordinals": bisected,
        "going through all": scanned,
    }
    title = f"the last event by a day, of {events:,}"
    return compare(title, candidates, one="a list of ordinals", count=len(asked), size=size)


def last_events(known: tuple[Event, ...], asked: list[date]) -> list[Event]:
    """Look up days in a timeline, which is in the order of the first days of its events."""
    return [known[bisect.bisect_right(known, day, key=first_day) - 1] for day in asked]


def first_day(event: Event) -> date:
    """Give the day by which an event of a timeline is found."""
    return date.max if event.span is None else event.span.first


def days() -> list[date]:
    """Draw a thousand days, the same in every run."""
    rng = random.Random(243)
    whole = (generated.LAST - DAY).days
    return [DAY + timedelta(days=rng.randrange(whole)) for _ in range(1_000)]


if __name__ == "__main__":
    main(tables)
