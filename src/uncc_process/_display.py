"""How records show themselves in notebooks and consoles: their fields, as a small table."""

import html
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, cast

import attrs

__all__ = ["as_table", "fields_set"]


def fields_set(record: object) -> Iterator[tuple[str, Any]]:
    """Yield name and value of the fields of a record that are not left at their default.

    As the ``__rich_repr__`` of a class it is what the library rich prints.
    """
    of: Any = type(record)
    for field in attrs.fields(of):
        value = getattr(record, field.name)
        if value != field.default:
            yield field.name, value


def as_table(caption: str, rows: Iterable[tuple[str, object]]) -> str:
    """Write names and values as a table in HTML; every character of them is text.

    >>> as_table("Lakes", [("held_at", "Vienna & Geneva")]).partition("<tr>")[2]
    '<th scope="row">held at</th><td>Vienna &amp; Geneva</td></tr></table>'
    """
    inner = "".join(
        f'<tr><th scope="row">{name.replace("_", " ")}</th><td>{_text(value)}</td></tr>'
        for name, value in rows
    )
    return f"<table><caption>{_text(caption)}</caption>{inner}</table>"


def _text(value: object) -> str:
    match value:
        case tuple():
            return "; ".join(map(_text, cast("tuple[object, ...]", value)))
        case Enum():
            return _text(value.value)
        case _ if attrs.has(type(value)) and type(value).__str__ is object.__str__:
            return ", ".join(f"{name}: {_text(each)}" for name, each in fields_set(value))
        case _:
            return html.escape(str(value))
