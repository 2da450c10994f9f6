"""Statements of how things stand: a convention still negotiated, a session still to be held."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from uncc_process.factcheck.checks import Check, Kind, Verdict
from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.lexicon import compiled
from uncc_process.factcheck.numerals import ORDINAL, ordinal, written
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import sentence
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.topics import Subject
from uncc_process.factcheck.treaties import main_treaty
from uncc_process.model.resolutions import Resolution
from uncc_process.model.treaty import Treaty
from uncc_process.spans import DateSpan

__all__ = ["state_checks"]

_NOW: Final = r"(?:currently|still|now|presently|at present)"
_NEGOTIATED: Final = (
    rf"\b(?:is|are)\s++(?:{_NOW}\s++)?(?:negotiating|elaborating|drafting|being\s+negotiated|"
    rf"being\s+elaborated|being\s+drafted|under\s+negotiation)\b"
    rf"|\bnegotiations\b[^.;]{{0,60}}?\b(?:are|remain)\s++(?:{_NOW}\s++)?(?:ongoing|under\s+way|underway|"
    r"continuing|in\s+progress)\b"
)
_NONE_YET: Final = (
    rf"\bthere\s+(?:is|are|exists)\s+(?:{_NOW}\s+|as\s+yet\s+|today\s+)?no\b[^.;]{{0,80}}?"
    r"\b(?:instrument|convention|treaty)\b"
)
_ASSEMBLY: Final = r"(?:UN\s+|United\s+Nations\s+)?(?:General\s+Assembly|Assembly|GA)(?:\s+\(GA\))?"
_PROVIDED: Final = (
    rf"\bdraft\s+(?:convention|text|treaty)\b[^.;]{{0,60}}?\b(?:provided|submitted|presented|transmitted)\s+"
    rf"to\s+the\s+{_ASSEMBLY}\s+at\s+its\s+(?P<after>{ORDINAL})\s+session\b"
    rf"|\b(?:provide|submit|present|transmit)\s+(?:the|a)\s+draft\s+(?:convention|text|treaty)\s+to\s+the\s+"
    rf"{_ASSEMBLY}\s+at\s+its\s+(?P<before>{ORDINAL})\s+session\b"
)
_TO_COME: Final = r"\b(?:is|are|to\s+be|will|shall|provide|submit|present|transmit)\b"
_LATER: Final = (
    r"\s+(?:(?:is|are)\s+(?:yet\s+)?to\s+be|will\s+be|be|to\s+be|shall\s+be)\s+(?:held|convened)\s+"
    r"(?:at\s+a\s+later\s+(?:date|stage)|later|in\s+due\s+course|subsequently)\b"
)
_REPORTED: Final = r"\b(?:decid\w+|recommend\w*|request\w*|agreed)\b"


def state_checks(passage: Passage) -> Iterator[Check]:
    """Yield a check of every statement of a passage on how things stand."""
    yield from _sessions_to_come(passage)
    treaty = main_treaty(passage.process)
    if treaty is None:
        return
    for found in passage.match(_PROVIDED):
        yield from _provided(passage, found, treaty)
    negotiated = list(passage.match(_NEGOTIATED, re.IGNORECASE))
    none_yet = list(passage.match(_NONE_YET, re.IGNORECASE))
    if not (negotiated or none_yet) or not _on_the_subject(passage, treaty):
        return
    for found in negotiated:
        yield _state(passage, found, treaty, "the text of the convention is still being negotiated")
    for found in none_yet:
        yield _state(passage, found, treaty, "there is no such instrument yet", in_force=True)


# Words of titles that say nothing of the subject.
_GENERIC: Final = frozenset(
    (
        "united", "nations", "convention", "against", "certain", "crimes", "committed",
        "systems", "international", "cooperation", "strengthening", "serious", "sharing",
        "promotion", "inclusive", "effective", "framework", "protocol", "comprehensive", "the",
        "and", "for", "use", "means",
    )
)  # fmt: skip


def _on_the_subject(passage: Passage, treaty: Treaty) -> bool:
    """Whether the sentence speaks of what the treaty is about: by its words, or by its body."""
    name = treaty.title.partition(";")[0]
    titles = (treaty.title, *(each.title for each in passage.process.resolutions))
    said = _words(passage.sentence.text)
    return bool(said & _words(name)) or len(said & _words(" ".join(titles))) > 1


def _words(text: str) -> frozenset[str]:
    """Give the words that say what a text is about."""
    return frozenset(re.findall(r"[a-z]{3,}", text.lower())) - _GENERIC


def _state(
    passage: Passage,
    found: re.Match[str],
    treaty: Treaty,
    understood: str,
    *,
    in_force: bool = False,
) -> Check:
    place = found.span()
    if why := passage.why_not(*place):
        return passage.unread(*place, Kind.STATEMENT, why)
    verdict = _still(passage, treaty.adopted)
    if in_force and verdict is Verdict.CONTRADICTED:
        verdict = Verdict.NOT_IN_THE_RECORD
    ruling = Ruling(
        verdict=verdict,
        says=_adopted(treaty),
        records=(treaty.id,),
        sources=of_fields(treaty, "adopted"),
    )
    return passage.check(*place, Kind.STATEMENT, understood, ruling)


def _still(passage: Passage, adopted: date | None) -> Verdict:
    """Rule on what held only until a day."""
    if adopted is None or adopted > passage.latest:
        return Verdict.SUPPORTED
    if adopted > passage.as_of or not passage.dated:
        return Verdict.OVERTAKEN
    return Verdict.CONTRADICTED


def _adopted(treaty: Treaty) -> str:
    if treaty.adopted is None:
        return f"The {treaty.short} is not adopted in the record."
    return f"The {treaty.short} was adopted on {DateSpan.on(treaty.adopted)}."


# ---- the draft and the session of the Assembly that it goes to -------------------------


def _provided(passage: Passage, found: re.Match[str], treaty: Treaty) -> Iterator[Check]:
    place = found.span()
    number = ordinal(found["after"] or found["before"])
    act = next((a for a in passage.process.resolutions if a.id == str(treaty.adopted_by)), None)
    understood = f"the draft goes to the Assembly at its {written(number)} session"
    if why := passage.why_not(*place):
        yield passage.unread(*place, Kind.STATEMENT, why)
    elif act is not None and treaty.adopted is not None and treaty.adopted > passage.as_of:
        yield passage.check(*place, Kind.STATEMENT, understood, _went(passage, number, act, treaty))


def _went(passage: Passage, number: int, act: Resolution, treaty: Treaty) -> Ruling:
    same = act.symbol.session == str(number)
    words = f"{written(number)} session"
    disputes = [
        dispute
        for dispute in passage.process.disputes
        if str(dispute.record) == act.id and any(words in claim.value for claim in dispute.claims)
    ]
    says = f"{_adopted(treaty)} by {act.symbol}.".replace(". by", ", by")
    return Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.OVERTAKEN,
        says=" ".join([says, *(dispute.reason for dispute in disputes)]),
        records=(act.id, treaty.id),
        sources=tuple(
            dict.fromkeys((*act.sources, *(s for each in disputes for s in each.sources)))
        ),
    )


# ---- sessions to come ------------------------------------------------------------------


def _sessions_to_come(passage: Passage) -> Iterator[Check]:
    """Yield the sessions of which the text says only that they are to be held later."""
    for topic in passage.topics:
        if topic.subject is not Subject.MEETING or len(topic.facts) != 1 or not topic.sure:
            continue
        later = compiled(_LATER).match(passage.plain, topic.end, passage.sentence.end)
        fact = topic.facts[0]
        if later is None or fact.span is None:
            continue
        place = (topic.start, later.end())
        if why := passage.why_not(*place):
            yield passage.unread(*place, Kind.STATEMENT, why)
            continue
        verdict = _still(passage, fact.span.first)
        if verdict is not Verdict.OVERTAKEN and passage.says(_REPORTED):
            verdict = Verdict.SUPPORTED
        ruling = Ruling(
            verdict=verdict,
            says=sentence(str(fact)),
            records=fact.records,
            sources=fact.sources,
        )
        yield passage.check(*place, Kind.STATEMENT, f"{fact.name} is still to be held", ruling)
