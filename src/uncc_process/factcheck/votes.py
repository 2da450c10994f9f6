"""Tallies of votes in a text: "79 in favour, 60 against, 33 abstentions", "79-60-33"."""

import re
from collections.abc import Iterator
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import sentence
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject
from uncc_process.model.decisions import Decision
from uncc_process.model.process import Process
from uncc_process.model.resolutions import RecordedVote, Resolution

__all__ = ["Act", "acts_of", "named_acts", "tallies", "vote_checks"]

_TALLY: Final = (
    r"(?<![\w/.,-])(?P<yes>[0-9]{1,3})\b\s*+(?:(?:votes?\s++)?(?:in\s++favou?r|for|yes)\s*+|votes?\s*+)?"
    r"(?:(?:[,;-]|to\b|and\b)\s*+)?"
    r"\b(?P<no>[0-9]{1,3})\b\s*+(?:(?:votes?\s++)?(?:against|opposed|no)\b\s*+)?"
    r"(?:[,;-]\s*+)?(?:(?:and|with)\b\s*+)?\b(?P<abstaining>[0-9]{1,3})\b(?![-/])"
    r"(?:\s*+(?:abstentions?|abstaining|abstained))?"
)
_HYPHENS: Final = r"\([0-9]+-[0-9]+-[0-9]+\)"
_ADOPTED: Final = r"\b[Aa]dopted\b"
_BESIDE: Final = r"(?i)\b(?:amend\w*|paragraphs?|motions?|deletions?|committee|draft)\b"
_WORDS: Final = r"(?i)\b(?:favou?r|against|absten\w+|abstain\w+|votes?|voted|voting)\b"


def tallies(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the tallies of a passage."""
    voted = passage.says(_WORDS)
    if not voted and not passage.says(_ADOPTED):
        return
    for found in passage.match(_TALLY):
        dated = any(d.start < found.end() and found.start() < d.end for d in passage.dates)
        around = passage.plain[found.start() - 1 : found.end() + 1] if found.start() else ""
        if (
            not dated
            and (voted or compiled(_HYPHENS).fullmatch(around))
            and ("-" in found[0] or compiled(_WORDS).search(found[0]))
        ):
            yield found


def vote_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every tally of a passage."""
    for found in tallies(passage):
        place = found.span()
        if why := passage.why_not(*place):
            yield passage.unread(*place, Kind.COUNT, why)
            continue
        yes, no, abstaining = (int(found[name]) for name in ("yes", "no", "abstaining"))
        yield _check(passage, place, (yes, no, abstaining))


Act = Resolution | Decision
Tally = tuple[int, int, int]


def _check(passage: Passage, place: tuple[int, int], tally: Tally) -> Check:
    acts = acts_of(passage)
    votes = [(act, of) for act in acts or _all(passage.process) if (of := _tally(act)) is not None]
    words = f"{tally[0]} in favour, {tally[1]} against, {tally[2]} abstaining"
    same = [act for act, of in votes if of == tally and _may_mean(passage, act)]
    if same:
        act = _preferred(passage, same)
        return passage.check(
            *place, Kind.COUNT, f"{_name(act)}: {words}", _ruling(Verdict.SUPPORTED, act)
        )
    own = [act for act in acts if act in named_acts(passage)]
    own = own or _nearly(passage, tally)
    if len(own) == 1 and own[0].adoption is not None and not _of_another(passage, own[0]):
        ruling = _ruling(Verdict.CONTRADICTED, own[0])
        return passage.check(*place, Kind.COUNT, f"{_name(own[0])}: {words}", ruling)
    if len(own) == 1 and own[0].adoption is None:
        says = f"The record does not have how {_name(own[0])} was adopted."
        missing = Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=says, records=(own[0].id,))
        return passage.check(*place, Kind.COUNT, f"{_name(own[0])}: {words}", missing)
    return passage.unread(*place, Kind.COUNT, "no one vote is named to which the tally belongs")


def _nearly(passage: Passage, tally: Tally) -> list[Act]:
    """Give the one act with two of the three numbers, in a sentence that names none by a symbol."""
    if passage.citations:
        return []
    votes = [(act, of) for act in _all(passage.process) if (of := _tally(act)) is not None]
    return [act for act, of in votes if sum(map(int.__eq__, of, tally)) == len(tally) - 1]


def _of_another(passage: Passage, act: Act) -> bool:
    """Whether a tally may be of an amendment, where the act itself was not put to a vote."""
    return _tally(act) is None and passage.says(_BESIDE)


def _may_mean(passage: Passage, act: Act) -> bool:
    """Whether a vote of a committee can be meant: not where a resolution "was adopted" so."""
    named = named_acts(passage)
    told = passage.says(r"\badopt") and not passage.says(r"\b[Aa]pprov|Committee")
    return act in named or not named or not told


def named_acts(passage: Passage) -> list[Act]:
    """Give the resolutions and decisions that a passage names."""
    ids = {
        key
        for topic in passage.topics
        if topic.subject is Subject.ACT
        for fact in topic.facts
        for key in fact.records
    }
    return [act for act in _all(passage.process) if act.id in ids]


def acts_of(passage: Passage) -> list[Act]:
    """Give them, and the decisions by which committees approved their drafts."""
    named = named_acts(passage)
    ids = {act.id for act in named}
    return [
        *named,
        *(d for d in passage.process.decisions if ids & set(d.about) and d not in named),
    ]


def _all(process: Process) -> list[Act]:
    return [*process.resolutions, *process.decisions]


def _tally(act: Act) -> Tally | None:
    vote = act.adoption
    if not isinstance(vote, RecordedVote):
        return None
    return vote.in_favour, vote.against, vote.abstaining


def _preferred(passage: Passage, acts: list[Act]) -> Act:
    return next((act for act in acts if act in named_acts(passage)), acts[0])


def _name(act: Act) -> str:
    return str(act.symbol) if isinstance(act, Resolution) else f"the decision to {act.decided}"


def _ruling(verdict: Verdict, act: Act) -> Ruling:
    verb = "was adopted" if isinstance(act, Resolution) else "was put"
    return Ruling(
        verdict=verdict,
        says=sentence(f"{_name(act)} {verb} {act.adoption}"),
        records=(act.id,),
        sources=of_fields(act, "adoption"),
    )
