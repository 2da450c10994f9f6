"""Officers of a body, and those who led its informal work."""

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import BodyId, OfficerId, SessionId
from uncc_process.model.records import Cited, When, one_day, refuse, unsound
from uncc_process.model.vocabulary import Office, RegionalGroup
from uncc_process.sources import Confidence, Source

__all__ = ["InformalGroup", "Officer"]


@attrs.frozen(kw_only=True)
class Officer:
    """A person in an office, for a State; a name or State that no source tells is left out.

    ``elected`` is the day of election, or the span of days within which it fell; ``replaces`` the
    officer whose seat it was.
    """

    id: OfficerId
    body: BodyId
    office: Office
    name: str | None = None
    state: str | None = None
    group: RegionalGroup | None = None
    elected: When | None = None
    session: SessionId | None = None
    replaces: OfficerId | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self), *one_day("elected", self.elected)]
        if self.replaces == self.id:
            problems.append(Problem("replaces", "an officer cannot replace themselves"))
        refuse(*problems)


@attrs.frozen(kw_only=True)
class InformalGroup:
    """Informal negotiation groups: how many, at which sessions, about what, led by whom."""

    id: str
    name: str
    body: BodyId
    sessions: tuple[SessionId, ...]
    groups: int
    topics: tuple[str, ...] = ()
    led_by: tuple[str, ...] = ()
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self)]
        if self.groups < 1:
            problems.append(Problem("groups", f"expected 1 or more, got {self.groups}"))
        refuse(*problems)
