"""The clause language: what a paragraph asks, as frozen data.

A clause speaks about events (``timeline.Event``) and can be cited, written to a file, explained,
generated and compared, because there is no Python in it. The forms, from the inside out:

=============  ==========================================================================
moments        a date, ``AssemblyEdge``, ``EventEdge``, ``After``, ``YearEdge``, ``Latest``
requirements   ``Lasts``, ``HeldAt``, ``FromGroup``, ``StartsIn``, ``AdoptedBy``
atoms          ``Exists``, ``Each``, ``Before``, ``Reached``, ``Open``, ``Attested``, ``Waived``
joined by      ``AllOf``, ``AnyOf``, ``Not``, ``Given``, ``Ambiguous``
=============  ==========================================================================

If a paragraph cannot be said, the language gets one more form; the paragraph is not bent.
"""

from collections.abc import Iterator
from datetime import date

import attrs

from uncc_process.calendars import Rounding, Unit
from uncc_process.errors import Problem, quoted
from uncc_process.model.ids import BodyId, RecordId
from uncc_process.model.records import refuse
from uncc_process.model.vocabulary import (
    ActionKind,
    DayCount,
    DocumentKind,
    Edge,
    EventKind,
    Link,
    Office,
    Part,
    PartyKind,
    RegionalGroup,
    SessionKind,
)

__all__ = [
    "AdoptedBy",
    "After",
    "AllOf",
    "Alternative",
    "Ambiguous",
    "AnyOf",
    "AssemblyEdge",
    "Attested",
    "Before",
    "Clause",
    "Count",
    "Each",
    "EventEdge",
    "Exists",
    "FromGroup",
    "Given",
    "HeldAt",
    "Lasts",
    "Latest",
    "Moment",
    "Not",
    "Offset",
    "Open",
    "Pattern",
    "Reached",
    "Requirement",
    "StartsIn",
    "Waived",
    "Window",
    "YearEdge",
    "depth",
    "nodes",
]

# ---- which events ----------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Pattern:
    """Which events are meant; what is left out does not matter.

    >>> Pattern(event=EventKind.SESSION, variants=("negotiating",), ordinals=(2, 4, 5)).ordinals
    (2, 4, 5)

    ``variants`` are the words of the record: the kind of a session, document, officer or treaty
    action. ``record`` is one very record, ``about`` what the event concerns, ``party`` who acts.
    """

    event: EventKind
    variants: tuple[str, ...] = ()
    body: BodyId | None = None
    ordinals: tuple[int, ...] = ()
    record: RecordId | None = None
    about: RecordId | None = None
    party: PartyKind | None = None

    def __attrs_post_init__(self) -> None:
        known = _VARIANTS.get(self.event, ())
        for index, word in enumerate(self.variants):
            if word not in known:
                among = f"expected one of {', '.join(known)}" if known else "there are none"
                refuse(Problem(f"variants[{index}]", f"{among}; got {quoted(word)}"))


_ADOPTED = ("without a vote", "consensus", "silence procedure", "recorded vote")
_VARIANTS: dict[EventKind, tuple[str, ...]] = {
    EventKind.SESSION: tuple(kind.value for kind in SessionKind),
    EventKind.PLAN: tuple(kind.value for kind in SessionKind),
    EventKind.DOCUMENT: tuple(kind.value for kind in DocumentKind),
    EventKind.ELECTION: tuple(office.value for office in Office),
    EventKind.BY_ELECTION: tuple(office.value for office in Office),
    EventKind.RESOLUTION: _ADOPTED,
    EventKind.DECISION: _ADOPTED,
    EventKind.REJECTION: _ADOPTED,
    EventKind.SIGNATURE: (ActionKind.SIGNATURE.value,),
    EventKind.DEPOSIT: tuple(kind.value for kind in ActionKind),
    EventKind.DENUNCIATION: (ActionKind.DENUNCIATION.value,),
}


@attrs.frozen(kw_only=True)
class Count:
    """How many: ``Count(at_least=6)``, ``Count(at_least=1, at_most=1)``; at most 0 forbids."""

    at_least: int = 0
    at_most: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.at_least < 0 or (self.at_most is not None and self.at_most < self.at_least):
            refuse(
                Problem("at_most", f"nothing is at least {self.at_least}, at most {self.at_most}")
            )


# ---- when ------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class AssemblyEdge:
    """The opening or the closing of a regular session of the General Assembly.

    >>> AssemblyEdge(session=78, edge=Edge.END)  # "at its seventy-eighth session"
    AssemblyEdge(session=78, edge=<Edge.END: 'end'>)
    """

    session: int
    edge: Edge


@attrs.frozen(kw_only=True)
class EventEdge:
    """The first or last day of the nth event of a kind, in the order of their days."""

    pattern: Pattern
    edge: Edge = Edge.END
    nth: int = 1

    def __attrs_post_init__(self) -> None:
        if self.nth < 1:
            refuse(Problem("nth", f"expected 1 or more, got {self.nth}"))


@attrs.frozen(kw_only=True)
class Offset:
    """A number of days, weeks, months or years; less than nothing counts backwards.

    >>> Offset(count=1, unit=Unit.YEAR, rounding=Rounding.DOWN).count
    1

    Months and years differ in length, so they name their ``rounding`` (31 January and a month).
    """

    count: int
    unit: Unit
    rounding: Rounding | None = None

    def __attrs_post_init__(self) -> None:
        varies = self.unit in (Unit.MONTH, Unit.YEAR)
        if varies and self.rounding is None:
            refuse(Problem("rounding", f"an offset in {self.unit.value}s has to name its rounding"))
        if not varies and self.rounding is not None:
            refuse(Problem("rounding", f"an offset in {self.unit.value}s needs no rounding"))


@attrs.frozen(kw_only=True)
class After:
    """So long after another moment: "two years after the adoption of the Convention"."""

    moment: "Moment"
    offset: Offset


@attrs.frozen(kw_only=True)
class YearEdge:
    """The first or last day of a calendar year: "in the following calendar year" is 1 later."""

    moment: "Moment"
    years_later: int
    edge: Edge


@attrs.frozen(kw_only=True)
class Latest:
    """The latest of several moments: "whichever is later"."""

    moments: tuple["Moment", ...]

    def __attrs_post_init__(self) -> None:
        if not self.moments:
            refuse(Problem("moments", "expected at least one moment"))


Moment = date | AssemblyEdge | EventEdge | After | YearEdge | Latest
"""A day, given outright or by reference to something else."""


@attrs.frozen(kw_only=True)
class Window:
    """The days between two moments, both included; ``part`` says what of an event must lie in it.

    >>> Window(not_before=date(2022, 1, 1), not_after=date(2022, 1, 31), part=Part.OPENING).part
    <Part.OPENING: 'opening'>
    """

    not_before: Moment | None = None
    not_after: Moment | None = None
    part: Part = Part.WHOLE

    def __attrs_post_init__(self) -> None:
        if self.not_before is None and self.not_after is None:
            refuse(Problem("", "expected not_before or not_after, or both"))
        if (
            isinstance(self.not_before, date)
            and isinstance(self.not_after, date)
            and self.not_after < self.not_before
        ):
            refuse(Problem("not_after", f"{self.not_after} is before {self.not_before}"))


# ---- what is asked of one event --------------------------------------------------------


@attrs.frozen(kw_only=True)
class Lasts:
    """The event lasts so many days, counted in the way named.

    Where the text does not say which days count, write ``DayCount.UNSPECIFIED``: every reading is
    tried, and if they differ the outcome is ambiguous.
    """

    days: Count
    counted: DayCount


@attrs.frozen(kw_only=True)
class HeldAt:
    """The event is held at this place."""

    place: str


@attrs.frozen(kw_only=True)
class FromGroup:
    """The officer elected is of a State of this regional group."""

    group: RegionalGroup


@attrs.frozen(kw_only=True)
class StartsIn:
    """The event begins in this window."""

    window: Window


@attrs.frozen(kw_only=True)
class AdoptedBy:
    """Adopted without a vote, by consensus, or by this part of those present and voting.

    Abstentions do not count as voting (rules 86 and 126 of the rules of procedure of the General
    Assembly, A/520/Rev.20). Two thirds is ``AdoptedBy(numerator=2, denominator=3)``: exactly two
    thirds are enough, and of no votes at all nothing is two thirds.
    """

    numerator: int
    denominator: int

    def __attrs_post_init__(self) -> None:
        if not 0 < self.numerator <= self.denominator:
            refuse(Problem("numerator", f"no part: {self.numerator} of {self.denominator}"))


Requirement = Lasts | HeldAt | FromGroup | StartsIn | AdoptedBy

# ---- atoms -----------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Exists:
    """So many matching events inside the window, each meeting the requirements."""

    pattern: Pattern
    count: Count = Count(at_least=1)
    window: Window | None = None
    each: tuple[Requirement, ...] = ()


@attrs.frozen(kw_only=True)
class Each:
    """Every matching event inside the window meets the requirements."""

    pattern: Pattern
    requires: tuple[Requirement, ...]
    window: Window | None = None


@attrs.frozen(kw_only=True)
class Before:
    """Each ``then`` event comes after its ``first`` event, by at least the gap.

    The gap runs from the last day of the one to the first day of the other.
    """

    first: Pattern
    then: Pattern
    link: Link
    gap: Offset | None = None

    def __attrs_post_init__(self) -> None:
        if self.gap is not None and self.gap.count < 0:
            refuse(Problem("gap", f"a gap is not less than nothing, got {self.gap.count}"))


@attrs.frozen(kw_only=True)
class Reached:
    """Something comes about by itself at a moment: "shall enter into force on …"."""

    moment: Moment


@attrs.frozen(kw_only=True)
class Open:
    """Something is open during a window: "shall be open for signature until …"."""

    window: Window


@attrs.frozen(kw_only=True)
class Attested:
    """An open-textured demand; nothing settles it but a recorded ``Determination``."""

    question: str


@attrs.frozen
class Waived:
    """Nothing is asked any more: the clause of a later decision that lifts a mandate."""


# ---- connectives -----------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class AllOf:
    """All of the clauses hold."""

    clauses: tuple["Clause", ...]


@attrs.frozen(kw_only=True)
class AnyOf:
    """At least one of the clauses holds."""

    clauses: tuple["Clause", ...]


@attrs.frozen(kw_only=True)
class Not:
    """The clause does not hold."""

    clause: "Clause"


@attrs.frozen(kw_only=True)
class Given:
    """If the condition holds, then the clause; without an ``otherwise`` nothing is asked else."""

    condition: "Clause"
    then: "Clause"
    otherwise: "Clause | None" = None


@attrs.frozen(kw_only=True)
class Alternative:
    """One reading of an ambiguous text."""

    reading: str
    clause: "Clause"


@attrs.frozen(kw_only=True)
class Ambiguous:
    """A text with several readings; if their outcomes differ, the outcome is ambiguous."""

    alternatives: tuple[Alternative, ...]

    def __attrs_post_init__(self) -> None:
        if len(self.alternatives) < 2:
            refuse(Problem("alternatives", "expected at least two readings"))


Atom = Exists | Each | Before | Reached | Open | Attested | Waived
Clause = Atom | AllOf | AnyOf | Not | Given | Ambiguous
"""What a paragraph asks."""


def nodes(clause: Clause) -> Iterator[Clause]:
    """Yield a clause and all clauses inside it, the outer before the inner.

    >>> waived = Waived()
    >>> [type(node).__name__ for node in nodes(Not(clause=waived))]
    ['Not', 'Waived']
    """
    return (node for node, _ in _nested(clause))


def depth(clause: Clause) -> int:
    """Tell how deep clauses are nested in a clause: one without others is 1 deep."""
    return max(level for _, level in _nested(clause))


def _nested(clause: Clause) -> Iterator[tuple[Clause, int]]:
    waiting = [(clause, 1)]
    while waiting:
        node, level = waiting.pop()
        yield node, level
        waiting += [(inner, level + 1) for inner in reversed(_inside(node))]


def _inside(clause: Clause) -> tuple[Clause, ...]:
    match clause:
        case AllOf(clauses=inner) | AnyOf(clauses=inner):
            return inner
        case Not(clause=only):
            return (only,)
        case Given(condition=condition, then=then, otherwise=otherwise):
            return (condition, then, otherwise) if otherwise is not None else (condition, then)
        case Ambiguous(alternatives=alternatives):
            return tuple(alternative.clause for alternative in alternatives)
        case _:
            return ()


# The forms contain one another; whoever reads their annotations finds the classes, not names.
for _form in (After, YearEdge, Latest, AllOf, AnyOf, Not, Given, Alternative):
    attrs.resolve_types(_form, globals())
