"""Mandates: what one paragraph asks of somebody, and determinations of what is open-textured."""

from datetime import date

import attrs

from uncc_process.errors import Problem
from uncc_process.model.clauses import Ambiguous, Attested, Clause, depth, nodes
from uncc_process.model.ids import ActId, MandateId
from uncc_process.model.records import Cited, refuse, unsound
from uncc_process.model.vocabulary import Verb
from uncc_process.sources import Confidence, Pinpoint, Source

__all__ = ["Determination", "Mandate"]

MOST_LEVELS = 8
MOST_NODES = 500
MOST_AMBIGUITIES = 4


@attrs.frozen(kw_only=True)
class Mandate:
    """What one paragraph asks of somebody, as a clause.

    ``given_by`` is the resolution, decision or treaty, ``paragraph`` the place in it
    (some decisions have none), ``asks`` the
    demand in plain words. A mandate that ``amends`` another takes its place from the day
    ``effective`` (where that is left out: the day its act was adopted).
    """

    id: MandateId
    given_by: ActId
    paragraph: Pinpoint | None = None
    verb: Verb
    bearer: str
    asks: str
    clause: Clause
    amends: MandateId | None = None
    effective: date | None = None
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        inner = tuple(nodes(self.clause))
        questions = sum(isinstance(node, Attested) for node in inner)
        ambiguities = sum(isinstance(node, Ambiguous) for node in inner)
        problems = [*unsound(self)]
        if (levels := depth(self.clause)) > MOST_LEVELS:
            problems.append(Problem("clause", f"is nested {levels} deep, more than {MOST_LEVELS}"))
        if len(inner) > MOST_NODES:
            problems.append(Problem("clause", f"has {len(inner)} parts, more than {MOST_NODES}"))
        if questions > 1:
            problems.append(Problem("clause", "asks two open questions: make it two mandates"))
        if ambiguities > MOST_AMBIGUITIES:
            problems.append(Problem("clause", f"has more than {MOST_AMBIGUITIES} ambiguities"))
        if self.amends == self.id:
            problems.append(Problem("amends", "a mandate cannot amend itself"))
        refuse(*problems)


@attrs.frozen(kw_only=True)
class Determination:
    """Somebody with a source to show found that an open-textured mandate was kept, or was not."""

    id: str
    mandate: MandateId
    holds: bool
    on: date
    finding: str
    confidence: Confidence
    cited: tuple[Cited, ...] = ()
    note: str = ""
    sources: tuple[Source, ...]

    def __attrs_post_init__(self) -> None:
        refuse(*unsound(self))
