"""The errors: what they say, what they are caught as, what they carry."""

import copy
import pickle

import pytest

from uncc_process import errors
from uncc_process.errors import (
    InvalidRecord,
    LoadError,
    MissingExtra,
    NotFound,
    NotPublished,
    ParseError,
    Problem,
    UnccError,
    quoted,
)

PLACED = Problem("$.id", "is missing", "rest.toml:3")
BARE = Problem("", "is not UTF-8 text")
ERRORS = [
    (
        ParseError("a document symbol", "A/78/L.", "nothing follows 'L.'"),
        ValueError,
        "not a document symbol: 'A/78/L.': nothing follows 'L.'",
    ),
    (
        ParseError("a place", "x", "the units are art., para.", "write it like 'para. 4'"),
        ValueError,
        "not a place: 'x': the units are art., para.; write it like 'para. 4'",
    ),
    (InvalidRecord((PLACED,)), ValueError, "rest.toml:3: $.id: is missing"),
    (
        LoadError((PLACED, BARE)),
        ValueError,
        "rest.toml:3: $.id: is missing\nis not UTF-8 text",
    ),
    (NotFound("session", "sixt"), LookupError, "no session has the id 'sixt'"),
    (
        NotFound("session", "sixt", ("sixth",)),
        LookupError,
        "no session has the id 'sixt'; did you mean 'sixth'?",
    ),
    (
        NotFound("record", "sixt", ("sixth", "sixty")),
        LookupError,
        "no record has the id 'sixt'; did you mean 'sixth' or 'sixty'?",
    ),
    (NotPublished("the holidays of 2030"), LookupError, "not known: the holidays of 2030"),
    (
        NotPublished("the holidays of 2030", "known: 2023"),
        LookupError,
        "not known: the holidays of 2030; known: 2023",
    ),
    (
        MissingExtra("strategies", "hypothesis"),
        ImportError,
        "hypothesis is not installed; pip install 'uncc-process[strategies]' brings it",
    ),
]
IDS = [type(error).__name__ for error, _, _ in ERRORS]


@pytest.mark.parametrize(("error", "builtin", "sentence"), ERRORS, ids=IDS)
def test_an_error_is_one_sentence_and_the_built_in_a_caller_would_guess(
    error: UnccError, builtin: type[Exception], sentence: str
) -> None:
    """Each error prints its sentence and is caught as ours and as the built-in."""
    assert str(error) == sentence
    with pytest.raises(builtin) as caught:
        raise error
    assert caught.value is error


@pytest.mark.parametrize("error", [error for error, _, _ in ERRORS], ids=IDS)
def test_an_error_survives_a_process_boundary(error: UnccError) -> None:
    """Pickled or copied, an error keeps its class, its data and its sentence."""
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert vars(other) == vars(error)
        assert str(other) == str(error)


def test_the_family_is_complete() -> None:
    """Every exception of the module is one of the family, and every one is in the table above."""
    named = {name: getattr(errors, name) for name in errors.__all__}
    family = {
        name: of
        for name, of in named.items()
        if isinstance(of, type) and issubclass(of, BaseException)
    }
    assert set(family) == {*IDS, "UnccError"}
    assert all(issubclass(of, UnccError) for of in family.values())


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("$.id", "is missing"), "$.id: is missing"),
        (PLACED, "rest.toml:3: $.id: is missing"),
        (BARE, "is not UTF-8 text"),
        (Problem("", "is not UTF-8 text", "a.toml"), "a.toml: is not UTF-8 text"),
    ],
)
def test_a_problem_prints_on_one_line(problem: Problem, line: str) -> None:
    """Where, path and message are joined; what is empty is left out."""
    assert str(problem) == line


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("sixth", "'sixth'"),
        ("", "''"),
        ("it's", '"it\'s"'),
        ("a\nb\x1b[31m", r"'a\nb\x1b[31m'"),
        ("é–\U0001f600", r"'\xe9\u2013\U0001f600'"),
        ("a" * 58, "'" + "a" * 58 + "'"),
        ("a" * 59, "'" + "a" * 56 + "..."),
        ("a" * 1_000_000, "'" + "a" * 56 + "..."),
        (3, "3"),
        (["a"], "['a']"),
    ],
)
def test_a_quoted_value_is_short_and_ascii(value: object, text: str) -> None:
    """A value quoted in a sentence cannot break the line, colour the terminal or fill it."""
    assert quoted(value) == text
    assert len(quoted(value)) <= 60
