"""Boxes and arrows, and their two spellings: Mermaid and Graphviz.

Nothing of the record stands outside a quoted label; the names of the nodes are made here.
"""

import re
import textwrap
from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.exports._characters import one_line

__all__ = ["Arrow", "Box", "Graph", "dot", "mermaid"]

WIDE: Final = 38  # letters in a line of a label


@attrs.frozen(kw_only=True)
class Box:
    """A node: ``key`` by which arrows name it, its lines, its kind, and the frame around it."""

    key: str
    lines: tuple[str, ...]
    kind: str = "record"
    frame: str | None = None


@attrs.frozen(kw_only=True)
class Arrow:
    """An arrow from one box to another; a weak one is broken."""

    start: str
    end: str
    label: str = ""
    weak: bool = False


@attrs.frozen(kw_only=True)
class Graph:
    """Boxes, the titles of the frames around them, and arrows between them."""

    title: str
    boxes: tuple[Box, ...]
    frames: dict[str, str]
    arrows: tuple[Arrow, ...]

    def names(self) -> dict[str, str]:
        """Give the names of the boxes in the file, n1, n2 and so on."""
        return {box.key: f"n{number}" for number, box in enumerate(self.boxes, start=1)}

    def framed(self) -> Iterator[tuple[str | None, list[Box]]]:
        """Yield the title of each frame with its boxes; ``None`` with those that have none."""
        for key, title in self.frames.items():
            yield title, [box for box in self.boxes if box.frame == key]
        yield None, [box for box in self.boxes if box.frame is None]


# ---- Mermaid ---------------------------------------------------------------------------

_PLAIN: Final = re.compile(r"[^A-Za-z0-9 .,:/()\-]")
_LIST: Final = re.compile(r"^([0-9]+)([.)])|^-")  # Mermaid would read a list
_CLASSES: Final = (
    "  classDef frame fill:#f8fafc,stroke:#b9c5d0,color:#17212b",
    "  classDef act fill:#14416b,stroke:#14416b,color:#ffffff",
    "  classDef record fill:#e8f1f9,stroke:#0072bc,color:#17212b",
    "  classDef dashed fill:#ffffff,stroke:#0072bc,color:#17212b,stroke-dasharray:4 3",
    "  classDef about fill:#f6efe0,stroke:#855f1c,color:#17212b",
)


def mermaid(graph: Graph) -> str:
    """Write a graph as a Mermaid flowchart, from left to right."""
    return "\n".join(_mermaid(graph)) + "\n"


def _mermaid(graph: Graph) -> Iterator[str]:
    names = graph.names()
    yield "flowchart LR"
    yield f"  accTitle: {_plain(graph.title)}"
    for number, (title, boxes) in enumerate(graph.framed(), start=1):
        if title is not None:
            yield f'  subgraph g{number}["{_quoted(title)}"]'
            yield "    direction LR"
        for box in boxes:
            label = "<br/>".join(map(_quoted, box.lines))  # it wraps them by itself
            yield f'    {names[box.key]}("{label}"):::{box.kind}'
        if title is not None:
            yield "  end"
            yield f"  class g{number} frame"
    for arrow in graph.arrows:
        line = "-.->" if arrow.weak else "-->"
        label = f'|"{_quoted(arrow.label)}"|' if arrow.label else ""
        yield f"  {names[arrow.start]} {line}{label} {names[arrow.end]}"
    yield from _CLASSES


def _quoted(text: str) -> str:
    text = _PLAIN.sub(lambda found: f"#{ord(found[0])};", one_line(text))
    return _LIST.sub(lambda found: "".join(f"#{ord(c)};" for c in found[0]), text)


def _plain(text: str) -> str:
    """Leave out what a line without quotes cannot hold."""
    return _PLAIN.sub("", one_line(text))


# ---- Graphviz --------------------------------------------------------------------------

_LOOKS: Final = {
    "act": 'fillcolor="#14416b", color="#14416b", fontcolor="#ffffff"',
    "record": 'fillcolor="#e8f1f9", color="#0072bc"',
    "dashed": 'fillcolor="#ffffff", color="#0072bc", style="filled,rounded,dashed"',
    "about": 'fillcolor="#f6efe0", color="#855f1c"',
}


def dot(graph: Graph) -> str:
    """Write a graph in the language of Graphviz, from left to right."""
    return "\n".join(_dot(graph)) + "\n"


def _dot(graph: Graph) -> Iterator[str]:
    names = graph.names()
    yield "digraph {"
    yield f'  graph [rankdir=LR, label="{_escaped(graph.title)}", labelloc=t, fontsize=18,'
    yield '    fontname="Helvetica", nodesep=0.15, ranksep=0.6];'
    yield '  node [shape=box, style="filled,rounded", fontname="Helvetica", fontsize=11,'
    yield '    margin="0.14,0.07", fontcolor="#17212b"];'
    yield '  edge [fontname="Helvetica", fontsize=10, color="#4d5d6c", fontcolor="#4d5d6c"];'
    # From left to right Graphviz stacks upwards: what comes first is written last.
    for number, (title, boxes) in reversed([*enumerate(graph.framed(), start=1)]):
        if title is not None:
            yield f"  subgraph cluster_{number} {{"
            yield f'    label="{_escaped(title)}"; labeljust=l; fontsize=12; fontname="Helvetica";'
            yield '    style="rounded"; color="#b9c5d0";'
        for box in reversed(boxes):
            lines = (part for line in box.lines for part in textwrap.wrap(one_line(line), WIDE))
            label = "\\n".join(map(_escaped, lines))
            yield f'    {names[box.key]} [label="{label}", {_LOOKS[box.kind]}];'
        if title is not None:
            yield "  }"
    for arrow in reversed(graph.arrows):
        label = f'label="{_escaped(arrow.label)}", ' if arrow.label else ""
        style = "dashed" if arrow.weak else "solid"
        yield f"  {names[arrow.start]} -> {names[arrow.end]} [{label}style={style}];"
    yield "}"


def _escaped(text: str) -> str:
    r"""Escape what Graphviz would read: its escapes begin with \, its entities with &."""
    text = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("&", "&amp;")
