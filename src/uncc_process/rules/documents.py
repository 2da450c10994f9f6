"""Documents: their symbols, and how one revises or adds to another."""

from collections.abc import Iterator

from uncc_process.calendars import assembly_session
from uncc_process.errors import NotPublished, ParseError, quoted
from uncc_process.model.documents import Document
from uncc_process.model.ids import BodyId, DocumentId
from uncc_process.model.process import Process
from uncc_process.model.records import When, first_day, last_day
from uncc_process.model.vocabulary import DocumentKind
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import said
from uncc_process.symbols import Symbol

__all__ = ["RULES"]

_SYMBOLS = "Dag Hammarskjöld Library, UN Document Symbols"
_EDITORIAL = "United Nations Editorial Manual"
_RECORD = "this library's record: docs/how-to/add-a-fact.md"


def _with_symbol(process: Process) -> Iterator[tuple[Document, Symbol]]:
    for document in process.documents:
        if document.symbol is not None:
            yield document, document.symbol


# ---- symbols, bodies and sessions ------------------------------------------------------------


def _above(process: Process, body: BodyId | None) -> Iterator[BodyId]:
    """Yield a body, its parent, the parent of that and so on."""
    while body is not None:
        yield body
        body = process.body(body).parent


@rule("DOC001", Severity.WARNING, _SYMBOLS)
def symbols_are_of_the_series_of_their_body(process: Process) -> Iterator[Remark]:
    """The symbol of a document begins as those of its body, or of a body above it.

    The first components of a symbol are the organ and its subsidiary body. The report of a Main
    Committee is a document of the Assembly, so that the series of a parent will do, but not that of
    another body below the parent. A document of another organ can be before a body: say so in a
    note.
    """
    series: dict[str, str] = {body.id: str(body.series) for body in process.bodies if body.series}
    recorded = set(series.values())
    for document, symbol in _with_symbol(process):
        chain = [series.get(body) for body in _above(process, document.body)]
        halves = (symbol, symbol.joint_with or symbol)
        if not any(chain):
            sentence = (
                f"the series of {quoted(document.body)}, and of what is above it, is not recorded"
            )
            yield unknown(document, "symbol", sentence)
        elif not any(_fits(half, chain, recorded) for half in halves):
            sentence = (
                f"{symbol} is not in the series of {quoted(document.body)}, nor of a body above it"
            )
            yield about(document, "symbol", sentence)


def _fits(symbol: Symbol, chain: list[str | None], recorded: set[str]) -> bool:
    """Tell whether a symbol is in one of the series of a body, its own first, and of those above.

    A body of which nothing is recorded may be one below its own.
    """
    root = "/".join((symbol.organ, *symbol.bodies))
    own = chain[0]
    return root in chain if root in recorded else own is not None and symbol.belongs_to(own)


@rule("DOC002", Severity.WARNING, _SYMBOLS)
def documents_of_the_assembly_are_of_the_time_of_their_session(
    process: Process,
) -> Iterator[Remark]:
    """A document of the General Assembly is issued about the time of the session in its symbol.

    The first ones go out while the session before is still open (A/78/50, in February 2023), and
    the last ones before the session closes, with few exceptions. Where no source tells when it was
    issued, there is nothing to compare, and no remark.
    """
    for document, symbol in _with_symbol(process):
        sign = symbol.session_in_figures
        of_assembly = symbol.organ == "A" and all(body[:2] == "C." for body in symbol.bodies)
        if document.issued is not None and of_assembly and sign and sign.isdigit():
            yield from _about_the_time(document, int(sign), document.issued)


def _about_the_time(document: Document, number: int, issued: When) -> Iterator[Remark]:
    try:
        session, before = assembly_session(number), assembly_session(max(number - 1, 1))
    except NotPublished:
        yield unknown(document, "symbol", f"the days of session {number} are not published")
        return
    if last_day(issued) < before.opened:
        sentence = f"issued on {said(issued)}, more than a session before session {number}, which "
        yield about(document, "issued", f"{sentence}opened on {said(session.opened)}")
    elif session.closes_by is not None and first_day(issued) > session.closes_by:
        sentence = f"issued on {said(issued)}, after session {number} closed, by "
        yield about(document, "issued", f"{sentence}{said(session.closes_by)}")


@rule("DOC003", Severity.WARNING, _RECORD)
def documents_are_for_sessions_of_their_body(process: Process) -> Iterator[Remark]:
    """A document for a session is one of the body that meets, or of a body above it.

    A document of another body can be before a session. Mostly ``body`` or ``session`` is wrong.
    """
    for document in process.documents:
        if document.session is not None:
            meets = process.session(document.session).body
            if document.body not in _above(process, meets):
                sentence = f"{quoted(document.session)} is a session of {quoted(meets)}"
                yield about(document, "session", sentence)


@rule("DOC004", Severity.ERROR, _SYMBOLS)
def no_symbol_is_given_twice(process: Process) -> Iterator[Remark]:
    """No two documents bear one symbol.

    Each document has a unique symbol: one of the two is wrong, or a document is recorded twice.
    """
    seen = {str(resolution.symbol): str(resolution.id) for resolution in process.resolutions}
    for document, symbol in _with_symbol(process):
        first = seen.setdefault(str(symbol), document.id)
        if first != document.id:
            yield about(document, "symbol", f"{quoted(first)} has the same symbol")


@rule("DOC005", Severity.WARNING, _RECORD)
def ids_that_are_symbols_are_those_of_the_document(process: Process) -> Iterator[Remark]:
    """A document whose id reads as a symbol has that symbol.

    The id is the symbol, where there is one: if they differ, one of them is a slip.
    """
    for document, symbol in _with_symbol(process):
        if document.id != str(symbol) and _reads_as_symbol(document.id):
            yield about(document, "symbol", f"the id is {document.id}, and the symbol {symbol}")


def _reads_as_symbol(key: str) -> bool:
    try:
        Symbol.parse(key)
    except ParseError:
        return False
    return True


_FINAL = frozenset(DocumentKind)
_WORKING = frozenset(
    (
        DocumentKind.AGENDA,
        DocumentKind.COMPILATION,
        DocumentKind.EXPLANATORY_NOTES,
        DocumentKind.METHODOLOGY,
    )
)
_SERIES = (
    ("DEC", "decisions", _FINAL),
    ("L", "drafts and other documents of limited distribution", _WORKING),
    ("PV", "verbatim records of meetings", _FINAL),
    ("RES", "resolutions", _FINAL),
    ("SR", "summary records of meetings", _FINAL),
)
"""What is in a series, and what a document of it is not."""
_NEVER: dict[tuple[str | None, DocumentKind], str] = {
    (series, kind): has for series, has, kinds in _SERIES for kind in kinds
}


@rule("DOC006", Severity.WARNING, f"{_SYMBOLS}; {_EDITORIAL}, Resolutions, sect. II.A")
def documents_are_what_their_symbol_says(process: Process) -> Iterator[Remark]:
    """The kind of a document is one that the series in its symbol has.

    Drafts, amendments and what goes with them are in the L. series; a resolution (RES) belongs
    among the resolutions, and is no document here; nor are the records of meetings (PV., SR.).
    """
    for document, symbol in _with_symbol(process):
        has = _NEVER.get((symbol.series, document.kind))
        if has is not None:
            sentence = (
                f"{symbol} is in the series of {has}; it is recorded as {document.kind.value}"
            )
            yield about(document, "kind", sentence)


# ---- revisions and addenda -------------------------------------------------------------------


@rule("DOC007", Severity.ERROR, f"{_EDITORIAL}, Mastheads and cover pages")
def revisions_are_issued_after_what_they_revise(process: Process) -> Iterator[Remark]:
    """A revision is not issued before the text that it replaces.

    The day of a document is that on its masthead. If only one of the two bears a day, nobody can
    tell; if neither does, there is nothing to compare, and no remark.
    """
    documents: dict[DocumentId | None, Document] = {each.id: each for each in process.documents}
    for document in process.documents:
        revised = documents.get(document.revises)
        if revised is None or (document.issued is None and revised.issued is None):
            continue
        if document.issued is None or revised.issued is None:
            undated = document.id if document.issued is None else revised.id
            yield unknown(document, "revises", f"no source tells when {undated} was issued")
        elif last_day(document.issued) < first_day(revised.issued):
            sentence = f"issued on {said(document.issued)}, before {revised.id}, which it revises, "
            yield about(document, "issued", f"{sentence}on {said(revised.issued)}")


@rule("DOC008", Severity.ERROR, _SYMBOLS)
def what_is_revised_has_the_symbol_of_the_revision(process: Process) -> Iterator[Remark]:
    """Rev.2 revises Rev.1 or the original, and no other document.

    The symbol of a revision is that of the original with Rev. and a number. A text that replaces
    another under a symbol of its own is not asked.
    """
    documents = {document.id: document for document in process.documents}
    for document, symbol in _with_symbol(process):
        revised = documents[document.revises].symbol if document.revises else None
        if revised is not None and _without("Rev", symbol) and not symbol.is_revision_of(revised):
            sentence = f"{symbol} is no later revision of {revised}, which it is said to revise"
            yield about(document, "revises", sentence)


@rule("DOC009", Severity.WARNING, _SYMBOLS)
def revisions_say_what_they_revise(process: Process) -> Iterator[Remark]:
    """Rev.2 names Rev.1 in ``revises``, and Rev.1 the original.

    If what came before is not recorded, nobody can tell whether it was issued before.
    """
    for document, symbol in _with_symbol(process):
        before = _without("Rev", symbol)
        if document.revises is None and before is not None:
            yield _named(process, document, "revises", before)


@rule("DOC010", Severity.ERROR, _SYMBOLS)
def what_is_added_to_has_the_symbol_of_the_addendum(process: Process) -> Iterator[Remark]:
    """Add.1 and Corr.1 are of the document whose symbol they go on with.

    A document that adds to another under a symbol of its own is not asked.
    """
    documents = {document.id: document for document in process.documents}
    for document, symbol in _with_symbol(process):
        added_to = documents[document.adds_to].symbol if document.adds_to else None
        of = _without("Add", symbol) or _without("Corr", symbol)
        if added_to is not None and of is not None and _once(added_to) != of:
            sentence = f"{symbol} goes with {of}, and not with {added_to}"
            yield about(document, "adds_to", sentence)


@rule("DOC011", Severity.WARNING, _SYMBOLS)
def addenda_say_what_they_add_to(process: Process) -> Iterator[Remark]:
    """Add.1 and Corr.1 name the document that they go with, in ``adds_to``.

    If that is not recorded, nobody can tell whether there is one: reports of the Main Committees
    and of the Advisory Committee come in addenda of their own.
    """
    for document, symbol in _with_symbol(process):
        of = _without("Add", symbol) or _without("Corr", symbol)
        if document.adds_to is None and of is not None:
            yield _named(process, document, "adds_to", of)


def _once(symbol: Symbol) -> str:
    """Write a symbol as it was before the document was reissued for technical reasons."""
    return str(symbol).rstrip("*")


def _without(kind: str, symbol: Symbol) -> str | None:
    """Give the symbol of the text before the last modification, if that is of the kind.

    Rev.2 comes after Rev.1, and Rev.1 after the original; Add.2 goes with the document itself.
    """
    last = symbol.modifications[-1] if symbol.modifications else None
    head, mark, tail = _once(symbol).rpartition(f"/{kind}.")
    if last is None or last.kind != kind or tail != str(last.number):
        return None
    earlier = int(tail) - 1 if kind == "Rev" else 0
    return f"{head}{mark}{earlier}" if earlier else head


def _named(process: Process, document: Document, field: str, before: str) -> Remark:
    if process.named(before) is None:
        return unknown(document, field, f"{before} is not recorded")
    return about(document, field, f"{before} is recorded, but not named here")


@rule("DOC012", Severity.ERROR, _RECORD)
def revisions_do_not_run_in_a_circle(process: Process) -> Iterator[Remark]:
    """What revises a document is not, in the end, revised by it.

    One of the references in ``revises`` is wrong.
    """
    revises = {document.id: document.revises for document in process.documents}
    settled: set[DocumentId] = set()
    for document in process.documents:
        walk: set[DocumentId] = set()
        here: DocumentId | None = document.id
        while here is not None and here not in settled and here not in walk:
            walk.add(here)
            here = revises[here]
        if here is not None and here in walk:
            yield about(document, "revises", f"from {quoted(here)} the way leads back to it")
        settled.update(walk)


RULES: tuple[Rule, ...] = (
    symbols_are_of_the_series_of_their_body,
    documents_of_the_assembly_are_of_the_time_of_their_session,
    documents_are_for_sessions_of_their_body,
    no_symbol_is_given_twice,
    ids_that_are_symbols_are_those_of_the_document,
    documents_are_what_their_symbol_says,
    revisions_are_issued_after_what_they_revise,
    what_is_revised_has_the_symbol_of_the_revision,
    revisions_say_what_they_revise,
    what_is_added_to_has_the_symbol_of_the_addendum,
    addenda_say_what_they_add_to,
    revisions_do_not_run_in_a_circle,
)
"""The rules of this family, in the order of their codes."""
