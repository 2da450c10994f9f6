"""Links: which topic of a sentence a date belongs to, and whether the words make that certain."""

import re
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from uncc_process.factcheck.facts import Fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import ORDINAL
from uncc_process.factcheck.phrases import (
    AFTER_ACT,
    AFTER_DOCUMENT,
    AFTER_MEETING,
    AFTER_PERSON,
    AFTER_TREATY,
    AGO,
    ALSO,
    BE,
    BEFORE_ACT,
    BEFORE_DOCUMENT,
    BEFORE_MEETING,
    BEFORE_TREATY,
    BODY,
    CHOSEN,
    CLOSED,
    DONE,
    DURING,
    HELD,
    OFFICE,
    OPENED,
    PLACE,
    PLACE_NAME,
    RELATIVE,
    STATIONS,
    SUBJECT,
    TAIL,
    THEN_HELD,
    TREATY_DONE,
    WITH,
)
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rows import LABEL, in_a_row
from uncc_process.factcheck.rulings import Relation
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.spans import DateSpan

__all__ = ["Link", "goes_on", "link", "places"]

LONGEST_GAP: Final = 400
NEAREST: Final = 6


@attrs.frozen
class Link:
    """A date and the topics that it can belong to; where ``sure`` is false, only to agree with.

    ``after_all``: the words tell it apart from what had been planned.
    """

    topics: tuple[Topic, ...]
    relation: Relation
    sure: bool = True
    after_all: bool = False


def link(text: str, start: int, end: int, days: int, topics: list[Topic]) -> Link | None:
    """Link the words at a place, a date of so many days, to a topic of their sentence.

    ``text`` is the whole plain text; ``days`` is 0 for a month or year.
    """
    left = [topic for topic in topics if topic.end <= start][-NEAREST:]
    right = [topic for topic in topics if topic.start >= end][:NEAREST]
    # "X was elected Chair at the organizational session on": it is the election that is dated.
    person = left[-2:-1] if left and left[-1].subject is Subject.MEETING else []
    for topic in (*(t for t in person if t.subject is Subject.PERSON), *left[-1:]):
        if found := _after(text, topic, start, end, days):
            return found
    if right and (found := _before(text, right[0], start, end)):
        return found
    near = (*reversed(left), *right)
    return Link(near, Relation.HELD, sure=False) if near else None


def goes_on(text: str, before: Link, start: int, end: int) -> Link | None:
    """Link a date to the topic of the one before it: "opened on … and closed on …"."""
    topic, gap = before.topics[0], squeezed(text[start:end])
    if not before.sure or before.topics[1:] or len(gap) > LONGEST_GAP:
        return None
    for pattern, facts, relation in _GOING_ON:
        own = facts(topic)
        if own and compiled(pattern).fullmatch(gap):
            after_all = pattern is _AFTER_ALL
            return Link((attrs.evolve(topic, facts=own),), relation, after_all=after_all)
    return None


def _if_meeting(topic: Topic) -> tuple[Fact, ...]:
    return topic.facts if topic.subject is Subject.MEETING else ()


_AFTER_ALL: Final = (
    r",? (?:(?:was|were) (?:postponed|put off|moved|rescheduled|delayed)(?: [a-z]+){0,2},? "
    r"(?:and|but) )?(?:was |were )?(?:eventually|finally|in the end|then|only|actually) (?:was )?"
    rf"(?:{HELD}|{OPENED})(?: {PLACE})?(?: on| from)?"
)
_STILL_OPEN: Final = (
    r"(?:signature closes|(?:is|remains|will remain|stays) open(?: for signature)?)"
)
# What follows a date and goes on about its topic: of which facts of it, and how.
_GOING_ON: Final[tuple[tuple[str, Callable[[Topic], tuple[Fact, ...]], Relation], ...]] = (
    (
        rf",? ?(?:and|to) (?:was )?(?:it )?(?:{CLOSED})(?: there| {PLACE})?(?: on)?",
        _if_meeting,
        Relation.CLOSED,
    ),
    (_AFTER_ALL, _if_meeting, Relation.HELD),
    (
        rf"[;,]? ?(?:and |then )?(?:it )?(?:was )?(?:reconvened|resumed)(?: {PLACE})?(?: on)?",
        lambda topic: topic.resumed,
        Relation.HELD,
    ),
    (
        rf"\)?,? ?(?:and|then)? ?(?:was )?opened for signature(?:,? {PLACE})?{AGO},?(?: on)?",
        lambda topic: topic.opening,
        Relation.OPENED,
    ),
    (
        rf",? ?(?:and|but) (?:it )?{_STILL_OPEN}(?:,? {PLACE}){{0,2}},? (?:on|until)",
        lambda topic: topic.closing,
        Relation.HELD,
    ),
)


def _gap(text: str, start: int, end: int) -> str | None:
    return squeezed(text[start:end]) if end - start <= LONGEST_GAP else None


_AFTER: Final = {
    Subject.MEETING: AFTER_MEETING,
    Subject.ASSEMBLY: AFTER_MEETING,
    Subject.ACT: AFTER_ACT,
    Subject.DOCUMENT: AFTER_DOCUMENT,
    Subject.TREATY: AFTER_TREATY,
    Subject.PERSON: AFTER_PERSON,
}
_BEFORE: Final = {
    Subject.ACT: BEFORE_ACT,
    Subject.DOCUMENT: BEFORE_DOCUMENT,
    Subject.TREATY: BEFORE_TREATY,
}


def _after(text: str, topic: Topic, start: int, end: int, days: int) -> Link | None:
    """Link a date to the topic before it, if what stands between says so."""
    gap = _gap(text, topic.end, start)
    if gap is None:
        return None
    if gap in ("|", ") |"):
        return _in_a_row(text, topic, topic.start, end)
    found = compiled(_AFTER[topic.subject]).fullmatch(gap)
    if found is None:
        return _done(text, topic, gap)
    if topic.subject in (Subject.MEETING, Subject.ASSEMBLY):
        return _after_meeting(text, topic, found, (start, end), days)
    if compiled(_BY_OTHERS).match(text, end):
        return None
    if topic.subject in (Subject.ACT, Subject.DOCUMENT):
        return _after_act(text, topic, found)
    if topic.subject is Subject.TREATY and "signature" in found["verb"]:
        return _signature(topic, found["preposition"], days)
    return Link((topic,), Relation.HELD)


# "Was adopted in August by the Committee": that is another adoption than the one recorded.
_BY_OTHERS: Final = rf",?\s+by\s+(?:the|an?)\s+(?!{BODY}\b|(?:recorded\s+)?vote\b)"


def _in_a_row(text: str, topic: Topic, first: int, last: int) -> Link | None:
    """Link a day to a session or act in the next cell; of a treaty there are many days."""
    dated = topic.subject in (Subject.MEETING, Subject.ACT)
    return Link((topic,), Relation.HELD) if dated and in_a_row(text, first, last) else None


def _done(text: str, topic: Topic, gap: str) -> Link | None:
    """Link the day after "adopted the Convention", "elected … Chair"."""
    before = squeezed(text[max(0, topic.start - 60) : topic.start]) + " "
    adopted = topic.subject is Subject.TREATY and gap in ("on", "in")
    chosen = topic.subject is Subject.PERSON and compiled(OFFICE).fullmatch(gap)
    if adopted and compiled(TREATY_DONE).search(before):
        return Link((topic,), Relation.HELD)
    if chosen and compiled(CHOSEN).search(before):
        return Link((topic,), Relation.HELD)
    return None


def _after_act(text: str, topic: Topic, found: re.Match[str]) -> Link | None:
    groups = found.groupdict()
    if not topic.verbal and (found[0].endswith(":") or groups["preposition"] in ("until", "till")):
        return None
    joined = groups["preposition"] is not None and not groups["comma"]
    joined = joined or (topic.verbal and found[0].endswith(":"))
    before = squeezed(text[max(0, topic.start - 60) : topic.start]) + " "
    done = topic.verbal or groups["preposition"] == "of" or compiled(DONE).search(before)
    said = groups["verb"] or groups["open"] or (joined and done)
    return Link((topic,), Relation.HELD) if said else None


# Days on end on which many sign; a longer time is the whole time in which they can.
LONGEST_CEREMONY: Final = 7


def _signature(topic: Topic, preposition: str | None, days: int) -> Link | None:
    """Link days to the opening of a treaty for signature, to its end, or to the time between."""
    if preposition in ("until", "till", "through"):
        return Link((attrs.evolve(topic, facts=topic.closing),), Relation.HELD)
    if days > 1:
        whole = [
            attrs.evolve(first, span=DateSpan(first.span.first, last.span.last))
            for first, last in zip(topic.opening, topic.closing, strict=False)
            if first.span and last.span
        ]
        sure = bool(whole) and days > LONGEST_CEREMONY
        return Link((attrs.evolve(topic, facts=tuple(whole)),), Relation.HELD, sure=sure)
    return Link((attrs.evolve(topic, facts=topic.opening),), Relation.OPENED)


# After a day between commas: the verb of what stands before them.
_APPOSED: Final = (
    r",\s+(?:was|were|had|has|is|will|saw|brought|took|dealt|discussed|attracted)\b"
    rf"|,\s+and\s+(?:the|its)\s+{ORDINAL}(?:\s+session)?,?\s+(?:in|on|from)\b"
)
# "Was held from 9 to 20 January 2023 and its fifth session, also in Vienna, from".
_LIKEWISE: Final = r"\b(?:held|met|convened)\b[^.;]{0,120}\b(?:19|20)[0-9]{2},? and (?:its|the) \Z"


def _after_meeting(
    text: str, topic: Topic, found: re.Match[str], place: tuple[int, int], days: int
) -> Link | None:
    date = text[slice(*place)]
    verb = found["verb"] or found["verb2"]
    before = text[max(0, topic.start - 60) : topic.start]
    likewise = text[max(0, topic.start - 160) : topic.start]
    if compiled(_LIKEWISE).search(f"{squeezed(likewise)} "):
        return Link((topic,), Relation.HELD)
    if verb or found["open"]:
        return Link((topic,), _relation(verb))
    if compiled(RELATIVE, re.IGNORECASE).search(before):
        return None
    worded = found["preposition"] or date.startswith(("from", "between", "From", "Between"))
    if found["comma"] and worded and compiled(r"\bof\s+(?:the|its)\s+\Z").search(before):
        return None
    if found["comma"] and worded and not compiled(_APPOSED).match(text, place[1]):
        return None
    at = compiled(r"\b(?:at|during|in|to)\s+(?:the|its)\s+\Z", re.IGNORECASE).search(before)
    return Link((topic,), Relation.DURING if at and days == 1 else Relation.HELD)


def _relation(verb: str | None) -> Relation:
    if verb and compiled(OPENED).fullmatch(verb):
        return Relation.OPENED
    if verb and compiled(CLOSED).fullmatch(verb):
        return Relation.CLOSED
    return Relation.HELD


def _before(text: str, topic: Topic, start: int, end: int) -> Link | None:
    """Link a date to the topic after it, if what stands between says so."""
    gap = _gap(text, end, topic.start)
    if gap is None:
        return None
    if compiled(rf"\|(?: {LABEL})?").fullmatch(gap):
        return _in_a_row(text, topic, start, topic.end)
    if topic.verbal:
        told = compiled(rf",? ?(?:{SUBJECT})?").fullmatch(f"{gap} ")
        return Link((topic,), Relation.HELD) if told else None
    if topic.subject in _BEFORE:
        found = compiled(_BEFORE[topic.subject]).fullmatch(f"{gap} ") or compiled(
            _BEFORE[topic.subject]
        ).fullmatch(gap)
        found = found or _by_act(text, topic, gap)
        if found is None:
            return None
        return Link((topic,), Relation.HELD)
    if topic.subject is Subject.PERSON:
        return None
    return _before_meeting(text, topic, gap)


def _by_act(text: str, topic: Topic, gap: str) -> re.Match[str] | None:
    """Find "In 2019, by resolution 74/247, the General Assembly": what it did, it did then."""
    if topic.subject is not Subject.ACT or not compiled(r",? by(?: its)?").fullmatch(gap):
        return None
    return compiled(rf",?\s+(?:the\s+)?{BODY}\b(?!')").match(text, topic.end)


def _before_meeting(text: str, topic: Topic, gap: str) -> Link | None:
    padded = f"{gap} "
    if found := compiled(BEFORE_MEETING).fullmatch(padded) or compiled(BEFORE_MEETING).fullmatch(
        gap
    ):
        return Link((topic,), _relation(found["verb"]))
    if compiled(DURING).fullmatch(gap) or compiled(DURING).fullmatch(padded):
        return Link((topic,), Relation.DURING)
    tail = compiled(TAIL).match(text, topic.end)
    if tail and (compiled(THEN_HELD).fullmatch(padded)):
        return Link((topic,), _relation(tail["verb"]))
    return None


def places(text: str, topics: list[Topic]) -> Iterator[tuple[Topic, int, int]]:
    """Yield where the words give a meeting its place: the topic, and where the name stands."""
    pattern = (
        rf"(?:\s+{WITH})?(?:,?\s+(?:which\s+)?{BE})?(?:\s+(?:{HELD}|{OPENED}))?"
        rf"(?:(?:,)?\s+{ALSO}(?:in|at)\s+|\s*\|\s*(?={STATIONS}\s*\|))(?P<place>{PLACE_NAME})"
    )
    for topic in topics:
        if topic.subject is Subject.MEETING:
            found = compiled(pattern).match(text, topic.end)
            if found:
                yield topic, *found.span("place")
