"""Checks: what a text says, what was understood of it, and whether the record says so."""

from collections import Counter
from enum import Enum

import attrs

from uncc_process.sources import Source

__all__ = ["Check", "Kind", "Understood", "Verdict", "headline", "plain", "understood"]


class Kind(Enum):
    """What kind of words a check is about."""

    DATE = "date"
    PLACE = "place"
    CITATION = "citation"
    COUNT = "count"
    STATEMENT = "statement"


class Verdict(Enum):
    """What the record says to a passage.

    >>> Verdict("looser").meaning
    'the text is less exact than the record, and agrees with it'
    """

    SUPPORTED = "supported"
    LOOSER = "looser"
    STRICTER = "stricter"
    OVERTAKEN = "overtaken"
    CONTRADICTED = "contradicted"
    NOT_IN_THE_RECORD = "not in the record"
    NOT_UNDERSTOOD = "not understood"
    NO_CLAIM = "no claim"

    @property
    def meaning(self) -> str:
        """What the verdict says of the text."""
        return _MEANINGS[self]


_MEANINGS = {
    Verdict.SUPPORTED: "the record says so",
    Verdict.LOOSER: "the text is less exact than the record, and agrees with it",
    Verdict.STRICTER: "the text is more exact than the record allows one to say",
    Verdict.OVERTAKEN: "right on the day of the text, and overtaken by later facts",
    Verdict.CONTRADICTED: "the record says otherwise, and so does every claim still in dispute",
    Verdict.NOT_IN_THE_RECORD: "understood, and the record has nothing on it",
    Verdict.NOT_UNDERSTOOD: "not understood well enough to say anything",
    Verdict.NO_CLAIM: "a day as of which the text speaks, which claims nothing of the process",
}


@attrs.frozen(kw_only=True)
class Check:
    """A passage of a text checked against the record: ``text[start:end]`` of what was given.

    >>> check = Check(
    ...     start=3,
    ...     end=14,
    ...     text="26 May 2021",
    ...     kind=Kind.DATE,
    ...     understood="A/RES/75/282 was adopted on 26 May 2021",
    ...     verdict=Verdict.SUPPORTED,
    ...     record_says="A/RES/75/282 was adopted on 26 May 2021",
    ... )
    >>> check.verdict.value
    'supported'

    ``understood`` says what the passage was taken to say or, where it was not understood, why not;
    ``records`` are the ids of the records it was checked against, ``sources`` what they rest on.
    """

    start: int
    end: int
    text: str
    kind: Kind
    understood: str
    verdict: Verdict
    record_says: str = ""
    records: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@attrs.frozen
class Understood:
    """How many passages of some kinds a text has, and how many of them were understood.

    >>> str(Understood(found=31, understood=30, contradicted=1))
    '30 of 31 understood (96.8 %), 1 contradicted'
    """

    found: int
    understood: int
    contradicted: int

    @property
    def share(self) -> float:
        """The share that was understood; 1 where there was nothing to understand."""
        return self.understood / self.found if self.found else 1.0

    @property
    def told(self) -> str:
        """The share in words, without what is contradicted."""
        share = f"{self.share:.1%}".replace("%", " %")
        return f"{self.understood} of {self.found} understood ({share})" if self.found else "none"

    def __str__(self) -> str:
        return f"{self.told}, {self.contradicted} contradicted" if self.found else self.told


COUNTED = (Kind.DATE, Kind.CITATION, Kind.COUNT)


def understood(checks: tuple[Check, ...], *kinds: Kind) -> Understood:
    """Count what was understood of these kinds: without any, of the dates, citations and counts.

    >>> understood(())
    Understood(found=0, understood=0, contradicted=0)
    """
    verdicts = Counter(check.verdict for check in checks if check.kind in (kinds or COUNTED))
    found = verdicts.total() - verdicts[Verdict.NO_CLAIM]
    return Understood(
        found, found - verdicts[Verdict.NOT_UNDERSTOOD], verdicts[Verdict.CONTRADICTED]
    )


def headline(checks: tuple[Check, ...]) -> str:
    """Write what share of the dates, citations and counts was understood, and all that is wrong.

    >>> headline(())
    'dates, citations and counts: none; 0 contradicted in all'
    """
    contradicted = understood(checks, *Kind).contradicted
    told = understood(checks).told
    return f"dates, citations and counts: {told}; {contradicted} contradicted in all"


def plain(checks: tuple[Check, ...]) -> dict[str, object]:
    """Write checks as plain data: lists, tables, texts and numbers, ready for JSON.

    >>> plain(())["understood"]["dates, citations and counts"]
    {'found': 0, 'understood': 0, 'contradicted': 0, 'share': 1.0}

    ``start`` and ``end`` are counted in characters of the text as given, from 0.
    """
    verdicts = Counter(check.verdict for check in checks)
    return {
        "checks": [_plain(check) for check in checks],
        "verdicts": {verdict.value: verdicts[verdict] for verdict in Verdict},
        "understood": {
            "dates, citations and counts": _share(understood(checks)),
            **{kind.value: _share(understood(checks, kind)) for kind in Kind},
        },
    }


def _share(counts: Understood) -> dict[str, object]:
    return {**attrs.asdict(counts), "share": round(counts.share, 4)}


def _plain(check: Check) -> dict[str, object]:
    return {
        "start": check.start,
        "end": check.end,
        "text": check.text,
        "kind": check.kind.value,
        "understood": check.understood,
        "verdict": check.verdict.value,
        "record_says": check.record_says,
        "records": list(check.records),
        "sources": [str(source) for source in check.sources],
    }
