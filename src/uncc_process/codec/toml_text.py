"""Plain data to TOML text, for people to go on with; the standard library only reads TOML."""

import json
from typing import Any

from uncc_process.codec.plain import is_list, is_table

__all__ = ["toml_text"]


def toml_text(plain: dict[str, Any]) -> str:
    """Write plain data as TOML: a block for each record, what is inside it on one line each."""
    single = {name: value for name, value in plain.items() if not _is_blocks(value)}
    parts = ["".join(f"{name} = {_inline(value)}\n" for name, value in single.items())]
    for name, value in plain.items():
        if name not in single:
            parts += [_block(name, record) for record in value]
    return "\n".join(part for part in parts if part)


def _is_blocks(value: Any) -> bool:
    return is_list(value) and bool(value) and all(map(is_table, value))


def _block(name: str, record: dict[str, Any]) -> str:
    lines = [f"[[{name}]]", *(f"{key} = {_inline(value)}" for key, value in record.items())]
    return "\n".join(lines) + "\n"


def _inline(value: Any) -> str:
    if is_list(value):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if is_table(value):
        pairs = (f"{key} = {_inline(each)}" for key, each in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower()  # true and false, numbers and days
