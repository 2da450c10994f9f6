"""The record, and the audit of it, as one HTML page that needs nothing else.

The page runs no script and fetches nothing: its policy forbids both. It reads well without colour,
on a telephone, aloud and on paper. What stands in it links to the documents and, inside the page,
to the records that it speaks of.
"""

import base64
import hashlib
import html

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
from uncc_process.exports._stylesheet import STYLESHEET
from uncc_process.exports.export import Export
from uncc_process.model.process import Process

__all__ = ["audit_report", "process_report"]

_SKELETON = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#_main">Skip to the text</a>
<header>
<h1>{title}</h1>
{lead}
</header>
<nav aria-labelledby="_contents">
<h2 id="_contents">Contents</h2>
<ul>
{contents}
</ul>
</nav>
<main id="_main" tabindex="-1">
{sections}
</main>
<footer>
<p>Written by uncc_process from a record whose every field names its source.</p>
</footer>
</body>
</html>
"""


def process_report(process: Process) -> Export[str]:
    """Write a whole process: a table for each family of records, with every source."""
    return _export(process_page(process))


def audit_report(audit: Audit) -> Export[str]:
    """Write an audit: the outcomes in figures, then each mandate with what it came to, and why."""
    return _export(audit_page(audit))


def _export(page: Page) -> Export[str]:
    anchors = _anchors(page)
    content = _SKELETON.format(
        policy=_policy(),
        style=STYLESHEET,
        title=_text(page.title),
        lead="\n".join(f"<p>{_line(line, anchors)}</p>" for line in page.lead),
        contents="\n".join(map(_entry, page.sections)),
        sections="\n".join(_section(each, anchors) for each in page.sections),
    )
    return exported(content, page)


def _policy() -> str:
    """Forbid everything but this very stylesheet."""
    digest = base64.b64encode(hashlib.sha256(STYLESHEET.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _anchors(page: Page) -> frozenset[str]:
    """Give what a link on the page can lead to."""
    rows = (row.anchor for section in page.sections for row in section.table.rows)
    sections = (section.anchor for section in page.sections)
    return frozenset(anchor for anchor in (*rows, *sections) if anchor)


def _entry(section: Section) -> str:
    records = sum(row.anchor is not None for row in section.table.rows)
    count = f" ({records})" if records else ""
    return f'<li><a href="#{_text(section.anchor)}">{_text(section.title)}</a>{count}</li>'


# ---- tables ----------------------------------------------------------------------------
# Narrow screens show the rows of a wide table as blocks; the roles say that they are rows still.

_NARROW = 3  # so many columns have room on any screen


def _section(section: Section, anchors: frozenset[str]) -> str:
    remark = f"<p>{_text(section.remark)}</p>\n" if section.remark else ""
    columns = tuple(map(_text, section.table.columns))
    wide = ' class="wide"' if len(columns) > _NARROW else ""
    heads = "".join(f'<th role="columnheader" scope="col">{each}</th>' for each in columns)
    rows = "\n".join(_row(row, columns, anchors) for row in section.table.rows)
    return (
        f'<section>\n<h2 id="{_text(section.anchor)}">{_text(section.title)}</h2>\n{remark}'
        f'<table role="table"{wide}>\n<caption>{_text(section.table.caption)}</caption>\n'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}\n</tbody>\n</table>\n</section>'
    )


def _row(row: Row, columns: tuple[str, ...], anchors: frozenset[str]) -> str:
    first, *rest = (_cell(cell, anchors) for cell in row.cells)
    key = _text(row.anchor or "")
    own = f'<a class="id" href="#{key}">{key}</a>' if key else ""
    cells = "".join(
        f'<td role="cell" data-column="{column}">{cell}</td>'
        for column, cell in zip(columns[1:], rest, strict=True)
    )
    opening = f'<tr role="row" id="{key}">' if key else '<tr role="row">'
    return f'{opening}<th role="rowheader" scope="row">{first}{own}</th>{cells}</tr>'


def _cell(cell: Cell, anchors: frozenset[str]) -> str:
    written = [_line(line, anchors) for line in cell]
    return written[0] if len(written) == 1 else "".join(f"<div>{line}</div>" for line in written)


def _line(line: Line, anchors: frozenset[str]) -> str:
    return "".join(_piece(piece, anchors) for piece in line)


def _piece(piece: str | Link | Word, anchors: frozenset[str]) -> str:
    match piece:
        case Word(text=text, kind=kind):
            return f'<b class="{_text(kind)}">{_text(text)}</b>'
        case Link(text=text, title=title, anchor=str(anchor)) if anchor in anchors:
            return _link(f"#{anchor}", text, title)
        case Link(text=text, title=title, url=str(url)):
            return _link(url, text, title)
        case Link(text=text) | text:
            return _text(text)


def _link(target: str, text: str, title: str) -> str:
    hint = f' title="{_text(title)}"' if title else ""
    return f'<a href="{_text(target)}"{hint}>{_text(text)}</a>'


def _text(text: str) -> str:
    return html.escape(on_one_line(text))
