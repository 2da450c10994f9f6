"""``python -m tests.reliability NAME``: compute the figures of a programme, or write the page."""

import argparse
from pathlib import Path

from tests.reliability.figures import Size, store
from tests.reliability.page import page
from tests.reliability.programmes import PROGRAMMES

PAGE = Path(__file__).parents[2] / "docs/reference/reliability.md"


def main() -> None:
    """Run what the command line asks for, and say what there is to see."""
    parser = argparse.ArgumentParser(description="Compute the figures of the reliability page.")
    parser.add_argument("name", choices=[*PROGRAMMES, "page"])
    name: str = parser.parse_args().name
    if name == "page":
        PAGE.write_text(page(), encoding="utf-8")
        return
    figures = PROGRAMMES[name].run(Size.FULL)
    store(name, figures)
    for row in PROGRAMMES[name].rows(figures):
        print(f"{row.figure:>16}  {row.what}")  # noqa: T201 - the answer
    if failures := PROGRAMMES[name].failures(figures):
        raise SystemExit(f"{failures} failures")


if __name__ == "__main__":
    main()
