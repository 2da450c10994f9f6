"""Lint: is the record sound? Rules with authorities, and the findings they yield.

>>> from uncc_process.dataset import load
>>> [str(finding) for finding in lint(load()) if finding.severity is Severity.ERROR]
[]
"""

import difflib
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import TypeVar

from uncc_process.errors import NotFound
from uncc_process.model.process import Process
from uncc_process.rules import (
    adoption,
    consultations,
    disputes,
    documents,
    mandates,
    officers,
    readings,
    sessions,
    sources,
    suppressions,
    treaty,
    words,
)
from uncc_process.rules.rule import Finding, Rule, Severity

__all__ = ["RULES", "Finding", "Rule", "Severity", "accepted", "lint", "rule_of", "rules_of"]

_Known = TypeVar("_Known")

_OF_THE_RECORD: tuple[Rule, ...] = (
    *sessions.RULES,
    *readings.RULES,
    *adoption.RULES,
    *documents.RULES,
    *officers.RULES,
    *consultations.RULES,
    *treaty.RULES,
    *sources.RULES,
    *disputes.RULES,
    *mandates.RULES,
    *words.RULES,
)

RULES: tuple[Rule, ...] = (*_OF_THE_RECORD, *suppressions.RULES)
"""Every rule, family by family."""

_CODES = frozenset(each.code for each in _OF_THE_RECORD)


def lint(process: Process, as_of: date | None = None) -> tuple[Finding, ...]:
    """Give the findings of all rules about a process: those accepted by a suppression are left out.

    >>> from uncc_process.dataset import load
    >>> {finding.severity.value for finding in lint(load())} <= {"warning", "unknown"}
    True

    ``as_of`` is the day on which suppressions are asked whether they have expired; without it, the
    day through which the process is recorded. The order is that of the rules, then of the record.
    """
    day = as_of or process.through
    return tuple(suppressions.settled(process, _found(process), _CODES, day))


def accepted(process: Process, as_of: date | None = None) -> tuple[Finding, ...]:
    """Give the findings that ``lint`` leaves out, because a suppression accepts them.

    >>> from uncc_process.dataset import load
    >>> accepted(load())
    ()
    """
    if not process.suppressions:
        return ()
    told = frozenset(lint(process, as_of))
    return tuple(each for each in _found(process) if each not in told)


def _found(process: Process) -> Iterator[Finding]:
    return chain.from_iterable(each.findings(process) for each in _OF_THE_RECORD)


def rule_of(name: str) -> Rule:
    """Give the rule with a code or name; raises ``NotFound``, which names the nearest.

    >>> rule_of("SUP001").name
    'suppressions_are_used'
    """
    return _named("rule", name, {key: each for each in RULES for key in (each.code, each.name)})


def rules_of(name: str) -> tuple[Rule, ...]:
    """Give the rules of a family, or the one with a code or name; raises ``NotFound`` as well.

    >>> [each.code for each in rules_of("SUP")]
    ['SUP001', 'SUP002', 'SUP003']
    """
    known: dict[str, tuple[Rule, ...]] = {}
    for each in RULES:
        for key in (each.code[:3], each.code, each.name):
            known[key] = (*known.get(key, ()), each)
    return _named("rule or family of rules", name, known)


def _named(what: str, name: str, known: Mapping[str, _Known]) -> _Known:
    if name not in known:
        small = {key.lower(): key for key in known}  # so that off010 is near to OFF010
        nearest = difflib.get_close_matches(name.lower(), small)
        raise NotFound(what, name, tuple(small[each] for each in nearest))
    return known[name]
