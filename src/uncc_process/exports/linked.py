"""Linked data: a process as JSON-LD, and as Turtle.

Every record has a name (``@id``) under a base of the caller's choosing, every term is one that
others have defined (``exports/_terms.py`` lists them), and what no known term says is a loss.
"""

import re
import warnings
from collections.abc import Iterator
from typing import Any

import attrs

from uncc_process.codec import indented, plain_of
from uncc_process.errors import MissingExtra, ParseError
from uncc_process.exports._characters import is_address
from uncc_process.exports._losses import left_out
from uncc_process.exports._terms import (
    ACTIVITIES,
    APART,
    CONTEXT,
    DAYS,
    LINKS,
    MEANINGS,
    PREFIXES,
    WORKS,
    Meaning,
)
from uncc_process.exports.export import Export
from uncc_process.model import (
    Consultation,
    Decision,
    Officer,
    PartyKind,
    Plan,
    Process,
    RecordedVote,
    Resolution,
    Session,
    TreatyAction,
)
from uncc_process.model.claims import text_of
from uncc_process.sources import Source
from uncc_process.spans import DateSpan
from uncc_process.symbols import Symbol

__all__ = ["BASE", "json_ld", "turtle"]

BASE = "urn:uncc-process:"
"""Where the names of records begin, if the caller has no address for them."""

Node = dict[str, Any]

# It ends with a mark, or the name of the process would run into it.
_BASE = re.compile(r"(?:https?://|urn:)[A-Za-z0-9][!$-;=?-Z_a-z~]*(?<![A-Za-z0-9])", re.ASCII)


def json_ld(process: Process, *, base: str = BASE) -> Export[str]:
    """Write a process as JSON-LD.

    >>> import uncc_process
    >>> written = json_ld(uncc_process.load(), base="https://example.org/")
    >>> '"@id": "https://example.org/cybercrime#sixth"' in written.content
    True

    A record is named ``base``, the id of the process, ``#`` and its own id.
    Raises ``ParseError`` for a base that is no beginning of an http, https or urn address, or ends
    with a letter or figure.
    """
    return Export(indented(_document(process, _checked(base))), tuple(_losses(process)))


def turtle(process: Process, *, base: str = BASE) -> Export[str]:
    """Write a process as Turtle: the same statements as ``json_ld``, in the same order always.

    Raises ``MissingExtra`` if rdflib is not installed, and what ``json_ld`` raises.
    """
    try:
        import rdflib
    except ImportError:
        raise MissingExtra("rdf", "rdflib") from None
    written = json_ld(process, base=base)
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    with warnings.catch_warnings():
        # Its reader of JSON-LD uses its old self.
        warnings.simplefilter("ignore", DeprecationWarning)
        graph.parse(data=written.content, format="json-ld")
    return Export(graph.serialize(format="turtle"), written.losses)


def _checked(base: str) -> str:
    if _BASE.fullmatch(base):
        return base
    raise ParseError(
        "the beginning of an address",
        base,
        "names of records cannot begin so",
        f"write it like https://example.org/ or {BASE}, with a mark at its end",
    )


# ---- nodes -----------------------------------------------------------------------------


def _document(process: Process, base: str) -> Node:
    root = f"{base}{process.id}"
    writer = _Writer(process=process, root=root)
    return {"@context": CONTEXT, "@graph": [writer.whole(), *writer.nodes()]}


@attrs.frozen(kw_only=True)
class _Writer:
    """What every node needs to know: the process, and the address that it has."""

    process: Process
    root: str

    def name(self, key: str) -> str:
        return f"{self.root}#{key}"

    def names(self, *families: str) -> list[str]:
        return [self.name(each.id) for family in families for each in getattr(self.process, family)]

    def whole(self) -> Node:
        return _filled(
            {
                "@id": self.root,
                "@type": ["eli-dl:Process"],
                "eli-dl:process_id": self.process.id,
                "eli-dl:process_title": self.process.title,
                "eli-dl:consists_of": self.names(*ACTIVITIES),
                "eli-dl:involved_work": self.names(*WORKS),
            }
        )

    def nodes(self) -> Iterator[Node]:
        for family, meaning in MEANINGS.items():
            for record in getattr(self.process, family):
                others = tuple(self.others(record))
                yield _filled({**self.record(record, meaning), **_links(others)})
                yield from (node for _, node in others)

    def record(self, record: Any, meaning: Meaning) -> Node:
        symbol: Symbol | None = getattr(record, "symbol", None)
        sources: tuple[Source, ...] = getattr(record, "sources", ())
        fields = ((term, getattr(record, field)) for field, term in meaning.terms.items())
        return {
            "@id": self.name(record.id),
            "@type": self.types(record, meaning),
            **({} if symbol is None else {"schema:url": symbol.url}),
            **{term: self.value(term, held) for term, held in fields},
            **_said(record),
            "skos:note": record.note,
            "dcterms:source": list(dict.fromkeys(self.link(each.document) for each in sources)),
            "dc:source": list(map(str, sources)),
        }

    def types(self, record: Any, meaning: Meaning) -> list[str]:
        match record:
            case Session() | Consultation() if record.opens > self.process.through:
                return ["eli-dl:ForeseenActivity", "schema:Event"]
            case Decision(adoption=RecordedVote()):
                return [*meaning.types, "eli-dl:Vote"]
            case _:
                return list(meaning.types)

    def value(self, term: str, held: Any) -> Any:
        if held.__class__ is tuple:
            return [self.value(term, each) for each in held]
        if held is None or (term in DAYS and isinstance(held, DateSpan)):
            return None
        if term == "schema:url":
            return held if is_address(held) else None
        return self.link(held) if term in LINKS else text_of(held)

    def link(self, held: Symbol | str) -> str:
        return held.url if isinstance(held, Symbol) else self.name(held)

    def others(self, record: Any) -> Iterator[tuple[str, Node]]:
        """Yield the nodes that a record needs besides its own, and the terms that lead to them."""
        inner = self.name(f"{record.id}~")
        match record:
            case Session() | Plan():
                for number, part in enumerate(record.parts, start=1):
                    yield "schema:subEvent", _part(f"{inner}{number}", part)
            case Resolution(adoption=RecordedVote() as vote):
                act = {"eli-dl:decided_on_a_realization_of": self.name(record.id)}
                yield "", {"@id": f"{inner}vote", "@type": ["eli-dl:Vote"], **act, **_counts(vote)}
            case Officer(name=str() as name):
                yield "org:member", _named(f"{inner}person", "schema:Person", name)
            case TreatyAction(party_kind=PartyKind.STATE, party=state):
                yield "prov:wasAssociatedWith", _named(f"{inner}party", "schema:Country", state)
            case TreatyAction(party=party):
                yield "prov:wasAssociatedWith", _named(f"{inner}party", "org:Organization", party)
            case _:
                pass


def _links(others: tuple[tuple[str, Node], ...]) -> Node:
    terms = dict.fromkeys(term for term, _ in others if term)
    return {term: [node["@id"] for to, node in others if to == term] for term in terms}


def _said(record: Any) -> Node:
    """Give what a record says besides its fields."""
    match record:
        case Plan():
            return {"schema:eventStatus": "schema:EventCancelled"}
        case Decision(adoption=RecordedVote() as vote):
            return {"dc:type": _fate(record), **_counts(vote)}
        case Decision():
            return {"dc:type": _fate(record)}
        case _:
            return {}


def _fate(decision: Decision) -> str:
    return "decision" if decision.carried else "rejection"


def _part(key: str, part: DateSpan) -> Node:
    return {
        "@id": key,
        "@type": ["schema:Event"],
        "schema:startDate": part.first.isoformat(),
        "schema:endDate": part.last.isoformat(),
    }


def _named(key: str, of: str, name: str) -> Node:
    return {"@id": key, "@type": [of], "schema:name": name}


def _counts(vote: RecordedVote) -> Node:
    return {
        "eli-dl:number_of_votes_favor": vote.in_favour,
        "eli-dl:number_of_votes_against": vote.against,
        "eli-dl:number_of_votes_abstention": vote.abstaining,
    }


def _filled(node: Node) -> Node:
    return {term: held for term, held in node.items() if held not in (None, "", [])}


# ---- losses ----------------------------------------------------------------------------


def _losses(process: Process) -> Iterator[str]:
    yield f"through: nothing says that all is recorded through {process.through}"
    yield from left_out(process, {family: _held(family) for family in MEANINGS})
    for family, meaning in MEANINGS.items():
        for record in getattr(process, family):
            yield from _inexact(f"{family}[{record.id}]", record, meaning)


def _held(family: str) -> frozenset[str]:
    return frozenset(("id", "note", "sources", *MEANINGS[family].terms, *APART.get(family, ())))


def _inexact(place: str, record: Any, meaning: Meaning) -> Iterator[str]:
    """Yield what is not written of one record although others of its family have it written."""
    for field, term in meaning.terms.items():
        held = getattr(record, field)
        if term in DAYS and isinstance(held, DateSpan):
            yield f"{place}.{field}: the day is not known, and no term says that it lies in {held}"
        if term == "schema:url" and isinstance(held, str) and not is_address(held):
            yield f"{place}.{field}: it is no address of the web"
    match getattr(record, "adoption", None):
        case None:
            pass
        case RecordedVote() as vote:
            if set(plain_of(vote)) > {"in_favour", "against", "abstaining"}:
                yield f"{place}.adoption: the counts are written, not who was present or voted how"
        case adoption:
            yield f"{place}.adoption: no term says that it was adopted {adoption}"
