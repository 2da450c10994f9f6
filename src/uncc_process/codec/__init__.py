"""Processes as JSON and TOML: strict both ways, and the only part that knows either.

>>> from datetime import date
>>> from uncc_process.model import Process
>>> process = Process(id="plastics", title="A treaty on plastics", through=date(2026, 11, 23))
>>> dumps(process)
'{"format":"uncc-process/1","id":"plastics","through":"2026-11-23","title":"A treaty on plastics"}'
>>> loads(dumps(process)) == process
True
"""

from uncc_process.codec.files import Place, places, read
from uncc_process.codec.limits import Limits
from uncc_process.codec.structure import plain_of
from uncc_process.codec.texts import FORMAT, canonical, dumps, indented, loads

__all__ = [
    "FORMAT",
    "Limits",
    "Place",
    "canonical",
    "dumps",
    "indented",
    "loads",
    "places",
    "plain_of",
    "read",
]
