"""Documents, and how one revises or adds to another."""

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import BodyId, DocumentId, RecordId, SessionId
from uncc_process.model.records import Cited, When, one_day, refuse, unsound
from uncc_process.model.vocabulary import DocumentKind
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import Symbol

__all__ = ["Document"]


@attrs.frozen(kw_only=True)
class Document:
    """A document before or of a body; some bear no symbol.

    ``revises`` is the document whose text it replaces, ``adds_to`` the one that it supplements.
    ``issued`` is left out where no source tells the day.
    """

    id: DocumentId
    symbol: Symbol | None = None
    kind: DocumentKind
    title: str
    body: BodyId
    issued: When | None = None
    session: SessionId | None = None
    revises: DocumentId | None = None
    adds_to: DocumentId | None = None
    about: tuple[RecordId, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self), *one_day("issued", self.issued)]
        if self.id in (self.revises, self.adds_to):
            problems.append(Problem("revises", "a document cannot revise or add to itself"))
        refuse(*problems)
