"""The hostile inputs of the manifests, made into texts and files.

A manifest beside this module lists the inputs of one kind, those that are ``refused`` and those
that are ``accepted``. An entry has an ``id``, says ``why`` it is hostile, and gives its text in one
of three ways: ``text`` as it is, ``literal`` as it stands in a JSON string (for characters that
TOML cannot hold), or ``pieces``, each with how often it is repeated.

``at`` puts the text into the small process in place of a value; where it ends in ``@``, in place of
a key and its value. ``path`` is where the problem has to be (that of ``at``, if not said), ``says``
what its sentence has to hold, and ``gives`` what is read from a text that is accepted.
"""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import attrs

from tests.small import LAKES, TOML
from uncc_process.codec import dumps
from uncc_process.codec.toml_text import toml_text

__all__ = ["CASES", "KINDS", "Case", "manifest"]

HERE = Path(__file__).parent
KINDS = ("json", "toml", "symbol", "source", "date", "prose", "folder")
MARK = "@@"


@attrs.frozen(kw_only=True)
class Case:
    """A hostile input, and what has to come of it."""

    id: str
    kind: str
    why: str
    accepted: bool
    text: str = ""
    path: str = ""
    says: str = ""
    gives: Any = None
    dates: tuple[str, ...] | None = None
    files: dict[str, bytes] = attrs.field(factory=dict[str, bytes])
    read: str = ""  # which of the files; the folder, if none is named


def manifest(kind: str) -> tuple[Case, ...]:
    """Read the inputs of one kind."""
    entries = tomllib.loads((HERE / f"{kind}.toml").read_text("utf-8"))
    return tuple(
        _case(kind, entry, accepted=expected == "accepted")
        for expected in ("refused", "accepted")
        for entry in entries.get(expected, ())
    )


def _case(kind: str, entry: dict[str, Any], *, accepted: bool) -> Case:
    at = entry.get("at", "")
    text = _text(entry)
    encoding = entry.get("encoding", "utf-8")
    files = entry.get("files", {})
    return Case(
        id=f"{kind}-{entry['id']}",
        kind=kind,
        why=entry["why"],
        accepted=accepted,
        text=_put(kind, at, text) if at else text,
        path=entry.get("path", f"$.{at}" if at else ""),
        says=entry.get("says", ""),
        gives=entry.get("gives"),
        dates=tuple(entry["dates"]) if "dates" in entry else None,
        files={name: _filled(held).encode(encoding) for name, held in files.items()},
        read=entry.get("read", ""),
    )


def _text(entry: dict[str, Any]) -> str:
    if "pieces" in entry:
        return "".join(piece * count for piece, count in entry["pieces"])
    if "literal" in entry:
        literal: str = json.loads(f'"{entry["literal"]}"')
        return literal
    text: str = entry.get("text", "")
    return text


# ---- into the small process ------------------------------------------------------------


def _put(kind: str, at: str, text: str) -> str:
    """Write the small process with a text in place of what lies at a path."""
    *steps, last = (int(step) if step.isdigit() else step for step in _STEP.findall(at))
    plain: dict[str, Any] = json.loads(dumps(LAKES))
    inner: Any = plain
    for step in steps:
        inner = inner[step]
    inner[MARK if last == "@" else last] = MARK
    whole = json.dumps(plain) if kind == "json" else toml_text(plain)
    pair = f'"{MARK}": "{MARK}"' if kind == "json" else f'{MARK} = "{MARK}"'
    return whole.replace(pair if last == "@" else f'"{MARK}"', text)


_STEP = re.compile(r"[^.\[\]]+")


def _filled(held: str) -> str:
    head, _, records = TOML.partition("\n[[")
    held = held.replace("@head@", head).replace("@records@", f"[[{records}")
    return held.replace("@json@", dumps(LAKES))


CASES = tuple(case for kind in KINDS for case in manifest(kind))
