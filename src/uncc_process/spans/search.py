"""Where days are written in running text; ``spans.find_dates`` is its public face."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from uncc_process._patterns import compiled
from uncc_process.spans.phrases import (
    Days,
    Point,
    carry,
    check_order,
    days_of,
    ends_at_next,
    follows,
    months_of,
    points_at,
    stretches,
)
from uncc_process.spans.words import (
    FIGURES,
    ISO_LIKE,
    MONTH,
    WEEKDAY,
    Refusal,
    simplified,
    unread,
)

__all__: list[str] = []

# Markup that may stand inside a phrase: [9-20 January](address) 2023, **9**, 9<sup>th</sup>.
_LINK = compiled(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARK = compiled(r"\*+|</?[A-Za-z][^<>]*>")
# "Monday and Tuesday, 5 and 6 September 2022": no single day is on both.
_WEEKDAYS = compiled(rf"\b{WEEKDAY}(?:(?:,|,? and)[ \n]{WEEKDAY})+\b,?", re.ASCII)
_BLANK_LINE = compiled(r"\n[ \t\r]*(?=\n)")

# A phrase does not begin inside a symbol, a number, a path or a word, nor after "COVID-".
_START = compiled(
    r"(?<![0-9A-Za-z/.])(?:"
    rf"(?<![0-9A-Za-z][-,:])(?:(?P<figures>{FIGURES}|{ISO_LIKE})|[0-9])"
    rf"|{MONTH}|{WEEKDAY}|(?:from|between|From|Between)\b)",
    re.ASCII,
)
# What a bare number belongs to, rather than to a month further on: "paragraphs 4, 5 and 6 May".
_NUMBERED = compiled(
    r"(?:\b(?:agenda|annex(?:es)?|art(?:icle)?s?|case|chap(?:ter)?s?|COP|decisions?|figures?|"
    r"footnotes?|goals?|items?|nos?|pages?|pp?|para(?:graph)?s?|part|resolutions?|rules?|"
    r"sect(?:ion)?s?|tables?|targets?|vol(?:ume)?s?)\.?"
    r"|[0-9][)\]]*[ \n](?:and|or))[ \n]\Z",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_NUMBERED: Final = 20


# The days; or the months in EDTF; or why it is neither.
Meaning = Days | str | Refusal


class Phrase(NamedTuple):
    """A date in a text: where it is, and what it means."""

    start: int
    end: int
    means: Meaning


def phrases(text: str) -> Iterator[Phrase]:
    """Find every date of a text, in order."""
    plain = _without_markup(text)
    position = 0
    for start in _START.finditer(plain):
        if start.start() < position:
            continue
        points, joins = points_at(plain, start.start())
        if start["figures"] and not (points and points[0].found["iso"]):
            position = start.end()
            yield Phrase(*start.span(), unread(start["figures"], 0))
        elif points:
            position = points[-1].found.end()
            yield from _joined(_read(plain, points, joins))


def _without_markup(text: str) -> str:
    """Blank out link targets and other marks, length for length; close each blank line."""
    text = simplified(text)
    text = _LINK.sub(lambda link: f" {link[1]}".ljust(len(link[0])), text)
    text = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    text = _WEEKDAYS.sub(lambda days: " " * len(days[0]), text)
    return _BLANK_LINE.sub(lambda line: "\0" * len(line[0]), text)


def _read(text: str, points: list[Point], joins: list[str]) -> Iterator[Phrase]:
    head, tail = _numbers_before(text, points, joins), _numbers_after(points, joins)
    points, joins = points[head:tail], joins[head : tail - 1]
    for i, point in enumerate(points):
        if point.lead and not ends_at_next(point, joins[i : i + 1]):
            point.lead = None
    try:
        pairs = stretches(points, joins)
        carry(points, joins, None)
        check_order(pairs)
    except Refusal as refusal:
        yield Phrase(points[0].start, points[-1].found.end(), refusal)
        return
    for first, last in pairs:
        month_alone = first.day is None and last.day is None and first.year is None
        if not month_alone and (first.month or last.month):
            yield Phrase(first.start, last.found.end(), _meaning((first, last)))


def _meaning(stretch: tuple[Point, Point]) -> Meaning:
    try:
        if stretch[0].day is None and stretch[1].day is None:
            return months_of(stretch)
        return days_of(stretch)
    except Refusal as refusal:
        return refusal


def _numbers_before(text: str, points: list[Point], joins: list[str]) -> int:
    """How many of the first points are numbers of something else."""
    bare = next((i for i, point in enumerate(points) if not point.bare), len(points))
    if bare == 0 or bare == len(points):
        return bare
    start = points[0].start
    if _NUMBERED.search(text, max(0, start - _LONGEST_NUMBERED), start):
        return bare
    return bare if joins[bare - 1] == "," and "to" not in joins[:bare] else 0


def _numbers_after(points: list[Point], joins: list[str]) -> int:
    """Where the points end that can be days: a number after the last month or year is none."""
    end = len(points)
    month_first = any(point.month_first for point in points)
    while end and points[end - 1].bare and points[end - 1].undated:
        ranged = end > 1 and joins[end - 2] == "to" and points[end - 2].undated
        if month_first and ranged:
            break
        end -= 1
    return end


def _joined(found: Iterator[Phrase]) -> Iterator[Phrase]:
    """Make one of single days in a row: "24 and 25 March 2022"."""
    run: list[Phrase] = []
    for phrase in found:
        if run and not _in_a_row(run[-1].means, phrase.means):
            yield _one(run)
            run = []
        run.append(phrase)
    if run:
        yield _one(run)


def _in_a_row(before: Meaning, after: Meaning) -> bool:
    return isinstance(before, tuple) and isinstance(after, tuple) and follows(before, after)


def _one(run: list[Phrase]) -> Phrase:
    first, last = run[0], run[-1]
    if isinstance(first.means, tuple) and isinstance(last.means, tuple):
        return Phrase(first.start, last.end, (first.means[0], last.means[1]))
    return first
