"""What a process as a whole has to be: unique ids, resolved references, sound amendments."""

import difflib
import typing
from collections.abc import Generator, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from uncc_process.errors import InvalidRecord, ParseError, Problem, quoted
from uncc_process.model.claims import has_field, read_claim, text_of, triable
from uncc_process.model.disputes import Dispute
from uncc_process.model.families import FAMILIES, families_of, keys, references
from uncc_process.model.ids import RecordId
from uncc_process.model.mandates import Mandate

if TYPE_CHECKING:
    from uncc_process.model.process import Process

__all__ = ["impossible", "unresolved"]

MOST_HINTS = 20  # finding the nearest id is slow: it is done for the first few only


def unresolved(process: "Process") -> Iterator[Problem]:
    """Yield every id that is given twice and every reference that leads nowhere."""
    if not _is_closed(process):
        yield from _doubled_ids(process)
        yield from _dangling(process)


def impossible(process: "Process") -> Iterator[Problem]:
    """Yield what cannot be among records whose references resolve."""
    circling = yield from _circles(process)
    yield from _impossible_amendments(process, circling)
    yield from _unfounded_disputes(process)
    yield from _premature_completeness(process)


def _is_closed(process: "Process") -> bool:
    """Tell whether all ids are unique and all references resolve: quickly, and without places."""
    records = [record for family in FAMILIES for record in getattr(process, family)]
    ids = {family: {record.id for record in getattr(process, family)} for family in FAMILIES}
    return len(_union(ids, FAMILIES)) == len(records) and all(
        wanted <= _union(ids, families_of(target)) for target, wanted in keys(records)
    )


def _union(ids: dict[str, set[str]], families: Iterable[str]) -> set[str]:
    return set[str]().union(*(ids[family] for family in families))


def _doubled_ids(process: "Process") -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for family in FAMILIES:
        for index, record in enumerate(getattr(process, family)):
            path = f"{family}[{index}].id"
            if record.id in seen:
                yield Problem(path, f"{quoted(record.id)} is already the id at {seen[record.id]}")
            seen.setdefault(record.id, path)


def _dangling(process: "Process") -> Iterator[Problem]:
    families: dict[str, set[str]] = {}
    for family in FAMILIES:
        for record in getattr(process, family):
            families.setdefault(record.id, set()).add(family)
    hints = MOST_HINTS
    for family in FAMILIES:
        for index, record in enumerate(getattr(process, family)):
            for path, target, key in references(record, f"{family}[{index}]"):
                if families.get(key, set()).isdisjoint(families_of(target)):
                    hints -= 1
                    yield Problem(path, _no_such(key, target, families, hint=hints >= 0))


def _no_such(key: str, target: object, families: dict[str, set[str]], *, hint: bool) -> str:
    wanted = families_of(target)
    guess = ""
    if hint:
        known = [id_ for id_, among in families.items() if not among.isdisjoint(wanted)]
        nearest = difflib.get_close_matches(key, known, n=1)
        guess = f"; did you mean {quoted(nearest[0])}?" if nearest else ""
    if target is RecordId:
        return f"no record has the id {quoted(key)}{guess}"
    *others, last = (name.replace("_", " ") for name in wanted)
    what = f"{', '.join(others)} or {last}" if others else last
    return f"nothing among the {what} has the id {quoted(key)}{guess}"


# The fields by which a record stands within or on another of its family: who follows them comes to
# an end. Of those where days tell as well (what revises, resumes, replaces), the lint speaks.
_CHAINS = (("bodies", "parent"), ("treaties", "within"), ("mandates", "amends"))


def _circles(process: "Process") -> Generator[Problem, None, set[str]]:
    """Yield the references that lead in a circle; return the ids of the records that have them."""
    found: set[str] = set()
    for family, field in _CHAINS:
        links = {each.id: getattr(each, field) for each in getattr(process, family)}
        circling = _endless(links)
        for index, (key, target) in enumerate(links.items()):
            if key in circling:
                yield Problem(f"{family}[{index}].{field}", f"{quoted(target)} leads in a circle")
        found |= circling
    return found


def _endless(links: dict[str, str | None]) -> set[str]:
    """Give the ids from which the links can be followed for ever; each link is followed once."""
    endless: set[str] = set()
    followed: set[str] = set()
    for start in links:
        trail: set[str] = set()
        here: str | None = start
        while here is not None and here not in followed:
            followed.add(here)
            trail.add(here)
            here = links[here]
        if here in trail or here in endless:
            endless |= trail
    return endless


def _impossible_amendments(process: "Process", circling: set[str]) -> Iterator[Problem]:
    targets = {mandate.id: mandate for mandate in process.mandates}
    days: dict[tuple[str, date], Mandate] = {}
    for index, mandate in enumerate(process.mandates):
        if mandate.amends is None or mandate.id in circling:
            continue
        path = f"mandates[{index}].amends"
        effective = process.effective(mandate)
        if effective <= process.effective(targets[mandate.amends]):
            yield Problem(path, f"takes effect before {quoted(mandate.amends)}, which it amends")
        rival = days.setdefault((mandate.amends, effective), mandate)
        if rival.clause != mandate.clause:
            yield Problem(path, f"{quoted(rival.id)} amends the same mandate on the same day")


def _unfounded_disputes(process: "Process") -> Iterator[Problem]:
    for index, dispute in enumerate(process.disputes):
        path = f"disputes[{index}]"
        if dispute.field is None:
            continue
        record: typing.Any = process.record(dispute.record)
        if not has_field(record, dispute.field):
            yield Problem(f"{path}.field", f"{dispute.record} has no {quoted(dispute.field)}")
            continue
        held = text_of(getattr(record, dispute.field))
        chosen = dispute.claims[dispute.chosen].value
        if chosen != held:
            yield Problem(f"{path}.chosen", f"the record has {quoted(held)}, not {quoted(chosen)}")
        if triable(record, dispute.field):
            yield from _impossible_claims(dispute, record, dispute.field, path)


def _impossible_claims(
    dispute: Dispute, record: typing.Any, field: str, path: str
) -> Iterator[Problem]:
    for index, claim in enumerate(dispute.claims):
        try:
            attrs.evolve(record, **{field: read_claim(claim.value, record, field)})
        except (ParseError, InvalidRecord) as error:
            yield Problem(f"{path}.claims[{index}].value", str(error))


def _premature_completeness(process: "Process") -> Iterator[Problem]:
    for index, statement in enumerate(process.completeness):
        if statement.through > process.through:
            yield Problem(
                f"completeness[{index}].through",
                f"{statement.through} is after {process.through}, through which all is recorded",
            )
