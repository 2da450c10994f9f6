"""Which document came of which, and who asked for what: diagrams for Mermaid and Graphviz."""

import textwrap
from collections.abc import Callable, Iterator

from uncc_process.exports._characters import one_line
from uncc_process.exports._graph import Arrow, Box, Graph, dot, mermaid
from uncc_process.exports._losses import left_out
from uncc_process.exports._records import when_words
from uncc_process.exports.export import Export
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.ids import DocumentId
from uncc_process.model.process import Act, Process
from uncc_process.model.resolutions import Resolution
from uncc_process.timeline import timeline

__all__ = ["documents_dot", "documents_mermaid", "mandates_dot", "mandates_mermaid"]


def documents_mermaid(process: Process) -> Export[str]:
    """Draw which document revises or adds to which, as a Mermaid flowchart.

    >>> import uncc_process
    >>> documents_mermaid(uncc_process.load()).content[:12]
    'flowchart LR'

    Documents that neither do so nor are revised or added to are left out, and counted as a loss.
    """
    return _documents(process, mermaid)


def documents_dot(process: Process) -> Export[str]:
    """Draw which document revises or adds to which, in the language of Graphviz.

    >>> import uncc_process
    >>> documents_dot(uncc_process.load()).content[:9]
    'digraph {'
    """
    return _documents(process, dot)


def mandates_mermaid(process: Process) -> Export[str]:
    """Draw acts, the mandates that they give, what amends them and what is about them, in Mermaid.

    >>> import uncc_process
    >>> mandates_mermaid(uncc_process.load()).content[:12]
    'flowchart LR'
    """
    return _mandates(process, mermaid)


def mandates_dot(process: Process) -> Export[str]:
    """Draw acts, the mandates that they give, what amends them and what is about them, in Graphviz.

    >>> import uncc_process
    >>> mandates_dot(uncc_process.load()).content[:9]
    'digraph {'
    """
    return _mandates(process, dot)


def _short(text: str, longest: int = 110) -> str:
    return textwrap.shorten(one_line(text), longest, placeholder="…")


# ---- documents -------------------------------------------------------------------------

_DOCUMENT = frozenset({"id", "symbol", "kind", "title", "issued", "revises", "adds_to"})


def _documents(process: Process, write: Callable[[Graph], str]) -> Export[str]:
    graph = _lineage(process)
    alone = len(process.documents) - len(graph.boxes)
    apart = f"documents: {alone} neither revise nor add to another, and are left out"
    losses = left_out(process, {"documents": _DOCUMENT})
    return Export(write(graph), (*losses, *([apart] if alone else [])))


def _lineage(process: Process) -> Graph:
    arrows = [arrow for each in process.documents for arrow in _descent(each)]
    linked = {key for arrow in arrows for key in (arrow.start, arrow.end)}
    documents = {each.id: each for each in process.documents if each.id in linked}
    roots = {key: _root(key, documents) for key in documents}
    titles = {root: documents[root].title for root in roots.values()}
    return Graph(
        title=f"Documents: {process.title}",
        boxes=tuple(_document(each, roots[key]) for key, each in documents.items()),
        frames={root: _short(title, 70) for root, title in titles.items()},
        arrows=tuple(arrows),
    )


def _root(key: DocumentId, documents: dict[DocumentId, Document]) -> DocumentId:
    """Give the document from which a document comes in the end; of a circle, its least id."""
    line = {key: None}
    while (parent := documents[key].revises or documents[key].adds_to) and parent not in line:
        line[parent] = None
        key = parent
    circle = list(line)[list(line).index(parent) :] if parent else [key]
    return min(circle)


def _document(document: Document, root: str) -> Box:
    name = str(document.symbol or _short(document.title))
    issued = "" if document.issued is None else f", {when_words(document.issued)}"
    return Box(
        key=document.id,
        lines=(name, f"{document.kind.value}{issued}"),
        kind="record" if document.id == root or document.revises else "dashed",
        frame=root,
    )


def _descent(document: Document) -> Iterator[Arrow]:
    if document.revises:
        yield Arrow(start=document.revises, end=document.id, label="revised as")
    if document.adds_to:
        yield Arrow(start=document.adds_to, end=document.id, label="added to by", weak=True)


# ---- mandates --------------------------------------------------------------------------

_MANDATE = frozenset({"id", "given_by", "paragraph", "bearer", "asks", "amends"})


def _mandates(process: Process, write: Callable[[Graph], str]) -> Export[str]:
    return Export(write(_chain(process)), tuple(left_out(process, {"mandates": _MANDATE})))


def _chain(process: Process) -> Graph:
    acts = {each.given_by: process.act(each.given_by) for each in process.mandates}
    boxes = [box for act in acts.values() for box in _given(act, process)]
    known = {box.key for box in boxes}
    about = tuple(_about(process))
    labels = {event.record: event.label for event in timeline(process)}
    others = dict.fromkeys(arrow.end for arrow in about if arrow.end not in known)
    boxes += [Box(key=key, lines=(_short(labels.get(key, key)),), kind="about") for key in others]
    return Graph(
        title=f"Mandates: {process.title}",
        boxes=tuple(boxes),
        frames={key: _adopted(act, process) for key, act in acts.items()},
        arrows=(*_arrows(process), *about),
    )


def _given(act: Act, process: Process) -> Iterator[Box]:
    yield Box(key=act.id, lines=_act(act), kind="act", frame=act.id)
    amended = {each.amends for each in process.mandates}
    for each in process.mandates:
        if each.given_by == act.id:
            says = _short(f"{each.bearer}: {each.asks}")
            lines = (str(each.paragraph), says) if each.paragraph else (says,)
            kind = "dashed" if each.id in amended else "record"
            yield Box(key=each.id, lines=lines, kind=kind, frame=act.id)


def _act(act: Act) -> tuple[str, ...]:
    match act:
        case Resolution():
            return (str(act.symbol), _short(act.title))
        case Decision(number=number):
            return (f"decision {number}" if number else "decision", _short(act.decided))
        case _:
            return (_short(act.short),)


def _adopted(act: Act, process: Process) -> str:
    parts = [process.body(act.body).name] if isinstance(act, Resolution | Decision) else []
    if act.adopted is not None:
        parts.append(f"adopted {when_words(act.adopted)}")
    return _short(", ".join(parts), 70)


def _arrows(process: Process) -> Iterator[Arrow]:
    for each in process.mandates:
        yield Arrow(start=each.given_by, end=each.id)
    for each in process.mandates:
        if each.amends:
            yield Arrow(start=each.amends, end=each.id, label="amended by", weak=True)


def _about(process: Process) -> Iterator[Arrow]:
    """Yield an arrow from a mandate to each record that is about it."""
    mandates = {each.id: each for each in process.mandates}
    for record in process.records():
        for key in getattr(record, "about", ()):
            if key in mandates and record.id not in mandates:
                yield Arrow(start=key, end=record.id, label="led to", weak=True)
