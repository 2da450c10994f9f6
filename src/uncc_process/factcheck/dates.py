"""Dates of a text, held against the events that they belong to."""

from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.factcheck.agreeing import agreeing, told_event
from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import Fact, assembly_fact
from uncc_process.factcheck.force import not_recorded
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.links import Link, link
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import Head, sentence, squeezed
from uncc_process.factcheck.rulings import Days, Relation, Ruling, best, rule
from uncc_process.factcheck.signatories import counted_on
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import EventKind
from uncc_process.spans import DateSpan, FoundDate, PartialDate, RefusedDate

__all__ = ["date_checks", "day_of_the_text"]


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
    """Make the check of a date that belongs to nothing for certain: it can only agree."""
    place = (found.start, found.end)
    if fact := agreeing(passage, found, days, topics):
        ruling = rule(days, Relation.HELD, fact, passage.as_of)
        return passage.check(*place, Kind.DATE, _says([fact], Relation.HELD, days), ruling)
    counted = counted_on(passage, found.start, days) if isinstance(days, DateSpan) else None
    if counted is not None:
        return passage.check(*place, Kind.DATE, f"the signatories by {days}", counted)
    if not topics:
        return passage.unread(*place, Kind.DATE, "nothing is named beside it that it could date")
    if all(topic.foreign for topic in topics):
        return _foreign(passage, found, topics[0])
    treaty = any(topic.subject is Subject.TREATY and not topic.foreign for topic in topics)
    if treaty and (event := told_event(passage, found)):
        ruling = not_recorded(passage, event, _days(days))
        return passage.check(*place, Kind.DATE, f"the treaty: {event}, {days}", ruling)
    why = "what is named beside it may or may not be of that date"
    return passage.unread(*place, Kind.DATE, why)


def _foreign(passage: Passage, found: FoundDate, topic: Topic) -> Check:
    understood = f"{topic.name}: {found.text}"
    ruling = Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=_no_record(passage, topic))
    return passage.check(found.start, found.end, Kind.DATE, squeezed(understood), ruling)


def _no_record(passage: Passage, topic: Topic) -> str:
    """Say that there is no record of something, and of what it is a source all the same."""
    for record in passage.process.records():
        if any(str(source.document) == topic.name for source in record.sources):
            return f"The record cites {topic.name} as a source of {record.id}, and has not its day."
    return f"The record has no {topic.name}."


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
