"""Topics: what a sentence can speak of, each with the facts of the record that it can mean."""

from enum import Enum

import attrs

from uncc_process.citations import Citation, Records, resolve
from uncc_process.factcheck.facts import Fact
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.process import Process
from uncc_process.model.resolutions import Resolution

__all__ = ["Subject", "Topic", "apart", "cited_record"]


class Subject(Enum):
    """What sort of thing a topic is; it decides how words can link a date to it."""

    MEETING = "meeting"
    ASSEMBLY = "session of the Assembly"
    ACT = "act"
    DOCUMENT = "document"
    TREATY = "treaty"
    PERSON = "person"


@attrs.frozen(kw_only=True)
class Topic:
    """Something a text speaks of, at ``start`` to ``end``, and the facts that it can mean.

    ``sure`` is false where it may be something else; without facts it is not in the record, and
    where it is ``foreign`` it is no part of the process. ``several`` means all of its facts;
    ``verbal`` that its words are a deed: "approved the draft convention". ``opening`` and
    ``closing`` are of a treaty's signature, ``resumed`` the session that went on with a session.
    """

    subject: Subject
    start: int
    end: int
    name: str
    facts: tuple[Fact, ...] = ()
    opening: tuple[Fact, ...] = ()
    closing: tuple[Fact, ...] = ()
    resumed: tuple[Fact, ...] = ()
    sure: bool = True
    foreign: bool = False
    several: bool = False
    verbal: bool = False
    ordinal: int | None = None

    @property
    def in_number(self) -> bool:
        """Whether dates in a list can all belong to it, or to it and its like."""
        return self.several or self.ordinal is not None


def cited_record(citation: Citation, process: Process) -> Resolution | Document | Decision | None:
    """Find the record of what is cited."""
    records: Records[Resolution | Document | Decision] = process
    return resolve(citation, records)


def apart(topics: list[Topic]) -> list[Topic]:
    """Put topics in order, and of two that overlap keep the one that begins first, or is longer."""
    kept: list[Topic] = []
    for topic in sorted(topics, key=lambda each: (each.start, -each.end)):
        if not kept or topic.start >= kept[-1].end:
            kept.append(topic)
    return kept
