"""Where in a TOML text everything stands."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.small import EVERYTHING
from uncc_process.codec import dumps
from uncc_process.codec.places import lines_of
from uncc_process.codec.plain import is_list, is_table, step

TEXT = '''\

title = "T"  # [[mandates]] = { in = "a remark" }
  note = """
[[mandates]]
id = 'm'""" # a text of several lines
through = 2026-11-23 10:00:00.5
[[mandates]]
'id' = "m0"
sources = ["x = 1, [[y]]", 'z'] # two
X.y . "z" = [[1.5, -2e3], [], [{}]]

[[mandates]]
[mandates.clause]
each = [
  # the first
  { type = "lasts", days = { at_least = 1 } },
  { type = "held_at", place = [
      "Vienna",
    ] },
]
window.from = { of = 1, to = 2 }
[[ mandates.clause.clauses ]]
[[mandates.clause.clauses]]
type = "not"
[mandates.clause.clauses.clause]
type = "open"
[a."b c".d]
e = []
'''
LINES = {
    "title": 2,
    "note": 3,
    "through": 6,
    "mandates": 7,
    "mandates[0]": 7,
    "mandates[0].id": 8,
    "mandates[0].sources": 9,
    "mandates[0].sources[0]": 9,
    "mandates[0].sources[1]": 9,
    "mandates[0].X": 10,
    "mandates[0].X.y": 10,
    "mandates[0].X.y.z": 10,
    "mandates[0].X.y.z[0]": 10,
    "mandates[0].X.y.z[0][0]": 10,
    "mandates[0].X.y.z[0][1]": 10,
    "mandates[0].X.y.z[1]": 10,
    "mandates[0].X.y.z[2]": 10,
    "mandates[0].X.y.z[2][0]": 10,
    "mandates[1]": 12,
    "mandates[1].clause": 13,
    "mandates[1].clause.each": 14,
    "mandates[1].clause.each[0]": 16,
    "mandates[1].clause.each[0].type": 16,
    "mandates[1].clause.each[0].days": 16,
    "mandates[1].clause.each[0].days.at_least": 16,
    "mandates[1].clause.each[1]": 17,
    "mandates[1].clause.each[1].type": 17,
    "mandates[1].clause.each[1].place": 17,
    "mandates[1].clause.each[1].place[0]": 18,
    "mandates[1].clause.window": 21,
    "mandates[1].clause.window.from": 21,
    "mandates[1].clause.window.from.of": 21,
    "mandates[1].clause.window.from.to": 21,
    "mandates[1].clause.clauses": 22,
    "mandates[1].clause.clauses[0]": 22,
    "mandates[1].clause.clauses[1]": 23,
    "mandates[1].clause.clauses[1].type": 24,
    "mandates[1].clause.clauses[1].clause": 25,
    "mandates[1].clause.clauses[1].clause.type": 26,
    "a": 27,
    "a['b c']": 27,
    "a['b c'].d": 27,
    "a['b c'].d.e": 28,
}


def first_lines(text: str, counts: Counter[str]) -> dict[str, int]:
    """Give the first line of each path."""
    lines: dict[str, int] = {}
    for path, line in lines_of(text, counts):
        lines.setdefault(path, line)
    return lines


def test_everything_in_a_text_has_a_line() -> None:
    """Each table, key and member of a list stands where it begins, however it is written."""
    lines = first_lines(TEXT, Counter())
    assert {path.removeprefix("$."): line for path, line in lines.items()} == LINES


def paths(plain: Any, path: str = "$") -> Iterator[str]:
    """Yield the paths of everything in plain data."""
    if path != "$":
        yield path
    if is_table(plain):
        for name, value in plain.items():
            yield from paths(value, step(path, name))
    elif is_list(plain):
        for index, value in enumerate(plain):
            yield from paths(value, f"{path}[{index}]")


@pytest.mark.parametrize("text", [TEXT, dumps(EVERYTHING, "toml")], ids=["text", "everything"])
def test_nothing_else_has_a_line(text: str) -> None:
    """The paths are those of what the text holds, none is missing and none is made up."""
    assert first_lines(text, Counter()).keys() == set(paths(tomllib.loads(text)))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("[[sessions]]", ["$.sessions", "$.sessions[2]"]),
        ("sessions = [1, 2]", ["$.sessions", "$.sessions[2]", "$.sessions[3]"]),
        ("sessions = []", ["$.sessions"]),
    ],
)
def test_a_list_goes_on_in_the_next_text(text: str, more: list[str]) -> None:
    """Whether it is written in blocks or in brackets, its members are counted on."""
    counts = Counter[str]()
    first_lines("[[sessions]]\n[[sessions]]", counts)
    assert list(first_lines(text, counts)) == more
