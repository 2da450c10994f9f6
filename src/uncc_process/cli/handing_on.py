"""The commands that hand the record on: ``export`` and ``schema``."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from uncc_process.audit import Audit, audit
from uncc_process.cli.options import (
    ANSWERED,
    UNUSABLE,
    command,
    counted,
    named,
    output,
    place_of,
    process_of,
    put,
    saying_the_option,
    status,
)
from uncc_process.exports import Export, csvw, diagrams, html, ical, linked, markdown, sarif, svg
from uncc_process.exports.files import write, write_all
from uncc_process.exports.schema import schema
from uncc_process.exports.tables import findings, judgements, parquet, tables
from uncc_process.model.process import Process
from uncc_process.rules import RULES, lint

__all__ = ["add"]

Exported = Export[str] | Export[bytes]


@attrs.frozen(kw_only=True)
class Asked:
    """What is to be handed on, and how it was asked for."""

    process: Process
    as_of: date | None
    base: str
    place: Callable[[str], tuple[str, int] | None]

    @property
    def audit(self) -> Audit:
        """The audit of the process."""
        return audit(self.process, self.as_of)


# ---- the formats -----------------------------------------------------------------------


def _tables(asked: Asked) -> tuple[Any, ...]:
    found = findings(lint(asked.process, asked.as_of))
    return (*tables(asked.process), judgements(asked.audit), found)


def _csv(asked: Asked) -> Mapping[str, Exported]:
    return csvw.csv_files(_tables(asked))


def _parquet(asked: Asked) -> Mapping[str, Exported]:
    return {f"{table.name}.parquet": parquet(table) for table in _tables(asked)}


def _sarif(asked: Asked) -> Exported:
    return sarif.findings_log(lint(asked.process, asked.as_of), RULES, place=asked.place)


FILES: dict[str, tuple[str, Callable[[Asked], Exported]]] = {
    "audit-html": ("the audit as a page", lambda asked: html.audit_report(asked.audit)),
    "audit-markdown": ("the audit in Markdown", lambda asked: markdown.audit_report(asked.audit)),
    "audit-sarif": (
        "the audit for tools that review code",
        lambda asked: sarif.audit_log(asked.audit, place=asked.place),
    ),
    "dot-documents": (
        "the lineage of documents for Graphviz",
        lambda asked: diagrams.documents_dot(asked.process),
    ),
    "dot-mandates": (
        "acts and their mandates for Graphviz",
        lambda asked: diagrams.mandates_dot(asked.process),
    ),
    "html": ("the whole record as a page", lambda asked: html.process_report(asked.process)),
    "ical": ("a calendar to subscribe to", lambda asked: ical.calendar(asked.process)),
    "jsonld": (
        "linked data as JSON-LD",
        lambda asked: linked.json_ld(asked.process, base=asked.base),
    ),
    "markdown": (
        "the whole record in Markdown",
        lambda asked: markdown.process_report(asked.process),
    ),
    "mermaid-documents": (
        "the lineage of documents for Mermaid",
        lambda asked: diagrams.documents_mermaid(asked.process),
    ),
    "mermaid-mandates": (
        "acts and their mandates for Mermaid",
        lambda asked: diagrams.mandates_mermaid(asked.process),
    ),
    "sarif": ("the findings of the lint for tools that review code", _sarif),
    "svg": ("the timeline as a picture", lambda asked: svg.picture(asked.process, asked.as_of)),
    "turtle": (
        "linked data as Turtle",
        lambda asked: linked.turtle(asked.process, base=asked.base),
    ),
}
"""What makes one file of a process, by the name of the format."""

FOLDERS: dict[str, tuple[str, Callable[[Asked], Mapping[str, Exported]]]] = {
    "parquet": ("the tables as Parquet", _parquet),
    "tables": ("the tables as CSV, with their description", _csv),
}
"""What makes a folder of files."""

FORMATS: dict[str, str] = {name: words for name, (words, _) in sorted({**FILES, **FOLDERS}.items())}

HEEDED: dict[str, tuple[str, ...]] = {
    "as_of": ("audit-html", "audit-markdown", "audit-sarif", "parquet", "sarif", "svg", "tables"),
    "base": ("jsonld", "turtle"),
}
"""Options that not every format heeds, and the formats that do; to others they are wrong usage."""


# ---- usage -----------------------------------------------------------------------------


def add(commands: Any) -> None:
    """Add the commands that hand the record on."""
    export = command(commands, "export", _export, "write the record in another format", formats=())
    export.formatter_class = argparse.RawDescriptionHelpFormatter
    listed = "\n".join(f"  {name:18} {words}" for name, words in FORMATS.items())
    export.epilog = f"{status('')}\n\nformats:\n{listed}"
    export.add_argument("target", metavar="FORMAT", choices=FORMATS, help="listed below")
    export.add_argument(
        "--base",
        metavar="URL",
        help=f"what names in linked data begin with; without it, {linked.BASE}",
    )
    export.add_argument(
        "--losses", action="store_true", help="list what the format cannot hold, on standard error"
    )
    output(export, "a new file, or folder of tables")
    wanted = named(commands, "schema", _schema, "write the format of files as JSON Schema")
    wanted.add_argument(
        "--part", action="store_true", help="that of one file of a folder of TOML files"
    )
    output(wanted)


def _schema(options: argparse.Namespace) -> int:
    put(schema(part=options.part).content, options)
    return ANSWERED


def _export(options: argparse.Namespace) -> int:
    wrong = next(_refused(options), None)
    if wrong is not None:
        print(f"uncc_process: {wrong}", file=sys.stderr)
        return UNUSABLE
    asked = Asked(
        process=process_of(options),
        as_of=options.as_of,
        base=linked.BASE if options.base is None else options.base,
        place=_places(options),
    )
    if options.target in FOLDERS:
        losses = _put_all(FOLDERS[options.target][1](asked), options)
    else:
        made = FILES[options.target][1](asked)
        _put(made, options)
        losses = made.losses
    _report(losses, listed=options.losses)
    return ANSWERED


def _refused(options: argparse.Namespace) -> Iterator[str]:
    """Yield what cannot be done, or would be done without regard to an option."""
    for name, formats in HEEDED.items():
        if getattr(options, name) is not None and options.target not in formats:
            option = f"--{name.replace('_', '-')}"
            yield f"{options.target} takes no {option}; these do: {', '.join(formats)}"
    if options.target in FOLDERS and options.output is None:
        yield f"{options.target} is a folder of files: say -o PATH"


def _places(options: argparse.Namespace) -> Callable[[str], tuple[str, int]]:
    """Tell places; the files of the bundled process are named from the package down."""
    found = place_of(options)

    def place(path: str) -> tuple[str, int]:
        file, line = found(path).file, found(path).line
        bundled = options.process is None
        return f"uncc_process/dataset/{file.name}" if bundled else str(file), line

    return place


def _put(made: Exported, options: argparse.Namespace) -> None:
    if isinstance(made.content, str):
        put(made.content, options)
    elif options.output is None:
        sys.stdout.buffer.write(made.content)
    else:
        with saying_the_option():
            write(options.output, made.content, overwrite=options.overwrite)
        print(options.output)


def _put_all(made: Mapping[str, Exported], options: argparse.Namespace) -> tuple[str, ...]:
    contents = {name: each.content for name, each in made.items()}
    with saying_the_option():
        paths = write_all(Path(options.output), contents, overwrite=options.overwrite)
    print(*paths, sep="\n")
    return tuple(loss for each in made.values() for loss in each.losses)


def _report(losses: tuple[str, ...], *, listed: bool) -> None:
    """Say on standard error what was left out: in full, or how much."""
    if listed:
        print(*losses, sep="\n", end="\n" if losses else "", file=sys.stderr)
    elif losses:
        things = counted(len(losses), "thing")
        print(f"left out: {things} that the format cannot hold; --losses lists", file=sys.stderr)
