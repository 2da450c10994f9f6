"""The reference page of the command line, as the parsers have it.

``python -m tests.command_line`` writes it anew, below what stands above its first command.
"""

import argparse
from pathlib import Path

from uncc_process.cli import parser

__all__ = ["PAGE", "written"]

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "command-line.md"


def written() -> str:
    """Write a section for each command: what it does, its options, and its exit status."""
    commands: dict[str, argparse.ArgumentParser]
    (commands,) = (vars(each)["choices"] for each in _actions(parser()) if each.choices)
    return "\n".join(_section(name, command) for name, command in commands.items())


def _actions(of: argparse.ArgumentParser) -> list[argparse.Action]:
    found: list[argparse.Action] = vars(of)["_actions"]  # argparse tells them nowhere else
    return found


def _section(name: str, command: argparse.ArgumentParser) -> str:
    rows = "".join(map(_row, _actions(command)[1:]))  # the first is that of --help
    status, _, more = str(command.epilog).partition("\n\n")
    parts = (
        f"## {name}\n\n{command.description}\n\n| | |\n|---|---|\n{rows}",
        f"{status[0].upper()}{status[1:]}.\n",
        f"```text\n{more}\n```\n" if more else "",
    )
    return "\n".join(filter(None, parts))


def _row(action: argparse.Action) -> str:
    value = action.metavar or (f"{{{','.join(action.choices)}}}" if action.choices else "")
    more = {"+": " ...", "?": " (optional)"}.get(str(action.nargs), "")
    names = [f"`{name} {value}`" if value else f"`{name}`" for name in action.option_strings]
    return f"| {', '.join(names) or f'`{value}{more}`'} | {action.help} |\n"


if __name__ == "__main__":
    kept = PAGE.read_text("utf-8").partition("## ")[0]
    PAGE.write_text(kept + written(), "utf-8")
