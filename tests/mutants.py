"""One fault at a time, and whether the tests notice; ``.ci/mutation`` runs this in a clone.

As a module it writes beside each function all its mutants, which mutmut makes. As a plugin of
pytest it tries them: the tests are collected once, and each mutant is tried in a fork of that
process, on the tests that run its function, those first that noticed most; what the library keeps
for the next time is forgotten before. A survivor whose function runs on import is tried again in a
process of its own. Hypothesis asks little, always the same, and shrinks nothing. Survivors that
nothing can notice are not tried: they are explained in ``mutation_survivors.toml``.
"""

import argparse
import difflib
import functools
import json
import math
import os
import signal
import subprocess
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import Phase, settings

EXAMPLES = 15
SECONDS = float(os.environ.get("MUTANT_SECONDS", "inf"))  # for a first look
SURVIVED, NO_TESTS, TIMEOUT = "survived", "no tests", "timeout"
ALONE = os.environ.get("MUTANT", "")  # the one that this process is for
MUTANTS, RESULTS = Path("mutants.json"), Path("results.json")
EXPLAINED = Path(__file__).parent / "mutation_survivors.toml"

# ---- the mutants -----------------------------------------------------------------------


@attrs.frozen
class Mutant:
    """A mutant: the name that mutmut gives it, its function, and the lines that differ."""

    name: str
    function: str
    written: str
    mutated: str


def write(room: str) -> None:
    """Put beside each function of a room all its mutants, and list them."""
    from mutmut.mutation.file_mutation import mutate_file_contents

    found: list[Mutant] = []
    for path in sorted(Path("src/uncc_process", room).rglob("*.py")):
        file = mutate_file_contents(str(path), undecorated(path.read_text("utf-8")))
        path.write_text(file.code, "utf-8")
        module = ".".join(path.with_suffix("").parts[1:]).removesuffix(".__init__")
        lines = file.code.splitlines()
        for name in file.mutant_names:
            plain = name.partition("__mutmut_")[0]
            written, mutated = _change(
                *(_body(lines, file, key) for key in (f"{plain}__mutmut_orig", name))
            )
            known = plain.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
            found.append(Mutant(f"{module}.{name}", f"{module}.{known}", written, mutated))
    MUTANTS.write_text(json.dumps([attrs.asdict(each) for each in found]), "utf-8")


def undecorated(source: str) -> str:
    """Write ``@a def f`` as ``def f`` and ``f = a(f)``: mutmut passes over what is decorated."""
    import libcst as cst

    class Plain(cst.CSTTransformer):
        def leave_FunctionDef(  # noqa: N802 # the name that libcst asks for
            self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
        ) -> cst.FunctionDef | cst.FlattenSentinel[cst.BaseStatement]:
            made = [
                cst.Module([]).code_for_node(each.decorator) for each in updated_node.decorators
            ]
            name = updated_node.name.value
            if not made or {"classmethod", "overload", "staticmethod"} & set(made):
                return updated_node
            again = [cst.parse_statement(f"{name} = {each}({name})") for each in reversed(made)]
            return cst.FlattenSentinel([updated_node.with_changes(decorators=()), *again])

    return cst.parse_module(source).visit(Plain()).code


def _body(lines: list[str], file: Any, name: str) -> list[str]:
    """Give the lines of a variant as if it had no name of its own."""
    span = file.line_span_by_function_name[name]
    return [line.strip().replace(name, "…") for line in lines[span.start - 1 : span.end]]


def _change(written: list[str], mutated: list[str]) -> tuple[str, str]:
    lines = list(difflib.ndiff(written, mutated))
    was, now = (" ".join(line[2:] for line in lines if line[0] == sign) for sign in "-+")
    return was, now


def mutants() -> list[Mutant]:
    """List all mutants."""
    return [Mutant(**each) for each in json.loads(MUTANTS.read_text("utf-8"))]


class Switch:
    """A function of which one variant is called: at first as written, noting that it was."""

    all: ClassVar[list["Switch"]] = []
    called: ClassVar[set["Switch"]] = set()

    def __init__(self, variants: dict[str, Any], module: str, *, of_class: bool) -> None:
        self.variants, self.module, self.of_class = variants, module, of_class
        self.now: Callable[..., Any] = self._first
        self.all.append(self)

    def _first(self, *args: Any, **kwargs: Any) -> Any:
        module, _, name = ALONE.rpartition(".")
        if module == self.module and name in self.variants:
            self.now = self.variant(name)
        else:
            self.now = self._noted
        return self.now(*args, **kwargs)

    def _noted(self, *args: Any, **kwargs: Any) -> Any:
        self.called.add(self)
        return self.variant("_mutmut_orig")(*args, **kwargs)

    def variant(self, name: str) -> Callable[..., Any]:
        """Give a variant of the function."""
        found: Callable[..., Any] = self.variants[name]

        def of_its_class(cls: Any, *args: Any, **kwargs: Any) -> Any:
            return getattr(cls, found.__name__)(*args, **kwargs)

        return of_its_class if self.of_class else found


def switched(variants: dict[str, Any], is_classmethod: bool = False) -> Callable[[Any], Any]:
    """Decorate a function as mutmut's own trampoline does; only that each call is quicker."""

    def decorate(function: Any) -> Any:
        switch = Switch(variants, function.__module__, of_class=is_classmethod)

        @functools.wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            return switch.now(*args, **kwargs)

        return call

    return decorate


# ---- the tests -------------------------------------------------------------------------

failed: list[str] = []


def pytest_configure() -> None:
    """Let what mutmut wrote be decorated here, before it is imported."""
    from mutmut.mutation import trampoline

    trampoline.wrap_in_trampoline = switched  # type: ignore[assignment] # it is more general


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the examples in the mutants' own docstrings, and keep hypothesis short."""
    items[:] = [item for item in items if "__mutmut_" not in item.nodeid]
    for item in items:
        test: Any = getattr(item, "obj", None)
        asked = getattr(test, "_hypothesis_internal_use_settings", None)
        if asked is not None:
            test._hypothesis_internal_use_settings = settings(
                asked,
                max_examples=min(EXAMPLES, asked.max_examples),
                derandomize=True,
                database=None,
                phases=(Phase.explicit, Phase.generate),
            )


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember what failed."""
    if report.failed:
        failed.append(report.nodeid)


def passes(item: pytest.Item) -> bool:
    """Run a test; the names of an example are put back, which doctest clears when it has run."""
    names: dict[str, Any] = getattr(getattr(item, "dtest", None), "globs", {})
    kept = dict(names)
    item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
    names.update(kept)
    return not failed


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Try all mutants that no test has noticed yet, and that are not explained."""
    if ALONE:
        session.testsfailed = not all(map(passes, session.items))
        return True
    on_import = set(Switch.called)
    took, tests = _untouched(session.items)
    switches = {(each.module, name): each for each in Switch.all for name in each.variants}
    results: dict[str, str] = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    noticed = Counter((_plain(name), said) for name, said in results.items())
    noticed.update(("", said) for said in results.values())
    for mutant in sorted(mutants(), key=lambda each: each.name in results):
        if results.get(mutant.name, SURVIVED) not in (SURVIVED, NO_TESTS):
            continue
        if explanation(mutant):
            results[mutant.name] = SURVIVED
            continue
        module, _, name = mutant.name.rpartition(".")
        switch = switches[module, name]
        ranks = {
            each: (-noticed[_plain(mutant.name), key], took[key] / (1 + noticed["", key]))
            for each in tests[switch]
            for key in [each.nodeid]
        }
        ordered = sorted(ranks, key=lambda item: ranks[item])
        said = _tried(switch, name, ordered, took)
        if said in (SURVIVED, NO_TESTS) and switch in on_import and math.isinf(SECONDS):
            said = _tried_alone(mutant.name, session.config, sum(took.values()))
        results[mutant.name] = said
        noticed.update([(_plain(mutant.name), said), ("", said)])
        sys.stderr.write(f"\n{mutant.name} {said} ")
        RESULTS.write_text(json.dumps(results), "utf-8")
    RESULTS.write_text(json.dumps(results), "utf-8")  # with those explained after the last tried
    return True


def _plain(name: str) -> str:
    """Give the name of the function of a mutant."""
    return name.rpartition("__mutmut_")[0]


def forget() -> None:
    """Empty what functions of the library keep, so that they ask again, and may ask a mutant.

    The bundled process is kept, which no mutant of these rooms but the codec's could change.
    """
    for kept in _kept():
        kept.cache_clear()


@functools.cache
def _kept() -> list[Any]:
    room = mutants()[0].function.split(".")[1]
    modules = [each for name, each in sys.modules.items() if name.startswith("uncc_process.")]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if hasattr(value, "cache_clear") and value.__module__ == module.__name__
        if module.__name__ != "uncc_process.dataset" or room == "codec"
    ]


def _untouched(
    items: list[pytest.Item],
) -> tuple[dict[str, float], dict[Switch, list[pytest.Item]]]:
    """Run all tests without a mutant: how long each takes, and which run what."""
    took: dict[str, float] = {}
    tests: dict[Switch, list[pytest.Item]] = defaultdict(list)
    Switch.called.clear()  # what ran on import is not these tests' doing
    for item in items:
        forget()
        begun = time.perf_counter()
        if not passes(item):
            raise pytest.UsageError(f"{item.nodeid} fails without any mutant")
        took[item.nodeid] = time.perf_counter() - begun
        for switch in Switch.called:
            tests[switch].append(item)
        Switch.called.clear()
    for switch in Switch.all:
        switch.now = switch.variant("_mutmut_orig")
    return took, tests


def _tried(switch: Switch, name: str, tests: list[pytest.Item], took: dict[str, float]) -> str:
    """Say which test notices a mutant, or that none does, that it hangs, or that none runs it."""
    if not tests:
        return NO_TESTS
    read, write_ = os.pipe()
    if not os.fork():
        signal.alarm(30 + int(6 * sum(took[test.nodeid] for test in tests)))
        switch.now = switch.variant(name)
        forget()
        end = time.process_time() + SECONDS
        all(passes(test) for test in tests if time.process_time() < end)
        os.write(write_, (failed[0] if failed else SURVIVED).encode())
        os._exit(0)
    os.close(write_)
    with os.fdopen(read) as pipe:
        said = pipe.read()
    os.wait()
    return said or TIMEOUT


def _tried_alone(mutant: str, config: pytest.Config, seconds: float) -> str:
    """Say whether a mutant is noticed where it has been there from the first import on."""
    command = [sys.executable, "-m", "pytest", *config.invocation_params.args]
    fresh = {**os.environ, "MUTANT": mutant}
    try:
        ended = subprocess.run(command, env=fresh, capture_output=True, timeout=60 + 3 * seconds)
    except subprocess.TimeoutExpired:
        return TIMEOUT
    return "noticed in a process of its own" if ended.returncode else SURVIVED


# ---- the figures -----------------------------------------------------------------------


def counted() -> dict[str, Any]:
    """Count mutants and those noticed, and list the survivors with what explains them."""
    results = json.loads(RESULTS.read_text("utf-8"))
    survivors = [each for each in mutants() if results[each.name] in (SURVIVED, NO_TESTS)]
    return {
        "mutants": len(results),
        "killed": len(results) - len(survivors),
        "survivors": [
            {
                "mutant": f"{each.function}: {each.written} → {each.mutated}",
                "why": explanation(each),
            }
            for each in survivors
        ],
    }


def explanation(mutant: Mutant) -> str:
    """Say why nothing can notice a mutant, if that is written down."""
    for each in _explained():
        same = (each["function"], each["written"]) == (mutant.function, mutant.written)
        if same and mutant.mutated in each["mutated"]:
            return str(each["why"])
    return ""


@functools.cache
def _explained() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = tomllib.loads(EXPLAINED.read_text("utf-8"))["survivor"]
    return listed


def main() -> None:
    """Write the mutants of a room, or store its figures beside those of the others."""
    parser = argparse.ArgumentParser(description="Make mutants, or count them.")
    parser.add_argument("what", choices=["write", "store"])
    parser.add_argument("room")
    parser.add_argument("figures", type=Path, nargs="?")
    asked = parser.parse_args()
    if asked.what == "write":
        write(asked.room)
        return
    path: Path = asked.figures
    figures: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    figures[asked.room] = counted()
    text = json.dumps(figures, indent=2, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
