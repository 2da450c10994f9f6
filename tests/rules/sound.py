"""A small process with which nothing is wrong: every family has a record, and no rule a remark."""

from typing import Any

import attrs

from uncc_process.codec import loads
from uncc_process.model import Process

__all__ = ["SOUND", "changed"]

_BODIES = """
[[bodies]]
id = "ga"
name = "General Assembly"
short = "Assembly"
series = "A"
members = 193
confidence = "primary"
sources = ["A/RES/77/901"]

[[bodies]]
id = "committee"
name = "Ad Hoc Committee on Lighthouses"
short = "Ad Hoc Committee"
parent = "ga"
established_by = "77/901"
series = "A/AC.999"
members = 193
confidence = "primary"
sources = ["A/RES/77/901, para. 2"]

[[bodies]]
id = "conference"
name = "Conference of the States Parties to the Convention on Lighthouses"
short = "Conference"
established_by = "convention"
series = "CTOC/COP"
members = 3
confidence = "primary"
sources = ["A/RES/78/902, annex, art. 6"]
"""

_ACTS = """
[[resolutions]]
id = "77/901"
symbol = "A/RES/77/901"
title = "Lighthouses"
body = "ga"
adopted = 2022-12-15
meeting = "54th plenary meeting"
confidence = "primary"
sources = ["A/RES/77/901"]
[resolutions.adoption]
type = "recorded_vote"
in_favour = 3
against = 1
abstaining = 1
present = 170
voting_in_favour = ["Algeria", "Brazil", "Japan"]
voting_against = ["Estonia"]
voting_abstention = ["Austria"]

[[resolutions]]
id = "78/902"
symbol = "A/RES/78/902"
title = "Convention on Lighthouses"
body = "ga"
adopted = 2024-06-10
adoption = { type = "without_vote" }
meeting = "90th plenary meeting"
drafts = ["A/78/L.90"]
about = ["convention"]
confidence = "primary"
sources = ["A/RES/78/902"]

[[decisions]]
id = "77/510"
number = "77/510"
body = "ga"
decided = "put off the first session of the Ad Hoc Committee to 15–26 May 2023"
adopted = 2023-03-10
adoption = { type = "silence", hours = 72 }
drafts = ["A/77/L.60"]
about = ["first"]
confidence = "primary"
sources = ["committee-page"]

[[decisions]]
id = "deletion-refused"
body = "committee"
decided = "delete article 5"
adopted = 2024-04-25
adoption = { type = "recorded_vote", in_favour = 20, against = 90, abstaining = 30, present = 150 }
carried = false
session = "reconvened"
confidence = "primary"
sources = ["committee-page"]

[[decisions]]
id = "approval"
body = "committee"
decided = "approve the draft convention"
adopted = 2024-04-26
adoption = { type = "consensus" }
session = "reconvened"
drafts = ["A/AC.999/L.1"]
about = ["convention"]
confidence = "primary"
sources = ["committee-page"]
"""

_MANDATES = """
[[mandates]]
id = "77/901.3.sessions"
given_by = "77/901"
paragraph = "para. 3"
verb = "decides"
bearer = "Ad Hoc Committee"
asks = "hold at least two sessions of ten days each by the end of June 2024"
confidence = "primary"
sources = ["A/RES/77/901, para. 3"]
[mandates.clause]
type = "exists"
pattern = { event = "session", body = "committee", variants = ["negotiating"] }
count = { at_least = 2 }
window = { not_before = 2023-01-01, not_after = 2024-06-30 }
each = [{ type = "lasts", days = { at_least = 10 }, counted = "weekday" }]

[[mandates]]
id = "77/901.4.account"
given_by = "77/901"
paragraph = "para. 4"
verb = "requests"
bearer = "Ad Hoc Committee"
asks = "take existing lighthouses into account"
confidence = "primary"
sources = ["A/RES/77/901, para. 4"]
[mandates.clause]
type = "attested"
question = "whether existing lighthouses were taken into account"

[[mandates]]
id = "art-4.signature"
given_by = "convention"
paragraph = "art. 4"
verb = "opens"
bearer = "all States"
asks = "the Convention is open for signature from 2 September 2024 to 2 September 2025"
confidence = "primary"
sources = ["A/RES/78/902, annex, art. 4"]
[mandates.clause]
type = "open"
window = { not_before = 2024-09-02, not_after = 2025-09-02 }

[[mandates]]
id = "art-5.entry-into-force"
given_by = "convention"
paragraph = "art. 5"
verb = "constitutes"
bearer = "the Convention"
asks = "in force on the ninetieth day after the deposit of the second instrument"
confidence = "primary"
sources = ["A/RES/78/902, annex, art. 5"]
[mandates.clause]
type = "reached"
[mandates.clause.moment]
type = "after"
offset = { count = 90, unit = "day" }
[mandates.clause.moment.moment]
type = "event_edge"
nth = 2
pattern = { event = "deposit", about = "convention", party = "state" }

[[determinations]]
id = "determined-account"
mandate = "77/901.4.account"
holds = true
on = 2024-06-10
finding = "existing lighthouses were taken into account"
confidence = "primary"
sources = ["committee-page"]
"""

_SESSIONS = """
[[sessions]]
id = "ga-78"
body = "ga"
kind = "substantive"
ordinal = 78
name = "Seventy-eighth session"
opens = 2023-09-05
closes = 2024-09-10
place = "New York"
confidence = "primary"
sources = ["committee-page"]

[[sessions]]
id = "organizational"
body = "committee"
kind = "organizational"
name = "Organizational session"
opens = 2023-02-06
closes = 2023-02-08
place = "New York"
announced = 2023-01-10
agenda = "A/AC.999/1"
report = "A/AC.999/2"
did = ["elected its officers"]
meeting_days = 3
confidence = "primary"
sources = ["committee-page"]

[[sessions]]
id = "first"
body = "committee"
kind = "negotiating"
ordinal = 1
name = "First session"
opens = 2023-05-15
closes = 2023-05-26
place = "New York"
announced = 2023-03-10
did = ["undertook the first reading"]
meeting_days = 10
confidence = "primary"
note = "It opened on a Monday, 15 May 2023."
sources = ["committee-page"]

[[sessions]]
id = "second"
body = "committee"
kind = "negotiating"
ordinal = 2
name = "Second session"
opens = 2024-02-26
closes = 2024-03-08
place = "Vienna"
did = ["undertook the second reading"]
meeting_days = 10
confidence = "primary"
sources = ["committee-page"]

[[sessions]]
id = "reconvened"
body = "committee"
kind = "reconvened"
name = "Reconvened second session"
opens = 2024-04-22
closes = 2024-04-26
place = "New York"
resumes = "second"
did = ["approved the draft convention"]
confidence = "primary"
sources = ["committee-page"]

[[sessions]]
id = "conference-first"
body = "conference"
kind = "conference"
ordinal = 1
name = "First session of the Conference of the States Parties"
opens = 2026-06-15
closes = 2026-06-19
place = "Vienna"
announced = 2025-11-03
confidence = "primary"
note = "Planned."
sources = ["committee-page"]

[[plans]]
id = "first-2023-04"
session = "first"
opens = 2023-04-17
closes = 2023-04-28
place = "New York"
announced = 2023-02-08
given_up = 2023-03-10
given_up_by = "77/510"
confidence = "primary"
sources = ["committee-page"]

[[readings]]
id = "first-reading"
number = 1
name = "First reading"
session = "first"
chapters = ["general provisions", "final provisions"]
documents = ["A/AC.999/3"]
confidence = "primary"
sources = ["committee-page"]

[[readings]]
id = "second-reading"
number = 2
name = "Second reading"
session = "second"
chapters = ["general provisions", "final provisions"]
documents = ["A/AC.999/3/Rev.1", "A/AC.999/3/Rev.1/Add.1"]
confidence = "primary"
sources = ["committee-page"]

[[readings]]
id = "consideration"
name = "Consideration of the text"
session = "reconvened"
chapters = ["the whole text"]
documents = ["A/AC.999/L.1"]
confidence = "primary"
sources = ["committee-page"]

[[consultations]]
id = "consultation-1"
ordinal = 1
body = "committee"
opens = 2023-09-18
closes = 2023-09-19
place = "Vienna"
report = "A/AC.999/4"
topics = ["lamps"]
confidence = "primary"
sources = ["committee-page"]

[[stakeholders]]
id = "keepers"
name = "lighthouse keepers"
body = "committee"
admitted_by = "77/901"
paragraph = "para. 5"
terms = "as observers"
confidence = "primary"
sources = ["A/RES/77/901, para. 5"]

[[informal_groups]]
id = "groups"
name = "Informal groups"
body = "committee"
sessions = ["first", "second"]
groups = 2
topics = ["lamps", "lenses"]
led_by = ["Algeria", "Japan"]
confidence = "primary"
sources = ["committee-page"]
"""

_DOCUMENTS = """
[[documents]]
id = "A/AC.999/1"
symbol = "A/AC.999/1"
kind = "agenda"
title = "Provisional agenda of the organizational session"
body = "committee"
issued = 2023-01-23
session = "organizational"
confidence = "primary"
sources = ["A/AC.999/1"]

[[documents]]
id = "A/AC.999/2"
symbol = "A/AC.999/2"
kind = "report"
title = "Report on the organizational session"
body = "committee"
issued = 2023-02-14
session = "organizational"
confidence = "primary"
sources = ["A/AC.999/2"]

[[documents]]
id = "A/77/L.60"
symbol = "A/77/L.60"
kind = "draft decision"
title = "First session of the Ad Hoc Committee"
body = "ga"
issued = 2023-03-06
about = ["77/510"]
confidence = "primary"
sources = ["A/77/L.60"]

[[documents]]
id = "A/AC.999/3"
symbol = "A/AC.999/3"
kind = "draft text"
title = "Draft convention"
body = "committee"
issued = 2023-04-03
session = "first"
confidence = "primary"
sources = ["A/AC.999/3"]

[[documents]]
id = "A/AC.999/4"
symbol = "A/AC.999/4"
kind = "report"
title = "Report of the Chair on the first consultation"
body = "committee"
issued = 2023-10-02
session = "second"
about = ["consultation-1"]
confidence = "primary"
sources = ["A/AC.999/4"]

[[documents]]
id = "A/AC.999/3/Rev.1"
symbol = "A/AC.999/3/Rev.1"
kind = "draft text"
title = "Revised draft convention"
body = "committee"
issued = 2024-01-15
session = "second"
revises = "A/AC.999/3"
confidence = "primary"
sources = ["A/AC.999/3/Rev.1"]

[[documents]]
id = "A/AC.999/3/Rev.1/Add.1"
symbol = "A/AC.999/3/Rev.1/Add.1"
kind = "draft text"
title = "Revised draft convention: addendum"
body = "committee"
issued = 2024-01-22
session = "second"
adds_to = "A/AC.999/3/Rev.1"
confidence = "primary"
sources = ["A/AC.999/3/Rev.1/Add.1"]

[[documents]]
id = "A/AC.999/L.1"
symbol = "A/AC.999/L.1"
kind = "draft resolution"
title = "Draft resolution with the draft convention"
body = "committee"
issued = 2024-04-23
session = "reconvened"
confidence = "primary"
sources = ["A/AC.999/L.1"]

[[documents]]
id = "A/78/L.90"
symbol = "A/78/L.90"
kind = "draft resolution"
title = "Convention on Lighthouses"
body = "ga"
issued = 2024-05-20
about = ["78/902"]
confidence = "primary"
sources = ["A/78/L.90"]
"""

_OFFICERS = "".join(
    f"""
[[officers]]
id = "{key}"
body = "committee"
office = "{office}"
name = "{name}"
state = "{state}"
group = "{group}"
elected = {elected}
confidence = "primary"
sources = ["committee-page"]
{more}
"""
    for key, office, name, state, group, elected, more in (
        ("chair", "Chair", "Amel B.", "Algeria", "African States", "2023-02-06", ""),
        ("japan", "Vice-Chair", "Chie D.", "Japan", "Asia-Pacific States", "2023-02-06", ""),
        ("estonia", "Vice-Chair", "Eva F.", "Estonia", "Eastern European States", "2023-02-06", ""),
        (
            "brazil",
            "Vice-Chair",
            "Gil H.",
            "Brazil",
            "Latin American and Caribbean States",
            "2023-02-06",
            'session = "organizational"',
        ),
        (
            "austria",
            "Rapporteur",
            "Ida J.",
            "Austria",
            "Western European and other States",
            "2023-02-06",
            'session = "organizational"',
        ),
        (
            "latvia",
            "Vice-Chair",
            "Karl L.",
            "Latvia",
            "Eastern European States",
            "2023-05-15",
            'session = "first"\nreplaces = "estonia"',
        ),
    )
)

_TREATY = """
[[treaties]]
id = "convention"
title = "Convention on Lighthouses"
short = "Lighthouse Convention"
adopted = 2024-06-10
adopted_by = "78/902"
depositary = "Secretary-General of the United Nations"
languages = ["English", "French"]
chapters = [
  { number = "I", title = "General provisions", first = 1, last = 3 },
  { number = "II", title = "Final provisions", first = 4, last = 6 },
]
confidence = "primary"
sources = ["A/RES/78/902, annex"]
""" + "".join(
    f"""
[[treaty_actions]]
id = "{kind}-{party.lower()}"
treaty = "convention"
kind = "{kind}"
party = "{party}"
party_kind = "state"
on = {on}
{effective}
confidence = "primary"
sources = ["depositary-page"]
"""
    for kind, party, on, effective in (
        ("signature", "Algeria", "2024-09-16", ""),
        ("signature", "Japan", "2024-10-01", ""),
        ("ratification", "Algeria", "2025-03-03", "effective = 2025-06-30"),
        ("ratification", "Japan", "2025-04-01", "effective = 2025-06-30"),
        ("accession", "Brazil", "2025-05-05", "effective = 2025-06-30"),
    )
)

_STATUSES = """
[[treaty_statuses]]
id = "status-2024"
treaty = "convention"
by = 2024-12-31
signatories = 2
parties = 0
confidence = "primary"
sources = ["depositary-page"]

[[treaty_statuses]]
id = "status-2025"
treaty = "convention"
by = 2025-12-31
signatories = 2
parties = 3
confidence = "primary"
sources = ["depositary-page"]
"""

_OF_ITSELF = """
[[disputes]]
id = "first-session-start"
record = "first"
field = "opens"
chosen = 0
settled = true
reason = "The page of the Committee lists it from 15 May; the press service had a slip of the pen."
confidence = "primary"
sources = ["committee-page"]
[[disputes.claims]]
value = "2023-05-15"
sources = ["committee-page"]
[[disputes.claims]]
value = "2023-05-16"
sources = ["press-note"]

[[open_questions]]
id = "report-of-the-first-session"
about = "first"
asks = "Which symbol has the report of the first session?"
said = "Perhaps A/AC.999/5."
confidence = "secondary"
sources = ["press-note"]
""" + "".join(
    f"""
[[completeness]]
id = "complete-{event}s"
pattern = {{ event = "{event}", {of} }}
through = 2025-12-31
basis = "The page lists them all."
confidence = "primary"
sources = ["{page}"]
"""
    for event, of, page in (
        ("session", 'body = "committee"', "committee-page"),
        ("reading", 'body = "committee"', "committee-page"),
        ("consultation", 'body = "committee"', "committee-page"),
        ("election", 'body = "committee"', "committee-page"),
        ("signature", 'about = "convention"', "depositary-page"),
        ("deposit", 'about = "convention"', "depositary-page"),
    )
)

_PUBLICATIONS = """
[[publications]]
id = "committee-page"
title = "Ad Hoc Committee on Lighthouses"
publisher = "the secretariat"
published = 2025-12-31
confidence = "primary"

[[publications]]
id = "depositary-page"
title = "Status of the Convention on Lighthouses"
publisher = "the depositary"
published = 2025-12-31
confidence = "primary"

[[publications]]
id = "press-note"
title = "A new session on lighthouses"
publisher = "the press service"
published = 2023-05-26
confidence = "primary"
"""

_HEAD = """
format = "uncc-process/1"
id = "lighthouses"
title = "The making of the Convention on Lighthouses"
through = 2025-12-31
"""

SOUND: Process = loads(
    "".join(
        (
            _HEAD,
            _BODIES,
            _ACTS,
            _MANDATES,
            _SESSIONS,
            _DOCUMENTS,
            _OFFICERS,
            _TREATY,
            _STATUSES,
            _OF_ITSELF,
            _PUBLICATIONS,
        )
    ),
    "toml",
)


def changed(process: Process, record: str, **fields: object) -> Process:
    """Give the process with some fields of one of its records, or publications, changed."""
    family = process.family(record)
    records = tuple(
        attrs.evolve(each, **fields) if each.id == record else each
        for each in getattr(process, family)
    )
    changes: dict[str, Any] = {family: records}
    return attrs.evolve(process, **changes)
