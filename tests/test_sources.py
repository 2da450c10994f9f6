"""Sources and places parse, print, and know what lies in them."""

import pytest

from uncc_process.errors import ParseError
from uncc_process.sources import UNITS, Confidence, Pinpoint, Source, Step
from uncc_process.symbols import Symbol

PLACES = [
    ("para. 4", (Step("para.", "4"),)),
    ("paras. 9 and 10", (Step("para.", "9 and 10"),)),
    ("paras. 1, 3 and 5–7", (Step("para.", "1, 3 and 5–7"),)),
    ("art. 65(1)", (Step("art.", "65(1)"),)),
    ("art. 57(5)(g)", (Step("art.", "57(5)(g)"),)),
    ("para. 4(a)–(c)", (Step("para.", "4(a)–(c)"),)),
    ("para. 4(a) and (b)", (Step("para.", "4(a) and (b)"),)),
    ("arts. 4 and 5 bis", (Step("art.", "4 and 5 bis"),)),
    ("annex", (Step("annex"),)),
    ("annex II, para. 4", (Step("annex", "II"), Step("para.", "4"))),
    ("annexes I–III, table", (Step("annex", "I–III"), Step("table"))),
    ("preamble, para. 9", (Step("preamble"), Step("para.", "9"))),
    ("chap. IV, sect. B.2, paras. 3, 5", None),
    ("pp. iv, vi and 3", (Step("p.", "iv, vi and 3"),)),
    ("sect. 29F, rule 161, footnote 3, item 107(a), part A, decision I, appendix", None),
]


@pytest.mark.parametrize(("text", "steps"), PLACES)
def test_a_place_prints_as_it_was_written(text: str, steps: tuple[Step, ...] | None) -> None:
    """A place is its steps, from the outside in, and prints as it was written."""
    place = Pinpoint.parse(text)

    assert str(place) == text
    assert steps is None or place.steps == steps


@pytest.mark.parametrize(
    "text",
    [
        "",
        "para.",
        "para. ",
        "annex ",
        "para 4",
        "Para. 4",
        "paragraph 4",
        "para. 9 and 10",
        "paras. 9",
        "paras. 9-10",
        "paras. 9 - 10",
        "paras. 10–9",
        "paras. 9–9",
        "art. 65 (1)",
        "preamble 9",
        "preambles",
        "para. 4,",
        "para. 4, ",
        "para. 4; annex",
        ", para. 4",
        "para. four",
        "para. ４",
        "para. 4\n",
        "para. 4()",
        "para. 4 and",
        "para. 4(a",
        "decision 78/549",
        "paras. " + ", ".join("4" * 80),
        "para. " + "4" * 1_000_000,
    ],
)
def test_another_spelling_of_a_place_is_refused(text: str) -> None:
    """A place has one spelling; any other is refused with a sentence that shows the right form."""
    with pytest.raises(ParseError, match="write it like '"):
        Pinpoint.parse(text)


def test_one_and_several_are_told_apart() -> None:
    """A refused plural names the spelling that is meant."""
    with pytest.raises(ParseError) as refused:
        Pinpoint.parse("annex, para. 9 and 10")

    assert str(refused.value) == (
        "not a place in a document: 'para. 9 and 10': it is printed otherwise; "
        "write it like 'paras. 9 and 10'"
    )


@pytest.mark.parametrize(
    ("unit", "label"),
    [
        ("page", "3"),
        ("", ""),
        ("para.", ""),
        ("preamble", "9"),
        ("para.", "4 or 5"),
        ("p.", "9" * 500),
    ],
)
def test_a_step_cannot_be_built_wrong(unit: str, label: str) -> None:
    """A step has a known unit, and a label exactly where the unit has numbers."""
    with pytest.raises(ParseError):
        Step(unit, label)


def test_a_place_has_a_step() -> None:
    """A place without a step is refused."""
    with pytest.raises(ParseError, match="it has no step"):
        Pinpoint(())


def test_every_unit_has_its_own_words() -> None:
    """No plural is the singular, or the plural, of another unit."""
    plurals = [several for several in UNITS.values() if several]

    assert len({*UNITS, *plurals}) == len(UNITS) + len(plurals)


@pytest.mark.parametrize(
    ("outer", "inner", "covered"),
    [
        ("para. 4", "para. 4", True),
        ("para. 4", "para. 4(a)", True),
        ("para. 4(a)", "para. 4", False),
        ("para. 4", "para. 40", False),
        ("paras. 9 and 10", "para. 10", True),
        ("paras. 9 and 10", "paras. 9 and 11", False),
        ("paras. 9–12", "paras. 10 and 11(b)", True),
        ("paras. 9–12", "paras. 10–12", True),
        ("paras. 9–12", "paras. 10–13", False),
        ("paras. 9–12", "para. 13", False),
        ("paras. 4–6, 8 and 9", "para. 7", False),
        ("para. 4(a) and (c)", "para. 4(c)", True),
        ("para. 4(a) and (c)", "para. 4(b)", False),
        ("para. 4(a)–(c)", "para. 4(c)(i)", True),
        ("annexes I–III", "annex III", True),
        ("annexes I–III", "annex II", False),
        ("annexes I–III", "annexes I–III", True),
        ("annexes I–III", "annexes II–III", False),
        ("sect. II", "sect. II.B", True),
        ("sect. II", "sect. III", False),
        ("paras. 1.2–1.4", "para. 1.9", False),
        ("annex", "annex, para. 4", True),
        ("annex", "annex II", False),
        ("annex, para. 4", "annex", False),
        ("para. 4", "art. 4", False),
        ("preamble", "preamble, para. 9", True),
    ],
)
def test_a_place_covers_what_certainly_lies_in_it(outer: str, inner: str, covered: bool) -> None:
    """A range of figures is counted out; of any other range only the ends are certain."""
    assert Pinpoint.parse(outer).covers(Pinpoint.parse(inner)) is covered


def test_covering_goes_down_the_chain() -> None:
    """What covers a place covers all that the place covers: all triples of a small world."""
    labels = [
        "4",
        "5",
        "4–6",
        "5–7",
        "4 and 6",
        "4(a)",
        "4(a) and (b)",
        "4(a)(i)",
        "II",
        "II.A",
        "I–II",
    ]
    places = [Pinpoint((Step("para.", label),)) for label in labels]
    places += [Pinpoint((Step("annex"), *place.steps)) for place in places] + [
        Pinpoint((Step("annex"),))
    ]
    covered = {place: [other for other in places if place.covers(other)] for place in places}

    broken = [
        (first, second, third)
        for first in places
        for second in covered[first]
        for third in covered[second]
        if third not in covered[first]
    ]

    assert broken == []
    assert sum(map(len, covered.values())) > 2 * len(places)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A/RES/75/282", Source(Symbol.parse("A/RES/75/282"))),
        (
            "A/RES/75/282, para. 4",
            Source(Symbol.parse("A/RES/75/282"), Pinpoint((Step("para.", "4"),))),
        ),
        ("unodc-home-2024", Source("unodc-home-2024")),
        ("unodc-home-2024, p. 3", Source("unodc-home-2024", Pinpoint((Step("p.", "3"),)))),
        (
            "A/AC.291/7, annex II, paras. 4 and 5",
            Source(Symbol.parse("A/AC.291/7"), Pinpoint.parse("annex II, paras. 4 and 5")),
        ),
    ],
)
def test_a_source_prints_as_it_was_written(text: str, source: Source) -> None:
    """A source is a symbol or the id of a publication, and perhaps a place in it."""
    assert Source.parse(text) == source
    assert str(source) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ", para. 4",
        "A/RES/75/282,",
        "A/RES/75/282, ",
        "A/RES/75/282 para. 4",
        "A/RES/75/282, p 4",
        "UNODC home",
        "unodc home, p. 3",
        "unodc_home",
        "-unodc",
        "x" * 50 + ",",
        "A/RES/75/282, para. 4, ",
    ],
)
def test_what_is_neither_a_symbol_nor_an_id_is_refused(text: str) -> None:
    """A source that cannot be read is a ParseError."""
    with pytest.raises(ParseError):
        Source.parse(text)


@pytest.mark.parametrize("key", ["", "UNODC", "unodc home", "a,b", "é", "-a", "a\n"])
def test_a_source_cannot_be_built_with_a_wrong_id(key: str) -> None:
    """The id of a publication has small letters, figures, hyphens and points."""
    with pytest.raises(ParseError, match="not the id of a publication"):
        Source(key)


def test_each_degree_of_confidence_has_a_meaning_of_its_own() -> None:
    """No two degrees of confidence mean the same."""
    assert len({degree.meaning for degree in Confidence}) == len(Confidence)
