"""What cannot be read: every problem at once, each with its path and a sentence."""

import json
import re
from typing import Any, Literal

import pytest
from cattrs.errors import AttributeValidationNote, ClassValidationError

from tests.small import EVERYTHING, LAKES, TOML
from uncc_process.codec import dumps, loads
from uncc_process.codec.structure import MismatchError, problems_of
from uncc_process.errors import LoadError, Problem
from uncc_process.model import FAMILIES, EventKind, Session, SessionKind, Verb
from uncc_process.model.families import references

Format = Literal["json", "toml"]

JSON = dumps(LAKES)


def problems(text: str, format_: Format = "json") -> list[tuple[str, str]]:
    """Give path and sentence of everything that is wrong with a text."""
    with pytest.raises(LoadError) as caught:
        loads(text, format_)
    return [(problem.path, problem.message) for problem in caught.value.problems]


def lakes(**changes: Any) -> str:
    """Write the small process as JSON with other plain data in it; ``None`` leaves a key out."""
    plain = {**json.loads(JSON), **changes}
    return json.dumps({key: value for key, value in plain.items() if value is not None})


def lakes_with(family: str, **changes: Any) -> str:
    """Write it with other plain data in the one record of a family; ``None`` leaves a key out."""
    (record,) = json.loads(JSON)[family]
    record = {key: value for key, value in {**record, **changes}.items() if value is not None}
    return lakes(**{family: [record]})


# ---- reading: every problem at once --------------------------------------------------------

SAID: dict[str, Any] = {"confidence": "primary", "sources": ["A/RES/75/282"]}
DECISION = {"id": "d", "body": "committee", "decided": "x", "adopted": "2024-01-01", **SAID}
ADOPTIONS = "without_vote, consensus, silence, recorded_vote"
WRONG: dict[str, Any] = {
    "format": "uncc-process/2",
    "id": "p",
    "titel": "T",
    "through": "2026-11-23",
    "bodies": [
        {
            "id": "b",
            "name": 3,
            "short": "s",
            "confidence": "primery",
            "sources": ["A/RES/75/282", "x y"],
        },
        "c",
    ],
    "decisions": [
        {
            "id": "d",
            "body": "b",
            "decided": "x",
            "adopted": "2023-08-25/2023-08-21",
            "carried": "false",
            "adoption": "consensus",
            **SAID,
        },
        {
            "id": "d",
            "body": "b",
            "decided": "x",
            "adopted": ["2023-08-25"],
            "adoption": {
                "type": "recorded_vote",
                "in_favour": 1,
                "against": 0,
                "abstaining": 0,
                "voting_in_favour": ["A", "B"],
            },
            "drafts": ["A/C.1/"],
            **SAID,
        },
    ],
    "mandates": [
        {
            "id": "m",
            "given_by": "r",
            "verb": "DECIDES",
            "bearer": "x",
            "asks": "y",
            "clause": {
                "type": "all_of",
                "clauses": [
                    {"type": "not", "clause": {"type": "exist"}},
                    {
                        "type": "exists",
                        "pattern": {"event": "sessions", "ordinals": [1, "2"]},
                        "count": {"at_most": -1},
                        "windows": {},
                    },
                    {"type": "reached", "moment": "soon"},
                    {"type": "reached", "moment": {}},
                    {"type": "waived", "why": "x"},
                ],
            },
            **SAID,
        }
    ],
    "sessions": [
        {
            "id": "s",
            "body": "b",
            "kind": "negotiating",
            "name": "n",
            "opens": "20230821",
            "closes": 20230901,
            "place": ["NY"],
            "ordinal": "1",
            "meeting_days": True,
            **SAID,
            "sources": "A/RES/75/282",
        },
        {
            "id": "t",
            "body": "b",
            "kind": "negotiating",
            "name": "n",
            "opens": "2023-08-22",
            "closes": "2023-08-21",
            "place": "NY",
            "ordinal": 0,
            **SAID,
            "sources": [],
        },
    ],
}
VERBS, EVENTS, KINDS = (
    ", ".join(str(word.value) for word in words) for words in (Verb, EventKind, SessionKind)
)
PROBLEMS = f"""\
$.format: expected 'uncc-process/1', got 'uncc-process/2'
$.title: is missing
$.bodies[0].name: expected a text, got 3
$.bodies[0].confidence: expected one of primary, secondary, inferred; got 'primery'; \
did you mean 'primary'?
$.bodies[0].sources[1]: not a document symbol: 'x y': \
no organ of the United Nations signs 'x y'; write it like 'A/RES/75/282'
$.bodies[1]: expected a table, got 'c'
$.decisions[0].adopted: not a span of days: '2023-08-25/2023-08-21': \
it ends on 21 August 2023, before it begins on 25 August 2023
$.decisions[0].adoption: expected a table with a type, got 'consensus'
$.decisions[0].carried: expected true or false, got 'false'
$.decisions[1].adopted: expected a date like 2023-08-21, got a list
$.decisions[1].adoption.in_favour: 1 votes, but 2 names
$.decisions[1].drafts[0]: not a document symbol: 'A/C.1/': nothing follows the last stroke
$.mandates[0].verb: expected one of {VERBS}; got 'DECIDES'
$.mandates[0].clause.clauses[0].clause.type: expected one of exists, each, before, reached, open, \
attested, waived, all_of, any_of, not, given, ambiguous; got 'exist'; did you mean 'exists'?
$.mandates[0].clause.clauses[1].pattern.event: expected one of {EVENTS}; \
got 'sessions'; did you mean 'session'?
$.mandates[0].clause.clauses[1].pattern.ordinals[1]: expected a whole number, got '2'
$.mandates[0].clause.clauses[1].count.at_most: nothing is at least 0, at most -1
$.mandates[0].clause.clauses[1].windows: there is no such key; did you mean 'window'?
$.mandates[0].clause.clauses[2].moment: expected a date like 2023-08-21, got 'soon'
$.mandates[0].clause.clauses[3].moment.type: is missing; expected one of assembly_edge, \
event_edge, after, year_edge, latest
$.mandates[0].clause.clauses[4].why: there is no such key
$.sessions[0].ordinal: expected a whole number, got '1'
$.sessions[0].opens: expected a date like 2023-08-21, got '20230821'
$.sessions[0].closes: expected a date like 2023-08-21, got 20230901
$.sessions[0].place: expected a text, got a list
$.sessions[0].meeting_days: expected a whole number, got true
$.sessions[0].sources: expected a list, got 'A/RES/75/282'
$.sessions[1].sources: expected at least one source
$.sessions[1].closes: 2023-08-21 is before it opens, 2023-08-22
$.sessions[1].ordinal: expected 1 or more, got 0
$.titel: there is no such key; did you mean 'title'?"""


def test_every_problem_is_told_at_once_each_with_its_path() -> None:
    """One reading tells all that a person has to mend, in sentences that say how."""
    with pytest.raises(LoadError) as caught:
        loads(json.dumps(WRONG))
    assert str(caught.value) == PROBLEMS


# ---- reading: one thing at a time ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (lakes(format=None), [("$.format", "is missing; write format = 'uncc-process/1'")]),
        (lakes(format="x"), [("$.format", "expected 'uncc-process/1', got 'x'")]),
        (lakes(format=1), [("$.format", "expected 'uncc-process/1', got 1")]),
        (lakes(id=None), [("$.id", "is missing")]),
        (
            lakes(id=""),
            [("$.id", "expected letters, digits and . / ( ) _ -, got ''")],
        ),
        (lakes(bodys=[]), [("$.bodys", "there is no such key; did you mean 'bodies'?")]),
        (lakes(x=[]), [("$.x", "there is no such key")]),
        (lakes(**{"a.b": 1}), [("$['a.b']", "there is no such key")]),
        (lakes(**{"a\nb": 1}), [("$['a\\nb']", "there is no such key")]),
        (lakes(é=1), [("$['\\xe9']", "there is no such key")]),
        (lakes(**{"": 1}), [("$['']", "there is no such key")]),
        (
            lakes(sessions=[{}]),
            [
                (f"$.sessions[0].{name}", "is missing")
                for name in (
                    *("id", "body", "kind", "name", "opens", "closes", "place"),
                    *("confidence", "sources"),
                )
            ],
        ),
        (
            lakes_with("sessions", sources=[3]),
            [("$.sessions[0].sources[0]", "expected a text, got 3")],
        ),
        (
            lakes(decisions=[{**DECISION, "adoption": {"type": 3}}]),
            [("$.decisions[0].adoption.type", f"expected one of {ADOPTIONS}; got 3")],
        ),
        (
            lakes_with("sessions", opens="2023-02-30"),
            [("$.sessions[0].opens", "there is no such day: '2023-02-30'")],
        ),
        (
            lakes_with("sessions", opens="2023-02-3"),
            [("$.sessions[0].opens", "expected a date like 2023-08-21, got '2023-02-3'")],
        ),
        (
            lakes_with("sessions", body="comittee"),
            [
                (
                    "$.sessions[0].body",
                    "nothing among the bodies has the id 'comittee'; did you mean 'committee'?",
                )
            ],
        ),
        (
            lakes_with("bodies", parent="first"),
            [("$.bodies[0].parent", "nothing among the bodies has the id 'first'")],
        ),
        (
            lakes_with("sessions", id="committee"),
            [("$.sessions[0].id", "'committee' is already the id at bodies[0].id")],
        ),
        (
            lakes_with("sessions", cited=[{**SAID, "field": "opened", "sources": []}]),
            [
                ("$.sessions[0].cited[0].field", "no such field: 'opened'"),
                ("$.sessions[0].cited[0].sources", "expected at least one source"),
            ],
        ),
    ],
)
def test_a_problem_is_told_with_its_path(text: str, found: list[tuple[str, str]]) -> None:
    """The path leads to the place in the text, the sentence says what is wrong there."""
    assert problems(text) == found


REFERENCES = [
    (f"{family}[{index}]", path, key)
    for family in FAMILIES
    for index, record in enumerate(getattr(EVERYTHING, family))
    for path, _, key in references(record, f"{family}[{index}]")
]


@pytest.mark.parametrize("record", sorted({record for record, _, _ in REFERENCES}))
def test_every_reference_has_to_lead_somewhere(record: str) -> None:
    """Each reference of each record, wherever it stands, is missed when it leads nowhere."""
    for owner, path, key in REFERENCES:
        if owner == record:
            plain = json.loads(dumps(EVERYTHING))
            *steps, last = re.findall(r"[a-z_]+|[0-9]+", path)
            inner = plain
            for step in steps:
                inner = inner[int(step) if step.isdigit() else step]
            inner[int(last) if last.isdigit() else last] = f"{key}-x"
            ((where, message),) = problems(json.dumps(plain))
            assert where == f"$.{path}"
            assert f"has the id '{key}-x'; did you mean '{key}'?" in message


def test_a_doubled_key_is_refused() -> None:
    """JSON lets a key stand twice, and Python keeps the last: each such key is refused."""
    text = JSON.replace('"id":"lakes"', '"id":"lakes","id":"seas","id":"lakes"').replace(
        '"short"', '"name":"x","name":"y","short":"z","short"'
    )
    assert problems(text) == [
        ("$", "the key 'id' stands more than once"),
        ("$.bodies[0]", "the key 'name' stands more than once"),
        ("$.bodies[0]", "the key 'short' stands more than once"),
    ]
    ((path, message),) = problems(TOML.replace("ordinal", "name"), "toml")
    assert path == ""
    assert message.startswith("not TOML: ")
    assert "line 18" in message


@pytest.mark.parametrize(
    ("text", "format_", "found"),
    [
        ("", "json", ("line 1", "not JSON: expecting value")),
        ("{", "json", ("line 1", "not JSON: ")),
        ('{\n"a": 1\n"b": 2}', "json", ("line 3", "not JSON: ")),
        ("{}{}", "json", ("line 1", "not JSON: extra data")),
        (JSON + "x", "json", ("line 1", "not JSON: extra data")),
        ("[1", "json", ("line 1", "not JSON: ")),
        ("[]", "json", ("", "expected a table at the top")),
        ('"text"', "json", ("", "expected a table at the top")),
        ("3", "json", ("", "expected a table at the top")),
        ("null", "json", ("$", "expected a value, got null; leave the key out instead")),
        ("a = ", "toml", ("", "not TOML: ")),
        ("a", "toml", ("", "not TOML: ")),
        ("[a]\n[a]", "toml", ("", "not TOML: ")),
        ("{}", "yaml", ("", "expected the format json or toml, got 'yaml'")),
    ],
)
def test_a_text_that_is_no_document_is_refused(
    text: str, format_: Any, found: tuple[str, str]
) -> None:
    """What is not JSON or not TOML, or holds something else than a table, says so, and where."""
    (problem,) = problems(text, format_)
    assert problem[0] == found[0]
    assert problem[1].startswith(found[1])


def test_nothing_is_written_in_an_unknown_form() -> None:
    """Writing knows the same forms as reading."""
    form: Any = "yaml"
    with pytest.raises(LoadError) as caught:
        dumps(LAKES, form)
    assert caught.value.problems == (Problem("", "expected the format json or toml, got 'yaml'"),)


def test_only_so_many_problems_are_listed() -> None:
    """A hundred problems are told, and how many more there are."""
    found = problems(lakes(bodies=[1] * 150))
    assert found[99:] == [
        ("$.bodies[99]", "expected a table, got 1"),
        ("", "and 50 problems more"),
    ]
    assert problems(lakes(bodies=[1] * 101))[100:] == [("", "and 1 problem more")]
    assert len(problems(lakes(bodies=[1] * 100))) == 100


def test_only_the_first_unknown_keys_get_a_guess() -> None:
    """Guessing what was meant is slow, so of many unknown keys only some get it; all are told."""
    found = problems(lakes(**{f"bodie{number:02}": [] for number in range(40)}))
    assert [path for path, _ in found] == [f"$.bodie{number:02}" for number in range(40)]
    guesses = [message.endswith("did you mean 'bodies'?") for _, message in found]
    assert guesses == [True] * 20 + [False] * 20


def of_session(fault: Exception) -> ClassValidationError:
    """Wrap an error as reading a session does."""
    return ClassValidationError("", [fault], Session)  # pyright: ignore[reportCallIssue] # its __new__ takes the class too


def test_a_fault_that_is_no_problem_of_the_text_gets_out() -> None:
    """A mistake in the library itself is not dressed up as a mistake in the input."""
    fault = ZeroDivisionError("ours")
    with pytest.raises(ZeroDivisionError):
        list(problems_of(of_session(fault)))


def test_notes_of_others_do_not_hide_the_place() -> None:
    """Whatever else was noted on an error on its way, its problem is told with its path."""
    fault = MismatchError("expected a text, got 3")
    fault.__notes__ = ["seen in passing", AttributeValidationNote("", "name", str)]
    assert list(problems_of(of_session(fault), "$.sessions[0]")) == [
        Problem("$.sessions[0].name", "expected a text, got 3")
    ]


# ---- TOML has more kinds of values ---------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        (
            "opens = 2023-08-21",
            "opens = 2023-08-21T10:00:00",
            ("opens", "expected a date without a time, got 2023-08-21 10:00:00"),
        ),
        (
            "opens = 2023-08-21",
            "opens = 10:00:00",
            ("opens", "expected a date without a time, got 10:00:00"),
        ),
        (
            'place = "New York"',
            "place = 2023-08-21",
            ("place", "expected a text, got 2023-08-21"),
        ),
        ("ordinal = 1", "ordinal = 1.0", ("ordinal", "expected no fraction, got 1.0")),
        ("ordinal = 1", "ordinal = nan", ("ordinal", "expected no fraction, got nan")),
        ("ordinal = 1", "ordinal = true", ("ordinal", "expected a whole number, got true")),
        ("ordinal = 1", "ordinal = { a = 1 }", ("ordinal", "expected a whole number, got a table")),
        (
            "ordinal = 1",
            "ordinal = 0xffffffff",
            ("ordinal", "expected at most 9 digits, got a longer number"),
        ),
    ],
)
def test_a_value_of_toml_is_what_it_is(was: str, now: str, found: tuple[str, str]) -> None:
    """Times, fractions and dates of TOML are not bent into the field."""
    assert problems(TOML.replace(was, now), "toml") == [(f"$.sessions[0].{found[0]}", found[1])]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("opens = 2023-08-21", 'opens = "2023-08-21"'),
        ("ordinal = 1", "ordinal = 0b1"),
        ("ordinal = 1", "ordinal = +1 # the first"),
        ('place = "New York"', "place = 'New York'"),
        ('place = "New York"', 'place = """New \\\n   York"""'),
        ("\n", "\r\n"),
        ("[[sessions]]", "[[sessions]] # ....................................... [[[[[[[["),
    ],
)
def test_toml_may_be_written_in_any_of_its_ways(was: str, now: str) -> None:
    """Any spelling of the same TOML is the same process."""
    assert loads(TOML.replace(was, now), "toml") == LAKES
