"""Every field of every class, given every wrong kind of value: all refused, each at its place.

The table is made from the classes: a field that is added tomorrow is tested tomorrow.
"""

import copy
import json
import types
import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs
import pytest

from tests.small import EVERYTHING, mandate, nested
from uncc_process.codec import FORMAT, loads, plain_of
from uncc_process.codec.toml_text import toml_text
from uncc_process.errors import LoadError
from uncc_process.model import FAMILIES, Process
from uncc_process.model.clauses import nodes
from uncc_process.sources import Pinpoint, Source, Step
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

TEXTS = (Symbol, SeriesSymbol, Source, Pinpoint, DateSpan)
HERE = "@@"

# What no field may hold, in JSON and in TOML.
NEVER = [
    *("null", "1.5", "1e2", "1e400", "NaN", "-Infinity", "1234567890"),
    *(r'"\ud800"', r'"a\u0000b"', r'"\u202e21"', r'"\u200b"', r'"\ufeff"', r'"\u001b"'),
    *("[null]", "[[]]", "[1.5]", '{"\\u0000": 1}', '{"a": null}'),
]
NEVER_TOML = [
    *("1.5", "nan", "-inf", "0xffffffffff", "10:30:00", "2023-08-21T00:00:00"),
    *("2023-08-21 00:00:00.5+01:00", "[1.5]", "{ a = 10:30:00 }", '"\\u202e"'),
]
# What each kind of field may not hold besides.
WRONG: dict[object, list[str]] = {
    str: ["3", "0", "true", "[]", "{}", '["x"]', '{"x": "y"}'],
    int: ['"3"', '""', '"\uff13"', "true", "false", "[]", "[3]", "{}"],
    bool: ["1", "0", '"true"', '"false"', '"yes"', '""', "[]", "{}"],
    date: [
        *("20230821", '"20230821"', '"2023-W34-1"', '"2023-233"', '"2023-8-21"', '"2023-08"'),
        *('"\uff12\uff10\uff12\uff13-08-21"', '"2023-08-21T00:00:00"', '"2023-08-21 "', '"\\n"'),
        *('"2023-02-30"', '"2023-13-01"', '"0000-01-01"', '"12023-08-21"', '"-023-08-21"'),
        *('"21 August 2023"', '"01/02/2023"', '"10"', '"Monday"', '"today"', '""', "true", "0"),
        *("[]", "{}", "[20230821]"),
    ],
    DateSpan: [
        *('"2023-08-21/"', '"/2023-08-21"', '"2023-09-01/2023-08-21"', '"2023-08-21/2023-08-21"'),
        *('"2023-08-21--2023-08-22"', '"2023-08-21/22"', '"2023-08/2023-09"', '"/"'),
    ],
    Enum: ['"no such word"', '""', '" "', "1", "true", "[]", "{}", '"{"'],
    Symbol: ['"A/RES/"', '"resolution 75/282"', '""', '"a"', "75282", "true", "[]", "{}"],
    SeriesSymbol: ['"A/AC."', '"A/RES/"', '""', '"a b"', "291", "true", "[]", "{}"],
    Pinpoint: ['"paragraph 4"', '"para."', '""', "4", "true", "[]", "{}"],
    Source: ['"A/RES/75/282 para. 4"', '"A/RES/"', '"Press 1"', '""', "4", "true", "[]", "{}"],
    tuple: ['"x"', '""', "3", "true", "{}", '{"0": "x"}'],
    attrs: ['"x"', '""', "3", "true", "[]", '{"no such key": 1}'],
    types.UnionType: ['"x"', '""', "3", "true", "[]", "{}", '{"type": "x"}', '{"type": ["x"]}'],
}


def wrong(hint: Any) -> Iterator[str]:
    """Give what is wrong for a field of this annotation, as it stands in JSON."""
    if typing.get_origin(hint) is tuple:
        yield from WRONG[tuple]
        yield from (f"[{each}]" for each in wrong(typing.get_args(hint)[0]))
        return
    members = [each for each in typing.get_args(hint) if each is not types.NoneType] or [hint]
    members = [getattr(each, "__supertype__", each) for each in members]
    if len(members) > 1 and not {date, DateSpan} & set(members):
        yield from WRONG[types.UnionType]
    elif len(members) > 1:  # a day, or something that gives a day
        yield from (each for each in WRONG[date] if DateSpan in members or each != "{}")
        yield from WRONG[DateSpan] if DateSpan in members else ('{"type": "x"}', "{}")
    elif members[0] in WRONG:
        yield from WRONG[members[0]]
    else:
        yield from WRONG[Enum if issubclass(members[0], Enum) else attrs]


def places(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[type, str, Any, Any]]:
    """Yield class, field, annotation and path of each field of an object that is written out."""
    if isinstance(value, tuple):
        for index, each in enumerate(typing.cast("tuple[object, ...]", value)):
            yield from places(each, (*path, index))
        return
    of: type[Any] = value.__class__
    if attrs.has(of) and of not in TEXTS:
        hints = typing.get_type_hints(of)
        for field in attrs.fields(of):
            held = getattr(value, field.name)
            if held != field.default:
                yield of, field.name, hints[field.name], (*path, field.name)
                yield from places(held, (*path, field.name))


def carriers() -> Iterator[tuple[str, Any]]:
    """Yield family and record of a few small records that together have everything."""
    clauses = [clause for each in EVERYTHING.mandates for clause in nodes(each.clause)]
    yield from (("mandates", mandate("m", clause)) for clause in reversed(clauses))
    yield from ((family, record) for family in FAMILIES for record in getattr(EVERYTHING, family))


def first_places() -> dict[tuple[type, str], tuple[Any, str, Any, Any]]:
    """Give one place for each field of each class: annotation, family, record and path."""
    found: dict[tuple[type, str], tuple[Any, str, Any, Any]] = {}
    for family, record in carriers():
        for of, name, hint, path in places(record, ()):
            found.setdefault((of, name), (hint, family, only(record, path[0]), path))
    return found


def only(record: Any, name: str) -> dict[str, Any]:
    """Write a record with one of its fields, and those that it cannot do without."""
    plain: dict[str, Any] = plain_of(record)
    of: type[Any] = record.__class__
    needed = [field.name for field in attrs.fields(of) if field.default is attrs.NOTHING]
    return {key: plain[key] for key in plain if key in (*needed, name)}


PLACES = first_places()
CLASSES = sorted({of for of, _ in PLACES}, key=lambda of: of.__name__)


def document(family: str, plain: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    """Make a process of one record with a mark where the wrong value goes."""
    record = copy.deepcopy(plain)
    inner = record
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = HERE
    head = {"format": FORMAT, "id": "p", "title": "T", "through": date(2026, 11, 23)}
    return {**head, family: [record]}


def pointer(family: str, path: tuple[str | int, ...]) -> str:
    """Write a path as problems do."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return f"$.{family}[0]{''.join(steps)}"


def refused(text: str, format: typing.Literal["json", "toml"], where: str) -> bool:  # noqa: A002 - as loads has it
    """Tell whether a text is refused, with problems at one place and no other."""
    try:
        loads(text, format)
    except LoadError as error:
        return all(
            problem.path == where or problem.path.startswith((f"{where}.", f"{where}["))
            for problem in error.problems
        )
    return False


def test_every_field_of_every_class_is_in_the_table() -> None:
    """The fields under test are all fields of all classes that can stand in a document."""
    classes: set[Any] = {type(value) for value in nested(EVERYTHING)}
    tables = classes - {*TEXTS, Step, Process}
    assert set(PLACES) == {(of, field.name) for of in tables for field in attrs.fields(of)}


@pytest.mark.parametrize("of", CLASSES, ids=lambda of: of.__name__)
def test_no_field_takes_a_wrong_value_from_json(of: type) -> None:
    """Nothing is coerced: each wrong value is refused, and each problem is at the field."""
    accepted: list[tuple[str, str]] = []
    for (owner, name), (hint, family, plain, path) in PLACES.items():
        if owner is of:
            text = json.dumps(document(family, plain, path), default=date.isoformat)
            for value in (*NEVER, *wrong(hint)):
                if not refused(text.replace(f'"{HERE}"', value), "json", pointer(family, path)):
                    accepted.append((name, value))
    assert accepted == []


@pytest.mark.parametrize("of", CLASSES, ids=lambda of: of.__name__)
def test_no_field_takes_a_wrong_value_from_toml(of: type) -> None:
    """Likewise in TOML, whose own dates, times and numbers are refused where another kind goes."""
    accepted: list[tuple[str, str]] = []
    for (owner, name), (hint, family, plain, path) in PLACES.items():
        if owner is of:
            text = toml_text(document(family, plain, path))
            days = () if "date" in str(hint) or "Moment" in str(hint) else ("2023-08-21",)
            for value in (*NEVER_TOML, *days):
                if not refused(text.replace(f'"{HERE}"', value), "toml", pointer(family, path)):
                    accepted.append((name, value))
    assert accepted == []


@pytest.mark.parametrize("name", ["id", "title", "through"])
def test_the_head_takes_no_wrong_value_either(name: str) -> None:
    """The fields of the process itself are as strict as those of its records."""
    accepted: list[str] = []
    hint = typing.get_type_hints(Process)[name]
    head = {"format": FORMAT, "id": "p", "title": "T", "through": "2026-11-23", name: HERE}
    for value in (*NEVER, *wrong(hint)):
        if not refused(json.dumps(head).replace(f'"{HERE}"', value), "json", f"$.{name}"):
            accepted.append(value)
    assert accepted == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_a_list_of_tables(family: str) -> None:
    """The families take lists of tables and nothing else."""
    accepted: list[str] = []
    head = {"format": FORMAT, "id": "p", "title": "T", "through": "2026-11-23", family: HERE}
    for value in (*NEVER, *WRONG[tuple], *(f"[{each}]" for each in WRONG[attrs])):
        if not refused(json.dumps(head).replace(f'"{HERE}"', value), "json", f"$.{family}"):
            accepted.append(value)
    assert accepted == []
