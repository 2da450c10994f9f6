"""Tiny processes to try the audit on: ten days, a few events, clauses of every form."""

import functools
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

import uncc_process.model as un
from tests.naive import ONE_DAY, Answer, matches
from uncc_process.audit import Cause, Outcome, audit
from uncc_process.audit.ambiguity import under_all_readings
from uncc_process.audit.log import Log, View
from uncc_process.model.clauses import nodes
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.timeline import Event, timeline

Draw = Callable[[st.SearchStrategy[Any]], Any] | Random
Families = tuple[str, ...]
_Made = TypeVar("_Made")

CITED: Any = {"confidence": un.Confidence.PRIMARY, "sources": (Source.parse("A/RES/75/282"),)}
LONG_AGO, FAR = date(2000, 1, 1), date(2040, 1, 1)
MANDATE = un.MandateId("mandate")

# Ten days each with a weekend: Labour Day in New York and an edge of the Assembly; the turn of a
# year; a closing of the Assembly that is not recorded.
EPOCHS = {date(2024, 9, 2): (78, 79), date(2023, 12, 28): (78,), date(2026, 9, 2): (80, 81, 9999)}

SESSIONS, CONSULTATIONS, DECISIONS = "sessions", "consultations", "decisions"
DOCUMENTS, ACTIONS, OFFICERS = "documents", "treaty_actions", "officers"
KINDS = {
    SESSIONS: (un.EventKind.SESSION,),
    CONSULTATIONS: (un.EventKind.CONSULTATION,),
    DECISIONS: (un.EventKind.DECISION, un.EventKind.REJECTION),
    DOCUMENTS: (un.EventKind.DOCUMENT,),
    ACTIONS: (un.EventKind.SIGNATURE, un.EventKind.DEPOSIT),
    OFFICERS: (un.EventKind.ELECTION,),
}
FAMILIES: tuple[Families, ...] = (
    *((family,) for family in KINDS),
    (SESSIONS, DECISIONS),
    (SESSIONS, DOCUMENTS),
)
# What a pattern of each family may name, and how. All may name the record e0.
NAMED: dict[str, dict[str, tuple[Any, ...]]] = {
    SESSIONS: {
        "ordinals": ((1,), (2,), (1, 2), (2, 3)),
        "variants": (("negotiating",), ("organizational",), ("negotiating", "organizational")),
        "body": ("A", "B"),
        "about": ("A", "B"),
    },
    CONSULTATIONS: {"ordinals": ((1,), (2,), (1, 2), (2, 3)), "body": ("A", "B")},
    DECISIONS: {
        "variants": (("consensus",), ("recorded vote",)),
        "body": ("A", "B"),
        "about": ("A", "B"),
    },
    DOCUMENTS: {"variants": (("report",), ("agenda",)), "body": ("A", "B"), "about": ("A", "B")},
    ACTIONS: {"party": (un.PartyKind.STATE,)},
    OFFICERS: {"variants": (("Chair",), ("Rapporteur",)), "body": ("A", "B")},
}
GROUPS: tuple[Any, ...] = (None, un.RegionalGroup.AFRICAN, un.RegionalGroup.ASIA_PACIFIC)
PLACES = ("New York", "Vienna")
ABOUT = ((), ("A",), ("B",), ("A", "B"))
VOTES: tuple[Any, ...] = (
    None,
    un.Consensus(),
    un.RecordedVote(in_favour=2, against=1, abstaining=1),
    un.RecordedVote(in_favour=1, against=2, abstaining=0),
    un.RecordedVote(in_favour=1, against=1, abstaining=3),
    un.RecordedVote(in_favour=0, against=0, abstaining=1),
)
COUNTS = (
    un.Count(at_least=1),
    un.Count(at_most=0),
    un.Count(at_least=2),
    un.Count(at_least=1, at_most=1),
    un.Count(at_most=1),
    un.Count(at_least=2, at_most=3),
    un.Count(at_least=0),
    un.Count(at_least=3),
    un.Count(at_most=2),
)
OFFSETS = (
    *(un.Offset(count=count, unit=un.Unit.DAY) for count in (1, 2, 0, -1, -3, 4)),
    un.Offset(count=1, unit=un.Unit.WEEK),
    un.Offset(count=1, unit=un.Unit.MONTH, rounding=un.Rounding.DOWN),
    un.Offset(count=-1, unit=un.Unit.MONTH, rounding=un.Rounding.UP),
    un.Offset(count=-1, unit=un.Unit.YEAR, rounding=un.Rounding.DOWN),
)


@functools.cache
def _one(options: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(options)


def pick(draw: Draw, *options: Any) -> Any:
    """One of the options; the first is the simplest."""
    return draw.choice(options) if isinstance(draw, Random) else draw(_one(options))


def usually(draw: Draw, usual: Any, *others: Any) -> Any:
    """Two times in three the usual one, else one of the others."""
    return pick(draw, *(usual,) * (2 * len(others)), *others)


def some(draw: Draw, make: Callable[[], _Made], least: int, most: int) -> tuple[_Made, ...]:
    """So many things, each made by itself."""
    return tuple(make() for _ in range(pick(draw, *range(least, most + 1))))


# ---- records ---------------------------------------------------------------------------


@attrs.frozen
class Author:
    """Draws records and clauses of some families, within ten days of an epoch.

    If it is ``knowing``, its records leave nothing open.
    """

    draw: Draw
    epoch: date
    families: Families
    knowing: bool = False

    def pick(self, *options: Any) -> Any:
        """One of the options."""
        return pick(self.draw, *options)

    def usually(self, usual: Any, *others: Any) -> Any:
        """Two times in three the usual one."""
        return usually(self.draw, usual, *others)

    def day(self, first: int = 0, last: int = 6) -> date:
        """A day so far from the epoch."""
        return self.epoch + timedelta(self.pick(*range(first, last + 1)))

    def span(self) -> DateSpan:
        """A run of at most four days."""
        first = self.day()
        return DateSpan(first, first + timedelta(self.pick(0, 1, 2, 3)))

    def when(self) -> un.When:
        """A day, or the span within which it fell."""
        span = self.span()
        exact = self.knowing or span.days == 1 or self.usually(True, False)
        return span.first if exact else span

    def unless_knowing(self, nothing: None, *others: Any) -> Any:
        """One of several things, or that it is not recorded."""
        return self.pick(*others) if self.knowing else self.pick(nothing, *others)

    def fields(self, family: str) -> dict[str, Any]:
        """The fields of a record."""
        span, when = self.span(), self.when
        ends = (DateSpan.on(span.first), DateSpan.on(span.last))
        meeting = {"opens": span.first, "closes": span.last, "place": self.pick(*PLACES)}
        match family:
            case "sessions":
                return meeting | {
                    "kind": self.usually(un.SessionKind.NEGOTIATING, un.SessionKind.ORGANIZATIONAL),
                    "ordinal": self.pick(None, 1, 2, 3),
                    "announced": self.usually(None, self.day(-2, 8)),
                    "about": self.usually(*ABOUT),
                    "meeting_days": self.usually(None, *range(1, min(span.days, 2) + 1)),
                    "parts": self.usually((), ends) if span.days > 2 else (),
                }
            case "consultations":
                return meeting | {"ordinal": self.pick(1, 2, 3)}
            case "decisions":
                return {
                    "adopted": when(),
                    "adoption": self.unless_knowing(*VOTES),
                    "carried": self.usually(True, False),
                    "about": self.usually(*ABOUT),
                }
            case "documents":
                return {
                    "kind": self.usually(un.DocumentKind.REPORT, un.DocumentKind.AGENDA),
                    "issued": self.unless_knowing(None, when()),
                    "about": self.usually(*ABOUT),
                }
            case "officers":
                return {
                    "office": self.usually(un.Office.CHAIR, un.Office.RAPPORTEUR),
                    "elected": self.unless_knowing(None, when()),
                    "group": self.unless_knowing(*GROUPS),
                }
            case _:
                return {
                    "kind": self.usually(un.ActionKind.SIGNATURE, un.ActionKind.RATIFICATION),
                    "party_kind": self.usually(un.PartyKind.STATE, un.PartyKind.ORGANIZATION),
                    "on": when(),
                }

    def records(self, name: str = "e", most: int = 4) -> dict[str, Any]:
        """A few records of each family, those of the second named by the next letter."""
        names = (name, chr(ord(name) + 1))
        each = most // len(self.families)
        return {
            family: tuple(self.numbered(family, key, each))
            for family, key in zip(self.families, names, strict=False)
        }

    def numbered(self, family: str, name: str, most: int) -> Iterable[Any]:
        """Records with ids; no two of one kind and body bear the same ordinal."""
        used: set[tuple[object, ...]] = set()
        for index in range(self.pick(*range(most + 1))):
            fields = self.fields(family)
            body = "treaty" if family == ACTIONS else self.usually("A", "B")
            rank = (body, fields.get("kind"), fields.get("ordinal"))
            if rank in used and "ordinal" in fields:
                fields["ordinal"] = 10 + index if family == CONSULTATIONS else None
            used.add(rank)
            of = {"treaty": body} if family == ACTIONS else {"body": body}
            yield MADE[family](id=f"{name}{index}", **of, **fields, **CITED)

    # ---- clauses -----------------------------------------------------------------------

    def pattern(self) -> un.Pattern:
        """A pattern that names a few things."""
        family = self.pick(*self.families)
        named = NAMED[family] | {"record": ("e0",)}
        fields = [self.pick(*named, "record") for _ in range(self.pick(0, 0, 0, 1, 1, 2))]
        kind = self.pick(*KINDS[family])
        return un.Pattern(event=kind, **{field: self.pick(*named[field]) for field in fields})

    def moment(self, depth: int = 2) -> un.Moment:
        """A moment of any form, those that hold others to a depth."""
        match self.pick(*range(8 if depth else 1)):
            case 0 | 1:
                return self.day(-1, 8)
            case 2 | 3:
                pattern, edge = self.pattern(), self.pick(*un.Edge)
                return un.EventEdge(pattern=pattern, edge=edge, nth=self.pick(1, 1, 2))
            case 4:
                return un.After(moment=self.moment(depth - 1), offset=self.pick(*OFFSETS))
            case 5:
                session = self.pick(*EPOCHS[self.epoch])
                return un.AssemblyEdge(session=session, edge=self.pick(*un.Edge))
            case 6:
                year = self.pick(0, 1, -1)
                inner, edge = self.moment(depth - 1), self.pick(*un.Edge)
                return un.YearEdge(moment=inner, years_later=year, edge=edge)
            case _:
                return un.Latest(moments=some(self.draw, lambda: self.moment(depth - 1), 1, 2))

    def window(self) -> un.Window:
        """A window with one bound or two."""
        start, end = self.pick((0, 1), (1, 1), (1, 0))
        begins, ends = start and self.moment(), end and self.moment()
        if isinstance(begins, date) and isinstance(ends, date):
            begins, ends = sorted((begins, ends))
        part = self.pick(*un.Part)
        return un.Window(not_before=begins or None, not_after=ends or None, part=part)

    def requirement(self) -> un.Requirement:
        """A requirement of any form."""
        match self.pick(*range(5)):
            case 0:
                return un.HeldAt(place=self.pick(*PLACES))
            case 1:
                return un.Lasts(days=self.pick(*COUNTS), counted=self.pick(*un.DayCount))
            case 2:
                return un.AdoptedBy(numerator=self.pick(1, 2), denominator=self.pick(2, 3))
            case 3:
                return un.FromGroup(group=self.pick(*GROUPS[1:]))
            case _:
                return un.StartsIn(window=self.window())

    def atom(self) -> un.Clause:
        """An atom of any form."""
        window = self.pick(None, 1) and self.window()
        match self.pick(*range(9)):
            case 0 | 1 | 2:
                each = some(self.draw, self.requirement, 0, 1)
                count = self.pick(*COUNTS)
                return un.Exists(pattern=self.pattern(), count=count, window=window, each=each)
            case 3 | 4:
                requires = some(self.draw, self.requirement, 1, 2)
                return un.Each(pattern=self.pattern(), requires=requires, window=window)
            case 5:
                gap, link = self.usually(None, *OFFSETS[:3]), self.pick(*un.Link)
                return un.Before(first=self.pattern(), then=self.pattern(), link=link, gap=gap)
            case 6:
                return un.Reached(moment=self.moment())
            case 7:
                return un.Open(window=self.window())
            case _:
                return un.Attested(question="good?") if self.pick(False, True) else un.Waived()

    def clause(self, depth: int = 3, *, ambiguous: bool = True) -> un.Clause:
        """A clause of any form, so deep at most."""
        inner = functools.partial(self.clause, depth - 1, ambiguous=ambiguous)
        match self.pick(*range(6 + 2 * ambiguous)) if depth > 1 else 0:
            case 2:
                return un.AllOf(clauses=some(self.draw, inner, 1, 2))
            case 3:
                return un.AnyOf(clauses=some(self.draw, inner, 1, 2))
            case 4:
                return un.Not(clause=inner())
            case 5:
                otherwise = self.pick(None, 1) and inner()
                return un.Given(condition=inner(), then=inner(), otherwise=otherwise)
            case 6:
                readings = (un.Alternative(reading=each, clause=inner()) for each in "ab")
                return un.Ambiguous(alternatives=tuple(readings))
            case _:
                return self.atom()

    def statement(self, index: int) -> un.Completeness:
        """A statement that the record is complete, mostly for all events of a kind."""
        through = self.day(-1, 9)
        kinds = [kind for family in self.families for kind in KINDS[family]]
        pattern = self.pick(*(un.Pattern(event=kind) for kind in kinds), None) or self.pattern()
        known = through + timedelta(self.pick(0, 1, 2))
        return complete(index, pattern, through, known_from=self.usually(None, known))


MADE: dict[str, Callable[..., Any]] = {
    SESSIONS: functools.partial(un.Session, name="session"),
    CONSULTATIONS: un.Consultation,
    DECISIONS: functools.partial(un.Decision, decided="so"),
    DOCUMENTS: functools.partial(un.Document, title="text"),
    ACTIONS: functools.partial(un.TreatyAction, party="state"),
    OFFICERS: un.Officer,
}


def complete(index: int, pattern: un.Pattern, through: date, **more: Any) -> un.Completeness:
    """A statement of completeness."""
    fields: dict[str, Any] = {"id": f"c{index}", "basis": "read", **CITED, **more}
    return un.Completeness(pattern=pattern, through=through, **fields)


# ---- worlds ----------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Small:
    """A process in which all is recorded, and a clause about it; some of it may be hidden.

    What the process says of its completeness is true, even without what is hidden.
    """

    epoch: date
    families: Families
    process: un.Process
    clause: un.Clause
    hidden: frozenset[str] = frozenset()

    @property
    def recorded(self) -> un.Process:
        """The process without what is hidden."""
        kept: dict[str, Any] = {
            family: tuple(r for r in getattr(self.process, family) if r.id not in self.hidden)
            for family in self.families
        }
        return attrs.evolve(self.process, **kept)


def a_world(draw: Draw, *, closed: bool = False, hiding: bool = False, depth: int = 3) -> Small:
    """A small world; in a closed one the record is complete to the end of days."""
    author = Author(draw, pick(draw, *EPOCHS), pick(draw, *FAMILIES), closed)
    records = author.records()
    through = FAR if closed else author.usually(author.epoch + timedelta(9), author.day())
    bare = process(records, through)
    ids = [record.id for several in records.values() for record in several if record.id != "e0"]
    hidden = frozenset(key for key in ids if hiding and pick(draw, False, True))
    kinds = [kind for family in author.families for kind in KINDS[family]]
    statements = (
        [complete(i, un.Pattern(event=k), FAR, known_from=FAR) for i, k in enumerate(kinds)]
        if closed
        else [author.statement(i) for i in range(pick(draw, 0, 1, 2, 3))]
    )
    findings = [(pick(draw, True, False), author.day()) for _ in range(pick(draw, 0, 1))]
    return Small(
        epoch=author.epoch,
        families=author.families,
        process=attrs.evolve(
            bare,
            completeness=tuple(honest(statements, timeline(bare), hidden, through)),
            determinations=tuple(determination(i, *each) for i, each in enumerate(findings)),
        ),
        clause=author.clause(depth),
        hidden=hidden,
    )


@st.composite
def worlds(draw: st.DrawFn, *, closed: bool = False, hiding: bool = False, depth: int = 3) -> Small:
    """Small worlds."""
    return a_world(draw, closed=closed, hiding=hiding, depth=depth)


def process(records: dict[str, Any], through: date, **more: Any) -> un.Process:
    """A process with these records, two bodies, a treaty and a mandate that it gives."""
    named = {each.id for several in records.values() for each in several}
    keys = ("treaty",) if "e0" in named else ("treaty", "e0")
    fields: dict[str, Any] = {
        "bodies": tuple(un.Body(id=un.BodyId(key), name=key, short=key, **CITED) for key in "AB"),
        "mandates": (mandate(un.Waived()),),
        "treaties": tuple(
            un.Treaty(id=un.TreatyId(key), title=key, short=key, adopted=LONG_AGO, **CITED)
            for key in keys
        ),
    }
    return un.Process(id="small", title="small", through=through, **(fields | records | more))


def mandate(clause: un.Clause, key: str = MANDATE, **more: Any) -> un.Mandate:
    """A mandate that asks a clause."""
    fields: dict[str, Any] = {"verb": un.Verb.SHALL, "bearer": "all", "asks": "it", **CITED, **more}
    return un.Mandate(id=un.MandateId(key), given_by=un.ActId("treaty"), clause=clause, **fields)


def determination(index: int, holds: bool, on: date) -> un.Determination:
    """A determination that the mandate was kept, or was not."""
    fields: dict[str, Any] = {"id": f"d{index}", "finding": "so", **CITED}
    return un.Determination(mandate=MANDATE, holds=holds, on=on, **fields)


def honest(
    statements: Iterable[un.Completeness],
    events: tuple[Event, ...],
    hidden: frozenset[str],
    by: date,
) -> Iterable[un.Completeness]:
    """Cut statements down to the days for which they are true, and could be made."""
    for statement in statements:
        through = min(statement.through, by)
        for event in events:
            if matches(statement.pattern, event):
                through = min(through, _last_honest(event, statement, hidden))
        if through > date.min:
            yield attrs.evolve(statement, through=through)


def _last_honest(event: Event, statement: un.Completeness, hidden: frozenset[str]) -> date:
    """The last day through which a statement can be made in spite of this event."""
    if event.span is None:
        return date.min if event.record in hidden else date.max
    known = event.announced or event.span.first
    late = known > (statement.known_from or event.span.first)
    return event.span.first - ONE_DAY if late or event.record in hidden else date.max


# ---- the engine's answer ---------------------------------------------------------------


def answered(clause: un.Clause, of: un.Process, day: date, known: date) -> Answer:
    """What the engine makes of a clause."""
    view = View(log=Log.of(of), day=day, known=known)
    found, _ = under_all_readings(clause, view, MANDATE)
    return found.truth, found.causes


@st.composite
def views(draw: st.DrawFn, small: Small) -> tuple[date, date]:
    """Views of a world."""
    return a_view(draw, small)


def a_view(draw: Draw, small: Small) -> tuple[date, date]:
    """A day to ask on, and the day up to which things are known: mostly the same, or long after."""
    author = Author(draw, small.epoch, small.families)
    day = author.day(-1, 10)
    return day, author.usually(day, FAR, *(day + timedelta(n) for n in (1, 3, -1, -2)))


# ---- mandates and their amendments -----------------------------------------------------


def possible(clause: un.Clause) -> un.Clause:
    """The clause, or none, if a mandate could not have so many questions and ambiguities."""
    kinds = [type(node) for node in nodes(clause)]
    fits = kinds.count(un.Attested) < 2 and kinds.count(un.Ambiguous) < 5
    return clause if fits else un.Waived()


@st.composite
def amended(draw: st.DrawFn) -> Small:
    """A small world whose mandate is amended up to two times; some of it is hidden."""
    small = a_world(draw, hiding=True, depth=2)
    author = Author(draw, small.epoch, small.families)
    days = sorted({author.day(-1, 7) for _ in range(pick(draw, 0, 1, 1, 2))})
    mandates = [mandate(possible(small.clause))]
    for number, day in enumerate(days):
        amends = pick(draw, mandates[-1].id, MANDATE)
        clause = possible(author.usually(author.clause(2), mandates[-1].clause))
        mandates.append(mandate(clause, f"m{number}", amends=amends, effective=day))
    return attrs.evolve(small, process=attrs.evolve(small.process, mandates=tuple(mandates)))


def judgement(of: un.Process, day: date, known: date) -> tuple[Outcome, frozenset[Cause]] | None:
    """The engine's judgement on the mandate: its outcome and, if undetermined, the causes."""
    for each in audit(of, day, known=known).judgements:
        if each.mandate.id == MANDATE:
            return each.outcome, each.causes
    return None


# ---- odd things ------------------------------------------------------------------------

FAR_OFFSETS = (
    un.Offset(count=10**7, unit=un.Unit.DAY),
    un.Offset(count=-(10**7), unit=un.Unit.WEEK),
    un.Offset(count=10**6, unit=un.Unit.MONTH, rounding=un.Rounding.UP),
    un.Offset(count=-(10**6), unit=un.Unit.YEAR, rounding=un.Rounding.DOWN),
    un.Offset(count=1, unit=un.Unit.MONTH, rounding=un.Rounding.REFUSE),
    un.Offset(count=-13, unit=un.Unit.MONTH, rounding=un.Rounding.REFUSE),
)


def odd_moment(author: Author) -> un.Moment:
    """A moment at an end of the calendar, or beyond it."""
    match author.pick(*range(5)):
        case 0:
            return author.pick(date.min, date.max)  # type: ignore[no-any-return] # one of the two
        case 1:
            return un.After(moment=author.moment(), offset=author.pick(*FAR_OFFSETS))
        case 2:
            return un.YearEdge(
                moment=author.moment(),
                years_later=author.pick(-(10**5), 10**5),
                edge=author.pick(*un.Edge),
            )
        case 3:
            return un.AssemblyEdge(session=author.pick(-1, 0, 10**9), edge=author.pick(*un.Edge))
        case _:
            return un.EventEdge(pattern=author.pattern(), nth=10**6, edge=author.pick(*un.Edge))


@st.composite
def odd_clauses(draw: st.DrawFn, small: Small) -> un.Clause:
    """A clause that nobody would write."""
    author = Author(draw, small.epoch, small.families)
    pattern, moment = author.pattern(), odd_moment(author)
    window = un.Window(**{pick(draw, "not_before", "not_after"): moment}, part=pick(draw, *un.Part))
    match pick(draw, *range(6)):
        case 0:
            return un.Exists(pattern=pattern, count=un.Count(at_least=10**9), window=window)
        case 1:
            return un.Each(pattern=pattern, requires=(), window=window)
        case 2:
            gap = un.Offset(count=10**7, unit=un.Unit.DAY)
            return un.Before(first=pattern, then=pattern, link=pick(draw, *un.Link), gap=gap)
        case 3:
            return un.Given(condition=un.Reached(moment=moment), then=un.Open(window=window))
        case 4:
            return un.Not(clause=pick(draw, un.AllOf(clauses=()), un.AnyOf(clauses=())))
        case _:
            return un.Each(pattern=pattern, requires=(un.StartsIn(window=window),))
