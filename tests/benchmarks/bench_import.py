"""Importing the library beside importing what others import, each in a fresh interpreter.

Run it with ``python -m tests.benchmarks.bench_import``. The start of the interpreter does not
count, nor does compiling source to bytecode: that is done once, before anything is timed.
"""

import os
import subprocess
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import uncc_process
from tests.benchmarks.measure import Size, Table, compare, main

SOURCES = Path(uncc_process.__file__).parents[1]
PEERS = ("attrs", "cattrs", "pydantic", "hypothesis")
TIMED = """
import time
start = time.process_time_ns()
import {}
print(time.process_time_ns() - start)
"""


def tables(size: Size) -> list[Table]:
    """Import beside attrs, on which the library stands, and beside some that are often imported."""
    peers = PEERS[:1] if size is Size.TINY else PEERS
    names = ["uncc_process", *filter(is_installed, peers)]
    with TemporaryDirectory() as bytecode:
        settings = {} if size is Size.TINY else {"PYTHONPYCACHEPREFIX": bytecode}
        runs = {f"import {name}": partial(seconds_to_import, name, settings) for name in names}
        return [
            compare(
                "an import in a fresh interpreter",
                runs,
                one="import attrs",
                count=1,
                size=size,
                answer=lambda spent: spent > 0,
                clock=lambda run: run(),
            )
        ]


def is_installed(name: str) -> bool:
    """Tell whether a peer is there, without importing it; if not, say so."""
    found = find_spec(name) is not None
    if not found:
        print(f"{name}: not installed, skipped", file=sys.stderr)
    return found


def seconds_to_import(name: str, settings: dict[str, str]) -> float:
    """Import a module in an interpreter of its own, which times it."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), **settings}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    told = subprocess.run(
        [sys.executable, "-c", TIMED.format(name)], env=environment, capture_output=True, check=True
    )
    return int(told.stdout) / 1e9


if __name__ == "__main__":
    main(tables)
