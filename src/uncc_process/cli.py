"""The command line: ``python -m uncc_process audit|show|timeline|compare|new``.

The result goes to standard output, messages to standard error. The exit status is 0 if the question
was answered, 1 if ``audit --fail-on`` found what it was told to fail on, 2 for wrong usage or a
process that cannot be read.
"""

import argparse
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import version
from typing import Any

from uncc_process.audit import Audit, Judgement, Outcome, audit
from uncc_process.audit.explain import report
from uncc_process.codec import canonical, plain_of, read
from uncc_process.compare import compare, table
from uncc_process.dataset import load
from uncc_process.errors import ParseError, UnccError, quoted
from uncc_process.model.process import Process
from uncc_process.show import shown
from uncc_process.spans import DateSpan
from uncc_process.template import new
from uncc_process.timeline import Event, latest_fact, timeline, until

__all__ = ["main"]

ANSWERED, FAILED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    _speak_utf8()
    try:
        status = run(options)
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
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


# ---- usage -----------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m uncc_process",
        description="The United Nations cybercrime-convention process, held against its mandates.",
    )
    parser.add_argument(
        "--version", action="version", version=f"uncc_process {version('uncc-process')}"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _audit_usage(_command(commands, "audit", _audit, "hold the conduct against the mandates"))
    show = _command(commands, "show", _show, "show a record with its sources and disputes")
    show.add_argument("record", metavar="RECORD", help="its id, such as sixth or 75/282")
    _command(commands, "timeline", _timeline, "list what happened, in order")
    _compare_usage(_named(commands, "compare", _compare, "put processes beside each other"))
    new_usage = _named(commands, "new", _new, "write the commented template of a process")
    new_usage.add_argument("folder", metavar="FOLDER", help="a new folder, or an empty one")
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], sentence: str
) -> argparse.ArgumentParser:
    parser = _named(commands, name, run, sentence)
    parser.add_argument("--process", metavar="PATH", help="a process of your own: a file or folder")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--as-of",
        metavar="DAY",
        type=_day,
        help="a day such as 2024-03-14; without it, the day of the latest fact in the record",
    )
    return parser


def _named(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], sentence: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=sentence, description=f"{sentence[0].upper()}{sentence[1:]}."
    )
    parser.set_defaults(run=run)
    return parser


def _compare_usage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a process: a file or folder")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--without-bundled", action="store_true", help="leave out the process of this library"
    )


def _audit_usage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mandate", metavar="ID", help="only this mandate, explained")
    parser.add_argument("--explain", action="store_true", help="explain every judgement")
    parser.add_argument(
        "--fail-on",
        metavar="OUTCOME",
        type=_outcome,
        action="append",
        default=[],
        help=f"exit with {FAILED} if there is such an outcome: "
        f"{', '.join(each.value for each in Outcome)}",
    )


def _day(text: str) -> date:
    try:
        span = DateSpan.fromisoformat(text)
    except ParseError:
        span = None
    if span is None or span.days != 1:
        raise argparse.ArgumentTypeError(f"expected a day like 2024-03-14, got {quoted(text)}")
    return span.first


def _outcome(text: str) -> Outcome:
    words = {each.value: each for each in Outcome}
    if text not in words:
        raise argparse.ArgumentTypeError(f"expected one of {', '.join(words)}; got {quoted(text)}")
    return words[text]


def _process(options: argparse.Namespace) -> Process:
    return load() if options.process is None else read(options.process)


# ---- audit -----------------------------------------------------------------------------


def _audit(options: argparse.Namespace) -> int:
    found = audit(_process(options), options.as_of)
    judgements = found.judgements
    if options.mandate is not None:
        judgements = (found.of(options.mandate),)
    if options.format == "json":
        print(canonical(_audit_plain(found, judgements, evidence=options.explain)))
    else:
        print(_head(found.process, found.as_of, stated=options.as_of is not None))
        if options.explain or options.mandate is not None:
            print("\n".join(found.explain(each.mandate.id) for each in judgements), end="")
        else:
            print(report(judgements, found.process) + _counted(found), end="")
    failed = any(each.outcome in options.fail_on for each in judgements)
    return FAILED if failed else ANSWERED


def _head(process: Process, day: date, *, stated: bool) -> str:
    """Say of which process, and as of which day, the answer is."""
    why = "" if stated else ", the day of the latest fact in the record"
    return f"{process.title}\nas of {DateSpan.on(day)}{why}\n"


def _counted(found: Audit) -> str:
    counts = ", ".join(f"{count} {outcome.words}" for outcome, count in found.counts.items())
    total = len(found.judgements)
    return f"\n{total} mandate{'' if total == 1 else 's'}: {counts}\n"


def _audit_plain(
    found: Audit, judgements: tuple[Judgement, ...], *, evidence: bool
) -> dict[str, Any]:
    return {
        "process": found.process.id,
        "as_of": found.as_of,
        "counts": {outcome.value: count for outcome, count in found.counts.items()},
        "judgements": [_judgement_plain(each, evidence=evidence) for each in judgements],
    }


def _judgement_plain(judgement: Judgement, *, evidence: bool) -> dict[str, Any]:
    plain = {
        "mandate": judgement.mandate.id,
        "paragraph": str(judgement.paragraph),
        "asks": judgement.mandate.asks,
        "outcome": judgement.outcome.value,
        "causes": sorted(cause.value for cause in judgement.causes),
        "level": judgement.level.value,
        "due": judgement.due,
        "reason": judgement.reason,
        "readings": plain_of(judgement.readings),
        "versions": [each.mandate for each in judgement.versions],
    }
    return {**plain, "evidence": plain_of(judgement.evidence)} if evidence else plain


# ---- show and timeline -----------------------------------------------------------------


def _show(options: argparse.Namespace) -> int:
    process = _process(options)
    if options.format == "json":
        print(canonical(plain_of(process.record(options.record))))
        return ANSWERED
    print(shown(process, options.record), end="")
    found = audit(process, options.as_of)
    if options.record in (each.mandate.id for each in found.judgements):
        print("\n" + found.explain(options.record), end="")
    return ANSWERED


def _timeline(options: argparse.Namespace) -> int:
    process = _process(options)
    events = timeline(process)
    if options.as_of is not None:
        events = until(events, options.as_of)
    if options.format == "json":
        print(canonical([_event_plain(each) for each in events]))
        return ANSWERED
    day = options.as_of or latest_fact(process)
    print(_head(process, day, stated=options.as_of is not None))
    for each in events:
        print(_event_text(each))
    return ANSWERED


def _event_plain(event: Event) -> dict[str, Any]:
    return {
        "record": event.record,
        "kind": event.kind.value,
        "label": event.label,
        "days": None if event.span is None else event.span.isoformat(),
        "exact": event.exact,
        "planned": event.planned,
    }


def _event_text(event: Event) -> str:
    days = "no day recorded" if event.span is None else event.span.isoformat()
    about = "" if event.exact or event.span is None else " (on a day in it)"
    planned = " (planned)" if event.planned else ""
    return f"{days:21}  {event.kind.value:12}  {event.label}{about}{planned}  [{event.record}]"


# ---- compare and new -------------------------------------------------------------------


def _compare(options: argparse.Namespace) -> int:
    bundled = [] if options.without_bundled else [load()]
    found = compare([*bundled, *map(read, options.paths)])
    if options.format == "json":
        print(canonical(list(map(plain_of, found))))
    else:
        print(table(found), end="")
    return ANSWERED


def _new(options: argparse.Namespace) -> int:
    for file in new(options.folder):
        print(file)
    print(f"now: python -m uncc_process audit --process {shlex.quote(options.folder)}")
    return ANSWERED
