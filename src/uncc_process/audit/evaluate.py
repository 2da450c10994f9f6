"""The evaluation of a clause over a log, as of a day, under one reading of what is ambiguous."""

from typing import assert_never

import attrs

from uncc_process.audit.asking import Judged
from uncc_process.audit.counting import each_holds, exists
from uncc_process.audit.sequence import before
from uncc_process.audit.standing import attested, is_open, reached
from uncc_process.audit.truth import Evidence, Truth, all_of, any_of, given, not_
from uncc_process.model.clauses import (
    AllOf,
    Ambiguous,
    AnyOf,
    Attested,
    Before,
    Clause,
    Each,
    Exists,
    Given,
    Not,
    Open,
    Reached,
    Waived,
)

__all__ = ["evaluate"]


def evaluate(clause: Clause, at: Judged) -> Evidence:
    """Tell whether a clause holds, and why."""
    match clause:
        case Exists():
            return exists(clause, at)
        case Each():
            return each_holds(clause, at)
        case Before():
            return before(clause, at)
        case Reached():
            return reached(clause, at)
        case Open():
            return is_open(clause, at)
        case Attested():
            return attested(clause, at)
        case Waived():
            return Evidence(says="nothing is asked any more", truth=Truth.MOOT)
        case AllOf(clauses=clauses):
            return _together([evaluate(each, at) for each in clauses], "all of")
        case AnyOf(clauses=clauses):
            return _together([evaluate(each, at) for each in clauses], "any of")
        case Not(clause=inner):
            return _negated(evaluate(inner, at))
        case Given():
            return _given(clause, at)
        case Ambiguous(alternatives=alternatives):
            return evaluate(alternatives[at.choice.alternatives[clause]].clause, at)
        case _:
            assert_never(clause)


def _together(parts: list[Evidence], how: str) -> Evidence:
    answers = [(part.truth, part.causes) for part in parts]
    truth, causes = all_of(answers) if how == "all of" else any_of(answers)
    telling = [part.says for part in parts if part.truth is truth] or [how]
    return Evidence(
        says="; ".join(dict.fromkeys(telling)), truth=truth, causes=causes, parts=tuple(parts)
    )


def _negated(inner: Evidence) -> Evidence:
    asks = f"not: {inner.asks}"
    return attrs.evolve(inner, asks=asks, truth=not_(inner.truth), parts=(inner,))


def _given(clause: Given, at: Judged) -> Evidence:
    condition = evaluate(clause.condition, at)
    then = evaluate(clause.then, at)
    if clause.otherwise is None:
        otherwise = Evidence(
            says=f"its condition did not arise: {condition.says}", truth=Truth.MOOT
        )
    else:
        otherwise = evaluate(clause.otherwise, at)
    chosen = given(condition, then, otherwise)
    says = chosen.says
    if chosen is condition:
        says = f"its condition is open: {condition.says}"
    parts = tuple(dict.fromkeys((condition, chosen)))
    return attrs.evolve(chosen, says=says, parts=parts)
