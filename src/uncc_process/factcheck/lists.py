"""Lists: dates and sessions named in one breath, and which of them belong together."""

from typing import Final

import attrs

from uncc_process.factcheck.checks import Verdict
from uncc_process.factcheck.facts import Fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.links import Link, goes_on, link
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import weighed
from uncc_process.factcheck.topics import Topic
from uncc_process.spans import DateSpan, FoundDate, RefusedDate

__all__ = ["Linked", "linked", "narrowed"]

Linked = list[tuple[FoundDate, Link | None]]
_GOES_ON: Final = r"(?:,|;|&|\band\b|[0-9]{4}|respectively|\s)*"
_BESIDE: Final = r"(?:,|to|&|,? ?and(?: the)?)"


def linked(text: str, dates: list[FoundDate], topics: list[Topic]) -> Linked:
    """Link each date of a sentence; what is said of the first of a list is said of all."""
    found: Linked = []
    for each in dates:
        days = each.value.days if isinstance(each.value, DateSpan) else 0
        own = link(text, each.start, each.end, days, topics)
        if (own is None or not own.sure) and found and _goes_on(text, found[-1], each):
            own = found[-1][1]
        if (own is None or not own.sure) and found and (before := found[-1][1]):
            own = goes_on(text, before, found[-1][0].end, each.start) or own
        found.append((each, own))
    return _shared(text, found, topics)


def _goes_on(text: str, before: tuple[FoundDate, Link | None], found: FoundDate) -> bool:
    date, own = before
    if own is None or not own.sure:
        return False
    gap = squeezed(text[date.end : found.start])
    if date.text.isdigit():  # "20 and 22 June": the day bears no month of its own
        return gap in ("and", ",", "&")
    return own.topics[0].in_number and bool(compiled(_GOES_ON).fullmatch(gap))


def _shared(text: str, found: Linked, topics: list[Topic]) -> Linked:
    """Let dates beside several sessions belong to any of them; surely, if each has one."""
    shared: Linked = []
    for each, own in found:
        if own is not None and own.sure and not (own.topics[0].several or own.after_all):
            group = _group(text, own.topics[0], topics)
            dates = [other.relation for _, other in found if other and _is_of(other, group)]
            # One date each, or the two ends of one: "opened on … and closed on …".
            sure = len(dates) == (len(group) if len(group) > 1 else len(set(dates)))
            own = attrs.evolve(own, topics=group, sure=sure)
        shared.append((each, own))
    return shared


def _is_of(own: Link, group: tuple[Topic, ...]) -> bool:
    return own.sure and not own.after_all and own.topics[0] in group


def _group(text: str, topic: Topic, topics: list[Topic]) -> tuple[Topic, ...]:
    """Give the topics named in one breath with this one: "its fourth and fifth sessions"."""
    run: list[Topic] = []
    for each in topics:
        if run and not _beside(text, run[-1], each):
            if topic in run:
                break
            run = []
        run.append(each)
    return tuple(run) if topic in run else (topic,)


def _beside(text: str, left: Topic, right: Topic) -> bool:
    gap = squeezed(text[left.end : right.start])
    ordinals = left.ordinal is not None and right.ordinal is not None
    return ordinals and left.subject is right.subject and bool(compiled(_BESIDE).fullmatch(gap))


def narrowed(topics: list[Topic], found: Linked) -> tuple[list[Topic], Linked]:
    """Keep of what a topic can mean only that with which its date agrees, if there is such."""
    narrow: dict[Topic, Topic] = {}
    for each, own in found:
        if own is None or not own.sure or own.topics[1:] or own.topics[0].several:
            continue
        if isinstance(each.value, RefusedDate) or len(own.topics[0].facts) < 2:
            continue
        weights = [(weighed(each.value, own.relation, fact), fact) for fact in own.topics[0].facts]
        facts = tuple(f for w, f in weights if w in (Verdict.SUPPORTED, Verdict.LOOSER))
        if facts:
            narrow[own.topics[0]] = attrs.evolve(own.topics[0], facts=facts)
    for topic in (each for each in topics if len(each.facts) > 1 and not each.several):
        there = [fact for fact in topic.facts if _dated(fact, found)]
        if topic not in narrow and len(there) == 1:
            narrow[topic] = attrs.evolve(topic, facts=tuple(there))
    if not narrow:
        return topics, found
    again: Linked = [
        (each, own and attrs.evolve(own, topics=tuple(narrow.get(t, t) for t in own.topics)))
        for each, own in found
    ]
    return [narrow.get(topic, topic) for topic in topics], again


def _dated(fact: Fact, found: Linked) -> bool:
    """Whether a day of the sentence is one of an event: "elected on 10 May, at the session"."""
    days = (each.value for each, _ in found)
    return any(isinstance(d, DateSpan) and fact.span and fact.span.covers(d) for d in days)
