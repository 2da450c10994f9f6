"""What several commands share: how they are added, their options, and the head of an answer."""

import argparse
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from uncc_process.codec import Place, places, read
from uncc_process.dataset import load, places_of_facts
from uncc_process.errors import ParseError, quoted
from uncc_process.exports.files import write
from uncc_process.model.process import Process
from uncc_process.spans import DateSpan

__all__ = [
    "ANSWERED",
    "FAILED",
    "INTERRUPTED",
    "UNUSABLE",
    "command",
    "counted",
    "head",
    "named",
    "output",
    "place_of",
    "process_of",
    "put",
    "saying_the_option",
    "status",
    "word_of",
]

ANSWERED, FAILED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130

Run = Callable[[argparse.Namespace], int]
_Word = TypeVar("_Word", bound=Enum)


def command(
    commands: Any,
    name: str,
    run: Run,
    sentence: str,
    *,
    formats: tuple[str, ...] = ("text", "json"),
    without: str = "the day of the latest fact in the record",
    fails: str = "",
) -> argparse.ArgumentParser:
    """Add a command that reads a process, and answers as of a day, in one of some formats."""
    parser = named(commands, name, run, sentence, fails=fails)
    parser.add_argument("--process", metavar="PATH", help="a process of your own: a file or folder")
    if formats:
        parser.add_argument(
            "--format", choices=formats, default=formats[0], help=f"without it, {formats[0]}"
        )
    parser.add_argument(
        "--as-of",
        metavar="DAY",
        type=_day,
        help=f"a day such as 2024-03-14; without it, {without}",
    )
    return parser


def named(
    commands: Any, name: str, run: Run, sentence: str, *, fails: str = ""
) -> argparse.ArgumentParser:
    """Add a command; ``fails`` says when its exit status is 1, if it ever is."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=sentence,
        description=f"{sentence[0].upper()}{sentence[1:]}.",
        epilog=status(fails),
    )
    parser.set_defaults(run=run)
    return parser


def status(fails: str) -> str:
    """Say what the exit status of a command means."""
    failed = f"{FAILED} if {fails}; " if fails else ""
    return (
        f"exit status: {ANSWERED} if the question was answered; {failed}"
        f"{UNUSABLE} for wrong usage, or what cannot be read or written"
    )


def output(parser: argparse.ArgumentParser, what: str = "a new file") -> None:
    """Add the options that send an answer somewhere else."""
    parser.add_argument(
        "-o", "--output", metavar="PATH", type=_path, help=f"{what}; - is standard output"
    )
    parser.add_argument("--overwrite", action="store_true", help="also if it is there already")


def _path(text: str) -> str | None:
    if not text:
        raise argparse.ArgumentTypeError("expected a path, got ''")
    return None if text == "-" else text


def put(text: str, options: argparse.Namespace) -> None:
    """Print a text; or write it into the file that was asked for, and print the path of that."""
    if options.output is None:
        print(text, end="")
        return
    with saying_the_option():
        write(options.output, text, overwrite=options.overwrite)
    print(options.output)


@contextmanager
def saying_the_option() -> Generator[None]:
    """Name what to say on the command line, where an error names what to say in Python."""
    try:
        yield
    except FileExistsError as error:
        reason = str(error.strerror).replace("say overwrite", "say --overwrite")
        raise FileExistsError(error.errno, reason, error.filename) from None


def _day(text: str) -> date:
    try:
        span = DateSpan.fromisoformat(text)
    except ParseError:
        span = None
    if span is None or span.days != 1:
        raise argparse.ArgumentTypeError(f"expected a day like 2024-03-14, got {quoted(text)}")
    return span.first


def word_of(words: type[_Word]) -> Callable[[str], _Word]:
    """Make a reader of one of the words of a closed list."""

    def read_word(text: str) -> _Word:
        known = {each.value: each for each in words}
        if text not in known:
            listed = ", ".join(known)
            raise argparse.ArgumentTypeError(f"expected one of {listed}; got {quoted(text)}")
        return known[text]

    return read_word


def process_of(options: argparse.Namespace) -> Process:
    """Read the process that was asked for: the bundled one, if none was."""
    return load() if options.process is None else read(options.process)


def place_of(options: argparse.Namespace) -> Callable[[str], Place]:
    """Give a function that tells where in its files the process that was asked for says a thing."""
    return places_of_facts() if options.process is None else places(options.process)


def counted(number: int, thing: str) -> str:
    """Count things in words.

    >>> counted(1, "finding"), counted(2, "finding")
    ('1 finding', '2 findings')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def head(process: Process, day: date, *, stated: bool) -> str:
    """Say of which process, and as of which day, the answer is."""
    why = "" if stated else ", the day of the latest fact in the record"
    return f"{process.title}\nas of {DateSpan.on(day)}{why}\n"
