"""What an audit says of each form of clause, word for word: what was asked, and what was found.

The golden file is written anew by ``python -m tests.test_audit_evidence``.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest

from tests.little import COMMITTEE, ask, complete, process, session
from uncc_process.audit import audit
from uncc_process.model import (
    AdoptedBy,
    After,
    AllOf,
    Alternative,
    Ambiguous,
    AnyOf,
    AssemblyEdge,
    Attested,
    Before,
    Clause,
    Completeness,
    Count,
    DayCount,
    Each,
    Edge,
    EventEdge,
    EventKind,
    Exists,
    FromGroup,
    Given,
    HeldAt,
    Lasts,
    Latest,
    Link,
    Not,
    Offset,
    Open,
    Part,
    Pattern,
    Reached,
    RecordId,
    RegionalGroup,
    Session,
    StartsIn,
    Unit,
    Waived,
    Window,
    YearEdge,
)

GOLDEN = Path(__file__).parent / "golden" / "audit-evidence.txt"

Records = tuple[Session | Completeness, ...]
SESSIONS = Pattern(event=EventKind.SESSION, variants=("negotiating",), body=COMMITTEE)
PAST, END, FUTURE = date(2021, 6, 1), date(2022, 12, 31), date(2027, 1, 1)
IN_2022 = Window(not_before=date(2022, 1, 1), not_after=END)
VIENNA = HeldAt(place="Vienna")
TWO_WEEKS = Offset(count=2, unit=Unit.WEEK)
RECORD: Records = (
    session(1, "2022-02-28", "2022-03-11"),
    session(2, "2022-05-30", "2022-06-10", "Vienna"),
    session(3, "2022-08-29", "2022-09-09"),
    complete(),
)
# The record tells all through 23 November 2026; what lies later is planned.
PLANNED: Records = (
    *RECORD[:1],
    session(2, "2027-05-30", "2027-06-10"),
    session(3, "2027-08-30", "2027-09-10"),
    complete(),
)
EIGHT: Records = (
    *(session(n, f"2022-0{n}-03", f"2022-0{n}-04", "Vienna") for n in range(1, 9)),
    complete(),
)


def nth(*ordinals: int) -> Pattern:
    """Mean the sessions with these numbers."""
    return attrs.evolve(SESSIONS, ordinals=ordinals)


HELD: dict[str, Clause] = {
    "three of three": Exists(pattern=SESSIONS, count=Count(at_least=3)),
    "two by number in a year": Exists(
        pattern=nth(1, 2), count=Count(at_least=1, at_most=3), window=IN_2022
    ),
    "one that meets two needs and begins by a day": Exists(
        pattern=SESSIONS,
        count=Count(at_most=1),
        window=Window(not_after=END, part=Part.OPENING),
        each=(VIENNA, Lasts(days=Count(at_least=10), counted=DayCount.WEEKDAY)),
    ),
    "two lengths of one": Exists(
        pattern=nth(1),
        each=(
            Lasts(days=Count(at_least=12), counted=DayCount.CALENDAR),
            Lasts(days=Count(at_most=10), counted=DayCount.WEEKDAY),
        ),
    ),
    "one that never came": Exists(pattern=nth(4), count=Count(at_least=1, at_most=1)),
    "none between two moments": Exists(
        pattern=SESSIONS,
        count=Count(at_most=0),
        window=Window(
            not_before=EventEdge(pattern=nth(2), edge=Edge.END),
            not_after=After(moment=date(2022, 8, 1), offset=TWO_WEEKS),
        ),
    ),
    "each held there for so many working days": Each(
        pattern=SESSIONS,
        requires=(VIENNA, Lasts(days=Count(at_least=9, at_most=9), counted=DayCount.OFFICIAL)),
        window=Window(not_after=END),
    ),
    "each beginning after a day": Each(
        pattern=SESSIONS, requires=(StartsIn(window=Window(not_before=date(2022, 3, 1))),)
    ),
    "each elected from a group": Each(
        pattern=Pattern(event=EventKind.ELECTION, variants=("Chair",)),
        requires=(FromGroup(group=RegionalGroup.AFRICAN),),
    ),
    "each adopted by so many": Each(
        pattern=Pattern(event=EventKind.DECISION, variants=("consensus", "recorded vote")),
        requires=(AdoptedBy(numerator=2, denominator=3),),
    ),
    "one after the other, too close": Before(
        first=SESSIONS, then=SESSIONS, link=Link.NEXT_ORDINAL, gap=Offset(count=81, unit=Unit.DAY)
    ),
    "one after the other, far enough": Before(
        first=SESSIONS, then=SESSIONS, link=Link.NEXT_ORDINAL, gap=Offset(count=11, unit=Unit.WEEK)
    ),
    "one before the other": Before(first=nth(1), then=nth(2), link=Link.ANY),
    "one after the other": Before(first=SESSIONS, then=SESSIONS, link=Link.NEXT_ORDINAL),
    "any before the third": Before(first=SESSIONS, then=nth(3), link=Link.ANY, gap=TWO_WEEKS),
    "nothing before the second": Before(first=nth(4), then=nth(2), link=Link.ANY),
    "neither is recorded": Before(first=nth(4), then=nth(5), link=Link.ANY, gap=TWO_WEEKS),
    "a question that nobody determined": Attested(question="whether it was wise"),
    "all of three, one waived": AllOf(
        clauses=(Reached(moment=PAST), Waived(), Open(window=IN_2022))
    ),
    "all of two, one to come": AllOf(clauses=(Reached(moment=PAST), Reached(moment=FUTURE))),
    "any of two, one denied": AnyOf(
        clauses=(Not(clause=Reached(moment=PAST)), Reached(moment=FUTURE))
    ),
    "all of nothing": AllOf(clauses=()),
    "any of nothing": AnyOf(clauses=()),
    "a condition that arose": Given(condition=Reached(moment=PAST), then=Reached(moment=END)),
    "a condition that did not arise": Given(
        condition=Not(clause=Reached(moment=PAST)), then=Reached(moment=END)
    ),
    "the other way": Given(
        condition=Not(clause=Reached(moment=PAST)), then=Waived(), otherwise=Reached(moment=END)
    ),
    "a condition that is open": Given(
        condition=Reached(moment=FUTURE), then=Reached(moment=PAST), otherwise=Waived()
    ),
    "two readings that differ": Ambiguous(
        alternatives=(
            Alternative(reading="a", clause=Reached(moment=PAST)),
            Alternative(reading="b", clause=Not(clause=Reached(moment=PAST))),
        )
    ),
    "two times two readings": AllOf(
        clauses=(
            Ambiguous(
                alternatives=(
                    Alternative(reading="a", clause=Waived()),
                    Alternative(reading="b", clause=Reached(moment=PAST)),
                )
            ),
            Ambiguous(
                alternatives=(
                    Alternative(reading="c", clause=Waived()),
                    Alternative(reading="d", clause=Reached(moment=FUTURE)),
                )
            ),
        )
    ),
    "two readings that agree": Ambiguous(
        alternatives=(
            Alternative(reading="a", clause=Reached(moment=PAST)),
            Alternative(reading="b", clause=Open(window=IN_2022)),
        )
    ),
    "a day to come": Reached(moment=FUTURE),
    "a day that has come": Reached(moment=PAST),
    "the second of several": Reached(moment=EventEdge(pattern=SESSIONS, edge=Edge.START, nth=2)),
    "the fifth of three": Reached(moment=EventEdge(pattern=SESSIONS, edge=Edge.START, nth=5)),
    "the only one": Reached(moment=EventEdge(pattern=nth(1), edge=Edge.END)),
    "the last of two by number": Reached(moment=EventEdge(pattern=nth(1, 3), edge=Edge.END, nth=2)),
    "the first of which it is not known whether it was": Reached(
        moment=EventEdge(
            pattern=Pattern(event=EventKind.RESOLUTION, body=COMMITTEE), edge=Edge.START
        )
    ),
    "a resolution by its id": Reached(
        moment=EventEdge(
            pattern=Pattern(event=EventKind.RESOLUTION, record=RecordId("75/282")), edge=Edge.START
        )
    ),
    "a session by its id": Reached(
        moment=EventEdge(
            pattern=Pattern(event=EventKind.SESSION, record=RecordId("first")), edge=Edge.END
        )
    ),
    "an opening of the Assembly": Reached(moment=AssemblyEdge(session=78, edge=Edge.START)),
    "an end of the Assembly": Reached(moment=AssemblyEdge(session=78, edge=Edge.END)),
    "an end of the Assembly that is not recorded": Reached(
        moment=AssemblyEdge(session=80, edge=Edge.END)
    ),
    "the beginning of a year": Reached(
        moment=YearEdge(moment=PAST, years_later=0, edge=Edge.START)
    ),
    "the end of the next year": Reached(moment=YearEdge(moment=PAST, years_later=1, edge=Edge.END)),
    "the beginning of a later year": Reached(
        moment=YearEdge(moment=PAST, years_later=3, edge=Edge.START)
    ),
    "the end of the year after an opening": Reached(
        moment=YearEdge(
            moment=AssemblyEdge(session=78, edge=Edge.START), years_later=1, edge=Edge.END
        )
    ),
    "the later of two": Reached(
        moment=Latest(
            moments=(PAST, After(moment=date(2021, 1, 1), offset=Offset(count=-1, unit=Unit.WEEK)))
        )
    ),
    "no days later": Reached(moment=After(moment=PAST, offset=Offset(count=0, unit=Unit.DAY))),
    "weeks after what has not come": Reached(
        moment=After(moment=EventEdge(pattern=nth(9), edge=Edge.END), offset=TWO_WEEKS)
    ),
    "open and closed again": Open(
        window=Window(not_before=date(2024, 1, 1), not_after=date(2025, 12, 31))
    ),
    "open without an end": Open(window=Window(not_before=date(2024, 1, 1))),
    "open for this day only": Open(
        window=Window(not_before=date(2026, 1, 1), not_after=date(2026, 1, 1))
    ),
    "opening tomorrow": Open(window=Window(not_before=date(2026, 1, 2), not_after=FUTURE)),
    "open until a day": Open(window=Window(not_after=FUTURE)),
    "opening with what is not published": Open(
        window=Window(not_before=AssemblyEdge(session=9999, edge=Edge.START), not_after=FUTURE)
    ),
}
# Of more than six things six are named, and the rest counted.
OF_EIGHT: dict[str, Clause] = {
    "six exist": Exists(pattern=nth(1, 2, 3, 4, 5, 6)),
    "seven exist": Exists(pattern=nth(1, 2, 3, 4, 5, 6, 7)),
    "eight exist": Exists(pattern=SESSIONS),
    "eight meet a need": Exists(pattern=SESSIONS, each=(VIENNA,)),
    "each of eight meets a need": Each(pattern=SESSIONS, requires=(VIENNA,)),
}
# A session after the last day of the record is named, and not judged.
OF_PLANNED: dict[str, Clause] = {
    "planned, of numbers of which more are wanted": Exists(
        pattern=nth(1, 2, 3, 4), count=Count(at_least=3)
    ),
    "planned, of fewer numbers than are wanted": Exists(
        pattern=nth(1, 2, 3), count=Count(at_least=4)
    ),
    "planned, where the window ends with the record": Exists(
        pattern=SESSIONS, window=Window(not_after=date(2026, 11, 23)), count=Count(at_least=2)
    ),
    "planned, where the window ends a day later": Exists(
        pattern=SESSIONS, window=Window(not_after=date(2026, 11, 24)), count=Count(at_least=2)
    ),
    "each of those held and those planned": Each(pattern=SESSIONS, requires=(VIENNA,)),
    "planned, one after the other": Before(first=SESSIONS, then=SESSIONS, link=Link.NEXT_ORDINAL),
    "planned, one after the other, by a gap": Before(
        first=SESSIONS, then=SESSIONS, link=Link.NEXT_ORDINAL, gap=TWO_WEEKS
    ),
}


def told(clause: Clause, *records: Session | Completeness, on: date = date(2026, 1, 1)) -> str:
    """Give the lines in which an explanation lays out its evidence."""
    found = audit(process(ask(clause), *records), on).explain("m")
    evidence = found.partition("  evidence:\n")[2].partition("\n\n")[0]
    return evidence.replace("\n    ", "\n").strip()


def evidence(name: str) -> str:
    """Tell the evidence of a clause, on the records that it is asked of."""
    if name in OF_EIGHT:
        return told(OF_EIGHT[name], *EIGHT)
    if name in OF_PLANNED:
        return told(OF_PLANNED[name], *PLANNED, on=date(2027, 12, 31))
    return told(HELD[name], *RECORD)


@pytest.mark.parametrize("name", [*HELD, *OF_EIGHT, *OF_PLANNED])
def test_evidence_is_told_in_the_golden_words(name: str) -> None:
    """Each form of clause is told as a person would tell it, down to each record."""
    parts = (part.partition("\n") for part in GOLDEN.read_text("utf-8").split("\n== "))
    assert evidence(name) == {each: text.strip() for each, _, text in parts}[name]


if __name__ == "__main__":
    parts = (f"\n== {name}\n{evidence(name)}\n" for name in (*HELD, *OF_EIGHT, *OF_PLANNED))
    GOLDEN.write_text("".join(parts), "utf-8")
