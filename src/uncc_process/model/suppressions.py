"""Findings of the lint that are known and accepted."""

import re
from datetime import date

import attrs

from uncc_process.errors import Problem, quoted
from uncc_process.model.ids import RecordId
from uncc_process.model.records import misnamed, refuse

__all__ = ["Suppression"]

_CODE = re.compile("[A-Z]{3}[0-9]{3}", re.ASCII)


@attrs.frozen(kw_only=True)
class Suppression:
    """A finding that is accepted for a time: the rule, the record, why, and until which day.

    Without a ``record`` it is about what the rule finds in the process as a whole. It is no fact of
    the process but a word of those who keep the record, and so has no sources.
    """

    id: str
    rule: str
    record: RecordId | None = None
    reason: str
    until: date

    def __attrs_post_init__(self) -> None:
        problems = misnamed(self.id)
        if not _CODE.fullmatch(self.rule):
            problems.append(
                Problem("rule", f"expected a code like SES001, got {quoted(self.rule)}")
            )
        if not self.reason.strip():
            problems.append(Problem("reason", "expected a reason"))
        refuse(*problems)
