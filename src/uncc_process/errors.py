"""Every error of the library, in one family.

::

    UnccError
    ├── ParseError       (ValueError)   a text is not what it is said to be
    ├── InvalidRecord    (ValueError)   a record or process that no document could mean
    ├── LoadError        (ValueError)   a file or text that does not hold a process
    ├── NotFound         (LookupError)  no record has this id
    ├── NotPublished     (LookupError)  beyond what the United Nations has published
    └── MissingExtra     (ImportError)  an optional library is not installed

An error is raised and means that there is no object.
Its data are attributes; its sentence is ``str(error)``.
"""

import attrs

__all__ = [
    "InvalidRecord",
    "LoadError",
    "MissingExtra",
    "NotFound",
    "NotPublished",
    "ParseError",
    "Problem",
    "UnccError",
    "quoted",
]

LONGEST_QUOTE = 60


def quoted(value: object) -> str:
    r"""Quote a value for a sentence: ASCII, on one line, cut when long.

    >>> quoted("A/78/L.\n")
    "'A/78/L.\\n'"
    """
    text = ascii(value[: LONGEST_QUOTE + 1] if isinstance(value, str) else value)
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 3] + "..."


@attrs.frozen
class Problem:
    """One thing that is wrong in an input, and where.

    >>> print(Problem("$.sessions[5].opens", "expected a date like 2023-08-21, got '20230821'"))
    $.sessions[5].opens: expected a date like 2023-08-21, got '20230821'
    """

    path: str
    message: str
    where: str = ""  # the file and line, where it is known

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.path, self.message) if part)


class UnccError(Exception):
    """The root of the family: catch it to catch everything this library raises on purpose."""


@attrs.define(slots=False)
class ParseError(UnccError, ValueError):
    """A text is not what it is said to be.

    >>> print(ParseError("a document symbol", "A/78/L.", "nothing follows 'L.'"))
    not a document symbol: 'A/78/L.': nothing follows 'L.'
    """

    what: str
    value: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"not {self.what}: {quoted(self.value)}: {self.reason}{remedy}"


def _listed(problems: tuple[Problem, ...]) -> str:
    return "\n".join(map(str, problems))


@attrs.define(slots=False)
class InvalidRecord(UnccError, ValueError):
    """A record, or a whole process, that no document could mean; all its problems at once.

    >>> print(InvalidRecord((Problem("closes", "2023-08-20 is before it opens, 2023-08-21"),)))
    closes: 2023-08-20 is before it opens, 2023-08-21
    """

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return _listed(self.problems)


@attrs.define(slots=False)
class LoadError(UnccError, ValueError):
    """A file or a text does not hold a process; all its problems at once, each with its path."""

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return _listed(self.problems)


@attrs.define(slots=False)
class NotFound(UnccError, LookupError):
    """No record has this id.

    >>> print(NotFound("session", "sixt", ("sixth",)))
    no session has the id 'sixt'; did you mean 'sixth'?
    """

    what: str
    key: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        nearest = " or ".join(map(quoted, self.nearest))
        hint = f"; did you mean {nearest}?" if nearest else ""
        return f"no {self.what} has the id {quoted(self.key)}{hint}"


@attrs.define(slots=False)
class NotPublished(UnccError, LookupError):
    """The question goes beyond what the United Nations has published, or beyond what we have of it.

    >>> print(NotPublished("the official holidays of Vienna in 2030", "known: 2023"))
    not known: the official holidays of Vienna in 2030; known: 2023
    """

    asked: str
    known: str = ""

    def __str__(self) -> str:
        return f"not known: {self.asked}" + (f"; {self.known}" if self.known else "")


@attrs.define(slots=False)
class MissingExtra(UnccError, ImportError):
    """An optional library is not installed.

    >>> print(MissingExtra("strategies", "hypothesis"))
    hypothesis is not installed; pip install 'uncc-process[strategies]' brings it
    """

    extra: str
    library: str

    def __str__(self) -> str:
        return (
            f"{self.library} is not installed; pip install 'uncc-process[{self.extra}]' brings it"
        )
