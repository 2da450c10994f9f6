"""What the record says of itself: where sources differ, what is open, what is complete."""

from datetime import date

import attrs

from uncc_process.errors import Problem
from uncc_process.model.clauses import Pattern
from uncc_process.model.ids import RecordId
from uncc_process.model.records import Cited, refuse, unsound
from uncc_process.sources import Confidence, Source

__all__ = ["Claim", "Completeness", "Dispute", "OpenQuestion"]


@attrs.frozen(kw_only=True)
class Claim:
    """What one side of a dispute says, in the text form of the field, and where it says so."""

    value: str
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        if not self.sources:
            refuse(Problem("sources", "expected at least one source"))


@attrs.frozen(kw_only=True)
class Dispute:
    """Sources that differ about a record: every claim, the one chosen, and why.

    ``field`` is the field that they differ about; without one, ``record`` as a whole. While a
    dispute is not ``settled``, an outcome that depends on it is undetermined.
    """

    id: str
    record: RecordId
    field: str | None = None
    claims: tuple[Claim, ...]
    chosen: int
    settled: bool
    reason: str
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self)]
        if len(self.claims) < 2:
            problems.append(Problem("claims", "expected at least two claims"))
        if not 0 <= self.chosen < len(self.claims):
            problems.append(Problem("chosen", f"there is no claim {self.chosen}"))
        if not self.reason:
            problems.append(Problem("reason", "expected a reason"))
        refuse(*problems)


@attrs.frozen(kw_only=True)
class OpenQuestion:
    """Something that no source answers well enough to record it, and what has been said of it."""

    id: str
    about: RecordId
    asks: str
    said: str
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self))


@attrs.frozen(kw_only=True)
class Completeness:
    """The record holds all events of a pattern through a day; the ``basis`` says how that is known.

    Only under such a statement does the absence of a record mean that nothing happened.
    ``known_from`` is the day from which that could be said. Without it the record was kept in
    public as things happened: of each day it could be said on that day.
    """

    id: str
    pattern: Pattern
    through: date
    known_from: date | None = None
    basis: str
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self)]
        if self.known_from is not None and self.known_from < self.through:
            problems.append(
                Problem("known_from", f"{self.known_from} is before the days it speaks of end")
            )
        refuse(*problems)
