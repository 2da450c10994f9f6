"""Statements of what was done: which act made a body, how a text was adopted, who was elected."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import Fact, of_fields, resolution_fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.phrases import BODY
from uncc_process.factcheck.prose import sentence, squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.bodies import Body
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Dispute
from uncc_process.model.ids import ResolutionId
from uncc_process.model.resolutions import Consensus, RecordedVote, Resolution, Silence, WithoutVote
from uncc_process.model.treaty import Treaty
from uncc_process.symbols import Symbol

__all__ = ["deed_checks"]


def deed_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every deed told in a passage."""
    yield from _makings(passage)
    yield from _adopters(passage)
    yield from _adoptions(passage)
    yield from _rejections(passage)
    yield from _assembly_sessions(passage)
    yield from _names(passage)


def _acts(topics: Iterable[Topic]) -> list[Topic]:
    return [topic for topic in topics if topic.subject is Subject.ACT]


# ---- which act made a body -------------------------------------------------------------

_MADE: Final = r"\b(?:established|establishing|created|set\s+up)\b"
_ARTICLE: Final = r"(?:an?|the|an open-ended)?"
_BEING: Final = r"(?:(?:,? ?(?:which|that))? ?(?:was|is|were|had been|has been))?,?"
_BY: Final = (
    r"(?:(?:on|in) [\w ]{3,20} )?(?:by|in|through|under|pursuant to)(?: the)?"
    r"(?: UN)?(?: General Assembly| GA)?(?:,? in its)?"
)
_THIS: Final = r"(?:This|That|The same) (?:resolution|decision)\b"


def _makings(passage: Passage) -> Iterator[Check]:
    """Yield the bodies that the text says an act established."""
    organs = passage.lexicon.organs(passage.sentence.text) if passage.says(_MADE) else ()
    made = [each for each in map(passage.meant, organs) if len(each.ids) == 1]
    for verb in passage.match(_MADE):
        for organ in made:
            start, end = (place + passage.sentence.start for place in organ[:2])
            body = passage.process.body(organ.ids[0])
            if body.established_by is None:
                continue
            if act := _maker(passage, verb, start, end):
                place = (min(start, verb.start()), max(end, verb.end()))
                yield _made(passage, place, body, act)


def _maker(passage: Passage, verb: re.Match[str], start: int, end: int) -> Topic | None:
    """Find the act by which a body was made, if the words say it for certain."""
    between = squeezed(passage.plain[verb.end() : start])
    if start >= verb.end() and compiled(_ARTICLE).fullmatch(between):
        return _subject(passage, verb.start()) or _agent(passage, end)
    before = squeezed(passage.plain[end : verb.start()])
    if end <= verb.start() and compiled(_BEING).fullmatch(before):
        return _agent(passage, verb.end())
    return None


def _agent(passage: Passage, end: int) -> Topic | None:
    """Give the act that follows: "established by resolution 74/247"."""
    acts = [act for act in _acts(passage.topics) if act.start >= end]
    gap = squeezed(passage.plain[end : acts[0].start]) if acts else ""
    return acts[0] if compiled(_BY).fullmatch(gap) else None


def _subject(passage: Passage, start: int) -> Topic | None:
    """Give the one act that came before: "resolution 74/247 established", "This resolution"."""
    acts = _acts(passage.topics)
    if len(acts) == 1 and acts[0].end <= start:
        return acts[0]
    earlier = _acts(passage.earlier)
    this = compiled(_THIS).match(passage.sentence.text)
    return earlier[0] if not acts and this and len(earlier) == 1 else None


def _made(passage: Passage, place: tuple[int, int], body: Body, act: Topic) -> Check:
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    ids = [key for fact in act.facts for key in fact.records]
    ruling = Ruling(
        verdict=Verdict.SUPPORTED if body.established_by in ids else Verdict.CONTRADICTED,
        says=f"The {body.short} was established by {body.established_by}.",
        records=(body.id, str(body.established_by)),
        sources=of_fields(body, "established_by"),
    )
    return passage.check(*place, Kind.STATEMENT, f"{act.name} established the {body.short}", ruling)


# ---- which act adopted the treaty ------------------------------------------------------

# Between a treaty and the act: "was adopted by the General Assembly in its", and the other way.
_ADOPTED_IT: Final = rf"\b{BODY} (?:also |finally |formally )?adopted (?:the )?\Z"
_IN_IT: Final = r"(?:without a vote|by consensus)?,? ?(?:by|in|through)(?: its)?"
_ADOPTED_BY: Final = (
    r",? ?(?:(?:which|that) )?(?:(?:was|were|had been|has been) )?adopted(?: by (?:the )?"
    r"(?:UN |United Nations )?(?:General Assembly|Assembly))?(?: (?:without a vote|by consensus))?"
    r"(?:,? on [\w ]{3,20})?,? (?:by|in|through|with)(?: (?:its|the))?"
)
_ADOPTS: Final = (
    r",? ?(?:which |that |"
    r"by which (?:the )?(?:UN |United Nations )?(?:General Assembly|Assembly) )?"
    r"(?:formally )?adopted(?: the)?"
)


def _adopters(passage: Passage) -> Iterator[Check]:
    """Yield the acts by which the text says that the treaty of the process was adopted."""
    for treaty in passage.topics:
        records = [each for each in passage.process.treaties if each.id in _records(treaty)]
        if treaty.subject is not Subject.TREATY or not records or records[0].adopted_by is None:
            continue
        for act in _acts(passage.topics):
            if not act.verbal and _adopted_by(passage, treaty, act):
                yield _adopter(passage, records[0], treaty, act)


def _records(topic: Topic) -> set[str]:
    return {fact.record for fact in topic.facts}


def _adopted_by(passage: Passage, treaty: Topic, act: Topic) -> bool:
    after = squeezed(passage.plain[treaty.end : act.start])
    before = squeezed(passage.plain[act.end : treaty.start])
    told = compiled(_ADOPTED_BY).fullmatch(after) if treaty.end <= act.start else None
    adopts = compiled(_ADOPTS).fullmatch(before) if act.end <= treaty.start else None
    assembly = squeezed(passage.plain[passage.sentence.start : treaty.start]) + " "
    by_it = compiled(_ADOPTED_IT).search(assembly) and compiled(_IN_IT).fullmatch(after)
    return treaty.sure and bool(told or adopts or (by_it and treaty.end <= act.start))


def _adopter(passage: Passage, record: Treaty, treaty: Topic, act: Topic) -> Check:
    place = (min(treaty.start, act.start), max(treaty.end, act.end))
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    same = str(record.adopted_by) in _records(act)
    ruling = Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
        says=f"The {record.short} was adopted by {record.adopted_by}.",
        records=(record.id, str(record.adopted_by)),
        sources=of_fields(record, "adopted_by"),
    )
    return passage.check(*place, Kind.STATEMENT, f"{act.name} adopted the treaty", ruling)


# ---- how a text was adopted ------------------------------------------------------------

_HOW: Final = (
    r"\b(?:adopted|adopting|approved|passed)\b[^.;]{0,80}?\b(?P<how>without\s+a\s+vote|by\s+consensus|"
    r"unanimously|by\s+(?:a\s+)?(?:recorded\s+|roll-call\s+)?vote|"
    r"by\s+[0-9]{1,3}\s+votes?\s+to\s+[0-9]{1,3})\b"
    r"|\b(?P<how2>unanimously)\s+adopted\b"
)
_BY_VOTE: Final = (Verdict.CONTRADICTED, Verdict.CONTRADICTED, Verdict.SUPPORTED)
_AGREED: Final = {
    # what the record has: what it says to "without a vote", "by consensus", "unanimously"
    WithoutVote: (Verdict.SUPPORTED, Verdict.LOOSER, Verdict.STRICTER),
    Consensus: (Verdict.LOOSER, Verdict.SUPPORTED, Verdict.STRICTER),
    Silence: (Verdict.LOOSER, Verdict.LOOSER, Verdict.STRICTER),
}


def _decided(passage: Passage) -> list[Resolution | Decision]:
    return [*passage.process.resolutions, *passage.process.decisions]


def _adoptions(passage: Passage) -> Iterator[Check]:
    acts = [topic for topic in _acts(passage.topics) if topic.facts]
    acts = acts or list(_of_treaty(passage))
    if len(acts) != 1 or passage.says(r"\bamendments?\b|\bCommittee (?:adopted|approved)\b"):
        return
    for found in passage.match(_HOW):
        name = "how" if found["how"] else "how2"
        record = next(each for each in _decided(passage) if each.id == acts[0].facts[0].record)
        place, how = found.span(name), squeezed(found[name])
        if why := passage.why_not(*place):
            yield passage.unread(*place, Kind.STATEMENT, why)
            continue
        yield passage.check(
            *place, Kind.STATEMENT, f"{acts[0].name} was adopted {how}", _how(record, how)
        )


def _of_treaty(passage: Passage) -> Iterator[Topic]:
    """Yield the act that adopted the one treaty named, where no committee is spoken of."""
    named = [each for each in passage.topics if each.subject is Subject.TREATY]
    acts = {each.id: each for each in passage.process.resolutions}
    if len(named) != 1 or not named[0].sure or passage.says(r"\bCommittee\b"):
        return
    for treaty in passage.process.treaties:
        act = acts.get(ResolutionId(str(treaty.adopted_by)))
        if treaty.id in _records(named[0]) and act is not None:
            facts = (resolution_fact(act, passage.process),)
            yield attrs.evolve(named[0], subject=Subject.ACT, name=str(act.symbol), facts=facts)


def _how(record: Resolution | Decision, how: str) -> Ruling:
    adoption = record.adoption
    if adoption is None:
        says = f"The record does not have how {record.id} was adopted."
        return Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=says, records=(record.id,))
    by_vote = how.startswith("by") and "vote" in how
    if isinstance(adoption, RecordedVote):
        verdict = Verdict.SUPPORTED if by_vote else Verdict.CONTRADICTED
    elif by_vote:
        verdict = Verdict.CONTRADICTED
    else:
        place = ("without a vote", "by consensus", "unanimously").index(how)
        verdict = _AGREED[type(adoption)][place]
    return Ruling(
        verdict=verdict,
        says=f"{record.id} was adopted {adoption}.",
        records=(record.id,),
        sources=of_fields(record, "adoption"),
    )


# ---- what was not adopted --------------------------------------------------------------

_REJECTED: Final = r"rejected|defeated|voted\s+down|declined\s+to\s+adopt"
_REJECTS: Final = rf"\b{BODY}\s+(?:also\s+|then\s+)?(?P<deed>{_REJECTED})\s+(?:the\s+)?\Z"
_PART_OF_IT: Final = r"'s\b|\s+(?:amend|draft|proposal|paragraph)"
_WAS_REJECTED: Final = (
    rf"\s+(?:was|were|had\s+been|has\s+been)\s+(?P<deed>{_REJECTED})\b(?!\s+by\s+(?!the\s+{BODY}))"
)


def _rejections(passage: Passage) -> Iterator[Check]:
    """Yield what the text says the Assembly rejected, of what the record has as adopted."""
    for topic in passage.topics:
        if topic.subject not in (Subject.ACT, Subject.TREATY) or topic.verbal or not topic.sure:
            continue
        start = passage.sentence.start
        before = compiled(_REJECTS).search(passage.plain[start : topic.start])
        after = compiled(_WAS_REJECTED).match(passage.plain, topic.end, passage.sentence.end)
        adopted = [fact for fact in topic.facts if fact.did == "was adopted"]
        part = compiled(_PART_OF_IT).match(passage.plain, topic.end)
        if (before or after) and adopted and not part:
            place = (start + before.start("deed"), topic.end) if before else (topic.start, 0)
            place = (place[0], max(place[1], after.end() if after else 0))
            yield _rejected(passage, place, adopted[0])


def _rejected(passage: Passage, place: tuple[int, int], fact: Fact) -> Check:
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    ruling = Ruling(
        verdict=Verdict.CONTRADICTED,
        says=sentence(str(fact)),
        records=fact.records,
        sources=fact.sources,
    )
    return passage.check(*place, Kind.STATEMENT, f"{fact.name} was rejected", ruling)


# ---- at which session of the Assembly --------------------------------------------------


def _assembly_sessions(passage: Passage) -> Iterator[Check]:
    """Yield the sessions of the Assembly at which the text has a resolution adopted."""
    for session in passage.topics:
        if session.subject is not Subject.ASSEMBLY or session.ordinal is None:
            continue
        for act in (*_acts(passage.topics), *_of_treaty(passage)):
            symbol = _symbol(passage, act)
            if symbol is None or symbol.session is None or not _adopted_at(passage, act, session):
                continue
            place = (session.start, session.end)
            if why := passage.why_not(*place):
                yield passage.unread(*place, Kind.STATEMENT, why)
                continue
            same = symbol.session == str(session.ordinal)
            ruling = Ruling(
                verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
                says=f"{symbol} is of session {symbol.session}: its symbol says so.",
                records=tuple(key for fact in act.facts for key in fact.records),
                sources=tuple(source for fact in act.facts for source in fact.sources),
            )
            understood = (
                f"{act.name} was adopted at session {session.ordinal} of the General Assembly"
            )
            yield passage.check(*place, Kind.STATEMENT, understood, ruling)


def _symbol(passage: Passage, act: Topic) -> Symbol | None:
    records = [passage.process.record(key) for fact in act.facts for key in fact.records]
    return next((each.symbol for each in records if isinstance(each, Resolution)), None)


# "Adopted the convention in resolution 79/243, at its".
_ADOPTED_IN: Final = r"\badopted\b[^,;]{0,100}\s(?:in|by|through|with)\s+(?:its\s+)?\Z"


def _adopted_at(passage: Passage, act: Topic, session: Topic) -> bool:
    after = squeezed(passage.plain[act.end : session.start]) if act.end <= session.start else ""
    before = squeezed(passage.plain[session.end : act.start]) if session.end <= act.start else ""
    told = passage.plain[passage.sentence.start : act.start]
    if compiled(r",? at its").fullmatch(after) and compiled(_ADOPTED_IN).search(told):
        return True
    body = r"(?:(?:the )?(?:UN |United Nations )?(?:General Assembly|Assembly|GA)(?: \(GA\))?)"
    return bool(
        compiled(
            rf",? ?(?:which )?(?:was )?adopted(?: by {body})?(?: on [0-9A-Za-z ]{{5,20}})?,? "
            r"(?:at|during|in) (?:its|the)"
        ).fullmatch(after)
        or compiled(rf",? ?{body} adopted(?: {body})?").fullmatch(before)
    )


# ---- names of sessions ------------------------------------------------------------------


def _names(passage: Passage) -> Iterator[Check]:
    """Yield the names of sessions that the record has found to be those of others."""
    for topic in passage.topics:
        place = (topic.start, topic.end)
        if topic.subject is not Subject.MEETING or len(topic.facts) != 1 or passage.why_not(*place):
            continue
        for dispute in passage.process.disputes:
            if dispute.record == topic.facts[0].record and dispute.field == "name":
                yield from _misnamed(passage, topic, dispute)


def _misnamed(passage: Passage, topic: Topic, dispute: Dispute) -> Iterator[Check]:
    chosen = dispute.claims[dispute.chosen].value
    others = {claim.value.casefold() for claim in dispute.claims} - {chosen.casefold()}
    if topic.name in others:
        ruling = Ruling(
            verdict=Verdict.LOOSER,
            says=f"The record calls it “{chosen}”. {dispute.reason}",
            records=(dispute.record,),
            sources=dispute.sources,
        )
        understood = f"its name is {topic.name}"
        yield passage.check(topic.start, topic.end, Kind.STATEMENT, understood, ruling)
