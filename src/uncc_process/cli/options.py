"""What several commands share: how they are added, their options, and the head of an answer."""

import argparse
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from uncc_process.codec import Place, places, read
from uncc_process.dataset import load, places_of_facts
from uncc_process.errors import ParseError, quoted
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
    "place_of",
    "process_of",
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
) -> argparse.ArgumentParser:
    """Add a command that reads a process, and answers as of a day, in one of some formats."""
    parser = named(commands, name, run, sentence)
    parser.add_argument("--process", metavar="PATH", help="a process of your own: a file or folder")
    if formats:
        parser.add_argument("--format", choices=formats, default=formats[0])
    parser.add_argument(
        "--as-of",
        metavar="DAY",
        type=_day,
        help="a day such as 2024-03-14; without it, the day of the latest fact in the record",
    )
    return parser


def named(commands: Any, name: str, run: Run, sentence: str) -> argparse.ArgumentParser:
    """Add a command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=sentence, description=f"{sentence[0].upper()}{sentence[1:]}."
    )
    parser.set_defaults(run=run)
    return parser


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
