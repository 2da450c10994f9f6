"""Processes as text: JSON and TOML, read strictly and written canonically."""

import json
from datetime import date
from typing import Any, Literal, NoReturn

from uncc_process.codec.limits import Limits
from uncc_process.codec.plain import (
    hidden,
    is_table,
    may_hide,
    parse_json,
    parse_toml,
)
from uncc_process.codec.structure import plain_of, problems_of, structured
from uncc_process.codec.toml_text import toml_text
from uncc_process.errors import LoadError, Problem, quoted
from uncc_process.model.process import Process
from uncc_process.model.records import refuse

__all__ = ["FORMAT", "canonical", "dumps", "fail", "indented", "loads", "process_of"]

FORMAT = "uncc-process/1"
Format = Literal["json", "toml"]


def loads(text: str, format: Format = "json", *, limits: Limits | None = None) -> Process:  # noqa: A002 - the word users expect
    """Read a process from JSON or TOML text; ``dumps`` is the inverse.

    Raises ``LoadError`` with every problem of the text, each with its path: nothing is coerced, no
    unknown or doubled key is passed over, and there is no partial process.
    """
    limits = limits or Limits()
    plain = _parsed(text, format, limits)
    return process_of(plain, limits)


def dumps(process: Process, format: Format = "json") -> str:  # noqa: A002 - likewise
    """Write a process as canonical JSON, or as TOML; the same process gives the same text.

    Canonical means: keys in order, no spaces, what has its default left out.

    Raises ``InvalidRecord`` if a text holds a character that cannot be seen: nothing is written
    that ``loads`` would refuse at any limit.
    """
    writers = {"json": canonical, "toml": toml_text}
    if format not in writers:
        fail(f"expected the format json or toml, got {quoted(format)}")
    plain = {"format": FORMAT, **plain_of(process)}
    text = writers[format](plain)
    if may_hide(text):
        refuse(*hidden(plain))
    return text


def canonical(plain: Any) -> str:
    """Write plain data as JSON with sorted keys and no spaces.

    >>> canonical({"through": date(2026, 11, 23), "id": "plastics"})
    '{"id":"plastics","through":"2026-11-23"}'
    """
    return json.dumps(
        plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
    )


def indented(plain: Any) -> str:
    """Write plain data as JSON for people to read: two spaces, keys as they come, a last newline.

    >>> print(indented({"title": "A treaty on plastics", "ids": []}), end="")
    {
      "title": "A treaty on plastics",
      "ids": []
    }
    """
    return json.dumps(plain, ensure_ascii=False, indent=2, default=date.isoformat) + "\n"


# ---- plain data to a process -----------------------------------------------------------


def _parsed(text: str, format: Format, limits: Limits) -> Any:  # noqa: A002 - likewise
    readers = {"json": parse_json, "toml": parse_toml}
    if format not in readers:
        fail(f"expected the format json or toml, got {quoted(format)}")
    return readers[format](text, limits)


def process_of(plain: Any, limits: Limits) -> Process:
    """Build a process from plain data; raises ``LoadError`` with every problem."""
    if not is_table(plain):
        fail("expected a table at the top")
    rest = dict(plain)
    problems = _format_problems(rest.pop("format", None))
    try:
        process: Process = structured(rest, Process)
    except Exception as error:
        problems += problems_of(error)
    else:
        if not problems:
            return process
    raise LoadError(_shortened(problems, limits))


def _format_problems(given: object) -> list[Problem]:
    if given == FORMAT:
        return []
    if given is None:
        return [Problem("$.format", f"is missing; write format = {quoted(FORMAT)}")]
    return [Problem("$.format", f"expected {quoted(FORMAT)}, got {quoted(given)}")]


def _shortened(problems: list[Problem], limits: Limits) -> tuple[Problem, ...]:
    more = len(problems) - limits.problems
    if more <= 0:
        return tuple(problems)
    noun = "problem" if more == 1 else "problems"
    return (*problems[: limits.problems], Problem("", f"and {more} {noun} more"))


def fail(message: str) -> NoReturn:
    """Raise ``LoadError`` for an input as a whole."""
    raise LoadError((Problem("", message),))
