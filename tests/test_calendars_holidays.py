"""Official holidays, and days on which bodies are asked not to meet."""

from datetime import date

import pytest

from uncc_process.calendars import (
    AvoidedDay,
    DutyStation,
    Holiday,
    days_to_avoid,
    floating_holidays,
    holidays_in,
    known_holidays,
    official_holidays,
    years_listed,
)
from uncc_process.errors import NotPublished
from uncc_process.sources import Confidence
from uncc_process.spans import DateSpan

NEW_YORK, VIENNA = DutyStation.NEW_YORK, DutyStation.VIENNA


def _days(holidays: tuple[Holiday, ...]) -> list[str]:
    return [f"{holiday.day:%m-%d} {holiday.name}" for holiday in holidays]


def test_vienna_2023_is_the_list_of_unis() -> None:
    """Nine days, New Year's Day and Eid al-Fitr kept on the Monday after the weekend."""
    holidays = official_holidays(VIENNA, 2023)
    assert _days(holidays) == [
        "01-02 New Year's Day",
        "04-07 Good Friday",
        "04-10 Easter Monday",
        "04-24 Eid al-Fitr",
        "05-01 May Day",
        "06-29 Eid al-Adha",
        "10-26 Austrian National Day",
        "12-25 Christmas Day",
        "12-26 St. Stephen's Day",
    ]
    moved = {
        str(holiday.day): str(holiday.in_lieu_of) for holiday in holidays if holiday.in_lieu_of
    }
    assert moved == {"2023-01-02": "2023-01-01", "2023-04-24": "2023-04-22"}


def test_new_york_2020_is_the_circular() -> None:
    """ST/IC/2019/23: Independence Day, a Saturday, was kept on the Friday before."""
    holidays = official_holidays(NEW_YORK, 2020)
    assert " ".join(f"{holiday.day:%m-%d}" for holiday in holidays) == (
        "01-01 04-10 05-25 05-26 07-03 07-31 09-07 11-26 12-25"
    )
    assert holidays[4] == Holiday(
        day=date(2020, 7, 3),
        name="Independence Day",
        in_lieu_of=date(2020, 7, 4),
        confidence=Confidence.PRIMARY,
        sources=("ST/IC/2019/23", "https://ask.un.org/faq/112514"),
    )


@pytest.mark.parametrize(
    ("station", "years"),
    [
        (NEW_YORK, (2017, 2020, 2024)),
        (VIENNA, (2023,)),
        (DutyStation.GENEVA, ()),
        (DutyStation.NAIROBI, ()),
    ],
)
def test_the_years_with_a_whole_list(station: DutyStation, years: tuple[int, ...]) -> None:
    """Every whole list has nine fixed days, all on weekdays of its year, in order."""
    assert years_listed(station) == years
    for year in years:
        days = [holiday.day for holiday in official_holidays(station, year)]
        assert len(days) == 9
        assert days == sorted(set(days))
        assert all(day.year == year and day.isoweekday() < 6 for day in days)


@pytest.mark.parametrize(
    ("station", "year", "known"),
    [
        (VIENNA, 2022, "whole lists: 2023; some days: 2021"),
        (
            NEW_YORK,
            2022,
            "whole lists: 2017, 2020, 2024; some days: 2018, 2019, 2021, 2022, 2023, 2025, 2026",
        ),
        (DutyStation.GENEVA, 2025, "whole lists: none; some days: none"),
    ],
)
def test_a_year_without_its_whole_list_is_not_published(
    station: DutyStation, year: int, known: str
) -> None:
    """The error says which years there are, whole and in part."""
    with pytest.raises(NotPublished) as caught:
        official_holidays(station, year)
    assert str(caught.value) == (
        f"not known: the official holidays of {station.value} in {year}; {known}"
    )


def test_what_a_document_says_stands_before_what_a_rule_says() -> None:
    """A/AC.291/11 names 5 September 2022; the other days of that year are reckoned."""
    known = known_holidays(NEW_YORK, 2022)
    assert _days(known) == [
        "04-15 Good Friday",
        "05-30 Memorial Day",
        "09-05 Labour Day",
        "11-24 Thanksgiving Day",
    ]
    assert [holiday.confidence.value for holiday in known] == [
        "inferred",
        "inferred",
        "primary",
        "inferred",
    ]
    assert known[2].sources == ("A/AC.291/11, annex",)
    assert known[0].sources == (
        "the list of New York, 2017",
        "the list of New York, 2020",
        "the list of New York, 2024",
    )


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2019, "04-19 05-27 09-02 11-28"),
        (2021, "04-02 05-31 09-06 11-25"),
        (2023, "04-07 05-29 09-04 11-23"),
        (2025, "04-18 05-26 09-01 11-27"),
        (2026, "04-03 05-25 09-07 11-26"),
    ],
)
def test_four_days_of_new_york_follow_from_the_calendar(year: int, days: str) -> None:
    """Good Friday, Memorial Day, Labour Day and Thanksgiving Day are on every list seen."""
    known = known_holidays(NEW_YORK, year)
    assert [f"{holiday.day:%m-%d}" for holiday in known] == days.split()


def test_the_whole_list_of_a_year_is_what_is_known_of_it() -> None:
    """The reckoned days are all on the lists, so they add nothing to a whole list."""
    for station in DutyStation:
        for year in years_listed(station):
            assert known_holidays(station, year) == official_holidays(station, year)


@pytest.mark.parametrize(
    ("station", "year"),
    [(NEW_YORK, 2016), (NEW_YORK, 2027), (VIENNA, 2022), (DutyStation.NAIROBI, 2023)],
)
def test_a_year_of_which_nothing_is_known_is_not_published(station: DutyStation, year: int) -> None:
    """Asking what is known of it is refused, naming the years there are."""
    with pytest.raises(NotPublished, match=rf"{station.value} in {year}; whole lists: "):
        known_holidays(station, year)


def test_the_holidays_known_in_a_span() -> None:
    """A span can run over years, listed or not, and has the days known in it."""
    span = DateSpan(date(2022, 11, 24), date(2024, 1, 1))
    assert _days(holidays_in(span, NEW_YORK)) == [
        "11-24 Thanksgiving Day",
        "04-07 Good Friday",
        "05-29 Memorial Day",
        "09-04 Labour Day",
        "11-23 Thanksgiving Day",
        "01-01 New Year's Day",
    ]
    assert holidays_in(span, DutyStation.GENEVA) == ()


def test_floating_holidays_are_kept_apart() -> None:
    """In 2017 staff in New York chose one of six days, none of them an official holiday."""
    floating = floating_holidays(NEW_YORK, 2017)
    assert _days(floating) == [
        "01-06 Orthodox Christmas (observed)",
        "02-20 Presidents' Day",
        "05-10 Day of Vesak",
        "09-29 Yom Kippur (observed)",
        "10-19 Diwali",
        "11-03 Gurpurab (observed)",
    ]
    official = {holiday.day for holiday in official_holidays(NEW_YORK, 2017)}
    assert official.isdisjoint(holiday.day for holiday in floating)


def test_floating_holidays_of_another_year_are_not_published() -> None:
    """The error says which lists there are."""
    with pytest.raises(NotPublished) as caught:
        floating_holidays(NEW_YORK, 2024)
    assert str(caught.value) == "not known: the floating holidays of New York in 2024; lists: 2017"


def test_days_to_avoid_in_2023_rest_on_resolution_69_250() -> None:
    """One request and five invitations; two of the days can be reckoned."""
    avoided = days_to_avoid(2023)
    assert [(a.name, a.asked, a.authority[-7:], str(a.day)) for a in avoided] == [
        ("Orthodox Good Friday", "requests", "para. 4", "2023-04-14"),
        ("Yom Kippur", "invites", "para. 5", "None"),
        ("Day of Vesak", "invites", "para. 6", "None"),
        ("Diwali", "invites", "para. 7", "None"),
        ("Gurpurab", "invites", "para. 8", "None"),
        ("Orthodox Christmas", "invites", "para. 9", "2023-01-07"),
    ]
    assert all(a.authority.startswith("A/RES/69/250, ") for a in avoided)


def test_days_that_no_rule_gives_are_read() -> None:
    """The circular for 2017 dates Vesak and Diwali."""
    dated = {avoided.name: str(avoided.day) for avoided in days_to_avoid(2017) if avoided.day}
    assert dated == {
        "Orthodox Good Friday": "2017-04-14",
        "Day of Vesak": "2017-05-10",
        "Diwali": "2017-10-19",
        "Orthodox Christmas": "2017-01-07",
    }


def test_lunar_new_year_came_with_resolution_78_245() -> None:
    """Bodies were first invited to avoid it in 2024, and 10 February was the day."""
    assert days_to_avoid(2024)[-1] == AvoidedDay(
        name="Lunar New Year",
        day=date(2024, 2, 10),
        asked="invites",
        authority="A/RES/78/245",
    )


def test_resolution_79_248_requests_what_was_an_invitation() -> None:
    """From 2025 its paragraphs 6 and 7 request it of all, Nowruz and Lunar New Year included."""
    avoided = days_to_avoid(2025)
    assert {a.asked for a in avoided} == {"requests"}
    assert [(a.name, a.authority[-7:]) for a in avoided] == [
        ("Orthodox Good Friday", "para. 6"),
        ("Yom Kippur", "para. 7"),
        ("Day of Vesak", "para. 7"),
        ("Diwali", "para. 7"),
        ("Gurpurab", "para. 7"),
        ("Orthodox Christmas", "para. 7"),
        ("Lunar New Year", "para. 7"),
        ("Nowruz", "para. 7"),
    ]


@pytest.mark.parametrize("year", [0, 2014, 2027, 99999])
def test_days_to_avoid_in_another_year_are_not_published(year: int) -> None:
    """Resolution 69/250 is of the end of 2014, and nothing is known of 2027."""
    with pytest.raises(NotPublished) as caught:
        days_to_avoid(year)
    assert str(caught.value) == f"not known: the days to avoid in {year}; known: 2015 to 2026"


def test_a_day_to_avoid_is_no_official_holiday() -> None:
    """The fifth session met, or could have, on Orthodox Good Friday: Vienna was open."""
    avoided = {avoided.day for avoided in days_to_avoid(2023)}
    official = {holiday.day for holiday in official_holidays(VIENNA, 2023)}
    assert avoided.isdisjoint(official)
