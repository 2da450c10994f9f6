"""Parts of a number of sessions by their places: "three in New York and three in Vienna"."""

from collections.abc import Iterator
from typing import Final

from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import CARDINAL, cardinal
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.tallies import Count, Meeting, Tally, sources_of
from uncc_process.model.vocabulary import SessionKind

__all__ = ["share_of", "shares"]

_SHARE: Final = (
    rf"(?:,|,?\s+and)?\s+(?P<number>{CARDINAL})(?:\s+of\s+(?:them|which))?(?:\s+held)?\s+in\s+"
    r"(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)(?!\s+(?:in|during)\s+[0-9])"
)


def shares(passage: Passage, whole: Count) -> Iterator[tuple[Count, str]]:
    """Yield the parts that a text makes of a number of sessions or consultations, and where."""
    end = whole.end
    if whole.words[-1:] not in (["sessions"], ["consultations"]) or not _listed(passage, whole):
        return
    while found := compiled(_SHARE).match(passage.plain, end, passage.sentence.end):
        end, number = found.end(), cardinal(found["number"])
        start, last = found.start("number"), found.end("place")
        place = " ".join(found["place"].split())
        yield Count(start=start, end=last, number=number, noun=whole.noun), place


def _listed(passage: Passage, whole: Count) -> list[Meeting]:
    """Give the meetings that a number is of, if it is their number."""
    kinds = [kind for kind in SessionKind if kind.value in whole.noun.lower()]
    found: list[Meeting] = [
        each
        for each in passage.process.sessions
        if (each.kind in kinds if kinds else each.ordinal is not None)
    ]
    if whole.words[-1] == "consultations":
        found = list(passage.process.consultations)
    held = [each for each in found if each.opens <= passage.as_of]
    return held if len(held) == whole.number else []


def share_of(passage: Passage, whole: Count, place: str) -> Tally | None:
    """Count the meetings at a place; of a place of no meeting nothing is said."""
    there = [each for each in _listed(passage, whole) if each.place == place]
    if not there:
        return None
    return Tally(
        says=f"The record has {len(there)} {whole.noun} in {place}.",
        numbers=(len(there),),
        sure=True,
        records=tuple(each.id for each in there),
        sources=sources_of(there),
    )
