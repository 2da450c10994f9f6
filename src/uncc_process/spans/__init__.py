"""Spans of days, and the ways United Nations texts write them.

>>> span = DateSpan.parse("28 February – 11 March 2022")
>>> span
DateSpan(2022-02-28, 2022-03-11)
>>> print(span)
28 February–11 March 2022
"""

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Final, Self

import attrs

from uncc_process._patterns import compiled
from uncc_process._pickling import checked_when_unpickled
from uncc_process.errors import InvalidRecord, ParseError, Problem
from uncc_process.spans.phrases import (
    Days,
    Stretch,
    carry,
    check_order,
    common_days,
    days_of,
    follows,
    interval,
    months_of,
    points_at,
    stretches,
)
from uncc_process.spans.search import Meaning, phrases
from uncc_process.spans.words import END, EXAMPLE, GAP, MONTHS, ROOM, Refusal, simplified, unread

__all__ = ["DateSpan", "FoundDate", "PartialDate", "RefusedDate", "find_dates", "parse_spans"]

SPAN: Final = "a span of days"
PARTIAL: Final = "a partial date"
NO_DAY: Final = ("it names no day", "PartialDate.parse reads months and years")
LONGEST: Final = 10_000

_ISO = compiled(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?", re.ASCII)
_Y = r"(?!0000)[0-9]{4}"
_M = rf"{_Y}-(?:0[1-9]|1[0-2])"
_EDTF = compiled(rf"{_M}(?:/{_M})?|{_Y}(?:/{_Y})?", re.ASCII)
_YEARS = compiled(
    rf"({_Y})(?:{ROOM}-{ROOM}({_Y}))?"
    rf"|[Ff]rom{GAP}({_Y}){GAP}to{GAP}({_Y})"
    rf"|[Bb]etween{GAP}({_Y}){GAP}and{GAP}({_Y})",
    re.ASCII,
)


@attrs.frozen(repr=False, order=True)
class DateSpan:
    """An unbroken run of days, its first and its last day included.

    >>> sixth = DateSpan(date(2023, 8, 21), date(2023, 9, 1))
    >>> sixth.days
    12
    >>> date(2023, 9, 1) in sixth
    True
    >>> print(sixth)
    21 August–1 September 2023

    Spans are ordered by their first day, then by their last.
    Raises ``InvalidRecord`` if the last day lies before the first, or if one is a ``datetime``.
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        if isinstance(self.first, datetime) or isinstance(self.last, datetime):
            raise InvalidRecord((Problem("", "a span is made of dates, not of datetimes"),))
        if self.last < self.first:
            late = f"{self.last} is before the first day, {self.first}"
            raise InvalidRecord((Problem("last", late),))

    @classmethod
    def on(cls, day: date) -> Self:
        """Make the span of one day.

        >>> DateSpan.on(date(2022, 2, 24))
        DateSpan(2022-02-24, 2022-02-24)
        """
        return cls(day, day)

    @classmethod
    def parse(cls, text: str, *, year: int | None = None) -> Self:
        """Read one span as a United Nations text writes it; ``str`` is the inverse.

        >>> DateSpan.parse("August 29 – 1 September 2023")
        DateSpan(2023-08-29, 2023-09-01)
        >>> DateSpan.parse("24 and 25 March", year=2022)
        DateSpan(2022-03-24, 2022-03-25)

        ``year`` is the year of the days to which the text gives none.
        Days in a row are one span ("24 and 25 March"); ``parse_spans`` reads any other list.
        ISO 8601 is read too: 2023-08-29/2023-09-01.
        Raises ``ParseError``, with the reason, for all that is not certainly one span.
        """
        days = _read(text, year)
        if len(days) > 1 and not all(map(follows, days, days[1:])):
            raise _refused(text, Refusal("it names several spans", "parse_spans reads them all"))
        return cls(days[0][0], days[-1][1])

    @classmethod
    def fromisoformat(cls, text: str) -> Self:
        """Read a day or an interval of ISO 8601; the inverse of ``isoformat``.

        >>> DateSpan.fromisoformat("2023-08-21/2023-09-01")
        DateSpan(2023-08-21, 2023-09-01)

        Raises ``ParseError`` for any other form, such as 20230821, a week date, or one day twice.
        """
        found = _ISO.fullmatch(text)
        if found is None or found[1] == found[2]:
            raise ParseError(SPAN, text, "not the ISO form", "write it like 2023-08-21/2023-09-01")
        try:
            return cls(date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1]))
        except ValueError:  # a day that is not, or InvalidRecord
            return cls.parse(text)  # gives the reason

    @property
    def days(self) -> int:
        """How many days the span has."""
        return self.last.toordinal() - self.first.toordinal() + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def covers(self, other: "DateSpan") -> bool:
        """Whether each day of the other is one of this span."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "DateSpan") -> bool:
        """Whether the two have a day in common.

        >>> DateSpan.parse("9-20 January 2023").overlaps(DateSpan.parse("20-27 January 2023"))
        True
        """
        return self.first <= other.last and other.first <= self.last

    def is_before(self, other: "DateSpan") -> bool:
        """Whether this ends before the other begins.

        >>> DateSpan.parse("9-20 January 2023").is_before(DateSpan.parse("11-21 April 2023"))
        True
        """
        return self.last < other.first

    def is_after(self, other: "DateSpan") -> bool:
        """Whether this begins after the other has ended."""
        return other.last < self.first

    def isoformat(self) -> str:
        """Print the interval of ISO 8601, or the day; the inverse of ``fromisoformat``.

        >>> DateSpan(date(2023, 8, 21), date(2023, 9, 1)).isoformat()
        '2023-08-21/2023-09-01'
        """
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    def __str__(self) -> str:
        first, last = self.first, self.last
        end = f"{last.day} {MONTHS[last.month - 1]} {last.year:04}"
        if first == last:
            return end
        begin = str(first.day)
        if first.month != last.month or first.year != last.year:
            begin += f" {MONTHS[first.month - 1]}"
        if first.year != last.year:
            begin += f" {first.year:04}"
        return f"{begin}–{end}"

    def __repr__(self) -> str:
        return f"DateSpan({self.first}, {self.last})"


def parse_spans(text: str, *, year: int | None = None) -> tuple[DateSpan, ...]:
    """Read a list of spans, each as it is written, the month or the year often with the last only.

    >>> for span in parse_spans("24-25 March, 13-14 June, 3-4 November 2022"):
    ...     print(span)
    24–25 March 2022
    13–14 June 2022
    3–4 November 2022

    ``year`` is the year of the days to which the text gives none.
    Raises ``ParseError``, with the reason, for all that is not certainly such a list.
    """
    spans = tuple(DateSpan(*days) for days in _read(text, year))
    if len(set(spans)) < len(spans):
        raise _refused(text, Refusal("it names the same days twice"))
    return spans


def _read(text: str, year: int | None) -> list[Days]:
    plain = simplified(text)
    if days := common_days(plain):
        return [days]
    try:
        return [days_of(pair) for pair in _pairs(plain, year)]
    except Refusal as refusal:
        no_day = _EDTF.fullmatch(plain) or _YEARS.fullmatch(plain)
        raise _refused(text, Refusal(*NO_DAY) if no_day else refusal) from None


def _refused(text: str, refusal: Refusal) -> ParseError:
    return ParseError(SPAN, text, refusal.reason, refusal.remedy)


def _pairs(text: str, year: int | None) -> list[Stretch]:
    """Read a text that is one phrase and nothing else, and complete its months and years."""
    if len(text) > LONGEST:
        raise Refusal(f"it has {len(text)} characters, more than {LONGEST}")
    points, joins = points_at(text, 0)
    stop = points[-1].found.end() if points else 0
    if not points or (stop < len(text) and not END.fullmatch(text, stop)):
        raise unread(text, stop)
    pairs = stretches(points, joins)
    carry(points, joins, year)
    check_order(pairs)
    return pairs


@attrs.frozen(repr=False)
class PartialDate:
    """A month or a year, or a run of them, that a text gives without its days.

    >>> PartialDate("2021-05")
    PartialDate('2021-05')
    >>> print(PartialDate("2023-09/2024-09"))
    September 2023–September 2024

    ``edtf`` is the text form of ISO 8601-2 (EDTF, level 0): 2021, 2021-05, 2023-09/2024-09.
    Raises ``ParseError`` for any other text.
    """

    edtf: str

    def __attrs_post_init__(self) -> None:
        begin, _, end = self.edtf.partition("/")
        if not _EDTF.fullmatch(self.edtf) or (end and begin >= end):
            raise ParseError(PARTIAL, self.edtf, "not EDTF, or reversed", "write it like 2021-05")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read months or years as a United Nations text writes them; ``str`` is the inverse.

        >>> PartialDate.parse("between September 2023 and September 2024")
        PartialDate('2023-09/2024-09')

        The EDTF form is read too. Raises ``ParseError`` for all else, and where a day is named.
        """
        if _EDTF.fullmatch(text):
            return cls(text)
        try:
            return cls(_edtf(simplified(text)))
        except Refusal as refusal:
            remedy = refusal.remedy.replace(EXAMPLE, "September 2023")
            raise ParseError(PARTIAL, text, refusal.reason, remedy) from None

    @property
    def span(self) -> DateSpan:
        """All the days that it may mean.

        >>> PartialDate("2021-05").span
        DateSpan(2021-05-01, 2021-05-31)
        """
        begin, _, end = self.edtf.partition("/")
        end = end or begin
        year, month = int(end[:4]), int(end[5:] or 12)
        first = date(int(begin[:4]), int(begin[5:] or 1), 1)
        return DateSpan(first, date(year, month, monthrange(year, month)[1]))

    def __str__(self) -> str:
        begin, _, end = self.edtf.partition("/")
        if not end:
            return _named(begin)
        if begin[:4] == end[:4]:
            begin = begin[4:]
        return f"{_named(begin)}–{_named(end)}"

    def __repr__(self) -> str:
        return f"PartialDate({self.edtf!r})"


def _edtf(text: str) -> str:
    if years := _YEARS.fullmatch(text):
        return interval(*filter(None, years.groups()))
    pairs = _pairs(text, None)
    if len(pairs) > 1:
        raise Refusal("it names several months", "parse them one by one")
    return months_of(pairs[0])


def _named(part: str) -> str:
    """Write "2021-05", "2021" or "-05" with the name of its month."""
    year, hyphen, month = part.partition("-")
    return " ".join(filter(None, (MONTHS[int(month) - 1] if hyphen else "", year)))


@attrs.frozen
class RefusedDate:
    """A date in a text that cannot be read for certain, and why.

    >>> (found,) = find_dates("opened on 9 January")
    >>> print(found.value)
    no year is given for 9 January; write the year, or parse it with year=
    """

    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.reason}; {self.remedy}" if self.remedy else self.reason


@attrs.frozen
class FoundDate:
    """A date in a text, and where it is: ``text[start:end]``.

    >>> (found,) = find_dates("It closed on 9 February 2024 in New York.")
    >>> found.start, found.end, found.text, found.value
    (13, 28, '9 February 2024', DateSpan(2024-02-09, 2024-02-09))

    ``value`` is a ``DateSpan``, or a ``PartialDate`` where the text gives only months,
    or a ``RefusedDate`` where it cannot be read for certain.
    """

    start: int
    end: int
    text: str
    value: DateSpan | PartialDate | RefusedDate


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Find every date in running text, in order.

    >>> for found in find_dates("It met on 24-25 March and 13-14 June 2022, then in May 2023."):
    ...     print(found.start, found.text, "=", found.value)
    10 24-25 March = 24–25 March 2022
    26 13-14 June 2022 = 13–14 June 2022
    51 May 2023 = May 2023

    Each date of a list is found by itself, with the month or the year that the list writes once;
    single days in a row are one date ("24 and 25 March"). Link markup in a list does not matter.
    A year alone, a month without its year and a number that belongs to something else
    ("resolution 75/282", "paragraphs 4 and 5") are no dates.
    """
    return tuple(
        FoundDate(phrase.start, phrase.end, text[phrase.start : phrase.end], _value(phrase.means))
        for phrase in phrases(text)
    )


def _value(means: Meaning) -> DateSpan | PartialDate | RefusedDate:
    match means:
        case str():
            return PartialDate(means)
        case Refusal():
            return RefusedDate(means.reason, means.remedy)
        case _:
            return DateSpan(*means)


checked_when_unpickled(DateSpan, PartialDate)
