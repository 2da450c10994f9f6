"""``python -m tests.fuzz.inside TARGET FLAG... CORPUS``: what atheris drives, until it ends it."""

import sys
from importlib import import_module
from typing import Any


def main() -> None:
    """Import the library so that atheris sees its branches, and be fuzzed."""
    fuzzer: Any = import_module("atheris")  # whoever fuzzes installs it
    with fuzzer.instrument_imports(include=["uncc_process"]):
        targets = import_module("tests.fuzz.targets").TARGETS
    name, *rest = sys.argv[1:]
    fuzzer.Setup([sys.argv[0], *rest], targets[name])
    fuzzer.Fuzz()


if __name__ == "__main__":
    main()
