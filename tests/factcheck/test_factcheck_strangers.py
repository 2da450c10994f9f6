"""Texts as strangers write them: no false alarm on the right ones, planted errors are found."""

from pathlib import Path

import attrs
import pytest

from tests.factcheck.held_out import HELD_OUT
from tests.factcheck.strangers import INNOCENT, RIGHT, TAX, Stranger
from uncc_process import codec, dataset
from uncc_process.citations import find_citations
from uncc_process.factcheck import Kind, Verdict, factcheck, understood
from uncc_process.model import Process

PROCESS = dataset.load()
ROOT = Path(__file__).parents[2]
TAX_PROCESS = codec.read(ROOT / "docs" / "examples" / "tax")
ALL = [*((each, PROCESS) for each in (RIGHT | HELD_OUT).values()), (TAX, TAX_PROCESS)]
NAMES = [*RIGHT, *HELD_OUT, "tax"]


def contradicted(text: str, process: Process = PROCESS) -> list[str]:
    """Give the words that are contradicted."""
    found = factcheck(text, process)
    return [" ".join(c.text.split()) for c in found if c.verdict is Verdict.CONTRADICTED]


def first_part(text: str, place: int) -> str:
    """Give a text to the end of the paragraph at a place.

    A text is read forwards: what is found in the first part of it is found in all of it.
    """
    end = text.find("\n\n", place)
    return text if end < 0 else text[: end + 2]


def is_found(stranger: Stranger, error: tuple[str, str], process: Process) -> bool:
    """Whether an error is found: one that should be, by the end of its paragraph already."""
    changed, place = stranger.text.replace(*error), stranger.text.index(error[0])
    first = first_part(changed, place + len(error[1])) if error in stranger.planted else changed
    return bool(contradicted(first, process)) or (
        first != changed and bool(contradicted(changed, process))
    )


@pytest.mark.parametrize(("stranger", "process"), ALL, ids=NAMES)
def test_a_right_text_of_a_stranger_is_not_contradicted(
    stranger: Stranger, process: Process
) -> None:
    """Twenty kinds of texts, one that mixes processes, and one on another process."""
    assert contradicted(stranger.text, process) == []


@pytest.mark.parametrize(("stranger", "process"), ALL, ids=NAMES)
def test_planted_errors_are_found_but_for_those_that_are_known(
    stranger: Stranger, process: Process
) -> None:
    """One error at a time; what is missed is listed with the text, so that no more is."""
    errors = [*stranger.planted, *stranger.missed]
    changed = [error for error in errors if stranger.text.count(error[0]) == 1]
    found = [e for e in changed if is_found(stranger, e, process)]
    assert (changed, found) == (errors, list(stranger.planted))


def test_of_the_texts_of_strangers_four_fifths_are_understood() -> None:
    """The share of dates, citations and counts, over all texts; lengths of time are no claims."""
    counts = [understood(factcheck(each.text, process)) for each, process in ALL]
    assert sum(c.understood for c in counts) / sum(c.found for c in counts) > 0.8


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/**/*.md")), ids=lambda page: page.stem)
def test_no_page_of_the_documentation_is_contradicted(page: Path) -> None:
    """Their examples of errors stand in blocks that say so; all else is right."""
    assert contradicted(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", INNOCENT, ids=lambda text: text[:40])
def test_what_could_be_taken_for_an_error_is_not(text: str) -> None:
    """Other treaties, other bodies, other days of the same thing, parts of numbers."""
    assert contradicted(text) == []


CASES = [
    # a treaty by "it", without "United Nations", beside others
    ("The UN Convention against Cybercrime was adopted on 23 December 2024.", "contradicted"),
    (
        "The Convention against Cybercrime stands. It was adopted on 23 December 2024.",
        "contradicted",
    ),
    (
        "Under the Convention, States sign; it was opened for signature on 2 October 2025.",
        "contradicted",
    ),
    ("The Convention will be open for signature until 31 December 2026.", "supported"),
    ("The Convention is open for signature from 25 October 2025 to 31 December 2026.", "supported"),
    (
        "The Convention is open for signature from 25 October 2025 to 31 December 2027.",
        "contradicted",
    ),
    (
        "The Convention was opened for signature in Hanoi on 26 and 27 October 2025.",
        "not understood",
    ),
    ("The General Assembly adopted the Convention on 3 December 2024.", "contradicted"),
    ("The convention was adopted on 3 December 2024.", "not understood"),
    ("The Budapest Convention stands. The Convention was adopted in 2001.", ""),
    # bodies
    ("The text had been agreed by the Ad Hoc Committee on 7 August 2024.", "contradicted"),
    ("The text had been agreed on 8 August 2024.", "supported"),
    ("The text had been agreed on 7 August 2024.", "not understood"),
    ("The Ad Hoc Committee met in Vienna from 9 to 20 January 2023.", "supported"),
    ("The Ad Hoc Committee met in Vienna from 9 to 21 January 2023.", "not understood"),
    ("The Committee met for the first time from 10 to 14 May 2021.", "contradicted"),
    ("The Bureau of the Committee met for the first time on 3 May 2021.", "not understood"),
    ("In July it met for the first time on 3 May 2021.", "not understood"),
    (
        "The sixth session of the Ad Hoc Committee of the General Assembly closed on 2 May 2023.",
        "not understood",
    ),
    # rows of tables
    ("| 26 May 2021 | Resolution 75/282 |", "supported"),
    ("| 27 May 2021 | Resolution 75/282 |", "contradicted"),
    ("| until 27 May 2021 | Resolution 75/282 |", "not understood"),
    ("| Resolution 75/282 | 27 May 2021 | adopted in the end |", "not understood"),
    # years
    ("In 2018, by resolution 74/247, the Assembly established a committee.", "contradicted"),
    ("In 2018, by resolution 74/247, the Assembly perhaps did so.", ""),
    ("In 2022, by resolution 75/282, some were admitted.", ""),
    ("The Assembly adopted resolution 74/247 in 2019.", "looser"),
    # elections, and who signed
    ("The Committee elected Faouzia Boumaiza Mebarki Chair on 11 May 2021.", "contradicted"),
    ("Faouzia Boumaiza Mebarki spoke on 11 May 2021.", "not understood"),
    ("The Convention: Mauritius signed on 18 November 2025.", "contradicted"),
    # the head of news
    ("GENEVA, 3 May 2024 - The talks went on.", "no claim"),
]


@pytest.mark.parametrize(("text", "verdict"), CASES)
def test_the_last_date_of_a_sentence_is_judged_by_what_it_says_of_it(
    text: str, verdict: str
) -> None:
    """Sure links contradict; all others only agree. A year alone has a check only if it is sure."""
    dates = [check for check in factcheck(text, PROCESS) if check.kind is Kind.DATE]
    assert (dates[-1].verdict.value if dates else "") == verdict


FORCE = [
    ("The Convention needs forty ratifications.", PROCESS, {"forty ratifications": "supported"}),
    (
        "The Framework Convention needs forty ratifications.",
        TAX_PROCESS,
        {"forty ratifications": "not understood"},
    ),
    (
        "The Convention enters into force on the sixtieth day after the deposit of the last one.",
        PROCESS,
        {"sixtieth": "contradicted"},
    ),
    (
        'The Convention: "It enters into force on the ninetieth day after".',
        PROCESS,
        {"ninetieth": "not understood"},
    ),
]


@pytest.mark.parametrize(("text", "process", "verdicts"), FORCE)
def test_what_a_treaty_needs_to_enter_into_force_is_in_its_own_clause(
    text: str, process: Process, verdicts: dict[str, str]
) -> None:
    """A process whose treaty has no such clause judges none."""
    assert {c.text: c.verdict.value for c in factcheck(text, process)} == verdicts


def test_who_is_established_by_a_resolution_is_not_whose_resolution_it_is() -> None:
    """The resolution that made a body is of another; "in its resolution" is of the body named."""
    made = "The Assembly established the Ad Hoc Committee by its resolution 74/247."
    own = "Recalling the Human Rights Council, in its resolution 47/21, ..."
    assert [str(find_citations(each)[0].document) for each in (made, own)] == [
        "A/RES/74/247",
        "A/HRC/RES/47/21",
    ]


def test_a_reading_without_its_session_is_not_checked() -> None:
    """Nothing is named that read it."""
    assert factcheck("Delegates undertook a first reading of the preamble.", PROCESS) == ()


OURS = "The Convention against Cybercrime stands. "
WORDS = [
    # chapters and articles
    (f"{OURS}Chapter V, on jurisdiction, is short.", "Chapter V", "contradicted"),
    (f"{OURS}Chapter 3, on jurisdiction, is short.", "Chapter 3", "supported"),
    (f"{OURS}Preventive measures are set out in chapter VI.", "chapter VI", "supported"),
    (f"{OURS}Chapter V (articles 35 to 51) is long.", "articles 35 to 51", "contradicted"),
    (f"{OURS}Chapter V contains articles 35 to 52.", "articles 35 to 52", "supported"),
    (f"{OURS}Chapter III has 12 articles.", "12 articles", "contradicted"),
    (f"{OURS}Under article 64, it enters into force.", "article 64", "contradicted"),
    (f"{OURS}Under article 65, it enters into force.", "article 65", "supported"),
    (f"{OURS}It enters into force after 60 days.", "60", "contradicted"),
    # sides of a vote
    ("Resolution 74/247 was opposed by 66 States.", "opposed by 66 States", "contradicted"),
    ("Resolution 74/247 passed; 21 members did not vote.", "21 members did not vote", "supported"),
    ("Resolution 74/247 was not opposed by 60 States.", "opposed by 60 States", "not understood"),
    ("Resolution 78/549 passed with 79 votes to 60.", "79 votes to 60", "not understood"),
    ("Resolution 75/282 was adopted by 79 votes to 60.", "79 votes to 60", "contradicted"),
    ("The vote of 79-61-33 (79-61-33) was close.", "79-61-33", "contradicted"),
    # who, of what State, to which office
    ("James Walsh of Canada spoke.", "Canada", "contradicted"),
    ("The Convention: James Walsh is not of Canada.", "", ""),
    ("James Walsh of Canada was not heard.", "Canada", "not understood"),
    ("The negotiations were chaired by James Walsh.", "negotiations were chaired by James Walsh",
     "contradicted"),
    # the act behind the treaty, and documents
    ("The Convention against Cybercrime was adopted by resolution 79/234.",
     "Convention against Cybercrime was adopted by resolution 79/234", "contradicted"),
    ("Perhaps the Convention against Cybercrime was adopted by resolution 79/234.", "", ""),
    ("The report of the Committee on its first session is A/AC.291/5.", "A/AC.291/5",
     "contradicted"),
    ("The report of the Committee on its first session is A/AC.291/7/Corr.1.",
     "A/AC.291/7/Corr.1", "not in the record"),
    # days
    ("On 10 May 2021, at its organizational session, the Committee met.", "10 May 2021",
     "supported"),
    ("Resolution 78/243 was adopted on 24 December 2024.", "24 December 2024", "contradicted"),
    ("Resolution 75/282: 26 May 2021.", "26 May 2021", "supported"),
    ("Resolution 75/282 until 27 May 2021.", "27 May 2021", "not understood"),
    ("The session, planned for August 2020, was eventually held from 10 to 13 May 2021.",
     "from 10 to 13 May 2021", "not understood"),
    ("The organizational session, planned for August 2020, was then held from 10 to 13 May 2021.",
     "from 10 to 13 May 2021", "contradicted"),
    (f"{OURS}Signature closes on 30 December 2026.", "30 December 2026", "contradicted"),
    (f"{OURS}The signing ceremony took place in Hanoi on 26 and 27 October 2025.",
     "26 and 27 October 2025", "contradicted"),
    # denied and supposed in a part of a sentence
    ("Some did not vote; the sixth session began on 29 August 2023.", "29 August 2023",
     "contradicted"),
    ("The sixth session began on 21 August instead of on 29 August 2023.", "29 August 2023",
     "not understood"),
    ("The sixth session began on 29 August 2023 if all went well.", "29 August 2023",
     "not understood"),
    ("Six negotiating sessions, four in New York and two in Vienna.", "four in New York",
     "contradicted"),
    ("Perhaps six negotiating sessions, four in New York and two in Vienna.", "", ""),
    ("The Committee held seven negotiating sessions after 10 May.", "seven negotiating sessions",
     "not understood"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "verdict"), WORDS)
def test_of_certain_words_the_record_says(text: str, words: str, verdict: str) -> None:
    """One row for each way of telling; without words, nothing of the last sentence is judged."""
    checks = {c.text: c.verdict.value for c in factcheck(text, PROCESS)}
    if words:
        assert checks[words] == verdict
    else:
        assert "contradicted" not in checks.values()


def test_a_treaty_that_nobody_has_signed_had_no_ceremony() -> None:
    """Without signatures the days of a ceremony are not known."""
    bare = attrs.evolve(PROCESS, treaty_actions=(), open_questions=())
    text = f"{OURS}The signing ceremony took place on 3 May 2024."
    assert [c.verdict for c in factcheck(text, bare)] == [Verdict.NOT_IN_THE_RECORD]
