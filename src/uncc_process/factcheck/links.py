"""Links: which topic of a sentence a date belongs to, and whether the words make that certain."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import Relation
from uncc_process.factcheck.topics import Subject, Topic

__all__ = ["PLACE_NAME", "Link", "goes_on", "link", "places"]

LONGEST_GAP: Final = 400
NEAREST: Final = 6

# A place after "in": words with capitals.
_NAME: Final = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}"
PLACE: Final = r"(?:in|at) (?:the )?(?:[A-Z][\w'-]*)(?: (?:and (?:in )?)?[A-Z][\w'-]*){0,3}"
PLACE_NAME: Final = r"[A-Z][\w'-]*(?: +[A-Z][\w'-]*){0,2}"
_BODY: Final = r"(?:UN |United Nations )?(?:General Assembly|Assembly|GA)(?: \((?:GA|UNGA)\))?"
_SUBJECT: Final = (
    r"(?:(?:[Tt]he|its|it|they|then) )?"
    r"(?:(?:[A-Z][\w'-]*|\([A-Z]+\)|of|on|the|and|for|to|Member|States) ){0,12}"
)
_WITH: Final = r"(?:with (?:the )?(?:multi-?)?stakeholders|with [a-z-]+ stakeholders)"
_BE: Final = (
    r"(?:was|were|is|are|be|took|takes|will take|will be|has been|had been|is to be|to be|"
    r"is being|has)"
)
_DAYS_LONG: Final = r"(?:[a-z]+-day |[0-9]+-day )?"
_OPENED: Final = r"opened|opens|began|begins|started|starts|commenced|will open|will begin"
_CLOSED: Final = r"closed|closes|ended|ends|concluded|concludes|finished|came to an end"
_HELD: Final = (
    r"held|convened|place|met|hosted|organized|running|ran|lasted|"
    r"(?:first |originally |initially )?(?:set|planned|scheduled)(?: to be held)?"
)
_PREPOSITION: Final = r"on|from|in|during|of|over|for"
_HOW: Final = (
    r"(?:without a vote|by consensus|unanimously|by (?:a )?(?:recorded )?vote(?: of [^,;]{1,80})?)"
)
_TITLE: Final = r'(?:,? ?(?:entitled |titled |on )?"[^"]{1,300}",?)?'

# Between a session or consultation and the days after it: "was held in Vienna from".
_AFTER_MEETING: Final = (
    rf"(?:{_WITH})?(?:,? ?(?:which|that))?(?: ?{_BE})?"
    rf"(?:,? ?(?:also |then |again |subsequently |formally )?"
    rf"(?P<verb>{_HELD}|{_OPENED}|{_CLOSED}))?"
    rf"(?: ?{_WITH})?(?P<place>,? ?{PLACE})?"
    rf"(?P<comma>,)?(?: ?[:|])? ?(?P<open>\()?(?:(?:(?:(?:in|at) )?{_NAME}),? ?\|? ?)?"
    rf"(?P<verb2>{_HELD}|{_OPENED}|{_CLOSED})? ?(?P<preposition>{_PREPOSITION})?(?: the)?"
)
# Between days and a session after them: ", the Committee held a one-day".
_BEFORE_MEETING: Final = (
    rf",? ?(?:{_SUBJECT})?(?:also |then )?(?P<verb>held|convened|opened|began|started|closed|"
    rf"concluded|ended|hosted|organized|met for|met in|had)(?: for)?(?: (?:a|an|its|the|their))?"
    rf" ?{_DAYS_LONG}(?:final |formal )?"
)
_DURING: Final = rf",? ?(?:{_SUBJECT})?,? ?(?:at|during|in) (?:its|the)(?: {_DAYS_LONG})?"
_THEN_HELD: Final = rf",? ?(?:the|a|an|its) {_DAYS_LONG}"
_TAIL: Final = rf"\s*(?:{_BE}\s+)?(?P<verb>held|convened|place|{_OPENED}|{_CLOSED})\b"

# Between a resolution or decision and its day, and the other way round.
_AFTER_ACT: Final = (
    rf"{_TITLE}(?: ?\([^()]{{1,40}}\))?(?:,? ?(?:which|that))?"
    r"(?: ?(?:was|were|is|has been|had been))?"
    rf"(?P<comma>,)?(?: ?(?:formally |finally |unanimously |originally )?"
    rf"(?P<verb>adopted|passed|approved|taken|dated))?(?: by the {_BODY})?(?: ?{_HOW})?,?"
    rf" ?(?P<open>\()?(?:(?P<preposition>on|of|in) ?)?"
)
_BEFORE_ACT: Final = (
    rf",? ?(?:{_SUBJECT})?(?:also |finally |formally |unanimously )?(?:by )?"
    rf"(?:adopted|adopts|adopting|passed|approved|took)(?: ?{_HOW})?,? ?(?:(?:the|its|draft|a) )?"
    rf"(?:{_BODY} )?"
)
_AFTER_DOCUMENT: Final = (
    r"(?:,? ?(?:which|that))?(?: ?(?:was|is|has been))?(?P<comma>,)?"
    r"(?: ?(?P<verb>issued|dated|published|circulated|released))?"
    r" ?(?P<open>\()?(?:(?P<preposition>on|of|in) ?)?"
)
_BEFORE_DOCUMENT: Final = (
    rf",? ?(?:{_SUBJECT})?(?:issued|published|circulated|released) (?:the |a )?(?:document )?"
)
_AFTER_TREATY: Final = (
    rf"(?:,? ?which)?(?: ?(?:was|is|has been|were))?,? ?(?:formally |finally )?"
    rf"(?P<verb>adopted|opened for signature|open for signature)(?: by the {_BODY})?"
    rf"(?: (?:by|in) {_BODY}? ?resolution [0-9/]+)?(?: {_HOW})?(?:,? ?{PLACE})?,?"
    rf" ?(?P<open>\()?(?P<preposition>on|in|from|of)?"
)
_BEFORE_TREATY: Final = (
    rf",? ?(?:{_SUBJECT})?(?:also |finally |formally )?(?:adopted|adopting)(?: {_HOW})? the"
)
_AFTER_PERSON: Final = (
    r"(?: ?\([^()]{1,60}\))?,? ?(?:was |were )?(?P<verb>elected)(?: (?:as )?(?:the )?(?:its )?"
    r"(?:Committee )?(?:Chair|Co-Chair|Vice-Chair|Rapporteur|Chairperson|Chairwoman|Chairman))?"
    r"(?: of the [A-Z][\w ]{2,60}?)? (?P<preposition>on|in)"
)
# What comes before a topic and makes days after a comma somebody else's.
_RELATIVE: Final = (
    r"(?:after|before|following|since|until|till|prior to|between|ahead of|pursuant to|"
    r"in line with|in accordance with|in view of|under|according to|as of|beyond|by)"
    r"(?: (?:the|its|a|an|this|that))?(?: [\w-]+){0,2}\s*\Z"
)


@attrs.frozen
class Link:
    """A date and the topics that it can belong to; where ``sure`` is false, only to agree with."""

    topics: tuple[Topic, ...]
    relation: Relation
    sure: bool = True


def link(text: str, start: int, end: int, days: int, topics: list[Topic]) -> Link | None:
    """Link the words at a place, a date of so many days, to a topic of their sentence.

    ``text`` is the whole plain text; ``days`` is 0 for a month or year.
    """
    left = [topic for topic in topics if topic.end <= start][-NEAREST:]
    right = [topic for topic in topics if topic.start >= end][:NEAREST]
    if left and (found := _after(text, left[-1], start, end, days)):
        return found
    if right and (found := _before(text, right[0], end)):
        return found
    near = (*reversed(left), *right)
    return Link(near, Relation.HELD, sure=False) if near else None


def goes_on(text: str, before: Link, start: int, end: int) -> Link | None:
    """Link a date to the topic of the one before it: "opened on … and closed on …"."""
    topic, gap = before.topics[0], squeezed(text[start:end])
    if not before.sure or before.topics[1:] or len(gap) > LONGEST_GAP:
        return None
    if topic.subject is Subject.MEETING:
        found = compiled(
            rf",? ?(?:and|to) (?:was )?(?:it )?(?P<verb>{_CLOSED})(?: {PLACE})?(?: on)?"
        ).fullmatch(gap)
        return found and Link((topic,), Relation.CLOSED)
    if topic.subject is Subject.TREATY and topic.opening:
        found = compiled(
            rf",? ?(?:and|then) (?:was )?opened for signature(?:,? {PLACE})?,?(?: on| from)?"
        ).fullmatch(gap)
        return found and Link((attrs.evolve(topic, facts=topic.opening),), Relation.OPENED)
    return None


def _gap(text: str, start: int, end: int) -> str | None:
    return squeezed(text[start:end]) if end - start <= LONGEST_GAP else None


_AFTER: Final = {
    Subject.MEETING: _AFTER_MEETING,
    Subject.ASSEMBLY: _AFTER_MEETING,
    Subject.ACT: _AFTER_ACT,
    Subject.DOCUMENT: _AFTER_DOCUMENT,
    Subject.TREATY: _AFTER_TREATY,
    Subject.PERSON: _AFTER_PERSON,
}
_BEFORE: Final = {
    Subject.ACT: _BEFORE_ACT,
    Subject.DOCUMENT: _BEFORE_DOCUMENT,
    Subject.TREATY: _BEFORE_TREATY,
}


def _after(text: str, topic: Topic, start: int, end: int, days: int) -> Link | None:
    """Link a date to the topic before it, if what stands between says so."""
    gap = _gap(text, topic.end, start)
    found = None if gap is None else compiled(_AFTER[topic.subject]).fullmatch(gap)
    if found is None:
        return None
    if topic.subject in (Subject.MEETING, Subject.ASSEMBLY):
        return _after_meeting(text, topic, found, text[start:end], days)
    if topic.subject in (Subject.ACT, Subject.DOCUMENT):
        groups = found.groupdict()
        of = groups["preposition"] == "of" and not groups["comma"]
        of = of or (topic.verbal and groups["preposition"] is not None and not groups["comma"])
        return Link((topic,), Relation.HELD) if groups["verb"] or groups["open"] or of else None
    if topic.subject is Subject.TREATY and "signature" in found["verb"]:
        return Link((attrs.evolve(topic, facts=topic.opening),), Relation.OPENED)
    return Link((topic,), Relation.HELD)


def _after_meeting(
    text: str, topic: Topic, found: re.Match[str], date: str, days: int
) -> Link | None:
    verb = found["verb"] or found["verb2"]
    before = text[max(0, topic.start - 60) : topic.start]
    if verb or found["open"]:
        return Link((topic,), _relation(verb))
    if compiled(_RELATIVE, re.IGNORECASE).search(before):
        return None
    worded = found["preposition"] or date.startswith(("from", "between", "From", "Between"))
    if found["comma"] and worded:
        return None
    at = compiled(r"\b(?:at|during|in|to)\s+(?:the|its)\s+\Z", re.IGNORECASE).search(before)
    return Link((topic,), Relation.DURING if at and days == 1 else Relation.HELD)


def _relation(verb: str | None) -> Relation:
    if verb and compiled(_OPENED).fullmatch(verb):
        return Relation.OPENED
    if verb and compiled(_CLOSED).fullmatch(verb):
        return Relation.CLOSED
    return Relation.HELD


def _before(text: str, topic: Topic, end: int) -> Link | None:
    """Link a date to the topic after it, if what stands between says so."""
    gap = _gap(text, end, topic.start)
    if gap is None:
        return None
    if topic.verbal:
        told = compiled(rf",? ?(?:{_SUBJECT})?").fullmatch(f"{gap} ")
        return Link((topic,), Relation.HELD) if told else None
    if topic.subject in _BEFORE:
        found = compiled(_BEFORE[topic.subject]).fullmatch(f"{gap} ") or compiled(
            _BEFORE[topic.subject]
        ).fullmatch(gap)
        if found is None:
            return None
        return Link((topic,), Relation.HELD)
    if topic.subject is Subject.PERSON:
        return None
    return _before_meeting(text, topic, gap)


def _before_meeting(text: str, topic: Topic, gap: str) -> Link | None:
    padded = f"{gap} "
    if found := compiled(_BEFORE_MEETING).fullmatch(padded) or compiled(_BEFORE_MEETING).fullmatch(
        gap
    ):
        return Link((topic,), _relation(found["verb"]))
    if compiled(_DURING).fullmatch(gap) or compiled(_DURING).fullmatch(padded):
        return Link((topic,), Relation.DURING)
    tail = compiled(_TAIL).match(text, topic.end)
    if tail and (compiled(_THEN_HELD).fullmatch(padded)):
        return Link((topic,), _relation(tail["verb"]))
    return None


def places(text: str, topics: list[Topic]) -> Iterator[tuple[Topic, int, int]]:
    """Yield where the words give a meeting its place: the topic, and where the name stands."""
    pattern = (
        rf"(?:\s+{_WITH})?(?:,?\s+(?:which\s+)?{_BE})?(?:\s+(?:{_HELD}|{_OPENED}))?"
        rf"(?:,)?\s+(?:in|at)\s+(?P<place>{PLACE_NAME})"
    )
    for topic in topics:
        if topic.subject is Subject.MEETING:
            found = compiled(pattern).match(text, topic.end)
            if found:
                yield topic, *found.span("place")
