"""Atoms that no event settles: a moment reached, a time of being open, a determination."""

from uncc_process.audit.asking import Judged
from uncc_process.audit.log import View
from uncc_process.audit.moments import Range, resolve
from uncc_process.audit.truth import Cause, Evidence, Truth, joined
from uncc_process.audit.words import day_words, moment_words, open_words
from uncc_process.model.clauses import Attested, Moment, Open, Reached
from uncc_process.model.mandates import Determination

__all__ = ["attested", "is_open", "reached"]


def reached(clause: Reached, at: Judged) -> Evidence:
    """Tell whether a moment has come."""
    words = moment_words(clause.moment, at.view)
    found = resolve(clause.moment, at.view)
    if found.latest is not None and found.latest <= at.view.day:
        return Evidence(says="reached", asks=words, truth=Truth.TRUE)
    if found.earliest is not None and found.earliest > at.view.day:
        return _pending("still to come", words)
    return Evidence(
        says="cannot be told: which day it is is not known",
        asks=words,
        truth=Truth.UNKNOWN,
        causes=frozenset({found.cause or Cause.NO_RECORD}),
    )


def is_open(clause: Open, at: Judged) -> Evidence:
    """Tell whether something that is open for a time has been closed again."""
    opens = _bounds(clause.window.not_before, at.view)
    closes = _bounds(clause.window.not_after, at.view)
    words = open_words(clause.window, at.view)
    if closes.latest is not None and closes.latest < at.view.day:
        return Evidence(says=f"closed: it was open {words}", truth=Truth.TRUE)
    if opens.earliest is not None and opens.earliest > at.view.day:
        return _pending(f"not yet open: it will be {words}")
    told = clause.window.not_before is None or (
        opens.latest is not None and opens.latest <= at.view.day
    )
    if told and (closes.earliest is None or closes.earliest >= at.view.day):
        return _pending(f"open {words}")
    return _pending(f"cannot be told whether it is open {words}")


def _bounds(moment: Moment | None, view: View) -> Range:
    return Range(None, None) if moment is None else resolve(moment, view)


def _pending(says: str, asks: str = "") -> Evidence:
    causes = frozenset({Cause.NOT_DUE})
    return Evidence(says=says, asks=asks, truth=Truth.UNKNOWN, causes=causes)


def attested(clause: Attested, at: Judged) -> Evidence:
    """Tell what the determinations recorded by the day come to."""
    found = [
        each
        for each in at.view.log.determinations.get(at.mandate, ())
        if each.on <= min(at.view.day, at.view.known)
    ]
    if not found:
        return Evidence(
            says="open-textured; no determination is recorded",
            asks=clause.question,
            truth=Truth.UNKNOWN,
            causes=frozenset({Cause.UNATTESTED}),
        )
    parts = tuple(_determined(each) for each in found)
    truth, causes = joined(((part.truth, part.causes) for part in parts), Cause.DISPUTED)
    says = "; ".join(each.finding for each in found)
    return Evidence(says=says, asks=clause.question, truth=truth, causes=causes, parts=parts)


def _determined(determination: Determination) -> Evidence:
    return Evidence(
        says=f"{day_words(determination.on)}: {determination.finding}",
        truth=Truth.TRUE if determination.holds else Truth.FALSE,
        records=(determination.id,),
        sources=determination.sources,
    )
