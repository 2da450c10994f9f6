"""Hostile texts: every bound holds, and nothing but a ``LoadError`` comes of them."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.small import EVERYTHING, LAKES, TOML
from uncc_process.codec import Limits, dumps, loads, read
from uncc_process.errors import LoadError, Problem

JSON = dumps(LAKES)
HEAD = TOML.partition("[[")[0]
DEEP = "nested more than 32 deep"


def refusal(text: str, format_: Any, limits: Limits | None = None) -> tuple[Problem, ...]:
    """Give the problems of a text."""
    with pytest.raises(LoadError) as caught:
        loads(text, format_, limits=limits)
    return caught.value.problems


def title(inside: str) -> str:
    """Write the small process with a title, in JSON, without looking at what it is."""
    return JSON.replace('"A convention on lakes"', f'"{inside}"')


# ---- size ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("format_", "text"), [("json", JSON), ("toml", TOML)])
def test_a_text_may_have_so_many_characters(format_: Any, text: str) -> None:
    """As many as the limit are read; one more is refused before anything is parsed."""
    assert loads(text, format_, limits=Limits(characters=len(text))) == LAKES
    few = Limits(characters=len(text) - 1)
    assert refusal(text, format_, few) == (
        Problem("", f"has {len(text)} characters, more than {len(text) - 1}"),
    )


def test_a_file_may_have_so_many_bytes(tmp_path: Path) -> None:
    """Of a file no more is read than the limit allows, at four bytes a character."""
    few = Limits(characters=300)
    (tmp_path / "p.json").write_bytes(b"x" * 1201)
    (tmp_path / "p.toml").write_bytes(b"x" * 1201)
    for path in (tmp_path / "p.json", tmp_path / "p.toml", tmp_path):
        with pytest.raises(LoadError) as caught:
            read(path, limits=few)
        file = path if path.suffix else path / "p.toml"
        assert caught.value.problems == (Problem("", "has more than 1200 bytes", str(file)),)
    (tmp_path / "p.json").write_bytes(b"x" * 1200)
    with pytest.raises(LoadError, match="has 1200 characters, more than 300"):
        read(tmp_path / "p.json", limits=few)


@pytest.mark.parametrize(("format_", "text"), [("json", JSON), ("toml", TOML)])
def test_a_text_may_hold_so_many_values(format_: Any, text: str) -> None:
    """Tables, lists and what is in them count as one each."""
    count = 1 + 4 + 8 + 13  # the whole, its head, its bodies, its sessions
    assert loads(text, format_, limits=Limits(values=count)) == LAKES
    few = Limits(values=count - 1)
    assert refusal(text, format_, few)[-1] == Problem("", f"holds more than {count - 1} values")


@pytest.mark.parametrize("inside", ["1," * 200_000 + "1", "[]," * 200_000 + "[]"])
def test_a_long_list_is_refused_whole(inside: str) -> None:
    """Counting stops at the limit."""
    assert refusal(f'{{"bodies":[{inside}]}}', "json") == (
        Problem("", "holds more than 200000 values"),
    )


def test_a_string_may_be_so_long() -> None:
    """Strings and keys have a limit of their own."""
    long = attrs.evolve(LAKES, title="é" * 100_000)
    assert loads(dumps(long)) == long
    longer = attrs.evolve(LAKES, title="é" * 100_001)
    for format_ in ("json", "toml"):
        assert refusal(dumps(longer, format_), format_) == (
            Problem("$.title", "has 100001 characters, more than 100000"),
        )
    assert refusal(JSON, "json", Limits(string=9))[0] == Problem(
        "$.bodies[0]", "has 10 characters, more than 9"
    )


def test_what_just_keeps_a_limit_is_not_told_beside_what_is_wrong() -> None:
    """Of six values, with texts of four characters and numbers of three digits, one is null."""
    text = '{"a":[null,"four",-999],"keys":{}}'
    assert refusal(text, "json", Limits(values=6, string=4, digits=3)) == (
        Problem("$.a[0]", "expected a value, got null; leave the key out instead"),
    )


def test_of_what_has_no_meaning_only_so_much_is_told() -> None:
    """A hundred values that no record may hold are named, and nothing more."""
    problems = refusal('{"bodies":[' + "null," * 149 + "null]}", "json")
    assert [problem.path for problem in problems] == [f"$.bodies[{n}]" for n in range(100)]


def test_a_file_without_an_end_is_not_held(tmp_path: Path) -> None:
    """However long a file is, memory is taken for what the limit allows and no more."""
    path = tmp_path / "p.json"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match="has more than 1200 bytes"):
            read(path, limits=Limits(characters=300))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1024 * 1024


def test_a_limit_can_be_raised_and_lowered_by_name() -> None:
    """Whoever trusts a file raises the limit that is in the way."""
    longer = attrs.evolve(LAKES, title="é" * 100_001)
    assert loads(dumps(longer), limits=Limits(string=100_001)) == longer
    assert refusal('{"a":1,"b":2}', "json", Limits(problems=1))[-1] == Problem(
        "", "and 5 problems more"
    )


# ---- numbers -------------------------------------------------------------------------------


@pytest.mark.parametrize("digits", ["999999999", "-999999999", "0", "-0"])
def test_a_number_may_have_nine_digits(digits: str) -> None:
    """Nothing is counted in thousands of millions; the sign is no digit."""
    text = JSON.replace('"ordinal":1', f'"ordinal":{digits}')
    try:
        assert loads(text).sessions[0].ordinal == int(digits)
    except LoadError as error:
        (problem,) = error.problems
        assert problem.message.startswith("expected 1 or more, got ")


@pytest.mark.parametrize("digits", ["1000000000", "-1000000000", "9" * 5000, "1" + "0" * 100_000])
def test_a_longer_number_is_refused(digits: str) -> None:
    """Also beyond the bound at which Python itself gives up."""
    (problem,) = refusal(JSON.replace('"ordinal":1', f'"ordinal":{digits}'), "json")
    assert problem.path == "$.sessions[0].ordinal"
    assert problem.message.startswith("expected at most 9 digits, got '")
    assert len(problem.message) < 100
    (problem,) = refusal(TOML.replace("ordinal = 1", f"ordinal = {digits}"), "toml")
    assert problem in (
        Problem("$.sessions[0].ordinal", "expected at most 9 digits, got a longer number"),
        Problem("", "expected numbers of at most 9 digits"),
    )


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("NaN", "expected a number, got NaN"),
        ("Infinity", "expected a number, got Infinity"),
        ("-Infinity", "expected a number, got -Infinity"),
        ("1e400", "expected no fraction, got '1e400'"),
        ("1.0", "expected no fraction, got '1.0'"),
        ("0." + "0" * 100_000, "expected no fraction, got '0." + "0" * 54 + "..."),
    ],
)
def test_no_number_but_a_whole_one(number: str, message: str) -> None:
    """Fractions, infinities and what is no number have no place in a record."""
    assert refusal(JSON.replace('"ordinal":1', f'"ordinal":{number}'), "json") == (
        Problem("$.sessions[0].ordinal", message),
    )


# ---- depth ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", "[" * 100_000),
        ("json", '{"a":' * 100_000),
        ("json", '{"a":[' * 17),
        ("json", "[" * 33 + "]" * 33),
        ("json", "]" * 100 + "[" * 33),
        ("json", '{"a":"\\"[","b":' + "[" * 33),
        ("json", "[" * 32 + "], [["),
        ("toml", HEAD + "x = " + "[" * 33 + "]" * 33),
        ("toml", HEAD + "x = " + "{ a = " * 33),
        ("toml", HEAD + "x" + ".x" * 33 + " = 1"),
        ("toml", HEAD + "x" + ".x" * 20_000 + " = 1"),
        ("toml", HEAD + '"x"' + ' . "x"' * 33 + " = 1"),
        ("toml", HEAD + "[x" + ".x" * 33 + "]"),
        ("toml", HEAD + "[[x" + ".x" * 33 + "]]"),
        ("toml", HEAD + "# it's\nx = " + "[" * 500),
        ("toml", HEAD + 'x = ["""a"b""", ' + "[" * 900 + "]" * 900 + ', "z"]'),
        ("toml", HEAD + "x = ['''a'b''', " + "[" * 900 + "]" * 900 + ", 'z']"),
        ("toml", HEAD + 'x = ["""\\""""", ' + "[" * 900 + "]" * 900 + ', "z"]'),
        ("toml", HEAD + "x = ['''a''', " + "[" * 900 + "]" * 900 + ", \"'''\"]"),
        ("toml", HEAD + "x = 1 # '\ny = " + "[" * 900 + "]" * 900 + " # '"),
        ("toml", HEAD + 'x = "#" \ny = ["#", ' + "[" * 900 + "]" * 900 + ' , "#"]'),
    ],
)
def test_what_is_nested_too_deep_is_refused(format_: Any, text: str) -> None:
    """Brackets and dotted keys are counted before a parser sees them, whatever hides them."""
    last = text.count("\n") + 1
    assert refusal(text, format_) == (Problem(f"line {last}", DEEP),)


def test_the_last_level_is_allowed() -> None:
    """Thirty-two levels pass the count, and are then refused for what they are."""
    (problem,) = refusal("[" * 32 + "]" * 32, "json")
    assert problem.message == "expected a table at the top"
    assert [each.message for each in refusal(HEAD + "x" + ".x" * 32 + " = 1", "toml")] == [
        "there is no such key"
    ]
    assert "not JSON" in refusal("[" * 32, "json")[0].message


def test_the_line_that_is_nested_too_deep_is_told() -> None:
    """It is the one where a level too many begins, whatever stands before and after."""
    text = "\nx = 1\ny = [\n" + "[" * 32 + "\n" + "]" * 33 + "\n\n"
    assert refusal(text, "toml") == (Problem("line 4", DEEP),)


def test_what_stands_side_by_side_is_not_nested() -> None:
    """Brackets that are closed, and the dots of other lines, do not count for the next."""
    lines = [f"x{number}.y.z = []" for number in range(40)]
    text = HEAD + "\n".join([*lines, "deep = " + "[" * 32 + "]" * 32])
    problems = {problem.message for problem in refusal(text, "toml")}
    assert problems == {"there is no such key"}


@pytest.mark.parametrize(
    ("format_", "text"), [("json", "[" * 200_000), ("toml", "x = " + "[" * 5_000)]
)
def test_a_parser_that_is_driven_too_far_is_an_error_of_ours(format_: Any, text: str) -> None:
    """Who raises the depth beyond what Python can bear gets a ``LoadError`` all the same."""
    (problem,) = refusal(text, format_, Limits(depth=1_000_000))
    assert problem == Problem("", "nested more than 1000000 deep")


@pytest.mark.parametrize(
    "words",
    [
        "[[[[" * 20 + "....." * 20 + "{{{{" * 20,
        "it's '[[[' \\\\\\\" " + "[" * 40,
        "# " + "[." * 40,
        "''' " + "[." * 40,
    ],
)
def test_brackets_in_a_text_do_not_count(words: str) -> None:
    """What stands in a string, or in a comment, is no structure."""
    held = attrs.evolve(LAKES, title=words)
    assert loads(dumps(held)) == held
    assert loads(f"# {words}\n{dumps(held, 'toml')}", "toml") == held
    block = TOML.replace('"A convention on lakes"', "'''\n" + words.replace("'''", "") + "'''")
    assert loads(block, "toml").title == words.replace("'''", "")


# ---- characters ----------------------------------------------------------------------------

UNSEEN = [
    *("\x00", "\x01", "\x08", "\x0b", "\x0c", "\r", "\x1b", "\x7f", "\x80", "\x85", "\x9f"),
    *("\xad", "\u061c", "\u180e", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029"),
    *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2066", "\u2067", "\u2068"),
    *("\u2069", "\u206f", "\ufdd0", "\ufdef", "\ufeff", "\ufff9", "\ufffe", "\uffff"),
    *("\ud800", "\udbff", "\udc00", "\udfff"),
    *("\U0001fffe", "\U0001ffff", "\U000e0001", "\U000e0041", "\U000e007f", "\U0010ffff"),
]


@pytest.mark.parametrize("character", UNSEEN, ids=ascii)
def test_a_character_that_cannot_be_seen_is_refused(character: str) -> None:
    """Controls, half characters, invisible ones, and those that turn the direction of a line."""
    message = f"holds a character that cannot be seen: {character!a}"
    escaped = json.dumps(character)[1:-1]
    assert refusal(title(f"a{escaped}b"), "json") == (Problem("$.title", message),)
    key = JSON.replace('"title"', f'"a{escaped}"')
    assert refusal(key, "json") == (Problem("$", message),)
    if character.isascii() or "\ud800" <= character <= "\udfff":
        return  # TOML itself refuses these, or cannot write them
    text = TOML.replace("A convention", f"A {character} convention")
    assert refusal(text, "toml") == (Problem("$.title", message),)


@pytest.mark.parametrize(
    "words",
    [
        "a\tb\nc",
        "\u200c\u200d",
        "\xa0\u202f\u2009",
        "\U0001f30a\ufe0f",
        "e\u0301",
        "\ufffd",
        "\ue000",
    ],
    ids=ascii,
)
def test_a_character_that_writing_needs_is_allowed(words: str) -> None:
    """Tabs, line breaks, joiners, odd spaces, emoji and combining marks are texts like others."""
    held = attrs.evolve(LAKES, title=words)
    assert loads(dumps(held)) == held
    assert loads(dumps(held, "toml"), "toml") == held


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", "\ufeff" + JSON),
        ("json", JSON + "\x00"),
        ("json", JSON.replace(",", ",\x00", 1)),
        ("json", JSON.replace(",", ",\xa0", 1)),
        ("json", JSON.replace('"', "\u201c")),
        ("json", title("a\nb")),
        ("json", title("\\x41")),
        ("json", title("\\u00")),
        ("json", JSON.replace(":1", ":\uff11")),
        ("json", JSON.replace(":1", ":01")),
        ("json", JSON.replace(":1", ":+1")),
        ("json", JSON.replace(":1", ":0x1")),
        ("json", JSON.replace(":1", ":True")),
        ("json", JSON.replace("}", ",}")),
        ("json", "// lakes\n" + JSON),
        ("json", JSON.replace('"', "'")),
        ("toml", "\ufeff" + TOML),
        ("toml", TOML + "\x00"),
        ("toml", TOML.replace("A convention", "A \x01 convention")),
        ("toml", TOML.replace("A convention", "A \ud800 convention")),
        ("toml", TOML.replace("A convention", "A \\ud800 convention")),
        ("toml", TOML.replace("\n", "\r")),
        ("toml", TOML.replace("= 1\n", "= \uff11\n")),
        ("toml", TOML.replace("= 1\n", "= 01\n")),
        ("toml", TOML.replace("2023-08-21", "2023-02-30")),
        ("toml", TOML.replace("2023-08-21", "2023-8-21")),
        ("toml", "%YAML 1.2\n---\nid: NO\n"),
    ],
)
def test_what_is_nearly_a_document_is_none(format_: Any, text: str) -> None:
    """Neither form is stretched: what its grammar does not allow is refused."""
    assert len(refusal(text, format_)) == 1


# ---- texts made to be slow -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", '{"a":"' + '\\"' * 30_000),
        ("json", '{"a":"' + '\\"\n' * 30_000),
        ("json", '"' * 60_000),
        ("json", '{"a":"""' + '\n\\"""' * 20_000),
        ("json", "{" + ",".join(f'"k{number}":1' for number in range(30_000)) + ',"k1":1}'),
        ("toml", 'a = "' + '\\"' * 30_000),
        ("toml", 'a = """' + '\n\\"""' * 20_000),
        ("toml", "a = '''" + "\n''" * 20_000),
        ("toml", "a = '" * 20_000),
        ("toml", "#'\n" * 20_000 + "a"),
    ],
    ids=range(10),
)
def test_a_text_made_to_be_slow_is_not(format_: Any, text: str) -> None:
    """These take the time of one look at each character, not of one look for each pair."""
    assert refusal(text, format_)


def test_many_dangling_references_are_all_told() -> None:
    """Ids are guessed for the first few only: all others are told without one."""
    plain: dict[str, Any] = json.loads(JSON)
    (body,) = plain["bodies"]
    lost = {**body, "parent": "committea"}
    plain["bodies"] += [{**lost, "id": f"body-{number}"} for number in range(1_000)]
    problems = refusal(json.dumps(plain), "json", Limits(problems=5_000))
    assert len(problems) == 1_000
    guessed = [problem.message.endswith("did you mean 'committee'?") for problem in problems]
    assert guessed == [True] * 20 + [False] * 980


def test_what_is_bounded_in_a_text_is_bounded_in_a_folder(tmp_path: Path) -> None:
    """Each file of a folder is held to the same limits."""
    (tmp_path / "1.toml").write_text(dumps(EVERYTHING, "toml"), "utf-8")
    (tmp_path / "2.toml").write_text("[" * 33, "utf-8")
    (tmp_path / "3.toml").write_text(f"x = {'9' * 5000}", "utf-8")
    with pytest.raises(LoadError) as caught:
        read(tmp_path)
    assert caught.value.problems == (
        Problem("line 1", DEEP, str(tmp_path / "2.toml")),
        Problem("", "expected numbers of at most 9 digits", str(tmp_path / "3.toml")),
    )
