"""Where in the files of a process a finding stands, whose path names records by their ids."""

from datetime import date
from pathlib import Path

import pytest

from uncc_process.codec import Limits, Place, places
from uncc_process.codec.files import text_of
from uncc_process.codec.texts import indented
from uncc_process.errors import LoadError, Problem, quoted

FIRST = """\
title = "T"
through = 2026-11-23

[[sessions]]
id = "first"
opens = 2022-02-28

[[bodies]]
id = "b"
"""
SECOND = """\
[[sessions]]
id = "second"
opens = 2022-05-30
place = "Vienna"
sources = [
  "press-1",
]

[[sessions]]
place = "Geneva"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which the sessions stand in two files."""
    (tmp_path / "a.toml").write_text(FIRST, "utf-8")
    (tmp_path / "b.toml").write_text(SECOND, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "file", "line"),
    [
        ("sessions[first]", "a.toml", 4),
        ("sessions[first].opens", "a.toml", 6),
        ("sessions[second]", "b.toml", 1),
        ("sessions[second].place", "b.toml", 4),
        ("sessions[second].nothing", "b.toml", 1),
        ("sessions[second].sources[0]", "b.toml", 6),
        ("sessions[second].sources[1]", "b.toml", 5),
        ("bodies[b].id", "a.toml", 9),
        ("sessions", "a.toml", 4),
        ("sessions[ninth].opens", "a.toml", 4),  # no such session: the first of them
        ("sessions[1].opens", "a.toml", 4),  # 1 is no id
        ("title", "a.toml", 1),
        ("through", "a.toml", 2),
        ("documents[x]", "a.toml", 1),  # no such family: the first line of all
        ("", "a.toml", 1),
    ],
)
def test_a_finding_stands_where_its_record_does(
    folder: Path, path: str, file: str, line: int
) -> None:
    """The line is that of the key, or of the nearest thing around it that is there."""
    assert places(folder)(path) == Place(folder / file, line)
    assert places(str(folder))(path) == Place(folder / file, line)


def test_a_place_is_written_as_editors_open_it(folder: Path) -> None:
    """The path of the file as it was given, a colon, and the line; no name forges a line."""
    assert str(places(folder)("sessions[first].opens")) == f"{folder / 'a.toml'}:6"
    assert str(Place(Path("data", "é.toml"), 3)) == f"{Path('data', 'é.toml')}:3"
    assert str(Place(Path("data", "a\nb.toml"), 3)) == r"'a\nb.toml':3"


def test_one_toml_file_has_lines_too(folder: Path) -> None:
    """A path to one file of TOML is looked through like a folder."""
    assert places(folder / "b.toml")("sessions[second].opens") == Place(folder / "b.toml", 3)


def test_a_json_file_is_one_place(tmp_path: Path) -> None:
    """JSON has no lines worth naming, and is not read."""
    path = tmp_path / "p.json"
    assert places(path)("sessions[first].opens") == Place(path, 1)
    assert places(str(path))("") == Place(path, 1)


def test_files_that_cannot_be_read_have_no_places(folder: Path) -> None:
    """Whatever keeps a file from being read keeps it from being looked through."""
    (folder / "c.toml").write_text("= 1", "utf-8")
    with pytest.raises(LoadError) as caught:
        places(folder)
    assert [problem.where for problem in caught.value.problems] == [str(folder / "c.toml")]
    with pytest.raises(LoadError) as caught:
        places(folder, limits=Limits(characters=3))
    assert caught.value.problems[0] == Problem("", "has more than 12 bytes", str(folder / "a.toml"))
    assert places(folder / "a.toml", limits=Limits(characters=400))("title").line == 1
    empty = folder / "empty"
    empty.mkdir()
    with pytest.raises(LoadError) as caught:
        places(empty)
    assert caught.value.problems == (
        Problem("", f"there are no TOML files in {quoted(str(empty))}"),
    )


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    """The problem quotes the path, and says in small letters what the system says."""
    path = tmp_path / "none.toml"
    with pytest.raises(LoadError) as caught:
        text_of(path, Limits())
    said = f"cannot read {quoted(str(path))}: no such file or directory"
    assert caught.value.problems == (Problem("", said),)


def test_a_text_may_have_four_bytes_a_character(tmp_path: Path) -> None:
    """A file of as many bytes as its limit of characters allows is read, one more is refused."""
    path = tmp_path / "p.toml"
    path.write_bytes(b"x" * 40)
    assert text_of(path, Limits(characters=10)) == "x" * 40
    path.write_bytes(b"x" * 41)
    with pytest.raises(LoadError) as caught:
        text_of(path, Limits(characters=10))
    assert caught.value.problems == (Problem("", "has more than 40 bytes", str(path)),)
    path.write_bytes(b"\xff")
    with pytest.raises(LoadError) as caught:
        text_of(path, Limits())
    said = "is not UTF-8 text; save it as UTF-8"
    assert caught.value.problems == (Problem("", said, str(path)),)


def test_json_for_people_keeps_its_letters() -> None:
    """Letters beyond ASCII stay as they are, days are written as days."""
    written = '{\n  "b": "é",\n  "a": [\n    "2026-11-23"\n  ]\n}\n'
    assert indented({"b": "é", "a": [date(2026, 11, 23)]}) == written
