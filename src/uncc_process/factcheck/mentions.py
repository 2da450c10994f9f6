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
    opening_fact,
    resolution_fact,
    treaty_fact,
)
from uncc_process.factcheck.lexicon import Lexicon, Organ, any_of, compiled
from uncc_process.factcheck.meetings import Meetings
from uncc_process.factcheck.topics import Subject, Topic, apart, cited_record
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.process import Process
from uncc_process.model.resolutions import Resolution
from uncc_process.model.treaty import Treaty

__all__ = ["Mentions"]

_NAMES: Final = r"(?: (?:[A-Z][\w-]+|of|on|and|the))"
_KINDS: Final = r"(?:Convention|Protocol|Treaty|Covenant|Charter)"
_ABOUT: Final = rf" (?:on|against|for|of|relating to) (?:the )?[A-Z][\w-]+{_NAMES}{{0,8}}"
_TREATY: Final = (
    rf"\b(?!The\b)[A-Z][\w-]+{_NAMES}{{0,5}} {_KINDS}\b(?:{_ABOUT})?|\b{_KINDS}{_ABOUT}"
)
_BARE_TREATY: Final = r"(?<=[Tt]he )(?P<bare>Convention|Treaty)\b(?!\s+(?:on|against|for|of|to)\b)"
_IT: Final = (
    r"(It|The session|This session|That session)\s+"
    r"(?=was|is|will|met|took|opened|began|ran|lasted|closed|ended)"
)
_APPROVING: Final = ("approve", "adopt", "suspend")


class Mentions:
    """Finds what the sentences of a text name; it remembers who was named before.

    ``organs`` are the ids of the bodies in the last sentence, ``earlier`` the topics before it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.process = lexicon.process
        self.organs: frozenset[str] = frozenset()
        self.earlier: tuple[Topic, ...] = ()
        self._committee: tuple[str, ...] = lexicon.meeting
        self._last: tuple[Topic, ...] = ()
        self._anyone = False

    def of(self, text: str, start: int, citations: list[Citation]) -> list[Topic]:
        """Give the topics of a sentence that begins at ``start``, in order; no two overlap."""
        organs = list(self.lexicon.organs(text))
        found = [
            *Meetings(self.lexicon, text, organs, self._committee).find(),
            *_treaties(text, self.process),
            *_other_treaties(text, self.process),
            *_people(text, self.process),
            *_approvals(text, self.process, organs),
        ]
        placed = [attrs.evolve(t, start=t.start + start, end=t.end + start) for t in found]
        placed += [
            _cited(each, self.process)
            for each in citations
            if not isinstance(each.document, Unstated)
        ]
        topics = apart([*placed, *self._pronoun(text, start)])
        self._remember(organs, topics)
        return topics

    def _remember(self, organs: list[Organ], topics: list[Topic]) -> None:
        self.earlier, self._last = self._last, tuple(topics)
        self.organs, self._anyone = frozenset(k for o in organs for k in o.ids), bool(organs)
        for organ in organs:
            ours = not organ.ids or set(organ.ids) & set(self.lexicon.meeting)
            if ours and not organ.generic:
                self._committee = organ.ids

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
            yield attrs.evolve(meetings[0], start=start, end=start + found.end(1), sure=sure)


# ---- treaties --------------------------------------------------------------------------


def _treaties(text: str, process: Process) -> Iterator[Topic]:
    for treaty in process.treaties:
        names = (treaty.short, treaty.title, treaty.title.partition(";")[0])
        for found in compiled(rf"\b(?:{any_of(names)})\b").finditer(text):
            yield _treaty(treaty, process, *found.span())
    if len(process.treaties) == 1:
        yield from _bare_treaty(text, process, process.treaties[0])


def _treaty(treaty: Treaty, process: Process, start: int, end: int) -> Topic:
    return Topic(
        subject=Subject.TREATY,
        start=start,
        end=end,
        name=treaty.short,
        facts=(treaty_fact(treaty, process),),
        opening=(opening_fact(treaty, process),),
    )


def _bare_treaty(text: str, process: Process, treaty: Treaty) -> Iterator[Topic]:
    """Yield "the Convention" where the process has but one; beside another it is not sure."""
    bare = list(compiled(_BARE_TREATY).finditer(text))
    sure = not any(_other_treaties(text, process)) if bare else True
    for found in bare:
        yield attrs.evolve(_treaty(treaty, process, *found.span()), sure=sure)


def _other_treaties(text: str, process: Process) -> Iterator[Topic]:
    """Yield the treaties named that are none of the process's."""
    for found in compiled(_TREATY).finditer(text):
        name = " ".join(found[0].split())
        if not any(name in each.title or each.short in name for each in process.treaties):
            start, end = found.span()
            yield Topic(subject=Subject.TREATY, start=start, end=end, name=name, foreign=True)


# ---- people, decisions, citations ------------------------------------------------------


def _people(text: str, process: Process) -> Iterator[Topic]:
    named = {each.name: each for each in process.officers if each.name}
    for found in compiled(rf"\b(?:{any_of(named)})\b").finditer(text):
        yield Topic(
            subject=Subject.PERSON,
            start=found.start(),
            end=found.end(),
            name=found[0],
            facts=(officer_fact(named[" ".join(found[0].split())], process),),
        )


def _approvals(text: str, process: Process, organs: list[Organ]) -> Iterator[Topic]:
    """Yield "approved the draft convention": decisions by their own words, after their body."""
    for decision in process.decisions:
        verb, *words = decision.decided.replace(",", "").split()[:4]
        if not decision.carried or verb not in _APPROVING:
            continue
        said = rf"\b{verb.removesuffix('e')}(?:e|es|ed|ing|s)?\s+{any_of([' '.join(words)])}\b"
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


def _cited(citation: Citation, process: Process) -> Topic:
    record = cited_record(citation, process)
    facts: tuple[Fact, ...]
    match record:
        case Resolution():
            facts = (resolution_fact(record, process),)
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
