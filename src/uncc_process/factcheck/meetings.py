"""Sessions and consultations that a sentence names, and whose they are."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

import attrs

from uncc_process.factcheck.facts import Fact, assembly_fact, consultation_fact, session_fact
from uncc_process.factcheck.lexicon import Lexicon, Organ, any_of, compiled
from uncc_process.factcheck.numerals import CARDINAL, ORDINAL, ordinal
from uncc_process.factcheck.rows import Numbered
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.process import Process
from uncc_process.model.sessions import Session

__all__ = ["Meetings"]

_SESSION_NOUN: Final = r"sessions?\b(?!-)"
_CONSULTATION_NOUN: Final = r"inter-?sessional\s+(?:\w+\s+)?consultations?\b"
# What may stand between an ordinal and its noun: other ordinals, brackets, a few adjectives.
_BETWEEN: Final = (
    rf"(?:\s++|,|&|\band\b|\bto\b|\bthe\b|\bor\b|\([^()]{{0,60}}\)|{ORDINAL}|"
    r"\b(?:and\s+)?(?:formal|negotiating|substantive|regular|plenary|annual|concluding|"
    r"organizational|reconvened|special|resumed)\b)"
)
_ORDINALS: Final = (
    rf"\b(?P<ordinal>{ORDINAL})(?={_BETWEEN}{{0,24}}?(?:(?P<session>{_SESSION_NOUN})"
    rf"|(?P<consultation>{_CONSULTATION_NOUN})))"
)
_OWNER: Final = r"(?:\s*\([^()]{0,60}\))?\s+of\s+(?=the\b|[A-Z])(?:the\s+)?"
_ASSEMBLY_NAMED: Final = r"\b(?:General\s+Assembly|GA|UNGA|the\s+Assembly)\b"
_CONSULTATIONS: Final = (
    rf"(?:(?P<full>\b{_CONSULTATION_NOUN})|(?<!informal )\bconsultations\b)"
    r"(?:\s+with\s+(?:multi-?)?stakeholders)?"
)
# What keeps an ordinal apart from the noun that it shares with others.
_APART: Final = rf"\(|,|&|\band\b|\bto\b|\bor\b|{ORDINAL}"
# The "first special session" is not the first session.
_ODD: Final = r"\b(?:organizational|concluding|reconvened|special|resumed)\b"
# "and again at the fifth (11-21 April": what follows is no noun.
_ELLIPTICAL: Final = (
    rf"\bthe\s+(?P<ordinal>{ORDINAL})"
    r"(?=\s*(?:[(,;.]|$)|\s+(?:in|from|on|was|took|had|opened|closed)\b)"
)
# What only meetings do, so that "the fifth" is one.
_MEETS: Final = r"\s+(?:opened|closed|was (?:held|convened)|took place)\s+(?:in|on|from)\b|\s*\("
_FIRST_TIME: Final = (
    r"\b(?:met|meets|convened|gathered)\s+(?P<time>for\s+the\s+first\s+time)\b"
    r"(?!\s+(?:since|in\s+[a-z0-9]))(?:\s+in\s+(?P<place>[A-Z]\w+(?: [A-Z]\w+)?))?"
)
# Between a body and what it did; and what makes it somebody else's body: "the Chair of the".
_ONLY: Final = r"\s*(?:\([^()]{0,40}\)\s*)?(?:(?:has|had|then|formally|itself)\s+)*"
_WITHIN: Final = r"\b(?:of|to|for|with|from|by|in|at)\s+(?:the\s+)?\Z"
# The Assembly has had more sessions than any committee of its own.
MANY_SESSIONS: Final = 30


class Owner(NamedTuple):
    """Whose a session is, where the name of the owner ends, and whether that is certain.

    Without ids it is a body of no concern here.
    """

    ids: tuple[str, ...]
    end: int
    sure: bool = True


class Meetings:
    """Finds the meetings in one sentence; ``committee`` is whom "the Committee" means before it."""

    def __init__(
        self, lexicon: Lexicon, text: str, organs: list[Organ], committee: tuple[str, ...]
    ) -> None:
        self.lexicon = lexicon
        self.process: Process = lexicon.process
        self.text = text
        self.organs = organs
        self.committee = committee

    def find(self, row: Numbered | None = None) -> Iterator[Topic]:
        """Yield the sessions and consultations that the sentence names, or the row of a table."""
        if row is not None:
            yield self._in_row(row)
        together = list(self._consultations())
        numbered = list(self._numbered())
        yield from numbered
        yield from self._elliptical([*numbered, *together])
        yield from self._named()
        yield from self._first_of_all()
        yield from together

    def _could_be(self, organ: Organ) -> bool:
        """Whether a body is one of the process's that hold sessions."""
        return bool(set(organ.ids) & set(self.lexicon.meeting))

    # ---- whose session it is -----------------------------------------------------------

    def _owner(self, start: int, end: int) -> Owner:
        """Say whose the session is that is named from ``start`` to ``end``."""
        if after := compiled(_OWNER).match(self.text, end):
            return self._owner_after(start, end, after.end())
        named = [each for each in self.organs if self._could_be(each) and not each.generic]
        others = [each for each in self.organs if not each.ids]
        if not named:
            return Owner((), end, sure=False) if others else self._unnamed(end)
        nearest = min(named, key=lambda each: abs(each.start - start))
        alike = len({each.ids for each in named}) == 1
        return Owner(nearest.ids, end, sure=alike and not others)

    def _unnamed(self, end: int) -> Owner:
        """Say whose a session is without a body beside it: of whom was named last."""
        return Owner(self.committee, end, sure=len(self.committee) < 2)

    def _owner_after(self, start: int, end: int, after: int) -> Owner:
        """Read the owner in "the sixth session of the Committee"."""
        for organ in self.organs:
            if after - 4 <= organ.start <= after:
                bare = organ.generic and organ.ids
                return Owner(self._bare(start) if bare else organ.ids, organ.end)
        if self.text[after : after + 1].isupper():
            return Owner((), after)
        return Owner((), end, sure=False)

    def _bare(self, start: int) -> tuple[str, ...]:
        """Say whom "the Committee" means: the one named last."""
        before = [each for each in self.organs if each.start < start and not each.generic]
        ids = [each.ids for each in before if not each.ids or self._could_be(each)]
        return ids[-1] if ids else self.committee

    # ---- by number ---------------------------------------------------------------------

    def _numbered(self) -> Iterator[Topic]:
        for found in compiled(_ORDINALS, re.IGNORECASE).finditer(self.text):
            noun = "session" if found["session"] else "consultation"
            gap = self.text[found.end("ordinal") : found.start(noun)]
            beside = not compiled(_APART, re.IGNORECASE).search(gap)
            end = found.end(noun) if beside else found.end("ordinal")
            if noun == "consultation":
                yield self._consultation(found.start(), end, ordinal(found["ordinal"]))
            else:
                yield self._session(found, end, gap)

    def _consultation(self, start: int, end: int, number: int) -> Topic:
        facts = (
            consultation_fact(each, self.process)
            for each in self.process.consultations
            if each.ordinal == number
        )
        return Topic(
            subject=Subject.MEETING,
            start=start,
            end=end,
            name=f"intersessional consultation {number}",
            facts=tuple(facts),
            ordinal=number,
        )

    def _session(self, found: re.Match[str], end: int, gap: str) -> Topic:
        noun, number = found.end("session"), ordinal(found["ordinal"])
        owner = self._owner(found.start(), noun)
        end = max(end, owner.end) if end == noun else end
        assembly = self._is_assembly(number, noun, owner)
        if assembly and number >= MANY_SESSIONS:
            return _of_assembly(found.start(), end, number)
        odd = assembly or compiled(_ODD).search(gap) is not None
        topic = self._of_number(found.start(), end, number, owner)
        return attrs.evolve(topic, sure=False) if odd else topic

    def _in_row(self, row: Numbered) -> Topic:
        """Give the meeting whose number stands alone in a cell."""
        if not row.session:
            return self._consultation(row.start, row.end, row.number)
        return self._of_number(row.start, row.end, row.number, self._owner(row.start, row.end))

    def _of_number(self, start: int, end: int, number: int, owner: Owner) -> Topic:
        facts = [
            session_fact(each, self.process)
            for each in self.process.sessions
            if each.ordinal == number and each.body in owner.ids
        ]
        return Topic(
            subject=Subject.MEETING,
            start=start,
            end=end,
            name=f"session {number}",
            facts=tuple(facts),
            sure=owner.sure and len(facts) < 2,
            foreign=not owner.ids and (owner.sure or number >= MANY_SESSIONS),
            ordinal=number,
        )

    def _is_assembly(self, number: int, noun: int, owner: Owner) -> bool:
        """Whether a session is the Assembly's: with a high number it is, unless of another body."""
        if owner.end > noun:
            return bool(compiled(_ASSEMBLY_NAMED).search(self.text, noun, owner.end))
        if number < MANY_SESSIONS or any(s.ordinal == number for s in self.process.sessions):
            return False
        return not any(self._may_meet(organ) for organ in self.organs)

    def _may_meet(self, organ: Organ) -> bool:
        """Whether it is neither the Assembly nor of the bodies whose sessions the process has."""
        names = [self.process.body(key).name for key in organ.ids]
        offices = any("Office" in name or "Programme" in name for name in names)
        return not self._could_be(organ) and "General Assembly" not in names and not offices

    def _elliptical(self, named: list[Topic]) -> Iterator[Topic]:
        """Yield "the fifth" after "the second session": one of the same body, and a later one."""
        for found in compiled(_ELLIPTICAL).finditer(self.text):
            place, number = found.span("ordinal"), ordinal(found["ordinal"])
            before = [each for each in named if each.end <= place[0] and each.facts]
            if not before or not (before[-1].several or number > (before[-1].ordinal or 0)):
                continue
            records = {fact.record for fact in before[-1].facts}
            if any(each.id in records for each in self.process.consultations):
                yield self._consultation(*place, number)
            else:
                between = self.text[before[-1].end : place[0]]
                meets = compiled(_MEETS).match(self.text, place[1])
                sure = before[-1].several or bool(meets and not _counts(between))
                topic = self._like(before[-1], *place, number)
                yield attrs.evolve(topic, sure=topic.sure and sure)

    def _like(self, other: Topic, start: int, end: int, number: int) -> Topic:
        bodies = {self.process.session(fact.record).body for fact in other.facts}
        facts = (
            session_fact(each, self.process)
            for each in self.process.sessions
            if each.ordinal == number and each.body in bodies
        )
        return attrs.evolve(
            other,
            start=start,
            end=end,
            name=f"session {number}",
            facts=tuple(facts),
            ordinal=number,
        )

    # ---- by name -----------------------------------------------------------------------

    def _named(self) -> Iterator[Topic]:
        pattern = rf"\b(?P<name>{any_of(self.lexicon.sessions)})(?P<several>s\b|\b)"
        for found in compiled(pattern, re.IGNORECASE).finditer(self.text):
            # "Session on the rules of procedure of the Conference": those are not its sessions.
            named = found.end() if " on " not in found["name"] else found.start()
            owner = self._owner(found.start(), named)
            name = " ".join(found["name"].split()).casefold()
            sessions = map(self.process.session, self.lexicon.sessions[name])
            facts = [session_fact(s, self.process) for s in sessions if s.body in owner.ids]
            yield Topic(
                subject=Subject.MEETING,
                start=found.start(),
                end=max(owner.end, found.end()),
                name=name,
                facts=tuple(facts),
                resumed=tuple(self._resumed(facts)),
                sure=owner.sure,
                foreign=not owner.ids and owner.sure,
                several=bool(found["several"]),
            )

    def _resumed(self, facts: list[Fact]) -> Iterator[Fact]:
        """Yield the sessions that went on with others, by their names."""
        names = {
            f"reconvened {self.process.session(each.record).name}".casefold() for each in facts
        }
        for session in self.process.sessions:
            if session.name.casefold() in names:
                yield session_fact(session, self.process)

    def _first_of_all(self) -> Iterator[Topic]:
        """Yield "the Committee met for the first time"; "in Vienna" may be the first time there."""
        for found in compiled(_FIRST_TIME).finditer(self.text):
            ids = self._who_met(found.start())
            held = sorted((s for s in self.process.sessions if s.body in ids), key=_opening)
            there = [each for each in held if each.place == found["place"]]
            first = dict.fromkeys(each.id for each in (*held[:1], *there[:1]))
            if first:
                yield Topic(
                    subject=Subject.MEETING,
                    start=found.start(),
                    end=found.end("time"),
                    name="the first meeting",
                    facts=tuple(session_fact(self.process.session(k), self.process) for k in first),
                    verbal=True,
                )

    def _who_met(self, start: int) -> tuple[str, ...]:
        """Say what body is the subject of "met", if one is for certain."""
        before = [each for each in self.organs if each.end <= start]
        if not before or not compiled(_ONLY).fullmatch(self.text[before[-1].end : start]):
            return ()
        if compiled(_WITHIN).search(self.text[: before[-1].start]):
            return ()
        return self._bare(start) if before[-1].generic else before[-1].ids

    def _consultations(self) -> Iterator[Topic]:
        """Yield the consultations named together; of bare "consultations" it is not certain."""
        for found in compiled(_CONSULTATIONS, re.IGNORECASE).finditer(self.text):
            held = (consultation_fact(each, self.process) for each in self.process.consultations)
            yield Topic(
                subject=Subject.MEETING,
                start=found.start(),
                end=found.end(),
                name="intersessional consultations",
                facts=tuple(held),
                sure=found["full"] is not None,
                several=True,
            )


def _counts(text: str) -> bool:
    """Whether words count something else, of which an ordinal may be said: "five informals"."""
    numbers = compiled(rf"\b(?:{CARDINAL}|{ORDINAL})").finditer(text)
    return any(found[0][0].isalpha() for found in numbers)


def _opening(session: Session) -> date:
    return session.opens


def _of_assembly(start: int, end: int, number: int) -> Topic:
    fact = assembly_fact(number)
    return Topic(
        subject=Subject.ASSEMBLY,
        start=start,
        end=end,
        name=f"session {number} of the General Assembly",
        facts=(fact,) if fact else (),
        ordinal=number,
    )
