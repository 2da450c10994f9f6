"""Files, and folders of TOML files: read together, with file and line in every problem."""

import os
from pathlib import Path

import pytest

from tests.small import EVERYTHING, LAKES, TOML
from uncc_process.codec import dumps, read
from uncc_process.errors import LoadError, quoted
from uncc_process.model import SessionKind

JSON = dumps(LAKES)
KINDS = ", ".join(kind.value for kind in SessionKind)


def test_a_process_is_read_from_a_file_or_a_folder(tmp_path: Path) -> None:
    """A JSON file, a TOML file and a folder of TOML files that together hold it are all read."""
    (tmp_path / "lakes.json").write_text(JSON, "utf-8")
    (tmp_path / "whole.toml").write_text(TOML, "utf-8")
    folder = tmp_path / "lakes"
    folder.mkdir()
    head, bodies, sessions = TOML.split("\n\n")
    for name, text in {"z": head, "b": bodies, "a": sessions}.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    (folder / "README.md").write_text("how to enter a fact", "utf-8")
    assert read(tmp_path / "lakes.json") == LAKES
    assert read(str(tmp_path / "whole.toml")) == LAKES
    assert read(folder) == LAKES


def test_a_family_may_be_spread_over_files(tmp_path: Path) -> None:
    """The records of a family stand in the order of the names of their files."""
    head, *blocks = dumps(EVERYTHING, "toml").split("[[documents]]")
    blocks[-1], mark, tail = blocks[-1].partition("[[consultations]]")
    texts = [head + mark + tail, *("[[documents]]" + block for block in blocks), "documents = []"]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.toml").write_text(text, "utf-8")
    assert read(tmp_path) == EVERYTHING


def said_of(path: Path) -> list[str]:
    """Give the lines of the error on reading a path, with the names of files in that folder."""
    with pytest.raises(LoadError) as caught:
        read(path)
    folders = [f"{each}{os.sep}" for each in (path, path.parent)]
    lines = str(caught.value).splitlines()
    return [line.removeprefix(folders[0]).removeprefix(folders[1]) for line in lines]


def test_a_problem_names_the_file_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path that leads from the working folder leads to the file of the problem, too."""
    (tmp_path / "lakes").mkdir()
    (tmp_path / "lakes" / "a.toml").write_text("title = 1\n", "utf-8")
    (tmp_path / "lakes" / "b.json").write_text("{", "utf-8")
    monkeypatch.chdir(tmp_path)
    for given, file in {"lakes": "a.toml", "lakes/a.toml": "a.toml"}.items():
        with pytest.raises(LoadError) as caught:
            read(given)
        assert f"{Path('lakes', file)}:1: $.title: expected a text" in str(caught.value)
    with pytest.raises(LoadError) as caught:
        read("lakes/b.json")
    assert [each.where for each in caught.value.problems] == [str(Path("lakes/b.json"))]


def test_a_problem_in_a_folder_names_file_and_line(tmp_path: Path) -> None:
    """The line is that of the key in its block, or of the block where the key is missing."""
    head, bodies, sessions = TOML.split("\n\n")
    (tmp_path / "1.toml").write_text(f"{head}\ntitel = 1\n", "utf-8")
    (tmp_path / "2.toml").write_text(f"# bodies\n\n{bodies}\n", "utf-8")
    broken = sessions.replace('"negotiating"', '"talks"').replace("ordinal = 1\n", "ordinals = 1\n")
    again = sessions.replace('"first"', '"second"').replace('place = "New York"\n', "")
    (tmp_path / "3.toml").write_text(f"{sessions}\n\n{broken}\n", "utf-8")
    (tmp_path / "4.toml").write_text(f"\n  {again.replace(chr(10), chr(10) + '  ')}\n", "utf-8")
    assert said_of(tmp_path) == [
        f"3.toml:17: $.sessions[1].kind: expected one of {KINDS}; got 'talks'",
        "3.toml:18: $.sessions[1].ordinals: there is no such key; did you mean 'ordinal'?",
        "4.toml:2: $.sessions[2].place: is missing",
        "1.toml:5: $.titel: there is no such key; did you mean 'title'?",
    ]


def test_a_problem_inside_a_clause_names_the_line_of_the_clause(tmp_path: Path) -> None:
    """What lies in a table below a record is found below that heading."""
    text = dumps(EVERYTHING, "toml").replace('clause = { type = "waived" }\n', "")
    block = '\n[mandates.clause]\ntype = "waived"\nwhy = "x"\n'
    head, _, tail = text.partition("[[determinations]]")
    mandates = head.split("[[mandates]]")
    mandates[2] += block
    (tmp_path / "all.toml").write_text("[[mandates]]".join(mandates) + "[[determinations]]" + tail)
    (line,) = said_of(tmp_path / "all.toml")
    number = (tmp_path / "all.toml").read_text("utf-8").split("\n").index('why = "x"') + 1
    assert line == f"all.toml:{number}: $.mandates[1].clause.why: there is no such key"


def test_what_belongs_to_no_line_is_told_without(tmp_path: Path) -> None:
    """A key that no file has cannot be placed; one that is there in another form, nearly."""
    (tmp_path / "1.toml").write_text('format = "x"\nbodies = [{ id = "b" }]\n', "utf-8")
    lines = said_of(tmp_path)
    assert lines[:3] == [
        "1.toml:1: $.format: expected 'uncc-process/1', got 'x'",
        "$.id: is missing",
        "$.title: is missing",
    ]
    assert lines[4] == "1.toml:2: $.bodies[0].name: is missing"


def test_all_files_of_a_folder_are_looked_at(tmp_path: Path) -> None:
    """Each file that cannot be read, and each part that stands in several, is told at once."""
    (tmp_path / "1.toml").write_text("a =\n", "utf-8")
    (tmp_path / "2.toml").write_bytes(b'title = "\xff"\n')
    (tmp_path / "3.toml").mkdir()
    (tmp_path / "4.toml").write_text('title = "a"\nbodies = []\nsessions = 1\n', "utf-8")
    (tmp_path / "5.toml").write_text('title = "a"\nbodies = 2\nsessions = []\n', "utf-8")
    (tmp_path / "6.toml").write_text("note = 1.5\n", "utf-8")
    assert said_of(tmp_path) == [
        "1.toml: not TOML: invalid value (at line 1, column 4)",
        "2.toml: is not UTF-8 text; save it as UTF-8",
        f"3.toml: cannot read {quoted(str(tmp_path / '3.toml'))}: is a directory",
        "5.toml: $.title: stands in several files",
        "5.toml: $.bodies: stands in several files",
        "5.toml: $.sessions: stands in several files",
        "6.toml: $.note: expected no fraction, got 1.5",
    ]


def test_a_problem_in_a_json_file_names_the_file(tmp_path: Path) -> None:
    """The problems of a single file say which it is."""
    path = tmp_path / "p.json"
    path.write_text(JSON.replace('"ordinal":1', '"ordinal":true'), "utf-8")
    assert said_of(path) == ["p.json: $.sessions[0].ordinal: expected a whole number, got true"]
    path.write_text("{\n", "utf-8")
    (line,) = said_of(path)
    assert line.startswith("p.json: line 2: not JSON: ")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.json", "no such file or directory"),
        ("none.toml", "no such file or directory"),
        ("none", "no such file or directory"),
        ("file.json/inside", "not a directory"),
        ("a" * 300, "file name too long"),
        ("a\0b", "embedded null byte"),
        ("a\0b.toml", "embedded null byte"),
    ],
)
def test_a_path_that_cannot_be_read_says_why(tmp_path: Path, name: str, reason: str) -> None:
    """Whatever the system has against a path becomes a problem, and no other error."""
    (tmp_path / "file.json").write_text(JSON, "utf-8")
    path = tmp_path / name
    (line,) = said_of(path)
    assert line.endswith(f"cannot read {quoted(str(path))}: {reason}")


def test_an_empty_folder_holds_no_process(tmp_path: Path) -> None:
    """A folder without TOML files says so, whatever else is in it."""
    (tmp_path / "p.json").write_text(JSON, "utf-8")
    with pytest.raises(LoadError) as caught:
        read(tmp_path)
    assert str(caught.value).startswith("there are no TOML files in '")


@pytest.mark.parametrize("suffix", ["json", "toml"])
@pytest.mark.parametrize(
    "raw",
    [
        JSON.encode("utf-16"),
        JSON.encode("utf-16-le"),
        JSON.encode("utf-32"),
        JSON.encode().replace(b"Lakes", b"L\xe4kes"),
        b"\xed\xa0\x80",
        b"\xc0\xaf",
    ],
    ids=["utf-16", "utf-16-le", "utf-32", "latin-1", "surrogate", "overlong"],
)
def test_a_file_is_utf_8(tmp_path: Path, raw: bytes, suffix: str) -> None:
    """No other encoding is guessed: its bytes, or the NULs that they make, are refused."""
    path = tmp_path / f"p.{suffix}"
    path.write_bytes(raw)
    (line,) = said_of(path)
    assert line.startswith(f"p.{suffix}: ")


def test_a_file_name_cannot_forge_a_line(tmp_path: Path) -> None:
    """A name that would break a line, or cannot be printed, is quoted and stands for its path."""
    (tmp_path / "a\nall is well.toml").write_text("a =\n", "utf-8")
    (tmp_path / "é.toml").write_text("a =\n", "utf-8")
    (tmp_path / os.fsdecode(b"\xff.toml")).write_text("a =\n", "utf-8")
    assert [line.partition(": ")[0] for line in said_of(tmp_path)] == [
        r"'a\nall is well.toml'",
        "é.toml",
        r"'\udcff.toml'",
    ]
