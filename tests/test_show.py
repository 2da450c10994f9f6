"""One record for a person: its fields, its sources, and what else the record says about it."""

from datetime import date

import attrs
import pytest

from tests.small import EVERYTHING, LAKES, WHOLE, mandate, said
from uncc_process.errors import NotFound
from uncc_process.model import (
    FAMILIES,
    AllOf,
    Cited,
    Confidence,
    Dispute,
    Edge,
    Latest,
    Publication,
    Reached,
    RecordId,
    SessionId,
    Waived,
    YearEdge,
)
from uncc_process.show import shown

PYTHON = (": None", ": True", ": False", ">,")
SESSION = """\
first  (sessions)
  body: committee
  kind: negotiating
  ordinal: 1
  name: First session
  opens: 2023-08-21
  closes: 2023-09-01
  place: New York
  announced: 2023-01-05
  agenda: agenda
  report: A/78/986
  did: began the reading
  about: 75/282.4
  meetings: 1st to 20th
  meeting days: 10
  note: a remark
  sources (primary):
    A/RES/75/282, para. 4
    press-1: The Times, It met <https://example.org/1>
  sources of note (inferred):
    A/RES/76/258
    it follows
  dispute about opens (open)  [first-opens]
    * 2023-08-21  (A/RES/75/282)
    - 2023-08-22  (press-1)
    the resolution is nearer
"""
DISPUTE = """\
first-opens  (disputes)
  record: first
  field: opens
  claims:
    -
      value: 2023-08-21
      sources: A/RES/75/282
    -
      value: 2023-08-22
      sources: press-1
  chosen: 0
  settled: false
  reason: the resolution is nearer
  note: a remark
  sources (primary):
    A/RES/75/282, para. 4
    press-1: The Times, It met <https://example.org/1>
  sources of note (inferred):
    A/RES/76/258
    it follows
"""
RESOLUTION = """\
75/282  (resolutions)
  symbol: A/RES/75/282
  title: Lakes
  body: ga
  adopted: 2021-05-26
  adoption:
    type: recorded_vote
    in favour: 2
    against: 1
    abstaining: 1
    present: 4
    voting in favour: Austria, Brazil
    voting against: Chad
    voting abstention: Denmark
  meeting: 71st plenary meeting
  drafts: A/75/L.87
  report: A/75/1
  about: first
  note: a remark
  sources (primary):
    A/RES/75/282, para. 4
    press-1: The Times, It met <https://example.org/1>
  sources of note (inferred):
    A/RES/76/258
    it follows
"""
OFFICER = """\
rapporteur  (officers)
  body: committee
  office: Rapporteur
  replaces: chair
  sources (primary):
    A/RES/75/282
  open: Who was it? Nobody says.  [who]
"""


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("first", SESSION),
        ("first-opens", DISPUTE),
        ("75/282", RESOLUTION),
        ("rapporteur", OFFICER),
    ],
)
def test_a_record_is_written_out_with_all_that_is_known_of_it(key: str, text: str) -> None:
    """Its fields, the sources of each, the disputes about it and what is open about it."""
    assert shown(EVERYTHING, key) == text


def test_a_publication_is_a_source_and_has_none() -> None:
    """Of a publication its own fields are told."""
    text = shown(EVERYTHING, "press-1")
    for line in (
        "press-1  (publications)",
        "  title: It met",
        "  publisher: The Times",
        "  url: https://example.org/1",
        "  published: 2023-08-22",
        "  seen: November 2026",
        "  note: a remark",
    ):
        assert line in text.splitlines()
    assert "secondary" in text
    assert "sources" not in text


def test_long_lines_are_broken_between_words() -> None:
    """No line has more than 80 characters, but that of an address; what follows is indented."""
    note, url = "It was told at length. " * 5, f"https://example.org/{'a-b' * 30}"
    press = attrs.evolve(EVERYTHING.publications[0], url=url)
    first = attrs.evolve(EVERYTHING.sessions[0], note=note.strip())
    process = attrs.evolve(
        EVERYTHING,
        sessions=(first, *EVERYTHING.sessions[1:]),
        publications=(press, *EVERYTHING.publications[1:]),
    )
    assert shown(process, "first") == SESSION.replace(
        "  note: a remark\n",
        "  note: It was told at length. It was told at length. It was told at length. It\n"
        "      was told at length. It was told at length.\n",
    ).replace("It met <https://example.org/1>", f"It met\n        <{url}>")


def test_a_line_of_80_characters_is_left_as_it_is() -> None:
    """One more, and it is broken; the line of the id never is."""
    word, id_ = "x" * 70, SessionId("i" * 90)
    told = {
        f"{word} y": ["  place: New York", f"  note: {word} y"],
        f"{word} yy": [f"  note: {word}", "      yy"],
    }
    for note, lines in told.items():
        record = attrs.evolve(LAKES.sessions[0], id=id_, note=note)
        head, *rest = shown(attrs.evolve(LAKES, sessions=(record,)), id_).splitlines()
        assert head == f"{id_}  (sessions)"
        assert rest[: rest.index("  sources (primary):")][-2:] == lines


CLAUSE = """\
m  (mandates)
  given by: 75/282
  verb: decides
  bearer: Committee
  asks: do it
  clause:
    type: all_of
    clauses:
      -
        type: reached
        moment:
          type: latest
          moments:
            -
              type: year_edge
              moment: 2024-12-24
              years later: 1
              edge: end
            - 2026-01-01
      -
        type: waived
  sources (primary):
    A/RES/75/282
"""


def test_a_clause_is_written_out_to_its_last_moment() -> None:
    """Tables in tables, and lists that hold tables and days, keep their shape."""
    year = YearEdge(moment=date(2024, 12, 24), years_later=1, edge=Edge.END)
    latest = Latest(moments=(year, date(2026, 1, 1)))
    asked = mandate("m", AllOf(clauses=(Reached(moment=latest), Waived())))
    process = attrs.evolve(EVERYTHING, mandates=(*EVERYTHING.mandates, asked))
    assert shown(process, "m") == CLAUSE


def test_a_settled_dispute_about_a_whole_record() -> None:
    """The chosen claim bears a star wherever it stands, and each claim all its sources."""
    (dispute,) = EVERYTHING.disputes
    claims = tuple(attrs.evolve(claim, sources=WHOLE["sources"]) for claim in dispute.claims)
    whole = attrs.evolve(dispute, field=None, claims=claims, chosen=1, settled=True)
    process = attrs.evolve(EVERYTHING, disputes=(whole,))
    assert shown(process, "first").endswith(
        "  dispute about it (settled)  [first-opens]\n"
        "    - 2023-08-21  (A/RES/75/282, para. 4, press-1)\n"
        "    * 2023-08-22  (A/RES/75/282, para. 4, press-1)\n"
        "    the resolution is nearer\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    """A source without an address, and a cited field without a note, end with what there is."""
    press = Publication(id="p-2", title="T", publisher="P", confidence=Confidence.PRIMARY)
    cited = Cited(field="name", confidence=Confidence.SECONDARY, sources=said("p-2")["sources"])
    officer = attrs.evolve(EVERYTHING.officers[1], cited=(cited,))
    process = attrs.evolve(
        EVERYTHING,
        officers=(EVERYTHING.officers[0], officer),
        publications=(*EVERYTHING.publications, press),
        open_questions=(),
    )
    assert shown(process, "rapporteur").endswith(
        "  sources (primary):\n"
        "    A/RES/75/282\n"
        "  sources of name (secondary):\n"
        "    p-2: P, T\n"
    )  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_every_record_can_be_shown(family: str) -> None:
    """Each record of each family is written out, and no line shows how Python writes a value."""
    for record in getattr(EVERYTHING, family):
        text = shown(EVERYTHING, record.id)
        assert text.startswith(f"{record.id}  ({family.replace('_', ' ')})\n")
        assert not [line for line in text.splitlines() if line.endswith(PYTHON)]


def test_a_record_that_is_not_there() -> None:
    """The error names the nearest."""
    with pytest.raises(NotFound, match=r"^no record has the id 'firts'; did you mean 'first'"):
        shown(EVERYTHING, "firts")


def test_disputes_about_others_are_not_shown() -> None:
    """A record shows its own disputes and questions, and not those of its neighbours."""
    assert "dispute" not in shown(EVERYTHING, "second")
    assert "open:" not in shown(EVERYTHING, "chair")
    other = Dispute(
        id="d",
        record=RecordId("second"),
        claims=EVERYTHING.disputes[0].claims,
        chosen=0,
        settled=True,
        reason="x",
        **said(),
    )
    process = attrs.evolve(EVERYTHING, disputes=(*EVERYTHING.disputes, other))
    assert shown(process, "first") == SESSION
