"""What an evaluation is asked besides the clause: as of when, for whom, under which reading."""

from collections.abc import Mapping

import attrs

from uncc_process.audit.log import View
from uncc_process.model.clauses import Ambiguous
from uncc_process.model.vocabulary import DayCount

__all__ = ["Choice", "Judged"]


@attrs.frozen
class Choice:
    """One way to read what is ambiguous: how days are counted, and which alternative is meant."""

    counted: DayCount
    alternatives: Mapping[Ambiguous, int]


@attrs.frozen(kw_only=True)
class Judged:
    """What is asked of the evaluation besides the clause."""

    view: View
    mandate: str
    choice: Choice
