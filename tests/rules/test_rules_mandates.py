"""The rules on mandates themselves: clauses that can be met, and agree with the others."""

from datetime import date
from itertools import permutations
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import MEETING, PAIRS, SESSIONS, asking, incomplete, sources, with_mandate
from tests.rules.sound import SOUND, changed
from uncc_process.calendars import Rounding, Unit
from uncc_process.model import (
    ActId,
    AdoptedBy,
    After,
    AllOf,
    AnyOf,
    AssemblyEdge,
    Attested,
    Before,
    BodyId,
    Clause,
    Count,
    DayCount,
    Each,
    Edge,
    EventEdge,
    EventKind,
    Exists,
    FromGroup,
    HeldAt,
    Lasts,
    Latest,
    Link,
    MandateId,
    Moment,
    Not,
    Offset,
    Open,
    Part,
    PartyKind,
    Pattern,
    Process,
    Reached,
    RecordId,
    RegionalGroup,
    Requirement,
    StartsIn,
    Waived,
    Window,
    YearEdge,
)
from uncc_process.rules import Rule
from uncc_process.rules import mandates as rules
from uncc_process.rules.demands import Asked, exclude
from uncc_process.sources import Pinpoint
from uncc_process.spans import DateSpan

COMMITTEE = BodyId("committee")
DAY = date(2024, 6, 10)
NEW_YORK, VIENNA = HeldAt(place="New York"), HeldAt(place="Vienna")
FIRST, SECOND, BOTH = (attrs.evolve(MEETING, ordinals=each) for each in ((1,), (2,), (1, 2)))


def told(rule: Rule, process: Process) -> list[str]:
    """Give what a rule says."""
    return [finding.sentence for finding in rule.findings(process)]


def says(rule: Rule, clause: Clause) -> list[str]:
    """Give what a rule says of the mandate for sessions, if it asks this."""
    return told(rule, asking(clause))


def exists(pattern: Pattern = MEETING, **fields: Any) -> Exists:
    """Ask for an event."""
    return Exists(pattern=pattern, **fields)


def lasts(least: int = 0, most: int | None = None, by: DayCount = DayCount.WEEKDAY) -> Lasts:
    """Ask for so many days."""
    return Lasts(days=Count(at_least=least, at_most=most), counted=by)


def edge_of(record: str, edge: Edge = Edge.END, nth: int = 1, **of: Any) -> EventEdge:
    """Make the moment of the first or last day of a record."""
    values: dict[str, Any] = {"event": EventKind.SESSION, "record": RecordId(record)} | of
    pattern = Pattern(**values)
    return EventEdge(pattern=pattern, edge=edge, nth=nth)


def after(moment: Moment, days: int) -> After:
    """Make the moment so many days later."""
    return After(moment=moment, offset=Offset(count=days, unit=Unit.DAY))


# ---- windows ---------------------------------------------------------------------------

_MONTH = Offset(count=1, unit=Unit.MONTH, rounding=Rounding.DOWN)
_LEAP = Offset(count=1, unit=Unit.YEAR, rounding=Rounding.REFUSE)


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        (AssemblyEdge(session=78, edge=Edge.START), date(2023, 9, 5)),
        (AssemblyEdge(session=78, edge=Edge.END), date(2024, 9, 10)),
        (edge_of("first", Edge.START), date(2023, 5, 15)),
        (edge_of("first", Edge.END), date(2023, 5, 26)),
        (edge_of("consultation-1", Edge.START), date(2023, 9, 18)),
        (edge_of("78/902"), DAY),
        (edge_of("approval"), date(2024, 4, 26)),
        (edge_of("A/AC.999/2"), date(2023, 2, 14)),
        (after(DAY, 5), date(2024, 6, 15)),
        (after(DAY, -5), date(2024, 6, 5)),
        (YearEdge(moment=DAY, years_later=1, edge=Edge.START), date(2025, 1, 1)),
        (YearEdge(moment=DAY, years_later=0, edge=Edge.END), date(2024, 12, 31)),
        (YearEdge(moment=DAY, years_later=9999 - 2024, edge=Edge.START), date(9999, 1, 1)),
        (YearEdge(moment=DAY, years_later=1 - 2024, edge=Edge.END), date(1, 12, 31)),
        (After(moment=date(2023, 1, 31), offset=_MONTH), date(2023, 2, 28)),
        (Latest(moments=(DAY, edge_of("first"))), DAY),
    ],
)
@pytest.mark.parametrize(("later", "empty"), [(-1, True), (0, False), (1, False)])
def test_a_window_has_a_day_if_it_closes_when_it_opens(
    moment: Moment, first: date, later: int, *, empty: bool
) -> None:
    """One day is enough, whatever the moment is that opens the window."""
    closes = date.fromordinal(first.toordinal() + later)

    findings = says(
        rules.window_has_a_day, exists(window=Window(not_before=moment, not_after=closes))
    )

    assert bool(findings) is empty


@pytest.mark.parametrize(
    "moment",
    [
        AssemblyEdge(session=80, edge=Edge.END),
        AssemblyEdge(session=99, edge=Edge.START),
        EventEdge(pattern=MEETING),
        edge_of("first", nth=2),
        edge_of("japan"),
        edge_of("committee"),
        after(date.max, 1),
        After(moment=date(2024, 2, 29), offset=_LEAP),
        after(EventEdge(pattern=MEETING), 1),
        YearEdge(moment=EventEdge(pattern=MEETING), years_later=0, edge=Edge.START),
        YearEdge(moment=DAY, years_later=9000, edge=Edge.START),
        Latest(moments=(date.max, EventEdge(pattern=MEETING))),
    ],
)
def test_a_window_of_unknown_edges_may_have_a_day(moment: Moment) -> None:
    """What the calendar and the record do not tell is no contradiction."""
    closes = Window(not_before=moment, not_after=date(1950, 1, 1))

    assert says(rules.window_has_a_day, exists(window=closes)) == []


def test_the_day_of_an_election_that_is_not_exact_is_not_known() -> None:
    """A decision of some day in March opens no window for certain."""
    when = DateSpan(date(2023, 3, 1), date(2023, 3, 31))
    window = Window(not_before=edge_of("77/510"), not_after=date(2022, 1, 1))
    process = changed(asking(exists(window=window)), "77/510", adopted=when)

    assert told(rules.window_has_a_day, process) == []


@pytest.mark.parametrize(
    "clause",
    [
        exists(window=PAIRS["MAN001"][1].mandate(SESSIONS).clause.window),  # type: ignore[union-attr] # it is an Exists
        Each(
            pattern=MEETING,
            requires=(NEW_YORK,),
            window=Window(not_before=edge_of("first"), not_after=date(2023, 5, 25)),
        ),
        Open(window=Window(not_before=edge_of("first"), not_after=date(2023, 5, 25))),
        exists(
            each=(
                NEW_YORK,
                StartsIn(window=Window(not_before=edge_of("first"), not_after=date(2023, 5, 25))),
            )
        ),
        Not(clause=Open(window=Window(not_before=edge_of("first"), not_after=date(2023, 5, 25)))),
    ],
)
def test_an_empty_window_is_found_wherever_it_stands(clause: Clause) -> None:
    """In an atom, in a requirement, and inside another clause."""
    assert len(says(rules.window_has_a_day, clause)) == 1


def test_an_empty_window_is_told_with_its_days() -> None:
    """The finding is about the clause of the mandate."""
    assert findings_of(rules.window_has_a_day, PAIRS["MAN001"][1]) == [
        (
            "mandates[77/901.3.sessions].clause: error MAN001: a window from 10 September 2024 to "
            "9 September 2024 has no day"
        )
    ]


_BY = Window(not_after=DAY)
_FROM = Window(not_before=DAY)


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        (exists(each=(StartsIn(window=_BY),)), 1),
        (exists(window=_FROM, each=(StartsIn(window=_BY),)), 1),
        (exists(window=_BY, each=(StartsIn(window=_BY),)), 0),
        (exists(each=(StartsIn(window=_FROM),)), 0),
        (exists(each=(NEW_YORK,)), 0),
        (Each(pattern=MEETING, requires=(StartsIn(window=_BY),)), 0),
    ],
)
def test_a_deadline_stands_in_the_window(clause: Clause, found: int) -> None:
    """What every event has to meet may have its days in the requirement."""
    assert len(says(rules.deadline_stands_in_the_window, clause)) == found


def test_a_deadline_in_a_requirement_is_told() -> None:
    """The finding is about the clause of the mandate."""
    assert findings_of(rules.deadline_stands_in_the_window, PAIRS["MAN002"][1]) == [
        "mandates[77/901.3.sessions].clause: warning MAN002: the deadline stands in a requirement"
    ]


@pytest.mark.parametrize(
    ("session", "edge", "found"),
    [
        (79, Edge.END, []),
        (80, Edge.START, []),
        (80, Edge.END, ["the closing of session 80 is not known"]),
        (99, Edge.START, ["the opening of session 99 is not known"]),
    ],
)
def test_sessions_of_the_assembly_are_known_as_far_as_they_are_published(
    session: int, edge: Edge, found: list[str]
) -> None:
    """It is told once for each edge, however deep in a moment it stands."""
    moment = AssemblyEdge(session=session, edge=edge)
    window = Window(
        not_before=Latest(moments=(DAY, after(moment, 1))),
        not_after=YearEdge(moment=moment, years_later=1, edge=Edge.END),
    )

    assert says(rules.session_of_the_assembly_is_published, exists(window=window)) == found
    assert says(rules.session_of_the_assembly_is_published, Reached(moment=moment)) == found


@pytest.mark.parametrize(
    "moment",
    [
        after(AssemblyEdge(session=99, edge=Edge.START), 1),
        YearEdge(moment=AssemblyEdge(session=99, edge=Edge.START), years_later=1, edge=Edge.END),
        Latest(moments=(DAY, AssemblyEdge(session=99, edge=Edge.START))),
        Latest(moments=(AssemblyEdge(session=99, edge=Edge.START), DAY)),
    ],
)
def test_a_session_is_found_inside_every_form_of_moment(moment: Moment) -> None:
    """And at either end of a window, whether or not the other end is given."""
    for window in (
        Window(not_before=moment),
        Window(not_after=moment),
        Window(not_before=DAY, not_after=moment),
    ):
        assert says(rules.session_of_the_assembly_is_published, exists(window=window)) == [
            "the opening of session 99 is not known"
        ]


def test_a_session_that_is_not_published_is_unknown() -> None:
    """Nobody can tell when the window closes."""
    assert findings_of(rules.session_of_the_assembly_is_published, PAIRS["MAN003"][1]) == [
        "mandates[77/901.3.sessions].clause: unknown MAN003: the opening of session 99 is not known"
    ]


# ---- what a clause asks ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        (exists(count=Count()), ["Exists asks nothing"]),
        (exists(count=Count(at_most=0)), []),
        (exists(count=Count(at_least=1)), []),
        (Each(pattern=MEETING, requires=()), ["Each asks nothing"]),
        (Each(pattern=MEETING, requires=(NEW_YORK,)), []),
        (AllOf(clauses=()), ["AllOf asks nothing"]),
        (AnyOf(clauses=()), ["AnyOf asks nothing"]),
        (AllOf(clauses=(AnyOf(clauses=()), exists())), ["AnyOf asks nothing"]),
        (Waived(), ["Waived asks nothing"]),
        (Attested(question="whether it was well lit"), []),
    ],
)
def test_a_clause_asks_something(clause: Clause, found: list[str]) -> None:
    """What is met whatever happens asks nothing, and what is never met cannot be meant."""
    assert says(rules.clause_asks_something, clause) == found


def test_only_an_amendment_asks_nothing_any_more() -> None:
    """A later text may lift an earlier one."""
    lifted = with_mandate("lifted", Waived(), amends=MandateId(SESSIONS), effective=DAY)

    assert findings_of(rules.clause_asks_something, lifted) == []
    assert findings_of(rules.clause_asks_something, PAIRS["MAN004"][1]) == [
        "mandates[77/901.3.sessions].clause: error MAN004: Exists asks nothing"
    ]


def pattern(event: EventKind, **fields: Any) -> Pattern:
    """Mean events of a kind."""
    return Pattern(event=event, **fields)


@pytest.mark.parametrize(
    ("means", "found"),
    [
        (pattern(EventKind.SESSION, body=COMMITTEE, ordinals=(1,), about=RecordId("first")), []),
        (pattern(EventKind.SESSION, record=RecordId("first")), []),
        (pattern(EventKind.SESSION, record=RecordId("77/901")), ["77/901 is no session"]),
        (pattern(EventKind.SESSION, party=PartyKind.STATE), ["no session has party"]),
        (pattern(EventKind.PLAN, about=RecordId("first")), []),
        (pattern(EventKind.PLAN, about=RecordId("77/901")), ["no plan is about 77/901"]),
        (
            pattern(EventKind.CONSULTATION, about=RecordId("first")),
            ["no consultation has about"],
        ),
        (pattern(EventKind.ELECTION, ordinals=(1,)), ["no election has ordinals"]),
        (pattern(EventKind.DEPOSIT, body=COMMITTEE), ["no deposit has body"]),
        (pattern(EventKind.DEPOSIT, about=RecordId("convention")), []),
        (pattern(EventKind.DEPOSIT, about=RecordId("first")), ["no deposit is about first"]),
        (pattern(EventKind.DEPOSIT, variants=("signature", "accession")), []),
        (pattern(EventKind.DEPOSIT, variants=("signature",)), ["no deposit is a signature"]),
        (
            pattern(EventKind.DEPOSIT, variants=("signature", "denunciation")),
            ["no deposit is a signature or denunciation"],
        ),
        (pattern(EventKind.SIGNATURE, variants=("signature",)), []),
        (pattern(EventKind.DECISION, about=RecordId("first")), []),
    ],
)
def test_a_pattern_means_what_is_told_of_events(means: Pattern, found: list[str]) -> None:
    """Wherever the pattern stands in the clause."""
    rule = rules.pattern_can_mean_an_event

    assert says(rule, exists(means)) == found
    assert says(rule, Before(first=means, then=means, link=Link.ANY)) == found
    assert says(rule, Reached(moment=EventEdge(pattern=means))) == found


def test_a_pattern_that_means_nothing_is_told() -> None:
    """The finding has what no such event has."""
    assert findings_of(rules.pattern_can_mean_an_event, PAIRS["MAN005"][1]) == [
        "mandates[77/901.3.sessions].clause: error MAN005: no election has about"
    ]


@pytest.mark.parametrize(
    ("means", "most"),
    [
        (attrs.evolve(MEETING, ordinals=(1, 2, 2)), 2),
        (Pattern(event=EventKind.CONSULTATION, body=COMMITTEE, ordinals=(1, 2, 3)), 3),
        (Pattern(event=EventKind.SESSION, record=RecordId("first")), 1),
        (MEETING, None),
        (attrs.evolve(MEETING, ordinals=(1,), variants=()), None),
        (attrs.evolve(MEETING, ordinals=(1,), body=None), None),
        (Pattern(event=EventKind.READING, body=COMMITTEE, ordinals=(1,)), None),
    ],
)
def test_a_pattern_that_names_events_means_so_many(means: Pattern, most: int | None) -> None:
    """A kind of session has each number once; readings of a number may be several."""
    for asked in (1, 2, 3, 4):
        findings = says(rules.count_can_be_reached, exists(means, count=Count(at_least=asked)))

        assert bool(findings) is (most is not None and asked > most)


def test_a_count_out_of_reach_is_told_with_what_is_possible() -> None:
    """The finding has both numbers."""
    assert findings_of(rules.count_can_be_reached, PAIRS["MAN006"][1]) == [
        "mandates[77/901.3.sessions].clause: error MAN006: at least 3 asked, 2 possible"
    ]


_GROUP = FromGroup(group=RegionalGroup.AFRICAN)
_OTHER = FromGroup(group=RegionalGroup.ASIA_PACIFIC)
_MAJORITY = AdoptedBy(numerator=2, denominator=3)
_ELECTION = Pattern(event=EventKind.ELECTION)
_DECISION = Pattern(event=EventKind.DECISION)
_TWICE = "no event is held at two places, and no officer is of two regional groups"
_LENGTHS = "no event lasts both as long and as short as that"


@pytest.mark.parametrize(
    ("means", "requires", "found"),
    [
        (MEETING, (NEW_YORK,), []),
        (MEETING, (NEW_YORK, NEW_YORK), []),
        (MEETING, (NEW_YORK, VIENNA), [_TWICE]),
        (_ELECTION, (_GROUP,), []),
        (_ELECTION, (_GROUP, _OTHER), [_TWICE]),
        (_ELECTION, (NEW_YORK,), ["HeldAt is told of no election"]),
        (MEETING, (_GROUP,), ["FromGroup is told of no session"]),
        (_DECISION, (_MAJORITY,), []),
        (MEETING, (_MAJORITY,), ["AdoptedBy is told of no session"]),
        (_DECISION, (StartsIn(window=_BY), lasts(1)), []),
        (MEETING, (lasts(10), lasts(0, 9)), [_LENGTHS]),
        (MEETING, (lasts(0, 9), lasts(10)), [_LENGTHS]),
        (MEETING, (lasts(10), lasts(0, 10)), []),
        (MEETING, (lasts(10), lasts(0, 9, DayCount.CALENDAR)), []),
    ],
)
def test_requirements_can_be_met_together(
    means: Pattern, requires: tuple[Requirement, ...], found: list[str]
) -> None:
    """Of one event, and of all events."""
    rule = rules.requirements_can_be_met_together

    assert says(rule, exists(means, each=requires)) == found
    assert says(rule, Each(pattern=means, requires=requires)) == found
    assert says(rule, Waived()) == []


@pytest.mark.parametrize(
    ("window", "found"),
    [
        (Window(not_before=date(2023, 1, 1), not_after=date(2023, 1, 9)), 1),
        (Window(not_before=date(2023, 1, 1), not_after=date(2023, 1, 10)), 0),
        (Window(not_before=date(2023, 1, 1), not_after=date(2023, 1, 11)), 0),
        (
            Window(not_before=date(2023, 1, 1), not_after=date(2023, 1, 9), part=Part.OPENING),
            0,
        ),
        (Window(not_before=date(2023, 1, 9), not_after=date(2023, 1, 9)), 1),
        (Window(not_after=date(2023, 1, 9)), 0),
        (Window(not_before=edge_of("first"), not_after=date(2023, 1, 1)), 0),
    ],
)
def test_ten_days_fit_into_ten(window: Window, found: int) -> None:
    """The opening alone may lie in a shorter window, and an empty one is another finding."""
    clause = exists(window=window, each=(NEW_YORK, lasts(10)))

    assert len(says(rules.requirements_can_be_met_together, clause)) == found


def test_too_short_a_window_is_told() -> None:
    """The finding has the days and the window."""
    assert findings_of(rules.requirements_can_be_met_together, PAIRS["MAN007"][1]) == [
        (
            "mandates[77/901.3.sessions].clause: error MAN007: 10 days do not fit into "
            "1–9 January 2023"
        )
    ]


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        (exists(each=(lasts(10, by=DayCount.UNSPECIFIED),)), 1),
        (exists(each=(lasts(10, by=DayCount.CALENDAR),)), 0),
        (Each(pattern=MEETING, requires=(lasts(10, by=DayCount.UNSPECIFIED),)), 1),
        (Waived(), 0),
    ],
)
def test_which_days_count_is_said(clause: Clause, found: int) -> None:
    """Each way of counting is as good as another, if it is said."""
    assert len(says(rules.days_that_count_are_said, clause)) == found


def test_days_that_are_not_said_are_unknown() -> None:
    """It is the text that does not say."""
    assert findings_of(rules.days_that_count_are_said, PAIRS["MAN008"][1]) == [
        "mandates[77/901.3.sessions].clause: unknown MAN008: the text does not say which days count"
    ]


# ---- mandates beside one another -------------------------------------------------------


def test_an_amendment_that_changes_nothing_is_told() -> None:
    """The finding has the mandate that it repeats."""
    assert findings_of(rules.amendment_changes_the_clause, PAIRS["MAN009"][1]) == [
        "mandates[more].amends: warning MAN009: asks the same as 77/901.3.sessions"
    ]


def beside(one: Clause, other: Clause, **fields: Any) -> list[str]:
    """Give two mandates, and what contradicts."""
    process = with_mandate("b", other, with_mandate("a", one), **fields)
    return told(rules.mandates_do_not_contradict_each_other, process)


_IN_MAY = Window(not_before=date(2024, 5, 1), not_after=date(2024, 5, 31))
_IN_JUNE = Window(not_before=date(2024, 6, 1), not_after=date(2024, 6, 30))
_TO_JUNE = Window(not_before=date(2024, 5, 31), not_after=date(2024, 6, 30))
_ON_31_MAY = Window(not_before=date(2024, 5, 31), not_after=date(2024, 5, 31))
_FROM_FIRST = Window(not_before=edge_of("first"), not_after=date(2023, 6, 30))
_PLACES = ["Vienna, but a asks New York"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (exists(SECOND, each=(NEW_YORK,)), exists(SECOND, each=(VIENNA,)), _PLACES),
        (exists(SECOND, each=(NEW_YORK,)), exists(SECOND, each=(NEW_YORK,)), []),
        (
            Each(pattern=attrs.evolve(MEETING, ordinals=(1, 2)), requires=(NEW_YORK,)),
            exists(SECOND, each=(VIENNA,)),
            _PLACES,
        ),
        (
            Each(pattern=attrs.evolve(MEETING, ordinals=(1, 3)), requires=(NEW_YORK,)),
            exists(SECOND, each=(VIENNA,)),
            [],
        ),
        (
            Each(pattern=MEETING, requires=(NEW_YORK,)),
            exists(each=(VIENNA,)),
            _PLACES,
        ),
        (exists(each=(NEW_YORK,)), exists(each=(VIENNA,)), []),
        (
            AllOf(clauses=(exists(SECOND, each=(NEW_YORK,)), Waived())),
            exists(SECOND, each=(VIENNA,)),
            _PLACES,
        ),
        (
            AnyOf(clauses=(exists(SECOND, each=(NEW_YORK,)), exists())),
            exists(SECOND, each=(VIENNA,)),
            [],
        ),
        (
            Each(pattern=SECOND, requires=(NEW_YORK,), window=_IN_MAY),
            exists(SECOND, each=(VIENNA,)),
            [],
        ),
        (
            exists(SECOND, count=Count(at_most=0), each=(NEW_YORK,)),
            exists(SECOND, each=(VIENNA,)),
            [],
        ),
        (
            exists(SECOND, each=(lasts(10),)),
            exists(SECOND, each=(lasts(1, 9), StartsIn(window=_BY))),
            ["1 to 9 days, but a asks 10 days"],
        ),
        (exists(SECOND, each=(lasts(10),)), exists(SECOND, each=(lasts(1, 10),)), []),
        (exists(SECOND, each=(lasts(10),)), exists(SECOND, each=(NEW_YORK,)), []),
        (
            exists(SECOND, window=_IN_MAY),
            exists(SECOND, window=_IN_JUNE),
            ["1–30 June 2024, but a asks 1–31 May 2024"],
        ),
        (
            exists(SECOND, window=_ON_31_MAY),
            exists(SECOND, window=_IN_JUNE),
            ["1–30 June 2024, but a asks 31 May 2024"],
        ),
        (
            AllOf(clauses=(exists(SECOND, window=_FROM_FIRST),)),
            exists(SECOND, window=_IN_JUNE),
            ["1–30 June 2024, but a asks 26 May–30 June 2023"],
        ),
        (exists(FIRST, window=_IN_MAY), exists(SECOND, window=_IN_JUNE), []),
        (
            exists(BOTH, count=Count(at_least=2), each=(NEW_YORK,)),
            exists(SECOND, each=(VIENNA,)),
            _PLACES,
        ),
        (exists(BOTH, each=(NEW_YORK,)), exists(SECOND, each=(VIENNA,)), []),
        (
            exists(SECOND, each=(NEW_YORK, lasts(10))),
            exists(SECOND, each=(VIENNA,)),
            _PLACES,
        ),
        (exists(SECOND, window=_IN_MAY), exists(SECOND, window=_TO_JUNE), []),
        (exists(SECOND, window=_IN_MAY), exists(SECOND, window=_FROM), []),
        (exists(window=_IN_MAY), exists(window=_IN_JUNE), []),
        (
            exists(SECOND, window=Window(not_before=edge_of("second"), not_after=date(2024, 1, 1))),
            exists(SECOND, window=_IN_JUNE),
            [],
        ),
    ],
)
def test_two_mandates_contradict_if_one_event_cannot_keep_both(
    one: Clause, other: Clause, found: list[str]
) -> None:
    """Two of some events may differ; one that both name, or all, may not."""
    assert beside(one, other) == found


@pytest.mark.parametrize(
    ("effective", "found"),
    [(date(2022, 12, 16), []), (date(2023, 1, 1), [])],
)
def test_an_amendment_contradicts_nothing(effective: date, found: list[str]) -> None:
    """From its first day the earlier mandate asks no more."""
    clauses = exists(SECOND, each=(NEW_YORK,)), exists(SECOND, each=(VIENNA,))

    assert beside(*clauses, amends=MandateId("a"), effective=effective) == found


def test_what_a_third_has_replaced_contradicts_only_while_it_held() -> None:
    """A mandate that came after the amendment is held beside the amendment alone."""
    one, other = exists(SECOND, each=(NEW_YORK,)), exists(SECOND, each=(VIENNA,))
    replaced = with_mandate(
        "c", Waived(), with_mandate("a", one), amends=MandateId("a"), effective=date(2023, 3, 1)
    )
    rule = rules.mandates_do_not_contradict_each_other

    later = with_mandate("b", other, replaced, effective=date(2023, 3, 1))
    before = with_mandate("b", other, replaced, effective=date(2023, 2, 28))

    assert told(rule, later) == []
    assert told(rule, before) == _PLACES


def test_a_mandate_that_was_amended_twice_held_until_the_first_amendment() -> None:
    """Whichever of the two amendments stands first in the record."""
    one, other = exists(SECOND, each=(NEW_YORK,)), exists(SECOND, each=(VIENNA,))
    process = with_mandate("a", one)
    for key, month in (("c", 3), ("d", 4)):
        lifted: dict[str, Any] = {"amends": MandateId("a"), "effective": date(2023, month, 1)}
        process = with_mandate(key, Waived(), process, **lifted)
    between = with_mandate("b", other, process, effective=date(2023, 3, 15))

    assert told(rules.mandates_do_not_contradict_each_other, between) == []


def test_what_is_asked_of_different_things_excludes_nothing() -> None:
    """A place, a number of days and a window can be had together."""
    asked: tuple[Asked, ...] = (NEW_YORK, lasts(10), DateSpan.on(DAY))

    for one, other in permutations(asked, 2):
        assert not exclude(one, other)


def test_a_contradiction_is_told_at_the_later_mandate() -> None:
    """The finding has what both ask."""
    assert findings_of(rules.mandates_do_not_contradict_each_other, PAIRS["MAN010"][1]) == [
        "mandates[b].clause: warning MAN010: New York, but a asks Vienna"
    ]


# ---- mandates and the rest of the record -----------------------------------------------


def test_a_body_without_such_records_is_unknown() -> None:
    """Each kind of event is told once, unless a statement says that there are none."""
    rule = rules.body_that_is_asked_has_records
    of_conference = [
        Pattern(event=event, body=BodyId("conference"))
        for event in (EventKind.READING, EventKind.DECISION, EventKind.READING)
    ]
    several = asking(AllOf(clauses=tuple(map(exists, of_conference))))
    process = PAIRS["MAN011"][1]
    stated = changed(
        process,
        "complete-consultations",
        pattern=Pattern(event=EventKind.CONSULTATION, body=BodyId("conference")),
    )

    assert findings_of(rule, stated) == []
    assert told(rule, several) == [
        "no reading of conference is recorded",
        "no decision of conference is recorded",
    ]
    assert findings_of(rule, process) == [
        (
            "mandates[77/901.3.sessions].clause: unknown MAN011: no consultation of conference is "
            "recorded"
        )
    ]


@pytest.mark.parametrize(
    ("event", "body", "found"),
    [
        (EventKind.SESSION, "conference", 0),
        (EventKind.READING, "committee", 0),
        (EventKind.READING, "ga", 1),
        (EventKind.CONSULTATION, "committee", 0),
        (EventKind.RESOLUTION, "ga", 0),
        (EventKind.RESOLUTION, "committee", 1),
        (EventKind.DECISION, "committee", 0),
        (EventKind.DOCUMENT, "committee", 0),
        (EventKind.ELECTION, "committee", 0),
        (EventKind.ELECTION, "ga", 1),
    ],
)
def test_bodies_have_records_of_the_kinds_that_are_asked(
    event: EventKind, body: str, found: int
) -> None:
    """One record of the kind is enough, whatever else the pattern asks."""
    process = asking(exists(Pattern(event=event, body=BodyId(body))))
    for key in ("complete-readings", "complete-consultations", "complete-elections"):
        process = incomplete(process, key)

    assert len(findings_of(rules.body_that_is_asked_has_records, process)) == found


@pytest.mark.parametrize(("effective", "found"), [(14, 1), (15, 0), (16, 0)])
def test_a_mandate_takes_effect_when_its_act_is_there(effective: int, found: int) -> None:
    """The resolution was adopted on 15 December 2022."""
    process = changed(SOUND, SESSIONS, effective=date(2022, 12, effective))

    assert len(findings_of(rules.mandate_takes_effect_after_its_act_is_adopted, process)) == found


def test_a_mandate_that_takes_effect_too_early_is_told_with_both_days() -> None:
    """A treaty that is not adopted has no day yet."""
    rule = rules.mandate_takes_effect_after_its_act_is_adopted
    unadopted = changed(
        changed(SOUND, "convention", adopted=None), "art-4.signature", effective=date(2020, 1, 1)
    )

    assert findings_of(rule, unadopted) == []
    assert findings_of(rule, PAIRS["MAN012"][1]) == [
        (
            "mandates[77/901.3.sessions].effective: warning MAN012: 14 December 2022, but 77/901 "
            "was adopted on 15 December 2022"
        )
    ]


@pytest.mark.parametrize(
    ("paragraph", "texts", "found"),
    [
        ("para. 3", ["A/RES/77/901, para. 3"], 0),
        ("para. 3(a)", ["A/RES/77/901, para. 3"], 0),
        ("para. 3", ["A/RES/77/901, para. 3(a)"], 0),
        ("para. 3", ["A/RES/77/901, paras. 2–4"], 0),
        ("para. 3", ["A/RES/77/901, para. 4"], 1),
        ("para. 3", ["A/RES/77/901, para. 4", "A/RES/77/901, para. 3"], 0),
        ("para. 3", ["A/RES/77/901"], 0),
        ("para. 3", ["A/RES/77/902, para. 4"], 0),
        ("para. 3", ["committee-page, p. 4"], 0),
        ("para. 3", ["A/RES/77/901, annex"], 0),
        ("para. 3", ["A/RES/77/901, annex, para. 3"], 0),
        ("annex, para. 3", ["A/RES/77/901, para. 3"], 1),
        ("annex, para. 3", ["A/RES/77/901, annex, para. 3"], 0),
        (None, ["A/RES/77/901, para. 4"], 0),
    ],
)
def test_a_mandate_has_the_paragraph_that_its_sources_have(
    paragraph: str | None, texts: list[str], found: int
) -> None:
    """Only places in the act itself are compared, and the annex may be left out."""
    place = None if paragraph is None else Pinpoint.parse(paragraph)
    process = changed(SOUND, SESSIONS, paragraph=place, sources=sources(*texts))

    assert len(findings_of(rules.paragraph_is_the_one_cited, process)) == found


@pytest.mark.parametrize(
    ("given_by", "texts", "found"),
    [
        ("convention", "A/RES/78/902, annex, para. 3", 0),
        ("convention", "A/RES/78/902, annex, para. 4", 1),
        ("77/510", "A/77/L.60, para. 4", 1),
        ("77/510", "A/77/L.61, para. 4", 0),
    ],
)
def test_a_treaty_is_read_in_an_annex_and_a_decision_in_its_draft(
    given_by: str, texts: str, found: int
) -> None:
    """So their paragraphs are compared with those."""
    process = changed(SOUND, SESSIONS, given_by=ActId(given_by), sources=sources(texts))

    assert len(findings_of(rules.paragraph_is_the_one_cited, process)) == found


@pytest.mark.parametrize("act", [None, "77/510"])
def test_a_treaty_without_a_resolution_is_read_nowhere_in_the_record(act: str | None) -> None:
    """There is nothing to compare then."""
    process = changed(
        changed(SOUND, "convention", adopted_by=act and ActId(act)),
        SESSIONS,
        given_by=ActId("convention"),
        sources=sources("A/RES/78/902, annex, para. 4"),
    )

    assert findings_of(rules.paragraph_is_the_one_cited, process) == []


def test_another_paragraph_than_that_of_the_sources_is_told_with_both() -> None:
    """All the places that the sources have are in the finding, which is about the paragraph."""
    texts = sources("A/RES/77/901, para. 4", "A/RES/77/901, para. 5")

    assert told(rules.paragraph_is_the_one_cited, changed(SOUND, SESSIONS, sources=texts)) == [
        "para. 3, but the sources have para. 4 and para. 5"
    ]
    assert findings_of(rules.paragraph_is_the_one_cited, PAIRS["MAN013"][1]) == [
        "mandates[77/901.3.sessions].paragraph: error MAN013: para. 6, but the sources have para. 3"
    ]


def test_a_determination_about_what_can_be_computed_is_told() -> None:
    """An amendment may ask the question."""
    rule = rules.determination_answers_a_question
    process = PAIRS["MAN014"][1]
    asked = with_mandate(
        "asked",
        Attested(question="whether they were long enough"),
        process,
        amends=MandateId(SESSIONS),
        effective=date(2023, 1, 1),
    )

    assert findings_of(rule, asked) == []
    assert findings_of(rule, process) == [
        (
            "determinations[determined-account].mandate: error MAN014: 77/901.3.sessions asks no "
            "open question"
        )
    ]
