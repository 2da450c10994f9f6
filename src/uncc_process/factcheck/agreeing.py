"""Dates that belong to nothing for certain: they agree with what the verb beside them tells."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from uncc_process.factcheck.facts import Fact, decision_fact, session_fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.phrases import BODY, PLACE_NAME, STATIONS
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import Days
from uncc_process.factcheck.signing import ceremony
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.decisions import Decision
from uncc_process.spans import DateSpan, FoundDate, PartialDate

__all__ = ["agreeing", "told_event"]

# What verbs tell, the longest words first; those of other events of treaties, and all the rest.
_VERBS: Final = {
    "opening": (
        r"[Oo]pen(?:ed|s)?\s+for\s+signature|[Oo]pening\s+for\s+signature|[Ss]ignature\s+opene?[sd]|"
        r"[Ss]igning\s+ceremony"
    ),
    "event": (
        r"(?:[Ee]nter(?:s|ed|ing)?|[Ee]ntry|[Cc]omes?|[Cc]ame)\s+into\s+(?:legal\s+)?force|[Rr]atif\w+|"
        r"[Aa]cced\w+|[Aa]ccessions?|[Dd]eposit\w*|[Ww]ithdr[ae]w\w*|[Dd]enounc\w+"
    ),
    "held": (
        r"[Hh]eld|[Hh]olds?|[Mm]et|[Mm]eets?|[Cc]onvene[sd]?|gathered|[Hh]ost(?:ed|s)|took\s+place|"
        r"ran|runs|lasted|sat"
    ),
    "adopted": (
        r"[Aa]dopt(?:ed|s|ing)|[Aa]pprov(?:ed|es|ing)|[Aa]greed|[Pp]assed|carried|"
        r"voted(?=\s+(?:by\s+)?(?:[0-9]+\s+to\s+[0-9]+\s+)?(?:for|to\s+adopt)\b)"
    ),
    "issued": r"[Ii]ssue[sd]|[Pp]ublishe[sd]|[Cc]irculate[sd]|[Rr]elease[sd]|dated",
    "elected": r"[Ee]lect(?:ed|s|ing)",
    "signed": r"[Ss]ign(?:ed|s|ing)",
    "none": r"contained|entitled|titled|called|named|related|divided|recorded|annexed|attached",
    "other": (
        r"(?-i:[a-z]+ed)|began|begins|became|broke|brought|came|chose|did|drew|drove|fell|felt|fought|"
        r"found|gave|got|grew|kept|knew|left|lost|made|rose|said|saw|sent|set|shook|"
        r"sold|sought|spoke|stood|struck|threw|told|took|went|withheld|won|wrote"
    ),
}
_VERB: Final = (
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _VERBS.items()) + r")\b"
)
_TELLS: Final = {
    "was held": "held",
    "is planned": "held",
    "was open": "held",
    "was adopted": "adopted",
    "was taken": "adopted",
    "was issued": "issued",
    "was opened for signature": "opening",
    "was first signed": "opening",
    "signed": "signed",
}
# The subject of the verb: what was adopted was so by the Assembly, or it is not said by whom.
_ADVERBS: Final = r"(?:,?\s+(?:\w+ly|also|then|itself|has|had|finally))*\s+\Z"
_PASSIVE: Final = r"(?:\b(?:was|were|is|been|being|be)(?:\s+\w+ly)?|[,(|]|\A)\s*\Z"
# "Resolution 73/187 had passed".
_ITSELF: Final = r"\)?\s+(?:(?:had|has|was)\s+)?"
_ASSEMBLY: Final = rf"(?:{BODY}|UNGA){_ADVERBS}"
_MEMBERS: Final = (
    rf"(?:Committee(?:\s+\([A-Z]+\))?|[Dd]elegat(?:ions|es)|[Mm]embers|States){_ADVERBS}"
)
_BY: Final = (
    r"\s+(?:\w+\s+){0,6}?by\s+(?:the\s+|an?\s+)?"
    rf"(?!{BODY}|UNGA|vote|recorded|consensus|resol|[0-9])\w"
)
# It is opened for the signature of all.
_BY_ONE: Final = r"\s+by\s+(?!(?:all|(?:the\s+)?(?:[Mm]ember\s+)?[Ss]tates)\b)"
# Nothing but a place between a session and its days: ", also in Vienna, from"; "(second session)".
_NEXT_TO: Final = (
    rf"[\s,(|:-]*(?:(?:also\s+)?(?:in|at)\s+{PLACE_NAME}|{STATIONS})?[\s,(|:-]*"
    r"(?:in|on|from|between)?\s*"
)
_IN: Final = rf"\b(?:met|meets|convened|gathered)\b[^.;:]{{0,40}}?\bin\s+(?P<place>{STATIONS})"
LONGEST_CLAUSE: Final = 400
_SESSIONS: Final = (Subject.MEETING, Subject.ASSEMBLY)


class _Verb(NamedTuple):
    """A verb of a sentence: what it tells, and where it stands."""

    tells: str
    start: int
    end: int


def agreeing(
    passage: Passage, found: FoundDate, days: Days, topics: tuple[Topic, ...]
) -> Fact | None:
    """Find the fact of that date that the verb beside it tells: without its verb, none."""
    verb = _verb(passage, found)
    for topic, fact in _candidates(passage, topics):
        if _agrees(days, fact) and _tells(passage, found, verb, topic, fact):
            return fact
    return None


def told_event(passage: Passage, found: FoundDate) -> str:
    """Give the words of another event of a treaty that a date is of: "entered into force"."""
    verb = _verb(passage, found)
    return squeezed(passage.plain[verb.start : verb.end]) if verb and verb.tells == "event" else ""


def _verb(passage: Passage, found: FoundDate) -> _Verb | None:
    """Find the verb of a date: the last before it in its clause, or else the first after it."""
    begins = passage.plain.rfind(";", passage.sentence.start, found.start) + 1
    begins = max(begins, passage.sentence.start, found.start - LONGEST_CLAUSE)
    before = list(_verbs(passage, begins, found.start))
    if before:
        return before[-1]
    ends = passage.plain.find(";", found.end, passage.sentence.end)
    return next(_verbs(passage, found.end, passage.sentence.end if ends < 0 else ends), None)


def _verbs(passage: Passage, start: int, end: int) -> Iterator[_Verb]:
    for each in compiled(_VERB).finditer(passage.plain, start, end):
        if each.lastgroup and each.lastgroup != "none":
            yield _Verb(each.lastgroup, *each.span())


# ---- what a date may belong to ---------------------------------------------------------


def _candidates(passage: Passage, topics: tuple[Topic, ...]) -> Iterator[tuple[Topic | None, Fact]]:
    """Yield what a date may belong to: what is named beside it, or just before, or was decided."""
    for topic in (*topics, *passage.earlier):
        yield from ((topic, fact) for fact in (*topic.facts, *topic.opening))
        days = (ceremony(fact, passage.process) for fact in topic.opening if fact.span)
        yield from ((topic, fact) for fact in days if fact)
    for decision in passage.process.decisions:
        if decision.body in passage.organs and _is_meant(passage, decision):
            yield None, decision_fact(decision, passage.process)
    yield from ((None, fact) for fact in _met(passage))


def _is_meant(passage: Passage, decision: Decision) -> bool:
    """Whether a sentence is on the draft that a decision approved."""
    if not decision.carried or not decision.decided.startswith(("approve the draft", "adopt the")):
        return False
    named = {f.record for topic in (*passage.topics, *passage.earlier) for f in topic.facts}
    return bool(named & set(map(str, decision.about))) or passage.says(r"\bdraft\b")


def _met(passage: Passage) -> Iterator[Fact]:
    """Yield the sessions of the bodies that the sentence says met, at the place that it names."""
    there = next(passage.match(_IN), None)
    for session in passage.process.sessions:
        here = there is None or session.place == squeezed(there["place"])
        if here and session.body in passage.organs:
            yield session_fact(session, passage.process)


def _agrees(days: Days, fact: Fact) -> bool:
    if fact.span is None or not fact.exact:
        return False
    given = days if isinstance(days, DateSpan) else days.span
    within = isinstance(days, PartialDate) and given.covers(fact.span)
    return given == fact.span or given in fact.parts or within


# ---- whether the verb tells it ---------------------------------------------------------


def _tells(
    passage: Passage, found: FoundDate, verb: _Verb | None, topic: Topic | None, fact: Fact
) -> bool:
    """Whether the words tell the very event of a fact, and that its own actor did it."""
    if topic and _next_to(passage, found, topic):
        return True
    if verb is None:
        return False
    if fact.did.startswith("was elected"):
        office = fact.did.removeprefix("was elected ")
        return bool(
            compiled(rf"[Ee]lect\w*\s+(?:as\s+)?(?:the\s+|its\s+)?{office}\b").match(
                passage.plain, verb.start
            )
        )
    if verb.tells != _TELLS.get(fact.did):
        return False
    if verb.tells == "signed":
        return topic is not None and topic.start <= verb.start < topic.end
    if verb.tells == "opening":
        return not compiled(_BY_ONE).match(passage.plain, verb.end, passage.sentence.end)
    if verb.tells == "adopted":
        return _is_object(passage, verb, topic) and _by_its_body(passage, verb, topic)
    return True


def _next_to(passage: Passage, found: FoundDate, topic: Topic) -> bool:
    """Whether a session and a date stand side by side; an act, as in "75/282: 26 May 2021"."""
    first, last = sorted(((topic.start, topic.end), (found.start, found.end)))
    gap = passage.plain[first[1] : last[0]]
    if topic.subject in _SESSIONS:
        return len(gap) <= LONGEST_CLAUSE and bool(compiled(_NEXT_TO).fullmatch(gap))
    return topic.subject is Subject.ACT and gap.strip() == ":"


def _is_object(passage: Passage, verb: _Verb, topic: Topic | None) -> bool:
    """Whether of all that can be adopted, a topic is the next to the verb; or was named before."""
    able = (Subject.ACT, Subject.TREATY, Subject.DOCUMENT)
    named = [each for each in passage.topics if each.subject in able and not each.verbal]
    if topic is None or not named:
        return True
    nearest = min(named, key=lambda each: max(each.start - verb.end, verb.start - each.end))
    return nearest == topic


def _by_its_body(passage: Passage, verb: _Verb, topic: Topic | None) -> bool:
    """Whether the body of which the act is adopted it, or nobody else is said to have done so."""
    before = passage.plain[passage.sentence.start : verb.start]
    if compiled(_MEMBERS if topic is None else _ASSEMBLY).search(before):
        return True
    if topic and compiled(_BY).match(passage.plain, verb.end, passage.sentence.end):
        return False
    itself = topic and compiled(_ITSELF).fullmatch(passage.plain[topic.end : verb.start])
    return bool(itself or compiled(_PASSIVE).search(before))
