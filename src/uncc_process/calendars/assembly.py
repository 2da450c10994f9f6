"""Sessions of the General Assembly: when each opened and closed, and who says so."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import attrs

from uncc_process._tables import read_table
from uncc_process.calendars.cited import CitedDay, Claim, cited_day
from uncc_process.errors import NotPublished, quoted
from uncc_process.spans import DateSpan

__all__ = [
    "AssemblySession",
    "SpecialSession",
    "assembly_session",
    "assembly_session_on",
    "possible_sessions_on",
    "special_session",
]


@attrs.frozen(kw_only=True)
class AssemblySession:
    """A regular session of the General Assembly.

    >>> session = assembly_session(79)
    >>> session.opened, session.closed
    (datetime.date(2024, 9, 10), datetime.date(2025, 9, 9))

    ``parts`` are the stretches in which it met, where the table has them; ``claims`` are the
    days other sources give, each with the reason it is not followed.
    """

    number: int
    opening: CitedDay
    closing: CitedDay | None
    last_seen: CitedDay | None
    parts: tuple[DateSpan, ...]
    claims: tuple[Claim, ...]
    closes_by: date | None
    """The latest day on which it can have been open, None after the last session of the table.

    It is the closing day where that is known; else the day the next session opened, or an
    earlier bound that a source gives.
    """

    @property
    def opened(self) -> date:
        """The day it opened."""
        return self.opening.day

    @property
    def closed(self) -> date | None:
        """The day it closed, where that is known."""
        return self.closing.day if self.closing else None

    @property
    def open_until(self) -> date:
        """The latest day on which it is known to have been open."""
        known = self.closing or self.last_seen or self.opening
        return known.day

    @property
    def span(self) -> DateSpan | None:
        """From its opening to its closing, where both are known."""
        return DateSpan(self.opened, self.closed) if self.closed else None

    @property
    def sources(self) -> tuple[str, ...]:
        """What the two days rest on, opening first."""
        closing = self.closing.sources if self.closing else ()
        return tuple(dict.fromkeys(self.opening.sources + closing))

    def may_include(self, day: date) -> bool:
        """Whether it was, or can have been, open on a day.

        >>> assembly_session(29).may_include(date(1975, 3, 1))
        True
        """
        return self.opened <= day and (self.closes_by is None or day <= self.closes_by)


@attrs.frozen(kw_only=True)
class SpecialSession:
    """A special (S-) or emergency special (ES-) session of the General Assembly.

    >>> special_session("S-31").opened
    datetime.date(2020, 12, 3)

    ``closed`` is None for a session that is adjourned and can be resumed.
    """

    sign: str
    subject: str
    opened: date
    closed: date | None
    sources: tuple[str, ...]
    note: str

    @property
    def span(self) -> DateSpan | None:
        """From its opening to its closing, where it has closed."""
        return DateSpan(self.opened, self.closed) if self.closed else None


def assembly_session(number: int) -> AssemblySession:
    """Find a regular session by its number.

    >>> assembly_session(78).opened
    datetime.date(2023, 9, 5)

    Raises ``NotPublished`` for a number that the table does not have.
    """
    sessions = _sessions()
    if not 1 <= number <= len(sessions):
        raise NotPublished(
            f"session {number} of the General Assembly", f"known: sessions 1 to {len(sessions)}"
        )
    return sessions[number - 1]


def assembly_session_on(day: date) -> tuple[AssemblySession, ...]:
    """Find the regular sessions a day belongs to: none, one, or two.

    Often a session closes in the morning and the next opens in the afternoon:

    >>> [session.number for session in assembly_session_on(date(2024, 9, 10))]
    [78, 79]

    Raises ``NotPublished`` where a session can have been open and it is not known that it was;
    ``possible_sessions_on`` then names the candidates.
    """
    possible = possible_sessions_on(day)
    doubtful = next((session for session in possible if day > session.open_until), None)
    if doubtful:
        raise NotPublished(
            f"whether session {doubtful.number} of the General Assembly was open on {day}",
            f"known: it was open from {doubtful.opened} to {doubtful.open_until}, and closed "
            f"{f'by {doubtful.closes_by}' if doubtful.closes_by else 'on a day not yet known'}",
        )
    return possible


def possible_sessions_on(day: date) -> tuple[AssemblySession, ...]:
    """Find the regular sessions that were, or can have been, open on a day.

    >>> [session.number for session in possible_sessions_on(date(1975, 3, 1))]
    [29]
    """
    sessions = _sessions()
    following = bisect_right(sessions, day, key=_opened)
    return tuple(s for s in sessions[max(following - 2, 0) : following] if s.may_include(day))


def special_session(sign: str) -> SpecialSession:
    """Find a special or emergency special session by its sign, as in A/RES/ES-11/1.

    >>> special_session("ES-11").opened
    datetime.date(2022, 2, 28)

    Raises ``NotPublished`` for a session whose days are not in the table.
    """
    known = _special_sessions()
    if sign not in known:
        raise NotPublished(
            f"the days of special session {quoted(sign)} of the General Assembly",
            f"known: {', '.join(known)}",
        )
    return known[sign]


def _opened(session: AssemblySession) -> date:
    return session.opened


def _optional(row: Mapping[str, Any], key: str) -> CitedDay | None:
    return cited_day(row[key]) if key in row else None


def _session(row: Mapping[str, Any], following: Mapping[str, Any] | None) -> AssemblySession:
    bound = _optional(row, "closing") or _optional(row, "closes_by")
    next_opened = following["opening"]["day"] if following else None
    return AssemblySession(
        number=row["number"],
        opening=cited_day(row["opening"]),
        closing=_optional(row, "closing"),
        last_seen=_optional(row, "last_seen"),
        parts=tuple(DateSpan(first, last) for first, last in row.get("parts", ())),
        claims=tuple(Claim(**claim) for claim in row.get("claims", ())),
        closes_by=bound.day if bound else next_opened,
    )


@cache
def _sessions() -> tuple[AssemblySession, ...]:
    rows = read_table("calendars/assembly.toml")["sessions"]
    return tuple(map(_session, rows, [*rows[1:], None]))


@cache
def _special_sessions() -> dict[str, SpecialSession]:
    return {
        row["sign"]: SpecialSession(
            sign=row["sign"],
            subject=row["subject"],
            opened=row["opened"],
            closed=row.get("closed"),
            sources=tuple(row["sources"]),
            note=row.get("note", ""),
        )
        for row in read_table("calendars/assembly.toml")["special"]
    }
