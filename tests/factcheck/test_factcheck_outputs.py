"""The report, the page and the plain data of a factcheck."""

import json
from html.parser import HTMLParser

import pytest

from tests.factcheck import texts
from uncc_process import dataset
from uncc_process.factcheck import (
    Check,
    Kind,
    Verdict,
    factcheck,
    page,
    plain,
    report,
    understood,
)
from uncc_process.model import Process, Publication
from uncc_process.sources import Confidence, Source

PROCESS = dataset.load()


def check(start: int, end: int, text: str, **changes: object) -> Check:
    """Make a check of words of a text."""
    fields: dict[str, object] = {
        "kind": Kind.DATE,
        "understood": "a day",
        "verdict": Verdict.CONTRADICTED,
        "record_says": "Another day.",
    }
    return Check(start=start, end=end, text=text[start:end], **(fields | changes))  # type: ignore[arg-type]  # one helper for any field


# ---- the report ------------------------------------------------------------------------


def test_the_report_marks_a_passage_as_compilers_do() -> None:
    """File, line and column; the line; carets under the words; the reasons."""
    text = "One line.\nIt was on 3 May 2020 there.\n"
    found = check(20, 30, text, sources=(Source.parse("A/RES/75/282, para. 4"),))
    assert report(text, (found,), name="a.md") == (
        "a.md:2:11: contradicted (date)\n"
        "     2 | It was on 3 May 2020 there.\n"
        "       |           ^^^^^^^^^^\n"
        "        = understood: a day\n"
        "        = record: Another day.\n"
        "        = source: A/RES/75/282, para. 4\n"
        "\n"
        "a.md: 1 check: 1 contradicted\n"
        "dates, citations and counts: 1 of 1 understood (100.0 %); 1 contradicted in all\n"
        "  date: 1 of 1 understood (100.0 %), 1 contradicted\n"
    )


def test_a_long_line_is_cut_to_what_is_around_the_words() -> None:
    """The words stay in sight, with an ellipsis on each side that was cut."""
    text = "x" * 200 + " 3 May 2020 " + "y" * 200
    line, carets = report(text, (check(201, 211, text),)).splitlines()[1:3]
    place = line.index("3 May 2020")
    assert (line[9], line[-1], len(line) < 120) == ("…", "…", True)
    assert carets[place : place + 10] == "^" * 10


def test_words_over_a_line_end_are_marked_to_the_end_of_their_first_line() -> None:
    """The carets end where the line does."""
    text = "on 3 May\n2020"
    assert report(text, (check(3, 13, text),)).splitlines()[1:3] == [
        "     1 | on 3 May",
        "       |    ^^^^^",
    ]


@pytest.mark.parametrize(
    ("before", "columns"), [("日本", 4), ("e\u0301", 1), ("\t", 1), ("\x1b[31m", 5)]
)
def test_carets_stand_under_the_words_whatever_is_before_them(before: str, columns: int) -> None:
    """Wide letters take two columns, accents none; what moves the cursor is a blank."""
    text = f"{before}3 May 2020"
    line, carets = report(text, (check(len(before), len(text), text),)).splitlines()[1:3]
    assert carets == "       | " + " " * columns + "^" * 10
    assert "\x1b" not in line


def test_sources_without_a_symbol_are_named_by_the_process() -> None:
    """The publisher and the title say more than an id."""
    checks = factcheck("The sixth session (29 August – 1 September 2023).", PROCESS)
    written = report("The sixth session (29 August – 1 September 2023).", checks, process=PROCESS)
    assert "= source: unodc-sixth-session: UNODC, Sixth session of the Ad Hoc Committee" in written


def test_only_the_verdicts_asked_for_are_listed_and_all_are_counted() -> None:
    """A short report still says how many checks there were."""
    checks = factcheck(texts.FAQ, PROCESS)
    written = report(texts.FAQ, checks, name="faq", shown={Verdict.CONTRADICTED})
    assert written.count("= understood:") == 1
    counts = "32 supported, 9 looser, 6 overtaken, 1 contradicted, 1 no claim"
    assert f"faq: 49 checks: {counts}\n" in written


def test_why_a_passage_was_not_judged_is_said() -> None:
    """A question is no claim."""
    text = "Was the sixth session held on 3 May 2023?"
    written = report(text, factcheck(text, PROCESS))
    assert "        = not judged: it is a question\n" in written


# ---- the page --------------------------------------------------------------------------


class _Reader(HTMLParser):
    """Reads a page: its tags, and its text; refuses tags that do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = self.inside or dict(attrs).get("class") == "text"
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "div":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside and self.open[-1] in ("div", "mark"):
            self.words.append(data)


def read(html: str) -> _Reader:
    """Read a page; all its tags match."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


HOSTILE = (
    "<script>alert(1)</script> & \"the sixth session (29 August – 1 September 2023)' \x00\ud800"
)


@pytest.mark.parametrize("text", [texts.FAQ, texts.BRIEF, HOSTILE, "", "x"])
def test_the_page_holds_the_text_and_nothing_from_elsewhere(text: str) -> None:
    """Its words are the text's, escaped; no scripts, no handlers, nothing that is fetched."""
    reader = read(page(text, factcheck(text, PROCESS), name="<a>&", process=PROCESS))
    names = {tag for tag, _ in reader.tags}
    keys = {key for _, attributes in reader.tags for key in attributes}
    assert "".join(reader.words) == text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert names & {"script", "link", "img", "iframe", "object", "base", "form"} == set()
    assert {key for key in keys if key.startswith("on") or key in ("src", "style")} == set()


def test_the_page_can_be_read_without_colours_and_with_a_reader_of_screens() -> None:
    """A language, one main heading, signs and words for each verdict, and both colour schemes."""
    html = page(texts.FAQ, factcheck(texts.FAQ, PROCESS), process=PROCESS)
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert html.count("<h1>") == 1
    assert "prefers-color-scheme: dark" in html
    assert all(f"{verdict.value}</mark></th>" in html for verdict in Verdict)
    assert '✗<span class="away"> contradicted, check </span>' in html


def test_every_link_within_the_page_leads_somewhere() -> None:
    """From a passage to its check, and back."""
    reader = read(page(texts.FAQ, factcheck(texts.FAQ, PROCESS), process=PROCESS))
    ids = {attributes["id"] for _, attributes in reader.tags if "id" in attributes}
    links = {str(attributes["href"]) for tag, attributes in reader.tags if tag == "a"}
    inner = {link[1:] for link in links if link.startswith("#")}
    assert inner == {each for each in ids if each is not None and "-" in each}
    assert {link.split(":")[0] for link in links if not link.startswith("#")} == {"https"}


@pytest.mark.parametrize(
    ("url", "links"),
    [("https://a.org/x", 1), ("http://a.org", 1), ("javascript:alert(1)", 0), (None, 0)],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, links: int) -> None:
    """A record is data: an address of another scheme is not followed."""
    source = Publication(id="p", title="<T>", publisher="P", url=url, confidence=Confidence.PRIMARY)
    process = Process(id="t", title="T", through=PROCESS.through, publications=(source,))
    html = page("abc", (check(0, 3, "abc", sources=(Source("p"),)),), process=process)
    assert html.count(' rel="noreferrer"') == links
    assert "p: P, &lt;T&gt;" in html


def test_passages_that_overlap_are_each_marked_by_the_gravest_verdict() -> None:
    """Where two checks meet, the words bear the graver of them, and the sign of each follows."""
    text = "abcdef"
    checks = (
        check(0, 4, text, verdict=Verdict.SUPPORTED),
        check(2, 6, text, verdict=Verdict.CONTRADICTED, record_says=""),
    )
    html = page(text, checks)
    marked = html[html.index('<div class="text">') :]
    assert marked.startswith(
        '<div class="text"><mark class="supported">ab</mark><mark class="contradicted">cd</mark>'
        '<mark class="supported" id="passage-1">'
    )
    assert '<mark class="contradicted">ef</mark>' in marked


# ---- plain data ------------------------------------------------------------------------


def test_plain_data_has_all_of_a_check_and_the_counts() -> None:
    """It goes into JSON as it is, and offsets are those of the text as given."""
    text = "The sixth session (29 August – 1 September 2023)."
    found = json.loads(json.dumps(plain(factcheck(text, PROCESS))))
    (only,) = found["checks"]
    assert text[only["start"] : only["end"]] == only["text"] == "29 August – 1 September 2023"
    assert list(only) == [
        "start", "end", "text", "kind", "understood", "verdict", "record_says", "records",
        "sources",
    ]  # fmt: skip
    assert (only["kind"], only["verdict"], only["records"]) == ("date", "contradicted", ["sixth"])
    assert only["sources"][0] == "A/RES/78/229, para. 77"
    assert found["verdicts"] == {v.value: int(v is Verdict.CONTRADICTED) for v in Verdict}
    assert found["understood"]["date"] == {
        "found": 1,
        "understood": 1,
        "contradicted": 1,
        "share": 1.0,
    }


def test_of_nothing_all_was_understood() -> None:
    """A share of nothing is whole, so that a text without claims does not fail."""
    assert (understood(()).share, {v.meaning for v in Verdict} - {""}) == (
        1.0,
        {verdict.meaning for verdict in Verdict},
    )
