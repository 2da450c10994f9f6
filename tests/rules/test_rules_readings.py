"""The rules on readings."""

from datetime import date

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_a import PAIRS, UNKNOWNS, without_completeness
from tests.rules.sound import SOUND, changed
from uncc_process.model import Chapter, Process
from uncc_process.rules import readings as rules
from uncc_process.spans import DateSpan

WHOLE = ("the whole text",)


def with_third(chapters: tuple[str, ...], number: int = 3) -> Process:
    """Make the consideration of the text at the reconvened session a reading with a number."""
    return changed(SOUND, "consideration", chapters=chapters, number=number, name="Reading")


def again(chapters: tuple[str, ...]) -> Process:
    """Add a second first reading, at the second session."""
    other = attrs.evolve(
        SOUND.readings[0], id="first-again", session=SOUND.readings[1].session, chapters=chapters
    )
    return attrs.evolve(SOUND, readings=(*SOUND.readings, other))


@pytest.mark.parametrize("session", ["first", "second", "reconvened"])
def test_a_second_reading_may_begin_with_the_first_or_after_it(session: str) -> None:
    """One session can hold both, chapter by chapter."""
    process = changed(SOUND, "second-reading", session=session)

    assert findings_of(rules.no_chapter_is_read_a_second_time_before_the_first, process) == []


def test_a_second_reading_before_the_first_is_found_chapter_by_chapter() -> None:
    """Each chapter that was read in the wrong order is named."""
    assert findings_of(
        rules.no_chapter_is_read_a_second_time_before_the_first, PAIRS["REA001"][1]
    ) == [
        f"readings[second-reading].number: error REA001: reading 2 of {chapter} began on "
        "6 February 2023, before reading 1, on 15 May 2023"
        for chapter in ("general provisions", "final provisions")
    ]


def test_readings_of_different_chapters_may_overtake_one_another() -> None:
    """A chapter that comes in late is read for the first time while others are read again."""
    assert (
        findings_of(rules.no_chapter_is_read_a_second_time_before_the_first, again(("preamble",)))
        == []
    )


@pytest.mark.parametrize(
    ("chapters", "number", "gap"),
    [
        (WHOLE, 3, None),
        (("General provisions",), 3, None),
        (("General provisions",), 1, None),
        (("preamble",), 3, "it is reading 3 of preamble; reading 2 of that is not recorded"),
        (("preamble",), 2, "it is reading 2 of preamble; reading 1 of that is not recorded"),
        (WHOLE, 4, "it is reading 4 of the whole text; reading 3 of that is not recorded"),
    ],
)
def test_a_chapter_is_read_before_it_is_read_again(
    chapters: tuple[str, ...], number: int, gap: str | None
) -> None:
    """Without a statement that all readings are recorded, nobody can tell of one that is not."""
    process = without_completeness(with_third(chapters, number), "complete-readings")

    expected = [f"readings[consideration].number: unknown REA002: {gap}"] * (gap is not None)
    assert findings_of(rules.no_reading_is_left_out, process) == expected


def test_a_reading_of_the_whole_is_one_of_every_chapter() -> None:
    """After a first reading of the whole text any chapter can be read again."""
    process = changed(SOUND, "first-reading", chapters=WHOLE)

    assert findings_of(rules.no_reading_is_left_out, process) == []


def test_a_reading_left_out_of_a_complete_record_is_a_contradiction() -> None:
    """Where all readings are said to be recorded, a gap is an error."""
    assert findings_of(rules.no_reading_is_left_out, PAIRS["REA002"][1]) == [
        (
            "readings[second-reading].number: error REA002: it is reading 3 of general provisions "
            "and final provisions; reading 2 of that is not recorded, though all are said to be"
        )
    ]


@pytest.mark.parametrize(
    ("through", "found"),
    [(date(2024, 4, 21), False), (date(2024, 4, 22), True), (date(2024, 4, 23), True)],
)
def test_a_reading_that_was_begun_has_documents(through: date, *, found: bool) -> None:
    """One at a session to come need not have any."""
    process = changed(SOUND, "consideration", documents=())
    process = attrs.evolve(process, through=through, completeness=())

    expected = [
        (
            "readings[consideration].documents: warning REA003: it does not say which documents "
            "were read"
        )
    ]
    assert findings_of(rules.a_reading_is_of_documents, process) == expected * found


@pytest.mark.parametrize(
    ("issued", "found"),
    [
        (date(2023, 5, 25), []),
        (date(2023, 5, 26), []),
        (
            date(2023, 5, 27),
            [
                (
                    "error REA004: A/AC.999/3 was issued on 27 May 2023, after the session closed, "
                    "on 26 May 2023"
                )
            ],
        ),
        (DateSpan(date(2023, 5, 1), date(2023, 5, 26)), []),
        (
            DateSpan(date(2023, 5, 26), date(2023, 5, 27)),
            [
                (
                    "unknown REA004: A/AC.999/3 was issued within 26–27 May 2023, perhaps after "
                    "the session closed"
                )
            ],
        ),
        (None, ["unknown REA004: no day is recorded for A/AC.999/3"]),
    ],
)
def test_a_document_is_there_before_it_is_read(
    issued: date | DateSpan | None, found: list[str]
) -> None:
    """It may be issued on the last day of the session, and not a day later."""
    process = changed(SOUND, "A/AC.999/3", issued=issued)

    expected = [f"readings[first-reading].documents: {each}" for each in found]
    assert findings_of(rules.documents_are_issued_before_they_are_read, process) == expected


@pytest.mark.parametrize(
    ("through", "found"),
    [(date(2024, 4, 21), False), (date(2024, 4, 22), True), (date(2024, 4, 23), True)],
)
def test_a_document_for_a_reading_to_come_may_have_no_day_yet(
    through: date, *, found: bool
) -> None:
    """Nothing is said of it until the session opens."""
    process = changed(SOUND, "A/AC.999/L.1", issued=None)
    process = attrs.evolve(process, through=through, completeness=())

    expected = [
        "readings[consideration].documents: unknown REA004: no day is recorded for A/AC.999/L.1"
    ]
    rule = rules.documents_are_issued_before_they_are_read
    assert findings_of(rule, process) == expected * found


@pytest.mark.parametrize(
    ("chapters", "found"),
    [
        (("final provisions",), ["Signature and Languages"]),
        (("final provisions", "SIGNATURE"), ["Languages"]),
        (("signature", "languages"), []),
        (WHOLE, []),
    ],
)
def test_chapters_of_the_treaty_are_read_under_their_names(
    chapters: tuple[str, ...], found: list[str]
) -> None:
    """Capitals do not matter, and a reading of the whole text is one of all chapters."""
    titles = ("General provisions", "Signature", "Languages")
    process = changed(
        changed(SOUND, "consideration", chapters=chapters),
        "convention",
        chapters=tuple(
            Chapter(number=str(place), title=title, first=place, last=place)
            for place, title in enumerate(titles, start=1)
        ),
    )

    expected = [
        f"treaties[convention].chapters: warning REA005: no reading names {each}" for each in found
    ]
    assert findings_of(rules.every_chapter_of_the_treaty_is_read, process) == expected


@pytest.mark.parametrize("record", ["not adopted", "another treaty"])
def test_chapters_may_still_be_read_or_be_read_elsewhere(record: str) -> None:
    """Of a treaty not yet adopted, or of which nothing was read by name, nothing is asked."""
    process = PAIRS["REA005"][1]
    if record == "not adopted":
        process = changed(process, "convention", adopted=None)
    else:
        process = attrs.evolve(process, readings=process.readings[2:])
        process = changed(process, "consideration", chapters=("lamps",))

    assert findings_of(rules.every_chapter_of_the_treaty_is_read, process) == []


def test_a_chapter_left_out_of_a_reading_is_found() -> None:
    """The reading, and what it leaves out, are named."""
    assert findings_of(rules.a_reading_leaves_no_chapter_out, PAIRS["REA006"][1]) == [
        "readings[second-reading].chapters: warning REA006: reading 2 leaves out final provisions"
    ]


@pytest.mark.parametrize(("third", "found"), [(False, 0), (True, 1)])
def test_a_reading_under_way_may_still_come_to_a_chapter(third: bool, found: int) -> None:
    """Before the treaty is adopted, a reading is over when a higher one was begun."""
    process = changed(PAIRS["REA006"][1], "convention", adopted=None)
    if third:
        process = changed(process, "consideration", number=3, name="Reading")

    assert len(findings_of(rules.a_reading_leaves_no_chapter_out, process)) == found


@pytest.mark.parametrize(
    ("name", "number", "found"),
    [
        ("Second reading", 2, False),
        ("Third reading", 2, True),
        ("Second reading", None, False),
        ("Reading of the third draft", 2, False),
    ],
)
def test_a_name_tells_its_number(name: str, number: int | None, *, found: bool) -> None:
    """What stands before the word reading is held against the number."""
    process = changed(SOUND, "second-reading", name=name, number=number)

    expected = [
        (
            "readings[second-reading].number: error REA007: it is called reading 3, but has the "
            "number 2"
        )
    ]
    assert findings_of(rules.readings_are_called_by_their_numbers, process) == expected * found


def test_a_chapter_named_twice_is_found() -> None:
    """Capitals do not tell chapters apart."""
    assert findings_of(rules.no_chapter_is_named_twice_in_a_reading, PAIRS["REA008"][1]) == [
        "readings[second-reading].chapters: warning REA008: named more than once: final provisions"
    ]


def test_what_a_reading_needs_and_lacks_is_told() -> None:
    """The two rules that can lack a fact are those with an unknown in the pairs."""
    assert sorted(code for code in UNKNOWNS if code.startswith("REA")) == ["REA002", "REA004"]
