"""Tables: the records of a process as rows of plain values, for CSV, data frames and Parquet.

Each family of records is a table, each field of its class one column or two:

==========================  ====================================================================
the field                   its columns
==========================  ====================================================================
a text, a word, an id       the text
a number, true or false     likewise, typed
a day                       the day
a day, or a span of days    the first day and the last: ``adopted_first``, ``adopted_last``
a list                      its entries, joined with ``"; "``
how a text was adopted      the form (``recorded_vote``), and one column for each of its fields
a clause, other tables      JSON, as in the file
==========================  ====================================================================
"""

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import attrs

from uncc_process.audit import Audit, Judgement
from uncc_process.codec import canonical, plain_of
from uncc_process.errors import MissingExtra
from uncc_process.exports._columns import BETWEEN, Cell, Column, Kind, columns_of
from uncc_process.exports.export import Export
from uncc_process.model import FAMILIES, Process
from uncc_process.rules import Finding
from uncc_process.timeline import Event, timeline

if TYPE_CHECKING:
    import pandas
    import polars

__all__ = [
    "BETWEEN",
    "Cell",
    "Column",
    "Kind",
    "Table",
    "findings",
    "judgements",
    "parquet",
    "table_of",
    "tables",
]


@attrs.frozen(kw_only=True)
class Table:
    """Rows of plain values under named columns; ``key`` is the column that tells rows apart.

    pandas, polars, DuckDB and all else that takes an Arrow stream takes a table as it is.
    ``losses`` is what the table does not hold of its records.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: str | None = None
    losses: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}: {len(self.rows)} rows of {len(self.columns)} columns"

    def records(self) -> list[dict[str, Cell]]:
        """Give the rows as dictionaries, which is what most other libraries take."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]

    def _cells(self) -> Iterator[tuple[Column, list[Cell]]]:
        """Yield the columns with their cells."""
        for index, column in enumerate(self.columns):
            yield column, [row[index] for row in self.rows]

    def to_arrow(self) -> Any:
        """Give a ``pyarrow.Table``: days are date32, numbers int64.

        Raises ``MissingExtra`` if pyarrow is not installed.
        """
        try:
            import pyarrow  # type: ignore[import-untyped] # it has no types
        except ImportError:
            raise MissingExtra("tables", "pyarrow") from None
        arrow: Any = pyarrow
        kinds = {Kind.NUMBER: arrow.int64(), Kind.BOOLEAN: arrow.bool_(), Kind.DAY: arrow.date32()}
        columns = list(self._cells())
        fields = [
            arrow.field(column.name, kinds.get(column.kind, arrow.string()), not column.required)
            for column, _ in columns
        ]
        return arrow.table([cells for _, cells in columns], schema=arrow.schema(fields))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def to_polars(self) -> "polars.DataFrame":
        """Give a data frame of polars; raises ``MissingExtra`` if it is not installed."""
        try:
            import polars
        except ImportError:
            raise MissingExtra("polars", "polars") from None
        kinds = {Kind.NUMBER: polars.Int64, Kind.BOOLEAN: polars.Boolean, Kind.DAY: polars.Date}
        columns = list(self._cells())
        schema = {column.name: kinds.get(column.kind, polars.String) for column, _ in columns}
        return polars.DataFrame({column.name: cells for column, cells in columns}, schema=schema)

    def to_pandas(self) -> "pandas.DataFrame":
        """Give a data frame of pandas, with days as ``datetime64[s]`` and numbers as ``Int64``.

        Raises ``MissingExtra`` if pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise MissingExtra("pandas", "pandas") from None
        kinds = {Kind.NUMBER: "Int64", Kind.BOOLEAN: "boolean", Kind.DAY: "datetime64[s]"}
        return pandas.DataFrame(
            {
                column.name: pandas.Series(cells, dtype=kinds.get(column.kind, "string"))
                for column, cells in self._cells()
            }
        )


def parquet(table: Table) -> Export[bytes]:
    """Write a table as a Parquet file; raises ``MissingExtra`` if pyarrow is not installed."""
    arrow = table.to_arrow()
    import pyarrow.parquet  # type: ignore[import-untyped] # it has no types

    library: Any = pyarrow.parquet
    file = BytesIO()
    library.write_table(arrow, file)
    return Export(file.getvalue(), table.losses)


# ---- the tables of a process -----------------------------------------------------------


def tables(process: Process) -> tuple[Table, ...]:
    """Give the records of a process as tables: one for each family, and the ``events``.

    >>> import uncc_process
    >>> held = {table.name: table for table in tables(uncc_process.load())}
    >>> [column.name for column in held["sessions"].columns][:6]
    ['id', 'body', 'kind', 'ordinal', 'name', 'opens']
    >>> held["sessions"].records()[1]["opens"]
    datetime.date(2022, 2, 24)

    The names and the order of the columns are those of the fields, whatever the process; see
    ``docs/reference/exports-data.md``.
    """
    families = (table_of(name, of, getattr(process, name), "id") for name, of in FAMILIES.items())
    return (*families, table_of("events", Event, timeline(process), "record"))


def table_of(name: str, of: Any, records: tuple[Any, ...], key: str | None = None) -> Table:
    """Make a table of objects of a class, by the rules at the top of this module.

    ``key`` is the field that tells them apart, if there is one.
    """
    fields = columns_of(of, key)
    return Table(
        name=name,
        columns=tuple(field.column for field in fields),
        rows=tuple(tuple(field.cell(record) for field in fields) for record in records),
        key=key,
        losses=tuple(
            f"{name}[{getattr(record, key) if key else index}].{field.column.name}: an entry is "
            f"empty or holds {BETWEEN!r}, which stands between entries"
            for index, record in enumerate(records)
            for field in fields
            if not field.is_whole(record)
        ),
    )


def findings(found: Iterable[Finding]) -> Table:
    """Give what the lint found as a table."""
    return table_of("findings", Finding, tuple(found))


def judgements(audit: Audit) -> Table:
    """Give the judgements of an audit as a table, with the day as of which they hold."""
    rows = tuple(_judgement(each, audit.as_of) for each in audit.judgements)
    losses = (f"judgements: the evidence of {len(rows)} is not held; explain tells it",)
    return Table(
        name="judgements",
        columns=_JUDGEMENT,
        rows=rows,
        key="mandate",
        losses=losses if rows else (),
    )


_JUDGEMENT = (
    Column(name="mandate", required=True, of="mandates"),
    Column(name="as_of", kind=Kind.DAY, required=True),
    Column(name="paragraph", required=True),
    Column(name="asks", required=True),
    Column(name="outcome", required=True),
    Column(name="causes", kind=Kind.LIST, required=True),
    Column(name="level", required=True),
    Column(name="due", kind=Kind.DAY),
    Column(name="reason", required=True),
    Column(name="versions", kind=Kind.LIST, required=True, of="mandates"),
    Column(name="readings", kind=Kind.JSON, required=True),
)


def _judgement(judgement: Judgement, as_of: date) -> tuple[Cell, ...]:
    return (
        judgement.mandate.id,
        as_of,
        str(judgement.paragraph),
        judgement.mandate.asks,
        judgement.outcome.value,
        BETWEEN.join(sorted(cause.value for cause in judgement.causes)),
        judgement.level.value,
        judgement.due,
        judgement.reason,
        BETWEEN.join(version.mandate for version in judgement.versions),
        canonical(plain_of(judgement.readings)),
    )
