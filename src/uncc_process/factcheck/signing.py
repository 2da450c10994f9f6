"""What is told of the signing of a treaty without its name: "signature closes on", a ceremony."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from uncc_process.factcheck.facts import Fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.once import once
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.process import Process
from uncc_process.model.vocabulary import ActionKind
from uncc_process.spans import DateSpan

__all__ = ["ceremony", "signing"]

_CELL: Final = r"(?:\A|\|)[\s*-]*"
_OPENS: Final = (
    rf"{_CELL}(?P<deed>[Oo]pen(?:ed|s|ing)?(?: date)? for signature|[Ss]ignature (?:opens|opened))"
    r"(?=\s*[|:(-])"
)
_CLOSES: Final = (
    r"\b(?P<deed>(?:can|may) (?:still )?be signed|(?:will be |was |is )?close[sd]? for signature|"
    r"[Ss]ignature (?:period )?(?:closes|ends|will (?:close|end))|"
    r"(?:deadline|last day|closing date) (?:for|of) signature(?: is)?|"
    r"(?<=States )have(?= until [^.;]{4,40} to sign\b(?! (?:in|up|on|off))))"
    rf"|{_CELL}(?P<cell>[Cc]los(?:es|ed|ing)(?: date)? for signature|[Ll]ast day (?:for|of) "
    r"signature)(?=\s*[|:(-])"
)
_CEREMONY: Final = (
    r"\b[Ss]igning (?P<deed>ceremony (?:was held|took place|was hosted|was convened)"
    r"(?:,? (?:in|at) [A-Z]\w+(?: [A-Z]\w+)?)*)"
)


def signing(text: str, treaty: Topic, process: Process) -> Iterator[Topic]:
    """Yield what a sentence tells of the signing of a treaty that was spoken of."""
    first = treaty.opening[0].span if treaty.opening else None
    there = tuple(filter(None, (ceremony(treaty.opening[0], process),))) if first else ()
    told = ((_OPENS, treaty.opening), (_CLOSES, treaty.closing), (_CEREMONY, there))
    for pattern, facts in told:
        for found in compiled(pattern).finditer(text):
            start, end = found.span(found.lastgroup or 0)
            yield attrs.evolve(
                treaty,
                subject=Subject.ACT,
                start=start,
                end=end,
                name=found[found.lastgroup or 0],
                facts=facts,
                verbal=True,
            )


@once
def ceremony(opening: Fact, process: Process) -> Fact | None:
    """Make the fact of the days on end, from the opening on, on which the record has signatures."""
    days = {
        each.on.toordinal()
        for each in process.treaty_actions
        if each.kind is ActionKind.SIGNATURE and isinstance(each.on, date)
    }
    last = first = opening.span.first.toordinal() if opening.span else 0
    while last in days:
        last += 1
    if last == first or opening.span is None:
        return None
    whole = DateSpan(opening.span.first, date.fromordinal(last - 1))
    return attrs.evolve(opening, did="was first signed", span=whole)
