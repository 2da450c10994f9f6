"""Clauses in words, for people."""

from datetime import date
from typing import assert_never

from uncc_process.audit.log import View
from uncc_process.audit.moments import resolve
from uncc_process.model.clauses import (
    AdoptedBy,
    After,
    AssemblyEdge,
    Count,
    EventEdge,
    FromGroup,
    HeldAt,
    Lasts,
    Latest,
    Moment,
    Pattern,
    Requirement,
    StartsIn,
    Window,
    YearEdge,
)
from uncc_process.model.vocabulary import DayCount, Edge, EventKind, Part
from uncc_process.spans import DateSpan

__all__ = [
    "as_days",
    "day_words",
    "events",
    "how_many",
    "listed",
    "moment_words",
    "needs",
    "open_words",
    "window_words",
]

_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
)  # fmt: skip
_NOUNS = {
    EventKind.SESSION: "session",
    EventKind.CONSULTATION: "intersessional consultation",
    EventKind.READING: "reading",
    EventKind.RESOLUTION: "resolution",
    EventKind.DECISION: "decision",
    EventKind.REJECTION: "rejected proposal",
    EventKind.DOCUMENT: "document",
    EventKind.ELECTION: "election",
    EventKind.BY_ELECTION: "by-election",
    EventKind.SIGNATURE: "signature",
    EventKind.DEPOSIT: "deposit",
    EventKind.DENUNCIATION: "denunciation",
    EventKind.PLAN: "plan",
}
_OWN_NAME = {EventKind.DOCUMENT, EventKind.ELECTION, EventKind.BY_ELECTION}


def ordinal(number: int) -> str:
    """Write an ordinal: in words up to twelve, then 13th, 21st.

    >>> ordinal(6), ordinal(40), ordinal(113)
    ('sixth', '40th', '113th')
    """
    if 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    teens = number % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def listed(words: list[str], last: str = "and") -> str:
    """Join words as a sentence does.

    >>> listed(["first", "third", "sixth"])
    'first, third and sixth'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def day_words(day: date) -> str:
    """Write a day as United Nations texts do.

    >>> day_words(date(2024, 9, 10))
    '10 September 2024'
    """
    return str(DateSpan.on(day))


def events(pattern: Pattern, many: bool = True) -> str:  # noqa: FBT001, FBT002 - a plural is one
    """Name the events that a pattern means.

    >>> events(Pattern(event=EventKind.SESSION, variants=("negotiating",), ordinals=(2, 4)))
    'second and fourth negotiating sessions'
    """
    noun = _NOUNS[pattern.event]
    if pattern.event in _OWN_NAME and len(pattern.variants) == 1:
        noun = f"{noun}{'s' if many else ''} ({pattern.variants[0]})"
    else:
        kind = f"{listed(list(pattern.variants), 'or')} " if pattern.variants else ""
        noun = f"{kind}{noun}{'s' if many else ''}"
    numbers = listed([ordinal(each) for each in pattern.ordinals])
    return f"{numbers} {noun}" if numbers else noun


def how_many(count: Count) -> str:
    """Write how many are asked for.

    >>> how_many(Count(at_least=6)), how_many(Count(at_most=0)), how_many(Count(at_most=10))
    ('at least 6', 'no', 'at most 10')
    """
    if count.at_most == 0:
        return "no"
    if count.at_most is None:
        return f"at least {count.at_least}"
    if count.at_most == count.at_least:
        return str(count.at_least)
    if count.at_least == 0:
        return f"at most {count.at_most}"
    return f"{count.at_least} to {count.at_most}"


_COUNTED = {
    DayCount.CALENDAR: "calendar days",
    DayCount.WEEKDAY: "weekdays",
    DayCount.OFFICIAL: "working days",
    DayCount.UNSPECIFIED: "days",
}


def as_days(bounds: tuple[int, int], counted: DayCount) -> str:
    """Write a number of days of which the fewest and the most are known.

    >>> as_days((9, 9), DayCount.WEEKDAY), as_days((0, 9), DayCount.OFFICIAL)
    ('9 weekdays', '0 to 9 working days')
    """
    fewest, most = bounds
    number = str(most) if fewest == most else f"{fewest} to {most}"
    words = _COUNTED[counted]
    return f"{number} {words.removesuffix('s') if number == '1' else words}"


def needs(requirement: Requirement, view: View) -> str:
    """Write what is asked of one event."""
    match requirement:
        case Lasts(days=days, counted=counted):
            return f"lasting {how_many(days)} {_COUNTED[counted]}"
        case HeldAt(place=place):
            return f"held in {place}"
        case FromGroup(group=group):
            return f"from the {group.value}"
        case StartsIn(window=window):
            return f"beginning {window_words(window, view)}"
        case AdoptedBy(numerator=numerator, denominator=denominator):
            return f"adopted by {numerator}/{denominator} of those present and voting, or no vote"
        case _:
            assert_never(requirement)


def window_words(window: Window, view: View) -> str:
    """Write when it is to be."""
    start, end = window.not_before, window.not_after
    commencing = "commencing " if window.part is Part.OPENING else ""
    if isinstance(start, date) and isinstance(end, date):
        return f"{commencing}{'on' if start == end else 'in'} {DateSpan(start, end)}"
    parts: list[str] = []
    if start is not None:
        parts.append(f"from {moment_words(start, view)}")
    if end is not None:
        parts.append(f"by {moment_words(end, view)}")
    return commencing + " ".join(parts)


def open_words(window: Window, view: View) -> str:
    """Write how long something is open."""
    start, end = window.not_before, window.not_after
    parts = [f"from {moment_words(start, view)}"] if start is not None else []
    parts += [f"until {moment_words(end, view)}"] if end is not None else []
    return " ".join(parts)


def moment_words(moment: Moment, view: View) -> str:
    """Write when a moment is, with its day where that can be told."""
    words = _relative(moment)
    if isinstance(moment, date):
        return words
    found = resolve(moment, view)
    if found.latest is None:
        return f"{words} (day not known)"
    if found.earliest != found.latest:
        return f"{words} ({day_words(found.latest)} at the latest)"
    return f"{words} ({day_words(found.latest)})"


def _relative(moment: Moment) -> str:
    match moment:
        case date():
            return day_words(moment)
        case AssemblyEdge(session=session, edge=edge):
            what = "opening" if edge is Edge.START else "end"
            return f"the {what} of the {ordinal(session)} session of the Assembly"
        case EventEdge(pattern=pattern, nth=nth, edge=edge):
            return _edge(pattern, nth, edge)
        case After(moment=inner, offset=by):
            unit = by.unit.value + ("" if abs(by.count) == 1 else "s")
            side = "after" if by.count >= 0 else "before"
            return f"{abs(by.count)} {unit} {side} {_relative(inner)}"
        case YearEdge(moment=inner, years_later=years, edge=edge):
            what = "beginning" if edge is Edge.START else "end"
            which = {0: "year", 1: "year after that"}.get(
                years, f"{ordinal(years)} year after that"
            )
            return f"the {what} of the {which} of {_relative(inner)}"
        case Latest(moments=moments):
            inner_words = [_relative(each) for each in moments]
            return f"the later of {listed(inner_words)}"
        case _:
            assert_never(moment)


def _edge(pattern: Pattern, nth: int, edge: Edge) -> str:
    if pattern.record is not None:
        what = {
            EventKind.RESOLUTION: "the adoption of resolution ",
            EventKind.DECISION: "decision ",
        }.get(pattern.event, f"the {edge.value} of the {events(pattern, many=False)} ")
        return f"{what}{pattern.record}"
    which = ordinal(nth) + " " if nth > 1 or not pattern.ordinals else ""
    of = "" if pattern.event is not EventKind.SESSION else f"the {edge.value} of "
    return f"{of}the {which}{events(pattern, many=False)}"
