"""Sources: which document says it, and where in it."""

import re
from enum import Enum
from typing import Self

import attrs

from uncc_process._patterns import compiled
from uncc_process._pickling import checked_when_unpickled
from uncc_process.errors import ParseError
from uncc_process.symbols import Symbol

__all__ = ["Confidence", "Pinpoint", "Source", "Step"]

LONGEST = 200
# What a place is named by, one and several: the abbreviations of the United Nations Editorial
# Manual. A preamble has no number, and so no plural.
UNITS = {
    "annex": "annexes",
    "appendix": "appendices",
    "art.": "arts.",
    "chap.": "chaps.",
    "decision": "decisions",
    "footnote": "footnotes",
    "item": "items",
    "p.": "pp.",
    "para.": "paras.",
    "part": "parts",
    "preamble": "",
    "rule": "rules",
    "sect.": "sects.",
    "table": "tables",
}
# A document may have only one of these, and then it has no number.
UNNUMBERED = ("annex", "appendix", "preamble", "table")
_SINGULAR = {several: one for one, several in UNITS.items() if several}

_SUB = r"(?:\([0-9A-Za-z]{1,6}\))"
_ONE = (
    r"(?:[0-9]{1,5}[A-Za-z]?|[IVXLC]{1,8}|[ivxlc]{1,8}|[A-Z])"
    rf"(?:\.[0-9A-Z]{{1,4}}){{0,4}}(?: (?:bis|ter|quater))?{_SUB}{{0,4}}"
)
_MORE = rf"(?:{_ONE}|{_SUB}{{1,4}})"
_LABEL = compiled(rf"{_ONE}(?:–{_MORE})?(?:(?:, | and ){_MORE}(?:–{_MORE})?)*", re.ASCII)
_SEVERAL = compiled(r"(?:, | and |–)[^(]", re.ASCII)
_NEXT_STEP = compiled(
    rf", (?=(?:{'|'.join(map(re.escape, [*UNITS, *_SINGULAR]))})(?: |,|\Z))", re.ASCII
)
_KEY = compiled(r"[a-z0-9][a-z0-9.-]{0,95}", re.ASCII)


class Confidence(Enum):
    """How sure a fact is, by the nearest thing that was read for it.

    >>> Confidence("primary").meaning
    'a document or page of the United Nations says it'

    An unconfirmed fact has no word here: it does not enter a record as a fact.
    """

    PRIMARY = "primary"
    SECONDARY = "secondary"
    INFERRED = "inferred"

    @property
    def meaning(self) -> str:
        """What the word says of the sources."""
        return _MEANINGS[self]


_MEANINGS = {
    Confidence.PRIMARY: "a document or page of the United Nations says it",
    Confidence.SECONDARY: "others say it, or the United Nations says it of something close by",
    Confidence.INFERRED: "it follows from a rule or from other facts",
}


@attrs.frozen
class Step:
    """One step of the way to a place: a unit of a document, and its number or numbers.

    >>> Step("para.", "4")
    Step(unit='para.', label='4')
    >>> print(Step("para.", "9 and 10"), Step("art.", "65(1)"), Step("annex"), sep="; ")
    paras. 9 and 10; art. 65(1); annex

    A label is made of figures, Roman figures or a letter, with subparagraphs in brackets, commas
    and "and" between several, and an en dash for a range.
    Raises ``ParseError`` for a unit that is not known, and for a label that is not one.
    """

    unit: str
    label: str = ""

    def __attrs_post_init__(self) -> None:
        if self.unit not in UNITS:
            raise _not_a_place(self.unit, f"the units are {', '.join(UNITS)}")
        if not self.label and self.unit not in UNNUMBERED:
            raise _not_a_place(self.unit, "it needs a number")
        if self.label and not (UNITS[self.unit] and _is_label(self.label)):
            raise _not_a_place(self.label, f"not the number of any {self.unit}")

    def __str__(self) -> str:
        if not self.label:
            return self.unit
        return f"{UNITS[self.unit] if _SEVERAL.search(self.label) else self.unit} {self.label}"


def _not_a_place(text: str, reason: str, form: str = "") -> ParseError:
    form = form or "paras. 9 and 10', 'arts. 4–6' or 'annex II, para. 4(a)"
    return ParseError("a place in a document", text, reason, f"write it like '{form}'")


def _is_label(text: str) -> bool:
    if len(text) > LONGEST or _LABEL.fullmatch(text) is None:
        return False
    ranges = (_figures(*ends) for ends in re.findall("([^, ]+)–([^, ]+)", text))
    return all(figures is None or figures[0] < figures[1] for figures in ranges)


@attrs.frozen
class Pinpoint:
    """A place inside a document, from the outside in; ``str`` is the inverse of ``parse``.

    >>> Pinpoint.parse("annex II, paras. 4 and 5").steps
    (Step(unit='annex', label='II'), Step(unit='para.', label='4 and 5'))
    >>> str(Pinpoint.parse("art. 65(1)"))
    'art. 65(1)'

    The units are those of United Nations editorial style: annex, art., chap., para., rule …
    """

    steps: tuple[Step, ...]

    def __attrs_post_init__(self) -> None:
        if not self.steps:
            raise _not_a_place("", "it has no step")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a place as this class prints it.

        Raises ``ParseError`` for a unit that is not known or a label that is not one,
        and for any other spelling, with the one that prints as its remedy.
        """
        if len(text) > LONGEST:
            raise _not_a_place(text, f"longer than {LONGEST} characters")
        return cls(tuple(map(_step, _NEXT_STEP.split(text))))

    def covers(self, other: "Pinpoint") -> bool:
        """Whether the other place certainly lies in this one, or is this one.

        >>> Pinpoint.parse("paras. 9–11").covers(Pinpoint.parse("para. 10(a)"))
        True
        >>> Pinpoint.parse("annex").covers(Pinpoint.parse("annex, para. 4"))
        True

        A range of figures is counted out; of any other range only the two ends are certain.
        """
        pairs = zip(self.steps, other.steps, strict=False)
        return len(self.steps) <= len(other.steps) and all(_covers(a, b) for a, b in pairs)

    def __str__(self) -> str:
        return ", ".join(map(str, self.steps))


def _step(text: str) -> Step:
    word, _, label = text.partition(" ")
    step = Step(_SINGULAR.get(word, word), label)
    if str(step) != text:
        raise _not_a_place(text, "it is printed otherwise", str(step))
    return step


def _covers(outer: Step, inner: Step) -> bool:
    return outer.unit == inner.unit and all(
        any(_within(part, whole) for whole in _ranges(outer.label)) for part in _ranges(inner.label)
    )


def _ranges(label: str) -> list[tuple[str, str]]:
    """Each item of a list as its two ends; "4(a) and (b)" is 4(a) and 4(b)."""
    found: list[tuple[str, str]] = []
    stem = ""
    for item in re.split(", | and ", label):
        ends: list[str] = []
        for end in item.split("–"):
            ends.append(stem + end if end.startswith("(") else end)
            stem = ends[-1].partition("(")[0]
        found.append((ends[0], ends[-1]))
    return found


def _figures(first: str, last: str) -> tuple[int, int] | None:
    return (int(first), int(last)) if first.isdigit() and last.isdigit() else None


def _within(part: tuple[str, str], whole: tuple[str, str]) -> bool:
    if part == whole:
        return True
    outer = _figures(*whole)
    if outer and outer[0] < outer[1]:
        inner = _figures(*(re.sub("[^0-9].*", "", end) for end in part))
        return inner is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
    return part[0] == part[1] and any(
        part[0] == end or part[0].startswith((f"{end}(", f"{end}.")) for end in whole
    )


@attrs.frozen
class Source:
    """A document, and a place in it, that says something; ``str`` is the inverse of ``parse``.

    >>> source = Source.parse("A/RES/75/282, para. 4")
    >>> source.document
    Symbol('A/RES/75/282')
    >>> print(source.pinpoint)
    para. 4

    ``document`` is a ``Symbol`` where the United Nations has given one;
    else the id of a ``Publication`` of the process: a web page, a press release, a news item.

    >>> Source.parse("unodc-home-2024, p. 3").document
    'unodc-home-2024'
    """

    document: Symbol | str
    pinpoint: Pinpoint | None = None

    def __attrs_post_init__(self) -> None:
        if isinstance(self.document, str) and not _KEY.fullmatch(self.document):
            raise ParseError(
                "the id of a publication", self.document, "it has small letters, figures, '-', '.'"
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a source as this class prints it: the document, then the place in it.

        Raises ``ParseError`` if the document is neither a symbol nor an id in lower case,
        or if the place cannot be read.
        """
        document, comma, place = text.partition(", ")
        named = document if _KEY.fullmatch(document) else Symbol.parse(document)
        return cls(named, Pinpoint.parse(place) if comma else None)

    def __str__(self) -> str:
        place = f", {self.pinpoint}" if self.pinpoint else ""
        return f"{self.document}{place}"


checked_when_unpickled(Step, Pinpoint, Source)
