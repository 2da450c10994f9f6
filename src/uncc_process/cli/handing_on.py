"""The commands that hand the record on: ``export`` and ``schema``."""

import argparse
import sys
from collections.abc import Callable, Mapping
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
    place_of,
    process_of,
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


# ---- usage -----------------------------------------------------------------------------


def add(commands: Any) -> None:
    """Add the commands that hand the record on."""
    known = {**FILES, **FOLDERS}
    export = command(commands, "export", _export, "write the record in another format", formats=())
    export.formatter_class = argparse.RawDescriptionHelpFormatter
    export.epilog = "formats:\n" + "\n".join(f"  {name:18} {known[name][0]}" for name in known)
    export.add_argument("target", metavar="FORMAT", choices=sorted(known), help="listed below")
    export.add_argument(
        "--base",
        metavar="URL",
        default=linked.BASE,
        help="what names in linked data begin with",
    )
    export.add_argument(
        "--losses", action="store_true", help="list what the format cannot hold, on standard error"
    )
    _output(export)
    wanted = named(commands, "schema", _schema, "write the format of files as JSON Schema")
    wanted.add_argument(
        "--part", action="store_true", help="that of one file of a folder of TOML files"
    )
    _output(wanted)


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="PATH", help="a new file, or folder of tables")
    parser.add_argument("--overwrite", action="store_true", help="also if it is there already")


def _schema(options: argparse.Namespace) -> int:
    _put(schema(part=options.part), options)
    return ANSWERED


def _export(options: argparse.Namespace) -> int:
    place = place_of(options)
    asked = Asked(
        process=process_of(options),
        as_of=options.as_of,
        base=options.base,
        place=lambda path: (str(place(path).file), place(path).line),
    )
    if options.target in FOLDERS and options.output is None:
        print(f"uncc_process: {options.target} is a folder of files: say -o PATH", file=sys.stderr)
        return UNUSABLE
    if options.target in FOLDERS:
        losses = _put_all(FOLDERS[options.target][1](asked), options)
    else:
        made = FILES[options.target][1](asked)
        _put(made, options)
        losses = made.losses
    _report(losses, listed=options.losses)
    return ANSWERED


def _put(made: Exported, options: argparse.Namespace) -> None:
    if options.output is not None:
        write(options.output, made.content, overwrite=options.overwrite)
        print(options.output)
    elif isinstance(made.content, bytes):
        sys.stdout.buffer.write(made.content)
    else:
        print(made.content, end="")


def _put_all(made: Mapping[str, Exported], options: argparse.Namespace) -> tuple[str, ...]:
    contents = {name: each.content for name, each in made.items()}
    for path in write_all(Path(options.output), contents, overwrite=options.overwrite):
        print(path)
    return tuple(loss for each in made.values() for loss in each.losses)


def _report(losses: tuple[str, ...], *, listed: bool) -> None:
    """Say on standard error what was left out: in full, or how much."""
    if listed:
        print(*losses, sep="\n", end="\n" if losses else "", file=sys.stderr)
    elif losses:
        things = counted(len(losses), "thing")
        print(f"left out: {things} that the format cannot hold; --losses lists", file=sys.stderr)
