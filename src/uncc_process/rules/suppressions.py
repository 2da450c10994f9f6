"""Rules about suppressions: what is accepted must be there, and not for ever."""

from collections.abc import Iterable, Iterator
from datetime import date

from uncc_process.model.process import Process
from uncc_process.model.suppressions import Suppression
from uncc_process.rules.rule import Finding, Remark, Rule, Severity, about, rule

__all__ = ["RULES", "settled"]

KEEPING = "this library's record: src/uncc_process/dataset/README.md"


_AFTER_THE_OTHERS: tuple[Remark, ...] = ()
"""What these rules find depends on what the others found: see ``settled``."""


@rule("SUP001", Severity.WARNING, KEEPING)
def suppressions_are_used(_: Process) -> Iterator[Remark]:
    """A suppression accepts a finding that is there.

    Once the record is mended, what accepted its fault hides the next one. Take it out.
    """
    return iter(_AFTER_THE_OTHERS)


@rule("SUP002", Severity.WARNING, KEEPING)
def suppressions_have_not_expired(_: Process) -> Iterator[Remark]:
    """A suppression accepts nothing after its last day.

    What was accepted for a time is shown again. Mend the record, or say why it may stand longer.
    """
    return iter(_AFTER_THE_OTHERS)


@rule("SUP003", Severity.ERROR, KEEPING)
def suppressions_name_a_rule(_: Process) -> Iterator[Remark]:
    """A suppression names a rule of the lint, and one that can be suppressed.

    A mistyped code accepts nothing. The findings of these rules themselves cannot be suppressed.
    """
    return iter(_AFTER_THE_OTHERS)


RULES: tuple[Rule, ...] = (
    suppressions_are_used,
    suppressions_have_not_expired,
    suppressions_name_a_rule,
)


def settled(
    process: Process, findings: Iterable[Finding], codes: frozenset[str], day: date
) -> Iterator[Finding]:
    """Yield the findings that no suppression accepts on a day, then what is wrong with those."""
    waiting = {_accepts(each): each for each in process.suppressions if each.until >= day}
    used: set[str] = set()
    for finding in findings:
        accepted = waiting.get((finding.code, finding.record))
        if accepted is None:
            yield finding
        else:
            used.add(accepted.id)
    for each in process.suppressions:
        yield from _remarks(process, each, codes, day, used=each.id in used)


def _accepts(suppression: Suppression) -> tuple[str, str]:
    return suppression.rule, suppression.record or ""


def _remarks(
    process: Process, each: Suppression, codes: frozenset[str], day: date, *, used: bool
) -> Iterator[Finding]:
    if each.rule not in codes:
        remark = about(each, "rule", f"no rule that can be suppressed has the code {each.rule}")
        yield suppressions_name_a_rule.finding(process, remark)
    elif each.until < day:
        remark = about(each, "until", f"it has accepted nothing since {each.until}")
        yield suppressions_have_not_expired.finding(process, remark)
    elif not used:
        where = each.record or "the process as a whole"
        remark = about(each, "rule", f"{each.rule} finds nothing in {where}")
        yield suppressions_are_used.finding(process, remark)
