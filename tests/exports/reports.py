"""The reports under test: of a process that has everything, and of one that is out for mischief.

``python -m tests.exports.reports`` writes the golden files anew; look at them before you keep them.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs

from tests.small import EVERYTHING, LAKES, said
from uncc_process.audit import audit
from uncc_process.exports import html, markdown, sarif
from uncc_process.exports.export import Export
from uncc_process.model import Body, BodyId, Process, Publication
from uncc_process.sources import Confidence

GOLDEN = Path(__file__).parents[1] / "golden"
DAY = date(2026, 11, 20)
REPORTS: dict[str, Callable[[], Export[str]]] = {
    "process.md": lambda: markdown.process_report(EVERYTHING),
    "audit.md": lambda: markdown.audit_report(audit(EVERYTHING, DAY)),
    "process.html": lambda: html.process_report(EVERYTHING),
    "audit.html": lambda: html.audit_report(audit(EVERYTHING, DAY)),
    "audit.sarif": lambda: sarif.audit_log(audit(EVERYTHING, DAY)),
}
"""Each golden file, and how it is made."""

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</td></table><style>*{display:none}</style>",
    "<!-- ",
    "&lt;b&gt; &copy; &#60;",
    "javascript:alert(1)",
    "[click](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "<https://example.org/>",
    "one | two || three",
    "`code` ``more` ",
    "one\ntwo\r\nthree\u2028four\x0bfive",
    "# title #",
    "- item",
    "1. item",
    "> quote",
    "*bold* _it_ __b__ ~~gone~~ $x$",
    "back\\slash \\| \\",
    "\\[x\\](y) ](z)",
    "\u202eturned\u2066",
    "\x00\x1b[31mred\x7f",
    "{0} {{1}}",
    "قطر",
    "",
)
"""Texts that would do something, if they were not taken as texts."""


def hostile(text: str, *, url: str | None = None) -> Process:
    """Make a process that says this text wherever it can."""
    body = BodyId("committee")
    return Process(
        id="hostile",
        title=text or "without a word",
        through=date(2026, 11, 23),
        bodies=(Body(id=body, name=text, short=text, note=text, **said("hostile-1")),),
        sessions=(
            attrs.evolve(
                LAKES.sessions[0],
                name=text,
                place=text,
                did=(text, text),
                note=text,
                **said("hostile-1"),
            ),
        ),
        publications=(
            Publication(
                id="hostile-1",
                title=text,
                publisher=text,
                url=url,
                seen=text,
                confidence=Confidence.SECONDARY,
                note=text,
            ),
        ),
    )


if __name__ == "__main__":
    for name, report in REPORTS.items():
        (GOLDEN / name).write_bytes(report().content.encode())
