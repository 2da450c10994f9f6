"""Resolutions, and the ways in which a body adopts a text."""

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import BodyId, RecordId, ResolutionId
from uncc_process.model.records import Cited, When, one_day, refuse, unsound
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import Symbol

__all__ = ["Adoption", "Consensus", "RecordedVote", "Resolution", "Silence", "WithoutVote"]


@attrs.frozen
class WithoutVote:
    """Adopted without a vote: the record's own phrase, and not the same as unanimity."""

    def __str__(self) -> str:
        return "without a vote"


@attrs.frozen
class Consensus:
    """Adopted by consensus, in the words of the record."""

    def __str__(self) -> str:
        return "by consensus"


@attrs.frozen(kw_only=True)
class Silence:
    """Adopted because nobody broke the silence for so many hours."""

    hours: int

    def __str__(self) -> str:
        return f"by a silence procedure of {self.hours} hours"


@attrs.frozen(kw_only=True)
class RecordedVote:
    """Put to a recorded vote: the tally and, where known, who voted how and how many were present.

    >>> print(RecordedVote(in_favour=79, against=60, abstaining=33))
    by a recorded vote of 79 in favour to 60 against, with 33 abstentions
    """

    in_favour: int
    against: int
    abstaining: int
    present: int | None = None
    voting_in_favour: tuple[str, ...] = ()
    voting_against: tuple[str, ...] = ()
    voting_abstention: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        roll = {
            "in_favour": (self.in_favour, self.voting_in_favour),
            "against": (self.against, self.voting_against),
            "abstaining": (self.abstaining, self.voting_abstention),
        }
        problems = [
            Problem(name, f"{tally} votes, but {len(states)} names")
            for name, (tally, states) in roll.items()
            if tally < 0 or (states and len(states) != tally)
        ]
        if self.present is not None and self.present < 0:
            problems.append(Problem("present", "a count is not less than nothing"))
        refuse(*problems)

    def __str__(self) -> str:
        return (
            f"by a recorded vote of {self.in_favour} in favour to {self.against} against, "
            f"with {self.abstaining} abstention{'' if self.abstaining == 1 else 's'}"
        )


Adoption = WithoutVote | Consensus | Silence | RecordedVote
"""How a text was adopted, or put to the vote and not adopted."""


@attrs.frozen(kw_only=True)
class Resolution:
    """A resolution; ``adoption`` is left out where no source tells how it was adopted."""

    id: ResolutionId
    symbol: Symbol
    title: str
    body: BodyId
    adopted: When
    adoption: Adoption | None = None
    meeting: str | None = None
    drafts: tuple[Symbol, ...] = ()
    report: Symbol | None = None
    about: tuple[RecordId, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self), *one_day("adopted", self.adopted))
