"""Tables as CSV (RFC 4180), and what the columns mean as CSVW metadata.

https://www.w3.org/TR/tabular-metadata/ is the form of the metadata; a file of that name beside the
tables, ``csv-metadata.json``, is where readers of it look first.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from uncc_process.codec import indented
from uncc_process.exports.export import Export
from uncc_process.exports.tables import BETWEEN, Cell, Column, Kind, Table
from uncc_process.model.claims import text_of

__all__ = ["METADATA", "csv", "csv_files", "metadata"]

METADATA = "csv-metadata.json"

# What spreadsheets take for the start of a formula, or of what hides one: OWASP ASVS 5.0, 1.2.10,
# CWE-1236, and the line ends, bar and percent sign of older advice.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "|", "%")
_TEXTS = (Kind.TEXT, Kind.LIST, Kind.JSON)
_DATATYPES = {
    Kind.JSON: "json",
    Kind.NUMBER: "integer",
    Kind.BOOLEAN: "boolean",
    Kind.DAY: "date",
}


def csv(table: Table, *, safe: bool = True) -> Export[str]:
    r"""Write a table as CSV: a line of names, every cell in quotes, lines ended by CR LF.

    >>> from uncc_process.exports.tables import Column, Table
    >>> notes = Table(name="notes", columns=(Column(name="note"),), rows=(("so",), ("=1+1",)))
    >>> print(csv(notes).content.replace("\r", ""), end="")
    "note"
    "so"
    "'=1+1"

    A text that a spreadsheet would take for a formula gets an apostrophe in front, and is a loss;
    ``safe=False`` leaves it as it is, for readers that are no spreadsheet.
    """
    names = [column.name for column in table.columns]
    guarded = [_guarded(table, row) for row in table.rows] if safe else table.rows
    lines = [",".join(map(_quoted, row)) + "\r\n" for row in (names, *guarded)]
    changes = _changes(table) if safe else ()
    return Export("".join(lines), (*table.losses, *changes, *_blanks(table)))


def csv_files(tables: Iterable[Table], *, safe: bool = True) -> dict[str, Export[str]]:
    """Write tables as CSV and their metadata, by the names that the files should have."""
    tables = tuple(tables)
    files = {f"{table.name}.csv": csv(table, safe=safe) for table in tables}
    return {**files, METADATA: metadata(tables)}


def _quoted(cell: Cell) -> str:
    text = text_of(cell).replace('"', '""')
    return f'"{text}"'


def _is_formula(column: Column, cell: Cell) -> bool:
    return column.kind in _TEXTS and str(cell or "").startswith(_FORMULA)


def _guarded(table: Table, row: tuple[Cell, ...]) -> list[Cell]:
    pairs = zip(table.columns, row, strict=True)
    return [f"'{cell}" if _is_formula(column, cell) else cell for column, cell in pairs]


def _changes(table: Table) -> Iterator[str]:
    """Yield a loss for each cell that gets an apostrophe."""
    for place, column, cell in _placed(table):
        if _is_formula(column, cell):
            yield f"{place}: an apostrophe stands before {str(cell)[0]!r}"


def _blanks(table: Table) -> Iterator[str]:
    """Yield a loss for each empty text in a column in which some cells hold nothing at all."""
    for index, column in enumerate(table.columns):
        cells = [row[index] for row in table.rows]
        if "" in cells and None in cells and column.kind is Kind.TEXT:
            yield f"{table.name}.{column.name}: CSV cannot tell an empty text from none"


def _placed(table: Table) -> Iterator[tuple[str, Column, Cell]]:
    names = [column.name for column in table.columns]
    for number, row in enumerate(table.rows):
        key = row[names.index(table.key)] if table.key else number
        for column, cell in zip(table.columns, row, strict=True):
            yield f"{table.name}[{key}].{column.name}", column, cell


# ---- metadata --------------------------------------------------------------------------


def metadata(tables: Iterable[Table]) -> Export[str]:
    """Write what the columns of some tables are, as CSVW metadata for their CSV files."""
    tables = tuple(tables)
    names = {table.name for table in tables}
    plain = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "tables": [_described(table, names) for table in tables],
    }
    return Export(indented(plain))


def _described(table: Table, names: set[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": list(map(_column, table.columns))}
    if table.key:
        schema["primaryKey"] = table.key
    foreign = [
        _foreign(column)
        for column in table.columns
        if column.of in names and column.kind is not Kind.LIST
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return {"url": f"{table.name}.csv", "tableSchema": schema}


def _column(column: Column) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "datatype": _DATATYPES.get(column.kind, "string"),
    }
    if column.kind is Kind.LIST:
        plain["separator"] = BETWEEN
    if column.required:
        plain["required"] = True
    return plain


def _foreign(column: Column) -> dict[str, Any]:
    reference = {"resource": f"{column.of}.csv", "columnReference": "id"}
    return {"columnReference": column.name, "reference": reference}
