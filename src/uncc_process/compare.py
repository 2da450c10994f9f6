"""Processes beside each other: the same measures of each, from its records alone."""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from uncc_process.audit.log import Log, Stage, View
from uncc_process.audit.moments import Range, resolve
from uncc_process.calendars import weekdays
from uncc_process.model.clauses import AllOf, Clause, Exists, Pattern, Reached, Window
from uncc_process.model.ids import ActId, MandateId
from uncc_process.model.mandates import Mandate
from uncc_process.model.process import Process
from uncc_process.model.records import When, first_day
from uncc_process.model.treaty import Treaty
from uncc_process.model.vocabulary import ActionKind, DocumentKind, Level, Part

__all__ = ["Comparison", "Slip", "compare", "table"]

_TEXTS = (DocumentKind.CONSOLIDATED_NEGOTIATING_DOCUMENT, DocumentKind.DRAFT_TEXT)
_BINDING = (Level.ERROR, Level.WARNING)


@attrs.frozen(kw_only=True)
class Slip:
    """How late, or early, something was done that a mandate had set a last day for.

    ``due`` is that day as the mandate first gave it, whatever amended it later; ``done`` the day on
    which enough was done, ``None`` if nothing was by the day through which the record is complete.
    ``days`` are calendar days from the one to the other: less than 0 is early; without ``done``, it
    is at least so many days late. Only ``exists`` clauses of mandates with a verb of weight set a
    day; what else they ask of an event, such as its place, is for the audit.
    """

    mandate: MandateId
    due: date
    done: date | None
    days: int


@attrs.frozen(kw_only=True)
class Comparison:
    """The measures of one process, as of the day through which it is recorded.

    ============================  ===============================================================
    ``mandated``                  the day of the first resolution or decision that gave a mandate
    ``sessions_held``             sessions that are over on the day ``through``
    ``sessions_planned``          those that are not: under way, or still ahead
    ``weekdays_met``              Mondays to Fridays of the sessions held
    ``meeting_days``              days on which they met, as sources tell; of those that tell
    ``meeting_days_of``           of how many sessions a source tells it
    ``readings``                  readings recorded at the sessions held
    ``consultations``             intersessional consultations that are over
    ``revisions``                 draft texts that replace another
    ``slips``                     every last day set for something done since, or overdue
    ``days_to_adoption``          from ``mandated`` to the adoption of the text of the treaty
    ``days_to_signature``         … to its first signature
    ``days_to_force``             … to its entry into force
    ============================  ===============================================================

    Days are calendar days. A measure is ``None`` where it has not come to that, or the record does
    not tell the day; where sources differ, the claims that the record follows count. The treaty is
    the first adopted of those that supplement no other.
    """

    process: str
    through: date
    mandated: date | None
    sessions_held: int
    sessions_planned: int
    weekdays_met: int
    meeting_days: int | None
    meeting_days_of: int
    readings: int
    consultations: int
    revisions: int
    slips: tuple[Slip, ...]
    days_to_adoption: int | None
    days_to_signature: int | None
    days_to_force: int | None

    @property
    def slippage(self) -> Slip | None:
        """The slip of the most days; ``None`` if no last day was set, or none can be told."""
        return max(self.slips, key=lambda slip: slip.days, default=None)


def compare(processes: Iterable[Process]) -> tuple[Comparison, ...]:
    """Measure processes in the same way, each from its own record.

    >>> from datetime import date
    >>> (found,) = compare([Process(id="plastics", title="Plastics", through=date(2026, 11, 23))])
    >>> found.sessions_held, found.slippage, found.days_to_adoption
    (0, None, None)
    """
    return tuple(map(_measured, processes))


def _measured(process: Process) -> Comparison:
    through = process.through
    view = View(log=Log.of(process), day=through, known=through)
    held = [each for each in process.sessions if each.closes <= through]
    told = [each.meeting_days for each in held if each.meeting_days is not None]
    ids = {each.id for each in held}
    began = _mandated(process)
    treaty = _treaty(process)
    return Comparison(
        process=process.id,
        through=through,
        mandated=began,
        sessions_held=len(held),
        sessions_planned=len(process.sessions) - len(held),
        weekdays_met=sum(weekdays(p) for each in held for p in each.parts or (each.span,)),
        meeting_days=sum(told) if told else None,
        meeting_days_of=len(told),
        readings=sum(each.session in ids for each in process.readings),
        consultations=sum(each.closes <= through for each in process.consultations),
        revisions=sum(each.kind in _TEXTS and bool(each.revises) for each in process.documents),
        slips=tuple(_slips(process, view)),
        days_to_adoption=_days(began, treaty.adopted if treaty else None),
        days_to_signature=_days(began, _signed(process, treaty) if treaty else None),
        days_to_force=_days(began, _in_force(process, treaty, view) if treaty else None),
    )


# ---- from the mandate to the treaty ----------------------------------------------------


def _days(start: date | None, end: date | None) -> int | None:
    return None if start is None or end is None else (end - start).days


def _first(days: Iterable[When], through: date) -> date | None:
    """Give the first of some days; ``None`` if it is still to come, or known only as a span."""
    first = min(days, key=first_day, default=None)
    return first if isinstance(first, date) and first <= through else None


def _mandated(process: Process) -> date | None:
    acts = {str(each.given_by) for each in process.mandates}
    given = [each.adopted for each in process.resolutions if each.id in acts]
    given += [each.adopted for each in process.decisions if each.id in acts]
    return _first(given, process.through)


def _treaty(process: Process) -> Treaty | None:
    adopted = (each for each in process.treaties if each.adopted and each.within is None)
    first = min(adopted, key=lambda each: each.adopted or date.max, default=None)
    return first if first and first.adopted and first.adopted <= process.through else None


def _signed(process: Process, treaty: Treaty) -> date | None:
    of = (each for each in process.treaty_actions if each.treaty == treaty.id)
    return _first((each.on for each in of if each.kind is ActionKind.SIGNATURE), process.through)


def _in_force(process: Process, treaty: Treaty, view: View) -> date | None:
    """Give the first day that a ``reached`` clause of the treaty, or an effect of it, tells."""
    days = [each.effective for each in process.treaty_actions if each.treaty == treaty.id]
    for mandate in process.mandates:
        if mandate.given_by == ActId(treaty.id) and isinstance(mandate.clause, Reached):
            days.append(_exactly(resolve(mandate.clause.moment, view)))
    return _first((day for day in days if day is not None), process.through)


def _exactly(found: Range) -> date | None:
    return found.latest if found.latest == found.earliest else None


# ---- slippage --------------------------------------------------------------------------


def _slips(process: Process, view: View) -> Iterator[Slip]:
    for mandate in process.mandates:
        if mandate.amends is None and mandate.verb.level in _BINDING:
            for clause in _asked(mandate.clause):
                yield from _slip(mandate, clause, view)


def _asked(clause: Clause) -> Iterator[Exists]:
    """Yield what a mandate asks to be done whatever else happens."""
    match clause:
        case Exists(count=count) if count.at_least:
            yield clause
        case AllOf(clauses=clauses):
            for each in clauses:
                yield from _asked(each)
        case _:
            pass


def _slip(mandate: Mandate, clause: Exists, view: View) -> Iterator[Slip]:
    window = clause.window
    if window is None or window.not_after is None:
        return
    due = _exactly(resolve(window.not_after, view))
    days = _days_of(clause.pattern, window, view)
    if due is None or days is None:
        return
    done = days[clause.count.at_least - 1] if len(days) >= clause.count.at_least else None
    until = done or view.complete_through(clause.pattern)
    if until is not None and (done or until > due):
        yield Slip(mandate=mandate.id, due=due, done=done, days=(until - due).days)


def _days_of(pattern: Pattern, window: Window, view: View) -> list[date] | None:
    """Give the days on which such things were done, in order; ``None`` if one cannot be told."""
    opening = window.part is Part.OPENING
    after = Range(date.min, date.min)
    if window.not_before is not None:
        after = resolve(window.not_before, view)
    days: list[date] = []
    for event, stage in view.seen(pattern):
        if stage is Stage.POSSIBLE or event.span is None or not event.exact or not after.latest:
            return None
        if event.span.first >= after.latest and (opening or stage is Stage.OVER):
            days.append(event.span.first if opening else event.span.last)
    return sorted(days)


# ---- for a person ----------------------------------------------------------------------

_NOTE = """\
Days to … are calendar days since the first mandate. Slippage is that of the mandate kept latest (+)
against the last day that it first set. —: not so far, or the record does not tell.
"""


def table(comparisons: Iterable[Comparison]) -> str:
    """Write comparisons as a table: a row for each measure, a column for each process."""
    columns = [_column(each) for each in comparisons]
    if not columns:
        return ""
    width = max(map(len, columns[0]))
    lines = [f"{row:{width}}" for row in columns[0]]
    for column in columns:
        wide = max(map(len, column.values()))
        cells = column.values()
        lines = [f"{line}  {cell:>{wide}}" for line, cell in zip(lines, cells, strict=True)]
    return "\n".join([*lines, "", _NOTE])


def _column(of: Comparison) -> dict[str, str]:
    slip = of.slippage
    return {
        "": of.process,
        "recorded through": of.through.isoformat(),
        "first mandate": _or_dash(of.mandated),
        "sessions held": str(of.sessions_held),
        "sessions planned": str(of.sessions_planned),
        "weekdays of the sessions held": str(of.weekdays_met),
        "days met, as recorded": _or_dash(of.meeting_days),
        "  of so many sessions": str(of.meeting_days_of),
        "readings": str(of.readings),
        "consultations": str(of.consultations),
        "revisions of the text": str(of.revisions),
        "slippage, days": "—" if slip is None else _late(slip),
        "  of the mandate": slip.mandate if slip else "—",
        "days to adoption": _or_dash(of.days_to_adoption),
        "days to the first signature": _or_dash(of.days_to_signature),
        "days to entry into force": _or_dash(of.days_to_force),
    }


def _late(slip: Slip) -> str:
    days = f"{slip.days:+}" if slip.days else "0"
    return days if slip.done else f"{days} or more"


def _or_dash(measure: object) -> str:
    return "—" if measure is None else str(measure)
