"""The hostile inputs that the programme ``hostile`` tries, each with what has to come of it."""

import json
import random
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Literal

import attrs

from tests.hostile.cases import CASES, Case
from tests.hostile.test_hostile import READ, parsed
from tests.property.test_codec_properties import KEYS, PLACES, PLAIN, at, unwritten
from tests.small import EVERYTHING, LAKES
from tests.test_codec_fields import (
    HERE,
    NEVER,
    NEVER_TOML,
    WRONG,
    document,
    pointer,
    wrong,
)
from tests.test_codec_fields import PLACES as FIELDS
from uncc_process.citations import find_citations
from uncc_process.codec import dumps, loads
from uncc_process.codec.plain import is_list, is_table
from uncc_process.codec.toml_text import toml_text
from uncc_process.errors import LoadError, ParseError
from uncc_process.model import FAMILIES
from uncc_process.spans import DateSpan, find_dates
from uncc_process.symbols import Symbol

__all__ = ["Trial", "Verdict", "fields", "trials"]

CORPORA = Path(__file__).parents[1] / "corpora"
Verdict = Literal["refused", "accepted", "silently accepted", "elsewhere"]
Form = Literal["json", "toml"]


@attrs.frozen
class Trial:
    """One input: which group it is of, what it is called, and the run that gives the verdict."""

    group: str
    name: str
    run: Callable[[], Verdict]


def trials(count: int, seed: int) -> Iterator[Trial]:
    """Give all inputs of the manifests and of the tables, and so many documents that are mutated.

    Of values and of prose, a quarter as many each.
    """
    dice = random.Random(seed)
    for case in CASES:
        if case.kind == "prose":
            yield Trial("manifest", f"{case.id}: citations", partial(prose, case.text, cited))
            yield Trial("manifest", f"{case.id}: dates", partial(prose, case.text, dated))
        else:
            yield Trial("manifest", case.id, partial(listed, case))
    yield from fields()
    yield from mutants(count, dice)
    yield from values(count // 4, dice)


# ---- the manifests ---------------------------------------------------------------------


def listed(case: Case) -> Verdict:
    """Try an input of a manifest."""
    try:
        if case.kind in READ:
            READ[case.kind](case.text)
        else:
            with tempfile.TemporaryDirectory() as folder:
                parsed(case, Path(folder))
    except LoadError as error:
        here = any(each.path == case.path and case.says in str(each) for each in error.problems)
        return "refused" if here and not case.accepted else "elsewhere"
    except ParseError:
        return "refused" if not case.accepted else "elsewhere"
    return "accepted" if case.accepted else "silently accepted"


# ---- every field, every wrong value ----------------------------------------------------


def fields() -> Iterator[Trial]:
    """Give every field of every class with every wrong value, in JSON and in TOML."""
    for (of, name), (hint, family, plain, path) in FIELDS.items():
        where = pointer(family, path)
        held = document(family, plain, path)
        text = json.dumps(held, default=date.isoformat)
        for value in (*NEVER, *wrong(hint)):
            yield field(f"{of.__name__}.{name} = {value}", text, value, "json", where)
        text = toml_text(held)
        for value in NEVER_TOML:
            yield field(f"{of.__name__}.{name} = {value}", text, value, "toml", where)
    for family in FAMILIES:
        head = {"format": "uncc-process/1", "id": "p", "title": "T", "through": "2026-11-23"}
        text = json.dumps({**head, family: HERE})
        for value in (*NEVER, *WRONG[tuple], *(f"[{each}]" for each in WRONG[attrs])):
            yield field(f"{family} = {value}", text, value, "json", f"$.{family}")


def field(name: str, text: str, value: str, form: Form, where: str) -> Trial:
    """Make the trial of a wrong value at a place."""

    def run() -> Verdict:
        try:
            loads(text.replace(f'"{HERE}"', value), form)
        except LoadError as error:
            inside = (f"{where}.", f"{where}[")
            here = all(p.path == where or p.path.startswith(inside) for p in error.problems)
            return "refused" if here else "elsewhere"
        return "silently accepted"

    return Trial(f"fields in {form.upper()}", name, run)


# ---- documents, mutated ----------------------------------------------------------------

SCALARS: list[Any] = [
    *(None, True, False, 0, 1, -1, 10**9, 10**20, 1.5, float("nan"), float("inf")),
    *("", " ", "x", "first", "committee", "2023-08-21", "2023-08-21/2023-08-22", "20230821"),
    *("A/RES/75/282", "A/RES/", "A/RES/75/282, para. 4", "note", "session", "\ud800", "\u202e"),
    *([], [[]], {}, ["first"], {"type": "waived"}, {"type": []}, {"": 1}, {"$ref": "#"}),
]


def mutants(count: int, dice: random.Random) -> Iterator[Trial]:
    """Give documents in which something was deleted, replaced, added, doubled or garbled."""
    for number in range(count):
        kind = ("data", "data", "json text", "toml text")[number % 4]
        if kind == "data":
            text = json.dumps(mutated(dice))
        else:
            whole = dice.choice((EVERYTHING, LAKES))
            text = garbled(dumps(whole, "json" if kind == "json text" else "toml"), dice)
        form: Form = "toml" if kind == "toml text" else "json"
        yield Trial(
            "mutated documents",
            f"{kind} {number}",
            partial(damaged, text, form, exact=kind == "data"),
        )


def mutated(dice: random.Random) -> dict[str, Any]:
    """Change one to three things in a document that has everything."""
    plain: dict[str, Any] = json.loads(json.dumps(PLAIN))
    for _ in range(dice.randint(1, 3)):
        *steps, last = dice.choice(PLACES)
        try:
            holder, value = at(plain, tuple(steps)), at(plain, (*steps, last))
            other = at(plain, dice.choice(PLACES))
        except (KeyError, IndexError, TypeError):
            continue  # it went with what was changed before
        _change(holder, last, value, json.loads(json.dumps(other)), dice)
    return plain


def _change(holder: Any, last: Any, value: Any, other: Any, dice: random.Random) -> None:
    if not (is_table(holder) or is_list(holder)):
        return
    way = dice.choice(("delete", "replace", "scalar", "add", "double"))
    if way == "delete":
        del holder[last]
    elif way == "replace":
        holder[last] = other
    elif way == "scalar":
        holder[last] = dice.choice(SCALARS)
    elif way == "add" and is_table(value):
        value[dice.choice(KEYS)] = other
    elif is_list(holder):
        holder.append(json.loads(json.dumps(value)))


def garbled(text: str, dice: random.Random) -> str:
    """Take a few characters out of a text, and put others in."""
    for _ in range(dice.randint(1, 3)):
        start = dice.randrange(len(text) + 1)
        put = "".join(dice.choices('{}[]:,"\\#=.\n 0-é\x00\u200b\ud800A/', k=dice.randrange(4)))
        text = text[:start] + put + text[start + dice.randrange(4) :]
    return text


def damaged(text: str, form: Form, *, exact: bool) -> Verdict:
    """Try a damaged document: what is accepted has to be written again as it was read."""
    try:
        process = loads(text, form)
    except LoadError as error:
        fine = error.problems and all(str(each).isprintable() for each in error.problems)
        return "refused" if fine else "elsewhere"
    written = dumps(process)
    same = loads(written) == process
    if exact:
        plain = json.loads(written)
        same = same and unwritten(json.loads(text), plain) == plain
    return "accepted" if same else "silently accepted"


# ---- values and prose, mutated ---------------------------------------------------------


def values(count: int, dice: random.Random) -> Iterator[Trial]:
    """Give real symbols, dates and sentences with a few characters changed."""
    symbols = (CORPORA / "symbols_sample.txt").read_text("utf-8").splitlines()
    dates = [
        json.loads(line)["text"]
        for line in (CORPORA / "dates_sample.jsonl").read_text("utf-8").splitlines()
    ]
    for number in range(count):
        text = twisted(dice.choice(symbols), dice)
        yield Trial("mutated symbols", f"{number}", partial(symbol, text))
        text = twisted(dice.choice(dates), dice)
        yield Trial("mutated dates", f"{number}", partial(span, text))
        words = (dice.choice((*symbols, *dates, "paragraph 4 of", "and", "(see")) for _ in range(9))
        text = twisted(" ".join(words), dice)
        yield Trial("mutated prose", f"{number}", partial(prose, text, cited, dated))


ODD = "0９²IVX/.()-–, \n\t\x00\u200b\u202e\ud800éАa"  # two of them are no Latin letters or digits


def twisted(text: str, dice: random.Random) -> str:
    """Change, add, drop or double a few characters."""
    for _ in range(dice.randint(1, 3)):
        start = dice.randrange(len(text) + 1)
        put = dice.choice((dice.choice(ODD), "", text[start : start + 2] * 2, text))
        text = text[:start] + put + text[start + dice.randrange(3) :]
    return text


def symbol(text: str) -> Verdict:
    """Try a text as a symbol: what is accepted differs from it in spaces and capitals only."""
    try:
        read = str(Symbol.parse(text))
    except ParseError:
        return "refused"
    same = read.upper().replace(" ", "") == text.upper().replace(" ", "")
    return "accepted" if same and str(Symbol.parse(read)) == read else "silently accepted"


def span(text: str) -> Verdict:
    """Try a text as a span: what is accepted prints as what can be read again."""
    try:
        read = DateSpan.parse(text)
    except ParseError:
        return "refused"
    again = DateSpan.parse(str(read)) == read == DateSpan.fromisoformat(read.isoformat())
    return "accepted" if again else "silently accepted"


def prose(text: str, *finders: Callable[[str], list[tuple[int, int, str]]]) -> Verdict:
    """Look for citations or dates in a text: all that is found stands there, in order."""
    for find in finders:
        found = find(text)
        ends = [0, *(at for start, end, _ in found for at in (start, end))]
        there = all(text[start:end] == words for start, end, words in found)
        if ends != sorted(ends) or not there:
            return "elsewhere"
    return "accepted"


def cited(text: str) -> list[tuple[int, int, str]]:
    """Find the citations in a text."""
    return [(each.start, each.end, each.text) for each in find_citations(text)]


def dated(text: str) -> list[tuple[int, int, str]]:
    """Find the dates in a text."""
    return [(each.start, each.end, each.text) for each in find_dates(text)]
