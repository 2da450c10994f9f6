"""Processes with one fault, and processes with none.

``tripping`` has those that trip one rule of the lint; ``breaking``, elsewhere, those that break a
mandate: a ``Fault`` says which, and as of which day.
"""

import difflib
from collections.abc import Mapping
from datetime import date

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from uncc_process.errors import quoted
from uncc_process.model import Process
from uncc_process.spans import DateSpan
from uncc_process.strategies.author import Author
from uncc_process.strategies.details import with_details, with_more_records
from uncc_process.strategies.faults_of_meetings import OF_MEETINGS
from uncc_process.strategies.faults_of_record import OF_THE_RECORD
from uncc_process.strategies.faults_of_texts import OF_TEXTS
from uncc_process.strategies.retelling import retold
from uncc_process.strategies.sound import Step

__all__ = ["FAULTS", "Fault", "sound_processes", "tripping"]

FAULTS: Mapping[str, tuple[Step, ...]] = {**OF_MEETINGS, **OF_TEXTS, **OF_THE_RECORD}
"""By the code of each rule of the lint: steps from the sound process; the last is the fault."""

_YEARS = DateSpan(date(2022, 1, 1), date(2026, 12, 31))


@attrs.frozen(kw_only=True)
class Fault:
    """A process with one fault: the id of the ``record`` at fault, and the day to ask on."""

    process: Process
    record: str
    as_of: date


def tripping(code: str) -> st.SearchStrategy[Process]:
    """Whole processes in which one rule of the lint finds something, and no other does.

    >>> from hypothesis import find
    >>> from uncc_process.rules import lint
    >>> for finding in lint(find(tripping("SES007"), lambda process: True)):
    ...     print(finding)
    sessions[second].closes: warning SES007: it closes on 9 March 2024, a Saturday

    They are sound but for one change, which is that of the simplest of them. Raises
    ``hypothesis.errors.InvalidArgument``, which names the nearest codes, if no rule has the code.
    """
    if code not in FAULTS:
        raise InvalidArgument(f"no rule has the code {quoted(code)}{_nearest(code)}")
    return _tales(FAULTS[code])


def sound_processes() -> st.SearchStrategy[Process]:
    """Whole processes in which no rule of the lint finds anything.

    >>> from hypothesis import find
    >>> from uncc_process.rules import lint
    >>> lint(find(sound_processes(), lambda process: True))
    ()

    Every family has records, but for suppressions: there is nothing to suppress.
    """
    return _tales(())


def _nearest(code: object) -> str:
    near = difflib.get_close_matches(str(code).upper(), FAULTS)
    return f"; did you mean {' or '.join(near)}?" if near else ""


@st.composite
def _tales(draw: st.DrawFn, steps: tuple[Step, ...]) -> Process:
    author = Author(draw, _YEARS)
    process = with_details(author)
    for step in steps:
        process = step(process)
    return retold(author, with_more_records(author, process))
