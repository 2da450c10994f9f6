"""A day with its source, and a source that says otherwise."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from uncc_process.sources import Confidence

__all__ = ["CitedDay", "Claim"]


@attrs.frozen(kw_only=True)
class CitedDay:
    """A day, how well it is known, and who says so.

    >>> from datetime import date
    >>> CitedDay(day=date(1949, 9, 20), confidence=Confidence.PRIMARY, sources=("A/INF/36",)).day
    datetime.date(1949, 9, 20)
    """

    day: date
    confidence: Confidence
    sources: tuple[str, ...]
    note: str = ""


@attrs.frozen(kw_only=True)
class Claim:
    """A day that a source gives and the table does not follow, with the reason.

    ``of`` is "opening" or "closing".

    >>> from uncc_process.calendars import assembly_session
    >>> assembly_session(81).claims[0].reason
    'a forecast under the third-week rule, overtaken by resolution 75/325'
    """

    of: str
    day: date
    source: str
    reason: str


def cited_day(row: Mapping[str, Any]) -> CitedDay:
    """Read a day as the tables write it."""
    return CitedDay(
        day=row["day"],
        confidence=Confidence(row["confidence"]),
        sources=tuple(row["sources"]),
        note=row.get("note", ""),
    )
