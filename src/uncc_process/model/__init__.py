"""The model: frozen records of what documents say, and ``Process``, which holds them all."""

import attrs

from uncc_process._pickling import checked_when_unpickled
from uncc_process.calendars import Rounding, Unit
from uncc_process.model.bodies import Body
from uncc_process.model.clauses import (
    AdoptedBy,
    After,
    AllOf,
    Alternative,
    Ambiguous,
    AnyOf,
    AssemblyEdge,
    Attested,
    Before,
    Clause,
    Count,
    Each,
    EventEdge,
    Exists,
    FromGroup,
    Given,
    HeldAt,
    Lasts,
    Latest,
    Moment,
    Not,
    Offset,
    Open,
    Pattern,
    Reached,
    Requirement,
    StartsIn,
    Waived,
    Window,
    YearEdge,
)
from uncc_process.model.consultations import Consultation, StakeholderCategory
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Claim, Completeness, Dispute, OpenQuestion
from uncc_process.model.documents import Document
from uncc_process.model.families import FAMILIES
from uncc_process.model.ids import (
    ActId,
    BodyId,
    DocumentId,
    MandateId,
    OfficerId,
    RecordId,
    ResolutionId,
    SessionId,
    TreatyId,
)
from uncc_process.model.mandates import Determination, Mandate
from uncc_process.model.officers import InformalGroup, Officer
from uncc_process.model.process import Act, Process, claimed
from uncc_process.model.publications import Publication
from uncc_process.model.readings import Reading
from uncc_process.model.records import Cited, Record, When
from uncc_process.model.resolutions import (
    Adoption,
    Consensus,
    RecordedVote,
    Resolution,
    Silence,
    WithoutVote,
)
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.suppressions import Suppression
from uncc_process.model.treaty import Chapter, Treaty, TreatyAction, TreatyStatus
from uncc_process.model.vocabulary import (
    ActionKind,
    DayCount,
    DocumentKind,
    Edge,
    EventKind,
    Level,
    Link,
    Office,
    Part,
    PartyKind,
    RegionalGroup,
    SessionKind,
    Verb,
)
from uncc_process.sources import Confidence

__all__ = [
    "FAMILIES",
    "Act",
    "ActId",
    "ActionKind",
    "AdoptedBy",
    "Adoption",
    "After",
    "AllOf",
    "Alternative",
    "Ambiguous",
    "AnyOf",
    "AssemblyEdge",
    "Attested",
    "Before",
    "Body",
    "BodyId",
    "Chapter",
    "Cited",
    "Claim",
    "Clause",
    "Completeness",
    "Confidence",
    "Consensus",
    "Consultation",
    "Count",
    "DayCount",
    "Decision",
    "Determination",
    "Dispute",
    "Document",
    "DocumentId",
    "DocumentKind",
    "Each",
    "Edge",
    "EventEdge",
    "EventKind",
    "Exists",
    "FromGroup",
    "Given",
    "HeldAt",
    "InformalGroup",
    "Lasts",
    "Latest",
    "Level",
    "Link",
    "Mandate",
    "MandateId",
    "Moment",
    "Not",
    "Office",
    "Officer",
    "OfficerId",
    "Offset",
    "Open",
    "OpenQuestion",
    "Part",
    "PartyKind",
    "Pattern",
    "Plan",
    "Process",
    "Publication",
    "Reached",
    "Reading",
    "Record",
    "RecordId",
    "RecordedVote",
    "RegionalGroup",
    "Requirement",
    "Resolution",
    "ResolutionId",
    "Rounding",
    "Session",
    "SessionId",
    "SessionKind",
    "Silence",
    "StakeholderCategory",
    "StartsIn",
    "Suppression",
    "Treaty",
    "TreatyAction",
    "TreatyId",
    "TreatyStatus",
    "Unit",
    "Verb",
    "Waived",
    "When",
    "Window",
    "WithoutVote",
    "YearEdge",
    "claimed",
]

checked_when_unpickled(
    *(each for name, each in list(globals().items()) if name in __all__ and attrs.has(each))
)
