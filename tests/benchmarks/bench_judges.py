"""The lint over ever longer records, and the factcheck over ever longer texts.

Run it with ``python -m tests.benchmarks.bench_judges``. Neither has a peer: what counts is growth.
A record twice as long may take twice as long to lint, and a text twice as long twice as long to
check.
"""

from functools import partial

from tests.benchmarks import generated
from tests.benchmarks.measure import Run, Size, Table, grow, main
from uncc_process.dataset import load
from uncc_process.factcheck import factcheck
from uncc_process.rules import lint

RECORDS = (100, 1_000, 10_000)
SENTENCES = (10, 100, 1_000)
SENTENCE = (
    "At its {ordinal} session ({days}), held in {place}, the Committee went on with its work "
    "under resolution 75/282, which the General Assembly adopted on 26 May 2021.\n\n"
)


def tables(size: Size) -> list[Table]:
    """Grow the lint by events, and the factcheck by sentences."""
    records, sentences = ((50, 100), (2, 4)) if size is Size.TINY else (RECORDS, SENTENCES)
    return [
        grow("the lint, by events", records, linting, size=size),
        grow("a factcheck, by sentences", sentences, checking, size=size),
    ]


def linting(events: int) -> tuple[Run, int]:
    """Lint a process of so many events."""
    return partial(lint, generated.process(events, with_mandates=False)), events


def checking(sentences: int) -> tuple[Run, int]:
    """Check a text about the sessions of the bundled process, one after the other."""
    process = load()
    numbered = [each for each in process.sessions if each.ordinal]
    written = [
        SENTENCE.format(ordinal=each.name.split()[0].lower(), days=each.span, place=each.place)
        for each in numbered
    ]
    text = "".join(written[index % len(written)] for index in range(sentences))
    return partial(factcheck, text, process), sentences


if __name__ == "__main__":
    main(tables)
