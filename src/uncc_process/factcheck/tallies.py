"""What the record counts: sessions, consultations, days, officers, groups, chapters, articles."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.links import Link
from uncc_process.factcheck.numerals import CARDINAL, cardinal
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import sentence
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.consultations import Consultation
from uncc_process.model.disputes import Dispute
from uncc_process.model.officers import Officer
from uncc_process.model.process import Process
from uncc_process.model.sessions import Session
from uncc_process.model.vocabulary import EventKind, Office, SessionKind
from uncc_process.sources import Source
from uncc_process.spans import DateSpan, FoundDate, RefusedDate

__all__ = ["FUTURE", "STATE", "Count", "Meeting", "Tally", "length", "sources_of", "tally_of"]

STATE: Final = r"\b(?:has|have|currently|so far|to date|there are|thus far|now)\b"
FUTURE: Final = (
    r"\b(?:will|shall|is to|are to|to hold|to convene|decided|requests?|requested|needed|required|"
    r"necessary|must)\b"
)
_LIMITED: Final = (
    r"(?i)\b(?:in|during|since|until|by|before|after|between|from|throughout|of)\s+"
    r"(?:early |late |mid-?)?(?:19|20)[0-9]{2}\b"
    r"|\b(?:this|last|next|per|a|each) year\b|\bannual\w*\b"
)
_PLACES_AFTER: Final = (
    r"\s*,?\s+(?:held\s+)?in\s+"
    r"(?P<places>[A-Z]\w*(?:(?:,?\s+(?:and\s+)?(?:in\s+)?)[A-Z]\w*){0,5})"
)
_ONE_OF_THEM: Final = r"\bthe (?:first|last|latest|most recent) (?:one\b|of (?:them|these|which)\b)"
_HELD: Final = (
    r"\b(?:held|convened|conducted|hosted|organized|had|took place|met for)\b"
    r"|\b(?:(?:was|were)\s+(?:negotiated|drafted|elaborated)|following\s+(?:negotiations|talks|work))"
    r"\s+(?:over|across|at|in)\s+(?:\w+\s+){1,3}(?:sessions|consultations)\b"
)
_FOLLOWED: Final = r"\bfollowed\b(?! by)"
_ELECTED: Final = r"\b[Ee]lect(?:s|ed|ing|ion)\b"


@attrs.frozen(kw_only=True)
class Count:
    """A number of a text, what it counts, and where it stands."""

    start: int
    end: int
    number: int
    noun: str
    at_least: bool = False

    @property
    def words(self) -> list[str]:
        """The words of what is counted, in lower case."""
        return self.noun.lower().split()


@attrs.frozen(kw_only=True)
class Tally:
    """What the record counts, and the ``numbers`` that a text may give for it.

    ``sure``: another number is wrong. ``later`` is the number by the latest fact; ``rivals`` are
    numbers of the other side of a dispute, ``open`` those of one that is not settled.
    """

    says: str
    numbers: tuple[int, ...]
    sure: bool = False
    later: int | None = None
    open: tuple[int, ...] = ()
    rivals: tuple[int, ...] = ()
    reason: str = ""
    records: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


Meeting = Session | Consultation


def tally_of(passage: Passage, count: Count) -> Tally | None:
    """Count what a text counts; ``None`` if the record counts no such thing."""
    found = (tally(passage, count) for tally in _TALLIES)
    return next((each for each in found if each is not None), None)


# ---- sessions and consultations --------------------------------------------------------


def _of_kind(passage: Passage, count: Count) -> Tally | None:
    if count.words[-1] != "sessions":
        return None
    kinds = [kind for kind in SessionKind if kind.value in count.noun.lower()]
    if len(kinds) != 1:
        return _any_sessions(passage)
    found = [each for each in passage.process.sessions if each.kind is kinds[0]]
    return _meetings(passage, count, found, EventKind.SESSION, f"{kinds[0].value} sessions")


def _any_sessions(passage: Passage) -> Tally:
    """Count sessions of no kind that is named: all, or those that are numbered, or so."""
    held = [each for each in passage.process.sessions if each.opens <= passage.as_of]
    numbered = [each for each in held if each.ordinal is not None]
    working = [each for each in held if each.kind is not SessionKind.ORGANIZATIONAL]
    return Tally(
        says=f"The record has {len(held)} sessions by {_day(passage.as_of)}, "
        f"{len(numbered)} of them numbered.",
        numbers=tuple(dict.fromkeys(map(len, (held, numbered, working)))),
        records=tuple(each.id for each in held),
        sources=sources_of(held),
    )


def _consultations(passage: Passage, count: Count) -> Tally | None:
    if not re.search("inter-?sessional .*consultations$", count.noun.lower()):
        return None
    found = passage.process.consultations
    return _meetings(passage, count, found, EventKind.CONSULTATION, "intersessional consultations")


def _meetings(
    passage: Passage, count: Count, found: Sequence[Meeting], event: EventKind, name: str
) -> Tally:
    places, years = _places_after(passage, count), passage.years
    there = [each for each in found if not places or each.place in places]
    there = [each for each in there if not years or each.opens.year in years]
    held = [each for each in there if each.opens <= passage.as_of]
    where = f" in {' and '.join(places)}" if places else ""
    return Tally(
        says=f"The record has {len(held)} {name}{where} by {_day(passage.as_of)}.",
        numbers=(len(held),),
        sure=_is_whole(passage, count, event, held),
        later=sum(each.opens <= passage.latest for each in there),
        records=tuple(each.id for each in held),
        sources=sources_of(held),
    )


def _is_whole(passage: Passage, count: Count, event: EventKind, there: Sequence[Meeting]) -> bool:
    """Whether the text gives the number of all there were, and the record has them all."""
    held = len(there)
    limited = passage.says(FUTURE) or passage.says(_LIMITED) or _dated(passage, count, there)
    bodies = {each.body for each in passage.process.sessions}
    until = _until(passage, there)
    complete = any(
        each.pattern.event is event and each.through >= until
        for each in passage.process.completeness
    )
    followed = passage.says(_FOLLOWED) and count.number > held
    return (
        (passage.says(_HELD) or followed)
        and not limited
        and len(bodies) == 1
        and (complete or count.number < held)
    )


def _dated(passage: Passage, count: Count, there: Sequence[Meeting]) -> bool:
    """Whether dates limit what is counted: not those of a list that follows, or of all of it."""
    one = compiled(_ONE_OF_THEM).search(passage.plain, count.end, passage.sentence.end)
    end = one.start() if one else passage.sentence.end
    dates = [
        each for each, own in passage.links if each.start < end and not _beyond(each, own, there)
    ]
    after = [each for each in dates if each.start > count.end]
    return bool(dates) and not 3 <= len(after) == len(dates)


def _beyond(found: FoundDate, own: Link | None, there: Sequence[Meeting]) -> bool:
    """Whether days span all that is counted, or are later ones, and of something else."""
    if not there or isinstance(found.value, RefusedDate):
        return False
    days = found.value if isinstance(found.value, DateSpan) else found.value.span
    first, last = min(each.opens for each in there), max(each.closes for each in there)
    later = own is not None and own.sure and own.topics[0].subject is not Subject.MEETING
    spans = days.first <= first and last <= days.last
    return spans or (later and days.first >= last)


def _until(passage: Passage, there: Sequence[Meeting]) -> date:
    """Give the day through which a text counts: that of the days that span it all, or its own."""
    spans = [
        found.value if isinstance(found.value, DateSpan) else found.value.span
        for found, own in passage.links
        if not isinstance(found.value, RefusedDate) and _beyond(found, own, there)
    ]
    lasts = [span.last for span in spans if span.days > 1]
    return max(lasts, default=passage.as_of)


def _places_after(passage: Passage, count: Count) -> list[str]:
    """Give the places to which what is counted is limited: "sessions, in Vienna and New York"."""
    found = compiled(_PLACES_AFTER).match(passage.plain, count.end, passage.sentence.end)
    known = dict.fromkeys(each.place for each in _all_meetings(passage))
    said = found["places"] if found else ""
    return [place for place in known if re.search(rf"\b{re.escape(place)}\b", said)]


def _all_meetings(passage: Passage) -> list[Meeting]:
    return [*passage.process.sessions, *passage.process.consultations]


def sources_of(records: Iterable[Meeting | Officer]) -> tuple[Source, ...]:
    """Give the sources of records, each once."""
    return tuple(dict.fromkeys(source for each in records for source in each.sources))


def _day(day: date) -> str:
    return str(DateSpan.on(day))


# ---- the length of a session -----------------------------------------------------------

NEAR: Final = 40


def length(passage: Passage, count: Count) -> Tally | None:
    """Count the days of the session that a "three-day organizational session" is."""
    after = [t for t in passage.topics if t.subject is Subject.MEETING and t.start >= count.end]
    if not after or after[0].start - count.end > NEAR or not after[0].facts:
        return None
    facts = after[0].facts
    lengths = [days for fact in facts for days in _lengths(passage, fact.record)]
    return Tally(
        says=" ".join(sentence(str(fact)) for fact in facts[:2]),
        numbers=tuple(dict.fromkeys(lengths)),
        sure=after[0].sure,
        records=tuple(fact.record for fact in facts),
        sources=tuple(dict.fromkeys(source for fact in facts for source in fact.sources)),
    )


def _days(passage: Passage, count: Count) -> Tally | None:
    """Count the days of the one session that is named, or was just before: it can only agree."""
    if count.words[-1] != "days" or not set(count.words) <= {"days", "working", "meeting", "full"}:
        return None
    topics = [t for t in passage.topics or passage.earlier if t.subject is Subject.MEETING]
    facts = {fact.record: fact for t in topics if not t.several for fact in t.facts}
    if len(facts) != 1:
        return None
    ((key, fact),) = facts.items()
    return Tally(
        says=sentence(str(fact)),
        numbers=_lengths(passage, key),
        records=(key,),
        sources=fact.sources,
    )


SATURDAY: Final = 5


def _lengths(passage: Passage, key: str) -> tuple[int, ...]:
    """Give the numbers of days that a session can be said to have: all, weekdays, of meeting."""
    meeting = next(each for each in _all_meetings(passage) if each.id == key)
    days = [meeting.opens + timedelta(n) for n in range(meeting.span.days)]
    met = meeting.meeting_days if isinstance(meeting, Session) else None
    weekdays = sum(day.weekday() < SATURDAY for day in days)
    return tuple(dict.fromkeys((len(days), weekdays, met or len(days))))


# ---- officers and groups ---------------------------------------------------------------

_OFFICES: Final = {f"{office.value.lower()}s": (office,) for office in Office} | {
    "officers": tuple(Office)
}


def _officers(passage: Passage, count: Count) -> Tally | None:
    """Count the officers elected at the one session that the sentence, or the last one, names."""
    offices = _OFFICES.get(count.words[-1])
    here = _sessions(passage.topics, passage.process)
    sessions = here or _sessions(passage.earlier, passage.process)
    if offices is None or len(sessions) != 1:
        return None
    session = sessions[0]
    officers = [each for each in passage.process.officers if each.office in offices]
    elected = [o for o in officers if o.session == session.id or o.elected == session.opens]
    told = _told(session.did, count.words[-1])
    numbers = tuple({number: None for number in (*told, len(elected)) if number})
    disputes = [each for each in passage.process.disputes if str(each.record) == session.id]
    rivals = _rivals(disputes, count.words[-1], numbers)
    return Tally(
        says=sentence(
            f"{session.name}: {' or '.join(map(str, numbers)) or 'no'} {count.noun} elected"
        ),
        numbers=numbers,
        sure=bool(numbers and here) and passage.says(_ELECTED),
        open=tuple(number for number, each in rivals.items() if not each.settled),
        rivals=tuple(rivals),
        reason=" ".join(dict.fromkeys(sentence(each.reason) for each in rivals.values())),
        records=(session.id, *(each.id for each in elected)),
        sources=tuple(dict.fromkeys((*of_fields(session, "did"), *sources_of(elected)))),
    )


def _rivals(disputes: Iterable[Dispute], noun: str, numbers: tuple[int, ...]) -> dict[int, Dispute]:
    """Give the numbers that other claims have for a noun, each with its dispute."""
    return {
        number: dispute
        for dispute in disputes
        for claim in dispute.claims
        for number in _told((claim.value,), noun)
        if number not in numbers
    }


def _sessions(topics: Iterable[Topic], process: Process) -> list[Session]:
    meetings = [t for t in topics if t.subject is Subject.MEETING and not t.several]
    ids = {fact.record for topic in meetings if topic.sure for fact in topic.facts}
    return [each for each in process.sessions if each.id in ids]


def _told(texts: tuple[str, ...], noun: str) -> list[int]:
    """Read the numbers that the record's own words give for a noun: "elected two Vice-Chairs"."""
    pattern = compiled(rf"\b(?P<number>{CARDINAL})\s+{re.escape(noun)}\b", re.IGNORECASE)
    return [cardinal(found["number"]) for text in texts for found in pattern.finditer(text)]


def _groups(passage: Passage, count: Count) -> Tally | None:
    words = set(count.words)
    groups = passage.process.informal_groups
    found = [each for each in groups if words <= set(each.name.lower().split())]
    if len(words) < 2 or len(found) != 1:
        return None
    group = found[0]
    disputes = [
        each
        for each in passage.process.disputes
        if str(each.record) == group.id and each.field == "groups"
    ]
    rivals = {claim.value: each for each in disputes for claim in each.claims}
    return Tally(
        says=f"{group.name}: {group.groups}.",
        numbers=(group.groups,),
        sure=True,
        open=tuple(int(n) for n, each in rivals.items() if not each.settled),
        rivals=tuple(map(int, rivals)),
        reason=" ".join(each.reason for each in disputes),
        records=(group.id,),
        sources=of_fields(group, "groups"),
    )


_TALLIES: Final[tuple[Callable[[Passage, Count], Tally | None], ...]] = (
    _of_kind,
    _consultations,
    _days,
    _officers,
    _groups,
)
