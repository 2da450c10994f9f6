"""Mentions: all that the sentences of a text name, one sentence after the other."""

from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.citations import Citation, Unstated
from uncc_process.factcheck.facts import (
    Fact,
    decision_fact,
    document_fact,
    officer_fact,
    resolution_fact,
)
from uncc_process.factcheck.lexicon import Lexicon, Organ, any_of, compiled
from uncc_process.factcheck.meetings import Meetings
from uncc_process.factcheck.rows import Columns
from uncc_process.factcheck.topics import Subject, Topic, apart, cited_record
from uncc_process.factcheck.treaties import Treaties
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.process import Process
from uncc_process.model.resolutions import Resolution

__all__ = ["Mentions"]

_IT: Final = (
    r"(?:A: )?(?:Yes, )?([Ii]t|The session|This session|That session)\s+"
    r"(?=was|is|will|met|took|opened|began|ran|lasted|closed|ended|elected)"
)
# After a group has been named that is none of the process's, these may mean it.
_ITS: Final = r"(?:It|Its|They|Their|The group|This group)\b"
_ADOPTING: Final = ("approve", "adopt")
_APPROVING: Final = (*_ADOPTING, "suspend")


class Mentions:
    """Finds what the sentences of a text name; it remembers who was named before.

    ``organs`` are the ids of the bodies in the last sentence, ``earlier`` the topics before it;
    ``committee`` is whom "the Committee" means.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.process: Process = lexicon.process
        self.treaties: Treaties = Treaties(lexicon.process)
        self.organs: frozenset[str] = frozenset()
        self.earlier: tuple[Topic, ...] = ()
        self.committee: tuple[str, ...] = lexicon.meeting
        self._last: tuple[Topic, ...] = ()
        self._columns = Columns()
        self._anyone = False
        self._doubt = False

    def of(self, text: str, start: int, citations: list[Citation]) -> list[Topic]:
        """Give the topics of a sentence that begins at ``start``, in order; no two overlap."""
        organs = list(self.lexicon.organs(text))
        self._columns.read(text)
        numbered_row = self._columns.numbered(text)
        meetings = list(Meetings(self.lexicon, text, organs, self.committee).find(numbered_row))
        named = [each for each in meetings if each.sure and each.facts and not each.several]
        numbered = list(_numbered(text, self.process, organs))
        acts = [_cited(each, self.process, organs) for each in citations if _stated(each)]
        acts = [self.treaties.with_signing(each) for each in acts]
        cited = frozenset(fact.record for topic in (*numbered, *acts) for fact in topic.facts)
        found = [
            *numbered,
            *meetings,
            *self.treaties.find(text, self._last, cited),
            *(() if _elsewhere(text, organs) else _people(text, self.process)),
            *_approvals(text, self.process, self._deciding(text, organs, named)),
            *_agreements(text, self.process, organs, self.committee, sessions=bool(named)),
        ]
        placed = [attrs.evolve(t, start=t.start + start, end=t.end + start) for t in found]
        topics = apart([*acts, *placed, *self._pronoun(text, start)])
        if self._doubt and compiled(_ITS).match(text):
            topics = [attrs.evolve(each, sure=False) for each in topics]
        self._remember(organs, topics)
        return topics

    def _deciding(self, text: str, organs: list[Organ], named: list[Topic]) -> list[Organ]:
        """Add the bodies whose sessions are named, also as "That session": what these did, they."""
        told = compiled(r"(?:That|This|The) session\b").match(text)
        last = [each for each in self._last if told and each.sure]
        held = [(each.start, each.end, each) for each in named]
        held += [(0, told.end(), each) for each in last if told]
        bodies = {str(session.id): session.body for session in self.process.sessions}
        own = [
            Organ(start, end, (bodies[fact.record],))
            for start, end, topic in held
            for fact in topic.facts[:1]
            if fact.record in bodies
        ]
        return sorted([*own, *organs])

    def _remember(self, organs: list[Organ], topics: list[Topic]) -> None:
        self.earlier, self._last = self._last, tuple(topics)
        self.organs, self._anyone = frozenset(k for o in organs for k in o.ids), bool(organs)
        self._doubt = any(organ.generic and not organ.ids for organ in organs)
        for organ in organs:
            ours = not organ.ids or set(organ.ids) & set(self.lexicon.meeting)
            if ours and not organ.generic:
                self.committee = organ.ids

    def settle(self, topics: list[Topic]) -> None:
        """Remember the topics of the last sentence as its dates have narrowed them down."""
        self._last = tuple(topics)

    def _pronoun(self, text: str, start: int) -> Iterator[Topic]:
        """Yield what "It" means at the beginning of a sentence, if only a session was named before.

        It may mean a body too, if one was named there: then it is not sure.
        """
        found = compiled(_IT).match(text)
        meetings = [each for each in self._last if each.subject is Subject.MEETING]
        if found and len(meetings) == 1 and not meetings[0].several:
            sure = meetings[0].sure and not self._anyone
            first, end = (start + place for place in found.span(1))
            yield attrs.evolve(meetings[0], start=first, end=end, sure=sure)


# ---- people, decisions, citations ------------------------------------------------------


_OFFICE_OF: Final = r"\b(?:Chair\w*|Co-Chair|Vice-Chair|Rapporteur)\s+of\s+(?:the\s+)?\Z"


def _elsewhere(text: str, organs: list[Organ]) -> bool:
    """Whether a body of another process elects somebody, or has the office that is told of."""
    others = [each for each in organs if not each.ids and not each.generic]
    return any(
        compiled(_OFFICE_OF).search(text[: each.start])
        or compiled(r"\s+(?:has\s+|had\s+)?elected\b").match(text, each.end)
        for each in others
    )


def _people(text: str, process: Process) -> Iterator[Topic]:
    named = {each.name: each for each in process.officers if each.name}
    last = {name.split()[-1]: each for name, each in named.items()}
    title = r"(?:M[rs]s?\.?|Ambassador|Dr\.?)\s+"
    pattern = rf"\b(?:(?P<name>{any_of(named)})|{title}(?P<last>{any_of(last)}))\b"
    for found in compiled(pattern).finditer(text):
        officer = last[found["last"]] if found["last"] else named[" ".join(found[0].split())]
        yield Topic(
            subject=Subject.PERSON,
            start=found.start(),
            end=found.end(),
            name=found[0],
            facts=(officer_fact(officer, process),),
        )


def _approvals(text: str, process: Process, organs: list[Organ]) -> Iterator[Topic]:
    """Yield "approved the draft convention": decisions by their own words, after their body."""
    told = compiled("|".join(verb.removesuffix("e") for verb in _APPROVING)).search(text)
    for decision in process.decisions if told else ():
        verb, *words = decision.decided.replace(",", "").split()[:4]
        if not decision.carried or verb not in _APPROVING:
            continue
        stem = "(?:approv|adopt)" if verb in _ADOPTING else verb.removesuffix("e")
        said = rf"\b{stem}(?:e|es|ed|ing|s)?\s+{any_of([' '.join(words)])}\b"
        for found in compiled(said).finditer(text):
            before = [each for each in organs if each.end <= found.start()]
            if before and decision.body in before[-1].ids:
                yield Topic(
                    subject=Subject.ACT,
                    start=found.start(),
                    end=found.end(),
                    name=found[0],
                    facts=(decision_fact(decision, process),),
                    verbal=True,
                )


# A body's approval of the text of the treaty, in the passive.
_AGREED: Final = (
    r"\b(?:text|[Cc]onvention|[Tt]reaty)\s+(?:was|had\s+been|has\s+been)\s+"
    r"(?P<deed>(?:agreed|approved|adopted|finalized)\s+by\s+(?P<body>the\s+)"
    r"|(?:agreed|approved|finalized)\b(?!\s+(?:in|ad)\s+[a-z]))"
)

_AT_SESSION: Final = (
    r"(?:At|During)\s+(?:the|its|this|that|a)\s+[a-z\s-]{0,40}session\b[^.;]{0,60}\b"
    r"the\s+(?:draft\s+)?\Z"
)
_PART: Final = r"\b(?<!text )of\s+(?:the|this)\s+(?:\w+\s+)?\Z"


def _agreements(
    text: str, process: Process, organs: list[Organ], meeting: tuple[str, ...], *, sessions: bool
) -> Iterator[Topic]:
    """Yield "the text had been agreed by the Committee", of decisions about a treaty of it."""
    treaties = {each.id for each in process.treaties}
    for found in compiled(_AGREED).finditer(text):
        if compiled(_PART).search(text[: found.start()]):
            continue
        by = [each for each in organs if found["body"] and each.start == found.end()]
        there = not found["body"] and compiled(_AT_SESSION).match(text[: found.start()])
        ids = by[0].ids if by else () if found["body"] else meeting
        facts = tuple(
            decision_fact(decision, process)
            for decision in process.decisions
            if decision.carried and decision.body in ids and treaties & set(decision.about)
        )
        if facts:
            end = by[0].end if by else found.end("deed")
            yield Topic(
                subject=Subject.ACT,
                start=found.start("deed"),
                end=end,
                name=text[found.start("deed") : end],
                facts=facts,
                sure=bool(by or (there and sessions)),
                verbal=True,
            )


def _drafts(record: Resolution, process: Process, organs: list[Organ]) -> Iterator[Fact]:
    """Yield what committees that are named decided on the draft: "adopted" may be said of that."""
    named = {key for organ in organs for key in organ.ids} - {record.body}
    for decision in process.decisions:
        if decision.body in named and str(record.id) in map(str, decision.about):
            yield decision_fact(decision, process)


# "(73/187)", "(res. 74/247)": a number alone, of an act of the process.
_NUMBER: Final = r"(?:\bres(?:olution)?s?\.?\s+|\()(?P<number>[0-9]{2}/[0-9]{1,3})(?![\w/-])"


def _numbered(text: str, process: Process, organs: list[Organ]) -> Iterator[Topic]:
    acts = {str(each.id): each for each in process.resolutions}
    for found in compiled(_NUMBER).finditer(text):
        act = acts.get(found["number"])
        if act is not None:
            yield Topic(
                subject=Subject.ACT,
                start=found.start("number"),
                end=found.end(),
                name=str(act.symbol),
                facts=(resolution_fact(act, process), *_drafts(act, process, organs)),
            )


def _stated(citation: Citation) -> bool:
    return not isinstance(citation.document, Unstated)


def _cited(citation: Citation, process: Process, organs: list[Organ]) -> Topic:
    record = cited_record(citation, process)
    facts: tuple[Fact, ...]
    match record:
        case Resolution():
            facts = (resolution_fact(record, process), *_drafts(record, process, organs))
        case Decision():
            facts = (decision_fact(record, process),)
        case Document():
            facts = (document_fact(record, process),)
        case _:
            facts = ()
    return Topic(
        subject=Subject.DOCUMENT if isinstance(record, Document) else Subject.ACT,
        start=citation.start,
        end=citation.end,
        name=str(citation.document),
        facts=facts,
        foreign=record is None,
    )
