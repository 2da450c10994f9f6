"""Numbers of resolutions and decisions: their forms, and whose they are."""

import re
from collections.abc import Iterable, Mapping

import attrs

from uncc_process.citations.patterns import CLOSE, FORMS, GAP, OPEN, compiled

__all__ = ["Number", "Owners", "organ_after", "organ_before", "read_number", "symbol_of"]

# Organs ----------------------------------------------------------------------------------------

# The name, then the ways in which it is written before "resolution" or "decision".
ORGANS: dict[str, tuple[str, ...]] = {
    "General Assembly": ("General Assembly", "UNGA", "GA", "G.A."),
    "Security Council": ("Security Council", "UNSC", "SC", "S.C."),
    "Economic and Social Council": ("Economic and Social Council", "ECOSOC"),
    "Human Rights Council": ("Human Rights Council", "UNHRC", "HRC"),
    "United Nations Environment Assembly": ("Environment Assembly", "UNEA"),
    "Commission on Narcotic Drugs": ("Commission on Narcotic Drugs", "CND"),
    "Commission on Crime Prevention and Criminal Justice": (
        "Commission on Crime Prevention and Criminal Justice",
        "CCPCJ",
    ),
    "Commission on the Status of Women": ("Commission on the Status of Women", "CSW"),
    "Commission on Human Rights": ("Commission on Human Rights",),
    "Economic and Social Commission for Asia and the Pacific": (
        "Economic and Social Commission for Asia and the Pacific",
        "ESCAP",
    ),
    "Conference of the States Parties": ("Conference of the States Parties", "COSP"),
    "Conference of the Parties": ("Conference of the Parties", "COP"),
    "Executive Board": ("Executive Board",),
    "Parliamentary Assembly": ("Parliamentary Assembly", "PACE"),
    "World Health Assembly": ("Health Assembly", "WHA"),
}
NAMED_ORGAN: dict[str, str] = {way: organ for organ, ways in ORGANS.items() for way in ways}
LONGEST_NAME = 120
# What a text calls only "the Assembly" or "the Council", where the form of the number says which.
SHORT_NAMES = {
    ("Assembly", "session"): "General Assembly",
    ("Assembly", "roman"): "General Assembly",
    ("Council", "dated"): "Security Council",
    ("Council", "year"): "Economic and Social Council",
    ("Council", "roman"): "Economic and Social Council",
}
_LINK = (
    rf"(?:['’]s|{GAP}\([A-Z]{{2,8}}\))?"
    rf"(?P<verb>{GAP}adopted|,?{GAP}(?:by|in|under){GAP}its)?(?P<gap>{GAP}{OPEN})\Z"
)


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", GAP) for name in longest_first)


_WRITTEN = _any_of(NAMED_ORGAN)
ORGAN_BEFORE = rf"(?<![\w-])(?P<organ>{_WRITTEN}){_LINK}"
BODY_BEFORE = (
    r"(?<![\w-])(?:(?P<before>[A-Z][A-Za-z-]{0,30})" + GAP + r")?"
    r"(?P<organ>Assembly|Board|Commission|Committee|Conference|Congress|Council|Union)" + _LINK
)
# "Resolution 47/21 of the Human Rights Council", or of a body that is not known here.
ORGAN_AFTER = (
    rf"{CLOSE},?{GAP}of{GAP}the{GAP}(?:United{GAP}Nations{GAP})?"
    rf"(?P<organ>{_WRITTEN}|[A-Z][A-Za-z-]{{0,30}})"
)
# "Established the Human Rights Council by its resolution": the one who made it is not named here.
MADE_BEFORE = (
    rf"(?:[Cc]reat|[Ee]stablish|[Cc]onstitut)(?:ed|es|e|ing)?{GAP}(?:the|an?){GAP}"
    rf"(?:[A-Za-z][A-Za-z-]{{0,30}}{GAP}){{0,8}}\Z"
)
# Words with a capital that open a sentence and are no part of the name of a body.
OPENERS = frozenset(("By", "Following", "In", "Per", "Recalls", "See", "Since", "The", "Under"))

# The symbol of a resolution, by its organ and the form of its number.
RESOLUTION_SYMBOLS = {
    ("General Assembly", "session"): "A/RES/{session}/{number}{letter}",
    ("General Assembly", "roman"): "A/RES/{number}({session}){letter}{after}",
    ("Security Council", "dated"): "S/RES/{number}({year})",
    ("Economic and Social Council", "year"): "E/RES/{year}/{number}{letter}",
    ("Economic and Social Council", "roman"): "E/RES/{number}({session}){letter}{after}",
    ("Human Rights Council", "session"): "A/HRC/RES/{session}/{number}{letter}",
    ("United Nations Environment Assembly", "session"): "UNEP/EA.{session}/Res.{number}",
}
# The forms of number that an organ uses, where they are known: another form is not its own.
FORMS_OF = {
    organ: {form for named, form in RESOLUTION_SYMBOLS if named == organ}
    for organ, _ in RESOLUTION_SYMBOLS
}
FORMS_OF["Security Council"].add("plain")
# Whose a number is when no organ is named ...
BARE = {
    "session": "General Assembly",
    "dated": "Security Council",
    "year": "Economic and Social Council",
}
# ... and who else numbers likewise: where a text names one of these too, and the number could be
# that body's, it is left undecided. The figure is the last session the body can have held by the
# end of 2028: in 2025 they held their 60th (at three a year), 68th, 69th, 81st and 34th (at one).
_ANY = 9999
RIVALS: dict[str, tuple[tuple[str, int], ...]] = {
    "session": (
        ("Human Rights Council", 69),
        ("Commission on Narcotic Drugs", 71),
        ("Commission on the Status of Women", 72),
        ("Economic and Social Commission for Asia and the Pacific", 84),
        ("Commission on Crime Prevention and Criminal Justice", 37),
    ),
    "dated": (("Parliamentary Assembly", _ANY),),
    "year": (("Commission on Human Rights", _ANY), ("Executive Board", _ANY)),
}
# With a session and a stroke the Assembly numbers from its thirty-first session on.
FIRST_SESSION_WITH_A_STROKE = 31
# Until 1975 the resolutions of the Assembly were numbered consecutively, 1 to 3541, so that a
# number and its session check each other (https://research.un.org/en/docs/ga/resolutions).
# One known number of each session, in order; 0 where none was looked up.
ASSEMBLY_NUMBERS = {
    "I": 97, "II": 181, "III": 217, "IV": 319, "V": 428, "VI": 538, "VII": 684, "VIII": 0,
    "IX": 834, "X": 913, "XI": 1104, "XII": 1236, "XIII": 1301, "XIV": 1472, "XV": 1514,
    "XVI": 1721, "XVII": 1803, "XVIII": 1966, "XIX": 1995, "XX": 2099, "XXI": 2181, "ES-V": 2252,
    "XXII": 2341, "XXIII": 0, "XXIV": 2538, "XXV": 2625, "XXVI": 2847, "XXVII": 2913, "XXVIII": 0,
    "S-VI": 3201, "XXIX": 3236, "S-VII": 3362, "XXX": 3363,
}  # fmt: skip
LAST_CONSECUTIVE = 3541


# Numbers ---------------------------------------------------------------------------------------

_READ = {form: written.replace("~", " ") for form, written in FORMS.items()}
_PRINTED = {
    "session": "{session}/{number} {letter}",
    "year": "{year}/{number} {letter}",
    "roman": "{number} {letter}{after} ({session})",
    "dated": "{number} ({year})",
}


@attrs.frozen
class Number:
    """The number of a resolution or decision: its form, and the pieces that the form has."""

    form: str
    pieces: Mapping[str, str]
    text: str

    @property
    def session(self) -> int:
        """The session, if it is a regular one in arabic figures; else 0."""
        session = self.pieces.get("session", "")
        return int(session) if session.isdigit() else 0


def read_number(written: str) -> Number:
    """Read what the pattern of numbers has found."""
    text = re.sub(GAP, " ", written).replace("–", "-")
    form, found = next(
        (form, found) for form, read in _READ.items() if (found := compiled(read).fullmatch(text))
    )
    pieces = {name: piece or "" for name, piece in found.groupdict().items()}
    printed = _PRINTED.get(form, text).format_map(pieces)
    return Number(form, pieces, printed.replace("  ", " ").strip())


def symbol_of(number: Number, organ: str | None) -> str | None:
    """Write the symbol of a resolution, where it follows from the organ and the number."""
    template = RESOLUTION_SYMBOLS.get((organ or "", number.form))
    return template.format_map(number.pieces) if template else None


# Whose a number is -----------------------------------------------------------------------------


def organ_before(text: str, end: int) -> tuple[str | None, int]:
    """Find the organ named just before, and where a citation that begins with its name starts."""
    window = text[max(0, end - LONGEST_NAME) : end]
    found = compiled(ORGAN_BEFORE).search(window) or compiled(BODY_BEFORE).search(window)
    if found is None or ("\n" in found["gap"] and text[end].isupper()):
        return None, end
    own = (found["verb"] or "").endswith("its")
    if own and compiled(MADE_BEFORE).search(window, 0, found.start("organ")):
        return None, end
    name, start = re.sub(GAP, " ", found["organ"]), found.start("organ")
    before = found.groupdict().get("before") or ""
    if before and before not in OPENERS and not before.endswith("ing"):
        name, start = f"{before} {name}", found.start()
    adjacent = not found["verb"] and not found["gap"].strip()
    return NAMED_ORGAN.get(name, name), end - len(window) + start if adjacent else end


def organ_after(text: str, end: int) -> str | None:
    """Find the organ in "resolution 47/21 of the Human Rights Council"; "" if it is not known."""
    found = compiled(ORGAN_AFTER).match(text, end)
    if found is None:
        return None
    name = re.sub(GAP, " ", found["organ"])
    return NAMED_ORGAN.get(name, name if name in {"Assembly", "Council"} else "")


@attrs.frozen
class Owners:
    """Which organs the numbers of resolutions, or of decisions, in a text belong to."""

    text: str
    kind: str
    _stated: dict[str, set[str]] = attrs.field(factory=dict[str, set[str]], init=False)
    _named: dict[str, bool] = attrs.field(factory=dict[str, bool], init=False)

    def of(self, number: Number, named: str | None) -> str | None:
        """Say whose the number is: the organ's named with it, now or earlier; else by its form."""
        if named is None:
            stated = self._stated.get(number.text)
            return self._by_form(number) if stated is None else _only(stated)
        organ = SHORT_NAMES.get((named, number.form), named)
        if not organ or number.form not in FORMS_OF.get(organ, FORMS):
            return None
        self._stated.setdefault(number.text, set()).add(organ)
        return organ

    def _by_form(self, number: Number) -> str | None:
        if number.form == "roman":
            return "General Assembly" if self.kind == "resolution" and _in_session(number) else None
        if number.pieces.get("session", "").startswith("ES-"):
            return "General Assembly"
        if 0 < number.session < FIRST_SESSION_WITH_A_STROKE:
            return None
        rivals = (rival for rival, last in RIVALS.get(number.form, ()) if number.session <= last)
        return None if any(map(self._is_named, rivals)) else BARE.get(number.form)

    def _is_named(self, organ: str) -> bool:
        if organ not in self._named:
            ways = rf"(?<![\w-])(?:{_any_of(ORGANS[organ])})(?![\w-])"
            self._named[organ] = compiled(ways).search(self.text) is not None
        return self._named[organ]


def _only(organs: set[str]) -> str | None:
    return next(iter(organs)) if len(organs) == 1 else None


def _in_session(number: Number) -> bool:
    """Say whether a consecutive number falls in its session of the General Assembly.

    Never in the first: the first numbers of every other body fall in it too.
    """
    sessions = tuple(ASSEMBLY_NUMBERS)
    if number.pieces["session"] not in sessions[1:]:
        return False
    at, known = sessions.index(number.pieces["session"]), tuple(ASSEMBLY_NUMBERS.values())
    above = min(filter(None, known[at + 1 :]), default=LAST_CONSECUTIVE + 1)
    return max(known[:at]) < int(number.pieces["number"]) < above
