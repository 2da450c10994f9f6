"""Plain data to records and back: strict, without coercion, every problem with its path.

The wire form follows from the classes. A value that parses itself (a symbol, a source, a span) is
a string; a record is a table with its fields; where a field may hold one of several classes, the
key ``type`` names which; what is left out has its default.
"""

import difflib
import functools
import operator
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs
import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from uncc_process.codec.plain import is_list, is_table, step
from uncc_process.errors import InvalidRecord, ParseError, Problem, quoted
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

__all__ = ["plain_of", "problems_of", "structured", "tag"]

# How the values that are strings on the wire are read and written.
_READ: dict[type, Callable[[str], Any]] = {
    Symbol: Symbol.parse,
    SeriesSymbol: SeriesSymbol.parse,
    Source: Source.parse,
    Pinpoint: Pinpoint.parse,
    DateSpan: DateSpan.fromisoformat,
}
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
MOST_HINTS = 20  # finding the nearest word is slow: it is done for the first few only


Hook = Callable[[Any, Any], Any]


class MismatchError(Exception):
    """Plain data of another kind than the field wants; becomes a ``Problem`` with its path."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.key = key


def structured(plain: Any, into: Any) -> Any:
    """Build an object of a class from plain data; any failure goes through ``problems_of``."""
    try:
        return _converter().structure(plain, into)
    finally:
        _read.cache_clear()


@functools.cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    # Each for the class that it says it gives. The one for words is for Enum itself: the hook that
    # some versions of cattrs have there goes before a factory.
    for leaf in (_str, _int, _bool, _date, _word):
        converter.register_structure_hook(leaf)
    for of in _READ:
        converter.register_structure_hook(of, _value_hook(of))
    for suits, hook in (
        (_is_id, _id_hook),
        (_is_record, _record_hook),
        (_is_tuple, _tuple_hook),
        (_is_union, _union_hook),
    ):
        converter.register_structure_hook_factory(suits, functools.partial(hook, converter))
    return converter


# ---- reading: leaves -------------------------------------------------------------------


def _str(plain: Any, _: Any = None) -> str:
    if type(plain) is not str:
        raise MismatchError(f"expected a text, got {_shown(plain)}")
    return plain


def _int(plain: Any, _: Any) -> int:
    if type(plain) is not int:
        raise MismatchError(f"expected a whole number, got {_shown(plain)}")
    return plain


def _bool(plain: Any, _: Any) -> bool:
    if type(plain) is not bool:
        raise MismatchError(f"expected true or false, got {_shown(plain)}")
    return plain


def _date(plain: Any, _: Any = None) -> date:
    if type(plain) is date:
        return plain
    if type(plain) is str and _ISO_DATE.fullmatch(plain):
        try:
            return date.fromisoformat(plain)
        except ValueError:
            raise MismatchError(f"there is no such day: {quoted(plain)}") from None
    raise MismatchError(f"expected a date like 2023-08-21, got {_shown(plain)}")


@functools.cache
def _read(of: type, text: str) -> Any:
    """Read a value from its text; within one input the same one is read but once."""
    return _READ[of](text)


def _value_hook(of: type) -> Hook:
    def hook(plain: Any, _: Any) -> Any:
        return _read(of, _str(plain))

    return hook


def _shown(plain: Any) -> str:
    match plain:
        case dict():
            return "a table"
        case list():
            return "a list"
        case bool():
            return str(plain).lower()
        case date():
            return plain.isoformat()
        case _:
            return quoted(plain)


# ---- reading: what holds others --------------------------------------------------------


def _is_enum(of: Any) -> bool:
    return isinstance(of, type) and issubclass(of, Enum)


def _is_record(of: Any) -> bool:
    return attrs.has(of) and of not in _READ


def _is_id(of: Any) -> bool:
    return isinstance(of, typing.NewType)


def _is_tuple(of: Any) -> bool:
    return typing.get_origin(of) is tuple


def _is_union(of: Any) -> bool:
    return typing.get_origin(of) in (types.UnionType, typing.Union)


def _word(plain: Any, of: type[Enum]) -> Enum:
    words = _words(of)
    try:
        return words[plain]
    except (KeyError, TypeError):
        raise MismatchError(_expected_word(_str(plain), words)) from None


@functools.cache
def _words(of: type[Enum]) -> dict[str, Enum]:
    return {member.value: member for member in of}


def _expected_word(word: object, words: Mapping[str, object]) -> str:
    nearest = difflib.get_close_matches(word, words) if isinstance(word, str) else []
    hint = f"; did you mean {quoted(nearest[0])}?" if nearest else ""
    return f"expected one of {', '.join(words)}; got {quoted(word)}{hint}"


def _id_hook(converter: cattrs.Converter, of: Any) -> Hook:
    hook: Hook = converter.get_structure_hook(of.__supertype__)
    return hook


def _record_hook(converter: cattrs.Converter, of: Any) -> Hook:
    from_table = make_dict_structure_fn(of, converter)

    def hook(plain: Any, _: Any) -> Any:
        if not is_table(plain):
            raise MismatchError(f"expected a table, got {_shown(plain)}")
        return from_table(plain)

    return hook


def _tuple_hook(converter: cattrs.Converter, of: Any) -> Hook:
    inner = typing.get_args(of)[0]
    read = converter.get_structure_hook(inner)

    def hook(plain: Any, _: Any) -> tuple[Any, ...]:
        if not is_list(plain):
            raise MismatchError(f"expected a list, got {_shown(plain)}")
        found: list[Any] = []
        faults: list[Exception] = []
        for index, each in enumerate(plain):
            try:
                found.append(read(each, inner))
            except Exception as fault:
                fault.add_note(IterableValidationNote("in a list", index, inner))
                faults.append(fault)
        if faults:
            raise IterableValidationError("in a list", faults, of)  # pyright: ignore[reportCallIssue] # its __new__ takes the class too
        return tuple(found)

    return hook


def _union_hook(converter: cattrs.Converter, of: Any) -> Hook:
    """Tell the members of a union apart by the shape of the plain data, never by trial."""
    members = [member for member in typing.get_args(of) if member is not types.NoneType]
    if len(members) == 1:
        (member,) = members
        read = converter.get_structure_hook(member)
        return lambda plain, _: read(plain, member)
    tables = {tag(member): member for member in members if _is_record(member)}
    read_table = functools.cache(converter.get_structure_hook)
    has_date, has_span = date in members, DateSpan in members

    def hook(plain: Any, _: Any) -> Any:
        if has_span and type(plain) is str and "/" in plain:
            return _read(DateSpan, plain)
        if has_date and not is_table(plain):
            return _date(plain)
        if not is_table(plain):
            raise MismatchError(f"expected a table with a type, got {_shown(plain)}")
        rest = dict(plain)
        named = rest.pop("type", None)
        if named is None:
            raise MismatchError(f"is missing; expected one of {', '.join(tables)}", "type")
        if not isinstance(named, str) or named not in tables:
            raise MismatchError(_expected_word(named, tables), "type")
        return read_table(tables[named])(rest, tables[named])

    return hook


@functools.cache
def tag(of: type) -> str:
    """Name a class on the wire: ``AssemblyEdge`` is ``assembly_edge``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", of.__name__).lower()


# ---- the problems of a failure ---------------------------------------------------------


def problems_of(error: BaseException, path: str = "$") -> Iterator[Problem]:
    """Turn the tree of errors that a failed reading leaves into flat problems with paths."""
    match error:
        case ClassValidationError() | IterableValidationError():
            for inner in error.exceptions:
                yield from problems_of(inner, path + _step(inner))
        case ForbiddenExtraKeysError():
            yield from _unknown_keys(error, path)
        case InvalidRecord():
            for problem in error.problems:
                yield Problem(_joined(path, problem.path), problem.message)
        case KeyError():
            yield Problem(path, "is missing")
        case MismatchError():
            yield Problem(_joined(path, error.key), str(error))
        case ParseError():
            yield Problem(path, str(error))
        case _:
            raise error


def _step(error: BaseException) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _joined(path: str, inner: str) -> str:
    return f"{path}.{inner}" if inner else path


def _unknown_keys(error: ForbiddenExtraKeysError, path: str) -> Iterator[Problem]:
    known = [field.name for field in attrs.fields(error.cl)]
    for index, name in enumerate(sorted(error.extra_fields)):
        nearest = difflib.get_close_matches(name, known) if index < MOST_HINTS else []
        hint = f"; did you mean {quoted(nearest[0])}?" if nearest else ""
        yield Problem(step(path, name), f"there is no such key{hint}")


# ---- writing ---------------------------------------------------------------------------


def plain_of(value: Any) -> Any:
    """Write an object as plain data; fields that have their default are left out.

    >>> plain_of(DateSpan(date(2023, 8, 21), date(2023, 9, 1)))
    '2023-08-21/2023-09-01'
    """
    return _writer(value.__class__)(value)


def _same(value: Any) -> Any:
    return value


_WRITE: dict[Any, Callable[[Any], Any]] = {
    **dict.fromkeys((bool, date, int, str), _same),
    **dict.fromkeys(_READ, str),
    DateSpan: DateSpan.isoformat,
    frozenset: lambda held: sorted(map(plain_of, held)),
    tuple: lambda held: [plain_of(each) for each in held],
}


@functools.cache
def _writer(of: Any) -> Callable[[Any], Any]:
    """Give what writes an object of a class, or what a field with such an annotation holds."""
    if of in _WRITE:
        return _WRITE[of]
    if _is_enum(of):
        return operator.attrgetter("_value_")
    if _is_id(of):
        return _writer(of.__supertype__)
    if _is_union(of):
        members = [each for each in typing.get_args(of) if each is not types.NoneType]
        return _tagged if len(members) > 1 else _writer(members[0])
    if _is_tuple(of):
        write = _writer(typing.get_args(of)[0])
        return lambda held: [write(each) for each in held]
    return plain_of if typing.get_origin(of) else _table


def _table(value: Any) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name, default, write in _fields(value.__class__):
        held = getattr(value, name)
        if held is not None and (default is attrs.NOTHING or held != default):
            table[name] = write(held)
    return table


def _tagged(held: Any) -> Any:
    """Write an object of one of several classes, so that the wire says which."""
    plain = plain_of(held)
    return {"type": tag(held.__class__), **plain} if is_table(plain) else plain


@functools.cache
def _fields(of: type) -> tuple[tuple[str, Any, Callable[[Any], Any]], ...]:
    hints = typing.get_type_hints(of)
    return tuple(
        (field.name, field.default, _writer(hints[field.name])) for field in attrs.fields(of)
    )
