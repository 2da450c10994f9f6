"""Hypothesis strategies for every value and record, for whole processes and for their faults.

>>> from uncc_process.strategies import processes, sessions
>>> vienna = sessions(place="Vienna")  # sessions that are held there
>>> small = processes(families=("sessions",))  # whole processes that have sessions

Every strategy gives valid objects only, and keyword arguments narrow it; one that cannot be met
raises ``hypothesis.errors.InvalidArgument`` at the call. ``scope="small"`` (ten days, few records)
finds bugs and shrinks well; ``scope="wide"`` finds odd values.

Importing this package raises ``MissingExtra`` if hypothesis is not installed.
"""

from uncc_process.errors import MissingExtra

try:
    import hypothesis as _  # noqa: F401 - only to learn whether it is there
except ImportError:
    raise MissingExtra("strategies", "hypothesis") from None

import _uncc_process_hypothesis
from uncc_process.strategies.broken_mandates import BREAKABLE, breaking
from uncc_process.strategies.clause_forms import (
    CLAUSE_FORMS,
    MOMENT_FORMS,
    REQUIREMENT_FORMS,
    clauses,
    counts,
    moments,
    offsets,
    patterns,
    requirements,
    windows,
)
from uncc_process.strategies.faults import FAULTS, Fault, sound_processes, tripping
from uncc_process.strategies.fields import adoptions, chapters, claims, recorded_votes
from uncc_process.strategies.json_texts import CHANGES, Mutant, json_documents, json_mutants
from uncc_process.strategies.machine import ProcessMachine
from uncc_process.strategies.phrases import CitedText, citations, date_phrases, texts_with_citations
from uncc_process.strategies.records import (
    ALONE,
    bodies,
    cited,
    completeness,
    consultations,
    decisions,
    determinations,
    disputes,
    documents,
    informal_groups,
    mandates,
    officers,
    open_questions,
    plans,
    publications,
    readings,
    resolutions,
    sessions,
    stakeholders,
    suppressions,
    treaties,
    treaty_actions,
    treaty_statuses,
)
from uncc_process.strategies.values import (
    SYMBOL_KINDS,
    date_spans,
    days,
    ids,
    modifications,
    partial_dates,
    pinpoints,
    series_symbols,
    sources,
    steps,
    symbols,
    whens,
)
from uncc_process.strategies.whole_processes import events, processes, timelines

__all__ = [
    "ALONE",
    "BREAKABLE",
    "CHANGES",
    "CLAUSE_FORMS",
    "FAULTS",
    "MOMENT_FORMS",
    "REQUIREMENT_FORMS",
    "SYMBOL_KINDS",
    "CitedText",
    "Fault",
    "Mutant",
    "ProcessMachine",
    "adoptions",
    "bodies",
    "breaking",
    "chapters",
    "citations",
    "cited",
    "claims",
    "clauses",
    "completeness",
    "consultations",
    "counts",
    "date_phrases",
    "date_spans",
    "days",
    "decisions",
    "determinations",
    "disputes",
    "documents",
    "events",
    "ids",
    "informal_groups",
    "json_documents",
    "json_mutants",
    "mandates",
    "modifications",
    "moments",
    "officers",
    "offsets",
    "open_questions",
    "partial_dates",
    "patterns",
    "pinpoints",
    "plans",
    "processes",
    "publications",
    "readings",
    "recorded_votes",
    "requirements",
    "resolutions",
    "series_symbols",
    "sessions",
    "sound_processes",
    "sources",
    "stakeholders",
    "steps",
    "suppressions",
    "symbols",
    "texts_with_citations",
    "timelines",
    "treaties",
    "treaty_actions",
    "treaty_statuses",
    "tripping",
    "whens",
    "windows",
]

_uncc_process_hypothesis.register()
