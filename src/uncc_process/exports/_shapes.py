"""The marks of a picture, drawn: the outline tells what it is, filling and sign how it stands."""

from collections.abc import Iterator
from typing import Final

from uncc_process.exports._layout import SYMBOL
from uncc_process.exports._marks import Shape, State

__all__ = ["drawn"]

TALL: Final = 22.0  # the height of a bar
_CIRCLE: Final = "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z"
# Paths around the point 0 0.
_PATHS: Final = {
    Shape.DIAMOND: "M0 -8.5L8.5 0L0 8.5L-8.5 0Z",
    Shape.CIRCLE: _CIRCLE,
    Shape.CROSS: _CIRCLE,
    Shape.PAGE: "M-6 -8H2L6 -4V8H-6Z",
    Shape.PEN: "M-8 8L-5.5 0.5L3 -8L8 -3L-0.5 5.5Z",
    Shape.FLAG: "M-8 -9H8V3L0 9L-8 3Z",
}
_ON_TOP: Final = {
    (Shape.CROSS, State.PAST): "M-3 -3L3 3M3 -3L-3 3",
    (Shape.FLAG, State.PAST): "M-4 -2.5L-1 1L4 -5.5",
}
_SIGNS: Final = {State.OVERDUE: "!", State.UNTOLD: "?"}


def drawn(
    shape: Shape, state: State, runs: tuple[tuple[float, float], ...], middle: float
) -> Iterator[str]:
    """Yield the elements of a mark around a height; a bar has a piece for each run of days."""
    left, right = runs[0][0], runs[-1][1]
    x = (left + right) / 2
    if shape is Shape.BAR:
        yield from _bar(runs, middle)
    else:
        yield from _point(shape, state, left, right, middle)
    if state in _SIGNS:
        yield f'<text class="sign" x="{x:.1f}" y="{middle + 4:.1f}">{_SIGNS[state]}</text>'
    if state is State.GIVEN_UP:
        y = middle - TALL / 2
        yield f'<path class="struck" d="M{x - 6:.1f} {y + TALL:.1f}L{x + 6:.1f} {y:.1f}"/>'


def _bar(runs: tuple[tuple[float, float], ...], middle: float) -> Iterator[str]:
    for left, right in runs:
        yield (
            f'<rect class="mark" x="{left:.1f}" y="{middle - TALL / 2:.1f}" '
            f'width="{right - left:.1f}" height="{TALL:g}" rx="2"/>'
        )


def _point(shape: Shape, state: State, left: float, right: float, middle: float) -> Iterator[str]:
    """Yield a symbol; where it fell on one of several days, a line over them through it."""
    x = (left + right) / 2
    if right - left > SYMBOL + 8:
        yield (
            f'<path class="within" d="M{left:.1f} {middle - 6:.1f}v12m0 -6H{right:.1f}m0 -6v12"/>'
        )
    where = f'transform="translate({x:.1f} {middle:.1f})"'
    yield f'<path class="mark" d="{_PATHS[shape]}" {where}/>'
    if (shape, state) in _ON_TOP:
        yield f'<path class="on-top" d="{_ON_TOP[shape, state]}" {where}/>'
