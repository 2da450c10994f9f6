"""Document symbols: A/RES/75/282, A/AC.291/22/Rev.2, S/RES/2231(2015)."""

import re
from functools import cache, cached_property, total_ordering
from typing import Self

import attrs

from uncc_process._patterns import compiled
from uncc_process._tables import read_table
from uncc_process.errors import ParseError
from uncc_process.symbols.grammar import Parts, Refused, read, read_series
from uncc_process.symbols.spelling import EVERYDAY, MODIFIED, put_right, tidied
from uncc_process.symbols.words import ROMAN

__all__ = ["Modification", "SeriesSymbol", "Symbol"]

# attrs freezes __setattr__; this is how its own constructors write.
_set = object.__setattr__

_CITED = compiled(r"[A-Za-z ]{0,60}\b(decision|resolution) [0-9S(].{0,60}", re.IGNORECASE)
_REVISION = compiled(r"/Rev\.([0-9]+)(?=-[A-Z]+/|$)", re.ASCII)
_FIGURE = compiled(r"([0-9]+|[IVXL]+(?=\)))", re.ASCII)
_BREAK = compiled(r"[/.(]", re.ASCII)
_PRINTED_SPACE = compiled(r"(?<=[a-z.])(?=[0-9IVXL])", re.ASCII)


@attrs.frozen
class Modification:
    """What was done to a document: an addendum, a corrigendum, a revision.

    >>> Symbol("A/C.3/74/L.11/Rev.1/Add.2").modifications
    (Modification(kind='Rev', number=1), Modification(kind='Add', number=2))

    ``kind`` is Add, Amend, Corr, Rev or Summary, as the Dag Hammarskjöld Library lists them, or a
    word met in that place, as Suppl or PANEL; a Summary has no number.
    """

    kind: str
    number: int | None = None

    def __str__(self) -> str:
        return self.kind if self.number is None else f"{self.kind}.{self.number}"


@total_ordering
@attrs.frozen(init=False, repr=False, order=False)
class Symbol:
    """The symbol of one United Nations document; ``str`` is the inverse of ``parse``.

    >>> symbol = Symbol.parse("A/AC.291/22/Rev.2")
    >>> symbol.organ, symbol.bodies, symbol.session, symbol.number
    ('A', ('AC.291',), None, '22')
    >>> symbol.revision, symbol.base
    (2, Symbol('A/AC.291/22'))
    >>> symbol > Symbol.parse("A/AC.291/22/Rev.1")
    True

    A symbol is kept in the one spelling in which the library of the United Nations catalogues it.
    Two are equal when that is equal; their order is natural, Rev.2 before Rev.10.
    """

    _spelling: str

    def __init__(self, text: str) -> None:
        plain = EVERYDAY.fullmatch(text)
        if plain is None:
            text = _canonical(text)
        elif plain.lastindex is not None:
            text = tidied(text)
        _set(self, "_spelling", text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a symbol as documents print it or as the library catalogues it.

        >>> print(Symbol.parse("A/60/509/Add.2 (Part I)"))
        A/60/509/Add.2(PartI)

        Raises ``ParseError`` for all else; where another spelling is meant, the remedy names it.
        """
        return cls(text)

    @classmethod
    def normalize(cls, text: str) -> Self:
        """Read a symbol in a spelling met in the wild: other spaces, dashes, capitals, points.

        >>> Symbol.normalize("a/76/l.33.rev.1")
        Symbol('A/76/L.33/Rev.1')
        >>> Symbol.normalize("A / RES / 217 (III) [A]")
        Symbol('A/RES/217(III)A')

        Raises ``ParseError`` if no symbol is left when all that is put right.
        """
        try:
            return cls(put_right(text))
        except ParseError:
            return cls(text)

    def __str__(self) -> str:
        return self._spelling

    def __repr__(self) -> str:
        return f"Symbol({self._spelling!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self._spelling,)  # a pickle is read as any other text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Symbol):
            return NotImplemented
        return _natural(self._spelling) < _natural(other._spelling)

    @cached_property
    def _parts(self) -> Parts:
        return read(self._spelling)[1]

    @property
    def organ(self) -> str:
        """The first component: the organ that a document is submitted to, or that issues it."""
        return self._parts.organ

    @property
    def bodies(self) -> tuple[str, ...]:
        """The subsidiary bodies, from the outside in.

        >>> Symbol("E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1").bodies
        ('CN.4', 'Sub.2', 'AC.2')
        """
        return self._parts.bodies

    @property
    def session(self) -> str | None:
        """The session, as the symbol writes it: 75, III, S-VI, ES-11.

        >>> Symbol("A/RES/75/282").session
        '75'
        >>> Symbol("A/AC.291/22/Rev.1").session is None
        True
        """
        return self._parts.session

    @property
    def session_in_figures(self) -> str | None:
        """The session in the figures used since 1976.

        >>> Symbol("A/RES/3201(S-VI)").session_in_figures
        'S-6'
        """
        if self.session is None:
            return None
        kind, dash, numeral = self.session.rpartition("-")
        return f"{kind}{dash}{ROMAN.get(numeral, numeral)}"

    @property
    def year(self) -> int | None:
        """The year, where the body numbers its papers by years.

        >>> Symbol("S/RES/2231 (2015)").year
        2015
        """
        return self._parts.year

    @property
    def series(self) -> str | None:
        """What the document is: RES, L, PV, CRP …; in papers on a State, its code comes first.

        >>> Symbol("CEDAW/C/COD/EP/CO/1").series
        'COD/EP/CO'
        """
        return self._parts.series

    @property
    def number(self) -> str | None:
        """The number in the series: figures, a range of them (38-40), or Roman figures.

        >>> Symbol("A/AC.291/CRP.13").number
        '13'
        """
        return self._parts.number

    @property
    def letter(self) -> str | None:
        """The capital letter that tells texts of one number apart, or a range of letters.

        >>> Symbol("A/RES/217(III)A").letter, Symbol("A/RES/71/101 A-B").letter
        ('A', 'A-B')
        """
        return self._parts.letter

    @property
    def modifications(self) -> tuple[Modification, ...]:
        """What was done to the document, in order; () if nothing."""
        pieces = (mark.rpartition(".") for mark in self._parts.marks if mark[0] != "(")
        return tuple(
            Modification(kind, int(last)) if point else Modification(last)
            for kind, point, last in pieces
        )

    @property
    def part(self) -> str | None:
        """What stands in brackets, as documents print it: a part, volume, section, resumption.

        >>> Symbol("S/PV.6201(Resumption1)").part
        'Resumption 1'

        More than one are joined by a comma. (OR) marks the Official Records, (A) a language.
        """
        found = (_PRINTED_SPACE.sub(" ", m[1:-1]) for m in self._parts.marks if m[0] == "(")
        return ", ".join(found) or None

    @property
    def reissues(self) -> int:
        """The asterisks: how many times the document was reissued for technical reasons."""
        return self._parts.reissues

    @property
    def joint_with(self) -> "Symbol | None":
        """The other symbol of a document that bears two; all other parts are of the first.

        >>> Symbol("A/64/83-E/2009/83").joint_with
        Symbol('E/2009/83')
        """
        other = self._parts.joint_with
        return None if other is None else Symbol(other)

    @property
    def revision(self) -> int | None:
        """The number of the last Rev., if the document was revised."""
        revisions = [m.number for m in self.modifications if m.kind == "Rev"]
        return revisions[-1] if revisions else None

    @property
    def base(self) -> "Symbol":
        """The document that the modifications and reissues are of; itself, if there are none.

        >>> Symbol("A/58/7/Add.27").base
        Symbol('A/58/7')
        """
        return Symbol("-".join(MODIFIED.sub("", half) for half in self._halves()))

    def _halves(self) -> tuple[str, ...]:
        other = self._parts.joint_with
        return (self._spelling,) if other is None else (self._spelling[: -len(other) - 1], other)

    def is_revision_of(self, other: "Symbol") -> bool:
        """Ask whether this is a later revision of the other document.

        >>> second = Symbol("A/AC.291/22/Rev.2")
        >>> second.is_revision_of(Symbol("A/AC.291/22")), second.is_revision_of(second)
        (True, False)

        A revision replaces what went before; an addendum does not, nor does it to a revision.
        """
        mine, theirs = _unrevised(str(self)), _unrevised(str(other))
        return mine[0] == theirs[0] and mine[1] > theirs[1]

    def belongs_to(self, series: "SeriesSymbol | str") -> bool:
        """Ask whether the document is filed in this series, or in a series of it.

        >>> Symbol("A/AC.291/CRP.13").belongs_to("A/AC.291")
        True
        """
        return self._spelling.startswith(tuple(f"{series}{mark}" for mark in "/.("))

    @property
    def series_name(self) -> str:
        """The name of the nearest series that is known, most often of the body; else of the organ.

        >>> Symbol("A/C.3/74/L.11").series_name
        'Third Committee'
        """
        ends = [found.start() for found in _BREAK.finditer(self._spelling)]
        names = _series_names()
        return next(
            names[self._spelling[:end]] for end in reversed(ends) if self._spelling[:end] in names
        )

    @property
    def url(self) -> str:
        """The address of the document in English.

        >>> Symbol("S/RES/2231 (2015)").url
        'https://docs.un.org/en/S/RES/2231(2015)'

        The first symbol is used of two; a reissue has the address of the document.
        """
        symbol = self._halves()[0].rstrip("*").replace(" ", "%20")
        return f"https://docs.un.org/en/{symbol}"


@attrs.frozen(init=False, repr=False)
class SeriesSymbol:
    """The symbol of a series of documents, mostly that of a body; ``str`` is the inverse.

    >>> series = SeriesSymbol.parse("A/AC.291")
    >>> Symbol("A/AC.291/22/Rev.1") in series, Symbol("A/AC.29/22") in series
    (True, False)

    "The series symbol is the root of the UN document symbol and represents the UN body to which a
    series of documents belongs" (UNBIS Reference Manual, document series symbols).
    """

    _spelling: str

    def __init__(self, text: str) -> None:
        try:
            _set(self, "_spelling", read_series(text))
        except Refused as refusal:
            raise ParseError(
                "the symbol of a series", text, refusal.reason, "write it like 'A/AC.291'"
            ) from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the symbol of a series.

        Raises ``ParseError`` if it could not be one; a series need not be known.
        """
        return cls(text)

    def __str__(self) -> str:
        return self._spelling

    def __repr__(self) -> str:
        return f"SeriesSymbol({self._spelling!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self._spelling,)  # likewise

    def __contains__(self, symbol: Symbol) -> bool:
        return symbol.belongs_to(self)

    @property
    def name(self) -> str | None:
        """The name of the series, if it is known.

        >>> SeriesSymbol("E/CN.15").name
        'Commission on Crime Prevention and Criminal Justice'
        """
        return _series_names().get(self._spelling)


@cache
def _series_names() -> dict[str, str]:
    return {row["prefix"]: row["name"] for row in read_table("symbols/series.toml")["series"]}


def _unrevised(spelling: str) -> tuple[str, int]:
    """Take the last revision off."""
    plain = spelling.rstrip("*")
    revised = _REVISION.search(plain)
    return _REVISION.sub("", plain), int(revised[1]) if revised else 0


def _natural(spelling: str) -> list[tuple[str, int]]:
    """Make a key by which figures sort by their value, and Roman figures in brackets likewise."""
    words = _FIGURE.split(spelling)
    values = (int(f) if f.isdigit() else ROMAN.get(f, 0) for f in words[1::2])
    return [*zip(words[::2], [*values, 0], strict=True), (spelling, 0)]


def _canonical(text: str) -> str:
    try:
        return _settled(text)
    except Refused as refusal:
        reason, remedy = _cited_in_words(text) or (refusal.reason, _hint(text) or refusal.remedy)
        raise ParseError("a document symbol", text, reason, remedy) from None


def _settled(text: str) -> str:
    """Spell a symbol so that reading it again changes nothing."""
    spelling, _ = read(text)
    if spelling != text and read(spelling)[0] != spelling:
        raise Refused(f"as {spelling!r} it would be read as another")
    return spelling


def _cited_in_words(text: str) -> tuple[str, str] | None:
    cited = _CITED.fullmatch(text)
    if cited is None:
        return None
    if cited[1].lower() == "decision":
        return "a decision has no symbol of its own", "find_citations reads it"
    return "it cites a resolution in words", "find_citations reads it"


def _hint(text: str) -> str:
    """Name the symbol that is meant, if putting the spelling right gives one."""
    try:
        spelling = _settled(put_right(text))
    except Refused:
        return ""
    return f"write it {spelling!r}, or read it with Symbol.normalize"
