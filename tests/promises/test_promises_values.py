"""Values: nothing in them can change, and every field takes part in what they are equal to."""

import json
import os
import pickle
import subprocess
import sys
from datetime import date
from enum import Enum
from inspect import isfunction
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.promises.examples import CLASSES, EXAMPLES, walk
from tests.promises.texts import told
from tests.small import EVERYTHING, LAKES

ROOT = Path(__file__).parents[2]
# Whatever is none of these is made of them.
LEAVES = (str, int, bool, type(None), date, Enum, bytes, Path)
ALL = pytest.mark.parametrize("of", CLASSES, ids=lambda of: of.__name__)


def test_every_public_class_has_an_example() -> None:
    """No class that a user can import is missing from what is looked at here."""
    assert [of for of in CLASSES if of not in EXAMPLES] == []
    assert len(CLASSES) > 90


@ALL
def test_it_is_immutable_all_the_way_down(of: type[Any]) -> None:
    """It is frozen, and made of frozen things, tuples and frozensets, down to plain values."""
    example = EXAMPLES[of]
    for field in attrs.fields(of):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(example, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(example, field.name)
    for value in walk(example):
        frozen = type(value) in (tuple, frozenset) or attrs.has(type(value)) or isfunction(value)
        assert frozen or isinstance(value, LEAVES)


@ALL
def test_every_field_takes_part_in_equality(of: type[Any]) -> None:
    """With any one field another, it is another value; with all the same, it hashes alike."""
    example = EXAMPLES[of]
    assert example == _with(example, "", None)
    assert hash(example) == hash(_with(example, "", None))
    for field in attrs.fields(of):
        changed = _with(example, field.name, ("something", "else"))
        assert changed != example
        assert hash(changed) != hash(example)
    assert example != attrs.astuple(example, recurse=False)


def _with(value: Any, name: str, other: object) -> Any:
    """Copy a value with another thing in a field, without asking the class whether that can be."""
    of: Any = value.__class__
    copied = object.__new__(of)
    for field in attrs.fields(of):
        held = other if field.name == name else getattr(value, field.name)
        object.__setattr__(copied, field.name, held)
    return copied


def test_a_pickle_is_the_same_value_in_another_process() -> None:
    """What is pickled under one hash seed is equal, and found by its hash, under another."""
    code = (
        "import pickle, sys; from tests.small import EVERYTHING, LAKES;"
        "sys.stdout.buffer.write(pickle.dumps((EVERYTHING, LAKES)))"
    )
    raw = _run(code, PYTHONHASHSEED="1")
    assert pickle.loads(raw) == (EVERYTHING, LAKES)
    assert set(pickle.loads(raw)) == {EVERYTHING, LAKES}


def test_one_value_is_one_text_anywhere() -> None:
    """Another hash seed, time zone and locale, and Python without UTF-8: the same texts."""
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    code = "import json; from tests.promises.texts import told; print(json.dumps(told()))"
    raw = _run(code, PYTHONHASHSEED="1", PYTHONUTF8="0", **elsewhere)
    assert json.loads(raw) == told()


def _run(code: str, **settings: str) -> bytes:
    paths = os.pathsep.join((str(ROOT), *sys.path))
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": paths, **settings},
        capture_output=True,
        check=True,
    )
    return done.stdout
