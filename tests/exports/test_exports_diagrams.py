"""Diagrams: who came of whom, in two languages; no text of the record gets out of its label.

The golden files are written anew by ``python -m tests.exports.test_exports_diagrams``.
"""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import uncc_process
from tests.small import EVERYTHING, LAKES, mandate
from uncc_process import Process
from uncc_process.exports.diagrams import (
    documents_dot,
    documents_mermaid,
    mandates_dot,
    mandates_mermaid,
)
from uncc_process.exports.export import Export
from uncc_process.model import ActId, Attested, Document, DocumentId, MandateId

GOLDEN = Path(__file__).parents[1] / "golden"
FILES: dict[str, Callable[[Process], Export[str]]] = {
    "documents.mmd": documents_mermaid,
    "documents.dot": documents_dot,
    "mandates.mmd": mandates_mermaid,
    "mandates.dot": mandates_dot,
}
WRITERS = pytest.mark.parametrize("write", FILES.values(), ids=FILES)
GRAPHVIZ = shutil.which("dot")


@pytest.mark.parametrize("name", FILES)
def test_the_diagrams_of_a_small_process_are_the_golden_ones(name: str) -> None:
    """A process with everything gives the files, letter by letter."""
    assert FILES[name](EVERYTHING).content == (GOLDEN / name).read_text("utf-8")


def boxes(mermaid: str) -> dict[str, str]:
    """Give the first line of each box, by the name that it has in the file."""
    return dict(re.findall(r'^ +(n[0-9]+)\("(.*?)(?:<br/>.*)?"\):::[a-z]+$', mermaid, re.MULTILINE))


def arrows(mermaid: str) -> set[tuple[str, str, str]]:
    """Give the arrows between boxes: where from, what it says, where to."""
    found = re.findall(r'^ +(n[0-9]+) -\.?->(?:\|"(.*)"\|)? (n[0-9]+)$', mermaid, re.MULTILINE)
    named = boxes(mermaid)
    return {(named[start], label, named[end]) for start, label, end in found}


def documents(*changes: dict[str, str]) -> Process:
    """Make a process with documents of these ids, and what they revise and add to."""
    plain: Document = EVERYTHING.documents[3]
    made = [
        attrs.evolve(
            plain,
            id=DocumentId(each["id"]),
            title=each["id"],
            revises=DocumentId(each["revises"]) if "revises" in each else None,
            adds_to=DocumentId(each["adds_to"]) if "adds_to" in each else None,
        )
        for each in changes
    ]
    return attrs.evolve(LAKES, documents=tuple(made))


WORKING_COPY = (
    "Draft text of the convention, plenary working document at the end of the sixth session"
)


def test_each_revision_follows_what_it_revises() -> None:
    """The drafts of the Convention stand in a line, its working copy beside it."""
    content = documents_mermaid(uncc_process.load()).content

    assert {each for each in arrows(content) if "22" in each[0]} == {
        ("A/AC.291/22", "revised as", "A/AC.291/22/Rev.1"),
        ("A/AC.291/22/Rev.1", "revised as", "A/AC.291/22/Rev.2"),
        ("A/AC.291/22/Rev.2", "revised as", "A/AC.291/22/Rev.3"),
        (
            "A/AC.291/22",
            "revised as",
            WORKING_COPY,
        ),
    }


def test_what_revises_one_and_adds_to_another_has_both_arrows() -> None:
    """The frame is that of the document revised; the other document has its own."""
    content = documents_mermaid(
        documents({"id": "a"}, {"id": "b"}, {"id": "c", "revises": "a", "adds_to": "b"})
    ).content

    assert arrows(content) == {("a", "revised as", "c"), ("b", "added to by", "c")}
    assert content.count("subgraph") == 2


@pytest.mark.parametrize("least", ["a", "x"])
def test_documents_that_revise_each_other_are_drawn(least: str) -> None:
    """A circle, which lint finds, has no first document: the least id names its frame."""
    circle = documents({"id": least, "revises": "c"}, {"id": "c", "revises": least})
    led_to = attrs.evolve(
        circle.documents[0], id=DocumentId("d"), title="d", revises=DocumentId("c")
    )
    content = documents_mermaid(attrs.evolve(circle, documents=(*circle.documents, led_to))).content

    assert arrows(content) == {
        (least, "revised as", "c"),
        ("c", "revised as", least),
        ("c", "revised as", "d"),
    }
    assert f'subgraph g1["{min(least, "c")}"]' in content


def test_documents_that_stand_alone_are_a_loss() -> None:
    """They are not drawn, but counted."""
    alone = documents({"id": "a"}, {"id": "b"})

    assert boxes(documents_mermaid(alone).content) == {}
    assert documents_dot(alone).losses == (
        "bodies: none of the 1 is there",
        "sessions: none of the 1 is there",
        "documents: body, confidence and sources are not there",
        "documents: 2 neither revise nor add to another, and are left out",
    )
    assert documents_dot(documents({"id": "a"}, {"id": "b", "revises": "a"})).losses == (
        "bodies: none of the 1 is there",
        "sessions: none of the 1 is there",
        "documents: body, confidence and sources are not there",
    )


def test_acts_give_mandates_and_mandates_amend_mandates() -> None:
    """From an act an arrow goes to each mandate, and on to what amends it and what it led to.

    A mandate is named by its paragraph; where none is recorded, by what it asks.
    """
    content = mandates_mermaid(EVERYTHING).content

    assert arrows(content) == {
        ("A/RES/75/282", "", "para. 4"),
        ("A/RES/75/282", "", "Committee: do it"),
        ("A/RES/79/243", "", "Committee: do it"),
        ("the Convention", "", "Committee: do it"),
        ("para. 4", "amended by", "Committee: do it"),
        ("para. 4", "led to", "decision 78/549: postpone"),
        ("para. 4", "led to", "First session, New York"),
        ("para. 4", "led to", "A/78/986, Report of the Committee"),
    }


def test_a_decision_gives_mandates_too() -> None:
    """A decision is named by its number, or by what was decided; one it led to is drawn once."""
    asked = [
        mandate("by-number", Attested(question="whether"), given_by=ActId("78/549")),
        mandate("by-words", Attested(question="whether"), given_by=ActId("agreed")),
    ]
    found = boxes(
        mandates_mermaid(attrs.evolve(EVERYTHING, mandates=(*EVERYTHING.mandates, *asked))).content
    )

    assert {"decision 78/549", "decision"} <= set(found.values())
    assert "decision 78/549: postpone" not in found.values()


def test_a_treaty_that_is_not_adopted_has_no_day() -> None:
    """The frame around its mandates bears no words."""
    treaty = attrs.evolve(EVERYTHING.treaties[0], adopted=None)
    of = attrs.evolve(EVERYTHING, treaties=(treaty, *EVERYTHING.treaties[1:]))

    assert '[""]' in mandates_mermaid(of).content


@WRITERS
def test_a_process_without_records_has_an_empty_diagram(
    write: Callable[[Process], Export[str]],
) -> None:
    """There is a file that the reader of the format can read, with nothing in it."""
    content = write(LAKES).content

    assert content.startswith(("flowchart LR\n", "digraph {\n"))
    assert "n1" not in content


# ---- hostile texts ---------------------------------------------------------------------

HOSTILE = (
    '1. </text><script> "]; click n1 "javascript:x" \\N \\" &lt; #35; %%{init} `é`\r\n\x00\u202e'
)


def hostile() -> Process:
    """Make a process whose every text in a diagram is hostile."""
    return attrs.evolve(
        EVERYTHING,
        title=HOSTILE,
        bodies=tuple(attrs.evolve(each, name=HOSTILE) for each in EVERYTHING.bodies),
        documents=tuple(
            attrs.evolve(each, title=HOSTILE, symbol=None) for each in EVERYTHING.documents
        ),
        mandates=tuple(
            attrs.evolve(each, asks=HOSTILE, bearer=HOSTILE) for each in EVERYTHING.mandates
        ),
        resolutions=tuple(attrs.evolve(each, title=HOSTILE) for each in EVERYTHING.resolutions),
        sessions=tuple(attrs.evolve(each, name=HOSTILE) for each in EVERYTHING.sessions),
    )


@pytest.mark.parametrize("write", [documents_mermaid, mandates_mermaid])
def test_mermaid_reads_nothing_in_a_label(write: Callable[[Process], Export[str]]) -> None:
    """In labels stand letters, figures, blanks, a few marks and numbers of letters, no more."""
    content = write(hostile()).content
    labels = [
        label for found in re.findall(r'"([^"]*)"', content) for label in found.split("<br/>")
    ]

    assert all(re.fullmatch(r"(?:[A-Za-z0-9 .,:/()-]|#[0-9]+;)*", label) for label in labels)
    bare = re.sub('"[^"]*"', "", content)
    assert not re.search(r"click|style |%%|javascript|`", re.sub("accTitle.*", "", bare))
    assert re.fullmatch("  accTitle: [A-Za-z0-9 .,:/()-]*", content.splitlines()[1])


def test_mermaid_takes_no_label_for_a_list() -> None:
    """A number with a full stop, or a hyphen, that begins a label is written as numbers."""
    of = documents({"id": "1.x"}, {"id": "2", "revises": "1.x"})
    dashed = attrs.evolve(of.documents[1], title="- one")
    content = documents_mermaid(attrs.evolve(of, documents=(of.documents[0], dashed))).content

    assert set(boxes(content).values()) == {"#49;#46;x", "#45; one"}


@pytest.mark.parametrize("write", [documents_dot, mandates_dot])
def test_graphviz_reads_nothing_in_a_label(write: Callable[[Process], Export[str]]) -> None:
    """A backslash and a quote are escaped, an ampersand is an entity: all stays one string."""
    content = write(hostile()).content
    strings = re.findall(r'"((?:[^"\\]|\\.)*)"', content, re.DOTALL)
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", content, flags=re.DOTALL)

    assert set(re.findall(r"\\(.)", " ".join(strings))) <= {"\\", '"', "n"}
    assert not re.search(r"script|click|javascript|URL|href", bare)
    assert '"' not in bare
    assert "&lt" not in content


@pytest.mark.skipif(GRAPHVIZ is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("write", [documents_dot, mandates_dot])
@pytest.mark.parametrize("of", [EVERYTHING, LAKES, hostile()], ids=["small", "empty", "hostile"])
def test_graphviz_draws_it(write: Callable[[Process], Export[str]], of: Process) -> None:
    """Graphviz reads the file without a word of complaint, and shows texts as they were."""
    assert GRAPHVIZ is not None
    export = write(of)

    done = subprocess.run(
        [GRAPHVIZ, "-Tsvg"], input=export.content.encode(), capture_output=True, check=True
    )

    assert done.stderr == b""
    shown = "&lt;/text&gt;&lt;script&gt; &quot;]; click n1 &quot;javascript:x&quot; \\N \\&quot;"
    assert (shown in done.stdout.decode().replace("&#45;", "-")) is (HOSTILE in of.title)


def test_the_same_process_gives_the_same_diagram() -> None:
    """Names are given in the order of the record, so that two runs do not differ."""
    assert mandates_dot(EVERYTHING) == mandates_dot(attrs.evolve(EVERYTHING))
    assert MandateId("75/282.4") not in documents_dot(EVERYTHING).content


if __name__ == "__main__":
    for name, write in FILES.items():
        (GOLDEN / name).write_text(write(EVERYTHING).content, "utf-8")
