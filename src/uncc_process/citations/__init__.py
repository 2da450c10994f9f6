"""Citations in running text: which documents it names, and which places in them."""

from itertools import takewhile
from typing import Protocol, TypeVar

import attrs

from uncc_process.citations import patterns as p
from uncc_process.citations.cited import (
    DecisionNumber,
    Document,
    ResolutionNumber,
    TreatySeries,
    Unstated,
)
from uncc_process.citations.parts import Earlier, Part, find_parts
from uncc_process.citations.patterns import PATTERNS, Pattern
from uncc_process.sources import Pinpoint
from uncc_process.symbols import Symbol

__all__ = [
    "PATTERNS",
    "Citation",
    "DecisionNumber",
    "Document",
    "Pattern",
    "Records",
    "ResolutionNumber",
    "TreatySeries",
    "Unstated",
    "find_citations",
    "resolve",
]

# How far before "that resolution" the resolution may stand.
REACH = 600


@attrs.frozen
class Citation:
    """One reference in a text: ``text[citation.start:citation.end] == citation.text``.

    >>> found = find_citations("as in A/RES/75/282, para. 4")[0]
    >>> found.start, found.pattern, found.document, str(found.pinpoint)
    (6, 'symbol', Symbol('A/RES/75/282'), 'para. 4')

    ``pattern`` is the name of the one of ``PATTERNS`` by which ``document`` is cited.
    """

    start: int
    end: int
    text: str
    pattern: str
    document: Document
    pinpoint: Pinpoint | None = None


def find_citations(text: str) -> tuple[Citation, ...]:
    """Find the references in a text, in their order; no two overlap.

    >>> for found in find_citations("See paragraphs 9 and 10 of resolution 75/282 and annex II."):
    ...     print(found.text, found.document, found.pinpoint, sep=" | ")
    paragraphs 9 and 10 of resolution 75/282 | A/RES/75/282 | paras. 9 and 10
    annex II | Unstated() | annex II

    Markdown is no hindrance; nothing is found inside an address of the web.
    Never raises; takes time in proportion to the length of the text.
    """
    joined: list[Part] = []
    for part in find_parts(text):
        while joined and (both := _joined(text, joined[-1], part)):
            joined.pop()
            part = both
        joined.append(part)
    citations: list[Citation] = []
    for part in joined:
        if part.stands:
            citations.append(_citation(text, part, citations))
    return tuple(citations)


_Record = TypeVar("_Record", covariant=True)


class Records(Protocol[_Record]):
    """Whatever finds a record by the name of its document: a process, or a table of one's own."""

    def named(self, name: str) -> _Record | None:
        """Find the record of "A/RES/75/282" or "decision 78/549"; None where there is none."""
        ...


def resolve(citation: Citation, process: Records[_Record]) -> _Record | None:
    """Find the record of the document that is cited; None if that is not certain or not there.

    >>> from types import SimpleNamespace
    >>> process = SimpleNamespace(named={"A/RES/75/282": "the mandate"}.get)
    >>> resolve(find_citations("GA resolution 75/282, para. 4")[0], process)
    'the mandate'
    """
    match citation.document:
        case Unstated() | ResolutionNumber(organ=None) | DecisionNumber(organ=None):
            return None
        case document:
            return process.named(str(document))


# Joining a place to what it is a place in ------------------------------------------------------


def _joined(text: str, left: Part, right: Part) -> Part | None:
    """Make two neighbours one citation, if what stands between them says so."""
    if not (left.alone and right.alone):
        return None
    gap = text[left.end : right.start]
    match (_is_place(left), _is_place(right)):
        case (True, True):
            return _place_in_place(text, left, right, gap)
        case (True, False):
            return _place_in_document(text, left, right, gap)
        case (False, True):
            return _document_then_place(text, left, right, gap)
        case _:
            return None


def _is_place(part: Part) -> bool:
    return part.pattern == "place"


def _place_in_place(text: str, left: Part, right: Part, gap: str) -> Part | None:
    """Read "annex II, para. 4" and "paragraph 4 of annex II"; the wider place comes first."""
    if (
        p.compiled(p.THEN).fullmatch(gap)
        and _deeper(right, left)
        and not p.compiled(p.OWNED).match(text, right.end)
    ):
        return attrs.evolve(left, end=right.end, steps=left.steps + right.steps, stands=True)
    if p.compiled(p.INTO_PLACE).fullmatch(gap) and _deeper(left, right):
        return attrs.evolve(right, start=left.start, steps=right.steps + left.steps, stands=True)
    return None


def _place_in_document(text: str, left: Part, right: Part, gap: str) -> Part | None:
    """Read "paragraph 4 of resolution 75/282" and "section IV of the report (A/80/614)"."""
    if p.compiled(p.IN_REPORT).fullmatch(gap):
        inside = text.startswith(")", right.end)
    else:
        to_annex = left.steps[0].unit in {"annex", "appendix"} and p.compiled(p.ANNEX_TO).fullmatch(
            gap
        )
        inside = bool(to_annex or p.compiled(p.INTO_DOCUMENT).fullmatch(gap))
    if right.steps or not inside:
        return None
    return attrs.evolve(right, start=left.start, steps=left.steps)


def _document_then_place(text: str, left: Part, right: Part, gap: str) -> Part | None:
    """Read "resolution 75/282, para. 4", "A/AC.291/7 (annex II)" and "A/RES/75/282 para 4"."""
    if p.compiled(p.OWNED).match(text, right.end) or (left.steps and not _deeper(right, left)):
        return None
    if p.compiled(p.IN_BRACKETS).fullmatch(gap):
        beside = text.startswith(")", right.end)
    elif p.compiled(p.SIDE_BY_SIDE).fullmatch(gap):
        beside = right.word in p.ABBREVIATIONS
    else:
        beside = bool(p.compiled(p.THEN).fullmatch(gap)) and not _is_loose(right)
    return attrs.evolve(left, end=right.end, steps=left.steps + right.steps) if beside else None


def _is_loose(place: Part) -> bool:
    return place.steps[0].unit in p.LOOSE_UNITS and place.word not in p.ABBREVIATIONS


def _deeper(inner: Part, outer: Part) -> bool:
    return p.DEPTH[inner.steps[0].unit] > p.DEPTH[outer.steps[-1].unit]


# From parts to citations -----------------------------------------------------------------------


def _citation(text: str, part: Part, earlier: list[Citation]) -> Citation:
    match part.document:
        case Earlier(kind):
            document = _antecedent(text, part, kind, earlier)
        case document:
            pass
    start, end = _balanced(text, part)
    pinpoint = Pinpoint(part.steps) if part.steps else None
    return Citation(start, end, text[start:end], part.pattern, document, pinpoint)


def _balanced(text: str, part: Part) -> tuple[int, int]:
    """Take in the other end of a link or bracket of which one end is inside the citation."""
    start, end, inside = part.start, part.end, text[part.start : part.end]
    if inside.rfind("(") > inside.rfind(")") and text.startswith(")", end):
        end += 1
    if inside.rfind("[") > inside.rfind("]") and (
        link := p.compiled(p.REST_OF_LINK).match(text, end)
    ):
        end = link.end()
    if "]" in inside.partition("[")[0] and text.endswith("[", 0, start):
        start -= 1
    return start, end


def _antecedent(text: str, part: Part, kind: str, earlier: list[Citation]) -> Document:
    """Find the one document that a back-reference can mean; Unstated if there is none, or more."""
    if kind == "ibid.":
        near = _in_same_note(text, part.start, part.end, earlier)
    else:
        near = _just_before(text, part.start, kind, earlier)
    documents = {citation.document for citation in near}
    return documents.pop() if len(documents) == 1 else Unstated()


def _just_before(text: str, start: int, kind: str, earlier: list[Citation]) -> list[Citation]:
    """Find the resolutions, or decisions, cited in this sentence and in the one before it."""
    floor = max(0, start - REACH)
    ends = [found.end() for found in p.compiled(p.SENTENCE_END).finditer(text, floor, start)]
    near = [
        citation
        for citation in _back_to(ends[-2] if len(ends) > 1 else floor, earlier)
        if _is_a(kind, citation)
    ]
    # "... the draft resolution. In that resolution" means one that has no number here.
    return near if near and kind not in text[near[0].end : start].lower() else []


def _in_same_note(text: str, start: int, end: int, earlier: list[Citation]) -> list[Citation]:
    """Find what was cited on the line of "ibid.", or else on the line above it.

    Within brackets it means what was cited in brackets, not what the sentence speaks of.
    """
    if p.compiled(p.VOLUME_FOLLOWS).match(text, end):
        return []
    floor = max(0, start - REACH)
    line = text.rfind("\n", floor, start) + 1 or floor
    above = text.rfind("\n", floor, max(floor, line - 1)) + 1 or floor
    inside = _is_in_brackets(text, start)
    for since in (line, above):
        back = _back_to(since, earlier)
        if alike := [near for near in back if _is_in_brackets(text, near.start) is inside]:
            return alike
    return []


def _is_in_brackets(text: str, start: int) -> bool:
    return p.compiled(p.OPEN_BRACKET).search(text[max(0, start - 20) : start]) is not None


def _back_to(floor: int, earlier: list[Citation]) -> list[Citation]:
    """List the citations from there on, the nearest first."""
    return list(takewhile(lambda citation: citation.start >= floor, reversed(earlier)))


def _is_a(kind: str, citation: Citation) -> bool:
    match citation.document:
        case Symbol() as symbol:
            return kind == "resolution" and (symbol.series or "").upper() == "RES"
        case ResolutionNumber():
            return kind == "resolution"
        case DecisionNumber():
            return kind == "decision"
        case _:
            return False
