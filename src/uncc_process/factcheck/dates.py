"""Dates and places of a text, held against the events that they belong to."""

from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import Fact, assembly_fact, decision_fact, session_fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.links import Link, link, places
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.phrases import PLACE_NAME, STATIONS
from uncc_process.factcheck.prose import Head, sentence, squeezed
from uncc_process.factcheck.rulings import Days, Relation, Ruling, best, rule
from uncc_process.factcheck.signatories import counted_on
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import EventKind
from uncc_process.spans import DateSpan, FoundDate, PartialDate, RefusedDate

__all__ = ["date_checks", "day_of_the_text", "place_checks"]


def date_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every date of a passage."""
    yield from (_check(passage, found, own) for found, own in passage.links)
    for found, days, own in _years(passage):
        if not passage.why_not(found.start, found.end):
            yield _judged(passage, found, days, own)


_YEAR: Final = r"\b[Ii]n\s+(?P<year>(?:19|20)[0-9]{2})\b(?![-/:])"


def _years(passage: Passage) -> Iterator[tuple[FoundDate, PartialDate, Link]]:
    """Yield the years that belong to something for certain: "in 2019, by resolution 74/247"."""
    for found in passage.match(_YEAR):
        start, end = found.span("year")
        own = link(passage.plain, start, end, 0, passage.topics)
        if own is not None and own.sure and own.topics[0].sure and own.topics[0].facts:
            year = PartialDate(found["year"])
            yield FoundDate(start, end, found["year"], year), year, own


# ---- judging ---------------------------------------------------------------------------


def _check(passage: Passage, found: FoundDate, own: Link | None) -> Check:
    place = (found.start, found.end)
    if isinstance(found.value, RefusedDate):
        return passage.unread(*place, Kind.DATE, f"the date cannot be read: {found.value}")
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.DATE, why)
    if own is None or not own.sure:
        return _agreeing(passage, found, found.value, own.topics if own else ())
    return _judged(passage, found, found.value, own)


_TOLD: Final = {
    Relation.HELD: "{name} {did}: {days}",
    Relation.OPENED: "{name} opened: {days}",
    Relation.CLOSED: "{name} closed: {days}",
    Relation.DURING: "a day of {name}: {days}",
}


def _says(facts: list[Fact], relation: Relation, days: Days) -> str:
    told = (_TOLD[relation].format(name=fact.name, did=fact.did, days=days) for fact in facts)
    return " or ".join(dict.fromkeys(told))


def _agreeing(passage: Passage, found: FoundDate, days: Days, topics: tuple[Topic, ...]) -> Check:
    """Make the check of a date that may belong to several topics: it can only agree with them."""
    place = (found.start, found.end)
    for fact in _candidates(passage, topics):
        if _agrees(days, fact):
            ruling = rule(days, Relation.HELD, fact, passage.as_of)
            return passage.check(*place, Kind.DATE, _says([fact], Relation.HELD, days), ruling)
    for fact in _met(passage):
        if days == fact.span:
            ruling = rule(days, Relation.HELD, fact, passage.as_of)
            return passage.check(*place, Kind.DATE, _says([fact], Relation.HELD, days), ruling)
    counted = counted_on(passage, days) if isinstance(days, DateSpan) else None
    if counted is not None:
        return passage.check(*place, Kind.DATE, f"the signatories by {days}", counted)
    if not topics:
        return passage.unread(*place, Kind.DATE, "nothing is named beside it that it could date")
    if all(topic.foreign for topic in topics):
        return _foreign(passage, found, topics[0])
    why = "what is named beside it may or may not be of that date"
    return passage.unread(*place, Kind.DATE, why)


_MET: Final = r"\b(?:met|meets|convened|gathered)\b"
_DECIDED: Final = r"\b(?:[Aa]pprov|[Aa]dopt|[Dd]ecid|[Dd]ecision|vote[ds]?\b)"


def _candidates(passage: Passage, topics: tuple[Topic, ...]) -> Iterator[Fact]:
    """Yield what a date may belong to: what is named beside it, or just before, or was decided."""
    for topic in (*topics, *passage.earlier):
        yield from topic.facts
        yield from topic.opening
    for decision in passage.process.decisions:
        if decision.body in passage.organs and passage.says(_DECIDED):
            yield decision_fact(decision, passage.process)


def _met(passage: Passage) -> Iterator[Fact]:
    """Yield the sessions of the bodies that the sentence says met."""
    if passage.says(_MET):
        for session in passage.process.sessions:
            if session.body in passage.organs:
                yield session_fact(session, passage.process)


def _agrees(days: Days, fact: Fact) -> bool:
    if fact.span is None or not fact.exact:
        return False
    given = _days(days)
    within = isinstance(days, PartialDate) and given.covers(fact.span)
    return given == fact.span or given in fact.parts or within


def _foreign(passage: Passage, found: FoundDate, topic: Topic) -> Check:
    understood = f"{topic.name}: {found.text}"
    ruling = Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record has no {topic.name}.")
    return passage.check(found.start, found.end, Kind.DATE, squeezed(understood), ruling)


_RESOLUTION: Final = r"A/(?:RES|DEC)/(?P<session>[0-9]{2})/[0-9]{1,3}"


def _numbered(passage: Passage, found: FoundDate, days: Days, own: Link) -> Check | None:
    """Make the check of the day of an act that is not recorded: its number has its session."""
    symbol = compiled(_RESOLUTION).match(own.topics[0].name)
    fact = assembly_fact(int(symbol["session"])) if symbol else None
    barred = passage.planned or own.topics[1:] or own.relation is not Relation.HELD
    if fact is None or fact.span is None or barred or _days(days).overlaps(fact.span):
        return None
    ruling = Ruling(
        verdict=Verdict.CONTRADICTED,
        says=f"{own.topics[0].name} is of {fact.name}: {sentence(str(fact))}",
        sources=fact.sources,
    )
    understood = f"{own.topics[0].name} was adopted: {days}"
    return passage.check(found.start, found.end, Kind.DATE, understood, ruling)


def _judged(passage: Passage, found: FoundDate, days: Days, own: Link) -> Check:
    place = (found.start, found.end)
    facts = [fact for topic in own.topics for fact in topic.facts]
    if not facts:
        return _numbered(passage, found, days, own) or _foreign(passage, found, own.topics[0])
    ruling = best([rule(days, own.relation, fact, passage.as_of) for fact in facts])
    several = own.topics[0].several
    understood = f"{own.topics[0].name}: {days}" if several else _says(facts, own.relation, days)
    if ruling.verdict is Verdict.CONTRADICTED:
        if not all(topic.sure for topic in own.topics):
            return passage.unread(*place, Kind.DATE, "it may be of something else than is named")
        ruling = _differing(passage, days, own, facts, ruling)
    return passage.check(*place, Kind.DATE, understood, ruling)


def _differing(
    passage: Passage, days: Days, own: Link, facts: list[Fact], ruling: Ruling
) -> Ruling:
    """Rule on a date that no fact agrees with; only of what is recorded in full is it refuted."""
    topic = own.topics[0]
    act = topic.subject is Subject.ACT and not topic.verbal
    if passage.planned and not own.after_all and not act:
        return _planned(facts, days, ruling)
    if not topic.several:
        return ruling
    sources = tuple(dict.fromkeys(source for fact in facts for source in fact.sources))
    if not _complete(passage.process, topic, days):
        says = f"The record has no {topic.name} on those days."
        return Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=says, sources=sources)
    return Ruling(
        verdict=Verdict.CONTRADICTED,
        says=f"The record has all {topic.name}, and none on those days.",
        records=tuple(key for fact in facts for key in fact.records),
        sources=sources,
    )


def _days(days: Days) -> DateSpan:
    """Give the days that a date means, or those that it may mean."""
    return days if isinstance(days, DateSpan) else days.span


def _planned(facts: list[Fact], days: Days, ruling: Ruling) -> Ruling:
    """Rule on days of which the text speaks as planned, and that are not those of the event."""
    plans = [rival for fact in facts for rival in fact.rivals if rival.plan]
    if any(_days(days).covers(plan.span) for plan in plans):
        return attrs.evolve(ruling, verdict=Verdict.SUPPORTED)
    says = f"{ruling.says} It has no plan for those days."
    return attrs.evolve(ruling, verdict=Verdict.NOT_IN_THE_RECORD, says=says)


def _complete(process: Process, topic: Topic, days: Days) -> bool:
    """Whether the record says of itself that it has all events of the kind, through those days."""
    event = EventKind.CONSULTATION if "consultation" in topic.name else EventKind.SESSION
    return any(
        each.pattern.event is event and _days(days).last <= each.through
        for each in process.completeness
    )


def day_of_the_text(text: str, head: Head) -> Check:
    """Make the check of the day that a text bears in its head: it claims nothing."""
    return Check(
        start=head.start,
        end=head.end,
        text=text[head.start : head.end],
        kind=Kind.DATE,
        understood="the day of the text itself, as of which it is judged",
        verdict=Verdict.NO_CLAIM,
    )


# ---- places ----------------------------------------------------------------------------

# What else may stand after "in", with a capital.
_NO_PLACE: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Annex|Part|Article|Resolution|Decision|Conference|Board|Room|Chapter|English|French|Member|"
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
    for topic, start, end in (*places(passage.plain, passage.topics), *_beside_dates(passage)):
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


def _place(passage: Passage, topic: Topic, start: int, end: int) -> Iterator[Check]:
    name = squeezed(passage.plain[start:end])
    known = [fact for fact in topic.facts if fact.place]
    if not known:
        return
    same = next((fact for fact in known if str(fact.place).casefold() == name.casefold()), None)
    why = passage.why_not(start, end)
    if same is None and not why and (not topic.sure or passage.planned or _within(name, known)):
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


def _within(name: str, known: list[Fact]) -> bool:
    return bool(compiled(_HOUSE).search(name)) or any(str(fact.place) in name for fact in known)
