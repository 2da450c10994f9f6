"""Types: how many of the public names have a type that is known."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.reliability.figures import Figures, Programme, Row, Size, number

__all__ = ["PROGRAMME"]

PACKAGE = "uncc_process"


def run(_: Size) -> Figures:
    """Ask pyright, which has to be installed beside this Python.

    It looks for the package from the Python that is first on the path, and from no project.
    """
    beside = str(Path(sys.executable).parent)
    with tempfile.TemporaryDirectory() as nowhere:
        done = subprocess.run(
            [*(f"{beside}/pyright", "--outputjson", "--ignoreexternal", "--verifytypes"), PACKAGE],
            cwd=nowhere,
            env={**os.environ, "PATH": f"{beside}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            check=False,
        )
    found = json.loads(done.stdout)["typeCompleteness"]
    counts = found["exportedSymbolCounts"]
    names = (each for each in found["symbols"] if each["isExported"] and not each["isTypeKnown"])
    return {
        "counted": {
            "known": counts["withKnownType"],
            "ambiguous": counts["withAmbiguousType"],
            "unknown": counts["withUnknownType"],
            "which": sorted(each["name"] for each in names),
        },
        "measured": {},
    }


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted = figures["counted"]
    yield Row("public names whose type is known", number(counted["known"]))
    yield Row("whose type could be read in two ways", number(counted["ambiguous"]))
    yield Row("whose type is not known", number(counted["unknown"]))


PROGRAMME = Programme(
    title="Types",
    says="As pyright, of the dependency group dev, counts them in the package as it is installed.",
    run=run,
    rows=rows,
    failures=lambda figures: figures["counted"]["ambiguous"] + figures["counted"]["unknown"],
)
