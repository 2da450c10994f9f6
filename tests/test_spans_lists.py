"""Lists of days: where a stretch ends, whose month and year a day has, and where it stands."""

import pytest

from tests.test_spans import found_in
from uncc_process.errors import ParseError
from uncc_process.spans import DateSpan, find_dates, parse_spans
from uncc_process.spans.words import Refusal


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("between 2023-08-21 and 2023-09-01", "2023-08-21/2023-09-01"),
        ("Between 5 and 7 March 2020", "2020-03-05/2020-03-07"),
        ("9 January and 11-14 January 2023", "2023-01-09 2023-01-11/2023-01-14"),
        ("January 9 and 10, inclusive", "2023-01-09 2023-01-10"),
        ("January 9 and 15, February 3, 2023", "2023-01-09 2023-01-15 2023-02-03"),
        ("12th, 13th and 23rd January 2023", "2023-01-12 2023-01-13 2023-01-23"),
    ],
)
def test_a_list_is_read_stretch_by_stretch(text: str, spans: str) -> None:
    """A range beside single days stays a range, and a word after the last day is not one more."""
    assert " ".join(each.isoformat() for each in parse_spans(text, year=2023)) == spans


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("from 2023-08-21", "'from' begins a span that does not end"),
        ("between 5 and 7 March, 9 March 2020", "'between' joins two days, and more follow"),
        ("9 and January 10, 2023", "no month is given for 9"),
        ("12nd January 2023", "the ordinal of 12 is 12th"),
    ],
)
def test_a_list_that_leaves_a_day_open_is_refused(text: str, reason: str) -> None:
    """What a day would have to take from nowhere is not made up."""
    with pytest.raises(ParseError) as caught:
        parse_spans(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    ["24 and 25-26 March 2022", "24 March-25 March and 25 March 2022", "24-25 and 26 March 2022"],
)
def test_only_single_days_in_a_row_are_one_span(text: str) -> None:
    """A range and the day after it, or within it, are two spans."""
    with pytest.raises(ParseError, match="it names several spans"):
        DateSpan.parse(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "it sat from 2023-08-21 to 2023-09-01 there",
            [("from 2023-08-21 to 2023-09-01", "2023-08-21/2023-09-01")],
        ),
        (
            "from 9 January and 10-12 January 2023",
            [("9 January", "2023-01-09"), ("10-12 January 2023", "2023-01-10/2023-01-12")],
        ),
        (
            "January 9 and May and 5, 2021",
            [("January 9", "2021-01-09"), ("May", "2021-05")],
        ),
        (
            "It met on 29 December, 30 December and 5 January 2024 here",
            [
                (
                    "29 December, 30 December and 5 January 2024",
                    "December stands before January, with one year for both",
                )
            ],
        ),
        (
            "then 9, 2021, 30 and 2 May 2013",
            [("9, 2021, 30 and 2 May 2013", "30 stands before 2, with one month for both")],
        ),
        (
            "on 3/4/2022 and on 9 May 2022",
            [
                ("3/4/2022", "figures and slashes do not say which day is meant"),
                ("9 May 2022", "2022-05-09"),
            ],
        ),
        (
            "on Monday and Tuesday, 5 and 6 September 2022 here",
            [("5 and 6 September 2022", "2022-09-05/2022-09-06")],
        ),
        (
            "On January 9 and 15-20 States spoke",
            [
                ("January 9", "no year is given for 9 January"),
                ("15-20", "no year is given for 15 January"),
            ],
        ),
        ("On May 9, 2024 – 20 States spoke", [("May 9, 2024", "2024-05-09")]),
    ],
)
def test_a_list_in_prose_is_found_where_it_stands(text: str, found: list[tuple[str, str]]) -> None:
    """Each date is found with its own words, the refused ones with all that was refused."""
    assert found_in(text) == found
    assert all(0 <= hit.start < hit.end <= len(text) for hit in find_dates(text))


def test_a_refusal_that_nobody_turned_into_an_error_still_says_why() -> None:
    """Its words are its reason."""
    assert str(Refusal("no year", "write it")) == "no year"
