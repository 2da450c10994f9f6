"""Linked data: known terms only, sound addresses only, and the same graph after a round trip."""

import json
import sys
import warnings
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from rdflib import DC, DCTERMS, ORG, PROV, RDF, SDO, SKOS, Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DefinedNamespace

from tests.exports.data_files import BUNDLED
from tests.exports.reports import HOSTILE, hostile
from tests.small import EVERYTHING, LAKES, WEEK
from uncc_process.errors import MissingExtra, ParseError
from uncc_process.exports._terms import CONTEXT, DAYS, LINKS, MEANINGS, PREFIXES
from uncc_process.exports.linked import json_ld, turtle
from uncc_process.model import Process, RecordedVote
from uncc_process.strategies import processes
from uncc_process.symbols import Symbol

# The terms of the two vocabularies that rdflib does not know: ELI 1.5, and ELI-DL as far as the
# profile of the European Parliament (github.com/europarl/eli-ep, 2.1.0) uses it.
ELI = {
    *("LegalResource", "LegalResourceSubdivision", "amends", "date_document", "description"),
    *("first_date_entry_in_force", "id_local", "number", "passed_by"),
}
ELI_DL = {
    *("Activity", "Decision", "ForeseenActivity", "Process", "Vote", "activity_date"),
    *("activity_id", "activity_label", "based_on_a_realization_of", "consists_of"),
    *("decided_on_a_realization_of", "documented_by_a_realization_of", "forms_part_of"),
    *("involved_work", "number_of_votes_abstention", "number_of_votes_against"),
    *("number_of_votes_favor", "process_id", "process_title", "recorded_in_a_realization_of"),
}
CORPORA = Path(__file__).parents[1] / "corpora"
KNOWN: dict[str, type[DefinedNamespace]] = {
    "dc": DC,
    "dcterms": DCTERMS,
    "org": ORG,
    "prov": PROV,
    "schema": SDO,
    "skos": SKOS,
}


def graph(process: Process) -> Graph:
    """Read the JSON-LD of a process with rdflib."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of its own reader
        return Graph().parse(data=json_ld(process).content, format="json-ld")


def nodes(process: Process) -> dict[str, dict[str, Any]]:
    """Give the nodes of the JSON-LD by what follows the base in their names."""
    plain = json.loads(json_ld(process).content)
    return {node["@id"].removeprefix("urn:uncc-process:"): node for node in plain["@graph"]}


def terms(process: Process) -> Iterator[str]:
    """Yield all terms that the nodes of a process use."""
    for node in nodes(process).values():
        yield from node["@type"]
        yield from (term for term in node if not term.startswith("@"))


@pytest.mark.parametrize("process", [EVERYTHING, BUNDLED], ids=lambda each: each.id)
def test_a_round_trip_gives_the_same_graph(process: Process) -> None:
    """JSON-LD to graph, graph to Turtle, Turtle to graph: nothing is gained, and nothing lost."""
    first = graph(process)
    again = Graph().parse(data=turtle(process).content, format="turtle")
    assert isomorphic(first, again)
    assert len(first) > 100
    assert not any(type(term).__name__ == "BNode" for triple in first for term in triple)


def test_the_text_is_the_same_each_time() -> None:
    """Of the same process, both forms are the same, letter by letter."""
    assert json_ld(EVERYTHING) == json_ld(attrs.evolve(EVERYTHING))
    assert turtle(EVERYTHING) == turtle(attrs.evolve(EVERYTHING))


def test_no_term_is_made_up() -> None:
    """Each term is in its vocabulary, as rdflib knows it or as its makers have published it."""
    used = {*DAYS, *LINKS, *terms(EVERYTHING)}
    for meaning in MEANINGS.values():
        used |= {*meaning.types, *meaning.terms.values()}
    for term in used:
        prefix, _, name = term.partition(":")
        if prefix in KNOWN:
            assert name in KNOWN[prefix].__annotations__, term
            assert str(KNOWN[prefix][name]) == PREFIXES[prefix] + name
        else:
            assert name in {"eli": ELI, "eli-dl": ELI_DL}[prefix], term


def test_the_context_does_not_depend_on_the_process() -> None:
    """It is the same for all, and says which terms are days and which are links."""
    found = [json.loads(json_ld(each).content)["@context"] for each in (EVERYTHING, LAKES)]
    assert found == [CONTEXT, CONTEXT]
    assert CONTEXT["schema:startDate"] == {"@id": "schema:startDate", "@type": "xsd:date"}


def test_a_session_is_an_event_with_its_days() -> None:
    """A small process, in full."""
    found = json.loads(json_ld(LAKES, base="https://example.org/").content)["@graph"]
    root = "https://example.org/lakes"
    assert found == [
        {
            "@id": root,
            "@type": ["eli-dl:Process"],
            "eli-dl:process_id": "lakes",
            "eli-dl:process_title": "A convention on lakes",
            "eli-dl:consists_of": [f"{root}#first"],
        },
        {
            "@id": f"{root}#committee",
            "@type": ["org:Organization"],
            "schema:name": "Committee on Lakes",
            "schema:alternateName": "Committee",
            "dcterms:source": ["https://docs.un.org/en/A/RES/75/282"],
            "dc:source": ["A/RES/75/282, para. 2"],
        },
        {
            "@id": f"{root}#first",
            "@type": ["eli-dl:Activity", "schema:Event"],
            "schema:startDate": "2023-08-21",
            "schema:endDate": "2023-09-01",
            "schema:location": "New York",
            "schema:organizer": f"{root}#committee",
            "dc:type": "negotiating",
            "schema:name": "First session",
            "dcterms:source": ["https://docs.un.org/en/A/RES/75/282"],
            "dc:source": ["A/RES/75/282, para. 4"],
        },
    ]


def test_what_is_planned_is_told_apart() -> None:
    """Sessions and consultations after the day of the record are foreseen; plans are cancelled."""
    early = attrs.evolve(
        EVERYTHING, through=date(2021, 1, 1), completeness=(), disputes=EVERYTHING.disputes
    )
    assert nodes(EVERYTHING)["everything#resumed"]["@type"][0] == "eli-dl:ForeseenActivity"
    assert nodes(EVERYTHING)["everything#first"]["@type"][0] == "eli-dl:Activity"
    assert nodes(EVERYTHING)["everything#consultation-1"]["@type"][0] == "eli-dl:Activity"
    assert nodes(early)["everything#consultation-1"]["@type"][0] == "eli-dl:ForeseenActivity"
    plan = nodes(EVERYTHING)["everything#first-plan"]
    assert plan["schema:eventStatus"] == "schema:EventCancelled"
    assert len(plan["schema:subEvent"]) == 2


def test_votes_have_their_counts_and_what_was_lost_says_so() -> None:
    """A vote on a resolution is a node of its own; a decision that was lost is a rejection."""
    found = nodes(EVERYTHING)
    vote, lost = found["everything#75/282~vote"], found["everything#lost"]
    assert vote["eli-dl:decided_on_a_realization_of"] == "urn:uncc-process:everything#75/282"
    assert (vote["eli-dl:number_of_votes_favor"], lost["eli-dl:number_of_votes_favor"]) == (2, 23)
    assert (lost["dc:type"], found["everything#agreed"]["dc:type"]) == ("rejection", "decision")


# ---- losses --------------------------------------------------------------------------------


def losses(**changes: Any) -> list[str]:
    """Give what of the process that has everything is lost only after some changes."""
    before = json_ld(EVERYTHING).losses
    after = json_ld(attrs.evolve(EVERYTHING, **changes)).losses
    return [loss for loss in after if loss not in before]


def test_losses_are_those_of_the_process() -> None:
    """A family that is not there is not lost; a field that nobody fills neither."""
    assert json_ld(Process(id="p", title="T", through=date(2026, 1, 1))).losses == (
        "through: nothing says that all is recorded through 2026-01-01",
    )
    places = [loss.partition(":")[0] for loss in json_ld(LAKES).losses]
    assert places == ["through", "bodies", "sessions"]
    assert turtle(LAKES).losses == json_ld(LAKES).losses


def test_a_day_that_is_not_known_is_a_loss() -> None:
    """Where only the span is known within which a day fell, no day is written."""
    changed = attrs.evolve(EVERYTHING.resolutions[1], adopted=WEEK)
    (loss,) = losses(resolutions=(EVERYTHING.resolutions[0], changed))
    assert loss.startswith("resolutions[79/243].adopted: the day is not known")


def test_ways_of_adoption_are_losses_but_for_the_counts_of_a_vote() -> None:
    """How a text was adopted has no term, and who voted how neither."""
    found = [loss for loss in json_ld(EVERYTHING).losses if ".adoption:" in loss]
    assert [loss.partition(":")[0] for loss in found] == [
        "resolutions[75/282].adoption",
        "resolutions[79/243].adoption",
        "decisions[78/549].adoption",
        "decisions[agreed].adoption",
    ]
    counted = RecordedVote(in_favour=2, against=1, abstaining=1)
    changed = attrs.evolve(EVERYTHING.resolutions[0], adoption=counted)
    after = attrs.evolve(EVERYTHING, resolutions=(changed, EVERYTHING.resolutions[1]))
    assert found[0] not in json_ld(after).losses


# ---- hostile texts -------------------------------------------------------------------------

ADDRESSES = [
    "javascript:alert(1)",
    "https://example.org/a b",
    'https://example.org/"> <urn:x> <urn:y> <urn:z',
    "https://example.org/{x}",
    "https://example.org/\\u0000",
    "https://example.org/\u202e",
    "ftp://example.org/",
    "file:///etc/passwd",
    "urn:x",
    "committee/elsewhere",
]


@pytest.mark.parametrize("url", ADDRESSES)
def test_an_unsound_address_is_left_out_and_reported(url: str) -> None:
    """Nothing that RDF cannot hold, or that leads elsewhere than to the web, becomes a name."""
    process = hostile("x", url=url)
    assert "schema:url" not in nodes(process)["hostile#hostile-1"]
    (loss,) = [loss for loss in json_ld(process).losses if ".url:" in loss]
    assert loss == "publications[hostile-1].url: it is no address of the web"
    held = Graph().parse(data=turtle(process).content, format="turtle")
    assert not [each for each in held.objects() if each == URIRef(url) or str(each).endswith(url)]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(text: str) -> None:
    """Quotes, line ends, marks of direction: the graph holds the text, and nothing else besides."""
    process = hostile(text, url="https://example.org/1")
    held = Graph().parse(data=turtle(process).content, format="turtle")
    plain = Graph().parse(
        data=turtle(hostile("plain", url="https://example.org/1")).content, format="turtle"
    )
    assert isomorphic(held, graph(process))
    notes = [str(note) for note in held.objects(None, SKOS.note)]
    assert set(notes) == ({text} if text else set())
    assert set(held.subjects()) == set(plain.subjects())
    assert {held.value(each, RDF.type) is None for each in held.subjects()} == {False}


BASES = [
    *("", "example.org", "urn:", "https://", "javascript:x", "ftp://example.org/", "data:x"),
    *("https://example.org/ ", "https://example.org/<", 'https://example.org/"', "https://a#b"),
    *("https://example.org/\n", "https://éxample.org/", "https://example.org/{", "urn:a|b"),
    *("https://example.org/un", "https://example.org", "urn:uncc1"),  # nothing parts it from the id
]


@pytest.mark.parametrize("base", BASES)
def test_names_begin_with_an_address_or_not_at_all(base: str) -> None:
    """Another base is refused, with one that would do."""
    with pytest.raises(ParseError, match=r"write it like https://example\.org/"):
        json_ld(LAKES, base=base)


@pytest.mark.parametrize("base", ["urn:uncc-process:", "http://a/", "https://example.org/x/?y="])
def test_names_begin_with_the_base(base: str) -> None:
    """All names of records lie under it."""
    held = Graph().parse(data=turtle(LAKES, base=base).content, format="turtle")
    assert set(held.subjects()) == {
        URIRef(f"{base}lakes{inner}") for inner in ("", "#first", "#committee")
    }


def symbol(text: str) -> Iterator[Symbol]:
    """Yield the symbol that a text is; some in the sample are those of series."""
    try:
        yield Symbol.parse(text)
    except ParseError:
        return


def test_every_symbol_has_a_sound_address() -> None:
    """Whatever a symbol is made of, RDF can hold its address, and a draft is linked by it."""
    gold = (CORPORA / "symbols_gold_sample.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["symbol"] for line in gold]
    texts += (CORPORA / "symbols_sample.txt").read_text("utf-8").splitlines()
    symbols = tuple(dict.fromkeys(each for text in texts for each in symbol(text)))
    changed = attrs.evolve(EVERYTHING.resolutions[0], drafts=symbols)
    process = attrs.evolve(EVERYTHING, resolutions=(changed, EVERYTHING.resolutions[1]))
    assert len(symbols) > 100
    held = Graph().parse(data=turtle(process).content)
    drafts = held.objects(None, SDO.isBasedOn)
    assert {str(each) for each in drafts} == {each.url for each in symbols}


@settings(max_examples=10)
@given(processes(scope="wide", most=2))
def test_any_process_comes_back_as_the_same_graph(process: Process) -> None:
    """Whatever its texts are made of, Turtle and JSON-LD say the same."""
    assert isomorphic(graph(process), Graph().parse(data=turtle(process).content))


def test_turtle_needs_rdflib(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the sentence says what to install."""
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(MissingExtra) as caught:
        turtle(LAKES)
    assert (caught.value.extra, caught.value.library) == ("rdf", "rdflib")
