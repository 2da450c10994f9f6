"""The commands ``lint``, ``rule`` and ``factcheck``: what they print, and how they end."""

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.rules.pairs_a import PAIRS, UNKNOWNS
from tests.rules.sound import SOUND
from tests.saying import Said
from uncc_process.codec import canonical, dumps, plain_of
from uncc_process.dataset import load, places_of_facts
from uncc_process.factcheck import Verdict, factcheck, page, plain, report
from uncc_process.rules import RULES, lint, rule_of
from uncc_process.rules import page as pages

BAD = PAIRS["SES001"][1]
(FOUND,) = lint(BAD)
RIGHT = "On 26 May 2021 the General Assembly adopted resolution 75/282.\n"
WRONG = "The sixth session was held in New York from 29 August to 1 September 2023.\n"


@pytest.fixture
def bad(tmp_path: Path) -> str:
    """A folder with a process that has one fault."""
    (tmp_path / "all.toml").write_text(dumps(BAD, "toml"), "utf-8")
    return str(tmp_path)


def text_in(folder: Path, text: str) -> str:
    """Put a text into a file."""
    path = folder / "note.txt"
    path.write_text(text, "utf-8")
    return str(path)


# ---- lint ------------------------------------------------------------------------------


def test_findings_for_a_person(capsys: pytest.CaptureFixture[str], bad: str) -> None:
    """File and line, the finding, who says so, and the counts; an error fails the build."""
    lines = (Path(bad) / "all.toml").read_text("utf-8").splitlines()
    found = Said(capsys, "lint", "--process", bad)
    first, second, third = found.out.splitlines()
    line = int(first.split(":")[1])
    assert first == f"all.toml:{line}: {FOUND}"
    assert lines[line - 1].startswith(f"{FOUND.field} = ")
    assert second == f"    {FOUND.authority}"
    assert third == "1 finding: 1 error, 0 warning, 0 unknown"
    assert (found.status, found.err) == (1, "")


def test_findings_for_a_program(capsys: pytest.CaptureFixture[str], bad: str) -> None:
    """JSON holds the same, with the file and the line of each."""
    text = Said(capsys, "lint", "--process", bad, "--format", "json").out
    found: dict[str, Any] = json.loads(text)
    assert text == canonical(found) + "\n"
    (finding,) = found.pop("findings")
    assert found == {"process": BAD.id, "counts": {"error": 1, "warning": 0, "unknown": 0}}
    assert finding.pop("file") == "all.toml"
    assert finding.pop("line") > 1
    assert finding == json.loads(canonical(plain_of(FOUND)))


def test_the_bundled_process_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """Without ``--process`` it is the bundled one; warnings and unknowns fail nothing."""
    found = Said(capsys, "lint")
    counts = Counter(each.severity.value for each in lint(load()))
    assert found.out.splitlines()[-1] == (
        f"{counts.total()} findings: 0 error, {counts['warning']} warning, "
        f"{counts['unknown']} unknown"
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
    assert found.out.startswith("p.json:1: ")
    assert found.status == status


@pytest.mark.parametrize(
    ("rules", "count", "status"),
    [
        (("SES001",), 1, 1),
        (("SES",), 1, 1),
        (("SES002",), 0, 0),
        (("REA", "SES001"), 1, 1),
    ],
)
def test_only_some_rules_can_be_asked(
    capsys: pytest.CaptureFixture[str], bad: str, rules: tuple[str, ...], count: int, status: int
) -> None:
    """By their codes, or the beginning that a family of rules shares."""
    options = [option for rule in rules for option in ("--rule", rule)]
    found = Said(capsys, "lint", "--process", bad, *options)
    assert found.out.splitlines()[-1].startswith(f"{count} finding")
    assert found.status == status


def test_the_place_of_a_bundled_fact_is_that_of_its_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A finding about the bundled process names the TOML file of the package."""
    first = lint(load())[0]
    place = places_of_facts()(first.path)
    assert Said(capsys, "lint").out.startswith(f"{place.file.name}:{place.line}: {first}\n")


# ---- rule ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["SES001", "suppressions_are_used"])
def test_a_rule_is_printed(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Its page, by its code or by its name."""
    assert Said(capsys, "rule", name).all == (0, pages.page(rule_of(name)), "")


def test_all_rules_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name the whole reference page comes."""
    assert Said(capsys, "rule").all == (0, pages.reference(RULES), "")


def test_a_rule_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped code is told with the nearest, and there is no traceback."""
    found = Said(capsys, "rule", "SES0001")
    assert (found.status, found.out) == (2, "")
    assert found.err.startswith("uncc_process: no rule has the id 'SES0001'; did you mean 'SES001'")


# ---- factcheck -------------------------------------------------------------------------


def test_a_text_that_is_wrong(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What is contradicted is marked in its line, and fails."""
    found = Said(capsys, "factcheck", text_in(tmp_path, WRONG))
    checks = factcheck(WRONG, load())
    shown = [each for each in Verdict if each is not Verdict.SUPPORTED]
    assert found.out == report(WRONG, checks, name="note.txt", process=load(), shown=shown)
    assert "note.txt:1:40: contradicted (date)" in found.out
    assert (found.status, found.err) == (1, "")


def test_a_text_that_is_right(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is marked unless all is asked for; the summary counts it."""
    path = text_in(tmp_path, RIGHT)
    brief, whole = Said(capsys, "factcheck", path), Said(capsys, "factcheck", path, "--all")
    assert (brief.status, whole.status) == (0, 0)
    assert "^^^" not in brief.out
    assert "note.txt:1:4: supported (date)" in whole.out
    assert whole.out.endswith(brief.out)


def test_checks_for_a_program(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """JSON has the offsets, the verdicts and the counts."""
    text = Said(capsys, "factcheck", text_in(tmp_path, WRONG), "--format", "json").out
    expected = {"process": "cybercrime", "text": "note.txt", **plain(factcheck(WRONG, load()))}
    assert text == canonical(expected) + "\n"


def test_checks_as_a_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The page is the text with its passages marked."""
    found = Said(capsys, "factcheck", text_in(tmp_path, WRONG), "--format", "html")
    assert found.out == page(WRONG, factcheck(WRONG, load()), name="note.txt", process=load())
    assert found.status == 1


def test_a_text_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``-`` reads what is piped in, and calls it so."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    found = Said(capsys, "factcheck", "-")
    assert "standard input:1:40: contradicted (date)" in found.out
    assert found.status == 1


def test_the_day_of_the_text_can_be_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What was so on that day is overtaken, and not wrong."""
    words = "are negotiating the United Nations Convention against Cybercrime"
    path = text_in(tmp_path, f"Member States {words}.\n")
    found = Said(capsys, "factcheck", path, "--as-of", "2023-06-30")
    assert "overtaken (statement)" in found.out
    assert found.status == 0


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"\xff\xfe", "note.txt: is not UTF-8 text"),
        (None, "cannot read '"),
    ],
)
def test_a_text_that_cannot_be_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, raw: bytes | None, says: str
) -> None:
    """It is told in one line, with status 2."""
    path = tmp_path / "note.txt"
    if raw is not None:
        path.write_bytes(raw)
    found = Said(capsys, "factcheck", str(path))
    assert (found.status, found.out) == (2, "")
    assert says in found.err


def test_a_process_of_ones_own_is_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """With ``--process`` the text is held against that one."""
    (tmp_path / "p.json").write_text(dumps(SOUND), "utf-8")
    path = text_in(tmp_path, RIGHT)
    found = Said(capsys, "factcheck", path, "--process", str(tmp_path / "p.json"))
    assert "not in the record (citation)" in found.out
    assert found.status == 0
