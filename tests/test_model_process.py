"""The root: unique ids, resolved references, sound amendments and disputes, and look-up."""

import typing
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from tests.small import (
    EVERYTHING,
    LAKES,
)
from uncc_process.errors import InvalidRecord, NotFound
from uncc_process.model import (
    FAMILIES,
    Body,
    BodyId,
    Cited,
    Claim,
    Confidence,
    DocumentId,
    Pattern,
    Process,
    Publication,
    RecordId,
    SessionId,
    ids,
)
from uncc_process.model.families import families_of, references
from uncc_process.sources import Source


def problems(**records: Any) -> list[tuple[str, str]]:
    """Give what is wrong with the small process when it holds these records."""
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(LAKES, **records)
    return [(problem.path, problem.message) for problem in caught.value.problems]


def body(key: str, **changes: Any) -> Body:
    """Make a body."""
    return attrs.evolve(LAKES.bodies[0], id=BodyId(key), **changes)


# ---- ids -----------------------------------------------------------------------------------


def test_an_id_is_given_once_in_the_whole_process() -> None:
    """Each further use of an id is a problem, in the same family or another; the first is named."""
    session = attrs.evolve(LAKES.sessions[0], id=SessionId("committee"))
    assert problems(bodies=(body("committee"), body("committee")), sessions=(session,)) == [
        ("bodies[1].id", "'committee' is already the id at bodies[0].id"),
        ("sessions[0].id", "'committee' is already the id at bodies[0].id"),
    ]


def test_a_publication_has_an_id_like_the_others() -> None:
    """Also publications share the one space of ids."""
    press = Publication(id="committee", title="t", publisher="p", confidence=Confidence.SECONDARY)
    assert problems(publications=(press,)) == [
        ("publications[0].id", "'committee' is already the id at bodies[0].id")
    ]


# ---- references ----------------------------------------------------------------------------


def test_a_reference_that_leads_nowhere_names_the_nearest() -> None:
    """All dangling references are told at once, with the id that may have been meant."""
    session = attrs.evolve(
        LAKES.sessions[0],
        body=BodyId("comittee"),
        report=DocumentId("zzz"),
        about=(RecordId("first"), RecordId("firts")),
        sources=(Source.parse("press-1"),),
    )
    assert problems(bodies=(body("committee", parent="first"),), sessions=(session,)) == [
        ("bodies[0].parent", "nothing among the bodies has the id 'first'"),
        (
            "sessions[0].body",
            "nothing among the bodies has the id 'comittee'; did you mean 'committee'?",
        ),
        ("sessions[0].report", "nothing among the documents has the id 'zzz'"),
        (
            "sessions[0].about[1]",
            "no record has the id 'firts'; did you mean 'first'?",
        ),
        ("sessions[0].sources[0]", "nothing among the publications has the id 'press-1'"),
    ]


def test_a_reference_is_followed_wherever_it_stands() -> None:
    """Lists, clauses, moments and disputes: each place that names a lost record is told."""
    nowhere = "nothing among the sessions has the id "
    nothing = "no record has the id 'first'; did you mean 'first-plan'?"
    with pytest.raises(InvalidRecord) as caught:
        attrs.evolve(EVERYTHING, sessions=())
    clauses = "mandates[0].clause.clauses"
    assert [(each.path, each.message) for each in caught.value.problems] == [
        ("resolutions[0].about[0]", nothing),
        ("decisions[0].session", f"{nowhere}'first'"),
        ("decisions[0].about[0]", "no record has the id 'second'"),
        (f"{clauses}[0].clauses[0].pattern.record", nothing),
        (f"{clauses}[0].clauses[0].window.not_after.moment.pattern.record", nothing),
        (f"{clauses}[0].clauses[1].pattern.record", nothing),
        (f"{clauses}[1].clause.first.record", nothing),
        (f"{clauses}[1].clause.then.record", nothing),
        ("plans[0].session", f"{nowhere}'first'"),
        ("readings[0].session", f"{nowhere}'first'"),
        ("readings[1].session", f"{nowhere}'resumed'"),
        ("documents[0].session", f"{nowhere}'first'"),
        ("informal_groups[0].sessions[0]", f"{nowhere}'first'"),
        ("informal_groups[0].sessions[1]", f"{nowhere}'second'"),
        ("officers[0].session", f"{nowhere}'first'"),
        ("disputes[0].record", nothing),
        ("suppressions[0].record", nothing),
    ]


def test_every_field_with_the_type_of_an_id_is_followed() -> None:
    """The small process holds a reference in each field of such a type, and each is resolved."""
    followed = {
        path.rpartition("].")[2].partition("[")[0].rpartition(".")[2]
        for family in FAMILIES
        for index, record in enumerate(getattr(EVERYTHING, family))
        for path, _, _ in references(record, f"{family}[{index}]")
    }
    types = {getattr(ids, name) for name in ids.__all__}
    named = {
        field
        for of in (*FAMILIES.values(), Pattern, Claim, Cited)
        for field, hint in typing.get_type_hints(of).items()
        if field != "id" and types & {hint, *typing.get_args(hint)}
    }
    assert followed - {"sources", "document"} >= named


@pytest.mark.parametrize(
    ("target", "families"),
    [
        (ids.ActId, ("resolutions", "decisions", "treaties")),
        (ids.SessionId, ("sessions",)),
        (ids.RecordId, tuple(FAMILIES)),
        (Publication, ("publications",)),
    ],
)
def test_where_a_reference_may_lead(target: object, families: tuple[str, ...]) -> None:
    """The type of a reference says which families it may point into."""
    assert families_of(target) == families


# ---- look-up -------------------------------------------------------------------------------

FOUND: list[tuple[Callable[[Process], Callable[[str], object]], str, str]] = [
    (lambda process: process.record, "first", "record"),
    (lambda process: process.record, "press-1", "record"),
    (lambda process: process.session, "first", "session"),
    (lambda process: process.mandate, "75/282.4", "mandate"),
    (lambda process: process.resolution, "75/282", "resolution"),
    (lambda process: process.act, "75/282", "resolution, decision or treaty"),
    (lambda process: process.act, "78/549", "resolution, decision or treaty"),
    (lambda process: process.act, "convention", "resolution, decision or treaty"),
    (lambda process: process.body, "committee", "body"),
    (lambda process: process.dispute, "first-opens", "dispute"),
    (lambda process: process.publication, "press-1", "publication"),
]


@pytest.mark.parametrize(("look_up", "key", "what"), FOUND)
def test_a_record_is_found_by_its_id(
    look_up: Callable[[Process], Callable[[str], object]], key: str, what: str
) -> None:
    """What has the id is given; without it, the error names the kind and the nearest ids."""
    record: Any = look_up(EVERYTHING)(key)
    assert record.id == key
    with pytest.raises(NotFound) as caught:
        look_up(EVERYTHING)(f"{key}x")
    assert (caught.value.what, caught.value.key) == (what, f"{key}x")
    assert caught.value.nearest[0] == key


@pytest.mark.parametrize(("look_up", "key", "what"), FOUND[2:])
def test_a_record_of_another_family_is_not_found(
    look_up: Callable[[Process], Callable[[str], object]], key: str, what: str
) -> None:
    """Asked for a session, a process gives no body, and suggests none."""
    other = "chair"
    with pytest.raises(NotFound) as caught:
        look_up(EVERYTHING)(other)
    assert str(caught.value).startswith(f"no {what} has the id 'chair'")
    assert other not in caught.value.nearest


def test_up_to_three_ids_are_suggested() -> None:
    """The nearest ids come first."""
    with pytest.raises(NotFound) as caught:
        EVERYTHING.record("first-")
    assert caught.value.nearest == ("first", "first-plan", "first-opens")
    with pytest.raises(NotFound, match=r"^no record has the id ''$"):
        EVERYTHING.record("")


def test_the_family_of_a_record() -> None:
    """An id tells the family of its record."""
    assert [EVERYTHING.family(key) for key in ("first", "75/282", "press-1", "who")] == [
        "sessions",
        "resolutions",
        "publications",
        "open_questions",
    ]
    with pytest.raises(NotFound, match=r"^no record has the id 'firts'; did you mean 'first'"):
        EVERYTHING.family("firts")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("A/RES/75/282", "75/282"),
        ("A/78/986", "A/78/986"),
        ("decision 78/549", "78/549"),
        ("A/RES/75/283", None),
        ("75/282", None),
        ("decision lost", None),
        ("", None),
    ],
)
def test_a_document_is_found_by_what_it_is_called(name: str, key: str | None) -> None:
    """A resolution or document is found by its symbol, a decision by its number."""
    assert EVERYTHING.named(name) == (None if key is None else EVERYTHING.record(key))


def test_all_records_family_by_family() -> None:
    """Every record but the publications is yielded, in the order of the families."""
    families = [each for each in FAMILIES if each not in ("publications", "suppressions")]
    assert list(EVERYTHING.records()) == [
        record for family in families for record in getattr(EVERYTHING, family)
    ]
    assert sum(1 for _ in LAKES.records()) == 2
