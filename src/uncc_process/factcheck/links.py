"""Links: which topic of a sentence a date belongs to, and whether the words make that certain."""

import re
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from uncc_process.factcheck.facts import Fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rows import in_a_row
from uncc_process.factcheck.rulings import Relation
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.spans import DateSpan

__all__ = ["PLACE_NAME", "STATIONS", "Link", "goes_on", "link", "places"]

LONGEST_GAP: Final = 400
NEAREST: Final = 6

# A place after "in": words with capitals.
_NAME: Final = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}"
PLACE: Final = r"(?:in|at) (?:the )?(?:[A-Z][\w'-]*)(?: (?:and (?:in )?)?[A-Z][\w'-]*){0,3}"
PLACE_NAME: Final = r"[A-Z][\w'-]*(?: +[A-Z][\w'-]*){0,2}"
# Duty stations and other places of conferences: such a name beside days is a place, without "in".
STATIONS: Final = (
    r"(?:New ++York|Vienna|Geneva|Nairobi|Addis ++Ababa|Bangkok|Beirut|Santiago|The ++Hague|Rome|"
    r"Paris|Montreal|Bonn|London|Washington|Brussels|Strasbourg|Hanoi|Doha)\b"
)
_BODY: Final = r"(?:UN |United Nations )?(?:General Assembly|Assembly|GA)(?: \((?:GA|UNGA)\))?"
_SUBJECT: Final = (
    r"(?:(?:[Tt]he|its|it|they|then) )?"
    r"(?:(?:[A-Z][\w'-]*|\([A-Z]+\)|of|on|the|and|for|to|Member|States) ){0,12}"
)
_WITH: Final = r"(?:with (?:the )?(?:multi-?)?stakeholders|with [a-z-]+ stakeholders)"
_BE: Final = (
    r"(?:was|were|is|are|be|took|takes|will take|will be|has been|had been|is to be|to be|"
    r"is being|has|had)"
)
_DAYS_LONG: Final = r"(?:[a-z]+-day |[0-9]+-day )?"
_OPENED: Final = r"opened|opens|began|begins|started|starts|commenced|will open|will begin"
_CLOSED: Final = (
    r"closed|closes|ended|ends|concluded|concludes|finished|came to an end|suspended|was suspended"
)
_HELD: Final = (
    r"held|convened|place|met|hosted|organized|running|ran|lasted|"
    r"(?:first |originally |initially )?(?:set|planned|scheduled|confirmed)(?: to be held)?"
)
_PREPOSITION: Final = r"on|from|in|during|of|over|for"
_HOW: Final = (
    r"(?:without a vote|by consensus|unanimously|by (?:a )?(?:recorded )?vote(?: of [^,;]{1,80})?)"
)
_TITLE: Final = r'(?:,? ?(?:entitled |titled |on )?"[^"]{1,300}",?)?'

# "The last of them", of several; whichever it is, it is one of them.
_ONE_OF_THEM: Final = (
    r"(?:,? the (?:first|last|latest|most recent) (?:one|of (?:them|these|which))(?: being)?)?"
)
_NEXT_DAY: Final = r"(?:,? the (?:next|following|same) day,)?"

# Between a session or consultation and the days after it: "was held in Vienna from".
_AFTER_MEETING: Final = (
    rf"(?:{_WITH})?(?:,? ?(?:which|that))?(?: ?{_BE})?"
    rf"(?:,? ?(?:also |then |again |subsequently |formally |both )?"
    rf"(?P<verb>{_HELD}|{_OPENED}|{_CLOSED}))?"
    rf"(?: ?{_WITH})?(?P<place>,? ?{PLACE})?"
    rf"(?: ?{_WITH})?{_ONE_OF_THEM}{_NEXT_DAY}"
    rf"(?P<comma>,)?(?: ?[:|])? ?(?P<open>\()?(?:(?:(?:in|at) {_NAME}|{STATIONS}),? ?\|? ?)?"
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
    rf"{_TITLE}(?: ?\([^()]{{1,40}}\))?(?:,? ?(?:which|that)(?: the {_BODY}(?= adopted))?)?"
    r"(?: ?(?:was|were|is|has been|had been))?"
    rf"(?P<comma>,)?(?: ?(?:formally |finally |unanimously |originally )?"
    rf"(?P<verb>adopted|passed|approved|taken|dated))?(?: by the {_BODY})?(?: ?{_HOW})?,?"
    rf" ?(?P<open>\()?(?:(?P<preposition>on|of|in) ?)?"
)
_BEFORE_ACT: Final = (
    rf",? ?(?:{_SUBJECT})?(?:also |finally |formally |unanimously )?(?:by )?"
    rf"(?:adopted|adopts|adopting|passed|approved|took)(?: ?{_HOW})?,? ?(?:(?:the|its|draft|a) )?"
    rf"(?:{_BODY} )?"
    rf"|,? ?(?:[Tt]he )?{_BODY} (?:set out|laid down|established|created|launched|fixed) "
    r"(?:[a-z-]+ ){0,6}(?:in|by|through|with)(?: its)?"
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
    r"(?:,? ?(?:which|that))?"
    r"(?: ?is an? (?:[\w-]+ ){0,4}(?:treaty|convention|instrument) (?:which|that))?"
    r"(?: ?(?:was|is|has been|had been|were|will be|remains|will remain|will))?,? ?"
    rf"(?:formally |finally )?(?P<verb>adopted|opened for signature|open for signature)"
    rf"(?: by the {_BODY})?"
    rf"(?: (?:by|in) {_BODY}? ?resolution [0-9/]+)?(?: {_HOW})?(?:,? ?{PLACE})?(?:,? ?{PLACE})?,?"
    rf" ?(?P<open>\()?(?P<preposition>on|in|from|of|until|till|through)?"
)
_BEFORE_TREATY: Final = (
    rf",? ?(?:{_SUBJECT})?(?:also |finally |formally )?(?:adopted|adopting)(?: {_HOW})? the"
)
# Before an act: what was done with it, or by it, on the day that follows.
_DONE: Final = (
    r"\b(?:(?:(?<!having )adopted|passed|"
    r"(?:established|created|(?:was|been) set up) (?:by|in|through))"
    rf"(?: (?:its|the|{_BODY}))?)\s+\Z"
)
_TREATY_DONE: Final = rf"\b(?:{_BODY}|States) (?:also |finally |formally )?adopted the \Z"
_CHOSEN: Final = r"\b(?:elected|electing) (?:M[rs]s?\.? )?\Z"
_OFFICE: Final = (
    r"(?: ?\([^()]{1,60}\)| of [A-Z][\w ]{2,40}?)?,? ?(?:as )?(?:its |the )?"
    r"(?:Committee )?(?:Chair|Co-Chair|Vice-Chair|Rapporteur|Chairperson|Chairwoman|Chairman),? on"
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
            return Link((attrs.evolve(topic, facts=own),), relation)
    return None


def _if_meeting(topic: Topic) -> tuple[Fact, ...]:
    return topic.facts if topic.subject is Subject.MEETING else ()


_STILL_OPEN: Final = (
    r"(?:signature closes|(?:is|remains|will remain|stays) open(?: for signature)?)"
)
# What follows a date and goes on about its topic: of which facts of it, and how.
_GOING_ON: Final[tuple[tuple[str, Callable[[Topic], tuple[Fact, ...]], Relation], ...]] = (
    (
        rf",? ?(?:and|to) (?:was )?(?:it )?(?:{_CLOSED})(?: {PLACE})?(?: on)?",
        _if_meeting,
        Relation.CLOSED,
    ),
    (
        rf"[;,]? ?(?:and |then )?(?:it )?(?:was )?(?:reconvened|resumed)(?: {PLACE})?(?: on)?",
        lambda topic: topic.resumed,
        Relation.HELD,
    ),
    (
        rf",? ?(?:and|then) (?:was )?opened for signature(?:,? {PLACE})?,?(?: on| from)?",
        lambda topic: topic.opening,
        Relation.OPENED,
    ),
    (
        rf",? ?(?:and|but) (?:it )?{_STILL_OPEN}(?:,? {PLACE})?,? (?:on|until)",
        lambda topic: topic.closing,
        Relation.HELD,
    ),
)


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
    if gap is None:
        return None
    if gap == "|":
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
_BY_OTHERS: Final = rf",?\s+by\s+(?:the|an?)\s+(?!{_BODY}\b|(?:recorded\s+)?vote\b)"


def _in_a_row(text: str, topic: Topic, first: int, last: int) -> Link | None:
    """Link a day to a session or act in the next cell; of a treaty there are many days."""
    dated = topic.subject in (Subject.MEETING, Subject.ACT)
    return Link((topic,), Relation.HELD) if dated and in_a_row(text, first, last) else None


def _done(text: str, topic: Topic, gap: str) -> Link | None:
    """Link the day after "adopted the Convention", "elected … Chair"."""
    before = squeezed(text[max(0, topic.start - 60) : topic.start]) + " "
    adopted = topic.subject is Subject.TREATY and gap in ("on", "in")
    chosen = topic.subject is Subject.PERSON and compiled(_OFFICE).fullmatch(gap)
    if adopted and compiled(_TREATY_DONE).search(before):
        return Link((topic,), Relation.HELD)
    if chosen and compiled(_CHOSEN).search(before):
        return Link((topic,), Relation.HELD)
    return None


def _after_act(text: str, topic: Topic, found: re.Match[str]) -> Link | None:
    groups = found.groupdict()
    joined = groups["preposition"] is not None and not groups["comma"]
    before = squeezed(text[max(0, topic.start - 60) : topic.start]) + " "
    done = topic.verbal or groups["preposition"] == "of" or compiled(_DONE).search(before)
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
_APPOSED: Final = r",\s+(?:was|were|had|has|is|will|saw|brought|took|dealt|discussed|attracted)\b"


def _after_meeting(
    text: str, topic: Topic, found: re.Match[str], place: tuple[int, int], days: int
) -> Link | None:
    date = text[slice(*place)]
    verb = found["verb"] or found["verb2"]
    before = text[max(0, topic.start - 60) : topic.start]
    if verb or found["open"]:
        return Link((topic,), _relation(verb))
    if compiled(_RELATIVE, re.IGNORECASE).search(before):
        return None
    worded = found["preposition"] or date.startswith(("from", "between", "From", "Between"))
    if found["comma"] and worded and not compiled(_APPOSED).match(text, place[1]):
        return None
    at = compiled(r"\b(?:at|during|in|to)\s+(?:the|its)\s+\Z", re.IGNORECASE).search(before)
    return Link((topic,), Relation.DURING if at and days == 1 else Relation.HELD)


def _relation(verb: str | None) -> Relation:
    if verb and compiled(_OPENED).fullmatch(verb):
        return Relation.OPENED
    if verb and compiled(_CLOSED).fullmatch(verb):
        return Relation.CLOSED
    return Relation.HELD


def _before(text: str, topic: Topic, start: int, end: int) -> Link | None:
    """Link a date to the topic after it, if what stands between says so."""
    gap = _gap(text, end, topic.start)
    if gap is None:
        return None
    if gap == "|":
        return _in_a_row(text, topic, start, topic.end)
    if topic.verbal:
        told = compiled(rf",? ?(?:{_SUBJECT})?").fullmatch(f"{gap} ")
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
    return compiled(rf",?\s+(?:the\s+)?{_BODY}\b(?!')").match(text, topic.end)


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
        rf"(?:(?:,)?\s+(?:in|at)\s+|\s*\|\s*(?={STATIONS}\s*\|))(?P<place>{PLACE_NAME})"
    )
    for topic in topics:
        if topic.subject is Subject.MEETING:
            found = compiled(pattern).match(text, topic.end)
            if found:
                yield topic, *found.span("place")
