"""The commands ``export`` and ``schema``: what they write where, and how they end."""

import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.saying import Said
from tests.small import EVERYTHING
from uncc_process.audit import audit
from uncc_process.cli.handing_on import FILES, FOLDERS, HEEDED
from uncc_process.codec import dumps, places
from uncc_process.exports import csvw, diagrams, html, ical, linked, markdown, sarif, svg
from uncc_process.exports.schema import schema
from uncc_process.exports.tables import findings, judgements, parquet, tables
from uncc_process.rules import RULES, lint

TABLES = (*tables(EVERYTHING), judgements(audit(EVERYTHING)), findings(lint(EVERYTHING)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A process of the user's own, as a folder of TOML."""
    (tmp_path / "all.toml").write_text(dumps(EVERYTHING, "toml"), "utf-8")
    return tmp_path


def place(folder: Path) -> Callable[[str], tuple[str, int] | None]:
    """Give what tells where a fact stands in a folder."""
    found = places(folder)
    return lambda path: (str(found(path).file), found(path).line)


MADE: dict[str, Callable[[Path], Any]] = {
    "audit-html": lambda _: html.audit_report(audit(EVERYTHING)),
    "audit-markdown": lambda _: markdown.audit_report(audit(EVERYTHING)),
    "audit-sarif": lambda folder: sarif.audit_log(audit(EVERYTHING), place=place(folder)),
    "dot-documents": lambda _: diagrams.documents_dot(EVERYTHING),
    "dot-mandates": lambda _: diagrams.mandates_dot(EVERYTHING),
    "html": lambda _: html.process_report(EVERYTHING),
    "ical": lambda _: ical.calendar(EVERYTHING),
    "jsonld": lambda _: linked.json_ld(EVERYTHING),
    "markdown": lambda _: markdown.process_report(EVERYTHING),
    "mermaid-documents": lambda _: diagrams.documents_mermaid(EVERYTHING),
    "mermaid-mandates": lambda _: diagrams.mandates_mermaid(EVERYTHING),
    "sarif": lambda folder: sarif.findings_log(lint(EVERYTHING), RULES, place=place(folder)),
    "svg": lambda _: svg.picture(EVERYTHING),
    "turtle": lambda _: linked.turtle(EVERYTHING),
}
"""What each format is made of, by name."""


def test_every_format_is_tested() -> None:
    """The table above has all formats that are one file."""
    assert set(MADE) == set(FILES)


@pytest.mark.parametrize("name", MADE)
def test_a_format_is_written_into_a_file(
    capsys: pytest.CaptureFixture[str], folder: Path, name: str
) -> None:
    """The file holds what the exporter gives; its path is printed, and what was left out."""
    made, path = MADE[name](folder), folder / "out"
    found = Said(capsys, "export", name, "--process", str(folder), "-o", str(path), "--losses")
    content = made.content if isinstance(made.content, bytes) else made.content.encode()
    assert path.read_bytes() == content
    assert (found.status, found.out) == (0, f"{path}\n")
    assert found.err == "".join(f"{loss}\n" for loss in made.losses)


@pytest.mark.parametrize("name", ["ical", "markdown"])
def test_without_a_path_it_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path, name: str
) -> None:
    """On standard output stands the content alone, byte for byte."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    monkeypatch.setattr(sys, "stdout", out)
    found = Said(capsys, "export", name, "--process", str(folder))
    made = MADE[name](folder)
    content = made.content if isinstance(made.content, bytes) else made.content.encode()
    assert out.buffer.getvalue() == content
    assert found.status == 0


@pytest.mark.parametrize(("count", "words"), [(1, "1 thing "), (2, "2 things ")])
def test_how_much_was_left_out_is_said(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    count: int,
    words: str,
) -> None:
    """Without ``--losses`` there is one line on standard error, or none if nothing was."""
    losses = tuple(f"officers: {number}" for number in range(count))
    made = schema()
    monkeypatch.setitem(FILES, "svg", ("", lambda _: type(made)(made.content, losses)))
    found = Said(capsys, "export", "svg", "--process", str(folder))
    assert found.err == f"left out: {words}that the format cannot hold; --losses lists\n"
    monkeypatch.setitem(FILES, "svg", ("", lambda _: type(made)(made.content)))
    assert Said(capsys, "export", "svg", "--process", str(folder)).err == ""


def test_tables_are_a_folder_of_files(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """One file for each table, and one that describes them; their paths are printed."""
    target = folder / "tables"
    found = Said(capsys, "export", "tables", "--process", str(folder), "-o", str(target))
    files = csvw.csv_files(TABLES)
    assert {path.name: path.read_bytes().decode() for path in target.iterdir()} == {
        name: each.content for name, each in files.items()
    }
    assert found.out.splitlines() == [str(target / name) for name in files]
    assert found.status == 0


def test_tables_as_parquet(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """With pyarrow each table is a Parquet file."""
    pytest.importorskip("pyarrow")
    target = folder / "tables"
    assert (
        Said(capsys, "export", "parquet", "--process", str(folder), "-o", str(target)).status == 0
    )
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {
        f"{table.name}.parquet": parquet(table).content for table in TABLES
    }


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("asked", [(), ("-o", "-")])
def test_a_folder_needs_a_name(
    capsys: pytest.CaptureFixture[str], name: str, asked: tuple[str, ...]
) -> None:
    """Several files cannot be printed."""
    expected = f"uncc_process: {name} is a folder of files: say -o PATH\n"
    assert Said(capsys, "export", name, *asked).all == (2, "", expected)


def test_a_hyphen_is_standard_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No file of that name is written."""
    monkeypatch.chdir(tmp_path)
    assert Said(capsys, "schema", "-o", "-").out == schema().content
    assert list(tmp_path.iterdir()) == []


def test_a_path_has_a_letter(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty one is wrong usage, and no folder."""
    found = Said(capsys, "schema", "-o", "")
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith("argument -o/--output: expected a path, got ''\n")


def test_names_in_linked_data_can_be_chosen(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """``--base`` is what they begin with."""
    base = "https://example.org/"
    found = Said(capsys, "export", "jsonld", "--process", str(folder), "--base", base)
    assert found.out == linked.json_ld(EVERYTHING, base=base).content


DAY = date(2023, 1, 1)
AS_OF: dict[str, Callable[[Path], Any]] = {
    "audit-html": lambda _: html.audit_report(audit(EVERYTHING, DAY)),
    "audit-markdown": lambda _: markdown.audit_report(audit(EVERYTHING, DAY)),
    "audit-sarif": lambda folder: sarif.audit_log(audit(EVERYTHING, DAY), place=place(folder)),
    "sarif": lambda at: sarif.findings_log(lint(EVERYTHING, DAY), RULES, place=place(at)),
    "svg": lambda _: svg.picture(EVERYTHING, DAY),
}


@pytest.mark.parametrize("name", AS_OF)
def test_a_day_is_heeded(capsys: pytest.CaptureFixture[str], folder: Path, name: str) -> None:
    """``--as-of`` is the day of the judges and of the picture."""
    found = Said(capsys, "export", name, "--process", str(folder), "--as-of", DAY.isoformat())
    assert found.out == AS_OF[name](folder).content


UNHEEDED = [
    *((name, "--as-of", "2023-01-01") for name in FILES if name not in HEEDED["as_of"]),
    *((name, "--base", "urn:x:") for name in (*FILES, *FOLDERS) if name not in HEEDED["base"]),
]


@pytest.mark.parametrize(("name", "option", "value"), UNHEEDED)
def test_an_option_is_heeded_or_refused(
    capsys: pytest.CaptureFixture[str], name: str, option: str, value: str
) -> None:
    """What means nothing to a format is wrong usage; the formats that heed it are named."""
    formats = ", ".join(HEEDED[option[2:].replace("-", "_")])
    expected = f"uncc_process: {name} takes no {option}; these do: {formats}\n"
    assert Said(capsys, "export", name, option, value, "-o", "never").all == (2, "", expected)


def test_files_of_the_bundled_process_are_named_from_the_package_down(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No path of the machine is in the log."""
    run: dict[str, Any] = json.loads(Said(capsys, "export", "audit-sarif").out)["runs"][0]
    at = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for place in result["locations"]
    }
    assert at == {"uncc_process/dataset/mandates.toml"}


def test_a_file_that_is_there_is_left_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Only ``--overwrite`` replaces it."""
    path = tmp_path / "process.schema.json"
    path.write_text("mine", "utf-8")
    found = Said(capsys, "schema", "-o", str(path))
    assert (found.status, path.read_text("utf-8")) == (2, "mine")
    assert found.err.endswith(": it is there already; say --overwrite to replace it\n")
    assert Said(capsys, "schema", "-o", str(path), "--overwrite").all == (0, f"{path}\n", "")
    assert path.read_text("utf-8") == schema().content


@pytest.mark.parametrize("part", [False, True])
def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str], part: bool) -> None:
    """Of a whole file, or of one file of a folder."""
    found = Said(capsys, "schema", *(["--part"] if part else []))
    assert found.out == schema(part=part).content
    assert ("required" in json.loads(found.out)) is not part


def test_a_missing_library_is_named_with_what_brings_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no traceback, but the command that installs the extra."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    expected = (
        "uncc_process: icalendar is not installed; pip install 'uncc-process[ical]' brings it\n"
    )
    assert Said(capsys, "export", "ical").all == (2, "", expected)


def test_the_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of ``export`` has a line for each."""
    lines = Said(capsys, "export", "--help").out.splitlines()
    listed = [line.split(None, 1) for line in lines[lines.index("formats:") + 1 :]]
    known = {**FILES, **FOLDERS}
    assert listed == [[name, known[name][0]] for name in sorted(known)]
