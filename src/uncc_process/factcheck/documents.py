"""Citations of a text: is the document in the record, and is it what the text says it is."""

import re
from collections.abc import Iterator
from typing import Final

from uncc_process.citations import Citation, Unstated
from uncc_process.factcheck.chapters import treaty_part
from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import in_words, of_fields
from uncc_process.factcheck.lexicon import any_of, compiled
from uncc_process.factcheck.numerals import ORDINAL, ordinal
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import cited_record
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.process import Process
from uncc_process.model.records import Record, first_day, last_day
from uncc_process.model.resolutions import Resolution
from uncc_process.model.vocabulary import DocumentKind
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

__all__ = ["citation_checks"]

# Words that say what a document is; "note" and "document" are said of any.
_SAID: Final = (
    *(
        kind.value
        for kind in DocumentKind
        if kind not in (DocumentKind.NOTE, DocumentKind.WORKING_PAPER)
    ),
    "resolution",
    "decision",
)
_JOINED: Final = (
    rf"(?: of the (?:convention|treaty))?(?: (?:on|of|for) (?:its|the) {ORDINAL} session)?"
    r",?(?: (?:is|was|were|are))?(?: now)?"
    r"(?: (?:available|contained|circulated|issued|set out|set forth|found))?(?: (?:as|in|under))?"
    r"(?: the)?(?: (?:document|symbol))? ?\(? ?"
)
_OF_BODY: Final = r"(?:of the [\w ]{2,60} )?"
_REPORT_ON: Final = (
    rf"\b(?P<kind>report|agenda) {_OF_BODY}(?:on|of|for) (?:its|the)(?: work at its)? "
    rf"(?P<ordinal>{ORDINAL}) session(?: is)?(?: in| as)? ?\(?(?:document )? ?\Z"
)
_IN_REPORT: Final = (
    rf"(?:to|of|in) (?:the|its) (?P<kind>report|agenda) {_OF_BODY}(?:on|of) (?:its|the) "
    rf"(?P<ordinal>{ORDINAL}) session"
)
_BEFORE: Final = 160


def citation_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every citation of a passage."""
    for citation in passage.citations:
        record = cited_record(citation, passage.process)
        place = (citation.start, citation.end)
        if isinstance(citation.document, Unstated):
            yield _unstated(passage, citation)
        elif record is None:
            understood = f"{citation.document} is cited"
            yield passage.check(*place, Kind.CITATION, understood, _unrecorded(passage, citation))
        else:
            understood, ruling = _cited(passage, citation, record)
            yield passage.check(*place, Kind.CITATION, understood, ruling)


def _acts(process: Process) -> list[Resolution | Decision]:
    return [*process.resolutions, *process.decisions]


def _unrecorded(passage: Passage, citation: Citation) -> Ruling:
    """Rule on a document of which there is no record: it may still be a source, or a draft."""
    if known := _known(passage, citation):
        return Ruling(
            verdict=Verdict.CONTRADICTED,
            says=_what(known),
            records=(known.id,),
            sources=known.sources,
        )
    for act in _acts(passage.process):
        report = act.report if isinstance(act, Resolution) else None
        if citation.document in (*act.drafts, report):
            return Ruling(
                verdict=Verdict.SUPPORTED,
                says=f"{citation.document} stands behind {_name(act)}.",
                records=(act.id,),
                sources=act.sources,
            )
    for record in passage.process.records():
        found = [source for source in record.sources if source.document == citation.document]
        if found:
            return Ruling(
                verdict=Verdict.SUPPORTED,
                says=f"The record cites {citation.document} as a source of {record.id}.",
                records=(record.id,),
                sources=tuple(found),
            )
    return Ruling(
        verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record does not have {citation.document}."
    )


def _name(record: Record) -> str:
    match record:
        case Resolution():
            return str(record.symbol)
        case Decision():
            return f"decision {record.number}" if record.number else f"the decision {record.id}"
        case _:
            return record.id


def _cited(
    passage: Passage, citation: Citation, record: Resolution | Document | Decision
) -> tuple[str, Ruling]:
    start = max(passage.sentence.start, citation.start - _BEFORE)
    before = squeezed(passage.plain[start : citation.start]) + " "
    said = compiled(rf"\b(?P<kind>{any_of(_SAID)})s?{_JOINED}\Z", re.IGNORECASE).search(before)
    barred = passage.why_not(citation.start, citation.end)
    name = _name(record)
    if isinstance(record, Document):
        of_session = _session_said(before) if not barred else None
        if of_session is not None and _other_session(record, passage.process, of_session):
            return f"{name} is of session {of_session}", _of_session(record, passage.process)
    if said is None or barred:
        return f"{name} is cited", _there(record, passage)
    kind = " ".join(said["kind"].lower().split())
    understood = f"{name} is {_article(kind)} {kind}"
    if not _is_a(kind, record):
        return understood, Ruling(
            verdict=Verdict.CONTRADICTED,
            says=_what(record),
            records=(record.id,),
            sources=record.sources,
        )
    return understood, _overtaken(record, passage) or _there(record, passage)


def _there(record: Resolution | Document | Decision, passage: Passage) -> Ruling:
    overtaken = _overtaken(record, passage)
    return overtaken or Ruling(
        verdict=Verdict.SUPPORTED, says=_what(record), records=(record.id,), sources=record.sources
    )


def _what(record: Resolution | Document | Decision) -> str:
    match record:
        case Resolution():
            return f"{record.symbol} is a resolution, “{record.title}”."
        case Decision():
            return f"{_name(record).capitalize()} is to {record.decided}."
        case _:
            kind = record.kind.value
            return f"{record.id} is {_article(kind)} {kind}, “{record.title}”."


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


def _is_a(kind: str, record: Resolution | Document | Decision) -> bool:
    match record:
        case Resolution():
            return kind == "resolution"
        case Decision():
            return kind == "decision"
        case _:
            return kind == record.kind.value or kind in record.title.lower()


def _known(passage: Passage, citation: Citation) -> Document | None:
    """Give the report or agenda of a session, where the text has another symbol for it."""
    start = max(passage.sentence.start, citation.start - _BEFORE)
    before = squeezed(passage.plain[start : citation.start]) + " "
    found = compiled(_REPORT_ON, re.IGNORECASE).search(before)
    if found is None or passage.why_not(citation.start, citation.end):
        return None
    document = _report(passage.process, ordinal(found["ordinal"]), found["kind"])
    if document is None or document.symbol is None:
        return None
    series = str(document.symbol).rpartition("/")[0]
    # Another body's, or a revision of it, is none other.
    same = compiled(rf"{re.escape(series)}/[0-9]+").fullmatch(str(citation.document))
    return document if same else None


# ---- of which session a document is ----------------------------------------------------


def _session_said(before: str) -> int | None:
    """Read "the report on its fifth session (" as the number of the session."""
    found = compiled(_REPORT_ON, re.IGNORECASE).search(before)
    return ordinal(found["ordinal"]) if found else None


def _other_session(document: Document, process: Process, number: int) -> bool:
    if document.session is None:
        return False
    return process.session(document.session).ordinal != number


def _of_session(document: Document, process: Process) -> Ruling:
    session = process.session(document.session or "")
    return Ruling(
        verdict=Verdict.CONTRADICTED,
        says=f"{document.id}, “{document.title}”, is of {in_words(session.name)}.",
        records=(document.id, session.id),
        sources=of_fields(document, "session"),
    )


# ---- drafts that have since been adopted -----------------------------------------------

_PRESENT: Final = (
    r"\b(?:is|are) (?:now |currently |still )?(?:available|contained|before|circulated|pending|"
    r"under consideration|to be|being)\b|\b(?:currently|still|awaits?|awaiting|pending)\b"
)


def _overtaken(record: Resolution | Document | Decision, passage: Passage) -> Ruling | None:
    """Rule on a draft of which the text speaks as of one still to be adopted."""
    if not isinstance(record, Document) or record.symbol is None:
        return None
    if not compiled(_PRESENT).search(squeezed(passage.sentence.text)):
        return None
    for act in _acts(passage.process):
        since = first_day(act.adopted) <= passage.latest and last_day(act.adopted) > passage.as_of
        if record.symbol in act.drafts and since:
            when = act.adopted
            day = f"within {when}" if isinstance(when, DateSpan) else f"on {DateSpan.on(when)}"
            return Ruling(
                verdict=Verdict.OVERTAKEN,
                says=f"{_what(record)} It has since become {_name(act)}, adopted {day}.",
                records=(record.id, act.id),
                sources=tuple(dict.fromkeys((*record.sources, *act.sources))),
            )
    return None


# ---- places in documents that are named without their symbol ---------------------------


def _unstated(passage: Passage, citation: Citation) -> Check:
    """Read "annex II to the report on the first session"; any other place is left open."""
    place = (citation.start, citation.end)
    after = squeezed(passage.plain[citation.end : citation.end + 200])
    found = compiled(_IN_REPORT, re.IGNORECASE).match(after)
    document = _report(passage.process, ordinal(found["ordinal"]), found["kind"]) if found else None
    part = None if passage.why_not(*place) else treaty_part(passage, *place)
    if document is None and part:
        return passage.check(*place, Kind.CITATION, *part)
    if document is None:
        return passage.unread(
            *place, Kind.CITATION, "the text does not say which document is meant"
        )
    understood = f"{citation.text} is a part of {document.id}"
    return passage.check(
        *place, Kind.CITATION, squeezed(understood), _part(passage, citation, document)
    )


def _report(process: Process, number: int, kind: str) -> Document | None:
    sessions = {each.id for each in process.sessions if each.ordinal == number}
    found = [
        document
        for document in process.documents
        if document.session in sessions
        and document.kind.value == kind.lower()
        and not document.about
    ]
    return found[0] if len(found) == 1 else None


def _part(passage: Passage, citation: Citation, document: Document) -> Ruling:
    wanted = str(citation.pinpoint)
    sources = [
        (record.id, source)
        for record in passage.process.records()
        for source in (*record.sources, *(s for each in record.cited for s in each.sources))
        if source.document == document.symbol and str(source.pinpoint).startswith(wanted)
    ]
    found: tuple[Source, ...] = tuple(dict.fromkeys(source for _, source in sources))
    ids = tuple(dict.fromkeys(key for key, _ in sources))
    if not found:
        says = f"{_what(document)} The record has nothing of its {wanted}."
        return Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=says, records=(document.id,))
    says = f"{_what(document)} Its {wanted} is a source of {', '.join(ids)}."
    return Ruling(verdict=Verdict.SUPPORTED, says=says, records=(document.id, *ids), sources=found)
