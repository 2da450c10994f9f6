"""Where the marks of a picture stand: the scale, and rows in which no two labels meet."""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from uncc_process.exports._marks import Mark, Shape, short
from uncc_process.spans import DateSpan

__all__ = ["Placed", "Scale", "cut", "placed", "ticks", "width"]

NAME: Final = 13.0  # the size of the letters of a name, in pixels
DETAIL: Final = 10.3  # of those under it: 11, but they are not bold
LONGEST: Final = 280.0  # a label may count on no more, and has more where its row has room
WIDEST: Final = 560.0
NARROWEST: Final = 7.0  # a bar is never narrower, or it could not be seen
SYMBOL: Final = 16.0  # the width of a mark that is no bar
GAP: Final = 6.0  # between a mark and its label
ROOM: Final = 12.0  # between a label and the next mark
LEAST: Final = 110.0  # between two lines of the scale

# Widths of bold letters as parts of their height, as in Arial and fonts made to its measure.
_WIDTHS: Final = {
    **dict.fromkeys("iljI.,:;'|!()[]/ ft-", 0.34),
    **dict.fromkeys("mwMW%@—…", 0.95),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZ", 0.73),
    **dict.fromkeys("acekrsvxyz0123456789–", 0.56),
}
_OTHER: Final = 0.62
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)  # in months


@attrs.frozen(kw_only=True)
class Scale:
    """Days on a line of pixels; the last day has its width too."""

    span: DateSpan
    left: float
    right: float

    def at(self, day: int) -> float:
        """Give the pixel where a day begins; days are numbered as ``date.toordinal`` does."""
        return self.left + (day - self.span.first.toordinal()) * self.pixels

    @property
    def pixels(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / self.span.days

    def ends(self, span: DateSpan) -> tuple[float, float]:
        """Give the pixels where a span begins and where it is over."""
        return self.at(span.first.toordinal()), self.at(span.last.toordinal() + 1)


@attrs.frozen(kw_only=True)
class Placed:
    """A mark with its row, the runs of pixels that it covers, and its label as it fits."""

    mark: Mark
    row: int
    runs: tuple[tuple[float, float], ...]
    text: float
    before: bool  # the label stands before the mark, and ends at ``text``
    name: str
    detail: str

    @property
    def shortened(self) -> bool:
        """Whether the label says less than the mark."""
        return (self.name, self.detail) != (self.mark.name, self.mark.detail)


def width(text: str, size: float) -> float:
    """Give about how wide a text is, rather more than less."""
    return size * sum(_WIDTHS.get(c) or _unlisted(c) for c in text)


def _unlisted(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(letter) in "WF" else _OTHER


def cut(text: str, size: float, room: float) -> str:
    """Shorten a text to what fits.

    >>> cut("Reconvened concluding session", 13, 100)
    'Reconvened…'
    """
    if width(text, size) <= room:
        return text
    while text and width(f"{text}…", size) > room:
        text = text[:-1]
    words = text.rpartition(" ")[0]
    text = words if 2 * len(words) > len(text) else text
    return f"{text.rstrip(' ,;:')}…"


def placed(marks: Iterable[Mark], scale: Scale) -> tuple[Placed, ...]:
    """Place the marks of one lane, each in the first row where it meets no other.

    A label stands after its mark; before it where only that fits into the row.
    """
    free: list[float] = []
    found: list[Placed] = []
    for mark in sorted(marks, key=lambda each: (each.span, each.key)):
        sides = _sides(mark, scale)
        row, each = _first_free(sides, free)
        free[row : row + 1] = [_extent(each)[1] + ROOM]
        found.append(attrs.evolve(each, row=row))
    return tuple(_widened(each, found, scale) for each in found)


def _widened(each: Placed, found: list[Placed], scale: Scale) -> Placed:
    """Let a label that was cut have what is left of its row."""
    extents = [_extent(other) for other in found if other.row == each.row]
    if each.before:
        edge = max((end + ROOM for _, end in extents if end < each.text), default=scale.left)
    else:
        edge = min((start - ROOM for start, _ in extents if start > each.text), default=scale.right)
    room = min(WIDEST, abs(each.text - edge))
    name, detail = cut(each.mark.name, NAME, room), cut(each.mark.detail, DETAIL, room)
    return attrs.evolve(each, name=name, detail=detail)


def _first_free(sides: list[Placed], free: list[float]) -> tuple[int, Placed]:
    for row, end in enumerate(free):
        for each in sides:
            if end <= _extent(each)[0]:
                return row, each
    return len(free), sides[0]


def _sides(mark: Mark, scale: Scale) -> list[Placed]:
    """Give a mark with its label after it and before it, where there is room; the roomier first.

    If neither side has room for all of the label, it is cut.
    """
    runs = _runs(mark, scale)
    after = scale.right - runs[-1][1] - GAP
    before = runs[0][0] - scale.left - GAP
    wide = min(LONGEST, max(width(mark.name, NAME), width(mark.detail, DETAIL)))
    fitting = [side for side, room in ((False, after), (True, before)) if wide <= room]
    return [
        Placed(
            mark=mark,
            row=0,
            runs=runs,
            text=runs[0][0] - GAP if side else runs[-1][1] + GAP,
            before=side,
            name=cut(mark.name, NAME, min(LONGEST, before if side else after)),
            detail=cut(mark.detail, DETAIL, min(LONGEST, before if side else after)),
        )
        for side in fitting or [before > after]
    ]


def _runs(mark: Mark, scale: Scale) -> tuple[tuple[float, float], ...]:
    if mark.shape is Shape.BAR:
        spans = map(scale.ends, mark.parts or (mark.span,))
        return tuple((left, max(right, left + NARROWEST)) for left, right in spans)
    left, right = scale.ends(mark.span)
    middle, half = (left + right) / 2, SYMBOL / 2
    return ((min(left, middle - half), max(right, middle + half)),)


def _extent(each: Placed) -> tuple[float, float]:
    wide = max(width(each.name, NAME), width(each.detail, DETAIL))
    if each.before:
        return each.text - wide, each.runs[-1][1]
    return each.runs[0][0], each.text + wide


def ticks(scale: Scale) -> Iterator[tuple[int, str]]:
    """Yield the days at which the scale has a line, with what stands there: years or months."""
    step = next((s for s in _STEPS if s * 30 * scale.pixels >= LEAST), _STEPS[-1])
    first, last = scale.span.first, scale.span.last
    begins, ends = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    for months in range(-(-begins // step) * step, ends + 1, step):
        day = date(months // 12, months % 12 + 1, 1)
        if day >= first and scale.at(day.toordinal()) + LEAST / 2 < scale.right:
            yield day.toordinal(), str(day.year) if step >= 12 else short(DateSpan.on(day))[2:]
