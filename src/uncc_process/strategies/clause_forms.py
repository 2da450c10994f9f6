"""Strategies for clauses: what a paragraph asks, in every form of the language."""

import typing
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from uncc_process.errors import quoted
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import Scope, check_days, check_scope, set_fields
from uncc_process.strategies.author import Author, days_of

__all__ = [
    "CLAUSE_FORMS",
    "MOMENT_FORMS",
    "REQUIREMENT_FORMS",
    "Drafter",
    "clauses",
    "counts",
    "moments",
    "offsets",
    "patterns",
    "requirements",
    "windows",
]

_Made = TypeVar("_Made")

CLAUSE_FORMS: tuple[type[Any], ...] = typing.get_args(un.Clause)
REQUIREMENT_FORMS: tuple[type[Any], ...] = typing.get_args(un.Requirement)
MOMENT_FORMS: tuple[type[Any], ...] = typing.get_args(un.Moment)
_ADOPTED = ("without a vote", "consensus", "silence procedure", "recorded vote")
_VARIANTS: dict[un.EventKind, tuple[str, ...]] = {
    un.EventKind.SESSION: tuple(kind.value for kind in un.SessionKind),
    un.EventKind.PLAN: tuple(kind.value for kind in un.SessionKind),
    un.EventKind.DOCUMENT: tuple(kind.value for kind in un.DocumentKind),
    un.EventKind.ELECTION: tuple(office.value for office in un.Office),
    un.EventKind.BY_ELECTION: tuple(office.value for office in un.Office),
    un.EventKind.RESOLUTION: _ADOPTED,
    un.EventKind.DECISION: _ADOPTED,
    un.EventKind.REJECTION: _ADOPTED,
    un.EventKind.SIGNATURE: (un.ActionKind.SIGNATURE.value,),
    un.EventKind.DEPOSIT: tuple(kind.value for kind in un.ActionKind),
    un.EventKind.DENUNCIATION: (un.ActionKind.DENUNCIATION.value,),
}
_COUNTS = (
    un.Count(at_least=1),
    un.Count(at_most=0),
    un.Count(at_least=2),
    un.Count(at_least=1, at_most=1),
    un.Count(at_least=2, at_most=3),
)
_FRACTIONS = ((1, 2), (2, 3), (1, 1))


@attrs.define
class Drafter:
    """Drafts clauses about a world; one mandate asks no two questions, and is seldom ambiguous."""

    author: Author
    questions: int = 1
    ambiguities: int = 4

    # ---- which events, and how many ----------------------------------------------------

    def pattern(self, fixed: Mapping[str, Any] | None = None) -> un.Pattern:
        """A pattern that names a few things, among them what is ``fixed``."""
        author, fixed = self.author, dict(fixed or {})
        event = author.pick(events_of(fixed.pop("event", None), fixed.get("variants", ())))
        few = author.pick(_NAMED)
        named = {name: self._named(name, event) for name in few if name not in fixed}
        return un.Pattern(event=event, **(named | fixed))

    def _named(self, name: str, event: un.EventKind) -> Any:
        author = self.author
        match name:
            case "variants":
                known = _VARIANTS.get(event)
                return (author.pick(known),) if known else ()
            case "ordinals":
                return author.pick(((1,), (2,), (1, 2)))
            case "party":
                return author.pick(tuple(un.PartyKind))
            case "body":
                return author.perhaps("bodies")
            case _:
                return author.perhaps(*un.FAMILIES)

    def count(self) -> un.Count:
        """How many."""
        author = self.author
        if author.scope == "small":
            return author.pick(_COUNTS)
        least, more = author.number(0, 99), author.maybe(lambda: author.number(0, 99))
        return un.Count(at_least=least, at_most=None if more is None else least + more)

    # ---- when --------------------------------------------------------------------------

    def offset(self, least: int = -3, most: int = 4) -> un.Offset:
        """So many days, weeks, months or years."""
        unit = self.author.pick(tuple(un.Unit))
        varies = unit in (un.Unit.MONTH, un.Unit.YEAR)
        rounding = self.author.pick(tuple(un.Rounding)) if varies else None
        return un.Offset(count=self.author.number(least, most), unit=unit, rounding=rounding)

    def moment(self, depth: int = 2, form: type[Any] | None = None) -> un.Moment:
        """A moment, of a form or of any; those that hold others to a depth."""
        author = self.author
        form = form or author.pick(MOMENT_FORMS if depth else MOMENT_FORMS[:3])
        if form is un.AssemblyEdge:
            number = author.number(76, 80) if author.scope == "small" else author.number(1, 99)
            return un.AssemblyEdge(session=number, edge=author.pick(tuple(un.Edge)))
        if form is un.EventEdge:
            edge, nth = author.pick(tuple(un.Edge)), author.number(1, 2)
            return un.EventEdge(pattern=self.pattern(), edge=edge, nth=nth)
        if form is un.After:
            return un.After(moment=self.moment(depth - 1), offset=self.offset())
        if form is un.YearEdge:
            later, edge = author.number(0, 2), author.pick(tuple(un.Edge))
            return un.YearEdge(moment=self.moment(depth - 1), years_later=later, edge=edge)
        if form is un.Latest:
            several = tuple(self.moment(depth - 1) for _ in range(author.number(1, 2)))
            return un.Latest(moments=several)
        return author.day()

    def window(self, part: un.Part | None = None) -> un.Window:
        """Days with a first, or a last, or both; in their order, where both are days."""
        begins, ends = self.author.pick(((False, True), (True, True), (True, False)))
        first = self.moment() if begins else None
        last = self.moment() if ends else None
        if isinstance(first, date) and isinstance(last, date):
            first, last = sorted((first, last))
        part = part or self.author.pick(tuple(un.Part))
        return un.Window(not_before=first, not_after=last, part=part)

    # ---- what is asked of one event ----------------------------------------------------

    def requirement(self, form: type[Any] | None = None) -> un.Requirement:
        """A requirement, of a form or of any."""
        author = self.author
        form = form or author.pick(REQUIREMENT_FORMS)
        if form is un.Lasts:
            return un.Lasts(days=self.count(), counted=author.pick(tuple(un.DayCount)))
        if form is un.HeldAt:
            return un.HeldAt(place=author.place())
        if form is un.FromGroup:
            return un.FromGroup(group=author.pick(tuple(un.RegionalGroup)))
        if form is un.StartsIn:
            return un.StartsIn(window=self.window())
        numerator, denominator = author.pick(_FRACTIONS)
        return un.AdoptedBy(numerator=numerator, denominator=denominator)

    # ---- clauses -----------------------------------------------------------------------

    def clause(self, depth: int = 2, form: type[Any] | None = None) -> un.Clause:
        """A clause, of a form or of any; those that hold others to a depth."""
        return _DRAFTS[form or self.author.pick(self._possible(depth))](self, depth - 1)

    def _possible(self, depth: int) -> tuple[type[Any], ...]:
        left: dict[Any, bool] = {
            un.Attested: self.questions > 0,
            un.Ambiguous: self.ambiguities > 0,
        }
        forms = CLAUSE_FORMS if depth > 0 else _ATOMS
        return tuple(form for form in forms if left.get(form, True))

    def some(self, make: Callable[[], _Made], least: int = 0) -> tuple[_Made, ...]:
        """Two things at the most."""
        return tuple(make() for _ in range(self.author.number(least, 2)))

    def exists(self, _: int) -> un.Clause:
        """So many events."""
        window = self.author.maybe(self.window)
        pattern, count = self.pattern(), self.count()
        return un.Exists(
            pattern=pattern, count=count, window=window, each=self.some(self.requirement)
        )

    def each(self, _: int) -> un.Clause:
        """Every event."""
        window = self.author.maybe(self.window)
        requires = self.some(self.requirement, 1)
        return un.Each(pattern=self.pattern(), requires=requires, window=window)

    def before(self, _: int) -> un.Clause:
        """One event before another."""
        gap = self.author.maybe(lambda: self.offset(0))
        link = self.author.pick(tuple(un.Link))
        return un.Before(first=self.pattern(), then=self.pattern(), link=link, gap=gap)

    def attested(self, _: int) -> un.Clause:
        """An open question."""
        self.questions -= 1
        return un.Attested(question=self.author.words())

    def given(self, depth: int) -> un.Clause:
        """One thing if another."""
        condition, then = self.clause(depth), self.clause(depth)
        otherwise = self.author.maybe(lambda: self.clause(depth))
        return un.Given(condition=condition, then=then, otherwise=otherwise)

    def ambiguous(self, depth: int) -> un.Clause:
        """Two readings of one text."""
        self.ambiguities -= 1
        readings = (un.Alternative(reading=each, clause=self.clause(depth)) for each in _READINGS)
        return un.Ambiguous(alternatives=tuple(readings))


_READINGS = ("narrowly read", "widely read")
_NAMED = (
    (),
    ("body",),
    ("variants",),
    ("ordinals",),
    ("about",),
    ("record",),
    ("party",),
    ("variants", "body", "ordinals"),
)
_DRAFTS: dict[type[Any], Callable[[Drafter, int], un.Clause]] = {
    un.Exists: Drafter.exists,
    un.Each: Drafter.each,
    un.Before: Drafter.before,
    un.Reached: lambda drafter, _: un.Reached(moment=drafter.moment()),
    un.Open: lambda drafter, _: un.Open(window=drafter.window()),
    un.Attested: Drafter.attested,
    un.Waived: lambda _, __: un.Waived(),
    un.AllOf: lambda drafter, depth: un.AllOf(
        clauses=drafter.some(lambda: drafter.clause(depth), 1)
    ),
    un.AnyOf: lambda drafter, depth: un.AnyOf(
        clauses=drafter.some(lambda: drafter.clause(depth), 1)
    ),
    un.Not: lambda drafter, depth: un.Not(clause=drafter.clause(depth)),
    un.Given: Drafter.given,
    un.Ambiguous: Drafter.ambiguous,
}
_ATOMS = (un.Exists, un.Each, un.Before, un.Reached, un.Open, un.Attested, un.Waived)


def events_of(event: un.EventKind | None, variants: tuple[str, ...]) -> tuple[un.EventKind, ...]:
    """Give the kinds of events that can have such variants, among them the one asked for."""
    events = tuple(un.EventKind) if event is None else (event,)
    return tuple(each for each in events if set(variants) <= set(_VARIANTS.get(each, ())))


# ---- the strategies --------------------------------------------------------------------


@st.composite
def _drafted(
    draw: st.DrawFn,
    make: Callable[[Drafter], _Made],
    scope: Scope,
    within: DateSpan | None,
    bodies: tuple[str, ...] = (),
) -> _Made:
    author = Author(draw, days_of(draw, scope, within), scope, {"bodies": bodies})
    return make(Drafter(author))


def _check_form(form: type[Any] | None, known: tuple[type[Any], ...]) -> None:
    if form is not None and form not in known:
        names = ", ".join(each.__name__ for each in known)
        raise InvalidArgument(f"form is one of the classes {names}, not {quoted(form)}")


def clauses(
    *,
    form: type[Any] | None = None,
    body: str | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Clause]:
    """Clauses; ``form`` is the class of the outermost, ``body`` an id that they may name.

    Without a ``body`` they refer to no record, and so fit into any process.
    """
    check_scope(scope)
    check_days(within)
    _check_form(form, CLAUSE_FORMS)
    bodies = tuple(set_fields(un.Pattern, body=body).values())
    return _drafted(lambda drafter: drafter.clause(form=form), scope, within, bodies)


def counts(*, scope: Scope = "small") -> st.SearchStrategy[un.Count]:
    """How many of something."""
    check_scope(scope)
    return _drafted(Drafter.count, scope, None)


def offsets() -> st.SearchStrategy[un.Offset]:
    """So many days, weeks, months or years, backwards too."""
    return _drafted(Drafter.offset, "small", None)


def moments(
    *, form: type[Any] | None = None, within: DateSpan | None = None, scope: Scope = "small"
) -> st.SearchStrategy[un.Moment]:
    """Moments; ``form`` is ``date``, or the class of the outermost."""
    check_scope(scope)
    check_days(within)
    _check_form(form, MOMENT_FORMS)
    return _drafted(lambda drafter: drafter.moment(form=form), scope, within)


def windows(
    *, part: un.Part | None = None, within: DateSpan | None = None, scope: Scope = "small"
) -> st.SearchStrategy[un.Window]:
    """Windows: days with a first, or a last, or both, and never reversed."""
    check_scope(scope)
    check_days(within)
    set_fields(un.Window, part=part)
    return _drafted(lambda drafter: drafter.window(part), scope, within)


def requirements(
    *, form: type[Any] | None = None, within: DateSpan | None = None, scope: Scope = "small"
) -> st.SearchStrategy[un.Requirement]:
    """What is asked of one event; ``form`` is the class."""
    check_scope(scope)
    check_days(within)
    _check_form(form, REQUIREMENT_FORMS)
    return _drafted(lambda drafter: drafter.requirement(form), scope, within)


def patterns(
    *,
    event: un.EventKind | None = None,
    variants: tuple[str, ...] | None = None,
    body: str | None = None,
    ordinals: tuple[int, ...] | None = None,
    party: un.PartyKind | None = None,
) -> st.SearchStrategy[un.Pattern]:
    """Patterns: which events are meant. Those that name no ``body`` refer to no record."""
    fixed = set_fields(
        un.Pattern, event=event, variants=variants, body=body, ordinals=ordinals, party=party
    )
    if not events_of(event, variants or ()):
        raise InvalidArgument(f"no such event has the variants {quoted(variants)}")
    return _drafted(lambda drafter: drafter.pattern(fixed), "small", None)
