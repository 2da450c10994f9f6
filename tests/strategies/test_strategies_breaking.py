"""Processes with one fault: the audit finds exactly that, and nothing else."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from tests.strategies.trying import FEW, reached, smallest
from uncc_process.audit import Outcome, audit
from uncc_process.model.clauses import nodes
from uncc_process.spans import DateSpan
from uncc_process.strategies import BREAKABLE, Fault, breaking

AUGUST = DateSpan(date(2023, 8, 21), date(2023, 9, 1))


def outcomes(fault: Fault) -> dict[str, Outcome]:
    """Give the outcome of each mandate on the day of the fault."""
    judged = audit(fault.process, fault.as_of).judgements
    return {each.mandate.id: each.outcome for each in judged}


@pytest.mark.parametrize("form", BREAKABLE, ids=lambda form: form.__name__)
def test_one_mandate_is_broken_and_the_others_are_kept(form: type[Any]) -> None:
    """Whatever the form, the audit finds the one violation and holds all else for satisfied.

    The clause at fault is of the form, or an ``Each`` that requires it.
    """

    @FEW
    @given(breaking(form) | breaking(form, within=AUGUST) | breaking(form, scope="wide"))
    def check(fault: Fault) -> None:
        found = outcomes(fault)
        assert found.pop(fault.record) is Outcome.VIOLATED
        assert set(found.values()) <= {Outcome.SATISFIED}
        assert len(fault.process.mandates) == len(found) + 1
        clause = fault.process.mandate(fault.record).clause
        required = clause.requires if isinstance(clause, un.Each) else ()
        assert form in map(type, (clause, *required))

    check()


def test_the_smallest_fault_stands_alone() -> None:
    """A failing test shows the broken mandate and no other."""
    fault = smallest(breaking(un.Exists))
    assert [each.id for each in fault.process.mandates] == [fault.record]


def _asks(fault: Fault, form: type[Any]) -> bool:
    """Tell whether a mandate of the process asks in this form."""
    clauses = (each.clause for each in fault.process.mandates)
    return any(isinstance(node, form) for clause in clauses for node in nodes(clause))


@pytest.mark.parametrize("form", [un.Ambiguous, un.Attested])
def test_other_forms_are_kept_beside_a_broken_one(form: type[Any]) -> None:
    """The mandates that are kept ask in other forms than the one that is broken."""
    fault = reached(breaking(un.Exists), lambda fault: _asks(fault, form))
    assert outcomes(fault)[fault.record] is Outcome.VIOLATED


def test_what_is_broken_is_an_obligation() -> None:
    """The verb of each mandate is one that matters."""
    fault = smallest(breaking(un.Exists))
    assert audit(fault.process, fault.as_of).of(fault.record).level is not un.Level.NONE


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: breaking(un.Waived), "conduct can break Exists, .* and not"),
        (lambda: breaking(un.Reached), "conduct can break Exists, .* and not"),
        (lambda: breaking(un.Open), "conduct can break Exists, .* and not"),
        (lambda: breaking(un.Exists, within=DateSpan.on(AUGUST.first)), "within needs 10 days"),
        (lambda: breaking(un.Exists, scope="big"), "scope is one of small, wide"),  # type: ignore[arg-type]
    ],
)  # fmt: skip
def test_what_cannot_be_broken_is_refused_at_the_call(ask: Callable[[], object], says: str) -> None:
    """A wrong argument raises ``InvalidArgument`` before anything is drawn."""
    with pytest.raises(InvalidArgument, match=says):
        ask()
