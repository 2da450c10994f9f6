"""References are found in the words of the United Nations, and nothing else is."""

from pathlib import Path

import pytest

from uncc_process.citations import (
    PATTERNS,
    Citation,
    DecisionNumber,
    Pattern,
    ResolutionNumber,
    TreatySeries,
    Unstated,
    find_citations,
    resolve,
)
from uncc_process.sources import Pinpoint
from uncc_process.symbols import Symbol

REFERENCE = Path(__file__).parent.parent / "docs" / "reference" / "citations.md"
EXAMPLES = [(pattern, example) for pattern in PATTERNS for example in pattern.examples]


def _found(text: str) -> list[tuple[str, str, str]]:
    """List each citation's own words, its document and its place; "" for none or not stated."""
    return [
        (
            citation.text,
            "" if citation.document == Unstated() else str(citation.document),
            str(citation.pinpoint or ""),
        )
        for citation in find_citations(text)
    ]


# Patterns --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("pattern", "example"), EXAMPLES)
def test_an_example_is_found_by_its_own_pattern_and_no_other(
    pattern: Pattern, example: str
) -> None:
    """Each example is cited by its own pattern; the expression of no other finds a thing in it."""
    others = [other.name for other in PATTERNS if other.expression.search(example)]

    assert {citation.pattern for citation in find_citations(example)} == {pattern.name}
    assert others == [pattern.name]


@pytest.mark.parametrize(("pattern", "example"), EXAMPLES)
def test_an_example_is_found_to_its_end(pattern: Pattern, example: str) -> None:
    """Nothing of an example is left over but the preposition and the date around it."""
    found = find_citations(f"See {example}, and so on.")

    assert found[-1].end == len("See ") + len(example.removesuffix(" of 18 December 2014"))
    assert found[0].start == len("See ") + (3 if example.startswith("in ") else 0)
    assert pattern.name == found[0].pattern


def test_the_names_of_patterns_differ() -> None:
    """A name says which pattern it is."""
    assert len({pattern.name for pattern in PATTERNS}) == len(PATTERNS)


def _table() -> str:
    rows = [
        f"| {pattern.name} | {pattern.cites} | {'<br>'.join(f'`{e}`' for e in pattern.examples)} |"
        for pattern in PATTERNS
    ]
    return "\n".join(["| pattern | cites | examples |", "|---|---|---|", *rows])


def test_the_reference_page_shows_the_patterns_there_are() -> None:
    """The table of the reference page is the table of the code."""
    assert _table() in REFERENCE.read_text(encoding="utf-8")


# The FAQ of the secretariat, 14 March 2024 -----------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "the UN General Assembly (GA) adopted [resolution 75/282](#), according to",
            [("resolution 75/282", "A/RES/75/282", "")],
        ),
        (
            "The GA made this decision on 27 December 2019, by adopting [resolution 74/247](#) on",
            [("resolution 74/247", "A/RES/74/247", "")],
        ),
        (
            "According to GA [resolution 75/282](#), the",
            [("resolution 75/282", "A/RES/75/282", "")],
        ),
        (
            "agenda items to be covered, in Annex II to the [Report on the first session](#).",
            [("Annex II", "", "annex II")],
        ),
        ("GA [resolution 75/282](#) encourages", [("resolution 75/282", "A/RES/75/282", "")]),
        (
            "in accordance with paragraph 9 of GA resolution 75/282 and electing two",
            [("paragraph 9 of GA resolution 75/282", "A/RES/75/282", "para. 9")],
        ),
        ("and law enforcement ([A/AC.291/16](#)), as", [("A/AC.291/16", "A/AC.291/16", "")]),
        ("final provisions ([A/AC.291/19](#)), using", [("A/AC.291/19", "A/AC.291/19", "")]),
        (
            "in line with paragraph 10 of General Assembly resolution 75/282 and the road map",
            [
                (
                    "paragraph 10 of General Assembly resolution 75/282",
                    "A/RES/75/282",
                    "para. 10",
                )
            ],
        ),
        (
            "According to resolution 75/282, the Committee convened six",
            [("resolution 75/282", "A/RES/75/282", "")],
        ),
        ("is available as [A/78/L.46](#).", [("A/78/L.46", "A/78/L.46", "")]),
        ("on [24-25 March](#), [13-14 June](#), [3-4 November](#) 2022", []),
        ("established an [Ad Hoc Committee](#) to elaborate", []),
        ("an overview (available [here](#)), at its 78<sup>th</sup> session", []),
    ],
)
def test_every_reference_of_the_faq_is_found(words: str, found: list[tuple[str, str, str]]) -> None:
    """The references of the FAQ, taken out of it by hand, and the phrases of it that are none."""
    assert _found(words) == found


# Documents -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("as in A/AC.291/22/Rev.2.", ["A/AC.291/22/Rev.2"]),
        ("(see A/79/460; E/CN.15/2020/15)", ["A/79/460", "E/CN.15/2020/15"]),
        ("**A/76/100** and _A/76/101_", ["A/76/100", "A/76/101"]),
        ("A/76/100*", ["A/76/100"]),
        ("S/RES/2231 (2015) and S/RES/1325(2000)", ["S/RES/2231(2015)", "S/RES/1325(2000)"]),
        ("A/RES/75/282 (2021)", ["A/RES/75/282"]),
        ("A/RES/217 A (III) or A/RES/217 (III)", ["A/RES/217(III)A", "A/RES/217(III)"]),
        (
            "A/62/17 (Part I) and S/PV.6201 (Resumption 1)",
            ["A/62/17(PartI)", "S/PV.6201(Resumption1)"],
        ),
        ("A/60/509/Add.2 (Part I)/Corr.1", ["A/60/509/Add.2(PartI)/Corr.1"]),
        ("A/RES/71/101 A–B, A/RES/48/218 B.", ["A/RES/71/101A-B", "A/RES/48/218B"]),
        ("in A/RES/75/282 A new committee", ["A/RES/75/282"]),
        ("A/64/83/Add.1–E/2009/83/Add.1", ["A/64/83/Add.1-E/2009/83/Add.1"]),
        ("an A/AC.291/22-based text", ["A/AC.291/22"]),
        ("[A/78/L.46](https://undocs.org/A/78/L.46)", ["A/78/L.46"]),
        ("A/78/6, Add.1 and 2", ["A/78/6", "A/78/6/Add.1", "A/78/6/Add.2"]),
        ("A/AC.291/9 and Add.1–3", ["A/AC.291/9", "A/AC.291/9/Add.1", "A/AC.291/9/Add.3"]),
        ("A/78/6 and Corr.1 and Add.1", ["A/78/6", "A/78/6/Corr.1", "A/78/6/Add.1"]),
        ("A/78/6 and Add.1/Corr.1", ["A/78/6", "A/78/6/Add.1/Corr.1"]),
        ("A/AC.291/22/Rev.1 and Rev.2 and 3", [f"A/AC.291/22/Rev.{n}" for n in (1, 2, 3)]),
        ("A/C.3/74/L.11/Rev.1 and L.12", ["A/C.3/74/L.11/Rev.1", "A/C.3/74/L.12"]),
        ("[A/AC.291/L.15](#), [L.16](#)", ["A/AC.291/L.15", "A/AC.291/L.16"]),
        ("A/AC.291/L.15 and 3 other drafts", ["A/AC.291/L.15"]),
        ("A/AC.291/9 and No.7 and CRP.4", ["A/AC.291/9"]),
        ("A/AC.291/9 and Add.0", ["A/AC.291/9"]),
    ],
)
def test_documents_are_found_by_symbol(words: str, documents: list[str]) -> None:
    """Symbols are found in prose spelling, and so is the rest of one after the whole of another."""
    citations = find_citations(words)

    assert [citation.document for citation in citations] == list(map(Symbol.parse, documents))


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("resolution 75/282", ["A/RES/75/282"]),
        ("Resolution\u00a075/282", ["A/RES/75/282"]),
        ("resolution\n75/282", ["A/RES/75/282"]),
        ("resolution **75/282**", ["A/RES/75/282"]),
        ("resolution No. 75/282", ["A/RES/75/282"]),
        ("resolution 31/16 A, resolution 70/93A", ["A/RES/31/16A", "A/RES/70/93A"]),
        ("resolutions 31/6 A and B of 1 December", ["A/RES/31/6A", "A/RES/31/6B"]),
        (
            "resolutions 34/83 A of 11 December 1979, 35/156 J and 36/97 K",
            ["A/RES/34/83A", "A/RES/35/156J", "A/RES/36/97K"],
        ),
        ("resolutions [74/247](#) and [75/282](#)", ["A/RES/74/247", "A/RES/75/282"]),
        (
            "resolutions 68/167 on the right to privacy, and 69/166",
            ["A/RES/68/167", "A/RES/69/166"],
        ),
        ("resolutions 53/242, in 1999, and 66/288", ["A/RES/53/242", "A/RES/66/288"]),
        ("resolutions 72/266; 73/281", ["A/RES/72/266", "A/RES/73/281"]),
        ("resolutions 74/247 and 10 others", ["A/RES/74/247"]),
        ("resolution 217 A (III)", ["A/RES/217(III)A"]),
        ("General Assembly resolution 3201 (S-VI)", ["A/RES/3201(S-VI)"]),
        ("resolutions 2625 (XXV) and 36/103", ["A/RES/2625(XXV)", "A/RES/36/103"]),
        ("resolution S-32/1, resolution ES-11/1", ["A/RES/S-32/1", "A/RES/ES-11/1"]),
        (
            "GA Res. 60/1; UNGA Res 60/2; G.A. Res. 217A (III)",
            ["A/RES/60/1", "A/RES/60/2", "A/RES/217(III)A"],
        ),
        ("resolution 2231 (2015)", ["S/RES/2231(2015)"]),
        (
            "Security Council resolutions 1373 (2001), 1540 (2004)",
            ["S/RES/1373(2001)", "S/RES/1540(2004)"],
        ),
        ("Council resolution 1701 (2006)", ["S/RES/1701(2006)"]),
        ("Council resolution 1996/31; resolution 1996/31", ["E/RES/1996/31", "E/RES/1996/31"]),
        (
            "Economic and Social Council resolutions 671 (XXV) A and 1998/46",
            ["E/RES/671(XXV)A", "E/RES/1998/46"],
        ),
        ("Human Rights Council resolutions 5/1 and S-16/1", ["A/HRC/RES/5/1", "A/HRC/RES/S-16/1"]),
        ("Environment Assembly resolution 5/14", ["UNEP/EA.5/Res.14"]),
        (
            "Assembly resolution 75/282; Recalling Assembly resolution 74/247",
            ["A/RES/75/282", "A/RES/74/247"],
        ),
        ("the General Assembly's resolution 75/282", ["A/RES/75/282"]),
    ],
)
def test_resolutions_by_number_give_their_symbol(words: str, documents: list[str]) -> None:
    """The organ that is named, or the only one that numbers so, makes a number a symbol."""
    citations = find_citations(words)

    assert [citation.document for citation in citations] == list(map(Symbol.parse, documents))
    assert {citation.pattern for citation in citations} == {"resolution"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("resolution 47/21", "A/RES/47/21"),
        ("resolution 47/21 of the General Assembly", "A/RES/47/21"),
        ("the Human Rights Council met; GA resolution 47/21", "A/RES/47/21"),
        ("the Human Rights Council met; resolution 70/1", "A/RES/70/1"),
        ("the Human Rights Council met; resolution ES-11/1", "A/RES/ES-11/1"),
        ("the Human Rights Council met; resolution 47/21", "resolution 47/21"),
        ("the HRC met; resolution S-16/1", "resolution S-16/1"),
        ("the Human\nRights Council met; resolution 47/21", "resolution 47/21"),
        ("the Human\u00a0Rights Council resolution 47/21", "A/HRC/RES/47/21"),
        ("resolution 47/21 of the Human Rights\nCouncil", "A/HRC/RES/47/21"),
        ("resolution 47/21 of the Human Rights Council", "A/HRC/RES/47/21"),
        ("the Human Rights Council, in its resolution 47/21,", "A/HRC/RES/47/21"),
        ("the Human Rights Council adopted resolution 47/21", "A/HRC/RES/47/21"),
        ("Human Rights Council (HRC) resolution 47/21", "A/HRC/RES/47/21"),
        ("resolution 47/21 of the Pan-American Union", "resolution 47/21"),
        ("Council resolution 47/21", "Council resolution 47/21"),
    ],
)
def test_a_number_is_the_assembly_s_unless_the_text_says_otherwise(words: str, name: str) -> None:
    """Without an organ 47/21 is the Assembly's, unless the text names a body that numbers so."""
    (citation,) = find_citations(words)

    assert str(citation.document) == name


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("resolution 26/4", ResolutionNumber("26/4")),
        ("Conference resolution 8/1", ResolutionNumber("8/1", "Conference")),
        (
            "World Health Assembly resolution 73/1",
            ResolutionNumber("73/1", "World Health Assembly"),
        ),
        ("Habitat Assembly resolution 2/6", ResolutionNumber("2/6", "Habitat Assembly")),
        ("CND resolution 62/1", ResolutionNumber("62/1", "Commission on Narcotic Drugs")),
        ("General Assembly resolution 1996/31", ResolutionNumber("1996/31")),
        ("Security Council resolution 1325", ResolutionNumber("1325", "Security Council")),
        (
            "General Assembly resolution 3411 A and B (XXX)",
            ResolutionNumber("3411 A and B (XXX)", "General Assembly"),
        ),
        ("resolution 553 (XXVI)", ResolutionNumber("553 (XXVI)")),
        ("resolution 9 (II)", ResolutionNumber("9 (II)")),
        ("resolution 5 (I)", ResolutionNumber("5 (I)")),
        ("resolution 1819 (LV)", ResolutionNumber("1819 (LV)")),
        ("resolution 3542 (XXX)", ResolutionNumber("3542 (XXX)")),
        ("the Parliamentary Assembly; resolution 2100 (2016)", ResolutionNumber("2100 (2016)")),
        ("the Commission on Human Rights; resolution 2000/43", ResolutionNumber("2000/43")),
        ("resolution V/6", ResolutionNumber("V/6")),
    ],
)
def test_a_number_that_is_not_certainly_a_symbol_stays_a_number(
    words: str, document: ResolutionNumber
) -> None:
    """Where the organ is open, has no symbols known, or does not number so, nothing is guessed."""
    (citation,) = find_citations(words)

    assert citation.document == document


def test_a_number_keeps_the_organ_it_was_given_first() -> None:
    """A number once given with its organ is that organ's in the rest of the text."""
    words = "Human Rights Council resolution 47/21 ... resolution 47/21 ... resolution 48/21"

    assert [citation.document for citation in find_citations(words)] == [
        Symbol.parse("A/HRC/RES/47/21"),
        Symbol.parse("A/HRC/RES/47/21"),
        ResolutionNumber("48/21"),
    ]


def test_a_number_given_with_two_organs_is_open() -> None:
    """A number that two organs have in one text is neither's when it stands alone."""
    words = "Human Rights Council resolution 47/21, GA resolution 47/21, resolution 47/21"

    assert find_citations(words)[-1].document == ResolutionNumber("47/21")


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("decision 78/549", [DecisionNumber("78/549", "General Assembly")]),
        ("decision ES-7/11", [DecisionNumber("ES-7/11", "General Assembly")]),
        (
            "decisions 74/567 and 75/555",
            [DecisionNumber(n, "General Assembly") for n in ("74/567", "75/555")],
        ),
        ("Council decision 2020/201", [DecisionNumber("2020/201", "Economic and Social Council")]),
        (
            "Executive Board decision 2020/5; decision 2020/6",
            [DecisionNumber("2020/5", "Executive Board"), DecisionNumber("2020/6")],
        ),
        ("HRC decision 47/114", [DecisionNumber("47/114", "Human Rights Council")]),
        ("decision 14/1 of the Working Group", [DecisionNumber("14/1")]),
        ("decision 76 (V)", [DecisionNumber("76 (V)")]),
        ("decision 1/CP.21 and decision V/6", [DecisionNumber("1/CP.21"), DecisionNumber("V/6")]),
        ("Criminal Justice\nDecision 78/560", [DecisionNumber("78/560", "General Assembly")]),
        ("Executive Board\nDecision 78/560", [DecisionNumber("78/560", "General Assembly")]),
    ],
)
def test_decisions_are_found_by_number(words: str, documents: list[DecisionNumber]) -> None:
    """A decision has a number, and no symbol."""
    assert [citation.document for citation in find_citations(words)] == documents


@pytest.mark.parametrize(
    ("words", "treaty"),
    [
        (
            "United Nations, Treaty Series, vol. 2225, No. 39574",
            TreatySeries((2225,), number="39574"),
        ),
        (
            "United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574.",
            TreatySeries((2225, 2237, 2241, 2326), number="39574"),
        ),
        ("United Nations, Treaty Series, vol. 999, p. 171", TreatySeries((999,), page=171)),
        (
            "United Nations, Treaty Series, vol. 993, No. I-14531, p. 3",
            TreatySeries((993,), number="14531", page=3),
        ),
        ("UN Treaty Series, vol. 6, No. II-12", TreatySeries((6,), number="II-12")),
        ("UNTS, vol. 2349", TreatySeries((2349,))),
        ("2349 UNTS 41", TreatySeries((2349,), page=41)),
        ("2225 U.N.T.S. 209", TreatySeries((2225,), page=209)),
    ],
)
def test_treaties_are_found_in_the_treaty_series(words: str, treaty: TreatySeries) -> None:
    """A treaty is cited by volume, with its registration number or the page where it begins."""
    (citation,) = find_citations(words)

    assert citation.document == treaty
    assert citation.pinpoint is None


# Places ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("paragraph 10", "para. 10"),
        ("Paragraphs 9 and 10", "paras. 9 and 10"),
        ("operative paragraph 4", "para. 4"),
        ("paragraphs 4 to 6, 8, and 9", "paras. 4–6, 8 and 9"),
        ("paras. 4-6", "paras. 4–6"),
        ("paras 5 or 6", "paras. 5 and 6"),
        ("para 4–6", "paras. 4–6"),
        ("para. 25 (b) and (c) above", "para. 25(b) and (c)"),
        ("para. 4 (a) to (c)", "para. 4(a)–(c)"),
        ("paragraph 29B.2", "para. 29B.2"),
        ("paragraphs 4 and 5, 10 of which", "paras. 4 and 5"),
        ("paragraphs 4, 5 and 10 March", "paras. 4, 5"),
        ("article 65 (1)", "art. 65(1)"),
        ("articles 57 (5) (g), 61 and 62", "arts. 57(5)(g), 61 and 62"),
        ("articles 2 (2), (3) and (5) and 6 (3)", "arts. 2(2), (3) and (5) and 6(3)"),
        ("article I (A) (2)", "art. I(A)(2)"),
        ("article 5 bis", "art. 5 bis"),
        ("annex II", "annex II"),
        ("Annexes I–III", "annexes I–III"),
        ("appendix C", "appendix C"),
        ("in part I of it", "part I"),
        ("section II.A", "sect. II.A"),
        ("chapter IV, section B, paras. 3 and 4", "chap. IV, sect. B, paras. 3 and 4"),
        ("paragraph 1 of article 65", "art. 65, para. 1"),
        ("paragraph 4 of the annex", "annex, para. 4"),
        ("the annex, paragraph 4", "annex, para. 4"),
        ("agenda item 107", "item 107"),
        ("rules 45 and 60", "rules 45 and 60"),
        ("table 2", "table 2"),
        ("footnote 12", "footnote 12"),
        ("pp. 3–5", "pp. 3–5"),
    ],
)
def test_a_place_alone_is_in_no_stated_document(words: str, place: str) -> None:
    """A place is found with its numbers, and its document is left open where no words say it."""
    (citation,) = find_citations(f"see {words}")

    assert citation.pattern == "place"
    assert citation.document == Unstated()
    assert citation.pinpoint == Pinpoint.parse(place)


@pytest.mark.parametrize(
    ("words", "document", "place"),
    [
        ("paragraphs 9 and 10 of resolution 75/282", "A/RES/75/282", "paras. 9 and 10"),
        ("[paragraph 9](#) of its [resolution 75/282](#)", "A/RES/75/282", "para. 9"),
        ("paragraph 4 of resolution A/RES/75/282", "A/RES/75/282", "para. 4"),
        ("paragraph 4 of the draft resolution A/78/L.46", "A/78/L.46", "para. 4"),
        ("paragraph 3 in document A/AC.291/7", "A/AC.291/7", "para. 3"),
        (
            "paragraph 2 of the annex to General Assembly resolution 60/1",
            "A/RES/60/1",
            "annex, para. 2",
        ),
        ("annex to resolution 79/243", "A/RES/79/243", "annex"),
        ("annex II to document A/AC.291/7", "A/AC.291/7", "annex II"),
        ("section IV of the report of the Secretary-General (A/80/614)", "A/80/614", "sect. IV"),
        ("paragraph 219 of its report (A/80/17)", "A/80/17", "para. 219"),
        ("agenda item 107 of A/78/251", "A/78/251", "item 107"),
        ("chapter IV, section B, of A/AC.291/7", "A/AC.291/7", "chap. IV, sect. B"),
        ("resolution 75/282, para. 4", "A/RES/75/282", "para. 4"),
        ("[resolution 75/282](#), para. 4", "A/RES/75/282", "para. 4"),
        ("resolution 75/282, paragraph 4", "A/RES/75/282", "para. 4"),
        ("resolution 75/282 of 26 May 2021, paras. 4 and 5", "A/RES/75/282", "paras. 4 and 5"),
        ("resolution 79/243, annex, art. 65 (1)", "A/RES/79/243", "annex, art. 65(1)"),
        ("resolution 75/282 (para. 4)", "A/RES/75/282", "para. 4"),
        ("resolution 75/282 (annex II, para. 4)", "A/RES/75/282", "annex II, para. 4"),
        ("A/RES/75/282 para 4", "A/RES/75/282", "para. 4"),
        ("GA Res 217A (III), art. 2", "A/RES/217(III)A", "art. 2"),
        ("decision 78/549, para. 2", "decision 78/549", "para. 2"),
        ("2349 UNTS 41, art. 4", "United Nations, Treaty Series, vol. 2349, p. 41", "art. 4"),
    ],
)
def test_a_place_beside_a_document_is_in_it(words: str, document: str, place: str) -> None:
    """A place before or after a document belongs to it where the words between them say so."""
    (citation,) = find_citations(f"See {words}.")

    assert str(citation.document) == document
    assert citation.pinpoint == Pinpoint.parse(place)
    assert citation.text == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Following resolution 75/282, article 4 was redrafted",
            [("resolution 75/282", "A/RES/75/282", ""), ("article 4", "", "art. 4")],
        ),
        (
            "under resolution 75/282, paragraph 3 of the report",
            [("resolution 75/282", "A/RES/75/282", ""), ("paragraph 3", "", "para. 3")],
        ),
        (
            "under resolution 75/282 paragraph 3 says",
            [("resolution 75/282", "A/RES/75/282", ""), ("paragraph 3", "", "para. 3")],
        ),
        (
            "the reference in paragraph 5 to resolution 75/282",
            [("paragraph 5", "", "para. 5"), ("resolution 75/282", "A/RES/75/282", "")],
        ),
        (
            "paragraph 4 of resolutions 74/247 and 75/282, para. 5",
            [
                ("paragraph 4", "", "para. 4"),
                ("resolutions 74/247", "A/RES/74/247", ""),
                ("75/282", "A/RES/75/282", ""),
                ("para. 5", "", "para. 5"),
            ],
        ),
        (
            "table 2 of the report (A/80/614, paras. 6 and 7)",
            [
                ("table 2", "", "table 2"),
                ("A/80/614, paras. 6 and 7", "A/80/614", "paras. 6 and 7"),
            ],
        ),
        (
            "resolution 75/282 (para. 4, as amended)",
            [("resolution 75/282", "A/RES/75/282", ""), ("para. 4", "", "para. 4")],
        ),
        (
            "resolution 75/282, para. 4, annex II",
            [
                ("resolution 75/282, para. 4", "A/RES/75/282", "para. 4"),
                ("annex II", "", "annex II"),
            ],
        ),
        (
            "paragraph 4 of resolution 75/282 and resolution 74/247",
            [
                ("paragraph 4 of resolution 75/282", "A/RES/75/282", "para. 4"),
                ("resolution 74/247", "A/RES/74/247", ""),
            ],
        ),
        (
            "article 4 of paragraph 5, annex III, annex IV",
            [
                ("article 4", "", "art. 4"),
                ("paragraph 5", "", "para. 5"),
                ("annex III", "", "annex III"),
                ("annex IV", "", "annex IV"),
            ],
        ),
        ("an annex was added to it, with a preamble and an appendix", []),
    ],
)
def test_a_place_that_may_be_elsewhere_stays_apart(
    words: str, found: list[tuple[str, str, str]]
) -> None:
    """A place that the words do not tie to one document is not tied to any."""
    assert _found(words) == found


# What is no citation ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "24-25 March, 13-14 June, 9-20 January 2023, 1/2/2020",
        "24/7 support, 1/2 of the members, a ratio of 3/4",
        "the 2025/26 period and 2026/27",
        "call +43 (1) 26060-5812 or +1/212/963",
        "https://undocs.org/A/RES/75/282 and www.un.org/en/A/RES/75/282",
        "https://docs.un.org/?symbol=A/RES/75/282#A/78/6",
        "[text](A/RES/75/282) and [text](#resolution-75/282)",
        "N/A, and/or, km/h, TCP/IP, HIV/AIDS, A/C, A/H1N1, AC/DC",
        "COVID-19/2020, ISO/IEC 27001, Regulation (EU) 2016/679",
        "documents of A/AC.291",
        "ECE/EX/2023/ L.12",
        "the resolution of 26 May 2021; a resolution of 15 March; resolution 15 of them",
        "resolution 75/282% and resolution 12/2019",
        "resolutions and decisions 74/567",
        "article 19 March 2020; section 24 June",
        "in part I agree; item A is; the p. m. and page after page; Page\nI. Scope",
        "paragraph four, paragraphs (see below), article (1), rule/57/301",
        "paragraph 4/5, paragraph 5%, annexes, paragraphs 10 to 4",
        "A/62/17 (Part 2XY)",
        "they decided that resolution of the conflict; in that resolution 7 States; that decision",
        "this resolution, the present resolution, the resolution",
        "2225 UNTS and vol. 2225, Treaty Series",
        "",
    ],
)
def test_what_only_looks_like_a_citation_is_none(words: str) -> None:
    """Dates, fractions, periods, addresses, codes and the words themselves cite nothing."""
    assert _found(words) == []


@pytest.mark.parametrize(
    ("head", "rest", "citations"),
    [
        ("", "A/", 0),
        ("", "(", 0),
        ("A/", "1", 0),
        ("A/1", "/1", 0),
        ("resolution ", "7", 0),
        ("resolutions 75/282 on ", "a", 1),
        ("paragraphs 1", ", 2", 1),
        ("", "paragraph 4 of ", 2_000),
        ("", "that resolution ", 0),
        ("", "Ibid.\n", 5_000),
        ("", "General Assembly ", 0),
    ],
)
def test_an_endless_text_is_read(head: str, rest: str, citations: int) -> None:
    """Long and hostile texts have the citations they have, and take no more than their time."""
    assert len(find_citations(head + rest * (30_000 // len(rest)))) == citations


# Back-references -------------------------------------------------------------------------------

RESOLUTION = Symbol.parse("A/RES/75/282")


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("Resolution 75/282 was adopted. In that resolution the", RESOLUTION),
        ("Resolution 75/282, and the said resolution", RESOLUTION),
        ("A/RES/75/282 and the same resolution", RESOLUTION),
        (
            "Resolution 75/282 was adopted. By that resolution, and under that resolution",
            RESOLUTION,
        ),
        ("Resolution 74/247. Then more. Then resolution 75/282. Of that resolution", RESOLUTION),
        ("Resolution 26/4 is known; under that resolution", ResolutionNumber("26/4")),
        (
            "Decision 78/549 and the aforementioned decision",
            DecisionNumber("78/549", "General Assembly"),
        ),
        ("Resolution 75/282, and in that decision", Unstated()),
        ("Decision 78/549, and in that resolution", Unstated()),
        ("A/78/L.46, and in that resolution", Unstated()),
        ("2349 UNTS 41, and in that resolution", Unstated()),
        ("Resolutions 74/247 and 75/282; in that resolution", Unstated()),
        ("Resolution 74/247 led to resolution 75/282, and in that resolution", Unstated()),
        ("Resolution 75/282 led to a draft resolution. In that resolution", Unstated()),
        ("Resolution 75/282.\n\nOne paragraph.\n\nIn that resolution", Unstated()),
        ("Resolution 75/282. Then this. Then that. In that resolution", Unstated()),
        (f"Resolution 75/282 {'x' * 700} in that resolution", Unstated()),
        ("In that resolution", Unstated()),
    ],
)
def test_that_resolution_is_the_only_one_just_before(words: str, document: object) -> None:
    """A back-reference is resolved where this sentence and the last cite exactly one such text."""
    last = find_citations(words)[-1]

    assert (last.pattern, last.document) == ("back-reference", document)


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("1 Resolution 75/282.\n2 Ibid., para. 4.", RESOLUTION),
        ("1 Resolution 75/282.\n2 Ibid., para. 4.\n3 Ibid., para. 4.", RESOLUTION),
        ("see A/RES/75/282, para. 3, and ibid., para. 4", RESOLUTION),
        ("(A/RES/75/282) and (ibid., para. 4)", RESOLUTION),
        ("([A/RES/75/282](#)) and (see also ibid., para. 4)", RESOLUTION),
        ("1 Resolutions 74/247 and 75/282.\n2 Ibid., para. 4.", Unstated()),
        ("1 Resolution 75/282.\n2 A book, p. 3.\n3 Ibid., para. 4.", Unstated()),
        ("By resolution 75/282 the Assembly asked for a report (ibid., para. 4)", Unstated()),
        ("(A/RES/75/282)\n\n\n(ibid., para. 4)", Unstated()),
        ("ibid., para. 4", Unstated()),
    ],
)
def test_ibid_is_the_only_document_of_the_note_before(words: str, document: object) -> None:
    """What "ibid." means is what its line cites, or the line above, if that is one document."""
    last = find_citations(words)[-1]

    assert (last.pattern, last.document) == ("back-reference", document)
    assert last.pinpoint == Pinpoint.parse("para. 4")


def test_ibid_with_a_volume_is_another_treaty() -> None:
    """A treaty in volume 606 is not the treaty in volume 189."""
    words = "1 United Nations, Treaty Series, vol. 189, No. 2545.\n2 Ibid., vol. 606, No. 8791."

    assert find_citations(words)[-1].document == Unstated()


# Citations -------------------------------------------------------------------------------------


def test_a_citation_says_where_it_stands() -> None:
    """A citation has its offsets, its words, its pattern, its document and its place."""
    words = "As in (A/RES/75/282, para. 4)."

    assert find_citations(words) == (
        Citation(7, 28, "A/RES/75/282, para. 4", "symbol", RESOLUTION, Pinpoint.parse("para. 4")),
    )


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("paragraph 9 of [resolution 75/282](#) and", "paragraph 9 of [resolution 75/282](#)"),
        ("paragraph 9 of [**resolution 75/282**](#)", "paragraph 9 of [**resolution 75/282**](#)"),
        ("[paragraph 9](#) of GA resolution 75/282", "[paragraph 9](#) of GA resolution 75/282"),
        ("GA [resolution 75/282](#)", "resolution 75/282"),
        ("(resolution 75/282 (para. 9))", "resolution 75/282 (para. 9)"),
        ("Human Rights Council, in its resolution 47/21", "resolution 47/21"),
    ],
)
def test_the_words_of_a_citation_end_where_it_ends(words: str, text: str) -> None:
    """A link or bracket that opens inside a citation closes inside it."""
    assert [citation.text for citation in find_citations(words)] == [text]


class _Names:
    """A table of records that must not be asked for what is not certain."""

    def named(self, name: str) -> str | None:
        known = {
            "A/RES/75/282": "the mandate",
            "decision 78/549": "the postponement",
            "United Nations, Treaty Series, vol. 2349, p. 41": "the Convention",
        }
        assert name in {*known, "A/AC.291/1"}
        return known.get(name)


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("GA resolution 75/282", "the mandate"),
        ("A/RES/75/282", "the mandate"),
        ("decision 78/549", "the postponement"),
        ("2349 UNTS 41", "the Convention"),
        ("A/AC.291/1", None),
        ("resolution 26/4", None),
        ("decision 14/1", None),
        ("paragraph 4", None),
    ],
)
def test_a_citation_resolves_to_the_record_of_its_name(words: str, record: str | None) -> None:
    """``resolve`` asks for a document by name, and for one that is not certain not at all."""
    (citation,) = find_citations(words)

    assert resolve(citation, _Names()) == record


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (
            ResolutionNumber("62/1", "Commission on Narcotic Drugs"),
            "Commission on Narcotic Drugs resolution 62/1",
        ),
        (ResolutionNumber("26/4"), "resolution 26/4"),
        (DecisionNumber("78/549", "General Assembly"), "decision 78/549"),
        (DecisionNumber("47/114", "Human Rights Council"), "Human Rights Council decision 47/114"),
        (DecisionNumber("14/1"), "decision 14/1"),
        (
            TreatySeries((1, 2), number="3", page=4),
            "United Nations, Treaty Series, vols. 1 and 2, No. 3, p. 4",
        ),
    ],
)
def test_a_document_prints_its_name(
    document: ResolutionNumber | DecisionNumber | TreatySeries, name: str
) -> None:
    """What has no symbol is called as the United Nations calls it."""
    assert str(document) == name
