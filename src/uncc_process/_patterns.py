"""Patterns that are compiled on first use, so that importing the library stays quick."""

import re
from typing import Any, cast

__all__ = ["compiled"]


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern as ``re.compile`` does, but compile it on first use.

    >>> compiled("[0-9]+").findall("A/RES/75/282")
    ['75', '282']
    """
    return cast("re.Pattern[str]", _Waiting(source, flags))


class _Waiting:
    """A pattern that becomes itself when something is first asked of it."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # What is found is kept on the object: the next time Python does not ask here.
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found
