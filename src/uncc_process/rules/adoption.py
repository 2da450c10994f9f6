"""Resolutions and decisions: their days and numbers, and how they were voted on.

That a higher number of a session means a later day is no rule here. The General Assembly numbers
its decisions in sets by subject, and resolutions by the reports on which they are adopted, so that
numbers and days cross.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from uncc_process.calendars import assembly_session, special_session
from uncc_process.errors import NotPublished, quoted
from uncc_process.model.decisions import Decision
from uncc_process.model.documents import Document
from uncc_process.model.process import Process
from uncc_process.model.records import When, first_day, last_day
from uncc_process.model.resolutions import RecordedVote, Resolution
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import listed, said
from uncc_process.symbols import Symbol

__all__ = ["RULES"]

_PROCEDURE = "Rules of procedure of the General Assembly (A/520/Rev.20)"
_NUMBERS = "United Nations Editorial Manual, Resolutions and other formal decisions, sect. I.B"
_RECORD = "this library's record: docs/how-to/add-a-fact.md"
_NUMBER = re.compile(r"((?:E?S-)?[0-9]{1,4})/[0-9]{1,4}[A-Z]?", re.ASCII)


# ---- days and sessions of the Assembly -----------------------------------------------------


def _open(sign: str) -> tuple[date, date, date | None]:
    """Give the day a session opened, the last day it is known to have been open, and can have been.

    Raises ``NotPublished``.
    """
    if sign.isdigit():
        regular = assembly_session(int(sign))
        return regular.opened, regular.open_until, regular.closes_by
    special = special_session(sign)
    return special.opened, special.closed or date.max, special.closed


def _dated(act: Resolution | Decision, sign: str) -> Iterator[Remark]:
    """Yield a remark if an act is dated outside the session of its number, or may be."""
    try:
        opened, known, last = _open(sign)
    except NotPublished:
        yield unknown(act, "adopted", f"the days of session {sign} are not published")
        return
    if last_day(act.adopted) < opened:
        sentence = f"adopted on {said(act.adopted)}, before session {sign} opened, on "
        yield about(act, "adopted", f"{sentence}{said(opened)}")
    elif last is not None and first_day(act.adopted) > last:
        sentence = f"adopted on {said(act.adopted)}, after session {sign} closed, by "
        yield about(act, "adopted", f"{sentence}{said(last)}")
    elif first_day(act.adopted) > known:
        sentence = f"adopted on {said(act.adopted)}; how long session {sign} was open after "
        yield unknown(act, "adopted", f"{sentence}{said(known)} is not known")


@rule("ADO001", Severity.ERROR, _NUMBERS)
def resolutions_are_adopted_at_the_session_of_their_number(process: Process) -> Iterator[Remark]:
    """A resolution of the General Assembly is adopted at the session that its symbol names.

    Since 1976 the first figure of a number is the session, before that the Roman figure in
    brackets. The days of sessions are those of docs/reference/calendars.md.
    """
    for resolution in process.resolutions:
        symbol = resolution.symbol
        sign = symbol.session_in_figures
        if (symbol.organ, symbol.bodies, symbol.series) == ("A", (), "RES") and sign:
            yield from _dated(resolution, sign)


@rule("ADO002", Severity.ERROR, _NUMBERS)
def decisions_are_adopted_at_the_session_of_their_number(process: Process) -> Iterator[Remark]:
    """A decision of the General Assembly is adopted at the session that its number names.

    Decisions of other bodies are numbered in other ways, and are not asked.
    """
    for decision in process.decisions:
        number = decision.number and _NUMBER.fullmatch(decision.number)
        if number and str(process.body(decision.body).series) == "A":
            yield from _dated(decision, number[1])


# ---- votes -----------------------------------------------------------------------------------


def _votes(process: Process) -> Iterator[tuple[Resolution | Decision, RecordedVote]]:
    acts: Iterable[Resolution | Decision] = (*process.resolutions, *process.decisions)
    for act in acts:
        if isinstance(act.adoption, RecordedVote):
            yield act, act.adoption


def _taking_part(vote: RecordedVote) -> int:
    return vote.in_favour + vote.against + vote.abstaining


@rule("ADO003", Severity.ERROR, f"{_PROCEDURE}, rules 86 and 126")
def no_more_take_part_in_a_vote_than_are_present(process: Process) -> Iterator[Remark]:
    """Those in favour, those against and those abstaining were all present.

    Some who are present take no part, so that the sum may be less. Few sources tell how many were
    present; where none does, there is nothing to compare, and no remark.
    """
    for act, vote in _votes(process):
        if vote.present is not None and _taking_part(vote) > vote.present:
            sentence = (
                f"{_taking_part(vote)} took part in the vote, but {vote.present} were present"
            )
            yield about(act, "adoption", sentence)


@rule("ADO004", Severity.ERROR, f"{_PROCEDURE}, rules 82 and 124")
def no_more_vote_than_are_members(process: Process) -> Iterator[Remark]:
    """Each member has one vote, so that no more are cast, or present, than there are members.

    If it is not recorded how many members a body has, that is said once for all its votes.
    """
    unanswered: Counter[str] = Counter()
    for act, vote in _votes(process):
        members = process.body(act.body).members
        most = vote.present or _taking_part(vote)
        if members is None:
            unanswered[act.body] += 1
        elif most > members:
            sentence = (
                f"{most} took part or were present, but {quoted(act.body)} has {members} members"
            )
            yield about(act, "adoption", sentence)
    for body, votes in unanswered.items():
        sentence = f"votes recorded: {votes}; how many members it has is not recorded"
        yield unknown(process.body(body), "members", sentence)


def _carried(act: Resolution | Decision) -> bool:
    return isinstance(act, Resolution) or act.carried


@rule("ADO005", Severity.ERROR, f"{_PROCEDURE}, rules 85, 95, 125 and 133")
def what_is_carried_has_a_majority(process: Process) -> Iterator[Remark]:
    """What is adopted by a vote has more in favour than against.

    Abstentions do not count as voting (rules 86 and 126), and an equal division rejects. Some
    bodies ask for two thirds: whether those were reached is for the audit, if a mandate says so.
    """
    for act, vote in _votes(process):
        if _carried(act) and vote.in_favour <= vote.against:
            sentence = f"{vote.in_favour} in favour and {vote.against} against are no majority"
            yield about(act, "adoption", sentence)


@rule("ADO006", Severity.WARNING, f"{_PROCEDURE}, rules 83, 85 and 125")
def what_is_not_adopted_has_no_majority(process: Process) -> Iterator[Remark]:
    """What is put to a vote and not adopted has no majority.

    Where two thirds are asked for, a majority is not enough: say so in a note. Else the two counts
    may have changed places, or ``carried`` is wrong.
    """
    for act, vote in _votes(process):
        if not _carried(act) and vote.in_favour > vote.against:
            sentence = f"not adopted, with {vote.in_favour} in favour and {vote.against} against"
            yield about(act, "adoption", sentence)


@rule("ADO007", Severity.ERROR, _RECORD)
def what_is_not_adopted_was_voted_on(process: Process) -> Iterator[Remark]:
    """A proposal that is not adopted is recorded with a vote, or with nothing.

    Without a vote, by consensus and by silence are ways of adopting. Leave ``adoption`` out if no
    source tells how the vote went.
    """
    for decision in process.decisions:
        if not decision.carried and not isinstance(decision.adoption, RecordedVote | None):
            sentence = f"not adopted, and recorded as adopted {decision.adoption}"
            yield about(decision, "adoption", sentence)


@rule("ADO008", Severity.ERROR, f"{_PROCEDURE}, rules 82 and 124")
def no_state_votes_twice(process: Process) -> Iterator[Remark]:
    """A State stands once in the lists of a vote, and on one side.

    Each member has one vote. A State that corrected its vote later is listed as it voted.
    """
    for act, vote in _votes(process):
        sides = (vote.voting_in_favour, vote.voting_against, vote.voting_abstention)
        counted = Counter(state for side in sides for state in side)
        if twice := sorted(state for state, times in counted.items() if times > 1):
            yield about(act, "adoption", f"listed more than once: {listed(twice)}")


# ---- drafts, sessions, numbers ---------------------------------------------------------------


def _texts(process: Process) -> Iterator[tuple[Resolution | Decision, str, Symbol]]:
    """Yield what acts were adopted on, with the field that names it."""
    for resolution in process.resolutions:
        yield from ((resolution, "drafts", draft) for draft in resolution.drafts)
        if resolution.report:
            yield resolution, "report", resolution.report
    for decision in process.decisions:
        yield from ((decision, "drafts", draft) for draft in decision.drafts)


@rule("ADO009", Severity.ERROR, f"{_PROCEDURE}, rules 78 and 120")
def drafts_are_issued_before_they_are_adopted(process: Process) -> Iterator[Remark]:
    """A draft, and the report that has it, are issued before the act is adopted.

    They can bear the same day. It is unknown of a text that is not among the documents: enter it,
    or the symbol has a slip. Where one bears no day, there is nothing to compare, and no remark.
    """
    for act, field, symbol in _texts(process):
        text = process.named(str(symbol))
        if text is None:
            yield unknown(act, field, f"{symbol} is not among the documents")
        elif isinstance(text, Document) and text.issued and _after(text.issued, act.adopted):
            sentence = f"{symbol} was issued on {said(text.issued)}, after the adoption, on "
            yield about(act, field, f"{sentence}{said(act.adopted)}")


def _after(later: When, earlier: When) -> bool:
    return first_day(later) > last_day(earlier)


@rule("ADO010", Severity.ERROR, _NUMBERS)
def decisions_are_taken_while_the_session_sits(process: Process) -> Iterator[Remark]:
    """A decision that was taken at a session is dated on a day of it.

    Either the day or the session is wrong. The days between two ``parts`` of a session are none of
    its days.
    """
    for decision in process.decisions:
        if decision.session is None:
            continue
        session = process.session(decision.session)
        first, last = first_day(decision.adopted), last_day(decision.adopted)
        parts = session.parts or (session.span,)
        if all(last < part.first or part.last < first for part in parts):
            sentence = f"taken on {said(decision.adopted)}, but {quoted(session.id)} sat on "
            yield about(decision, "adopted", f"{sentence}{listed(map(str, parts))}")


@rule("ADO011", Severity.ERROR, _RECORD)
def decisions_are_taken_at_a_session_of_their_body(process: Process) -> Iterator[Remark]:
    """A decision is taken by the body whose session it is.

    Either ``body`` or ``session`` is wrong.
    """
    for decision in process.decisions:
        if decision.session and process.session(decision.session).body != decision.body:
            body = process.session(decision.session).body
            yield about(
                decision, "session", f"{quoted(decision.session)} is a session of {quoted(body)}"
            )


@rule("ADO012", Severity.ERROR, _NUMBERS)
def no_number_is_given_twice(process: Process) -> Iterator[Remark]:
    """No two resolutions have one symbol, and no two decisions of a body one number.

    One of them is wrong, or an act is recorded twice.
    """
    seen: dict[object, str] = {}
    for act, field, number in _numbers(process):
        first = seen.setdefault(number, act.id)
        if first != act.id:
            yield about(act, field, f"{quoted(first)} has the same {field}")


def _numbers(process: Process) -> Iterator[tuple[Resolution | Decision, str, object]]:
    """Yield what tells an act from others, with the field that has it."""
    for resolution in process.resolutions:
        yield resolution, "symbol", resolution.symbol
    for decision in process.decisions:
        if decision.number is not None:
            yield decision, "number", (decision.body, decision.number)


@rule("ADO013", Severity.ERROR, "Dag Hammarskjöld Library, UN Document Symbols")
def resolutions_bear_the_symbol_of_their_body(process: Process) -> Iterator[Remark]:
    """The symbol of a resolution begins as those of the body that adopted it.

    The first components of a symbol are the organ and its subsidiary body. Either ``body`` or
    ``symbol`` is wrong.
    """
    for resolution in process.resolutions:
        symbol = resolution.symbol
        series = process.body(resolution.body).series
        if series is None:
            sentence = f"the series of {quoted(resolution.body)} is not recorded"
            yield unknown(resolution, "symbol", sentence)
        elif symbol not in series:
            sentence = f"{symbol} is not in {series}, the series of {quoted(resolution.body)}"
            yield about(resolution, "symbol", sentence)


@rule("ADO014", Severity.ERROR, _RECORD)
def what_is_to_come_has_not_been_voted_on(process: Process) -> Iterator[Remark]:
    """How an act was adopted is recorded once it was.

    What lies after the day through which the process is recorded is planned. Move that day, or take
    out ``adoption``.
    """
    acts: Iterable[Resolution | Decision] = (*process.resolutions, *process.decisions)
    for act in acts:
        if act.adoption is not None and first_day(act.adopted) > process.through:
            sentence = f"to be adopted on {said(act.adopted)}, but recorded as adopted "
            yield about(act, "adoption", f"{sentence}{act.adoption}")


RULES: tuple[Rule, ...] = (
    resolutions_are_adopted_at_the_session_of_their_number,
    decisions_are_adopted_at_the_session_of_their_number,
    no_more_take_part_in_a_vote_than_are_present,
    no_more_vote_than_are_members,
    what_is_carried_has_a_majority,
    what_is_not_adopted_has_no_majority,
    what_is_not_adopted_was_voted_on,
    no_state_votes_twice,
    drafts_are_issued_before_they_are_adopted,
    decisions_are_taken_while_the_session_sits,
    decisions_are_taken_at_a_session_of_their_body,
    no_number_is_given_twice,
    resolutions_bear_the_symbol_of_their_body,
    what_is_to_come_has_not_been_voted_on,
)
"""The rules of this family, in the order of their codes."""
