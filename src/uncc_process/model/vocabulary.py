"""The closed lists of words that records use, each as the field uses it."""

from enum import Enum
from typing import assert_never

__all__ = [
    "ActionKind",
    "DayCount",
    "DocumentKind",
    "Edge",
    "EventKind",
    "Level",
    "Link",
    "Office",
    "Part",
    "PartyKind",
    "RegionalGroup",
    "SessionKind",
    "Verb",
]


class Level(Enum):
    """How grave it is when a mandate is not kept; it follows from the verb."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NONE = "none"


class Verb(Enum):
    """The finite verb that opens an operative paragraph, or the force of a treaty's clause.

    What the verbs weigh is this library's reading of United Nations drafting practice, not law.
    """

    DECIDES = "decides"
    SHALL = "shall"
    REAFFIRMS = "reaffirms"
    REQUESTS = "requests"
    CALLS_UPON = "calls upon"
    URGES = "urges"
    ENCOURAGES = "encourages"
    INVITES = "invites"
    PREFERS = "preferably"
    OPENS = "opens"
    CONSTITUTES = "constitutes"
    MAY = "may"

    @property
    def level(self) -> Level:
        """How grave it is when what the verb asks is not done.

        >>> Verb.REQUESTS.level
        <Level.WARNING: 'warning'>
        """
        match self:
            case Verb.DECIDES | Verb.SHALL | Verb.REAFFIRMS:
                return Level.ERROR
            case Verb.REQUESTS | Verb.CALLS_UPON:
                return Level.WARNING
            case Verb.URGES | Verb.ENCOURAGES | Verb.INVITES | Verb.PREFERS:
                return Level.NOTE
            case Verb.OPENS | Verb.CONSTITUTES | Verb.MAY:
                return Level.NONE
            case _:
                assert_never(self)


class SessionKind(Enum):
    """What a session of a body is for."""

    ORGANIZATIONAL = "organizational"
    NEGOTIATING = "negotiating"
    SUBSTANTIVE = "substantive"
    CONCLUDING = "concluding"
    RECONVENED = "reconvened"
    RULES_OF_PROCEDURE = "rules of procedure"
    CONFERENCE = "conference"


class DocumentKind(Enum):
    """What a document is."""

    REPORT = "report"
    AGENDA = "agenda"
    COMPILATION = "compilation"
    CONSOLIDATED_NEGOTIATING_DOCUMENT = "consolidated negotiating document"
    DRAFT_TEXT = "draft text"
    DRAFT_RESOLUTION = "draft resolution"
    DRAFT_DECISION = "draft decision"
    AMENDMENT = "amendment"
    INTERPRETATIVE_NOTES = "interpretative notes"
    METHODOLOGY = "methodology"
    EXPLANATORY_NOTES = "explanatory notes"
    BUDGET = "budget implications"
    WORKING_PAPER = "working paper"
    NOTE = "note"


class Office(Enum):
    """What an officer of a body is."""

    CHAIR = "Chair"
    CO_CHAIR = "Co-Chair"
    VICE_CHAIR = "Vice-Chair"
    RAPPORTEUR = "Rapporteur"
    CO_FACILITATOR = "Co-facilitator"


class RegionalGroup(Enum):
    """The regional groups of Member States, by the names the United Nations lists them under."""

    AFRICAN = "African States"
    ASIA_PACIFIC = "Asia-Pacific States"
    EASTERN_EUROPEAN = "Eastern European States"
    LATIN_AMERICAN_AND_CARIBBEAN = "Latin American and Caribbean States"
    WESTERN_EUROPEAN_AND_OTHER = "Western European and other States"


class ActionKind(Enum):
    """What a party does about a treaty."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    FORMAL_CONFIRMATION = "formal confirmation"
    DENUNCIATION = "denunciation"


class PartyKind(Enum):
    """Who can sign and join a treaty; the words are those of the final clauses."""

    STATE = "state"
    ORGANIZATION = "regional economic integration organization"


class EventKind(Enum):
    """What kind of thing happened."""

    SESSION = "session"
    CONSULTATION = "consultation"
    READING = "reading"
    RESOLUTION = "resolution"
    DECISION = "decision"
    REJECTION = "rejection"  # a proposal put to the body and not adopted
    DOCUMENT = "document"
    ELECTION = "election"
    BY_ELECTION = "by-election"  # to the seat that another officer had
    SIGNATURE = "signature"
    DEPOSIT = "deposit"
    DENUNCIATION = "denunciation"
    PLAN = "plan"  # days once set and given up again


class Edge(Enum):
    """One of the two ends of something that lasts."""

    START = "start"
    END = "end"


class Part(Enum):
    """Which part of an event has to lie in a window."""

    WHOLE = "whole"
    OPENING = "opening"


class Link(Enum):
    """Which two events a ``Before`` compares."""

    NEXT_ORDINAL = "next ordinal"  # the fourth with the fifth
    SAME_SUBJECT = "same subject"  # those about the same thing
    ANY = "any"


class DayCount(Enum):
    """Which days count when a text asks for so many days."""

    CALENDAR = "calendar"  # all
    WEEKDAY = "weekday"  # Monday to Friday
    OFFICIAL = "official"  # weekdays that are no official holiday where the event is held
    UNSPECIFIED = "unspecified"  # the text does not say: every reading is tried
