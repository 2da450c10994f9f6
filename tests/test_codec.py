"""The codec: what is written, and that it is read back."""

import json
import os
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest

from tests.small import (
    BEFORE,
    CITED,
    COMMITTEE,
    EVERYTHING,
    LAKES,
    PATTERN,
    TEN_DAYS,
    TOML,
    VOTE,
    WEEK,
    said,
)
from uncc_process.codec import FORMAT, canonical, dumps, loads, plain_of
from uncc_process.codec.plain import hidden
from uncc_process.codec.structure import structured
from uncc_process.errors import InvalidRecord, Problem
from uncc_process.model import (
    After,
    Consensus,
    Count,
    Decision,
    Edge,
    EventEdge,
    Latest,
    Not,
    Offset,
    Process,
    Reached,
    Silence,
    StartsIn,
    Unit,
    Waived,
    Window,
    WithoutVote,
)
from uncc_process.sources import Source
from uncc_process.spans import DateSpan

Format = Literal["json", "toml"]
FORMATS = pytest.mark.parametrize("format_", ["json", "toml"])

JSON = (
    '{"bodies":[{"confidence":"primary","id":"committee","name":"Committee on Lakes",'
    '"short":"Committee","sources":["A/RES/75/282, para. 2"]}],"format":"uncc-process/1",'
    '"id":"lakes","sessions":[{"body":"committee","closes":"2023-09-01","confidence":"primary",'
    '"id":"first","kind":"negotiating","name":"First session","opens":"2023-08-21","ordinal":1,'
    '"place":"New York","sources":["A/RES/75/282, para. 4"]}],"through":"2026-11-23",'
    '"title":"A convention on lakes"}'
)


def test_json_is_canonical() -> None:
    """Keys are in order, there are no spaces, what has its default is left out."""
    assert dumps(LAKES) == dumps(LAKES, "json") == JSON


def test_toml_is_for_people_to_go_on_with() -> None:
    """The head comes first, then a block a record, its fields in the order of the class."""
    assert dumps(LAKES, "toml") == TOML


@FORMATS
@pytest.mark.parametrize("process", [LAKES, EVERYTHING], ids=["lakes", "everything"])
def test_what_is_written_is_read_back(process: Process, format_: Format) -> None:
    """Reading is the inverse of writing, and writing again gives the same text."""
    text = dumps(process, format_)
    assert loads(text, format_) == process
    assert dumps(loads(text, format_), format_) == text


def test_both_forms_hold_the_same() -> None:
    """What the one holds, the other does: only days are days in TOML and texts in JSON."""
    assert json.loads(dumps(EVERYTHING)) == json.loads(
        canonical(tomllib.loads(dumps(EVERYTHING, "toml")))
    )


def test_texts_survive() -> None:
    """Quotes, backslashes, line breaks, brackets and every script come back as they were."""
    title = '"\'\'\'""" \\ \\u0041 \t\n [[x]] # é Ω Ж 条 ا \U0001f30a {a = 1} ='
    process = attrs.evolve(LAKES, title=title)
    for format_ in ("json", "toml"):
        assert loads(dumps(process, format_), format_) == process
    assert "é Ω Ж 条" in dumps(process)


@FORMATS
@pytest.mark.parametrize(
    "character",
    ["\x00", "\x08", "\x0c", "\r", "\x1f", "\x7f", "\u202e", "\ud800", "\x00\b\f\r"],
    ids=ascii,
)
def test_nothing_is_written_that_cannot_be_seen(character: str, format_: Format) -> None:
    """A text that would be refused in reading is refused in writing, at any length."""
    title = character.join(("x" * 100_000, "x"))
    with pytest.raises(InvalidRecord) as caught:
        dumps(attrs.evolve(LAKES, title=title), format_)
    said = f"holds a character that cannot be seen: {character[0]!a}"
    assert caught.value.problems == (Problem("$.title", said),)


def test_what_cannot_be_seen_is_found_among_many_values() -> None:
    """A process that is larger than the limits for reading is looked through to its end."""
    said = "holds a character that cannot be seen: '\\u200b'"
    assert list(hidden([0] * 200_000 + ["\u200b"])) == [Problem("$[200000]", said)]


def test_a_process_may_be_empty() -> None:
    """A process without a record is one."""
    empty = Process(id="p", title="T", through=date(1, 1, 1))
    assert dumps(empty) == (
        '{"format":"uncc-process/1","id":"p","through":"0001-01-01","title":"T"}'
    )
    assert loads(dumps(empty)) == empty
    assert loads(dumps(empty, "toml"), "toml") == empty


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (WEEK, "2023-08-21/2023-08-25"),
        (DateSpan.on(date(2023, 8, 21)), "2023-08-21"),
        (Source.parse("A/RES/75/282, para. 4"), "A/RES/75/282, para. 4"),
        (("a", Source.parse("press-1")), ["a", "press-1"]),
        (frozenset((Edge.START, Edge.END)), ["end", "start"]),
        (Count(), {}),
        (Count(at_most=0), {"at_most": 0}),
        (CITED, {"field": "note", "confidence": "inferred", "sources": ["A/RES/76/258"],
                 "note": "it follows"}),
        (TEN_DAYS, {"days": {"at_least": 10, "at_most": 12}, "counted": "unspecified"}),
        (
            BEFORE.gap,
            {"count": 1, "unit": "year", "rounding": "down"},
        ),
        (
            Reached(
                moment=After(
                    moment=EventEdge(pattern=PATTERN), offset=Offset(count=-1, unit=Unit.DAY)
                )
            ),
            {
                "moment": {
                    "type": "after",
                    "moment": {"type": "event_edge", "pattern": plain_of(PATTERN)},
                    "offset": {"count": -1, "unit": "day"},
                }
            },
        ),
        (
            Latest(moments=(date(2026, 1, 1), EventEdge(pattern=PATTERN, nth=40))),
            {
                "moments": [
                    date(2026, 1, 1),
                    {"type": "event_edge", "pattern": plain_of(PATTERN), "nth": 40},
                ]
            },
        ),
        (
            StartsIn(window=Window(not_after=date(2026, 1, 1))),
            {"window": {"not_after": date(2026, 1, 1)}},
        ),
        (Not(clause=Waived()), {"clause": {"type": "waived"}}),
    ],
)  # fmt: skip
def test_the_wire_form_of_a_value(value: object, plain: object) -> None:
    """Values that parse themselves are texts, records tables, alternatives tables with a type."""
    assert plain_of(value) == plain


@pytest.mark.parametrize(
    ("adoption", "plain"),
    [
        (WithoutVote(), {"type": "without_vote"}),
        (Consensus(), {"type": "consensus"}),
        (Silence(hours=72), {"type": "silence", "hours": 72}),
        (
            VOTE,
            {
                "type": "recorded_vote",
                "in_favour": 2,
                "against": 1,
                "abstaining": 1,
                "present": 4,
                "voting_in_favour": ["Austria", "Brazil"],
                "voting_against": ["Chad"],
                "voting_abstention": ["Denmark"],
            },
        ),
        (None, None),
    ],
)
def test_how_a_text_was_adopted_is_told_by_its_type(adoption: Any, plain: object) -> None:
    """Where a field holds one of several classes, ``type`` names it, there and back."""
    decision = Decision(
        id="d",
        body=COMMITTEE,
        decided="x",
        adopted=date(2024, 1, 1),
        adoption=adoption,
        **said(),
    )
    assert plain_of(decision).get("adoption") == plain
    process = attrs.evolve(LAKES, decisions=(decision,))
    assert loads(dumps(process)).decisions[0].adoption == adoption


@attrs.frozen
class Edges:
    """What holds a set, as the evidence of an audit does."""

    edges: frozenset[Edge]


def test_a_set_is_written_in_order() -> None:
    """Wherever a set stands, its words are sorted."""
    assert plain_of(Edges(edges=frozenset(Edge))) == {"edges": ["end", "start"]}


def test_a_list_may_hold_words() -> None:
    """What a list holds is read as what it is, words of a closed list among them."""
    assert structured(["end", "start"], tuple[Edge, ...]) == (Edge.END, Edge.START)


# ---- the same everywhere -------------------------------------------------------------------


def test_the_same_process_is_the_same_text_under_any_hash_seed(tmp_path: Path) -> None:
    """What is written does not depend on the order in which Python happens to hash."""
    (tmp_path / "p.json").write_text(dumps(EVERYTHING), "utf-8")
    code = (
        "import sys, uncc_process as u; p = u.read(sys.argv[1]);"
        "print(u.dumps(p)); print(u.dumps(p, 'toml'));"
        "print(u.audit(p).explain('75/282.4'))"
    )
    texts = {
        subprocess.run(
            [sys.executable, "-c", code, tmp_path / "p.json"],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "4294967295")
    }
    (text,) = texts
    assert text.startswith(dumps(EVERYTHING).encode())


def test_the_form_is_named_in_the_text() -> None:
    """Every document says which form of documents it is."""
    assert json.loads(dumps(LAKES))["format"] == FORMAT
    assert tomllib.loads(dumps(LAKES, "toml"))["format"] == FORMAT
