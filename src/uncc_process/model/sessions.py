"""Sessions of a body, and the plans that were made for them."""

from datetime import date

import attrs

from uncc_process.errors import Problem
from uncc_process.model.ids import ActId, BodyId, DocumentId, RecordId, SessionId
from uncc_process.model.records import Cited, backwards, refuse, unsound
from uncc_process.model.vocabulary import SessionKind
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan

__all__ = ["Plan", "Session"]


@attrs.frozen(kw_only=True)
class Session:
    """A session: what it is for, which one it is, where and on which days.

    ``announced`` is the day on which its days became known, where that is recorded; ``resumes`` is
    the session that a reconvened one goes on with, ``about`` what it is about, ``meeting_days`` on
    how many of its days it met, where a source tells. A session whose days lie after the day
    through which the process is recorded is planned.
    """

    id: SessionId
    body: BodyId
    kind: SessionKind
    ordinal: int | None = None
    name: str
    opens: date
    closes: date
    place: str
    announced: date | None = None
    resumes: SessionId | None = None
    agenda: DocumentId | None = None
    report: DocumentId | None = None
    did: tuple[str, ...] = ()
    about: tuple[RecordId, ...] = ()
    meetings: str | None = None
    meeting_days: int | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        problems = [*unsound(self), *backwards("closes", self.opens, self.closes)]
        if self.ordinal is not None and self.ordinal < 1:
            problems.append(Problem("ordinal", f"expected 1 or more, got {self.ordinal}"))
        days = (self.closes - self.opens).days + 1
        if self.meeting_days is not None and not 0 < self.meeting_days <= days:
            problems.append(Problem("meeting_days", f"{self.meeting_days} of {days} days"))
        refuse(*problems)

    @property
    def span(self) -> DateSpan:
        """Its days, the first and the last included."""
        return DateSpan(self.opens, self.closes)

    def __str__(self) -> str:
        return f"{self.name}, {self.place}, {self.span}"


@attrs.frozen(kw_only=True)
class Plan:
    """Days once set for a session and given up again; kept beside the days on which it was held."""

    id: str
    session: SessionId
    opens: date
    closes: date
    place: str | None = None
    announced: date | None = None
    given_up: date | None = None
    given_up_by: ActId | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self), *backwards("closes", self.opens, self.closes))

    @property
    def span(self) -> DateSpan:
        """The days that were set, the first and the last included."""
        return DateSpan(self.opens, self.closes)
