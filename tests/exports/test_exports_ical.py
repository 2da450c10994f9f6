"""The calendar: every day goes out and comes back; clients see updates; no text breaks a line.

The golden file is written anew by ``python -m tests.exports.test_exports_ical``.
"""

import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from icalendar import Calendar

import uncc_process
from tests.small import EVERYTHING, LAKES, mandate
from uncc_process import Process
from uncc_process.errors import MissingExtra
from uncc_process.exports._losses import left_out
from uncc_process.exports.ical import calendar
from uncc_process.model import (
    ActId,
    AllOf,
    EventEdge,
    EventKind,
    MandateId,
    Open,
    Pattern,
    Publication,
    Reached,
    Window,
)
from uncc_process.sources import Confidence, Source

GOLDEN = Path(__file__).parents[1] / "golden" / "calendar.ics"
TAX = uncc_process.read(Path(__file__).parents[2] / "docs" / "examples" / "tax")


def events(process: Process) -> Iterator[Any]:
    """Read the events of the calendar of a process back."""
    whole: Any = Calendar.from_ical(calendar(process).content)
    yield from whole.walk("VEVENT")


def days(process: Process) -> dict[str, tuple[date, date, str]]:
    """Give first day, day after the last and status of each event, by the end of its UID."""
    return {
        each["uid"].split(":", 2)[2]: (
            each.decoded("dtstart"),
            each.decoded("dtend"),
            str(each["status"]),
        )
        for each in events(process)
    }


def test_the_calendar_of_a_small_process_is_the_golden_one() -> None:
    """All properties of all kinds of events are those of the file, byte for byte."""
    assert calendar(EVERYTHING).content == GOLDEN.read_bytes()


def test_each_day_comes_back() -> None:
    """Parts, plans, consultations, deadlines and open days read back as they were recorded."""
    assert days(EVERYTHING) == {
        "first-plan": (date(2023, 5, 8), date(2023, 5, 13), "CANCELLED"),
        "first-plan:2": (date(2023, 5, 15), date(2023, 5, 20), "CANCELLED"),
        "consultation-1": (date(2023, 6, 20), date(2023, 6, 22), "CONFIRMED"),
        "first": (date(2023, 8, 21), date(2023, 9, 2), "CONFIRMED"),
        "second": (date(2024, 1, 29), date(2024, 2, 3), "CONFIRMED"),
        "second:2": (date(2024, 2, 5), date(2024, 2, 10), "CONFIRMED"),
        "75/282.6": (date(2026, 1, 1), date(2026, 1, 2), "CONFIRMED"),
        "resumed": (date(2027, 7, 29), date(2027, 8, 10), "TENTATIVE"),
    }


@pytest.mark.parametrize("process", [uncc_process.load(), TAX], ids=lambda each: each.id)
def test_the_sessions_of_a_real_process_come_back(process: Process) -> None:
    """The events that bear the ids of sessions have their days, the last one being exclusive."""
    found = days(process)

    assert {each.id: (each.parts or (each.span,))[0] for each in process.sessions} == {
        each.id: uncc_process.DateSpan(
            found[each.id][0], date.fromordinal(found[each.id][1].toordinal() - 1)
        )
        for each in process.sessions
    }


@pytest.mark.parametrize(
    "process", [EVERYTHING, uncc_process.load(), TAX], ids=lambda each: each.id
)
def test_no_two_events_have_one_name(process: Process) -> None:
    """A UID stands for one event, or one would hide the other."""
    uids = [str(each["uid"]) for each in events(process)]

    assert len(set(uids)) == len(uids)


def test_the_same_process_gives_the_same_bytes() -> None:
    """No clock, and no order of the records, gets into the file."""
    turned = attrs.evolve(
        EVERYTHING,
        sessions=EVERYTHING.sessions[::-1],
        consultations=EVERYTHING.consultations[::-1],
        mandates=EVERYTHING.mandates[::-1],
    )

    assert calendar(turned).content == calendar(EVERYTHING).content


def test_every_event_bears_the_day_of_the_record() -> None:
    """DTSTAMP and LAST-MODIFIED are the day through which the process is recorded."""
    stamps = {(e.decoded("dtstamp"), e.decoded("last-modified")) for e in events(EVERYTHING)}

    assert stamps == {(datetime(2026, 11, 23, tzinfo=UTC),) * 2}


@pytest.mark.parametrize(
    ("through", "said"),
    [("2023-08-20", "Set for"), ("2023-08-21", "Held on")],
)
def test_days_given_up_name_those_that_took_their_place(through: str, said: str) -> None:
    """A plan says when the session was held instead, or for when it is now set."""
    of = attrs.evolve(EVERYTHING, through=date.fromisoformat(through), completeness=())
    (plan,) = [each for each in events(of) if each["uid"].endswith(":first-plan")]

    assert str(plan["description"]).startswith(f"{said} 21 August–1 September 2023.")


def test_a_session_that_moves_is_an_update() -> None:
    """A later record gives the same UID with a later stamp and a higher number, and new days."""
    moved = attrs.evolve(
        LAKES,
        through=date(2026, 12, 1),
        sessions=(attrs.evolve(LAKES.sessions[0], closes=date(2023, 9, 2)),),
    )
    (before,), (after,) = events(LAKES), events(moved)

    assert before["uid"] == after["uid"] == "uncc-process:lakes:first"
    assert before.decoded("dtstamp") < after.decoded("dtstamp")
    assert before.decoded("sequence") < after.decoded("sequence")
    assert after.decoded("dtend") == date(2023, 9, 3)


def test_a_mandate_that_is_amended_keeps_one_deadline() -> None:
    """The amendment moves the event of the mandate that it amends, and has none of its own."""
    due = {each["uid"]: str(each["summary"]) for each in events(uncc_process.load())}

    assert due["uncc-process:cybercrime:74/247.3.organizational-session"] == (
        "Ad Hoc Committee, due: hold the organizational session in New York on 10–12 May 2021"
        " (A/RES/74/247, para. 3)"
    )
    assert "uncc-process:cybercrime:75/555.organizational-session" not in due


def test_a_resolution_and_its_treaty_open_one_window() -> None:
    """The signature window is one event, named by the treaty, which says who else says so."""
    (window,) = [
        each for each in events(uncc_process.load()) if "signature window" in each.categories
    ]

    assert window["uid"] == "uncc-process:cybercrime:art-64.signature:open"
    assert str(window["description"]).splitlines()[1].startswith("A/RES/79/243, para. 2: ")
    assert (window.decoded("dtstart"), window.decoded("dtend")) == (
        date(2025, 10, 25),
        date(2027, 1, 1),
    )


@pytest.mark.parametrize("process", [EVERYTHING, uncc_process.load(), TAX], ids=str)
def test_titles_tell_events_apart(process: Process) -> None:
    """On no day two events have the same title: bodies and paragraphs stand in it."""
    titles = [(each.decoded("dtstart"), str(each["summary"])) for each in events(process)]

    assert len(set(titles)) == len(titles)
    assert {each.name for each in process.sessions}.isdisjoint(title for _, title in titles)


def test_a_deadline_says_how_it_stands_as_of_the_latest_fact() -> None:
    """It is the day that the audit takes, and both say so; the verb is that of the act."""
    process = uncc_process.load()
    (report,) = [each for each in events(process) if each["uid"].endswith(":79/243.11.report")]
    calendar_of: Any = Calendar.from_ical(calendar(process).content)

    assert str(report["description"]).splitlines()[0] == (
        "A/RES/79/243, para. 11: requests, for Secretary-General: report to the Assembly at its"
        " eightieth session on activities to promote rapid entry into force."
        " Pending as of 31 July 2026: none found."
    )
    assert str(calendar_of["description"]) == "Deadlines stand as of 31 July 2026."


def test_a_deadline_is_named_by_its_act() -> None:
    """Also where the paragraph is known from a draft, or the act from a publication only."""
    titles = {str(each["uid"]): str(each["summary"]) for each in events(uncc_process.load())}

    ends = ("(decision 76/552, para. 3)", "(decision 78/549)")
    for key, end in zip(("76/552.3.meeting", "78/549.reconvened-session"), ends, strict=True):
        assert titles[f"uncc-process:cybercrime:{key}"].endswith(end)


def test_what_is_not_asked_any_more_is_cancelled() -> None:
    """A deadline whose condition never arose stays in the calendar, as CANCELLED."""
    assert days(uncc_process.load())["76/552.5.fallback"][2] == "CANCELLED"


def test_a_window_that_is_extended_moves() -> None:
    """The amendment gives the days and the words; the event keeps the name of the first mandate."""
    days_in = [Window(not_before=date(2025, 1, 1), not_after=date(2025, end, 9)) for end in (1, 3)]
    first = mandate("window", Open(window=days_in[0]), asks="be open")
    longer = mandate(
        "longer",
        Open(window=days_in[1]),
        asks="be open for longer",
        amends=MandateId("window"),
        given_by=ActId("79/243"),
    )
    of = attrs.evolve(EVERYTHING, mandates=(*EVERYTHING.mandates, first, longer))
    (window,) = [each for each in events(of) if each["uid"].endswith(":open")]

    assert window["uid"] == "uncc-process:everything:window:open"
    assert window.decoded("dtend") == date(2025, 3, 10)
    assert str(window["summary"]) == "Be open for longer (A/RES/75/282)"


def test_two_windows_of_a_mandate_are_two_events() -> None:
    """The second is numbered, so that no two events have one name."""
    two = [Window(not_before=date(year, 1, 1), not_after=date(year, 1, 9)) for year in (2025, 2026)]
    both = AllOf(clauses=tuple(Open(window=each) for each in two))
    found = days(attrs.evolve(EVERYTHING, mandates=(*EVERYTHING.mandates, mandate("both", both))))

    assert found["both:open"][0] == date(2025, 1, 1)
    assert found["both:open:2"][0] == date(2026, 1, 1)


NEVER = EventEdge(pattern=Pattern(event=EventKind.DEPOSIT), nth=40)


@pytest.mark.parametrize(
    ("window", "span"),
    [
        (Window(not_before=date(2025, 1, 1), not_after=date(2025, 1, 9)), True),
        (Window(not_before=date(2025, 1, 1)), False),
        (Window(not_after=date(2025, 1, 9)), False),
        (Window(not_before=NEVER, not_after=date(2025, 1, 9)), False),
        (Window(not_before=date(2025, 1, 1), not_after=NEVER), False),
    ],
)
def test_only_days_that_can_be_told_are_open(window: Window, span: bool) -> None:
    """A window without one of its ends is no event, whether left out or yet unknown."""
    process = attrs.evolve(
        EVERYTHING, mandates=(*EVERYTHING.mandates, mandate("open", Open(window=window)))
    )

    assert ("open:open" in days(process)) is span


def test_a_window_that_ends_before_it_opens_is_none() -> None:
    """Moments can turn out to lie the wrong way round; then nothing is open."""
    later = EventEdge(pattern=Pattern(event=EventKind.RESOLUTION), nth=2)
    odd = mandate("odd", Open(window=Window(not_before=later, not_after=date(2022, 1, 1))))

    process = attrs.evolve(EVERYTHING, mandates=(*EVERYTHING.mandates, odd))

    assert "odd:open" not in days(process)


def test_a_deadline_beside_a_window_is_its_own_event() -> None:
    """What is due on another day than the last of its open days has both events."""
    window = Window(not_before=date(2025, 1, 1), not_after=date(2025, 1, 9))
    both = AllOf(clauses=(Open(window=window), Reached(moment=date(2025, 3, 1))))
    process = attrs.evolve(EVERYTHING, mandates=(*EVERYTHING.mandates, mandate("both", both)))
    found = days(process)

    assert found["both:open"][:2] == (date(2025, 1, 1), date(2025, 1, 10))
    assert found["both"][:2] == (date(2025, 3, 1), date(2025, 3, 2))


def test_the_last_day_of_all_is_a_loss() -> None:
    """A day with none after it cannot be written with its end, and is named as a loss."""
    last = attrs.evolve(LAKES.sessions[0], closes=date.max)
    export = calendar(attrs.evolve(LAKES, sessions=(last,)))

    assert b"BEGIN:VEVENT" not in export.content
    assert export.losses[-1] == "uncc-process:lakes:first: its last day has no day after it"


def test_the_losses_of_a_process_are_counted() -> None:
    """Each family that a calendar does not hold is named, and each field of those that it does."""
    assert calendar(LAKES).losses == (
        "bodies: none of the 1 is there",
        "sessions: body, ordinal and confidence are not there",
    )
    assert (
        "mandates: 2 are due on no day that can be told, and are left out"
        in calendar(EVERYTHING).losses
    )


def test_a_format_that_holds_every_field_loses_none() -> None:
    """Of a family all of whose fields are held, nothing is said; nor of one not looked into."""
    fields = frozenset(field.name for field in attrs.fields(type(LAKES.sessions[0])))

    assert list(left_out(LAKES, {"sessions": fields, "bodies": frozenset()})) == []


# ---- hostile texts ---------------------------------------------------------------------

HOSTILE = 'a\r\nBEGIN:VEVENT\rb\n\\N;,"]; click\x00\x07\ud800 </text>'


def hostile() -> Process:
    """Make a process whose every text is hostile."""
    session = attrs.evolve(
        LAKES.sessions[0], name=HOSTILE, place=HOSTILE, did=(HOSTILE,), note=HOSTILE
    )
    return attrs.evolve(LAKES, title=HOSTILE, sessions=(session,))


def test_no_text_breaks_out_of_its_line() -> None:
    r"""Line ends become one blank in a name, and "\n" in the description; marks are escaped."""
    lines = calendar(hostile()).content.decode().replace("\r\n ", "").split("\r\n")
    name = r'a BEGIN:VEVENT b \\N\;\,"]\; click </text>'
    text = r'a\nBEGIN:VEVENT\nb\n\\N\;\,"]\; click </text>'

    assert {
        f"NAME:{name}", f"X-WR-CALNAME:{name}", f"SUMMARY:Committee: {name}", f"LOCATION:{name}"
    } <= set(lines)  # fmt: skip
    assert [line.split("Sources:")[0] for line in lines if line.startswith("DESCRIPTION:")] == [
        "DESCRIPTION:Deadlines stand as of 1 September 2023.",
        rf"DESCRIPTION:{text}\n{text}\n",
    ]


def test_every_line_is_short_and_ends_as_it_should() -> None:
    """Lines have 75 octets at most and end with CR LF; nothing else of the kind is in the file."""
    content = calendar(hostile()).content

    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert not re.search(rb"[\x00-\x1f\x7f]", content.replace(b"\r\n", b""))
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == 1


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c;d,e", True),
        ("http://example.org/", True),
        ("javascript:alert(1)", False),
        ("https://example.org/\r\nATTENDEE:x", False),
        ("https://example.org/<b>", False),
        ("https://example.org/" + "a" * 2000, False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, kept: bool) -> None:
    """An address of another scheme, with blanks or without end, is left out."""
    page = Publication(
        id="page", title="Page", publisher="x", url=url, confidence=Confidence.SECONDARY
    )
    session = attrs.evolve(LAKES.sessions[0], sources=(Source.parse("page"),))
    (event,) = events(attrs.evolve(LAKES, sessions=(session,), publications=(page,)))

    assert event.get("url") == (url if kept else None)


def test_a_record_is_linked_by_its_first_source_that_has_an_address() -> None:
    """A document symbol has the address at which the United Nations gives it out."""
    (event,) = events(LAKES)

    assert event["url"] == "https://docs.un.org/en/A/RES/75/282"


def test_icalendar_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is missing, the error names the extra that brings it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(MissingExtra) as missing:
        calendar(LAKES)

    assert (missing.value.extra, missing.value.library) == ("ical", "icalendar")


if __name__ == "__main__":
    GOLDEN.write_bytes(calendar(EVERYTHING).content)
