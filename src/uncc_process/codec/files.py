"""Processes in files: a JSON file, a TOML file, or a folder of TOML files."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import attrs

from uncc_process.codec.limits import Limits
from uncc_process.codec.places import line_of
from uncc_process.codec.plain import is_list, is_table, parse_toml
from uncc_process.codec.texts import fail, loads, process_of
from uncc_process.errors import LoadError, Problem, quoted
from uncc_process.model.process import Process

__all__ = ["Place", "decoded", "places", "read", "text_of"]


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
        return process_of(merged, limits)
    except LoadError as error:
        raise LoadError(tuple(_placed(problem, origins) for problem in error.problems)) from None


def _files(path: Path) -> list[Path]:
    """List the files that a path means: itself, or the TOML files of a folder."""
    try:
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        _unreadable(path, error)
    if not files:
        fail(f"there are no TOML files in {quoted(str(path))}")
    return files


def _unreadable(path: Path, error: OSError | ValueError) -> NoReturn:
    reason = getattr(error, "strerror", None) or str(error)
    raise LoadError((Problem("", f"cannot read {quoted(str(path))}: {reason.lower()}"),)) from None


def _read_json(path: Path, limits: Limits) -> Process:
    try:
        return loads(text_of(path, limits), limits=limits)
    except LoadError as error:
        where = _shown(path)
        problems = (attrs.evolve(each, where=each.where or where) for each in error.problems)
        raise LoadError(tuple(problems)) from None


def _shown(path: Path) -> str:
    """Give the name of a file as it may stand on a line of its own."""
    return path.name if path.name.isprintable() and path.name.isascii() else quoted(path.name)


@attrs.frozen
class Place:
    """A file of a process, and the line in it."""

    file: Path
    line: int


def places(path: str | Path, *, limits: Limits | None = None) -> Callable[[str], Place]:
    """Give a function that tells where in the files of a process something stands.

    It takes a path as findings have it (``sessions[sixth].opens``, by the id of the record) and
    gives the line of the nearest thing around it that is found; a JSON file has one place only.

    Raises ``LoadError`` if the files cannot be read.
    """
    path = Path(path)
    files = _files(path)
    if path.suffix != ".toml" and files == [path]:
        return lambda _: Place(path, 1)
    merged, origins = _merged(files, limits or Limits())
    indexes = {
        f"{family}[{record['id']}]": (family, index)
        for family, records in merged.items()
        if is_list(records)
        for index, record in enumerate(records)
        if is_table(record) and "id" in record
    }

    def place(where: str) -> Place:
        found = _RECORD.match(where)
        if found is not None and found[0] in indexes:
            (family, index), inner = indexes[found[0]], where[found.end() :]
        else:  # the nearest is the first of the family
            family, index, inner = where.partition(".")[0].partition("[")[0], 0, ""
        if family not in origins:
            return Place(files[0], 1)
        origin = _origin(origins[family], index)
        line = line_of(origin.text, family, index - origin.first, inner)
        return Place(origin.path, line)

    return place


_RECORD = re.compile(r"[a-z_]+\[[^\[\]]+\]", re.ASCII)


@attrs.frozen
class _Origin:
    """Where the records of a family in the merged data come from."""

    path: Path
    text: str
    first: int  # the index in the merged family of the first record of this file


def text_of(path: Path, limits: Limits) -> str:
    """Read a file of text; raises ``LoadError`` if it cannot be read, is too long or not UTF-8."""
    try:
        with path.open("rb") as file:
            raw = file.read(4 * limits.characters + 1)
    except (OSError, ValueError) as error:
        _unreadable(path, error)
    return decoded(raw, _shown(path), limits)


def decoded(raw: bytes, where: str, limits: Limits) -> str:
    """Read bytes as text; raises ``LoadError`` if there are too many, or they are not UTF-8."""
    most = 4 * limits.characters
    if len(raw) > most:
        raise LoadError((Problem("", f"has more than {most} bytes", where),))
    try:
        return raw.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        raise LoadError((Problem("", "is not UTF-8 text", where),)) from None


def _merged(files: list[Path], limits: Limits) -> tuple[dict[str, Any], dict[str, list[_Origin]]]:
    merged: dict[str, Any] = {}
    origins: dict[str, list[_Origin]] = {}
    problems: list[Problem] = []
    for file in files:
        text = ""
        try:
            text = text_of(file, limits)
            plain = parse_toml(text, limits)
        except LoadError as error:
            where = _shown(file)
            problems += [attrs.evolve(problem, where=where) for problem in error.problems]
            continue
        for name, value in plain.items():
            held = merged.setdefault(name, [] if is_list(value) else value)
            first = len(held) if is_list(held) else 0
            origins.setdefault(name, []).append(_Origin(file, text, first))
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
    origin = _origin(origins[found["family"]], index)
    inner = found["inner"] or ""
    if problem.message.startswith("is missing"):  # then it stands nowhere, but what lacks it does
        inner = inner.rpartition(".")[0]
    line = line_of(origin.text, found["family"], index - origin.first, inner)
    return attrs.evolve(problem, where=f"{_shown(origin.path)}:{line}")


def _origin(family: list[_Origin], index: int) -> _Origin:
    """Give the file that holds the nth record of the merged family."""
    return [each for each in family if each.first <= index][-1]
