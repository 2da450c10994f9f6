"""The command line: ``python -m uncc_process COMMAND``; ``--help`` lists the commands.

The result goes to standard output, messages to standard error. The exit status is 0 if the question
was answered, 1 if a judge found what fails (``audit --fail-on``, errors of ``lint``, contradictions
of ``factcheck``), 2 for wrong usage or what cannot be read or written.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from uncc_process.cli import handing_on, judging, record
from uncc_process.cli.options import ANSWERED, INTERRUPTED, UNUSABLE, status
from uncc_process.errors import UnccError, quoted

__all__ = ["main", "parser"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    _speak_utf8()
    try:
        ended = run(options)
        sys.stdout.flush()
    except UnccError as error:
        print(f"uncc_process: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED
    except OSError as error:
        where = f" {quoted(error.filename)}" if error.filename else ""
        reason = (error.strerror or "").lower()
        print(f"uncc_process: cannot write{where}: {reason}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return ended


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def parser() -> argparse.ArgumentParser:
    """Make the parser of the command line, for tools that describe or complete it.

    >>> parser().parse_args(["rule", "SES001"]).rule
    'SES001'
    """
    whole = argparse.ArgumentParser(
        prog="python -m uncc_process",
        description="The making of the cybercrime convention, judged against its mandates.",
        epilog=status("audit, lint or factcheck found what fails"),
    )
    whole.add_argument(
        "--version", action="version", version=f"uncc_process {version('uncc-process')}"
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    judging.add(commands)
    record.add(commands)
    handing_on.add(commands)
    return whole
