"""``python -m tests.fuzz TARGET SECONDS`` fuzzes one target, and prints its figures as JSON.

With atheris, inputs that reach new branches are kept and changed further; without it, hypothesis
changes the inputs that there are to begin with. What makes a target raise is printed on standard
error, by atheris in Base64.
"""

import argparse
import json

from tests.fuzz.engines import fuzzed
from tests.fuzz.targets import TARGETS


def main() -> None:
    """Fuzz what the command line names."""
    parser = argparse.ArgumentParser(description="Fuzz one target.")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("seconds", type=int)
    options = parser.parse_args()
    print(json.dumps(fuzzed(options.target, options.seconds)))  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
