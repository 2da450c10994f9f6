"""What outside users wrote to try the factcheck, sentence by sentence, and what they were owed."""

from pathlib import Path

import pytest

from uncc_process import codec, dataset
from uncc_process.factcheck import Kind, Verdict, factcheck, report
from uncc_process.model import Process

PROCESS = dataset.load()
TAX = codec.read(Path(__file__).parents[2] / "docs" / "examples" / "tax")


def verdicts(text: str, process: Process = PROCESS) -> dict[str, str]:
    """Give the verdict on each of the words that are checked."""
    return {" ".join(c.text.split()): c.verdict.value for c in factcheck(text, process)}


FALSE = [
    # the day is that of another event of the treaty
    "The Convention entered into force on 24 December 2024.",
    "The Convention came into force on 25 October 2025.",
    "The Convention was ratified by Qatar on 24 December 2024.",
    "Russia withdrew from the Convention on 24 December 2024.",
    "Qatar deposited its instrument under the Convention on 25 October 2025.",
    "Qatar acceded to the Convention on 25 October 2025.",
    "Qatar denounced the Convention on 25 October 2025.",
    "The Convention was celebrated on 24 December 2024.",
    "The Convention was adopted, and celebrated on 24 December 2024.",
    # they did not sign, or not that is recorded
    "India signed the Convention in Hanoi on 25 October 2025.",
    "The United States signed the Convention in Hanoi on 25 October 2025.",
    "Japan and India signed the Convention in Hanoi on 25 October 2025.",
    "Japan and Qatar signed the Convention in Hanoi on 25 October 2025.",
    "Japan, Algeria and Qatar signed the Convention in Hanoi on 25 October 2025.",
    "Mauritius and Qatar signed the Convention on 25 October 2025.",
    "After Qatar had signed the Convention, India signed on 25 October 2025.",
    # who adopted it, and what
    "India adopted the Convention on 24 December 2024.",
    "The Convention was formally adopted for good by India on 24 December 2024.",
    "The Ad Hoc Committee adopted the Convention on 24 December 2024.",
    "The Ad Hoc Committee adopted its agenda on 8 August 2024.",
    "The Ad Hoc Committee approved the list of the organizations on 8 August 2024.",
    "India approved the draft convention of the Ad Hoc Committee on 8 August 2024.",
    "On 24 December 2024 India adopted the Convention.",
    "On 24 December 2024, the Security Council adopted the Convention.",
    "The Security Council adopted the Convention on 24 December 2024.",
    "The Convention was adopted by the Security Council on 24 December 2024.",
    "On 26 May 2021, India adopted resolution 75/282.",
    "Resolution 75/282 was adopted by the Security Council on 26 May 2021.",
    "The Convention, as told, was opened for signature by India on 25 October 2025.",
    "The Security Council elected Faouzia Boumaiza Mebarki Chair on 10 May 2021.",
    "Faouzia Boumaiza Mebarki was elected Chair of the Security Council on 10 May 2021.",
    "Faouzia Boumaiza Mebarki, who was elected as the Rapporteur, spoke on 10 May 2021.",
    # what was called off
    "The sixth session, from 21 August to 1 September 2023, was cancelled.",
    "The sixth session collapsed on 1 September 2023.",
    # where they met
    "The Ad Hoc Committee met in Nairobi from 30 May to 10 June 2022.",
]


@pytest.mark.parametrize("text", FALSE)
def test_a_day_does_not_support_a_sentence_whose_verb_is_not_that_of_the_day(text: str) -> None:
    """What is published on our word: no false sentence has a date that is supported."""
    dates = [check for check in factcheck(text, PROCESS) if check.kind is Kind.DATE]
    assert dates
    assert {check.verdict for check in dates} <= {
        Verdict.CONTRADICTED,
        Verdict.NOT_IN_THE_RECORD,
        Verdict.NOT_UNDERSTOOD,
    }


RIGHT = [
    ("Qatar signed the Convention in Hanoi on 25 October 2025.", "25 October 2025"),
    ("Algeria and Qatar signed the Convention on 25 October 2025.", "25 October 2025"),
    ("Algeria, Angola, and Qatar signed the Convention on 25 October 2025.", "25 October 2025"),
    ("A year earlier, on 17 December 2018, a resolution (73/187) had passed.", "17 December 2018"),
    ("Resolution 75/282: 26 May 2021.", "26 May 2021"),
    ("The GA, on 24 December 2024, adopted the UN Convention against Cybercrime.",
     "24 December 2024"),
    ("The draft was approved in the Third Committee on 11 November 2024.", "11 November 2024"),
    ("The organizational session was put off, and was held only from 10 to 12 May 2021.",
     "from 10 to 12 May 2021"),
    ("Under the eye of Faouzia Boumaiza Mebarki, a diplomat who was elected Chair on 10 May 2021.",
     "10 May 2021"),
    ("The Convention, as told, was finally opened for signature in a hall on 25 October 2025.",
     "25 October 2025"),
    ("The Convention, as told, had its signing ceremony on 25 and 26 October 2025.",
     "25 and 26 October 2025"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), RIGHT)
def test_a_day_supports_a_sentence_whose_verb_is_that_of_the_day(text: str, words: str) -> None:
    """The verb next to the day, by the body of which it is, of the thing that is next to it."""
    assert verdicts(text)[words] == "supported"


CLAIMS = [
    # entry into force
    ("The Convention entered into force on 24 December 2024.", "24 December 2024",
     "contradicted"),
    ("The Convention came into force on 25 October 2025.", "25 October 2025", "contradicted"),
    ("The Convention entered into force on 25 October 2026.", "25 October 2026",
     "not in the record"),
    # what was not adopted
    ("The General Assembly rejected resolution 79/243 on 24 December 2024.",
     "rejected resolution 79/243", "contradicted"),
    ("The General Assembly rejected resolution 79/243 on 24 December 2024.", "24 December 2024",
     "not understood"),
    ("Resolution 79/243 was defeated by the General Assembly.",
     "Resolution 79/243 was defeated", "contradicted"),
    ("Perhaps the General Assembly rejected resolution 79/243.", "rejected resolution 79/243",
     "not understood"),
    ("The General Assembly rejected resolution 79/243's critics.", "resolution 79/243",
     "supported"),
    # where
    ("After Hanoi, the Convention was opened for signature in Vienna.", "Vienna",
     "not understood"),
    ("The Convention was adopted in Vienna on 24 December 2024.", "Vienna", "not understood"),
    ("The Convention was opened for signature in Geneva on 25 October 2025.", "Geneva",
     "contradicted"),
    ("The Convention was opened for signature in Hanoi on 25 October 2025.", "Hanoi", "supported"),
    ("The Convention was opened for signature in Asia on 25 October 2025.", "Asia",
     "not understood"),
    ("Perhaps the Convention was adopted in Vienna on 24 December 2024.", "Vienna",
     "not understood"),
    ("The seventh session of the Ad Hoc Committee was held in Vienna.", "Vienna",
     "not in the record"),
    # how, and at which session
    ("The Convention was adopted by a recorded vote of 120 in favour to 10 against.",
     "by a recorded vote", "contradicted"),
    ("Resolution 79/243 was adopted by 120 votes in favour.", "120 votes in favour",
     "contradicted"),
    ("An amendment to resolution 79/243 had 120 votes in favour.", "120 votes in favour",
     "not understood"),
    ("The Convention was adopted at the seventy-eighth session of the General Assembly.",
     "seventy-eighth session of the General Assembly", "contradicted"),
    ("The Convention was adopted at the seventy-ninth session of the General Assembly.",
     "seventy-ninth session of the General Assembly", "supported"),
    ("The General Assembly adopted the Convention in resolution 79/242.",
     "Convention in resolution 79/242", "contradicted"),
    ("The General Assembly adopted the Convention in resolution 79/243.",
     "Convention in resolution 79/243", "supported"),
    # people and readings
    ("Ms. Mebarki of Egypt was elected Chair of the Ad Hoc Committee.", "Egypt", "contradicted"),
    ("Ms. Mebarki of Algeria was elected Chair of the Ad Hoc Committee.", "Chair", "supported"),
    ("The Committee elected Faouzia Boumaiza Mebarki as Rapporteur.", "Rapporteur",
     "contradicted"),
    ("The Committee elected Faouzia Boumaiza Mebarki (Algeria) as its Chair.", "Chair",
     "supported"),
    ("The first reading of the preamble took place at the second session.", "preamble",
     "contradicted"),
    ("The first reading of the preamble took place at the third session.", "preamble",
     "supported"),
    # how long it is open
    (("The Convention was opened for signature in Hanoi on 25 October 2025 and remains open for "
      "signature at United Nations Headquarters in New York until 31 December 2026."),
     "31 December 2026", "supported"),
    ("It was opened for signature in Hanoi on 25 October 2025.", "25 October 2025",
     "not understood"),
    # counts
    ("The convention was signed in Hanoi by 72 countries on October 25, 2025.", "72 countries",
     "contradicted"),
    ("The convention was signed in Hanoi by 72 countries on October 25, 2025.",
     "October 25, 2025", "no claim"),
    ("Four States have deposited their instruments under the Convention.", "Four States",
     "not in the record"),
    ("Three States have ratified the Convention.", "Three States", "not in the record"),
    ("15 January 2026\n\nSeventy-two States signed the Convention in Hanoi.",
     "Seventy-two States", "looser"),
    ("As of 31 July 2026, 90 States have signed the Convention.", "90 States", "contradicted"),
    ("As of 31 July 2026, 90 States have signed the Convention.", "31 July 2026", "no claim"),
    ("As of 31 July 2026, 77 States have signed the Convention.", "77 States", "looser"),
    ("The Convention has 90 signatories.", "90 signatories", "not in the record"),
    # documents
    ("A/RES/78/229 of 3 May 2024 says so.", "3 May 2024", "not in the record"),
    # sessions
    ("The third session of the AHC took place in New York from 29 August to 9 September 2022.",
     "from 29 August to 9 September 2022", "supported"),
    ("The AHC held its third session in New York from 29 August to 9 September 2022.",
     "from 29 August to 9 September 2022", "supported"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "verdict"), CLAIMS)
def test_of_a_claim_of_an_outsider_the_record_says(text: str, words: str, verdict: str) -> None:
    """Contradicted where the record can tell, and else at least a claim that is counted."""
    assert verdicts(text)[words] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The fourth session of the Intergovernmental Negotiating Committee was held in New York.",
        "The INC held its third session in Nairobi.",
        "The INC held its third session in Nairobi from 10 to 19 November 2025.",
        "The third session of the INC took place in Nairobi from 10 to 19 November 2025.",
    ],
)
def test_a_session_of_a_committee_by_the_first_words_of_its_name_is_not_denied(text: str) -> None:
    """A name without its task, and the letters of it, are those of the committee."""
    assert set(verdicts(text, TAX).values()) == {"supported"}


def test_of_the_letters_of_a_name_alone_nothing_is_contradicted() -> None:
    """Other committees have the same letters."""
    found = verdicts("The INC held its third session in Nairobi from 13 to 19 May 2023.", TAX)
    assert found == {"Nairobi": "supported", "from 13 to 19 May 2023": "not understood"}


TABLE = """| Session | Place | Dates |
|---|---|---|
| Fifth | New York | 11–21 April 2023 |
| 4 | Vienna | 9–20 January 2023 |

| Consultation | Dates |
|:--|--:|
| Third | 4–5 November 2022 |
| Total | 5 |

The fifth was long."""


def test_a_number_alone_in_a_cell_is_of_what_its_column_is() -> None:
    """In words or in figures, under the row that stands above the rule."""
    assert verdicts(TABLE) == {
        "New York": "contradicted",
        "11–21 April 2023": "supported",
        "Vienna": "supported",
        "9–20 January 2023": "supported",
        "4–5 November 2022": "contradicted",
    }


@pytest.mark.parametrize(
    "text",
    [
        "```\nThe sixth session opened on 20 August 2023.\n```",
        "~~~text\nThe sixth session opened on 20 August 2023.\n~~~\n",
        "Thus:\n\n```\nThe sixth session opened on 20 August 2023.",
    ],
)
def test_a_block_of_code_is_no_prose(text: str) -> None:
    """Nothing of it is read, to its fence or to the end."""
    assert factcheck(text, PROCESS) == ()


def test_what_stands_after_a_block_of_code_is_prose() -> None:
    """The block ends at its own fence."""
    opened = "The sixth session opened on 20 August 2023."
    for code in ("```\n~~~\n```\n", "```of one line```\n"):
        assert verdicts(f"{code}{opened}") == {"20 August 2023": "contradicted"}


def test_the_report_says_of_a_source_that_it_is_cited() -> None:
    """A document of which there is no record may be what others rest on."""
    (_, check) = factcheck("A/RES/78/229 of 3 May 2024 says so.", PROCESS)
    assert check.record_says.startswith("The record cites A/RES/78/229 as a source of ")


def test_the_headline_counts_all_that_is_contradicted() -> None:
    """Places and statements too, of which no share is counted there."""
    text = "The fifth session was held in New York. Resolution 75/282 was adopted by vote."
    written = report(text, factcheck(text, PROCESS))
    assert "text: 3 checks: 1 supported, 2 contradicted\n" in written
    head = "dates, citations and counts: 1 of 1 understood (100.0 %); 2 contradicted in all\n"
    assert head in written


def test_the_mark_of_the_byte_order_takes_no_column() -> None:
    """Editors do not count it either."""
    text = "\ufeffOn 26 May 2021, the General Assembly adopted resolution 75/282."
    assert report(text, factcheck(text, PROCESS)).startswith("text:1:4: supported (date)\n")


def test_of_a_text_without_claims_no_share_is_counted() -> None:
    """There is nothing of which all could be understood."""
    assert report("", ()) == (
        "text: 0 checks\ndates, citations and counts: none; 0 contradicted in all\n"
    )
