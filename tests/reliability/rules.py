"""The rules of the lint, and the examples that show what each reacts to."""

from collections.abc import Iterator

from tests.reliability.figures import Figures, Programme, Row, Size, number
from tests.rules import pairs_a, pairs_b
from tests.rules.sound import PAIRS
from uncc_process.rules import RULES, Severity, suppressions

__all__ = ["PROGRAMME"]

UNKNOWNS = {**pairs_a.UNKNOWNS, **pairs_b.UNKNOWNS}


def run(_: Size) -> Figures:
    """Lint every example, and count the rules that have each kind."""
    own = {code: rule for rule in RULES if (code := rule.code) in PAIRS}
    failing = [code for code, rule in own.items() if list(rule.findings(PAIRS[code][1]))]
    passing = [code for code, rule in own.items() if not list(rule.findings(PAIRS[code][0]))]
    told = [
        code
        for code, process in UNKNOWNS.items()
        if code in own
        and any(each.severity is Severity.UNKNOWN for each in own[code].findings(process))
    ]
    return {
        "counted": {
            "rules": len(RULES),
            "families": len({rule.code[:3] for rule in RULES}),
            "passing": len(passing),
            "failing": len(failing),
            "unknown": len(told),
            "without a pair": sorted(_needing_a_pair() - set(PAIRS)),
        },
        "measured": {},
    }


def _needing_a_pair() -> set[str]:
    """Give the codes of all rules but those that look at what the others found."""
    return {rule.code for rule in RULES} - {rule.code for rule in suppressions.RULES}


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted = figures["counted"]
    yield Row("rules", number(counted["rules"]))
    yield Row("families of rules", number(counted["families"]))
    yield Row("rules with a process on which they find nothing", number(counted["passing"]))
    yield Row("rules with the same process one value apart, found", number(counted["failing"]))
    yield Row("rules with a process in which a fact is missing, told", number(counted["unknown"]))
    yield Row("rules without a pair of processes", number(len(counted["without a pair"])))


PROGRAMME = Programme(
    title="Rules with examples",
    says=(
        "Not every rule can miss a fact: where all it needs is always there, it has no third"
        " example. The rules about suppressions look at what the others found, and have tests of"
        " their own."
    ),
    run=run,
    rows=rows,
    failures=lambda figures: len(figures["counted"]["without a pair"]),
)
