"""Whole texts: what is right is never contradicted, what is planted is found, nothing is lost."""

from collections import Counter
from datetime import date

import pytest

from tests.factcheck import texts
from uncc_process import dataset
from uncc_process.factcheck import Check, Kind, Verdict, factcheck, text_date, understood
from uncc_process.spans import find_dates

PROCESS = dataset.load()
RIGHT = (Verdict.SUPPORTED, Verdict.LOOSER, Verdict.OVERTAKEN)


def found(text: str) -> list[tuple[str, str]]:
    """Give the words and the verdict of each check, on one line each."""
    return [(" ".join(c.text.split()), c.verdict.value) for c in factcheck(text, PROCESS)]


def contradicted(text: str) -> list[Check]:
    """Give the checks of a text that the record contradicts."""
    return [c for c in factcheck(text, PROCESS) if c.verdict is Verdict.CONTRADICTED]


# ---- a text that is right but for one date ---------------------------------------------

FAQ = [
    ("14 March 2024", "no claim"),
    ("are currently negotiating", "overtaken"),
    ("there is currently no UN legally binding instrument", "overtaken"),
    ("26 May 2021", "supported"),
    ("resolution 75/282", "supported"),
    ("draft convention is to be provided to the GA at its 78<sup>th</sup> session", "overtaken"),
    ("between September 2023 and September 2024", "looser"),
    ("27 December 2019", "supported"),
    ("resolution 74/247", "supported"),
    ("established an [Ad Hoc Committee", "supported"),
    ("March 2022", "looser"),
    ("Annex II", "supported"),
    ("three-day", "supported"),
    ("May 2021", "looser"),
    ("New York", "supported"),
    ("24 February 2022", "supported"),
    ("one-day", "supported"),
    ("organizational session", "looser"),
    ("New York", "supported"),
    ("paragraph 9 of GA resolution 75/282", "supported"),
    ("two Vice-Chairs", "supported"),
    ("28 February – 11 March 2022", "supported"),
    ("30 May – 10 June 2022", "supported"),
    ("29 August – 9 September 2022", "supported"),
    ("criminalization", "looser"),
    ("general provisions", "looser"),
    ("preamble", "looser"),
    ("9-20 January 2023", "supported"),
    ("11-21 April 2023", "supported"),
    ("general provisions", "looser"),
    ("A/AC.291/16", "supported"),
    ("preamble", "looser"),
    ("A/AC.291/19", "supported"),
    ("five co-facilitated informal negotiation groups", "supported"),
    ("August 29 – 1 September 2023", "contradicted"),
    ("undertook a reading of", "supported"),
    ("from 29 January to 9 February 2024", "supported"),
    ("New York", "supported"),
    ("five intersessional consultations", "supported"),
    ("24-25 March", "supported"),
    ("13-14 June", "supported"),
    ("3-4 November](#) 2022", "supported"),
    ("6-7 March", "supported"),
    ("20-21 June](#) 2023", "supported"),
    ("paragraph 10 of General Assembly resolution 75/282", "supported"),
    ("six negotiating sessions", "supported"),
    ("reconvened concluding session be held at a later date", "overtaken"),
    (
        "provide the draft convention to the General Assembly at its seventy-eighth session",
        "overtaken",
    ),
    ("A/78/L.46", "overtaken"),
]


def test_questions_and_answers_with_one_misprint_are_checked_claim_by_claim() -> None:
    """Each claim has its verdict; what was right on its day and is no more is overtaken."""
    assert found(texts.FAQ) == FAQ


def test_the_misprint_is_contradicted_with_the_sources_that_have_the_right_day() -> None:
    """The sources are those of 21 August; the text that has the other day is named as such."""
    (check,) = contradicted(texts.FAQ)
    assert [str(source) for source in check.sources] == [
        "A/RES/78/229, para. 77",
        "unodc-sixth-session",
        "unodc-home-2024",
        "unodc-home-2026",
    ]
    assert check.records == ("sixth",)
    assert "from 21 August to 1 September 2023" in check.record_says
    assert "The other day is that of faq-2024-03-14." in check.record_says


@pytest.mark.parametrize(
    ("text", "found", "missed"),
    [
        (texts.FAQ, 32, set[str]()),
        (texts.BRIEF, 30, set[str]()),
        (texts.QA, 16, set[str]()),
        # A question, and a sentence that says what the Committee is not.
        (
            texts.PRESS,
            15,
            {"9 February 2024", "from 19 to 29 January 1999", "23 November 2001"},
        ),
    ],
    ids=["faq", "brief", "qa", "press"],
)
def test_of_texts_nearly_all_dates_citations_and_counts_are_understood(
    text: str, found: int, missed: set[str]
) -> None:
    """What is not understood is known by name; nothing else is."""
    checks = factcheck(text, PROCESS)
    unread = {c.text for c in checks if c.verdict is Verdict.NOT_UNDERSTOOD}
    assert (understood(checks).found, unread) == (found, missed)


@pytest.mark.parametrize("text", [texts.BRIEF, texts.PRESS, texts.QA])
def test_right_texts_are_never_contradicted(text: str) -> None:
    """A false alarm is worse than a miss: there is none."""
    assert contradicted(text) == []


@pytest.mark.parametrize("text", [texts.FAQ, texts.BRIEF, texts.PRESS, texts.QA])
def test_every_date_of_a_text_has_a_check(text: str) -> None:
    """Nothing is lost: what cannot be linked is not understood, and said so."""
    checks = [(c.start, c.end) for c in factcheck(text, PROCESS) if c.kind is Kind.DATE]
    assert checks == [(each.start, each.end) for each in find_dates(text)]


# ---- planted errors: a right sentence, then words of it and what they are changed to ----

PLANTED = [
    (
        "The sixth session was held in New York from 21 August to 1 September 2023.",
        [("21 Aug", "22 Aug"), ("2023", "2022"), ("New York", "Vienna"), ("sixth", "fifth")],
    ),
    (
        "At its fourth session (9-20 January 2023), the Ad Hoc Committee met in Vienna.",
        [("9-20", "9-19"), ("fourth", "third")],
    ),
    (
        "On 26 May 2021, the General Assembly adopted resolution 75/282.",
        [("26", "27"), ("75/282", "74/247"), ("2021", "2020")],
    ),
    (
        "Resolution 74/247 of 27 December 2019 established the Ad Hoc Committee.",
        [("27 December", "18 November"), ("74/247", "75/282"), ("2019", "2020")],
    ),
    (
        "The Ad Hoc Committee was established by General Assembly resolution 74/247.",
        [("74/247", "75/282")],
    ),
    (
        "Resolution 74/247 was adopted by 79 votes in favour, 60 against and 33 abstentions.",
        [("79", "97"), ("60", "66"), ("33", "34")],
    ),
    ("Resolution 75/282 was adopted without a vote.", [("without a vote", "by a recorded vote")]),
    ("Resolution 74/247 was adopted by a recorded vote.", [("by a recorded vote", "by consensus")]),
    (
        "14 March 2024\n\nThe Committee has held five intersessional consultations.",
        [("five", "six"), ("five", "four")],
    ),
    (
        "14 March 2024\n\nThe Committee convened six negotiating sessions, in Vienna and New York.",
        [("six", "seven"), ("six", "five")],
    ),
    (
        "The Ad Hoc Committee held a three-day organizational session in May 2021 in New York.",
        [("three", "four"), ("2021", "2020"), ("New York", "Vienna"), ("May", "June")],
    ),
    (
        "On 24 February 2022 it held a one-day organizational session, electing two Vice-Chairs.",
        [("one", "two"), ("two Vice", "three Vice"), ("24", "25")],
    ),
    ("The draft decision is available as A/78/L.46.", [("draft decision", "draft resolution")]),
    (
        "The road map is in the report on the first session (A/AC.291/7).",
        [("first", "second"), ("A/AC.291/7", "A/AC.291/10"), ("report", "draft resolution")],
    ),
    (
        (
            "At its second session, the Ad Hoc Committee undertook a first reading of the general "
            "provisions and criminalization."
        ),
        [
            ("second", "third"),
            ("general provisions", "preamble"),
            ("criminalization", "final provisions"),
        ],
    ),
    (
        "At its sixth session, the Committee undertook a reading of the draft text.",
        [("a reading", "a second reading")],
    ),
    (
        "The third intersessional consultation took place on 3-4 November 2022 in Vienna.",
        [("3-4", "4-5"), ("third", "second"), ("Vienna", "Geneva"), ("November", "October")],
    ),
    (
        "The reconvened concluding session (New York, 29 July – 9 August 2024) ended the work.",
        [
            ("29 July", "28 July"),
            ("New York", "Geneva"),
            ("2024", "2025"),
            ("reconvened concluding", "concluding"),
        ],
    ),
    (
        (
            "The United Nations Convention against Cybercrime was adopted by the General "
            "Assembly on "
            "24 December 2024, in resolution 79/243."
        ),
        [("24 December", "17 December"), ("2024", "2025")],
    ),
    (
        "The Convention was opened for signature in Hanoi on 25 October 2025.",
        [("25 October", "26 November")],
    ),
    (
        "As of 26 October 2025, 72 States and organizations had signed the Convention.",
        [("72", "82")],
    ),
    (
        "By 26 October 2025 the Convention had 72 signatories.",
        [("72", "69"), ("72", "74"), ("72", "65")],
    ),
    ("The Convention has 9 chapters and 68 articles.", [("9", "10"), ("68", "86")]),
    (
        "On 8 August 2024, the Ad Hoc Committee approved the draft convention.",
        [("8 August", "7 August"), ("8 August", "9 August")],
    ),
    (
        "The Ad Hoc Committee approved the draft convention on 8 August 2024.",
        [("8 August", "7 August")],
    ),
    (
        "Faouzia Boumaiza Mebarki (Algeria) was elected Chair on 10 May 2021.",
        [("10 May", "11 May"), ("Chair", "Rapporteur")],
    ),
    (
        "A/AC.291/16, issued on 7 November 2022, is the consolidated negotiating document.",
        [("7 November", "9 November")],
    ),
    ("On 7 November 2022, the Chair issued A/AC.291/16.", [("7 November", "9 November")]),
    (
        "Resolution 75/282, adopted at its seventy-fifth session, says so.",
        [("seventy-fifth", "seventy-fourth")],
    ),
    (
        "At its seventy-fifth session, the General Assembly adopted resolution 75/282.",
        [("seventy-fifth", "seventy-fourth")],
    ),
    (
        "The seventy-eighth session of the General Assembly opened on 5 September 2023.",
        [("5 September", "6 October"), ("seventy-eighth", "seventy-ninth")],
    ),
    (
        "The concluding session was held from 29 January to 9 February 2024.",
        [("29 January", "22 January"), ("9 February", "16 February")],
    ),
    (
        "The sixth session opened on 21 August 2023 and closed on 1 September 2023.",
        [("21 August", "20 August"), ("1 September", "31 August")],
    ),
    (
        (
            "The fourth and fifth sessions were held in Vienna from 9 to 20 January and from 11 to "
            "21 April 2023, respectively."
        ),
        [("11 to", "10 to"), ("9 to", "8 to")],
    ),
    (
        (
            "Five intersessional consultations were held on 24-25 March, 13-14 June, 3-4 November "
            "2022, 6-7 March and 20-21 June 2023."
        ),
        [("13-14", "14-15"), ("6-7 March", "8-9 March")],
    ),
    (
        "From 11 to 21 April 2023 the Ad Hoc Committee held its fifth session in Vienna.",
        [("11 to", "10 to"), ("fifth", "sixth"), ("Vienna", "New York")],
    ),
    ("Sixth session: 21 August–1 September 2023, New York", [("21 Aug", "29 Aug")]),
    (
        "| Sixth session | 21 August - 1 September 2023 | New York |",
        [("21 Aug", "29 Aug"), ("New York", "Vienna")],
    ),
    (
        "- Sixth session, New York, 21 August–1 September 2023",
        [("21 Aug", "29 Aug"), ("New York", "Vienna")],
    ),
    (
        "When did the sixth session meet? It met from 21 August to 1 September 2023.",
        [("21 Aug", "29 Aug")],
    ),
    (
        (
            "14 March 2024\n\nMember States are currently negotiating a convention on "
            "countering the use "
            "of information and communications technologies for criminal purposes."
        ),
        [("14 March 2024", "14 March 2025")],
    ),
    (
        "14 March 2024\n\nA reconvened concluding session will be held at a later date.",
        [("14 March 2024", "14 March 2025")],
    ),
]


@pytest.mark.parametrize("text", [text for text, _ in PLANTED])
def test_a_right_sentence_is_right(text: str) -> None:
    """Each claim of it is supported, or agrees, or was right on its day."""
    assert {c.verdict for c in factcheck(text, PROCESS)} - {*RIGHT, Verdict.NO_CLAIM} == set()


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [(text, *change) for text, changes in PLANTED for change in changes],
)
def test_an_error_planted_in_it_is_contradicted(text: str, right: str, wrong: str) -> None:
    """One value is changed, and the record says otherwise."""
    assert right in text
    assert contradicted(text.replace(right, wrong, 1)) != []


def test_errors_planted_in_whole_texts_are_found_one_by_one() -> None:
    """A wrong day in a table of a long text is the only thing that is contradicted."""
    wrong = texts.BRIEF.replace("11–21 April 2023", "11–20 April 2023")
    assert [check.text for check in contradicted(wrong)] == ["11–20 April 2023"]


# ---- what must not alarm ---------------------------------------------------------------

NO_ALARM = [
    # of others
    (
        "The sixth session of the Conference of the Parties to the United Nations "
        "Convention against "
        "Transnational Organized Crime was held in Vienna from 15 to 19 October 2012."
    ),
    "The Budapest Convention opened for signature on 23 November 2001.",
    (
        "The Ad Hoc Committee on the Elaboration of a Convention against Transnational "
        "Organized Crime "
        "held its first session in Vienna from 19 to 29 January 1999."
    ),
    (
        "The Commission on Crime Prevention and Criminal Justice held its thirty-first "
        "session from 16 "
        "to 20 May 2022."
    ),
    "At its fifth session, from 6 to 10 May 2019, the Expert Group met in Vienna.",
    "The Human Rights Council held its sixth session from 10 to 28 September 2007.",
    "UNTOC COP's sixth session took place on 15-19 October 2012.",
    (
        "The third session of the Open-ended Working Group was held in New York from 25 "
        "to 29 July 2022."
    ),
    "The United Nations Convention against Corruption was adopted on 31 October 2003.",
    "The European Union held its own consultations on 5 May 2023 before the fifth session.",
    # denied, supposed, asked, quoted, told of others
    "The sixth session was not held from 29 August to 1 September 2023.",
    "If the sixth session had been held from 29 August to 1 September 2023, it were short.",
    "The FAQ says that the sixth session was held from 29 August to 1 September 2023.",
    "Was the sixth session held from 29 August to 1 September 2023?",
    'One reads: "sixth session (29 August - 1 September 2023)".',
    "The misprint has the sixth session (29 August - 1 September 2023).",
    # of something else in the same sentence
    "In line with resolution 75/282, on 24 February 2022 the Committee met in New York.",
    "Following its fifth session, from 1 May to 4 June 2023 the Chair prepared a draft.",
    "After its sixth session, on 5 September 2023, the Chair issued a new text.",
    "By resolution 75/282, the Committee adopted on 11 March 2022 its road map.",
    "Since the sixth session on 5 September 2023 much has happened.",
    "The fifth session (Vienna) was followed by a consultation on 20-21 June 2023.",
    # a part, a plan, a day of it
    "Vienna hosted three of the six negotiating sessions.",
    "In 2022 the Committee held three negotiating sessions.",
    "The first session was planned for 17 to 28 January 2022.",
    "The sixth session was scheduled for 22 August to 2 September 2023.",
    "The meeting of the second session on 31 May 2022 was long.",
    "The Committee elected three Vice-Chairs from each group.",
    "The Convention enters into force ninety days after the fortieth instrument.",
    # disputed and open
    "Four co-facilitated informal negotiation groups were set up.",
    "On 25 October 2025, 64 States signed the Convention.",
]


@pytest.mark.parametrize("text", NO_ALARM)
def test_what_is_of_others_or_no_claim_is_not_contradicted(text: str) -> None:
    """Conservative: the link from the words to the fact has to be certain."""
    assert contradicted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The sixth session was not held from 21 August to 1 September 2023.",
        "Was the sixth session held from 21 August to 1 September 2023?",
        "Had the sixth session been held from 21 August to 1 September 2023, all were well.",
        "Resolution 74/247 was not adopted by 79 votes in favour, 60 against and 33 abstentions.",
    ],
)
def test_what_is_no_claim_is_not_supported_either(text: str) -> None:
    """The words agree with the record, and the sentence does not say so."""
    dates = [c for c in factcheck(text, PROCESS) if c.kind in (Kind.DATE, Kind.COUNT)]
    assert {c.verdict for c in dates} == {Verdict.NOT_UNDERSTOOD}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Decision 78/549 was taken on 3 April 2024.", Verdict.STRICTER),
        ("Decision 78/549 was taken in April 2024.", Verdict.STRICTER),
        ("Decision 78/549 was taken on 3 June 2024.", Verdict.CONTRADICTED),
        ("Four co-facilitated informal negotiation groups were set up.", Verdict.STRICTER),
        ("Seven co-facilitated informal negotiation groups were set up.", Verdict.CONTRADICTED),
        ("On 25 October 2025, the Convention had 64 signatories.", Verdict.STRICTER),
        ("The seventh session was held on 3 June 2025.", Verdict.NOT_IN_THE_RECORD),
        ("Resolution 58/4 was adopted on 31 October 2003.", Verdict.NOT_IN_THE_RECORD),
        ("The Convention has 3 ratifications.", Verdict.NOT_IN_THE_RECORD),
        ("The Committee met on 3/4/2022.", Verdict.NOT_UNDERSTOOD),
        ("See paragraph 4.", Verdict.NOT_UNDERSTOOD),
    ],
)
def test_verdicts_between_right_and_wrong(text: str, verdict: Verdict) -> None:
    """An open dispute or a span leaves room; what is nowhere recorded is said to be so."""
    assert verdict in {c.verdict for c in factcheck(text, PROCESS)}


# ---- the day of the text ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("FAQ\n\n14 March 2024\n\nText.", date(2024, 3, 14)),
        ("Vienna, 20 June 2023", date(2023, 6, 20)),
        ("Last updated on **3 May 2023**", date(2023, 5, 3)),
        ("Resolution 75/282 of 26 May 2021", None),
        ("It was adopted on 26 May 2021.", None),
        ("Title\n\nOn 26 May 2021, the General Assembly adopted resolution 75/282.", None),
        ("9-20 January 2023", None),
        ("March 2024", None),
        ("1 May 2024 and 3 June 2024", None),
        ("\n" * 20 + "a\nb\nc\nd\ne\nf\ng\nh\n14 March 2024", None),
        ("", None),
    ],
)
def test_the_day_of_a_text_stands_in_its_head(text: str, day: date | None) -> None:
    """It stands in one of the first lines, alone or beside a few words."""
    assert text_date(text) == day


def test_the_day_asked_for_comes_before_the_day_in_the_head() -> None:
    """A text of March 2024 read as of 2025 claims what was then false."""
    text = "14 March 2024\n\nA reconvened concluding session will be held at a later date."
    late = factcheck(text, PROCESS, date(2025, 1, 1))
    assert [c.verdict for c in late] == [Verdict.NO_CLAIM, Verdict.CONTRADICTED]


def test_signatories_are_counted_as_of_the_day_of_the_text() -> None:
    """Seventy-two is right on the last day in Hanoi, and too many on the first."""
    text = "The Convention has 72 signatories."
    days = [date(2025, 10, 25), date(2025, 10, 26), date(2025, 11, 19)]
    verdicts = [factcheck(text, PROCESS, day)[0].verdict.value for day in days]
    assert verdicts == ["contradicted", "overtaken", "contradicted"]


def test_a_sum_of_verdicts_is_what_the_checks_have() -> None:
    """The counts of what was understood and contradicted are those of the checks."""
    checks = factcheck(texts.FAQ, PROCESS)
    counts = Counter(c.verdict for c in checks if c.kind in (Kind.DATE, Kind.CITATION, Kind.COUNT))
    total = understood(checks)
    claims = counts.total() - counts.pop(Verdict.NO_CLAIM)
    assert (total.found, total.contradicted) == (claims, counts[Verdict.CONTRADICTED])
