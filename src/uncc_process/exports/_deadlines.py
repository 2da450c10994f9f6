"""Days by which something is due, and the days on which something stands open."""

from collections.abc import Iterator
from datetime import date

import attrs

from uncc_process.audit import Audit, Judgement
from uncc_process.audit.log import Log, View
from uncc_process.audit.moments import resolve
from uncc_process.model.clauses import Clause, Open, Window, nodes
from uncc_process.spans import DateSpan

__all__ = ["Deadline", "OpenDays", "deadlines", "open_days"]


@attrs.frozen(kw_only=True)
class Deadline:
    """The day by which a mandate asks for something, with the judgement that tells it."""

    day: date
    judgement: Judgement


@attrs.frozen(kw_only=True)
class OpenDays:
    """Days on which something stands open, such as a treaty for signature; who says so first."""

    span: DateSpan
    judgements: tuple[Judgement, ...]


def deadlines(audit: Audit) -> tuple[Deadline, ...]:
    """Give the deadlines of the mandates, in the order of the mandates.

    An amending mandate has none of its own while the one that it amends has come to the same day;
    nor has a mandate on the last day of its own open days.
    """
    due = {each.mandate.id: each.due for each in audit.judgements}
    closing = {(j.mandate.id, each.span.last) for each in open_days(audit) for j in each.judgements}
    return tuple(
        Deadline(day=each.due, judgement=each)
        for each in audit.judgements
        if each.due is not None
        and (each.mandate.amends is None or due.get(each.mandate.amends) != each.due)
        and (each.mandate.id, each.due) not in closing
    )


def open_days(audit: Audit) -> tuple[OpenDays, ...]:
    """Give the runs of days on which mandates, as now in force, have something stand open.

    Two mandates with the same days, as a resolution and the treaty itself often have, give one;
    the mandate that asks for nothing else comes first in it.
    """
    view = View(log=Log.of(audit.process), day=audit.as_of, known=audit.known)
    found: dict[DateSpan, list[Judgement]] = {}
    for each in audit.judgements:
        in_force = audit.process.mandate(each.versions[-1].mandate)
        for span in _spans(in_force.clause, view):
            found.setdefault(span, []).append(each)
    return tuple(
        OpenDays(span=span, judgements=tuple(sorted(of, key=_asks_more)))
        for span, of in found.items()
    )


def _asks_more(judgement: Judgement) -> bool:
    return not isinstance(judgement.mandate.clause, Open)


def _spans(clause: Clause, view: View) -> Iterator[DateSpan]:
    for node in nodes(clause):
        match node:
            case Open(window=Window(not_before=start, not_after=end)) if start and end:
                first, last = resolve(start, view).latest, resolve(end, view).latest
                if first and last and first <= last:
                    yield DateSpan(first, last)
            case _:
                pass
