"""Numbers and ordinals as texts write them."""

import re
from functools import cache
from typing import Final

__all__ = ["CARDINAL", "ORDINAL", "cardinal", "ordinal", "written"]

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS: Final = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ODD: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def _nth(word: str) -> str:
    head, hyphen, last = word.rpartition("-")
    if last.endswith("y"):
        return f"{head}{hyphen}{last[:-1]}ieth"
    return f"{head}{hyphen}{_ODD.get(last, f'{last}th')}"


@cache
def _words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS)}
    for tens, word in enumerate(_TENS, start=2):
        words[word] = tens * 10
        words |= {f"{word}-{unit}": tens * 10 + n for n, unit in enumerate(_UNITS[1:10], start=1)}
    return words


@cache
def _ordinals() -> dict[str, int]:
    return {_nth(word): number for word, number in _words().items() if number}


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# "78th", also where a mark of superscript has left a gap; "seventy-eighth", "seventy eighth".
ORDINAL: Final = (
    rf"(?:[0-9]{{1,3}} {{0,12}}(?:st|nd|rd|th)"
    rf"|(?:(?:{'|'.join(_TENS)})[ -])?(?:{_any_of([_nth(word) for word in _UNITS[1:]])})"
    rf"|(?:{_any_of([_nth(word) for word in _TENS])}))\b"
)
CARDINAL: Final = (
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}|[0-9]{{0,3}})"
    rf"|(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_any_of(list(_UNITS[1:10]))}))?)"
    rf"|(?:{_any_of(list(_UNITS[1:]))}))\b"
)
_FIGURES = re.compile("[0-9]+", re.ASCII)


def ordinal(text: str) -> int:
    """Read an ordinal that ``ORDINAL`` has matched.

    >>> ordinal("sixth"), ordinal("Seventy-eighth"), ordinal("78th")
    (6, 78, 78)
    """
    if found := _FIGURES.match(text):
        return int(found[0])
    return _ordinals()["-".join(text.lower().replace("-", " ").split())]


def cardinal(text: str) -> int:
    """Read a number that ``CARDINAL`` has matched.

    >>> cardinal("five"), cardinal("1,420"), cardinal("forty two")
    (5, 1420, 42)
    """
    if text[0].isdigit():
        return int(text.replace(",", ""))
    return _words()["-".join(text.lower().replace("-", " ").split())]


def written(number: int) -> str:
    """Write an ordinal in words, or from the hundredth on in figures.

    >>> written(6), written(78), written(113)
    ('sixth', 'seventy-eighth', '113th')
    """
    return _written().get(number, f"{number}th")


@cache
def _written() -> dict[int, str]:
    return {number: word for word, number in _ordinals().items()}
