"""What each pattern finds on its own: the pieces that citations are put together from."""

import re
from collections.abc import Callable, Iterator, Mapping

import attrs

from uncc_process.citations import patterns as p
from uncc_process.citations.cited import (
    DecisionNumber,
    Document,
    ResolutionNumber,
    TreatySeries,
    Unstated,
)
from uncc_process.citations.numbers import (
    Number,
    Owners,
    organ_after,
    organ_before,
    read_number,
    symbol_of,
)
from uncc_process.errors import ParseError
from uncc_process.sources import Step
from uncc_process.symbols import Symbol

__all__ = ["Earlier", "Part", "find_parts"]


@attrs.frozen
class Earlier:
    """What a back-reference means: an earlier "resolution" or "decision", or with "ibid." any."""

    kind: str


@attrs.frozen
class Part:
    """A piece of a citation, perhaps all of it."""

    start: int
    end: int
    pattern: str
    document: Document | Earlier
    steps: tuple[Step, ...] = ()
    # The unit of a place, as the text writes it.
    word: str = ""
    # Not one of a list: a place beside it can only be in this document.
    alone: bool = True
    # Worth finding without a document beside it: paragraph 4 is, "annex" is not.
    stands: bool = True


def find_parts(text: str) -> list[Part]:
    """Find the parts in a text, in order; where two overlap, the one that starts first stays."""
    found = [part for pattern in p.PATTERNS for part in _READERS[pattern.name](text, pattern)]
    apart: list[Part] = []
    for part in sorted(found, key=lambda part: (part.start, -part.end)):
        if not apart or apart[-1].end <= part.start:
            apart.append(part)
    return apart


def _listed(found: list[Part]) -> list[Part]:
    return found if len(found) < 2 else [attrs.evolve(part, alone=False) for part in found]


# Symbols ---------------------------------------------------------------------------------------


def _symbols(text: str, pattern: p.Pattern) -> Iterator[Part]:
    for found in pattern.expression.finditer(text):
        if first := _first_symbol(found, pattern):
            yield from _listed([first, *_rest_of_symbols(text, first)])


def _first_symbol(found: re.Match[str], pattern: p.Pattern) -> Part | None:
    for end, written in _spellings(found):
        if symbol := _symbol(written):
            return Part(found.start(), end, pattern.name, symbol)
    return None


def _spellings(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Read the longest symbol first, then without what may not belong to it."""
    stem, letter, more = found["stem"], found["letter"] or "", found["more"]
    bracket = found["remark"] or found["bracket"] or ""
    if stem.startswith("S/RES/") or not p.compiled(p.YEAR).search(bracket):
        yield found.end(), stem + bracket + more + letter + (found["letters"] or "")
        yield found.end("more"), stem + bracket + more + letter
    if not found["bracket"]:
        yield found.end("stem"), stem
        cut, hyphen, _ = stem.rpartition("-")
        if hyphen:
            yield found.start() + len(cut), cut


def _symbol(written: str) -> Symbol | None:
    spaceless = re.sub(p.GAP, "", written).replace("–", "-")
    if not re.search("[0-9]", spaceless):
        return None
    try:
        return Symbol.normalize(spaceless)
    except ParseError:
        return None


def _rest_of_symbols(text: str, first: Part) -> Iterator[Part]:
    """Read "and Add.1 and 2" after a symbol; a range, "Add.1–3", gives its first and its last."""
    whole, end = str(first.document), first.end
    last = re.search(r"/([A-Z][A-Za-z]*)\.[0-9]+\Z", whole)
    word = last[1] if last else ""
    while True:
        if found := p.compiled(p.SHORT_FORM).match(text, end):
            group, written = "short", found["short"]
            word = written.partition(".")[0]
        elif word and (found := p.compiled(p.SHORT_NUMBER).match(text, end)):
            group, written = "number", f"{word}.{found['number']}"
        else:
            return
        stem = _stem(whole, word)
        symbol = _symbol(f"{stem}/{written}") if stem else None
        if symbol is None:
            return
        end = found.end(group)
        yield Part(found.start(group), end, first.pattern, symbol)


def _stem(whole: str, word: str) -> str | None:
    """Give what "Rev.2" is added to: A/AC.291/22, after that symbol and after its Rev.1."""
    before, stroke, _ = whole.rpartition(f"/{word}.")
    if stroke:
        return before
    return whole if word in p.MODIFICATIONS else None


# Resolutions and decisions ---------------------------------------------------------------------


def _numbered(text: str, pattern: p.Pattern) -> Iterator[Part]:
    owners = Owners(text, pattern.name)
    for found in pattern.expression.finditer(text):
        numbers = list(_numbers(text, found))
        named, start = organ_before(text, found.start())
        if named is None:
            named = organ_after(text, numbers[-1][-1])
        parts: list[Part] = []
        for number, begins, end in numbers:
            if number.form == "plain" and named != "Security Council":
                break
            document = _DOCUMENT[pattern.name](number, owners.of(number, named))
            parts.append(Part(begins if parts else start, end, pattern.name, document))
        yield from _listed(parts)


def _numbers(text: str, found: re.Match[str]) -> Iterator[tuple[Number, int, int]]:
    number = read_number(found["number"])
    yield number, *found.span("number")
    several = found["several"]
    while several:
        end = found.end("number")
        if following := p.compiled(p.NEXT_NUMBER).match(text, end):
            number = read_number(following["number"])
        elif number.pieces.get("letter") and (
            following := p.compiled(p.NEXT_LETTER).match(text, end)
        ):
            number = read_number(f"{number.text.rpartition(' ')[0]} {following['number']}")
        else:
            return
        found = following
        yield number, *found.span("number")


def _resolution(number: Number, organ: str | None) -> Document:
    written = symbol_of(number, organ)
    return (_symbol(written) if written else None) or ResolutionNumber(number.text, organ)


_DOCUMENT: Mapping[str, Callable[[Number, str | None], Document]] = {
    "resolution": _resolution,
    "decision": lambda number, organ: DecisionNumber(number.text, organ),
}


# The Treaty Series, places, back-references ----------------------------------------------------


def _treaties(text: str, pattern: p.Pattern) -> Iterator[Part]:
    for found in pattern.expression.finditer(text):
        volumes = re.findall("[0-9]+", found["volumes"] or found["volume"])
        number, page = found["number"], found["page"] or found["first"]
        treaty = TreatySeries(
            tuple(map(int, volumes)),
            number.removeprefix("I-") if number else None,
            int(page) if page else None,
        )
        yield Part(found.start(), found.end(), pattern.name, treaty)


def _places(text: str, pattern: p.Pattern) -> Iterator[Part]:
    for found in pattern.expression.finditer(text):
        written = found["many"] or found["one"] or found["whole"]
        if written[0].isupper() and "\n" in found[0][len(written) : len(written) + 4]:
            continue  # a heading, "Page", over a column
        word = re.sub(p.GAP, " ", written).lower()
        step = _step(p.UNIT_OF[word], found["labels"] or found["label"] or "")
        if step:
            yield Part(
                found.start(),
                found.end(),
                pattern.name,
                Unstated(),
                (step,),
                word=word,
                stands=bool(step.label),
            )


def _step(unit: str, label: str) -> Step | None:
    try:
        return Step(unit, _label(label))
    except ParseError:
        return None


def _label(written: str) -> str:
    """Spell a label as ``sources`` does: "4 (a), 5, and 7 to 9" is "4(a), 5 and 7–9"."""
    label = re.sub(p.GAP, " ", written)
    for spelling, printed in p.LABEL_SPELLINGS:
        label = re.sub(spelling, printed, label)
    return label


def _back_references(text: str, pattern: p.Pattern) -> Iterator[Part]:
    for found in pattern.expression.finditer(text):
        group = next(name for name in ("that", "same", "ibid") if found[name])
        kind = "ibid." if group == "ibid" else re.split(p.GAP, found[group])[-1]
        yield Part(found.start(group), found.end(group), pattern.name, Earlier(kind))


_READERS: Mapping[str, Callable[[str, p.Pattern], Iterator[Part]]] = {
    "symbol": _symbols,
    "resolution": _numbered,
    "decision": _numbered,
    "treaty series": _treaties,
    "place": _places,
    "back-reference": _back_references,
}
