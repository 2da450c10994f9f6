"""Rules about intersessional consultations: between sessions, numbered, and in order."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import accumulate, pairwise

from uncc_process.model.clauses import Pattern
from uncc_process.model.consultations import Consultation
from uncc_process.model.ids import BodyId
from uncc_process.model.process import Process
from uncc_process.model.sessions import Session
from uncc_process.model.vocabulary import EventKind
from uncc_process.rules.completeness import all_recorded
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.spans import DateSpan

__all__ = ["RULES"]

_HOSTED = "A/RES/75/282, para. 10"
_NUMBERED = "this library's record: src/uncc_process/dataset/README.md"

Sitting = tuple[DateSpan, Session]


@rule("CON001", Severity.ERROR, authority=_HOSTED)
def consultation_is_held_outside_sessions(process: Process) -> Iterator[Remark]:
    """An intersessional consultation is held while the body is not in session.

    Consultations are hosted between sessions, so that stakeholders who cannot be in the room of the
    Committee are heard. Correct the days, or call it something else.
    """
    sittings = _sittings(process)
    for consultation in process.consultations:
        firsts, longest = sittings.get(consultation.body, ([], []))
        begun = bisect_right(firsts, consultation.closes)
        if begun and longest[begun - 1][0].last >= consultation.opens:
            span, session = longest[begun - 1]
            sentence = f"held on {consultation.span}, during {session.id}, {span}"
            yield about(consultation, "opens", sentence)


def _sittings(process: Process) -> dict[str, tuple[list[date], list[Sitting]]]:
    """Give the first days of the sittings of each body, and which had lasted longest so far."""
    bodies: dict[str, list[Sitting]] = defaultdict(list)
    for session in process.sessions:
        bodies[session.body] += ((part, session) for part in session.parts or (session.span,))
    found: dict[str, tuple[list[date], list[Sitting]]] = {}
    for body, sittings in bodies.items():
        in_order = sorted(sittings, key=_first)
        found[body] = [*map(_first, in_order)], [*accumulate(in_order, _longer)]
    return found


def _first(sitting: Sitting) -> date:
    return sitting[0].first


def _longer(one: Sitting, other: Sitting) -> Sitting:
    return one if one[0].last >= other[0].last else other


@rule("CON002", Severity.WARNING, authority=_HOSTED)
def consultation_is_between_two_sessions(process: Process) -> Iterator[Remark]:
    """An intersessional consultation is held between two sessions of the body.

    What comes before the first session prepares for it, and has no session to follow up. It is
    unknown while no later session is recorded, were it only planned.
    """
    sessions: dict[str, list[Session]] = defaultdict(list)
    for session in process.sessions:
        sessions[session.body].append(session)
    ends = {
        body: (min(each.opens for each in held), max(each.closes for each in held))
        for body, held in sessions.items()
    }
    for consultation in process.consultations:
        body = consultation.body
        if body not in ends:
            yield unknown(consultation, "body", f"no session of {body} is recorded")
        elif consultation.closes < ends[body][0]:
            yield about(consultation, "opens", f"held before the first session of {body}")
        elif consultation.opens > ends[body][1]:
            yield unknown(consultation, "opens", f"no later session of {body} is recorded")


def _numbered(process: Process) -> dict[BodyId, dict[int, list[Consultation]]]:
    bodies: dict[BodyId, dict[int, list[Consultation]]] = {}
    for each in sorted(process.consultations, key=lambda each: each.id):
        bodies.setdefault(each.body, {}).setdefault(each.ordinal, []).append(each)
    return {body: dict(sorted(numbers.items())) for body, numbers in bodies.items()}


@rule("CON003", Severity.ERROR, authority=_NUMBERED)
def consultation_has_a_number_of_its_own(process: Process) -> Iterator[Remark]:
    """No two consultations of a body have the same number.

    A mandate that names the second consultation means one. Correct the ``ordinal`` of the other.
    """
    for numbers in _numbered(process).values():
        for first, *others in numbers.values():
            for other in others:
                sentence = f"consultation {other.ordinal} is {first.id} already"
                yield about(other, "ordinal", sentence)


@rule("CON004", Severity.ERROR, authority=_NUMBERED)
def consultations_are_numbered_without_a_gap(process: Process) -> Iterator[Remark]:
    """Consultations of a body are numbered from 1 on, without a gap.

    If the third was held, so was the second. Where all are said to be recorded a gap contradicts
    that; else it is unknown whether one is missing or the numbers are wrong.
    """
    complete = all_recorded(process)
    for body, numbers in _numbered(process).items():
        for before, number in pairwise((0, *numbers)):
            if number > before + 1:
                first = numbers[number][0]
                means = Pattern(event=EventKind.CONSULTATION, body=body)
                say = about if complete(means, first.closes) else unknown
                yield say(first, "ordinal", f"no consultation {before + 1} is recorded")


@rule("CON005", Severity.ERROR, authority=_NUMBERED)
def consultations_are_numbered_in_order(process: Process) -> Iterator[Remark]:
    """A consultation opens after the one numbered before it has closed.

    They are numbered as they are held. Correct the days, or the numbers.
    """
    for numbers in _numbered(process).values():
        for (earlier, *_), (later, *_) in pairwise(numbers.values()):
            if later.opens <= earlier.closes:
                yield about(
                    later,
                    "opens",
                    f"held on {later.span}, but {earlier.id}, numbered before it, on "
                    f"{earlier.span}",
                )


RULES: tuple[Rule, ...] = (
    consultation_is_held_outside_sessions,
    consultation_is_between_two_sessions,
    consultation_has_a_number_of_its_own,
    consultations_are_numbered_without_a_gap,
    consultations_are_numbered_in_order,
)
