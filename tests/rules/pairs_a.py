"""Where rules on sessions, readings, adoption and documents cannot tell, as a fact is missing."""

from datetime import date
from typing import Any

from tests.rules.sound import PAIRS, SOUND, changed, without_completeness
from uncc_process.model import ActId, BodyId, Process
from uncc_process.strategies.sound import decision, extended, paper
from uncc_process.symbols import Symbol

__all__ = ["PAIRS", "UNKNOWNS", "with_decision", "with_paper", "without_completeness"]


def with_paper(key: str, symbol: str, process: Process = SOUND, **fields: Any) -> Process:
    """Add a document, of the committee if nothing else is said."""
    return extended(process, documents=paper(key, symbol, **fields))


def with_decision(number: str | None, adopted: date, **fields: Any) -> Process:
    """Add a decision of the Assembly."""
    return extended(SOUND, decisions=decision("another", adopted, number=number, **fields))


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
    "ADO009": changed(SOUND, "77/510", drafts=(Symbol.parse("A/77/L.61"),)),
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
