"""The commands ``lint`` and ``rule``: what they print, and how they end."""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.rules.pairs_a import PAIRS, UNKNOWNS
from tests.saying import Said
from uncc_process.codec import canonical, dumps, plain_of
from uncc_process.dataset import load, places_of_facts
from uncc_process.errors import NotFound
from uncc_process.model import Process, RecordId, Suppression
from uncc_process.rules import RULES, accepted, lint, rule_of
from uncc_process.rules import page as pages

BAD = PAIRS["SES001"][1]
(FOUND,) = lint(BAD)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    """A folder with a process that has one fault."""
    (tmp_path / "all.toml").write_text(dumps(BAD, "toml"), "utf-8")
    return str(tmp_path)


# ---- lint ------------------------------------------------------------------------------


def test_findings_for_a_person(capsys: pytest.CaptureFixture[str], bad: str) -> None:
    """File and line, the finding, who says so, and the counts; an error fails the build."""
    lines = (Path(bad) / "all.toml").read_text("utf-8").splitlines()
    found = Said(capsys, "lint", "--process", bad)
    first, second, third = found.out.splitlines()
    file = str(Path(bad) / "all.toml")
    line = int(first.removeprefix(f"{file}:").partition(":")[0])
    assert first == f"{file}:{line}: {FOUND}"
    assert lines[line - 1].startswith(f"{FOUND.field} = ")
    assert second == f"    {FOUND.authority}"
    assert third == "1 finding: 1 error, 0 warnings, 0 unknown, 0 accepted"
    assert (found.status, found.err) == (1, "")


def test_a_file_is_named_as_it_was_given(
    capsys: pytest.CaptureFixture[str], bad: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path from the working folder stays one, so that editors can open it."""
    monkeypatch.chdir(Path(bad).parent)
    found = Said(capsys, "lint", "--process", Path(bad).name)
    assert found.out.startswith(f"{Path(Path(bad).name, 'all.toml')}:")


def accepting(code: str, record: str) -> Process:
    """Give the process with the fault, and have it accept what a rule finds in a record."""
    suppression = Suppression(
        id="s", rule=code, record=RecordId(record), reason="known", until=BAD.through
    )
    return attrs.evolve(BAD, suppressions=(suppression,))


@pytest.mark.parametrize(
    ("process", "day", "told", "status"),
    [
        (
            accepting("SES001", FOUND.record),
            None,
            "0 findings: 0 errors, 0 warnings, 1 accepted",
            0,
        ),
        (
            accepting("SES001", FOUND.record),
            BAD.through + timedelta(days=1),
            "2 findings: 1 error, 1 warning, 0 accepted",
            1,
        ),
        (accepting("SES002", FOUND.record), None, "2 findings: 1 error, 1 warning, 0 accepted", 1),
    ],
    ids=["accepted", "expired", "of another rule"],
)
def test_what_is_accepted_is_counted(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    process: Process,
    day: date | None,
    told: str,
    status: int,
) -> None:
    """The last line, and the counts of the JSON, say how many findings a suppression left out."""
    (tmp_path / "p.json").write_text(dumps(process), "utf-8")
    as_of = () if day is None else ("--as-of", day.isoformat())
    found = Said(capsys, "lint", "--process", str(tmp_path / "p.json"), *as_of)
    assert found.out.splitlines()[-1].replace("0 unknown, ", "") == told
    assert found.status == status
    text = Said(capsys, "lint", "--process", str(tmp_path / "p.json"), *as_of, "--format", "json")
    assert f"{json.loads(text.out)['counts']['accepted']} accepted" in told
    other = Said(capsys, "lint", "--process", str(tmp_path / "p.json"), *as_of, "--rule", "REA")
    assert other.out == "0 findings: 0 errors, 0 warnings, 0 unknown, 0 accepted\n"


def test_what_is_accepted_is_what_the_lint_leaves_out() -> None:
    """Without suppressions nothing is; with one, the finding that it names."""
    assert accepted(BAD) == ()
    assert accepted(accepting("SES001", FOUND.record)) == (FOUND,)
    assert accepted(accepting("SES001", FOUND.record), BAD.through + timedelta(days=1)) == ()


def test_findings_for_a_program(capsys: pytest.CaptureFixture[str], bad: str) -> None:
    """JSON holds the same, with the file and the line of each."""
    text = Said(capsys, "lint", "--process", bad, "--format", "json").out
    found: dict[str, Any] = json.loads(text)
    assert text == canonical(found) + "\n"
    (finding,) = found.pop("findings")
    counts = {"error": 1, "warning": 0, "unknown": 0, "accepted": 0}
    assert found == {"process": BAD.id, "counts": counts}
    assert finding.pop("file") == str(Path(bad) / "all.toml")
    assert finding.pop("line") > 1
    assert finding == json.loads(canonical(plain_of(FOUND)))


def test_the_bundled_process_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """Without ``--process`` it is the bundled one; warnings and unknowns fail nothing."""
    found = Said(capsys, "lint")
    counts = Counter(each.severity.value for each in lint(load()))
    assert found.out.splitlines()[-1] == (
        f"{counts.total()} findings: 0 errors, {counts['warning']} warnings, "
        f"{counts['unknown']} unknown, 0 accepted"
    )
    assert found.status == 0


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 0),
        (("--fail-on", "warning"), 0),
        (("--fail-on", "unknown"), 1),
        (("--fail-on", "warning", "--fail-on", "unknown"), 1),
    ],
)
def test_what_fails_a_build_can_be_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, ...], status: int
) -> None:
    """Errors always do; what else does is said by severity."""
    path = tmp_path / "p.json"
    path.write_text(dumps(UNKNOWNS["SES001"]), "utf-8")
    found = Said(capsys, "lint", "--process", str(path), *options)
    assert found.out.startswith(f"{path}:1: ")
    assert found.status == status


@pytest.mark.parametrize(
    ("rules", "count", "status"),
    [
        (("SES001",), 1, 1),
        (("SES",), 1, 1),
        (("SES002",), 0, 0),
        (("REA", "SES001"), 1, 1),
        ((rule_of("SES001").name,), 1, 1),
    ],
)
def test_only_some_rules_can_be_asked(
    capsys: pytest.CaptureFixture[str], bad: str, rules: tuple[str, ...], count: int, status: int
) -> None:
    """By their codes or names, or the three letters of a family."""
    options = [option for rule in rules for option in ("--rule", rule)]
    found = Said(capsys, "lint", "--process", bad, *options)
    assert found.out.splitlines()[-1].startswith(f"{count} finding")
    assert found.status == status


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (("NOPE",), "'NOPE'"),
        (("ses",), "'ses'; did you mean 'SES' or"),
        (("SES001", "bogus"), "'bogus'"),
        (("SES00",), "'SES00'; did you mean 'SES0"),
        (("",), "''"),
        (("SES", "ses001"), "'ses001'; did you mean 'SES001' or"),
    ],
)
def test_a_rule_that_there_is_not_is_no_green_light(
    capsys: pytest.CaptureFixture[str], bad: str, rules: tuple[str, ...], told: str
) -> None:
    """A mistyped rule or family is told with the nearest, with status 2, and nothing is judged."""
    options = [option for rule in rules for option in ("--rule", rule)]
    found = Said(capsys, "lint", "--process", bad, *options)
    assert (found.status, found.out) == (2, "")
    assert found.err.startswith(f"uncc_process: no rule or family of rules has the id {told}")


@pytest.mark.parametrize("form", ["text", "json"])
def test_findings_are_written_into_a_file(
    capsys: pytest.CaptureFixture[str], bad: str, form: str
) -> None:
    """With ``-o`` the file has what is printed without it; the status is the same."""
    out = str(Path(bad) / "findings")
    printed = Said(capsys, "lint", "--process", bad, "--format", form)
    found = Said(capsys, "lint", "--process", bad, "--format", form, "-o", out)
    assert found.all == (1, f"{out}\n", "")
    assert Path(out).read_text("utf-8") == printed.out


def test_the_place_of_a_bundled_fact_is_that_of_its_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A finding about the bundled process names the TOML file of the package."""
    first = lint(load())[0]
    place = places_of_facts()(first.path)
    assert Said(capsys, "lint").out.startswith(f"{place.file}:{place.line}: {first}\n")


# ---- rule ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["SES001", "suppressions_are_used"])
def test_a_rule_is_printed(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Its page, by its code or by its name."""
    assert Said(capsys, "rule", name).all == (0, pages.page(rule_of(name)), "")


def test_a_family_of_rules_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """By the three letters that its codes begin with."""
    family = [each for each in RULES if each.code.startswith("SUP")]
    assert Said(capsys, "rule", "SUP").all == (0, "\n".join(map(pages.page, family)), "")


def test_all_rules_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name the whole reference page comes."""
    assert Said(capsys, "rule").all == (0, pages.reference(RULES), "")


def test_a_rule_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped code is told with the nearest, and small letters are near to capitals."""
    for typed, meant in {"SES0001": "SES001", "off010": "OFF010", "Sup": "SUP"}.items():
        found = Said(capsys, "rule", typed)
        assert (found.status, found.out) == (2, "")
        assert (
            f"no rule or family of rules has the id '{typed}'; did you mean '{meant}'" in found.err
        )
    with pytest.raises(NotFound, match="no rule has the id 'off010'; did you mean 'OFF010'"):
        rule_of("off010")
