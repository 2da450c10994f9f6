"""The sound process, and of each rule one that is bad: the product has them, as strategies."""

import attrs

from uncc_process.model import Process
from uncc_process.strategies.faults import FAULTS
from uncc_process.strategies.sound import changed, lighthouses

__all__ = ["PAIRS", "SOUND", "changed", "without_completeness"]

SOUND: Process = lighthouses()


def _pair(code: str) -> tuple[Process, Process]:
    """Give the process that the fault of a rule is made in, and the one with the fault."""
    *ready, fault = FAULTS[code]
    process = SOUND
    for step in ready:
        process = step(process)
    return process, fault(process)


PAIRS: dict[str, tuple[Process, Process]] = {
    code: _pair(code) for code in FAULTS if not code.startswith("SUP")
}
"""By code: a process with which nothing is wrong, and one that differs in one value and is bad.

The rules about suppressions have none: what they find depends on what the others found.
"""


def without_completeness(process: Process, key: str) -> Process:
    """Take a statement of completeness out."""
    kept = tuple(each for each in process.completeness if each.id != key)
    return attrs.evolve(process, completeness=kept)
