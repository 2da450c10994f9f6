"""The timeline of a process as a picture, in SVG 1.1: for a page, a slide or paper."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Final

import attrs

from uncc_process.audit import audit
from uncc_process.audit.words import day_words, listed
from uncc_process.exports._characters import one_line
from uncc_process.exports._layout import Placed, Scale, cut, placed, ticks, width
from uncc_process.exports._look import STYLE
from uncc_process.exports._losses import left_out
from uncc_process.exports._marks import LANES, Lane, Mark, Shape, State, marks
from uncc_process.exports._shapes import drawn
from uncc_process.exports.export import Export
from uncc_process.model.process import Process
from uncc_process.spans import DateSpan
from uncc_process.timeline import timeline

__all__ = ["picture"]

WIDE: Final = 1920.0
LEFT, RIGHT = 200.0, 1896.0  # where the scale begins and ends
TOP = 128.0  # where the first lane begins
ROW = 31.0
PAD = 8.0  # above and below the rows of a lane
FOOT = 52.0  # for the legend


@attrs.frozen
class _Strip:
    """A lane with its marks, from ``top`` down."""

    lane: Lane
    top: float
    marks: tuple[Placed, ...]

    @property
    def height(self) -> float:
        return 2 * PAD + ROW * (1 + max(each.row for each in self.marks))


def picture(process: Process, as_of: date | None = None) -> Export[str]:
    """Draw the timeline of a process, as of a day; without one, as of its latest fact.

    >>> import uncc_process
    >>> picture(uncc_process.load()).content[:4]
    '<svg'

    Lanes over a scale of days: resolutions and decisions, sessions, readings, consultations,
    documents, what parties did about the treaty, and deadlines. What is past is solid, what is
    planned hatched in a broken line, what is overdue bears a "!"; no colour is needed to tell them
    apart. It has no scripts and no fonts of its own, follows the reader's choice of light or dark,
    and prints dark on white. What has no recorded day is not drawn: see the losses.
    """
    found = audit(process, as_of)
    day, shown = found.as_of, tuple(map(_cleaned, marks(found)))
    scale = Scale(span=_range(shown, day), left=LEFT, right=RIGHT)
    strips = tuple(_strips(shown, scale))
    return Export("\n".join(_svg(process, day, scale, strips)) + "\n", _losses(process, strips))


def _cleaned(mark: Mark) -> Mark:
    return attrs.evolve(
        mark, name=one_line(mark.name), detail=one_line(mark.detail), says=one_line(mark.says)
    )


def _range(shown: Iterable[Mark], day: date) -> DateSpan:
    """Give the days of the scale: those of all marks, with some room on both sides."""
    days = [day.toordinal(), *(d.toordinal() for m in shown for d in (m.span.first, m.span.last))]
    room = max(45, (max(days) - min(days)) // 60)
    first = max(min(days) - room, date.min.toordinal())
    last = min(max(days) + room, date.max.toordinal())
    return DateSpan(date.fromordinal(first), date.fromordinal(last))


def _strips(shown: tuple[Mark, ...], scale: Scale) -> Iterator[_Strip]:
    top = TOP
    for lane in Lane:
        found = placed((mark for mark in shown if mark.lane is lane), scale)
        if found:
            strip = _Strip(lane, top, found)
            top += strip.height
            yield strip


def _losses(process: Process, strips: tuple[_Strip, ...]) -> tuple[str, ...]:
    events = timeline(process)
    drawn_here = [process.family(event.record) for event in events if event.kind in LANES]
    undated = Counter(process.family(e.record) for e in events if e.span is None)
    everywhere = dict.fromkeys([*drawn_here, "mandates"], frozenset[str]())
    return (
        *left_out(process, everywhere),
        *(f"{each}: {undated[each]} have no recorded day" for each in everywhere if undated[each]),
        *(f"{p.mark.key}: its label is cut short" for s in strips for p in s.marks if p.shortened),
    )


# ---- the whole -------------------------------------------------------------------------


def _svg(process: Process, day: date, scale: Scale, strips: tuple[_Strip, ...]) -> Iterator[str]:
    bottom = strips[-1].top + strips[-1].height if strips else TOP + 2 * ROW
    high = bottom + FOOT
    title = escape(one_line(process.title))
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE:g} {high:g}" '
        f'width="{WIDE:g}" height="{high:g}" class="uncc-timeline" role="img" '
        'aria-labelledby="uncc-title uncc-desc">'
    )
    yield f'<title id="uncc-title">{title}</title>'
    yield f'<desc id="uncc-desc">{escape(_described(day, strips))}</desc>'
    yield f"<style>\n{STYLE}\n</style>"
    yield (
        '<defs><pattern id="uncc-hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="paper" width="5" height="5"/>'
        '<path class="hatch" d="M0 0V5" stroke-width="2"/></pattern></defs>'
    )
    yield f'<rect class="ground" width="{WIDE:g}" height="{high:g}"/>'
    yield _text(28, 46, cut(one_line(process.title), 28, WIDE - 56), "title ink")
    yield from _grid(scale, strips, bottom)
    yield from _marker(day, scale, bottom)
    for strip in strips:
        yield from _strip(strip)
    if not strips:
        yield _text(LEFT + 8, TOP + ROW, "Nothing that has a day is recorded.", "soft")
    yield from _legend(strips, bottom + 32)
    yield "</svg>"


def _described(day: date, strips: tuple[_Strip, ...]) -> str:
    lanes = [f"{strip.lane.value}: {_counted(strip)}" for strip in strips]
    return f"Timeline as of {day_words(day)}. {'; '.join(lanes) or 'nothing is recorded'}."


def _counted(strip: _Strip) -> str:
    states = Counter(each.mark.state for each in strip.marks)
    return listed([f"{states[state]} {state.value}" for state in State if states[state]])


def _text(x: float, y: float, text: str, classes: str) -> str:
    return f'<text class="{classes}" x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'


def _grid(scale: Scale, strips: tuple[_Strip, ...], bottom: float) -> Iterator[str]:
    for strip in strips[::2]:
        yield (
            f'<rect class="band" x="0" y="{strip.top:g}" width="{WIDE:g}" '
            f'height="{strip.height:g}"/>'
        )
    yield f'<path class="line" d="M{LEFT:g} {TOP:g}H{RIGHT:g}M{LEFT:g} {bottom:g}H{RIGHT:g}"/>'
    for day, words in ticks(scale):
        x = scale.at(day)
        yield f'<path class="line" d="M{x:.1f} {TOP - 22:g}V{bottom:g}"/>'
        yield _text(x + 6, TOP - 9, words, "soft heading")


def _marker(day: date, scale: Scale, bottom: float) -> Iterator[str]:
    x = scale.at(day.toordinal())
    words, half = f"as of {day_words(day)}", 90.0
    middle = min(max(x, LEFT + half), RIGHT - half)
    yield f'<path class="now" d="M{x:.1f} {TOP - 34:g}V{bottom:g}"/>'
    yield (
        f'<rect class="plate" x="{middle - half:.1f}" y="{TOP - 56:g}" width="{2 * half:g}" '
        'height="22" rx="4"/>'
    )
    yield _text(middle, TOP - 40, words, "on-plate middle")


# ---- a lane and its marks --------------------------------------------------------------


def _strip(strip: _Strip) -> Iterator[str]:
    yield f'<g class="{strip.lane.name.lower()}">'
    for number, words in enumerate(strip.lane.value.replace(" and ", "\nand ").split("\n")):
        yield _text(28, strip.top + PAD + 15 + 17 * number, words, "heading ink")
    for each in strip.marks:
        yield from _mark(each, strip.top + PAD + ROW * each.row)
    yield "</g>"


def _mark(each: Placed, top: float) -> Iterator[str]:
    mark = each.mark
    yield f'<g class="{_class(mark.state)}">'
    yield f"<title>{escape(mark.says)}</title>"
    yield from drawn(mark.shape, mark.state, each.runs, top + ROW / 2)
    side = " before" if each.before else ""
    yield _text(each.text, top + 14, each.name, f"name ink{side}")
    yield _text(each.text, top + 27, each.detail, f"detail soft{side}")
    yield "</g>"


# ---- the legend ------------------------------------------------------------------------


def _legend(strips: tuple[_Strip, ...], y: float) -> Iterator[str]:
    """Yield a sample of each state and each symbol that occurs, with its word."""
    found = [each.mark for strip in strips for each in strip.marks]
    states = [(Shape.BAR, state) for state in State if any(m.state is state for m in found)]
    shapes = [(shape, State.PAST) for shape in Shape if any(m.shape is shape for m in found)]
    x = 28.0
    for shape, state in (*states, *(each for each in shapes if each[0] is not Shape.BAR)):
        words = state.value if shape is Shape.BAR else shape.value
        yield f'<g class="ink {_class(state)}">'
        yield from drawn(shape, state, ((x, x + 16),), y)
        yield _text(x + 23, y + 4, words, "key soft")
        yield "</g>"
        x += 23 + width(words, 12) + 26
    if any(not mark.exact for mark in found):
        yield f'<path class="ink within" d="M{x:.1f} {y - 6:g}v12m0 -6h24m0 -6v12"/>'
        yield _text(x + 31, y + 4, "on one of these days", "key soft")


def _class(state: State) -> str:
    return state.name.lower().replace("_", "-")
