"""Spans of days: every way United Nations texts write them, and what is refused."""

import json
import pickle
from datetime import date, datetime
from pathlib import Path

import pytest
from dateutil import parser as dateutil_parser

from uncc_process.errors import InvalidRecord, ParseError, Problem
from uncc_process.spans import (
    DateSpan,
    FoundDate,
    PartialDate,
    RefusedDate,
    find_dates,
    parse_spans,
)

CORPORA = Path(__file__).parent / "corpora"


def rows(name: str) -> list[dict[str, object]]:
    """Read one row a line."""
    return [json.loads(line) for line in (CORPORA / name).read_text("utf-8").splitlines()]


def span(text: str) -> DateSpan:
    """Make a span of its ISO form."""
    return DateSpan.fromisoformat(text)


# The value


def test_both_ends_are_days_of_the_span() -> None:
    """The first and the last day count, and are in the span; the days around them are not."""
    fourth = DateSpan(date(2023, 1, 9), date(2023, 1, 20))
    assert fourth.days == 12
    assert [date(2023, 1, day) in fourth for day in (8, 9, 20, 21)] == [False, True, True, False]


def test_a_span_of_one_day() -> None:
    """One day is a span that begins and ends on it."""
    assert DateSpan.on(date(2022, 2, 24)) == DateSpan(date(2022, 2, 24), date(2022, 2, 24))
    assert DateSpan.on(date(2022, 2, 24)).days == 1


def test_a_reversed_span_cannot_be_built() -> None:
    """The last day is never before the first."""
    with pytest.raises(InvalidRecord) as caught:
        DateSpan(date(2023, 9, 1), date(2023, 8, 21))
    assert caught.value.problems == (
        Problem("last", "2023-08-21 is before the first day, 2023-09-01"),
    )


@pytest.mark.parametrize("ends", [(0, 1), (1, 0), (1, 1)])
def test_a_moment_is_not_a_day(ends: tuple[int, int]) -> None:
    """A datetime, though Python takes it for a date, is refused at both ends."""
    day, moment = date(2023, 8, 21), datetime(2023, 8, 21, 10)  # noqa: DTZ001 - no zone on purpose
    with pytest.raises(InvalidRecord, match="dates, not of datetimes"):
        DateSpan(*((day, moment)[end] for end in ends))


@pytest.mark.parametrize(
    ("first", "second", "before", "overlaps", "after", "covers"),
    [
        ("2023-01-09/2023-01-20", "2023-04-11/2023-04-21", True, False, False, False),
        ("2023-01-09/2023-01-20", "2023-01-21", True, False, False, False),
        ("2023-01-09/2023-01-20", "2023-01-20/2023-01-27", False, True, False, False),
        ("2023-01-09/2023-01-20", "2023-01-09/2023-01-20", False, True, False, True),
        ("2023-01-09/2023-01-20", "2023-01-10", False, True, False, True),
        ("2023-01-09/2023-01-20", "2023-01-08", False, False, True, False),
    ],
)
def test_two_spans(
    first: str, second: str, before: bool, overlaps: bool, after: bool, covers: bool
) -> None:
    """A span lies before another, shares a day with it, or lies after it."""
    one, other = span(first), span(second)
    assert one.is_before(other) is before
    assert one.overlaps(other) is overlaps
    assert one.is_after(other) is after
    assert one.covers(other) is covers


def test_spans_are_ordered_by_first_then_last_day() -> None:
    """Sorting puts the earlier beginning first, then the earlier end."""
    long, day, two = (
        span("2023-01-08/2023-02-01"),
        span("2023-01-09"),
        span("2023-01-09/2023-01-10"),
    )
    assert sorted([two, day, long]) == [long, day, two]


def test_a_span_is_a_plain_value() -> None:
    """Equal spans hash alike, survive pickling, and cannot be changed."""
    fourth = span("2023-01-09/2023-01-20")
    assert {fourth, span("2023-01-09/2023-01-20")} == {fourth}
    assert pickle.loads(pickle.dumps(fourth)) == fourth
    with pytest.raises(AttributeError):
        fourth.first = date(2023, 1, 1)  # type: ignore[misc]  # that it is frozen is the test


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2022-02-24", "24 February 2022"),
        ("2023-01-09/2023-01-20", "9–20 January 2023"),
        ("2023-08-21/2023-09-01", "21 August–1 September 2023"),
        ("2023-12-29/2024-01-03", "29 December 2023–3 January 2024"),
        ("2023-01-09/2024-01-09", "9 January 2023–9 January 2024"),
        ("2022-03-24/2022-03-25", "24–25 March 2022"),
        ("0476-09-04", "4 September 0476"),
    ],
)
def test_both_printed_forms(iso: str, written: str) -> None:
    """A span prints in the style of the United Nations and in ISO 8601, and is read from both."""
    value = span(iso)
    assert (str(value), value.isoformat()) == (written, iso)
    assert DateSpan.parse(written) == DateSpan.parse(iso) == value


def test_the_repr_shows_the_days() -> None:
    """The repr names the class and both days in ISO form."""
    assert repr(span("2023-08-21/2023-09-01")) == "DateSpan(2023-08-21, 2023-09-01)"


@pytest.mark.parametrize(
    "text",
    [
        "20230821", "2023-W34-1", "2023-233", "2023-8-21", "2023-08", "2023", "",
        "2023-08-21/", "/2023-08-21", "2023-08-21--2023-09-01", "2023-08-21 2023-09-01",
        "2023-08-21T00:00", " 2023-08-21", "2023-08-21\n", "٢٠٢٣-٠٨-٢١", "２０２３-08-21",
        "2023-13-01", "2023-02-29", "0000-01-01", "2023-08-21/2023-09-31",
        "2023-09-01/2023-08-21", "2023-08-21/2023-08-21", "21 August 2023",
    ],
)  # fmt: skip
def test_only_the_printed_iso_form_is_iso(text: str) -> None:
    """Other forms of ISO 8601, other digits, days that are not and doubled days are refused."""
    with pytest.raises(ParseError):
        DateSpan.fromisoformat(text)


# One span


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("9-20 January 2023", "2023-01-09/2023-01-20"),
        ("9 – 20 January 2023", "2023-01-09/2023-01-20"),
        ("9—20 January 2023", "2023-01-09/2023-01-20"),
        ("9−20 January 2023", "2023-01-09/2023-01-20"),
        ("9‑20\u00a0January\u202f2023", "2023-01-09/2023-01-20"),
        ("9 to 20 January 2023", "2023-01-09/2023-01-20"),
        ("9 until 20 January 2023", "2023-01-09/2023-01-20"),
        ("9 through 20 January 2023", "2023-01-09/2023-01-20"),
        ("from 9 to 20 January 2023", "2023-01-09/2023-01-20"),
        ("From 9\nto 20 January 2023", "2023-01-09/2023-01-20"),
        ("between 9 and 20 January 2023", "2023-01-09/2023-01-20"),
        ("between 9 to 20 January 2023", "2023-01-09/2023-01-20"),
        ("9th-20th January 2023", "2023-01-09/2023-01-20"),
        ("the 9th to the 20th of January, 2023", "2023-01-09/2023-01-20"),
        ("1st–3rd May 2023", "2023-05-01/2023-05-03"),
        ("2nd–11th May 2023", "2023-05-02/2023-05-11"),
        ("January 9-20, 2023", "2023-01-09/2023-01-20"),
        ("January 9 – January 20 2023", "2023-01-09/2023-01-20"),
        ("JANUARY 9 TO".replace(" TO", "-20 2023"), "2023-01-09/2023-01-20"),
        ("9-20 JANUARY 2023", "2023-01-09/2023-01-20"),
        ("9-20 Jan. 2023", "2023-01-09/2023-01-20"),
        ("9 Sept. – 2 Oct 2023", "2023-09-09/2023-10-02"),
        ("Monday, 9 January, to Friday, 20 January 2023", "2023-01-09/2023-01-20"),
        ("Mon. 9 – Fri. 20 January 2023", "2023-01-09/2023-01-20"),
        ("Monday to Friday, 9–13 January 2023", "2023-01-09/2023-01-13"),
        ("Thurs., 12 January 2023", "2023-01-12"),
        ("August 29 – 1 September 2023", "2023-08-29/2023-09-01"),
        ("29 December 2003 – 9 January 2004", "2003-12-29/2004-01-09"),
        ("28 February – 1 March 2024", "2024-02-28/2024-03-01"),
        ("6 and 7 September 2022", "2022-09-06/2022-09-07"),
        ("30 June, 1 July, and 2 July 2025", "2025-06-30/2025-07-02"),
        ("24 & 25 March 2022", "2022-03-24/2022-03-25"),
        ("10 to 21 May 2021, inclusive", "2021-05-10/2021-05-21"),
        ("10–21 May 2021 (inclusive)", "2021-05-10/2021-05-21"),
        ("2023-08-21 to 2023-09-01", "2023-08-21/2023-09-01"),
        ("  09 January 2023  ", "2023-01-09"),
        ("24 May 2022", "2022-05-24"),
    ],
)  # fmt: skip
def test_a_span_is_read_as_texts_write_it(text: str, iso: str) -> None:
    """Order, dash, blank, ordinal, abbreviation, weekday and preposition may all differ."""
    assert DateSpan.parse(text) == span(iso)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        (" \n", "it is empty"),
        ("9-20 January", "no year is given for 9 January"),
        ("24 and 25 March", "no year is given for 24 March"),
        ("1 July 2024 – 30 June", "no year is given for 30 June"),
        ("31 June 2022", "there is no 31 June 2022 in the calendar"),
        ("29 February 2100", "there is no 29 February 2100 in the calendar"),
        ("0 January 2023", "there is no 0 January 2023 in the calendar"),
        ("9 January 0000", "there is no 9 January 0 in the calendar"),
        ("2023-13-01", "there is no such day in the calendar"),
        ("20-9 January 2023", "it ends on 9 January 2023, before it begins on 20 January 2023"),
        (
            "29 December – 3 January 2024",
            "it ends on 3 January 2024, before it begins on 29 December 2024",
        ),
        ("9-9 January 2023", "it begins and ends on 9 January 2023"),
        ("3/4/2022", "figures and slashes do not say which day is meant"),
        ("25/12/2022", "figures and slashes do not say which day is meant"),
        ("03.04.2022", "figures and slashes do not say which day is meant"),
        ("03-04-2022", "figures and slashes do not say which day is meant"),
        ("2022/04/03", "figures and slashes do not say which day is meant"),
        ("3-4-2022", "figures and slashes do not say which day is meant"),
        ("30/31 August 2023", "figures and slashes do not say which day is meant"),
        ("1/2 May 2023", "figures and slashes do not say which day is meant"),
        ("11/12/2023 - 12/12/2023", "figures and slashes do not say which day is meant"),
        ("9-20 January 23", "a year of two digits does not say which century"),
        ("9 January '23", "a year of two digits does not say which century"),
        ("20230821", "this ISO form is not read"),
        ("2023-W34-1", "this ISO form is not read"),
        ("Tuesday, 16 April 2014", "16 April 2014 is a Wednesday, not a Tuesday"),
        ("Monday to Friday, 9–12 January 2023", "12 January 2023 is a Thursday, not a Friday"),
        ("Monday to Friday, 9 January 2023", "9 January 2023 is a Monday, not a Friday"),
        ("9-20 january 2023", "months and weekdays begin with a capital letter"),
        ("9th-20st January 2023", "the ordinal of 20 is 20th"),
        ("11st January 2023", "the ordinal of 11 is 11th"),
        ("May 2021", "May 2021 is a month, not a day"),
        ("September 2023–September 2024", "September 2023 is a month, not a day"),
        ("2021", "it names no day"),
        ("2021–2023", "it names no day"),
        ("2021-05", "it names no day"),
        ("13 September-December 2005", "one end is a day and the other a month"),
        ("9- January 2023", "one end is a day and the other a month"),
        ("9", "no month is given for 9"),
        ("9-20 2023", "no month is given for 9"),
        ("9, 2022 and 10 May 2023", "no month is given for 9"),
        ("from 9 January 2023", "'from' begins a span that does not end"),
        ("from 9 and 10 January 2023", "'from' begins a span that does not end"),
        ("9 to from 20 January 2023", "more than two days are joined by dashes, 'to' or 'between'"),
        ("9-14-20 January 2023", "more than two days are joined by dashes, 'to' or 'between'"),
        ("9-20 January 2023 and", "cannot read 'and'"),
        ("9-20 January 2023 (postponed)", "cannot read '(postponed)'"),
        ("9-20 Sepember 2023", "cannot read 'Sepember 2023'"),
        ("9–20 January 2023\u202c", r"cannot read '\u202c'"),
        ("9-20 Jаnuary 2023", r"cannot read 'J\u0430nuary 2023'"),
        ("９-20 January 2023", r"cannot read '\uff19-20 January 2023'"),
        ("9 January, 1500 hours", "cannot read ', 1500 hours'"),
        ("TBD", "cannot read 'TBD'"),
        ("24-25 March, 13-14 June 2022", "it names several spans"),
        ("8, 14 and 15 September 2015", "it names several spans"),
        ("1-7 March and 8-14 March 2022", "it names several spans"),
    ],
)  # fmt: skip
def test_what_is_not_certainly_one_span_is_refused(text: str, reason: str) -> None:
    """A refusal quotes the text and says what is wrong with it."""
    with pytest.raises(ParseError) as caught:
        DateSpan.parse(text)
    assert (caught.value.what, caught.value.value) == ("a span of days", text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("9 January", "write the year, or parse it with year="),
        ("29 December – 3 January 2024", "if it runs into the next year, write the year of both"),
        ("May 2021", "PartialDate.parse reads months and years"),
        ("2021", "PartialDate.parse reads months and years"),
        ("3/4/2022", "write it like 3 April 2022 or 2022-04-03"),
        ("8 and 15 May 2015", "parse_spans reads them all"),
    ],
)
def test_a_refusal_names_the_remedy(text: str, remedy: str) -> None:
    """Where something else would be read, the error says what."""
    with pytest.raises(ParseError) as caught:
        DateSpan.parse(text)
    assert remedy in caught.value.remedy


def test_a_year_may_be_given() -> None:
    """The year given is that of the days without one; a year in the text stays."""
    assert DateSpan.parse("9-20 January", year=2023) == span("2023-01-09/2023-01-20")
    assert DateSpan.parse("1 July 2024 – 30 June", year=2025) == span("2024-07-01/2025-06-30")
    assert DateSpan.parse("9 January 2023", year=1999) == span("2023-01-09")


@pytest.mark.parametrize(
    ("text", "year"),
    [("29 February", 2023), ("9 January", 0), ("9 January", 10_000), ("9 January", 10**30)],
)
def test_a_given_year_must_have_the_day(text: str, year: int) -> None:
    """A year that lacks the day, or that no calendar has, is refused."""
    with pytest.raises(ParseError, match="in the calendar"):
        DateSpan.parse(text, year=year)


# Lists


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "24-25 March, 3-4 November 2022, and 6-7 March 2023",
            "2022-03-24/2022-03-25 2022-11-03/2022-11-04 2023-03-06/2023-03-07",
        ),
        ("6 and 7 September 2022", "2022-09-06 2022-09-07"),
        ("24–25, 27–28 March; and 1 April 2022",
         "2022-03-24/2022-03-25 2022-03-27/2022-03-28 2022-04-01"),
        ("March 24-25, June 13 and 14 and November 3, 2022",
         "2022-03-24/2022-03-25 2022-06-13 2022-06-14 2022-11-03"),
        ("September 2, 5 and 8, 2022", "2022-09-02 2022-09-05 2022-09-08"),
        ("between 5 and 7 March and between 9 and 10 April 2020",
         "2020-03-05/2020-03-07 2020-04-09/2020-04-10"),
        ("on 9 May 2021".removeprefix("on ") + " and on 11 May 2021", "2021-05-09 2021-05-11"),
        ("9 March 2022 and 8 and 14 March 2023", "2022-03-09 2023-03-08 2023-03-14"),
        ("20 March and 9 March 2023", "2023-03-20 2023-03-09"),
        ("9-20 January 2023", "2023-01-09/2023-01-20"),
    ],
)  # fmt: skip
def test_a_list_is_read_as_it_is_written(text: str, spans: str) -> None:
    """Each span of a list is kept; month and year come from the span that writes them."""
    assert parse_spans(text) == tuple(map(span, spans.split()))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("29 December, 5 January 2024", "December stands before January, with one year for both"),
        ("30 and 2 May 2013", "30 stands before 2, with one month for both"),
        ("9, 9 and 10 January 2023", "9 stands before 9, with one month for both"),
        ("9 May 2021 and 9 May 2021", "it names the same days twice"),
        ("between 5 and 7 March and 9 and 10 April 2020",
         "'between' joins two days, and more follow"),
        ("January 9 and 10 and 11 February 2023",
         "it mixes 'January 9' and '9 January', so a day alone could belong to either"),
        ("January 22, 23", "23 may be a day or a year"),
        ("January 9, 2023 and 15", "no month is given for 15"),
        ("March 2022 and 9 April 2022", "March 2022 is a month, not a day"),
        ("9 and May 2021", "no month is given for 9"),
        ("1 May and May and 5, 2021", "May 2021 is a month, not a day"),
    ],
)  # fmt: skip
def test_a_list_that_could_mean_two_things_is_refused(text: str, reason: str) -> None:
    """Days out of order with one month or year for both, and other open lists, are refused."""
    with pytest.raises(ParseError) as caught:
        parse_spans(text, year=2024)
    assert caught.value.reason == reason


# The corpora


def test_the_real_expressions_are_right() -> None:
    """Of the dates in real texts not one is read wrongly, and none of these is refused."""
    tally = {"right": 0, "refused": 0, "wrong": 0}
    for row in rows("dates_sample.jsonl"):
        try:
            spans = [[str(s.first), str(s.last)] for s in parse_spans(str(row["text"]))]
        except ParseError:
            tally["refused"] += 1
        else:
            tally["right" if spans == row["intervals"] else "wrong"] += 1
    assert tally == {"right": 210, "refused": 0, "wrong": 0}


def test_one_span_is_read_where_the_corpus_has_one() -> None:
    """DateSpan.parse agrees with the corpus on single days and ranges."""
    found = {
        (str(row["text"]), str(DateSpan.parse(str(row["text"])).isoformat()))
        for row in rows("dates_sample.jsonl")
        if row["kind"] in ("single", "range")
    }
    assert found == {
        (str(row["text"]), DateSpan.parse(f"{row['start']} to {row['end']}").isoformat())
        if row["start"] != row["end"]
        else (str(row["text"]), str(row["start"]))
        for row in rows("dates_sample.jsonl")
        if row["kind"] in ("single", "range")
    }


@pytest.mark.parametrize("read", [DateSpan.parse, parse_spans])
def test_the_invalid_expressions_are_refused(read: object) -> None:
    """Impossible, reversed, ambiguous and hostile expressions are refused, each with a reason."""
    assert callable(read)
    for row in rows("dates_invalid_sample.jsonl"):
        with pytest.raises(ParseError) as caught:
            read(str(row["text"]))
        assert caught.value.reason


def test_each_real_expression_is_found_in_a_sentence() -> None:
    """A date of the corpus is found in running text as the days that it means."""
    for row in rows("dates_sample.jsonl"):
        text = f"The Committee met, on {row['text']}, in Vienna."
        days = {
            date.fromordinal(n)
            for first, last in (parse_interval(i) for i in row["intervals"])  # type: ignore[attr-defined]  # JSON
            for n in range(first.toordinal(), last.toordinal() + 1)
        }
        found: set[date] = set()
        for hit in find_dates(text):
            assert isinstance(hit.value, DateSpan)
            ordinals = range(hit.value.first.toordinal(), hit.value.last.toordinal() + 1)
            found |= set(map(date.fromordinal, ordinals))
        assert found == days, text


def parse_interval(ends: list[str]) -> tuple[date, date]:
    """Read the two ends of a labelled interval."""
    return date.fromisoformat(ends[0]), date.fromisoformat(ends[1])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("9-20 January 2023", datetime(2009, 1, 20)),  # noqa: DTZ001 - the parser gives no zone
        ("11-21 April 2023", datetime(2011, 4, 21)),  # noqa: DTZ001 - the parser gives no zone
        ("24-25 March", None),
    ],
)
def test_a_general_parser_takes_a_day_for_a_year(text: str, answer: datetime | None) -> None:
    """What docs/reference/spans.md says of dateutil is what dateutil answers."""
    default = datetime(2000, 1, 1)  # noqa: DTZ001 - the parser gives no zone
    got = dateutil_parser.parse(text, default=default, fuzzy=True)
    assert got.date() == (answer or datetime(2024, 3, 25)).date()  # noqa: DTZ001 - as above


# Months and years


@pytest.mark.parametrize(
    ("text", "edtf", "printed", "days"),
    [
        ("May 2021", "2021-05", "May 2021", "2021-05-01/2021-05-31"),
        ("Sept. 2023", "2023-09", "September 2023", "2023-09-01/2023-09-30"),
        ("FEBRUARY, 2024", "2024-02", "February 2024", "2024-02-01/2024-02-29"),
        ("December 9999", "9999-12", "December 9999", "9999-12-01/9999-12-31"),
        ("2021", "2021", "2021", "2021-01-01/2021-12-31"),
        ("2021-05", "2021-05", "May 2021", "2021-05-01/2021-05-31"),
        ("2021 – 2023", "2021/2023", "2021–2023", "2021-01-01/2023-12-31"),
        ("from 2021 to 2023", "2021/2023", "2021–2023", "2021-01-01/2023-12-31"),
        ("between 2021 and 2023", "2021/2023", "2021–2023", "2021-01-01/2023-12-31"),
        ("September–December 2005", "2005-09/2005-12", "September–December 2005",
         "2005-09-01/2005-12-31"),
        ("between September 2023 and September 2024", "2023-09/2024-09",
         "September 2023–September 2024", "2023-09-01/2024-09-30"),
    ],
)  # fmt: skip
def test_months_and_years_stay_what_they_are(text: str, edtf: str, printed: str, days: str) -> None:
    """A partial date keeps its precision in EDTF, and prints, and spans, what it says."""
    value = PartialDate.parse(text)
    assert value == PartialDate(edtf) == PartialDate.parse(edtf)
    assert (str(value), value.span) == (printed, span(days))
    assert repr(value) == f"PartialDate('{edtf}')"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        ("May", "no year is given for May"),
        ("May 0000", "there is no year 0000 in the calendar"),
        ("24 February 2022", "24 February 2022 is a day"),
        ("0 January 2023", "0 January 2023 is a day"),
        ("Monday, May 2021", "May 2021 is a day"),
        ("May and June 2021", "it names several months"),
        ("2023–2021", "it ends in 2021 and does not begin before, but in 2023"),
        ("May–May 2021", "it ends in 2021-05 and does not begin before, but in 2021-05"),
        ("1 May–June 2021", "1 May 2021 is a day"),
        ("mid-August 2025", "cannot read 'mid-August 2025'"),
        ("2024-25", "cannot read '2024-25'"),
        ("December–January 2021", "it ends in 2021-01 and does not begin before, but in 2021-12"),
    ],
)
def test_what_is_not_certainly_months_is_refused(text: str, reason: str) -> None:
    """Days, lists, reversed runs and months without a year are no partial date."""
    with pytest.raises(ParseError) as caught:
        PartialDate.parse(text)
    assert (caught.value.what, caught.value.reason) == ("a partial date", reason)


@pytest.mark.parametrize(
    "edtf",
    ["", "2021-13", "2021-5", "2021-05-01", "0000", "2023/2021", "2021/2021", "2021-05/2022",
     "2021/2021-05", "May 2021", "2021-05/", "2021-05\n", "٢٠٢١"],
)  # fmt: skip
def test_a_partial_date_is_made_of_edtf(edtf: str) -> None:
    """The constructor takes months and years, and runs of one precision, in order."""
    with pytest.raises(ParseError, match="not EDTF, or reversed"):
        PartialDate(edtf)


# Running text


def found_in(text: str) -> list[tuple[str, str]]:
    """Give what was found, and what it means in ISO or EDTF or, if refused, its reason."""
    meanings: list[tuple[str, str]] = []
    for hit in find_dates(text):
        assert text[hit.start : hit.end] == hit.text
        match hit.value:
            case DateSpan():
                meanings.append((hit.text, hit.value.isoformat()))
            case PartialDate():
                meanings.append((hit.text, hit.value.edtf))
            case RefusedDate():
                meanings.append((hit.text, hit.value.reason))
    return meanings


def test_a_date_is_found_with_its_place() -> None:
    """What is found says where, in which words, and which days."""
    text = "It opened on 21 August 2023."
    assert find_dates(text) == (FoundDate(13, 27, "21 August 2023", span("2023-08-21")),)


def test_the_dates_of_a_list_with_links_are_resolved() -> None:
    """Link markup between and inside the dates of a list does not hide its years."""
    text = (
        "Consultations: [24-25 March](#), [13-14 June](#), [3-4 November](#) 2022, "
        "[6-7 March](https://example.org/9-May-2021/x), and [20-21 June](#) 2023."
    )
    assert found_in(text) == [
        ("24-25 March", "2022-03-24/2022-03-25"),
        ("13-14 June", "2022-06-13/2022-06-14"),
        ("3-4 November](#) 2022", "2022-11-03/2022-11-04"),
        ("6-7 March", "2023-03-06/2023-03-07"),
        ("20-21 June](#) 2023", "2023-06-20/2023-06-21"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(28 February – 11 March 2022) and (August 29 – 1 September 2023)",
         [("28 February – 11 March 2022", "2022-02-28/2022-03-11"),
          ("August 29 – 1 September 2023", "2023-08-29/2023-09-01")]),
        ("held from 29 January to 9 February 2024 in New York",
         [("from 29 January to 9 February 2024", "2024-01-29/2024-02-09")]),
        ("between September 2023 and September 2024",
         [("between September 2023 and September 2024", "2023-09/2024-09")]),
        ("in May 2021 and on 24 February 2022",
         [("May 2021", "2021-05"), ("24 February 2022", "2022-02-24")]),
        ("May and June 2021", [("May", "2021-05"), ("June 2021", "2021-06")]),
        ("on 24 and 25 March 2022", [("24 and 25 March 2022", "2022-03-24/2022-03-25")]),
        ("on 24 and 26 March 2022", [("24", "2022-03-24"), ("26 March 2022", "2022-03-26")]),
        ("January 9 and 10, 2023", [("January 9 and 10, 2023", "2023-01-09/2023-01-10")]),
        ("January 9–20, 2023", [("January 9–20, 2023", "2023-01-09/2023-01-20")]),
        ("on 24-25 March, on 13-14 June and on 3 November 2022",
         [("24-25 March", "2022-03-24/2022-03-25"), ("13-14 June", "2022-06-13/2022-06-14"),
          ("3 November 2022", "2022-11-03")]),
        ("**9–20 January** 2023", [("9–20 January** 2023", "2023-01-09/2023-01-20")]),
        ("9<sup>th</sup> January 2023", [("9<sup>th</sup> January 2023", "2023-01-09")]),
        ("2023-08-21/2023-09-01", [("2023-08-21/2023-09-01", "2023-08-21/2023-09-01")]),
        ("updated 2021-05-26T10:00", [("2021-05-26", "2021-05-26")]),
        ("mid-August 2025", [("August 2025", "2025-08")]),
        ("paragraph 9\n\nMay 2021", [("May 2021", "2021-05")]),
        ("paragraph 9\n \nMay 2021", [("May 2021", "2021-05")]),
        ("9 January\n2023", [("9 January\n2023", "2023-01-09")]),
        ("24, 25 March 2022", [("25 March 2022", "2022-03-25")]),
        ("Gate 4 and 5 May 2022", [("4 and 5 May 2022", "2022-05-04/2022-05-05")]),
        ("on 24-25, 28 March 2022",
         [("24-25", "2022-03-24/2022-03-25"), ("28 March 2022", "2022-03-28")]),
    ],
)  # fmt: skip
def test_dates_in_prose(text: str, found: list[tuple[str, str]]) -> None:
    """Spans, lists, months and ISO days are found as they are read alone."""
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 9 January", [("9 January", "no year is given for 9 January")]),
        ("31 June 2023 and 1 July 2023",
         [("31 June 2023", "there is no 31 June 2023 in the calendar"),
          ("1 July 2023", "2023-07-01")]),
        ("on 3/4/2022", [("3/4/2022", "figures and slashes do not say which day is meant")]),
        ("on 30/31 August 2023",
         [("30/31 August 2023", "figures and slashes do not say which day is meant")]),
        ("on 2023-13-01", [("2023-13-01", "there is no such day in the calendar")]),
        ("13 September-December 2005",
         [("13 September-December 2005", "one end is a day and the other a month")]),
        ("9- January 2023", [("9- January 2023", "one end is a day and the other a month")]),
        ("29 December and 5 January 2024",
         [("29 December and 5 January 2024",
           "December stands before January, with one year for both")]),
        ("on Tuesday, 16 April 2014",
         [("Tuesday, 16 April 2014", "16 April 2014 is a Wednesday, not a Tuesday")]),
        ("9 January 1500 hours", [("9 January", "no year is given for 9 January")]),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_read_is_reported(text: str, found: list[tuple[str, str]]) -> None:
    """A date in prose that is ambiguous or impossible is found with the reason."""
    assert found_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "resolution 75/282", "A/78/L.46", "S/RES/2231 (2015)", "paragraphs 9 and 10", "in 2021",
        "the seventy-eighth session", "79 votes to 5, with 32 abstentions", "in March", "",
        "It may meet", "May the record show", "from 9 to 20 per cent", "9 may 2023", "Monday",
        "https://example.org/2021-05-26/x", "E/2022/3/4/2022", "article 65 (1)", "2023-2024",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    """Symbols, paragraphs, votes, ordinals, addresses, lone years and lone months are no dates."""
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "resolution 75/282 and 9 May 2024",
        "A/AC.291/22/Rev.2 and 9 May 2024",
        "A/AC.291/9/Add.1 and 2 and 9 May 2024",
        "COVID-19 and 9 May 2024",
        "paragraphs 4, 5 and 9 May 2024",
        "Agenda 8 and 9 May 2024",
        "in room 4, 9 May 2024",
        "9 May 2024, 15 States",
        "9 May 2024 – 20 States",
        "May 9, 2024, 15 States",
        "between 9 May 2024 and 15 States",
        "from 9 May 2024 until further notice",
        "its 3rd, 4th and 5th meetings, on 9 May 2024",
        "1,500 States; 9 May 2024",
        "moved from 9 May 2024 to Vienna",
        "on 9 May 2024 – in Vienna – and later",
    ],
)
def test_numbers_beside_a_date_are_not_its_days(text: str) -> None:
    """The numbers of symbols, paragraphs and States do not become days of a date nearby."""
    assert [hit.value for hit in find_dates(text)] == [span("2024-05-09")]


def test_a_number_after_a_month_first_list_is_no_day() -> None:
    """A number after the last day of a list written month first is left out."""
    assert found_in("On January 9, 15 States spoke") == [
        ("January 9", "no year is given for 9 January")
    ]
    assert found_in("On January 9-15 States spoke") == [
        ("January 9-15", "no year is given for 9 January")
    ]


def test_a_refusal_prints_its_remedy() -> None:
    """A refused date prints the reason, then the remedy if there is one."""
    assert str(RefusedDate("no year", "write it")) == "no year; write it"
    assert str(RefusedDate("no such day")) == "no such day"


# Hostile input


def test_the_longest_text() -> None:
    """Ten thousand characters are read; one more is refused before it is read."""
    text = "9 January 2023 "
    assert DateSpan.parse(text.ljust(10_000)) == span("2023-01-09")
    with pytest.raises(ParseError, match="it has 10001 characters, more than 10000"):
        DateSpan.parse(text.ljust(10_001))


LONG = 5_000
HOSTILE = [
    "9" * LONG, "9-" * LONG, "9, " * LONG, "9 " * LONG, " " * LONG, "9" + " " * LONG,
    "9 January" + " " * LONG + "x", "from " * LONG, "[" * LONG, "[9](" * LONG, "<a" * LONG,
    "May " * LONG, "9 May " * LONG, "3/4/" * LONG, "\n" * LONG, "Monday to " * LONG, "*" * LONG,
    "9 and " * LONG + "10 January 2023", "the " * LONG, "\u00a0" * LONG, "9 January, " * LONG,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_long_hostile_texts_are_refused_quickly(text: str) -> None:
    """A text of thousands of characters and more is refused and searched in linear time."""
    for read in (DateSpan.parse, parse_spans, PartialDate.parse, DateSpan.fromisoformat):
        with pytest.raises(ParseError):
            read(text)
    assert all(text[hit.start : hit.end] == hit.text for hit in find_dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "Monday and Tuesday, 5 and 6 September 2022",
        "on Monday, Tuesday and Wednesday, 5-6 September 2022",
    ],
)
def test_several_weekdays_before_several_days_are_those_of_none(text: str) -> None:
    """Only a weekday that stands alone before a day is held against the calendar."""
    assert [hit.value for hit in find_dates(text)] == [span("2022-09-05/2022-09-06")]
