"""Places of a text, held against the events that they belong to."""

from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import Fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.links import places
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.phrases import BODY, MONTH, PLACE_NAME, STATIONS
from uncc_process.factcheck.prose import sentence, squeezed
from uncc_process.factcheck.rulings import Relation, Ruling
from uncc_process.factcheck.topics import Subject, Topic

__all__ = ["place_checks"]

# What else may stand after "in", with a capital.
_NO_PLACE: Final = (
    rf"(?:{MONTH}|Annex|Part|Article|Resolution|Decision|Conference|Board|Room|Chapter|English|French|Member|"
    r"General|Committee|State|States|The|It|Ad)\b"
)
_IN: Final = rf"\b(?:in|at)\s+(?P<place>{PLACE_NAME})"
_BEFORE_DAYS: Final = rf"{_IN}|[(,:|]\s*(?P<bare>{STATIONS}),?\s*\|?\s*(?:\(\s*)?\Z"
_AFTER_DAYS: Final = rf"\)?,?\s+{_IN}|\)?\s*[,|]\s*(?P<bare>{STATIONS})"
# A house or a country is another kind of place than a record's.
_HOUSE: Final = (
    r"\b(?:Headquarters|Hall|Centre|Center|Room|Building|Austria|States|Office|Nations|America)\b"
)


def place_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every place that the words give a session or consultation."""
    seen: set[int] = set()
    told = (
        *places(passage.plain, passage.topics),
        *_beside_dates(passage),
        *_of_treaties(passage),
    )
    for topic, start, end in told:
        name = squeezed(passage.plain[start:end])
        if start not in seen and not compiled(_NO_PLACE).match(name) and not topic.several:
            seen.add(start)
            yield from _place(passage, topic, start, end)


def _beside_dates(passage: Passage) -> Iterator[tuple[Topic, int, int]]:
    """Yield the places beside the dates that belong to one session for certain."""
    for found, own in passage.links:
        if own is None or not own.sure or own.topics[1:] or own.relation is Relation.DURING:
            continue
        topic = own.topics[0]
        if topic.subject is not Subject.MEETING:
            continue
        gap = passage.plain[topic.end : max(topic.end, found.start)]
        for place in compiled(_BEFORE_DAYS).finditer(gap):
            start, end = place.span("place" if place["place"] else "bare")
            yield topic, topic.end + start, topic.end + end
        after = compiled(_AFTER_DAYS).match(passage.plain, found.end, passage.sentence.end)
        if after:
            yield topic, *after.span("place" if after["place"] else "bare")


# What was done with a treaty at a place: "was adopted by the General Assembly in".
_DONE_WITH: Final = (
    r"(?:,?\s+(?:which|that))?(?:\s+(?:was|were|is|had\s+been|has\s+been))?(?:\s+\w+ly)?\s+"
    rf"(?P<did>adopted|opened\s+for\s+signature)(?:\s+by\s+the\s+{BODY})?"
    rf"(?:\s+on\s+[\w ]{{6,30}}?)?(?:\s+at\s+a\s+ceremony)?,?\s+(?:in|at)\s+(?P<place>{PLACE_NAME})"
)


def _of_treaties(passage: Passage) -> Iterator[tuple[Topic, int, int]]:
    """Yield where the words say that a treaty was adopted, or opened for signature."""
    for topic in passage.topics:
        if topic.subject is Subject.TREATY and topic.sure and not topic.foreign:
            found = compiled(_DONE_WITH).match(passage.plain, topic.end, passage.sentence.end)
            if found:
                facts = topic.facts if found["did"] == "adopted" else topic.opening
                yield attrs.evolve(topic, facts=facts), *found.span("place")


def _place(passage: Passage, topic: Topic, start: int, end: int) -> Iterator[Check]:
    name = squeezed(passage.plain[start:end])
    known = [fact for fact in topic.facts if fact.place]
    if not known:
        yield from _of_nothing(passage, topic, start, end)
        return
    same = next((fact for fact in known if str(fact.place).casefold() == name.casefold()), None)
    why = passage.why_not(start, end)
    if same is None and not why and _in_doubt(passage, topic, name, known):
        why = "it may be a place within another, or be said of something else"
    if why:
        yield passage.unread(start, end, Kind.PLACE, why)
        return
    fact = same or known[0]
    ruling = Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
        says=sentence(str(fact)),
        records=fact.records,
        sources=fact.sources,
    )
    yield passage.check(start, end, Kind.PLACE, f"{fact.name} {fact.did} in {name}", ruling)


def _in_doubt(passage: Passage, topic: Topic, name: str, known: list[Fact]) -> bool:
    """Whether a place may be within that of the record, or be said of something else."""
    told = any(str(fact.place) in passage.sentence.text for fact in known)
    city = topic.subject is Subject.MEETING or (compiled(STATIONS).fullmatch(name) and not told)
    return not city or not topic.sure or passage.planned or _within(name, known)


def _of_nothing(passage: Passage, topic: Topic, start: int, end: int) -> Iterator[Check]:
    """Yield the check of a place of what the record has not, or has without any place."""
    unknown = not topic.facts
    if unknown and (topic.foreign or not topic.sure):
        return
    if why := passage.why_not(start, end):
        yield passage.unread(start, end, Kind.PLACE, why)
    elif unknown:
        understood = f"{topic.name} in {squeezed(passage.plain[start:end])}"
        ruling = Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record has no {topic.name}.")
        yield passage.check(start, end, Kind.PLACE, understood, ruling)
    else:
        why = f"the record does not have where {topic.facts[0].name} {topic.facts[0].did}"
        yield passage.unread(start, end, Kind.PLACE, why)


def _within(name: str, known: list[Fact]) -> bool:
    return bool(compiled(_HOUSE).search(name)) or any(str(fact.place) in name for fact in known)
