"""All that the library makes of a process, as bytes: run as a script, it prints their digests."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.small import EVERYTHING
from uncc_process import audit, dumps, find_citations, load, read, timeline
from uncc_process.codec import canonical, plain_of
from uncc_process.exports import csvw, diagrams, html, ical, linked, markdown, sarif, schema, svg
from uncc_process.exports.tables import tables
from uncc_process.model import Process
from uncc_process.rules import lint
from uncc_process.show import shown
from uncc_process.spans import find_dates

__all__ = ["OUTPUTS", "PROCESSES", "digest", "digests"]

ROOT = Path(__file__).parents[2]
PROCESSES: dict[str, Callable[[], Process]] = {
    "the bundled process": load,
    "the tax process of the examples": lambda: read(ROOT / "docs/examples/tax"),
    "a process that has everything": lambda: EVERYTHING,
}


def _explained(process: Process) -> str:
    found = audit(process)
    return "".join(found.explain(each.mandate.id) for each in found.judgements)


def _prose(process: Process) -> str:
    told = "\n".join(filter(None, (each.note for each in process.records())))
    return f"{find_citations(told)}{find_dates(told)}"


OUTPUTS: dict[str, Callable[[Process], str | bytes]] = {
    "JSON": dumps,
    "TOML": lambda process: dumps(process, "toml"),
    "timeline": lambda process: canonical(plain_of(timeline(process))),
    "audit": lambda process: canonical(plain_of(audit(process).judgements)),
    "audit, explained": _explained,
    "lint": lambda process: canonical(plain_of(lint(process))),
    "records, shown": lambda process: "".join(shown(process, r.id) for r in process.records()),
    "citations and dates in the notes": _prose,
    "documents, Mermaid": lambda process: diagrams.documents_mermaid(process).content,
    "documents, Graphviz": lambda process: diagrams.documents_dot(process).content,
    "mandates, Mermaid": lambda process: diagrams.mandates_mermaid(process).content,
    "mandates, Graphviz": lambda process: diagrams.mandates_dot(process).content,
    "page, HTML": lambda process: html.process_report(process).content,
    "audit, HTML": lambda process: html.audit_report(audit(process)).content,
    "page, Markdown": lambda process: markdown.process_report(process).content,
    "audit, Markdown": lambda process: markdown.audit_report(audit(process)).content,
    "audit, SARIF": lambda process: sarif.audit_log(audit(process)).content,
    "calendar": lambda process: ical.calendar(process).content,
    "JSON-LD": lambda process: linked.json_ld(process).content,
    "Turtle": lambda process: linked.turtle(process).content,
    "strip of time, SVG": lambda process: svg.picture(process).content,
    "tables, CSV": lambda process: "".join(
        f"{name}\n{each.content}" for name, each in csvw.csv_files(tables(process)).items()
    ),
    "schema": lambda _: schema.schema().content,
}
"""Each output, and how it is made of a process."""


def digest(content: str | bytes) -> str:
    """Give the digest of an output."""
    raw = content if isinstance(content, bytes) else content.encode()
    return hashlib.sha256(raw).hexdigest()


def digests(process: Process) -> dict[str, str]:
    """Give the digests of all outputs of a process."""
    return {name: digest(make(process)) for name, make in OUTPUTS.items()}


if __name__ == "__main__":
    asked = sys.argv[1:] or PROCESSES
    print(json.dumps({name: digests(PROCESSES[name]()) for name in asked}))  # noqa: T201 - the answer
