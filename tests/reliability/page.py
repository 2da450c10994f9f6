"""The page of figures: ``docs/reference/reliability.md``, from what is stored and nothing else."""

import textwrap
from collections.abc import Iterator

from tests.reliability.figures import Figures, load
from tests.reliability.programmes import PROGRAMMES

__all__ = ["page"]

HEAD = """\
# Reliability

What was tried to break this library, and what came of it. [Promises](../explanation/promises.md)
says what is promised, and which test holds it.

`python -m tests.reliability page` writes this page, from the figures in
`tests/reliability/figures` and nothing else; a test holds that it does. Beside each figure stands
the command that computes it again, from a checkout after `python -m pip install -e '.[test]'`.
Counts are decided by a seed; those of the schema and the loader also by the version of hypothesis,
which draws their documents. Seconds, memory, executions and which Pythons there are belong to the
machine, and to what else it did.
"""


def page() -> str:
    """Write the page."""
    return "\n".join([HEAD, *(_section(name, load(name)) for name in PROGRAMMES)])


def _section(name: str, figures: Figures | None) -> str:
    programme = PROGRAMMES[name]
    says = textwrap.fill(programme.says, 100, break_on_hyphens=False)
    return "\n".join([f"## {programme.title}", "", says, "", *_table(name, figures), ""])


def _table(name: str, figures: Figures | None) -> Iterator[str]:
    again = f"`{PROGRAMMES[name].again or f'python -m tests.reliability {name}'}`"
    if figures is None:
        yield f"Not run yet: {again}."
        return
    yield "| figure | | again |"
    yield "| --- | --: | --- |"
    for row in PROGRAMMES[name].rows(figures):
        yield f"| {row.what} | {row.figure} | {again} |"
