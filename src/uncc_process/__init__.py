"""The United Nations cybercrime-convention process as typed, cited, immutable data.

>>> import uncc_process as uncc
>>> process = uncc.load()
>>> print(process.session("sixth"))
Sixth session, New York, 21 August–1 September 2023

What stands here is the front door; everything else lives at its module, such as
``uncc_process.model.Session`` or ``uncc_process.calendars.assembly_session``.
"""

import sys
from pathlib import Path
from typing import Literal

from uncc_process.audit import Audit, Judgement, Outcome, audit
from uncc_process.citations import find_citations
from uncc_process.errors import UnccError
from uncc_process.model.process import Process
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol
from uncc_process.timeline import Event, timeline

__all__ = [
    "Audit",
    "DateSpan",
    "Event",
    "Judgement",
    "Outcome",
    "Process",
    "Source",
    "Symbol",
    "UnccError",
    "audit",
    "dumps",
    "find_citations",
    "load",
    "loads",
    "read",
    "timeline",
]

# The codec brings in cattrs, json and tomllib: it is imported by those who use it, so that
# ``import uncc_process`` stays light for those who do not.


def load() -> Process:
    """Give the bundled process, read once: see ``uncc_process.dataset.load``."""
    from uncc_process import dataset

    return dataset.load()


def loads(text: str, format: Literal["json", "toml"] = "json") -> Process:  # noqa: A002 - the word users expect
    """Read a process from text: see ``uncc_process.codec.loads``."""
    from uncc_process import codec

    return codec.loads(text, format)


def dumps(process: Process, format: Literal["json", "toml"] = "json") -> str:  # noqa: A002 - likewise
    """Write a process as text, the inverse of ``loads``: see ``uncc_process.codec.dumps``."""
    from uncc_process import codec

    return codec.dumps(process, format)


def read(path: str | Path) -> Process:
    """Read a process from a file, or a folder of TOML files: see ``uncc_process.codec.read``."""
    from uncc_process import codec

    return codec.read(path)


if "_uncc_process_hypothesis" in sys.modules:  # hypothesis was imported first, and asked for us
    sys.modules["_uncc_process_hypothesis"].register()
