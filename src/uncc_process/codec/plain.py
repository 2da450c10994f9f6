"""Text to plain data: JSON and TOML with every bound checked, and no meaning yet."""

import json
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import chain, islice
from typing import Any, NoReturn, TypeGuard

import attrs

from uncc_process.codec.limits import Limits
from uncc_process.errors import LoadError, Problem, quoted

__all__ = [
    "NESTING",
    "STRING",
    "hidden",
    "is_list",
    "is_table",
    "may_hide",
    "parse_json",
    "parse_toml",
    "step",
]


@attrs.frozen
class Refused:
    """What stands in plain data for a value that JSON allows and we do not."""

    message: str


class _Doubled(dict[str, Any]):
    """An object in which some keys stand more than once."""

    doubled: tuple[str, ...]


def parse_json(text: str, limits: Limits) -> Any:
    """Read JSON; raises ``LoadError`` with everything that is wrong before meaning comes in."""
    _refuse_large(text, limits)
    try:
        plain = json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_int=lambda digits: _integer(digits, limits),
            parse_float=lambda digits: Refused(f"expected no fraction, got {quoted(digits)}"),
            parse_constant=lambda name: Refused(f"expected a number, got {name}"),
        )
    except json.JSONDecodeError as error:
        _refuse_deep(text, limits)
        _fail(f"line {error.lineno}", f"not JSON: {error.msg.lower()}")
    except RecursionError:
        _refuse_deep(text, limits)
        _fail("", f"nested more than {limits.depth} deep")
    return _checked(plain, text, limits)


def parse_toml(text: str, limits: Limits) -> Any:
    """Read TOML; raises ``LoadError`` with everything that is wrong before meaning comes in."""
    _refuse_large(text, limits)
    _refuse_deep(text, limits)
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _fail("", f"not TOML: {str(error)[:1].lower()}{str(error)[1:]}")
    except ValueError:  # of all others, Python's own bound on the digits of a number
        _fail("", f"expected numbers of at most {limits.digits} digits")
    except RecursionError:
        _fail("", f"nested more than {limits.depth} deep")
    return _checked(plain, text, limits)


def is_table(plain: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether plain data is a table: the parsers give no other keys than texts."""
    return isinstance(plain, dict)


def is_list(plain: object) -> TypeGuard[list[Any]]:
    """Tell whether plain data is a list."""
    return isinstance(plain, list)


def step(path: str, name: str) -> str:
    """Go one key further on a path; a key that is no plain word is quoted."""
    return f"{path}.{name}" if _PLAIN_KEY.fullmatch(name) else f"{path}[{quoted(name)}]"


_PLAIN_KEY = re.compile("[A-Za-z0-9_-]{1,40}", re.ASCII)


def _fail(path: str, message: str) -> NoReturn:
    raise LoadError((Problem(path, message),)) from None


def _refuse_large(text: str, limits: Limits) -> None:
    if len(text) > limits.characters:
        _fail("", f"has {len(text)} characters, more than {limits.characters}")


# Strings and comments are skipped whole, so that brackets and dots inside them do not count.
# One that does not end eats the rest: the parser refuses it there. Possessive, so as to be linear.
STRING = r"""
    "{3}(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5})? | '{3}(?:[^']++|'(?!''))*+(?:'{3,5})?
    | "(?:[^"\\\n]++|\\.)*+"? | '[^'\n]*+'?
"""
_TOKEN = re.compile(rf"{STRING} | \#[^\n]*+ | [\[{{\]}}.\n]", re.ASCII | re.DOTALL | re.VERBOSE)

NESTING = {"[": 1, "{": 1, "]": -1, "}": -1}  # what a bracket does to the depth


def _refuse_deep(text: str, limits: Limits) -> None:
    """Refuse brackets, or dotted keys, nested deeper than the parsers can bear."""
    depth = dots = 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark == ".":
            dots += 1
        elif mark == "\n":
            dots = 0
        elif mark in NESTING:
            depth = max(depth + NESTING[mark], 0)
        if depth > limits.depth or dots > limits.depth:
            line = text[: token.start()].count("\n") + 1
            _fail(f"line {line}", f"nested more than {limits.depth} deep")


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    doubled = _Doubled(plain)
    counts = Counter(name for name, _ in pairs)
    doubled.doubled = tuple(sorted(name for name, count in counts.items() if count > 1))
    return doubled


def _integer(digits: str, limits: Limits) -> int | Refused:
    if len(digits.lstrip("-")) > limits.digits:
        return Refused(f"expected at most {limits.digits} digits, got {quoted(digits)}")
    return int(digits)


def _checked(plain: Any, text: str, limits: Limits) -> Any:
    if not _is_sound(plain, limits):
        _refuse_deep(text, limits)
        problems = tuple(islice(_problems(plain, limits), limits.problems))
        if problems:
            raise LoadError(problems)
    return plain


_SOUND = {bool, date, dict, int, list, str}


def _is_sound(plain: Any, limits: Limits) -> bool:
    """Tell whether nothing is wrong: quickly, level by level, and without places."""
    count = depth = 0
    level: list[Any] = [plain]
    while level:
        held: dict[type, list[Any]] = defaultdict(list)
        for value in level:
            held[type(value)].append(value)
        tables: list[dict[str, Any]] = held[dict]
        lists: list[list[Any]] = held[list]
        texts: set[str] = {*held[str], *chain.from_iterable(tables)}
        count += len(level)
        depth += bool(tables or lists)
        if (
            not held.keys() <= _SOUND
            or count > limits.values
            or depth > limits.depth
            or any(abs(number) >= 10**limits.digits for number in held[int])
            or any(len(each) > limits.string for each in texts)
            or any(not each.isprintable() and _UNWANTED.search(each) for each in texts)
        ):
            return False
        level = [each for table in tables for each in table.values()]
        level += chain.from_iterable(lists)
    return True


def _problems(plain: Any, limits: Limits) -> Iterator[Problem]:
    waiting: list[tuple[str, Any]] = [("$", plain)]
    count = 1
    while waiting:
        path, value = waiting.pop()
        if is_table(value) or is_list(value):
            count += len(value)
        if count > limits.values:
            yield Problem("", f"holds more than {limits.values} values")
            return
        if is_table(value):
            yield from _doubled(path, value)
            yield from (fault for name in value for fault in _string(path, name, limits))
            waiting += [(step(path, name), each) for name, each in reversed(value.items())]
        elif is_list(value):
            inner = enumerate(value)
            waiting += reversed([(f"{path}[{index}]", each) for index, each in inner])
        elif isinstance(value, str):
            yield from _string(path, value, limits)
        else:
            yield from _scalar(path, value, limits)


def _doubled(path: str, value: dict[str, Any]) -> Iterator[Problem]:
    if isinstance(value, _Doubled):
        for name in value.doubled:
            yield Problem(path, f"the key {quoted(name)} stands more than once")


# Controls, surrogates, invisible and direction-changing characters, tags and noncharacters.
_LAST_OF_PLANES = "".join(
    chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    f"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f{_LAST_OF_PLANES}]"
)


# How JSON writes the controls among them; in other texts these are harmless, and rare.
_ESCAPED = ("\\u00", "\\b", "\\f", "\\r")


def may_hide(text: str) -> bool:
    """Tell quickly whether a JSON or TOML text may hold a character that cannot be seen."""
    visible = text.isprintable() or not _UNWANTED.search(text)
    return not visible or any(escape in text for escape in _ESCAPED)


def hidden(plain: Any) -> Iterator[Problem]:
    """Yield the place of every text in plain data that holds a character that cannot be seen."""
    return _problems(plain, Limits(values=sys.maxsize, string=sys.maxsize))


def _string(path: str, value: str, limits: Limits) -> Iterator[Problem]:
    if len(value) > limits.string:
        yield Problem(path, f"has {len(value)} characters, more than {limits.string}")
    elif found := _UNWANTED.search(value):
        yield Problem(path, f"holds a character that cannot be seen: {quoted(found[0])}")


def _scalar(path: str, value: object, limits: Limits) -> Iterator[Problem]:
    if isinstance(value, Refused):
        yield Problem(path, value.message)
    elif value is None:
        yield Problem(path, "expected a value, got null; leave the key out instead")
    elif isinstance(value, float):
        yield Problem(path, f"expected no fraction, got {value}")
    elif isinstance(value, datetime | time):
        yield Problem(path, f"expected a date without a time, got {value}")
    elif isinstance(value, int) and abs(value) >= 10**limits.digits:
        yield Problem(path, f"expected at most {limits.digits} digits, got a longer number")
