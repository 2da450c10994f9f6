"""What a format leaves out of a process, counted."""

from collections.abc import Iterator, Mapping

import attrs

from uncc_process.audit.words import listed
from uncc_process.model.families import FAMILIES
from uncc_process.model.process import Process

__all__ = ["left_out"]

Held = Mapping[str, frozenset[str]]
"""Families that a format holds, and the fields of each that it holds."""


def left_out(process: Process, held: Held) -> Iterator[str]:
    """Yield a sentence for each family, or fields of one, that a process fills and a format lacks.

    A family held with no field named is not looked into.
    """
    for family in FAMILIES:
        records = getattr(process, family)
        if records and family not in held:
            yield f"{family}: none of the {len(records)} is there"
        elif records and held[family]:
            yield from _fields(family, records, held[family])


def _fields(
    family: str, records: tuple[attrs.AttrsInstance, ...], held: frozenset[str]
) -> Iterator[str]:
    names = [field.name for field in attrs.fields(type(records[0])) if field.name not in held]
    filled = [name for name in names if any(getattr(each, name) for each in records)]
    if filled:
        yield f"{family}: {listed(filled)} {'is' if len(filled) == 1 else 'are'} not there"
