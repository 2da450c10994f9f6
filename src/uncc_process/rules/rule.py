"""What a rule of the lint is, and what it finds."""

import inspect
from collections.abc import Callable, Iterator
from enum import Enum

import attrs

from uncc_process._display import as_table, fields_set
from uncc_process.model.process import Process
from uncc_process.model.publications import Publication
from uncc_process.model.records import Record
from uncc_process.model.suppressions import Suppression

__all__ = ["Finding", "Remark", "Rule", "Severity", "about", "rule", "unknown"]


class Severity(Enum):
    """How grave a finding is; ``UNKNOWN`` says that a fact is missing, so that nobody can tell."""

    ERROR = "error"
    WARNING = "warning"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Finding:
    """A remark of one rule about one place of the record.

    ``record`` is the id of the record it is about, and ``field`` the field, empty if it is about
    the record as a whole. Both would be empty of the process as a whole, but no rule is about that.
    """

    code: str
    severity: Severity
    path: str
    record: str
    field: str
    sentence: str
    authority: str

    __rich_repr__ = fields_set

    def __str__(self) -> str:
        return f"{self.path}: {self.severity.value} {self.code}: {self.sentence}"

    def _repr_html_(self) -> str:
        return as_table(str(self), fields_set(self))


Subject = Record | Publication | Suppression
"""What a remark can be about."""


@attrs.frozen
class Remark:
    """What the body of a rule yields: a record, a field of it, and what is to be said of it.

    Its severity is that of the rule, if it has none of its own.
    """

    record: Subject
    field: str
    sentence: str
    severity: Severity | None = None


def about(record: Subject, field: str, sentence: str) -> Remark:
    """Say that a field of a record is not as the rule wants it; "" is the record as a whole."""
    return Remark(record, field, sentence)


def unknown(record: Subject, field: str, sentence: str) -> Remark:
    """Say that a missing fact keeps the rule from telling."""
    return Remark(record, field, sentence, Severity.UNKNOWN)


Body = Callable[[Process], Iterator[Remark]]


@attrs.frozen(kw_only=True)
class Rule:
    """A fact that a sound record keeps to, with the authority that says so.

    Its name is that of its function, a fact in the present tense; its title the first line of the
    docstring, the rest of which says why, and what to do about a finding.
    """

    code: str
    severity: Severity
    authority: str
    name: str
    title: str
    why: str
    body: Body

    def findings(self, process: Process) -> Iterator[Finding]:
        """Yield what the rule finds in a process; it never raises."""
        for remark in self.body(process):
            yield self.finding(process, remark)

    def finding(self, process: Process, remark: Remark) -> Finding:
        """Make a finding of a remark, with the place in the process that it is about."""
        record = remark.record.id
        whole = f"{process.family(record)}[{record}]"
        return Finding(
            code=self.code,
            severity=remark.severity or self.severity,
            path=f"{whole}.{remark.field}" if remark.field else whole,
            record=record,
            field=remark.field,
            sentence=remark.sentence,
            authority=self.authority,
        )


def rule(code: str, severity: Severity, authority: str) -> Callable[[Body], Rule]:
    """Make a rule of a generator function; it registers nothing: see ``RULES`` of each module."""

    def make(body: Body) -> Rule:
        title, _, why = inspect.cleandoc(body.__doc__ or "").partition("\n\n")
        return Rule(
            code=code,
            severity=severity,
            authority=authority,
            name=body.__name__,
            title=title,
            why=why,
            body=body,
        )

    return make
