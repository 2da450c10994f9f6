"""Reader of the TOML tables that ship inside the package."""

from functools import cache
from typing import Any

__all__ = ["read_table"]


@cache
def read_table(name: str) -> dict[str, Any]:
    """Read a packaged table once, by its path inside the package; treat the answer as read-only.

    >>> read_table("symbols/series.toml")["series"][0]["prefix"]
    'A'
    """
    # Imported on first use: together they cost more than all that parses without a table.
    import tomllib
    from importlib.resources import files

    return tomllib.loads(files("uncc_process").joinpath(name).read_text(encoding="utf-8"))
