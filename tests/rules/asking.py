"""Asking one rule, and reading its findings as they are printed."""

from uncc_process.model import Process
from uncc_process.rules import Rule

__all__ = ["findings_of"]


def findings_of(rule: Rule, process: Process) -> list[str]:
    """Give what a rule finds in a process, as lines."""
    return [str(finding) for finding in rule.findings(process)]
