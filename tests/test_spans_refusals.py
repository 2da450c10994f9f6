"""What is said of each text that is no date: what was wanted, what is wrong with it, what to do."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from uncc_process.errors import InvalidRecord, ParseError, Problem
from uncc_process.spans import DateSpan, PartialDate, parse_spans

SPAN, MONTHS = "a span of days", "a partial date"


@pytest.mark.parametrize(
    ("read", "text", "what", "reason", "remedy"),
    [
        (DateSpan.parse, "", SPAN, "it is empty", "write it like 9-20 January 2023"),
        (DateSpan.parse, "2023-13-01", SPAN, "there is no such day in the calendar", ""),
        (DateSpan.parse, "20230821", SPAN, "this ISO form is not read", "write it like 2023-08-21"),
        (
            DateSpan.parse,
            "9 January 23",
            SPAN,
            "a year of two digits does not say which century",
            "write the year in full",
        ),
        (
            DateSpan.parse,
            "9 january 2023",
            SPAN,
            "months and weekdays begin with a capital letter",
            "write it like 9-20 January 2023",
        ),
        (
            DateSpan.parse,
            "TBD of a length that is cut after thirty letters",
            SPAN,
            "cannot read 'TBD of a length that is cut af'",
            "write it like 9-20 January 2023",
        ),
        (
            DateSpan.parse,
            "24 February",
            SPAN,
            "no year is given for 24 February",
            "write the year, or parse it with year=",
        ),
        (DateSpan.parse, "31 June 2022", SPAN, "there is no 31 June 2022 in the calendar", ""),
        (
            DateSpan.parse,
            "9-9 January 2023",
            SPAN,
            "it begins and ends on 9 January 2023",
            "write 9 January 2023 alone",
        ),
        (
            DateSpan.parse,
            "20-9 January 2023",
            SPAN,
            "it ends on 9 January 2023, before it begins on 20 January 2023",
            "",
        ),
        (
            DateSpan.parse,
            "29 December – 3 January 2024",
            SPAN,
            "it ends on 3 January 2024, before it begins on 29 December 2024",
            "if it runs into the next year, write the year of both days",
        ),
        (
            DateSpan.parse,
            "29 December 2024 – 3 January 2024",
            SPAN,
            "it ends on 3 January 2024, before it begins on 29 December 2024",
            "",
        ),
        (
            DateSpan.parse,
            "13 September-December 2005",
            SPAN,
            "one end is a day and the other a month",
            "write the day of both ends",
        ),
        (
            DateSpan.parse,
            "May 2021",
            SPAN,
            "May 2021 is a month, not a day",
            "PartialDate.parse reads months and years",
        ),
        (
            DateSpan.parse,
            "2021",
            SPAN,
            "it names no day",
            "PartialDate.parse reads months and years",
        ),
        (DateSpan.parse, "9", SPAN, "no month is given for 9", ""),
        (DateSpan.parse, "9th-20st January 2023", SPAN, "the ordinal of 20 is 20th", ""),
        (
            DateSpan.parse,
            "Tuesday, 16 April 2014",
            SPAN,
            "16 April 2014 is a Wednesday, not a Tuesday",
            "",
        ),
        (DateSpan.parse, "from 9 January 2023", SPAN, "'from' begins a span that does not end", ""),
        (
            DateSpan.parse,
            "9-14-20 January 2023",
            SPAN,
            "more than two days are joined by dashes, 'to' or 'between'",
            "",
        ),
        (
            DateSpan.parse,
            "24-25 March, 13-14 June 2022",
            SPAN,
            "it names several spans",
            "parse_spans reads them all",
        ),
        (
            DateSpan.parse,
            "3/4/2022",
            SPAN,
            "figures and slashes do not say which day is meant",
            "write it like 3 April 2022 or 2022-04-03",
        ),
        (DateSpan.parse, "9, 2022 and 10 May 2023", SPAN, "no month is given for 9", ""),
        (
            DateSpan.fromisoformat,
            "20230821",
            SPAN,
            "not the ISO form",
            "write it like 2023-08-21/2023-09-01",
        ),
        (
            DateSpan.fromisoformat,
            "2023-08-21/2023-08-21",
            SPAN,
            "not the ISO form",
            "write it like 2023-08-21/2023-09-01",
        ),
        (
            DateSpan.fromisoformat,
            "2023-09-01/2023-08-21",
            SPAN,
            "it ends on 21 August 2023, before it begins on 1 September 2023",
            "",
        ),
        (
            DateSpan.fromisoformat,
            "2023-02-30",
            SPAN,
            "there is no 30 February 2023 in the calendar",
            "",
        ),
        (
            parse_spans,
            "29 December, 5 January 2024",
            SPAN,
            "December stands before January, with one year for both",
            "write the year of each day",
        ),
        (
            parse_spans,
            "30 and 2 May 2013",
            SPAN,
            "30 stands before 2, with one month for both",
            "write the month of each day",
        ),
        (parse_spans, "9 May 2021 and 9 May 2021", SPAN, "it names the same days twice", ""),
        (
            parse_spans,
            "between 5 and 7 March and 9 and 10 April 2020",
            SPAN,
            "'between' joins two days, and more follow",
            "repeat 'between'",
        ),
        (
            parse_spans,
            "January 9 and 10 and 11 February 2023",
            SPAN,
            "it mixes 'January 9' and '9 January', so a day alone could belong to either",
            "write the month of each day",
        ),
        (
            parse_spans,
            "January 22, 23",
            SPAN,
            "23 may be a day or a year",
            "write 'and', or the year in full",
        ),
        (PartialDate.parse, "", MONTHS, "it is empty", "write it like September 2023"),
        (PartialDate.parse, "May", MONTHS, "no year is given for May", "write the year"),
        (PartialDate.parse, "May 0000", MONTHS, "there is no year 0000 in the calendar", ""),
        (
            PartialDate.parse,
            "24 February 2022",
            MONTHS,
            "24 February 2022 is a day",
            "DateSpan.parse reads days",
        ),
        (
            PartialDate.parse,
            "May and June 2021",
            MONTHS,
            "it names several months",
            "parse them one by one",
        ),
        (
            PartialDate.parse,
            "2023–2021",
            MONTHS,
            "it ends in 2021 and does not begin before, but in 2023",
            "",
        ),
        (
            PartialDate.parse,
            "Monday, May 2021",
            MONTHS,
            "May 2021 is a day",
            "DateSpan.parse reads days",
        ),
        (
            PartialDate.parse,
            "mid-August 2025",
            MONTHS,
            "cannot read 'mid-August 2025'",
            "write it like September 2023",
        ),
        (PartialDate, "2021-13", MONTHS, "not EDTF, or reversed", "write it like 2021-05"),
        (PartialDate, "2023/2021", MONTHS, "not EDTF, or reversed", "write it like 2021-05"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_write(
    read: Callable[[str], object], text: str, what: str, reason: str, remedy: str
) -> None:
    """Each reason stands alone, and comes with a remedy where there is one."""
    with pytest.raises(ParseError) as caught:
        read(text)
    error = caught.value
    assert (error.what, error.value, error.reason, error.remedy) == (what, text, reason, remedy)


def test_a_span_that_cannot_be_says_why_and_where() -> None:
    """A span that ends before it begins is wrong at its last day; moments are wrong as a whole."""
    first, last = date(2022, 3, 11), date(2022, 2, 28)
    with pytest.raises(InvalidRecord) as caught:
        DateSpan(first, last)
    late = "2022-02-28 is before the first day, 2022-03-11"
    assert caught.value.problems == (Problem("last", late),)
    noon = datetime(2022, 2, 28, 12)  # noqa: DTZ001 - a moment without a zone is one
    for ends in ((noon, first), (last, noon), (noon, noon)):
        with pytest.raises(InvalidRecord) as caught:
            DateSpan(*ends)
        plain = "a span is made of dates, not of datetimes"
        assert caught.value.problems == (Problem("", plain),)
