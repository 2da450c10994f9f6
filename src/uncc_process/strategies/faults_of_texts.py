"""Faults in the records of texts: how they were adopted, documents, treaties.

Of each rule there are some steps from the plain sound process. The last one is the fault; those
before it make room for it, and leave the process sound.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

import uncc_process.model as un
from uncc_process.spans import DateSpan
from uncc_process.strategies.sound import Step, action, adding, changed, decision, paper, setting
from uncc_process.symbols import Symbol

__all__ = ["OF_TEXTS"]

# ---- how they were adopted -------------------------------------------------------------


def _vote(process: un.Process, key: str) -> Any:
    return getattr(process.act(key), "adoption", None)


def _more_vote_than_are_present(process: un.Process) -> un.Process:
    vote = _vote(process, "deletion-refused")
    present = vote.in_favour + vote.against + vote.abstaining - 1
    return changed(process, "deletion-refused", adoption=attrs.evolve(vote, present=present))


def _more_are_present_than_members(process: un.Process) -> un.Process:
    return changed(process, "committee", members=_vote(process, "deletion-refused").present - 1)


def _state_votes_twice(process: un.Process) -> un.Process:
    vote = _vote(process, "77/901")
    twice = attrs.evolve(vote, voting_against=(vote.voting_in_favour[1],))
    return changed(process, "77/901", adoption=twice)


_NARROW = un.RecordedVote(in_favour=60, against=59, abstaining=10)
_DIVIDED = un.RecordedVote(in_favour=30, against=30, abstaining=10)

_ADOPTION: Mapping[str, tuple[Step, ...]] = {
    "ADO001": (setting("77/901", adopted=date(2022, 9, 12)),),
    "ADO002": (setting("77/510", number="78/510"),),
    "ADO003": (_more_vote_than_are_present,),
    "ADO004": (_more_are_present_than_members,),
    "ADO005": (
        setting("approval", adoption=_NARROW),
        setting("approval", adoption=attrs.evolve(_NARROW, in_favour=59)),
    ),
    "ADO006": (
        setting("deletion-refused", adoption=_DIVIDED),
        setting("deletion-refused", adoption=attrs.evolve(_DIVIDED, in_favour=31)),
    ),
    "ADO007": (
        setting("deletion-refused", adoption=None),
        setting("deletion-refused", adoption=un.Consensus()),
    ),
    "ADO008": (_state_votes_twice,),
    "ADO009": (setting("A/77/L.60", issued=date(2023, 3, 11)),),
    "ADO010": (setting("deletion-refused", adopted=date(2024, 4, 27)),),
    "ADO011": (setting("deletion-refused", body=un.BodyId("ga")),),
    "ADO012": (
        adding(decisions=decision("another", date(2023, 3, 10), number="77/511")),
        setting("another", number="77/510"),
    ),
    "ADO013": (setting("77/901", body=un.BodyId("committee")),),
    "ADO014": (
        adding(decisions=decision("another", date(2026, 3, 2))),
        setting("another", adoption=un.WithoutVote()),
    ),
}

# ---- documents -------------------------------------------------------------------------

_PAPER = adding(documents=paper("paper", "A/AC.999/9"))
_TWO_PAPERS = (
    adding(documents=paper("paper-1")),
    adding(documents=paper("paper-2", revises=un.DocumentId("paper-1"))),
)

_DOCUMENTS: Mapping[str, tuple[Step, ...]] = {
    "DOC001": (_PAPER, setting("paper", symbol=Symbol.parse("A/AC.998/9"))),
    "DOC002": (setting("A/78/L.90", issued=date(2022, 9, 12)),),
    "DOC003": (setting("A/AC.999/3", session=un.SessionId("conference-first")),),
    "DOC004": (_PAPER, setting("paper", symbol=Symbol.parse("A/AC.999/4"))),
    "DOC005": (
        adding(documents=paper("A/AC.999/9", "A/AC.999/9")),
        setting("A/AC.999/9", symbol=Symbol.parse("A/AC.999/8")),
    ),
    "DOC006": (setting("A/AC.999/L.1", kind=un.DocumentKind.METHODOLOGY),),
    "DOC007": (setting("A/AC.999/3/Rev.1", issued=date(2023, 4, 2)),),
    "DOC008": (setting("A/AC.999/3/Rev.1", revises=un.DocumentId("A/AC.999/1")),),
    "DOC009": (setting("A/AC.999/3/Rev.1", revises=None),),
    "DOC010": (setting("A/AC.999/3/Rev.1/Add.1", adds_to=un.DocumentId("A/AC.999/3")),),
    "DOC011": (setting("A/AC.999/3/Rev.1/Add.1", adds_to=None),),
    "DOC012": (*_TWO_PAPERS, setting("paper-1", revises=un.DocumentId("paper-2"))),
}

# ---- treaties --------------------------------------------------------------------------

_LATE = (
    adding(treaty_actions=action(un.ActionKind.SIGNATURE, "Estonia", date(2025, 9, 2))),
    setting("status-2025", signatories=3),
)
_ESTONIA = (
    adding(treaty_actions=action(un.ActionKind.SIGNATURE, "Estonia", date(2024, 10, 2))),
    setting("status-2025", signatories=3),
    setting("status-2024", signatories=3),
)
_DENOUNCED = adding(
    treaty_actions=action(
        un.ActionKind.DENUNCIATION, "Japan", date(2025, 11, 3), effective=date(2025, 11, 3)
    )
)
# One signature, and one count, of which it is not known on which day they were.
_ROUGHLY = (
    setting("signature-japan", on=DateSpan(date(2024, 10, 1), date(2025, 3, 31))),
    setting("status-2025", by=DateSpan(date(2025, 1, 1), date(2025, 12, 31))),
)
_WITHOUT_ARTICLE_4 = (
    un.Chapter(number="I", title="General provisions", first=1, last=3),
    un.Chapter(number="II", title="Final provisions", first=5, last=6),
)

_TREATIES: Mapping[str, tuple[Step, ...]] = {
    "TRE001": (
        setting("convention", adopted_by=None),
        setting("convention", adopted=date(2024, 9, 17)),
    ),
    "TRE002": (setting("convention", adopted=date(2024, 6, 11)),),
    "TRE003": (setting("convention", chapters=_WITHOUT_ARTICLE_4),),
    "TRE004": (*_LATE, setting("signature-estonia-too", on=date(2025, 9, 3))),
    "TRE005": (
        setting("status-2024", parties=None),
        setting("accession-brazil", on=date(2024, 9, 1)),
    ),
    "TRE006": (setting("ratification-japan", party="Estonia"),),
    "TRE007": (*_ESTONIA, setting("accession-brazil", party="Estonia")),
    "TRE008": (*_ESTONIA, setting("signature-estonia-too", party="Japan")),
    "TRE009": (setting("ratification-japan", kind=un.ActionKind.FORMAL_CONFIRMATION),),
    "TRE010": (setting("signature-algeria", party_kind=un.PartyKind.ORGANIZATION),),
    "TRE011": (_DENOUNCED, setting("denunciation-japan-too", party="Estonia")),
    "TRE012": (_DENOUNCED, setting("denunciation-japan-too", effective=date(2025, 11, 2))),
    "TRE013": (setting("accession-brazil", effective=date(2025, 6, 29)),),
    "TRE014": (setting("status-2025", signatories=3),),
    "TRE015": (*_ROUGHLY, setting("status-2025", signatories=1)),
}

OF_TEXTS: Mapping[str, tuple[Step, ...]] = {**_ADOPTION, **_DOCUMENTS, **_TREATIES}
"""By the code of the rule: steps from the sound process, of which the last is the fault."""
