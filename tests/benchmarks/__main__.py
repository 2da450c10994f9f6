"""All benchmarks one after the other: ``python -m tests.benchmarks [--markdown] [--tiny]``."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measure import Size, Table, main


def tables(size: Size) -> Iterator[Table]:
    """Give the tables of every script beside this one."""
    for script in sorted(Path(__file__).parent.glob("bench_*.py")):
        yield from import_module(f"tests.benchmarks.{script.stem}").tables(size)


if __name__ == "__main__":
    main(tables)
