"""What each rule says, word by word: of a bad process, and of one in which a fact is missing.

``python -m tests.rules.test_rules_findings`` writes the golden file anew.
"""

from pathlib import Path

from tests.rules.asking import findings_of
from tests.rules.sound import PAIRS
from tests.rules.test_rules_pairs import UNKNOWNS
from uncc_process.rules import rule_of

GOLDEN = Path(__file__).parents[1] / "golden" / "findings.txt"


def findings() -> str:
    """Print what each rule finds: first where a value is wrong, then where a fact is missing."""
    lines = [
        line
        for code in sorted(PAIRS)
        for process in (PAIRS[code][1], UNKNOWNS.get(code, PAIRS[code][0]))
        for line in findings_of(rule_of(code), process)
    ]
    return "\n".join([*lines, ""])


def test_every_rule_says_where_and_what() -> None:
    """Path, severity, code and sentence of all findings are those that somebody has read."""
    assert findings() == GOLDEN.read_text("utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(findings(), "utf-8")
