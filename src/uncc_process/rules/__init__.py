"""Lint: is the record sound? Rules with authorities, and the findings they yield.

>>> from uncc_process.dataset import load
>>> [str(finding) for finding in lint(load()) if finding.severity is Severity.ERROR]
[]
"""

import difflib
from datetime import date
from itertools import chain

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

__all__ = ["RULES", "Finding", "Rule", "Severity", "lint", "rule_of"]

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
    found = chain.from_iterable(each.findings(process) for each in _OF_THE_RECORD)
    return tuple(suppressions.settled(process, found, _CODES, as_of or process.through))


def rule_of(name: str) -> Rule:
    """Give the rule with a code or name; raises ``NotFound``, which names the nearest.

    >>> rule_of("SUP001").name
    'suppressions_are_used'
    """
    known = {key: each for each in RULES for key in (each.code, each.name)}
    if name not in known:
        nearest = difflib.get_close_matches(name, known, n=3)
        raise NotFound("rule", name, tuple(nearest))
    return known[name]
