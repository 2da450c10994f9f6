"""Readings: which chapters a body went through, at which session, on which documents."""

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import DocumentId, SessionId
from uncc_process.model.records import Cited, refuse, unsound
from uncc_process.sources import Confidence, Source

__all__ = ["Reading"]


@attrs.frozen(kw_only=True)
class Reading:
    """A reading of chapters at a session; United Nations readings cover chapters, not whole bills.

    ``number`` is 1 for the first reading; it is left out where the reading had no number.
    """

    id: str
    number: int | None = None
    name: str
    session: SessionId
    chapters: tuple[str, ...]
    documents: tuple[DocumentId, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self)]
        if not self.chapters:
            problems.append(Problem("chapters", "expected at least one chapter"))
        if self.number is not None and self.number < 1:
            problems.append(Problem("number", f"expected 1 or more, got {self.number}"))
        refuse(*problems)
