"""Sessions and plans: their order and numbers, their days, their documents."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from uncc_process.calendars import assembly_session, weekdays
from uncc_process.errors import NotPublished, quoted
from uncc_process.model.clauses import Pattern
from uncc_process.model.documents import Document
from uncc_process.model.ids import BodyId
from uncc_process.model.process import Process
from uncc_process.model.records import first_day, last_day
from uncc_process.model.sessions import Plan, Session
from uncc_process.model.vocabulary import DocumentKind, EventKind, SessionKind
from uncc_process.rules.completeness import all_recorded
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import ordinal_before, said
from uncc_process.spans import DateSpan

__all__ = ["RULES"]

_PROCEDURE = "Rules of procedure of the General Assembly (A/520/Rev.20)"
_RECORD = "this library's record: docs/how-to/add-a-fact.md"
_SATURDAY = 6


def _spans(held: Session | Plan) -> tuple[DateSpan, ...]:
    return held.parts or (held.span,)


_SPECIAL = frozenset(("emergency", "special"))

Counted = tuple[BodyId, frozenset[str]]
"""What counts its sessions one by one: a body, whose special sessions go by themselves."""


def _count(session: Session) -> Counted:
    return session.body, _SPECIAL.intersection(session.name.lower().split())


def _numbered(process: Process) -> dict[Counted, list[tuple[int, Session]]]:
    """Group the sessions that have an ordinal, in its order; one that resumes another has none."""
    groups: dict[Counted, list[tuple[int, Session]]] = defaultdict(list)
    for each in process.sessions:
        if each.ordinal is not None and each.resumes is None:
            groups[_count(each)].append((each.ordinal, each))
    return {key: sorted(group, key=_place) for key, group in groups.items()}


def _place(numbered: tuple[int, Session]) -> tuple[int, date]:
    ordinal, session = numbered
    return ordinal, session.opens


def _of_one_kind(process: Process) -> Iterator[tuple[int, Session, int, Session]]:
    """Yield the sessions of one kind that stand next to each other by their ordinals."""
    for group in _numbered(process).values():
        kinds: dict[SessionKind, list[tuple[int, Session]]] = defaultdict(list)
        for ordinal, session in group:
            kinds[session.kind].append((ordinal, session))
        for sessions in kinds.values():
            yield from ((*earlier, *later) for earlier, later in pairwise(sessions))


@rule("SES001", Severity.ERROR, _RECORD)
def no_ordinal_is_left_out(process: Process) -> Iterator[Remark]:
    """No session of a body is missing between two others.

    A body counts its sessions one by one. Where the record says that it holds all of them, a gap is
    a contradiction: an ordinal is wrong, or a session was forgotten. Where it says no such thing,
    the session may have been held and not recorded. Only a body whose establishment is recorded has
    to begin with its first.
    """
    recorded = all_recorded(process)
    for (body, _), group in _numbered(process).items():
        last = 0 if process.body(body).established_by else group[0][0]
        for ordinal, session in group:
            if ordinal > last + 1:
                gap = f"it is session {ordinal}, but {_missing(last + 1, ordinal - 1)} not recorded"
                if recorded(Pattern(event=EventKind.SESSION, body=body), session.opens):
                    yield about(session, "ordinal", f"{gap}, though all are said to be")
                else:
                    yield unknown(session, "ordinal", gap)
            last = ordinal


def _missing(first: int, last: int) -> str:
    return f"session {first} is" if first == last else f"sessions {first} to {last} are"


@rule("SES002", Severity.ERROR, _RECORD)
def no_ordinal_is_given_twice(process: Process) -> Iterator[Remark]:
    """No two sessions of a body and a kind have the same ordinal.

    One of the two is wrong. A session that goes on with another may bear its ordinal: say so with
    ``resumes``.
    """
    for first, earlier, second, later in _of_one_kind(process):
        if first == second:
            yield about(later, "ordinal", f"{quoted(earlier.id)} is session {first} too")


@rule("SES003", Severity.ERROR, _RECORD)
def sessions_follow_their_ordinals(process: Process) -> Iterator[Remark]:
    """The third session opens before the fourth.

    Ordinals are given in the order of opening: a day or an ordinal is wrong.
    """
    for first, earlier, second, later in _of_one_kind(process):
        if later.opens < earlier.opens:
            sentence = f"session {second} opens on {said(later.opens)}, before session {first}, "
            yield about(later, "opens", f"{sentence}on {said(earlier.opens)}")


@rule("SES004", Severity.ERROR, f"{_PROCEDURE}, rules 1 and 2")
def a_body_holds_one_session_at_a_time(process: Process) -> Iterator[Remark]:
    """No two sessions of a body sit on the same days.

    A session runs from its opening to its closing, and the next one opens after that: often on the
    same day, so that one day in common is no finding. The Assembly can hold a special session
    during a regular one. Days between the ``parts`` of a session are free.
    """
    groups: dict[Counted, list[tuple[DateSpan, str]]] = defaultdict(list)
    for session in process.sessions:
        groups[_count(session)] += [(span, session.id) for span in _spans(session)]
    for group in groups.values():
        (reach, sitting), *others = sorted(group)
        for span, key in others:
            if span.first < reach.last and key != sitting:
                yield about(process.session(key), "opens", f"{quoted(sitting)} sits on {reach} too")
            if span.last > reach.last:
                reach, sitting = span, key


@rule("SES005", Severity.ERROR, f"{_PROCEDURE}, rule 6")
def a_reconvened_session_follows_the_one_it_resumes(process: Process) -> Iterator[Remark]:
    """A session is resumed after it was suspended.

    A session that resumes another cannot open before that one closed. If a reconvened session does
    not say what it resumes, name it in ``resumes``.
    """
    for session in process.sessions:
        if session.resumes is not None:
            resumed = process.session(session.resumes)
            if session.opens < resumed.closes:
                sentence = (
                    f"it opens on {said(session.opens)}, before {quoted(resumed.id)} closes, "
                )
                yield about(session, "opens", f"{sentence}on {said(resumed.closes)}")
        elif session.kind is SessionKind.RECONVENED:
            yield unknown(session, "resumes", "it is reconvened, but what it resumes is not told")


@rule("SES006", Severity.ERROR, f"{_PROCEDURE}, rule 6")
def a_session_resumes_one_of_its_own_body(process: Process) -> Iterator[Remark]:
    """A body resumes its own session and not that of another.

    Either ``body`` or ``resumes`` is wrong.
    """
    for session in process.sessions:
        if session.resumes and process.session(session.resumes).body != session.body:
            body = process.session(session.resumes).body
            yield about(
                session, "resumes", f"{quoted(session.resumes)} is a session of {quoted(body)}"
            )


@rule("SES007", Severity.WARNING, "this library's record: docs/reference/calendars.md")
def sessions_open_and_close_on_weekdays(process: Process) -> Iterator[Remark]:
    """Sessions open and close from Monday to Friday.

    Conferences do run into a weekend, but a session planned for one is mostly a slip of a day.
    """
    for session in process.sessions:
        for field, day in (("opens", session.opens), ("closes", session.closes)):
            if day.isoweekday() >= _SATURDAY:
                weekday = "Saturday" if day.isoweekday() == _SATURDAY else "Sunday"
                yield about(session, field, f"it {field} on {said(day)}, a {weekday}")


@rule("SES008", Severity.ERROR, f"{_PROCEDURE}, rule 5")
def the_days_of_a_session_are_known_when_it_opens(process: Process) -> Iterator[Remark]:
    """The days of a session are announced before it opens.

    Members are notified in advance. A session that ran on for longer than was announced had its
    first days announced all the same.
    """
    for session in process.sessions:
        if session.announced is not None and session.announced > session.opens:
            sentence = f"it opens on {said(session.opens)}, before its days became known, "
            yield about(session, "announced", f"{sentence}on {said(session.announced)}")


@rule("SES009", Severity.ERROR, _RECORD)
def days_are_known_before_they_are_given_up(process: Process) -> Iterator[Remark]:
    """Days are set before they are given up.

    What was never set cannot be given up: one of the two days is wrong.
    """
    for plan in process.plans:
        if plan.announced and plan.given_up and plan.given_up < plan.announced:
            sentence = f"given up on {said(plan.given_up)}, before they became known, "
            yield about(plan, "given_up", f"{sentence}on {said(plan.announced)}")


@rule("SES010", Severity.WARNING, _RECORD)
def days_are_given_up_before_they_are_over(process: Process) -> Iterator[Remark]:
    """Days set for a session are given up before they have passed.

    That days had begun when they were given up does happen. When all had passed, there was nothing
    left to give up: ask whether the session was held on them.
    """
    for plan in process.plans:
        if plan.given_up and plan.given_up > plan.closes:
            sentence = f"given up on {said(plan.given_up)}, when all had passed, "
            yield about(plan, "given_up", f"{sentence}on {said(plan.closes)}")


@rule("SES011", Severity.ERROR, _RECORD)
def days_are_given_up_on_the_day_of_the_act(process: Process) -> Iterator[Remark]:
    """Days are given up on the day on which the act that does so is adopted.

    Either ``given_up`` or the ``adopted`` of the act is wrong, or another act gave them up.
    """
    for plan in process.plans:
        act = process.act(plan.given_up_by) if plan.given_up_by else None
        if act is None or plan.given_up is None:
            pass  # there is nothing to compare
        elif act.adopted is None:
            yield unknown(plan, "given_up", f"no source tells when {act.id} was adopted")
        elif not first_day(act.adopted) <= plan.given_up <= last_day(act.adopted):
            sentence = f"given up on {said(plan.given_up)}, but {act.id} was adopted "
            yield about(plan, "given_up", f"{sentence}on {said(act.adopted)}")


def _papers(process: Process) -> Iterator[tuple[Session, str, Document]]:
    """Yield the agenda and the report of each session, with the field that has them."""
    documents = {document.id: document for document in process.documents}
    for session in process.sessions:
        for field, key in (("agenda", session.agenda), ("report", session.report)):
            if key is not None:
                yield session, field, documents[key]


@rule("SES012", Severity.WARNING, _RECORD)
def agenda_and_report_are_of_the_session(process: Process) -> Iterator[Remark]:
    """The agenda and the report of a session name that session as theirs.

    A report can be on two sessions, and a document names one. Mostly a reference is wrong.
    """
    for session, field, document in _papers(process):
        if document.session not in (None, session.id):
            yield about(
                session, field, f"{document.id} is of the session {quoted(document.session)}"
            )


@rule("SES013", Severity.ERROR, _RECORD)
def agenda_and_report_are_such(process: Process) -> Iterator[Remark]:
    """What a session has as its agenda is an agenda, and its report a report.

    Either the reference or the ``kind`` of the document is wrong.
    """
    for session, field, document in _papers(process):
        if document.kind is not DocumentKind(field):
            yield about(session, field, f"{document.id} is recorded as {document.kind.value}")


@rule("SES014", Severity.ERROR, _RECORD)
def a_report_is_issued_after_its_session_opened(process: Process) -> Iterator[Remark]:
    """A report is not issued before the session that it is about.

    It may bear a day of the session itself, at which it is adopted. Where no source tells when it
    was issued there is nothing to compare, and no remark.
    """
    for session, field, document in _papers(process):
        if field == "report" and document.issued and last_day(document.issued) < session.opens:
            sentence = f"{document.id} was issued on {said(document.issued)}, before the session "
            yield about(session, field, f"{sentence}opened, on {said(session.opens)}")


@rule("SES015", Severity.WARNING, f"{_PROCEDURE}, rule 12")
def an_agenda_is_issued_before_its_session_closes(process: Process) -> Iterator[Remark]:
    """An agenda is issued before the session is over.

    A provisional agenda goes out weeks before; one adopted at the session is issued during it.
    Where no source tells when it was issued, there is nothing to compare, and no remark.
    """
    for session, field, document in _papers(process):
        if field == "agenda" and document.issued and first_day(document.issued) > session.closes:
            sentence = f"{document.id} was issued on {said(document.issued)}, after the session "
            yield about(session, field, f"{sentence}closed, on {said(session.closes)}")


@rule("SES016", Severity.ERROR, f"{_PROCEDURE}, rule 161")
def sessions_come_after_the_body_is_established(process: Process) -> Iterator[Remark]:
    """A body holds no session before the act that establishes it is adopted.

    Either a day is wrong or the ``established_by`` of the body. The conference of a treaty that is
    not yet adopted can be planned.
    """
    for session in process.sessions:
        key = process.body(session.body).established_by
        if key is None:
            continue
        made = process.act(key).adopted
        if made is None and session.opens <= process.through:
            sentence = f"no source tells when {key}, which establishes the body, was adopted"
            yield unknown(session, "opens", sentence)
        elif made is not None and session.opens < first_day(made):
            sentence = f"it opens on {said(session.opens)}, but {key} establishes the body "
            yield about(session, "opens", f"{sentence}on {said(made)}")


@rule("SES017", Severity.WARNING, "this library's record: docs/reference/calendars.md")
def meeting_days_are_weekdays(process: Process) -> Iterator[Remark]:
    """A session meets on no more days than it has weekdays.

    Meetings on a Saturday are rare enough to be looked at: the count or a day may be wrong.
    """
    for session in process.sessions:
        most = sum(map(weekdays, _spans(session)))
        if session.meeting_days is not None and session.meeting_days > most:
            sentence = f"it met on {session.meeting_days} days, but {most} of its days are weekdays"
            yield about(session, "meeting_days", sentence)


@rule("SES018", Severity.ERROR, _RECORD)
def sessions_are_called_by_their_ordinals(process: Process) -> Iterator[Remark]:
    """The name of a session gives the same ordinal as the record.

    The fifth session is not called the fourth. What a resumed session is called counts the
    resumptions, so it is left out.
    """
    for session in process.sessions:
        called = ordinal_before("session", session.name)
        counted = session.ordinal is not None and session.resumes is None
        if counted and called not in (None, session.ordinal):
            sentence = f"it is called session {called}, but has the ordinal {session.ordinal}"
            yield about(session, "ordinal", sentence)


@rule("SES019", Severity.ERROR, f"{_PROCEDURE}, rules 1 and 2")
def sessions_of_the_assembly_have_the_days_of_its_calendar(process: Process) -> Iterator[Remark]:
    """A regular session of the General Assembly opens and closes when the Assembly did.

    The days are those of the library's table of sessions, each with its source:
    docs/reference/calendars.md.
    """
    for (body, special), group in _numbered(process).items():
        if str(process.body(body).series) == "A" and not special:
            for ordinal, session in group:
                yield from _against_the_calendar(session, ordinal, process.through)


def _against_the_calendar(session: Session, ordinal: int, through: date) -> Iterator[Remark]:
    try:
        assembly = assembly_session(ordinal)
    except NotPublished:
        yield unknown(session, "ordinal", f"the days of session {ordinal} are not published")
        return
    if session.opens != assembly.opened:
        yield about(session, "opens", f"session {ordinal} opened on {said(assembly.opened)}")
    if assembly.closed is None and session.closes <= through:
        yield unknown(session, "closes", f"the day on which session {ordinal} closed is not known")
    elif assembly.closed is not None and session.closes != assembly.closed:
        yield about(session, "closes", f"session {ordinal} closed on {said(assembly.closed)}")


@rule("SES020", Severity.ERROR, _RECORD)
def a_session_to_come_has_done_nothing_yet(process: Process) -> Iterator[Remark]:
    """What a session did is recorded once it was held.

    A session that opens after the day through which the process is recorded is planned. Move that
    day, or take out what the session ``did``.
    """
    for session in process.sessions:
        if session.did and session.opens > process.through:
            sentence = f"it opens on {said(session.opens)}, and the process is recorded through "
            yield about(session, "did", f"{sentence}{said(process.through)}")


RULES: tuple[Rule, ...] = (
    no_ordinal_is_left_out,
    no_ordinal_is_given_twice,
    sessions_follow_their_ordinals,
    a_body_holds_one_session_at_a_time,
    a_reconvened_session_follows_the_one_it_resumes,
    a_session_resumes_one_of_its_own_body,
    sessions_open_and_close_on_weekdays,
    the_days_of_a_session_are_known_when_it_opens,
    days_are_known_before_they_are_given_up,
    days_are_given_up_before_they_are_over,
    days_are_given_up_on_the_day_of_the_act,
    agenda_and_report_are_of_the_session,
    agenda_and_report_are_such,
    a_report_is_issued_after_its_session_opened,
    an_agenda_is_issued_before_its_session_closes,
    sessions_come_after_the_body_is_established,
    meeting_days_are_weekdays,
    sessions_are_called_by_their_ordinals,
    sessions_of_the_assembly_have_the_days_of_its_calendar,
    a_session_to_come_has_done_nothing_yet,
)
"""The rules of this family, in the order of their codes."""
