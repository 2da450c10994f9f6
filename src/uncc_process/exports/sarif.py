"""What lint finds, and what the audit judges, as SARIF 2.1.0: for tools that review changes.

SARIF is the Static Analysis Results Interchange Format (OASIS Standard, version 2.1.0 with
errata 01). A finding of the lint is a result of its rule; a judgement is a result of its mandate.
A result says where it is twice: in the record, by the path, and in a file, if it is told which.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from uncc_process.audit import Audit, Cause, Judgement, Outcome
from uncc_process.codec import indented
from uncc_process.exports._characters import clean
from uncc_process.exports._records import asked
from uncc_process.exports.export import Export
from uncc_process.model.vocabulary import Level
from uncc_process.rules import Finding, Rule, Severity

__all__ = ["Place", "audit_log", "findings_log", "log"]

Place = Callable[[str], tuple[str, int] | None]
"""Tells file and line of a path such as ``sessions[sixth].opens``; ``None`` if it is in no file."""

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.UNKNOWN: "note"}
# What kind of result an outcome is (section 3.27.9); only a "fail" has a level (3.27.10).
_KINDS = {
    Outcome.SATISFIED: "pass",
    Outcome.VIOLATED: "fail",
    Outcome.PENDING: "open",
    Outcome.UNDETERMINED: "review",
    Outcome.NOT_APPLICABLE: "notApplicable",
}
_LOSSES = ("judgements.evidence: a result has the reason and the causes, not the steps between",)


def nowhere(path: str) -> None:
    """Know of no file."""


def findings_log(
    findings: Iterable[Finding], rules: Iterable[Rule], *, place: Place = nowhere
) -> Export[str]:
    """Write the findings of the lint, with the rules that it went by."""
    return Export(_log(_lint_run(findings, rules, place)))


def audit_log(audit: Audit, *, place: Place = nowhere) -> Export[str]:
    """Write the judgements of an audit; those that found no fault say so by their kind."""
    return Export(_log(_audit_run(audit, place)), _LOSSES)


def log(
    findings: Iterable[Finding], rules: Iterable[Rule], audit: Audit, *, place: Place = nowhere
) -> Export[str]:
    """Write both in one file, as two runs."""
    return Export(_log(_lint_run(findings, rules, place), _audit_run(audit, place)), _LOSSES)


def _log(*runs: dict[str, Any]) -> str:
    return indented({"$schema": _SCHEMA, "version": "2.1.0", "runs": list(runs)})


def _run(name: str, rules: list[dict[str, Any]], results: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "tool": {"driver": {"name": f"uncc_process {name}", "rules": rules}},
        # Some hosts take several runs in a file only if they are of different categories.
        "automationDetails": {"id": f"uncc_process/{name}/"},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }


# ---- lint ------------------------------------------------------------------------------


def _lint_run(findings: Iterable[Finding], rules: Iterable[Rule], place: Place) -> dict[str, Any]:
    written = [_rule(each) for each in rules]
    return _run("lint", written, [_finding(each, place) for each in findings])


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": _text(rule.title),
        "fullDescription": _text(rule.why or rule.title),
        "help": _text(f"{rule.why or rule.title}\n\nAuthority: {rule.authority}"),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _finding(finding: Finding, place: Place) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "kind": "fail",
        "level": _LEVELS[finding.severity],
        "message": _text(finding.sentence),
        "locations": _locations(finding.path, place),
        "partialFingerprints": _fingerprint(finding.code, finding.record, finding.field),
    }


# ---- audit -----------------------------------------------------------------------------


def _audit_run(audit: Audit, place: Place) -> dict[str, Any]:
    rules = [_mandate(each) for each in audit.judgements]
    return _run("audit", rules, [_judgement(each, place) for each in audit.judgements])


def _mandate(judgement: Judgement) -> dict[str, Any]:
    mandate = judgement.mandate
    return {
        "id": mandate.id,
        "shortDescription": _text(mandate.asks),
        "fullDescription": _text(asked(mandate)),
        "help": _text(f"Authority: {judgement.paragraph}"),
        "defaultConfiguration": {"level": mandate.verb.level.value},
    }


def _judgement(judgement: Judgement, place: Place) -> dict[str, Any]:
    key = judgement.mandate.id
    due = None if judgement.due is None else judgement.due.isoformat()
    return {
        "ruleId": key,
        "kind": _kind(judgement),
        "level": judgement.level.value,
        "message": _text(f"{judgement.outcome.words}: {judgement.reason}"),
        "locations": _locations(f"mandates[{key}]", place),
        "partialFingerprints": _fingerprint("audit", key, ""),
        "properties": {
            "outcome": judgement.outcome.value,
            "causes": sorted(cause.value for cause in judgement.causes),
            "due": due,
        },
    }


def _kind(judgement: Judgement) -> str:
    """Give the kind; what was only allowed fails nobody, and what lacks a record is still open."""
    if judgement.outcome is Outcome.VIOLATED and judgement.level is Level.NONE:
        return "informational"
    if judgement.causes == frozenset({Cause.NO_RECORD}):
        return "open"
    return _KINDS[judgement.outcome]


# ---- what both have --------------------------------------------------------------------


def _locations(path: str, place: Place) -> list[dict[str, Any]]:
    """Give the place in the record, and in a file; the process as a whole is at no path."""
    where: dict[str, Any] = {}
    if path:
        where["logicalLocations"] = [{"fullyQualifiedName": path}]
    found = place(path)
    if found is not None:
        file, line = found
        where["physicalLocation"] = {
            "artifactLocation": {"uri": _relative(file)},
            "region": {"startLine": line},
        }
    return [where] if where else []


def _relative(file: str) -> str:
    """Write the way to a file as a URI."""
    return re.sub(r"[^A-Za-z0-9._~/-]", lambda one: _percent(one[0]), file.replace("\\", "/"))


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())


def _fingerprint(*parts: str) -> dict[str, str]:
    """Give what stays the same when lines move."""
    return {"record/v1": ":".join(parts)}


def _text(text: str) -> dict[str, str]:
    """Write a text as a message, in which braces are blanks and brackets links (3.11.5, 3.11.6)."""
    plain = clean(text).replace("{", "{{").replace("}", "}}")
    return {"text": plain.replace("](", "] (")}
