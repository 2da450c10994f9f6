"""The United Nations cybercrime-convention process as typed, cited, immutable data.

>>> import uncc_process as uncc
>>> process = uncc.load()
>>> print(process.session("sixth"))
Sixth session, New York, 21 August–1 September 2023

What stands here is the front door; everything else lives at its module, such as
``uncc_process.model.Session`` or ``uncc_process.calendars.assembly_session``.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from uncc_process.audit import Audit, Judgement, Outcome, audit
from uncc_process.citations import find_citations
from uncc_process.errors import UnccError
from uncc_process.factcheck import Check, factcheck
from uncc_process.model.process import Process
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol
from uncc_process.timeline import Event, timeline

if TYPE_CHECKING:
    from uncc_process.codec import dumps, loads, read
    from uncc_process.dataset import load
    from uncc_process.rules import Finding, Severity, lint

__all__ = [
    "Audit",
    "Check",
    "DateSpan",
    "Event",
    "Finding",
    "Judgement",
    "Outcome",
    "Process",
    "Severity",
    "Source",
    "Symbol",
    "UnccError",
    "audit",
    "dumps",
    "factcheck",
    "find_citations",
    "lint",
    "load",
    "loads",
    "read",
    "timeline",
]

# What brings in cattrs, json and tomllib, or a hundred rules, is imported by those who use it, so
# that ``import uncc_process`` stays light for those who do not.
_ON_FIRST_USE = {
    "Finding": "rules",
    "Severity": "rules",
    "dumps": "codec",
    "lint": "rules",
    "load": "dataset",
    "loads": "codec",
    "read": "codec",
}


def __getattr__(name: str) -> Any:
    if name not in _ON_FIRST_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ON_FIRST_USE[name]}"), name)


def __dir__() -> list[str]:
    return __all__


# Hypothesis was imported first, and asked for us (always so in the process that counts coverage).
if "_uncc_process_hypothesis" in sys.modules:  # pragma: no branch
    sys.modules["_uncc_process_hypothesis"].register()
