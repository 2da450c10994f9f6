"""The command ``factcheck``: what it prints where, and how it ends."""

import io
from pathlib import Path

import pytest

from tests.rules.sound import SOUND
from tests.saying import Said
from uncc_process.codec import canonical, dumps
from uncc_process.dataset import load
from uncc_process.factcheck import Verdict, factcheck, page, plain, report

RIGHT = "On 26 May 2021 the General Assembly adopted resolution 75/282.\n"
WRONG = "The sixth session was held in New York from 29 August to 1 September 2023.\n"


def text_in(folder: Path, text: str) -> str:
    """Put a text into a file."""
    path = folder / "note.txt"
    path.write_text(text, "utf-8")
    return str(path)


def marked(text: str, name: str) -> str:
    """Write the report on a text that is printed without ``--all``."""
    shown = [each for each in Verdict if each is not Verdict.SUPPORTED]
    return report(text, factcheck(text, load()), name=name, process=load(), shown=shown)


def test_a_text_that_is_wrong(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What is contradicted is marked in its line, and fails."""
    path = text_in(tmp_path, WRONG)
    found = Said(capsys, "factcheck", path)
    assert found.out == marked(WRONG, path)
    assert f"{path}:1:40: contradicted (date)" in found.out
    assert (found.status, found.err) == (1, "")


def test_several_texts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One report after another, in the order given; one text that is wrong is enough to fail."""
    texts = {str(tmp_path / name): text for name, text in {"b": RIGHT, "a": WRONG}.items()}
    for path, text in texts.items():
        Path(path).write_text(text, "utf-8")
    found = Said(capsys, "factcheck", *texts)
    assert found.out == "\n".join(marked(text, path) for path, text in texts.items())
    assert found.status == 1
    expected = [
        {"process": "cybercrime", "text": path, **plain(factcheck(text, load()))}
        for path, text in texts.items()
    ]
    found = Said(capsys, "factcheck", *texts, "--format", "json")
    assert found.all == (1, canonical(expected) + "\n", "")


def test_a_page_is_of_one_text(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Several texts in one page are wrong usage."""
    path = text_in(tmp_path, RIGHT)
    found = Said(capsys, "factcheck", path, path, "--format", "html")
    assert found.all == (2, "", "uncc_process: a page has room for one text: give one FILE\n")


def test_one_text_of_several_cannot_be_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Then none is reported on."""
    found = Said(capsys, "factcheck", text_in(tmp_path, RIGHT), str(tmp_path / "none"))
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith(": no such file or directory\n")


def test_a_report_is_written_into_a_new_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Its path is printed; one that is there is left alone, unless ``--overwrite`` is said."""
    out = tmp_path / "page.html"
    asked = ("factcheck", text_in(tmp_path, RIGHT), "--format", "html", "-o", str(out))
    assert Said(capsys, *asked).all == (0, f"{out}\n", "")
    written = out.read_text("utf-8")
    assert written.startswith("<!DOCTYPE html>")
    out.write_text("mine", "utf-8")
    refused = Said(capsys, *asked)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.endswith(": it is there already; say --overwrite to replace it\n")
    assert out.read_text("utf-8") == "mine"
    assert Said(capsys, *asked, "--overwrite").status == 0
    assert out.read_text("utf-8") == written


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """``-o -`` is as good as none; an empty path is wrong usage."""
    path = text_in(tmp_path, RIGHT)
    assert Said(capsys, "factcheck", path, "-o", "-").all == Said(capsys, "factcheck", path).all
    found = Said(capsys, "factcheck", path, "-o", "")
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith("argument -o/--output: expected a path, got ''\n")


def test_a_text_that_is_right(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is marked unless all is asked for; the summary counts it."""
    path = text_in(tmp_path, RIGHT)
    brief, whole = Said(capsys, "factcheck", path), Said(capsys, "factcheck", path, "--all")
    assert (brief.status, whole.status) == (0, 0)
    assert "^^^" not in brief.out
    assert f"{path}:1:4: supported (date)" in whole.out
    assert whole.out.endswith(brief.out)


def test_checks_for_a_program(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """JSON has the offsets, the verdicts and the counts."""
    path = text_in(tmp_path, WRONG)
    text = Said(capsys, "factcheck", path, "--format", "json").out
    expected = {"process": "cybercrime", "text": path, **plain(factcheck(WRONG, load()))}
    assert text == canonical(expected) + "\n"


def test_checks_as_a_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The page is the text with its passages marked."""
    path = text_in(tmp_path, WRONG)
    found = Said(capsys, "factcheck", path, "--format", "html")
    assert found.out == page(WRONG, factcheck(WRONG, load()), name=path, process=load())
    assert found.status == 1


def test_a_text_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``-`` reads what is piped in, and calls it so."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    found = Said(capsys, "factcheck", "-")
    assert "standard input:1:40: contradicted (date)" in found.out
    assert found.status == 1


def test_the_day_of_the_text_can_be_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What was so on that day is overtaken, and not wrong."""
    words = "are negotiating the United Nations Convention against Cybercrime"
    path = text_in(tmp_path, f"Member States {words}.\n")
    found = Said(capsys, "factcheck", path, "--as-of", "2023-06-30")
    assert "overtaken (statement)" in found.out
    assert found.status == 0


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"\xff\xfe", "note.txt: is not UTF-8 text; save it as UTF-8"),
        (None, "cannot read '"),
    ],
)
def test_a_text_that_cannot_be_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, raw: bytes | None, says: str
) -> None:
    """It is told in one line, with status 2."""
    path = tmp_path / "note.txt"
    if raw is not None:
        path.write_bytes(raw)
    found = Said(capsys, "factcheck", str(path))
    assert (found.status, found.out) == (2, "")
    assert says in found.err


def test_a_process_of_ones_own_is_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """With ``--process`` the text is checked against that one."""
    (tmp_path / "p.json").write_text(dumps(SOUND), "utf-8")
    path = text_in(tmp_path, RIGHT)
    found = Said(capsys, "factcheck", path, "--process", str(tmp_path / "p.json"))
    assert "not in the record (citation)" in found.out
    assert found.status == 0
