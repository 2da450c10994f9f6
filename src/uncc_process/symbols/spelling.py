"""The spellings of symbols: as catalogued, as printed, and as met in the wild."""

import re
import unicodedata

from uncc_process._patterns import compiled
from uncc_process.symbols.words import COUNTED, LONGEST, UNCOUNTED

__all__ = ["EVERYDAY", "MODIFIED", "put_right", "tidied"]

_N = "[1-9][0-9]{0,5}+"
_SESSION = "(?>E?S-[1-9][0-9]?+|1[0-9][0-9]|[1-9][0-9]?+)"
_YEAR = "(?>19(?:4[5-9]|[5-9][0-9])|20[0-9][0-9])"
# The plainest symbols, nineteen in twenty, which need no reader to be accepted.  A group catches
# what documents print and the library does not: spaces and capitals.  The tests hold that the
# reader accepts each of them and spells it the same.
EVERYDAY = compiled(
    rf"""(?>
      S/PV\.{_N}(?:([ ])?\((?:OR|Resumption([ ])?[1-9])\))?+
    | S/RES/{_N}([ ])?\({_YEAR}\)
    | [AE]/(?:E(?:SC|C)WA/)?+RES/{_N}([ ])?\((?=[IVX])X{{0,3}}+(?:IX|IV|V?I{{0,3}}+)\)
    | C(?:AT|CPR|EDAW|ERD|RPD)/C/{_SESSION}/D/{_N}/{_YEAR}
    | (?!S/RES/|A/RES/{_YEAR}/)(?>A/HRC|(?>E/E(?:SC|C)WA|ECE|E|ST)
        /(?!(?:AC|CN|CONF|CRP|DEC|DOC|IC|INF|NGO|PET|PRST|PV|RES|SGB|SR|[IVX]++)/)[A-Z]{{2,6}}+(?=/)
        |E/E(?:SC|C)WA|[AES])
      (?>/(?:AC|CN?|CONF|SC|WG|WP)\.{_N}(?=/)){{0,2}}+
      (?:/(?:DEC|PRST|RES)(?=/[1-9ES][0-9S-]*+/[1-9]))?+
      (?>/(?:{_YEAR}|{_SESSION})(?=/(?!(?i:add|corr|rev)\.)))?+
      (?:/(?:IG|SEM|WG)\.{_N}(?=/))?+
      /(?:(?:CR?P|INF|L|PV|SR|WP)\.)?+{_N}[A-Z]?+
      (?:([ ])?\((?:P(?:art|(ART))([ ])?(?:I{{1,3}}|IV|VI?)|Sect\.([ ])?[1-9][0-9]?+[A-Z]?+)\))?+
    )
    (?:/(?:Add|Corr|Rev|(ADD|CORR|REV))\.{_N}){{0,3}}+""",
    re.ASCII | re.VERBOSE,
)
_AS_CATALOGUED = (
    (" ", ""),
    ("/ADD.", "/Add."),
    ("/CORR.", "/Corr."),
    ("/REV.", "/Rev."),
    ("(PART", "(Part"),
)
_MARK = rf"/(?:{'|'.join(sorted(COUNTED | UNCOUNTED))})\b(?:\.[0-9]++)?+"
MODIFIED = compiled(rf"{_MARK}(?:{_MARK}|\([^()]*+\))*+\**+$|\*++$", re.ASCII)

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_STROKES = "\u2044\u2215\u29f8"
_LOOKALIKES = dict.fromkeys(map(ord, _DASHES), "-") | dict.fromkeys(map(ord, _STROKES), "/")

# In order; the text is in capitals by then.
_RULES = tuple(
    (compiled(pattern, re.ASCII), replacement)
    for pattern, replacement in (
        (r" ?/ ?", "/"),
        (r"(?<=[0-9)*])[./ ]?(ADD|AMEND|CORR|REV|SUPPL?)[. ]{0,2}(?=[0-9])", r"/\1."),  # L.33.rev.1
        (r" (?:AND|TO) (?=[A-Z]\b)", "-"),  # 3411 A and B (XXX)
        (r"(?<![0-9(])0+(?=[1-9])", ""),
        (r"(?<=[^A-Z]) | (?=[^A-Z])", ""),
        (r"(?<=\))\[([A-Z](?:-[A-Z])?)\]", r"\1"),  # 217(III)[A]
    )
)


def tidied(text: str) -> str:
    """Spell an everyday symbol as the library does.

    >>> tidied("A/59/9 (PART II)/ADD.1")
    'A/59/9(PartII)/Add.1'
    """
    for printed, catalogued in _AS_CATALOGUED:
        text = text.replace(printed, catalogued)
    return text


def put_right(text: str) -> str:
    r"""Spell a symbol as it was meant, where one reading is possible; else leave it as it is.

    >>> put_right("\uff21/76/L.33 rev. 1\u200b")
    'A/76/L.33/REV.1'
    """
    if len(text) > 2 * LONGEST:
        return text
    text = unicodedata.normalize("NFKC", text).translate(_LOOKALIKES)
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = " ".join(text.split()).upper()
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
