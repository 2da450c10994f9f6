"""One side of a vote in a text: "opposed by 60 States", "94 votes to 59", "21 did not vote"."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import CARDINAL, cardinal
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import sentence, squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject
from uncc_process.factcheck.votes import Act, acts_of, named_acts, tallies
from uncc_process.model.resolutions import RecordedVote, Resolution

__all__ = ["ballot_checks", "ballots"]

_THEM: Final = r"(?:[Mm]ember\s+)?(?:[Ss]tates|[Mm]embers|countries|delegations|nations)\b"
_WHO: Final = r"(?:(?:[Mm]ember\s+)?(?:[Ss]tates|[Mm]embers|countries|delegations|nations)\s+)?"
_DID: Final = r"(?:(?:had\s+)?(?:voted|voting|were|cast\s+their\s+votes?)\s+)?"
_N: Final = rf"(?<![\w/.,-])(?P<number>{CARDINAL})\s+"
_ABSENT: Final = (
    rf"{_N}(?:{_WHO}|others\s+)(?:(?:did\s+not\s+vote|took\s+no\s+part)\b(?!\s+on)"
    r"|(?:were\s+)?absent\b)"
)
_TO: Final = (
    r"(?<![\w/.,-])(?P<number>[0-9]{1,3})\s+votes?\s+to\s+(?P<second>[0-9]{1,3})\b"
    r"|\bvotes?\s+of\s+(?P<number2>[0-9]{1,3})\s+to\s+(?P<second2>[0-9]{1,3})\b"
)
_IT: Final = r"(?:it|(?:the|this)\s+resolution)\b"
# What words tell one side of a vote; each with the sides that its numbers are.
_PATTERNS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (rf"{_N}{_WHO}{_DID}(?:votes?\s+)?in\s+favou?r\b", ("in_favour",)),
    (rf"{_N}{_WHO}(?:supported|backed)\s+{_IT}", ("in_favour",)),
    (rf"{_N}(?:votes?\s+|{_WHO}{_DID})(?:against|opposed)\b", ("against",)),
    (rf"\b(?:opposition|objections)\s+of\s+(?P<number>{CARDINAL})\s+{_THEM}", ("against",)),
    (rf"\bopposed\s+by\s+(?P<number>{CARDINAL})\s+{_THEM}", ("against",)),
    (rf"{_N}{_WHO}(?:abstentions?|abstained|abstaining)\b(?!\s+(?:from|out|in))", ("abstaining",)),
    (_ABSENT, ("absent",)),
    (_TO, ("in_favour", "against")),
)


# Without one of these no pattern finds anything.
_OF_VOTES: Final = (
    r"favou?r|supported|backed|against|oppos|objections|absent|absten|abstain|did\s+not\s+vote|took\s+no\s+part|"
    r"votes?\b"
)
_BY_VOTE: Final = (
    r"(?:was )?(?:adopted|passed|carried)(?: by the General Assembly)?,? (?:by|with)"
    r"(?: an?)?(?: recorded)?(?: vote)?(?: of)?"
)
# Votes on something else, or of some of those who voted.
_PARTLY: Final = (
    r"\b(?:amendments?|paragraphs?|[Aa]mong|including|[Oo]f (?:those|them|these|which|the [0-9]+)|"
    r"[Oo]nly|first|later)\b"
)


def ballots(passage: Passage) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield the sides of votes that a passage tells of, outside its full tallies."""
    if not passage.says(_OF_VOTES):
        return
    whole = [found.span() for found in tallies(passage)]
    for pattern, sides in _PATTERNS:
        for found in passage.match(pattern):
            if not any(found.start() < last and first < found.end() for first, last in whole):
                yield found, sides


def ballot_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every side of a vote that a passage tells of."""
    told = list(ballots(passage))
    own = _of(passage, len(told)) if told else []
    for found, sides in told:
        place = found.span()
        # That some "did not vote" denies nothing.
        why = "" if sides == ("absent",) else passage.why_not(*place)
        numbers = tuple(cardinal(number) for number in found.groups() if number)
        so = _adopted_so(passage, found.start())
        ruling = None if why else _ruling(passage, numbers, sides, own, so=so)
        if ruling is None:
            why = why or "no one vote is named to which the number belongs"
            yield passage.unread(*place, Kind.COUNT, why)
        else:
            yield passage.check(*place, Kind.COUNT, squeezed(found[0]), ruling)


def _adopted_so(passage: Passage, start: int) -> bool:
    """Whether an act is said to have been adopted itself by the vote that follows."""
    acts = [t for t in passage.topics if t.subject is Subject.ACT and t.end <= start]
    gap = squeezed(passage.plain[acts[-1].end : start]) if acts else ""
    return bool(compiled(_BY_VOTE).fullmatch(gap))


def _of(passage: Passage, sides: int) -> list[Act]:
    """Give the acts that a passage names; where it tells several sides of none, those before."""
    own = named_acts(passage)
    told = sides > 1 and not passage.citations
    before = attrs.evolve(passage, topics=list(passage.earlier))
    return own or (named_acts(before) if told else [])


def _ruling(
    passage: Passage, numbers: tuple[int, ...], sides: tuple[str, ...], own: list[Act], *, so: bool
) -> Ruling | None:
    """Rule on numbers of the one act that is named, or of what was decided on its draft."""
    if len(own) != 1 or passage.says(_PARTLY):
        return None
    acts = [*own, *(each for each in acts_of(passage) if each not in own)]
    votes = [(act, counts) for act in acts if (counts := _counts(passage, act, sides))]
    same = [act for act, counts in votes if counts == numbers]
    if same:
        return _told(Verdict.SUPPORTED, same[0])
    voted = so or len(sides) > 1 or _counts(passage, own[0], sides)
    if own[0].adoption is None or not voted:
        return None
    return _told(Verdict.CONTRADICTED, own[0])


def _counts(passage: Passage, act: Act, sides: tuple[str, ...]) -> tuple[int, ...]:
    vote = act.adoption
    if not isinstance(vote, RecordedVote):
        return ()
    counts = {
        "in_favour": vote.in_favour,
        "against": vote.against,
        "abstaining": vote.abstaining,
        "absent": (passage.process.body(act.body).members or 0)
        - (vote.in_favour + vote.against + vote.abstaining),
    }
    return tuple(counts[side] for side in sides)


def _told(verdict: Verdict, act: Act) -> Ruling:
    name = str(act.symbol) if isinstance(act, Resolution) else f"the decision to {act.decided}"
    return Ruling(
        verdict=verdict,
        says=sentence(f"{name} was adopted {act.adoption}"),
        records=(act.id,),
        sources=of_fields(act, "adoption"),
    )
