"""What may stand between an event and its days: the words that link them for certain."""

from typing import Final

from uncc_process.spans.words import MONTHS, WEEKDAYS

__all__ = [
    "AFTER_ACT",
    "AFTER_DOCUMENT",
    "AFTER_MEETING",
    "AFTER_PERSON",
    "AFTER_TREATY",
    "AGO",
    "ALSO",
    "BE",
    "BEFORE_ACT",
    "BEFORE_DOCUMENT",
    "BEFORE_MEETING",
    "BEFORE_TREATY",
    "BODY",
    "CHOSEN",
    "CLOSED",
    "DONE",
    "DURING",
    "HELD",
    "MONTH",
    "OFFICE",
    "OPENED",
    "PLACE",
    "PLACE_NAME",
    "RELATIVE",
    "STATIONS",
    "SUBJECT",
    "TAIL",
    "THEN_HELD",
    "TREATY_DONE",
    "WEEKDAY",
    "WITH",
]

MONTH: Final = "|".join(MONTHS)
WEEKDAY: Final = "|".join(WEEKDAYS)
# A place after "in": words with capitals.
NAME: Final = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}"
PLACE: Final = r"(?:in|at) (?:the )?(?:[A-Z][\w'-]*)(?: (?:and (?:in )?)?[A-Z][\w'-]*){0,3}"
PLACE_NAME: Final = r"[A-Z][\w'-]*(?: +[A-Z][\w'-]*){0,2}"
# Duty stations and other places of conferences: such a name beside days is a place, without "in".
STATIONS: Final = (
    r"(?:New ++York|Vienna|Geneva|Nairobi|Addis ++Ababa|Bangkok|Beirut|Santiago|The ++Hague|Rome|"
    r"Paris|Montreal|Bonn|London|Washington|Brussels|Strasbourg|Hanoi|Doha)\b"
)
BODY: Final = r"(?:UN |United Nations )?(?:General Assembly|Assembly|GA)(?: \((?:GA|UNGA)\))?"
SUBJECT: Final = (
    r"(?:(?:[Tt]he|its|it|they|then) )?"
    r"(?:(?:[A-Z][\w'-]*|\([A-Z]+\)|of|on|the|and|for|to|Member|States) ){0,12}"
)
WITH: Final = r"(?:with (?:the )?(?:multi-?)?stakeholders|with [a-z-]+ stakeholders)"
BE: Final = (
    r"(?:was|were|is|are|be|took|takes|will take|will be|has been|had been|is to be|to be|"
    r"is being|has|had)"
)
DAYS_LONG: Final = r"(?:[a-z]+-day |[0-9]+-day )?"
OPENED: Final = r"opened|opens|began|begins|started|starts|commenced|will open|will begin"
CLOSED: Final = (
    r"closed|closes|ended|ends|concluded|concludes|finished|came to an end|suspended|was suspended"
)
HELD: Final = (
    r"held|convened|place|met|sat|gathered|hosted|organized|running|ran|lasted|spanned|"
    r"(?:first |originally |initially )?(?:set|planned|scheduled|confirmed)(?: to be held)?"
)
PREPOSITION: Final = r"on|from|in|during|of|over|for"
HOW: Final = (
    r"(?:without a vote|by consensus|unanimously|by (?:a )?(?:recorded )?vote(?: of [^,;]{1,80})?)"
)
TITLE: Final = r'(?:,? ?(?:entitled |titled |on )?"[^"]{1,300}",?)?'

# "The last of them", of several; whichever it is, it is one of them.
ONE_OF_THEM: Final = (
    r"(?:,? the (?:first|last|latest|most recent) (?:one|of (?:them|these|which))(?: being)?)?"
)
NEXT_DAY: Final = r"(?:,? the (?:next|following|same) day,)?"

ADVERB: Final = (
    r"(?:also|then|again|subsequently|formally|both|only|eventually|finally|duly|actually|itself)"
)
ALSO: Final = r"(?:(?:also|again|this time|once more) )?"

# Between a session or consultation and the days after it: "was held in Vienna from".
AFTER_MEETING: Final = (
    rf"(?:, (?:for instance|for example|however|in turn),)?(?:{WITH})?"
    rf"(?:,? ?{ALSO}{PLACE}(?=,? (?:which|that)))?(?:,? ?(?:which|that))?"
    rf"(?: ?{ADVERB})?(?: ?{BE})?(?:,? ?(?:{ADVERB} )?"
    rf"(?P<verb>{HELD}|{OPENED}|{CLOSED}))?"
    rf"(?: ?{WITH})?(?P<place>,? ?{ALSO}{PLACE})?"
    rf"(?: ?{WITH})?{ONE_OF_THEM}{NEXT_DAY}"
    rf"(?P<comma>,)?(?: ?[:|])? ?(?P<open>\()?(?:(?:(?:in|at) {NAME}|{STATIONS}),? ?\|? ?)?"
    rf"(?P<verb2>{HELD}|{OPENED}|{CLOSED})? ?(?P<preposition>{PREPOSITION})?(?: the)?"
)
# Between days and a session after them: ", the Committee held a one-day".
BEFORE_MEETING: Final = (
    rf",? ?(?:{SUBJECT})?(?:also |then )?(?P<verb>held|convened|opened|began|started|closed|"
    rf"concluded|ended|hosted|organized|met for|met in|had)(?: for)?(?: (?:a|an|its|the|their))?"
    rf" ?{DAYS_LONG}(?:final |formal )?"
)
DURING: Final = rf",? ?(?:{SUBJECT})?,? ?(?:at|during|in) (?:its|the)(?: {DAYS_LONG})?"
THEN_HELD: Final = rf",? ?(?:the|a|an|its) {DAYS_LONG}"
TAIL: Final = rf"\s*(?:{BE}\s+)?(?P<verb>held|convened|place|{OPENED}|{CLOSED})\b"

# Between a resolution or decision and its day, and the other way round.
AFTER_ACT: Final = (
    rf"{TITLE}(?: ?\([^()]{{1,40}}\))?(?:,? ?(?:which|that)(?: the {BODY}(?= adopted))?)?"
    r"(?: ?(?:was|were|is|has been|had been))?"
    rf"(?P<comma>,)?(?: ?(?:formally |finally |unanimously |originally )?"
    rf"(?P<verb>adopted|passed|approved|taken|dated))?(?: by the {BODY})?(?: ?{HOW})?,?"
    rf":? ?(?P<open>\()?(?:(?P<preposition>on|of|in|until|till) ?)?"
)
# Who adopts a resolution or takes a decision: no single State.
ADOPTER: Final = (
    rf"(?:(?:[Tt]he |then |a [a-z]+ )*(?:(?:[A-Z][\w-]* ){{0,4}}Committee|{BODY}|UNGA|"
    r"Member States|States|Council|Commission)(?: \([A-Z]+\))?,? |(?:it|they) )"
)
BEFORE_ACT: Final = (
    rf",? ?(?:when )?(?:{ADOPTER})?(?:also |finally |formally |unanimously )?(?:by )?"
    rf"(?:adopted|adopts|adopting|passed|approved|took)(?: ?{HOW})?,? ?"
    r"(?:(?:by|in|through|with)(?: its)? |(?:the|its|draft|a) )?"
    rf"(?:{BODY} )?"
    rf"|,? ?(?:[Tt]he )?{BODY} (?:set out|laid down|established|created|launched|fixed) "
    r"(?:[a-z-]+ ){0,6}(?:in|by|through|with)(?: its)?"
)
AFTER_DOCUMENT: Final = (
    r"(?:,? ?(?:which|that))?(?: ?(?:was|is|has been))?(?P<comma>,)?"
    r"(?: ?(?P<verb>issued|dated|published|circulated|released))?"
    r" ?(?P<open>\()?(?:(?P<preposition>on|of|in) ?)?"
)
BEFORE_DOCUMENT: Final = (
    rf",? ?(?:{SUBJECT})?(?:issued|published|circulated|released) (?:the |a )?(?:document )?"
)
AGO: Final = r"(?: (?:[a-z]+|[0-9]+) (?:days?|weeks?|months?|years?) (?:ago|later|earlier))?"
AFTER_TREATY: Final = (
    r"(?:,? ?(?:which|that))?"
    r"(?: ?is an? (?:[\w-]+ ){0,4}(?:treaty|convention|instrument) (?:which|that))?"
    r"(?: ?(?:was|is|has been|had been|were|will be|remains|will remain|will))?,? ?"
    rf"(?:formally |finally )?(?P<verb>adopted|opened for signature|open for signature)"
    rf"(?: by the {BODY})?"
    rf"(?: (?:by|in) {BODY}? ?resolution [0-9/]+)?(?: {HOW})?"
    rf"(?:,? ?{PLACE})?(?:,? ?{PLACE})?{AGO},?"
    rf" ?(?P<open>\()?(?P<preposition>on|in|from|of|until|till|through)?"
)
# Who adopts a treaty: of anybody else the day of its adoption is not told.
BEFORE_TREATY: Final = (
    rf",? ?(?:(?:[Tt]he |then |a [a-z]+ )*(?:{BODY}|UNGA|Member States|States) |it )?"
    rf"(?:also |finally |formally )?(?:adopted|adopting)(?: {HOW})? the"
)
# Before an act: what was done with it, or by it, on the day that follows.
DONE: Final = (
    r"\b(?:(?:(?<!having )adopted|passed|"
    r"(?:established|created|(?:was|been) set up) (?:by|in|through))"
    rf"(?: (?:its|the|{BODY}))?)\s+\Z"
)
TREATY_DONE: Final = rf"\b(?:{BODY}|States) (?:also |finally |formally )?adopted the \Z"
CHOSEN: Final = r"\b(?:elected|electing) (?:M[rs]s?\.? )?\Z"
OFFICE: Final = (
    r"(?: ?\([^()]{1,60}\)|,? ?of [A-Z][\w ]{2,40}?)?,? ?(?:as )?(?:its |the )?"
    r"(?:Committee )?(?:Chair|Co-Chair|Vice-Chair|Rapporteur|Chairperson|Chairwoman|Chairman),?"
    r" (?:on|in)"
)
AFTER_PERSON: Final = (
    r"(?: ?\([^()]{1,60}\)| ?of [A-Z][\w ]{2,40}?)?,? ?(?:who )?(?:was |were |had been )?"
    r"(?P<verb>elected)(?: (?:as )?(?:the )?(?:its )?"
    r"(?:Committee )?(?:Chair|Co-Chair|Vice-Chair|Rapporteur|Chairperson|Chairwoman|Chairman))?"
    r"(?: of the [A-Z][\w ]{2,60}?)?(?: (?:at|during) (?:the|its) [a-z -]{3,40}session)?,?"
    r" (?P<preposition>on|in)"
)
# What comes before a topic and makes days after a comma somebody else's.
RELATIVE: Final = (
    r"(?:after|before|following|since|until|till|prior to|between|ahead of|pursuant to|"
    r"in line with|in accordance with|in view of|under|according to|as of|beyond|by)"
    r"(?: (?:the|its|a|an|this|that))?(?: [\w-]+){0,2}\s*\Z"
)
