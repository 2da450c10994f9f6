"""How many had signed, by which day: a text's number against what the record has by then."""

import re
from datetime import date
from typing import Final

import attrs

from uncc_process.factcheck.checks import Verdict
from uncc_process.factcheck.facts import opening_fact
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import CARDINAL, cardinal
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.phrases import PLACE_NAME
from uncc_process.factcheck.prose import squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.signing import ceremony
from uncc_process.factcheck.tallies import STATE, Count
from uncc_process.model.disputes import Dispute
from uncc_process.model.records import first_day, last_day
from uncc_process.model.treaty import Treaty, TreatyStatus
from uncc_process.model.vocabulary import ActionKind, PartyKind
from uncc_process.spans import DateSpan

__all__ = ["counted_on", "signatory_ruling"]

_SIGNERS: Final = r"(?i)(?:\w+ )?(?:signatories|signatures)"
_STATES: Final = (
    r"(?i)(?:[\w-]+ ){0,3}(?:states|countries|governments|nations|parties|delegations|members)"
)
_SIGNED_AFTER: Final = (
    r"(?:\s+and\s+(?:[\w-]+\s+){0,3}organi[sz]ations?)?\s+(?:(?:have|had)\s+)?(?:\w+\s+)?"
    r"(?:signed|signing)\b"
)
_SIGNED_BEFORE: Final = rf"\b(?:signed|signature)\s+(?:(?:in|at)\s+{PLACE_NAME}\s+|\w+\s+)?by\s+\Z"
# "72 signatories, among them Algeria, which signed on": a day of some of them.
_ASIDE: Final = r"\b(?:which|who|whom|among|including)\b"
_CEREMONY: Final = r"(?i)\b(?:ceremony|signing event)\b"
_THEN: Final = r"\bhad\b|\bby (?:then|the (?:close|end))\b"
# Who signed, by their number; "there were 73" of them.
_NUMBER_OF_THEM: Final = (
    rf"(?i)\b{CARDINAL}\s+(?:[\w-]+\s+){{0,3}}?(?:signatories|signatures)\b"
    rf"|\b{CARDINAL}\s+(?:[\w-]+\s+){{0,3}}?(?:states|countries|governments|nations|parties|"
    r"delegations|members)\b[^.;]{0,60}\bsign(?:ed|ing)\b"
    rf"|\bsigned\s+(?:in\s+\w+\s+)?by\s+{CARDINAL}\b"
)
_JOINED_AFTER: Final = r"\s+(?:(?:have|had)\s+)?(?:\w+\s+)?(?:ratified|acceded|joined|deposited)\b"
_JOINED: Final = r"(?i)(?:\w+ )?(?:ratifications|accessions|deposits|parties)"


def signatory_ruling(passage: Passage, count: Count) -> Ruling | None:
    """Rule on a number of signatories; ``None`` if it is of something else."""
    start, end, number, noun = count.start, count.end, count.number, count.noun
    treaty = _treaty(passage)
    if treaty is None:
        return None
    after = compiled(_SIGNED_AFTER).match(passage.plain, end)
    before = compiled(_SIGNED_BEFORE).search(passage.plain[max(0, start - 60) : start])
    signers = compiled(_SIGNERS).fullmatch(noun)
    states = compiled(_STATES).fullmatch(noun) and (after or before)
    joined = compiled(_JOINED_AFTER).match(passage.plain, end) and compiled(_STATES).fullmatch(noun)
    if joined or (compiled(_JOINED).fullmatch(noun) and not states):
        return _joined(passage, treaty)
    if not signers and not states:
        return None
    when = _when(passage, treaty, count)
    organizations = _organizations(passage, treaty, when.day) if states else 0
    latest = _latest(passage, treaty, when.day)
    if organizations and latest and number + organizations == latest.signatories:
        ruling = _ruling(Verdict.SUPPORTED, latest)
        return attrs.evolve(ruling, says=f"{ruling.says} {organizations} of them no States.")
    ruling = _counted(passage, treaty, number, when)
    if states and ruling.verdict is Verdict.SUPPORTED and organizations:
        says = f"{ruling.says} Not all signatories are States."
        return attrs.evolve(ruling, verdict=Verdict.LOOSER, says=says)
    return ruling


def counted_on(passage: Passage, start: int, day: DateSpan) -> Ruling | None:
    """Rule on a day, at ``start``, as of which a sentence counts signatories; else ``None``.

    Unless that very count is of that day, it is the number that is judged, and not the day.
    """
    treaty = _treaty(passage)
    aside = compiled(_ASIDE).search(passage.plain, passage.sentence.start, start)
    if treaty is None or aside or not passage.says(_NUMBER_OF_THEM):
        return None
    latest = _latest(passage, treaty, day.last)
    if latest is None:
        return None
    told = compiled(CARDINAL, re.IGNORECASE).finditer(passage.sentence.text)
    same = latest.by == day.last and latest.signatories in (cardinal(each[0]) for each in told)
    return _ruling(Verdict.SUPPORTED if same else Verdict.NO_CLAIM, latest)


def _treaty(passage: Passage) -> Treaty | None:
    counted = {status.treaty for status in passage.process.treaty_statuses}
    treaties = [each for each in passage.process.treaties if each.id in counted]
    foreign = any(topic.foreign and topic.subject.value == "treaty" for topic in passage.topics)
    return treaties[0] if len(treaties) == 1 and not foreign else None


@attrs.frozen
class _When:
    """The day as of which a text counts; whether fewer, or more, are for certain wrong by then."""

    day: date
    fewer: bool
    more: bool


def _when(passage: Passage, treaty: Treaty, count: Count) -> _When:
    """Give the day that stands in the clause of a count, or that of the ceremony, or the text's."""
    first, last = _clause(passage, count)
    days = [
        found.value
        for found, own in passage.links
        if first <= found.start < last
        and (own is None or not own.sure)
        and not compiled(_ASIDE).search(passage.plain, count.end, max(count.end, found.start))
    ]
    if len(days) == 1 and isinstance(days[0], DateSpan):
        return _When(days[0].last, fewer=True, more=True)
    there = ceremony(opening_fact(treaty, passage.process), passage.process)
    words = passage.plain[first:last]
    signed = there and there.place and f" in {there.place}" in squeezed(words)
    if there and there.span and (signed or compiled(_CEREMONY).search(words)):
        return _When(there.span.last, fewer=False, more=True)
    stated = not passage.dates and passage.says(STATE) and not passage.says(_THEN)
    return _When(passage.as_of, fewer=stated and passage.dated, more=passage.dated and not days)


def _clause(passage: Passage, count: Count) -> tuple[int, int]:
    """Give where the part of the sentence stands, between semicolons, that has a count."""
    begins = passage.plain.rfind(";", passage.sentence.start, count.start)
    ends = passage.plain.find(";", count.end, passage.sentence.end)
    return max(begins, passage.sentence.start), passage.sentence.end if ends < 0 else ends


def _organizations(passage: Passage, treaty: Treaty, day: date) -> int:
    """Count the signatories by a day that are no States."""
    return sum(
        each.party_kind is PartyKind.ORGANIZATION
        for each in passage.process.treaty_actions
        if each.treaty == treaty.id
        and each.kind is ActionKind.SIGNATURE
        and first_day(each.on) <= day
    )


def _statuses(passage: Passage, treaty: Treaty) -> list[TreatyStatus]:
    own = (each for each in passage.process.treaty_statuses if each.treaty == treaty.id)
    return sorted(own, key=lambda each: last_day(each.by))


def _latest(passage: Passage, treaty: Treaty, day: date) -> TreatyStatus | None:
    known = [each for each in _statuses(passage, treaty) if last_day(each.by) <= day]
    return known[-1] if known else None


def _counted(passage: Passage, treaty: Treaty, number: int, when: _When) -> Ruling:
    statuses, latest = _statuses(passage, treaty), _latest(passage, treaty, when.day)
    later = [each for each in statuses if _not_before(each, when.day)]
    if latest is not None and number == latest.signatories:
        newer = statuses[-1].signatories != number and not passage.dates and passage.says(STATE)
        verdict = Verdict.OVERTAKEN if newer else Verdict.SUPPORTED
        return _ruling(verdict, *((latest, statuses[-1]) if newer else (latest,)))
    if latest is not None and (disputed := _disputed(passage, latest, number)):
        return disputed
    same = [each for each in statuses if each.signatories == number]
    if same and not (when.fewer if last_day(same[0].by) <= when.day else when.more):
        state = last_day(same[0].by) <= when.day and passage.says(STATE)
        return _ruling(Verdict.OVERTAKEN if state else Verdict.SUPPORTED, same[0])
    shown = dict.fromkeys(each.id for each in (latest, *later[:1]) if each)
    return _ruling(_between(number, latest, later, when), *(s for s in statuses if s.id in shown))


def _not_before(status: TreatyStatus, day: date) -> bool:
    """Whether a count is of that day or a later one; a day within a span is taken as any of it."""
    return first_day(status.by) >= day or (day <= last_day(status.by))


def _between(
    number: int, latest: TreatyStatus | None, later: list[TreatyStatus], when: _When
) -> Verdict:
    """Hold a number against the counts before and after a day: signatories do not grow fewer."""
    low = latest.signatories if latest else 0
    high = later[0].signatories if later else None
    if number < low:
        return Verdict.CONTRADICTED if when.fewer else Verdict.NOT_UNDERSTOOD
    if high is not None and number > high:
        unheard = later[-1].signatories < number
        less = Verdict.NOT_IN_THE_RECORD if unheard else Verdict.NOT_UNDERSTOOD
        return Verdict.CONTRADICTED if when.more else less
    return Verdict.NOT_IN_THE_RECORD if high is None else Verdict.STRICTER


def _disputed(passage: Passage, status: TreatyStatus, number: int) -> Ruling | None:
    for dispute in passage.process.disputes:
        if str(dispute.record) == status.id and dispute.field == "signatories":
            for claim in dispute.claims:
                if claim.value == str(number):
                    return _of_dispute(dispute, status, claim.value)
    return None


def _of_dispute(dispute: Dispute, status: TreatyStatus, value: str) -> Ruling:
    verdict = Verdict.CONTRADICTED if dispute.settled else Verdict.STRICTER
    sources = [s for claim in dispute.claims for s in claim.sources if claim.value == value]
    ruling = _ruling(verdict, status)
    return attrs.evolve(
        ruling,
        says=f"{ruling.says} {dispute.reason}",
        sources=tuple(dict.fromkeys((*ruling.sources, *sources))),
    )


def _ruling(verdict: Verdict, *statuses: TreatyStatus) -> Ruling:
    counts = ", ".join(f"{each.signatories} signatories by {_by(each)}" for each in statuses)
    return Ruling(
        verdict=verdict,
        says=f"The record has {counts or 'no count of signatories'}.",
        records=tuple(each.id for each in statuses),
        sources=tuple(dict.fromkeys(s for each in statuses for s in each.sources)),
    )


def _by(status: TreatyStatus) -> str:
    by = status.by
    return f"a day within {by}" if isinstance(by, DateSpan) else str(DateSpan.on(by))


def _joined(passage: Passage, treaty: Treaty) -> Ruling:
    """Rule on a number of parties or ratifications: the record has deposits, or it has none."""
    disputes = [d for d in passage.process.disputes if str(d.record) == treaty.id and not d.settled]
    words = " ".join(dispute.reason for dispute in disputes)
    return Ruling(
        verdict=Verdict.NOT_IN_THE_RECORD,
        says=f"The record holds no count of parties to the {treaty.short}. {words}".strip(),
        records=(treaty.id, *(dispute.id for dispute in disputes)),
        sources=tuple(dict.fromkeys(s for dispute in disputes for s in dispute.sources)),
    )
