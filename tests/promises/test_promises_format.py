"""The format of version 1: files that were written once are read for ever."""

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.small import EVERYTHING
from uncc_process.codec import FORMAT, dumps, loads
from uncc_process.errors import LoadError
from uncc_process.model import FAMILIES

VERSION_1 = Path(__file__).parents[1] / "golden/format/1"
# They are never written again: who changes one has changed the promise.
DIGESTS = {
    "everything.json": "91d2bca11054d5840a5ead6244fcce610ca115347e96702de358ec4a22e125b2",
    "everything.toml": "a87c737b08b4d00e05067bb815fc35fc7af0cce4fb671889041caa34a61bf193",
}


@pytest.mark.parametrize("name", DIGESTS)
def test_a_file_of_version_1_is_what_it_was(name: str) -> None:
    """The files are those that were written when the version was new."""
    raw = (VERSION_1 / name).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == DIGESTS[name]


@pytest.mark.parametrize("name", DIGESTS)
def test_a_file_of_version_1_is_read(name: str) -> None:
    """Every family is there, and both forms hold the same process."""
    process = loads(*_golden(name))
    assert process == loads(*_golden("everything.json"))
    assert [family for family in FAMILIES if not getattr(process, family)] == []


def test_what_is_read_of_version_1_is_written_as_it_was() -> None:
    """Fields that came later have a default, and are left out: the text is the same."""
    text, _ = _golden("everything.json")
    assert dumps(loads(text)) == text


def _golden(name: str) -> tuple[str, Literal["json", "toml"]]:
    form: Literal["json", "toml"] = "json" if name.endswith(".json") else "toml"
    return (VERSION_1 / name).read_text("utf-8"), form


@pytest.mark.parametrize("other", ["uncc-process/0", "uncc-process/2", "uncc-process/1.0", "x/1"])
def test_another_version_is_refused_by_its_name(other: str) -> None:
    """A file of a version that this one does not know is not guessed at."""
    plain: dict[str, Any] = {**json.loads(dumps(EVERYTHING)), "format": other}
    with pytest.raises(LoadError) as caught:
        loads(json.dumps(plain))
    assert [str(each) for each in caught.value.problems] == [
        f"$.format: expected '{FORMAT}', got '{other}'"
    ]
