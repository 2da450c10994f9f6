"""Whatever place can be built is read back from its print."""

from hypothesis import given
from hypothesis import strategies as st

from uncc_process.errors import ParseError
from uncc_process.sources import UNITS, UNNUMBERED, Pinpoint, Source, Step

_NUMBERED = [unit for unit, several in UNITS.items() if several]
_ones = st.one_of(
    st.integers(0, 99_999).map(str),
    st.sampled_from(["I", "IV", "B", "29F", "ii", "II.A", "1.2.3", "5 bis"]),
)
_subs = st.lists(st.sampled_from(["(1)", "(a)", "(iv)", "(A)"]), max_size=3).map("".join)
_labels = st.builds(str.__add__, _ones, _subs)
_ranges = st.tuples(st.integers(0, 9999), st.integers(1, 9999)).map(lambda n: f"{n[0]}–{sum(n)}")
_items = st.one_of(_labels, _ranges, st.sampled_from(["I–III", "4(a)–(c)", "II.A–II.C"]))
_lists = st.lists(_items, min_size=2, max_size=4).map(
    lambda items: f"{', '.join(items[:-1])} and {items[-1]}"
)
_steps = st.one_of(
    st.builds(Step, st.sampled_from(_NUMBERED), st.one_of(_items, _lists)),
    st.sampled_from(UNNUMBERED).map(Step),
)
pinpoints = st.lists(_steps, min_size=1, max_size=4).map(lambda steps: Pinpoint(tuple(steps)))


@given(pinpoints.filter(lambda place: len(str(place)) <= 200))
def test_parse_is_the_inverse_of_str(place: Pinpoint) -> None:
    """``parse(str(place)) == place`` for every place that can be built and is not endless."""
    assert Pinpoint.parse(str(place)) == place


@given(st.text(alphabet="pars. 49and–,(iVx)nexbi-\n", max_size=30))
def test_what_is_read_prints_as_it_was(text: str) -> None:
    """Any text is refused with a ParseError, or is the print of what was read from it."""
    try:
        place = Pinpoint.parse(text)
    except ParseError:
        return

    assert str(place) == text


@given(st.text(max_size=40))
def test_a_source_is_read_or_refused(text: str) -> None:
    """Any text is a ParseError, or a source whose print is read as that source."""
    try:
        source = Source.parse(text)
    except ParseError:
        return

    assert Source.parse(str(source)) == source


@given(pinpoints, pinpoints)
def test_a_place_covers_itself_and_what_is_below_it(place: Pinpoint, below: Pinpoint) -> None:
    """Every place covers itself, and every place that begins with its steps."""
    assert place.covers(place)
    assert place.covers(Pinpoint(place.steps + below.steps))
