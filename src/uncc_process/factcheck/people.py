"""People told of in a text: the office to which somebody was elected, and of what State."""

from collections.abc import Iterator
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.lexicon import any_of, compiled
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.officers import Officer
from uncc_process.model.process import Process
from uncc_process.model.resolutions import RecordedVote

__all__ = ["people_checks"]

_OFFICE: Final = r"(?P<office>Chair|Vice-Chair|Rapporteur|Co-Chair|Co-facilitator)\b"
# "Was elected as the Chair" after a name, and "elected as its Chair", "Rapporteur," before one.
_ELECTED: Final = (
    r"(?:\s*\([^()]{1,60}\)|,?\s+of\s+[A-Z][\w ]{2,40}?)?,?\s+(?:who\s+)?"
    r"(?:was\s+|were\s+|is\s+|had\s+been\s+)?elected\s+(?:as\s+)?(?:the\s+|its\s+|a\s+)?"
    rf"{_OFFICE}"
)
_ELECTS: Final = rf"\b[Ee]lected\s+(?:as\s+)?(?:the\s+|its\s+)?{_OFFICE},?\s+(?:M[rs]s?\.?\s+)?\Z"
# "Elected X as Rapporteur".
_CHOSE: Final = r"\b[Ee]lect(?:ed|s|ing)\s+(?:M[rs]s?\.?\s+)?\Z"
_AS: Final = (
    r"(?:\s*\([^()]{1,60}\)|,?\s+of\s+[A-Z][\w ]{2,40}?)?,?\s+(?:as\s+)?(?:the\s+|its\s+|a\s+)?"
    rf"{_OFFICE}"
)
_BODY: Final = r"(?:(?:(?<!of the )(?<!Ad Hoc )|(?<!of the )Ad Hoc )Committee)"
_CHAIRED: Final = (
    rf"\b(?:{_BODY}|negotiations|process)\s+(?:itself\s+)?(?:was|were|had\s+been)\s+"
    r"(?:chaired|presided\s+over)\s+(?:throughout\s+)?by\s+(?:M[rs]s?\.?\s+|Ambassador\s+)?\Z"
)
FAR: Final = 80


def people_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every office and every State that a passage gives somebody by name."""
    for topic in passage.topics:
        if topic.subject is Subject.PERSON:
            officers = [o for o in passage.process.officers if o.name == _name(passage, topic)]
            yield from _offices(passage, topic, officers)
            yield from _states(passage, topic, officers)


def _name(passage: Passage, topic: Topic) -> str:
    return topic.facts[0].name


def _ruling(officers: list[Officer], field: str, says: str, *, same: bool) -> Ruling:
    return Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
        says=says,
        records=tuple(each.id for each in officers),
        sources=tuple(dict.fromkeys(s for each in officers for s in of_fields(each, field))),
    )


def _told(passage: Passage, topic: Topic) -> Iterator[tuple[str, int, int]]:
    """Yield the offices that the words around a name give it, and where they stand."""
    first = max(passage.sentence.start, topic.start - FAR)
    after = compiled(_ELECTED).match(passage.plain, topic.end, passage.sentence.end)
    before = compiled(_ELECTS).search(passage.plain, first, topic.start)
    chosen = compiled(_CHOSE).search(passage.plain, first, topic.start)
    named = compiled(_AS).match(passage.plain, topic.end, passage.sentence.end) if chosen else None
    told = (after, before, named)
    yield from ((each["office"], *each.span("office")) for each in told if each)
    if passage.says(r"(?i)\b(?:meetings?|sessions?|days?|morning|afternoon|panel)\b"):
        return
    if chaired := compiled(_CHAIRED).search(passage.plain, first, topic.start):
        yield "Chair", chaired.start(), topic.end


def _offices(passage: Passage, topic: Topic, officers: list[Officer]) -> Iterator[Check]:
    for office, start, end in _told(passage, topic):
        if why := passage.why_not(start, end):
            yield passage.unread(start, end, Kind.STATEMENT, why)
            continue
        same = any(each.office.value == office for each in officers)
        says = " ".join(f"{each.name} was elected {each.office.value}." for each in officers)
        ruling = _ruling(officers, "office", says, same=same)
        understood = f"{topic.facts[0].name} was elected {office}"
        yield passage.check(start, end, Kind.STATEMENT, understood, ruling)


def _states(passage: Passage, topic: Topic, officers: list[Officer]) -> Iterator[Check]:
    names = any_of(_known_states(passage.process))
    found = compiled(rf"\s*(?:\(|,?\s+of\s+)(?:the\s+)?(?P<state>{names})\b(?!')").match(
        passage.plain, topic.end, passage.sentence.end
    )
    of = [each for each in officers if each.state]
    if found is None or not of:
        return
    place, state = found.span("state"), " ".join(found["state"].split())
    if why := passage.why_not(*place):
        yield passage.unread(*place, Kind.STATEMENT, why)
        return
    same = any(each.state == state for each in of)
    says = " ".join(f"{each.name} is of {each.state}." for each in of)
    ruling = _ruling(of, "state", says, same=same)
    yield passage.check(*place, Kind.STATEMENT, f"{topic.facts[0].name} is of {state}", ruling)


def _known_states(process: Process) -> list[str]:
    """Give the names of States that the record has: of officers, of voters."""
    votes = [each.adoption for each in process.resolutions]
    voters = [
        state
        for vote in votes
        if isinstance(vote, RecordedVote)
        for states in (vote.voting_in_favour, vote.voting_against, vote.voting_abstention)
        for state in states
    ]
    officers = [each.state for each in process.officers if each.state]
    return sorted({*voters, *officers})
