"""What holds of the rules on any process, however odd."""

from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.sound import SOUND, changed
from tests.rules.test_rules_pairs import found
from uncc_process.errors import InvalidRecord
from uncc_process.model import FAMILIES, Process
from uncc_process.strategies import processes

_FILLED = tuple(family for family in FAMILIES if len(getattr(SOUND, family)) > 1)


@st.composite
def borrowed(draw: st.DrawFn) -> Process:
    """The sound process after some of its records took fields from others of their families."""
    process = SOUND
    for _ in range(draw(st.integers(1, 4))):
        family = draw(st.sampled_from(_FILLED))
        taker, giver = (draw(st.sampled_from(getattr(process, family))) for _ in range(2))
        of: Any = FAMILIES[family]
        name = draw(st.sampled_from([each.name for each in attrs.fields(of) if each.name != "id"]))
        try:
            process = changed(process, taker.id, **{name: getattr(giver, name)})
        except InvalidRecord:
            continue
    return process


def places(process: Process) -> set[str]:
    """Give the ids of all records, and none for the process as a whole."""
    return {"", *(each.id for family in FAMILIES for each in getattr(process, family))}


@given(borrowed())
def test_no_rule_raises_on_a_record_with_mixed_up_fields(process: Process) -> None:
    """Whatever a valid process holds, the rules give findings, each with a place in it."""
    assert {finding.record for finding in found(process)} <= places(process)


@settings(max_examples=25)
@given(processes(scope="wide", most=2))
def test_no_rule_raises_on_a_small_process(process: Process) -> None:
    """Clauses of every form, and records of which little is known, give findings and no errors."""
    assert {finding.record for finding in found(process)} <= places(process)
