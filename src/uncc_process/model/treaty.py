"""The treaty that comes of it, what parties do about it, and its status as reported."""

from datetime import date

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import ActId, TreatyId
from uncc_process.model.records import Cited, When, one_day, refuse, unsound
from uncc_process.model.vocabulary import ActionKind, PartyKind
from uncc_process.sources import Confidence, Source

__all__ = ["Chapter", "Treaty", "TreatyAction", "TreatyStatus"]


@attrs.frozen(kw_only=True)
class Chapter:
    """A chapter of a treaty and the articles in it, the first and the last included."""

    number: str
    title: str
    first: int
    last: int

    def __attrs_post_init__(self) -> None:
        if not 0 < self.first <= self.last:
            refuse(Problem("last", f"no articles: {self.first} to {self.last}"))


@attrs.frozen(kw_only=True)
class Treaty:
    """A convention or protocol; its final clauses are mandates ``given_by`` it.

    ``adopted`` is the day of adoption of the text, ``within`` the treaty that a protocol
    supplements.
    """

    id: TreatyId
    title: str
    short: str
    adopted: date | None = None
    adopted_by: ActId | None = None
    within: TreatyId | None = None
    depositary: str | None = None
    registered_as: str | None = None
    languages: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self))


@attrs.frozen(kw_only=True)
class TreatyAction:
    """What a party did about a treaty; the day of the act and the day of its effect are two."""

    id: str
    treaty: TreatyId
    kind: ActionKind
    party: str
    party_kind: PartyKind
    on: When
    effective: date | None = None
    reservations: str | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self), *one_day("on", self.on))


@attrs.frozen(kw_only=True)
class TreatyStatus:
    """How many signatories and parties a treaty had by some day, as a source counts them."""

    id: str
    treaty: TreatyId
    by: When
    signatories: int
    parties: int | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self), *one_day("by", self.by)]
        if self.signatories < 0 or (self.parties is not None and self.parties < 0):
            problems.append(Problem("signatories", "a count is not less than nothing"))
        refuse(*problems)
