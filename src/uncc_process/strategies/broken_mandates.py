"""Strategies for processes in which one mandate is broken, and all others are kept."""

from typing import Any, Protocol

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from uncc_process.errors import quoted
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope, check_days, check_scope
from uncc_process.strategies.author import DAY, SAID, Author, days_of
from uncc_process.strategies.faults import Fault
from uncc_process.symbols import Symbol

__all__ = ["BREAKABLE", "breaking"]

_BODY = un.BodyId("committee")
_SESSIONS = un.Pattern(event=un.EventKind.SESSION, body=_BODY)
_OBLIGING = tuple(verb for verb in un.Verb if verb.level is not un.Level.NONE)


@attrs.frozen
class _World:
    """What happened, all of which is recorded: enough for each clause to be kept, or broken.

    There are two sessions at one place, a decision by vote and an officer of a group.
    """

    author: Author
    sessions: tuple[un.Session, un.Session]
    decision: un.Decision
    vote: un.RecordedVote
    officer: un.Officer
    group: un.RegionalGroup

    @property
    def place(self) -> str:
        """Where all was held."""
        return self.sessions[0].place

    @property
    def longest(self) -> int:
        """How many days the longest session has."""
        return max(session.span.days for session in self.sessions)

    @property
    def window(self) -> un.Window:
        """The days of the world, which are over on its last day."""
        days = self.author.within
        return un.Window(not_before=days.first, not_after=days.last - DAY)

    def all(self, event: un.EventKind, requirement: un.Requirement) -> un.Clause:
        """Ask something of all events of a kind."""
        pattern = un.Pattern(event=event, body=_BODY)
        return un.Each(pattern=pattern, requires=(requirement,), window=self.window)


def _world(author: Author) -> _World:
    first, last = author.within.first, author.within.last
    early = _span(author, DateSpan(first, first + 4 * DAY))
    late = _span(author, DateSpan(first + 5 * DAY, last - DAY))
    place = author.pick(("New York", "Vienna"))
    vote = un.RecordedVote(
        in_favour=author.number(1, 9), against=author.number(1, 9), abstaining=author.number(0, 3)
    )
    group = author.pick(tuple(un.RegionalGroup))
    return _World(
        author=author,
        sessions=(_session(1, early, place), _session(2, late, place)),
        vote=vote,
        group=group,
        decision=un.Decision(
            id="decision", body=_BODY, decided="so", adopted=early.last, adoption=vote, **SAID
        ),
        officer=un.Officer(
            id=un.OfficerId("chair"),
            body=_BODY,
            office=un.Office.CHAIR,
            group=group,
            elected=early.first,
            **SAID,
        ),
    )


def _span(author: Author, days: DateSpan) -> DateSpan:
    first = author.day(days)
    return DateSpan(first, author.day(DateSpan(first, min(days.last, first + 3 * DAY))))


def _session(nth: int, span: DateSpan, place: str) -> un.Session:
    return un.Session(
        id=un.SessionId(f"session-{nth}"),
        body=_BODY,
        kind=un.SessionKind.NEGOTIATING,
        ordinal=nth,
        name=f"Session {nth}",
        opens=span.first,
        closes=span.last,
        place=place,
        **SAID,
    )


# ---- clauses that the world keeps, or breaks -------------------------------------------


class _Draft(Protocol):
    """Drafts a clause of a form that the world keeps, or one that it breaks."""

    def __call__(self, world: _World, *, kept: bool) -> un.Clause: ...


def _exists(world: _World, *, kept: bool) -> un.Clause:
    right = (un.Count(at_least=2), un.Count(at_least=1, at_most=2))
    wrong = (un.Count(at_least=3), un.Count(at_most=1), un.Count(at_most=0))
    count = world.author.pick(right if kept else wrong)
    return un.Exists(pattern=_SESSIONS, count=count, window=world.window)


def _each(world: _World, *, kept: bool) -> un.Clause:
    draft = world.author.pick((_held_at, _lasts, _starts_in))
    return draft(world, kept=kept)


def _before(world: _World, *, kept: bool) -> un.Clause:
    first, then = (
        un.Pattern(event=un.EventKind.SESSION, record=un.RecordId(each.id))
        for each in (world.sessions if kept else world.sessions[::-1])
    )
    return un.Before(first=first, then=then, link=un.Link.ANY)


def _held_at(world: _World, *, kept: bool) -> un.Clause:
    place = world.place if kept else "Geneva"
    return world.all(un.EventKind.SESSION, un.HeldAt(place=place))


def _lasts(world: _World, *, kept: bool) -> un.Clause:
    """Ask for so many days that it does not matter how they are counted."""
    days = un.Count(at_most=world.longest) if kept else un.Count(at_least=world.longest + 1)
    counted = world.author.pick(tuple(un.DayCount))
    return world.all(un.EventKind.SESSION, un.Lasts(days=days, counted=counted))


def _starts_in(world: _World, *, kept: bool) -> un.Clause:
    late = un.Window(not_before=world.sessions[0].opens + DAY)
    return world.all(un.EventKind.SESSION, un.StartsIn(window=world.window if kept else late))


def _from_group(world: _World, *, kept: bool) -> un.Clause:
    others = tuple(group for group in un.RegionalGroup if group is not world.group)
    group = world.group if kept else world.author.pick(others)
    return world.all(un.EventKind.ELECTION, un.FromGroup(group=group))


def _adopted_by(world: _World, *, kept: bool) -> un.Clause:
    """Ask for exactly the part that was in favour, or for one vote more."""
    vote, more = world.vote, 0 if kept else 1
    part = un.AdoptedBy(numerator=vote.in_favour + more, denominator=vote.in_favour + vote.against)
    return world.all(un.EventKind.DECISION, part)


def _attested(world: _World, *, kept: bool) -> un.Clause:
    return un.Attested(question=f"whether it was {world.author.words()}")


def _all_of(world: _World, *, kept: bool) -> un.Clause:
    both = (_atom(world, kept=True), _atom(world, kept=kept))
    return un.AllOf(clauses=both if world.author.flag() else both[::-1])


def _any_of(world: _World, *, kept: bool) -> un.Clause:
    both = (_atom(world, kept=False), _atom(world, kept=kept))
    return un.AnyOf(clauses=both if world.author.flag() else both[::-1])


def _not(world: _World, *, kept: bool) -> un.Clause:
    return un.Not(clause=_atom(world, kept=not kept))


def _given(world: _World, *, kept: bool) -> un.Clause:
    """Ask it on a condition that holds, or else on one that does not."""
    holds = world.author.flag()
    condition, asked = _atom(world, kept=holds), _atom(world, kept=kept)
    other = _atom(world, kept=not kept)
    if holds:
        return un.Given(condition=condition, then=asked, otherwise=other)
    return un.Given(condition=condition, then=other, otherwise=asked)


def _ambiguous(world: _World, *, kept: bool) -> un.Clause:
    readings = (
        un.Alternative(reading=reading, clause=_atom(world, kept=kept))
        for reading in ("narrowly read", "widely read")
    )
    return un.Ambiguous(alternatives=tuple(readings))


_ATOMS: dict[type[Any], _Draft] = {
    un.Exists: _exists,
    un.Each: _each,
    un.Before: _before,
    un.HeldAt: _held_at,
    un.Lasts: _lasts,
    un.StartsIn: _starts_in,
    un.FromGroup: _from_group,
    un.AdoptedBy: _adopted_by,
}
BREAKABLE: dict[type[Any], _Draft] = _ATOMS | {
    un.Attested: _attested,
    un.AllOf: _all_of,
    un.AnyOf: _any_of,
    un.Not: _not,
    un.Given: _given,
    un.Ambiguous: _ambiguous,
}
"""The forms of clauses, and of requirements in them, that conduct can break."""
_OTHERS = st.lists(st.sampled_from(tuple(BREAKABLE)), max_size=2)


def _atom(world: _World, *, kept: bool) -> un.Clause:
    return world.author.pick(tuple(_ATOMS.values()))(world, kept=kept)


# ---- processes -------------------------------------------------------------------------


def breaking(
    form: type[Any], *, within: DateSpan | None = None, scope: Scope = "small"
) -> st.SearchStrategy[Fault]:
    """Processes in which exactly one mandate is broken: one whose clause is of this form.

    ``form`` is the class of a clause, or of a requirement. What merely comes about (``Reached``),
    is open for a time (``Open``) or is lifted (``Waived``) cannot be broken.
    """
    check_scope(scope)
    check_days(within, least=10)
    if form not in BREAKABLE:
        names = ", ".join(each.__name__ for each in BREAKABLE)
        raise InvalidArgument(f"conduct can break {names}, and not {quoted(form)}")
    return _breaking(form, within, scope)


@st.composite
def _breaking(draw: st.DrawFn, form: type[Any], within: DateSpan | None, scope: Scope) -> Fault:
    author = Author(draw, days_of(draw, scope, within), scope)
    world = _world(author)
    others = author.draw(_OTHERS)
    mandates = [_mandate(world, each, f"kept-{n}") for n, each in enumerate(others, start=1)]
    mandates.insert(author.number(0, len(mandates)), _mandate(world, form, _BROKEN))
    return Fault(process=_process(world, mandates), record=_BROKEN, as_of=author.within.last)


_BROKEN = "broken"


def _mandate(world: _World, form: type[Any], key: str) -> un.Mandate:
    return un.Mandate(
        id=un.MandateId(key),
        given_by=un.ActId("75/282"),
        verb=world.author.pick(_OBLIGING),
        bearer="Committee",
        asks=f"it {key}",
        clause=BREAKABLE[form](world, kept=key != _BROKEN),
        **SAID,
    )


def _process(world: _World, mandates: list[un.Mandate]) -> un.Process:
    days = world.author.within
    asked = [each.id for each in mandates if isinstance(each.clause, un.Attested)]
    kinds = (un.EventKind.SESSION, un.EventKind.DECISION, un.EventKind.ELECTION)
    return un.Process(
        id="lakes",
        title="A convention on lakes",
        through=days.last,
        bodies=(un.Body(id=_BODY, name="Committee on Lakes", short="Committee", **SAID),),
        resolutions=(_resolution(days),),
        decisions=(world.decision,),
        mandates=tuple(mandates),
        determinations=tuple(_determination(key, days) for key in asked),
        sessions=world.sessions,
        officers=(world.officer,),
        completeness=tuple(_complete(kind, days) for kind in kinds),
    )


def _resolution(days: DateSpan) -> un.Resolution:
    return un.Resolution(
        id=un.ResolutionId("75/282"),
        symbol=Symbol("A/RES/75/282"),
        title="Lakes",
        body=_BODY,
        adopted=days.first,
        **SAID,
    )


def _determination(mandate: un.MandateId, days: DateSpan) -> un.Determination:
    return un.Determination(
        id=f"on-{mandate}",
        mandate=mandate,
        holds=mandate != _BROKEN,
        on=days.last,
        finding="so it was found",
        **SAID,
    )


def _complete(kind: un.EventKind, days: DateSpan) -> un.Completeness:
    return un.Completeness(
        id=f"all-{kind.value}s",
        pattern=un.Pattern(event=kind),
        through=days.last,
        basis="the list of the secretariat",
        **SAID,
    )
