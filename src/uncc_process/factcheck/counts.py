"""Counts of a text: sessions, consultations, days, officers, groups, signatories, chapters."""

import re
from collections.abc import Iterator
from typing import Final

from uncc_process.factcheck.ballots import ballots
from uncc_process.factcheck.chapters import parts_tally
from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.force import force_tally
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import CARDINAL, cardinal
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.phrases import MONTH
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.shares import share_of, shares
from uncc_process.factcheck.signatories import signatory_ruling
from uncc_process.factcheck.tallies import FUTURE, STATE, Count, Tally, length, tally_of
from uncc_process.factcheck.votes import tallies

__all__ = ["count_checks"]

# Words that are no part of what is counted.
_STOP: Final = (
    r"(?:is|was|were|are|has|have|had|its|this|as|of|in|on|the|and|or|to|by|from|at|for|with|an?|"
    rf"that|which|per|plus|times|thus|does|yes|us|{MONTH}|resolutions?|paragraphs?|paras|"
    r"articles? [0-9])\b"
)
_COUNT: Final = (
    rf"(?<![\w/.,$€-])(?P<number>{CARDINAL})(?:(?P<long>[- ]days?(?!-)\b)"
    rf"(?=\s+(?:[A-Za-z-]+\s+){{0,3}}?(?:sessions?|consultations?|meetings?)\b)"
    rf"|\s+(?P<noun>(?:(?!{_STOP})[A-Za-z][\w'-]*\s+){{0,3}}?(?!{_STOP})[A-Za-z][\w-]*s)\b)"
)
# After these a number is a name: "Group 2", "items 4".
_NAMED: Final = (
    r"(?:resolutions?|decisions?|paragraphs?|paras?\.|articles?|arts?\.|items?|rules?|chapters?|"
    r"annex|No\.|Nos\.|pages?|pp?\.|section|part|figure|table|version|Group|COP|Rev\.|Add\.|"
    r"[0-9])\s*\Z"
)
_AT_LEAST: Final = (
    r"(?:at least|no fewer than|not fewer than|more than|over|a minimum of)\s+(?:the\s+)?\Z"
)
_PART: Final = (
    r"(?:another|further|first|last|next|other|additional|remaining|each|every|only|of (?:the|its)|"
    r"up to|fewer than|less than|no more than|not more than|about|around|some|nearly|almost|"
    r"approximately|roughly|these|those|any)\s+(?:of\s+)?(?:the\s+)?\Z"
)


def count_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every count of a passage."""
    taken = [(each.start, each.end) for each in passage.dates]
    taken += [(each.start, each.end) for each in passage.citations]
    taken += [found.span() for found in tallies(passage)]
    taken += [found.span() for found, _ in ballots(passage)]
    for found in passage.match(_COUNT, re.IGNORECASE):
        first, last = found.span("number")
        if not any(start < last and first < end for start, end in taken):
            yield from _counted(passage, found)
            yield from _shares(passage, found)


def _counted(passage: Passage, found: re.Match[str]) -> Iterator[Check]:
    """Yield the check of a number, if it counts something."""
    start, end = found.span()
    number, long = cardinal(found["number"]), found["long"] is not None
    before = passage.plain[max(passage.sentence.start, start - 30) : start]
    named = compiled(_NAMED, re.IGNORECASE).search(before)
    if named or _is_year(found["number"]) or (number < 2 and not long):
        return
    count = Count(
        start=start,
        end=end,
        number=number,
        noun=squeezed(found["noun"] or "days"),
        at_least=compiled(_AT_LEAST, re.IGNORECASE).search(before) is not None,
    )
    part = compiled(_PART, re.IGNORECASE).search(before) is not None
    yield _check(passage, count, long=long, part=part)


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and figures[:2] in ("18", "19", "20", "21")


def _check(passage: Passage, count: Count, *, long: bool, part: bool) -> Check:
    place = (count.start, count.end)
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.COUNT, why)
    if part:
        return passage.unread(*place, Kind.COUNT, "the number is of a part, or not exact")
    if long:
        return _judged(passage, count, length(passage, count))
    if needed := force_tally(passage, count) or parts_tally(passage, count):
        return _judged(passage, count, needed)
    if ruling := signatory_ruling(passage, count):
        words = f"{squeezed(passage.plain[count.start : count.end])} of the treaty"
        return passage.check(*place, Kind.COUNT, words, ruling)
    return _judged(passage, count, tally_of(passage, count))


def _shares(passage: Passage, found: re.Match[str]) -> Iterator[Check]:
    """Yield checks of "three in New York and three in Vienna" after a number of sessions."""
    whole = Count(
        start=found.start(),
        end=found.end(),
        number=cardinal(found["number"]),
        noun=squeezed(found["noun"] or ""),
    )
    for share, place in shares(passage, whole):
        if not passage.why_not(share.start, share.end):
            yield _judged(passage, share, share_of(passage, whole, place))


def _judged(passage: Passage, count: Count, tally: Tally | None) -> Check:
    place = (count.start, count.end)
    words = squeezed(passage.plain[count.start : count.end])
    if tally is None:
        return passage.unread(*place, Kind.COUNT, f"the record counts no {count.noun}, or not here")
    verdict = _verdict(passage, count, tally)
    if verdict is Verdict.NOT_UNDERSTOOD:
        why = f"{words}: the number may be of something else than the record counts"
        return passage.unread(*place, Kind.COUNT, why)
    disputed = count.number in tally.rivals or bool(tally.open)
    says = f"{tally.says} {tally.reason}" if disputed else tally.says
    ruling = Ruling(
        verdict=verdict, says=says.strip(), records=tally.records, sources=tally.sources
    )
    return passage.check(*place, Kind.COUNT, words, ruling)


def _verdict(passage: Passage, count: Count, tally: Tally) -> Verdict:
    if count.at_least:
        enough = max(tally.numbers, default=0) >= count.number
        return Verdict.LOOSER if enough else Verdict.NOT_UNDERSTOOD
    if count.number in tally.numbers:
        overtaken = tally.later not in (None, count.number) and passage.says(STATE)
        return Verdict.OVERTAKEN if overtaken else Verdict.SUPPORTED
    if count.number in tally.open:
        return Verdict.STRICTER
    if tally.later == count.number and passage.says(FUTURE):
        return Verdict.SUPPORTED
    if not tally.numbers:
        return Verdict.NOT_IN_THE_RECORD
    return Verdict.CONTRADICTED if tally.sure and not passage.planned else Verdict.NOT_UNDERSTOOD
