"""The words of document symbols, in tables.

Most are from the guide of the Dag Hammarskjöld Library to symbols
(https://research.un.org/en/docs/undocumentsymbols/symbolelements); the others were met in symbols.
"""

__all__ = [
    "BODIES",
    "BRACKETS",
    "COMMITTEES",
    "COUNTED",
    "FIRST_YEAR",
    "LAST_SESSION",
    "LAST_YEAR",
    "LONGEST",
    "MODIFICATIONS",
    "NEVER_ALONE",
    "ORGANS",
    "POINTED_SERIES",
    "PRESS",
    "PRINCIPAL",
    "ROMAN",
    "SERIES",
    "SESSIONAL_BODIES",
    "SPELT",
    "UNCOUNTED",
    "UNNUMBERED",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LONGEST = 128
FIRST_YEAR, LAST_YEAR = 1945, 2199
# One regular session of the General Assembly a year: the next one would open in 2201.
LAST_SESSION = 255

# First components; series.toml has the name and the source of each.
ORGANS = _words(
    "A APLC AT BWC CAC CAT CBD CCM CCPR CCW CD CEB CED CEDAW CERD CLCS CMW CRC CRPD CTOC DP E ECE "
    "ESCAP FCCC GOV HRI HSP ICCD ID IPBES ISBA JIU LC LOS NPT PBC PCNICC S SPLOS ST T TD TPNW "
    "TRADE TRANS UNCTAD UNEP UNIDIR UNODC UNW WFC"
)
# First components of press releases, which look like symbols and are none.
PRESS = _words("AFR BIO DEV DSG ECOSOC GA HR OBV ORG PAL POP SC SG WOM")
# Committees whose papers are filed by country and kind: CEDAW/C/COD/EP/CO/1.
COMMITTEES = _words("CAT CCPR CED CEDAW CERD CMW CRC CRPD")

# What a document is: as a piece of its own (A/RES/75/282), and before a point (A/78/L.46).
SERIES = _words("AI Agenda CRP D DEC DOC G IC INF NGO PET PRST R RES SGB")
POINTED_SERIES = _words("BP CP CRP DEC DOC INF L MISC NGO PET PV R SR")
# Who meets.  A symbol that ends with one of these names a body, and no document of it.
BODIES = _words("A AC C CN CONF COP EA EB EG FC GC GE HA IG INC LTC PC PCN SC Sub WG")
# Right under the principal organs these have a number: A/AC.291 is a committee, A/AC is none.
PRINCIPAL = _words("A E S ST T")
NEVER_ALONE = _words("AC CN CONF L PV SR")
# Bodies whose number is that of their session: UNEP/EA.5, HSP/HA.1.
SESSIONAL_BODIES = _words("EA EB GC GCSS HA")
# Series of one paper for each session or year, which needs no number.
UNNUMBERED = _words("GLOSSARY GUI")

COUNTED = _words("Add Amend Corr Rev Supp Suppl")
UNCOUNTED = _words("MANUAL PALESTINE REPORT Summary")
MODIFICATIONS = {
    spelling: word
    for word in COUNTED | UNCOUNTED
    for spelling in (word, word.upper(), word.title())
}
# Words printed in small letters, by their capitals.  All others are "composed of capital letters"
# (UNBIS Reference Manual, document series symbols).
SPELT = {word.upper(): word for word in _words("Agenda Conv ExCom Hg OzL Pro Sub")} | {
    "TECHNICALPAPER": "TECHNICAL PAPER"
}
BRACKETS = {
    word.upper(): word
    for word in _words("Foreword Introduction OR Part Resumption SUPP Sect. Suppl. Vol.")
} | {"INCOME SECT.": "Income sect.", "PLAN OUTLINE": "Plan outline"}


def _numerals() -> dict[str, int]:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return {tens[n // 10] + units[n % 10]: n for n in range(1, 100)}


ROMAN = _numerals()
