"""The claims of a dispute: the text form of a field, and reading it back."""

import functools
import re
import types
import typing
from datetime import date
from enum import Enum
from typing import Any

import attrs

from uncc_process.errors import ParseError
from uncc_process.spans import DateSpan

__all__ = ["has_field", "read_claim", "text_of", "triable"]

_DIGITS = re.compile("[0-9]{1,9}", re.ASCII)
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_BOOLEANS = {"true": True, "false": False}
_TRIABLE = (str, int, bool, date, DateSpan)


def text_of(value: object) -> str:
    """Write a field as a claim does: days in ISO form, words as they stand in the file.

    >>> text_of(date(2023, 8, 21)), text_of(True), text_of(("first", "second"))
    ('2023-08-21', 'true', 'first, second')
    """
    match value:
        case DateSpan() | date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case bool():
            return str(value).lower()
        case tuple():
            return ", ".join(map(text_of, typing.cast("tuple[object, ...]", value)))
        case None:
            return ""
        case _:
            return str(value)


def has_field(record: object, name: str) -> bool:
    """Tell whether a record has a field of this name."""
    of: Any = type(record)
    return name in attrs.fields_dict(of)


@functools.cache
def _hints(of: Any) -> dict[str, Any]:
    return typing.get_type_hints(of)


def _kinds(record: object, field: str) -> tuple[Any, ...]:
    """Give the classes of which a field may hold an object; none if there is no such field."""
    if not has_field(record, field):
        return ()
    of: Any = type(record)
    hint = _hints(of)[field]
    union = typing.get_origin(hint) in (types.UnionType, typing.Union)
    return typing.get_args(hint) if union else (hint,)


def triable(record: object, field: str) -> bool:
    """Tell whether another claim can be put into a field: no list, and no reference."""
    kinds = [kind for kind in _kinds(record, field) if kind is not types.NoneType]
    plain = (k in _TRIABLE or (isinstance(k, type) and issubclass(k, Enum)) for k in kinds)
    return field != "id" and bool(kinds) and all(plain)


def read_claim(text: str, record: object, field: str) -> object:
    """Read a claim as a value for a field of a record.

    Raises ``ParseError`` if the field cannot hold it.
    """
    kinds = _kinds(record, field)
    if not text and types.NoneType in kinds:
        return None
    for kind in kinds:
        found = _read(text, kind)
        if found is not None:
            return found
    raise ParseError("a claim about this field", text, f"{field} cannot hold it")


def _read(text: str, kind: object) -> object | None:
    """Read a text as an object of a class; ``None`` if it is none."""
    if kind is str:
        return text or None
    if kind is bool:
        return _BOOLEANS.get(text)
    if kind is int:
        return int(text) if _DIGITS.fullmatch(text) else None
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next((word for word in kind if word.value == text), None)
    if kind in (date, DateSpan):
        return _days(text, kind)
    return None


def _days(text: str, kind: object) -> date | DateSpan | None:
    try:
        if kind is DateSpan:
            return DateSpan.fromisoformat(text) if "/" in text else None
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
