"""Intersessional consultations, and the stakeholders who may take part."""

from datetime import date

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import ActId, BodyId, DocumentId
from uncc_process.model.records import Cited, backwards, refuse, unsound
from uncc_process.sources import Confidence, Pinpoint, Source
from uncc_process.spans import DateSpan

__all__ = ["Consultation", "StakeholderCategory"]


@attrs.frozen(kw_only=True)
class Consultation:
    """A consultation between two sessions, hosted by the Chair, with stakeholders."""

    id: str
    ordinal: int
    body: BodyId
    opens: date
    closes: date
    place: str
    report: DocumentId | None = None
    topics: tuple[str, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self), *backwards("closes", self.opens, self.closes)]
        if self.ordinal < 1:
            problems.append(Problem("ordinal", f"expected 1 or more, got {self.ordinal}"))
        refuse(*problems)

    @property
    def span(self) -> DateSpan:
        """Its days, the first and the last included."""
        return DateSpan(self.opens, self.closes)


@attrs.frozen(kw_only=True)
class StakeholderCategory:
    """Who else may take part, the paragraph that admits them, and on what terms."""

    id: str
    name: str
    body: BodyId
    admitted_by: ActId
    paragraph: Pinpoint
    terms: str
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self))
