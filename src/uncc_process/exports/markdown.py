r"""The record, and the audit of it, as Markdown for people: GitHub's, which has tables.

>>> from uncc_process.dataset import load
>>> print(process_report(load()).content.partition("\n")[0])
# The making of the United Nations Convention against Cybercrime
"""

import re
from collections.abc import Iterable, Iterator

from uncc_process.audit import Audit
from uncc_process.exports._audit_page import audit_page
from uncc_process.exports._characters import on_one_line
from uncc_process.exports._page import (
    Cell,
    Line,
    Link,
    Page,
    Row,
    Section,
    Word,
    exported,
)
from uncc_process.exports._process_page import process_page
from uncc_process.exports.export import Export
from uncc_process.model.process import Process

__all__ = ["audit_report", "process_report"]

# Any of these may be escaped, and then stands for itself (GitHub Flavored Markdown, section 6.1).
# What means something only where a line begins is left alone: no line begins with a text of a
# record.
_MARKUP = re.compile(r"[]\\`*_[<>#|~&$]")
_IN_ADDRESSES = str.maketrans({"(": "%28", ")": "%29", "&": "&amp;"})


def process_report(process: Process) -> Export[str]:
    """Write a whole process: a table for each family of records, with every source."""
    return _export(process_page(process))


def audit_report(audit: Audit) -> Export[str]:
    """Write an audit: the outcomes in figures, then each mandate with what it came to, and why."""
    return _export(audit_page(audit))


def _export(page: Page) -> Export[str]:
    return exported("\n".join(_lines(page)), page)


def _lines(page: Page) -> Iterator[str]:
    yield f"# {_text(page.title)}"
    yield ""
    for line in page.lead:
        yield _line(line)
        yield ""
    for section in page.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"## {_text(section.title)}"
    yield ""
    if section.remark:
        yield _text(section.remark)
        yield ""
    columns = section.table.columns
    yield _row(map(_text, columns))
    yield _row("---" for _ in columns)
    yield from (_row(_cells(row)) for row in section.table.rows)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Row) -> Iterator[str]:
    first, *rest = map(_cell, row.cells)
    # An id has no character that means anything in a span of code.
    yield f"{first}<br>`{row.anchor}`" if row.anchor else first
    yield from rest


def _cell(lines: Cell) -> str:
    return "<br>".join(map(_line, lines))


def _line(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: str | Link | Word) -> str:
    match piece:
        case Word(text=text):
            return f"**{_text(text)}**"
        case Link(text=text, url=str(url)):
            return f"[{_text(text)}]({url.translate(_IN_ADDRESSES)})"
        case Link(text=text) | text:
            return _text(text)


def _text(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", on_one_line(text))
