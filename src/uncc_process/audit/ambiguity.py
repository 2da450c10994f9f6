"""The readings of a clause: every way in which its ambiguities can be resolved together."""

import itertools
from collections.abc import Iterator

from uncc_process.audit.asking import Choice, Judged
from uncc_process.audit.evaluate import evaluate
from uncc_process.audit.log import View
from uncc_process.audit.truth import Cause, Evidence, joined
from uncc_process.model.clauses import Ambiguous, Clause, Each, Exists, Lasts, nodes
from uncc_process.model.vocabulary import DayCount

__all__ = ["under_all_readings"]

_COUNTS = {
    DayCount.CALENDAR: "counting all days",
    DayCount.WEEKDAY: "counting weekdays",
    DayCount.OFFICIAL: "counting working days",
}


def under_all_readings(
    clause: Clause, view: View, mandate: str
) -> tuple[Evidence, tuple[tuple[str, Evidence], ...]]:
    """Evaluate a clause under each of its readings, and bring them together.

    The second part lists the readings with what each comes to; it is empty if
    they do not matter, or the clause is plain.
    """
    found: list[tuple[str, Evidence]] = []
    for alternative, chosen in _alternatives(clause):
        judged = {
            counted: evaluate(
                clause,
                Judged(view=view, mandate=mandate, choice=Choice(counted, chosen)),
            )
            for counted in _counts(clause)
        }
        found += _labelled(alternative, judged)
    if len(found) == 1:
        return found[0][1], ()
    truth, causes = joined(((each.truth, each.causes) for _, each in found), Cause.AMBIGUOUS)
    parts = tuple(each for _, each in found)
    if len({each.outcome for each in parts}) == 1:  # the readings do not matter
        return Evidence(says=parts[0].says, truth=truth, causes=causes, parts=parts), ()
    says = "; ".join(f"{each.outcome.words} {label}" for label, each in found)
    return Evidence(says=says, truth=truth, causes=causes, parts=parts), tuple(found)


def _alternatives(clause: Clause) -> Iterator[tuple[str, dict[Ambiguous, int]]]:
    """Yield every way to choose among the alternatives in a clause, with a label."""
    ambiguous = tuple(dict.fromkeys(n for n in nodes(clause) if isinstance(n, Ambiguous)))
    for picks in itertools.product(*(range(len(each.alternatives)) for each in ambiguous)):
        chosen = dict(zip(ambiguous, picks, strict=True))
        words = [node.alternatives[pick].reading for node, pick in chosen.items()]
        yield (f"if {' and '.join(words)}" if words else ""), chosen


def _counts(clause: Clause) -> tuple[DayCount, ...]:
    return tuple(_COUNTS) if any(map(_counts_days, nodes(clause))) else (DayCount.CALENDAR,)


def _labelled(alternative: str, judged: dict[DayCount, Evidence]) -> list[tuple[str, Evidence]]:
    """Label what each count of days comes to; where all come to the same, they are one reading."""
    if len({(each.truth, each.causes) for each in judged.values()}) == 1:
        return [(alternative, next(iter(judged.values())))]
    return [(f"{alternative} {_COUNTS[count]}".strip(), each) for count, each in judged.items()]


def _counts_days(clause: Clause) -> bool:
    match clause:
        case Exists(each=asked) | Each(requires=asked):
            return any(
                isinstance(each, Lasts) and each.counted is DayCount.UNSPECIFIED for each in asked
            )
        case _:
            return False
