"""The words for numbers, days and events at the edges of what is written in words."""

from datetime import date

import pytest

from tests.little import process
from uncc_process.audit.log import Log, View
from uncc_process.audit.words import as_days, events, listed, moment_words, ordinal, window_words
from uncc_process.model import (
    DayCount,
    Edge,
    EventEdge,
    EventKind,
    Part,
    Pattern,
    RecordId,
    Window,
)

DAY = date(2026, 1, 1)
VIEW = View(log=Log.of(process()), day=DAY, known=DAY)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0th"), (1, "first"), (12, "twelfth"), (13, "13th"), (20, "20th"), (21, "21st"),
        (22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"), (102, "102nd"), (111, "111th"),
        (112, "112th"), (113, "113th"), (114, "114th"), (213, "213th"),
    ],
)  # fmt: skip
def test_an_ordinal_is_a_word_up_to_twelve(number: int, written: str) -> None:
    """Beyond twelve it is figures with their ending, and eleven to thirteen end in th."""
    assert ordinal(number) == written


def test_a_list_of_none_or_one_has_no_comma() -> None:
    """Nothing is joined where there is nothing to join."""
    assert (listed([]), listed(["a"]), listed(["a", "b"])) == ("", "a", "a and b")


def test_one_day_is_a_day() -> None:
    """Only a single day is written in the singular, not one of several possible numbers."""
    assert as_days((1, 1), DayCount.CALENDAR) == "1 calendar day"
    assert as_days((0, 1), DayCount.WEEKDAY) == "0 to 1 weekdays"
    assert as_days((2, 2), DayCount.OFFICIAL) == "2 working days"


def test_a_document_is_named_by_its_own_word() -> None:
    """Its kind stands in brackets behind it, one or many."""
    pattern = Pattern(event=EventKind.DOCUMENT, variants=("report",))
    assert events(pattern) == "documents (report)"
    assert events(pattern, many=False) == "document (report)"


def test_a_window_of_one_day_is_on_it() -> None:
    """One day is a day to be held on, several are days to be held in."""
    one = Window(not_before=DAY, not_after=DAY)
    assert window_words(one, VIEW) == "on 1 January 2026"
    opening = Window(not_before=DAY, not_after=date(2026, 1, 2), part=Part.OPENING)
    assert window_words(opening, VIEW) == "commencing in 1–2 January 2026"


def test_a_decision_is_named_by_its_id() -> None:
    """What a clause means by the id of a record, it says by it."""
    named = Pattern(event=EventKind.DECISION, record=RecordId("78/549"))
    moment = EventEdge(pattern=named, edge=Edge.START)
    assert moment_words(moment, VIEW) == "decision 78/549 (day not known)"
