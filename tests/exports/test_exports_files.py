"""Files: whole or not at all, and nothing that was there is lost."""

import os
import stat
from pathlib import Path

import pytest

from uncc_process.errors import ParseError
from uncc_process.exports.files import write, write_all


def names(folder: Path) -> list[str]:
    """List a folder, what is unfinished included."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("content", "raw"),
    [
        ("", b""),
        ("é\r\n\n", b"\xc3\xa9\r\n\n"),
        (b"\x00\xff", b"\x00\xff"),
        ("x" * 10**6, b"x" * 10**6),
    ],
)
def test_the_file_holds_what_was_given(tmp_path: Path, content: str | bytes, raw: bytes) -> None:
    """Text is UTF-8 with its own line ends; nothing else is left in the folder."""
    write(tmp_path / "a.txt", content)
    write(str(tmp_path / "b.txt"), content)
    assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes() == raw
    assert names(tmp_path) == ["a.txt", "b.txt"]


def test_a_new_file_may_be_read_as_others_are(tmp_path: Path) -> None:
    """It has the rights that any new file gets here."""
    (tmp_path / "other").touch()
    write(tmp_path / "a", "x")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a", "other")}
    assert len(modes) == 1


def test_a_file_that_is_there_is_replaced_only_when_that_is_said(tmp_path: Path) -> None:
    """The error names the file and the remedy; the file is as it was."""
    path = tmp_path / "a"
    write(path, "old")
    with pytest.raises(FileExistsError, match="already; say overwrite to replace it") as caught:
        write(path, "new")
    assert (caught.value.filename, path.read_text("utf-8")) == (str(path), "old")
    write(path, "new", overwrite=True)
    assert (path.read_text("utf-8"), names(tmp_path)) == ("new", ["a"])


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("target", ["old", "missing", "."])
def test_no_symbolic_link_is_followed(tmp_path: Path, target: str, overwrite: bool) -> None:
    """Neither a link to a file nor one to nothing is written through or replaced."""
    (tmp_path / "old").write_text("old", "utf-8")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / target)
    with pytest.raises(FileExistsError):
        write(link, "new", overwrite=overwrite)
    assert link.is_symlink()
    assert (tmp_path / "old").read_text("utf-8") == "old"
    assert names(tmp_path) == ["link", "old"]


def test_nothing_but_an_ordinary_file_is_replaced(tmp_path: Path) -> None:
    """No folder, and no device."""
    for path in (tmp_path, Path(os.devnull), Path(), Path("/")):
        with pytest.raises(FileExistsError, match="no ordinary file"):
            write(path, "x", overwrite=True)
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["no/such/folder/a", "a\0b", "x" * 300])
def test_what_the_disk_refuses_is_an_error_with_the_path(tmp_path: Path, name: str) -> None:
    """And nothing is left behind."""
    with pytest.raises(OSError, match=r".") as caught:
        write(tmp_path / name, "x")
    assert caught.value.filename == str(tmp_path / name)
    assert caught.value.strerror
    assert names(tmp_path) == []


def test_a_text_that_utf_8_cannot_hold_is_refused(tmp_path: Path) -> None:
    """Half of a surrogate pair is no text."""
    with pytest.raises(ParseError, match="half of a surrogate pair"):
        write(tmp_path / "a", "x\ud800y")
    assert names(tmp_path) == []


def test_a_write_that_breaks_off_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file is whole, and no unfinished one stays behind."""

    def fails(_: int) -> None:
        raise OSError(28, "No space left on device")

    write(tmp_path / "a", "old")
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="No space left") as caught:
        write(tmp_path / "a", "new", overwrite=True)
    assert caught.value.filename == str(tmp_path / "a")
    assert (names(tmp_path), (tmp_path / "a").read_text("utf-8")) == (["a"], "old")


def test_a_file_that_comes_up_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is first has the name."""
    monkeypatch.setattr(os, "fsync", lambda _: (tmp_path / "a").write_text("other", "utf-8"))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType] # a stand-in
    with pytest.raises(FileExistsError):
        write(tmp_path / "a", "new")
    assert (names(tmp_path), (tmp_path / "a").read_text("utf-8")) == (["a"], "other")


def test_a_disk_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There too a file that is there already stays."""

    def fails(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", fails)
    write(tmp_path / "a", "new")
    assert (names(tmp_path), (tmp_path / "a").read_text("utf-8")) == (["a"], "new")
    monkeypatch.setattr(os, "fsync", lambda _: (tmp_path / "b").write_text("other", "utf-8"))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType] # a stand-in
    with pytest.raises(FileExistsError):
        write(tmp_path / "b", "new")
    assert (names(tmp_path), (tmp_path / "b").read_text("utf-8")) == (["a", "b"], "other")


def test_several_files_go_into_a_folder(tmp_path: Path) -> None:
    """It is made if it is not there; their paths are given in the same order."""
    folder = tmp_path / "new" / "tables"
    assert write_all(folder, {"b": "1", "a": b"2"}) == (folder / "b", folder / "a")
    assert [(folder / name).read_text("utf-8") for name in names(folder)] == ["2", "1"]


def test_if_one_of_several_is_there_none_is_written(tmp_path: Path) -> None:
    """Unless they are to be replaced."""
    (tmp_path / "b").write_text("old", "utf-8")
    with pytest.raises(FileExistsError):
        write_all(tmp_path, {"a": "1", "b": "2"})
    assert names(tmp_path) == ["b"]
    write_all(tmp_path, {"a": "1", "b": "2"}, overwrite=True)
    assert (tmp_path / "b").read_text("utf-8") == "2"


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "b/a", "/a"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    """Such names are refused before anything is written."""
    folder = tmp_path / "new"
    with pytest.raises(ParseError, match="it leads to another folder"):
        write_all(folder, {"first": "1", name: "2"})
    assert names(tmp_path) == []
