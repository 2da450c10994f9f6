"""One value, one text: whatever the hash seed, the Python, the time zone and the locale."""

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, product
from pathlib import Path

from tests.reliability.figures import Figures, Programme, Row, Size, number
from tests.reliability.outputs import PROCESSES, digests

__all__ = ["PROGRAMME"]

ROOT = Path(__file__).parents[2]
PYTHONS = ("3.11", "3.12", "3.13")
SEEDS = ("0", "1", "42", "20260221", "4294967295")
ZONES = ("UTC", "Asia/Kolkata", "Pacific/Kiritimati")
LOCALES = (
    {"LC_ALL": "C.UTF-8"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
)
TINY = ("a process that has everything",)
NEEDS = ("attrs", "cattrs", "python-dateutil", "hypothesis", "icalendar", "rdflib")


def run(size: Size) -> Figures:
    """Make every output under every combination, and compare the digests."""
    with tempfile.TemporaryDirectory() as folder:
        pythons, skipped = interpreters(size, Path(os.environ.get("RELIABILITY_VENVS", folder)))
        axes: list[list[dict[str, str]]] = [
            [{"PYTHONHASHSEED": seed} for seed in SEEDS],
            [{"TZ": zone} for zone in ZONES],
            list(LOCALES),
        ]
        settings = [dict(chain.from_iterable(s.items() for s in each)) for each in product(*axes)]
        settings, asked = (settings, PROCESSES) if size is Size.FULL else (settings[-1:], TINY)
        seen: dict[tuple[str, str], set[str]] = defaultdict(set)
        answers = [{name: digests(PROCESSES[name]()) for name in asked}]
        for python, setting in product(pythons.values(), settings):
            answers.append(outputs(python, setting, asked))
        for told in answers:
            for process, found in told.items():
                for output, digest in found.items():
                    seen[process, output].add(digest)
    apart = sorted(f"{output} of {process}" for (process, output), d in seen.items() if len(d) > 1)
    return {
        "counted": {
            "outputs": len({output for _, output in seen}),
            "processes": len({process for process, _ in seen}),
            "hash seeds": len({each["PYTHONHASHSEED"] for each in settings}),
            "time zones": len({each["TZ"] for each in settings}),
            "locales": len({each["LC_ALL"] for each in settings}),
            "most digests of one output": max(map(len, seen.values())),
            "outputs that differ": apart,
        },
        "measured": {
            "Pythons": sorted(pythons),
            "skipped": skipped,
            "combinations": len(pythons) * len(settings),
        },
    }


def outputs(
    python: str, settings: dict[str, str], asked: Iterable[str]
) -> dict[str, dict[str, str]]:
    """Run the outputs in an interpreter of their own."""
    done = subprocess.run(
        [python, "-m", "tests.reliability.outputs", *asked],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", **settings},
        capture_output=True,
        check=True,
    )
    told: dict[str, dict[str, str]] = json.loads(done.stdout)
    return told


# ---- the Pythons of the machine --------------------------------------------------------


def interpreters(size: Size, venvs: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Find the Pythons that can run it, and say of the others why they cannot.

    Their environments are made in a folder, and used again if they are there already.
    """
    here = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found, skipped = {here: sys.executable}, dict[str, str]()
    for name in PYTHONS if size is Size.FULL else ():
        if name == here:
            continue
        try:
            found[name] = _environment(name, venvs / name)
        except (OSError, subprocess.CalledProcessError) as error:
            skipped[name] = f"{type(error).__name__}"
    return found, skipped


def _environment(name: str, venv: Path) -> str:
    python = venv / "bin" / "python"
    if not python.exists():
        known = sorted(Path.home().glob(f".pyenv/versions/{name}.*/bin/python"))
        base = str(known[-1]) if known else f"python{name}"
        subprocess.run([base, "-m", "venv", venv], check=True, capture_output=True)
        install = [str(python), "-m", "pip", "install", "-q", *NEEDS]
        subprocess.run(install, check=True, capture_output=True)
    return str(python)


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted, measured = figures["counted"], figures["measured"]
    yield Row("outputs of each process", number(counted["outputs"]))
    yield Row("processes", number(counted["processes"]))
    yield Row(
        f"combinations: Python {', '.join(measured['Pythons'])};"
        f" {counted['hash seeds']} hash seeds; {counted['time zones']} time zones;"
        f" {counted['locales']} locales",
        number(measured["combinations"]),
    )
    for name, reason in measured["skipped"].items():
        yield Row(f"Python {name} was skipped", reason)
    yield Row(
        "distinct digests of one output, at most", number(counted["most digests of one output"])
    )


PROGRAMME = Programme(
    title="One value, one text",
    says=(
        "JSON, TOML, timeline, audit, lint, pages, tables and all other exports, made in an"
        " interpreter of their own for each combination. One of the locales is `C` with Python's"
        " own UTF-8 switched off."
    ),
    run=run,
    rows=rows,
    failures=lambda figures: len(figures["counted"]["outputs that differ"]),
)
