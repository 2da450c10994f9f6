"""Records in another order: what is computed of them is the same."""

import random
from collections.abc import Iterator
from typing import Any

import attrs

from tests.reliability.figures import SEED, Figures, Programme, Row, Size, number
from tests.reliability.outputs import PROCESSES
from uncc_process import audit, timeline
from uncc_process.codec import dumps, loads
from uncc_process.model import FAMILIES, Process
from uncc_process.rules import lint

__all__ = ["PROGRAMME"]


def run(size: Size) -> Figures:
    """Shuffle the records of each process many times, and compare what is computed."""
    times, skipped = (100, 0) if size is Size.FULL else (1, 2)
    dice = random.Random(SEED)
    apart: list[str] = []
    for name, make in list(PROCESSES.items())[skipped:]:
        process = make()
        expected = computed(process)
        for _ in range(times):
            found = computed(shuffled(process, dice))
            apart += [f"{each} of {name}" for each in expected if found[each] != expected[each]]
    return {
        "counted": {
            "seed": SEED,
            "processes": len(PROCESSES) - skipped,
            "orders of each": times,
            "results that differ": len(apart),
            "which": sorted(set(apart)),
        },
        "measured": {},
    }


def shuffled(process: Process, dice: random.Random) -> Process:
    """Put the records of each family in another order."""
    changes: dict[str, Any] = {}
    for family in FAMILIES:
        records = list(getattr(process, family))
        dice.shuffle(records)
        changes[family] = tuple(records)
    return attrs.evolve(process, **changes)


def computed(process: Process) -> dict[str, object]:
    """Compute what has no order, or one of its own."""
    found = audit(process)
    ids = [each.mandate.id for each in found.judgements]
    return {
        "timeline": timeline(process),
        "audit": {each.mandate.id: each.outcome for each in found.judgements},
        "explanations": {id_: found.explain(id_) for id_ in ids},
        "lint": {str(finding) for finding in lint(process)},
        "records": {record.id: record for record in process.records()},
        "written and read": loads(dumps(process)) == process,
    }


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted = figures["counted"]
    yield Row("processes", number(counted["processes"]))
    yield Row("orders of the records of each", number(counted["orders of each"]))
    yield Row(
        "timelines, audits, explanations, findings that differ",
        number(counted["results that differ"]),
    )


PROGRAMME = Programme(
    title="The order of records",
    says=(
        "A text keeps the order in which records stand in it; what is computed does not depend"
        " on it."
    ),
    run=run,
    rows=rows,
    failures=lambda figures: int(figures["counted"]["results that differ"]),
)
