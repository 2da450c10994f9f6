"""Single claims and what becomes of them, on the bundled process and on another."""

from datetime import date
from pathlib import Path

import pytest

from tests.factcheck import texts
from uncc_process import codec, dataset
from uncc_process.factcheck import Verdict, factcheck
from uncc_process.model import Body, BodyId, Process, Resolution, ResolutionId
from uncc_process.sources import Confidence, Source
from uncc_process.symbols import Symbol

PROCESS = dataset.load()
TAX = codec.read(Path(__file__).parents[2] / "docs" / "examples" / "tax")

CASES = [
    # counts
    ("The Committee held at least six negotiating sessions.", "six negotiating sessions", "looser"),
    (
        "It held at least seven negotiating sessions.",
        "seven negotiating sessions",
        "not understood",
    ),
    ("The Committee held ten sessions.", "ten sessions", "not understood"),
    ("The Committee held six formal sessions.", "six formal sessions", "supported"),
    ("It held another two sessions.", "two sessions", "not understood"),
    ("It held a three-day special session.", "three-day", "not understood"),
    ("It held not six negotiating sessions.", "six negotiating sessions", "not understood"),
    (
        "Two Vice-Chairs were elected at the organizational session in May 2021.",
        "Two Vice-Chairs",
        "contradicted",
    ),
    ("The Convention has 72 signatories.", "72 signatories", "overtaken"),
    ("The Convention had 74 signatories.", "74 signatories", "supported"),
    ("The Convention has 90 signatories.", "90 signatories", "not in the record"),
    ("The Convention had 10 signatories.", "10 signatories", "not understood"),
    ("The Budapest Convention has 72 signatories.", "72 signatories", "not understood"),
    ("As of 1 January 2026, it had 73 signatories.", "73 signatories", "supported"),
    ("As of 1 January 2026, it had 73 signatories.", "1 January 2026", "no claim"),
    ("As of 5 May 2025, it had 5 signatories.", "5 May 2025", "not understood"),
    (
        "The Convention has 9 chapters, the Budapest Convention 48 articles.",
        "48 articles",
        "not understood",
    ),
    ("The Group has 48 articles.", "48 articles", "not understood"),
    # votes
    ("79-60-33 was the vote on resolution 74/247.", "79-60-33", "supported"),
    ("The vote was 100-2-5.", "100-2-5", "not understood"),
    ("No vote was taken 79-60-33, or was it?", "79-60-33", "not understood"),
    (
        "Decision 76/552 was taken by 100 votes to 2, with 5 abstentions.",
        "100 votes to 2, with 5 abstentions",
        "not in the record",
    ),
    (
        "Resolution 74/247 was adopted by 88 votes to 58, with 34 abstentions.",
        "88 votes to 58, with 34 abstentions",
        "contradicted",
    ),
    # how adopted
    ("Resolution 75/282 was adopted by consensus.", "by consensus", "looser"),
    ("Resolution 75/282 was unanimously adopted.", "unanimously", "stricter"),
    ("Decision 78/549 was adopted by consensus.", "by consensus", "not in the record"),
    ("Was resolution 75/282 adopted by consensus?", "by consensus", "not understood"),
    # days and places
    ("Intersessional consultations were held on 5 June 2026.", "5 June 2026", "not in the record"),
    ("Intersessional consultations were held on 5 June 2023.", "5 June 2023", "contradicted"),
    ("The sixth session was held at Headquarters in New York.", "Headquarters", "not understood"),
    ("The sixth session was planned in Vienna.", "Vienna", "not understood"),
    ("A/AC.291/6 of 3 May 2022 is there.", "3 May 2022", "not in the record"),
    (
        "The 99th session of the General Assembly opens in September 2044.",
        "September 2044",
        "not in the record",
    ),
    (
        (
            "The Convention was adopted on 24 December 2024 and opened for signature in Hanoi "
            "on 25 October 2025."
        ),
        "25 October 2025",
        "supported",
    ),
    ("On 1 September 2023 the sixth session ended.", "1 September 2023", "supported"),
    ("On 21 August 2023 the Committee opened its sixth session.", "21 August 2023", "supported"),
    ("In August 2023 Faouzia Boumaiza Mebarki spoke.", "August 2023", "not understood"),
    ("The fifth session of Parliament was held on 5 May 2023.", "5 May 2023", "not in the record"),
    ("The fifth session of all was on 5 May 2023.", "5 May 2023", "not understood"),
    (
        (
            "The Human Rights Council met. The fifth session of the Committee was held on 5 "
            "May 2023."
        ),
        "5 May 2023",
        "not in the record",
    ),
    (
        (
            "The Ad Hoc Committee met after the Council; the fifth session of the Committee "
            "was held on 5 May 2023."
        ),
        "5 May 2023",
        "not in the record",
    ),
    (
        "The Third Committee approved the draft convention on 8 August 2024.",
        "8 August 2024",
        "not understood",
    ),
    (f"On 5 May 2023 {'x' * 450} the sixth session.", "5 May 2023", "not understood"),
    ("On 5 May 2023 we spoke of the sixth session.", "5 May 2023", "not understood"),
    ("On 21 August 2023 the sixth session opened.", "21 August 2023", "supported"),
    ("The fifth session of Wimbledon was held on 5 May 2023.", "5 May 2023", "not in the record"),
    ("The fifth session of the year was held on 5 May 2023.", "5 May 2023", "not understood"),
    ("Resolution 75/282 of 26 May 2021 and 3 May 2022.", "3 May 2022", "not understood"),
    (
        "The seventy-eighth session of the General Assembly opened on 12 September 2023.",
        "12 September 2023",
        "stricter",
    ),
    ("The first special session was held on 3 May 2021.", "3 May 2021", "not understood"),
    (
        f"The sixth session of the Committee, {'x' * 450} on 5 May 2023.",
        "5 May 2023",
        "not understood",
    ),
    (
        "word " * 900 + "The sixth session was held from 29 August to 1 September 2023.",
        "from 29 August to 1 September 2023",
        "contradicted",
    ),
    ("x" * 5000 + " on 5 May 2023.", "5 May 2023", "not understood"),
    (
        "Decision 78/549 was taken between 14 March and 12 May 2024.",
        "between 14 March and 12 May 2024",
        "supported",
    ),
    (
        "Decision 78/549 was taken between March and May 2024.",
        "between March and May 2024",
        "looser",
    ),
    (
        "1 December 2021\n\nThe first session will be held from 17 to 28 January 2022.",
        "from 17 to 28 January 2022",
        "overtaken",
    ),
    (
        "1 March 2024\n\nThe first session was held from 17 to 28 January 2022.",
        "from 17 to 28 January 2022",
        "contradicted",
    ),
    # documents
    ("See A/C.3/74/L.11 and A/78/L.33.", "A/78/L.33", "not in the record"),
    ("See A/RES/78/229.", "A/RES/78/229", "supported"),
    ("See the decision A/RES/75/282.", "A/RES/75/282", "contradicted"),
    ("See the resolution A/RES/75/282.", "A/RES/75/282", "supported"),
    ("It is the report (decision 78/549).", "decision 78/549", "contradicted"),
    ("In the report on its first session (A/78/828).", "A/78/828", "supported"),
    ("It is in annex IX to the report on the first session.", "annex IX", "not in the record"),
    ("It is in annex I to the report on the seventh session.", "annex I", "not understood"),
    # readings
    (
        "At its sixth session it undertook a third reading of the preamble.",
        "preamble",
        "not in the record",
    ),
    (
        "At its second session it held a first reading of the preamble, or not?",
        "preamble",
        "not understood",
    ),
    (
        "At its third session it held the first reading of the draft.",
        "held the first reading of",
        "supported",
    ),
    (
        "At its third session it held the first reading of the draft, or not?",
        "held the first reading of",
        "not understood",
    ),
    (
        "At its first session it held a reading of the draft.",
        "held a reading of",
        "not in the record",
    ),
    # states and deeds
    (
        "14 March 2025\n\nThere is currently no international instrument on cybercrime.",
        "There is currently no international instrument",
        "not in the record",
    ),
    (
        "There is no instrument on cybercrime, if they negotiate.",
        "There is no instrument",
        "not understood",
    ),
    (
        (
            "Should the draft convention be submitted to the General Assembly at its "
            "seventy-eighth session, they wait."
        ),
        "draft convention be submitted to the General Assembly at its seventy-eighth session",
        "not understood",
    ),
    (
        "1 May 2024\n\nThe draft convention will be submitted to the Assembly at its 79th session.",
        "draft convention will be submitted to the Assembly at its 79th session",
        "supported",
    ),
    (
        "1 May 2025\n\nIt decided that a reconvened concluding session be held at a later date.",
        "reconvened concluding session be held at a later date",
        "supported",
    ),
    (
        "If a reconvened concluding session be held at a later date, all is well.",
        "reconvened concluding session be held at a later date",
        "not understood",
    ),
    (
        "Was the Ad Hoc Committee established by resolution 75/282?",
        "Ad Hoc Committee established",
        "not understood",
    ),
    (
        "Was resolution 75/282, adopted at its seventy-fifth session, clear?",
        "seventy-fifth session",
        "not understood",
    ),
    ("Faouzia Boumaiza Mebarki was elected Chair, or was she not?", "Chair", "not understood"),
]


@pytest.mark.parametrize(("text", "words", "verdict"), CASES)
def test_of_the_words_of_a_sentence_the_record_says(text: str, words: str, verdict: str) -> None:
    """One sentence, the words that claim something, and the verdict."""
    found = {check.text: check.verdict.value for check in factcheck(text, PROCESS)}
    assert found.get(words) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The Committee met in 2022.",
        "Faouzia Boumaiza Mebarki spoke.",
        "There is currently no convention on whales.",
        "They established a group; the Ad Hoc Committee met.",
        "1 May 2025. The draft convention was submitted to the Assembly at its 78th session.",
        "Was the organizational session, if any, long?",
        "The vote was on 10, 20, 30 of them.",
        "It has 20-30 pages; the vote 10-20-3000 is no tally.",
        "",
    ],
)
def test_a_sentence_without_a_claim_that_is_known_has_no_check_of_one(text: str) -> None:
    """What says nothing that the library knows is passed over, or its date is not understood."""
    assert {c.verdict for c in factcheck(text, PROCESS)} <= {
        Verdict.NOT_UNDERSTOOD,
        Verdict.NOT_IN_THE_RECORD,
    }


TAX_CASES = [
    (
        (
            "The Negotiating Committee held its third session in Nairobi from 10 to 19 "
            "November 2025."
        ),
        "from 10 to 19 November 2025",
        "supported",
    ),
    (
        (
            "The Negotiating Committee held its third session in Nairobi from 10 to 21 "
            "November 2025."
        ),
        "from 10 to 21 November 2025",
        "contradicted",
    ),
    (
        "The second session of the Ad Hoc Committee was held from 29 July to 16 August 2024.",
        "from 29 July to 16 August 2024",
        "supported",
    ),
    (
        "The second session was held from 29 July to 16 August 2024.",
        "from 29 July to 16 August 2024",
        "supported",
    ),
    (
        "The second session was held from 28 July to 16 August 2024.",
        "from 28 July to 16 August 2024",
        "not understood",
    ),
    (
        (
            "The second session of the Negotiating Committee was held from 29 July to 16 "
            "August 2024."
        ),
        "from 29 July to 16 August 2024",
        "contradicted",
    ),
    (
        "The Negotiating Committee elected 17 Vice-Chairs at its organizational session.",
        "17 Vice-Chairs",
        "supported",
    ),
    (
        "The Negotiating Committee elected 18 Vice-Chairs at its organizational session.",
        "18 Vice-Chairs",
        "contradicted",
    ),
    (
        "Resolution 79/235 was adopted by 119 votes in favour, 9 against and 43 abstentions.",
        "119 votes in favour, 9 against and 43 abstentions",
        "supported",
    ),
    (
        "Resolution 79/235 was adopted by 125 votes in favour, 9 against and 46 abstentions.",
        "125 votes in favour, 9 against and 46 abstentions",
        "contradicted",
    ),
    (
        "Resolution 79/235 of 24 December 2025 established the Negotiating Committee.",
        "24 December 2025",
        "contradicted",
    ),
    (
        "Resolution 79/235 of 24 December 2025 established the Negotiating Committee.",
        "established the Negotiating Committee",
        "supported",
    ),
    (
        "Member States are currently negotiating a framework convention on tax.",
        "are currently negotiating",
        "supported",
    ),
    (
        "The fourth session of the Negotiating Committee was held on 2-3 and 5-13 February 2026.",
        "5-13 February 2026",
        "looser",
    ),
    (
        "The fifth session of the Negotiating Committee will be held from 3 to 14 August 2026.",
        "from 3 to 14 August 2026",
        "supported",
    ),
    ("The Framework Convention was adopted on 3 May 2026.", "3 May 2026", "not in the record"),
    (
        "The Framework Convention was opened for signature on 3 June 2026.",
        "3 June 2026",
        "not in the record",
    ),
    ("The Framework Convention has 9 chapters.", "9 chapters", "not in the record"),
    ("See A/79/435/Add.6.", "A/79/435/Add.6", "supported"),
    ("The Framework Convention has 3 signatories.", "3 signatories", "not understood"),
]


@pytest.mark.parametrize(("text", "words", "verdict"), TAX_CASES)
def test_another_process_is_checked_by_its_own_data(text: str, words: str, verdict: str) -> None:
    """Two committees, a session in two parts, no treaty yet: nothing of it is in the code."""
    found = {check.text: check.verdict.value for check in factcheck(text, TAX)}
    assert found.get(words) == verdict


def test_a_session_told_of_as_coming_was_held_by_then() -> None:
    """As of 2022 the negotiating sessions to come are counted with those of today."""
    (check,) = factcheck(
        "The Committee will hold six negotiating sessions.", PROCESS, date(2022, 3, 14)
    )
    assert check.verdict is Verdict.SUPPORTED


def test_a_process_of_nothing_checks_any_text() -> None:
    """Without records nothing is supported, and nothing contradicted but by calendar and symbol."""
    nothing = Process(id="nothing", title="Nothing", through=date(2020, 1, 1))
    found = {check.verdict for check in factcheck(texts.BRIEF, nothing)}
    assert found == {Verdict.NOT_IN_THE_RECORD, Verdict.NOT_UNDERSTOOD, Verdict.NO_CLAIM}


def test_a_draft_that_has_no_record_of_its_own_stands_behind_its_resolution() -> None:
    """It is named by the resolution that came of it, and that is enough to know it."""
    source = Source.parse("A/RES/80/1")
    assembly = Body(
        id=BodyId("ga"),
        name="General Assembly",
        short="Assembly",
        confidence=Confidence.PRIMARY,
        sources=(source,),
    )
    resolution = Resolution(
        id=ResolutionId("80/1"),
        symbol=Symbol.parse("A/RES/80/1"),
        title="A title",
        body=assembly.id,
        adopted=date(2025, 10, 1),
        drafts=(Symbol.parse("A/80/L.1"),),
        confidence=Confidence.PRIMARY,
        sources=(source,),
    )
    process = Process(
        id="small",
        title="Small",
        through=date(2026, 1, 1),
        bodies=(assembly,),
        resolutions=(resolution,),
    )
    (check,) = factcheck("See A/80/L.1.", process)
    assert (check.verdict, check.records) == (Verdict.SUPPORTED, ("80/1",))
