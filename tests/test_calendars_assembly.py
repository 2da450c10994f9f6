"""Sessions of the General Assembly."""

from datetime import date
from itertools import pairwise

import pytest

from uncc_process.calendars import (
    CitedDay,
    Claim,
    assembly_session,
    assembly_session_on,
    possible_sessions_on,
    special_session,
)
from uncc_process.errors import NotPublished
from uncc_process.sources import Confidence
from uncc_process.spans import DateSpan

ALL = tuple(map(assembly_session, range(1, 82)))
WIKIPEDIA = "https://en.wikipedia.org/wiki/List_of_UN_General_Assembly_sessions"


@pytest.mark.parametrize(
    ("number", "opened", "closed"),
    [
        (1, date(1946, 1, 10), date(1946, 12, 15)),
        (5, date(1950, 9, 19), date(1951, 11, 5)),
        (19, date(1964, 12, 1), date(1965, 9, 1)),
        (22, date(1967, 9, 19), date(1968, 9, 23)),
        (53, date(1998, 9, 9), date(1999, 9, 13)),
        (55, date(2000, 9, 5), date(2001, 9, 10)),
        (56, date(2001, 9, 12), date(2002, 9, 9)),
        (66, date(2011, 9, 13), date(2012, 9, 17)),
        (74, date(2019, 9, 17), date(2020, 9, 15)),
        (75, date(2020, 9, 15), date(2021, 9, 14)),
        (76, date(2021, 9, 14), date(2022, 9, 12)),
        (77, date(2022, 9, 13), date(2023, 9, 5)),
        (78, date(2023, 9, 5), date(2024, 9, 10)),
        (79, date(2024, 9, 10), date(2025, 9, 9)),
        (80, date(2025, 9, 9), None),
        (81, date(2026, 9, 8), None),
    ],
)
def test_a_session_opened_and_closed_on_its_days(
    number: int, opened: date, closed: date | None
) -> None:
    """The days are those of the facts, closings left open where none is known."""
    session = assembly_session(number)
    assert (session.number, session.opened, session.closed) == (number, opened, closed)


def test_the_table_has_sessions_1_to_81_in_order() -> None:
    """Sessions are numbered from 1 without a gap, and open one after the other."""
    assert [session.number for session in ALL] == list(range(1, 82))
    opened = [session.opened for session in ALL]
    assert opened == sorted(set(opened))


def test_a_session_closes_before_or_on_the_day_the_next_opens() -> None:
    """No session of the table outlasts the opening of the next."""
    for session, following in pairwise(ALL):
        assert session.closes_by is not None
        assert session.opened <= session.open_until <= session.closes_by <= following.opened


def test_the_sessions_that_closed_on_the_opening_day_of_the_next() -> None:
    """The last morning and the first afternoon were one day for these sessions."""
    shared = [
        session.number for session, following in pairwise(ALL) if session.closed == following.opened
    ]
    assert shared == [54, 64, 70, 74, 75, 77, 78, 79]


def test_every_day_has_a_source() -> None:
    """Each opening and each closing cites at least one source."""
    cited = [day for s in ALL for day in (s.opening, s.closing, s.last_seen) if day]
    assert all(day.sources and all(day.sources) for day in cited)


def test_a_closing_that_is_not_known_is_bounded_by_the_next_opening() -> None:
    """The 49th session closed by 19 September 1995, when the 50th opened; when is not known."""
    session = assembly_session(49)
    assert (session.closed, session.span) == (None, None)
    assert session.closes_by == assembly_session(50).opened == date(1995, 9, 19)


def test_a_source_can_bound_a_closing_more_closely() -> None:
    """The Repertory says that the 21st session ended in December of its opening year."""
    assert assembly_session(21).closes_by == date(1966, 12, 31)


def test_the_last_session_of_the_table_has_no_bound() -> None:
    """Nothing is known of the close of the 81st session."""
    assert assembly_session(81).closes_by is None


def test_the_forecast_of_the_81st_session_is_kept_as_a_claim() -> None:
    """A/INF/71/1 forecast 15 September 2026, before resolution 75/325 changed the rule."""
    session = assembly_session(81)
    assert session.opening == CitedDay(
        day=date(2026, 9, 8),
        confidence=Confidence.INFERRED,
        sources=("A/RES/75/325", "https://research.un.org/en/docs/ga/"),
        note="no page of the opening seen",
    )
    assert session.claims == (
        Claim(
            of="opening",
            day=date(2026, 9, 15),
            source="A/INF/71/1 (http://ask.un.org/faq/14598)",
            reason="a forecast under the third-week rule, overtaken by resolution 75/325",
        ),
    )


def test_wikipedia_closes_six_sessions_one_day_early() -> None:
    """Its table has sessions 70, 74, 75, 77, 78 and 79 close a day before they did."""
    early = [
        (session.number, (session.closed - claim.day).days)
        for session in ALL
        for claim in session.claims
        if session.closed and claim.of == "closing" and claim.source == WIKIPEDIA
    ]
    assert early == [(70, 1), (74, 1), (75, 1), (77, 1), (78, 1), (79, 1)]


def test_an_unconfirmed_day_is_a_claim_and_no_fact() -> None:
    """No source was seen for the closing of the second session on 29 November 1947."""
    session = assembly_session(2)
    assert session.closed is None
    assert [(claim.of, claim.day) for claim in session.claims] == [("closing", date(1947, 11, 29))]


def test_no_claim_repeats_what_the_table_says() -> None:
    """A claim is kept because it differs."""
    for session in ALL:
        for claim in session.claims:
            held = {"opening": session.opened, "closing": session.closed}[claim.of]
            assert claim.day != held


def test_a_session_in_parts_has_them() -> None:
    """The 22nd session met in 1967, then in spring 1968, then for a day in September 1968."""
    assert [part.isoformat() for part in assembly_session(22).parts] == [
        "1967-09-19/1967-12-19",
        "1968-04-24/1968-06-12",
        "1968-09-23",
    ]


def test_the_parts_of_a_session_fill_it_from_end_to_end() -> None:
    """Where parts are known, the first begins with the session and the last ends with it."""
    for session in ALL:
        if session.parts:
            assert (session.parts[0].first, session.parts[-1].last) == (
                session.opened,
                session.closed,
            )


def test_the_span_and_the_sources_of_a_session() -> None:
    """The span has both days; the sources are those of the opening, then those of the closing."""
    session = assembly_session(79)
    assert session.span == DateSpan(date(2024, 9, 10), date(2025, 9, 9))
    assert session.sources == (
        "https://press.un.org/en/2025/ga12704.doc.htm",
        "https://nayrouz.com/article/478727",
    )
    assert assembly_session(81).sources == ("A/RES/75/325", "https://research.un.org/en/docs/ga/")


@pytest.mark.parametrize("number", [-1, 0, 82, 10**30])
def test_a_session_outside_the_table_is_not_published(number: int) -> None:
    """The error says which sessions there are."""
    with pytest.raises(NotPublished) as caught:
        assembly_session(number)
    assert str(caught.value) == (
        f"not known: session {number} of the General Assembly; known: sessions 1 to 81"
    )


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        (date(1945, 10, 24), []),
        (date(1946, 1, 9), []),
        (date(1946, 1, 10), [1]),
        (date(1946, 6, 1), [1]),
        (date(1947, 1, 1), []),
        (date(1967, 6, 1), []),
        (date(2000, 9, 5), [54, 55]),
        (date(2019, 12, 27), [74]),
        (date(2021, 5, 26), [75]),
        (date(2023, 9, 4), [77]),
        (date(2023, 9, 5), [77, 78]),
        (date(2023, 9, 6), [78]),
        (date(2024, 8, 8), [78]),
        (date(2024, 9, 9), [78]),
        (date(2024, 9, 10), [78, 79]),
        (date(2024, 9, 11), [79]),
        (date(2024, 12, 24), [79]),
        (date(2021, 9, 14), [75, 76]),
        (date(2022, 9, 12), [76]),
        (date(2022, 9, 13), [77]),
    ],
)
def test_a_day_belongs_to_none_one_or_two_sessions(day: date, numbers: list[int]) -> None:
    """The days on either side of an edge fall to the sessions that were open on them."""
    assert [session.number for session in assembly_session_on(day)] == numbers


@pytest.mark.parametrize(
    ("day", "possible", "doubtful", "known"),
    [
        (date(1975, 3, 1), [29], 29, "from 1974-09-17 to 1974-09-17, and closed by 1975-09-16"),
        (
            date(1995, 9, 19),
            [49, 50],
            49,
            "from 1994-09-20 to 1994-09-20, and closed by 1995-09-19",
        ),
        (date(1996, 9, 11), [50], 50, "from 1995-09-19 to 1996-09-10, and closed by 1996-09-17"),
        (
            date(2026, 12, 1),
            [81],
            81,
            "from 2026-09-08 to 2026-09-08, and closed on a day not yet known",
        ),
    ],
)
def test_a_day_after_the_last_sight_of_a_session_is_doubtful(
    day: date, possible: list[int], doubtful: int, known: str
) -> None:
    """Where the closing is not known the question is refused, and the candidates can be had."""
    with pytest.raises(NotPublished) as caught:
        assembly_session_on(day)
    assert str(caught.value) == (
        f"not known: whether session {doubtful} of the General Assembly was open on {day}; "
        f"known: it was open {known}"
    )
    assert [session.number for session in possible_sessions_on(day)] == possible


def test_a_resolution_shows_that_a_session_was_open() -> None:
    """Resolution 50/245 was adopted on 10 September 1996, so the 50th session was open."""
    assert [s.number for s in assembly_session_on(date(1996, 9, 10))] == [50]


def test_special_sessions_have_their_days() -> None:
    """The 31st and 32nd special sessions closed; the 11th emergency one is only adjourned."""
    assert special_session("S-31").span == DateSpan(date(2020, 12, 3), date(2020, 12, 4))
    assert special_session("S-32").span == DateSpan(date(2021, 6, 2), date(2021, 6, 4))
    eleventh = special_session("ES-11")
    assert (eleventh.opened, eleventh.closed, eleventh.span) == (date(2022, 2, 28), None, None)


@pytest.mark.parametrize("sign", ["S-30", "ES-10", "s-31", "31", "", "S-31\n", "x" * 1_000_000])
def test_a_special_session_without_days_is_not_published(sign: str) -> None:
    """The error says which special sessions there are, and quotes no more than a line."""
    with pytest.raises(NotPublished, match="known: S-31, S-32, ES-11") as caught:
        special_session(sign)
    assert len(str(caught.value)) < 200


def test_confidence_says_what_it_means() -> None:
    """Each of the three words has a meaning of its own."""
    assert len({word.meaning for word in Confidence}) == 3
