"""What holds for the citations of any text at all."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from uncc_process.citations import Citation, find_citations
from uncc_process.symbols import Symbol

_PIECES = (
    "resolution ",
    "resolutions ",
    "decision ",
    "paragraph ",
    "paras. ",
    "annex ",
    "article ",
    "annex II",
    "75/282",
    "74/247 A",
    "217 A (III)",
    "2231 (2015)",
    "1996/31",
    "9",
    "4 (a)",
    "10",
    "II",
    "65 (1)",
    "A/AC.291/",
    "A/RES/75/282",
    "22",
    "/Rev.1",
    "Add.1",
    "S/",
    "UNTS ",
    "vol. ",
    "No. ",
    "United Nations, Treaty Series, ",
    "General Assembly ",
    "Human Rights Council ",
    "GA ",
    "its ",
    "that resolution",
    "the same decision",
    "Ibid.",
    " and ",
    ", ",
    " of ",
    " to ",
    " in ",
    "; ",
    ". ",
    "(",
    ")",
    "[",
    "](#)",
    "**",
    "\n",
    "\n\n",
    "\u00a0",
    "–",
    "-",
    "/",
    " ",
)
prose = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
)
symbols = st.one_of(
    st.builds("A/AC.{}/{}".format, st.integers(1, 300), st.integers(1, 99)),
    st.builds("A/{}/L.{}".format, st.integers(31, 81), st.integers(1, 99)),
    st.builds("A/RES/{}/{}".format, st.integers(31, 81), st.integers(1, 300)),
    st.builds("E/CN.15/{}/{}".format, st.integers(1992, 2026), st.integers(1, 20)),
    st.builds("A/AC.291/{}/Rev.{}".format, st.integers(1, 99), st.integers(1, 9)),
).map(Symbol.parse)


def _values(text: str) -> list[tuple[object, object, str]]:
    return [(found.document, found.pinpoint, found.pattern) for found in find_citations(text)]


def _apart(found: tuple[Citation, ...]) -> bool:
    return all(left.end <= right.start for left, right in pairwise(found))


@given(prose)
def test_any_text_has_citations_in_order_and_apart(text: str) -> None:
    """No text raises; a citation's words are the text at its offsets; none overlap."""
    found = find_citations(text)

    assert all(text[citation.start : citation.end] == citation.text for citation in found)
    assert all(citation.start < citation.end for citation in found)
    assert _apart(found)


@given(symbols, st.integers(1, 40))
def test_a_symbol_in_prose_is_found_with_its_place(symbol: Symbol, number: int) -> None:
    """Whatever the symbol, it is found whole, with the paragraph that follows or precedes it."""
    after = find_citations(f"See ({symbol}, para. {number}).")
    before = find_citations(f"See paragraph {number} of {symbol}.")

    assert [(c.document, str(c.pinpoint)) for c in after] == [(symbol, f"para. {number}")]
    assert [(c.document, str(c.pinpoint)) for c in before] == [(symbol, f"para. {number}")]


@given(st.integers(31, 81), st.integers(1, 300))
def test_a_number_and_its_symbol_cite_the_same(session: int, number: int) -> None:
    """A resolution of the General Assembly is the same document by number and by symbol."""
    by_number = find_citations(f"General Assembly resolution {session}/{number}")
    by_symbol = find_citations(f"A/RES/{session}/{number}")

    assert by_number[0].document == by_symbol[0].document


@given(prose)
@example("Resolution 75/1A ")
def test_words_before_and_after_move_citations_and_change_none(text: str) -> None:
    """A paragraph of its own before a text, and one after it, only move its citations."""
    before, after = "It met in Vienna.\n\n\n", "\n\n\nIt met in New York."
    moved = [
        (c.start - len(before), c.end - len(before), c.document)
        for c in find_citations(before + text + after)
    ]

    assert moved == [(c.start, c.end, c.document) for c in find_citations(text)]


@given(st.lists(st.tuples(st.integers(31, 81), st.integers(1, 300)), min_size=2, max_size=6))
def test_a_list_gives_each_of_its_numbers(numbers: list[tuple[int, int]]) -> None:
    """A list of numbers is as many citations as it has numbers, each with its own symbol."""
    written = [f"{session}/{number}" for session, number in numbers]
    found = find_citations(f"resolutions {', '.join(written[:-1])} and {written[-1]} were adopted")

    assert [str(citation.document) for citation in found] == [f"A/RES/{n}" for n in written]


@given(
    symbols,
    st.sampled_from(["[{}](#)", "**{}**", "_{}_", "({})", "“{}”", "[{}](https://x.org/{})"]),
)
def test_markup_is_no_hindrance(symbol: Symbol, markup: str) -> None:
    """A document in a link, in bold or in brackets is the document."""
    assert _values(markup.format(symbol, symbol)) == _values(str(symbol))
