"""Texts of our own on the process, each as such texts are written; all right but for the FAQ."""

BRIEF = """# Brief on the cybercrime convention

New York, 10 November 2025

## How it began

The General Assembly established the Ad Hoc Committee by its resolution 74/247 of 27 December 2019,
which was adopted by a recorded vote of 79 in favour to 60 against, with 33 abstentions. The Third
Committee had approved the draft on 18 November 2019 by 88 votes to 58, with 34 abstentions. The
modalities came with **resolution 75/282**, adopted without a vote on 26 May 2021, at the
seventy-fifth session of the Assembly.

## Sessions

| session | days | place |
|---|---|---|
| Organizational session | 10–12 May 2021 | New York |
| First session | 28 February–11 March 2022 | New York |
| Second session | 30 May–10 June 2022 | Vienna |
| Third session | 29 August–9 September 2022 | New York |
| Fourth session | 9–20 January 2023 | Vienna |
| Fifth session | 11–21 April 2023 | Vienna |
| Sixth session | 21 August–1 September 2023 | New York |
| Concluding session | 29 January–9 February 2024 | New York |
| Reconvened concluding session | 29 July–9 August 2024 | New York |

The first session had been planned for 17 to 28 January 2022. The Committee held six negotiating
sessions, three of them in Vienna, and five intersessional consultations. At its second session it
undertook the first reading of the chapters on criminalization, the general provisions, and
procedural measures and law enforcement; the second reading of the general provisions followed at
the fourth session, on the consolidated negotiating document (A/AC.291/16).

## The text

On 8 August 2024 the Ad Hoc Committee approved the draft convention. By resolution 79/243 of
24 December 2024 the Assembly adopted it. The United Nations Convention against Cybercrime has 9
chapters and
68 articles. The Convention was opened for signature in Hanoi on 25 October 2025. By 26 October 2025
it had been signed by 71 States and the European Union: 72 signatories.
"""
PRESS = """PRESS NOTE

Vienna, 20 June 2023

The fifth intersessional consultation of the Ad Hoc Committee opens today.

The Ad Hoc Committee met for its fourth session in Vienna from 9 to 20 January 2023, and
for its fifth session, also in Vienna, from 11 to 21 April 2023. Five co-facilitated informal
negotiation groups were set up. The sixth session will be held in New York from 21 August to
1 September 2023; the concluding session is scheduled for 29 January to 9 February 2024. Earlier
consultations took place on 24 and 25 March 2022, 13 and 14 June 2022, 3 and 4 November 2022 and
6 and 7 March 2023.

"We are negotiating in good faith", the Chair said. Will the Committee finish by 9 February 2024?
It should not be confused with the Ad Hoc Committee on the Elaboration of a Convention against
Transnational Organized Crime, whose first session was held in Vienna from 19 to 29 January 1999,
nor with the Budapest Convention, opened for signature on 23 November 2001. The Commission on
Crime Prevention and
Criminal Justice held its thirty-second session from 22 to 26 May 2023.

Member States are still negotiating a convention on countering the use of information and
communications technologies for criminal purposes. Under resolution 75/282 a draft convention is to
be submitted to the General Assembly at its seventy-eighth session, which opens on 5 September 2023.
"""
QA = """14 June 2024

**Who chairs?** Faouzia Boumaiza Mebarki of Algeria was elected Chair on 10 May 2021, at the
three-day
organizational session. Fifteen officers were elected that day, among them 13 Vice-Chairs.

**When did the sixth session meet?** It met from 21 August to 1 September 2023, for ten working
days.

**What is left?** The reconvened concluding session will be held from 29 July to 9 August 2024 in
New
York, under General Assembly decision 78/549. The annotated agenda is A/AC.291/24/Add.1, and the
updated draft text is A/AC.291/22/Rev.3. A one-day session on organizational matters was held on 24
February 2022; two Vice-Chairs were elected there.

1. The [second](#) (30 May - 10 June
2022) session was in Vienna.
2. The [third session](https://example.org/29-August-2021) lasted from August 29 to September 9,
2022.
3. At the 78<sup>th</sup> session of the General Assembly, between September 2023 and September
2024, the item was open.
"""
FAQ = """
**Questions and answers**

14 March 2024

**Is there a convention of the United Nations on the subject?**

Delegations are currently negotiating a convention on countering the use of information and
communications technologies for criminal purposes. Since there is currently no UN legally binding
instrument
against cybercrime, the General Assembly (GA) adopted, on 26 May 2021, [resolution 75/282](#): a
draft convention is to be provided to the GA at its 78<sup>th</sup> session, which runs
between September 2023 and September 2024.

**Who began it?**

The GA did so on 27 December 2019, by adopting [resolution 74/247](#). This resolution
established an [Ad Hoc Committee](#).

**Where is the road map?**

It was agreed by the Ad Hoc Committee at its first session in March 2022: see Annex II to the
[Report on the first session](#).

## **What was done**

The Ad Hoc Committee first met for a three-day organizational session in May 2021 in New York. On 24
February 2022, the Ad Hoc Committee held a one-day [organizational session](#) in New York,
following
paragraph 9 of GA resolution 75/282 and electing two Vice-Chairs. At its [first session](#)
(28 February – 11 March 2022), the Committee agreed on its road map.

At its [second](#) (30 May – 10 June 2022) and [third sessions](#) (29 August – 9 September 2022),
the
Ad Hoc Committee held the first reading of the chapters on criminalization, the general
provisions and the preamble.

At its [fourth](#) (9-20 January 2023) and [fifth sessions](#) (11-21 April 2023), the Ad Hoc
Committee held the second reading of the general provisions ([A/AC.291/16](#)) and of the
preamble ([A/AC.291/19](#)), with five co-facilitated informal negotiation groups. At its
[sixth](#) session (August 29 – 1 September 2023), the Ad Hoc Committee undertook a reading of the
draft text.

Then the concluding session took place, from 29 January to 9 February 2024 in New York.

Also, five intersessional consultations with multi-stakeholders were held on [24-25 March](#),
[13-14 June](#), [3-4 November](#) 2022, [6-7 March](#), and [20-21 June](#) 2023, under paragraph
10
of General Assembly resolution 75/282.

### **What comes next?**

The Committee convened six negotiating sessions, in Vienna and in New York. It recommends that a
reconvened concluding session be held at a later date, to provide the draft convention to the
General Assembly at its seventy-eighth session. The draft decision is available as [A/78/L.46](#).
"""
