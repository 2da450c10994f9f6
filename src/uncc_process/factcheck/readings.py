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
from uncc_process.factcheck.topics import Subject, Topic
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


def reading_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of each chapter that a passage says was read at a session."""
    for found in passage.match(_READ, re.IGNORECASE):
        before = [topic for topic in passage.topics if topic.end <= found.start()]
        sessions = _last_run([topic for topic in before if topic.subject is Subject.MEETING])
        if sessions:
            number = ordinal(found["number"]) if found["number"] else None
            yield from _chapters(passage, found, number, sessions)


def _last_run(topics: list[Topic]) -> list[Topic]:
    """Give the sessions named together, last before the reading."""
    return [topic for topic in topics if topic.ordinal is not None and topic.facts] or topics[-1:]


def _chapters(
    passage: Passage, found: re.Match[str], number: int | None, sessions: list[Topic]
) -> Iterator[Check]:
    names = {chapter for each in passage.process.readings for chapter in each.chapters}
    stop = compiled(_NO_MORE).search(passage.plain, found.end(), passage.sentence.end)
    end = stop.start() if stop else passage.sentence.end
    listed = list(
        compiled(rf"\b(?:{any_of(names)})\b", re.IGNORECASE).finditer(
            passage.plain, found.end(), end
        )
    )
    if not listed or number is None:
        yield _whole(passage, found.span(), number, sessions)
        return
    for chapter in listed:
        yield _chapter(passage, chapter, number, sessions)


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
    if number and there and elsewhere and all(topic.sure for topic in sessions):
        ruling = _ruling(passage, Verdict.CONTRADICTED, there)
        return passage.check(*place, Kind.STATEMENT, understood, ruling)
    missing = Ruling(
        verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record has no such {which} there."
    )
    return passage.check(*place, Kind.STATEMENT, understood, missing)


def _name(topic: Topic) -> str:
    return topic.facts[0].name if topic.facts else topic.name


def _chapter(passage: Passage, found: re.Match[str], number: int, sessions: list[Topic]) -> Check:
    place = found.span()
    name = " ".join(found[0].lower().split())
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    understood = f"{' and '.join(map(_name, sessions))}: {written(number)} reading of {name}"
    there = [e for e in _readings(passage, sessions) if e.number == number and name in e.chapters]
    elsewhere = [e for e in passage.process.readings if e.number == number and name in e.chapters]
    if there:
        verdict = Verdict.SUPPORTED if len(sessions) == 1 else Verdict.LOOSER
        return passage.check(*place, Kind.STATEMENT, understood, _ruling(passage, verdict, there))
    if elsewhere and all(topic.sure for topic in sessions):
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
