"""The root: all records of one treaty-making process, with unique ids and resolved references."""

import difflib
import functools
import typing
from collections.abc import Iterator
from datetime import date

import attrs

from uncc_process._display import as_table
from uncc_process.errors import NotFound, Problem, quoted
from uncc_process.model.bodies import Body
from uncc_process.model.claims import read_claim, triable
from uncc_process.model.consultations import Consultation, StakeholderCategory
from uncc_process.model.decisions import Decision
from uncc_process.model.disputes import Completeness, Dispute, OpenQuestion
from uncc_process.model.documents import Document
from uncc_process.model.families import FAMILIES
from uncc_process.model.integrity import impossible, unresolved
from uncc_process.model.mandates import Determination, Mandate
from uncc_process.model.officers import InformalGroup, Officer
from uncc_process.model.publications import Publication
from uncc_process.model.readings import Reading
from uncc_process.model.records import Record, When, last_day, misnamed, refuse
from uncc_process.model.resolutions import Resolution
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.suppressions import Suppression
from uncc_process.model.treaty import Treaty, TreatyAction, TreatyStatus

__all__ = ["Act", "Process", "claimed"]

_Any = typing.TypeVar("_Any")

Act = Resolution | Decision | Treaty
"""What can give a mandate."""


@attrs.frozen(kw_only=True, repr=False)
class Process:
    """All records of one process. If you hold a ``Process``, every reference in it resolves.

    ``through`` is the day through which it is recorded: what lies later is planned.
    The constructor raises ``InvalidRecord`` with every doubled id, dangling reference, impossible
    amendment and unfounded dispute at once, each with its path.
    """

    id: str
    title: str
    through: date
    bodies: tuple[Body, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    decisions: tuple[Decision, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    determinations: tuple[Determination, ...] = ()
    sessions: tuple[Session, ...] = ()
    plans: tuple[Plan, ...] = ()
    readings: tuple[Reading, ...] = ()
    documents: tuple[Document, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    stakeholders: tuple[StakeholderCategory, ...] = ()
    informal_groups: tuple[InformalGroup, ...] = ()
    officers: tuple[Officer, ...] = ()
    treaties: tuple[Treaty, ...] = ()
    treaty_actions: tuple[TreatyAction, ...] = ()
    treaty_statuses: tuple[TreatyStatus, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    completeness: tuple[Completeness, ...] = ()
    publications: tuple[Publication, ...] = ()
    suppressions: tuple[Suppression, ...] = ()

    def __attrs_post_init__(self) -> None:
        refuse(*misnamed(self.id), *unresolved(self))  # the rest follows references
        refuse(*impossible(self))

    def __repr__(self) -> str:
        return f"<Process {self.id!r}: {sum(1 for _ in self.records())} records>"

    def __str__(self) -> str:
        return self.title

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield "id", self.id
        yield "through", self.through
        yield from ((f, len(records)) for f in FAMILIES if (records := getattr(self, f)))

    def _repr_html_(self) -> str:
        return as_table(self.title, self.__rich_repr__())

    def records(self) -> Iterator[Record]:
        """Yield every record that has sources, family by family: no publication, no suppression."""
        for family in FAMILIES:
            if family not in ("publications", "suppressions"):
                yield from getattr(self, family)

    @functools.cached_property
    def _by_id(self) -> dict[str, tuple[str, typing.Any]]:
        return {
            record.id: (family, record) for family in FAMILIES for record in getattr(self, family)
        }

    def _look_up(self, key: str, what: str, *families: str) -> typing.Any:
        family, record = self._by_id.get(key, ("", None))
        if record is None or (families and family not in families):
            known = [id_ for id_, (of, _) in self._by_id.items() if not families or of in families]
            raise NotFound(what, key, tuple(difflib.get_close_matches(key, known, n=3)))
        return record

    def record(self, key: str) -> Record:
        """Give the record with this id; raises ``NotFound``, which names the nearest ids."""
        found: Record = self._look_up(key, "record")
        return found

    def session(self, key: str) -> Session:
        """Give the session with this id; raises ``NotFound``."""
        found: Session = self._look_up(key, "session", "sessions")
        return found

    def mandate(self, key: str) -> Mandate:
        """Give the mandate with this id; raises ``NotFound``."""
        found: Mandate = self._look_up(key, "mandate", "mandates")
        return found

    def resolution(self, key: str) -> Resolution:
        """Give the resolution with this id; raises ``NotFound``."""
        found: Resolution = self._look_up(key, "resolution", "resolutions")
        return found

    def act(self, key: str) -> Act:
        """Give the resolution, decision or treaty with this id; raises ``NotFound``."""
        found: Act = self._look_up(
            key, "resolution, decision or treaty", "resolutions", "decisions", "treaties"
        )
        return found

    def body(self, key: str) -> Body:
        """Give the body with this id; raises ``NotFound``."""
        found: Body = self._look_up(key, "body", "bodies")
        return found

    def dispute(self, key: str) -> Dispute:
        """Give the dispute with this id; raises ``NotFound``."""
        found: Dispute = self._look_up(key, "dispute", "disputes")
        return found

    def publication(self, key: str) -> Publication:
        """Give the publication with this id; raises ``NotFound``."""
        found: Publication = self._look_up(key, "publication", "publications")
        return found

    def named(self, name: str) -> Resolution | Document | Decision | None:
        """Give the record of a document by its symbol, or by "decision 78/549"; ``None`` if none.

        With this a process can be asked what a citation means: see ``citations.resolve``.
        """
        return self._by_name.get(name)

    @functools.cached_property
    def _by_name(self) -> dict[str, Resolution | Document | Decision]:
        named: dict[str, Resolution | Document | Decision] = {
            str(document.symbol): document for document in self.documents if document.symbol
        }
        named |= {str(resolution.symbol): resolution for resolution in self.resolutions}
        return named | {f"decision {each.number}": each for each in self.decisions if each.number}

    def family(self, key: str) -> str:
        """Give the name of the family that the record with this id belongs to.

        Raises ``NotFound`` if no record has it.
        """
        self._look_up(key, "record")
        return self._by_id[key][0]

    def given(self, mandate: Mandate) -> When | None:
        """Give the day from which a mandate holds: the adoption of its act, if not said otherwise.

        ``None`` if the act is a treaty whose text is not adopted.
        """
        return mandate.effective or self.act(mandate.given_by).adopted

    def amendments(self, mandate: Mandate) -> tuple[Mandate, ...]:
        """Give the mandates that take the place of this one, one after the other."""
        chain: list[Mandate] = []
        waiting = [mandate.id]
        while waiting:
            target = waiting.pop()
            found = self._amending.get(target, [])
            chain += found
            waiting += [each.id for each in found]
        return tuple(sorted(chain, key=self.effective))

    @functools.cached_property
    def _amending(self) -> dict[str, list[Mandate]]:
        amending: dict[str, list[Mandate]] = {}
        for each in self.mandates:
            if each.amends:
                amending.setdefault(each.amends, []).append(each)
        return amending

    def effective(self, mandate: Mandate) -> date:
        """Give the day on which a mandate is in force for certain; never, ``date.max``."""
        given = self.given(mandate)
        return date.max if given is None else last_day(given)


def claimed(process: Process, dispute: Dispute, claim: int) -> Process:
    """Give the process as it would be if another claim of a dispute were right.

    Raises ``InvalidRecord`` if there is no such claim, or if it cannot be tried because the dispute
    is about a record as a whole, a reference or a list.
    """
    changed = attrs.evolve(dispute, chosen=claim)
    record: typing.Any = process.record(dispute.record)
    field = dispute.field or ""
    if not triable(record, field):
        refuse(Problem("field", f"no other claim can be tried in {quoted(field)}"))
    value = read_claim(dispute.claims[claim].value, record, field)
    evolved = attrs.evolve(record, **{field: value})
    family = process.family(dispute.record)
    changes: dict[str, typing.Any] = {
        family: _replaced(getattr(process, family), record, evolved),
        "disputes": _replaced(process.disputes, dispute, changed),
    }
    return attrs.evolve(process, **changes)


def _replaced(records: tuple[_Any, ...], old: _Any, new: _Any) -> tuple[_Any, ...]:
    return tuple(new if each is old else each for each in records)
