"""The bundled process: the making of the United Nations Convention against Cybercrime."""

import functools
from importlib.resources import as_file, files

from uncc_process.codec import read
from uncc_process.model.process import Process

__all__ = ["load"]


@functools.cache
def load() -> Process:
    """Give the bundled process: from resolution 74/247 on, every fact with its source.

    >>> print(load().session("sixth").span)
    21 August–1 September 2023

    It is read once; every call gives the same immutable object.
    """
    with as_file(files(__name__)) as folder:
        return read(folder)
