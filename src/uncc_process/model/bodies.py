"""Bodies: the organs that meet, and those that make them."""

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import ActId, BodyId
from uncc_process.model.records import Cited, refuse, unsound
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import SeriesSymbol

__all__ = ["Body"]


@attrs.frozen(kw_only=True)
class Body:
    """An organ, a subsidiary organ or a secretariat.

    ``series`` is where its documents begin (``A/AC.291``), ``established_by`` the act that made it,
    ``members`` how many States or experts are members of it.
    """

    id: BodyId
    name: str
    short: str
    parent: BodyId | None = None
    established_by: ActId | None = None
    series: SeriesSymbol | None = None
    members: int | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self)]
        if self.members is not None and self.members < 1:
            problems.append(Problem("members", f"expected 1 or more, got {self.members}"))
        refuse(*problems)
