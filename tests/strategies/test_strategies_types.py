"""What ``from_type`` gives, and what it costs to be known to it."""

import importlib
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import strategies as st

import _uncc_process_hypothesis as plugin
from tests.strategies.trying import drawn
from uncc_process import model, strategies
from uncc_process.errors import MissingExtra
from uncc_process.rules import RULES, Finding, Rule
from uncc_process.strategies.types import strategy_of

CLASSES: list[Any] = list(plugin.classes())


def known(of: Any) -> st.SearchStrategy[Any]:
    """Ask hypothesis."""
    return st.from_type(of)


@pytest.mark.parametrize("of", CLASSES, ids=lambda of: f"{of.__module__}.{of.__name__}")
def test_every_public_class_is_known(of: Any) -> None:
    """``from_type`` gives objects of the class; of a type of ids, a text."""
    held: Any = of if isinstance(of, type) else str
    assert all(isinstance(each, held) for each in drawn(known(of), 3))
    assert not known(of).is_empty


@pytest.mark.parametrize("of", [model.Clause, model.Moment, model.Requirement, model.When])
def test_a_union_is_known_by_its_members(of: Any) -> None:
    """``from_type`` of what a field may hold gives several of its classes."""
    assert len({each.__class__ for each in drawn(known(of), 30)}) > 1


@pytest.mark.parametrize("of", [Finding, Rule])
def test_what_lint_finds_is_known(of: Any) -> None:
    """Findings are those of processes that trip a rule, and rules those that there are."""
    found = drawn(strategy_of(of), 5)
    assert {each.__class__ for each in found} == {of}
    assert {each.code for each in found} <= {rule.code for rule in RULES}


def test_what_users_register_stands() -> None:
    """To ask for the strategies again registers nothing anew."""
    mine = st.just(model.Waived())
    before = st.from_type(model.Waived)
    st.register_type_strategy(model.Waived, mine)
    try:
        plugin.register()
        assert st.from_type(model.Waived) is mine
    finally:
        st.register_type_strategy(model.Waived, before)


def run(program: str) -> str:
    """Run a program in a Python of its own, and give what it prints."""
    path = "import sys; sys.path.insert(0, 'src')\n"
    command = [sys.executable, "-W", "error", "-c", path + program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


_OURS = "from uncc_process.model import Session\n"
_THEIRS = "from hypothesis import given, settings, strategies as st\n"
_NAMES = {"_uncc_process_hypothesis", "uncc_process", "uncc_process.strategies"}
_HELD = f"print(*sorted({_NAMES} & set(sys.modules)))\n"
_ASKED = """
@settings(max_examples=5, database=None)
@given(st.from_type(Session))
def test(session):
    assert session.place in ('New York', 'Vienna', 'Geneva')

test()
"""
BOTH = "_uncc_process_hypothesis uncc_process"
IMPORTS = {
    # Who does not use it does not pay: a module of a few lines, and not the package.
    "hypothesis first": (
        _THEIRS + _HELD + _OURS + _HELD,
        f"_uncc_process_hypothesis\n{BOTH}\n{BOTH} uncc_process.strategies",
    ),
    # To be known costs no strategy.
    "uncc_process first": (_OURS + _THEIRS + _HELD, f"{BOTH}\n{BOTH} uncc_process.strategies"),
    "the strategies too": (
        "import uncc_process.strategies\n" + _OURS + _THEIRS,
        f"{BOTH} uncc_process.strategies",
    ),
}


@pytest.mark.parametrize("order", IMPORTS)
def test_a_test_file_needs_no_import_of_ours(order: str) -> None:
    """In whatever order a fresh Python imports the two, ``from_type`` gives valid sessions.

    What comes in is what is used: the strategies when ``from_type`` is first asked for one.
    """
    imports, held = IMPORTS[order]
    assert run(imports + _ASKED + _HELD) == held


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing the strategies without hypothesis raises ``MissingExtra``."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "uncc_process.strategies")
    with pytest.raises(MissingExtra, match="hypothesis is not installed"):
        importlib.import_module("uncc_process.strategies")


def test_every_public_name_is_there_and_in_order() -> None:
    """``__all__`` lists what the package has, sorted."""
    assert sorted(strategies.__all__) == sorted(set(strategies.__all__))
    assert all(hasattr(strategies, name) for name in strategies.__all__)
