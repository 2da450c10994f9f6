"""The life of a process, step by step: valid throughout, and judged without second thoughts."""

from datetime import date

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

import uncc_process.model as un
from uncc_process.audit import Outcome, audit
from uncc_process.codec import dumps, loads
from uncc_process.strategies import ProcessMachine

_LIVES = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
SETTLED = (Outcome.SATISFIED, Outcome.VIOLATED, Outcome.NOT_APPLICABLE)


class Audited(ProcessMachine):
    """What was settled on a day stays so, however the record grows."""

    def __init__(self) -> None:
        super().__init__()
        self.settled: dict[tuple[str, date], Outcome] = {}

    def check(self) -> None:
        """Remember what is settled today; and hold what was settled before against it."""
        for judgement in audit(self.process, self.as_of).judgements:
            if judgement.outcome in SETTLED:
                key = judgement.mandate.id, self.as_of
                assert self.settled.setdefault(key, judgement.outcome) is judgement.outcome

    def teardown(self) -> None:
        """Judge every day again from the end, with what was known on it."""
        for day in {day for _, day in self.settled}:
            found = audit(self.process, day)
            for mandate, on in self.settled:
                if on == day and mandate not in self.rewritten:
                    assert found.of(mandate).outcome is self.settled[mandate, on]


class Recorded(ProcessMachine):
    """Whatever happens, there is a process, and files can hold it."""

    reached: set[str] = set()  # noqa: RUF012 - it gathers over all lives

    def check(self) -> None:
        """The process is recorded through today, and nothing of its past is missing."""
        assert self.process.through == self.as_of
        self.reached |= {name for name, holds in self.situations().items() if holds}

    def situations(self) -> dict[str, bool]:
        """Name what can come about in a life."""
        of = self.process
        return {
            "a planned session": bool(self.planned),
            "a session under way": bool(self.under_way),
            "a plan given up": bool(of.plans),
            "a resumed session": any(session.resumes for session in of.sessions),
            "a reading": bool(of.readings),
            "an amended mandate": any(mandate.amends for mandate in of.mandates),
            "a past rewritten": bool(self.rewritten),
            "a signature": any(
                action.kind is un.ActionKind.SIGNATURE for action in of.treaty_actions
            ),
            "a deposit": any(
                action.kind is not un.ActionKind.SIGNATURE for action in of.treaty_actions
            ),
            "a discovery": any(
                session.announced and session.announced > session.closes for session in of.sessions
            ),
            "a determination": bool(of.determinations),
        }

    def teardown(self) -> None:
        """Write and read the process."""
        assert loads(dumps(self.process)) == self.process


def test_what_is_settled_stays_settled() -> None:
    """Under honest growth of the record no judgement on a day changes once it is settled."""
    run_state_machine_as_test(Audited, settings=_LIVES)


def test_a_life_is_valid_and_eventful() -> None:
    """At each step there is a valid process; every turn that a life can take is taken."""
    Recorded.reached.clear()
    every_turn = set(Recorded().situations())
    for number in range(20):
        if Recorded.reached != every_turn:
            run_state_machine_as_test(seed(number)(Recorded), settings=_LIVES)
    assert Recorded.reached == every_turn


def test_a_failed_check_fails_the_machine() -> None:
    """What a subclass says in ``check`` is asked after every step."""

    class Forbidding(ProcessMachine):
        def check(self) -> None:
            assert not self.process.treaties

    with pytest.raises(AssertionError):
        run_state_machine_as_test(Forbidding, settings=_LIVES)
