"""The commands that judge: ``audit``, ``lint``, ``rule``, ``factcheck``."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from uncc_process.audit import Audit, Judgement, Outcome, audit
from uncc_process.audit.explain import report
from uncc_process.cli.options import (
    ANSWERED,
    FAILED,
    command,
    counted,
    head,
    named,
    place_of,
    process_of,
    word_of,
)
from uncc_process.codec import Limits, Place, canonical, plain_of
from uncc_process.codec.files import decoded, text_of
from uncc_process.factcheck import Verdict, factcheck
from uncc_process.factcheck import page as checks_page
from uncc_process.factcheck import plain as checks_plain
from uncc_process.factcheck import report as checks_report
from uncc_process.rules import RULES, Finding, Severity, lint, rule_of
from uncc_process.rules.page import page, reference

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the commands that judge."""
    _audit_usage(command(commands, "audit", _audit, "hold the conduct against the mandates"))
    _lint_usage(command(commands, "lint", _lint, "tell whether the record is sound"))
    rule = named(commands, "rule", _rule, "print what a rule of the lint states, and why")
    rule.add_argument("rule", metavar="CODE", nargs="?", help="such as SES001; without it, all")
    check = command(
        commands, "factcheck", _factcheck, "hold a text against the record", formats=CHECKED
    )
    check.add_argument("text", metavar="FILE", help="a text in UTF-8; - for standard input")
    check.add_argument("--all", action="store_true", help="show what is supported, too")


# ---- audit -----------------------------------------------------------------------------


def _audit_usage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mandate", metavar="ID", help="only this mandate, explained")
    parser.add_argument("--explain", action="store_true", help="explain every judgement")
    parser.add_argument(
        "--fail-on",
        metavar="OUTCOME",
        type=word_of(Outcome),
        action="append",
        default=[],
        help=f"exit with {FAILED} if there is such an outcome: "
        f"{', '.join(each.value for each in Outcome)}",
    )


def _audit(options: argparse.Namespace) -> int:
    found = audit(process_of(options), options.as_of)
    judgements = found.judgements
    if options.mandate is not None:
        judgements = (found.of(options.mandate),)
    if options.format == "json":
        print(canonical(_audit_plain(found, judgements, evidence=options.explain)))
    else:
        print(head(found.process, found.as_of, stated=options.as_of is not None))
        if options.explain or options.mandate is not None:
            print("\n".join(found.explain(each.mandate.id) for each in judgements), end="")
        else:
            print(report(judgements, found.process) + _outcomes(found), end="")
    failed = any(each.outcome in options.fail_on for each in judgements)
    return FAILED if failed else ANSWERED


def _outcomes(found: Audit) -> str:
    counts = ", ".join(f"{count} {outcome.words}" for outcome, count in found.counts.items())
    return f"\n{counted(len(found.judgements), 'mandate')}: {counts}\n"


def _audit_plain(
    found: Audit, judgements: tuple[Judgement, ...], *, evidence: bool
) -> dict[str, Any]:
    return {
        "process": found.process.id,
        "as_of": found.as_of,
        "counts": {outcome.value: count for outcome, count in found.counts.items()},
        "judgements": [_judgement_plain(each, evidence=evidence) for each in judgements],
    }


def _judgement_plain(judgement: Judgement, *, evidence: bool) -> dict[str, Any]:
    plain = {
        "mandate": judgement.mandate.id,
        "paragraph": str(judgement.paragraph),
        "asks": judgement.mandate.asks,
        "outcome": judgement.outcome.value,
        "causes": sorted(cause.value for cause in judgement.causes),
        "level": judgement.level.value,
        "due": judgement.due,
        "reason": judgement.reason,
        "readings": plain_of(judgement.readings),
        "versions": [each.mandate for each in judgement.versions],
    }
    return {**plain, "evidence": plain_of(judgement.evidence)} if evidence else plain


# ---- lint and rule ---------------------------------------------------------------------


def _lint_usage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rule",
        metavar="CODE",
        action="append",
        default=[],
        help="only the findings of this rule, or of a family of rules such as SES; repeatable",
    )
    parser.add_argument(
        "--fail-on",
        metavar="SEVERITY",
        type=word_of(Severity),
        action="append",
        default=[Severity.ERROR],
        help=f"exit with {FAILED} on such a finding too; errors always count",
    )


def _lint(options: argparse.Namespace) -> int:
    process = process_of(options)
    place = place_of(options)
    wanted = tuple(options.rule) or ("",)
    found = [each for each in lint(process, options.as_of) if each.code.startswith(wanted)]
    if options.format == "json":
        print(canonical(_lint_plain(process.id, found, place)))
    else:
        print("".join(_finding_text(each, place(each.path)) for each in found), end="")
        print(_severities(found))
    failed = any(each.severity in options.fail_on for each in found)
    return FAILED if failed else ANSWERED


def _finding_text(finding: Finding, place: Place) -> str:
    return f"{place.file.name}:{place.line}: {finding}\n    {finding.authority}\n"


def _severities(found: list[Finding]) -> str:
    counts = Counter(each.severity for each in found)
    each = ", ".join(f"{counts[severity]} {severity.value}" for severity in Severity)
    return f"{counted(len(found), 'finding')}: {each}"


def _lint_plain(
    process: str, found: list[Finding], place: Callable[[str], Place]
) -> dict[str, Any]:
    counts = Counter(each.severity.value for each in found)
    return {
        "process": process,
        "counts": {severity.value: counts[severity.value] for severity in Severity},
        "findings": [
            {**plain_of(each), "file": at.file.name, "line": at.line}
            for each, at in ((each, place(each.path)) for each in found)
        ],
    }


def _rule(options: argparse.Namespace) -> int:
    text = reference(RULES) if options.rule is None else page(rule_of(options.rule))
    print(text, end="")
    return ANSWERED


# ---- factcheck -------------------------------------------------------------------------

CHECKED = ("text", "json", "html")


def _factcheck(options: argparse.Namespace) -> int:
    process = process_of(options)
    name, text = _read_text(options.text)
    checks = factcheck(text, process, options.as_of)
    match options.format:
        case "json":
            print(canonical({"process": process.id, "text": name, **checks_plain(checks)}))
        case "html":
            print(checks_page(text, checks, name=name, process=process), end="")
        case _:
            hidden = () if options.all else (Verdict.SUPPORTED,)
            shown = [each for each in Verdict if each not in hidden]
            print(checks_report(text, checks, name=name, process=process, shown=shown), end="")
    failed = any(each.verdict is Verdict.CONTRADICTED for each in checks)
    return FAILED if failed else ANSWERED


def _read_text(name: str) -> tuple[str, str]:
    """Give the name of a text, as it may be printed, and the text."""
    if name == "-":
        return "standard input", decoded(sys.stdin.buffer.read(), "standard input", Limits())
    path = Path(name)
    return path.name, text_of(path, Limits())
