"""Ids of records. A field of such a type is a reference, and ``Process`` resolves it.

Ids are readable and stable, and unique in the whole process: ``75/282``, ``sixth``,
``A/AC.291/22/Rev.2``, ``75/282.4.six-sessions``.
"""

from typing import NewType

__all__ = [
    "ActId",
    "BodyId",
    "DocumentId",
    "MandateId",
    "OfficerId",
    "RecordId",
    "ResolutionId",
    "SessionId",
    "TreatyId",
]

RecordId = NewType("RecordId", str)  # any record
ActId = NewType("ActId", str)  # what can give a mandate: a resolution, a decision, a treaty
BodyId = NewType("BodyId", str)
DocumentId = NewType("DocumentId", str)
MandateId = NewType("MandateId", str)
OfficerId = NewType("OfficerId", str)
ResolutionId = NewType("ResolutionId", str)
SessionId = NewType("SessionId", str)
TreatyId = NewType("TreatyId", str)
