"""The usage of the command line: what help tells, what is wrong usage, and the reference page."""

from importlib.metadata import version

import pytest

from tests.command_line import PAGE, written
from tests.saying import Said


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no line of help be broken."""
    monkeypatch.setenv("COLUMNS", "1000")


def test_the_reference_page_has_every_command_and_option() -> None:
    """From its first command on, it is what the parsers say: ``python -m tests.command_line``."""
    head, mark, rest = PAGE.read_text("utf-8").partition("## ")
    assert mark + rest == written()
    assert all(f"| {status} |" in head for status in (0, 1, 2, 130))


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is that of the distribution."""
    found = Said(capsys, "--version")
    assert found.all == (0, f"uncc_process {version('uncc-process')}\n", "")


@pytest.mark.parametrize("command", [[], ["audit"], ["show"], ["timeline"]])
def test_help_is_an_answer(capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    """Help goes to standard output, with status 0."""
    found = Said(capsys, *command, "--help")
    assert (found.status, found.err) == (0, "")
    assert found.out.startswith(" ".join(["usage: python -m uncc_process", *command]))


@pytest.mark.parametrize(
    ("command", "fails"),
    [
        ([], "1 if audit, lint or factcheck found what fails; "),
        (["audit"], "1 if a judgement has an outcome of --fail-on; "),
        (["lint"], "1 if a finding is an error, or has a severity of --fail-on; "),
        (["factcheck"], "1 if a claim is contradicted; "),
        *((command, "") for command in (["rule"], ["show"], ["compare"], ["new"], ["schema"])),
    ],
)
def test_help_tells_the_exit_status(
    capsys: pytest.CaptureFixture[str], command: list[str], fails: str
) -> None:
    """The last sentence of help says what 0, 1 and 2 mean."""
    assert " ".join(Said(capsys, *command, "--help").out.split()).endswith(
        f"exit status: 0 if the question was answered; {fails}"
        "2 for wrong usage, or what cannot be read or written"
    )


@pytest.mark.parametrize(
    ("command", "without"),
    [
        ("audit", "the day of the latest fact in the record"),
        ("show", "the day of the latest fact in the record"),
        ("timeline", "all that is recorded, and what is planned"),
        ("lint", "the day through which the process is recorded"),
        ("factcheck", "the day in the head of the text, or else of the latest fact in the record"),
    ],
)
def test_help_tells_which_day_it_is_without_one(
    capsys: pytest.CaptureFixture[str], command: str, without: str
) -> None:
    """Each command says what it takes for ``--as-of`` by itself."""
    told = " ".join(Said(capsys, command, "--help").out.split())
    assert f"--as-of DAY a day such as 2024-03-14; without it, {without} " in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["judge"], "invalid choice: 'judge'"),
        (["show"], "the following arguments are required: RECORD"),
        (["audit", "--explain-all"], "unrecognized arguments: --explain-all"),
        (["audit", "--format", "yaml"], "invalid choice: 'yaml'"),
        (
            ["audit", "--fail-on", "breach"],
            "satisfied, violated, pending, undetermined, not_applicable; got 'breach'",
        ),
        (["timeline", "--mandate", "x"], "unrecognized arguments: --mandate x"),
        (["audit", "--process"], "expected one argument"),
    ],
)
def test_wrong_usage(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """Wrong usage says what is wrong on standard error, with status 2."""
    found = Said(capsys, *arguments)
    assert (found.status, found.out) == (2, "")
    assert message in found.err
    assert found.err.startswith("usage: python -m uncc_process")
