"""Truth as far as a record tells it: Kleene's three values, one more for what was never asked."""

from collections.abc import Iterable
from enum import Enum
from typing import assert_never

import attrs

from uncc_process.sources import Source

__all__ = ["Cause", "Evidence", "Outcome", "Truth", "all_of", "any_of", "given", "joined", "not_"]


class Truth(Enum):
    """Whether something holds, as of a day."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"
    MOOT = "moot"  # the question does not arise


class Cause(Enum):
    """Why it cannot be told whether something holds."""

    NOT_DUE = "not_due"  # time is still running
    NO_RECORD = "no_record"  # nothing is recorded, and the record is not known to be complete
    DISPUTED = "disputed"  # sources differ, and it matters
    AMBIGUOUS = "ambiguous"  # the text has several readings, and they differ
    UNATTESTED = "unattested"  # open-textured, and nobody has determined it


class Outcome(Enum):
    """How things stand with a mandate, as of a day.

    >>> Outcome.of(Truth.UNKNOWN, frozenset({Cause.NOT_DUE}))
    <Outcome.PENDING: 'pending'>
    """

    SATISFIED = "satisfied"  # settled, and kept
    VIOLATED = "violated"  # settled, and not kept
    PENDING = "pending"  # not yet due, or still running
    UNDETERMINED = "undetermined"  # cannot be told; the causes say why
    NOT_APPLICABLE = "not_applicable"  # its condition never arose, or nothing is asked any more

    @property
    def words(self) -> str:
        """The outcome as it prints."""
        return self.value.replace("_", " ")

    @classmethod
    def of(cls, truth: Truth, causes: frozenset[Cause]) -> "Outcome":
        """Give the outcome that a truth value and its causes come to."""
        match truth:
            case Truth.TRUE:
                return cls.SATISFIED
            case Truth.FALSE:
                return cls.VIOLATED
            case Truth.MOOT:
                return cls.NOT_APPLICABLE
            case Truth.UNKNOWN:
                return cls.PENDING if Cause.NOT_DUE in causes else cls.UNDETERMINED
            case _:
                assert_never(truth)


@attrs.frozen(kw_only=True)
class Evidence:
    """Why something holds, does not hold or cannot be told: a tree of what was looked at.

    ``asks`` is what was looked for and ``says`` what was found, a line each; ``records`` are the
    ids of what was looked at, ``sources`` where that is from; ``causes`` are given if, and only if,
    the truth is unknown.
    """

    says: str
    asks: str = ""
    truth: Truth
    causes: frozenset[Cause] = frozenset()
    records: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    parts: tuple["Evidence", ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The outcome that this comes to."""
        return Outcome.of(self.truth, self.causes)


def all_of(truths: Iterable[tuple[Truth, frozenset[Cause]]]) -> tuple[Truth, frozenset[Cause]]:
    """Tell whether all hold; what does not arise does not matter.

    >>> all_of([(Truth.TRUE, frozenset()), (Truth.MOOT, frozenset())])[0]
    <Truth.TRUE: 'true'>
    """
    return _kleene(truths, decisive=Truth.FALSE, otherwise=Truth.TRUE)


def any_of(truths: Iterable[tuple[Truth, frozenset[Cause]]]) -> tuple[Truth, frozenset[Cause]]:
    """Tell whether one holds; what does not arise does not matter."""
    return _kleene(truths, decisive=Truth.TRUE, otherwise=Truth.FALSE)


def _kleene(
    truths: Iterable[tuple[Truth, frozenset[Cause]]], *, decisive: Truth, otherwise: Truth
) -> tuple[Truth, frozenset[Cause]]:
    asked = [(truth, causes) for truth, causes in truths if truth is not Truth.MOOT]
    if not asked:
        return Truth.MOOT, frozenset()
    if any(truth is decisive for truth, _ in asked):
        return decisive, frozenset()
    if all(truth is otherwise for truth, _ in asked):
        return otherwise, frozenset()
    return Truth.UNKNOWN, _causes(asked)


def not_(truth: Truth) -> Truth:
    """Turn true and false round.

    >>> not_(Truth.FALSE), not_(Truth.UNKNOWN)
    (<Truth.TRUE: 'true'>, <Truth.UNKNOWN: 'unknown'>)
    """
    return {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE}.get(truth, truth)


def given(condition: Evidence, then: Evidence, otherwise: Evidence) -> Evidence:
    """Choose by a condition; while it is unknown, so is the whole, unless nothing is asked at all.

    A condition that is unknown may yet turn out not to arise, and then neither way is asked.
    """
    match condition.truth:
        case Truth.TRUE:
            return then
        case Truth.FALSE:
            return otherwise
        case Truth.MOOT:
            return condition
        case Truth.UNKNOWN:
            moot = then.truth is otherwise.truth is Truth.MOOT
            return then if moot else condition
        case _:
            assert_never(condition.truth)


def joined(
    several: Iterable[tuple[Truth, frozenset[Cause]]], differing: Cause
) -> tuple[Truth, frozenset[Cause]]:
    """Bring together what several readings, or several claims, come to.

    Where they agree, that is the answer. Where two of them are settled and differ, ``differing``
    is the cause, and time cannot heal it. Else it stays unknown for the causes that are left.
    """
    answers = list(several)
    truths = {truth for truth, _ in answers}
    causes = _causes(answers)
    if len(truths - {Truth.UNKNOWN}) > 1:
        return Truth.UNKNOWN, (causes - {Cause.NOT_DUE}) | {differing}
    if Truth.UNKNOWN in truths:
        return Truth.UNKNOWN, causes
    return truths.pop(), frozenset()


def _causes(answers: Iterable[tuple[Truth, frozenset[Cause]]]) -> frozenset[Cause]:
    return frozenset[Cause]().union(
        *(causes for truth, causes in answers if truth is Truth.UNKNOWN)
    )
