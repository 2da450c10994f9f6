"""The tests of a project that uses ``uncc_process``: they import only that and hypothesis.

It runs with the other tests, and by itself against the installed package.
"""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import uncc_process as uncc
from uncc_process.model import HeldAt, Session, SessionKind
from uncc_process.strategies import (
    Fault,
    Mutant,
    ProcessMachine,
    breaking,
    date_phrases,
    json_mutants,
    processes,
    sessions,
)

CALM = settings(deadline=None, max_examples=25)


def agenda_line(session: Session) -> str:
    """Print a session as the project's calendar does."""
    days = uncc.DateSpan(session.opens, session.closes)
    return f"{days.isoformat()} {session.name} ({session.place})"


@CALM
@given(st.from_type(Session))
def test_a_line_of_the_calendar_begins_with_the_day(session: Session) -> None:
    """``from_type`` knows the classes without any set-up."""
    assert agenda_line(session).startswith(session.opens.isoformat())


@CALM
@given(sessions(place="Vienna", kind=SessionKind.NEGOTIATING))
def test_a_session_in_vienna_is_shown_there(session: Session) -> None:
    """Strategies are narrowed by the fields of the records."""
    assert agenda_line(session).endswith("(Vienna)")


@CALM
@given(date_phrases())
def test_the_form_reads_days_as_people_write_them(phrase: tuple[str, uncc.DateSpan]) -> None:
    """A phrase comes with the span that it means."""
    text, span = phrase
    assert uncc.DateSpan.parse(text) == span


@CALM
@given(processes(families=("sessions",)))
def test_an_upload_is_stored_as_it_came(process: uncc.Process) -> None:
    """Whole processes are valid, and go to JSON and back."""
    assert uncc.loads(uncc.dumps(process)) == process


@CALM
@given(json_mutants(change="mistyped", families=("sessions",)))
def test_an_upload_with_a_fault_is_refused(mutant: Mutant) -> None:
    """A document that was damaged is refused with the library's one family of errors."""
    refused = False
    try:
        uncc.loads(mutant.text)
    except uncc.UnccError:
        refused = True
    assert refused


@CALM
@given(breaking(HeldAt))
def test_the_dashboard_shows_the_one_violation(fault: Fault) -> None:
    """A process with one broken mandate is judged to have exactly that."""
    judged = uncc.audit(fault.process, fault.as_of).judgements
    red = [each.mandate.id for each in judged if each.outcome is uncc.Outcome.VIOLATED]
    assert red == [fault.record]


class Life(ProcessMachine):
    """Whatever happens in the life of a process, its timeline can be shown."""

    def check(self) -> None:
        """Nothing on the timeline is later than today without being planned."""
        today: date = self.as_of
        for event in uncc.timeline(self.process):
            assert event.planned or event.span is None or event.span.first <= today


TestLife = Life.TestCase
TestLife.settings = settings(CALM, max_examples=10, stateful_step_count=10)
