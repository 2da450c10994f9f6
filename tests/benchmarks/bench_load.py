"""Loading and dumping beside pydantic and cattrs, on the same documents.

Run it with ``python -m tests.benchmarks.bench_load``. All read the same JSON into frozen objects of
the same shape, with days, words of closed lists, symbols, sources and spans as what they are.
Besides, ours refuses what is too large, too deep, doubled or cannot be seen, and its classes (which
cattrs fills, too) check every record and resolve every reference.
"""

import json
import typing
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Annotated, Any, Literal

import attrs

from tests.benchmarks import generated
from tests.benchmarks.measure import Run, Size, Table, compare, grow, main, peer
from uncc_process import codec
from uncc_process.codec.plain import parse_json
from uncc_process.model import (
    Adoption,
    Consensus,
    Process,
    RecordedVote,
    Silence,
    When,
    WithoutVote,
)
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

LIMITS = codec.Limits(characters=10**10, values=10**10)
# What is a string in JSON: how it is read, and how it is written.
STRINGS: dict[Any, tuple[Callable[[str], Any], Callable[[Any], str]]] = {
    Symbol: (Symbol.parse, str),
    SeriesSymbol: (SeriesSymbol.parse, str),
    Source: (Source.parse, str),
    DateSpan: (DateSpan.fromisoformat, DateSpan.isoformat),
}
FEW, MANY = (1_000, 100_000), (100, 1_000, 10_000, 100_000)
TAGS: dict[Any, str] = {
    WithoutVote: "without_vote",
    Consensus: "consensus",
    Silence: "silence",
    RecordedVote: "recorded_vote",
}


@attrs.frozen
class Library:
    """How a library reads a document, and how it writes it again."""

    loads: Callable[[str], Any]
    dumps: Callable[[Any], str]


def tables(size: Size) -> list[Table]:
    """Load and dump beside the peers, then show how ours grows."""
    few, many = ((50,), (50, 100)) if size is Size.TINY else (FEW, MANY)
    known = libraries()
    return [
        *(table for events in few for table in beside(known, events, size)),
        grow("JSON to objects, by events", many, loading, size=size),
        grow("objects to canonical JSON, by events", many, dumping, size=size),
    ]


def beside(known: dict[str, Library], events: int, size: Size) -> list[Table]:
    """Load and dump one document with all libraries."""
    text, count = document(events)
    reading = {name: partial(library.loads, text) for name, library in known.items()}
    writing = {name: partial(library.dumps, library.loads(text)) for name, library in known.items()}
    decoding = {
        "json.loads": partial(json.loads, text),
        "uncc_process, all bounds checked": partial(parse_json, text, LIMITS),
    }
    works = (
        ("strict JSON to frozen objects", "pydantic", reading, in_full),
        ("JSON to plain data", "json.loads", decoding, dict),
        ("objects to canonical JSON", "pydantic", writing, json.loads),
    )
    return [
        compare(f"{title}, {count:,} records", runs, one=one, count=count, size=size, answer=answer)
        for title, one, runs, answer in works
    ]


def in_full(read: Any) -> Any:
    """Give what an object holds as plain data, whoever made it."""
    if isinstance(read, Process):
        return json.loads(codec.dumps(read))
    return json.loads(read.model_dump_json(exclude_defaults=True))


def document(events: int) -> tuple[str, int]:
    """Make a document, and say how many records it holds."""
    process = generated.process(events, with_mandates=False)
    return codec.dumps(process), sum(1 for _ in process.records())


def loading(events: int) -> tuple[Run, int]:
    """Load a document of so many events."""
    text, count = document(events)
    return partial(codec.loads, text, limits=LIMITS), count


def dumping(events: int) -> tuple[Run, int]:
    """Dump a process of so many events."""
    text, count = document(events)
    return partial(codec.dumps, codec.loads(text, limits=LIMITS)), count


def libraries() -> dict[str, Library]:
    """Give ours, and those of the others that are installed."""
    found = {"uncc_process": Library(partial(codec.loads, limits=LIMITS), codec.dumps)}
    if pydantic := peer("pydantic"):
        found["pydantic"] = of_pydantic(pydantic)
    if peer("cattrs"):
        found["cattrs"] = of_cattrs()
    return found


# ---- cattrs as it comes ----------------------------------------------------------------


def of_cattrs() -> Library:
    """Tell cattrs what it cannot know: what is a string, and how unions are told apart."""
    make_converter = peer("cattrs.preconf.json").make_converter
    converter = make_converter(forbid_extra_keys=True, omit_if_default=True)
    for of, (read, write) in STRINGS.items():
        converter.register_structure_hook(of, ignoring_type(read))
        converter.register_unstructure_hook(of, write)
    converter.register_structure_hook(When, ignoring_type(when))
    peer("cattrs.strategies").configure_tagged_union(
        Adoption, converter, tag_name="type", tag_generator=TAGS.__getitem__
    )

    def adoption(held: Any) -> Any:
        return held and converter.unstructure(held, Adoption)

    converter.register_unstructure_hook(Adoption | None, adoption)

    def loads(text: str) -> Any:
        plain = json.loads(text)
        del plain["format"]
        return converter.structure(plain, Process)

    def dumps(process: Any) -> str:
        plain = {"format": codec.FORMAT, **converter.unstructure(process)}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    return Library(loads, dumps)


def ignoring_type(read: Callable[[str], Any]) -> Callable[[str, Any], Any]:
    """Make a hook for cattrs, which also says which type it wants."""
    return lambda text, _: read(text)


def when(text: str) -> When:
    """Read a day, or a span of days."""
    return DateSpan.fromisoformat(text) if "/" in text else date.fromisoformat(text)


# ---- pydantic, with models of the same fields ------------------------------------------


def of_pydantic(pydantic: Any) -> Library:
    """Make frozen models with the fields of our classes, and read with the root of them."""
    model = modelled(Process, pydantic, format=(str, ...))
    return Library(
        lambda text: model.model_validate_json(text),
        lambda process: process.model_dump_json(exclude_defaults=True),
    )


def modelled(of: Any, pydantic: Any, **more: Any) -> Any:
    """Make a model with the fields of a class."""
    hints = typing.get_type_hints(of)
    absent = ("mandates", "determinations", "completeness")  # whose clauses hold one another
    fields: dict[str, Any] = {
        field.name: (
            typed(hints[field.name], pydantic),
            ... if field.default is attrs.NOTHING else field.default,
        )
        for field in attrs.fields(of)
        if field.name not in absent
    }
    config = pydantic.ConfigDict(frozen=True, extra="forbid", strict=True)
    return pydantic.create_model(of.__name__, __config__=config, **fields, **more)


def typed(hint: Any, pydantic: Any) -> Any:
    """Give for a type what stands for it in a model."""
    if hint in STRINGS:
        read, write = STRINGS[hint]
        return Annotated[hint, pydantic.PlainValidator(read), pydantic.PlainSerializer(write)]
    if hint in TAGS:
        return modelled(hint, pydantic, type=(Literal[TAGS[hint]], ...))
    if attrs.has(hint):
        return modelled(hint, pydantic)
    parts = [typed(part, pydantic) for part in typing.get_args(hint)]
    if typing.get_origin(hint) is tuple:
        return tuple.__class_getitem__(tuple(parts))
    if set(TAGS) <= set(typing.get_args(hint)):
        tagged = union(parts[: len(TAGS)])
        parts[: len(TAGS)] = [Annotated[tagged, pydantic.Field(discriminator="type")]]
    return union(parts) if parts else hint


def union(members: list[Any]) -> Any:
    """Make a union of types that are known only here."""
    first, *others = members
    for other in others:
        first |= other
    return first


if __name__ == "__main__":
    main(tables)
