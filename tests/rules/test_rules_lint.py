"""The lint as a whole: every rule once, what is suppressed, and the page about the rules."""

import html
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

import uncc_process as uncc
from tests.rules.pairs_a import PAIRS
from tests.rules.sound import SOUND
from uncc_process import rules
from uncc_process.errors import NotFound
from uncc_process.model import Process, RecordId, Suppression
from uncc_process.rules import RULES, Finding, Rule, Severity, lint, rule_of, suppressions
from uncc_process.rules.page import page, reference
from uncc_process.rules.rule import Remark, rule

ROOT = Path(__file__).parents[2]
DATASET = Path(uncc.__file__).parent / "dataset"  # as it is installed
BAD = PAIRS["SES001"][1]
(FOUND,) = lint(BAD)
THROUGH = BAD.through
KEEPING = "this library's record: src/uncc_process/dataset/README.md"


def accepting(rule: str, record: str | None, until: date) -> Suppression:
    """Accept what a rule finds in a record."""
    return Suppression(
        id="accepted",
        rule=rule,
        record=None if record is None else RecordId(record),
        reason="the clerk was ill",
        until=until,
    )


def with_suppression(process: Process, suppression: Suppression) -> Process:
    """Add a suppression to a process."""
    return attrs.evolve(process, suppressions=(suppression,))


def about_it(code: str, severity: Severity, field: str, sentence: str) -> Finding:
    """Make the finding about the suppression."""
    return Finding(
        code=code,
        severity=severity,
        path=f"suppressions[accepted].{field}",
        record="accepted",
        field=field,
        sentence=sentence,
        authority=KEEPING,
    )


def test_a_sound_process_has_no_findings() -> None:
    """With nothing wrong and nothing missing, nothing is said."""
    assert lint(SOUND) == ()


def test_a_finding_that_is_suppressed_is_left_out() -> None:
    """The suppression names the rule and the record, and its last day has not passed."""
    accepted = accepting("SES001", FOUND.record, THROUGH)
    assert lint(with_suppression(BAD, accepted)) == ()


def test_a_finding_about_the_process_as_a_whole_can_be_suppressed() -> None:
    """Then the suppression names no record."""
    finding = attrs.evolve(FOUND, record="", path="through")
    process = with_suppression(SOUND, accepting("SES001", None, THROUGH))
    settled = suppressions.settled(process, [finding], frozenset({"SES001"}), THROUGH)
    assert list(settled) == []


def test_a_suppression_that_has_expired_accepts_nothing_and_is_found() -> None:
    """From the day after its last, the finding is back, and so is a word about the suppression."""
    day = THROUGH - timedelta(days=1)
    sentence = f"it has accepted nothing since {day}"
    assert lint(with_suppression(BAD, accepting("SES001", FOUND.record, day))) == (
        FOUND,
        about_it("SUP002", Severity.WARNING, "until", sentence),
    )


def test_whether_it_has_expired_is_asked_of_the_day_given() -> None:
    """With ``as_of``, one can expire although the process is recorded to an earlier day."""
    process = with_suppression(BAD, accepting("SES001", FOUND.record, THROUGH))
    assert lint(process, THROUGH) == ()
    later = lint(process, THROUGH + timedelta(days=1))
    assert [each.code for each in later] == ["SES001", "SUP002"]


@pytest.mark.parametrize(
    ("process", "record", "where"),
    [(SOUND, None, "the process as a whole"), (BAD, "ga", "ga")],
)
def test_a_suppression_without_a_finding_is_found(
    process: Process, record: str | None, where: str
) -> None:
    """What accepts nothing would hide the next fault, and is to be taken out."""
    found = lint(with_suppression(process, accepting("SES001", record, THROUGH)))
    sentence = f"SES001 finds nothing in {where}"
    assert found[-1] == about_it("SUP001", Severity.WARNING, "rule", sentence)


@pytest.mark.parametrize("code", ["SES999", "SUP001"])
def test_a_suppression_names_a_rule_that_can_be_suppressed(code: str) -> None:
    """A code that no rule has, or one of those about suppressions, is an error of its own."""
    found = lint(with_suppression(SOUND, accepting(code, None, THROUGH)))
    sentence = f"no rule that can be suppressed has the code {code}"
    assert found == (about_it("SUP003", Severity.ERROR, "rule", sentence),)


def test_the_rules_about_suppressions_find_nothing_by_themselves() -> None:
    """They speak only of what the other rules found."""
    process = with_suppression(BAD, accepting("SES999", None, THROUGH))
    own = [rule for rule in RULES if rule.code.startswith("SUP")]
    assert len(own) == 3
    assert [finding for rule in own for finding in rule.findings(process)] == []


def test_what_a_suppression_accepts_is_what_the_lint_leaves_out() -> None:
    """Through its last day; without suppressions nothing is accepted."""
    process = with_suppression(BAD, accepting("SES001", FOUND.record, THROUGH))
    assert rules.accepted(BAD) == ()
    assert rules.accepted(process) == rules.accepted(process, THROUGH) == (FOUND,)
    assert rules.accepted(process, THROUGH + timedelta(days=1)) == ()


def test_rules_are_found_by_family_code_or_name() -> None:
    """Three letters are a family; what is mistyped is told with the nearest."""
    family = tuple(each for each in RULES if each.code.startswith("SUP"))
    assert rules.rules_of("SUP") == family
    assert rules.rules_of("SUP001") == rules.rules_of("suppressions_are_used") == family[:1]
    asked = "^no rule or family of rules has the id 'sup1'; did you mean 'SUP'"
    with pytest.raises(NotFound, match=asked):
        rules.rules_of("sup1")


def test_codes_and_names_are_given_once() -> None:
    """A code, or a name, means one rule."""
    keys = [key for rule in RULES for key in (rule.code, rule.name)]
    assert len(keys) == len(set(keys))


def test_a_rule_is_made_of_its_function() -> None:
    """Its name is the rule's name, the first line of its docstring the title, the rest the why."""

    def lamps_are_lit(_: Process) -> Iterator[Remark]:
        """Lamps are lit.

        Ships need them.

        Light them.
        """
        yield from ()

    authority = "the keepers"
    assert rule("LMP001", Severity.ERROR, authority)(lamps_are_lit) == Rule(
        code="LMP001",
        severity=Severity.ERROR,
        authority=authority,
        name="lamps_are_lit",
        title="Lamps are lit.",
        why="Ships need them.\n\nLight them.",
        body=lamps_are_lit,
    )


def test_without_docstrings_rules_have_no_titles() -> None:
    """So it is under ``python -OO``, which takes them away; the rules find the same."""

    def lamps_are_lit(_: Process) -> Iterator[Remark]:
        yield from ()

    made = rule("LMP001", Severity.ERROR, "the keepers")(lamps_are_lit)
    assert (made.title, made.why) == ("", "")


def test_a_finding_shows_itself_as_a_table() -> None:
    """The caption is what it prints, and each field has a row."""
    shown: Any = FOUND
    caption, *rows = shown._repr_html_().split("<tr>")

    assert caption == f"<table><caption>{html.escape(str(FOUND))}</caption>"
    assert [re.findall(">([a-z]+)</th>", row) for row in rows] == [
        ["code"],
        ["severity"],
        ["path"],
        ["record"],
        ["field"],
        ["sentence"],
        ["authority"],
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_title_a_reason_and_an_authority(rule: Rule) -> None:
    """None stands there because somebody liked it."""
    assert rule.title.endswith(".")
    assert rule.why
    assert rule.authority


def test_a_rule_is_found_by_code_or_name() -> None:
    """Both name it; what is mistyped is told with the nearest."""
    assert rule_of("SES001") is rule_of(rule_of("SES001").name)
    with pytest.raises(NotFound, match="no rule has the id 'SES01'; did you mean 'SES01"):
        rule_of("SES01")


def test_the_page_of_rules_is_the_one_that_is_written() -> None:
    """The reference page is what ``python -m uncc_process rule`` prints."""
    committed = (ROOT / "docs" / "reference" / "rules.md").read_text("utf-8")
    assert committed == reference(RULES)
    assert all(page(rule) in committed for rule in RULES)


def test_the_bundled_process_has_no_errors() -> None:
    """Nothing in it contradicts itself."""
    assert [each for each in uncc.lint(uncc.load()) if each.severity is Severity.ERROR] == []


def test_every_warning_about_the_bundled_process_is_explained() -> None:
    """The README of the data has a line for each, with its code and its record."""
    readme = (DATASET / "README.md").read_text("utf-8")
    warned = [each for each in uncc.lint(uncc.load()) if each.severity is Severity.WARNING]
    explained = re.findall(r"^\| `([A-Z]{3}[0-9]{3})` \| `([^`]+)` \| \w", readme, re.MULTILINE)
    assert sorted((each.code, each.record) for each in warned) == sorted(explained)


def test_every_kind_of_missing_fact_in_the_bundled_process_is_explained() -> None:
    """The README of the data names every rule that cannot tell."""
    readme = (DATASET / "README.md").read_text("utf-8")
    unknown = {each.code for each in uncc.lint(uncc.load()) if each.severity is Severity.UNKNOWN}
    assert {code for code in unknown if f"`{code}`" not in readme} == set()
