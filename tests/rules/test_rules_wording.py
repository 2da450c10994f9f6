"""The ordinals that names tell."""

import pytest

from uncc_process.audit.words import ordinal
from uncc_process.rules.wording import ordinal_before

TEENS = (
    *("Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth"),
    *("Seventeenth", "Eighteenth", "Nineteenth"),
)


@pytest.mark.parametrize("number", range(1, 100))
def test_every_ordinal_is_read_as_the_library_writes_it(number: int) -> None:
    """In words to the twelfth, in figures from the 13th."""
    name = f"{ordinal(number).capitalize()} session"

    assert ordinal_before("session", name) == number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *((f"{word} session", 13 + place) for place, word in enumerate(TEENS)),
        ("Twentieth session", 20),
        ("Twenty-first session", 21),
        ("Thirtieth session", 30),
        ("Forty-second session", 42),
        ("Fiftieth session", 50),
        ("Sixty-third session", 63),
        ("Seventy-eighth session", 78),
        ("Eightieth session", 80),
        ("Ninety-ninth session", 99),
        ("1st session", 1),
        ("62nd regular session", 62),
        ("103rd session", 103),
        ("Second resumed fifth session", 5),
        ("Fifth session, resumed", None),
        ("First of the four sessions", None),
        ("Second meeting before the next organizational and substantive session", None),
        ("session", None),
        ("", None),
    ],
)
def test_the_ordinal_stands_at_most_two_words_before(name: str, number: int | None) -> None:
    """The nearest one counts; a word with a comma after it is another word."""
    assert ordinal_before("session", name) == number
