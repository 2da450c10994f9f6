"""Tables: every field has its column, and what is read back is what was recorded."""

import csv as reader
import io
import json
import sys
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from tests.exports.data_files import BUNDLED, TABLES, TAX
from tests.exports.reports import HOSTILE, hostile
from tests.small import EVERYTHING, LAKES
from uncc_process.audit import audit
from uncc_process.codec import canonical, plain_of
from uncc_process.errors import MissingExtra
from uncc_process.exports.csvw import METADATA, csv, csv_files, metadata
from uncc_process.exports.tables import (
    BETWEEN,
    Column,
    Kind,
    Table,
    findings,
    judgements,
    parquet,
    table_of,
    tables,
)
from uncc_process.model import FAMILIES, Process
from uncc_process.model.claims import text_of
from uncc_process.rules import Finding, Severity
from uncc_process.strategies import processes
from uncc_process.timeline import timeline

NAMED = {table.name: table for table in TABLES}


def read(text: str) -> list[list[str]]:
    """Read CSV with the reader of Python's own library."""
    return list(reader.reader(io.StringIO(text, newline=""), strict=True))


def table(*cells: Any, kind: Kind = Kind.TEXT) -> Table:
    """Make a table of one column."""
    rows = tuple((cell,) for cell in cells)
    return Table(name="notes", columns=(Column(name="note", kind=kind),), rows=rows)


# ---- rows and columns ----------------------------------------------------------------------


def test_there_is_a_table_for_each_family_and_one_of_the_events() -> None:
    """The names are the same whatever the process; each row has a cell for each column."""
    for process in (EVERYTHING, LAKES, BUNDLED, TAX):
        found = tables(process)
        assert [each.name for each in found] == [*FAMILIES, "events"]
        for each in found:
            assert {len(row) for row in each.rows} <= {len(each.columns)}
            assert each.columns == NAMED[each.name].columns


def test_each_kind_of_field_becomes_its_columns() -> None:
    """A span of days is two columns, a list is joined, an adoption taken apart, the rest JSON."""
    decision = NAMED["decisions"].records()[0]
    assert decision == {
        "id": "78/549",
        "number": "78/549",
        "body": "ga",
        "decided": "postpone",
        "adopted_first": date(2023, 8, 21),
        "adopted_last": date(2023, 8, 25),
        "adoption": "silence",
        "adoption_hours": 72,
        "adoption_in_favour": None,
        "adoption_against": None,
        "adoption_abstaining": None,
        "adoption_present": None,
        "adoption_voting_in_favour": "",
        "adoption_voting_against": "",
        "adoption_voting_abstention": "",
        "carried": True,
        "session": "first",
        "meeting": "informal",
        "drafts": "A/78/L.5",
        "about": "second; 75/282.4",
        "confidence": "primary",
        "cited": '[{"confidence":"inferred","field":"note","note":"it follows",'
        '"sources":["A/RES/76/258"]}]',
        "note": "a remark",
        "sources": "A/RES/75/282, para. 4; press-1",
    }
    mandate = NAMED["mandates"].records()[0]
    assert mandate["clause"] == canonical(plain_of(EVERYTHING.mandates[0])["clause"])


def test_the_events_are_those_of_the_timeline() -> None:
    """One row for each, in the same order, with the first and the last day."""
    rows = NAMED["events"].records()
    events = timeline(EVERYTHING)
    assert [row["record"] for row in rows] == [event.record for event in events]
    spans = [(None, None) if e.span is None else (e.span.first, e.span.last) for e in events]
    assert [(row["span_first"], row["span_last"]) for row in rows] == spans


def test_judgements_are_a_table_with_their_day() -> None:
    """Outcome, causes, last day and readings have columns; the evidence is a loss."""
    (row,) = [each for each in NAMED["judgements"].records() if each["mandate"] == "75/282.6"]
    assert row == {
        "mandate": "75/282.6",
        "as_of": date(2026, 11, 20),
        "paragraph": "A/RES/75/282",
        "asks": "do it",
        "outcome": "undetermined",
        "causes": "ambiguous",
        "level": "none",
        "due": date(2026, 1, 1),
        "reason": "satisfied if not later than; violated if not before",
        "versions": "75/282.6",
        "readings": '[{"outcome":"satisfied","reading":"if not later than"},'
        '{"outcome":"violated","reading":"if not before"}]',
    }
    losses = ("judgements: the evidence of 4 is not held; explain tells it",)
    assert NAMED["judgements"].losses == losses
    assert judgements(audit(LAKES)).losses == ()


def test_findings_are_a_table() -> None:
    """What the lint found has a column for each of its parts."""
    finding = Finding(
        code="SES001",
        severity=Severity.WARNING,
        path="sessions[first].place",
        record="first",
        field="place",
        sentence="it was elsewhere",
        authority="A/RES/75/282",
    )
    found = findings([finding])
    assert [column.name for column in found.columns][:2] == ["code", "severity"]
    assert found.records()[0]["severity"] == "warning"
    assert str(found) == f"findings: 1 rows of {len(found.columns)} columns"


def test_columns_say_what_they_hold() -> None:
    """Days, numbers, lists and references to one table are told; a key is never empty."""
    columns = {column.name: column for column in NAMED["sessions"].columns}
    assert columns["id"] == Column(name="id", required=True)
    assert columns["opens"] == Column(name="opens", kind=Kind.DAY, required=True)
    assert columns["ordinal"] == Column(name="ordinal", kind=Kind.NUMBER)
    assert columns["body"] == Column(name="body", required=True, of="bodies")
    assert columns["about"] == Column(name="about", kind=Kind.LIST)
    assert columns["cited"] == Column(name="cited", kind=Kind.JSON)


@pytest.mark.parametrize("entries", [(BETWEEN,), ("a", "b; c"), ("",)])
def test_a_list_that_cannot_be_taken_apart_is_a_loss(entries: tuple[str, ...]) -> None:
    """An entry that is empty, or holds what stands between entries, is reported with its place."""
    session = attrs.evolve(LAKES.sessions[0], did=entries)
    (loss,) = table_of("sessions", type(session), (session,), "id").losses
    assert loss.startswith("sessions[first].did: ")
    (loss,) = table_of("sessions", type(session), (session,)).losses
    assert loss.startswith("sessions[0].did: ")


def test_the_bundled_process_loses_nothing_in_tables() -> None:
    """All lists can be taken apart, and no text begins as a formula does."""
    files = csv_files(tables(BUNDLED))
    assert [loss for file in files.values() for loss in file.losses] == []


# ---- CSV -----------------------------------------------------------------------------------


@pytest.mark.parametrize("process", [EVERYTHING, BUNDLED, TAX], ids=lambda each: each.id)
def test_what_is_written_is_read_back(process: Process) -> None:
    """Python's reader gives header and cells as they are in the table, in the text form."""
    for each in tables(process):
        header, *rows = read(csv(each, safe=False).content)
        assert header == [column.name for column in each.columns]
        assert rows == [[text_of(cell) for cell in row] for row in each.rows]


@settings(max_examples=15)
@given(processes(scope="wide", most=2))
def test_lists_come_back_from_csv_unless_a_loss_says_otherwise(process: Process) -> None:
    """Whatever the texts: taken apart, a cell gives the entries of the record."""
    for each in tables(process):
        lost = {loss.partition(": ")[0] for loss in each.losses}
        rows = reader.DictReader(io.StringIO(csv(each, safe=False).content, newline=""))
        for row, record in zip(rows, getattr(process, each.name, ()), strict=False):
            for column in each.columns:
                if column.kind is Kind.LIST and hasattr(record, column.name):
                    cell = row[column.name]
                    whole = cell.split(BETWEEN) if cell else []
                    same = whole == [text_of(entry) for entry in getattr(record, column.name)]
                    assert same is (f"{each.name}[{record.id}].{column.name}" not in lost)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_cell(text: str) -> None:
    """Quotes, line ends, marks of direction: the cell comes back, but for the apostrophe."""
    for each in tables(hostile(text)):
        for safe in (True, False):
            content = csv(each, safe=safe).content
            assert content.endswith('"\r\n')
            rows = [[text_of(cell) for cell in row] for row in each.rows]
            found = read(content)[1:]
            assert [[cell.removeprefix("'") for cell in row] for row in found] == [
                [cell.removeprefix("'") for cell in row] for row in rows
            ]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "|", "%"])
def test_a_formula_is_guarded_and_reported(first: str) -> None:
    """It gets an apostrophe in front, unless that is not wanted."""
    text = f"{first}1+1"
    assert csv(table(text)).content == f'"note"\r\n"\'{text}"\r\n'
    (loss,) = csv(table("plain", text)).losses
    assert loss == f"notes[1].note: an apostrophe stands before {first!r}"
    assert csv(table(text), safe=False).content == f'"note"\r\n"{text}"\r\n'
    assert csv(table(text), safe=False).losses == ()


def test_a_negative_number_is_no_formula() -> None:
    """Only texts are guarded."""
    assert csv(table(-5, kind=Kind.NUMBER)).content == '"note"\r\n"-5"\r\n'


def test_csv_says_where_it_cannot_tell_an_empty_text_from_none() -> None:
    """A column with both is a loss; one with either is not."""
    assert csv(table("", None)).losses == ("notes.note: CSV cannot tell an empty text from none",)
    assert csv(table("", "x")).losses == csv(table(None, "x")).losses == ()


def test_the_metadata_describe_the_columns() -> None:
    """Datatypes, separators, keys and references are those of CSVW."""
    plain = json.loads(metadata(TABLES).content)
    described = {each["url"]: each["tableSchema"] for each in plain["tables"]}
    assert plain["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "en"}]
    columns = {column["name"]: column for column in described["sessions.csv"]["columns"]}
    assert columns["opens"] == {
        "name": "opens",
        "titles": "opens",
        "datatype": "date",
        "required": True,
    }
    assert columns["did"]["separator"] == "; "
    assert columns["ordinal"]["datatype"] == "integer"
    assert columns["cited"]["datatype"] == "json"
    assert described["sessions.csv"]["primaryKey"] == "id"
    assert {
        "columnReference": "body",
        "reference": {"resource": "bodies.csv", "columnReference": "id"},
    } in described["sessions.csv"]["foreignKeys"]


def test_keys_and_references_of_the_metadata_hold() -> None:
    """In the files, primary keys are unique, references lead to rows, required cells are filled."""
    files = csv_files(tables(BUNDLED))
    described = json.loads(files[METADATA].content)["tables"]
    rows = {
        each["url"]: list(reader.DictReader(io.StringIO(files[each["url"]].content)))
        for each in described
    }
    for each in described:
        schema, held = each["tableSchema"], rows[each["url"]]
        keys = [row[schema["primaryKey"]] for row in held]
        assert len(set(keys)) == len(keys)
        for column in schema["columns"]:
            assert all(row[column["name"]] for row in held if column.get("required"))
        for foreign in schema.get("foreignKeys", ()):
            ids = {row["id"] for row in rows[foreign["reference"]["resource"]]}
            assert {row[foreign["columnReference"]] for row in held} <= {*ids, ""}


def test_the_metadata_refer_only_to_tables_that_are_there() -> None:
    """Of a single table, no reference to another is written."""
    plain = json.loads(metadata([NAMED["sessions"]]).content)
    assert [each["url"] for each in plain["tables"]] == ["sessions.csv"]
    foreign = plain["tables"][0]["tableSchema"]["foreignKeys"]
    assert {each["reference"]["resource"] for each in foreign} == {"sessions.csv"}
    assert (
        "primaryKey" not in json.loads(metadata([table("x")]).content)["tables"][0]["tableSchema"]
    )


# ---- data frames ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMED)
def test_arrow_holds_the_same_rows(name: str) -> None:
    """The types are those of the columns, the rows those of the table; Parquet keeps both."""
    pyarrow = pytest.importorskip("pyarrow")
    held = NAMED[name]
    arrow = held.to_arrow()
    assert arrow.to_pylist() == held.records()
    kinds = {
        Kind.DAY: pyarrow.date32(),
        Kind.NUMBER: pyarrow.int64(),
        Kind.BOOLEAN: pyarrow.bool_(),
    }
    assert arrow.schema.types == [kinds.get(c.kind, pyarrow.string()) for c in held.columns]
    stream = pyarrow.RecordBatchReader.from_stream(held)
    assert stream.read_all().equals(arrow)
    written = parquet(held)
    files = pytest.importorskip("pyarrow.parquet")
    assert files.read_table(io.BytesIO(written.content)).equals(arrow)
    assert written.losses == held.losses
    assert parquet(held).content == written.content


@pytest.mark.parametrize("name", NAMED)
def test_polars_holds_the_same_rows(name: str) -> None:
    """With days as dates; straight from the stream it is the same frame."""
    polars: Any = pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    frame = NAMED[name].to_polars()
    assert frame.to_dicts() == NAMED[name].records()
    assert polars.DataFrame(NAMED[name]).equals(frame)


@pytest.mark.parametrize("name", NAMED)
def test_pandas_holds_the_same_rows(name: str) -> None:
    """With days as days, whole numbers whole, and nothing where nothing is."""
    pandas: Any = pytest.importorskip("pandas")
    frame = NAMED[name].to_pandas()
    rows = [
        {key: None if pandas.isna(held) else held for key, held in row.items()}
        for row in frame.to_dict("records")
    ]
    days = {column.name for column in NAMED[name].columns if column.kind is Kind.DAY}
    assert rows == [
        {
            key: pandas.Timestamp(held) if key in days and held is not None else held
            for key, held in row.items()
        }
        for row in NAMED[name].records()
    ]
    assert {str(frame.dtypes[day]) for day in days} <= {"datetime64[s]"}


@pytest.mark.parametrize(
    ("extra", "library", "ask"),
    [
        ("tables", "pyarrow", Table.to_arrow),
        ("tables", "pyarrow", parquet),
        ("polars", "polars", Table.to_polars),
        ("pandas", "pandas", Table.to_pandas),
    ],
)
def test_a_library_that_is_not_there_is_named_with_its_extra(
    extra: str, library: str, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra) as caught:
        ask(NAMED["sessions"])
    assert (caught.value.extra, caught.value.library) == (extra, library)
