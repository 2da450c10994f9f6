"""What ``import hypothesis`` calls, so that ``from_type`` knows the classes of ``uncc_process``.

It stands beside the package and not in it, because hypothesis imports it whenever it is imported
itself, also for those who never use ``uncc_process``: a module inside would bring in the package.
"""

import functools
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, NewType

__all__ = ["classes", "register"]


def register() -> None:
    """Register the classes if ``uncc_process`` is imported; else its own import calls this."""
    if "uncc_process" in sys.modules:
        _register_once()


@functools.cache
def _register_once() -> None:
    """Register every public class but once: what users register afterwards stands."""
    from hypothesis.strategies import register_type_strategy

    for of in classes():
        register_type_strategy(of, _strategy)


def classes() -> Iterator[Any]:
    """Yield every public class, and every type of ids."""
    for room in ("audit", "citations", "model", "rules", "sources", "spans", "symbols", "timeline"):
        module = import_module(f"uncc_process.{room}")  # the front door has functions of such names
        for name in module.__all__:
            of = getattr(module, name)
            if hasattr(of, "__attrs_attrs__") or isinstance(of, NewType):
                yield of


def _strategy(of: Any) -> Any:
    """Give the strategy of a class, on its first use."""
    if of.__module__.startswith("uncc_process.audit"):
        return _judged(of)
    from uncc_process.strategies.types import strategy_of

    return strategy_of(of)


def _judged(of: type[Any]) -> Any:
    """Give an audit of a generated process, or what one holds of a class.

    It stands here because the judges and the strategies do not know of each other.
    """
    from hypothesis.strategies import builds, just, sampled_from

    from uncc_process.audit import Outcome, Reading, audit
    from uncc_process.strategies import BREAKABLE, breaking, processes

    if of is Reading:
        return builds(Reading, reading=just("widely read"), outcome=sampled_from(Outcome))
    faults = sampled_from(list(BREAKABLE)).flatmap(breaking)
    broken = faults.map(lambda fault: audit(fault.process, fault.as_of))
    any_ = processes(families=("mandates", "sessions")).map(audit).filter(lambda it: it.judgements)
    return (any_ | broken).flatmap(lambda found: sampled_from([*_held(found, of)]))


def _held(value: Any, of: type[Any]) -> Iterator[Any]:
    """Yield what an audit holds of a class, from the outside in."""
    if isinstance(value, of):
        yield value
    for name in ("judgements", "versions"):
        for each in getattr(value, name, ()):
            yield from _held(each, of)
    if hasattr(value, "evidence"):
        yield from _held(value.evidence, of)
