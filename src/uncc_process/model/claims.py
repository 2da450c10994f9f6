"""The text form of a field, in which the claims of a dispute are written."""

import typing
from datetime import date
from enum import Enum

from uncc_process.errors import ParseError
from uncc_process.spans import DateSpan

__all__ = ["read_like", "text_of"]


def text_of(value: object) -> str:
    """Write a field as a claim does: days in ISO form, words as they stand in the file.

    >>> text_of(date(2023, 8, 21))
    '2023-08-21'
    """
    match value:
        case DateSpan() | date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case tuple():
            return ", ".join(map(text_of, typing.cast("tuple[object, ...]", value)))
        case None:
            return ""
        case _:
            return str(value)


def read_like(text: str, like: object) -> object:
    """Read a claim as a value of the kind that the record holds."""
    match like:
        case DateSpan() | date():
            return DateSpan.fromisoformat(text) if "/" in text else date.fromisoformat(text)
        case Enum():
            return type(like)(text)
        case int():
            return int(text)
        case str() | None:
            return text or None
        case _:
            raise ParseError("a claim that can be tried", text, "the field is a list of things")
