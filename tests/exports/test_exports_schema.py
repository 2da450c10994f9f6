"""The schema: what it accepts the loader reads, but for what no schema can say."""

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

import uncc_process
from tests.agreement import JUDGE, SEMANTIC, agreement, judged
from tests.exports.data_files import BUNDLED, FILES, SHIPPED, TAX
from tests.small import EVERYTHING, LAKES, nested
from uncc_process.codec import dumps
from uncc_process.codec.plain import is_list, is_table
from uncc_process.exports.schema import BEYOND, schema
from uncc_process.model import Process
from uncc_process.sources import Pinpoint, Source, Step
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

CORPORA = Path(__file__).parents[1] / "corpora"
SCHEMA: dict[str, Any] = json.loads(schema().content)
DATASET = sorted((Path(uncc_process.__file__).parent / "dataset").glob("*.toml"))


def tables(plain: Any) -> Iterator[dict[str, Any]]:
    """Yield all tables in plain data."""
    if is_table(plain):
        yield plain
    for each in plain.values() if is_table(plain) else plain if is_list(plain) else ():
        yield from tables(each)


def judge(part: dict[str, Any]) -> Any:
    """Make a validator of another schema."""
    return Draft202012Validator(part)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_committed_file_is_what_is_written_today(path: Path) -> None:
    """Schema, tables and linked data of the process that has everything are those of the files."""
    assert FILES[path]().content.encode() == path.read_bytes()


def test_the_schema_is_a_schema_of_the_format_it_names() -> None:
    """It keeps to the meta-schema of the draft it names; its name has the major version."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:uncc-process:1"
    assert SCHEMA["properties"]["format"] == {"const": "uncc-process/1"}
    assert SHIPPED.is_file()


def test_tools_of_older_drafts_read_it_too() -> None:
    """Nothing but remarks stands beside a ``$ref``: before draft 2019-09 the rest was ignored."""
    references = [set(each) for each in tables(SCHEMA) if "$ref" in each]
    assert references
    assert all(keys <= {"$ref", "default"} for keys in references)


def test_every_class_and_every_field_is_described() -> None:
    """Each class that can stand in a file has its table, with all its fields and a description."""
    texts = {DateSpan, Pinpoint, SeriesSymbol, Source, Step, Symbol, Process}
    classes: set[Any] = {type(value) for value in nested(EVERYTHING)} - texts
    described = SCHEMA["$defs"]
    for of in classes:
        found = described[of.__name__]
        assert set(found["properties"]) - {"type"} == {field.name for field in attrs.fields(of)}
        assert found["description"]
        assert found["additionalProperties"] is False


@pytest.mark.parametrize("process", [BUNDLED, TAX, EVERYTHING, LAKES], ids=lambda each: each.id)
def test_what_the_library_writes_is_valid(process: Process) -> None:
    """The bundled process, the example and the small ones keep to the schema."""
    assert judged(dumps(process)) == "both accept"


@pytest.mark.parametrize("path", DATASET, ids=lambda path: path.name)
def test_a_file_of_a_folder_keeps_to_the_schema_of_a_part(path: Path) -> None:
    """Its top requires nothing, and what stands there is held to the same."""
    plain = tomllib.loads(path.read_text("utf-8"))
    as_json = json.loads(json.dumps(plain, default=date.isoformat))
    part = json.loads(schema(part=True).content)
    assert list(judge(part).iter_errors(as_json)) == []
    assert part["$id"] == "urn:uncc-process:1:part"
    assert not judge(part).is_valid({"sessions": [{}]})


def test_every_symbol_may_stand_in_a_file() -> None:
    """The patterns refuse no symbol, and no source, of those met in real documents."""
    lines = (CORPORA / "symbols_gold_sample.jsonl").read_text("utf-8").splitlines()
    symbols = [json.loads(line)["symbol"] for line in lines]
    symbols += (CORPORA / "symbols_sample.txt").read_text("utf-8").splitlines()
    leaves = {name: judge(SCHEMA["$defs"][name]) for name in ("symbol", "source")}
    for symbol in symbols:
        assert leaves["symbol"].is_valid(symbol), symbol
        assert leaves["source"].is_valid(symbol), symbol
        assert leaves["source"].is_valid(f"{symbol}, annex II, paras. 4 and 5"), symbol


def test_schema_and_loader_agree() -> None:
    """Of hundreds of documents, whole and mutated, both judge alike but for what is listed."""
    figures = agreement(250, seed=20261123)
    assert figures.disagreements == ()
    assert figures.both_accept > 50
    assert figures.both_refuse > 50
    assert figures.loader_alone  # which of the reasons come is for hypothesis to choose


SESSION = {
    "id": "first",
    "body": "committee",
    "kind": "negotiating",
    "name": "First session",
    "opens": "2023-08-21",
    "closes": "2023-09-01",
    "place": "New York",
    "confidence": "primary",
    "sources": ["A/RES/75/282"],
}
SEAT = {
    "id": "committee",
    "name": "Committee",
    "short": "Committee",
    "confidence": "primary",
    "sources": ["A/RES/75/282"],
}


def text(changes: dict[str, Any], **more: Any) -> str:
    """Write a process of one session."""
    head = {"format": "uncc-process/1", "id": "p", "title": "T", "through": "2026-11-23"}
    return json.dumps({**head, "bodies": [SEAT], "sessions": [{**SESSION, **changes}], **more})


DISPUTE = {
    "id": "d",
    "record": "first",
    "field": "place",
    "chosen": 0,
    "settled": True,
    "reason": "so",
    "claims": [{"value": each, "sources": ["A/RES/75/282"]} for each in ("Geneva", "Vienna")],
    "confidence": "primary",
    "sources": ["A/RES/75/282"],
}


@pytest.mark.parametrize(
    ("of", "document"),
    [
        ("ids", text({"id": "committee"})),
        ("references", text({"body": "nobody"})),
        ("numbers", text({"ordinal": 1.0})),
        ("days", text({"closes": "2023-02-30"})),
        ("symbols", text({"sources": ["A/RES/75//282"]})),
        ("symbols", text({"sources": ["A/RES/75/282, para. four"]})),
        ("texts", text({"note": "\U000e0041"})),
        ("between fields", text({"closes": "2023-08-01"})),
        ("between records", text({}, disputes=[DISPUTE])),
        ("the file", text({"note": "x"})[:-1] + ', "id": "p"}'),
    ],
)
def test_what_no_schema_can_say_the_loader_alone_refuses(of: str, document: str) -> None:
    """A document of each listed kind is valid, and yet no process."""
    assert judged(document) == f"loader alone: {of}"


def test_all_that_no_schema_can_say_is_listed() -> None:
    """The kinds told apart here are those of the losses, in their order."""
    places = [sentence.partition(":")[0] for sentence in BEYOND]
    assert places == list(SEMANTIC)
    assert schema().losses == BEYOND


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"kind": "negotiatin"}, "$.sessions[0].kind"),
        ({"opens": 20230821}, "$.sessions[0].opens"),
        ({"opens": "2023-8-21"}, "$.sessions[0].opens"),
        ({"opens": "2023-08-21\n"}, "$.sessions[0].opens"),
        ({"ordinal": 0}, "$.sessions[0].ordinal"),
        ({"ordinal": True}, "$.sessions[0].ordinal"),
        ({"ordinal": 1_000_000_000}, "$.sessions[0].ordinal"),
        ({"place": None}, "$.sessions[0].place"),
        ({"place": "x" * 100_001}, "$.sessions[0].place"),
        ({"place": "\u202eanneiV"}, "$.sessions[0].place"),
        ({"id": "a b"}, "$.sessions[0].id"),
        ({"id": "a" * 97}, "$.sessions[0].id"),
        ({"sources": []}, "$.sessions[0].sources"),
        ({"sources": ["A/RES/75/282, page 4"]}, "$.sessions[0].sources[0]"),
        ({"parts": ["2023-08-21/"]}, "$.sessions[0].parts[0]"),
        ({"plaec": "Vienna"}, "$.sessions[0]"),
    ],
)
def test_an_error_is_at_the_place_that_is_wrong(changes: dict[str, Any], place: str) -> None:
    """A validator of another maker points at the field, and the loader refuses it too."""
    document = text(changes)
    assert {error.json_path for error in JUDGE.iter_errors(json.loads(document))} == {place}
    assert judged(document) == "both refuse"


@pytest.mark.parametrize(
    ("clause", "place"),
    [
        ({"type": "exist"}, "$.type"),
        ({}, "$"),
        ({"type": "waived", "count": 1}, "$"),
        ({"type": "reached", "moment": "2023-13-01"}, "$.moment"),
        ({"type": "reached", "moment": {"type": "latest", "moments": []}}, "$.moment.moments"),
        ({"type": "not", "clause": {"type": "attested"}}, "$.clause"),
    ],
)
def test_an_error_in_a_clause_is_about_the_class_it_names(
    clause: dict[str, Any], place: str
) -> None:
    """Where one of several classes may stand, only the one that is named is complained about."""
    clauses = judge({"$ref": "#/$defs/Clause", "$defs": SCHEMA["$defs"]})
    assert [error.json_path for error in clauses.iter_errors(clause)] == [place]
