"""The grammar of document symbols: a reader that takes them to pieces.

A symbol is read in the order in which the Dag Hammarskjöld Library explains it
(https://research.un.org/en/docs/undocumentsymbols/symbolelements): the organ, its bodies, the
nature of the document and its number, then what was done to the text afterwards.
"""

import re
from operator import itemgetter
from typing import NamedTuple

from uncc_process._patterns import compiled
from uncc_process.symbols.spelling import MODIFIED
from uncc_process.symbols.words import (
    BODIES,
    BRACKETS,
    COMMITTEES,
    FIRST_YEAR,
    LAST_SESSION,
    LAST_YEAR,
    LONGEST,
    MODIFICATIONS,
    NEVER_ALONE,
    ORGANS,
    POINTED_SERIES,
    PRESS,
    PRINCIPAL,
    ROMAN,
    SERIES,
    SESSIONAL_BODIES,
    SPELT,
    UNCOUNTED,
    UNNUMBERED,
)

__all__ = ["Parts", "Refused", "read", "read_series"]

_NUMBER = compiled(r"([1-9][0-9]*(?:-[1-9][0-9]*)?)([A-Z](?:-[A-Z])?)?", re.ASCII)
_WORD = compiled(
    r"([A-Z][A-Za-z]*(?:[.-][A-Z][A-Za-z]*)*(?: [A-Z]+)?)"
    r"(?:\.([1-9][0-9]*(?:-[1-9][0-9]*)?)([A-Z])?)?",
    re.ASCII,
)
_SPECIAL_SESSION = compiled(r"(?:E?S|ORG|REC)-([1-9][0-9]?|[IVXL]+)", re.ASCII)
_TIME_IN_BRACKET = compiled(r"\(([^()]+)\)([A-Z](?:-[A-Z])?)?", re.ASCII)
_WORDS_IN_BRACKET = compiled(r"\(([A-Za-z][A-Za-z .]*?) ?([1-9][0-9]*[A-Z]?|[IVXL]+)?\)", re.ASCII)
_STANDING_BRACKET = compiled(r"\(([A-Z]+|[0-9]+)\)", re.ASCII)
_LETTERS = compiled(r"[A-Za-z]+", re.ASCII)
_JOINT = compiled(r"(?<=[0-9)*])-(?=[A-Z]+/)", re.ASCII)
# Where documents print a space and the library catalogues none.
_PRINTED_SPACE = compiled(
    r"(?<=[0-9A-Z)]) (?=\()|(?<=[0-9)]) (?=[A-Z](?:-[A-Z])?(?: ?\(|[/*]|$))", re.ASCII
)
_LETTER_FIRST = compiled(r"(?<=[0-9])([A-Z](?:-[A-Z])?)(\((?:S-|ES-)?[IVXL]+\))(?=/|$)", re.ASCII)


class Refused(Exception):
    """Why a text is no symbol; ``Symbol`` makes a ``ParseError`` of it."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason, remedy)
        self.reason: str = reason
        self.remedy: str = remedy


class Parts(NamedTuple):
    """What a symbol is made of; ``marks`` is all that follows the number, in order."""

    organ: str
    bodies: tuple[str, ...]
    session: str | None
    year: int | None
    series: str | None
    number: str | None
    letter: str | None
    marks: tuple[str, ...]
    reissues: int
    joint_with: str | None


def read(text: str) -> tuple[str, Parts]:
    """Take a symbol to pieces; its canonical spelling comes with them.

    Raises ``Refused`` with the reason.
    """
    if len(text) > LONGEST:
        raise Refused(f"no symbol is longer than {LONGEST} characters")
    if not text.isascii():
        raise Refused("a symbol has plain letters and figures only")
    if " " in text:
        text = _PRINTED_SPACE.sub("", text)
    joint = _JOINT.search(text) if "-" in text else None
    if joint is None:
        return _read_one(text)
    halves = (text[: joint.start()], text[joint.end() :])
    (spelling, parts), (other, _) = sorted(map(_read_one, halves), key=itemgetter(0))
    # Also without what was done to them they are to be two: the base of them is.
    bases = sorted(MODIFIED.sub("", half) for half in (spelling, other))
    again = _JOINT.search("-".join(bases))
    if again is None or again.start() != len(bases[0]):
        raise Refused("where the first of two symbols ends cannot be told")
    return f"{spelling}-{other}", parts._replace(joint_with=other)


def read_series(text: str) -> str:
    """Check the symbol of a series, such as A/AC.291; its canonical spelling comes back.

    Raises ``Refused`` with the reason.
    """
    if len(text) > LONGEST or not text.isascii():
        raise Refused("a symbol is short and has plain letters and figures only")
    organ, *pieces = text.split("/")
    if organ not in ORGANS:
        raise _no_organ(organ)
    reading = _Reading(organ)
    spelling = [organ, *(reading.add_to_series(piece) for piece in pieces)]
    return "/".join(spelling)


def _read_one(text: str) -> tuple[str, Parts]:
    bare = text.rstrip("*")
    reissues = len(text) - len(bare)
    if "//" in bare:
        raise Refused("nothing stands between two strokes")
    if "(" in bare:
        # The letter goes last, 217A(III) is 217(III)A, and a bracket becomes a piece of its own.
        bare = _LETTER_FIRST.sub(r"\2\1", bare).replace("(", "/(")
    organ, *pieces = bare.split("/")
    if organ not in ORGANS:
        raise _no_organ(organ)
    marks = _take_marks(pieces)
    reading = _Reading(organ)
    spelling = [organ, *map(reading.add, pieces[:-1]), reading.add_number(pieces[-1]), *marks]
    reading.add_marks(marks)
    session, year = reading.session_and_year()
    reading.check(session, year)
    parts = Parts(
        organ,
        tuple(reading.bodies),
        session,
        year,
        "/".join(reading.names) or None,
        reading.number,
        reading.letter,
        tuple(reading.marks),
        reissues,
        None,
    )
    return "/".join(spelling).replace("/(", "(") + "*" * reissues, parts


def _take_marks(pieces: list[str]) -> list[str]:
    """Take what follows the number off the end of the pieces; give it back respelled."""
    marks: list[str] = []
    while pieces:
        word, point, number = pieces[-1].partition(".")
        if word in MODIFICATIONS:
            marks.append(_modification(MODIFICATIONS[word], point, number))
        elif word.startswith("("):
            marks.append(_bracket(pieces[-1]))
        else:
            return marks[::-1]
        pieces.pop()
    raise Refused("no number follows the organ")


def _modification(word: str, point: str, number: str) -> str:
    if word in UNCOUNTED and not point:
        return word
    if not number.isdigit() or number.startswith("0"):
        raise Refused(f"{word} has no number", f"write it like '{word}.1'")
    return f"{word}.{number}"


def _bracket(piece: str) -> str:
    """Respell a bracket: a session or year with its letter, or a word with its number."""
    found = _TIME_IN_BRACKET.fullmatch(piece)
    if found and _is_time(found[1]):
        return piece
    found = _WORDS_IN_BRACKET.fullmatch(piece)
    if found is None:
        raise _unreadable(piece)
    word, number = found.groups()
    known = word if len(word) == 1 and not number else BRACKETS.get(word.upper())
    if known is None or (number and number.isalpha() and number not in ROMAN):
        raise _unreadable(piece)
    return f"({known}{number or ''})"


def _is_time(text: str) -> bool:
    """Ask whether this can be a session or a year."""
    if "-" not in text:
        return text.isdigit() or text in ROMAN
    special = _SPECIAL_SESSION.fullmatch(text)
    return special is not None and (special[1].isdigit() or special[1] in ROMAN)


def _spelt(word: str) -> str:
    if word.isupper() and word not in SPELT:
        return word
    return _LETTERS.sub(_spelt_letters, word)


def _spelt_letters(found: re.Match[str]) -> str:
    letters, capitals = found[0], found[0].upper()
    spelling = SPELT.get(capitals, capitals)
    printed = letters in (spelling, capitals, letters.title())  # not so in ADd.1
    if capitals in MODIFICATIONS or not printed:
        raise _unreadable(letters)
    return spelling


class _Reading:
    """A symbol being read, piece by piece."""

    def __init__(self, organ: str) -> None:
        self.organ = organ
        self.bodies: list[str] = []
        self.names: list[str] = []  # of series
        self.times: list[str] = []  # sessions and years
        self.number: str | None = None
        self.letter: str | None = None
        self.marks: list[str] = []
        self.pointed = False  # the last name and the number are joined by a point

    def add(self, piece: str) -> str:
        """Place a piece that stands before the number; give back its canonical spelling."""
        if not piece:  # a bracket that stands alone comes next
            return piece
        if piece[0] == "(":
            return self._add_bracket(piece)
        if _is_time(piece) and piece != "L":
            self.times.append(piece)
            return piece
        found = _WORD.fullmatch(piece)
        if found is None or found[3]:
            raise _unreadable(piece)
        return self._add_word(_spelt(found[1]), found[2])

    def add_to_series(self, piece: str) -> str:
        """Place a piece of the symbol of a series; give back its canonical spelling."""
        if not piece or piece.partition(".")[0] in MODIFICATIONS:
            raise _unreadable(piece)
        return piece if piece in POINTED_SERIES else self.add(piece)

    def _add_word(self, word: str, number: str | None) -> str:
        if number is not None:
            return self._add_counted(word, number)
        filed = (self.organ in COMMITTEES and self.bodies) or self.bodies == ["C.12"]
        dated = self.times and word not in BODIES
        if word in SERIES or word.startswith("SER.") or filed or dated:
            self.names.append(word)
        elif word in NEVER_ALONE and self.organ in PRINCIPAL and not self.bodies:
            raise Refused(f"no number follows {word!r}", f"write it like '{word}.1'")
        else:
            self.bodies.append(word)
        return word

    def _add_counted(self, word: str, number: str) -> str:
        if word in POINTED_SERIES:
            raise Refused(f"'{word}.{number}' ends with its number")
        if word in SESSIONAL_BODIES:
            self.bodies.append(word)
            self.times.append(number)
        else:
            self.bodies.append(f"{word}.{number}")
        return f"{word}.{number}"

    def _add_bracket(self, piece: str) -> str:
        inner = piece[1:-1]
        if not self.times and _is_time(inner) and piece[-1] == ")":  # TD/B/WP(XXXV)/MISC.1
            self.times.append(inner)
        elif not _STANDING_BRACKET.fullmatch(piece):
            raise _unreadable(piece)
        elif self.times:  # S/AC.37/2003/(1455)/1
            self.names.append(piece)
        elif not (self.bodies or self.names):  # UNEP(DTIE)/Hg/INC.5/7
            self.bodies.append(inner)
        else:
            raise _unreadable(piece)
        return piece

    def add_number(self, piece: str) -> str:
        """Place the piece with the number; give back its canonical spelling."""
        plain = _NUMBER.fullmatch(piece)
        if plain:
            self.number, self.letter = plain.groups()
            return piece
        found = _WORD.fullmatch(piece)
        if found and found[2]:
            word = _spelt(found[1])
            self.names.append("Res" if word == "RES" else word)
            self.number, self.letter = found[2], found[3]
            self.pointed = True
            return f"{self.names[-1]}.{self.number}{self.letter or ''}"
        if self.bodies and piece in UNNUMBERED:
            self.names.append(piece)
        elif self.bodies and piece in ROMAN and not self.times:
            self.number = piece
        else:
            raise _unreadable(piece)
        return piece

    def add_marks(self, marks: list[str]) -> None:
        """Place what follows the number."""
        time = _TIME_IN_BRACKET.fullmatch(marks[0]) if marks else None
        if time and _is_time(time[1]):
            self.times.append(time[1])
            self.letter = time[2] or self.letter
            marks = marks[1:]
        for mark in marks:
            if mark[0] == "(" and mark[-1] != ")":  # a letter belongs to the session only
                raise _unreadable(mark)
        self.marks.extend(marks)
        if len(self.times) == 2 and self.number is not None:
            self._settle(self.number)

    def _settle(self, last: str) -> None:
        """Find the number among three figures."""
        figures = self.times[1].isdigit() and last.isdigit()
        if self.pointed and figures:  # E/ESCWA/28/8/PANEL.3: on the eighth paper
            self.marks.insert(0, f"{self.names.pop()}.{last}")
            self.number = self.times.pop()
        elif self.names[-1:] == ["D"]:  # CCPR/C/125/D/2728/2016: number, then year
            self.number, self.times[1] = self.times[1], last

    def session_and_year(self) -> tuple[str | None, int | None]:
        """Tell sessions from years."""
        sessions: list[str] = []
        years: list[int] = []
        western_asia = self.bodies[:1] in (["ESCWA"], ["ECWA"])
        for time in self.times:
            if not time.isdigit():
                sessions.append(time)
            elif len(time) == 4:
                years.append(int(time))
            elif western_asia and 72 < int(time) < 100:  # E/ESCWA/STAT/89/23 is of 1989
                years.append(1900 + int(time))
            else:
                sessions.append(time)
        if len(sessions) > 1 or len(years) > 1:
            raise Refused(f"{self.times[1]!r} is one figure too many")
        for year in years:
            if not FIRST_YEAR <= year <= LAST_YEAR:
                raise Refused(f"{year} is no year of the United Nations")
        for session in filter(str.isdigit, sessions):
            last = LAST_SESSION if self.organ == "A" and not self.bodies else 999
            if session.startswith("0") or int(session) > last:
                raise Refused(f"there is no session {session}")
        return next(iter(sessions), None), next(iter(years), None)

    def check(self, session: str | None, year: int | None) -> None:
        """Refuse what no document could bear."""
        for place, name in enumerate(self.names):
            if name in self.names[:place]:
                raise Refused(f"{name!r} stands in it twice")
        if self.pointed and self.names and self.names[-1] in BODIES:
            meeting = self.names[-1] in {"IG", "WG"} and self.bodies[:1] == ["ESCWA"]
            if not (meeting and self.times):
                raise Refused("it names a body and no document of it", "SeriesSymbol reads it")
        if self.names == ["RES"] and not self.bodies:
            if self.organ == "S" and year is None:
                raise Refused("the year is missing", "write it like 'S/RES/2231(2015)'")
            if self.organ == "A" and session is None:
                raise Refused("the session is missing", "write it like 'A/RES/75/282'")


def _no_organ(organ: str) -> Refused:
    if organ in PRESS:
        return Refused("it is the number of a press release")
    if organ.startswith("C.N."):
        return Refused("it is the number of a depositary notification")
    return Refused(
        f"no organ of the United Nations signs {organ!a}", "write it like 'A/RES/75/282'"
    )


def _unreadable(piece: str) -> Refused:
    return Refused(f"cannot read {piece!a}" if piece else "nothing follows the last stroke")
