"""The library with one thing wrong at a time: how many of these the tests notice."""

from collections.abc import Iterator

from tests.reliability.figures import Figures, Programme, Row, Size, load, number

__all__ = ["PROGRAMME"]


def run(_: Size) -> Figures:
    """Give what ``.ci/mutation`` stored, room by room: mutants, killed, survivors and why."""
    return load("mutation") or {}


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures, room by room."""
    for room, counts in figures.items():
        share = 100 * counts["killed"] / counts["mutants"]
        explained = sum(bool(each["why"]) for each in counts["survivors"])
        yield Row(f"`{room}`: mutants", number(counts["mutants"]))
        yield Row("– noticed by a test", f"{number(counts['killed'])} ({share:.1f} %)")
        yield Row("– explained: no test could notice them", number(explained))
        yield Row("– neither", number(len(counts["survivors"]) - explained))


PROGRAMME = Programme(
    title="Mutation",
    says=(
        "mutmut writes the mutants, and the tests of each room are run on them; what explains a"
        " survivor stands in `tests/mutation_survivors.toml`."
    ),
    again=".ci/mutation",
    run=run,
    rows=rows,
    failures=lambda figures: sum(
        not each["why"] for counts in figures.values() for each in counts["survivors"]
    ),
)
