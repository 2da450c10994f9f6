"""Symbols at the edges of what there is: the longest, the last session, all Roman figures."""

import pickle

import pytest

from uncc_process.errors import ParseError
from uncc_process.symbols import Modification, SeriesSymbol, Symbol
from uncc_process.symbols.grammar import Refused
from uncc_process.symbols.spelling import put_right


def roman(number: int) -> str:
    """Write a number below 100 in Roman figures, from the greatest sign down."""
    signs = {90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
    written = ""
    for value, sign in signs.items():
        while number >= value:
            number, written = number - value, written + sign
    return written


@pytest.mark.parametrize("session", range(1, 100))
def test_a_session_in_roman_figures_has_its_number(session: int) -> None:
    """All Roman figures below a hundred are read, and turned into the figures used since 1976."""
    symbol = Symbol(f"TD/B/WP({roman(session)})/MISC.1")
    assert (symbol.session, symbol.session_in_figures) == (roman(session), str(session))


@pytest.mark.parametrize("text", ["A/78/" + "1" * 123, "A/AC.291/CRP." + "1" * 115])
def test_a_symbol_has_at_most_128_characters(text: str) -> None:
    """One of 128 characters is read, one of 129 refused."""
    assert str(Symbol(text)) == text
    with pytest.raises(ParseError, match="no symbol is longer than 128 characters"):
        Symbol(text + "1")


def test_a_series_has_at_most_128_characters() -> None:
    """Likewise the symbol of a series."""
    text = "A/" + "B" * 126
    assert str(SeriesSymbol(text)) == text
    with pytest.raises(ParseError, match="a symbol is short"):
        SeriesSymbol(text + "B")


def test_what_is_twice_as_long_is_left_as_it_is() -> None:
    """A text of 256 characters is put right, a longer one is not touched."""
    assert put_right("a" * 256) == "A" * 256
    assert put_right("a" * 257) == "a" * 257


@pytest.mark.parametrize(
    ("text", "session", "year"),
    [
        ("A/255/1", "255", None),
        ("A/C.3/256/1", "256", None),
        ("E/256/1", "256", None),
        ("E/CN.4/999/1", "999", None),
        ("E/1945/1", None, 1945),
        ("E/2199/1", None, 2199),
        ("E/ESCWA/72/1", "72", None),
        ("E/ESCWA/73/1", None, 1973),
        ("E/ESCWA/99/1", None, 1999),
        ("E/ESCWA/100/1", "100", None),
        ("E/ECWA/79/1", None, 1979),
        ("E/CN.4/L/1", None, None),
        ("CCPR/C/125/COD/D/2728/2016", "125", 2016),
    ],
)
def test_a_figure_is_a_session_or_a_year(text: str, session: str | None, year: int | None) -> None:
    """The Assembly has at most 255 sessions; Western Asia wrote years in two figures."""
    symbol = Symbol(text)
    assert (symbol.session, symbol.year) == (session, year)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A/256/1", "there is no session 256"),
        ("A/01/1", "there is no session 01"),
        ("E/1000/1", "1000 is no year of the United Nations"),
        ("E/1944/1", "1944 is no year of the United Nations"),
        ("E/2200/1", "2200 is no year of the United Nations"),
        ("A/71/5/Rev.01", "Rev has no number"),
        ("A/71/5/Rev.x", "Rev has no number"),
        ("A/71/5/ADd.1", "cannot read 'ADd'"),
        ("A/71/5(AB)", "cannot read '(AB)'"),
        ("A/71/5(B1)", "cannot read '(B1)'"),
        ("E/28/IG.1", "it names a body and no document of it"),
        ("E/ESCWA/IG.1", "it names a body and no document of it"),
        ("E/ESCWA/28/AC.1", "it names a body and no document of it"),
    ],
)
def test_what_no_document_bears_is_refused(text: str, reason: str) -> None:
    """The next session, the year before, a number of nothing: each is refused for itself."""
    with pytest.raises(ParseError) as caught:
        Symbol(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("A/71/5/Summary", (Modification("Summary"),)),
        ("A/71/5/Summary.1", (Modification("Summary", 1),)),
        ("A/RES/217(III)A/Corr.1/Add.2", (Modification("Corr", 1), Modification("Add", 2))),
        ("E/ESCWA/28/8/PANEL.3/Rev.1", (Modification("PANEL", 3), Modification("Rev", 1))),
    ],
)
def test_modifications_stand_in_the_order_of_the_symbol(
    text: str, marks: tuple[Modification, ...]
) -> None:
    """What was done first stands first, none is lost, and a summary may have a number."""
    assert Symbol(text).modifications == marks


def test_a_bracket_without_a_number_is_spelt_as_the_library_does() -> None:
    """A part without its number is a part all the same."""
    assert str(Symbol("A/71/5(PART)")) == "A/71/5(Part)"


def test_what_has_no_number_has_no_letter_either() -> None:
    """A glossary is one of its kind; a number in Roman figures has no letter."""
    glossary, roman_number = Symbol("ST/CS/GLOSSARY"), Symbol("TD/B/XX")
    assert (glossary.series, glossary.number, glossary.letter) == ("GLOSSARY", None, None)
    assert (roman_number.number, roman_number.letter) == ("XX", None)


def test_a_series_ends_at_a_stroke_a_point_or_a_bracket() -> None:
    """A series that is only the beginning of a word is another one, and so is a lettered text."""
    assert Symbol("TD/B/EX(5)/2").belongs_to("TD/B/EX")
    assert not Symbol("TD/B/EX(5)/2").belongs_to("TD/B/E")
    assert not Symbol("A/71/5/Rev.1").is_revision_of(Symbol("A/71/5X"))
    for word in ("Summary", "ADD"):
        with pytest.raises(ParseError, match=f"cannot read '{word}'"):
            SeriesSymbol(f"A/{word}")


def test_of_two_symbols_the_first_in_order_is_spelt_first() -> None:
    """A document that bears two symbols of one organ has one spelling."""
    assert Symbol("E/64/1-E/2009/1") == Symbol("E/2009/1-E/64/1")
    assert str(Symbol("E/64/1-E/2009/1")) == "E/2009/1-E/64/1"


def test_letters_that_are_no_figures_sort_before_figures() -> None:
    """At the end of a bracket IL is no number, and counts as none."""
    assert Symbol("UNEP(DTIL)/1") < Symbol("UNEP(DTI)/1") < Symbol("UNEP(DTII)/1")


def test_a_series_symbol_can_be_pickled() -> None:
    """A pickle gives the same series again."""
    series = SeriesSymbol("A/AC.291")
    assert pickle.loads(pickle.dumps(series)) == series


def test_a_refusal_keeps_its_reason_and_its_remedy() -> None:
    """What is raised inside says as much as the error that is made of it."""
    assert Refused("no number", "write one").args == ("no number", "write one")
