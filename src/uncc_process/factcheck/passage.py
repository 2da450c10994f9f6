"""A passage: one sentence of a text, with all that was found in it."""

import re
from collections.abc import Iterator
from datetime import date

import attrs

from uncc_process.citations import Citation
from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.lexicon import Lexicon, Organ, compiled
from uncc_process.factcheck.links import Link
from uncc_process.factcheck.prose import Sentence
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Topic
from uncc_process.model.process import Process
from uncc_process.spans import FoundDate

__all__ = ["Passage"]

_PLANNED = (
    r"\b(?:plan(?:s|ned|ning)?|scheduled?|rescheduled|postpon\w+|originally|initially|expected|"
    r"tentative\w*|proposed|intended|put off|set for|moved|foreseen|provisional\w*)\b"
)


@attrs.frozen(kw_only=True)
class Passage:
    """A sentence, what it speaks of, and its dates and citations, all by their places in the text.

    ``organs`` are the bodies that it names, ``committee`` those that "the Committee" can mean,
    ``earlier`` the topics of the sentence before.
    ``as_of`` is the day as of which the text speaks; ``dated`` says that it is the text's own and
    not only taken from the record; ``ours`` that the treaty named last is that of the process;
    ``latest`` is the day of the latest fact of the record.
    """

    text: str
    plain: str
    lexicon: Lexicon
    process: Process
    sentence: Sentence
    topics: list[Topic]
    dates: list[FoundDate]
    citations: list[Citation]
    links: list[tuple[FoundDate, Link | None]]
    organs: frozenset[str]
    committee: tuple[str, ...]
    earlier: tuple[Topic, ...]
    as_of: date
    dated: bool
    ours: bool
    latest: date

    @property
    def planned(self) -> bool:
        """Whether the sentence speaks of plans."""
        return self.says(_PLANNED)

    @property
    def years(self) -> set[int]:
        """The years to which the sentence limits what it tells: "in 2022", "during 2023"."""
        return {
            int(found[1]) for found in self.match(r"\b(?:[Ii]n|[Dd]uring) ((?:19|20)[0-9]{2})\b")
        }

    def match(self, pattern: str, flags: int = 0) -> Iterator[re.Match[str]]:
        """Find a pattern in the sentence; the places are those in the text."""
        end = self.sentence.end
        return compiled(pattern, flags).finditer(self.plain, self.sentence.start, end)

    def says(self, pattern: str) -> bool:
        """Whether the sentence has such words."""
        return bool(compiled(pattern).search(self.sentence.text))

    def meant(self, organ: Organ) -> Organ:
        """Give "the Committee" the body that was named last; any other stays as it is."""
        return organ._replace(ids=self.committee) if organ.generic and organ.ids else organ

    def why_not(self, start: int, end: int) -> str:
        """Say why the words at a place are not judged, if they are not."""
        return self.sentence.why_not(start, end)

    def check(self, start: int, end: int, kind: Kind, understood: str, ruling: Ruling) -> Check:
        """Make the check of the words at a place."""
        return Check(
            start=start,
            end=end,
            text=self.text[start:end],
            kind=kind,
            understood=understood,
            verdict=ruling.verdict,
            record_says=ruling.says,
            records=ruling.records,
            sources=ruling.sources,
        )

    def unread(self, start: int, end: int, kind: Kind, why: str) -> Check:
        """Make the check of words that are not understood."""
        return self.check(start, end, kind, why, Ruling(verdict=Verdict.NOT_UNDERSTOOD, says=""))
