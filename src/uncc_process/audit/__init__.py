"""The audit: conduct judged by the mandates, as of a day, with the reasons.

``audit`` reads a process and changes nothing. It is a tool for reading texts beside a record, and
no legal opinion.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import attrs

from uncc_process._display import as_table
from uncc_process.audit.explain import explained
from uncc_process.audit.judgement import Judgement, Reading, Version, World, judge
from uncc_process.audit.log import Log
from uncc_process.audit.truth import Cause, Evidence, Outcome, Truth
from uncc_process.audit.words import day_words
from uncc_process.errors import InvalidRecord, NotFound
from uncc_process.model.disputes import Dispute
from uncc_process.model.process import Process, claimed
from uncc_process.timeline import latest_fact

__all__ = [
    "Audit",
    "Cause",
    "Evidence",
    "Judgement",
    "Outcome",
    "Reading",
    "Truth",
    "Version",
    "audit",
]


@attrs.frozen(kw_only=True, repr=False)
class Audit:
    """The judgements on all mandates that a process had been given by a day.

    ``known`` is the day up to which knowledge was used; it is ``as_of`` if not said otherwise.
    """

    process: Process
    as_of: date
    known: date
    judgements: tuple[Judgement, ...]

    def __repr__(self) -> str:
        return f"<Audit of {self.process.id!r} as of {self.as_of}: {len(self.judgements)} mandates>"

    def __str__(self) -> str:
        counts = (f"{count} {outcome.words}" for outcome, count in self.counts.items())
        return f"{self.process}, as of {day_words(self.as_of)}: {', '.join(counts)}"

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield "process", self.process.id
        yield "as_of", self.as_of
        yield "known", self.known
        yield from ((outcome.value, count) for outcome, count in self.counts.items())

    def _repr_html_(self) -> str:
        return as_table(self.process.title, self.__rich_repr__())

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many mandates have each outcome; all five are there, also with 0."""
        found = Counter(judgement.outcome for judgement in self.judgements)
        return {outcome: found[outcome] for outcome in Outcome}

    def of(self, mandate: str) -> Judgement:
        """Give the judgement on a mandate.

        Raises ``NotFound`` if the process has no such mandate, or had not by that day.
        """
        wanted = self.process.mandate(mandate)
        for judgement in self.judgements:
            if judgement.mandate is wanted:
                return judgement
        raise NotFound(f"mandate given by {self.as_of}", mandate)

    def explain(self, mandate: str) -> str:
        """Explain a judgement to a person: the paragraph first, then why, down to the records."""
        return explained(self.of(mandate), self.process)


def audit(process: Process, as_of: date | None = None, *, known: date | None = None) -> Audit:
    """Judge the conduct that a process records by its mandates, as of a day.

    Without ``as_of``, as of the latest fact in the record. Events after that day are not looked
    at; of those before it, only what was known on the day ``known``.
    """
    day = latest_fact(process) if as_of is None else as_of
    knowledge = day if known is None else known
    worlds = _worlds(process)
    found = (judge(mandate, worlds, day, knowledge) for mandate in process.mandates)
    return Audit(
        process=process,
        as_of=day,
        known=knowledge,
        judgements=tuple(judgement for judgement in found if judgement is not None),
    )


def _worlds(process: Process) -> tuple[World, ...]:
    """Give the process as recorded, then once for every other claim that is still open."""
    worlds = [process]
    for dispute in process.disputes:
        if dispute.settled:
            continue
        for index in range(len(dispute.claims)):
            if index != dispute.chosen:
                worlds += _possible(process, dispute, index)
    return tuple(World(process=each, log=Log.of(each)) for each in worlds)


def _possible(process: Process, dispute: Dispute, claim: int) -> list[Process]:
    """Give the process with another claim; a claim under which it could not be is no world."""
    try:
        return [claimed(process, dispute, claim)]
    except InvalidRecord:
        return []
