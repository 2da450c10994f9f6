"""The bundled record, fact by fact: what the FAQ of 14 March 2024 says, and all that came after.

The files are read as they are in the package; what they say of themselves is held against them.
"""

import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, TypeGuard, cast

import attrs
import pytest

import uncc_process as uncc
from uncc_process import dataset
from uncc_process.calendars import assembly_session
from uncc_process.model import (
    FAMILIES,
    ActionKind,
    Confidence,
    Consensus,
    Office,
    Officer,
    RecordedVote,
    RegionalGroup,
    Session,
    SessionKind,
    Silence,
    TreatyAction,
    WithoutVote,
)
from uncc_process.model.families import references
from uncc_process.spans import DateSpan

PROCESS = uncc.load()
FOLDER = Path(dataset.__file__).parent
FILES = sorted(path.name for path in FOLDER.glob("*.toml"))
FAQ = "faq-2024-03-14"
NY, VIENNA = "New York", "Vienna"


Block = dict[str, Any]


def _blocks(name: str) -> list[tuple[str, Block]]:
    """Give the blocks of a file, each with the family it stands under."""
    plain = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    lists = {family: value for family, value in plain.items() if _is_list(value)}
    return [(family, cast("Block", block)) for family, blocks in lists.items() for block in blocks]


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _facts(key: str, *fields: str) -> tuple[Any, ...]:
    """Give some fields of a record."""
    record: Any = PROCESS.record(key)
    return tuple(getattr(record, field) for field in fields)


# ---- the FAQ of 14 March 2024, sentence by sentence -------------------------------------

SESSIONS = [
    ("organizational", "organizational", None, NY, "2021-05-10/2021-05-12"),
    ("organizational-matters", "organizational", None, NY, "2022-02-24"),
    ("first", "negotiating", 1, NY, "2022-02-28/2022-03-11"),
    ("second", "negotiating", 2, VIENNA, "2022-05-30/2022-06-10"),
    ("third", "negotiating", 3, NY, "2022-08-29/2022-09-09"),
    ("fourth", "negotiating", 4, VIENNA, "2023-01-09/2023-01-20"),
    ("fifth", "negotiating", 5, VIENNA, "2023-04-11/2023-04-21"),
    ("sixth", "negotiating", 6, NY, "2023-08-21/2023-09-01"),
    ("concluding", "concluding", None, NY, "2024-01-29/2024-02-09"),
    ("reconvened", "reconvened", None, NY, "2024-07-29/2024-08-09"),
    ("rules-of-procedure", "rules of procedure", None, VIENNA, "2026-01-26/2026-01-30"),
]


def _row(session: Session) -> tuple[str, str, int | None, str, str]:
    days = session.span.isoformat()
    return session.id, session.kind.value, session.ordinal, session.place, days


def test_sessions_of_the_committee() -> None:
    """The Committee held these sessions, of this kind, in these places, on these days."""
    assert [_row(session) for session in PROCESS.sessions] == SESSIONS


def test_consultations_with_stakeholders() -> None:
    """Five intersessional consultations were held, all in Vienna, on these days."""
    assert [(each.ordinal, each.place, str(each.span)) for each in PROCESS.consultations] == [
        (1, VIENNA, "24–25 March 2022"),
        (2, VIENNA, "13–14 June 2022"),
        (3, VIENNA, "3–4 November 2022"),
        (4, VIENNA, "6–7 March 2023"),
        (5, VIENNA, "20–21 June 2023"),
    ]


CRIMINAL = ("criminalization", "general provisions", "procedural measures and law enforcement")
OTHERS = (
    "final provisions",
    "international cooperation",
    "mechanism of implementation",
    "preamble",
    "preventive measures",
    "technical assistance",
)


def test_readings_of_the_chapters() -> None:
    """Each of the nine chapters was read twice, at these sessions, on these documents."""
    numbered = [
        (each.number, each.session, tuple(sorted(each.chapters)), each.documents)
        for each in PROCESS.readings
        if each.number in (1, 2)
    ]

    assert numbered == [
        (1, "second", CRIMINAL, ("A/AC.291/9", "A/AC.291/9/Add.1")),
        (1, "third", OTHERS, ("compilation-third-session", "A/AC.291/CRP.13")),
        (2, "fourth", CRIMINAL, ("A/AC.291/16",)),
        (2, "fifth", OTHERS, ("A/AC.291/19",)),
    ]


def _on(year: int, month: int, day: int) -> date:
    return date(year, month, day)


RECORDS: list[tuple[str, tuple[str, ...], tuple[Any, ...]]] = [
    # resolutions 74/247 and 75/282, and the bodies
    ("74/247", ("adopted", "about"), (_on(2019, 12, 27), ("ahc",))),
    ("75/282", ("adopted", "about"), (_on(2021, 5, 26), ("ahc",))),
    ("ahc", ("parent", "established_by"), ("ga", "74/247")),
    ("expert-group", ("parent",), ("ccpcj",)),
    ("global-programme", ("parent",), ("unodc",)),
    # the road map, the structure, the list, the suspension
    ("ahc-road-map", ("session",), ("first",)),
    ("ahc-structure", ("session",), ("first",)),
    ("ahc-stakeholder-list", ("session", "about"), ("organizational-matters", ("75/282.9.list",))),
    ("ahc-suspension", ("session", "about"), ("concluding", ("78/549",))),
    ("A/AC.291/7", ("session",), ("first",)),
    # who takes part
    ("intergovernmental-organizations", ("admitted_by",), ("75/282",)),
    ("consultative-status", ("admitted_by",), ("75/282",)),
    ("other-stakeholders", ("admitted_by",), ("75/282",)),
    # methodologies and informal groups
    ("methodology-fourth-session", ("session",), ("fourth",)),
    (
        "revised-methodology-fifth-session",
        ("session", "issued", "revises"),
        ("fifth", _on(2023, 2, 22), "methodology-fourth-session"),
    ),
    ("co-facilitated-groups", ("groups", "sessions"), (5, ("fourth", "fifth"))),
    ("sixth-session-group-2", ("sessions",), (("sixth",),)),
    ("use-of-terms-2024", ("sessions", "topics"), (("concluding",), ("use of terms",))),
    # what the sessions considered
    ("A/AC.291/22", ("session", "title"), ("sixth", "Draft text of the convention")),
    (
        "A/AC.291/22/Rev.2",
        ("session", "title"),
        ("concluding", "Further revised draft text of the convention"),
    ),
    ("A/78/L.46", ("about",), (("78/549",),)),
]


@pytest.mark.parametrize(("key", "fields", "values"), RECORDS)
def test_statement_of_the_faq(key: str, fields: tuple[str, ...], values: tuple[Any, ...]) -> None:
    """A statement of the FAQ of 14 March 2024 can be answered from a record."""
    assert _facts(key, *fields) == values


DID = [
    ("organizational", "elected its officers"),
    ("organizational", "outline and modalities"),
    ("organizational-matters", "list of other relevant organizations"),
    ("organizational-matters", "elected two Vice-Chairs"),
    ("first", "preliminary exchange of views"),
    ("first", "structure of the convention"),
    ("first", "road map and mode of work"),
    ("first", "arrangements for intersessional consultations"),
    ("second", "written submissions of Member States"),
    ("third", "written submissions of Member States"),
    ("fourth", "informal negotiation groups"),
    ("fifth", "consolidated negotiating document"),
    ("sixth", "reading of the draft text"),
    ("sixth", "co-facilitators and coordinators"),
    ("concluding", "further revised draft text"),
    ("concluding", "co-facilitators on the use of terms"),
    ("concluding", "suspend its work"),
]


@pytest.mark.parametrize(("key", "words"), DID)
def test_what_a_session_did(key: str, words: str) -> None:
    """A session did what the FAQ says that it did."""
    assert any(words in did for did in PROCESS.session(key).did)


def test_paragraphs_that_admit_stakeholders() -> None:
    """Paragraphs 7, 8 and 9 of resolution 75/282 admit one category of stakeholders each."""
    assert [str(each.paragraph) for each in PROCESS.stakeholders] == [
        "para. 7",
        "para. 8",
        "para. 9",
    ]


def test_seventy_eighth_session_of_the_assembly() -> None:
    """The 78th session ran from September 2023 to September 2024, as the FAQ expected."""
    opened, closed = assembly_session(78).opened, assembly_session(78).closed

    assert (opened, closed) == (_on(2023, 9, 5), _on(2024, 9, 10))


def test_what_only_the_faq_says_is_not_primary() -> None:
    """A record, or a field, whose only source is the FAQ is not held to be sure.

    Determinations are findings that somebody made, and the FAQ's own are not about its facts.
    """
    found = {each.id for each in PROCESS.determinations}
    records = [record for record in PROCESS.records() if record.id not in found]
    rests = [(each.id, each.confidence, each.sources) for each in records]
    rests += [
        (f"{each.id}.{cited.field}", cited.confidence, cited.sources)
        for each in records
        for cited in each.cited
    ]
    alone = {key: sure for key, sure, sources in rests if list(map(str, sources)) == [FAQ]}

    assert [key for key, sure in alone.items() if sure is Confidence.PRIMARY] == []
    assert alone["vice-chair-2022-a"] is Confidence.SECONDARY


# ---- votes, decisions, adoption ----------------------------------------------------------


def _tally(vote: RecordedVote) -> tuple[int, int, int]:
    return vote.in_favour, vote.against, vote.abstaining


@pytest.mark.parametrize(
    ("key", "tally"),
    [
        ("73/187", (94, 59, 33)),
        ("third-committee-2019-11-18", (88, 58, 34)),
        ("74/247", (79, 60, 33)),
        ("ahc-deletion-refused", (23, 102, 26)),
    ],
)
def test_recorded_votes(key: str, tally: tuple[int, int, int]) -> None:
    """A text was put to a recorded vote with this tally."""
    (adoption,) = _facts(key, "adoption")

    assert isinstance(adoption, RecordedVote)
    assert _tally(adoption) == tally


def test_roll_call_on_74_247() -> None:
    """172 Members voted on resolution 74/247, each once, and 21 took no part."""
    vote = PROCESS.resolution("74/247").adoption
    assert isinstance(vote, RecordedVote)
    roll = (*vote.voting_in_favour, *vote.voting_against, *vote.voting_abstention)

    assert (len(roll), len(set(roll)), 193 - len(roll)) == (172, 172, 21)
    assert "Russian Federation" in vote.voting_in_favour
    assert "United States of America" in vote.voting_against
    assert "Brazil" in vote.voting_abstention


MODES: list[tuple[str, object]] = [
    ("74/567", Silence(hours=72)),
    ("75/555", Consensus()),
    ("75/282", WithoutVote()),
    ("ahc-approval", WithoutVote()),
    ("third-committee-2024-11-11", WithoutVote()),
    ("79/243", WithoutVote()),
    ("76/552", None),
    ("78/549", None),
]


@pytest.mark.parametrize(("key", "mode"), MODES)
def test_mode_of_adoption(key: str, mode: object) -> None:
    """A text was adopted in this way; where no source tells how, none is recorded."""
    assert _facts(key, "adoption") == (mode,)


@pytest.mark.parametrize(
    ("key", "adopted"),
    [
        ("third-committee-2019-11-18", _on(2019, 11, 18)),
        ("74/567", _on(2020, 8, 14)),
        ("75/555", _on(2021, 1, 15)),
        ("76/552", _on(2022, 1, 20)),
        ("ahc-stakeholder-list", _on(2022, 2, 24)),
        ("78/549", DateSpan(_on(2024, 3, 14), _on(2024, 5, 12))),
        ("ahc-approval", _on(2024, 8, 8)),
        ("third-committee-2024-11-11", _on(2024, 11, 11)),
        ("79/243", _on(2024, 12, 24)),
    ],
)
def test_day_of_adoption(key: str, adopted: object) -> None:
    """A text was adopted on this day, or on a day of this span."""
    assert _facts(key, "adopted") == (adopted,)


def test_number_of_the_decision_of_20_january_2022_is_inferred() -> None:
    """No page that prints the number 76/552 was seen, and the record says so."""
    (decision,) = (each for each in PROCESS.decisions if each.id == "76/552")

    (cited,) = (each for each in decision.cited if each.field == "number")
    assert cited.confidence is Confidence.INFERRED


def test_only_the_deletion_was_put_and_lost() -> None:
    """One proposal is recorded that was put to the Committee and did not carry."""
    lost = [each.id for each in PROCESS.decisions if not each.carried]

    assert lost == ["ahc-deletion-refused"]


def test_days_once_set_and_given_up() -> None:
    """Two spans of days were set for sessions and given up by a decision of the Assembly."""
    plans = [(plan.session, str(plan.span), plan.given_up_by) for plan in PROCESS.plans]

    assert plans == [
        ("organizational", "20–22 January 2021", "75/555"),
        ("first", "17–28 January 2022", "76/552"),
    ]


# ---- officers ---------------------------------------------------------------------------


def _elected(day: date) -> list[Officer]:
    return [officer for officer in PROCESS.officers if officer.elected == day]


def test_officers_of_10_may_2021() -> None:
    """Fifteen officers were elected on 10 May 2021: three for each regional group."""
    elected = _elected(_on(2021, 5, 10))

    assert Counter(officer.group for officer in elected) == dict.fromkeys(RegionalGroup, 3)
    assert Counter(officer.office for officer in elected) == {
        Office.CHAIR: 1,
        Office.VICE_CHAIR: 13,
        Office.RAPPORTEUR: 1,
    }


def test_vice_chairs_of_24_february_2022_have_no_names() -> None:
    """Two Vice-Chairs were elected on 24 February 2022; no source that was read names them."""
    elected = [(each.office, each.name, each.state) for each in _elected(_on(2022, 2, 24))]

    assert elected == [(Office.VICE_CHAIR, None, None)] * 2


def test_chairs() -> None:
    """Faouzia Boumaiza Mebarki was the first Chair, Eduardo Paes Saboia is the second."""
    chairs = [
        (each.id, each.name, each.state, each.replaces)
        for each in PROCESS.officers
        if each.office is Office.CHAIR
    ]

    assert chairs == [
        ("chair-2021-mebarki", "Faouzia Boumaiza Mebarki", "Algeria", None),
        ("chair-2026-saboia", "Eduardo Paes Saboia", "Brazil", "chair-2021-mebarki"),
    ]


# ---- documents --------------------------------------------------------------------------


def test_lineage_of_the_draft_text() -> None:
    """The draft text was revised three times, each time from the one before."""
    drafts = {each.id: each.revises for each in PROCESS.documents if "A/AC.291/22" in each.id}

    assert drafts == {
        "A/AC.291/22": None,
        "A/AC.291/22/Rev.1": "A/AC.291/22",
        "A/AC.291/22/Rev.2": "A/AC.291/22/Rev.1",
        "A/AC.291/22/Rev.3": "A/AC.291/22/Rev.2",
    }


def test_id_of_a_document_is_its_symbol() -> None:
    """A document that bears a symbol has it for an id, whichever way it is read."""
    symbols = [(each.id, str(each.symbol)) for each in PROCESS.documents if each.symbol]

    assert [id_ for id_, _ in symbols] == [symbol for _, symbol in symbols]


def test_revisions_agree_with_the_symbols() -> None:
    """What a document revises by the record, it revises by its symbol."""
    symbols = {each.id: each.symbol for each in PROCESS.documents}
    pairs = [
        (each.symbol, symbols[each.revises])
        for each in PROCESS.documents
        if each.revises and each.symbol
    ]

    assert [new for new, old in pairs if old is None or not new.is_revision_of(old)] == []
    assert len(pairs) > 1


@pytest.mark.parametrize(
    "symbol",
    ["A/AC.291/4", "A/AC.291/12", "A/AC.291/14", "A/AC.291/17", "A/AC.291/21", "A/AC.291/23"],
)
def test_symbols_that_nobody_has_seen_are_no_documents(symbol: str) -> None:
    """A symbol known from hearsay is an open question, and neither a document nor a source."""
    asked = [each for each in PROCESS.open_questions if symbol in each.said]
    sources = {str(each.symbol) for each in PROCESS.documents}

    assert asked
    assert symbol not in sources


# ---- the Convention ---------------------------------------------------------------------


def test_the_convention() -> None:
    """The Convention has nine chapters and 68 articles, none left out and none twice."""
    (treaty,) = PROCESS.treaties
    articles = [n for each in treaty.chapters for n in range(each.first, each.last + 1)]

    assert (treaty.adopted, treaty.adopted_by) == (_on(2024, 12, 24), "79/243")
    assert len(treaty.chapters) == 9
    assert articles == list(range(1, 69))
    assert len(treaty.languages) == 6


def _signed_by(day: date) -> list[TreatyAction]:
    """Give the signatures that were certainly made by a day."""
    last = [(each, each.on.last if isinstance(each.on, DateSpan) else each.on) for each in ACTIONS]
    return [action for action, on in last if on <= day]


ACTIONS = PROCESS.treaty_actions


@pytest.mark.parametrize("status", ["signatories-2025-10-26", "signatories-2025-11-19"])
def test_counts_of_signatories_agree_with_the_names(status: str) -> None:
    """All signatories of Hanoi, and the one after them, can be named; names and count agree."""
    (count, by) = _facts(status, "signatories", "by")

    assert len(_signed_by(by)) == count


def test_later_counts_are_higher_than_the_names() -> None:
    """Since then three signatories have been counted that no source names."""
    counts = [each.signatories for each in PROCESS.treaty_statuses]

    assert counts == [65, 72, 73, 74, 74, 76, 77]
    assert counts[-1] - len(ACTIONS) == 3


def test_actions_are_signatures_only() -> None:
    """Nobody signs twice, one organization has signed, and no deposit is recorded as a fact."""
    parties = [action.party for action in ACTIONS]
    organizations = [each.party for each in ACTIONS if each.party_kind.value != "state"]

    assert len(set(parties)) == len(parties)
    assert {action.kind for action in ACTIONS} == {ActionKind.SIGNATURE}
    assert organizations == ["European Union"]


@pytest.mark.parametrize(
    ("key", "on", "reservations"),
    [
        ("signature-azerbaijan", _on(2025, 10, 25), "articles 7, 9, 11 and 63"),
        ("signature-mali", _on(2025, 10, 26), None),
        ("signature-viet-nam", DateSpan(_on(2025, 10, 25), _on(2025, 10, 26)), None),
        ("signature-mauritius", _on(2025, 11, 19), None),
        ("signature-canada", DateSpan(_on(2026, 7, 1), _on(2026, 7, 31)), None),
    ],
)
def test_signatures(key: str, on: object, reservations: str | None) -> None:
    """A signature was given on this day, or on a day of this span, with these reservations."""
    assert _facts(key, "on", "reservations") == (on, reservations)


@pytest.mark.parametrize("state", ["azerbaijan", "qatar", "viet-nam"])
def test_reported_deposits_are_questions(state: str) -> None:
    """A deposit that only the press reports is an open question about the signature."""
    (question,) = (each for each in PROCESS.open_questions if each.id == f"deposit-of-{state}")

    assert question.about == f"signature-{state}"


# ---- disputes ---------------------------------------------------------------------------


def test_every_disagreement_is_kept() -> None:
    """The 23 disagreements that the record was entered from are all kept as disputes."""
    kept = {found[0] for each in PROCESS.disputes if (found := re.match(r"D\d+", each.note))}

    assert kept == {f"D{number}" for number in range(1, 24)}


def test_disputes_that_are_open() -> None:
    """These disputes no source settles; the others are settled, with a reason."""
    assert [each.id for each in PROCESS.disputes if not each.settled] == [
        "co-facilitated-groups-number",
        "signatories-on-the-first-day",
        "how-many-ratifications",
        "meeting-of-the-approval",
    ]


@pytest.mark.parametrize(
    ("key", "record", "field", "values"),
    [
        ("sixth-session-start", "sixth", "opens", ["2023-08-21", "2023-08-29"]),
        ("co-facilitated-groups-number", "co-facilitated-groups", "groups", ["5", "4"]),
        ("approval-day", "ahc-approval", "adopted", ["2024-08-08", "2024-08-07"]),
        ("first-session-start", "first", "opens", ["2022-02-28", "2021-08-02"]),
        (
            "working-copy-day",
            "working-copy-sixth-session",
            "issued",
            ["2023-09-02", "2023-09-01"],
        ),
    ],
)
def test_claims_of_a_dispute(key: str, record: str, field: str, values: list[str]) -> None:
    """Sources differ about a field, and the record follows the first claim."""
    dispute = PROCESS.dispute(key)

    assert (dispute.record, dispute.field, dispute.chosen) == (record, field, 0)
    assert [claim.value for claim in dispute.claims] == values


def test_start_of_the_sixth_session_rests_on_a_resolution() -> None:
    """The first claim about the sixth session has paragraph 77 of resolution 78/229 behind it."""
    claim = PROCESS.dispute("sixth-session-start").claims[0]

    assert str(claim.sources[0]) == "A/RES/78/229, para. 77"


# ---- the files --------------------------------------------------------------------------


def test_every_publication_is_used() -> None:
    """A publication that no record names does not belong in the record."""
    used = {
        key
        for family in FAMILIES
        for record in getattr(PROCESS, family)
        for _, target, key in references(record, "")
        if target is type(PROCESS.publications[0])
    }

    assert {each.id for each in PROCESS.publications} - used == set()


def test_every_record_is_sourced_and_says_how_sure_it_is() -> None:
    """What is inferred says from what, in a note of its own or of its record."""
    bare = [
        f"{record.id}.{cited.field}"
        for record in PROCESS.records()
        for cited in record.cited
        if cited.confidence is Confidence.INFERRED and not (cited.note or record.note)
    ]

    assert [record.id for record in PROCESS.records() if not record.sources] == []
    assert bare == []


@pytest.mark.parametrize("name", FILES)
def test_layout_of_a_file(name: str) -> None:
    """A file holds the family it is named after; in a block the id is first, the sources last."""
    family = name.removesuffix(".toml")
    blocks = _blocks(name)
    misplaced = [
        block["id"]
        for _, block in blocks
        if next(iter(block)) != "id" or any(_is_plain(value) for value in _after_sources(block))
    ]

    assert {named for named, _ in blocks} == ({family} if family != "process" else set())
    assert misplaced == []


def _after_sources(block: Block) -> list[Any]:
    """Give what stands behind the sources of a block, or behind its confidence if it has none."""
    keys = list(block)
    last = "sources" if "sources" in block else "note" if "note" in block else "confidence"
    return [block[key] for key in keys[keys.index(last) + 1 :]]


def _is_plain(value: object) -> bool:
    """Tell whether a value is neither a table nor a list of tables."""
    items = value if _is_list(value) else [value]
    return not all(isinstance(item, dict) for item in items)


@pytest.mark.parametrize("name", FILES)
def test_readme_of_the_record_names_every_file(name: str) -> None:
    """The README beside the files says what one block of each of them is."""
    assert f"| `{name}` |" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_ids_of_cited_fields_are_fields() -> None:
    """A field is cited by itself once at most."""
    twice = [
        record.id
        for record in PROCESS.records()
        if len({each.field for each in record.cited}) != len(record.cited)
    ]

    assert twice == []


def test_what_lies_later_than_the_record() -> None:
    """All that is recorded had happened by the day through which the process is recorded."""
    planned = [event.record for event in uncc.timeline(PROCESS) if event.planned]

    assert (PROCESS.through, planned) == (_on(2026, 11, 23), [])


def test_kinds_of_sessions() -> None:
    """Six sessions were for negotiating, as paragraph 4 of resolution 75/282 asks at least."""
    kinds = Counter(session.kind for session in PROCESS.sessions)

    assert kinds[SessionKind.NEGOTIATING] == 6


def test_record_is_frozen() -> None:
    """The bundled record is one and the same object each time, and nothing in it can be changed."""
    assert uncc.load() is PROCESS
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PROCESS.sessions[0].place = VIENNA  # type: ignore[misc] # that is the point
