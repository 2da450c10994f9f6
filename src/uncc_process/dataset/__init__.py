"""The bundled process: the making of the United Nations Convention against Cybercrime."""

import functools
import threading
from collections.abc import Callable
from importlib.resources import as_file, files

from uncc_process.codec import Place, places, read
from uncc_process.model.process import Process

__all__ = ["load", "places_of_facts"]


_READING = threading.Lock()


def load() -> Process:
    """Give the bundled process: from resolution 74/247 on, every fact with its source.

    >>> print(load().session("sixth").span)
    21 August–1 September 2023

    It is read once; every call gives the same immutable object.
    """
    with _READING:  # threads that ask together get the one that the first of them reads
        return _read_once()


@functools.cache
def _read_once() -> Process:
    with as_file(files(__name__)) as folder:
        return read(folder)


def places_of_facts() -> Callable[[str], Place]:
    """Give a function that tells in which file, and on which line, the bundled process says a fact.

    >>> places_of_facts()("sessions[sixth].opens").file.name
    'sessions.toml'
    """
    with as_file(files(__name__)) as folder:
        return places(folder)
