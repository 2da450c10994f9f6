"""What every record has: an id, sources, and how sure it is.

A record says what one document says, and where it says it. It is frozen, takes keywords only, and
refuses what no document could mean; a true record of a bad session is no such thing and loads.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Protocol

import attrs

from uncc_process.errors import InvalidRecord, Problem, quoted
from uncc_process.model.claims import has_field
from uncc_process.sources import Confidence, Source
from uncc_process.spans import DateSpan

__all__ = [
    "Cited",
    "Record",
    "When",
    "backwards",
    "first_day",
    "last_day",
    "misnamed",
    "one_day",
    "refuse",
    "unsound",
]

When = date | DateSpan
"""A day; or, where the day itself is not recorded, the span of days within which it fell."""

_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z./()_-]{0,95}", re.ASCII)


@attrs.frozen(kw_only=True)
class Cited:
    """The sources of a single field, where they differ from those of its record.

    >>> cited = Cited(
    ...     field="number", confidence=Confidence.INFERRED, sources=(Source.parse("A/RES/76/258"),)
    ... )
    >>> print(cited.sources[0])
    A/RES/76/258
    """

    field: str
    confidence: Confidence
    sources: tuple[Source, ...]
    note: str = ""


class Record(Protocol):
    """What all records share; the type of anything a ``Process`` holds."""

    @property
    def id(self) -> str:
        """The name by which other records, and people, refer to it."""
        ...

    @property
    def confidence(self) -> Confidence:
        """How sure its fields are, those listed in ``cited`` excepted."""
        ...

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where its fields were read, those listed in ``cited`` excepted."""
        ...

    @property
    def cited(self) -> tuple[Cited, ...]:
        """Fields with sources of their own."""
        ...

    @property
    def note(self) -> str:
        """A remark for people."""
        ...


def first_day(when: When) -> date:
    """Give the earliest day on which it can have been."""
    return when.first if isinstance(when, DateSpan) else when


def last_day(when: When) -> date:
    """Give the latest day on which it can have been."""
    return when.last if isinstance(when, DateSpan) else when


def refuse(*problems: Problem) -> None:
    """Raise ``InvalidRecord`` with the problems, if there are any."""
    if problems:
        raise InvalidRecord(problems)


def misnamed(key: str) -> list[Problem]:
    """Give a problem if a text cannot be an id."""
    if _ID.fullmatch(key):
        return []
    return [Problem("id", f"expected letters, digits and . / ( ) _ -, got {quoted(key)}")]


def unsound(record: Record) -> list[Problem]:
    """Give what is wrong with the part that all records share."""
    problems = misnamed(record.id)
    if not record.sources:
        problems.append(Problem("sources", "expected at least one source"))
    for index, cited in enumerate(record.cited):
        if not has_field(record, cited.field):
            problem = Problem(f"cited[{index}].field", f"no such field: {quoted(cited.field)}")
            problems.append(problem)
        if not cited.sources and cited.confidence is not Confidence.INFERRED:
            problems.append(Problem(f"cited[{index}].sources", "expected at least one source"))
    return problems


def one_day(name: str, when: When | None) -> Iterator[Problem]:
    """Yield a problem if a span within which a day fell leaves only that day."""
    if isinstance(when, DateSpan) and when.days == 1:
        yield Problem(name, f"a span of one day is a day: write {when.first}")


def backwards(name: str, opens: date, closes: date) -> Iterator[Problem]:
    """Yield a problem if something closes before it opens."""
    if closes < opens:
        yield Problem(name, f"{closes} is before it opens, {opens}")
