"""Readings: their order and numbers, their chapters, their documents."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from uncc_process.model.clauses import Pattern
from uncc_process.model.process import Process
from uncc_process.model.readings import Reading
from uncc_process.model.records import first_day, last_day
from uncc_process.model.sessions import Session
from uncc_process.model.vocabulary import EventKind
from uncc_process.rules.completeness import all_recorded
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import listed, ordinal_before, said

__all__ = ["RULES"]

_PROCEDURE = "Rules of procedure of the General Assembly (A/520/Rev.20)"
_ROAD_MAP = "A/AC.291/7, annex II (road map and mode of work)"
_RECORD = "this library's record: docs/how-to/add-a-fact.md"
_WHOLE = frozenset(("all chapters", "the whole draft", "the whole text", "whole text"))
"""How a reading says that it went through everything."""


def _chapters(reading: Reading) -> list[str]:
    """Give the chapters of a reading, each once, in small letters."""
    return list(dict.fromkeys(chapter.lower() for chapter in reading.chapters))


def _numbered(process: Process) -> list[tuple[int, Reading, Session]]:
    """Give the readings that have a number, by the days of their sessions."""
    found = [
        (reading.number, reading, process.session(reading.session))
        for reading in process.readings
        if reading.number is not None
    ]
    return sorted(found, key=lambda each: each[2].opens)


@rule("REA001", Severity.ERROR, _ROAD_MAP)
def no_chapter_is_read_a_second_time_before_the_first(process: Process) -> Iterator[Remark]:
    """The first reading of a chapter comes before its second.

    Readings of one chapter are numbered as they come. Readings of different chapters may overtake
    one another. A number, a session or a chapter is wrong.
    """
    begun: dict[tuple[str, str], dict[int, tuple[Reading, Session]]] = defaultdict(dict)
    for number, reading, session in _numbered(process):
        for chapter in _chapters(reading):
            begun[session.body, chapter].setdefault(number, (reading, session))
    for (_, chapter), numbers in begun.items():
        for first, second in pairwise(sorted(numbers)):
            (_, earlier), (reading, later) = numbers[first], numbers[second]
            if later.opens < earlier.opens:
                sentence = f"reading {second} of {chapter} began on {said(later.opens)}, before "
                yield about(
                    reading, "number", f"{sentence}reading {first}, on {said(earlier.opens)}"
                )


@rule("REA002", Severity.ERROR, _ROAD_MAP)
def no_reading_is_left_out(process: Process) -> Iterator[Remark]:
    """A chapter that is read for the second time was read for the first.

    Where the record says that it holds all readings of the body, a gap is a contradiction. Where it
    says no such thing, the reading may have been held and not recorded. A reading of the whole text
    is one of every chapter.
    """
    recorded = all_recorded(process)
    read = _read(process)
    for number, reading, session in _numbered(process):
        before = read[session.body, number - 1]
        missing = [chapter for chapter in _chapters(reading) if not _is_among(chapter, before)]
        if number > 1 and missing:
            gap = f"it is reading {number} of {listed(missing)}; reading {number - 1} of that is "
            if recorded(Pattern(event=EventKind.READING, body=session.body), session.opens):
                sentence = f"{gap}not recorded, though all are said to be"
                yield about(reading, "number", sentence)
            else:
                yield unknown(reading, "number", f"{gap}not recorded")


def _is_among(chapter: str, read: set[str]) -> bool:
    """Tell whether a chapter, or any if it is the whole text, was read by name or as a whole."""
    return bool(read) if chapter in _WHOLE else not read.isdisjoint({chapter, *_WHOLE})


def _read(process: Process) -> dict[tuple[str, int], set[str]]:
    """Say which chapters a body went through in which reading."""
    read: dict[tuple[str, int], set[str]] = defaultdict(set)
    for number, reading, session in _numbered(process):
        read[session.body, number].update(_chapters(reading))
    return read


@rule("REA003", Severity.WARNING, f"{_PROCEDURE}, rules 78 and 120")
def a_reading_is_of_documents(process: Process) -> Iterator[Remark]:
    """A reading names the documents that were read.

    Delegations read a text that was circulated to them. If its symbol is not known, record it as a
    document without one. A reading at a session to come may have none yet.
    """
    for reading in process.readings:
        held = process.session(reading.session).opens <= process.through
        if held and not reading.documents:
            yield about(reading, "documents", "it does not say which documents were read")


@rule("REA004", Severity.ERROR, f"{_PROCEDURE}, rules 78 and 120")
def documents_are_issued_before_they_are_read(process: Process) -> Iterator[Remark]:
    """A document is issued before the session that reads it is over.

    What bears a later day cannot have been read there: the day is wrong, or another revision was
    read. The day of a document that was read is worth finding out; until then nobody can tell.
    """
    issued = {document.id: document.issued for document in process.documents}
    for reading in process.readings:
        session = process.session(reading.session)
        undated = [key for key in reading.documents if issued[key] is None]
        if undated and session.opens <= process.through:
            yield unknown(reading, "documents", f"no day is recorded for {listed(undated)}")
        for key in reading.documents:
            when = issued[key]
            if when is not None and first_day(when) > session.closes:
                sentence = f"{key} was issued on {said(when)}, after the session closed, on "
                yield about(reading, "documents", f"{sentence}{said(session.closes)}")
            elif when is not None and last_day(when) > session.closes:
                sentence = f"{key} was issued within {said(when)}, perhaps after the session closed"
                yield unknown(reading, "documents", sentence)


@rule("REA005", Severity.WARNING, _ROAD_MAP)
def every_chapter_of_the_treaty_is_read(process: Process) -> Iterator[Remark]:
    """Every chapter of an adopted treaty was read under its name.

    A chapter may have been read under an older name, or come in late: say so in a note. Asked only
    of a treaty of which some chapter was read by name, and if nothing was read as a whole.
    """
    read = {chapter for reading in process.readings for chapter in _chapters(reading)}
    for treaty in process.treaties:
        titles = [chapter.title for chapter in treaty.chapters]
        unread = [title for title in titles if title.lower() not in read]
        if treaty.adopted and unread and len(unread) < len(titles) and not read & _WHOLE:
            yield about(treaty, "chapters", f"no reading names {listed(unread)}")


@rule("REA006", Severity.WARNING, _ROAD_MAP)
def a_reading_leaves_no_chapter_out(process: Process) -> Iterator[Remark]:
    """What was read for the first time is read for the second.

    Asked of a reading that is over: a higher one was begun, or a treaty adopted. Chapters are
    joined and renamed between readings; if that is the reason, say so in a note.
    """
    read = _read(process)
    adopted = any(treaty.adopted for treaty in process.treaties)
    for number, reading, session in _last(process):
        here = read[session.body, number]
        missing = sorted(read.get((session.body, number - 1), set()) - here - _WHOLE)
        over = adopted or any(body == session.body and later > number for body, later in read)
        if missing and over and not here & _WHOLE:
            yield about(reading, "chapters", f"reading {number} leaves out {listed(missing)}")


def _last(process: Process) -> Iterator[tuple[int, Reading, Session]]:
    """Yield the last reading of each number, body by body."""
    last = {
        (session.body, number): (number, reading, session)
        for number, reading, session in _numbered(process)
    }
    yield from last.values()


@rule("REA007", Severity.ERROR, _RECORD)
def readings_are_called_by_their_numbers(process: Process) -> Iterator[Remark]:
    """The name of a reading gives the same number as the record.

    The second reading is not called the first: name or number is wrong.
    """
    for reading in process.readings:
        called = ordinal_before("reading", reading.name)
        if called is not None and reading.number is not None and called != reading.number:
            sentence = f"it is called reading {called}, but has the number {reading.number}"
            yield about(reading, "number", sentence)


@rule("REA008", Severity.WARNING, _RECORD)
def no_chapter_is_named_twice_in_a_reading(process: Process) -> Iterator[Remark]:
    """A reading names each of its chapters once.

    Mostly another chapter was meant.
    """
    for reading in process.readings:
        named = Counter(chapter.lower() for chapter in reading.chapters)
        if twice := [chapter for chapter, times in named.items() if times > 1]:
            yield about(reading, "chapters", f"named more than once: {listed(twice)}")


RULES: tuple[Rule, ...] = (
    no_chapter_is_read_a_second_time_before_the_first,
    no_reading_is_left_out,
    a_reading_is_of_documents,
    documents_are_issued_before_they_are_read,
    every_chapter_of_the_treaty_is_read,
    a_reading_leaves_no_chapter_out,
    readings_are_called_by_their_numbers,
    no_chapter_is_named_twice_in_a_reading,
)
"""The rules of this family, in the order of their codes."""
