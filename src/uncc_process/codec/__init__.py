"""Processes as JSON and TOML: strict both ways, and the only part that knows either.

>>> from datetime import date
>>> from uncc_process.model import Process
>>> process = Process(id="plastics", title="A treaty on plastics", through=date(2026, 11, 23))
>>> dumps(process)
'{"format":"uncc-process/1","id":"plastics","through":"2026-11-23","title":"A treaty on plastics"}'
>>> loads(dumps(process)) == process
True
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, Literal, NoReturn

import attrs

from uncc_process.codec.limits import Limits
from uncc_process.codec.places import line_of
from uncc_process.codec.plain import (
    hidden,
    is_list,
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

__all__ = ["FORMAT", "Limits", "canonical", "dumps", "indented", "loads", "plain_of", "read"]

FORMAT = "uncc-process/1"
Format = Literal["json", "toml"]


def loads(text: str, format: Format = "json", *, limits: Limits | None = None) -> Process:  # noqa: A002 - the word users expect
    """Read a process from JSON or TOML text; ``dumps`` is the inverse.

    Raises ``LoadError`` with every problem of the text, each with its path: nothing is coerced, no
    unknown or doubled key is passed over, and there is no partial process.
    """
    limits = limits or Limits()
    plain = _parsed(text, format, limits)
    return _process(plain, limits)


def dumps(process: Process, format: Format = "json") -> str:  # noqa: A002 - likewise
    """Write a process as canonical JSON, or as TOML; the same process gives the same text.

    Canonical means: keys in order, no spaces, what has its default left out.

    Raises ``InvalidRecord`` if a text holds a character that cannot be seen: nothing is written
    that ``loads`` would refuse at any limit.
    """
    writers = {"json": canonical, "toml": toml_text}
    if format not in writers:
        _fail(f"expected the format json or toml, got {quoted(format)}")
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


def read(path: str | Path, *, limits: Limits | None = None) -> Process:
    """Read a process from a JSON file, a TOML file, or a folder of TOML files.

    In a folder, each file holds some families of records, and one of them the ``format``, ``id``,
    ``title`` and ``through`` of the process.

    Raises ``LoadError`` with every problem, each with its file, line and path.
    """
    limits = limits or Limits()
    path = Path(path)
    files = _files(path)
    if path.suffix != ".toml" and files == [path]:
        return _read_json(path, limits)
    merged, origins = _merged(files, limits)
    try:
        return _process(merged, limits)
    except LoadError as error:
        raise LoadError(tuple(_placed(problem, origins) for problem in error.problems)) from None


# ---- plain data to a process -----------------------------------------------------------


def _parsed(text: str, format: Format, limits: Limits) -> Any:  # noqa: A002 - likewise
    readers = {"json": parse_json, "toml": parse_toml}
    if format not in readers:
        _fail(f"expected the format json or toml, got {quoted(format)}")
    return readers[format](text, limits)


def _process(plain: Any, limits: Limits) -> Process:
    if not is_table(plain):
        _fail("expected a table at the top")
    rest = dict(plain)
    problems = _format_problems(rest.pop("format", None))
    process: Process | None = None
    try:
        process = structured(rest, Process)
    except Exception as error:
        problems += problems_of(error)
    if process is None or problems:
        raise LoadError(_shortened(problems, limits))
    return process


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
    return (*problems[: limits.problems], Problem("", f"and {more} problems more"))


def _fail(message: str) -> NoReturn:
    raise LoadError((Problem("", message),))


# ---- files, and folders of TOML --------------------------------------------------------


def _files(path: Path) -> list[Path]:
    """List the files that a path means: itself, or the TOML files of a folder."""
    try:
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        _unreadable(path, error)
    if not files:
        _fail(f"there are no TOML files in {quoted(str(path))}")
    return files


def _unreadable(path: Path, error: OSError | ValueError) -> NoReturn:
    reason = getattr(error, "strerror", None) or str(error)
    raise LoadError((Problem("", f"cannot read {quoted(str(path))}: {reason.lower()}"),)) from None


def _read_json(path: Path, limits: Limits) -> Process:
    try:
        return loads(_text(path, limits), limits=limits)
    except LoadError as error:
        where = _shown(path)
        problems = (attrs.evolve(each, where=each.where or where) for each in error.problems)
        raise LoadError(tuple(problems)) from None


def _shown(path: Path) -> str:
    """Give the name of a file as it may stand on a line of its own."""
    return path.name if path.name.isprintable() and path.name.isascii() else quoted(path.name)


@attrs.frozen
class _Origin:
    """Where the records of a family in the merged data come from."""

    file: str
    text: str
    first: int  # the index in the merged family of the first record of this file


def _text(path: Path, limits: Limits) -> str:
    most = 4 * limits.characters
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except (OSError, ValueError) as error:
        _unreadable(path, error)
    if len(raw) > most:
        raise LoadError((Problem("", f"has more than {most} bytes", _shown(path)),))
    try:
        return raw.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        raise LoadError((Problem("", "is not UTF-8 text", _shown(path)),)) from None


def _merged(files: list[Path], limits: Limits) -> tuple[dict[str, Any], dict[str, list[_Origin]]]:
    merged: dict[str, Any] = {}
    origins: dict[str, list[_Origin]] = {}
    problems: list[Problem] = []
    for file in files:
        text = ""
        try:
            text = _text(file, limits)
            plain = parse_toml(text, limits)
        except LoadError as error:
            where = _shown(file)
            problems += [attrs.evolve(problem, where=where) for problem in error.problems]
            continue
        for name, value in plain.items():
            held = merged.setdefault(name, [] if is_list(value) else value)
            first = len(held) if is_list(held) else 0
            origins.setdefault(name, []).append(_Origin(_shown(file), text, first))
            if is_list(held) and is_list(value):
                held += value
            elif len(origins[name]) > 1:
                problems.append(Problem(f"$.{name}", "stands in several files", _shown(file)))
    if problems:
        raise LoadError(tuple(problems))
    return merged, origins


_PLACE = re.compile(r"\$\.(?P<family>[a-z_]+)(?:\[(?P<index>[0-9]+)\](?P<inner>.*))?")


def _placed(problem: Problem, origins: dict[str, list[_Origin]]) -> Problem:
    """Add the file and the line to a problem in a folder of TOML files."""
    found = _PLACE.match(problem.path)
    if found is None or found["family"] not in origins:
        return problem
    index = int(found["index"] or 0)
    family = [each for each in origins[found["family"]] if each.first <= index]
    origin = family[-1]
    inner = found["inner"] or ""
    if problem.message.startswith("is missing"):  # then it stands nowhere, but what lacks it does
        inner = inner.rpartition(".")[0]
    line = line_of(origin.text, found["family"], index - origin.first, inner)
    return attrs.evolve(problem, where=f"{origin.file}:{line}")
