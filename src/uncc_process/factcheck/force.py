"""What a treaty needs to enter into force: how many have to join, and how many days after."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import attrs

from uncc_process.calendars import Unit
from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import opening_fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import CARDINAL, ORDINAL, cardinal, ordinal, written
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import sentence
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.tallies import Count, Tally
from uncc_process.factcheck.topics import Subject
from uncc_process.factcheck.treaties import main_treaty
from uncc_process.model.clauses import After, EventEdge, Reached
from uncc_process.model.mandates import Mandate
from uncc_process.model.vocabulary import EventKind
from uncc_process.spans import DateSpan

__all__ = ["force_checks", "force_clauses", "force_tally", "not_recorded", "told_of_force"]

_FORCE: Final = (
    r"\b(?:enter(?:s|ed|ing)?|entry|entrance|come|comes|came)\s+into\s+(?:legal\s+)?force\b"
)
_JOINING: Final = r"(?:ratification|accession|instrument|deposit)"
_NTH: Final = (
    r"\b(?:after|following|upon|of|with|until)\s+(?:the\s+)?(?:deposit\s+of\s+)?(?:the\s+)?"
    rf"(?P<nth>{ORDINAL})\s+{_JOINING}\b"
)
_DAY: Final = rf"\b(?P<nth>{ORDINAL})\s+day\s+(?:after|following|from|thereafter)\b"
# "Into force 90 days after the fortieth", "into force after 90 days".
_DAYS: Final = (
    rf"\binto\s+force\s+(?:(?P<after>{CARDINAL})\s+days\s+(?:after|following|from)\b(?!\s+some)"
    rf"|after\s+(?P<nth>{CARDINAL})\s+days\b)"
)
# For those who join later there is another rule.
_LATER: Final = (
    r"\b(?:[Ee]ach|[Ee]very|own|such|afterwards|subsequently|later|latecomers?|"
    r"[Pp]rotocols?|[Aa]mendments?)\b"
)
_BEFORE: Final = (
    r"(?:\b(?:needs?|needed|requires?|required|requiring|takes|conditional\s+(?:up)?on|depends?\s+on|"
    r"subject\s+to)\s+"
    r"|\binto\s+force\s+(?:\w+\s+){0,2}(?:after|with|once|upon)\s+)\Z"
)
_EACH: Final = r"\s+(?:\w+\s+){0,4}(?:per|each|every)\b"
_PRONOUN: Final = r"(?:It|They|This|These|That)\b"
_AFTER: Final = (
    r"(?:\s+of\s+[\w, ]{3,60}?)?\s+(?:(?:are|is|were|will\s+be)\s+(?:needed|required|necessary)|"
    r"(?:must|have\s+to|need\s+to)\s+(?:ratify|join)|(?:to|for|before)\s+[\w ]{0,30}\bforce)\b"
)
NEAR: Final = 60
_COUNTED: Final = frozenset(
    ("ratifications", "accessions", "instruments", "deposits", "states", "parties", "countries")
)
_BESIDE: Final = frozenset(("member", "state", "states", "un", "parties", "valid"))


def force_clauses(passage: Passage) -> list[tuple[int, int, Mandate]]:
    """Give how many have to join the treaty, and how many days are to pass then: its own clause."""
    treaty = main_treaty(passage.process)
    return [
        (mandate.clause.moment.moment.nth, mandate.clause.moment.offset.count, mandate)
        for mandate in passage.process.mandates
        if treaty is not None
        and str(mandate.given_by) == treaty.id
        and isinstance(mandate.clause, Reached)
        and isinstance(mandate.clause.moment, After)
        and isinstance(mandate.clause.moment.moment, EventEdge)
        and mandate.clause.moment.moment.pattern.event is EventKind.DEPOSIT
        and mandate.clause.moment.offset.unit is Unit.DAY
    ]


def _ruling(found: list[tuple[int, int, Mandate]], *, same: bool) -> Ruling:
    mandates = [mandate for _, _, mandate in found]
    return Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
        says=" ".join(sentence(mandate.asks) for mandate in mandates),
        records=tuple(mandate.id for mandate in mandates),
        sources=tuple(dict.fromkeys(s for mandate in mandates for s in mandate.sources)),
    )


def _on_it(passage: Passage) -> bool:
    """Whether a sentence is on the treaty of the process, and on no other that it calls "it"."""
    named = any(topic.subject is Subject.TREATY for topic in passage.topics)
    return passage.ours and (named or not compiled(_PRONOUN).match(passage.sentence.text))


def force_tally(passage: Passage, count: Count) -> Tally | None:
    """Count those who have to join: "forty ratifications are needed for entry into force"."""
    *beside, noun = count.noun.lower().split(" of ")[0].split()
    before = passage.plain[max(passage.sentence.start, count.start - NEAR) : count.start]
    told = compiled(_BEFORE).search(before) or compiled(_AFTER).match(passage.plain, count.end)
    if noun not in _COUNTED or not set(beside) <= _BESIDE or not told or not _on_it(passage):
        return None
    if compiled(_EACH).match(passage.plain, count.end):
        return None
    clauses = force_clauses(passage)
    if not clauses:
        return None
    ruling = _ruling(clauses, same=True)
    return Tally(
        says=ruling.says,
        numbers=tuple(number for number, _, _ in clauses),
        sure=True,
        records=ruling.records,
        sources=ruling.sources,
    )


def _number(text: str) -> int:
    ordinals = compiled(ORDINAL, re.IGNORECASE).fullmatch(text)
    return ordinal(text) if ordinals else cardinal(text)


def told_of_force(passage: Passage) -> bool:
    """Whether a sentence tells when the treaty of the process enters into force."""
    return passage.says(_FORCE) and not passage.says(_LATER) and _on_it(passage)


def force_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of "the ninetieth day after", and of "the fortieth instrument"."""
    clauses = force_clauses(passage) if told_of_force(passage) else []
    if not clauses:
        return
    for pattern, column, what in ((_NTH, 0, "instrument"), (_DAY, 1, "day"), (_DAYS, 1, "day")):
        for found in passage.match(pattern):
            name = "nth" if found["nth"] else "after"
            place, number = found.span(name), _number(found[name])
            if why := passage.why_not(*place):
                yield passage.unread(*place, Kind.STATEMENT, why)
                continue
            same = [each for each in clauses if each[column] == number]
            ruling = _ruling(same or clauses, same=bool(same))
            understood = f"in force by the {written(number)} {what}"
            yield passage.check(*place, Kind.STATEMENT, understood, ruling)


# ---- what is not in force ----------------------------------------------------------------


def not_recorded(passage: Passage, event: str, days: DateSpan) -> Ruling:
    """Rule on a day of what happened to a treaty: of no record, or before it could be in force."""
    treaty = main_treaty(passage.process)
    opened = opening_fact(treaty, passage.process).span if treaty else None
    clauses = force_clauses(passage) if compiled(_FORCE, re.IGNORECASE).search(event) else []
    if opened and clauses:
        wait = min(count for _, count, _ in clauses)
        if days.last < opened.first + timedelta(wait):
            ruling = _ruling(clauses, same=False)
            says = f"It was opened for signature on {opened}. {ruling.says}"
            return attrs.evolve(ruling, says=says)
    return Ruling(verdict=Verdict.NOT_IN_THE_RECORD, says=f"The record has no such act: {event}.")
