"""A report before it is Markdown or HTML: sections of tables, made of text, links and words."""

import attrs

from uncc_process.exports.export import Export

__all__ = [
    "Cell",
    "Line",
    "Link",
    "Page",
    "Row",
    "Section",
    "Table",
    "Word",
    "cell",
    "exported",
    "lines",
]


@attrs.frozen(kw_only=True)
class Link:
    """A text that leads somewhere: to an address, to a record on the same page, or to both."""

    text: str
    url: str | None = None
    anchor: str | None = None
    title: str = ""


@attrs.frozen
class Word:
    """A word that says how things stand, and what kind of standing it is."""

    text: str
    kind: str


Line = tuple[str | Link | Word, ...]
"""What stands on one line, one piece after the other."""

Cell = tuple[Line, ...]
"""The lines of a cell of a table."""


@attrs.frozen(kw_only=True)
class Row:
    """A row of a table; its first cell names it, and others can point at its anchor."""

    anchor: str | None = None
    cells: tuple[Cell, ...]


@attrs.frozen(kw_only=True)
class Table:
    """A table: what it shows, the names of its columns, and its rows."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@attrs.frozen(kw_only=True)
class Section:
    """A part of a page with a title, a remark if need be, and one table."""

    anchor: str
    title: str
    remark: str = ""
    table: Table


@attrs.frozen(kw_only=True)
class Page:
    """A whole report, and what of its subject it leaves out."""

    title: str
    lead: tuple[Line, ...]
    sections: tuple[Section, ...]
    losses: tuple[str, ...] = ()


def cell(*pieces: str | Link | Word) -> Cell:
    """Make a cell of one line; of nothing, an empty cell.

    >>> cell("Vienna"), cell("")
    ((('Vienna',),), ())
    """
    line = tuple(piece for piece in pieces if piece != "")
    return (line,) if line else ()


def lines(*cells: Cell) -> Cell:
    """Put cells under one another in one."""
    return tuple(line for each in cells for line in each)


def exported(content: str, page: Page) -> Export[str]:
    """Give what a page was written as, with what it leaves out."""
    marked = ("characters: what turns the direction of others stands as U+FFFD",)
    return Export(content, page.losses + (marked if "\ufffd" in content else ()))
