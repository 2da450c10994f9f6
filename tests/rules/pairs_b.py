"""Where rules on officers, treaties, sources and mandates cannot tell, as a fact is missing."""

from datetime import date
from typing import Any

from tests.rules.sound import PAIRS, SOUND, changed
from tests.rules.sound import without_completeness as incomplete
from uncc_process.model import (
    ActionKind,
    Clause,
    EventKind,
    Exists,
    Office,
    Pattern,
    Process,
    Reached,
)
from uncc_process.spans import DateSpan
from uncc_process.strategies.sound import (
    COMMITTEE,
    SESSIONS,
    action,
    cited,
    consultation,
    extended,
    mandate,
    officer,
    sources,
)

__all__ = [
    "MEETING",
    "PAIRS",
    "SESSIONS",
    "UNKNOWNS",
    "asking",
    "cited",
    "incomplete",
    "sources",
    "with_action",
    "with_mandate",
    "with_officer",
]

MEETING = Pattern(event=EventKind.SESSION, body=COMMITTEE, variants=("negotiating",))


def with_officer(key: str, process: Process = SOUND, **fields: Any) -> Process:
    """Elect one more Vice-Chair of an Eastern European State with the others."""
    return extended(process, officers=officer(key, **fields))


def with_action(
    kind: ActionKind, party: str, on: date | DateSpan, process: Process = SOUND, **fields: Any
) -> Process:
    """Let a party act on the convention."""
    return extended(process, treaty_actions=action(kind, party, on, **fields))


def with_mandate(key: str, clause: Clause, process: Process = SOUND, **fields: Any) -> Process:
    """Give the committee one more mandate, in the resolution that made it."""
    return extended(process, mandates=mandate(key, clause, **fields))


def asking(clause: Clause) -> Process:
    """Let the mandate for sessions ask something else."""
    return changed(SOUND, SESSIONS, clause=clause)


_UNSAID = changed(SOUND, "convention", adopted_by=None)
_UNSIGNED = changed(SOUND, "ratification-japan", party="Estonia")
_NEVER_OPEN = changed(SOUND, "art-4.signature", clause=Reached(moment=date(2025, 1, 1)))
_NO_WINDOW: Clause = Exists(pattern=Pattern(event=EventKind.SIGNATURE))

UNKNOWNS: dict[str, Process] = {
    "OFF001": changed(SOUND, "japan", elected=None),
    "OFF002": changed(SOUND, "japan", state="Atlantis"),
    "OFF003": changed(SOUND, "japan", state=None, group=None),
    "OFF004": changed(SOUND, "japan", office=Office.RAPPORTEUR, elected=None),
    "OFF008": changed(SOUND, "estonia", elected=None),
    "CON002": extended(
        SOUND, consultations=consultation(opens=date(2025, 5, 5), closes=date(2025, 5, 5))
    ),
    "CON004": incomplete(PAIRS["CON004"][1], "complete-consultations"),
    "TRE001": changed(_UNSAID, "convention", adopted=None),
    "TRE004": _NEVER_OPEN,
    "TRE005": _NEVER_OPEN,
    "TRE006": incomplete(_UNSIGNED, "complete-signatures"),
    "TRE011": incomplete(PAIRS["TRE011"][1], "complete-deposits"),
    "TRE013": incomplete(PAIRS["TRE013"][1], "complete-deposits"),
    "TRE014": incomplete(PAIRS["TRE014"][1], "complete-signatures"),
    "SRC008": changed(PAIRS["SRC008"][0], "leaflet", published=None),
    "MAN003": PAIRS["MAN003"][1],
    "MAN008": PAIRS["MAN008"][1],
    "MAN011": PAIRS["MAN011"][1],
}
