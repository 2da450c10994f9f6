"""A state machine of a process's life, recorded day by day, for users to subclass."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

import uncc_process.model as un
from uncc_process.model.clauses import nodes
from uncc_process.strategies.author import DAY, EPOCHS, PLACES, SAID, STATES
from uncc_process.strategies.clause_forms import clauses
from uncc_process.strategies.fields import adoptions
from uncc_process.symbols import Symbol

__all__ = ["ProcessMachine"]

_BODY, _TREATY = un.BodyId("committee"), un.TreatyId("convention")
_LIFE = EPOCHS[1]  # over the turn of a year
_KINDS = (
    un.EventKind.SESSION,
    un.EventKind.RESOLUTION,
    un.EventKind.DOCUMENT,
    un.EventKind.ELECTION,
    un.EventKind.SIGNATURE,
    un.EventKind.DEPOSIT,
)
_JOINING = tuple(
    kind
    for kind in un.ActionKind
    if kind not in (un.ActionKind.SIGNATURE, un.ActionKind.DENUNCIATION)
)
_days = st.integers(1, 4)
_clauses = clauses(body=_BODY, within=_LIFE)


def _one(of: Callable[["ProcessMachine"], tuple[Any, ...]]) -> st.SearchStrategy[Any]:
    """One of the things that the machine has at the moment."""
    return st.runner().flatmap(lambda machine: st.sampled_from(of(machine)))


class ProcessMachine(RuleBasedStateMachine):
    """The life of a process: what happens is recorded on its day, and some of it later.

    Subclass it, and say in ``check`` (or in invariants of your own) what has to hold after every
    step. ``self.process`` is the valid process as recorded on the day ``self.as_of``, which only
    moves on. Records are added, and never taken away; only what is planned, or under way, changes.
    ``self.rewritten`` has the ids of mandates whose past was changed by an amendment that became
    known late. What the process says of its completeness stays true.
    """

    def __init__(self) -> None:
        super().__init__()
        self.as_of: date = _LIFE.first
        self.rewritten: set[str] = set()
        self.process: un.Process = un.Process(
            id="life",
            title="The life of a process",
            through=self.as_of,
            bodies=(un.Body(id=_BODY, name="Committee on Lakes", short="Committee", **SAID),),
        )

    @invariant()
    def _checked(self) -> None:
        self.check()

    def check(self) -> None:
        """Say what has to hold after every step; nothing, unless a subclass does."""

    # ---- recording ---------------------------------------------------------------------

    def _add(self, family: str, of: Any, **fields: Any) -> Any:
        """Record something new, under the next number of its family."""
        held = getattr(self.process, family)
        key = {"resolutions": "75/{}", "treaties": _TREATY}.get(family, family + "-{}")
        record = of(id=key.format(len(held) + 1), **fields, **SAID)
        grown: Any = {family: (*held, record)}
        self.process = attrs.evolve(self.process, **grown)
        return record

    def _change(self, session: un.Session, **fields: Any) -> None:
        changed = attrs.evolve(session, **fields)
        held = tuple(changed if each is session else each for each in self.process.sessions)
        self.process = attrs.evolve(self.process, sessions=held)

    def _adopt(self, on: date, adoption: un.Adoption | None = None) -> un.Resolution:
        number = len(self.process.resolutions) + 1
        resolution: un.Resolution = self._add(
            "resolutions",
            un.Resolution,
            symbol=Symbol(f"A/RES/75/{number}"),
            title=f"Resolution {number}",
            body=_BODY,
            adopted=on,
            adoption=adoption,
        )
        return resolution

    def _ask(self, clause: un.Clause, on: date, **fields: Any) -> None:
        self._add(
            "mandates",
            un.Mandate,
            given_by=un.ActId(self._adopt(on).id),
            verb=un.Verb.DECIDES,
            bearer="Committee",
            asks="what the clause asks",
            clause=clause,
            **fields,
        )

    def _convene(
        self, kind: un.SessionKind, opens: date, days: int, place: str, **fields: Any
    ) -> None:
        number = len(self.process.sessions) + 1
        self._add(
            "sessions",
            un.Session,
            body=_BODY,
            kind=kind,
            name=f"Session {number}",
            opens=opens,
            closes=opens + (days - 1) * DAY,
            place=place,
            announced=self.as_of,
            **fields,
        )

    # ---- what there is at the moment ---------------------------------------------------

    @property
    def planned(self) -> tuple[un.Session, ...]:
        """The sessions that have not opened."""
        return tuple(each for each in self.process.sessions if each.opens > self.as_of)

    @property
    def under_way(self) -> tuple[un.Session, ...]:
        """The sessions that have opened, and are to go on tomorrow."""
        opened = (each for each in self.process.sessions if each not in self.planned)
        return tuple(each for each in opened if each.closes > self.as_of)

    @property
    def closed(self) -> tuple[un.Session, ...]:
        """The sessions that have met for the last time."""
        return tuple(each for each in self.process.sessions if each.closes <= self.as_of)

    @property
    def unattested(self) -> tuple[un.Mandate, ...]:
        """The mandates that ask an open question of which nobody has found anything."""
        found = {each.mandate for each in self.process.determinations}
        return tuple(
            each
            for each in self.process.mandates
            if each.id not in found and any(isinstance(n, un.Attested) for n in nodes(each.clause))
        )

    def unreported(self, kind: un.EventKind) -> tuple[date, ...]:
        """Give the days before today of which it is not said that all such events are recorded."""
        through = [s.through for s in self.process.completeness if s.pattern.event is kind]
        first = max([_LIFE.first - DAY, *through]) + DAY
        return tuple(first + n * DAY for n in range((self.as_of - first).days))

    @property
    def late_targets(self) -> tuple[un.Mandate, ...]:
        """The mandates of which it may yet become known that they were amended."""
        amended = {each.amends for each in self.process.mandates}
        return tuple(
            each
            for each in self.process.mandates
            if each.id not in amended and self._days_to_learn_of(each)
        )

    def _days_to_learn_of(self, mandate: un.Mandate) -> tuple[date, ...]:
        since = self.process.effective(mandate)
        return tuple(day for day in self.unreported(un.EventKind.RESOLUTION) if day > since)

    # ---- time and mandates -------------------------------------------------------------

    @rule(days=_days)
    def pass_days(self, days: int) -> None:
        """Some days pass on which nothing is recorded."""
        self.as_of += days * DAY
        self.process = attrs.evolve(self.process, through=self.as_of)

    @rule(clause=_clauses)
    def give_mandate(self, clause: un.Clause) -> None:
        """A resolution is adopted today that asks something."""
        self._ask(clause, self.as_of)

    @precondition(lambda self: self.process.mandates)
    @rule(mandate=_one(lambda machine: machine.process.mandates), clause=_clauses, ahead=_days)
    def amend_mandate(self, mandate: un.Mandate, clause: un.Clause, ahead: int) -> None:
        """A resolution of today changes what is asked, from a day to come."""
        latest = max(map(self.process.effective, self.process.mandates))
        effective = max(self.as_of, latest) + ahead * DAY
        self._ask(clause, self.as_of, amends=mandate.id, effective=effective)

    @precondition(lambda self: self.late_targets)
    @rule(mandate=_one(lambda machine: machine.late_targets), clause=_clauses, data=st.data())
    def learn_of_amendment(
        self, mandate: un.Mandate, clause: un.Clause, data: st.DataObject
    ) -> None:
        """It becomes known that a mandate was changed on an earlier day."""
        day = data.draw(st.sampled_from(self._days_to_learn_of(mandate)), label="day")
        self._ask(clause, day, amends=mandate.id)
        above: un.MandateId | None = mandate.id
        while above is not None:
            self.rewritten.add(above)
            above = self.process.mandate(above).amends

    @precondition(lambda self: self.unattested)
    @rule(mandate=_one(lambda machine: machine.unattested), holds=st.booleans())
    def determine(self, mandate: un.Mandate, holds: bool) -> None:  # noqa: FBT001 - hypothesis passes it by name
        """Somebody finds today that an open question is answered."""
        self._add(
            "determinations",
            un.Determination,
            mandate=mandate.id,
            holds=holds,
            on=self.as_of,
            finding="so it was found",
        )

    # ---- sessions ----------------------------------------------------------------------

    @rule(ahead=_days, days=_days, place=st.sampled_from(PLACES[:2]))
    def plan_session(self, ahead: int, days: int, place: str) -> None:
        """The days of the next negotiating session are announced."""
        of = un.SessionKind.NEGOTIATING
        number = sum(each.kind is of for each in self.process.sessions) + 1
        self._convene(of, self.as_of + ahead * DAY, days, place, ordinal=number)

    @precondition(lambda self: self.planned)
    @rule(session=_one(lambda machine: machine.planned), days=_days)
    def postpone_session(self, session: un.Session, days: int) -> None:
        """A session is put off before it opens; its first days are kept as a plan."""
        self._add(
            "plans",
            un.Plan,
            session=session.id,
            opens=session.opens,
            closes=session.closes,
            place=session.place,
            announced=session.announced,
            given_up=self.as_of,
        )
        self._change(
            session,
            opens=session.opens + days * DAY,
            closes=session.closes + days * DAY,
            announced=self.as_of,
        )

    @precondition(lambda self: self.under_way)
    @rule(session=_one(lambda machine: machine.under_way))
    def suspend_session(self, session: un.Session) -> None:
        """A session that was to go on is suspended today."""
        self._change(session, closes=self.as_of)

    @precondition(lambda self: self.closed)
    @rule(session=_one(lambda machine: machine.closed), ahead=_days, days=_days)
    def reconvene_session(self, session: un.Session, ahead: int, days: int) -> None:
        """A session is to be resumed."""
        opens, kind = self.as_of + ahead * DAY, un.SessionKind.RECONVENED
        self._convene(kind, opens, days, session.place, resumes=session.id)

    @precondition(lambda self: self.planned)
    @rule(session=_one(lambda machine: machine.planned))
    def plan_reading(self, session: un.Session) -> None:
        """The next reading is put on the programme of a session to come."""
        number = len(self.process.readings) + 1
        self._add(
            "readings",
            un.Reading,
            number=number,
            name=f"Reading {number}",
            session=session.id,
            chapters=("I",),
        )

    @precondition(lambda self: self.unreported(un.EventKind.SESSION))
    @rule(opens=_one(lambda machine: machine.unreported(un.EventKind.SESSION)))
    def discover_session(self, opens: date) -> None:
        """It becomes known that there was a session on an earlier day."""
        self._convene(un.SessionKind.SUBSTANTIVE, opens, 1, "Vienna")

    # ---- texts, officers, the treaty ---------------------------------------------------

    @rule(adoption=st.none() | adoptions())
    def adopt_resolution(self, adoption: un.Adoption | None) -> None:
        """A resolution is adopted today that asks nothing."""
        self._adopt(self.as_of, adoption)

    @rule(kind=st.sampled_from(un.DocumentKind))
    def issue_document(self, kind: un.DocumentKind) -> None:
        """A document is issued today."""
        number = len(self.process.documents) + 1
        self._add(
            "documents",
            un.Document,
            symbol=Symbol(f"A/AC.291/{number}"),
            kind=kind,
            title=f"Document {number}",
            body=_BODY,
            issued=self.as_of,
        )

    @rule(office=st.sampled_from(un.Office), group=st.sampled_from(un.RegionalGroup))
    def elect_officer(self, office: un.Office, group: un.RegionalGroup) -> None:
        """An officer is elected today."""
        self._add(
            "officers", un.Officer, body=_BODY, office=office, group=group, elected=self.as_of
        )

    @precondition(lambda self: not self.process.treaties)
    @rule()
    def adopt_convention(self) -> None:
        """The convention is adopted today, and opened for signature."""
        act = un.ActId(self._adopt(self.as_of, un.WithoutVote()).id)
        words = {"title": "Convention on Lakes", "short": "the Convention"}
        self._add("treaties", un.Treaty, adopted=self.as_of, adopted_by=act, **words)

    @precondition(lambda self: self.process.treaties)
    @rule(party=st.sampled_from(STATES), kind=st.sampled_from((un.ActionKind.SIGNATURE, *_JOINING)))
    def sign_or_join(self, party: str, kind: un.ActionKind) -> None:
        """A State signs the convention today, or deposits an instrument."""
        self._add(
            "treaty_actions",
            un.TreatyAction,
            treaty=_TREATY,
            kind=kind,
            party=party,
            party_kind=un.PartyKind.STATE,
            on=self.as_of,
        )

    # ---- what the record says of itself ------------------------------------------------

    @rule(kind=st.sampled_from(_KINDS))
    def state_completeness(self, kind: un.EventKind) -> None:
        """It can be said today that all events of a kind through yesterday are recorded."""
        self._add(
            "completeness",
            un.Completeness,
            pattern=un.Pattern(event=kind),
            through=self.as_of - DAY,
            known_from=self.as_of,
            basis="the list of the secretariat",
        )
