"""Pickling that goes through the constructor, so that nothing unpickled is unchecked."""

import copyreg
from typing import Any

import attrs

__all__ = ["checked_when_unpickled"]


def checked_when_unpickled(*classes: type) -> None:
    """Have the objects of some attrs classes pickled, and copied, as a call of their class.

    What attrs does by itself puts the fields back without asking: a pickle that was tampered with,
    or written by a version that checked less, would give a record that no document could mean.
    """
    for of in classes:
        copyreg.pickle(of, _taken_apart)


def _taken_apart(held: Any) -> tuple[Any, tuple[type, dict[str, Any]]]:
    of: type[Any] = held.__class__
    fields = attrs.fields(of)
    return _built, (of, {field.alias: getattr(held, field.name) for field in fields})


def _built(of: type, fields: dict[str, Any]) -> Any:
    return of(**fields)
