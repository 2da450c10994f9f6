"""A text read sentence by sentence, each held against the record by all who can read it."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Protocol, TypeVar

from uncc_process.citations import find_citations
from uncc_process.factcheck.ballots import ballot_checks
from uncc_process.factcheck.checks import Check
from uncc_process.factcheck.counts import count_checks
from uncc_process.factcheck.dates import date_checks, day_of_the_text
from uncc_process.factcheck.deeds import deed_checks
from uncc_process.factcheck.documents import citation_checks
from uncc_process.factcheck.force import force_checks
from uncc_process.factcheck.lexicon import lexicon
from uncc_process.factcheck.lists import linked, narrowed
from uncc_process.factcheck.mentions import Mentions
from uncc_process.factcheck.once import once
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.people import people_checks
from uncc_process.factcheck.places import place_checks
from uncc_process.factcheck.prose import Head, Sentence, head_of, sentences, unmarked
from uncc_process.factcheck.readings import reading_checks
from uncc_process.factcheck.states import state_checks
from uncc_process.factcheck.votes import vote_checks
from uncc_process.model.process import Process
from uncc_process.spans import find_dates
from uncc_process.timeline import latest_fact

__all__ = ["checks_of"]

# Each reads a sentence with all that was found in it, and yields checks.
_READERS = (
    date_checks,
    place_checks,
    citation_checks,
    vote_checks,
    ballot_checks,
    count_checks,
    reading_checks,
    state_checks,
    deed_checks,
    people_checks,
    force_checks,
)


def checks_of(text: str, process: Process, as_of: date | None) -> tuple[Check, ...]:
    """Give the checks of a text in its order: see ``factcheck.factcheck``."""
    head = head_of(text)
    checks = [] if head is None else [day_of_the_text(text, head)]
    for passage in _passages(text, process, as_of, head):
        for read in _READERS:
            checks += read(passage)
    return tuple(sorted(checks, key=lambda each: (each.start, each.end, each.kind.value)))


def _passages(
    text: str, process: Process, as_of: date | None, head: Head | None
) -> Iterator[Passage]:
    """Yield the sentences of a text, each with what it speaks of."""
    simple, words = unmarked(text), lexicon(process)
    mentions, latest = Mentions(words), _latest(process)
    dates = [each for each in find_dates(text) if head is None or each.start != head.start]
    citations = find_citations(text)
    own = as_of or (head.day if head else None)
    for sentence in sentences(simple):
        cited, dated = _inside(sentence, citations), _inside(sentence, dates)
        named = mentions.of(sentence.text, sentence.start, cited)
        named, links = narrowed(named, linked(simple, dated, named))
        mentions.settle(named)
        yield Passage(
            text=text,
            plain=simple,
            lexicon=words,
            process=process,
            sentence=sentence,
            topics=named,
            dates=dated,
            citations=cited,
            links=links,
            organs=mentions.organs,
            committee=mentions.committee,
            earlier=mentions.earlier,
            as_of=own or latest,
            dated=own is not None,
            ours=mentions.treaties.ours,
            latest=latest,
        )


@once
def _latest(process: Process) -> date:
    return latest_fact(process)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Found = TypeVar("_Found", bound=_Placed)


def _inside(sentence: Sentence, found: tuple[_Found, ...] | list[_Found]) -> list[_Found]:
    """Give what begins within a sentence."""
    first = bisect_left(found, sentence.start, key=_start)
    return list(found[first : bisect_left(found, sentence.end, lo=first, key=_start)])


def _start(placed: _Placed) -> int:
    return placed.start
