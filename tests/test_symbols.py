"""Document symbols are read into their parts, spelt in one way, and refused when they are none."""

import copy
import json
import pickle
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from uncc_process._tables import read_table
from uncc_process.errors import ParseError
from uncc_process.symbols import Modification, SeriesSymbol, Symbol
from uncc_process.symbols.words import ORGANS

CORPORA = Path(__file__).parent / "corpora"
SAMPLE = (CORPORA / "symbols_sample.txt").read_text(encoding="utf-8").splitlines()


def labelled(name: str) -> list[dict[str, Any]]:
    """Read a file of one JSON object a line."""
    return [json.loads(line) for line in (CORPORA / name).read_text(encoding="utf-8").splitlines()]


# Real strings that are refused, and why that is right.
REFUSED = {
    "E/ECWA/SDHS/WG.18": "without a year it names the working group, and no paper of it",
    "E/ESCWA/26/6(PartI)/B/Add.1": "a letter between a part and an addendum, met this once",
    "S/PRST/2017/08": "the Council numbers this statement 8; normalize reads it",
}
# Doubtful strings that are accepted, and why that is right.
ACCEPTED = {
    "ECE/TRAN/328": "only a list of all bodies could tell TRAN from TRANS, and none is complete",
}


def refused(text: str) -> bool:
    """Ask whether a text is refused as it should be: with a ParseError."""
    try:
        Symbol.parse(text)
    except ParseError:
        return True
    return False


def fields(error: ParseError) -> tuple[str, str, str, str]:
    """List what an error says."""
    return error.what, error.value, error.reason, error.remedy


def test_the_real_symbols_are_accepted() -> None:
    """At least 995 in 1,000 real symbols are accepted, and each refusal is argued for."""
    assert {text for text in SAMPLE if refused(text)} == REFUSED.keys()
    assert len(REFUSED) <= 0.005 * len(SAMPLE)


def test_the_canonical_spelling_changes_spaces_and_capitals_only() -> None:
    """Of the real symbols, no other character is added, lost or moved."""
    for text in SAMPLE:
        if text not in REFUSED:
            spelling = str(Symbol.parse(text))
            assert spelling.upper().replace(" ", "") == text.upper().replace(" ", "")
            assert not re.search(r" (?![A-Z]{2})|/(?:ADD|AMEND|CORR|REV)\b|\(PART", spelling)


def test_real_symbols_that_differ_stay_different() -> None:
    """Of the real symbols, two are equal only if they differ in spaces and capitals."""
    symbols = {Symbol.parse(text) for text in SAMPLE if text not in REFUSED}
    assert len(symbols) == len({str(s).upper().replace(" ", "") for s in symbols})


def test_a_real_symbol_is_read_again_as_itself() -> None:
    """Parse is the inverse of str, and repr is an expression that gives the symbol back."""
    for symbol in (Symbol.parse(text) for text in SAMPLE if text not in REFUSED):
        assert Symbol.parse(str(symbol)) == symbol
        assert repr(symbol) == f"Symbol({str(symbol)!r})"


@pytest.mark.parametrize(
    "label", labelled("symbols_gold_sample.jsonl"), ids=lambda label: label["symbol"]
)
def test_labelled_parts(label: dict[str, Any]) -> None:
    """Each part of a labelled symbol is as its label says; there are no exceptions to argue."""
    symbol = Symbol.parse(label["symbol"])
    resolution = label["resolution"] or {"session": None, "number": None}
    assert (
        symbol.organ,
        list(symbol.bodies),
        symbol.session,
        symbol.year,
        symbol.series,
        symbol.number,
        [{"type": m.kind, "number": m.number} for m in symbol.modifications],
        symbol.part,
        symbol.letter,
        symbol.reissues,
        symbol.joint_with and str(symbol.joint_with),
    ) == (
        label["organ"],
        label["bodies"],
        label["session"],
        label["year"],
        label["series"],
        label["number"],
        label["modifications"],
        label["part"],
        label["letter"],
        label["reissue_marks"],
        label["joint_with"],
    )
    if label["resolution"]:
        assert resolution["number"] == int(symbol.number or 0)
        assert resolution["session"] in {symbol.session_in_figures, str(symbol.year)}


@pytest.mark.parametrize(
    "case", labelled("symbols_bad_sample.jsonl"), ids=lambda case: ascii(case["string"][:30])
)
def test_what_is_no_symbol(case: dict[str, str]) -> None:
    """Each string that must be refused is refused; a doubtful one is accepted only if argued."""
    assert refused(case["string"]) == (case["string"] not in ACCEPTED)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A/520/Rev.20", {"organ": "A", "number": "520"}),
        ("A/RES/217 A (III)", {"session": "III", "series": "RES", "number": "217", "letter": "A"}),
        ("A/RES/3201(S-VI)", {"session": "S-VI", "series": "RES", "number": "3201"}),
        ("A/RES/ES-11/1", {"session": "ES-11", "series": "RES", "number": "1"}),
        ("A/78/PV.103", {"session": "78", "series": "PV", "number": "103"}),
        ("A/INF/71/1", {"series": "INF", "session": "71", "number": "1"}),
        ("A/S-10/AC.1/38-40", {"session": "S-10", "bodies": ("AC.1",), "number": "38-40"}),
        ("A/C.3/74/L.11/Rev.1", {"bodies": ("C.3",), "session": "74", "series": "L"}),
        ("A/AC.291/22/Rev.1", {"bodies": ("AC.291",), "number": "22"}),
        ("A/AC.291/CRP.13", {"bodies": ("AC.291",), "series": "CRP", "number": "13"}),
        ("A/HRC/AC/1/2", {"bodies": ("HRC", "AC"), "session": "1", "number": "2"}),
        ("A/HRC/WG.6/50/MWI/3", {"bodies": ("HRC", "WG.6"), "session": "50", "series": "MWI"}),
        ("S/RES/2231 (2015)", {"year": 2015, "series": "RES", "number": "2231"}),
        ("S/PV.54B", {"series": "PV", "number": "54", "letter": "B"}),
        ("S/PV.6201(Resumption 1)", {"series": "PV", "number": "6201", "part": "Resumption 1"}),
        ("S/AC.37/2003/(1455)/1", {"year": 2003, "series": "(1455)", "number": "1"}),
        ("E/RES/1915(ORG-75)", {"session": "ORG-75", "series": "RES", "number": "1915"}),
        ("E/C.12/ISR/CO/3", {"bodies": ("C.12",), "series": "ISR/CO", "number": "3"}),
        ("E/ESCWA/STAT/89/23", {"bodies": ("ESCWA", "STAT"), "year": 1989, "number": "23"}),
        ("E/ESCWA/22/6", {"bodies": ("ESCWA",), "session": "22", "number": "6"}),
        ("E/ESCWA/28/8/PANEL.3", {"session": "28", "number": "8"}),
        ("E/ESCWA/ICTD/2012/TECHNICAL PAPER.4", {"series": "TECHNICAL PAPER", "number": "4"}),
        ("E/ESCWA/SD/2010/WG.3/Report", {"year": 2010, "series": "WG", "number": "3"}),
        ("E/ESCWA/AGREB/XIV", {"bodies": ("ESCWA", "AGREB"), "number": "XIV"}),
        ("E/ECWA/XII/11", {"session": "XII", "number": "11"}),
        ("CCPR/C/125/D/2728/2016", {"session": "125", "number": "2728", "year": 2016}),
        ("CCPR/C/66/GUI/Rev.2", {"session": "66", "series": "GUI"}),
        ("TD/B/WP(XXXV)/MISC.1/REV.1", {"bodies": ("B", "WP"), "session": "XXXV"}),
        ("CEDAW/PSWG/2009/I/CRP.1", {"session": "I", "year": 2009, "series": "CRP"}),
        ("UNEP(DTIE)/Hg/INC.5/7", {"bodies": ("DTIE", "Hg", "INC.5"), "number": "7"}),
        ("UNEP/EA.5/RES.14", {"bodies": ("EA",), "session": "5", "series": "Res"}),
        ("ICCD/COP(14)/23/Add.1", {"bodies": ("COP",), "session": "14", "number": "23"}),
        ("NPT/CONF.2026/PC.III/6", {"bodies": ("CONF.2026", "PC.III"), "number": "6"}),
        ("A/76/100**", {"session": "76", "number": "100", "reissues": 2}),
        ("A/78/6(Income sect. 1)", {"session": "78", "number": "6", "part": "Income sect. 1"}),
        ("A/75/6 (Plan outline)", {"session": "75", "number": "6", "part": "Plan outline"}),
        ("A/74/6 (Introduction)", {"session": "74", "number": "6", "part": "Introduction"}),
        ("A/9/6 (Vol. II) (Part I)", {"session": "9", "number": "6", "part": "Vol. II, Part I"}),
    ],
)
def test_parts(text: str, parts: dict[str, object]) -> None:
    """Sessions, years, numbers and bodies are told apart by where they stand."""
    symbol = Symbol.parse(text)
    assert {name: getattr(symbol, name) for name in parts} == parts


@pytest.mark.parametrize(
    ("text", "modifications"),
    [
        ("A/78/46", ()),
        ("A/58/7/Add.27", (Modification("Add", 27),)),
        ("A/5811/Rev.1/Add.1", (Modification("Rev", 1), Modification("Add", 1))),
        ("E/ESCWA/16/3(PARTI)/ADD.5/SUPPL.1", (Modification("Add", 5), Modification("Suppl", 1))),
        ("E/ESCWA/ENR/2002/19/SUMMARY", (Modification("Summary"),)),
        ("ECE/TRANS/180/Add.1/Amend.1", (Modification("Add", 1), Modification("Amend", 1))),
        ("E/ESCWA/28/8/PANEL.3", (Modification("PANEL", 3),)),
    ],
)
def test_modifications(text: str, modifications: tuple[Modification, ...]) -> None:
    """What was done to a document is kept in order, and prints as the symbol has it."""
    symbol = Symbol.parse(text)
    assert symbol.modifications == modifications
    assert str(symbol).endswith("/".join(map(str, modifications)))


def test_fields_that_a_symbol_has_not() -> None:
    """A part that is not in the symbol is None or empty, and never guessed."""
    symbol = Symbol("A/AC.291/22")
    absent = (symbol.session, symbol.session_in_figures, symbol.year, symbol.series, symbol.letter)
    assert absent == (None, None, None, None, None)
    assert (symbol.part, symbol.revision, symbol.joint_with) == (None, None, None)
    assert (symbol.modifications, symbol.reissues) == ((), 0)


@pytest.mark.parametrize(
    ("printed", "catalogued"),
    [
        ("A/60/509/Add.2 (Part I)", "A/60/509/Add.2(PartI)"),
        ("A/62/17(PART I)", "A/62/17(PartI)"),
        ("S/PV.6201 (Resumption 1)", "S/PV.6201(Resumption1)"),
        ("A/75/6 (Sect. 29B)", "A/75/6(Sect.29B)"),
        ("S/RES/15 (1946)", "S/RES/15(1946)"),
        ("A/RES/71/101 A-B", "A/RES/71/101A-B"),
        ("A/RES/217A(III)", "A/RES/217(III)A"),
        ("A/RES/217 (III) A", "A/RES/217(III)A"),
        ("A/60/7/ADD.34", "A/60/7/Add.34"),
        ("E/ESCWA/ID/9/Conf.9/9", "E/ESCWA/ID/9/CONF.9/9"),
        ("E/CN.4/SUB.2/1987/10", "E/CN.4/Sub.2/1987/10"),
        ("UNEP/EA.5/RES.14", "UNEP/EA.5/Res.14"),
        ("E/ESCWA/SDD/2009/TECHNICALPAPER.1", "E/ESCWA/SDD/2009/TECHNICAL PAPER.1"),
        ("TD/B/C.1/IRON ORE/2", "TD/B/C.1/IRON ORE/2"),
        ("E/2009/83/Add.1-A/64/83/Add.1", "A/64/83/Add.1-E/2009/83/Add.1"),
    ],
)
def test_two_official_spellings(printed: str, catalogued: str) -> None:
    """What a document prints and what the library catalogues are one symbol, spelt the second way.

    UNBIS Reference Manual, document series symbols: no spaces, save between words.
    """
    assert str(Symbol.parse(printed)) == catalogued
    assert Symbol.parse(printed) == Symbol.parse(catalogued)
    assert hash(Symbol.parse(printed)) == hash(Symbol.parse(catalogued))


@pytest.mark.parametrize(
    ("wild", "canonical"),
    [
        ("A/76/L.33.rev.1", "A/76/L.33/Rev.1"),
        ("a/res/75/282", "A/RES/75/282"),
        ("A / RES / 75 / 282", "A/RES/75/282"),
        (" A/RES/75/282\n", "A/RES/75/282"),
        ("A/RES/75/282\u200b", "A/RES/75/282"),
        ("\uff21\uff0fRES\uff0f75\uff0f282", "A/RES/75/282"),
        ("A\u2215RES\u221575\u2215282", "A/RES/75/282"),
        ("A/AC.291/22Rev.3", "A/AC.291/22/Rev.3"),
        ("A/AC.291/22 rev 3", "A/AC.291/22/Rev.3"),
        ("A/C.3/74/L. 11/Rev. 1", "A/C.3/74/L.11/Rev.1"),
        ("A/64/83\u2013E/2009/83", "A/64/83-E/2009/83"),
        ("A/RES/ES\u201111/1", "A/RES/ES-11/1"),
        ("A/RES/3411 A and B (XXX)", "A/RES/3411(XXX)A-B"),
        ("A/RES/217(III)[A]", "A/RES/217(III)A"),
        ("S/PRST/2017/08", "S/PRST/2017/8"),
        ("s/pv.6201 (resumption 1)", "S/PV.6201(Resumption1)"),
        ("unep(dtie)/hg/inc.5/7", "UNEP(DTIE)/Hg/INC.5/7"),
    ],
)
def test_spellings_of_the_wild(wild: str, canonical: str) -> None:
    """Parse refuses another spelling and names the canonical one; normalize reads it."""
    with pytest.raises(ParseError) as refusal:
        Symbol.parse(wild)
    assert refusal.value.remedy == f"write it {canonical!r}, or read it with Symbol.normalize"
    assert str(Symbol.normalize(wild)) == canonical


@pytest.mark.parametrize(
    ("text", "reason", "remedy"),
    [
        ("", "no organ of the United Nations signs ''", "write it like 'A/RES/75/282'"),
        ("ZZ/RES/1/1", "no organ of the United Nations signs 'ZZ'", "write it like 'A/RES/75/282'"),
        ("A", "no number follows the organ", ""),
        ("A/Rev.1", "no number follows the organ", ""),
        ("A/AC.291/", "nothing follows the last stroke", ""),
        ("A//RES/75/282", "nothing stands between two strokes", ""),
        ("A/78/L46", "cannot read 'L46'", ""),
        ("A/78/XXX", "cannot read 'XXX'", ""),
        ("A/78B/12", "cannot read '78B'", ""),
        ("A/C.3A/12", "cannot read 'C.3A'", ""),
        ("A/C.3/78/L.46/12", "'L.46' ends with its number", ""),
        ("A/AC.291/22/Rev", "Rev has no number", "write it like 'Rev.1'"),
        ("A/AC.291/22/Rev.", "Rev has no number", "write it like 'Rev.1'"),
        ("A/78/6(Chapter 3)", "cannot read '(Chapter 3)'", ""),
        ("A/78/6(Part IIII)", "cannot read '(Part IIII)'", ""),
        ("A/78/6(Part I", "cannot read '(Part I'", ""),
        ("A/WP(a1)/6", "cannot read '(a1)'", ""),
        ("A/RES/(SVI)/12/13", "cannot read '(SVI)'", ""),
        ("A/CONF/232/2023/2", "no number follows 'CONF'", "write it like 'CONF.1'"),
        ("A/AC.291", "it names a body and no document of it", "SeriesSymbol reads it"),
        ("A/HRC/WG.6", "it names a body and no document of it", "SeriesSymbol reads it"),
        ("A/RES/75/RES/282", "'RES' stands in it twice", ""),
        ("A/RES/282", "the session is missing", "write it like 'A/RES/75/282'"),
        ("S/RES/1325", "the year is missing", "write it like 'S/RES/2231(2015)'"),
        ("S/RES/1325(3000)", "3000 is no year of the United Nations", ""),
        ("S/1944/12", "1944 is no year of the United Nations", ""),
        ("A/RES/750/282", "there is no session 750", ""),
        ("A/C.3/1000000/12", "there is no session 1000000", ""),
        ("E/2020/2021/12", "'2021' is one figure too many", ""),
        ("A/75/76/12", "'76' is one figure too many", ""),
        ("SC/12345", "it is the number of a press release", ""),
        (
            "C.N.196.2025.TREATIES-XVIII.16",
            "it is the number of a depositary notification",
            "",
        ),
        ("decision 78/549", "a decision has no symbol of its own", "find_citations reads it"),
        (
            "General Assembly resolution 75/282",
            "it cites a resolution in words",
            "find_citations reads it",
        ),
        ("A" * 129, "no symbol is longer than 128 characters", ""),
        ("A/RES/\u096d\u096b/282", "a symbol has plain letters and figures only", ""),
    ],
)
def test_refusals(text: str, reason: str, remedy: str) -> None:
    """A refusal says why, and what to write where that is known."""
    with pytest.raises(ParseError) as refusal:
        Symbol.parse(text)
    assert fields(refusal.value) == ("a document symbol", text, reason, remedy)
    with pytest.raises(ParseError) as refusal:
        Symbol.normalize(text)
    assert refusal.value.value == text


@pytest.mark.parametrize(
    "text",
    [
        "A/RES/" + "7" * 10**6,
        "A/" * 500_000,
        "A" * 10**6,
        "A/78/1" + "/Add.1" * 170_000,
        " " * 10**6,
    ],
    ids=["figures", "strokes", "letters", "addenda", "spaces"],
)
def test_a_megabyte_is_refused(text: str) -> None:
    """A text of a megabyte is refused for its length, and quoted in part."""
    with pytest.raises(ParseError, match="no symbol is longer than 128 characters") as refusal:
        Symbol.parse(text)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    "in_order",
    [
        ["A/AC.291/22", "A/AC.291/22/Rev.1", "A/AC.291/22/Rev.2", "A/AC.291/22/Rev.10"],
        [
            "A/78/9",
            "A/78/46",
            "A/78/46/Add.1",
            "A/78/100",
            "A/79/1",
            "A/AC.291/1",
            "S/1",
            "ST/AI/1",
        ],
        ["A/RES/2(I)", "A/RES/217(III)A", "A/RES/217(III)B", "A/RES/217(IX)"],
        ["E/ESCWA/9/9(PartV)", "E/ESCWA/9/9(PartIX)", "E/ESCWA/9/9(PartX)"],
        ["A/AC.291/9", "A/AC.291/22", "A/AC.291/CRP.13", "A/AC.291/L.4", "A/AC.291/L.15"],
    ],
)
def test_natural_order(in_order: list[str]) -> None:
    """Figures count in the order of symbols, also the Roman ones in brackets."""
    symbols = [Symbol.parse(text) for text in in_order]
    assert sorted(symbols[1:] + symbols[:1]) == symbols
    assert symbols[0] < symbols[1] <= symbols[1] < symbols[-1]
    assert max(symbols) > min(symbols)


def test_symbols_are_ordered_among_symbols_only() -> None:
    """A symbol is neither equal to its text nor comparable with it."""
    text: Any = "A/78/46"
    assert Symbol(text) != text
    with pytest.raises(TypeError, match="'<' not supported"):
        sorted([Symbol(text), text])


@pytest.mark.parametrize(
    ("text", "base", "revision"),
    [
        ("A/AC.291/22", "A/AC.291/22", None),
        ("A/AC.291/22/Rev.2", "A/AC.291/22", 2),
        ("A/5811/Rev.1/Add.1", "A/5811", 1),
        ("A/60/509/Add.2(PartI)", "A/60/509", None),
        ("A/80/6(Sect.3)/Add.1", "A/80/6(Sect.3)", None),
        ("E/ESCWA/ENR/2002/19/SUMMARY", "E/ESCWA/ENR/2002/19", None),
        ("A/76/100*", "A/76/100", None),
        ("A/64/83/Add.1-E/2009/83/Add.1", "A/64/83-E/2009/83", None),
    ],
)
def test_base_and_revision(text: str, base: str, revision: int | None) -> None:
    """The base is the document without what was done to it; the revision is the last Rev."""
    symbol = Symbol.parse(text)
    assert (symbol.base, symbol.revision) == (Symbol(base), revision)


@pytest.mark.parametrize(
    ("later", "earlier", "answer"),
    [
        ("A/AC.291/22/Rev.1", "A/AC.291/22", True),
        ("A/AC.291/22/Rev.2", "A/AC.291/22/Rev.1", True),
        ("A/AC.291/22/Rev.2*", "A/AC.291/22/Rev.1", True),
        ("A/78/9/Add.1/Rev.1", "A/78/9/Add.1", True),
        ("A/64/83/Rev.1-E/2009/83/Rev.1", "A/64/83-E/2009/83", True),
        ("A/AC.291/22/Rev.1", "A/AC.291/22/Rev.1", False),
        ("A/AC.291/22", "A/AC.291/22/Rev.1", False),
        ("A/AC.291/22/Rev.1/Add.1", "A/AC.291/22", False),
        ("A/AC.291/22/Add.1", "A/AC.291/22", False),
        ("A/AC.291/25/Rev.1", "A/AC.291/22", False),
    ],
)
def test_is_revision_of(later: str, earlier: str, answer: bool) -> None:
    """A revision is of the same document with a lower Rev., and of nothing else."""
    assert Symbol(later).is_revision_of(Symbol(earlier)) is answer


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("A/RES/75/282", "https://docs.un.org/en/A/RES/75/282"),
        ("S/RES/2231 (2015)", "https://docs.un.org/en/S/RES/2231(2015)"),
        ("A/76/100*", "https://docs.un.org/en/A/76/100"),
        ("A/BUR/X", "https://docs.un.org/en/A/BUR/X"),
        ("A/64/83-E/2009/83", "https://docs.un.org/en/A/64/83"),
        ("TD/B/C.1/IRON ORE/2", "https://docs.un.org/en/TD/B/C.1/IRON%20ORE/2"),
    ],
)
def test_url(text: str, url: str) -> None:
    """The address is that of the document: one symbol, no asterisk, no space."""
    assert Symbol(text).url == url


def test_a_symbol_is_a_value() -> None:
    """A symbol cannot be changed, and survives copying and pickling, parts read or not."""
    symbol: Any = Symbol("A/AC.291/22/Rev.1")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        symbol.number = "23"
    fresh = pickle.loads(pickle.dumps(symbol))
    assert symbol.number == "22"
    assert {symbol, fresh, copy.copy(symbol), pickle.loads(pickle.dumps(symbol))} == {symbol}


@pytest.mark.parametrize(
    ("text", "series", "answer"),
    [
        ("A/AC.291/22/Rev.1", "A/AC.291", True),
        ("A/AC.291/CRP.13", "A/AC.291", True),
        ("A/AC.29/1", "A/AC.291", False),
        ("A/AC.291/22", "A/AC.29", False),
        ("A/AC.291/CRP.13", "A/AC.291/CRP", True),
        ("A/RES/75/282", "A/RES/75", True),
        ("A/RES/217(III)A", "A/RES/217", True),
        ("S/PV.6201", "S/PV", True),
    ],
)
def test_belonging_to_a_series(text: str, series: str, answer: bool) -> None:
    """A document is in the series whose symbol its own begins with, piece by piece."""
    assert Symbol(text).belongs_to(series) is answer
    assert (Symbol(text) in SeriesSymbol.parse(series)) is answer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A/520/Rev.20", "General Assembly"),
        ("A/C.3/74/L.11", "Third Committee"),
        ("E/CN.15/2020/15", "Commission on Crime Prevention and Criminal Justice"),
        ("CEDAW/C/COD/EP/CO/1", "Committee on the Elimination of Discrimination against Women"),
        ("E/C.99/1", "Economic and Social Council"),
    ],
)
def test_series_name(text: str, name: str) -> None:
    """A document has the name of the nearest series that has one."""
    assert Symbol(text).series_name == name


def test_series_symbols_are_values_too() -> None:
    """The symbol of a series prints as it was read, and has a name only if one is known."""
    series = SeriesSymbol.parse("A/AC.291")
    assert (str(series), repr(series)) == ("A/AC.291", "SeriesSymbol('A/AC.291')")
    assert series.name
    assert series.name.startswith("Ad Hoc Committee to Elaborate")
    assert SeriesSymbol("A/AC.999").name is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no organ of the United Nations signs ''"),
        ("ZZ/1", "no organ of the United Nations signs 'ZZ'"),
        ("A/AC", "no number follows 'AC'"),
        ("A/AC.291/", "nothing follows the last stroke"),
        ("A/AC.291/22/Rev.1", "cannot read 'Rev.1'"),
        ("A/AC 291", "cannot read 'AC 291'"),
        ("A/" + "B" * 200, "a symbol is short and has plain letters and figures only"),
    ],
)
def test_no_series(text: str, reason: str) -> None:
    """What could be no series is refused, with an example of one."""
    with pytest.raises(ParseError) as refusal:
        SeriesSymbol.parse(text)
    assert fields(refusal.value) == (
        "the symbol of a series",
        text,
        reason,
        "write it like 'A/AC.291'",
    )


def test_the_registry_names_every_organ_and_its_source() -> None:
    """Each known series has a name and a source, and each first component is a known series."""
    rows = read_table("symbols/series.toml")["series"]
    prefixes = [row["prefix"] for row in rows]
    assert prefixes == [str(SeriesSymbol.parse(prefix)) for prefix in prefixes]
    assert {prefix for prefix in prefixes if "/" not in prefix} == ORGANS
    assert len(set(prefixes)) == len(prefixes)
    for row in rows:
        assert row.keys() == {"prefix", "name", "source"}
        assert row["source"].startswith(("https://", "http://")) or Symbol(row["source"])


@pytest.mark.parametrize(
    "text",
    [
        "A/60/5/ADd.2",
        "A/60/5/REv.1",
        "A/RES/60/5/CoRR.1",
        "A/60/A/60/A.AdAdd.2",
        "A/60/A.Add.2",
        "A/CN.4/SUb.2/5",
        "A/CoNF.4/5",
    ],
)
def test_capitals_that_nobody_prints_are_refused(text: str) -> None:
    """A word in mixed capitals is a slip, and the symbol that is meant is named."""
    with pytest.raises(ParseError, match=r"or read it with Symbol\.normalize"):
        Symbol.parse(text)
    assert Symbol.normalize(text) == Symbol.parse(str(Symbol.normalize(text)))


def test_a_resolution_of_the_security_council_has_its_year_in_brackets() -> None:
    """Without it, it is refused, also where two figures look like a session and a number."""
    for text in ("S/RES/22/223", "S/RES/223", "S/RES/22"):
        with pytest.raises(ParseError, match="the year is missing"):
            Symbol.parse(text)


def test_what_is_read_can_be_taken_to_pieces() -> None:
    """A symbol that is put together oddly, but can be read, says what it is made of."""
    symbol = Symbol.parse("A/60/A/60/A.ADADD.2")
    assert symbol.modifications == (Modification("A.ADADD", 2),)
    assert Symbol.parse(str(symbol)) == symbol


@pytest.mark.parametrize(
    "text",
    ["S/ES-1/1-S/EES-S/ES-1/1A", "A/60/1A/Add.1-S/1", "A/60/1A*-S/1", "E/5A(I)/Add.3-T/2"],
)
def test_two_symbols_that_cannot_be_told_apart_are_refused(text: str) -> None:
    """What would be taken apart at another place is no symbol, nor if only its base would be."""
    with pytest.raises(ParseError) as caught:
        Symbol.parse(text)
    assert caught.value.reason == "where the first of two symbols ends cannot be told"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("A/60/5/Add.1/Suppl.2", "A/60/5"),
        ("A/60/5/REPORT(Part I)/Corr.1*", "A/60/5"),
        ("A/60/5(Part I)/Add.1(Part II)*", "A/60/5(PartI)"),
        ("E/EE/REPORT/RES/1", "E/EE/REPORT/RES/1"),
        ("A/AC.1/PALESTINE(I)/5/Rev.1", "A/AC.1/PALESTINE(I)/5"),
        ("A/60/2-S/5/Add.1", "A/60/2-S/5"),
        ("A/RES/217 A (III)/Corr.1", "A/RES/217(III)A"),
    ],
)
def test_the_base_is_without_all_that_was_done_to_the_document(text: str, base: str) -> None:
    """Only words after the number say what was done; before it they are parts of the symbol."""
    assert Symbol.parse(text).base == Symbol.parse(base)


@pytest.mark.parametrize(
    "text", ["A/RES/4/Corr.1", "A/RES/2014/5", "A/RES/2014/5/Add.1", "A/RES/4"]
)
def test_a_resolution_of_the_assembly_has_its_session(text: str) -> None:
    """A year does not stand for it, nor does the number of the resolution."""
    with pytest.raises(ParseError, match="the session is missing"):
        Symbol.parse(text)


def test_only_a_session_in_brackets_has_a_letter() -> None:
    """After a mark a bracket with a letter is refused."""
    with pytest.raises(ParseError, match=r"cannot read '\(I\)A'"):
        Symbol.parse("A/60/5/Add.1(I)A")


def test_a_range_of_numbers_is_no_mark() -> None:
    """After the number of a paper one more can follow, but not several at once."""
    with pytest.raises(ParseError, match="'9' is one figure too many"):
        Symbol.parse("A/30/9/A.2-5")


def test_what_would_be_read_as_another_is_refused() -> None:
    """A symbol is not accepted whose spelling cannot be read, or is that of another."""
    with pytest.raises(ParseError, match=r"as 'A/Res\.2A\(I\)' it would be read as another"):
        Symbol.parse("A/RES.2A(I )")
    with pytest.raises(ParseError, match="cannot read 'V'"):
        Symbol.parse("A/Vv/Xv/XRA/V")
