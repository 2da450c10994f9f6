"""Texts that were written before the code was tried on them, with the errors planted in them.

The first four, then the next two, showed what to teach it; the last two it was only measured on.
"""

from typing import Final

from tests.factcheck.strangers import Stranger

__all__ = ["HELD_OUT"]

ALERT = Stranger(
    """CLIENT ALERT | Technology, Media & Telecommunications
9 April 2026

The UN Convention against Cybercrime: where things stand

On 24 December 2024 the United Nations General Assembly adopted, by resolution 79/243, the first
global treaty on cybercrime. Clients with operations in signatory States should take note of the
following.

1. Background. The negotiating body, an ad hoc intergovernmental committee of experts, was created
by General Assembly resolution 74/247 in December 2019, over the opposition of 60 States. Covid-19
delayed the start: the organizational session only took place in May 2021 (New York, 10-12 May). The
modalities followed in resolution 75/282, dated 26 May 2021. Between February 2022 and August 2024
the Committee convened six negotiating sessions, three in New York and three in Vienna, and a
concluding session that had to be suspended and reconvened.

2. Signature. The Convention opened for signature on 25 October 2025 at a ceremony in Hanoi, where
  72 signatories came forward. Mauritius followed on 19 November 2025. States have until 31 December
  2026 to sign at UN Headquarters in New York.

3. Entry into force. Under article 65, the Convention will enter into force 90 days after the
fortieth instrument of ratification, acceptance, approval or accession is deposited. We do not
expect this before 2027.

4. Substance. Criminalization is dealt with in chapter II (articles 7 to 21), international
cooperation in chapter V. The treaty has 68 articles in nine chapters. Chapter IV, on procedural
measures and law enforcement, matters most to service providers. The rules of procedure of the
Conference of the States Parties were discussed in Vienna from 26 to 30 January 2026, under a new
Chair, Eduardo Paes Saboia.
""",
    (
        ("On 24 December 2024 the", "On 24 November 2024 the"),
        ("resolution 79/243", "resolution 78/243"),
        ("74/247 in", "73/247 in"),
        ("in December 2019", "in December 2018"),
        ("of 60 States", "of 66 States"),
        ("place in May 2021", "place in May 2020"),
        ("75/282, dated 26 May", "75/282, dated 28 May"),
        ("six negotiating sessions", "seven negotiating sessions"),
        ("three in New York and", "four in New York and"),
        ("signature on 25 October 2025", "signature on 25 September 2025"),
        ("where\n  72", "where 75"),
        ("on 19 November 2025", "on 9 November 2025"),
        ("until 31 December\n  2026", "until 31 October 2026"),
        ("force 90 days", "force 60 days"),
        ("fortieth instrument", "fiftieth instrument"),
        ("articles 7 to 21", "articles 7 to 22"),
        ("in chapter V.", "in chapter VI."),
        ("68 articles in", "64 articles in"),
        ("in nine chapters", "in ten chapters"),
        ("Chapter IV, on", "Chapter III, on"),
        ("Under article 65", "Under article 64"),
    ),
    (
        ("May 2021 (New York, 10-12 May)", "May 2021 (New York, 11-13 May)"),
        ("26 to 30 January 2026", "19 to 23 January 2026"),
        ("Eduardo Paes Saboia", "Faouzia Boumaiza Mebarki"),
    ),
)
ENCYCLOPAEDIA = Stranger(
    """# Ad Hoc Committee on Cybercrime

The **Ad Hoc Committee to Elaborate a Comprehensive International Convention on Countering the Use
of Information and Communications Technologies for Criminal Purposes** (AHC) was a subsidiary body
of the [United Nations General Assembly](https://example.org/ga). It drafted the United Nations
Convention against Cybercrime between 2021 and 2024.

## History

The AHC was set up on 27 December 2019, when the General Assembly adopted resolution 74/247 with 79
in favour, 60 against and 33 abstentions; 21 members did not vote.[1] A year earlier, on 17 December
2018, a resolution of the same title (73/187) had passed with 94 votes to 59.[2] An organizational
session, scheduled for August 2020, was postponed twice and eventually convened in New York from 10
to 12 May 2021.[3] It elected as Chair Faouzia Boumaiza Mebarki (Algeria), with thirteen
Vice-Chairs and a Rapporteur, Arsi Dwinugra Firdausy (Indonesia).[4] A one-day session on
organizational matters took place on 24 February 2022.

The first session ran from 28 February to 11 March 2022 in New York. In Vienna, delegates gave the
chapters on criminalization, general provisions and procedural measures a first reading at the
second session (30 May-10 June 2022); the remaining chapters were taken up at the third, in New York
in late August and early September 2022. The second reading occupied the fourth session, in January
2023, and the fifth, in April 2023, both in Vienna. A draft text, A/AC.291/22, was before the sixth
session, which sat in New York from 21 August 2023 to 1 September 2023.

The concluding session, 29 January to 9 February 2024, ended without agreement. At a reconvened
concluding session, also in New York, the text was approved on 8 August 2024.

## The Convention

The Assembly adopted the convention without a vote in resolution 79/243, at its seventy-ninth
session. It comprises 68 articles. The signing ceremony took place in Hanoi on 25 and 26 October
2025.
""",
    (
        ("27 December 2019", "18 November 2019"),
        ("74/247 with", "75/282 with"),
        ("with 79\nin", "with 97\nin"),
        ("60 against", "61 against"),
        ("33 abstentions", "30 abstentions"),
        ("21 members", "12 members"),
        ("94 votes to 59", "94 votes to 49"),
        ("from 10\nto 12 May 2021", "from 10\nto 12 May 2020"),
        ("Mebarki (Algeria)", "Mebarki (Morocco)"),
        ("thirteen\nVice", "fifteen\nVice"),
        (
            "Rapporteur, Arsi Dwinugra Firdausy (Indonesia)",
            "Rapporteur, Arsi Dwinugra Firdausy (Malaysia)",
        ),
        ("on 24 February 2022", "on 25 February 2022"),
        ("11 March 2022 in New York", "11 March 2022 in Vienna"),
        ("28 February to 11", "21 February to 11"),
        ("criminalization, general", "international cooperation, general"),
        ("(30 May-10 June 2022)", "(30 May-9 June 2022)"),
        ("session, in January\n2023", "session, in February\n2023"),
        ("text, A/AC.291/22,", "text, A/AC.291/16,"),
        ("before the sixth\nsession", "before the fifth\nsession"),
        ("1 September 2023", "8 September 2023"),
        ("9 February 2024", "2 February 2024"),
        ("also in New York", "this time in Vienna"),
        ("on 8 August 2024", "on 9 August 2024"),
        ("without a vote in", "by 152 votes to 5 in"),
        ("seventy-ninth", "seventy-eighth"),
        ("68 articles", "71 articles"),
        ("25 and 26 October\n2025", "24 and 25 October\n2025"),
    ),
    (
        ("17 December\n2018", "18 December\n2018"),
        ("the fifth, in April 2023", "the fifth, in May 2023"),
        ("in Hanoi on 25", "in Geneva on 25"),
    ),
)
PRESS = Stranger(
    """UNITED NATIONS - PRESS RELEASE

AD HOC COMMITTEE OPENS SESSION ON RULES OF PROCEDURE FOR CYBERCRIME CONVENTION

VIENNA, 26 January 2026 - The Ad Hoc Committee mandated by the General Assembly to elaborate a
convention on cybercrime met in Vienna today, beginning a five-day session on the rules of procedure
of the Conference of the States Parties.

The Convention, adopted by Assembly resolution 79/243 (24 December 2024), was opened for signature
in Hanoi three months ago, on 25 October 2025. By the close of the two-day ceremony 72 signatories,
including the European Union, had signed. It will be closed for signature on 31 December 2026.

The Committee last met at its reconvened concluding session in New York, which opened on 29 July
2024 and closed on 9 August 2024. That session adopted the draft convention on 8 August 2024,
following negotiations at six sessions and five intersessional consultations with stakeholders.

Ms. Faouzia Boumaiza Mebarki of Algeria, who was elected Chair at the organizational session on 10
May 2021, presided over the negotiations. In the Third Committee, delegations approved the draft
resolution, contained in document A/78/986, on 11 November 2024, after deciding that the treaty be
opened in Hanoi instead of New York (amendment A/C.3/79/L.22).

Background

The Committee was established pursuant to Assembly resolution 74/247, entitled "Countering the use
of information and communications technologies for criminal purposes". Its fourth session was held
at Vienna from 9 to 20 January 2023 and its fifth session, also at Vienna, from 11 to 21 April 2023.
The report of the Committee on its first session is A/AC.291/7; the annotated provisional agenda of
its third session is A/AC.291/11.

The Convention enters into force on the ninetieth day after the date of deposit of the fortieth
instrument of ratification.
""",
    (
        ("a five-day session", "a ten-day session"),
        ("79/243 (24 December 2024)", "79/243 (17 December 2024)"),
        ("Assembly resolution 79/243", "Assembly resolution 79/234"),
        ("on 25 October 2025", "on 26 October 2025"),
        ("ceremony 72", "ceremony 78"),
        ("31 December 2026", "31 January 2026"),
        ("opened on 29 July\n2024", "opened on 30 July 2024"),
        ("closed on 9 August 2024", "closed on 10 August 2024"),
        ("session in New York, which", "session in Vienna, which"),
        ("convention on 8 August", "convention on 6 August"),
        ("five intersessional", "four intersessional"),
        ("of Algeria, who", "of Egypt, who"),
        ("on 10\nMay 2021", "on 12\nMay 2021"),
        ("A/78/986", "A/79/460"),
        ("pursuant to Assembly resolution 74/247", "pursuant to Assembly resolution 74/274"),
        ("from 9 to 20 January 2023", "from 9 to 20 January 2022"),
        ("also at Vienna", "at New York"),
        ("to 21 April 2023", "to 20 April 2023"),
        ("A/AC.291/7", "A/AC.291/8"),
        ("A/AC.291/11", "A/AC.291/14"),
        ("ninetieth", "thirtieth"),
        ("fortieth", "sixtieth"),
    ),
    (
        ("three months ago", "six months ago"),
        ("two-day ceremony", "three-day ceremony"),
        ("at six sessions and", "at seven sessions and"),
        ("at the organizational session", "at the first session"),
        ("11 November 2024", "12 November 2024"),
        ("A/C.3/79/L.22", "A/C.3/74/L.11"),
    ),
)
BRIEF = Stranger(
    """# Policy brief: after Hanoi

**June 2026** | Digital Governance Programme

## Key dates

| Milestone | Date | Where |
| --- | --- | --- |
| Committee established (res. 74/247) | 27 December 2019 | New York |
| Organizational session | 10-12 May 2021 | New York |
| Modalities (res. 75/282) | 26 May 2021 | New York |
| First session | 28 Feb-11 Mar 2022 | New York |
| Fourth session | 9-20 January 2023 | Vienna |
| Concluding session | 29 January-9 February 2024 | New York |
| Convention adopted (res. 79/243) | 24 December 2024 | New York |
| Opened for signature | 25 October 2025 | Hanoi |
| Signature closes | 31 December 2026 | New York |

## What we know

- The treaty text runs to **68 articles** in **nine chapters**; chapter V, on international
  cooperation, is the longest, with 18 articles.
- 72 signatories signed in Hanoi; by 19 November 2025 there were 73.
- Forty ratifications are required, and the Convention then enters into force after 90 days.
- The Third Committee's 2019 vote (88-58-34) was closer than it looks; in plenary, 79 States voted
  in favour, 60 against, and 33 abstained.
- Stakeholders met the Chair five times between sessions, first on 24-25 March 2022 and last on
  20-21 June 2023, always in Vienna.

## Who did what

1. The *second session* (Vienna, 30 May - 10 June 2022) held the first reading of criminalization.
2. The *third session* (New York, 29 August - 9 September 2022) read international cooperation, the
   final provisions and the preamble.
3. The *fifth session* (Vienna, 11-21 April 2023) held the second reading of preventive measures and
   technical assistance, on the basis of A/AC.291/19.
4. The *sixth session* (New York, 21 August - 1 September 2023) considered the draft text of the
   convention (A/AC.291/22).
5. The *reconvened concluding session* (New York, 29 July - 9 August 2024) approved the draft.

Resolution 79/243 also makes 24 December International Anti-Cybercrime Day.
""",
    (
        ("(res. 74/247) | 27 December 2019", "(res. 74/247) | 27 November 2019"),
        ("Committee established (res. 74/247)", "Committee established (res. 75/282)"),
        ("10-12 May 2021", "10-14 May 2021"),
        ("(res. 75/282) | 26 May 2021", "(res. 75/282) | 16 May 2021"),
        ("28 Feb-11 Mar 2022", "28 Feb-18 Mar 2022"),
        ("9-20 January 2023 | Vienna", "9-20 January 2023 | New York"),
        ("29 January-9 February 2024", "29 January-16 February 2024"),
        ("24 December 2024 | New York", "14 December 2024 | New York"),
        ("25 October 2025 | Hanoi", "15 October 2025 | Hanoi"),
        ("31 December 2026", "31 December 2025"),
        ("**68 articles**", "**86 articles**"),
        ("**nine chapters**", "**seven chapters**"),
        ("chapter V, on", "chapter II, on"),
        ("with 18 articles", "with 15 articles"),
        ("Forty ratifications", "Sixty ratifications"),
        ("after 90 days", "after 30 days"),
        ("(88-58-34)", "(88-60-34)"),
        ("(Vienna, 30 May", "(New York, 30 May"),
        ("reading of criminalization", "reading of preventive measures"),
        ("read international cooperation", "read criminalization"),
        ("(Vienna, 11-21 April", "(Vienna, 11-20 April"),
        ("second reading of preventive measures", "second reading of general provisions"),
        ("A/AC.291/19", "A/AC.291/16"),
        ("(New York, 21 August", "(New York, 28 August"),
        ("(A/AC.291/22)", "(A/AC.291/19)"),
        ("29 July - 9 August 2024", "29 July - 8 August 2024"),
        ("reconvened concluding session*", "concluding session*"),
    ),
    (
        ("72 signatories", "65 signatories"),
        ("there were 73", "there were 75"),
        ("79 States voted", "88 States voted"),
        ("60 against", "58 against"),
        ("Chair five times", "Chair six times"),
        ("first on 24-25 March 2022", "first on 24-25 May 2022"),
        ("last on\n  20-21 June 2023", "last on 20-21 July 2023"),
        ("makes 24 December International", "makes 25 October International"),
    ),
)
PARLIAMENT = Stranger(
    """House of Representatives - Research Service

Ratification of the Hanoi Convention: background note

3 March 2026

1. Purpose. The Government has asked the House to consent to ratification of the United Nations
Convention against Cybercrime, signed in Hanoi last October.

2. Origins. A Russian-sponsored resolution (74/247) was passed by the UN General Assembly two days
after Christmas 2019, on 27 December. Seventy-nine States supported it, 60 opposed it and 33
abstained. Resolution 75/282 of 26 May 2021 then laid down how the negotiations would be run: the
Ad Hoc Committee was to hold at least six sessions and to take decisions by a two-thirds majority if
consensus failed.

3. Negotiations. The Ad Hoc Committee elected Faouzia Boumaiza Mebarki, of Algeria, as its Chair in
May 2021. Its first session took place between 28 February and 11 March 2022 in New York, its second
between 30 May and 10 June 2022 in Vienna. The sixth, in New York, finished on 1 September 2023.
A first attempt to conclude, from 29 January to 9 February 2024, failed. The second attempt
succeeded: the reconvened concluding session, held in New York between 29 July and 9 August 2024,
approved the draft convention on 8 August 2024.

4. Adoption and signature. The General Assembly adopted the Convention on Christmas Eve (24 December
2024) without a vote. The Convention was opened for signature on 25 October 2025. By 19 November
2025 it had 73 signatories. It stays open for signature until the end of 2026.

5. Content. The Convention has nine chapters. Chapter VI deals with preventive measures and chapter
VII with technical assistance. Article 65 makes entry into force conditional on forty ratifications.
""",
    (
        ("60 opposed", "50 opposed"),
        ("of Algeria, as", "of Nigeria, as"),
        ("Chair in\nMay 2021", "Chair in\nJune 2021"),
        ("between 28 February and 11", "between 21 February and 11"),
        ("2022 in New York, its", "2022 in Geneva, its"),
        ("held in New York between", "held in Vienna between"),
        ("between 29 July and", "between 22 July and"),
        ("on 8 August 2024", "on 7 August 2024"),
        ("without a vote", "by a recorded vote"),
        ("on 25 October 2025", "on 24 October 2025"),
        ("it had 73 sig", "it had 79 sig"),
        ("nine chapters", "eleven chapters"),
        ("on forty rat", "on thirty rat"),
    ),
    (
        ("(74/247) was", "(75/247) was"),
        ("Christmas 2019, on 27 December", "Christmas 2019, on 28 December"),
        ("Seventy-nine States", "Ninety-seven States"),
        ("75/282 of 26 May 2021", "75/282 of 26 May 2020"),
        ("at least six sessions", "at least eight sessions"),
        ("30 May and 10 June 2022", "30 May and 17 June 2022"),
        ("2022 in Vienna", "2022 in New York"),
        ("The sixth, in New York", "The sixth, in Vienna"),
        ("on 1 September 2023", "on 8 September 2023"),
        ("from 29 January to 9", "from 22 January to 9"),
        ("(24 December\n2024)", "(24 December\n2023)"),
        ("end of 2026", "end of 2027"),
        ("Chapter VI deals", "Chapter VIII deals"),
        ("Article 65 makes", "Article 60 makes"),
    ),
)
LECTURE = Stranger(
    """# Lecture 7: how a treaty is made

*Autumn term, last updated 20 October 2026*

**Case study: the UN cybercrime convention**

- **The mandate.** In A/RES/74/247 (27 December 2019), the Assembly set up the Ad Hoc Committee by
  79 votes to 60.
- **Getting organized.** The organizational session met on 10-12 May 2021. It had been put off by
  decision 74/567, taken on 14 August 2020, and again by decision 75/555 of 15 January 2021.
- **The draft.** The Committee worked from proposals (A/AC.291/9) at its second session, then from
  two consolidated negotiating documents (A/AC.291/16 and A/AC.291/19), then from a draft text
  (A/AC.291/22).
- **Rounds.** Sessions alternated between New York and Vienna. The third session, for instance,
  opened in New York on 29 August 2022 and closed there on 9 September 2022; the fifth opened in
  Vienna on
  11 April 2023.
- **Civil society.** Resolution 75/282 let stakeholders in. The Chair also organized five
  intersessional consultations in Vienna. The second intersessional consultation took place on 13
  and
  14 June 2022.
- **The end game.** At the concluding session, which ran from 29 January until 9 February 2024, no
  deal was found. The Committee then met in a reconvened concluding session (New York, 29 July-9
  August 2024).
- **Adoption.** Resolution 79/243, adopted by the General Assembly on 24 December 2024, at its
  seventy-ninth session, contains the treaty in its annex.
- **Signature.** The treaty opened for signature in Hanoi on 25 October 2025 and can be signed until
  31 December 2026. Algeria, Viet Nam and the European Union signed on the first day.
- **Final clauses.** It enters into force on the 90th day after the 40th instrument of ratification
  is deposited. Chapter IX, on final provisions, holds articles 59 to 68.

Reading for next week: the report of the Committee on its second session (A/AC.291/10), the
interpretative notes (A/AC.291/27), and the statement of the Chair, Eduardo Paes Saboia of Brazil.
""",
    (
        ("A/RES/74/247 (27 December 2019)", "A/RES/74/247 (27 November 2019)"),
        ("In A/RES/74/247 (", "In A/RES/73/187 ("),
        ("by\n  79 votes", "by 89 votes"),
        ("votes to 60", "votes to 66"),
        ("met on 10-12 May 2021", "met on 17-19 May 2021"),
        ("on 14 August 2020", "on 24 August 2020"),
        ("75/555 of 15 January 2021", "75/555 of 15 February 2021"),
        ("negotiating documents (A/AC.291/16 and", "negotiating documents (A/AC.291/7 and"),
        ("draft text\n  (A/AC.291/22)", "draft text\n  (A/AC.291/24)"),
        ("opened in New York on 29", "opened in Vienna on 29"),
        ("29 August 2022", "22 August 2022"),
        ("on 9 September 2022", "on 16 September 2022"),
        ("the fifth opened in\n  Vienna", "the fifth opened in New York"),
        ("11 April 2023", "10 April 2023"),
        ("organized five\n  inter", "organized three\n  inter"),
        ("13\n  and\n  14 June 2022", "15 and 16 June 2022"),
        ("from 29 January until", "from 30 January until"),
        ("(New York, 29 July", "(Geneva, 29 July"),
        ("on 24 December 2024", "on 22 December 2024"),
        ("seventy-ninth session", "eightieth session"),
        ("Hanoi on 25 October 2025", "Hanoi on 2 October 2025"),
        ("until\n  31 December 2026", "until 30 June 2027"),
        ("90th day", "30th day"),
        ("40th instrument", "50th instrument"),
        ("Chapter IX, on", "Chapter VIII, on"),
        ("59 to 68", "58 to 68"),
        ("second session (A/AC.291/10)", "second session (A/AC.291/7)"),
        ("notes (A/AC.291/27)", "notes (A/AC.291/25)"),
        ("Saboia of Brazil", "Saboia of Portugal"),
    ),
    (
        ("proposals (A/AC.291/9)", "proposals (A/AC.291/16)"),
        ("Resolution 75/282 let", "Resolution 75/222 let"),
    ),
)
MEMO = Stranger(
    """UNITED NATIONS INFORMATION SERVICE

Briefing memo for desk officers, 12 December 2025

Subject: the cybercrime convention in figures

1. The General Assembly launched the process with resolution 74/247 of 27 December 2019 (79 in
favour, 60 against, 33 abstentions). The resolution had come from the Third Committee, where it was
approved on 18 November 2019 by 88 votes to 58, with 34 abstentions.

2. Because of the pandemic, the organizational session was postponed from August 2020 and was held
only from 10 to 12 May 2021. Modalities were settled in resolution 75/282, adopted on 26 May 2021.
A session on organizational matters was convened on 24 February 2022.

3. The Ad Hoc Committee held six negotiating sessions: New York, 28 February-11 March 2022 (first
session); Vienna, 30 May-10 June 2022 (second session); New York, 29 August-9 September 2022 (third
session); Vienna, 9-20 January 2023 (fourth session); Vienna, 11-21 April 2023 (fifth session); and
New York, 21 August-1 September 2023 (sixth session).

4. Five intersessional consultations were organized with stakeholders. The fourth intersessional
consultation was held in Vienna on 6 and 7 March 2023.

5. The concluding session began on 29 January 2024 and was suspended on 9 February 2024. The
reconvened concluding session, held from 29 July to 9 August 2024, adopted the text by consensus.

6. On 24 December 2024 the Assembly adopted the United Nations Convention against Cybercrime in its
resolution 79/243. The Convention was opened for signature in Hanoi on 25 October 2025; 72
signatories had signed by 26 October 2025, and Mauritius signed on 19 November 2025. Signature
closes on 31 December 2026.

7. The Convention will enter into force ninety days after the deposit of the fortieth instrument. It
contains 68 articles in nine chapters.
""",
    (
        ("74/247 of 27 December 2019", "74/247 of 29 December 2019"),
        ("(79 in\nfavour", "(78 in\nfavour"),
        ("88 votes to 58", "88 votes to 59"),
        ("adopted on 26 May 2021", "adopted on 6 May 2021"),
        ("on 24 February 2022", "on 23 February 2022"),
        ("six negotiating sessions", "five negotiating sessions"),
        ("28 February-11 March 2022", "28 February-10 March 2022"),
        ("6 and 7 March 2023", "6 and 7 April 2023"),
        ("in Vienna on 6", "in New York on 6"),
        ("29 January 2024", "30 January 2024"),
        ("9 February 2024", "16 February 2024"),
        ("29 July to 9", "29 July to 10"),
        ("On 24 December 2024", "On 27 December 2024"),
        ("on 25 October 2025", "on 25 November 2025"),
        ("31 December 2026", "31 December 2027"),
        ("ninety days", "sixty days"),
        ("fortieth", "thirtieth"),
        ("68 articles", "67 articles"),
        ("nine chapters", "eight chapters"),
        ("resolution 79/243", "resolution 79/234"),
    ),
    (
        ("18 November 2019", "19 November 2019"),
        ("10 to 12 May 2021", "10 to 13 May 2021"),
        ("Vienna, 30 May", "New York, 30 May"),
        ("29 August-9 September 2022", "29 August-8 September 2022"),
        ("9-20 January 2023", "10-20 January 2023"),
        ("11-21 April 2023", "11-22 April 2023"),
        ("21 August-1 September 2023", "29 August-1 September 2023"),
        ("Five intersessional", "Six intersessional"),
        ("by consensus", "by a recorded vote"),
        ("2025; 72", "2025; 82"),
        ("on 19 November 2025", "on 18 November 2025"),
    ),
)
FEATURE = Stranger(
    """The long road to Hanoi

By our correspondent | 30 October 2025

It took the United Nations almost six years. On 27 December 2019, a divided General Assembly voted
by 79 to 60 for resolution 74/247, which created an Ad Hoc Committee to write a cybercrime treaty.
On Saturday, 25 October 2025, the United Nations Convention against Cybercrime was finally opened
for signature in Hanoi.

In between lay hundreds of hours of talks, most of them under the gavel of Faouzia Boumaiza Mebarki,
an Algerian diplomat who was elected Chair on 10 May 2021. Delegates first met for three days in May
2021, in New York, to organize their work. The real negotiations started on 28 February 2022, when
the first session opened in New York. It ended on 11 March 2022.

Vienna hosted the second session, from 30 May to 10 June 2022. By the sixth session, which took
place in New York from 21 August to 1 September 2023, a draft text was on the table. But at the
concluding session, from 29 January to 9 February 2024, delegations ran out of time. A reconvened
session was needed; it opened in New York on 29 July 2024, and on 8 August 2024 the Committee
approved the draft convention.

The Assembly adopted the Convention without a vote on 24 December 2024. Its 68 articles fill nine
chapters. Seventy-two signatories signed in Hanoi, among them Algeria, Viet Nam and the European
Union, which signed on 25 October 2025.

What next? Forty ratifications are needed before the treaty enters into force, on the ninetieth day
after the fortieth. States that were absent from Hanoi can sign until 31 December 2026 in New York.
""",
    (
        ("74/247, which", "75/282, which"),
        ("first session opened in New York", "first session opened in Geneva"),
        ("on 11 March 2022", "on 18 March 2022"),
        ("in New York from 21", "in Vienna from 21"),
        ("1 September 2023", "15 September 2023"),
        ("8 August 2024", "7 August 2024"),
        ("without a vote", "by a recorded vote"),
        ("Forty rat", "Fifty rat"),
        ("ninetieth", "sixtieth"),
        ("Seventy-two sign", "Ninety-two sign"),
    ),
    (
        ("On 27 December 2019, a", "On 17 December 2019, a"),
        ("by 79 to 60", "by 79 to 70"),
        ("Saturday, 25 October 2025, the", "Saturday, 18 October 2025, the"),
        ("an Algerian diplomat", "a Moroccan diplomat"),
        ("on 10 May 2021", "on 10 June 2021"),
        ("for three days in May", "for five days in May"),
        ("May\n2021, in New York", "May\n2021, in Vienna"),
        ("on 28 February 2022, when", "on 28 January 2022, when"),
        ("Vienna hosted", "Geneva hosted"),
        ("30 May to 10 June", "30 May to 17 June"),
        ("29 January to 9", "29 January to 16"),
        ("in New York on 29 July", "in Vienna on 29 July"),
        ("29 July 2024", "22 July 2024"),
        ("on 24 December 2024", "on 23 December 2024"),
        ("68 articles", "86 articles"),
        ("fill nine", "fill seven"),
        ("which signed on 25", "which signed on 26"),
        ("the fortieth.", "the fiftieth."),
        ("31 December 2026", "31 December 2025"),
    ),
)
HELD_OUT: Final = {
    "alert": ALERT,
    "encyclopaedia": ENCYCLOPAEDIA,
    "press": PRESS,
    "brief": BRIEF,
    "parliament": PARLIAMENT,
    "lecture": LECTURE,
    "memo": MEMO,
    "feature": FEATURE,
}
