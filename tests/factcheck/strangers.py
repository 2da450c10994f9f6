"""Texts of our own as strangers would write them, each right, and errors that can be planted.

Each error is words of the text and what they are changed to. Those that are ``missed`` are known
not to be found: the words do not say for certain what they date or count.
"""

from typing import NamedTuple


class Stranger(NamedTuple):
    """A right text, the errors to plant in it, and those of them that are not found."""

    text: str
    planted: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...] = ()


BRIEFING = Stranger(
    """Briefing note, 15 January 2025

The Convention against Cybercrime was adopted by the General Assembly on 24 December 2024 in
resolution 79/243, without a vote. Work on it had begun with resolution 74/247 of 27 December 2019,
carried by 79 votes to 60, with 33 abstentions.

The Ad Hoc Committee met for the first time from 10 to 12 May 2021 in New York. Two weeks later, on
26 May 2021, the Assembly set out the modalities in resolution 75/282. The concluding session opened
in New York on 29 January 2024 and was suspended on 9 February 2024; it reconvened from 29 July to
9 August 2024. Five intersessional consultations were held with stakeholders, the last of them on 20
and 21 June 2023 in Vienna.
""",
    (
        ("24 December 2024", "23 December 2024"),
        ("without a vote", "by a recorded vote"),
        ("27 December 2019", "27 December 2018"),
        ("33 abst", "30 abst"),
        ("to 12 May 2021", "to 14 May 2021"),
        ("in New York. Two", "in Vienna. Two"),
        ("29 January 2024", "28 January 2024"),
        ("9 February 2024", "10 February 2024"),
        ("9 August 2024", "8 August 2024"),
        ("and 21 June", "and 22 June"),
        ("26 May 2021", "27 May 2021"),
        ("Five inter", "Six inter"),
    ),
)
RELEASE = Stranger(
    """# Signing the cybercrime convention

*Press release, 27 October 2025*

HANOI: Seventy-two signatories put their names to the new treaty at a ceremony in Hanoi on 25 and 26
October 2025. The Convention was opened for signature in Hanoi on 25 October 2025. It remains open
for signature at United Nations Headquarters until 31 December 2026.

The text had been agreed by the Ad Hoc Committee on 8 August 2024, after three years of talks in New
York and Vienna. The Third Committee approved the draft resolution on 11 November 2024.

Negotiators went through the text at the second session (30 May to 10 June 2022) and again at the
fifth (11-21 April 2023, Vienna). The Convention requires forty ratifications to enter into force,
which it will do on the ninetieth day after the fortieth. The European Union signed on 25 October
2025.
""",
    (
        ("Hanoi on 25 October", "Hanoi on 24 October"),
        ("31 December 2026", "31 December 2027"),
        ("8 August 2024", "7 August 2024"),
        ("30 May to", "31 May to"),
        ("11-21 April", "11-22 April"),
        ("2023, Vienna", "2023, New York"),
        ("forty rat", "fifty rat"),
        ("ninetieth", "sixtieth"),
        ("signed on 25 October", "signed on 20 October"),
        ("Seventy-two sign", "Eighty-two sign"),
    ),
    (("11 November 2024", "12 November 2024"),),
)
WIKI = Stranger(
    """**The United Nations Convention against Cybercrime** is a multilateral treaty that was
adopted by the UN General Assembly on 24 December 2024.[1] It was drafted by an Ad Hoc
Committee that had been established by General Assembly resolution 74/247 in December
2019.[2] The Committee held its first session in New York between 28 February and 11 March
2022, and its second session in Vienna from 30 May to 10 June 2022.[3] The third session
was in New York (29 August - 9 September 2022). Three further sessions took place in 2023:
the fourth (Vienna, 9-20 January), the fifth (Vienna, 11-21 April) and the sixth (New
York, 21 August - 1 September).

The treaty consists of nine chapters and 68 articles. It was opened for signature in Hanoi
on 25 October 2025 and will remain open until 31 December 2026. As of 26 October 2025, 72
parties had signed it. The negotiations were chaired by Faouzia Boumaiza Mebarki of
Algeria.
""",
    (
        ("24 December 2024", "24 November 2024"),
        ("74/247", "75/282"),
        ("December\n2019", "November 2019"),
        ("and 11 March", "and 12 March"),
        ("in Vienna from", "in Geneva from"),
        ("9 September 2022", "10 September 2022"),
        ("nine chapters", "eight chapters"),
        ("68 articles", "67 articles"),
        ("25 October 2025", "26 September 2025"),
        ("31 December 2026", "31 December 2025"),
        ("Algeria", "Austria"),
    ),
    (("January)", "February)"),),
)
NGO = Stranger(
    """What civil society should know
March 2024

* The mandate: resolution 74/247, adopted 27 December 2019 (79-60-33).
* The rules of participation: resolution 75/282, adopted by consensus or, as the records put it,
  without a vote on 26 May 2021.
* First session: New York, 28 February - 11 March 2022
* Second session: Vienna, 30 May - 10 June 2022
* Third session: New York, 29 August - 9 September 2022
* Fourth session: Vienna, 9-20 January 2023
* Fifth session: Vienna, 11-21 April 2023
* Sixth session: New York, 21 August - 1 September 2023
* Concluding session: New York, 29 January - 9 February 2024

We attended all five intersessional consultations. Our submission to the fourth intersessional
consultation (Vienna, 6-7 March 2023) is on our website. We were 160 organizations at the first of
them, on 24 March 2022.
""",
    (
        ("27 December 2019", "20 December 2019"),
        ("79-60-33", "79-60-34"),
        ("New York, 28 February", "New York, 27 February"),
        ("Vienna, 30 May", "New York, 30 May"),
        ("Vienna, 9-20", "Vienna, 9-19"),
        ("11-21 April 2023", "11-21 April 2022"),
        ("New York, 21 August", "New York, 29 August"),
        ("9 February 2024", "8 February 2024"),
        ("6-7 March", "7-8 March"),
    ),
    (
        ("26 May 2021", "25 May 2021"),
        ("24 March 2022", "23 March 2022"),
        ("all five", "all six"),
    ),
)
TWEETS = Stranger(
    """1/ Today the #UNGA adopted the UN Convention against Cybercrime 🎉 (24 December 2024).

2/ Five years after A/RES/74/247 (27 Dec 2019) and 3 years after A/RES/75/282 (26 May 2021)!

3/ The AHC's reconvened concluding session ran from 29 July to 9 August 2024 in New York.

4/ Next stop: #Hanoi, 2025. 40 ratifications are needed for entry into force.
""",
    (
        ("27 Dec 2019", "26 Dec 2019"),
        ("26 May 2021", "26 May 2020"),
        ("from 29 July", "from 30 July"),
        ("in New York", "in Vienna"),
        ("40 rat", "60 rat"),
    ),
)
TABLE = Stranger(
    """# Timeline

| When | What | Where |
|:-----|:-----|------:|
| 27 December 2019 | Resolution 74/247 adopted | New York |
| 10-12 May 2021 | Organizational session | New York |
| 26 May 2021 | Resolution 75/282 adopted | New York |
| 28 February-11 March 2022 | First session of the Ad Hoc Committee | New York |
| 30 May-10 June 2022 | Second session | Vienna |
| 29 August-9 September 2022 | Third session | New York |
| 9-20 January 2023 | Fourth session | Vienna |
| 20-21 June 2023 | Fifth intersessional consultation | Vienna |
| 29 July-9 August 2024 | Reconvened concluding session | New York |
| 24 December 2024 | Resolution 79/243 adopted | New York |
""",
    (
        ("27 December 2019", "27 December 2018"),
        ("10-12 May", "10-13 May"),
        ("26 May 2021", "26 June 2021"),
        ("28 February-11", "28 February-10"),
        ("Second session | Vienna", "Second session | New York"),
        ("29 August-9", "22 August-9"),
        ("9-20 January", "9-20 February"),
        ("20-21 June", "21-22 June"),
        ("29 July-9 August 2024", "29 July-8 August 2024"),
        ("24 December 2024", "24 December 2025"),
    ),
)
QUESTIONS = Stranger(
    """Q: When was the Ad Hoc Committee established?
A: By resolution 74/247, which the General Assembly adopted on 27 December 2019 by a recorded vote
of 79 to 60, with 33 abstentions.

Q: How many sessions did it hold?
A: Six negotiating sessions, a concluding session and a reconvened concluding session. The last one
ended on 9 August 2024.

Q: Where did the sixth session take place?
A: It was held in New York from 21 August to 1 September 2023.

Q: Is the Convention open for signature?
A: Yes, it was opened for signature on 25 October 2025, and signature closes on 31 December 2026.

Q: When will it enter into force?
A: The Convention enters into force on the ninetieth day after the deposit of the fortieth
instrument of ratification, acceptance, approval or accession. Forty States must ratify it.
""",
    (
        ("27 December 2019", "28 December 2019"),
        ("79 to 60", "79 to 61"),
        ("21 August to", "20 August to"),
        ("25 October 2025", "1 October 2025"),
        ("31 December 2026", "30 June 2026"),
        ("ninetieth", "thirtieth"),
        ("fortieth", "fiftieth"),
        ("in New York from", "in Vienna from"),
        ("Forty States", "Thirty States"),
    ),
    (("9 August 2024", "10 August 2024"), ("Six nego", "Seven nego")),
)
MINUTES = Stranger(
    """Minutes of the inter-agency call of 3 October 2023

Item 1. The focal point reported on the sixth session of the Ad Hoc Committee, which had met in New
York from 21 August to 1 September 2023 for ten working days. Colleagues took note.

Item 2. The concluding session was confirmed for 29 January to 9 February 2024, in New York. It was
recalled that the fourth and fifth sessions had both met in Vienna, from 9 to 20 January and from 11
to 21 April 2023 respectively.

Item 3. The five intersessional consultations were over; the fifth had closed on 21 June 2023. The
third intersessional consultation, on 3 and 4 November 2022, had been the best attended.

Item 4. Next call: 7 November 2023.
""",
    (
        ("to 1 September 2023", "to 2 September 2023"),
        ("29 January to 9", "29 January to 16"),
        ("from 9 to 20 January", "from 9 to 21 January"),
        ("3 and 4 November", "4 and 5 November"),
        ("closed on 21 June", "closed on 22 June"),
    ),
    (("ten working", "nine working"),),
)
MIXED = Stranger(
    """Three processes, one calendar

The Ad Hoc Committee on cybercrime held its sixth session in New York from 21 August to 1 September
2023. The open-ended working group on security of and in the use of ICTs held its fifth session in
New York from 24 to 28 July 2023. The Commission on Crime Prevention and Criminal Justice met in
Vienna from 22 to 26 May 2023 for its thirty-second session. The Convention against Corruption was
adopted by the General Assembly on 31 October 2003, by resolution 58/4, and was opened for signature
in Merida on 9 December 2003. It needed thirty ratifications to enter into force and has eight
chapters and 71 articles. The Convention against Transnational Organized Crime was adopted on
15 November 2000; its ad hoc committee held eleven sessions.

The Intergovernmental Negotiating Committee on plastic pollution held its second session in Paris
from 29 May to 2 June 2023, and its third session in Nairobi from 13 to 19 November 2023. The
Budapest Convention was opened for signature on 23 November 2001 and needed five ratifications.

Resolution 74/247 of 27 December 2019 established the Ad Hoc Committee on cybercrime.
""",
    (
        ("21 August to 1 September\n2023", "14 August to 1 September\n2023"),
        ("74/247", "75/282"),
        ("27 December 2019", "27 December 2017"),
    ),
)
HISTORY = Stranger(
    """A short history, by a student. 2 February 2026.

In 2019, by resolution 74/247, the General Assembly established the Ad Hoc Committee. In 2021 it
adopted resolution 75/282. The Committee elected Faouzia Boumaiza Mebarki Chair on 10 May 2021.

Its first session lasted from 28 February until 11 March 2022. The second session opened on 30 May
2022 and closed on 10 June 2022 in Vienna. The third session ran from August 29 to
September 9, 2022.
At its second session, the Committee undertook the first reading of the chapter on criminalization.
The sixth session began in New York on 21 August 2023 and ended on 1 September 2023.

On 8 August 2024 the Committee approved the draft convention by consensus; the reconvened concluding
session ended the next day, 9 August 2024. The General Assembly adopted the Convention on
24 December 2024. It was signed by Mauritius on 19 November 2025. Kenya has not signed so far. The
session on rules of procedure was held in Vienna from 26 to 30 January 2026.
""",
    (
        ("In 2019", "In 2018"),
        ("In 2021", "In 2020"),
        ("10 May 2021", "11 May 2021"),
        ("until 11 March", "until 10 March"),
        ("30 May\n2022", "31 May\n2022"),
        ("10 June 2022", "11 June 2022"),
        ("August 29", "August 22"),
        ("criminalization", "final provisions"),
        ("21 August 2023", "22 August 2023"),
        ("1 September 2023", "2 September 2023"),
        ("8 August 2024", "9 August 2024"),
        ("9 August 2024.", "10 August 2024."),
        ("24 December 2024", "20 December 2024"),
        ("19 November 2025", "20 November 2025"),
        ("26 to 30 January", "19 to 23 January"),
    ),
)
LETTER = Stranger(
    """Vienna, 1 December 2025

Dear colleagues,

I refer to the United Nations Convention against Cybercrime, which was opened for signature in Hanoi
on 25 October 2025. Under its article 64, it is open for signature until 31 December 2026. Article
65 requires 40 instruments of ratification; it will enter into force on the ninetieth day
thereafter.

The Committee met in Vienna three times: from 30 May to 10 June 2022, from 9 to 20 January 2023 and
from 11 to 21 April 2023. You will find the report on the first session in document A/AC.291/7. Our
office serviced ten sessions, and my own contract ends on 31 December 2025.
""",
    (
        ("on 25 October 2025", "on 26 November 2025"),
        ("31 December 2026", "30 December 2026"),
        ("40 inst", "45 inst"),
        ("ninetieth", "thirtieth"),
        ("A/AC.291/7", "A/AC.291/10"),
    ),
    (("11 to 21 April", "11 to 22 April"),),
)
NEWS = Stranger(
    """UN approves first cybercrime treaty

NEW YORK, Dec 24, 2024 - The United Nations General Assembly on Tuesday adopted a landmark treaty on
cybercrime. The 193-member body adopted resolution 79/243 without a vote. The treaty was agreed in
August 2024 by the Ad Hoc Committee, which was set up by resolution 74/247. It will open for
signature in Hanoi in 2025 and will enter into force 90 days after being ratified by the 40th
signatory. Some 1,200 delegates attended the last round, from July 29 to August 9, 2024. Talks began
in February 2022 and took 8 sessions.
""",
    (
        ("without a vote", "by a recorded vote"),
        ("74/247", "73/187"),
        ("79/243 without", "79/243 on 22 December 2024 without"),
    ),
    (
        ("Dec 24, 2024 - The", "Dec 24, 2024 - On 23 December 2024 the"),
        ("August 2024 by", "July 2024 by"),
        ("90 days", "60 days"),
        ("40th", "50th"),
    ),
)
# Each is right, or of something else than the record, and looks like an error.
INNOCENT = """
The Convention against Corruption was negotiated in Vienna. The Convention was adopted on 31
October 2003. It entered into force on 14 December 2005, on the ninetieth day after the deposit of
the thirtieth instrument.

The Ad Hoc Committee met for the first time in Vienna from 30 May to 10 June 2022.

The Ad Hoc Committee met for the first time since the pandemic from 30 May to 10 June 2022.

The Third Committee approved resolution 74/247 on 18 November 2019.

On 18 November 2019 the Third Committee adopted resolution 74/247 by 88 votes to 58, with 34
abstentions.

The Convention against Cybercrime is open for signature from 25 October 2025 to 31 December 2026.

The Convention against Cybercrime was opened for signature in Hanoi on 25 and 26 October 2025.

The sixth session had two parts: the first, from 21 to 25 August 2023, was formal, the second from
28 August to 1 September 2023 was informal.

In 2020, by decision 74/567, the General Assembly postponed the organizational session.

In 2021, by decision 75/555, the Ad Hoc Committee held its organizational session.

In 2022, the Ad Hoc Committee held its first session under resolution 75/282.

In 2023, resolution 75/282 was cited often.

The third session of the Committee, on 5 September 2022, was interrupted by a fire drill.

At the third session, on 5 September 2022, was circulated a paper.

The Convention against Cybercrime needs forty ratifications, and the Budapest Convention needed
five ratifications to enter into force.

The Budapest Convention entered into force on 1 July 2004. It required five ratifications,
including three States of the Council of Europe, to enter into force.

The Convention against Cybercrime was adopted on 24 December 2024. The second additional protocol
to the Budapest Convention needs five ratifications to enter into force.

For each State ratifying after the fortieth instrument, the Convention enters into force on the
thirtieth day after its own deposit.

Mauritius signed a memorandum of understanding with UNODC on 20 May 2024, long before the
Convention.

Viet Nam and the Convention: Viet Nam signed in Hanoi in October 2025. Algeria signed the
Convention on 25 October 2025.

The Convention against Cybercrime and the Arms Trade Treaty: Algeria signed on 3 May 2014.

The European Union signed the Budapest Convention's second protocol on 12 May 2022.

| 5 May 2022 | Fourth session: deadline for registration |

| 31 December 2022 | Fourth session | deadline for papers |

| Fourth session | 5 December 2022 | documents due |

| Resolution 75/282 | 12 May 2021 | draft tabled |

| 12 May 2021 | Resolution 75/282 tabled |

The text of the convention was agreed by the Council of Europe in 2001.

The text had been agreed by the Ad Hoc Committee in August 2024.

The informal working group held its fifth session from 3 to 4 March 2023. The Committee took note.

The Committee established a working group. It held its first session in New York from 1 to 2 March
2022.

Five intersessional consultations were held, the first of them on 24 and 25 March 2022.

By December 2022, three intersessional consultations were held, the last of them on 3 and 4
November 2022.

The second session read three chapters; the third, from 29 August to 9 September 2022, read six.

At its first session, the drafting group met; the second was on 4 March 2023.

The first session opened on 28 February 2022. It elected nobody. The second was held in Vienna
from 30 May to 10 June 2022.

The concluding session was suspended on 9 February 2024 and resumed on 29 July 2024.

The concluding session was suspended at noon on 31 January 2024 for consultations.

The fifth session was suspended for lunch on 12 April 2023.

It will enter into force on the ninetieth day after the fortieth ratification. The Convention
against Cybercrime has 68 articles.

The Convention on the Rights of the Child entered into force on the thirtieth day after the
twentieth ratification.

In 1989 the Convention on the Rights of the Child was adopted. The treaty needed 20 ratifications
to enter into force.

The Human Rights Committee met for the first time in 1977. The Committee met for the first time
from 21 March to 1 April 1977.

The Negotiating Committee on plastics met for the first time from 28 November to 2 December 2022.

The AHC bureau met for the first time on 3 June 2021. Its Chair, elected on 10 May 2021, presided.

The Group of Friends of the Ad Hoc Committee met for the first time on 4 April 2022.

The Chair of the Ad Hoc Committee met for the first time with stakeholders on 4 April 2022.

Delegates to the Ad Hoc Committee met for the first time in person on 28 February 2022.

Faouzia Boumaiza Mebarki was elected Chair of the group on 3 May 2015.

Algeria had elected Faouzia Boumaiza Mebarki Chair of its delegation on 2 May 2019.

The General Assembly adopted the Convention against Corruption on 31 October 2003; the States
adopted the treaty on 9 December 2003.

The UN Convention against Cybercrime was adopted by the Ad Hoc Committee on 8 August 2024.

The Convention against Cybercrime was agreed on 8 August 2024.

The Convention against Cybercrime was adopted by consensus in August 2024 by the Ad Hoc Committee.

Four sessions followed. Seven rounds of talks followed. Two sessions followed in Vienna in 2023.

In 2024 the Convention against Cybercrime was adopted; in 2025 it was opened for signature.

In 2026, the Convention against Cybercrime will be signed by more States.

Resolution 75/282 in 2022 led to the first session.

The General Assembly established the Human Rights Council by its resolution 60/251 and the Ad Hoc
Committee by its resolution 74/247.

Under resolution 74/247 of December 2019, the Assembly in 2021 decided on the modalities.

Adopted in 2019 (74-60-33 in an early count), resolution 74/247 stands.

The agenda of the resolution adopted at the 5-6-7 meeting: resolution 74/247.

The treaty's article 65 (40 ratifications) stands; two more ratifications are needed. Ten
ratifications are expected by 2027.

By mid-2026, 3 States had ratified the Convention; 40 must do so for it to enter into force; 37
more ratifications are needed.

The Convention against Cybercrime has 2 parties. It needs 38 more States to enter into force.

The first States to ratify the Convention against Cybercrime will see it enter into force with the
rest; the second State was quick, the third deposit was made in May.

The Convention against Cybercrime closes for signature on 31 December 2026, one year after it
opened.

Nine chapters and 68 articles make up the treaty. The treaty on outer space has 17 articles.

The third chapter of the Convention against Cybercrime has one article; chapters II has 15
articles.

| Session | Papers due |
|---|---|
| Fourth session | 5 December 2022 |
| Fifth session | 3 March 2023 |

| Text | Deadline |
|---|---|
| Resolution 75/282 | 5 May 2021 |

The Committee elected Faouzia Boumaiza Mebarki Chair in May 2021. James Walsh, elected Vice-Chair
on 10 May 2021, spoke.

Under the Convention against Cybercrime, each State Party designates a point of contact. It was
opened for signature on 25 October 2025.

The Convention against Cybercrime follows the Convention against Corruption. It was opened for
signature on 9 December 2003.

The Convention against Cybercrime was adopted. The Protocol thereto is expected. It needs ten
ratifications to enter into force.

The Arms Trade Treaty was opened for signature on 3 June 2013. It entered into force on the
ninetieth day after the fiftieth ratification. It requires fifty ratifications to enter into
force.

In Vienna the treaty was praised. The treaty was adopted on 13 April 2005.

The treaty text was agreed on 20 July 2023 in a first draft.

The negotiating text was approved by the Chair on 1 June 2023.

The draft text was agreed in part by the Ad Hoc Committee in 2023.

Chapter V of the text was agreed by the Ad Hoc Committee on 5 February 2024.

Parts of the text were agreed by the Ad Hoc Committee on 5 February 2024.

Articles 1 to 5 of the text were agreed on 5 February 2024. The title of the convention was agreed
on 7 August 2024. The preamble of the convention was approved by the Ad Hoc Committee on 6 August
2024.

The EU signed the Convention against Cybercrime on 25 October 2025. Qatar signed in 2025. The
United States signed a bilateral treaty in 2022 and did its part for the Convention.

Algeria signed the Convention against Corruption on 9 December 2003. Algeria signed it on 9
December 2003.

Australia signed the Convention against Cybercrime on 25 October 2025; it had signed the Budapest
Convention earlier.

The Convention against Cybercrime was opened for signature in October 2025. Viet Nam signed in
July 2026 a law that implements it.

Of the fifth and sixth sessions, the sixth took place in New York; the fifth, in April 2023, in
Vienna.

The first session was preceded by two consultations; the third in the series was on 3 May 2022.

The fourth session saw five informals: the fifth on 19 January 2023 was the last.

The second session had 10 plenary meetings; the third on 1 June 2022 was cut short, the tenth was
on 10 June 2022.

The second session heard six speakers; the third, on 31 May 2022, was the Chair. The fourth was
held up on 3 June 2022 in traffic.

At the first session the fourth draft was discussed, and the fifth was released on 3 May 2022.

After the second session came two expert rounds, the third from 5 to 6 July 2022.

Resolution 74/247 (2019) and resolution 75/282 (2021) are the basis. Resolution 75/282, of 2021,
is long.

Adopted by resolution 75/282 on the modalities on 26 May 2021 were the rules. The rules set up by
resolution 75/282 on 10 May 2021 as drafted changed.

The Ad Hoc Committee, established by resolution 74/247, on 10 May 2021 elected its officers.

The Ad Hoc Committee, established by resolution 74/247 in 2019, met in 2021.

The session adopted resolution 74/247 on 27 December 2019 in New York, where it was 10 a.m.

The Ad Hoc Committee adopted resolution 75/282's modalities on 24 February 2022.

The Committee, having adopted resolution 75/282 in 2022 as its basis, met.

The General Assembly created a body in 2019 by resolution 74/247 on proposal.

In 2021, by resolution 74/247, the General Assembly's own earlier decision, the Committee met.

In 2021, by resolution 75/282, the Assembly also recalled its resolution 74/247, by which in 2019
it acted.

NEW YORK, 11 August 2024 - The Ad Hoc Committee on cybercrime ended its reconvened concluding
session on 9 August 2024. It had approved the draft convention the day before.

The concluding session ended, and the reconvened concluding session opened on 29 July 2024 in New
York and was suspended on 2 August 2024 for the weekend.

The concluding session, suspended on 9 February 2024, was resumed as the reconvened concluding
session from 29 July to 9 August 2024.

| Date | Event |

| 29 July 2024 | Reconvened concluding session |

| 8 August 2024 | Convention |

| 1 | 24 December 2024 | Convention against Cybercrime |

| 25 October 2025 | Convention against Cybercrime |

| 8 August 2024 | Convention against Cybercrime | New York |

| 3 May 2023 | James Walsh |

| James Walsh | 3 May 2023 |

| 14 May 2022 | A/AC.291/7 |

| A/AC.291/7 | 14 May 2022 |

| 28 February 2022 | First session |

| First session | March 2022 | New York |

| Sixth session | Vienna International Centre |

| Sixth session | Preparatory Meeting | 3 May 2023 |

| Third session | Report | 5 October 2022 |

| Third session | Documents |

| Third session | Chair |

The sixth session has 10 days | Vienna has less | end.

The Convention against Cybercrime, like all nine core treaties, will enter into force 30 days
after some deposit; the fortieth counts.

The Convention against Cybercrime needs ratifications: so far two States, but 40 States are
needed. The first ten States to join are small.

The Convention against Cybercrime requires 90 days after the fortieth ratification to enter into
force; three States have ratified it.

The Convention requires 2 instruments of ratification per State to be deposited in six languages.
It needs the 3 instruments listed.

For the Convention to enter into force, the 38 States that have not ratified must ratify. The 27
States of the European Union must ratify.

Unlike UNCAC, which required thirty ratifications to enter into force, the Convention against
Cybercrime needs forty ratifications.

UNCAC required thirty ratifications to enter into force; the Convention against Cybercrime needs
forty.

The Convention against Cybercrime needs forty ratifications; UNTOC took 40 ratifications and UNCAC
needed thirty ratifications.

The Convention against Cybercrime has nine chapters. Chapter VII of the Charter of the United
Nations does not apply. Criminal law is dealt with in chapter III of the Budapest Convention.

The Convention against Cybercrime was debated. In the UNTOC, international cooperation is in
chapter II. Chapter III of the guide, on international cooperation, is long.

The Convention against Cybercrime builds on older work. The draft of 2023 had ten chapters; its
chapter V, on criminalization, was split.

The Convention against Cybercrime is law. Criminalization and procedural measures are covered in
chapters II and IV. In chapter IV, international cooperation is mentioned twice. Chapter V
(international cooperation) has 18 articles.

The Convention against Cybercrime: see chapter II on jurisdiction of our guide.

Resolution 74/247 was adopted by 79 votes to 60. 88 States voted in favour in the Third
Committee.

Resolution 74/247 was adopted despite the opposition of 58 States in the Third Committee.

Resolution 74/247 was opposed by 47 NGOs. In 2019, 27 European States voted against resolution
74/247, and 10 countries abstained from the debate.

Resolution 74/247 passed. Of those who voted against resolution 74/247, 27 members are in the
European Union; 5 members abstained out of caution.

Resolution 75/282 was adopted after a vote of 88 to 42 on an amendment by Brazil.

Resolution 79/243 was adopted without a vote; a paragraph was kept by 102 votes to 23, with 26
abstentions.

The Ad Hoc Committee on the tax convention was established by resolution 78/230. The Committee
held its first session from 26 April to 8 May 2024.

The Human Rights Committee and the Ad Hoc Committee differ. The Committee was established by the
Covenant, not by resolution 74/247.

The Ad Hoc Committee was negotiated for years. The Committee was created by the General Assembly
by resolution 74/247, which recalled resolution 73/187.

The Subcommittee met; the Committee was established under resolution 54/109.

The Convention against Cybercrime, adopted by resolution 79/243, follows the Convention against
Corruption, adopted by resolution 58/4 on 31 October 2003.

On 24 December 2024, the General Assembly adopted resolution 79/243. Resolution 78/243 of 22
December 2023 is on another subject. Resolution 60/288, adopted on 8 September 2006, is the
strategy.

Resolution 55/63 (4 December 2000) and resolution 56/121 (19 December 2001) spoke of criminal
misuse; resolution 65/230 of 21 December 2010 set up the Expert Group.

In December 2020, in line with resolution 74/247, the Assembly postponed the session.

Pursuant to resolution 74/247 in 2022 the Committee met. By resolution 73/187 in 2019 the
Secretary-General reported.

Faouzia Boumaiza Mebarki of Algeria met James Walsh (Washington). Faouzia Boumaiza Mebarki
(Vienna) chaired. James Walsh (United States) and Wu Haiwen of China spoke.

The session was chaired by James Walsh, Vice-Chair, in the absence of the Chair. The second
meeting of the Committee was chaired by James Walsh.

The Convention against Cybercrime was opened for signature at a ceremony in Hanoi on 25 October
2025. By the end of the first day 65 had signed, and 72 signatories at the end.

As of 26 October 2025, there were 72 signatories; as of May 2026, 76 signatories. Seventy-two
signatories gathered in Hanoi. The Convention against Cybercrime had 73 signatories in November
2025.

14 March 2026

The Convention against Cybercrime: 64 States signed on the first day, and 72 signatories were
counted after the ceremony. Canada was not among the 72 signatories.

14 August 2026

The treaty against cybercrime was signed by 40 countries of Africa and Asia at the ceremony. By
June 2026, the Convention against Cybercrime had 76 signatories.

The ceremony for the Convention against Corruption gathered 95 signatories in Merida. The
Convention against Cybercrime had 72.

The Convention against Cybercrime closes for signature on 31 December 2026. Signature closes for
the Budapest Convention never; registration closes on 3 May 2026. States have until 3 May 2027 to
sign up for the training.

The Convention against Cybercrime is signed. Nominations have until 1 March 2026 to sign in. The
deadline for signature of the contract is 4 May 2026.

The signing ceremony was held in Hanoi on 25 October 2025 for the Convention against Cybercrime.
The signing ceremony took place in Hanoi on 25-26 October 2025.

| Budapest Convention: opened for signature | 23 November 2001 |

The Convention against Cybercrime stands.

| Opened for signature | 25 October 2025 |

| Modalities (res. 75/282) | 26 May 2021 |

| Committee established (res. 74/247) | 27 December 2019 |

| Mandate debated (res. 74/247) | 18 November 2019 |

| Committee session planned (res. 74/247) | August 2020 |

The Arms Trade Treaty was adopted by the General Assembly by resolution 67/234 B. The treaty was
adopted in resolution 67/234.

The treaty, adopted by resolution 79/243, needs forty ratifications. It enters into force after
90 days.

The Convention against Cybercrime enters into force 90 days after the fortieth deposit; for later
States it enters into force 30 days after their own deposit.

A protocol to the Convention against Cybercrime enters into force 30 days after the tenth
deposit.

The six negotiating sessions, three in New York and three in Vienna, were open. The five
intersessional consultations, all in Vienna, were hybrid. Six sessions, two in New York in 2022
and one in 2023, were held there.

Between February 2022 and September 2023 the Committee held six negotiating sessions. Between
2022 and 2023, it held five negotiating sessions on the substance and one on the draft.

In 2022 the Committee held three negotiating sessions. Talks at four negotiating sessions were
open to NGOs; work over three sessions was closed.

Negotiations at three sessions in Vienna and three in New York were long. We followed
negotiations over four sessions.

The third session read international cooperation; the sixth session read the whole text,
criminalization included. The fourth session, which read a note, discussed the preamble.

The second session discussed preventive measures in informals. The second session gave delegates
a first reading of the mood on the preamble.

The second reading on the basis of A/AC.291/16 was held at the fourth session. The fifth session
held the second reading of preventive measures, using A/AC.291/19 and, for the terms,
A/AC.291/16.

The report of the Committee on its second session is A/AC.291/10; the report on its third session
is A/AC.291/14. The report of the Committee on its first session (A/AC.291/7) and the agenda of
the first session (A/AC.291/1) exist.

The report of the Commission on its first session is E/2022/30. The report on the second session
is A/AC.291/10/Add.1.

The organizational session, planned for August 2020, was finally held on 10 May 2021. The first
session, set for January 2022, was postponed and eventually opened on 28 February 2022 in New
York.

The first session, which was postponed, was then planned for 17 January 2022. The first session
was finally scheduled for 17 to 28 January 2022.

The sixth session in New York, which was chaired by Ms. Mebarki, ran from 21 August. The fourth
session in Vienna, which the Chair opened on 9 January 2023, was long.

The fifth session in Vienna, that of 11 to 21 April 2023, was long. The report of the fourth
session, in May 2023, and the fifth, in June 2023, were late.

The Committee adopted the report of its fourth session, in April 2023, and the agenda. The fourth
session was held in January 2023 and its report, of 3 March 2023, is out.

The Committee met in January 2023 and its fifth session, prepared from 1 March 2023, was in
April.

The session on the rules of procedure of the Conference was held in Vienna from 26 to 30 January
2026. The five-day session on rules of procedure ended. A three-day workshop and a five-day
session on cloud security followed.

That session adopted the draft convention on 8 August 2024. The reconvened concluding session was
in New York. That session approved the draft convention on 8 August 2024.

At the sixth session, the text was approved on 29 August 2023 by the drafting group. At its
second session, a treaty was approved on 5 June 2022 in the margins. During the fourth session,
on the Budapest Convention, the text was adopted on 3 January 2023.

The AHC met in Vienna. AHC delegates left on 3 May 2023. The first session of the AHC was held
from 28 February to 11 March 2022.

The AHC on tax held its first session from 26 April to 8 May 2024. It is the AHC's second session
that counts, from 29 July to 16 August 2024.

Mauritius followed the talks on 3 May 2023 closely. The Convention against Cybercrime was
debated; Qatar followed on 4 May 2024 with a statement.

The Convention against Cybercrime was opened for signature in Hanoi, Viet Nam, two weeks ago, on
25 October 2025. It comprises 68 articles. It has nine chapters. It has two articles on children.

The amendment (A/C.3/79/L.22) to draft resolution A/78/986 passed. The amendment to draft
resolution A/C.3/74/L.11 failed.

The Ad Hoc Committee did not vote; the sixth session was held from 21 August to 1 September 2023.
Instead of 29 August 2023, the sixth session began on 21 August 2023.

The sixth session began on 21 August 2023 instead of 29 August 2023. The sixth session opened on
21 August rather than on 29 August 2023.

Not on 29 August 2023 but on 21 August 2023 did the sixth session open; nor was it held in
Vienna.

It is untrue that the sixth session began on 29 August 2023; it opened on 21 August 2023.

The General Assembly adopted the Convention against Cybercrime at its seventy-ninth session. The
draft was debated in resolution 78/549, at its seventy-eighth session. The Assembly adopted its
agenda and, in resolution 74/247, at its seventy-fifth session looked back.

In 2024 the General Assembly adopted, by resolution 79/1, the Pact for the Future. On 22
September 2024 it adopted, in resolution 79/1, the Pact.
""".strip().split("\n\n")
RIGHT = {
    "briefing": BRIEFING,
    "release": RELEASE,
    "wiki": WIKI,
    "ngo": NGO,
    "tweets": TWEETS,
    "table": TABLE,
    "questions": QUESTIONS,
    "minutes": MINUTES,
    "mixed": MIXED,
    "history": HISTORY,
    "letter": LETTER,
    "news": NEWS,
}
TAX = Stranger(
    """# The tax convention in one page

2 March 2026

The Intergovernmental Negotiating Committee was established by resolution 79/235, which the General
Assembly adopted on 24 December 2024 by a vote of 119 in favour to 9 against, with 43 abstentions.
Its terms of reference came from an Ad Hoc Committee that met twice in New York: the first session
of the Ad Hoc Committee was held from 26 April to 8 May 2024, the second from 29 July to 16 August
2024. The Negotiating Committee met for the first time from 3 to 6 February 2025.

- The first session of the Negotiating Committee was held in New York from 4 to 8 August 2025.
- The second session of the Negotiating Committee was held in New York from 11 to 15 August 2025.
- Its third session was held in Nairobi from 10 to 19 November 2025.
- The sixth session of the Negotiating Committee will be held in Nairobi from 30 November to
  11 December 2026.

Resolution 77/244 of 30 December 2022 was adopted by consensus. The Convention against Cybercrime
was adopted by the General Assembly on 24 December 2024, by resolution 79/243.
""",
    (
        ("79/235", "78/230"),
        ("24 December 2024 by", "23 December 2024 by"),
        ("43 abst", "41 abst"),
        ("26 April to", "27 April to"),
        ("3 to 6 February", "3 to 7 February"),
        ("4 to 8 August", "4 to 9 August"),
        ("in New York from 11", "in Nairobi from 11"),
        ("10 to 19 November", "10 to 21 November"),
        ("11 December 2026", "12 December 2026"),
        ("30 December 2022", "29 December 2022"),
        ("by consensus", "by a recorded vote"),
    ),
)
