"""Faults in the records of meetings: sessions, readings, consultations, officers.

Of each rule there are some steps from the plain sound process. The last one is the fault; those
before it make room for it, and leave the process sound.
"""

from collections.abc import Mapping
from datetime import date

import uncc_process.model as un
from uncc_process.strategies.sound import Step, adding, changed, consultation, officer, setting

__all__ = ["OF_MEETINGS"]

# ---- sessions --------------------------------------------------------------------------

# The names of sessions tell no ordinals, so that these can be changed.
_UNCOUNTED = (
    setting("first", name="Session in New York"),
    setting("second", name="Session in Vienna"),
)
_COUNTED_BY_KIND = (*_UNCOUNTED, setting("organizational", ordinal=1))
_GIVEN_UP_LATE = setting("first-2023-04", given_up_by=None, given_up=date(2023, 4, 28))
_ESTABLISHED_LATE = setting(
    "organizational", opens=date(2022, 12, 15), announced=None, meeting_days=None
)

_SESSIONS: Mapping[str, tuple[Step, ...]] = {
    "SES001": (*_UNCOUNTED, setting("second", ordinal=3)),
    "SES002": (*_UNCOUNTED, setting("second", ordinal=1)),
    "SES003": (*_COUNTED_BY_KIND, setting("first", ordinal=3)),
    "SES004": (setting("organizational", closes=date(2023, 5, 16)),),
    "SES005": (setting("organizational", resumes=un.SessionId("second")),),
    "SES006": (setting("conference-first", resumes=un.SessionId("second")),),
    "SES007": (setting("second", closes=date(2024, 3, 9)),),
    "SES008": (
        setting("second", announced=date(2024, 2, 26)),
        setting("second", announced=date(2024, 2, 27)),
    ),
    "SES009": (setting("first-2023-04", announced=date(2023, 3, 11)),),
    "SES010": (_GIVEN_UP_LATE, setting("first-2023-04", given_up=date(2023, 4, 29))),
    "SES011": (setting("first-2023-04", given_up=date(2023, 3, 11)),),
    "SES012": (setting("A/AC.999/2", session=un.SessionId("first")),),
    "SES013": (setting("A/AC.999/2", kind=un.DocumentKind.NOTE),),
    "SES014": (setting("A/AC.999/2", issued=date(2023, 2, 5)),),
    "SES015": (setting("A/AC.999/1", issued=date(2023, 2, 9)),),
    "SES016": (_ESTABLISHED_LATE, setting("organizational", opens=date(2022, 12, 14))),
    "SES017": (setting("first", meeting_days=11),),
    "SES018": (setting("second", name="Third session"),),
    "SES019": (setting("ga-78", closes=date(2024, 9, 11)),),
    "SES020": (setting("conference-first", did=("adopted its rules of procedure",)),),
}

# ---- readings --------------------------------------------------------------------------


def _chapter_named_twice(process: un.Process) -> un.Process:
    reading = next(each for each in process.readings if each.id == "second-reading")
    again = reading.chapters[1].capitalize()
    return changed(process, reading.id, chapters=(*reading.chapters, again))


_READ_BY_CHAPTERS = setting("consideration", chapters=("final provisions",))
_UNREAD = (
    un.Chapter(number="I", title="General provisions", first=1, last=3),
    un.Chapter(number="II", title="Signature", first=4, last=6),
)

_READINGS: Mapping[str, tuple[Step, ...]] = {
    "REA001": (
        setting("second-reading", documents=(un.DocumentId("A/AC.999/1"),)),
        setting("second-reading", session=un.SessionId("organizational")),
    ),
    "REA002": (setting("second-reading", name="Reading"), setting("second-reading", number=3)),
    "REA003": (setting("consideration", documents=()),),
    "REA004": (setting("A/AC.999/3", issued=date(2023, 5, 27)),),
    "REA005": (_READ_BY_CHAPTERS, setting("convention", chapters=_UNREAD)),
    "REA006": (setting("second-reading", chapters=("general provisions",)),),
    "REA007": (setting("second-reading", name="First reading"),),
    "REA008": (_chapter_named_twice,),
}

# ---- consultations ---------------------------------------------------------------------

_SECOND = adding(consultations=consultation())
_UNREPORTED = (setting("consultation-1", report=None), setting("A/AC.999/4", about=()))

_CONSULTATIONS: Mapping[str, tuple[Step, ...]] = {
    "CON001": (setting("consultation-1", opens=date(2023, 5, 26)),),
    "CON002": (*_UNREPORTED, setting("consultation-1", body=un.BodyId("conference"))),
    "CON003": (_SECOND, setting("consultation-2", ordinal=1)),
    "CON004": (_SECOND, setting("consultation-2", ordinal=3)),
    "CON005": (_SECOND, setting("consultation-2", opens=date(2023, 9, 19))),
}

# ---- officers --------------------------------------------------------------------------

_AFRICAN = un.RegionalGroup.AFRICAN
_POLAND = adding(officers=officer("poland"))
_LITHUANIA = adding(
    officers=officer(
        "lithuania",
        state="Lithuania",
        elected=date(2024, 2, 26),
        replaces=un.OfficerId("latvia"),
    )
)

_OFFICERS: Mapping[str, tuple[Step, ...]] = {
    "OFF001": (setting("japan", elected=date(2022, 12, 14)),),
    "OFF002": (setting("japan", state="Kenya"),),
    "OFF003": (setting("japan", state=None), setting("japan", group=_AFRICAN)),
    "OFF004": (setting("japan", office=un.Office.RAPPORTEUR),),
    "OFF005": (_LITHUANIA, setting("lithuania", replaces=un.OfficerId("estonia"))),
    "OFF006": (setting("latvia", office=un.Office.CO_CHAIR),),
    "OFF007": (_POLAND, setting("latvia", state=None), setting("latvia", group=_AFRICAN)),
    "OFF008": (setting("latvia", session=None), setting("latvia", elected=date(2023, 2, 5))),
    "OFF009": (setting("latvia", elected=date(2023, 5, 27)),),
    "OFF010": (_POLAND, setting("poland", state="Latvia")),
}

OF_MEETINGS: Mapping[str, tuple[Step, ...]] = {
    **_SESSIONS,
    **_READINGS,
    **_CONSULTATIONS,
    **_OFFICERS,
}
"""By the code of the rule: steps from the sound process, of which the last is the fault."""
