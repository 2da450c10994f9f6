"""The ways in which texts of the United Nations cite, as tables: words, forms, examples.

What a found text means is decided in ``parts``; here is only what is looked for.
Each expression takes linear time: every repetition is bounded, or can begin in one way only.
"""

import re
from functools import cache

import attrs

from uncc_process.spans.words import MONTHS

__all__ = ["PATTERNS", "Pattern", "compiled"]


@cache
def compiled(written: str) -> re.Pattern[str]:
    """Compile an expression on its first use: they are long, and an import must be light."""
    return re.compile(written, re.ASCII)


@attrs.frozen
class Pattern:
    """One way of citing: its name, what it cites, examples of it, and how it is found.

    >>> [pattern.name for pattern in PATTERNS]
    ['symbol', 'resolution', 'decision', 'treaty series', 'place', 'back-reference']
    """

    name: str
    cites: str
    examples: tuple[str, ...]
    written: str = attrs.field(repr=False)

    @property
    def expression(self) -> re.Pattern[str]:
        """The regular expression by which it is found."""
        return compiled(self.written)


# Texts come as plain text, as Markdown, and from PDF: a gap may be a no-break space, or one line
# break but no empty line; a number may stand in bold type or be the text of a link.
_SPACE = "[ \\t\u00a0\u2009\u202f]"
_BREAK = f"\\r?\\n{_SPACE}{{0,8}}"
GAP = f"(?:{_SPACE}{{1,4}}(?:{_BREAK})?|{_BREAK})"
MAYBE = f"{GAP}?"
OPEN = r"[\[*_]{0,4}"
CLOSE = r"(?:[*_]{0,3}(?:\](?:\([^()\s]{0,300}\))?)?[*_]{0,3})"
_MONTHS = "|".join(MONTHS)
_DATE = rf"[0-9]{{1,2}}{GAP}(?:{_MONTHS}){GAP}[0-9]{{4}}"
# A figure that goes on, is a share, or is the day of a date is not the number of anything.
_END = rf"(?![0-9A-Za-z%]|[/:][0-9A-Za-z]|{GAP}(?:{_MONTHS})\b)"
_AND = rf"(?:,{MAYBE}(?:(?:and|or){GAP})?|{GAP}(?:and|or){GAP})"
# After a lone capital letter: what shows that it is not the first word of what follows.
_LETTER_END = rf"(?=[,.;:)\]*_]|{GAP}(?:and|of|on|or|to)\b|{_SPACE}{{0,4}}(?:\Z|\r?\n))"


# Symbols ---------------------------------------------------------------------------------------

_PIECE = r"[A-Za-z0-9]+(?:(?:[.-]|–(?=[A-Z]{1,5}/))[A-Za-z0-9]+)*"
# A year or a session in brackets may be a remark; a part of a document is always of its symbol.
_REMARK = rf"{MAYBE}\((?:(?:E?S-|ORG-)?[IVXL]{{1,7}}|ORG-[0-9]{{1,2}}|(?:19|20)[0-9]{{2}})\)"
_OF_SYMBOL = rf"{MAYBE}\((?:Part|PART|Vol\.|Resumption|Sect\.|Suppl\.|SUPP){MAYBE}[0-9A-Z]{{1,6}}\)"
_SYMBOL = (
    r"(?<![A-Za-z0-9/.:#=@%&?\\-])(?<!\]\()"
    rf"(?P<stem>[A-Z]{{1,8}}(?:/{_PIECE}){{1,12}})(?![/A-Za-z0-9])"
    rf"(?P<letter>{MAYBE}[A-Z](?={MAYBE}\([IVXL-]{{1,7}}\)))?"
    rf"(?:(?P<remark>{_REMARK})|(?P<bracket>{_OF_SYMBOL}))?"
    rf"(?P<more>(?:/(?:Add|Amend|Corr|Rev)\.[0-9]{{1,3}}){{0,4}})"
    rf"(?P<letters>{GAP}[A-Z](?:[-–][A-Z])?{_LETTER_END})?"
)
YEAR = r"\((?:19|20)"
# "A/AC.291/9 and Add.1 and 2": the rest of a symbol, after the symbol it is the rest of.
SHORT_FORM = (
    rf"{CLOSE}{_AND}{OPEN}(?P<short>[A-Z][A-Za-z]{{0,6}}\.[0-9]{{1,4}}"
    r"(?:/(?:Add|Amend|Corr|Rev)\.[0-9]{1,3}){0,3})(?![0-9A-Za-z/]|\.[0-9])"
)
_PLAIN_WORDS = "and|are|as|by|contain|contained|for|had|has|have|in|is|of|on|or|to|was|were|which"
SHORT_NUMBER = (
    rf"{CLOSE}(?:{_AND}|[–-])(?P<number>[0-9]{{1,3}})"
    rf"(?=\Z|[,;:)\]–]|\.(?![0-9])|{GAP}(?:{_PLAIN_WORDS})\b)"
)
MODIFICATIONS = ("Add", "Amend", "Corr", "Rev")


# Numbers of resolutions and decisions ----------------------------------------------------------

# "~" is a gap and "~?" perhaps one: any in a running text, a single space once it is taken out.
FORMS = {
    "session": rf"(?P<session>(?:E?S-)?[0-9]{{1,2}})/(?P<number>[0-9]{{1,3}})"
    rf"(?:~?(?P<letter>[A-Z](?:[-–][A-Z])?){_LETTER_END})?",
    "year": rf"(?P<year>(?:19|20)[0-9]{{2}})/(?P<number>[0-9]{{1,3}})"
    rf"(?:~?(?P<letter>[A-Z]){_LETTER_END})?",
    "roman": r"(?P<number>[0-9]{1,4})~?(?P<letter>[A-Z](?:~(?:and|to)~[A-Z])?)?~?"
    r"\((?P<session>(?:E?S-|ORG-)?[IVXL]{1,7}|ORG-[0-9]{1,2})\)"
    rf"(?:~(?P<after>[A-Z]){_LETTER_END})?",
    "dated": r"(?P<number>[0-9]{1,4})~?\((?P<year>(?:19|20)[0-9]{2})\)",
    "conference": r"[0-9]{1,3}/(?:CP|CMA|CMP)\.[0-9]{1,2}|[IVXL]{1,7}/[0-9]{1,3}",
    "plain": r"(?P<number>[0-9]{1,4})",
}


def _in_text(form: str) -> str:
    written = FORMS[form].replace("~?", MAYBE).replace("~", GAP)
    return re.sub(r"\?P<[a-z]+>", "?:", written)


_NUMBER = f"(?:{'|'.join(map(_in_text, FORMS))}){_END}"
NEXT_NUMBER = (
    rf"{CLOSE}(?:{GAP}of{GAP}{_DATE}|,?{GAP}in{GAP}[0-9]{{4}})?"
    rf"(?:,?{GAP}(?:concerning|entitled|on|regarding){GAP}[^0-9.;()]{{1,160}}?)?"
    rf"(?:{_AND}|;{MAYBE}(?:and{GAP})?){OPEN}(?P<number>{_NUMBER})"
)
NEXT_LETTER = rf"{_AND}(?P<number>[A-Z]){_LETTER_END}"


def _numbered(words: str) -> str:
    return rf"(?<![\w-])(?:{words}){GAP}(?:[Nn]os?\.?{MAYBE})?{OPEN}(?P<number>{_NUMBER})"


# Places in a document --------------------------------------------------------------------------

# The words of texts, and the unit of ``sources`` that each is; outermost units first.
PLACE_WORDS: dict[str, tuple[str, ...]] = {
    "annex": ("annex", "annexes"),
    "appendix": ("appendix", "appendices"),
    "part": ("part", "parts"),
    "chap.": ("chapter", "chapters", "chap.", "chaps."),
    "sect.": ("section", "sections", "sect.", "sects."),
    "table": ("table", "tables"),
    "item": ("agenda item", "agenda items", "item", "items"),
    "rule": ("rule", "rules"),
    "art.": ("article", "articles", "art.", "arts."),
    "preamble": ("preamble",),
    "p.": ("page", "pages", "p.", "pp."),
    "para.": (
        "operative paragraph",
        "operative paragraphs",
        "paragraph",
        "paragraphs",
        "para.",
        "paras.",
        "para",
        "paras",
    ),
    "footnote": ("footnote", "footnotes"),
}
UNIT_OF: dict[str, str] = {word: unit for unit, words in PLACE_WORDS.items() for word in words}
DEPTH: dict[str, int] = {unit: depth for depth, unit in enumerate(PLACE_WORDS)}
ABBREVIATIONS: frozenset[str] = frozenset(
    word for word in UNIT_OF if "." in word or word in {"para", "paras"}
)
# Written out, these may name a place in another document than the one cited just before.
LOOSE_UNITS = frozenset(("art.", "rule", "item", "table", "p."))


def _words(chosen: list[str]) -> str:
    longest_first = sorted(chosen, key=len, reverse=True)
    return "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in longest_first)


_MANY = [word for word in UNIT_OF if word == "pp." or word.rstrip(".").endswith("s")]
_ONE = [word for word in UNIT_OF if word not in _MANY]
_SUB = rf"(?:{MAYBE}\((?:[0-9]{{1,3}}|[a-z]{{1,2}}|[ivx]{{1,6}}|[A-Z])\)){{1,4}}"
_LABEL = (
    rf"(?:[0-9]{{1,4}}[A-Za-z]?|[IVXLC]{{2,7}}|[B-HJ-Z]|[AI](?:{_LETTER_END}|(?={MAYBE}\(|[–-])))"
    rf"(?:\.[0-9A-Z]{{1,3}}){{0,3}}"
    rf"(?:{GAP}(?:bis|ter|quater)\b)?(?:{_SUB})?{_END}"
)
# How a label is written, and how ``sources`` prints it, in this order.
LABEL_SPELLINGS = (
    (" to |-", "–"),
    (", ?(?:and|or) | or ", " and "),
    (", ?", ", "),
    (r"(?<!,)(?<! and) \(", "("),
)
_TO = rf"(?:{GAP}to{GAP}|[–-])"
_ITEM = rf"{_LABEL}(?:(?:{_AND}|{_TO}){_SUB}){{0,9}}"
_PLACE = (
    rf"(?<![\w/.-])(?:(?P<many>{_words(_MANY)}){GAP}{OPEN}"
    rf"(?P<labels>{_ITEM}(?:(?:,{MAYBE}|{_TO}){_ITEM}){{0,60}}"
    rf"(?:,?{GAP}(?:and|or){GAP}{_ITEM}(?:{_TO}{_ITEM})?)?)"
    rf"|(?P<one>{_words(_ONE)}){GAP}{OPEN}(?P<label>{_ITEM}(?:[–-]{_ITEM})?)"
    r"|(?P<whole>[Aa]nnex|[Aa]ppendix|[Pp]reamble)(?![\w-]))"
)


# Treaty series and back-references -------------------------------------------------------------

_VOLUME = "[0-9]{1,4}"
_TREATY = (
    rf"(?<![\w/.-])(?:(?:(?:United{GAP}Nations|UN),?{GAP}[*_]{{0,2}}Treaty{GAP}Series[*_]{{0,2}}|"
    rf"UNTS),{GAP}vols?\.{GAP}(?P<volumes>{_VOLUME}(?:{_AND}{_VOLUME}){{0,30}})(?![0-9])"
    rf"(?:,{GAP}No\.{GAP}(?P<number>(?:I{{1,2}}-)?[0-9]{{1,6}})(?![0-9]))?"
    rf"(?:,{GAP}p\.{GAP}(?P<page>[0-9]{{1,4}})(?![0-9]))?"
    rf"|(?P<volume>{_VOLUME}){GAP}(?:UNTS|U\.N\.T\.S\.){GAP}(?P<first>[0-9]{{1,4}})(?![0-9]))"
)
# "That" must follow a preposition: "decided that resolution of the conflict" cites nothing.
_BY = "[Bb]y|[Ff]or|[Ff]rom|[Ii]n|[Oo]f|[Tt]hrough|[Tt]o|[Uu]nder|[Ww]ith"
_BACK = (
    rf"(?<![\w-])(?:(?:{_BY}){GAP}(?P<that>that{GAP}(?:resolution|decision))|"
    rf"(?P<same>[Tt]he{GAP}(?:above-mentioned|aforementioned|said|same){GAP}(?:resolution|decision))"
    rf")(?![\w-]|{GAP}(?:[0-9]|[A-Z]{{1,8}}/))|(?<![\w-])(?P<ibid>[Ii]bid\b\.?)"
)


# Joints: what stands between a place and the document, or the wider place, that it is in -------

_OF = rf"{CLOSE},?{GAP}of{GAP}(?:(?:its|the|their){GAP})?"
_KIND = rf"(?:(?:draft|revised){GAP}){{0,2}}(?:decision|document|note|report|resolution)"
INTO_PLACE = rf"(?:{_OF}|{CLOSE}{GAP}to{GAP}(?:the{GAP})?){OPEN}"
INTO_DOCUMENT = rf"(?:{_OF}|{CLOSE}{GAP}in{GAP})(?:{_KIND}{GAP})?{OPEN}"
IN_REPORT = (
    rf"{CLOSE}{GAP}of{GAP}(?:(?:his|its|the){GAP})?report"
    rf"(?:{GAP}of{GAP}[A-Za-z' -]{{1,80}})?{GAP}\({OPEN}"
)
ANNEX_TO = rf"{CLOSE}{GAP}to{GAP}(?:(?:its|the|their){GAP})?(?:{_KIND}{GAP})?{OPEN}"
THEN = rf"{CLOSE}(?:{GAP}of{GAP}{_DATE})?,{GAP}{OPEN}"
IN_BRACKETS = rf"{CLOSE}{GAP}\({OPEN}"
SIDE_BY_SIDE = rf"{CLOSE}{GAP}{OPEN}"
# What follows a place that belongs to something else than the document cited before it.
OWNED = rf"{CLOSE}{GAP}(?:above|below|hereto|of|thereto|to)\b"
REST_OF_LINK = r"[*_]{0,3}\](?:\([^()\s]{0,300}\))?"


# Where a back-reference may look ---------------------------------------------------------------

SENTENCE_END = r"[.!?][\"”)\]]{0,3}[ \t\r\n]{1,20}(?=[A-Z“\"\[])|\n[ \t\r]{0,80}\n"
OPEN_BRACKET = r"\((?:see(?: also)? )?[\[*_]{0,4}\Z"
# "Ibid., vol. 606" is another treaty, in the series that was cited before.
VOLUME_FOLLOWS = rf",{GAP}vols?\."


PATTERNS = (
    Pattern(
        "symbol",
        "a document by its symbol; several with the rest of each",
        (
            "A/AC.291/22/Rev.1",
            "S/RES/2231 (2015)",
            "A/RES/217 (III)",
            "E/CN.15/2020/15",
            "A/AC.291/9 and Add.1 and 2",
            "A/AC.291/22/Rev.1 and Rev.2",
        ),
        _SYMBOL,
    ),
    Pattern(
        "resolution",
        "a resolution, or several, by number",
        (
            "resolution 75/282",
            "General Assembly resolutions 74/247 and 75/282",
            "General Assembly resolution 217 A (III)",
            "Council resolution 1996/31",
            "Security Council resolution 2231 (2015)",
            "Human Rights Council resolution 47/21",
            "resolutions 68/167 of 18 December 2013 and 69/166 of 18 December 2014",
        ),
        _numbered(r"[Rr]esolution(?P<several>s)?|Res\.?"),
    ),
    Pattern(
        "decision",
        "a decision, or several, by number",
        ("decision 78/549", "General Assembly decisions 74/567 and 75/555", "decision 1/CP.21"),
        # Under "resolutions and decisions" a number may be of either.
        _numbered(r"(?<!esolutions and )[Dd]ecision(?P<several>s)?"),
    ),
    Pattern(
        "treaty series",
        "a treaty by its volume in the United Nations Treaty Series, with its number or first page",
        (
            "United Nations, Treaty Series, vol. 999, No. 14668",
            "United Nations, Treaty Series, vols. 2225, 2237, 2241 and 2326, No. 39574",
            "2349 UNTS 41",
            "2225 U.N.T.S. 209",
        ),
        _TREATY,
    ),
    Pattern(
        "place",
        "a place in a document that is not named beside it",
        ("paragraph 10", "paras. 4 to 6", "annex II", "article 65 (1)", "agenda item 107"),
        _PLACE,
    ),
    Pattern(
        "back-reference",
        "a document that was cited before",
        ("in that resolution", "the same decision", "ibid."),
        _BACK,
    ),
)
