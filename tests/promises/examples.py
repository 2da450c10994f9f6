"""An example of every public class, found by walking through what the library gives."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import attrs

import uncc_process
from tests.small import EVERYTHING
from uncc_process import calendars
from uncc_process.audit import audit
from uncc_process.citations import PATTERNS, ResolutionNumber, find_citations
from uncc_process.codec import Limits, Place
from uncc_process.compare import compare
from uncc_process.errors import Problem, UnccError
from uncc_process.exports.ical import calendar
from uncc_process.factcheck import factcheck, understood
from uncc_process.rules import RULES, lint
from uncc_process.spans import DateSpan, find_dates
from uncc_process.symbols import Symbol
from uncc_process.timeline import timeline

__all__ = ["CLASSES", "EXAMPLES", "modules", "walk"]

PROSE = (
    "See paragraphs 9 and 10 of resolution 75/282, United Nations, Treaty Series, vol. 1125,"
    " No. 17512, decision 78/549 and annex II; it met on 24-25 March, in May 2023 and on 9 January."
)


def modules() -> Iterator[Any]:
    """Yield the modules that users import from: those right below the front door, and itself."""
    yield uncc_process
    for found in pkgutil.iter_modules(uncc_process.__path__, "uncc_process."):
        if "._" not in found.name and found.name != "uncc_process.strategies":  # these draw
            yield importlib.import_module(found.name)


def _classes() -> Iterator[type[Any]]:
    for module in modules():
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value) and attrs.has(value) and not issubclass(value, UnccError):
                yield value


def walk(value: object) -> Iterator[object]:
    """Yield a value and all that it is made of."""
    yield value
    if isinstance(value, tuple | frozenset | list):
        for each in cast("tuple[object, ...]", value):
            yield from walk(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(cast("type[Any]", type(value))):
            yield from walk(getattr(value, field.name))


SPAN = DateSpan(date(2023, 8, 21), date(2023, 9, 1))
GIVEN: tuple[object, ...] = (
    EVERYTHING,
    uncc_process.load(),
    audit(EVERYTHING),
    timeline(EVERYTHING),
    lint(EVERYTHING),
    RULES,
    find_citations(PROSE),
    find_dates(PROSE),
    Symbol.parse("A/C.3/74/L.11/Rev.1/Add.2").modifications,
    calendars.assembly_session(78),
    calendars.special_session("ES-11"),
    calendars.OPENING_RULES,
    calendars.days_to_avoid(2023),
    calendars.reckon_working_days(SPAN, calendars.DutyStation.NEW_YORK),
    calendars.official_holidays(calendars.DutyStation.NEW_YORK, 2024),
    PATTERNS,
    ResolutionNumber("75/282"),
    compare((EVERYTHING, uncc_process.load())),
    factcheck(PROSE, EVERYTHING),
    understood(factcheck(PROSE, EVERYTHING)),
    Limits(),
    Place(Path("p.toml"), 1),
    Problem("$.id", "is missing"),
    calendar(EVERYTHING),
)
EXAMPLES: dict[type[Any], Any] = {}
for _value in walk(GIVEN):
    if attrs.has(type(_value)):
        EXAMPLES.setdefault(type(_value), _value)
CLASSES = tuple(dict.fromkeys(_classes()))
