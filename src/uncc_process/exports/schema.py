"""The format as a JSON Schema: what a file may hold, for editors and for other languages.

It is generated from the classes of the model, and shipped as ``exports/process.schema.json``. What
a schema cannot say, the loader alone refuses: ``BEYOND`` lists it.
"""

import functools
import inspect
import types
import typing
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from uncc_process.codec import FORMAT, indented, plain_of
from uncc_process.codec.limits import Limits
from uncc_process.codec.structure import tag
from uncc_process.exports.export import Export
from uncc_process.model import (
    FAMILIES,
    AdoptedBy,
    Adoption,
    Ambiguous,
    Body,
    Chapter,
    Claim,
    Clause,
    Consultation,
    Count,
    Dispute,
    EventEdge,
    InformalGroup,
    Latest,
    Moment,
    Process,
    Publication,
    Reading,
    RecordedVote,
    Requirement,
    Session,
    Suppression,
    TreatyStatus,
    When,
)
from uncc_process.model.families import families_of
from uncc_process.sources import LONGEST, UNITS, Pinpoint, Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol
from uncc_process.symbols.words import LONGEST as LONGEST_SYMBOL

__all__ = ["BEYOND", "schema"]

Plain = dict[str, Any]

BEYOND = (
    "ids: that no two records have the same one",
    "references: that a record with the id exists, and is of the right family",
    "numbers: that a whole number is not written as 1.0 or 1e2",
    "days: that the day exists, as 30 February does not",
    "symbols: the grammar of document symbols and of places in documents",
    "texts: invisible characters beyond the basic plane, and halves of surrogate pairs",
    "between fields: what one field says of another, such as the order of two days",
    "between records: what amendments and disputes ask of the records that they name",
    "the file: how many values it holds, how deep they are nested, that no key stands twice",
)
"""What the loader refuses and no schema can say."""

# ---- the leaves ------------------------------------------------------------------------

_ID = "[0-9A-Za-z][0-9A-Za-z./()_-]"
_DAY = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_PLACE = f"(?:{'|'.join(word for pair in UNITS.items() for word in pair if word)})(?: |,|$)"
_SEEN = (
    r"[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_MOST = 10 ** Limits().digits - 1

_BOOLEAN: Plain = {"type": "boolean"}
_NUMBER: Plain = {"type": "integer", "minimum": -_MOST, "maximum": _MOST}


def _string(pattern: str, description: str, longest: int = Limits().string) -> Plain:
    return {
        "description": description,
        "type": "string",
        "pattern": f"^{pattern}$",
        "maxLength": longest,
    }


_LEAVES: dict[str, Plain] = {
    "day": {**_string(_DAY, "A day: 2023-08-21.", 10), "format": "date"},
    "days": _string(
        f"{_DAY}(?:/{_DAY})?", "A day, or a first and a last: 2023-08-21/2023-09-01.", 21
    ),
    "id": _string(f"{_ID}*", "The name of a record, which no other record has.", 96),
    "place": _string(f"{_PLACE}.*", "A place in a document: annex II, para. 4.", LONGEST),
    "series": _string("[A-Z].*", "The root of document symbols: A/AC.291.", LONGEST_SYMBOL),
    "source": _string(
        f"[0-9A-Za-z][^,]*(?:, {_PLACE}.*)?",
        "The symbol of a document, or the id of a publication, and the place in it.",
    ),
    "symbol": _string("[A-Z].*", "A document symbol: A/RES/75/282.", LONGEST_SYMBOL),
    "text": _string(f"{_SEEN}*", "A text without invisible characters."),
}
_NAMES: dict[Any, str] = {
    str: "text",
    date: "day",
    DateSpan: "days",
    When: "days",
    Pinpoint: "place",
    SeriesSymbol: "series",
    Source: "source",
    Symbol: "symbol",
    Adoption: "Adoption",
    Clause: "Clause",
    Moment: "Moment",
    Requirement: "Requirement",
}
"""The definitions that do not bear the name of their class."""

# What the constructors refuse in a single field.
_LEAST: dict[tuple[type, str], int] = {
    **{(Count, name): 0 for name in ("at_least", "at_most")},
    **{(RecordedVote, name): 0 for name in ("in_favour", "against", "abstaining", "present")},
    **{(TreatyStatus, name): 0 for name in ("signatories", "parties")},
    **{(AdoptedBy, name): 1 for name in ("numerator", "denominator")},
    **{(Chapter, name): 1 for name in ("first", "last")},
    **{(Session, name): 1 for name in ("ordinal", "meeting_days")},
    (Body, "members"): 1,
    (Consultation, "ordinal"): 1,
    (Dispute, "chosen"): 0,
    (EventEdge, "nth"): 1,
    (InformalGroup, "groups"): 1,
    (Reading, "number"): 1,
}
_FEWEST: dict[tuple[type, str], int] = {
    **{(of, "sources"): 1 for of in (*FAMILIES.values(), Claim)},
    (Ambiguous, "alternatives"): 2,
    (Dispute, "claims"): 2,
    (Latest, "moments"): 1,
    (Reading, "chapters"): 1,
}
_OTHERWISE: dict[tuple[type, str], Plain] = {
    (Dispute, "reason"): _string(f"{_SEEN}+", "Why the one claim was chosen."),
    (Publication, "id"): _string(
        "[a-z0-9][a-z0-9.-]{0,95}", "The name by which sources refer to it."
    ),
    (Suppression, "rule"): _string("[A-Z]{3}[0-9]{3}", "The code of a rule: SES001."),
}

# ---- the document ----------------------------------------------------------------------


def schema(*, part: bool = False) -> Export[str]:
    """Write the JSON Schema (draft 2020-12) of a process; it is always the same text.

    >>> '"$id": "urn:uncc-process:1"' in schema().content
    True

    With ``part``, that of one file of a folder of TOML files: nothing at its top is required.
    The losses are ``BEYOND``: what only the loader refuses.
    """
    return Export(indented(_document(part=part)), BEYOND)


def _document(*, part: bool) -> Plain:
    top = _table(Process)
    major = f"urn:{FORMAT.replace('/', ':')}"  # an $id has to be absolute
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{major}:part" if part else major,
        **top,
        "properties": {"format": {"const": FORMAT}, **top["properties"]},
        "required": ["format", *top["required"]],
        "$defs": _definitions(),
    }
    return {name: held for name, held in document.items() if not (part and name == "required")}


def _definitions() -> dict[str, Plain]:
    classes = sorted(_reached(Process) - {Process}, key=_name)
    return {**_LEAVES, **{_name(of): _definition(of) for of in classes}}


def _reached(of: Any) -> set[Any]:
    """Give what has a definition of its own, among all that an object of a class may hold."""
    found: set[Any] = {of}
    waiting = [of]
    while waiting:
        fresh = set(_inside(waiting.pop())) - found
        found |= fresh
        waiting += fresh
    return {each for each in found if _name(each) not in _LEAVES and not _is_plain(each)}


def _inside(of: Any) -> Iterator[Any]:
    """Yield the types of which something of a type is made."""
    if _is_table(of):
        hints = typing.get_type_hints(of)
        yield from (_bare(hints[field.name]) for field in attrs.fields(of))
    elif typing.get_origin(of) is tuple:
        yield typing.get_args(of)[0]
    elif _is_union(of):
        yield from typing.get_args(of)


def _is_plain(of: Any) -> bool:
    return of in (int, bool, types.EllipsisType) or typing.get_origin(of) is tuple


def _is_union(of: Any) -> bool:
    return typing.get_origin(of) in (types.UnionType, typing.Union)


def _is_table(of: Any) -> bool:
    return attrs.has(of) and of not in _NAMES


def _bare(hint: Any) -> Any:
    """Take ``None`` out of a union: what is not there is left out."""
    members = [each for each in typing.get_args(hint) if each is not types.NoneType]
    bare, *others = members if _is_union(hint) else [hint]
    for other in others:
        bare |= other
    return bare


def _name(of: Any) -> str:
    return _NAMES[of] if of in _NAMES else getattr(of, "__name__", "")


def _definition(of: Any) -> Plain:
    if isinstance(of, typing.NewType):
        families = " or ".join(name.replace("_", " ") for name in families_of(of))
        what = "any record" if len(families_of(of)) == len(FAMILIES) else f"one of the {families}"
        return _string(f"{_ID}*", f"The id of {what}.")
    if _is_union(of):
        return _choice(of)
    if _is_table(of):
        return _table(of)
    words = [word.value for word in of]
    return {"description": _first_line(of), "type": "string", "enum": words}


def _first_line(of: Any) -> str:
    return inspect.cleandoc(of.__doc__ or "").partition("\n")[0]


def _choice(union: Any) -> Plain:
    """Write a union: a text is a day; a table says what it is, and is held to that alone."""
    members = [each for each in typing.get_args(union) if _is_table(each)]
    tables: Plain = {
        "type": "object",
        "properties": {"type": {"enum": list(map(tag, members))}},
        "required": ["type"],
        "allOf": [_if(_typed(tag(each)), then=_refer(each)) for each in members],
    }
    has_day = date in typing.get_args(union)
    return _if({"type": "string"}, then=_refer(date), otherwise=tables) if has_day else tables


def _typed(word: str) -> Plain:
    return {"properties": {"type": {"const": word}}, "required": ["type"]}


def _if(condition: Plain, then: Plain, otherwise: Plain | None = None) -> Plain:
    return {"if": condition, "then": then, **({"else": otherwise} if otherwise else {})}


def _table(of: Any) -> Plain:
    hints = typing.get_type_hints(of)
    fields = attrs.fields(of)
    properties = {field.name: _field(of, field, _bare(hints[field.name])) for field in fields}
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    if of in _tagged():
        properties = {"type": {"const": tag(of)}, **properties}
        required = ["type", *required]
    return {
        "title": of.__name__,
        "description": _first_line(of),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


@functools.cache
def _tagged() -> set[Any]:
    """Give the classes that only stand where several may: their tables say which they are."""
    unions = (Adoption, Clause, Moment, Requirement)
    return {each for union in unions for each in typing.get_args(union) if _is_table(each)}


def _field(of: type, field: Any, hint: Any) -> Plain:
    place = (of, field.name)
    if place in _OTHERWISE:
        return _OTHERWISE[place]
    found: Plain = {"$ref": "#/$defs/id"} if field.name == "id" else _refer(hint)
    if place in _LEAST:
        found["minimum"] = _LEAST[place]
    if place in _FEWEST:
        found["minItems"] = _FEWEST[place]
    if field.default not in (attrs.NOTHING, None, "", ()):
        found["default"] = plain_of(field.default)
    return found


def _refer(hint: Any) -> Plain:
    if hint is bool:
        return dict(_BOOLEAN)
    if hint is int:
        return dict(_NUMBER)
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _refer(typing.get_args(hint)[0])}
    return {"$ref": f"#/$defs/{_name(hint)}"}
