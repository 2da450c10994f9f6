"""Where something stands in a TOML text of which only the path is known."""

import pytest

from uncc_process.codec.places import line_of

TEXT = """\
title = "T"

bodies = [{ id = "b" }]

# [[mandates]] in a remark is no block
[[mandates]]
id = "m0"
sources = ["x"]

[[mandates]]
id = "m1"
paragraph = "para. 3"
[mandates.clause]
type = "all_of"
[[mandates.clause.clauses]]
type = "exists"
pattern = { event = "session", body = "b" }
window = { not_after = { type = "after", offset = { count = 2, unit = "day" } } }
count = { at_least = 2 }
[[mandates.clause.clauses]]
type = "exists"
  pattern.event = "document"
  pattern.body = "b"
each = [
  { type = "lasts", days = { at_least = 1 } },
  { type = "held_at", place = "Vienna" },
]
requires = [ { type = "held_at" },
  { type = "lasts" } ]
[mandates.clause.clauses.window.not_after]
type = "year_edge"

[[sessions]]
place = "Geneva"
"""


def at(fragment: str) -> int:
    """Give the only line that begins like this."""
    lines = [line.strip() for line in TEXT.split("\n")]
    (number,) = (n for n, line in enumerate(lines, 1) if line.startswith(fragment))
    return number


@pytest.mark.parametrize(
    ("family", "index", "inner", "line"),
    [
        ("mandates", 0, "", 6),
        ("mandates", 1, "", 10),
        ("mandates", 1, ".paragraph", at("paragraph")),
        ("mandates", 0, ".sources[0]", at("sources")),
        ("mandates", 1, ".clause", at("[mandates.clause]")),
        ("mandates", 1, ".clause.type", 14),
        ("mandates", 1, ".clause.clauses[0].pattern.event", at("pattern = ")),
        ("mandates", 1, ".clause.clauses[0].window.not_after.offset.count", at("window = ")),
        ("mandates", 1, ".clause.clauses[0].count.at_least", at("count = ")),
        ("mandates", 1, ".clause.clauses[1].type", 21),
        ("mandates", 1, ".clause.clauses[1].pattern.body", at("pattern.body")),
        ("mandates", 1, ".clause.clauses[1].each[0].days.at_least", at('{ type = "lasts", ')),
        ("mandates", 1, ".clause.clauses[1].each[1].place", at('{ type = "held_at", ')),
        ("mandates", 1, ".clause.clauses[1].window.not_after.type", at('type = "year_edge"')),
    ],
)
def test_the_line_of_a_key_is_found(family: str, index: int, inner: str, line: int) -> None:
    """In a block, in the tables below it, inside of a line, and in lists of tables."""
    assert line_of(TEXT, family, index, inner) == line


@pytest.mark.parametrize(
    ("family", "index", "inner", "line"),
    [
        ("title", 0, "", 1),
        ("bodies", 0, ".id", at("bodies")),
        ("format", 0, "", 1),
        ("mandates", 0, ".paragraph", 6),  # the next block has one
        ("mandates", 1, ".place.name", 10),  # the next family has one
        ("mandates", 1, ".clause.no.type", at("[mandates.clause]")),
        ("mandates", 1, ".clause.clauses[2].type", 15),
        ("mandates", 1, ".clause.clauses[1].each[2].type", at("each = ")),
        ("mandates", 1, ".clause.clauses[1].requires[1].type", at("requires = ")),
        ("mandates", 1, "['a b'].c", 10),
    ],
)
def test_what_is_not_found_is_placed_by_what_is_around_it(
    family: str, index: int, inner: str, line: int
) -> None:
    """A line is never that of something else."""
    assert line_of(TEXT, family, index, inner) == line
