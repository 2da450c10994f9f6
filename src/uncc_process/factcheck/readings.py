"""Readings told in a text: which session read which chapters."""

import re
from collections.abc import Iterator
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import in_words, of_fields
from uncc_process.factcheck.lexicon import any_of, compiled
from uncc_process.factcheck.numerals import ORDINAL, ordinal, written
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject, Topic, cited_record
from uncc_process.model.readings import Reading

__all__ = ["reading_checks"]

_READ: Final = (
    rf"\b(?:undertook|undertaking|conducted|completed|held|began|did|carried\s+out|finished)\s+"
    rf"(?:a|an|the|its)\s+(?:(?P<number>{ORDINAL})\s+)?reading\s+of\b"
)
# Where the list of what was read ends.
_NO_MORE: Final = (
    r"\b(?:using|on the basis|based on|prepared|during|and exchanged|and held|after|while)\b"
)


# "Gave the provisions on … a first reading at the second session"; "read the preamble".
_GAVE: Final = (
    rf"\bgave\s+(?P<list>[^.;]{{5,200}}?)\s+(?:a|their|its)\s+(?P<number>{ORDINAL})\s+reading\s+"
    r"(?:at|during|in)\s+(?:the|its)\s+"
)
# "The first reading of the preamble took place at the second session".
_TOOK_PLACE: Final = (
    rf"\b(?P<number>{ORDINAL})\s+reading\s+of\s+(?P<list>[^.;]{{5,200}}?)\s+(?:took\s+place|"
    r"(?:was|were)\s+(?:held|undertaken|conducted|completed|done|carried\s+out)|occurred|happened)\s+"
    r"(?:at|during|in)\s+(?:the|its)\s+"
)
_BESIDE: Final = r"\s*(?:\([^()]{0,80}\)\s*)?"
# The documents on which a reading was.
_ON: Final = r"\b(?:on the basis of|based on|using|on)\s+(?:document\s+|the\s+document\s+)?"


def reading_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of each chapter that a passage says was read at a session, and on what."""
    yield from _held(passage)
    yield from _given(passage)
    yield from _read(passage)


def _given(passage: Passage) -> Iterator[Check]:
    for found in (*passage.match(_GAVE), *passage.match(_TOOK_PLACE, re.IGNORECASE)):
        sessions = [t for t in passage.topics if t.start == found.end()]
        for chapter in _listed(passage, *found.span("list")) if sessions else ():
            yield _chapter(passage, chapter, ordinal(found["number"]), sessions)


def _read(passage: Passage) -> Iterator[Check]:
    for topic in passage.topics:
        read = compiled(rf"{_BESIDE}read\b").match(passage.plain, topic.end, passage.sentence.end)
        if topic.subject is Subject.MEETING and topic.ordinal is not None and read:
            for chapter in _listed(passage, read.end(), _stop(passage, read.end(), r"[;:]")):
                yield _chapter(passage, chapter, None, [topic])


def _held(passage: Passage) -> Iterator[Check]:
    for found in passage.match(_READ, re.IGNORECASE):
        before = [topic for topic in passage.topics if topic.end <= found.start()]
        sessions = _last_run([topic for topic in before if topic.subject is Subject.MEETING])
        if sessions:
            number = ordinal(found["number"]) if found["number"] else None
            yield from _chapters(passage, found, number, sessions)
            yield from _documents(passage, found.end(), number, sessions)


def _last_run(topics: list[Topic]) -> list[Topic]:
    """Give the sessions named together, last before the reading."""
    return [topic for topic in topics if topic.ordinal is not None and topic.facts] or topics[-1:]


def _chapters(
    passage: Passage, found: re.Match[str], number: int | None, sessions: list[Topic]
) -> Iterator[Check]:
    listed = _listed(passage, found.end(), _stop(passage, found.end()))
    if not listed or number is None:
        yield _whole(passage, found.span(), number, sessions)
        return
    for chapter in listed:
        yield _chapter(passage, chapter, number, sessions)


def _stop(passage: Passage, start: int, also: str = r"(?!)") -> int:
    stop = compiled(f"{_NO_MORE}|{also}").search(passage.plain, start, passage.sentence.end)
    return stop.start() if stop else passage.sentence.end


def _listed(passage: Passage, start: int, end: int) -> list[re.Match[str]]:
    names = {chapter for each in passage.process.readings for chapter in each.chapters}
    pattern = compiled(rf"\b(?:{any_of(names)})\b", re.IGNORECASE)
    return list(pattern.finditer(passage.plain, start, end))


def _documents(
    passage: Passage, start: int, number: int | None, sessions: list[Topic]
) -> Iterator[Check]:
    """Yield the documents on which the text has a reading that was on others."""
    there = [each for each in _readings(passage, sessions) if each.number == number]
    for on in compiled(_ON).finditer(passage.plain, start, passage.sentence.end):
        for citation in passage.citations:
            record = cited_record(citation, passage.process)
            if citation.start != on.end() or record is None or not there:
                continue
            read = [each for each in passage.process.readings if record.id in each.documents]
            place = (citation.start, citation.end)
            if not read or set(map(id, read)) & set(map(id, there)) or passage.why_not(*place):
                continue
            understood = f"{' and '.join(map(_name, sessions))}: a reading on {citation.text}"
            ruling = _ruling(passage, Verdict.CONTRADICTED, read)
            yield passage.check(*place, Kind.STATEMENT, understood, ruling)


def _readings(passage: Passage, sessions: list[Topic]) -> list[Reading]:
    ids = {key for topic in sessions for fact in topic.facts for key in fact.records}
    return [each for each in passage.process.readings if each.session in ids]


def _whole(
    passage: Passage, place: tuple[int, int], number: int | None, sessions: list[Topic]
) -> Check:
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    there = _readings(passage, sessions)
    same = [each for each in there if each.number == number]
    which = f"{written(number)} reading" if number else "reading"
    understood = f"{' and '.join(_name(topic) for topic in sessions)}: a {which}"
    if same:
        return passage.check(
            *place, Kind.STATEMENT, understood, _ruling(passage, Verdict.SUPPORTED, same)
        )
    elsewhere = [each for each in passage.process.readings if each.number == number]
    if number and there and elsewhere and all(topic.sure and topic.facts for topic in sessions):
        ruling = _ruling(passage, Verdict.CONTRADICTED, there)
        return passage.check(*place, Kind.STATEMENT, understood, ruling)
    missing = Ruling(
        verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record has no such {which} there."
    )
    return passage.check(*place, Kind.STATEMENT, understood, missing)


def _name(topic: Topic) -> str:
    return topic.facts[0].name if topic.facts else topic.name


def _chapter(
    passage: Passage, found: re.Match[str], number: int | None, sessions: list[Topic]
) -> Check:
    place = found.span()
    name = " ".join(found[0].lower().split())
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    which = f"{written(number)} reading" if number else "reading"
    understood = f"{' and '.join(map(_name, sessions))}: {which} of {name}"
    numbers = (number,) if number else tuple(e.number for e in _readings(passage, sessions))
    alike = [e for e in passage.process.readings if e.number in numbers and name in e.chapters]
    there = [each for each in alike if each in _readings(passage, sessions)]
    elsewhere = [each for each in alike if each.number is not None]
    if there:
        verdict = Verdict.SUPPORTED if len(sessions) == 1 else Verdict.LOOSER
        return passage.check(*place, Kind.STATEMENT, understood, _ruling(passage, verdict, there))
    if elsewhere and all(topic.sure and topic.facts for topic in sessions):
        ruling = _ruling(passage, Verdict.CONTRADICTED, elsewhere)
        return passage.check(*place, Kind.STATEMENT, understood, ruling)
    missing = Ruling(
        verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record has no such reading of {name}."
    )
    return passage.check(*place, Kind.STATEMENT, understood, missing)


def _ruling(passage: Passage, verdict: Verdict, readings: list[Reading]) -> Ruling:
    said = [
        f"{each.name} at {in_words(passage.process.session(each.session).name)}: "
        f"{', '.join(each.chapters)}."
        for each in readings
    ]
    return Ruling(
        verdict=verdict,
        says=" ".join(said),
        records=tuple(each.id for each in readings),
        sources=tuple(
            dict.fromkeys(s for each in readings for s in of_fields(each, "chapters", "number"))
        ),
    )
