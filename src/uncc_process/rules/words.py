"""Rules about what is written in words: a weekday beside a date, and a date that is none."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, TypeGuard

import attrs

from uncc_process.model.disputes import Claim
from uncc_process.model.process import Process
from uncc_process.model.publications import Publication
from uncc_process.model.records import Cited, Record
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule
from uncc_process.spans import FoundDate, RefusedDate, find_dates

__all__ = ["RULES"]

_CALENDAR = "the Gregorian calendar; United Nations Editorial Manual, dates"
_WRONG_WEEKDAY = re.compile(r".+ is a [A-Z][a-z]+day, not a [A-Z][a-z]+", re.ASCII)
_NO_SUCH_DAY = re.compile(r"there is no .+ in the calendar", re.ASCII)
_WEEKDAY = re.compile("Mon|Tue|Wed|Thu|Fri|Sat|Sun", re.ASCII)
_LATE_DAY = re.compile("(?<![0-9])(?:29|[3-9][0-9])(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
# A weekday that shares its date with another: "Monday and Tuesday, 5 and 6 September 2022".
_SHARED = re.compile(r"day,?\s(?:and|or|to|until|through)\s\Z|day\s?[,–-]\s?\Z", re.ASCII)
_LONGEST_SHARED = 15


Written = Record | Publication


def _texts(process: Process) -> Iterator[tuple[Written, str, str]]:
    """Yield every text of a record: what is written in a field, or under it."""
    written: tuple[Written, ...] = (*process.records(), *process.publications)
    for record in written:
        of: Any = type(record)
        for field in _fields(of):
            for text in _written(getattr(record, field)):
                yield record, field, text


@cache
def _fields(of: Any) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(of) if each.name not in ("id", "url"))


def _written(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Cited):
        yield value.note
    elif isinstance(value, Claim):
        yield value.value
    elif _are_several(value):
        yield from chain.from_iterable(map(_written, value))


def _are_several(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _refused(process: Process, hint: re.Pattern[str], why: re.Pattern[str]) -> Iterator[Remark]:
    for record, field, text in _texts(process):
        if hint.search(text):  # which is quick, and reading dates is not
            for reason in filter(why.fullmatch, _reasons(text)):
                yield about(record, field, reason)


def _reasons(text: str) -> Iterator[str]:
    """Yield why what looks like a date in a text is none."""
    for found in find_dates(text):
        if isinstance(found.value, RefusedDate) and not _is_shared(found, text):
            yield found.value.reason


def _is_shared(found: FoundDate, text: str) -> bool:
    return bool(_SHARED.search(text[: found.start][-_LONGEST_SHARED:]))


@rule("WRD001", Severity.WARNING, authority=_CALENDAR)
def weekday_is_that_of_its_date(process: Process) -> Iterator[Remark]:
    """A weekday that is written with a date is the weekday of that date.

    One of the two is wrong, and often it is the date. Look it up again; a misprint that is quoted
    from a source belongs into a dispute.
    """
    yield from _refused(process, _WEEKDAY, _WRONG_WEEKDAY)


@rule("WRD002", Severity.WARNING, authority=_CALENDAR)
def date_in_words_is_in_the_calendar(process: Process) -> Iterator[Remark]:
    """A date that is written in words is a day of the calendar.

    Nothing happened on 31 June. Look it up again.
    """
    yield from _refused(process, _LATE_DAY, _NO_SUCH_DAY)


RULES: tuple[Rule, ...] = (weekday_is_that_of_its_date, date_in_words_is_in_the_calendar)
