"""Spans of days, for all spans and for texts made at random."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from uncc_process.errors import ParseError
from uncc_process.spans import DateSpan, PartialDate, find_dates, parse_spans

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@st.composite
def spans(draw: st.DrawFn, *, near: bool = True) -> DateSpan:
    """Draw a span: within two weeks around a turn of months, or anywhere in the calendar."""
    if not near:
        return DateSpan(*sorted(draw(st.tuples(st.dates(), st.dates()))))
    turn = date(draw(st.integers(2019, 2024)), draw(st.integers(1, 12)), 1)
    first = turn + timedelta(days=draw(st.integers(-10, 10)))
    return DateSpan(first, first + timedelta(days=draw(st.integers(0, 10))))


any_span = st.one_of(spans(), spans(near=False))
blanks = st.sampled_from([" ", "\u00a0", "\n", "  ", "\u202f"])
dashes = st.sampled_from(["-", "–", " – ", "—", "−", "‑", " to ", " until ", " through "])


@st.composite
def writings(draw: st.DrawFn, span: DateSpan) -> str:
    """Draw one of the ways to write a span with the year at its end only, or at both ends."""
    gap, dash = draw(blanks), draw(dashes)
    cut, point = draw(st.sampled_from([(None, ""), (3, ""), (3, ".")]))
    month_first, ordinals, named = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())

    def month(day: date) -> str:
        name = MONTHS[day.month - 1]
        return name if len(name) == 3 else name[:cut] + point

    def number(day: date) -> str:
        teen = day.day in (11, 12, 13)
        suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        return f"{day.day}{suffix}" if ordinals else str(day.day)

    def written(day: date, *, year: bool) -> str:
        parts = [month(day), number(day)] if month_first else [number(day), month(day)]
        if named:
            parts.insert(0, WEEKDAYS[day.weekday()] + ",")
        return gap.join([*parts, f"{day.year:04}"] if year else parts)

    both = span.first.year != span.last.year or draw(st.booleans())
    last = written(span.last, year=True)
    return last if span.days == 1 else written(span.first, year=both) + dash + last


def reading(text: str) -> DateSpan | None:
    """Read a span, or nothing."""
    try:
        return DateSpan.parse(text)
    except ParseError:
        return None


@given(any_span)
def test_printing_and_parsing_are_inverses(span: DateSpan) -> None:
    """Every span is read back from each of its two printed forms."""
    assert DateSpan.parse(str(span)) == span
    assert DateSpan.parse(span.isoformat()) == span
    assert DateSpan.fromisoformat(span.isoformat()) == span


@given(st.data())
def test_every_way_of_writing_a_span_is_read(data: st.DataObject) -> None:
    """A span written in any order, with any dash, blank, ordinal or weekday is the same span."""
    span = data.draw(spans())
    assert DateSpan.parse(data.draw(writings(span))) == span


@given(st.data())
def test_a_wrong_weekday_is_refused(data: st.DataObject) -> None:
    """A date with another weekday than its own is refused."""
    day = data.draw(spans()).first
    other = WEEKDAYS[(day.weekday() + data.draw(st.integers(1, 6))) % 7]
    assert reading(f"{other}, {DateSpan.on(day)}") is None


@given(spans(), st.integers(-5, 5))
def test_a_span_that_crosses_a_year_needs_both_years(span: DateSpan, shift: int) -> None:
    """With the year at its end only, a span over the turn of a year is refused, never guessed."""
    first, last = span.first, span.last
    text = f"{first.day} {MONTHS[first.month - 1]} – {last.day} {MONTHS[last.month - 1]}"
    read = reading(f"{text} {last.year + shift}")
    assert (read is None) == (
        (first.month, first.day) >= (last.month, last.day)
        or not _exists(first, last.year + shift)
        or not _exists(last, last.year + shift)
    )


def _exists(day: date, year: int) -> bool:
    return (day.month, day.day) != (2, 29) or (
        year % 4 == 0 and (year % 100 > 0 or year % 400 == 0)
    )


@given(st.lists(st.integers(0, 364), min_size=2, max_size=8, unique=True).map(sorted))
def test_the_year_of_a_list_stands_at_its_end(offsets: list[int]) -> None:
    """Of a list in order, with months written and the year only last, each span is read."""
    days = [date(2022, 1, 1) + timedelta(days=n) for n in offsets]
    ends = list(zip(days[::2], days[1::2], strict=False))
    texts = [str(DateSpan(*pair)).removesuffix(" 2022") for pair in ends]
    assert parse_spans(", ".join(texts) + " 2022") == tuple(DateSpan(*pair) for pair in ends)
    assert parse_spans(" and ".join(texts), year=2022) == tuple(DateSpan(*pair) for pair in ends)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=5, unique=True).map(sorted))
def test_days_in_a_row_are_one_span(offsets: list[int]) -> None:
    """Single days are one span if, and only if, none is left out between them."""
    days = [date(2024, 2, 1) + timedelta(days=n) for n in offsets]
    text = " and ".join(str(DateSpan.on(day)) for day in days)
    row = days[-1].toordinal() - days[0].toordinal() == len(days) - 1
    assert reading(text) == (DateSpan(days[0], days[-1]) if row else None)


# Texts at random, of the words that dates are made of.
words = st.sampled_from(
    [
        *("9", "10", "20", "29", "30", "31", "1st", "20th", "99", "0", "2022", "2024", "23"),
        *("January", "February", "March", "May", "Feb.", "Sept", "Monday", "Tue.,", "Smarch"),
        *("-", "–", "to", "and", ",", ";", "from", "between", "on", "of", "the", "/", "("),
        *("2022-02-24", "2023-13-01", "3/4/2022", "resolution 75/282", "A/78/L.46", "para."),
        *("[9](#)", "**", "\n\n", "inclusive", "States", "May 2021", "9 January 2023"),
    ]
)
texts = st.builds("".join, st.lists(st.one_of(words, words, st.just(" ")), max_size=14))
spaced = st.lists(words, max_size=10).map(" ".join)
soups = st.one_of(texts, spaced, st.text(max_size=30))


@given(soups, st.one_of(st.none(), st.integers(2020, 2025)))
def test_what_is_read_stands_in_the_text(text: str, year: int | None) -> None:
    """The days and the years of every span that is read are written in the text or given."""
    try:
        found = parse_spans(text, year=year)
    except ParseError:
        return
    for span in found:
        for day in (span.first, span.last):
            assert str(day.day) in text
            assert f"{day.year:04}" in text or day.year == year
            assert MONTHS[day.month - 1][:3] in text or f"-{day.month:02}-" in text


@given(soups)
def test_the_short_way_agrees_with_the_grammar(text: str) -> None:
    """Wider blanks, which only the full grammar reads, never change what a text means."""
    assert reading(text.replace(" ", "  ")) == reading(text)


@given(soups)
def test_what_is_found_is_in_place_and_in_order(text: str) -> None:
    """Findings lie in the text, one after another, with the words that stand there."""
    found = find_dates(text)
    assert all(text[hit.start : hit.end] == hit.text for hit in found)
    assert all(hit.start < hit.end for hit in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(soups)
def test_the_readers_refuse_with_one_error(text: str) -> None:
    """Whatever the text, each reader gives a value that prints back, or raises ParseError."""
    for read in (DateSpan.parse, DateSpan.fromisoformat, PartialDate.parse, PartialDate):
        try:
            value = read(text)
        except ParseError as error:
            told = (error.value, bool(error.reason))
        else:
            told = (text, type(value).parse(str(value)) == value)
        assert told == (text, True)


@given(st.data())
def test_a_span_in_a_sentence_is_found_as_it_is_read(data: st.DataObject) -> None:
    """A span between words and symbols is found, alone, and with the days that it has."""
    span = data.draw(spans())
    written = data.draw(writings(span))
    before = data.draw(st.sampled_from(["It met on ", "(", "A/AC.291/22; ", "Resolution 75/282, "]))
    after = data.draw(st.sampled_from([".", ")", ", in Vienna", ", 15 States", " (A/78/L.46)"]))
    (hit,) = find_dates(f"{before}{written}{after}")
    assert (hit.text, hit.value) == (written, span)


@given(spans(), spans())
def test_one_is_before_or_after_or_they_overlap(one: DateSpan, other: DateSpan) -> None:
    """Of any two spans exactly one holds: before, after, or a day in common."""
    shared = set(_days(one)) & set(_days(other))
    assert [one.is_before(other), one.overlaps(other), one.is_after(other)].count(True) == 1
    assert one.overlaps(other) is bool(shared)
    assert one.covers(other) is (set(_days(other)) <= set(_days(one)))
    assert one.is_before(other) is other.is_after(one)


@given(spans())
def test_a_span_has_the_days_from_first_to_last(span: DateSpan) -> None:
    """The count and the membership agree with walking the days one by one."""
    around = [span.first - timedelta(days=1), *_days(span), span.last + timedelta(days=1)]
    assert [day in span for day in around] == [False, *[True] * span.days, False]


def _days(span: DateSpan) -> list[date]:
    count = (span.last - span.first).days + 1
    return [span.first + timedelta(days=n) for n in range(count)]


months = st.builds("{:04}-{:02}".format, st.integers(1, 9999), st.integers(1, 12))
years = st.integers(1, 9999).map("{:04}".format)
edtf = st.one_of(
    months,
    years,
    *(
        st.lists(ends, min_size=2, max_size=2, unique=True).map(lambda pair: "/".join(sorted(pair)))
        for ends in (months, years)
    ),
)


@given(edtf)
def test_partial_dates_print_and_parse(text: str) -> None:
    """A partial date is read back from both forms, and is whole months or years."""
    value = PartialDate(text)
    assert PartialDate.parse(str(value)) == PartialDate.parse(text) == value
    assert (value.span.first.day, value.span.first.year) == (1, int(text[:4]))
    if value.span.last != date.max:
        assert (value.span.last + timedelta(days=1)).day == 1


@given(edtf.filter(lambda text: len(text) != 4 and len(text) != 9))
def test_a_partial_date_in_a_sentence_is_found(text: str) -> None:
    """Months in prose are found as months, never as a day."""
    value = PartialDate(text)
    assert [hit.value for hit in find_dates(f"It met in {value} in Vienna.")] == [value]
    assert reading(str(value)) is None
