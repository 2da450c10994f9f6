"""The commands that judge: ``audit``, ``lint``, ``rule``, ``factcheck``."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

from uncc_process.audit import Audit, Judgement, Outcome, audit
from uncc_process.audit.explain import report
from uncc_process.cli.options import (
    ANSWERED,
    FAILED,
    UNUSABLE,
    command,
    counted,
    head,
    named,
    output,
    place_of,
    process_of,
    put,
    word_of,
)
from uncc_process.codec import Limits, Place, canonical, plain_of
from uncc_process.codec.files import decoded, printable, text_of
from uncc_process.factcheck import Check, Verdict, factcheck
from uncc_process.factcheck import page as checks_page
from uncc_process.factcheck import plain as checks_plain
from uncc_process.factcheck import report as checks_report
from uncc_process.model.process import Process
from uncc_process.rules import RULES, Finding, Severity, accepted, lint, rules_of
from uncc_process.rules.page import page, reference

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the commands that judge."""
    _add_audit(commands)
    _add_lint(commands)
    rule = named(commands, "rule", _rule, "print what a rule of the lint states, and why")
    rule.add_argument(
        "rule", metavar="CODE", nargs="?", help="such as SES001, or a family; without it, all"
    )
    _add_factcheck(commands)


# ---- audit -----------------------------------------------------------------------------


def _add_audit(commands: Any) -> None:
    parser = command(
        commands,
        "audit",
        _audit,
        "judge conduct against the mandates",
        fails="a judgement has an outcome of --fail-on",
    )
    parser.add_argument("--mandate", metavar="ID", help="only the mandate of this id, explained")
    parser.add_argument("--explain", action="store_true", help="explain every judgement")
    parser.add_argument(
        "--fail-on",
        metavar="OUTCOME",
        type=word_of(Outcome),
        action="append",
        default=[],
        help=f"exit with {FAILED} if there is such an outcome: "
        f"{', '.join(each.value for each in Outcome)}; repeatable",
    )
    output(parser)


def _audit(options: argparse.Namespace) -> int:
    found = audit(process_of(options), options.as_of)
    judgements = found.judgements
    if options.mandate is not None:
        judgements = (found.of(options.mandate),)
    if options.format == "json":
        text = canonical(_audit_plain(found, judgements, evidence=options.explain)) + "\n"
    else:
        text = head(found.process, found.as_of, stated=options.as_of is not None) + "\n"
        if options.explain or options.mandate is not None:
            text += "\n".join(found.explain(each.mandate.id) for each in judgements)
        else:
            text += report(judgements, found.process) + _outcomes(found)
    put(text, options)
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


def _add_lint(commands: Any) -> None:
    parser = command(
        commands,
        "lint",
        _lint,
        "tell whether the record is sound",
        without="the day through which the process is recorded",
        fails="a finding is an error, or has a severity of --fail-on",
    )
    parser.add_argument(
        "--rule",
        metavar="CODE",
        action="append",
        help="only the findings of this rule, or of a family of rules such as SES; repeatable",
    )
    parser.add_argument(
        "--fail-on",
        metavar="SEVERITY",
        type=word_of(Severity),
        action="append",
        default=[Severity.ERROR],
        help=f"exit with {FAILED} on such a finding too: "
        f"{', '.join(each.value for each in Severity)}; errors always count; repeatable",
    )
    output(parser)


def _lint(options: argparse.Namespace) -> int:
    wanted = RULES if options.rule is None else chain.from_iterable(map(rules_of, options.rule))
    codes = frozenset(each.code for each in wanted)
    process = process_of(options)
    place = place_of(options)
    found = [each for each in lint(process, options.as_of) if each.code in codes]
    left_out = [each for each in accepted(process, options.as_of) if each.code in codes]
    counts = Counter(each.severity.value for each in found)
    numbers = {**{each.value: counts[each.value] for each in Severity}, "accepted": len(left_out)}
    if options.format == "json":
        put(canonical(_lint_plain(process.id, numbers, found, place)) + "\n", options)
    else:
        lines = "".join(f"{place(each.path)}: {each}\n    {each.authority}\n" for each in found)
        put(f"{lines}{_numbers(len(found), numbers)}\n", options)
    failed = any(each.severity in options.fail_on for each in found)
    return FAILED if failed else ANSWERED


def _numbers(found: int, numbers: dict[str, int]) -> str:
    each = ", ".join(
        counted(number, word) if word in ("error", "warning") else f"{number} {word}"
        for word, number in numbers.items()
    )
    return f"{counted(found, 'finding')}: {each}"


def _lint_plain(
    process: str, numbers: dict[str, int], found: list[Finding], place: Callable[[str], Place]
) -> dict[str, Any]:
    return {
        "process": process,
        "counts": numbers,
        "findings": [
            {**plain_of(each), "file": str(at.file), "line": at.line}
            for each, at in ((each, place(each.path)) for each in found)
        ],
    }


def _rule(options: argparse.Namespace) -> int:
    if options.rule is None:
        text = reference(RULES)
    else:
        text = "\n".join(map(page, rules_of(options.rule)))
    print(text, end="")
    return ANSWERED


# ---- factcheck -------------------------------------------------------------------------

Checked = tuple[str, str, tuple[Check, ...]]
"""The name of a text, the text, and its checks."""


def _add_factcheck(commands: Any) -> None:
    parser = command(
        commands,
        "factcheck",
        _factcheck,
        "check texts against the record",
        formats=tuple(CHECKED),
        without="the day in the head of the text, or else of the latest fact in the record",
        fails="a claim is contradicted",
    )
    parser.add_argument(
        "texts", metavar="FILE", nargs="+", help="a text in UTF-8; - for standard input"
    )
    parser.add_argument("--all", action="store_true", help="show what is supported, too")
    output(parser)


def _factcheck(options: argparse.Namespace) -> int:
    if options.format == "html" and len(options.texts) > 1:
        print("uncc_process: a page has room for one text: give one FILE", file=sys.stderr)
        return UNUSABLE
    process = process_of(options)
    checked = [
        (name, text, factcheck(text, process, options.as_of))
        for name, text in map(_read_text, options.texts)
    ]
    put(CHECKED[options.format](checked, process, options), options)
    failed = any(each.verdict is Verdict.CONTRADICTED for *_, checks in checked for each in checks)
    return FAILED if failed else ANSWERED


def _checked_text(checked: list[Checked], process: Process, options: argparse.Namespace) -> str:
    """Write the reports one after another."""
    shown = [each for each in Verdict if options.all or each is not Verdict.SUPPORTED]
    return "\n".join(
        checks_report(text, checks, name=name, process=process, shown=shown)
        for name, text, checks in checked
    )


def _checked_json(checked: list[Checked], process: Process, _: argparse.Namespace) -> str:
    """Write one object for one text, a list of them for several."""
    plain = [
        {"process": process.id, "text": name, **checks_plain(checks)} for name, _, checks in checked
    ]
    return canonical(plain if len(plain) > 1 else plain[0]) + "\n"


def _checked_page(checked: list[Checked], process: Process, _: argparse.Namespace) -> str:
    ((name, text, checks),) = checked
    return checks_page(text, checks, name=name, process=process)


CHECKED: dict[str, Callable[[list[Checked], Process, argparse.Namespace], str]] = {
    "text": _checked_text,
    "json": _checked_json,
    "html": _checked_page,
}
"""What writes checked texts, by the name of the format."""


def _read_text(name: str) -> tuple[str, str]:
    """Give the name of a text, as it may be printed, and the text."""
    if name == "-":
        return "standard input", decoded(sys.stdin.buffer.read(), "standard input", Limits())
    return printable(Path(name)), text_of(Path(name), Limits())
