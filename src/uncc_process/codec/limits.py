"""How large an input may be."""

import attrs

__all__ = ["Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """How much an input may hold; raise a limit by name for files that you trust.

    >>> Limits(values=5_000_000).depth
    32
    """

    characters: int = 8 * 1024 * 1024
    depth: int = 32
    values: int = 200_000
    string: int = 100_000
    digits: int = 9
    problems: int = 100
