"""The front door: what ``import uncc_process`` gives, and what it does not bring in."""

import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import uncc_process as uncc
from tests.small import LAKES, TOML
from uncc_process import codec

MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(uncc.__path__, "uncc_process.")
    if "._" not in found.name  # what is private promises nothing, and ``__main__`` runs
)


def module(name: str) -> ModuleType:
    """Import a module."""
    return importlib.import_module(name)


def test_the_front_door_has_these_names() -> None:
    """The names a user meets first are these, and no more."""
    assert uncc.__all__ == [
        "Audit",
        "Check",
        "DateSpan",
        "Event",
        "Finding",
        "Judgement",
        "Outcome",
        "Process",
        "Severity",
        "Source",
        "Symbol",
        "UnccError",
        "audit",
        "dumps",
        "factcheck",
        "find_citations",
        "lint",
        "load",
        "loads",
        "read",
        "timeline",
    ]


def test_all_is_what_is_public() -> None:
    """``__all__`` lists every name of ours that stands in the front door, and nothing else."""
    ours = {
        name
        for name, value in {name: getattr(uncc, name) for name in (*vars(uncc), *dir(uncc))}.items()
        if not name.startswith("_")
        and not inspect.ismodule(value)
        and getattr(value, "__module__", "").startswith("uncc_process")
    }
    assert set(uncc.__all__) == ours


@pytest.mark.parametrize("name", ["uncc_process", *MODULES])
def test_every_public_module_says_what_is_public(name: str) -> None:
    """Each has a docstring, and an ``__all__`` in order, of names that are there."""
    public = module(name)
    assert public.__doc__
    names: list[str] = public.__all__
    assert names == sorted(set(names), key=in_order)
    assert all(hasattr(public, each) for each in names)
    assert not any(each.startswith("_") for each in names)


def in_order(name: str) -> tuple[int, str]:
    """Put constants before classes, and classes before functions."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize("name", ["uncc_process", *MODULES])
def test_everything_public_says_what_it_is(name: str) -> None:
    """Each public class and function of a module begins its docstring with a sentence."""
    public = module(name)
    for each in public.__all__:
        value = getattr(public, each)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert (inspect.getdoc(value) or "").partition("\n")[0].endswith("."), each


HEAVY = {"argparse", "cattrs", "hypothesis", "json", "tomllib"}
CODE = f"""
import sys
before = set(sys.modules)
import uncc_process
print(sorted({HEAVY} & set(sys.modules) - before))
uncc_process.read(sys.argv[1])
print(sorted({HEAVY} & set(sys.modules) - before))
"""


def test_the_import_is_light(tmp_path: Path) -> None:
    """What only some users need is brought in by those who use it, and some of it by nobody."""
    (tmp_path / "p.toml").write_text(TOML, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CODE, tmp_path / "p.toml"],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(uncc.__file__).parents[1])},
    )
    assert done.stdout.splitlines() == ["[]", "['cattrs', 'json', 'tomllib']"]


def test_the_front_door_reads_and_writes_as_the_codec_does(tmp_path: Path) -> None:
    """The functions of the front door are those of the codec, which they bring in when called."""
    (tmp_path / "p.toml").write_text(TOML, "utf-8")
    assert uncc.read(tmp_path / "p.toml") == uncc.loads(TOML, "toml") == LAKES
    assert uncc.dumps(LAKES) == codec.dumps(LAKES)
    assert uncc.dumps(LAKES, "toml") == TOML
    assert uncc.loads(uncc.dumps(LAKES)) == LAKES


def test_the_bundled_process_is_read_once() -> None:
    """``load()`` gives the same immutable process every time."""
    assert uncc.load() is uncc.load()
    assert isinstance(uncc.load(), uncc.Process)


def test_the_package_is_typed() -> None:
    """Type checkers are told that they may believe the annotations."""
    assert (Path(uncc.__file__).parent / "py.typed").is_file()
