"""Plain data to TOML text, for people to go on with; the standard library only reads TOML."""

import json
from datetime import date
from typing import Any

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
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _block(name: str, record: dict[str, Any]) -> str:
    lines = [f"[[{name}]]", *(f"{key} = {_inline(value)}" for key, value in record.items())]
    return "\n".join(lines) + "\n"


def _inline(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return json.dumps(value, ensure_ascii=False)
        case list():
            return "[" + ", ".join(map(_inline, value)) + "]"
        case _:
            return (
                "{ " + ", ".join(f"{key} = {_inline(each)}" for key, each in value.items()) + " }"
            )
