"""The template of a process: it is one, it shows everything, and mistakes in it are told well."""

import os
import re
import tomllib
import typing
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
import pytest

from uncc_process import audit, codec, model, template
from uncc_process.cli import main
from uncc_process.errors import LoadError
from uncc_process.model import FAMILIES, Process, SessionKind, Verb, vocabulary
from uncc_process.template import FILES, new

PACKAGED = Path(template.__file__).parent
TEXTS = {name: (PACKAGED / name).read_text("utf-8") for name in FILES}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The template in a folder of the user's own."""
    new(tmp_path / "lakes")
    return tmp_path / "lakes"


def changed(folder: Path, file: str, old: str, to: str) -> None:
    """Change the first place in a file where some text stands."""
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, to, 1), "utf-8")


def outcomes(process: Process) -> dict[str, str]:
    """Give the outcome of every mandate."""
    return {each.mandate.id: each.outcome.value for each in audit(process).judgements}


# ---- it is written, and nothing else is touched --------------------------------------------


@pytest.mark.parametrize("name", ["lakes", "a/b/c", "é", "."])
def test_the_template_is_written_into_a_new_or_empty_folder(tmp_path: Path, name: str) -> None:
    """The files are those of the package, byte for byte; folders above are made."""
    folder = tmp_path / name
    assert new(folder) == tuple(folder / each for each in FILES)
    assert {path.name for path in folder.iterdir()} == set(FILES)
    for each in FILES:
        assert (folder / each).read_bytes() == (PACKAGED / each).read_bytes()


def test_every_file_of_the_package_is_written() -> None:
    """No file is forgotten."""
    assert {path.name for path in PACKAGED.glob("*.toml")} == set(FILES)


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path) -> None:
    """Not even a hidden file is passed over, and nothing is written beside it."""
    (tmp_path / ".hidden").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError) as caught:
        new(str(tmp_path))
    assert (caught.value.strerror, caught.value.filename) == (
        "the folder is not empty",
        str(tmp_path),
    )
    assert [path.name for path in tmp_path.iterdir()] == [".hidden"]


def nothing_yet(_: Path) -> tuple[Path, ...]:
    """Look into a folder before somebody else writes into it."""
    return ()


def test_a_file_that_comes_up_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are opened so that one that is there is refused."""
    (tmp_path / FILES[0]).write_text("mine", "utf-8")
    monkeypatch.setattr(Path, "iterdir", nothing_yet)
    with pytest.raises(FileExistsError):
        new(tmp_path)
    assert (tmp_path / FILES[0]).read_text("utf-8") == "mine"


def test_the_command_says_what_it_wrote_and_how_to_go_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A line for each file, then a command that works."""
    folder = tmp_path / "my lakes"
    assert main(["new", str(folder)]) == 0
    *files, last = capsys.readouterr().out.splitlines()
    assert files == [str(folder / each) for each in FILES]
    assert last == f"now: python -m uncc_process audit --process '{folder}'"
    assert main(["audit", "--process", str(folder)]) == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("full", "the folder is not empty"),
        ("full/file", "file exists"),
        ("full/file/inside", "not a directory"),
        ("a" * 300, "file name too long"),
    ],
)
def test_a_place_that_cannot_be_written_says_why(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, reason: str
) -> None:
    """Whatever is against a place becomes one line, and the status 2."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("mine", "utf-8")
    assert main(["new", str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("uncc_process: cannot write '")
    assert err.endswith(f": {reason}\n")
    assert err.count("\n") == 1
    assert (tmp_path / "full" / "file").read_text("utf-8") == "mine"


# ---- it is a process -----------------------------------------------------------------------


def test_the_template_has_something_to_tell(folder: Path) -> None:
    """The audit finds four of the five outcomes in it."""
    assert outcomes(codec.read(folder)) == {
        "78/999.2.organizational-session": "satisfied",
        "78/999.3.two-sessions": "violated",
        "78/999.3.ten-days": "undetermined",
        "78/999.4.draft": "pending",
        "78/999.5.transparent": "undetermined",
    }


def test_without_its_statement_of_completeness_less_is_known(folder: Path) -> None:
    """As the remark says: then it cannot be told that there was no second session in 2024."""
    head, _, rest = TEXTS["meetings.toml"].partition("[[completeness]]")
    _, _, rest = rest.partition("# Plans")
    (folder / "meetings.toml").write_text(f"{head}# Plans{rest}", "utf-8")
    process = codec.read(folder)
    assert process.completeness == ()
    assert outcomes(process)["78/999.3.two-sessions"] == "undetermined"


# ---- it shows everything -------------------------------------------------------------------

COMMENTED = re.compile(r"^#(?=\S)", re.MULTILINE)
EXAMPLE = re.compile(r"(?:^#\S.*\n)+", re.MULTILINE)
EXAMPLES = [
    (name, found.start(), found.end()) for name in FILES for found in EXAMPLE.finditer(TEXTS[name])
]
EVERYTHING = "".join(TEXTS.values())
SAYS_NOTHING_NEW = "#carried = true\n"  # it is so anyway


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The template with the "#" of every example taken away."""
    folder = tmp_path_factory.mktemp("whole")
    for name, text in TEXTS.items():
        (folder / name).write_text(COMMENTED.sub("", text), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "start", "end"),
    EXAMPLES,
    ids=[f"{name}:{TEXTS[name].count(chr(10), 0, start) + 1}" for name, start, _ in EXAMPLES],
)
def test_each_example_counts_once_its_sign_is_taken_away(
    folder: Path, name: str, start: int, end: int
) -> None:
    """It is valid by itself, and says something that was not said before."""
    text = TEXTS[name]
    example = text[start:end]
    (folder / name).write_text(text[:start] + COMMENTED.sub("", example) + text[end:], "utf-8")
    assert (codec.read(folder) == codec.read(PACKAGED)) == (example == SAYS_NOTHING_NEW)


def test_all_examples_count_together(whole: Path) -> None:
    """Then every family has a record, and with the amendment there is no violation."""
    process = codec.read(whole)
    assert [name for name in FAMILIES if not getattr(process, name)] == []
    assert outcomes(process)["78/999.3.two-sessions"] == "satisfied"
    assert "violated" not in outcomes(process).values()


ONE_SHOWS_IT_FOR_ALL = {"cited", "note"}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_key_of_a_record_is_shown(family: str, whole: Path) -> None:
    """Whoever fills the template in has not to look elsewhere for a key."""
    shown = set(ONE_SHOWS_IT_FOR_ALL)
    for path in sorted(whole.iterdir()):
        for record in tomllib.loads(path.read_text("utf-8")).get(family, []):
            shown |= set(record)
    assert [each.name for each in attrs.fields(FAMILIES[family]) if each.name not in shown] == []
    assert all(f"\n#{each} = " in EVERYTHING for each in ONE_SHOWS_IT_FOR_ALL)


def tag(of: type) -> str:
    """Name a class as ``type`` does."""
    return re.sub("(?<=[a-z])(?=[A-Z])", "_", of.__name__).lower()


UNIONS = [model.Clause, model.Moment, model.Requirement, model.Adoption]
FORMS = [tag(each) for union in UNIONS for each in typing.get_args(union) if attrs.has(each)]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_shown(form: str) -> None:
    """Each form of a clause, a moment, a requirement and an adoption stands in the template."""
    assert f'type = "{form}"' in EVERYTHING


CLOSED_LISTS = [
    *(vars(vocabulary)[name] for name in vocabulary.__all__ if name != "Level"),
    *(model.Confidence, model.Unit, model.Rounding),
]


@pytest.mark.parametrize("of", CLOSED_LISTS, ids=[each.__name__ for each in CLOSED_LISTS])
def test_every_word_of_a_closed_list_is_shown(of: type[Enum]) -> None:
    """Whoever fills the template in has not to look elsewhere for a word."""
    running = " ".join(EVERYTHING.replace("\n#", " ").split())
    assert [each.value for each in of if not re.search(rf"\b{each.value}\b", running)] == []


# ---- mistakes ------------------------------------------------------------------------------


def among(of: type[Enum]) -> str:
    """List the words of a closed list, as a message does."""
    return ", ".join(each.value for each in of)


CLAUSES = ", ".join(map(tag, typing.get_args(model.Clause)))
UNITS = (
    "annex, appendix, art., chap., decision, footnote, item, p., para., part, preamble, rule, "
    "sect., table; write it like 'paras. 9 and 10', 'arts. 4–6' or 'annex II, para. 4(a)'"
)
MISTAKES = [
    (
        "meetings.toml",
        'kind = "organizational"',
        'kind = "organisational"',
        (
            "meetings.toml:HERE: $.sessions[0].kind: "
            f"expected one of {among(SessionKind)}; got 'organisational'; "
            "did you mean 'organizational'?"
        ),
    ),
    (
        "mandates.toml",
        'verb = "requests"',
        'verb = "request"',
        (
            "mandates.toml:HERE: $.mandates[3].verb: "
            f"expected one of {among(Verb)}; got 'request'; did you mean 'requests'?"
        ),
    ),
    (
        "meetings.toml",
        'sources = ["lakes-page"]\n',
        "",
        "meetings.toml:BLOCK: $.sessions[0].sources: is missing",
    ),
    (
        "meetings.toml",
        'sources = ["lakes-page"]',
        "sources = []",
        "meetings.toml:HERE: $.sessions[0].sources: expected at least one source",
    ),
    (
        "meetings.toml",
        'sources = ["lakes-page"]',
        'sources = "lakes-page"',
        "meetings.toml:HERE: $.sessions[0].sources: expected a list, got 'lakes-page'",
    ),
    (
        "meetings.toml",
        'sources = ["lakes-page"]',
        'sources = ["lake-page"]',
        (
            "meetings.toml:HERE: $.sessions[0].sources[0]: "
            "nothing among the publications has the id 'lake-page'; did you mean 'lakes-page'?"
        ),
    ),
    (
        "meetings.toml",
        'body = "committee"',
        'body = "comittee"',
        (
            "meetings.toml:HERE: $.sessions[0].body: "
            "nothing among the bodies has the id 'comittee'; did you mean 'committee'?"
        ),
    ),
    (
        "mandates.toml",
        'body = "committee", about = "78/999.4.draft"',
        'body = "committee", about = "78/999.draft"',
        (
            "mandates.toml:HERE: $.mandates[3].clause.pattern.about: "
            "no record has the id '78/999.draft'; did you mean '78/999.4.draft'?"
        ),
    ),
    (
        "meetings.toml",
        "opens = 2024-06-17",
        'opens = "17 June 2024"',
        (
            "meetings.toml:HERE: $.sessions[1].opens: "
            "expected a date like 2023-08-21, got '17 June 2024'"
        ),
    ),
    (
        "meetings.toml",
        "opens = 2024-06-17",
        "opens = 2024-07-17",
        "meetings.toml:NEXT: $.sessions[1].closes: 2024-06-28 is before it opens, 2024-07-17",
    ),
    (
        "mandates.toml",
        "not_after = 2024-02-29",
        'not_after = "29 February 2024"',
        (
            "mandates.toml:HERE: $.mandates[0].clause.window.not_after: "
            "expected a date like 2023-08-21, got '29 February 2024'"
        ),
    ),
    (
        "meetings.toml",
        'id = "third"',
        'id = "first"',
        "meetings.toml:HERE: $.sessions[3].id: 'first' is already the id at sessions[1].id",
    ),
    (
        "mandates.toml",
        'type = "attested"',
        'type = "atested"',
        (
            "mandates.toml:HERE: $.mandates[4].clause.type: "
            f"expected one of {CLAUSES}; got 'atested'; did you mean 'attested'?"
        ),
    ),
    (
        "mandates.toml",
        'type = "attested"\n',
        "",
        (f"mandates.toml:BLOCK: $.mandates[4].clause.type: is missing; expected one of {CLAUSES}"),
    ),
    (
        "meetings.toml",
        'place = "New York"\n',
        'plase = "New York"\n',
        (
            "meetings.toml:BLOCK: $.sessions[0].place: is missing\n"
            "meetings.toml:HERE: $.sessions[0].plase: there is no such key; did you mean 'place'?"
        ),
    ),
    (
        "mandates.toml",
        'place = "New York"',
        'town = "New York"',
        (
            "mandates.toml:HERE: $.mandates[0].clause.each[1].place: is missing\n"
            "mandates.toml:HERE: $.mandates[0].clause.each[1].town: there is no such key"
        ),
    ),
    (
        "meetings.toml",
        "[[plans]]",
        "[[plan]]",
        "meetings.toml:HERE: $.plan: there is no such key; did you mean 'plans'?",
    ),
    (
        "resolutions.toml",
        'symbol = "A/RES/78/999"',
        'symbol = "A/RES/999"',
        (
            "resolutions.toml:HERE: $.resolutions[0].symbol: not a document symbol: 'A/RES/999': "
            "the session is missing; write it like 'A/RES/75/282'"
        ),
    ),
    (
        "mandates.toml",
        'paragraph = "para. 3"',
        'paragraph = "paragraph 3"',
        (
            "mandates.toml:HERE: $.mandates[1].paragraph: not a place in a document: 'paragraph': "
            f"the units are {UNITS}"
        ),
    ),
    (
        "mandates.toml",
        "{ at_least = 2 }",
        '{ at_least = "two" }',
        (
            "mandates.toml:HERE: $.mandates[1].clause.count.at_least: "
            "expected a whole number, got 'two'"
        ),
    ),
    (
        "sources.toml",
        "chosen = 0",
        "chosen = 1",
        "sources.toml:HERE: $.disputes[0].chosen: the record has '2025-01-24', not '2025-01-23'",
    ),
    (
        "process.toml",
        'format = "uncc-process/1"\n',
        "",
        "$.format: is missing; write format = 'uncc-process/1'",
    ),
]


@pytest.mark.parametrize(("file", "old", "to", "said"), MISTAKES)
def test_a_mistake_is_told_with_file_line_and_key(
    folder: Path, file: str, old: str, to: str, said: str
) -> None:
    """What was expected, what stands there, and what was probably meant.

    HERE is the line of the mistake, NEXT the one below it, BLOCK that of the heading above it.
    """
    changed(folder, file, old, to)
    with pytest.raises(LoadError) as caught:
        codec.read(folder)
    above = TEXTS[file].partition(old)[0].split("\n")
    headings = [number for number, line in enumerate(above, 1) if line.startswith("[")]
    lines = {"HERE": len(above), "NEXT": len(above) + 1, "BLOCK": max(headings, default=1)}
    for word, number in lines.items():
        said = said.replace(word, str(number))
    assert str(caught.value).replace(f"{folder}{os.sep}", "") == said


def test_a_mistake_in_the_grammar_of_a_file_is_told_with_its_line(folder: Path) -> None:
    """A day without quotation marks that is none, say: TOML itself refuses it."""
    changed(folder, "meetings.toml", "opens = 2024-06-17", "opens = 17 June 2024")
    with pytest.raises(LoadError) as caught:
        codec.read(folder)
    (said,) = str(caught.value).splitlines()
    assert said.startswith(f"{folder / 'meetings.toml'}: not TOML: ")
    assert said.endswith("(at line 24, column 12)")


# ---- the page that shows how to go on ------------------------------------------------------

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "how-to" / "model-another-process.md").read_text("utf-8")
BLOCKS = "\n".join(re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))


def test_what_the_page_has_typed_is_a_process(tmp_path: Path) -> None:
    """Each block added to those before it can be read, so that a reader can audit at every step."""
    typed = tmp_path / "typed.toml"
    for block in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL):
        with typed.open("a", encoding="utf-8") as file:
            file.write(block)
        codec.read(typed)
    assert outcomes(codec.read(typed)) == {
        "79/235.4.sessions-2025": "pending",
        "79/235.4.ten-days": "pending",
        "79/235.11.final-texts": "pending",
        "79/235.6.balance": "undetermined",
    }


def test_what_the_page_has_typed_is_part_of_the_example() -> None:
    """A record of the page is the one of the folder with fields, and sources, left out."""
    example: dict[str, Any] = codec.plain_of(codec.read(DOCS / "examples" / "tax"))
    typed = codec.plain_of(codec.loads(BLOCKS, "toml"))
    for family in FAMILIES.keys() & typed.keys():
        whole = {record["id"]: record for record in example.pop(family)}
        for record in typed.pop(family):
            sources = whole[record["id"]].get("sources", [])
            assert set(record.pop("sources", [])) <= set(sources)
            assert record == {key: whole[record["id"]][key] for key in record}
    assert typed == {key: example[key] for key in typed}
