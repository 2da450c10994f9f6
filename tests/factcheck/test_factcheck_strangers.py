"""Texts as strangers write them: no false alarm on the right ones, planted errors are found."""

from pathlib import Path

import pytest

from tests.factcheck.strangers import INNOCENT, RIGHT, TAX, Stranger
from uncc_process import codec, dataset
from uncc_process.citations import find_citations
from uncc_process.factcheck import Kind, Verdict, factcheck, understood
from uncc_process.model import Process

PROCESS = dataset.load()
ROOT = Path(__file__).parents[2]
TAX_PROCESS = codec.read(ROOT / "docs" / "examples" / "tax")
ALL = [*((each, PROCESS) for each in RIGHT.values()), (TAX, TAX_PROCESS)]
NAMES = [*RIGHT, "tax"]


def contradicted(text: str, process: Process = PROCESS) -> list[str]:
    """Give the words that are contradicted."""
    found = factcheck(text, process)
    return [" ".join(c.text.split()) for c in found if c.verdict is Verdict.CONTRADICTED]


@pytest.mark.parametrize(("stranger", "process"), ALL, ids=NAMES)
def test_a_right_text_of_a_stranger_is_not_contradicted(
    stranger: Stranger, process: Process
) -> None:
    """Twelve kinds of texts, one that mixes processes, and one on another process."""
    assert contradicted(stranger.text, process) == []


@pytest.mark.parametrize(("stranger", "process"), ALL, ids=NAMES)
def test_planted_errors_are_found_but_for_those_that_are_known(
    stranger: Stranger, process: Process
) -> None:
    """One error at a time; what is missed is listed with the text, so that no more is."""
    errors = [*stranger.planted, *stranger.missed]
    changed = [error for error in errors if stranger.text.count(error[0]) == 1]
    found = [e for e in changed if contradicted(stranger.text.replace(*e), process)]
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
        "not in the record",
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
