"""Strategies for processes as JSON, and for the same with one thing wrong in it."""

import copy
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
from hypothesis import strategies as st

from uncc_process.codec import FORMAT, canonical, dumps, plain_of
from uncc_process.codec.plain import is_list, is_table, step
from uncc_process.model import FAMILIES, Process
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope, one_of_words
from uncc_process.strategies.whole_processes import processes

__all__ = ["CHANGES", "Mutant", "json_documents", "json_mutants"]

CHANGES = ("cut", "doubled", "mistyped", "unknown", "lost", "replaced")
"""What can be wrong in a mutant; only one that was lost or replaced may still be a process."""


@attrs.frozen(kw_only=True)
class Mutant:
    """The JSON of a process in which one thing was changed, where, and how.

    A text that was ``cut``, and one with a ``doubled`` record, a ``mistyped`` value or an
    ``unknown`` key is never a process; one with a key ``lost`` or a value ``replaced`` may be.
    """

    text: str
    change: str
    path: str
    original: Process


def json_documents(
    *,
    families: Sequence[str] | None = None,
    most: int | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[str]:
    """Processes as JSON, narrowed as ``processes`` are."""
    return processes(families=families, most=most, within=within, scope=scope).map(dumps)


def json_mutants(
    *,
    change: str | None = None,
    families: Sequence[str] | None = None,
    most: int | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[Mutant]:
    """JSON of a process with one thing changed; ``change`` is one of ``CHANGES``."""
    if change is not None:
        one_of_words("change", change, CHANGES)
    changes = CHANGES if change is None else (change,)
    found = processes(families=families, most=most, within=within, scope=scope)
    return _mutants(changes, found)


@st.composite
def _mutants(
    draw: st.DrawFn, changes: tuple[str, ...], found: st.SearchStrategy[Process]
) -> Mutant:
    process, change = draw(found), draw(st.sampled_from(changes))
    plain: dict[str, Any] = {"format": FORMAT, **copy.deepcopy(plain_of(process))}
    if change == "cut":
        text = canonical(plain)
        end = draw(st.integers(0, len(text) - 1))
        return Mutant(text=text[:end], change=change, path=f"character {end}", original=process)
    path, holder, key = draw(st.sampled_from(_places(plain, change)))
    _changed(draw, change, holder, key)
    return Mutant(text=canonical(plain), change=change, path=path, original=process)


_Place = tuple[str, Any, Any]  # the path, what holds the value, and the key or index in that


def _places(plain: dict[str, Any], change: str) -> list[_Place]:
    """List where something can be changed in a way; the top of the document is always such."""
    every = list(_values(plain, "$"))
    match change:
        case "doubled":
            records = [place for place in every if is_list(place[1]) and place[1] in _lists(plain)]
            return records or [("$.bodies", plain, "bodies")]
        case "unknown":
            tables = [(path, held[key], None) for path, held, key in every if is_table(held[key])]
            return [("$", plain, None), *tables]
        case "lost":
            return [place for place in every if is_table(place[1])]
        case _:
            return every


def _lists(plain: dict[str, Any]) -> list[Any]:
    return [plain[family] for family in FAMILIES if family in plain]


def _values(plain: Any, path: str) -> Iterator[_Place]:
    pairs = plain.items() if is_table(plain) else enumerate(plain) if is_list(plain) else ()
    for key, value in pairs:
        here = step(path, key) if isinstance(key, str) else f"{path}[{key}]"
        yield here, plain, key
        yield from _values(value, here)


def _changed(draw: st.DrawFn, change: str, holder: Any, key: Any) -> None:
    match change:
        case "doubled" if is_list(holder):
            record: Any = holder[key]
            holder.append(copy.deepcopy(record))
        case "doubled":  # there was no record: two bodies of one name come in
            holder[key] = [_BODY, _BODY]
        case "mistyped":
            holder[key] = draw(st.sampled_from(_of_another_type(holder[key])))
        case "unknown":
            holder["unheard_of"] = draw(st.sampled_from((None, 1, "word")))
        case "lost":
            del holder[key]
        case _:
            holder[key] = draw(st.sampled_from(_VALUES))


_BODY: dict[str, Any] = {
    "id": "twice",
    "name": "Twice",
    "short": "Twice",
    "confidence": "primary",
    "sources": ["A/RES/75/282"],
}
_VALUES: tuple[Any, ...] = (
    "",
    "word",
    "2023-08-21",
    "2023-08-21/2023-08-22",
    "A/RES/75/282",
    0,
    1,
    -1,
    True,
    [],
    {},
)


_OF_TYPES: dict[object, Any] = {str: "word", int: 7, bool: True, list: [], dict: {}}


def _of_another_type(value: object) -> list[Any]:
    """Give values of other types: JSON knows tables, lists, numbers, booleans and texts."""
    of: object = type(value)
    shown = of if of in _OF_TYPES else str  # a day is a text
    return [other for each, other in _OF_TYPES.items() if each is not shown]
