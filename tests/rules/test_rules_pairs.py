"""What holds of every rule: a pair of processes one value apart shows what it reacts to."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import uncc_process.rules
from tests.rules import pairs_a, pairs_b
from tests.rules.sound import PAIRS, SOUND
from uncc_process.codec.plain import is_list, is_table
from uncc_process.codec.structure import plain_of
from uncc_process.model import FAMILIES, Process
from uncc_process.rules import Finding, Rule, Severity
from uncc_process.rules.rule import Remark

_FAMILIES = [
    importlib.import_module(f"uncc_process.rules.{found.name}")
    for found in pkgutil.iter_modules(uncc_process.rules.__path__)
    if found.name != "suppressions"  # they look at what the others found
]
RULES: tuple[Rule, ...] = tuple(
    rule for module in _FAMILIES for rule in getattr(module, "RULES", ())
)
UNKNOWNS: dict[str, Process] = {**pairs_a.UNKNOWNS, **pairs_b.UNKNOWNS}


def found(process: Process, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """Give what all rules find."""
    return [finding for rule in rules for finding in rule.findings(process)]


def leaves(plain: object, path: str = "$") -> dict[str, object]:
    """Give all values inside, by their paths."""
    if is_table(plain):
        inner = [(f"{path}.{name}", each) for name, each in plain.items()]
    elif is_list(plain):
        inner = [(f"{path}[{index}]", each) for index, each in enumerate(plain)]
    else:
        return {path: plain}
    return {key: leaf for name, each in inner for key, leaf in leaves(each, name).items()}


def nothing(_: Process) -> Iterator[Remark]:
    """Stand in for the body of a rule."""
    yield from ()


def test_nothing_is_found_in_the_sound_process() -> None:
    """With the small whole process no rule has a remark, and no rule is left in doubt."""
    assert found(SOUND) == []


def test_every_family_of_the_model_has_a_record_in_the_sound_process() -> None:
    """Only suppressions are absent: there is nothing to suppress."""
    assert [family for family in FAMILIES if not getattr(SOUND, family)] == ["suppressions"]


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_a_pair_is_one_value_apart(code: str) -> None:
    """The good and the bad process differ in exactly one value."""
    good, bad = (leaves(plain_of(process)) for process in PAIRS[code])

    assert len([path for path in good | bad if good.get(path) != bad.get(path)]) == 1


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_the_good_process_of_a_pair_is_sound(code: str) -> None:
    """No rule has a remark on the good one."""
    assert found(PAIRS[code][0]) == []


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_the_bad_process_of_a_pair_is_found_by_its_rule_only(code: str) -> None:
    """The bad one gives findings of that code, as grave as the rule says, and no others."""
    rule = next(rule for rule in RULES if rule.code == code)

    findings = found(PAIRS[code][1])

    assert {(each.code, each.severity) for each in findings} == {(code, rule.severity)}


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_without_its_rule_the_bad_process_seems_sound(code: str) -> None:
    """What finds it is the body of that rule: with an empty one nothing is found."""
    emptied = tuple(
        attrs.evolve(rule, body=nothing) if rule.code == code else rule for rule in RULES
    )

    assert found(PAIRS[code][1], emptied) == []


@pytest.mark.parametrize("code", sorted(UNKNOWNS))
def test_a_missing_fact_is_told(code: str) -> None:
    """Where a fact is missing that the rule needs, it says that nobody can tell."""
    findings = [each for each in found(UNKNOWNS[code]) if each.code == code]

    assert {each.severity for each in findings} == {Severity.UNKNOWN}


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_a_finding_is_about_a_field_of_its_record(code: str) -> None:
    """So that the field can be looked up; it is empty where the record as a whole is meant."""
    for process in (PAIRS[code][1], UNKNOWNS.get(code, SOUND)):
        for finding in found(process):
            of: Any = type(process.record(finding.record))

            assert finding.field in ("", *attrs.fields_dict(of))


def test_every_rule_has_a_pair() -> None:
    """No rule goes without a good and a bad process, and no pair without a rule."""
    assert sorted(rule.code for rule in RULES) == sorted(PAIRS)


def test_every_rule_says_what_it_holds_why_and_on_whose_authority() -> None:
    """A rule has a title that is a sentence, a reason, an authority, and a name of its own."""
    assert [
        rule.code
        for rule in RULES
        if not (rule.title.endswith(".") and rule.why and rule.authority and "_" in rule.name)
    ] == []
    assert len({rule.name for rule in RULES}) == len(RULES)
