"""Sessions of a body, and the plans that were made for them."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import attrs

from uncc_process._display import as_table, fields_set
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
    how many of its days it met, where a source tells. A session that was not held in one run of
    days has two or more ``parts``. One whose days lie after the day through which the process is
    recorded is planned.
    """

    id: SessionId
    body: BodyId
    kind: SessionKind
    ordinal: int | None = None
    name: str
    opens: date
    closes: date
    parts: tuple[DateSpan, ...] = ()
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
        problems = [
            *unsound(self),
            *backwards("closes", self.opens, self.closes),
            *_misparted(self.parts, self.opens, self.closes),
        ]
        if self.ordinal is not None and self.ordinal < 1:
            problems.append(Problem("ordinal", f"expected 1 or more, got {self.ordinal}"))
        days = sum(part.days for part in self.parts) or (self.closes - self.opens).days + 1
        if self.meeting_days is not None and not 0 < self.meeting_days <= days:
            problems.append(Problem("meeting_days", f"{self.meeting_days} of {days} days"))
        refuse(*problems)

    @property
    def span(self) -> DateSpan:
        """Its days, the first and the last included."""
        return DateSpan(self.opens, self.closes)

    def __str__(self) -> str:
        days = " and ".join(map(str, self.parts or (self.span,)))
        return f"{self.name}, {self.place}, {days}"

    __rich_repr__ = fields_set

    def _repr_html_(self) -> str:
        return as_table(str(self), fields_set(self))


@attrs.frozen(kw_only=True)
class Plan:
    """Days once set for a session and given up again; kept beside the days on which it was held."""

    id: str
    session: SessionId
    opens: date
    closes: date
    parts: tuple[DateSpan, ...] = ()
    place: str | None = None
    announced: date | None = None
    given_up: date | None = None
    given_up_by: ActId | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(
            *unsound(self),
            *backwards("closes", self.opens, self.closes),
            *_misparted(self.parts, self.opens, self.closes),
        )

    @property
    def span(self) -> DateSpan:
        """The days that were set, the first and the last included."""
        return DateSpan(self.opens, self.closes)


def _misparted(parts: tuple[DateSpan, ...], opens: date, closes: date) -> Iterator[Problem]:
    """Yield what is wrong with the parts of a session; one run of days has none."""
    if not parts:
        return
    if len(parts) == 1:
        yield Problem("parts", "expected two or more; one run of days needs no parts")
    if (parts[0].first, parts[-1].last) != (opens, closes):
        yield Problem("parts", f"expected the first to open on {opens}, the last to close {closes}")
    for index, (earlier, later) in enumerate(pairwise(parts), start=1):
        if not earlier.is_before(later):
            yield Problem(f"parts[{index}]", f"{later} does not come after {earlier}")
