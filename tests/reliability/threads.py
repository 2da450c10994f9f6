"""Eight threads at once, from a cold start: what one of them gives, all give."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tests.reliability.figures import Figures, Programme, Row, Size, number

__all__ = ["PROGRAMME"]

ROOT = Path(__file__).parents[2]


def run(size: Size) -> Figures:
    """Start an interpreter many times, and in each let all threads begin together."""
    starts, threads = (20, 8) if size is Size.FULL else (1, 2)
    alone = work()
    found = [answer for _ in range(starts) for answer in cold(threads)]
    return {
        "counted": {
            "starts": starts,
            "threads": threads,
            "results of each": len(alone),
            "results that differ": sum(
                answer.get(name) != held for answer in found for name, held in alone.items()
            ),
        },
        "measured": {},
    }


def cold(threads: int) -> list[dict[str, str]]:
    """Run the work in so many threads of an interpreter in which nothing has run yet."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability.threads", str(threads)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
        capture_output=True,
        check=True,
    )
    answers: list[dict[str, str]] = json.loads(done.stdout)
    return answers


def together(threads: int) -> list[dict[str, str]]:
    """Let all threads begin at once, and give what each of them found."""
    barrier = threading.Barrier(threads)
    answers: list[dict[str, str]] = [{} for _ in range(threads)]

    def one(place: int) -> None:
        barrier.wait()
        try:
            answers[place] = work()
        except Exception as error:  # it has to be seen by whoever compares
            answers[place] = {"error": repr(error)}

    running = [threading.Thread(target=one, args=(place,)) for place in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return answers


def work() -> dict[str, str]:
    """Load, dump, audit, lint, parse and find: all that keeps something for the next time."""
    from uncc_process import DateSpan, Source, Symbol, audit, dumps, find_citations, load, loads
    from uncc_process.codec import canonical, plain_of
    from uncc_process.errors import LoadError
    from uncc_process.rules import lint
    from uncc_process.spans import find_dates
    from uncc_process.timeline import timeline

    process = load()
    text = dumps(process)
    notes = "\n".join(record.note for record in process.records())
    try:
        refused = str(loads(text.replace("2023-", "2023-9")))
    except LoadError as error:
        refused = str(error)
    return {
        "dumps": text,
        "loads": dumps(loads(text)),
        "toml": dumps(loads(dumps(process, "toml"), "toml")),
        "refused": refused,
        "same": str(load() is process and loads(text) == process),
        "timeline": canonical(plain_of(timeline(process))),
        "audit": canonical(plain_of(audit(process).judgements)),
        "lint": canonical(plain_of(lint(process))),
        "looked up": repr(process.session("sixth")),
        "citations": repr(find_citations(notes)),
        "dates": repr(find_dates(notes)),
        "symbol": repr(Symbol.parse("A/AC.291/22/Rev.2").base),
        "span": repr(DateSpan.parse("August 29 – 1 September 2023")),
        "source": repr(Source.parse("A/RES/75/282, paras. 4 and 5")),
    }


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted = figures["counted"]
    yield Row("starts of an interpreter", number(counted["starts"]))
    yield Row("threads in each", number(counted["threads"]))
    yield Row("results compared in each thread", number(counted["results of each"]))
    yield Row("results that differ from those of one", number(counted["results that differ"]))


PROGRAMME = Programme(
    title="Threads",
    says=(
        "Threads begin together in an interpreter that has loaded nothing yet, and Python changes"
        " between them every microsecond: what is kept for the next time is filled by all at once."
    ),
    run=run,
    rows=rows,
    failures=lambda figures: int(figures["counted"]["results that differ"]),
)

if __name__ == "__main__":
    sys.setswitchinterval(1e-6)
    print(json.dumps(together(int(sys.argv[1]))))  # noqa: T201 - the answer
