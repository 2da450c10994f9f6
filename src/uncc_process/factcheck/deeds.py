"""Statements of what was done: which act made a body, how a text was adopted, who was elected."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.bodies import Body
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Dispute
from uncc_process.model.resolutions import Consensus, RecordedVote, Resolution, Silence, WithoutVote
from uncc_process.symbols import Symbol

__all__ = ["deed_checks"]


def deed_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every deed told in a passage."""
    yield from _makings(passage)
    yield from _adoptions(passage)
    yield from _assembly_sessions(passage)
    yield from _offices(passage)
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
    made = [each for each in organs if len(each.ids) == 1 and not each.generic]
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


# ---- how a text was adopted ------------------------------------------------------------

_HOW: Final = (
    r"\b(?:adopted|adopting|approved|passed)\b[^.;]{0,80}?\b(?P<how>without\s+a\s+vote|by\s+consensus|"
    r"unanimously|by\s+(?:a\s+)?(?:recorded\s+|roll-call\s+)?vote)\b"
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


def _how(record: Resolution | Decision, how: str) -> Ruling:
    adoption = record.adoption
    if adoption is None:
        says = f"The record does not have how {record.id} was adopted."
        return Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=says, records=(record.id,))
    by_vote = how.endswith("vote") and not how.startswith("without")
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


# ---- at which session of the Assembly --------------------------------------------------


def _assembly_sessions(passage: Passage) -> Iterator[Check]:
    """Yield the sessions of the Assembly at which the text has a resolution adopted."""
    for session in passage.topics:
        if session.subject is not Subject.ASSEMBLY or session.ordinal is None:
            continue
        for act in _acts(passage.topics):
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


def _adopted_at(passage: Passage, act: Topic, session: Topic) -> bool:
    after = squeezed(passage.plain[act.end : session.start]) if act.end <= session.start else ""
    before = squeezed(passage.plain[session.end : act.start]) if session.end <= act.start else ""
    body = r"(?:(?:the )?(?:UN |United Nations )?(?:General Assembly|Assembly|GA)(?: \(GA\))?)"
    return bool(
        compiled(
            rf",? ?(?:which )?(?:was )?adopted(?: by {body})? (?:at|during|in) (?:its|the)"
        ).fullmatch(after)
        or compiled(rf",? ?{body} adopted(?: {body})?").fullmatch(before)
    )


# ---- offices and names -----------------------------------------------------------------

_ELECTED: Final = (
    r"(?:\s*\([^()]{1,60}\)|,?\s+of\s+[A-Z][\w ]{2,40}?)?,?\s+(?:was\s+|were\s+|is\s+)?elected\s+"
    r"(?:as\s+)?(?:the\s+|its\s+|a\s+)?"
    r"(?P<office>Chair|Vice-Chair|Rapporteur|Co-Chair|Co-facilitator)\b"
)


def _offices(passage: Passage) -> Iterator[Check]:
    for topic in passage.topics:
        found = compiled(_ELECTED).match(passage.plain, topic.end, passage.sentence.end)
        if topic.subject is not Subject.PERSON or found is None:
            continue
        key, place = topic.facts[0].record, found.span("office")
        officer = next(each for each in passage.process.officers if each.id == key)
        if why := passage.why_not(*place):
            yield passage.unread(*place, Kind.STATEMENT, why)
            continue
        same = found["office"] == officer.office.value
        ruling = Ruling(
            verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
            says=f"{officer.name} was elected {officer.office.value}.",
            records=(officer.id,),
            sources=of_fields(officer, "office"),
        )
        understood = f"{officer.name} was elected {found['office']}"
        yield passage.check(*place, Kind.STATEMENT, understood, ruling)


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
