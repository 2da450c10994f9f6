"""Columns: what a cell may hold, and which columns the field of a class becomes."""

import typing
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any

import attrs

from uncc_process.codec import canonical, plain_of
from uncc_process.codec.structure import tag
from uncc_process.model import Adoption, When
from uncc_process.model.claims import text_of
from uncc_process.model.families import families_of
from uncc_process.model.records import first_day, last_day
from uncc_process.sources import Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

__all__ = ["BETWEEN", "Cell", "Column", "FieldColumn", "Kind", "columns_of"]

BETWEEN = "; "
"""What stands between the entries of a list."""

Cell = str | int | bool | date | None


class Kind(Enum):
    """What the cells of a column are; a column of any kind may have empty cells."""

    TEXT = "text"
    LIST = "list"  # texts, joined
    JSON = "json"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DAY = "day"


@attrs.frozen(kw_only=True)
class Column:
    """A column of a table; ``required`` if no cell of it is empty.

    ``of`` is the table whose rows its cells name, where they name rows of one table only.
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    of: str | None = None


# ---- fields to columns -----------------------------------------------------------------

_SCALARS: dict[Any, Kind] = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    bool: Kind.BOOLEAN,
    date: Kind.DAY,
    **dict.fromkeys((DateSpan, Pinpoint, SeriesSymbol, Source, Symbol), Kind.TEXT),
}


@attrs.frozen
class FieldColumn:
    """A column, and how the cell of a record is found; that of a list is found as its entries."""

    column: Column
    read: Callable[[Any], Any]

    def cell(self, record: Any) -> Cell:
        held = self.read(record)
        return BETWEEN.join(held) if self.column.kind is Kind.LIST else held

    def is_whole(self, record: Any) -> bool:
        """Tell whether the entries of a list can be told apart in its cell."""
        if self.column.kind is not Kind.LIST:
            return True
        cell = str(self.cell(record))
        return (cell.split(BETWEEN) if cell else []) == list(self.read(record))


def columns_of(of: Any, key: str | None) -> tuple[FieldColumn, ...]:
    """Give the columns for the fields of a class, in their order."""
    hints = typing.get_type_hints(of)
    fields = attrs.fields(of)
    return tuple(each for field in fields for each in _columns(field.name, hints[field.name], key))


def _columns(name: str, hint: Any, key: str | None) -> Iterator[FieldColumn]:
    """Yield the columns of a field, by its annotation."""
    members = _members(hint)
    kinds = {each for each in members if each is not NoneType}
    required = NoneType not in members and (members != (str,) or name == key)
    if kinds and kinds <= {date, DateSpan} and DateSpan in kinds:
        yield from _of_days(name, required=required)
    elif kinds == set(typing.get_args(Adoption)):
        yield from _of_adoption(name)
    elif typing.get_origin(hint) is tuple and _kind(typing.get_args(hint)[0]):
        column = Column(name=name, kind=Kind.LIST, of=_table_named(typing.get_args(hint)[0]))
        yield FieldColumn(column, _entries(name))
    elif len(kinds) == 1 and (kind := _kind(*kinds)):
        of = None if name == key else _table_named(*kinds)
        column = Column(name=name, kind=kind, required=required, of=of)
        yield FieldColumn(column, _text(name) if kind is Kind.TEXT else _held(name))
    else:
        yield FieldColumn(Column(name=name, kind=Kind.JSON), _json(name))


def _members(hint: Any) -> tuple[Any, ...]:
    is_union = typing.get_origin(hint) in (UnionType, typing.Union)
    return typing.get_args(hint) if is_union else (hint,)


def _kind(of: Any) -> Kind | None:
    """Give the kind of column for what is one plain value; ``None`` for all else."""
    if isinstance(of, typing.NewType) or (isinstance(of, type) and issubclass(of, Enum)):
        return Kind.TEXT
    return _SCALARS.get(of)


def _table_named(of: Any) -> str | None:
    """Give the one table that a reference of a type leads to."""
    families = families_of(of) if isinstance(of, typing.NewType) else ()
    return families[0] if len(families) == 1 else None


def _of_days(name: str, *, required: bool) -> Iterator[FieldColumn]:
    for end, day in (("first", first_day), ("last", last_day)):

        def read(record: Any, day: Callable[[When], date] = day) -> date | None:
            held = getattr(record, name)
            return None if held is None else day(held)

        yield FieldColumn(Column(name=f"{name}_{end}", kind=Kind.DAY, required=required), read)


def _of_adoption(name: str) -> Iterator[FieldColumn]:
    """Yield a column for the form of an adoption, and one for each field that some form has."""

    def form(record: Any) -> str | None:
        held = getattr(record, name)
        return None if held is None else tag(held.__class__)

    yield FieldColumn(Column(name=name), form)
    for of in typing.get_args(Adoption):
        hints = typing.get_type_hints(of)
        for field in attrs.fields(of):
            for each in _columns(field.name, hints[field.name], None):
                yield _inside(name, of, each)


def _inside(name: str, of: type, inner: FieldColumn) -> FieldColumn:
    """Make a column of a field of what a field holds; empty where that is of another class."""

    def read(record: Any) -> Any:
        held = getattr(record, name)
        nothing = () if inner.column.kind is Kind.LIST else None
        return inner.read(held) if isinstance(held, of) else nothing

    column = attrs.evolve(inner.column, name=f"{name}_{inner.column.name}", required=False)
    return FieldColumn(column, read)


def _held(name: str) -> Callable[[Any], Any]:
    return lambda record: getattr(record, name)


def _text(name: str) -> Callable[[Any], str | None]:
    def read(record: Any) -> str | None:
        held = getattr(record, name)
        return None if held is None else text_of(held)

    return read


def _entries(name: str) -> Callable[[Any], tuple[str, ...]]:
    return lambda record: tuple(map(text_of, getattr(record, name)))


def _json(name: str) -> Callable[[Any], str | None]:
    """Write a field as the file has it; what the file leaves out is an empty cell."""

    def read(record: Any) -> str | None:
        plain = plain_of(record)
        return canonical(plain[name]) if name in plain else None

    return read
