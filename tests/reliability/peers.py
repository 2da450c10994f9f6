"""What plain cattrs makes of the same wrong values, filling the same classes."""

import json
import typing
from collections.abc import Iterator
from datetime import date
from typing import Any

from cattrs.preconf.json import make_converter

from tests.benchmarks.bench_load import STRINGS, ignoring_type, when
from tests.test_codec_fields import HERE, NEVER, PLACES, document, wrong
from uncc_process.codec.plain import is_table
from uncc_process.codec.structure import tag
from uncc_process.model import FAMILIES, Adoption, Clause, Moment, Requirement, When
from uncc_process.sources import Pinpoint

__all__ = ["accepted_by_cattrs", "reads"]


def accepted_by_cattrs(step: int) -> tuple[int, int]:
    """Count the wrong values of the table, and those among them that cattrs accepts."""
    chosen = [each for place, each in enumerate(_table()) if place % step == 0]
    return len(chosen), sum(reads(text, family) for text, family in chosen)


def _table() -> Iterator[tuple[str, str]]:
    for hint, family, plain, path in PLACES.values():
        (record,) = document(family, plain, path)[family]
        text = json.dumps(record, default=date.isoformat)
        for value in (*NEVER, *wrong(hint)):
            yield text.replace(f'"{HERE}"', value), family


def reads(text: str, family: str) -> bool:
    """Tell whether cattrs fills a record; the process around it is not asked for."""
    try:
        _CONVERTER.structure(json.loads(text), FAMILIES[family])
    except Exception:
        return False
    return True


def _converter() -> Any:
    """Tell cattrs what it cannot know, and nothing else."""
    converter = make_converter(forbid_extra_keys=True)
    for of, (read, _) in STRINGS.items():
        converter.register_structure_hook(of, ignoring_type(read))
    converter.register_structure_hook(Pinpoint, ignoring_type(Pinpoint.parse))
    converter.register_structure_hook(When, ignoring_type(when))
    converter.register_structure_hook(When | None, ignoring_type(when))
    for union in (Adoption, Adoption | None, Clause, Moment, Moment | None, Requirement):
        members = {tag(each): each for each in typing.get_args(union)}

        def hook(plain: Any, _: Any, members: dict[str, Any] = members) -> Any:
            if "date" in members and not is_table(plain):
                return date.fromisoformat(plain)
            rest = {key: plain[key] for key in plain if key != "type"}
            return converter.structure(rest, members[plain["type"]])

        converter.register_structure_hook(union, hook)
    return converter


_CONVERTER = _converter()
