"""Stillness: no clock, no network, no file but the library's own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.small import TOML

ROOT = Path(__file__).parents[2]

WATCHED = """
import os, sys, sysconfig
from pathlib import Path
import tests.small  # the imports of the standard library and of what we depend on are not ours

HOMES = [Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "purelib", "platlib")]
seen = []

def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if isinstance(path, int) or writes or not allowed(Path(os.fsdecode(path)).resolve()):
            seen.append(f"{event} {arguments}")
    elif event.partition(".")[0] in FAMILIES:
        seen.append(f"{event} {arguments}")

FAMILIES = {"socket", "subprocess", "urllib", "http", "ftplib", "smtplib", "webbrowser", "shutil",
            "tempfile", "sqlite3", "ctypes"}
FAMILIES |= {"os." + name for name in ("system", "exec", "fork", "spawn", "putenv", "remove")}
FAMILIES |= {"os"}
QUIET = {"os.listdir", "os.scandir", "os.walk", "os.fwalk"}

def allowed(path):
    return any(path.is_relative_to(home) for home in (PACKAGE, GIVEN, *HOMES))

import uncc_process
PACKAGE, GIVEN = Path(uncc_process.__file__).resolve().parent, Path(sys.argv[1]).resolve()
sys.addaudithook(lambda event, arguments: event in QUIET or watch(event, arguments))
"""
WORK = """
process = uncc_process.load()
for each in (process, uncc_process.read(GIVEN), uncc_process.loads(uncc_process.dumps(process))):
    uncc_process.dumps(each), uncc_process.dumps(each, "toml"), uncc_process.timeline(each)
    found = uncc_process.audit(each)
    [found.explain(judgement.mandate.id) for judgement in found.judgements]
    from uncc_process.rules import lint
    lint(each)
    from uncc_process.exports import diagrams, html, markdown, sarif, svg
    html.process_report(each), html.audit_report(found), markdown.audit_report(found)
    sarif.audit_log(found), svg.picture(each), diagrams.documents_dot(each)
uncc_process.find_citations("as in A/RES/75/282, para. 4")
from uncc_process.factcheck import factcheck
factcheck("The sixth session was held from 21 August to 1 September 2023.", process)
"""


def seen(work: str, given: Path) -> list[str]:
    """Run some work in a watched interpreter, and give what it did that is watched for."""
    given.write_text(TOML, "utf-8")
    done = subprocess.run(
        [sys.executable, "-B", "-c", f"{WATCHED}{work}\nprint('\\n'.join(seen))", given],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), *sys.path))},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.split("\n")[:-1]


def test_nothing_is_opened_sent_or_started(tmp_path: Path) -> None:
    """Loading, dumping, judging and exporting touch no network, start nothing, and write nothing.

    Of files, only those of the library itself and the one that was given are read.
    """
    assert seen(WORK, tmp_path / "p.toml") == [""]


def test_the_watch_sees_what_it_watches_for(tmp_path: Path) -> None:
    """A file elsewhere, a socket and a process are all seen: the test above can fail."""
    (tmp_path / "other").write_text("x", "utf-8")
    work = (
        f"open({str(tmp_path / 'other')!r}).close()\n"
        "import socket; socket.socket().close(); os.system('true')"
    )
    found = [line.partition(" ")[0] for line in seen(work, tmp_path / "p.toml")]
    assert found == ["open", "socket.__new__", "os.system"]
