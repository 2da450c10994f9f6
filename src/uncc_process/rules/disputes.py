"""Rules about what the record says of itself: disputes, open questions, completeness."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from uncc_process.errors import quoted
from uncc_process.model.claims import text_of
from uncc_process.model.clauses import Pattern
from uncc_process.model.disputes import Claim, Completeness, Dispute
from uncc_process.model.process import Process
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule
from uncc_process.rules.wording import listed
from uncc_process.sources import Confidence
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol

__all__ = ["RULES"]

_RECORD = "this library's record: src/uncc_process/dataset/README.md"
_FEWEST_WORDS = 4


# ---- disputes --------------------------------------------------------------------------


@rule("DIS001", Severity.ERROR, authority=_RECORD)
def field_has_one_dispute(process: Process) -> Iterator[Remark]:
    """A field of a record has one dispute.

    Two disputes about one field can choose differently, and the claims of each are hidden from the
    other. Put all claims into one.
    """
    first: dict[tuple[str, str], Dispute] = {}
    for dispute in process.disputes:
        if dispute.field is not None:
            earlier = first.setdefault((dispute.record, dispute.field), dispute)
            if earlier is not dispute:
                yield about(dispute, "field", f"{earlier.id} is about {dispute.field} too")


@rule("DIS002", Severity.ERROR, authority=_RECORD)
def claims_of_a_dispute_differ(process: Process) -> Iterator[Remark]:
    """The claims of a dispute say different things.

    Sources that agree stand under one claim. Join the two, or correct one of them.
    """
    for dispute in process.disputes:
        for value, times in Counter(claim.value for claim in dispute.claims).items():
            if times > 1:
                yield about(dispute, "claims", f"{quoted(value)} is claimed {times} times")


@rule("DIS003", Severity.WARNING, authority=_RECORD)
def reason_of_a_dispute_says_why(process: Process) -> Iterator[Remark]:
    """The reason of a dispute says why one claim is followed, in a few words at least.

    Who disagrees with the choice has to see what it rests on.
    """
    for dispute in process.disputes:
        if len(dispute.reason.split()) < _FEWEST_WORDS:
            yield about(dispute, "reason", f"{quoted(dispute.reason)} says too little")


@rule("DIS004", Severity.WARNING, authority=_RECORD)
def record_has_a_source_of_the_claim_chosen(process: Process) -> Iterator[Remark]:
    """The record cites a source of the claim that it follows.

    What the record has is what those sources say, and not the others. Add one of them to the
    record, or to the field.
    """
    for dispute in process.disputes:
        claim = dispute.claims[dispute.chosen]
        told = dispute.field is not None and claim.value
        if told and _cited(process, dispute).isdisjoint(each.document for each in claim.sources):
            names = listed(map(str, claim.sources))
            yield about(dispute, "chosen", f"{dispute.record} does not cite {names}")


def _cited(process: Process, dispute: Dispute) -> set[Symbol | str]:
    """Give what is cited for the field of a dispute: by the record, or by the field itself."""
    record = process.record(dispute.record)
    own = (each.sources for each in record.cited if each.field == dispute.field)
    return {source.document for sources in (record.sources, *own) for source in sources}


@rule("DIS005", Severity.WARNING, authority=_RECORD)
def open_dispute_follows_the_stronger_sources(process: Process) -> Iterator[Remark]:
    """A dispute that is not settled follows a claim of the United Nations, if there is one.

    Until it is settled the better source is the better guess. Choose the other claim; or settle the
    dispute, if there is a reason not to follow the better source.
    """
    primary = {each.id for each in process.publications if each.confidence is Confidence.PRIMARY}

    def is_strong(claim: Claim) -> bool:
        return any(
            not isinstance(each.document, str) or each.document in primary for each in claim.sources
        )

    for dispute in process.disputes:
        if not (dispute.settled or is_strong(dispute.claims[dispute.chosen])):
            for claim in filter(is_strong, dispute.claims):
                sentence = f"{quoted(claim.value)} has a source of the United Nations"
                yield about(dispute, "chosen", sentence)


# ---- open questions --------------------------------------------------------------------

_ASKED_FOR = {
    "On which day": ("adopted", "issued", "elected", "on"),
    "Which symbol": ("symbol",),
    "For which State": ("state",),
    "Who ": ("name",),
}
"""What a question asks for, by its first words: one of these fields of the record."""


@rule("DIS006", Severity.WARNING, authority=_RECORD)
def open_question_is_open(process: Process) -> Iterator[Remark]:
    """An open question is not answered by the record that it is about.

    Once a source has told, and the fact is entered, the question and the hearsay under it mislead.
    Take the question out, or ask what is left of it.
    """
    for question in process.open_questions:
        record: Any = process.record(question.about)
        for words, fields in _ASKED_FOR.items():
            held = (getattr(record, field, None) for field in fields)
            # A span of days does not say on which day.
            answer = next((each for each in held if each and not isinstance(each, DateSpan)), None)
            if answer is not None and question.asks.startswith(words):
                yield about(question, "asks", f"{record.id} has the answer: {text_of(answer)}")


# ---- completeness ----------------------------------------------------------------------


@rule("DIS007", Severity.WARNING, authority=_RECORD)
def completeness_is_stated_once(process: Process) -> Iterator[Remark]:
    """All of a kind are said to be recorded once, through the last day that it is known of.

    A second statement of the same says nothing, or contradicts the first. Keep the later one.
    """
    longest: dict[Pattern, Completeness] = {}
    for each in sorted(
        process.completeness, key=lambda each: (each.through, each.id), reverse=True
    ):
        kept = longest.setdefault(each.pattern, each)
        if kept is not each:
            yield about(each, "pattern", f"{kept.id} says it through {kept.through}")


RULES: tuple[Rule, ...] = (
    field_has_one_dispute,
    claims_of_a_dispute_differ,
    reason_of_a_dispute_says_why,
    record_has_a_source_of_the_claim_chosen,
    open_dispute_follows_the_stronger_sources,
    open_question_is_open,
    completeness_is_stated_once,
)
