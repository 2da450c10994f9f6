"""Decisions: what a body decided otherwise than by resolution, with a number or without."""

import attrs

from uncc_process.model.ids import BodyId, RecordId, SessionId
from uncc_process.model.records import Cited, When, one_day, refuse, unsound
from uncc_process.model.resolutions import Adoption
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import Symbol

__all__ = ["Decision"]


@attrs.frozen(kw_only=True)
class Decision:
    """A decision of a body, at one of its sessions or meetings.

    A decision of the General Assembly has a ``number`` (78/549) and no symbol of its own.
    ``carried`` is false for a proposal that was not adopted; ``about`` lists the records that it
    is about.
    """

    id: str
    number: str | None = None
    body: BodyId
    decided: str
    adopted: When
    adoption: Adoption | None = None
    carried: bool = True
    session: SessionId | None = None
    meeting: str | None = None
    drafts: tuple[Symbol, ...] = ()
    about: tuple[RecordId, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self), *one_day("adopted", self.adopted))
