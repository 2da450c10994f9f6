"""Processes with one fault of the lint, and with none: that is found, and nothing else."""

import functools
from collections.abc import Callable
from datetime import date

import attrs
import pytest
from hypothesis import given, settings
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from tests.rules.sound import SOUND
from tests.strategies.trying import CALM, drawn, smallest
from uncc_process.codec import dumps, loads
from uncc_process.rules import RULES, lint
from uncc_process.strategies.faults import FAULTS, sound_processes, tripping

CODES = sorted(FAULTS)
THREE = settings(CALM, max_examples=3, derandomize=True)


def codes(process: un.Process) -> set[str]:
    """Give the codes of the rules that find something."""
    return {finding.code for finding in lint(process)}


def plainly(code: str) -> un.Process:
    """Give the plain sound process with the fault of a rule."""
    process = SOUND
    for step in FAULTS[code]:
        process = step(process)
    return process


@functools.cache
def some(code: str = "") -> list[un.Process]:
    """Give many processes that trip a rule, or none: of each kind there is one among them."""
    return drawn(tripping(code) if code else sound_processes(), 100)


def first(made: list[un.Process], wanted: Callable[[un.Process], bool]) -> un.Process:
    """Give the first that is wanted."""
    return next(process for process in made if wanted(process))


def told_ten_years_earlier(process: un.Process) -> bool:
    """Tell whether it is recorded through 2015, and not through 2025."""
    return process.through.year == 2015


def test_every_rule_can_be_tripped() -> None:
    """There are faults of all rules, those about suppressions included, and of no others."""
    assert {rule.code for rule in RULES} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_rule_is_tripped_and_no_other(code: str) -> None:
    """Whatever else is drawn, the lint finds the one fault."""

    @THREE
    @given(tripping(code))
    def check(process: un.Process) -> None:
        assert codes(process) == {code}

    check()


def test_nothing_is_found_in_a_sound_process() -> None:
    """Whatever is drawn, the lint has no remark, and every family of the model has a record."""
    for process in some()[:20]:
        assert lint(process) == ()
        assert [each for each in un.FAMILIES if not getattr(process, each)] == ["suppressions"]


@pytest.mark.parametrize("code", ["ADO004", "MAN010", "SUP001"])
def test_the_simplest_is_the_plain_process_with_one_change(code: str) -> None:
    """What a failing test shows differs from the sound process by the steps of the fault."""
    assert smallest(tripping(code)) == plainly(code)


def test_the_simplest_sound_process_is_the_plain_one() -> None:
    """Nothing is added to it, nothing renamed."""
    assert smallest(sound_processes()) == SOUND


def test_processes_differ_in_more_than_the_fault() -> None:
    """Years, names, ids, numbers, States, counts and records are all drawn."""
    made = some("SES007")
    sessions = [next(each for each in of.sessions if each.ordinal == 2) for of in made]
    for values in (
        {of.title for of in made},
        {of.through for of in made},
        {of.resolutions[0].id for of in made},
        {of.sessions[0].ordinal for of in made},
        {of.bodies[1].series for of in made},
        {of.officers[0].state for of in made},
        {of.officers[0].name for of in made},
        {of.readings[0].chapters for of in made},
        {of.treaties[0].chapters for of in made},
        {each.id for each in sessions},
        {each.place for each in sessions},
        {each.meeting_days for each in sessions},
        {each.note for each in sessions},
        {len(tuple(of.records())) for of in made},
    ):
        assert len(values) > 1


@pytest.mark.parametrize("family", ["bodies", "documents", "mandates", "officers", "publications"])
def test_further_records_come_along(family: str) -> None:
    """Beside the plain ones there can be others, which no rule minds."""
    plain = len(getattr(SOUND, family))
    process = first(some(), lambda made: len(getattr(made, family)) > plain)
    assert lint(process) == ()


def test_a_date_in_words_moves_with_the_year_and_keeps_its_weekday() -> None:
    """The note on the weekday is about the day on which the session opened, whenever that was."""
    process = first(some(), told_ten_years_earlier)
    session = next(each for each in process.sessions if each.ordinal == 1)
    assert session.opens == date(2013, 5, 13)
    assert session.note == "It opened on a Monday, 13 May 2013."
    assert process.disputes[0].claims[0].value == "2013-05-13"


def test_a_day_that_is_not_in_the_calendar_stays() -> None:
    """There is nothing to move it to."""
    process = first(some("WRD002"), told_ten_years_earlier)
    assert [each.sentence for each in lint(process)] == [
        "there is no 31 April 2023 in the calendar"
    ]


def test_they_survive_being_written_and_read() -> None:
    """They are processes like any others."""
    for process in some()[:3]:
        assert loads(dumps(process)) == process


def test_a_suppression_accepted_what_has_since_been_mended() -> None:
    """Before the last step of its fault, the suppression is of use."""
    process = plainly("SUP001")
    assert codes(attrs.evolve(process, suppressions=())) == set()


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("SES01", r"no rule has the code 'SES01'; did you mean SES0"),
        ("ses007", r"no rule has the code 'ses007'; did you mean SES007 or"),
        ("", r"no rule has the code ''$"),
        (7, r"no rule has the code"),
    ],
)
def test_a_code_that_no_rule_has_is_refused_at_the_call(code: str, says: str) -> None:
    """It raises ``InvalidArgument`` before anything is drawn, and names the nearest."""
    with pytest.raises(InvalidArgument, match=says):
        tripping(code)
