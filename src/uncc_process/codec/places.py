"""Where in a TOML text everything stands; the text has been parsed before, so that it is sound."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from uncc_process.codec.plain import NESTING, STRING, step

__all__ = ["lines_of"]

_TOKEN = re.compile(
    rf"""{STRING} | \#[^\n]*+ | [\[\]{{}}=,\n] | [^\s\[\]{{}}=,.\#"']++""",
    re.ASCII | re.DOTALL | re.VERBOSE,
)

Token = tuple[str, int]  # and the number of its line


def lines_of(text: str, counts: Counter[str]) -> Iterator[tuple[str, int]]:
    r"""Yield the path and the line of every table, key and member of a list, as they come.

    >>> text = "[[sessions]]\nid = 'first'\n[[sessions]]\nid = 'second'\nplace = 'Vienna'"
    >>> dict(lines_of(text, Counter()))["$.sessions[1].place"]
    5

    A path may come again. ``counts`` holds how many members each list has, and is kept up: with
    it, the lists of a next text go on where those of this one ended.
    """
    table = "$"
    for statement in _statements(text):
        (first, line), (second, _), *_ = statement
        if first != "[":
            yield from _assigned(statement, table, counts)
            continue
        table = "$"
        for word in (token for token, _ in statement if token not in NESTING):
            if table in counts:  # it is a list, and its last member is meant
                table = f"{table}[{counts[table] - 1}]"
            table = _key(table, word)
            yield table, line
        if second == "[":
            table = _member(table, counts)
            yield table, line


def _statements(text: str) -> Iterator[list[Token]]:
    """Yield the tokens of each heading, and of each key with its value, without remarks."""
    statement: list[Token] = []
    line, depth = 1, 0
    for token in _TOKEN.findall(f"{text}\n"):
        if token == "\n":
            if statement and depth < 1:
                yield statement
                statement = []
        elif not token.startswith("#"):
            statement.append((token, line))
            depth += NESTING.get(token, 0)
        line += token.count("\n")


def _assigned(statement: list[Token], path: str, counts: Counter[str]) -> Iterator[tuple[str, int]]:
    """Yield what stands in a statement like ``a.b = [{ c = 1 }]``: here four paths."""
    words: list[str] = []
    inside = [("{", path)]
    for (token, _), (following, line) in pairwise(statement):
        match token:
            case "[" | "{":
                inside.append((token, path))
            case "]" | "}":
                inside.pop()
            case "=":
                path = inside[-1][1]
                for word in words:
                    path = _key(path, word)
                    yield path, line
                words.clear()
            case ",":
                words.clear()
            case _:
                words.append(token)
        bracket, holder = inside[-1]
        if bracket == "[" and token in ("[", ",") and following != "]":
            path = _member(holder, counts)
            yield path, line


def _key(path: str, word: str) -> str:
    return step(path, word.strip("\"'"))


def _member(path: str, counts: Counter[str]) -> str:
    counts[path] += 1
    return f"{path}[{counts[path] - 1}]"
