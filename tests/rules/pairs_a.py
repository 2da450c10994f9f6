"""Processes one value apart, for the rules on sessions, readings, adoption and documents."""

from datetime import date
from typing import Any

import attrs

from tests.rules.sound import SOUND, changed
from uncc_process.model import (
    ActId,
    BodyId,
    Chapter,
    Consensus,
    Decision,
    Document,
    DocumentId,
    DocumentKind,
    Process,
    RecordedVote,
    SessionId,
    WithoutVote,
)
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import Symbol

__all__ = ["PAIRS", "UNKNOWNS", "with_decision", "with_paper", "without_completeness"]

_REFUSED = RecordedVote(in_favour=20, against=90, abstaining=30, present=150)


def with_paper(key: str, symbol: str, process: Process = SOUND, **fields: Any) -> Process:
    """Add a document, of the committee if nothing else is said."""
    paper = Document(
        id=DocumentId(key),
        symbol=Symbol.parse(symbol) if symbol else None,
        kind=DocumentKind.NOTE,
        title="Paper",
        body=BodyId("committee"),
        confidence=Confidence.PRIMARY,
        sources=(Source.parse("committee-page"),),
    )
    return attrs.evolve(process, documents=(*process.documents, attrs.evolve(paper, **fields)))


def with_decision(number: str | None, adopted: date, **fields: Any) -> Process:
    """Add a decision of the Assembly."""
    decision = Decision(
        id="another",
        number=number,
        body=BodyId("ga"),
        decided="paint the lighthouses",
        adopted=adopted,
        confidence=Confidence.PRIMARY,
        sources=(Source.parse("committee-page"),),
        **fields,
    )
    return attrs.evolve(SOUND, decisions=(*SOUND.decisions, decision))


def without_completeness(process: Process, key: str) -> Process:
    """Take a statement of completeness out."""
    kept = tuple(each for each in process.completeness if each.id != key)
    return attrs.evolve(process, completeness=kept)


def _pair(process: Process, record: str, **fields: Any) -> tuple[Process, Process]:
    """Give a process, and what becomes of it if a field of a record is changed."""
    return process, changed(process, record, **fields)


def _apart(record: str, field: str, good: object, bad: object) -> tuple[Process, Process]:
    """Give the sound process with one or the other value in a field."""
    return changed(SOUND, record, **{field: good}), changed(SOUND, record, **{field: bad})


# Sessions whose names tell no ordinal, so that it can be changed.
_UNCOUNTED = changed(
    changed(SOUND, "first", name="Session in New York"), "second", name="Session in Vienna"
)
_COUNTED_BY_KIND = changed(_UNCOUNTED, "organizational", ordinal=1)
_GIVEN_UP_LATE = changed(SOUND, "first-2023-04", given_up_by=None, given_up=date(2023, 4, 28))
_ESTABLISHED_LATE = changed(
    SOUND, "organizational", opens=date(2022, 12, 15), announced=None, meeting_days=None
)

_SESSIONS = {
    "SES001": _pair(_UNCOUNTED, "second", ordinal=3),
    "SES002": _pair(_UNCOUNTED, "second", ordinal=1),
    "SES003": _pair(_COUNTED_BY_KIND, "first", ordinal=3),
    "SES004": _pair(SOUND, "organizational", closes=date(2023, 5, 16)),
    "SES005": _pair(SOUND, "organizational", resumes=SessionId("second")),
    "SES006": _pair(SOUND, "conference-first", resumes=SessionId("second")),
    "SES007": _pair(SOUND, "second", closes=date(2024, 3, 9)),
    "SES008": _apart("second", "announced", date(2024, 2, 26), date(2024, 2, 27)),
    "SES009": _pair(SOUND, "first-2023-04", announced=date(2023, 3, 11)),
    "SES010": _pair(_GIVEN_UP_LATE, "first-2023-04", given_up=date(2023, 4, 29)),
    "SES011": _pair(SOUND, "first-2023-04", given_up=date(2023, 3, 11)),
    "SES012": _pair(SOUND, "A/AC.999/2", session=SessionId("first")),
    "SES013": _pair(SOUND, "A/AC.999/2", kind=DocumentKind.NOTE),
    "SES014": _pair(SOUND, "A/AC.999/2", issued=date(2023, 2, 5)),
    "SES015": _pair(SOUND, "A/AC.999/1", issued=date(2023, 2, 9)),
    "SES016": _pair(_ESTABLISHED_LATE, "organizational", opens=date(2022, 12, 14)),
    "SES017": _pair(SOUND, "first", meeting_days=11),
    "SES018": _pair(SOUND, "second", name="Third session"),
    "SES019": _pair(SOUND, "ga-78", closes=date(2024, 9, 9)),
    "SES020": _pair(SOUND, "conference-first", did=("adopted its rules of procedure",)),
}

_READ_EARLY = changed(SOUND, "second-reading", documents=(DocumentId("A/AC.999/1"),))
_READ_BY_CHAPTERS = changed(SOUND, "consideration", chapters=("final provisions",))
_CHAPTERS = (
    Chapter(number="I", title="General provisions", first=1, last=3),
    Chapter(number="II", title="Signature", first=4, last=6),
)

_READINGS = {
    "REA001": _pair(_READ_EARLY, "second-reading", session=SessionId("organizational")),
    "REA002": _pair(changed(SOUND, "second-reading", name="Reading"), "second-reading", number=3),
    "REA003": _pair(SOUND, "consideration", documents=()),
    "REA004": _pair(SOUND, "A/AC.999/3", issued=date(2023, 5, 27)),
    "REA005": _pair(_READ_BY_CHAPTERS, "convention", chapters=_CHAPTERS),
    "REA006": _pair(SOUND, "second-reading", chapters=("general provisions",)),
    "REA007": _pair(SOUND, "second-reading", name="First reading"),
    "REA008": _pair(
        SOUND,
        "second-reading",
        chapters=("general provisions", "final provisions", "Final provisions"),
    ),
}

_VOTE = RecordedVote(in_favour=60, against=59, abstaining=10)
_LOST = RecordedVote(in_favour=30, against=30, abstaining=10)
_ROLL = RecordedVote(
    in_favour=3,
    against=1,
    abstaining=1,
    present=170,
    voting_in_favour=("Algeria", "Brazil", "Japan"),
    voting_against=("Brazil",),
    voting_abstention=("Austria",),
)

_ADOPTION = {
    "ADO001": _pair(SOUND, "77/901", adopted=date(2022, 9, 12)),
    "ADO002": _pair(SOUND, "77/510", number="78/510"),
    "ADO003": _pair(SOUND, "deletion-refused", adoption=attrs.evolve(_REFUSED, present=139)),
    "ADO004": _pair(SOUND, "committee", members=149),
    "ADO005": _apart("approval", "adoption", _VOTE, attrs.evolve(_VOTE, in_favour=59)),
    "ADO006": _apart("deletion-refused", "adoption", _LOST, attrs.evolve(_LOST, in_favour=31)),
    "ADO007": _apart("deletion-refused", "adoption", None, Consensus()),
    "ADO008": _pair(SOUND, "77/901", adoption=_ROLL),
    "ADO009": _pair(SOUND, "A/77/L.60", issued=date(2023, 3, 11)),
    "ADO010": _pair(SOUND, "deletion-refused", adopted=date(2024, 4, 27)),
    "ADO011": _pair(SOUND, "deletion-refused", body=BodyId("ga")),
    "ADO012": _pair(with_decision("77/511", date(2023, 3, 10)), "another", number="77/510"),
    "ADO013": _pair(SOUND, "77/901", body=BodyId("committee")),
    "ADO014": _pair(with_decision(None, date(2026, 3, 2)), "another", adoption=WithoutVote()),
}

_TWO_PAPERS = with_paper("paper-2", "", with_paper("paper-1", ""), revises=DocumentId("paper-1"))

_DOCUMENTS = {
    "DOC001": _pair(with_paper("paper", "A/AC.999/9"), "paper", symbol=Symbol.parse("A/AC.998/9")),
    "DOC002": _pair(SOUND, "A/78/L.90", issued=date(2022, 9, 12)),
    "DOC003": _pair(SOUND, "A/AC.999/3", session=SessionId("conference-first")),
    "DOC004": _pair(with_paper("paper", "A/AC.999/9"), "paper", symbol=Symbol.parse("A/AC.999/4")),
    "DOC005": _pair(
        with_paper("A/AC.999/9", "A/AC.999/9"), "A/AC.999/9", symbol=Symbol.parse("A/AC.999/8")
    ),
    "DOC006": _pair(SOUND, "A/AC.999/L.1", kind=DocumentKind.METHODOLOGY),
    "DOC007": _pair(SOUND, "A/AC.999/3/Rev.1", issued=date(2023, 4, 2)),
    "DOC008": _pair(SOUND, "A/AC.999/3/Rev.1", revises=DocumentId("A/AC.999/1")),
    "DOC009": _pair(SOUND, "A/AC.999/3/Rev.1", revises=None),
    "DOC010": _pair(SOUND, "A/AC.999/3/Rev.1/Add.1", adds_to=DocumentId("A/AC.999/3")),
    "DOC011": _pair(SOUND, "A/AC.999/3/Rev.1/Add.1", adds_to=None),
    "DOC012": _pair(_TWO_PAPERS, "paper-1", revises=DocumentId("paper-2")),
}

PAIRS: dict[str, tuple[Process, Process]] = {**_SESSIONS, **_READINGS, **_ADOPTION, **_DOCUMENTS}
"""By code: a process with which nothing is wrong, and one that differs in one value and is bad."""

_NOT_ADOPTED = changed(SOUND, "convention", adopted=None)

UNKNOWNS: dict[str, Process] = {
    "SES001": without_completeness(PAIRS["SES001"][1], "complete-sessions"),
    "SES005": changed(SOUND, "reconvened", resumes=None),
    "SES011": changed(_NOT_ADOPTED, "first-2023-04", given_up_by=ActId("convention")),
    "SES016": changed(
        _NOT_ADOPTED, "conference-first", opens=date(2025, 6, 16), closes=date(2025, 6, 20)
    ),
    "SES019": changed(SOUND, "ga-78", ordinal=99, name="Ninety-ninth session"),
    "REA002": without_completeness(PAIRS["REA002"][1], "complete-readings"),
    "REA004": changed(SOUND, "A/AC.999/3", issued=None),
    "ADO001": changed(SOUND, "77/901", symbol=Symbol.parse("A/RES/99/901")),
    "ADO002": changed(SOUND, "77/510", number="99/510"),
    "ADO004": changed(SOUND, "committee", members=None),
    "ADO013": changed(SOUND, "ga", series=None),
    "DOC001": changed(
        with_paper("paper", "CTOC/COP/2026/1", body=BodyId("conference")), "conference", series=None
    ),
    "DOC002": with_paper("paper", "A/99/9", issued=date(2023, 5, 15)),
    "DOC007": changed(SOUND, "A/AC.999/3", issued=None),
    "DOC009": with_paper("A/AC.999/9/Rev.2", "A/AC.999/9/Rev.2"),
    "DOC011": with_paper("A/AC.999/9/Add.1", "A/AC.999/9/Add.1"),
}
"""By code: a process of which the rule cannot tell, because a fact is missing."""
