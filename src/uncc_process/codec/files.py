"""Processes in files: a JSON file, a TOML file, or a folder of TOML files."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import attrs

from uncc_process.codec.limits import Limits
from uncc_process.codec.places import lines_of
from uncc_process.codec.plain import is_list, is_table, parse_toml
from uncc_process.codec.texts import fail, loads, process_of
from uncc_process.errors import LoadError, Problem, quoted
from uncc_process.model.process import Process

__all__ = ["Place", "decoded", "places", "printable", "read", "text_of"]


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
    merged, texts = _merged(files, limits)
    try:
        return process_of(merged, limits)
    except LoadError as error:
        known = _places(texts)
        raise LoadError(tuple(_placed(problem, known) for problem in error.problems)) from None


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
        where = printable(path)
        raise LoadError(tuple(attrs.evolve(each, where=where) for each in error.problems)) from None


def printable(path: Path) -> str:
    """Write a path on a line of its own: as it is, or its quoted name if it could forge one."""
    written = str(path)
    return written if written.isprintable() else quoted(path.name)


@attrs.frozen
class Place:
    """A file of a process, and the line in it."""

    file: Path
    line: int

    def __str__(self) -> str:
        return f"{printable(self.file)}:{self.line}"


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
    merged, texts = _merged(files, limits or Limits())
    known = _places(texts)
    records = {
        f"{family}[{record['id']}]": f"$.{family}[{index}]"
        for family, records in merged.items()
        if is_list(records)
        for index, record in enumerate(records)
        if is_table(record) and "id" in record
    }

    def place(where: str) -> Place:
        record, bracket, inner = where.partition("]")
        found = records.get(record + bracket)
        path = f"$.{where.partition('[')[0]}" if found is None else found + inner
        return _nearest(path, known) or Place(files[0], 1)

    return place


def _places(texts: dict[Path, str]) -> dict[str, Place]:
    """Give the first place of everything in the files of a folder, by its path in the whole."""
    known: dict[str, Place] = {}
    counts = Counter[str]()
    for file, text in texts.items():
        for path, line in lines_of(text, counts):
            known.setdefault(path, Place(file, line))
    return known


def _nearest(path: str, known: dict[str, Place]) -> Place | None:
    """Give the place of what lies at a path, or of the nearest thing around it."""
    while path and path not in known:
        path = path[: max(path.rfind("."), path.rfind("["))]
    return known.get(path)


def text_of(path: Path, limits: Limits) -> str:
    """Read a file of text; raises ``LoadError`` if it cannot be read, is too long or not UTF-8."""
    try:
        with path.open("rb") as file:
            raw = file.read(4 * limits.characters + 1)
    except (OSError, ValueError) as error:
        _unreadable(path, error)
    return decoded(raw, printable(path), limits)


def decoded(raw: bytes, where: str, limits: Limits) -> str:
    """Read bytes as text; raises ``LoadError`` if there are too many, or they are not UTF-8."""
    most = 4 * limits.characters
    if len(raw) > most:
        raise LoadError((Problem("", f"has more than {most} bytes", where),))
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise LoadError((Problem("", "is not UTF-8 text; save it as UTF-8", where),)) from None


def _merged(files: list[Path], limits: Limits) -> tuple[dict[str, Any], dict[Path, str]]:
    """Read files of TOML as if they were one; also gives the text of each."""
    merged: dict[str, Any] = {}
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for file in files:
        where = printable(file)
        try:
            texts[file] = text_of(file, limits)
            plain = parse_toml(texts[file], limits)
        except LoadError as error:
            problems += [attrs.evolve(problem, where=where) for problem in error.problems]
            continue
        for name, value in plain.items():
            if name not in merged:
                merged[name] = value
            elif is_list(merged[name]) and is_list(value):
                merged[name] += value
            else:
                problems.append(Problem(f"$.{name}", "stands in several files", where))
    if problems:
        raise LoadError(tuple(problems))
    return merged, texts


def _placed(problem: Problem, known: dict[str, Place]) -> Problem:
    """Add the file and the line to a problem in files of TOML."""
    place = _nearest(problem.path, known)
    if place is None:
        return problem
    return attrs.evolve(problem, where=str(place))
