"""The programmes, in the order of the page."""

from tests.reliability import (
    agreement,
    coverage,
    determinism,
    fuzz,
    hostile,
    mutation,
    order,
    rules,
    threads,
    types,
    wheel,
)
from tests.reliability.figures import Programme

__all__ = ["PROGRAMMES"]

PROGRAMMES: dict[str, Programme] = {
    "hostile": hostile.PROGRAMME,
    "fuzz": fuzz.PROGRAMME,
    "agreement": agreement.PROGRAMME,
    "determinism": determinism.PROGRAMME,
    "order": order.PROGRAMME,
    "threads": threads.PROGRAMME,
    "rules": rules.PROGRAMME,
    "coverage": coverage.PROGRAMME,
    "mutation": mutation.PROGRAMME,
    "types": types.PROGRAMME,
    "wheel": wheel.PROGRAMME,
}
