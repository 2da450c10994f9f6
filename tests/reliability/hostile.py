"""Hostile input: everything in the manifests, in the tables of wrong values, and mutants."""

import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator

import attrs

from tests.reliability.figures import SEED, Figures, Programme, Row, Size, number
from tests.reliability.peers import accepted_by_cattrs
from tests.reliability.trials import Trial, trials

__all__ = ["PROGRAMME"]

FAULTS = ("crash", "silently accepted", "elsewhere")
GROUPS = {
    "manifest": "in the manifests of tests/hostile, by hand (prose: for citations, and for dates)",
    "fields in JSON": "every field of every class with every wrong value, in JSON",
    "fields in TOML": "likewise in TOML",
    "mutated documents": "documents in which one to three things were changed",
    "mutated symbols": "real symbols with characters changed",
    "mutated dates": "real dates with characters changed",
    "mutated prose": "sentences with characters changed",
}


@attrs.frozen
class Tried:
    """What came of a trial."""

    group: str
    name: str
    verdict: str
    seconds: float
    peak: int


def tried(trial: Trial, *, weigh: bool) -> Tried:
    """Run a trial; its peak of memory is taken in a run of its own, so as not to slow the other."""
    started = time.process_time()
    verdict = verdict_of(trial)
    seconds = time.process_time() - started
    peak = 0
    if weigh:
        tracemalloc.start()
        verdict_of(trial)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return Tried(trial.group, trial.name, verdict, seconds, peak)


def verdict_of(trial: Trial) -> str:
    """Run a trial; any error that is not of the family is a crash."""
    try:
        return trial.run()
    except Exception as error:
        return f"crash: {error!r}"[:200]


def run(size: Size) -> Figures:
    """Try everything, and count what came of it."""
    count = 8_000 if size is Size.FULL else 40
    step = 1 if size is Size.FULL else 97
    chosen = [trial for place, trial in enumerate(trials(count, SEED)) if place % step == 0]
    # The longest are weighed all, of the others one in ten: tracemalloc makes everything slow.
    found = [
        tried(trial, weigh=trial.group == "manifest" or place % 10 == 0)
        for place, trial in enumerate(chosen)
    ]
    faults = [each for each in found if each.verdict.startswith(FAULTS)]
    slowest = max(found, key=lambda each: each.seconds)
    heaviest = max(found, key=lambda each: each.peak)
    table, by_cattrs = accepted_by_cattrs(step)
    return {
        "counted": {
            "seed": SEED,
            "inputs": dict.fromkeys(GROUPS, 0) | Counter(each.group for each in found),
            "accepted": sum(each.verdict == "accepted" for each in found),
            "refused": sum(each.verdict == "refused" for each in found),
            **{fault: sum(each.verdict.startswith(fault) for each in found) for fault in FAULTS},
            "faults": [f"{each.group}: {each.name}: {each.verdict}" for each in faults[:20]],
            "wrong values in JSON": table,
            "of them accepted by cattrs": by_cattrs,
        },
        "measured": {
            "slowest, seconds": round(slowest.seconds, 2),
            "slowest": slowest.name,
            "peak, MiB": round(heaviest.peak / 2**20, 1),
            "peak": heaviest.name,
        },
    }


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted, measured = figures["counted"], figures["measured"]
    yield Row("inputs tried", number(sum(counted["inputs"].values())))
    yield from (
        Row(f"– {says}", number(counted["inputs"][group])) for group, says in GROUPS.items()
    )
    yield Row("crashes: an error that is not of the family", number(counted["crash"]))
    yield Row("silently accepted", number(counted["silently accepted"]))
    yield Row("problems told at a wrong place", number(counted["elsewhere"]))
    yield Row("accepted, and meaning what they say", number(counted["accepted"]))
    yield Row(
        f"slowest (`{measured['slowest']}`), seconds of CPU time",
        number(measured["slowest, seconds"]),
    )
    yield Row(f"peak of memory (`{measured['peak']}`), MiB", number(measured["peak, MiB"]))
    yield Row(
        "beside it: wrong values in JSON that cattrs accepts, filling the same classes",
        f"{number(counted['of them accepted by cattrs'])} of "
        f"{number(counted['wrong values in JSON'])}",
    )


PROGRAMME = Programme(
    title="Hostile input",
    says=(
        "An input counts as silently accepted if it should have been refused, or if what is"
        " written again is not what was read. cattrs is given what it cannot know (what is a"
        " string, how the members of a union are told apart) and told to forbid extra keys; the"
        " classes it fills make all their own checks. Memory is that of Python's objects, over the"
        " manifests and one in ten of the others."
    ),
    run=run,
    rows=rows,
    failures=lambda figures: sum(figures["counted"][fault] for fault in FAULTS),
)
