"""The commands that show or begin a record: ``show``, ``timeline``, ``compare``, ``new``."""

import argparse
import shlex
from typing import Any

from uncc_process.audit import audit
from uncc_process.cli.options import ANSWERED, command, head, named, process_of
from uncc_process.codec import canonical, plain_of, read
from uncc_process.compare import compare, table
from uncc_process.dataset import load
from uncc_process.show import shown
from uncc_process.template import new
from uncc_process.timeline import Event, latest_fact, timeline, until

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the commands that show or begin a record."""
    show = command(commands, "show", _show, "show a record with its sources and disputes")
    show.add_argument("record", metavar="RECORD", help="its id, such as sixth or 75/282")
    command(
        commands,
        "timeline",
        _timeline,
        "list what happened, in order",
        without="all that is recorded, and what is planned",
    )
    _compare_usage(named(commands, "compare", _compare, "put processes beside each other"))
    new_usage = named(commands, "new", _new, "write the commented template of a process")
    new_usage.add_argument("folder", metavar="FOLDER", help="a new folder, or an empty one")


def _compare_usage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a process: a file or folder")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="without it, text"
    )
    parser.add_argument(
        "--without-bundled", action="store_true", help="leave out the process of this library"
    )


def _show(options: argparse.Namespace) -> int:
    process = process_of(options)
    if options.format == "json":
        print(canonical(plain_of(process.record(options.record))))
        return ANSWERED
    print(shown(process, options.record), end="")
    found = audit(process, options.as_of)
    if options.record in (each.mandate.id for each in found.judgements):
        print("\n" + found.explain(options.record), end="")
    return ANSWERED


def _timeline(options: argparse.Namespace) -> int:
    process = process_of(options)
    events = timeline(process)
    if options.as_of is not None:
        events = until(events, options.as_of)
    if options.format == "json":
        print(canonical([_event_plain(each) for each in events]))
        return ANSWERED
    day = options.as_of or latest_fact(process)
    print(head(process, day, stated=options.as_of is not None))
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
