"""Rules about mandates themselves: whether a clause can be met, and agrees with the others."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from uncc_process.calendars import assembly_session
from uncc_process.errors import NotPublished
from uncc_process.model.clauses import (
    AllOf,
    AnyOf,
    AssemblyEdge,
    Attested,
    Clause,
    Count,
    Each,
    EventEdge,
    Exists,
    Lasts,
    StartsIn,
    Waived,
    nodes,
)
from uncc_process.model.decisions import Decision
from uncc_process.model.mandates import Mandate
from uncc_process.model.process import Process
from uncc_process.model.records import first_day
from uncc_process.model.resolutions import Resolution
from uncc_process.model.treaty import Treaty
from uncc_process.model.vocabulary import DayCount, Edge, EventKind, Part
from uncc_process.rules.clauses import (
    EventDay,
    moments_of,
    patterns_of,
    requirements_of,
    windows_of,
)
from uncc_process.rules.demands import (
    Demand,
    bounds_of,
    demands,
    exclude,
    in_words,
    most_of,
)
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule
from uncc_process.rules.told import impossible, unmet
from uncc_process.rules.wording import listed, said
from uncc_process.sources import Pinpoint
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol

__all__ = ["RULES"]

_LANGUAGE = "this library's record: docs/explanation/audit.md"
_RECORD = "this library's record: src/uncc_process/dataset/README.md"


# ---- the windows -----------------------------------------------------------------------

_DAYS = {
    "sessions": {Edge.START: "opens", Edge.END: "closes"},
    "consultations": {Edge.START: "opens", Edge.END: "closes"},
    "resolutions": dict.fromkeys(Edge, "adopted"),
    "decisions": dict.fromkeys(Edge, "adopted"),
    "documents": dict.fromkeys(Edge, "issued"),
}


def _recorded(process: Process) -> EventDay:
    """Give the day of an event that a moment names by its record; of no other it is certain."""

    def day(edge: EventEdge) -> date | None:
        key = edge.pattern.record
        if key is None or edge.nth > 1:
            return None
        field = _DAYS.get(process.family(key), {}).get(edge.edge)
        found = getattr(process.record(key), field) if field else None
        return found if isinstance(found, date) else None

    return day


@rule("MAN001", Severity.ERROR, authority=_LANGUAGE)
def window_has_a_day(process: Process) -> Iterator[Remark]:
    """A window of a clause has a day.

    Nothing can be held in a window that closes before it opens. Correct the moments, or the offsets
    from them.
    """
    for mandate in process.mandates:
        for window in windows_of(mandate.clause):
            bounds = bounds_of(window, _recorded(process))
            if bounds is not None and bounds[1] < bounds[0]:
                opens, closes = map(said, bounds)
                yield about(mandate, "clause", f"a window from {opens} to {closes} has no day")


@rule("MAN002", Severity.WARNING, authority=_LANGUAGE)
def deadline_stands_in_the_window(process: Process) -> Iterator[Remark]:
    """The deadline of a demand stands in its window, not in a requirement.

    With the deadline in ``starts_in`` the window stays open for ever: an event in time may always
    still be found, so that nothing is ever late. Move the day into ``not_after`` of the window.
    """
    for mandate in process.mandates:
        for node in nodes(mandate.clause):
            if (
                isinstance(node, Exists)
                and (node.window is None or node.window.not_after is None)
                and any(isinstance(e, StartsIn) and e.window.not_after for e in node.each)
            ):
                yield about(mandate, "clause", "the deadline stands in a requirement")


@rule(
    "MAN003",
    Severity.UNKNOWN,
    authority="Rules of procedure of the General Assembly (A/520/Rev.20), rules 1 and 2",
)
def session_of_the_assembly_is_published(process: Process) -> Iterator[Remark]:
    """The opening and closing of a session of the Assembly that a clause names are published.

    Until they are, nobody can tell when the window closes. Nothing has to be done but to wait, and
    to enter the days into the calendar.
    """
    for mandate in process.mandates:
        edges = dict.fromkeys(m for m in moments_of(mandate.clause) if isinstance(m, AssemblyEdge))
        for edge in edges:
            if not _is_published(edge):
                what = "opening" if edge.edge is Edge.START else "closing"
                yield about(mandate, "clause", f"the {what} of session {edge.session} is not known")


def _is_published(edge: AssemblyEdge) -> bool:
    try:
        session = assembly_session(edge.session)
    except NotPublished:
        return False
    return edge.edge is Edge.START or session.closed is not None


# ---- what a clause asks ----------------------------------------------------------------


@rule("MAN004", Severity.ERROR, authority=_LANGUAGE)
def clause_asks_something(process: Process) -> Iterator[Remark]:
    """A clause asks something.

    At least none of something, no requirement at all, all of no clauses: that is met whatever
    happens, or never. Only an amendment can ask nothing any more. Complete the clause.
    """
    for mandate in process.mandates:
        for node in nodes(mandate.clause):
            if _asks_nothing(node, mandate):
                yield about(mandate, "clause", f"{type(node).__name__} asks nothing")


def _asks_nothing(node: Clause, mandate: Mandate) -> bool:
    if isinstance(node, Exists):
        return node.count == Count()
    if isinstance(node, Each):
        return not node.requires
    if isinstance(node, AllOf | AnyOf):
        return not node.clauses
    return isinstance(node, Waived) and mandate.amends is None


@rule("MAN005", Severity.ERROR, authority=_LANGUAGE)
def pattern_can_mean_an_event(process: Process) -> Iterator[Remark]:
    """A pattern can mean an event.

    No deposit has an ordinal, no election is about anything, no session is a resolution. What asks
    for such an event is never met, and what forbids it is never broken. Correct the pattern.
    """
    for mandate in process.mandates:
        for pattern in dict.fromkeys(patterns_of(mandate.clause)):
            for why in impossible(pattern, process):
                yield about(mandate, "clause", why)


@rule("MAN006", Severity.ERROR, authority=_LANGUAGE)
def count_can_be_reached(process: Process) -> Iterator[Remark]:
    """A clause asks for no more events than its pattern can mean.

    One record is one event, and there is one third session. Correct the count or the pattern.
    """
    for mandate in process.mandates:
        for node in nodes(mandate.clause):
            most = most_of(node.pattern) if isinstance(node, Exists) else None
            if isinstance(node, Exists) and most is not None and node.count.at_least > most:
                asked = node.count.at_least
                yield about(mandate, "clause", f"at least {asked} asked, {most} possible")


@rule("MAN007", Severity.ERROR, authority=_LANGUAGE)
def requirements_can_be_met_together(process: Process) -> Iterator[Remark]:
    """One event can meet all requirements of a clause, inside its window.

    It cannot be held at two places, last longer than the window is open, or meet what is not told
    of its kind: no decision has a place. Correct the requirements.
    """
    for mandate in process.mandates:
        for node in nodes(mandate.clause):
            if isinstance(node, Exists | Each):
                unfit = _too_long(node, _recorded(process))
                for why in (*unmet(node.pattern, requirements_of(node)), *unfit):
                    yield about(mandate, "clause", why)


def _too_long(node: Exists | Each, event: EventDay) -> Iterator[str]:
    """Say what does not fit into the window of a clause."""
    if node.window is None or node.window.part is Part.OPENING:
        return
    bounds = bounds_of(node.window, event)
    if bounds is None or bounds[1] < bounds[0]:
        return
    window = DateSpan(*bounds)
    for each in requirements_of(node):
        if isinstance(each, Lasts) and each.days.at_least > window.days:
            yield f"{each.days.at_least} days do not fit into {window}"


@rule("MAN008", Severity.UNKNOWN, authority=_LANGUAGE)
def days_that_count_are_said(process: Process) -> Iterator[Remark]:
    """A text that asks for so many days says which days count.

    "Of 10 days each" (A/RES/75/282, para. 4) may be days of the calendar or days of work. The audit
    tries every reading, and where they differ the outcome is ambiguous. If something says which are
    meant, enter that.
    """
    for mandate in process.mandates:
        if any(
            isinstance(each, Lasts) and each.counted is DayCount.UNSPECIFIED
            for node in nodes(mandate.clause)
            for each in requirements_of(node)
        ):
            yield about(mandate, "clause", "the text does not say which days count")


# ---- mandates beside one another -------------------------------------------------------


@rule("MAN009", Severity.WARNING, authority=_LANGUAGE)
def amendment_changes_the_clause(process: Process) -> Iterator[Remark]:
    """A mandate that amends another asks something else.

    If the clause is the same, nothing was amended. Correct the clause, or leave ``amends`` out: a
    later text may repeat an earlier one.
    """
    clauses = {mandate.id: mandate.clause for mandate in process.mandates}
    for mandate in process.mandates:
        if mandate.amends is not None and clauses[mandate.amends] == mandate.clause:
            yield about(mandate, "amends", f"asks the same as {mandate.amends}")


@rule("MAN010", Severity.WARNING, authority=_LANGUAGE)
def mandates_do_not_contradict_each_other(process: Process) -> Iterator[Remark]:
    """Two mandates in force at the same time do not ask contrary things of one event.

    A session cannot be both in New York and in Vienna. As a rule the later text takes the place of
    the earlier: say so in ``amends``.
    """
    asked: dict[object, list[Demand]] = defaultdict(list)
    for mandate in sorted(process.mandates, key=process.effective):
        for demand in demands(mandate, mandate.clause, _recorded(process)):
            asked[demand.event, type(demand.asked)].append(demand)
    for group in asked.values():
        for one, other in pairwise(group):
            replaced = _end(process, one.mandate) <= process.effective(other.mandate)
            if not replaced and (one.of_all or other.of_all) and exclude(one.asked, other.asked):
                yield about(
                    other.mandate,
                    "clause",
                    f"{in_words(other.asked)}, but {one.mandate.id} asks {in_words(one.asked)}",
                )


def _end(process: Process, mandate: Mandate) -> date:
    """Give the day on which the first amendment of a mandate takes its place."""
    return min(map(process.effective, process.amendments(mandate)), default=date.max)


# ---- mandates and the rest of the record -----------------------------------------------


@rule("MAN011", Severity.UNKNOWN, authority=_RECORD)
def body_that_is_asked_has_records(process: Process) -> Iterator[Remark]:
    """Of a body whose events a mandate asks for, at least one such event is recorded.

    If none is, the body has not begun, or its records were not entered: nobody can tell which,
    unless a completeness statement says so.
    """
    held = {(each.pattern.event, each.pattern.body) for each in process.completeness}
    held |= {(EventKind.SESSION, each.body) for each in process.sessions}
    held |= {(EventKind.READING, process.session(each.session).body) for each in process.readings}
    held |= {(EventKind.CONSULTATION, each.body) for each in process.consultations}
    held |= {(EventKind.RESOLUTION, each.body) for each in process.resolutions}
    held |= {(EventKind.DECISION, each.body) for each in process.decisions}
    held |= {(EventKind.DOCUMENT, each.body) for each in process.documents}
    held |= {(EventKind.ELECTION, each.body) for each in process.officers}
    for mandate in process.mandates:
        asked = [(each.event, each.body) for each in patterns_of(mandate.clause) if each.body]
        for event, body in dict.fromkeys(asked):
            if (event, body) not in held:
                yield about(mandate, "clause", f"no {event.value} of {body} is recorded")


@rule("MAN012", Severity.WARNING, authority=_LANGUAGE)
def mandate_takes_effect_after_its_act_is_adopted(process: Process) -> Iterator[Remark]:
    """A mandate takes effect no earlier than its act is adopted.

    A paragraph asks nothing before it is there. If the text does reach back, say so in the note.
    """
    for mandate in process.mandates:
        adopted = process.act(mandate.given_by).adopted
        if mandate.effective and adopted and mandate.effective < first_day(adopted):
            yield about(
                mandate,
                "effective",
                f"{said(mandate.effective)}, but {mandate.given_by} was adopted on {said(adopted)}",
            )


@rule("MAN013", Severity.ERROR, authority=_RECORD)
def paragraph_is_the_one_cited(process: Process) -> Iterator[Remark]:
    """The paragraph of a mandate is the one that its sources point at.

    Where a source is the act itself and names a place in it, that place has the paragraph. Correct
    one of the two.
    """
    for mandate in process.mandates:
        texts = _texts(mandate, process)
        places = [s.pinpoint for s in mandate.sources if s.pinpoint and s.document in texts]
        paragraph = mandate.paragraph
        if paragraph and places and not any(_point_alike(paragraph, p) for p in places):
            cited = listed(map(str, places))
            yield about(mandate, "paragraph", f"{paragraph}, but the sources have {cited}")


def _texts(mandate: Mandate, process: Process) -> tuple[Symbol, ...]:
    """Give the symbols under which the act of a mandate can be read."""
    match process.act(mandate.given_by):
        case Resolution(symbol=symbol):
            return (symbol,)
        case Decision(drafts=drafts):
            return drafts
        case Treaty(adopted_by=str() as act):
            adopting = process.act(act)
            return (adopting.symbol,) if isinstance(adopting, Resolution) else ()
        case _:
            return ()


def _point_alike(paragraph: Pinpoint, place: Pinpoint) -> bool:
    steps = place.steps
    if steps[0].unit == "annex" and paragraph.steps[0].unit != "annex":
        steps = steps[1:]
    if not steps:
        return True
    inner = Pinpoint(steps)
    return inner.covers(paragraph) or paragraph.covers(inner)


@rule("MAN014", Severity.ERROR, authority=_LANGUAGE)
def determination_answers_a_question(process: Process) -> Iterator[Remark]:
    """A determination is about a mandate that asks an open question.

    What can be computed is not determined by anybody: the audit does not look at it. Move it to the
    mandate that it answers, or record the event that it tells of.
    """
    for determination in process.determinations:
        mandate = process.mandate(determination.mandate)
        versions = (mandate, *process.amendments(mandate))
        clauses = (node for version in versions for node in nodes(version.clause))
        if not any(isinstance(node, Attested) for node in clauses):
            yield about(determination, "mandate", f"{mandate.id} asks no open question")


RULES: tuple[Rule, ...] = (
    window_has_a_day,
    deadline_stands_in_the_window,
    session_of_the_assembly_is_published,
    clause_asks_something,
    pattern_can_mean_an_event,
    count_can_be_reached,
    requirements_can_be_met_together,
    days_that_count_are_said,
    amendment_changes_the_clause,
    mandates_do_not_contradict_each_other,
    body_that_is_asked_has_records,
    mandate_takes_effect_after_its_act_is_adopted,
    paragraph_is_the_one_cited,
    determination_answers_a_question,
)
