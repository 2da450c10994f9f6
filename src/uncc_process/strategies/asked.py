"""What callers ask for: checked at the call, so that a wrong argument never waits for a draw."""

import types
import typing
from collections.abc import Iterable
from typing import Any, Literal

from hypothesis.errors import InvalidArgument

from uncc_process.errors import quoted
from uncc_process.model.records import misnamed
from uncc_process.spans import DateSpan

__all__ = ["Scope", "check_days", "check_number", "check_scope", "one_of_words", "set_fields"]

Scope = Literal["small", "wide"]
"""How far values range: ``small`` finds bugs and shrinks well, ``wide`` finds odd values."""

SCOPES = typing.get_args(Scope)


def check_scope(scope: str) -> None:
    """Refuse a scope that there is not."""
    one_of_words("scope", scope, SCOPES)


def one_of_words(name: str, word: object, words: Iterable[object]) -> None:
    """Refuse a word that is not on the list."""
    known = [str(each) for each in words]
    if word not in known:
        raise InvalidArgument(f"{name} is one of {', '.join(known)}, not {quoted(word)}")


def check_days(within: DateSpan | None, least: int = 1, longest: int | None = None) -> None:
    """Refuse days that are no span, or too few, and a length that is none."""
    if within is not None and not isinstance(within, DateSpan):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may not be typed
        raise InvalidArgument(f"within is a DateSpan, not {quoted(within)}")
    if within is not None and within.days < least:
        raise InvalidArgument(f"within needs {least} days or more, and has {within.days}")
    if longest is not None:
        check_number("longest", longest, 1)


def check_number(name: str, number: object, least: int) -> None:
    """Refuse what is no whole number, or too small."""
    if type(number) is not int or number < least:
        raise InvalidArgument(f"{name} is a whole number from {least} on, not {quoted(number)}")


def set_fields(of: Any, **fields: Any) -> dict[str, Any]:
    """Give the fields that are asked for, if a record of the class can have each of them."""
    hints = typing.get_type_hints(of)
    asked = {name: value for name, value in fields.items() if value is not None}
    for name, value in asked.items():
        _check_field(of, name, value, hints[name])
    return asked


def _check_field(of: Any, name: str, value: object, hint: Any) -> None:
    kinds = tuple(_kinds(hint))
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        words = " or ".join(kind.__name__ for kind in kinds if kind is not types.NoneType)
        raise InvalidArgument(f"{name} of a {of.__name__} is a {words}, not {quoted(value)}")
    names_record = name == "id" or any(
        isinstance(each, typing.NewType) for each in (hint, *typing.get_args(hint))
    )
    if names_record and misnamed(str(value)):
        raise InvalidArgument(f"{name} is the id of a record, which {quoted(value)} cannot be")
    if type(value) is int and value < 1:
        raise InvalidArgument(f"{name} is 1 or more, not {value}")
    if isinstance(value, DateSpan) and value.days == 1:
        raise InvalidArgument(f"{name} is a day, or a span of more than one, not {quoted(value)}")
    if value == "":
        raise InvalidArgument(f"{name} is not empty")


def _kinds(hint: Any) -> Iterable[type]:
    """Give the classes that an annotation allows."""
    if isinstance(hint, typing.NewType):
        hint = hint.__supertype__
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return [kind for each in typing.get_args(hint) for kind in _kinds(each)]
    return [typing.get_origin(hint) or hint]
