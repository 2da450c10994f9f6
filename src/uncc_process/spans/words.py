"""The words and patterns of the days that texts write, and what is said of all others."""

import re
from collections.abc import Sequence
from typing import Final

from uncc_process._patterns import compiled

__all__: list[str] = []

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
# By the first three letters in capitals.
MONTH_NUMBERS: Final = {name[:3].upper(): i for i, name in enumerate(MONTHS, 1)}
WEEKDAY_NUMBERS: Final = {name[:3].upper(): i for i, name in enumerate(WEEKDAYS)}


def _any_of(names: Sequence[str], **odd: str) -> str:
    """Make a pattern for these words, in full or cut to three letters, with a capital first.

    ``odd`` gives further short forms: Sept., Tues., Thurs.
    """
    forms = (f"{name[:3]}(?:{name[3:]}|{odd.get(name, '')}[.]?)" for name in names)
    return rf"(?=[A-Z])(?i:{'|'.join(forms)})(?![0-9A-Za-z])"


# Every blank and every dash of a text is read as the plain one of its kind:
# no-break, figure, thin and narrow no-break space; hyphens, dashes, bar and minus sign.
_KINDS = str.maketrans("\u00a0\u2007\u2009\u202f‐‑‒–—―−", "    -------")


def simplified(text: str) -> str:
    """Make each blank and each dash the plain one of its kind, place for place."""
    text = text.replace("–", "-").replace("\u00a0", " ")  # the two commonest, faster this way
    return text if text.isascii() else text.translate(_KINDS)


SPACE: Final = r"[ \t\r\n]"
# Possessive repeats keep every match linear, however long the white space.
GAP: Final = rf"{SPACE}++"
ROOM: Final = rf"{SPACE}*+"
MONTH: Final = _any_of(MONTHS, September="t?")
WEEKDAY: Final = _any_of(WEEKDAYS, Tuesday="s?", Thursday="(?:rs?)?")
# A year, and not the hours of "9 January, 1500 hours".
_YEAR = rf"[0-9]{{4}}(?![0-9A-Za-z]|{GAP}h(?:ou)?rs\b)"
_COMMA = rf"(?:{GAP}|{ROOM},{ROOM})"
_LEAD = rf"(?:(?P<lead>from|between|From|Between|on\b){GAP})?+"

LEAD: Final = compiled(rf"{ROOM}{_LEAD}", re.ASCII)
POINT: Final = compiled(
    rf"(?:(?P<weekday>{WEEKDAY})"
    rf"(?:{ROOM}(?:-|to\b|through\b){ROOM}(?P<last_weekday>{WEEKDAY}))?+,?{GAP})?+"
    rf"(?:the{GAP})?+(?:"
    rf"(?P<day>[0-9]{{1,2}})(?![0-9])(?:{ROOM}(?P<ordinal>st|nd|rd|th)\b)?+"
    rf"(?:{GAP}(?:of{GAP})?+(?P<month>{MONTH}))?+"
    rf"(?:{_COMMA}(?P<year>{_YEAR}))?+"
    rf"|(?P<first_month>{MONTH})"
    rf"(?:{GAP}(?P<last_day>[0-9]{{1,2}})(?![0-9])(?:{ROOM}(?P<last_ordinal>st|nd|rd|th)\b)?+)?+"
    rf"(?:{_COMMA}(?P<last_year>{_YEAR}))?+"
    r"|(?P<iso>[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2})(?![0-9]))",
    re.ASCII,
)
JOIN: Final = compiled(
    rf"{ROOM}(?:(-|/(?=[0-9]{{4}}-)|(?:,{ROOM})?+(?:to|until|through)\b)"
    rf"|((?:[,;]{ROOM})?+(?:and\b|&))|[,;]){ROOM}{_LEAD}",
    re.ASCII,
)
# The commonest phrases in one match: "24 February 2022", "from 28 February to 11 March 2022".
COMMON: Final = compiled(
    rf"(from{SPACE})?+([0-9]{{1,2}})(?:{SPACE}({MONTH})(?:{SPACE}([0-9]{{4}}))?+)?+"
    rf"(?:{SPACE}?+(?:-|(?:to|until)\b){SPACE}?+([0-9]{{1,2}}){SPACE}({MONTH}){SPACE}([0-9]{{4}}))?+",
    re.ASCII,
)
END: Final = compiled(rf"(?:(?:,?{GAP}|{ROOM}\()inclusive\)?)?+{ROOM}", re.ASCII)

# Figures that leave open which is the day: 3/4/2022, 03.04.22, 03-04-2022; and 30/31 August.
FIGURES: Final = (
    r"(?:[0-9]{1,4}(?P<mark>[/.])[0-9]{1,2}(?P=mark)[0-9]{1,4}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}"
    rf"|[0-9]{{1,2}}/[0-9]{{1,2}}{GAP}{MONTH}(?:{_COMMA}[0-9]{{4}})?+)(?![0-9A-Za-z/])"
)
ISO_LIKE: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"


class Refusal(Exception):
    """Why a phrase does not name days, and what would; becomes a ``ParseError`` or a value."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


EXAMPLE: Final = "9-20 January 2023"
_LIKE_IT = f"write it like {EXAMPLE}"
_LOWER = "|".join(name.lower() for name in (*MONTHS, *WEEKDAYS))
# What is wrong with a text where the grammar stops, first match first: reason, then remedy.
UNREAD: Final = tuple(
    (compiled(pattern, re.ASCII), reason, remedy)
    for pattern, reason, remedy in (
        (rf"{ROOM}\Z", "it is empty", _LIKE_IT),
        (ISO_LIKE, "there is no such day in the calendar", ""),
        (r"[0-9]{8}(?![0-9])|[0-9]{4}-?W", "this ISO form is not read", "write it like 2023-08-21"),
        (
            rf"{ROOM},?{ROOM}['\u2019]?[0-9]{{2}}\Z",
            "a year of two digits does not say which century",
            "write the year in full",
        ),
        (rf"{ROOM}(?:{_LOWER})\b", "months and weekdays begin with a capital letter", _LIKE_IT),
    )
)
_FIGURES = compiled(rf"(?<![0-9]){FIGURES}", re.ASCII)


def unread(text: str, position: int) -> Refusal:
    """Say why the grammar cannot go on from this position."""
    if _FIGURES.search(text):
        return Refusal(
            "figures and slashes do not say which day is meant",
            "write it like 3 April 2022 or 2022-04-03",
        )
    for pattern, reason, remedy in UNREAD:
        if pattern.match(text, position):
            return Refusal(reason, remedy)
    rest = text[position : position + 30].strip()
    return Refusal(f"cannot read {rest!a}", _LIKE_IT)
