"""Rows of tables: a day and what it is of, each in a cell of its own."""

from itertools import pairwise
from typing import Final, NamedTuple

from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import ORDINAL, ordinal

__all__ = ["LABEL", "Columns", "Numbered", "in_a_row"]

LONGEST_ROW: Final = 200
FAR: Final = 3_000
# What stands before an act in its cell, and makes the day its own: "Committee established (".
LABEL: Final = (
    r"(?:(?!Draft)[A-Z]\w+ (?:\w+ ){0,3}(?:established|adopted|created|set up|mandated)|Modalities|"
    r"Mandate|Adoption|Establishment) \((?:res\.? ?|GA )?"
)
_ALONE: Final = rf"(?:\A|[|\n])\s*(?:{LABEL})?\Z"
_DONE: Final = ("", ")", "adopted", "held", "opened")
_NAME: Final = r"[A-Z]\w*(?: [A-Z]\w*){0,2}"
# What the columns of a table are called, and columns of days on which something else was done.
_RULE: Final = r"[ :|-]{3,300}"
_OTHER_DAYS: Final = (
    r"(?i)\b(?:deadlines?|due|submi\w+|registration|issued|published|circulated|announced)\b"
)


def in_a_row(text: str, first: int, last: int) -> bool:
    """Tell whether a day and a topic, from ``first`` to ``last``, have two cells for themselves.

    Beside them there may be the name of a place, but nothing that could say something else of the
    day; nor may the head of the table.
    """
    if not compiled(_ALONE).search(text[max(0, first - LONGEST_ROW) : first]):
        return False
    rest, *cells = text[last : last + LONGEST_ROW].partition("\n")[0].split("|")
    said = [cell.strip() for cell in cells if cell.strip()]
    named = all(compiled(_NAME).fullmatch(cell) for cell in said)
    return rest.strip() in _DONE and len(said) < 2 and named and not _of_other_days(text, first)


def _of_other_days(text: str, first: int) -> bool:
    """Whether a head of a table, shortly before a row, speaks of deadlines and the like."""
    lines = text[max(0, first - FAR) : first].split("\n")
    above = (head for head, rule in pairwise(lines) if compiled(_RULE).fullmatch(rule))
    return any(compiled(_OTHER_DAYS).search(head) for head in above)


# ---- what the columns are of -----------------------------------------------------------

_HEAD: Final = (
    r"(?i)\s*(?:(?P<session>sessions?)|(?:inter-?sessional )?consultations?)"
    r"(?: (?:no\.?|number))?\s*"
)
_NUMBER: Final = rf"(?i)[\s*]*(?P<number>{ORDINAL}|[0-9]{{1,2}})[\s*]*"


class Numbered(NamedTuple):
    """A number alone in a cell, and whether it is of a session: else it is of a consultation."""

    start: int
    end: int
    number: int
    session: bool


class Columns:
    """What the columns are of in the table that is being read, by the row above its rule."""

    def __init__(self) -> None:
        self._before: str = ""
        self._heads: list[str] = []

    def read(self, line: str) -> None:
        """Read the next line of a text, which may begin, go on with or end a table."""
        if "|" not in line:
            self._heads = []
        elif compiled(_RULE).fullmatch(line):
            self._heads = self._before.split("|")
        self._before = line

    def numbered(self, line: str) -> Numbered | None:
        """Find the number that a row gives its session or consultation: "| Fifth | Vienna |"."""
        start = 0
        for head, cell in zip(self._heads, line.split("|"), strict=False):
            noun, found = compiled(_HEAD).fullmatch(head), compiled(_NUMBER).fullmatch(cell)
            if noun and found:
                first, last = (start + place for place in found.span("number"))
                return Numbered(first, last, _read(found["number"]), noun["session"] is not None)
            start += len(cell) + 1
        return None


def _read(number: str) -> int:
    return int(number) if number.isdigit() else ordinal(number)
