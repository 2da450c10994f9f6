"""Findings and judgements as SARIF."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest

import uncc_process as uncc
from tests.exports.reports import GOLDEN, REPORTS
from tests.little import ask, by_the_end_of, complete, first_session, process, session
from uncc_process.audit import Audit, audit
from uncc_process.exports.sarif import audit_log, findings_log, log
from uncc_process.model import (
    Alternative,
    Ambiguous,
    Attested,
    Clause,
    Process,
    Verb,
    Waived,
)
from uncc_process.rules.rule import Finding, Remark, Rule, Severity, about, rule


@rule("LAK001", Severity.WARNING, "A/RES/75/282, para. 4")
def lakes_are_wet(process: Process) -> Iterator[Remark]:
    """A lake is wet.

    If it is not, it is no lake: {see} [here](javascript:alert(1)).
    """
    yield about(process.bodies[0], "name", "is {0} [dry](https://example.org/)\x00")


@rule("LAK002", Severity.ERROR, "A/RES/75/282")
def lakes_are_lakes(process: Process) -> Iterator[Remark]:
    """A lake is a lake."""
    yield about(process.bodies[0], "", f"{process.id} is none")


RULES = (lakes_are_wet, lakes_are_lakes)


def runs(text: str) -> list[dict[str, Any]]:
    """Read the runs of a log."""
    found: dict[str, Any] = json.loads(text)
    assert (found["version"], set(found)) == ("2.1.0", {"$schema", "version", "runs"})
    return list(found["runs"])


def results(asked: Audit) -> list[dict[str, Any]]:
    """Give the results of an audit."""
    (run,) = runs(audit_log(asked).content)
    return list(run["results"])


def of(clause: Clause, *, on: date = date(2022, 4, 1), verb: Verb = Verb.DECIDES) -> Audit:
    """Audit a process in which one mandate asks for this."""
    mandate = attrs.evolve(ask(clause), verb=verb)
    return audit(process(mandate, session(1, "2022-02-28", "2022-03-11"), complete()), on)


def test_a_log_is_the_golden_file() -> None:
    """The same audit gives the same bytes; ``tests.exports.reports`` writes them anew."""
    assert REPORTS["audit.sarif"]().content.encode() == (GOLDEN / "audit.sarif").read_bytes()


def test_a_finding_is_a_result_of_its_rule() -> None:
    """It says where in the record it is, and where in a file; braces and links are taken apart."""
    findings = list(lakes_are_wet.findings(process()))
    (run,) = runs(
        findings_log(findings, RULES, place=lambda _: ("data\\my lakes é.toml", 7)).content
    )

    assert run["results"] == [
        {
            "ruleId": "LAK001",
            "kind": "fail",
            "level": "warning",
            "message": {"text": "is {{0}} [dry] (https://example.org/)"},
            "locations": [
                {
                    "logicalLocations": [{"fullyQualifiedName": "bodies[committee].name"}],
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/my%20lakes%20%C3%A9.toml"},
                        "region": {"startLine": 7},
                    },
                }
            ],
            "partialFingerprints": {"record/v1": "LAK001:committee:name"},
        }
    ]


def test_a_rule_explains_itself_where_it_is_shown() -> None:
    """Every rule is there, with its reasons and its authority, also one that found nothing."""
    (run,) = runs(findings_log((), RULES).content)

    why = "If it is not, it is no lake: {{see}} [here] (javascript:alert(1))."
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "LAK001",
            "name": "lakes_are_wet",
            "shortDescription": {"text": "A lake is wet."},
            "fullDescription": {"text": why},
            "help": {"text": f"{why}\n\nAuthority: A/RES/75/282, para. 4"},
            "defaultConfiguration": {"level": "warning"},
        },
        {
            "id": "LAK002",
            "name": "lakes_are_lakes",
            "shortDescription": {"text": "A lake is a lake."},
            "fullDescription": {"text": "A lake is a lake."},
            "help": {"text": "A lake is a lake.\n\nAuthority: A/RES/75/282"},
            "defaultConfiguration": {"level": "error"},
        },
    ]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.UNKNOWN, "note")],
)
def test_a_finding_is_as_grave_as_its_severity(severity: Severity, level: str) -> None:
    """What cannot be told for want of a fact is a note."""
    (finding,) = lakes_are_wet.findings(process())
    (run,) = runs(findings_log([attrs.evolve(finding, severity=severity)], RULES).content)

    assert run["results"][0]["level"] == level


def test_a_finding_about_the_whole_process_may_be_nowhere() -> None:
    """It has no path; a file it has only if it is told one."""
    (finding,) = lakes_are_lakes.findings(process())
    findings = [attrs.evolve(finding, path="", record="", field="")]

    (run,) = runs(findings_log(findings, RULES).content)
    assert run["results"][0]["locations"] == []
    (run,) = runs(findings_log(findings, RULES, place=lambda _: ("process.toml", 1)).content)
    assert run["results"][0]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "process.toml"},
                "region": {"startLine": 1},
            }
        }
    ]


def test_the_fingerprint_does_not_change_when_lines_move() -> None:
    """It is made of what the finding is about, and not of where that stands."""
    findings = list(lakes_are_wet.findings(process()))

    here = findings_log(findings, RULES, place=lambda _: ("a.toml", 1)).content
    there = findings_log(findings, RULES, place=lambda _: ("a.toml", 100)).content
    marks = [runs(each)[0]["results"][0]["partialFingerprints"] for each in (here, there)]
    assert marks == [{"record/v1": "LAK001:committee:name"}] * 2


IN_TIME, TOO_LATE = by_the_end_of("2022-03-31"), by_the_end_of("2022-01-31")


@pytest.mark.parametrize(
    ("asked", "kind", "level"),
    [
        (of(first_session(IN_TIME)), "pass", "none"),
        (of(first_session(TOO_LATE)), "fail", "error"),
        (of(first_session(TOO_LATE), verb=Verb.REQUESTS), "fail", "warning"),
        (of(first_session(TOO_LATE), verb=Verb.URGES), "fail", "note"),
        (of(first_session(TOO_LATE), verb=Verb.MAY), "informational", "none"),
        (of(first_session(IN_TIME), on=date(2022, 1, 1)), "open", "none"),
        (of(Attested(question="was it fair?")), "review", "none"),
        (of(Waived()), "notApplicable", "none"),
        (audit(process(ask(first_session(TOO_LATE))), date(2022, 4, 1)), "open", "none"),
        (
            of(
                Ambiguous(
                    alternatives=(
                        Alternative(reading="one", clause=first_session(IN_TIME)),
                        Alternative(reading="other", clause=first_session(TOO_LATE)),
                    )
                )
            ),
            "review",
            "none",
        ),
    ],
    ids=lambda value: value.judgements[0].outcome.value if isinstance(value, Audit) else None,
)
def test_a_judgement_has_the_kind_of_its_outcome(asked: Audit, kind: str, level: str) -> None:
    """Only a failure has a level, that of the verb; what a person must settle is for review."""
    (result,) = results(asked)

    assert (result["kind"], result["level"]) == (kind, level)


def test_a_judgement_is_a_result_of_its_mandate() -> None:
    """It stands at the mandate, and says what it came to, when it was due, and why."""
    asked = of(first_session(TOO_LATE))
    (run,) = runs(audit_log(asked, place=lambda path: (f"{path}.toml", 1)).content)

    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "m",
            "shortDescription": {"text": "meet"},
            "fullDescription": {"text": "decides, for Committee: meet"},
            "help": {"text": "Authority: A/RES/75/282, para. 4"},
            "defaultConfiguration": {"level": "error"},
        }
    ]
    assert run["results"] == [
        {
            "ruleId": "m",
            "kind": "fail",
            "level": "error",
            "message": {"text": f"violated: {asked.of('m').reason}"},
            "locations": [
                {
                    "logicalLocations": [{"fullyQualifiedName": "mandates[m]"}],
                    "physicalLocation": {
                        "artifactLocation": {"uri": "mandates%5Bm%5D.toml"},
                        "region": {"startLine": 1},
                    },
                }
            ],
            "partialFingerprints": {"record/v1": "audit:m:"},
            "properties": {"outcome": "violated", "causes": [], "due": "2022-01-31"},
        }
    ]


def test_both_stand_in_one_log_under_different_categories() -> None:
    """A host that tells runs apart by category keeps both."""
    asked = of(first_session(IN_TIME))
    both = log(lakes_are_wet.findings(asked.process), RULES, asked)

    found = runs(both.content)
    assert [run["automationDetails"]["id"] for run in found] == [
        "uncc_process/lint/",
        "uncc_process/audit/",
    ]
    assert [len(run["results"]) for run in found] == [1, 1]
    assert both.losses == audit_log(asked).losses


def test_the_log_of_the_bundled_audit_is_well_formed() -> None:
    """Every result names a rule of its run, and its kind and level go together."""
    for run in runs(audit_log(audit(uncc.load())).content):
        known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
        assert {result["ruleId"] for result in run["results"]} <= known
        for result in run["results"]:
            assert (result["kind"] == "fail") == (result["level"] != "none")


def test_what_a_log_leaves_out_is_said() -> None:
    """Findings lose nothing; of a judgement the evidence is not there."""
    findings: list[Finding] = []
    rules: list[Rule] = []

    assert findings_log(findings, rules).losses == ()
    assert audit_log(of(Waived())).losses == (
        "judgements.evidence: a result has the reason and the causes, not the steps between",
    )
