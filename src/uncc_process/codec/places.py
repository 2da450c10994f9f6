"""Where in a TOML text something stands of which only the path is known."""

import re
from itertools import takewhile

__all__ = ["line_of"]

_HEADING = re.compile(r"\[{1,2}([a-z_.]+)\]", re.ASCII)
_STEP = re.compile(r"\.([A-Za-z_]+)(?:\[([0-9]+)\])?", re.ASCII)
_TABLE = re.compile(r"\{.*\},?", re.ASCII)


def line_of(text: str, family: str, index: int, inner: str) -> int:
    r"""Find the line of what lies at a path in the nth block of a family.

    >>> text = "[[sessions]]\nid = 'first'\n[[sessions]]\nid = 'second'\nplace = 'Vienna'"
    >>> line_of(text, "sessions", 1, ".place")
    5

    Where it is not found, that of the nearest thing around it.
    """
    lines = [line.strip() for line in text.split("\n")]
    here, end = _block(lines, family, index)
    path = family
    for found in _STEP.finditer(inner):
        path = f"{path}.{found[1]}"
        place = _find(lines, here, end, path)
        if place is None:
            break
        here, nth = place, int(found[2] or 0)
        tables = _tables(lines, here, end)
        if nth >= len(tables):
            break
        here = tables[nth]
        end = _end(lines, here, end, path)
    return here + 1


def _block(lines: list[str], family: str, index: int) -> tuple[int, int]:
    """Give the first line of a block, and the line after its last."""
    blocks = [number for number, line in enumerate(lines) if line.startswith(f"[[{family}]]")]
    if index < len(blocks):
        return blocks[index], _end(lines, blocks[index], len(lines), family)
    first = next((n for n, line in enumerate(lines) if line.startswith(family)), 0)
    return first, first + 1


def _end(lines: list[str], here: int, end: int, path: str) -> int:
    """Give the line after the last of what begins here."""
    if not _HEADING.match(lines[here]):
        return here + 1 if lines[here].endswith(("}", "},")) else end
    for number in range(here + 1, end):
        if lines[number] == lines[here] or _leads_elsewhere(lines[number], path):
            return number
    return end


def _leads_elsewhere(line: str, path: str) -> bool:
    return bool(_HEADING.match(line)) and not _leads_to(line, path)


def _leads_to(line: str, path: str) -> bool:
    """Tell whether a line is the heading of what lies at a path, or of something in it."""
    heading = _HEADING.match(line)
    return heading is not None and f"{heading[1]}.".startswith(f"{path}.")


def _find(lines: list[str], here: int, end: int, path: str) -> int | None:
    """Find the last key of a path in what begins here."""
    key = path.rpartition(".")[2]
    start = re.compile(rf"(?:[a-z_]+\.)*{key}\s*[=.]", re.ASCII)
    inside = re.compile(rf"[{{,\s]{key}\s*[=.]", re.ASCII)
    is_heading = _HEADING.match(lines[here]) is not None
    below = range(here + 1, end)
    own = list(takewhile(lambda number: not _HEADING.match(lines[number]), below))
    places = [here] if not is_heading and inside.search(lines[here]) else []
    places += [number for number in own if start.match(lines[number])]
    places += [number for number in range(here, end) if _leads_to(lines[number], path)]
    places += [number for number in own if not is_heading and inside.search(lines[number])]
    return places[0] if places else None


def _tables(lines: list[str], here: int, end: int) -> list[int]:
    """Give the lines of all tables of a list that begins here, as far as each has its own."""
    if lines[here].startswith("[["):
        return [number for number in range(here, end) if lines[number] == lines[here]]
    if not lines[here].endswith("["):
        return [here]
    inside = takewhile(lambda number: _TABLE.fullmatch(lines[number]), range(here + 1, end))
    return list(inside) or [here]
