"""The page on a text: one file of HTML with the passages marked, for any browser."""

import re
from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict, headline, understood
from uncc_process.factcheck.report import named_source
from uncc_process.model.process import Process
from uncc_process.sources import Source

__all__ = ["page"]

# The sign of each verdict, and the line under its words: nothing is told by colour alone.
_SIGNS: Final = {
    Verdict.SUPPORTED: ("✓", "solid"),
    Verdict.LOOSER: ("≈", "dotted"),
    Verdict.STRICTER: ("⊂", "dashed"),
    Verdict.OVERTAKEN: ("↷", "double"),
    Verdict.CONTRADICTED: ("✗", "wavy"),
    Verdict.NOT_IN_THE_RECORD: ("∅", "dashed"),
    Verdict.NOT_UNDERSTOOD: ("?", "dotted"),
    Verdict.NO_CLAIM: ("·", "dotted"),
}
# Background of the words by day and by night; the letters keep a contrast of more than 7 to 1.
_COLOURS: Final = {
    Verdict.SUPPORTED: ("#d9f2dd", "#123d1c"),
    Verdict.LOOSER: ("#e4f1d4", "#2b3d12"),
    Verdict.STRICTER: ("#fdeec2", "#463407"),
    Verdict.OVERTAKEN: ("#dde7fb", "#16305e"),
    Verdict.CONTRADICTED: ("#fbd9d7", "#5e1512"),
    Verdict.NOT_IN_THE_RECORD: ("#ececec", "#333333"),
    Verdict.NOT_UNDERSTOOD: ("#efe3f7", "#3d2350"),
    Verdict.NO_CLAIM: ("#f6f6f6", "#2a2a2a"),
}
_GRAVEST: Final = (
    Verdict.CONTRADICTED,
    Verdict.OVERTAKEN,
    Verdict.STRICTER,
    Verdict.NOT_IN_THE_RECORD,
    Verdict.NOT_UNDERSTOOD,
    Verdict.LOOSER,
    Verdict.SUPPORTED,
    Verdict.NO_CLAIM,
)
_STYLE: Final = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --line: #767676; --link: #0b4f9e; }
body { background: var(--paper); color: var(--ink); margin: 0; }
body { font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem; }
a { color: var(--link); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); }
.text { padding: 1rem; }
mark { color: var(--ink); padding: 0 .1em; }
mark { text-decoration-line: underline; text-underline-offset: .2em; }
mark a { color: inherit; font-size: .75em; vertical-align: super; text-decoration: none; }
mark a:focus, mark a:hover { outline: 2px solid var(--link); }
table { border-collapse: collapse; }
td, th { border: 1px solid var(--line); padding: .2rem .6rem; text-align: left; }
li { margin-bottom: 1rem; overflow-wrap: anywhere; }
li p { margin: .2rem 0; }
li:target { outline: 2px solid var(--link); }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; }
.away { clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --ink: #f0f0f0; --line: #8c8c8c; --link: #9cc7ff; }
}
"""


def page(
    text: str,
    checks: tuple[Check, ...],
    *,
    name: str = "text",
    process: Process | None = None,
    lang: str = "en",
) -> str:
    """Write one page of HTML: a summary, a legend, the text with the passages marked, the checks.

    >>> page("<b>", ()).count("&lt;b&gt;")
    1

    Everything of the text is escaped; there are no scripts, and nothing is fetched from anywhere.
    With the ``process``, sources that bear no symbol are named, and linked if they have an address.
    """
    title = escape(_clean(f"Factcheck of {name}"))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}{''.join(_rules())}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n{_summary(checks)}\n"
        f'<h2 id="text">The text</h2>\n<div class="text">{"".join(_segments(text, checks))}</div>\n'
        f'<h2 id="checks">The checks</h2>\n<ol>\n{"".join(_entries(checks, process))}</ol>\n'
        "</main>\n</body>\n</html>\n"
    )


def _class(verdict: Verdict) -> str:
    return verdict.value.replace(" ", "-")


def _rules() -> Iterator[str]:
    """Write the style of each verdict, by day and by night."""
    for verdict, (_, line) in _SIGNS.items():
        day, night = _COLOURS[verdict]
        name = _class(verdict)
        yield f"mark.{name} {{ background: {day}; text-decoration-style: {line}; }}\n"
        yield f"@media (prefers-color-scheme: dark) {{ mark.{name} {{ background: {night}; }} }}\n"


def _clean(text: str) -> str:
    """Put the mark of replacement for what no page may hold: controls, and half of a pair."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)


def _summary(checks: tuple[Check, ...]) -> str:
    """Write the legend, which counts each verdict, and the share that was understood."""
    counts = Counter(check.verdict for check in checks)
    rows = "".join(
        f'<tr><th scope="row"><mark class="{_class(each)}">{_SIGNS[each][0]} {each.value}'
        "</mark></th>"
        f"<td>{counts[each]}</td><td>{escape(each.meaning)}</td></tr>\n"
        for each in Verdict
    )
    kinds = "".join(
        f"<li>{kind.value}: {understood(checks, kind)}</li>\n"
        for kind in Kind
        if any(check.kind is kind for check in checks)
    )
    return (
        f"<p>{headline(checks).capitalize()}.</p>\n<ul>\n{kinds}</ul>\n"
        '<h2 id="legend">Legend</h2>\n<table>\n<tr><th scope="col">verdict</th>'
        f'<th scope="col">checks</th><th scope="col">meaning</th></tr>\n{rows}</table>'
    )


# ---- the text, marked ------------------------------------------------------------------


def _segments(text: str, checks: tuple[Check, ...]) -> Iterator[str]:
    """Yield the text, cut wherever a passage begins or ends, each piece marked for its checks."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for index, check in enumerate(checks):
        begins.setdefault(check.start, []).append(index)
        ends.setdefault(check.end, []).append(index)
    inside: set[int] = set()
    place = 0
    for cut in sorted({*begins, *ends, len(text)}):
        yield from _piece(text[place:cut], checks, inside)
        yield from (_sign(checks[index], index) for index in ends.get(cut, ()))
        inside.difference_update(ends.get(cut, ()))
        inside.update(begins.get(cut, ()))
        place = cut


def _piece(words: str, checks: tuple[Check, ...], inside: set[int]) -> Iterator[str]:
    if words and inside:
        verdict = min((checks[index].verdict for index in inside), key=_GRAVEST.index)
        yield f'<mark class="{_class(verdict)}">{escape(_clean(words))}</mark>'
    elif words:
        yield escape(_clean(words))


def _sign(check: Check, index: int) -> str:
    """Write the sign after a passage, which leads to its check."""
    verdict = check.verdict
    return (
        f'<mark class="{_class(verdict)}" id="passage-{index + 1}"><a href="#check-{index + 1}">'
        f'{_SIGNS[verdict][0]}<span class="away"> {verdict.value}, check </span>{index + 1}'
        "</a></mark>"
    )


# ---- the checks ------------------------------------------------------------------------


def _entries(checks: tuple[Check, ...], process: Process | None) -> Iterator[str]:
    for index, check in enumerate(checks, start=1):
        verdict = check.verdict
        sources = "; ".join(_source(each, process) for each in check.sources)
        yield (
            f'<li id="check-{index}"><p><mark class="{_class(verdict)}">{_SIGNS[verdict][0]} '
            f"{verdict.value}</mark> ({check.kind.value}): <q>{escape(_clean(check.text))}</q> "
            f'<a href="#passage-{index}">to the passage'
            f'<span class="away"> of check {index}</span></a></p>'
            f"<p>Understood: {escape(_clean(check.understood))}.</p>"
            + (f"<p>Record: {escape(_clean(check.record_says))}</p>" if check.record_says else "")
            + (f"<p>Sources: {sources}</p>" if sources else "")
            + "</li>\n"
        )


def _source(source: Source, process: Process | None) -> str:
    address, name = _address(source, process), escape(_clean(named_source(source, process)))
    if address is None or not address.lower().startswith(("http://", "https://")):
        return name
    return f'<a href="{escape(_clean(address))}" rel="noreferrer">{name}</a>'


def _address(source: Source, process: Process | None) -> str | None:
    if not isinstance(source.document, str):
        return source.document.url
    return process.publication(source.document).url if process is not None else None
