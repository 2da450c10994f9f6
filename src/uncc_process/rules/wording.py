"""What findings of several families say alike: days, lists, and the ordinal in a name."""

from collections.abc import Iterable

from uncc_process.model.records import When
from uncc_process.spans import DateSpan

__all__ = ["listed", "ordinal_before", "said"]

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)}
    | {f"{ten[:-1]}ieth": 10 * count for count, ten in enumerate(_TENS, start=2)}
    | {
        f"{ten}-{unit}": 10 * count + number
        for count, ten in enumerate(_TENS, start=2)
        for number, unit in enumerate(_UNITS, start=1)
    }
    | {f"{n}{end}": n for n in range(1, 200) for end in ("st", "nd", "rd", "th")}
)
_REACH = 3  # "second resumed substantive session"


def said(when: When) -> str:
    """Write a day, or the days within which it fell, as United Nations texts do.

    >>> from datetime import date
    >>> said(date(2023, 5, 15))
    '15 May 2023'
    """
    return str(when if isinstance(when, DateSpan) else DateSpan.on(when))


def listed(names: Iterable[str]) -> str:
    """Join some names.

    >>> listed(["lamps", "lenses", "keepers"])
    'lamps, lenses and keepers'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def ordinal_before(noun: str, name: str) -> int | None:
    """Give the ordinal that a name puts before a noun, with at most two words between.

    >>> ordinal_before("session", "Seventy-eighth session of the Second Committee")
    78
    >>> ordinal_before("session", "Session of the Second Committee") is None
    True
    """
    words = name.lower().split()
    end = words.index(noun) if noun in words else 0
    before = reversed(words[max(end - _REACH, 0) : end])
    return next((_ORDINALS[word] for word in before if word in _ORDINALS), None)
