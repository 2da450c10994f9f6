"""The command line on pipes that close, disks that are full, and under Ctrl-C."""

import io
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import uncc_process
from tests.saying import Said
from tests.small import EVERYTHING
from uncc_process.cli import main
from uncc_process.codec import dumps

MODULE = [sys.executable, "-m", "uncc_process"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A process of the user's own, in a file."""
    file = tmp_path / "p.json"
    file.write_text(dumps(EVERYTHING), "utf-8")
    return str(file)


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
    told = Said(capsys, "timeline", "--process", path).out
    monkeypatch.setattr(sys, "argv", ["uncc_process", "timeline", "--process", path])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("uncc_process", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out == told


def test_an_output_without_an_encoding(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """A stream that knows no encoding, such as that of a notebook, is taken as it is."""
    told = Said(capsys, "timeline", "--process", path).out
    out: Any = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["timeline", "--process", path]) == 0
    assert out.getvalue() == told
