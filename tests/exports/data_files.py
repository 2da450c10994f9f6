"""The data files under test, of a process that has everything.

``python -m tests.exports.data_files`` writes the golden files and the shipped schema anew; look at
what changed before you keep it.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import uncc_process
from tests.small import EVERYTHING
from uncc_process.audit import audit
from uncc_process.exports import csvw, linked, schema
from uncc_process.exports.export import Export
from uncc_process.exports.tables import judgements, tables

GOLDEN = Path(__file__).parents[1] / "golden"
SHIPPED = Path(schema.__file__).with_name("process.schema.json")
TABLES = (*tables(EVERYTHING), judgements(audit(EVERYTHING, date(2026, 11, 20))))
BUNDLED = uncc_process.load()
TAX = uncc_process.read(Path(__file__).parents[2] / "docs" / "examples" / "tax")


def _csv(name: str) -> Export[str]:
    return csvw.csv(next(table for table in TABLES if table.name == name))


FILES: dict[Path, Callable[[], Export[str]]] = {
    SHIPPED: schema.schema,
    GOLDEN / "sessions.csv": lambda: _csv("sessions"),
    GOLDEN / "decisions.csv": lambda: _csv("decisions"),
    GOLDEN / "events.csv": lambda: _csv("events"),
    GOLDEN / "judgements.csv": lambda: _csv("judgements"),
    GOLDEN / "csv-metadata.json": lambda: csvw.metadata(TABLES),
    GOLDEN / "process.jsonld": lambda: linked.json_ld(EVERYTHING),
    GOLDEN / "process.ttl": lambda: linked.turtle(EVERYTHING),
}
"""Each committed file, and how it is made."""

if __name__ == "__main__":
    for path, make in FILES.items():
        path.write_bytes(make().content.encode())
