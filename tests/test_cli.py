"""The command line: what it prints where, and with which status it ends."""

import io
import json
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs
import pytest

import uncc_process
from tests.saying import Said
from tests.small import COMMITTEE, EVERYTHING, LAKES, TOML, mandate, said
from uncc_process.audit import Outcome, audit
from uncc_process.cli import main, options
from uncc_process.codec import canonical, dumps, plain_of
from uncc_process.dataset import load
from uncc_process.model import Waived
from uncc_process.show import shown
from uncc_process.timeline import timeline

MODULE = [sys.executable, "-m", "uncc_process"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A process of the user's own, in a file."""
    file = tmp_path / "p.json"
    file.write_text(dumps(EVERYTHING), "utf-8")
    return str(file)


# ---- audit ---------------------------------------------------------------------------------


def test_the_audit_for_a_person(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """Title and day first, then the mandates under the act that gave them, the counts last."""
    found = Said(capsys, "audit", "--process", path)
    assert (found.status, found.err) == (0, "")
    lines = found.out.splitlines()
    assert lines[:4] == [
        "A convention on lakes",
        "as of 20 November 2026, the day of the latest fact in the record",
        "",
        "A/RES/75/282, adopted 26 May 2021",
    ]
    counts = [f"{count} {outcome.words}" for outcome, count in audit(EVERYTHING).counts.items()]
    assert lines[-2:] == ["", f"4 mandates: {', '.join(counts)}"]
    for judgement in audit(EVERYTHING).judgements:
        (line,) = (line for line in lines if f"  {judgement.mandate.id}  " in line)
        assert line.startswith(f"  {judgement.outcome.words} ")


def test_the_audit_as_of_a_day(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """A day that was asked for is printed without a reason; later mandates are not there yet."""
    found = Said(capsys, "audit", "--process", path, "--as-of", "2021-05-26")
    assert found.out.startswith("A convention on lakes\nas of 26 May 2021\n\nA/RES/75/282")
    assert "\n2 mandates: " in found.out
    none = Said(capsys, "audit", "--process", path, "--as-of", "2021-05-25")
    assert none.out.splitlines()[-1].startswith("0 mandates: 0 satisfied, ")
    assert none.status == 0


def test_one_mandate_is_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The count of one mandate is no plural."""
    act = attrs.evolve(EVERYTHING.resolution("75/282"), body=COMMITTEE, about=(), **said())
    bare = attrs.evolve(act, cited=())
    process = attrs.evolve(LAKES, resolutions=(bare,), mandates=(mandate("m", Waived()),))
    (tmp_path / "p.json").write_text(dumps(process), "utf-8")
    found = Said(capsys, "audit", "--process", str(tmp_path / "p.json"))
    assert found.out.splitlines()[-1] == (
        "1 mandate: 0 satisfied, 0 violated, 0 pending, 0 undetermined, 1 not applicable"
    )


@pytest.mark.parametrize("extra", [[], ["--explain"]])
def test_a_mandate_is_explained(
    capsys: pytest.CaptureFixture[str], path: str, extra: list[str]
) -> None:
    """One mandate that was asked for comes with all its reasons."""
    found = Said(capsys, "audit", "--process", path, "--mandate", "75/282.5", *extra)
    assert (found.status, found.err) == (0, "")
    assert audit(EVERYTHING).explain("75/282.5") in found.out
    assert "75/282.4)" not in found.out


def test_all_are_explained(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """With ``--explain`` each judgement is written out."""
    text = Said(capsys, "audit", "--process", path, "--explain").out
    found = audit(EVERYTHING)
    for judgement in found.judgements:
        assert found.explain(judgement.mandate.id) in text


def test_the_audit_for_a_program(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """JSON holds the same answers, written canonically on one line."""
    text = Said(capsys, "audit", "--process", path, "--format", "json").out
    plain = json.loads(text)
    assert text == canonical(plain) + "\n"
    found = audit(EVERYTHING)
    assert (plain["process"], plain["as_of"]) == ("everything", "2026-11-20")
    assert plain["counts"] == {outcome.value: n for outcome, n in found.counts.items()}
    assert [
        (each["mandate"], each["paragraph"], each["asks"], each["outcome"], each["level"])
        for each in plain["judgements"]
    ] == [
        (
            each.mandate.id,
            str(each.paragraph),
            each.mandate.asks,
            each.outcome.value,
            each.level.value,
        )
        for each in found.judgements
    ]
    assert all("evidence" not in each for each in plain["judgements"])


def test_the_evidence_for_a_program(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """With ``--explain`` the evidence is there as a tree, with its causes in order."""
    arguments = ("audit", "--process", path, "--format", "json", "--explain")
    text = Said(capsys, *arguments, "--mandate", "75/282.4").out
    (judgement,) = json.loads(text)["judgements"]
    found = audit(EVERYTHING).of("75/282.4")
    assert judgement["evidence"] == json.loads(canonical(plain_of(found.evidence)))
    assert judgement["causes"] == sorted(cause.value for cause in found.causes)
    assert len(json.loads(Said(capsys, *arguments).out)["judgements"]) == 4


def test_an_outcome_can_fail_a_build(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """The status is 1 if there is such an outcome among those looked at, and else 0."""
    counts = audit(EVERYTHING).counts
    for outcome in Outcome:
        found = Said(capsys, "audit", "--process", path, "--fail-on", outcome.value)
        assert found.status == (1 if counts[outcome] else 0)
        assert found.out
    every = [word for outcome in Outcome for word in ("--fail-on", outcome.value)]
    assert Said(capsys, "audit", "--process", path, *every).status == 1
    (only,) = {audit(EVERYTHING).of("75/282.5").outcome}
    others = [word for o in Outcome if o is not only for word in ("--fail-on", o.value)]
    one = ("audit", "--process", path, "--mandate", "75/282.5")
    assert Said(capsys, *one, *others).status == 0
    assert Said(capsys, *one, "--fail-on", only.value).status == 1
    assert Said(capsys, *one, "--fail-on", only.value, "--format", "json").status == 1


@pytest.mark.parametrize("command", ["audit", "show x", "timeline"])
@pytest.mark.parametrize(
    "day",
    [
        *("2024", "2024-03", "20240314", "2024-W11-4", "2024-3-14", "14 March 2024", "14.03.2024"),
        *("2024-02-30", "2024-03-14/2024-03-15", "today", "now", "", " ", "2024-03-14T00:00"),
        *("\uff12\uff10\uff12\uff14-03-14", "-2024-03-14", "0000-01-01"),
    ],
)
def test_a_day_is_a_day(
    capsys: pytest.CaptureFixture[str], path: str, command: str, day: str
) -> None:
    """Any other text is wrong usage; nothing is guessed, and no clock is read."""
    found = Said(capsys, *command.split(), "--process", path, f"--as-of={day}")
    assert (found.status, found.out) == (2, "")
    assert found.err.splitlines()[-1].endswith(
        f"argument --as-of: expected a day like 2024-03-14, got {day!a}"
    )


# ---- show ----------------------------------------------------------------------------------


def test_a_record_is_shown(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """A record that gives no mandate is written out, and nothing else."""
    assert Said(capsys, "show", "first", "--process", path).all == (
        0,
        shown(EVERYTHING, "first"),
        "",
    )


def test_a_record_is_shown_as_json(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """JSON is the record as it stands in a file."""
    found = Said(capsys, "show", "first", "--process", path, "--format", "json")
    (record, *_) = json.loads(dumps(EVERYTHING))["sessions"]
    assert found.all == (0, canonical(record) + "\n", "")


def test_a_mandate_is_shown_with_its_judgement(
    capsys: pytest.CaptureFixture[str], path: str
) -> None:
    """A mandate comes with its judgement as of the day; one not yet given, without."""
    text = shown(EVERYTHING, "75/282.5")
    found = Said(capsys, "show", "75/282.5", "--process", path)
    assert found.all == (0, text + "\n" + audit(EVERYTHING).explain("75/282.5"), "")
    day = date(2022, 1, 1)
    then = Said(capsys, "show", "75/282.5", "--process", path, "--as-of", "2022-01-01")
    assert then.all == (0, text + "\n" + audit(EVERYTHING, day).explain("75/282.5"), "")
    early = Said(capsys, "show", "75/282.5", "--process", path, "--as-of", "2021-01-01")
    assert early.all == (0, text, "")


# ---- timeline ------------------------------------------------------------------------------

TIMELINE = """\
A convention on lakes
as of 20 November 2026, the day of the latest fact in the record

2021-05-26             resolution    A/RES/75/282 adopted by a recorded vote of 2 in favour \
to 1 against, with 1 abstention  [75/282]
2022-02-24             decision      elect the Chair  [agreed]
2022-02-24             election      Chair: A. Chair (Algeria)  [chair]
2023-05-08/2023-05-19  plan          days once set for the first session and given up  [first-plan]
2023-06-20/2023-06-21  consultation  intersessional consultation 1, Vienna  [consultation-1]
2023-08-21/2023-08-25  decision      decision 78/549: postpone (on a day in it)  [78/549]
2023-08-21/2023-08-25  document      Report, revised (on a day in it)  [A/78/986/Rev.1]
2023-08-21/2023-09-01  session       First session, New York  [first]
2023-08-21/2023-09-01  reading       First reading, first session  [first-reading]
2023-10-02             document      A/78/986, Report of the Committee  [A/78/986]
2024-01-29/2024-02-09  session       Second session, Vienna  [second]
2024-08-08             rejection     put and lost: delete article 6  [lost]
2024-12-24             resolution    A/RES/79/243 adopted without a vote  [79/243]
2025-10-25             signature     signature: Qatar  [signed]
2026-03-01             deposit       ratification: European Union  [ratified]
2026-09-01             denunciation  denunciation: Qatar  [denounced]
2027-07-29/2027-08-09  reading       Reading of the preamble, resumed second session (planned)  \
[later-reading]
2027-07-29/2027-08-09  session       Resumed second session, New York (planned)  [resumed]
no day recorded        document      More  [add]
no day recorded        document      Agenda  [agenda]
no day recorded        by-election   Rapporteur: name not recorded  [rapporteur]
"""


def test_the_timeline_for_a_person(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """One line an event: its days, its kind, what it was, and the id to look it up by."""
    assert Said(capsys, "timeline", "--process", path).all == (0, TIMELINE, "")


def test_the_timeline_until_a_day(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """Up to a day there is what had begun by it."""
    found = Said(capsys, "timeline", "--process", path, "--as-of", "2022-02-24")
    lines = TIMELINE.splitlines()
    assert found.out.splitlines() == [lines[0], "as of 24 February 2022", *lines[2:6]]


def test_the_timeline_for_a_program(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """JSON has an object an event, in the same order."""
    found = Said(capsys, "timeline", "--process", path, "--format", "json")
    plain = json.loads(found.out)
    assert found.out == canonical(plain) + "\n"
    assert [each["record"] for each in plain] == [each.record for each in timeline(EVERYTHING)]
    assert plain[5] == {
        "record": "78/549",
        "kind": "decision",
        "label": "decision 78/549: postpone",
        "days": "2023-08-21/2023-08-25",
        "exact": False,
        "planned": False,
    }
    assert plain[17]["planned"] is True
    assert plain[-1]["days"] is None


# ---- wrong usage, wrong input --------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["audit", "--mandate", "75/28"],
            "no mandate has the id '75/28'; did you mean '75/282.6' or '75/282.5' or '75/282.4'?",
        ),
        (
            ["audit", "--mandate", "75/282.5", "--as-of", "2021-01-01"],
            "no mandate given by 2021-01-01 has the id '75/282.5'",
        ),
        (["show", "rapporter"], "no record has the id 'rapporter'; did you mean 'rapporteur'?"),
        (["show", ""], "no record has the id ''"),
        (["show", "\x1b[31m\udcff"], r"no record has the id '\x1b[31m\udcff'"),
    ],
)
def test_what_is_not_there(
    capsys: pytest.CaptureFixture[str], path: str, arguments: list[str], message: str
) -> None:
    """An id that no record has is told with the nearest, with status 2 and no traceback."""
    found = Said(capsys, *arguments, "--process", path)
    assert found.all == (2, "", f"uncc_process: {message}\n")


@pytest.mark.parametrize("command", ["audit", "show first", "timeline"])
@pytest.mark.parametrize(
    ("name", "raw", "lines"),
    [
        ("p.json", b"", ["p.json: line 1: not JSON: expecting value"]),
        (
            "p.toml",
            b"",
            [
                "$.format: is missing; write format = 'uncc-process/1'",
                "$.id: is missing",
                "$.title: is missing",
                "$.through: is missing",
            ],
        ),
        (
            "p.toml",
            TOML.replace('place = "New York"', "places = 1").replace(
                "2023-08-21", "20230821"
            ).encode(),
            [
                "p.toml:19: $.sessions[0].opens: expected a date like 2023-08-21, got 20230821",
                "p.toml:13: $.sessions[0].place: is missing",
                "p.toml:21: $.sessions[0].places: there is no such key; did you mean 'place'?",
            ],
        ),
        ("p.json", b"\xff\xfe{\x00}\x00", ["p.json: is not UTF-8 text"]),
        ("p.json", b"[" * 100_000, ["p.json: line 1: nested more than 32 deep"]),
    ],
)  # fmt: skip
def test_bad_input(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    command: str,
    name: str,
    raw: bytes,
    lines: list[str],
) -> None:
    """Whatever the command, bad input gets the list of its problems, and no traceback."""
    (tmp_path / name).write_bytes(raw)
    found = Said(capsys, *command.split(), "--process", str(tmp_path / name))
    assert (found.status, found.out) == (2, "")
    assert found.err.removeprefix("uncc_process: ").splitlines() == lines


def test_a_path_to_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A path that is not there, and a folder without a process, say so."""
    found = Said(capsys, "audit", "--process", str(tmp_path / "none"))
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith(": no such file or directory\n")
    found = Said(capsys, "audit", "--process", str(tmp_path))
    assert found.status == 2
    assert found.err.startswith("uncc_process: there are no TOML files in '")


def test_a_folder_is_a_process(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A process of the user's own in a folder works exactly like a file."""
    (tmp_path / "all.toml").write_text(dumps(EVERYTHING, "toml"), "utf-8")
    assert Said(capsys, "timeline", "--process", str(tmp_path)).out == TIMELINE


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


def test_without_a_path_it_is_the_bundled_process(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked without ``--process`` is asked of the process that the package brings."""
    monkeypatch.setattr(options, "load", lambda: LAKES)
    assert Said(capsys, "show", "first").out == shown(LAKES, "first")


def test_the_bundled_process_is_audited(capsys: pytest.CaptureFixture[str]) -> None:
    """The first command of the README answers, and says as of which day."""
    found = Said(capsys, "audit")
    assert (found.status, found.err) == (0, "")
    title, day, *_, counts = found.out.splitlines()
    assert title == load().title
    assert day.endswith(", the day of the latest fact in the record")
    assert counts.startswith(f"{len(load().mandates)} mandates: ")


# ---- pipes, full disks, Ctrl-C -------------------------------------------------------------


class Stream(io.StringIO):
    """An output that fails on writing, with a real file below it."""

    def __init__(self, error: BaseException, file: int) -> None:
        """Take the error to raise, and the number of an open file."""
        super().__init__()
        self.error, self.file = error, file

    def write(self, text: str) -> int:
        """Fail."""
        raise self.error

    def fileno(self) -> int:
        """Give the number of the file below."""
        return self.file


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
        (OSError(28, "No space left on device"), 2, "cannot write: no space left on device"),
        (OSError(), 2, "cannot write: "),
        (KeyboardInterrupt(), 130, ""),
    ],
    ids=["pipe", "full", "bare", "interrupt"],
)
def test_an_output_that_fails(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    path: str,
    error: BaseException,
    status: int,
    message: str,
) -> None:
    """A reader who has gone is no error, a full disk is one, and neither gets a traceback."""
    with (tmp_path / "out").open("wb") as file:
        monkeypatch.setattr(sys, "stdout", Stream(error, file.fileno()))
        assert main(["timeline", "--process", path]) == status
    assert capsys.readouterr().err == (f"uncc_process: {message}\n" if message else "")
    assert (tmp_path / "out").read_bytes() == b""


def environment() -> dict[str, str]:
    """Give an environment that finds this package, and speaks no UTF-8 by itself."""
    source = Path(uncc_process.__file__).parents[1]
    return {**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_closed_pipe_ends_the_command_quietly(path: str) -> None:
    """As under ``| head``: nothing on standard error, and the status of an answer."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [*MODULE, "timeline", "--process", path],
            stdout=pipe,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def opened(fifo: Path, child: subprocess.Popen[bytes]) -> int:
    """Open a named pipe to write, as soon as the child has opened it to read."""
    while child.poll() is None:
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    pytest.fail(f"the command ended by itself, with status {child.returncode}")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let children hear of Ctrl-C, also where the tests run in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes or signals")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_the_command_quietly(tmp_path: Path) -> None:
    """Ctrl-C in the middle of reading: no traceback, and the status that shells expect."""
    fifo = tmp_path / "p.json"
    os.mkfifo(fifo)
    with subprocess.Popen(
        [*MODULE, "audit", "--process", str(fifo)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as child:
        writing = opened(fifo, child)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=30)
        os.close(writing)
    assert (child.returncode, out, err) == (130, b"", b"")


def test_the_output_is_utf_8_everywhere(path: str) -> None:
    """Whatever the locale says, dashes come out as UTF-8, and no name breaks the messages."""
    shown_ = subprocess.run(
        [*MODULE, "audit", "--process", path],
        capture_output=True,
        env=environment(),
        check=True,
    )
    assert "—" in shown_.stdout.decode("utf-8")
    assert shown_.stderr == b""


def test_the_package_can_be_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """``python -m uncc_process`` is the command line."""
    monkeypatch.setattr(sys, "argv", ["uncc_process", "timeline", "--process", path])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("uncc_process", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out == TIMELINE


def test_an_output_without_an_encoding(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """A stream that knows no encoding, such as that of a notebook, is taken as it is."""
    out: Any = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["timeline", "--process", path]) == 0
    assert out.getvalue() == TIMELINE
