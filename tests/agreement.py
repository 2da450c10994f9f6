"""The published schema and the loader, asked about the same documents.

``agreement(10_000, seed=7)`` asks about so many; ``python -m tests.agreement 10000 7`` prints it.
"""

import copy
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
import hypothesis
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator, ValidationError, validators

from tests.small import EVERYTHING, LAKES
from uncc_process.codec import dumps, loads
from uncc_process.codec.plain import is_list, is_table
from uncc_process.errors import LoadError, Problem
from uncc_process.exports.schema import schema
from uncc_process.model import Process
from uncc_process.strategies import processes

# What the loader alone refuses, by place and words: each class is a line of ``BEYOND``.
SEMANTIC = {
    "ids": r"\.id: .* is already the id at",
    "references": r": (no record has|nothing among the .* has) the id",
    "numbers": r": expected no fraction",
    "days": r": there is no such day|: not a span of days: ",
    "symbols": r": not (a document symbol|the symbol of a series|a place in a document): ",
    "texts": r": holds a character that cannot be seen: |suppressions.*: expected a reason$",
    "between fields": "|".join(
        (
            r": \d{4}-\d\d-\d\d is before (it opens|the days it speaks of|the first day|\d{4}-)",
            r"parts: expected (two or more; one|the first to open)",
            r"parts\[\d+\]: .* does not come after",
            r"cited\[\d+\]\.(field: no such field|sources: expected at least one source)",
            r"variants\[\d+\]: (expected one of|there are none)",
            r": a span of one day is a day|meeting_days: \d+ of -?\d+ days$|: nothing is at least",
            r"rounding: an offset in|: expected not_before or not_after|: no (part|articles): ",
            r"gap: a gap is not less|chosen: there is no claim \d|\d votes, but \d+ names$",
            r": an? (mandate|document|officer) cannot (amend|revise or add to|replace)",
            r"clause: (is nested|has \d+ parts|asks two|has more than \d+ ambiguities)",
        )
    ),
    "between records": "|".join(
        (
            r": .* leads in a circle$",
            r"amends: (takes effect before|.* amends the same mandate on)",
            r"disputes\[\d+\]\.(field: .* has no |chosen: the record has )",
            r"disputes\[\d+\]\.claims\[\d+\]\.value: ",
            r"completeness\[\d+\]\.through: .* is after .*, through which all is recorded$",
        )
    ),
    "the file": r"stands more than once|nested more than|holds more than",
}


@attrs.frozen(kw_only=True)
class Figures:
    """How often the two agreed; ``disagreements`` is empty, or shows what to look at."""

    documents: int
    both_accept: int
    both_refuse: int
    loader_alone: dict[str, int]
    disagreements: tuple[str, ...]


def agreement(count: int, seed: int) -> Figures:
    """Ask schema and loader about so many documents, most of them mutated; the seed decides all."""
    counts: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    disagreements: list[str] = []
    for text in _texts(count, seed):
        verdict = judged(text)
        counts[verdict.split(":")[0]] += 1
        if verdict.startswith("loader alone"):
            alone.update(verdict.split(": ")[1].split(", "))
        if verdict.startswith("disagreement"):
            disagreements.append(f"{verdict}\n{text}")
    return Figures(
        documents=count,
        both_accept=counts["both accept"],
        both_refuse=counts["both refuse"],
        loader_alone=dict(sorted(alone.items())),
        disagreements=tuple(disagreements),
    )


# ---- one document --------------------------------------------------------------------------


def _ends(validator: Any, pattern: str, held: Any, _: Any) -> Iterator[ValidationError]:
    r"""Match as ECMA-262 does, which is what the standard asks for: there ``$`` is the very end."""
    exact = re.sub(r"\$(?=\)|$)", r"\\Z", pattern)
    if validator.is_type(held, "string") and not re.search(exact, held):
        yield ValidationError(f"{held!r} does not match {pattern!r}")


_Judge: Any = validators.extend(Draft202012Validator, {"pattern": _ends})  # type: ignore[no-untyped-call] # it has no types
JUDGE: Any = _Judge(json.loads(schema().content))  # pyright: ignore[reportUnknownVariableType] # likewise


def judged(text: str) -> str:
    """Say who accepts a document; what only the loader refuses is said by class."""
    problems = _problems(text)
    if not JUDGE.is_valid(json.loads(text)):
        return "both refuse" if problems else "disagreement: only the schema refuses"
    if not problems:
        return "both accept"
    classes = [_class(problem) for problem in problems]
    if None in classes:
        unknown = problems[classes.index(None)]
        return f"disagreement: the loader refuses for no reason that is listed: {unknown}"
    return f"loader alone: {', '.join(sorted(set(filter(None, classes))))}"


def _problems(text: str) -> tuple[Problem, ...]:
    try:
        loads(text)
    except LoadError as error:
        return error.problems
    return ()


def _class(problem: Problem) -> str | None:
    found = (name for name, words in SEMANTIC.items() if re.search(words, str(problem)))
    return next(found, None)


# ---- many documents ------------------------------------------------------------------------


def _texts(count: int, seed: int) -> Iterator[str]:
    """Give documents: one in five as it was written, in the others one to three things changed."""
    dice = random.Random(seed)
    originals = [
        json.loads(dumps(each)) for each in (LAKES, EVERYTHING, *_small(count // 25, seed))
    ]
    for number in range(count):
        plain = copy.deepcopy(originals[number % len(originals)])
        for _ in range(dice.randint(1, 3) if number % 5 else 0):
            _mutate(plain, dice)
        yield json.dumps(plain, ensure_ascii=False)


def _small(count: int, seed: int) -> list[Process]:
    found: list[Process] = []

    @hypothesis.seed(seed)
    @settings(
        max_examples=max(count, 1),
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    @hypothesis.given(processes(scope="wide", most=2))
    def collect(process: Process) -> None:
        found.append(process)

    collect()
    return found


STRANGE: list[Any] = [
    *(None, True, False, 0, 1, -1, 2, 999_999_999, 1_000_000_000, -1_000_000_000, 1.0, 1.5, 10**20),
    *("", " ", "x", "first", "committee", "75/282", "press-1", "no-such-id", "a" * 97, "a b", "-a"),
    *(
        "2023-08-21",
        "2023-02-30",
        "2023-13-01",
        "2023-8-21",
        "20230821",
        "0000-01-01",
        "2023-08-21\n",
    ),
    *("2023-08-21/2023-09-01", "2023-09-01/2023-08-21", "2023-08-21/2023-08-21", "2023-08-21/"),
    *(
        "A/RES/75/282",
        "A/RES/75/282\n",
        "A/RES/",
        "A/RES/75/282, para. 4",
        "A/RES/75/282, 4",
        "a,b",
    ),
    *("para. 4", "paras. 4", "annex", "annexes", "annex II", "page 4", "A/AC.291", "press-1, p. 3"),
    *(
        "negotiating",
        "session",
        "primary",
        "decides",
        "uncc-process/1",
        "waived",
        "all_of",
        "start",
    ),
    *(
        "tab\tand\nline",
        "\u202e",
        "\u200b",
        "a\u0000b",
        "\U000e0001",
        "é",
        "\uff12",
        "=1+1",
        "\x85",
    ),
    *([], [[]], {}, [None], ["first"], [1], ["A/RES/75/282"], {"type": "waived"}, {"type": "x"}),
    *(
        {"type": ["waived"]},
        {"at_least": 1},
        {"type": "assembly_edge", "session": 78, "edge": "end"},
    ),
    *({"type": "silence", "hours": 72}, {"type": "all_of", "clauses": [{"type": "waived"}]}),
]


ODD_KEYS = ("note", "cited", "type", "parts", "sources", "no_such_key", "id")


def _places(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container and key in plain data."""
    pairs: Iterable[tuple[Any, Any]] = ()
    if is_table(plain):
        pairs = plain.items()
    elif is_list(plain):
        pairs = enumerate(plain)
    for key, value in pairs:
        yield plain, key
        yield from _places(value)


def _mutate(plain: Any, dice: random.Random) -> None:
    places = list(_places(plain))
    held, key = dice.choice(places)
    elsewhere, other = dice.choice(places)
    alike = [inner[name] for inner, name in places if name == key]
    match dice.choice(("strange", "alike", "alike", "other", "twist", "twist", "remove", "add")):
        case "strange":
            held[key] = copy.deepcopy(dice.choice(STRANGE))
        case "alike":  # mostly of the right kind, and wrong
            held[key] = copy.deepcopy(dice.choice(alike))
        case "other":
            held[key] = copy.deepcopy(elsewhere[other])
        case "twist":
            held[key] = _twisted(held[key], dice)
        case "add" if is_table(held):
            held[dice.choice(ODD_KEYS)] = copy.deepcopy(dice.choice(STRANGE))
        case _:
            del held[key]


def _twisted(value: Any, dice: random.Random) -> Any:
    """Change a letter of a text, or a number by a little or by much."""
    if isinstance(value, str) and value:
        at = dice.randrange(len(value))
        return value[:at] + dice.choice("0123aZ/-., \n(é\u200b") + value[at + dice.randint(0, 1) :]
    return value + dice.choice((-2, -1, 1, 10**9)) if type(value) is int else value


if __name__ == "__main__":
    figures = agreement(*map(int, sys.argv[1:3]))
    print(attrs.evolve(figures, disagreements=figures.disagreements[:3]))  # noqa: T201 - asked for
