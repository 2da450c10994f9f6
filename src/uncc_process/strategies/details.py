"""What differs from one sound process to the next: counts, days, chapters, and further records.

No fault depends on what is drawn here, and the simplest draw changes nothing.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import attrs

import uncc_process.model as un
from uncc_process.model.publications import Publication
from uncc_process.sources import Confidence, Pinpoint
from uncc_process.strategies.author import Author
from uncc_process.strategies.sound import (
    COMMITTEE,
    FROM_THE_PAGE,
    decision,
    lighthouses,
    officer,
    paper,
    revised,
    sources,
)
from uncc_process.symbols import SeriesSymbol

__all__ = ["with_details", "with_more_records"]

_Fields = dict[str, dict[str, Any]]


# ---- other values ----------------------------------------------------------------------


def with_details(author: Author) -> un.Process:
    """Draw the details of the plain sound process."""
    changes = _acts(author) | _meetings(author) | _texts(author)
    for record in ("second", "consideration", "keepers"):
        note = author.pick(("", "Read out by the secretariat.", "Told in the lobby too."))
        changes.setdefault(record, {})["note"] = note
    return revised(lighthouses(), changes)


def _acts(author: Author) -> _Fields:
    recorded: Any = lighthouses().resolution("77/901").adoption
    in_favour, against, abstaining = (most - author.number(0, 15) for most in (20, 90, 30))
    refused = un.RecordedVote(
        in_favour=in_favour, against=against, abstaining=abstaining, present=150
    )
    return {
        "77/901": {
            "adoption": attrs.evolve(recorded, present=170 + author.number(0, 23)),
            "meeting": author.pick(("54th plenary meeting", "60th plenary meeting")),
        },
        "77/510": {"adoption": un.Silence(hours=author.pick((72, 24, 48)))},
        "deletion-refused": {"adoption": refused},
        "conference": {"members": 3 + author.number(0, 190)},
    }


_TOPICS = ("lamps", "lenses", "mirrors")


def _meetings(author: Author) -> _Fields:
    return {
        "organizational": {"meeting_days": 3 - author.number(0, 2)},
        "first": {"meeting_days": 10 - author.number(0, 4)},
        "second": {"meeting_days": 10 - author.number(0, 9)},
        "consultation-1": {"topics": _TOPICS[: 1 + author.number(0, 2)]},
        "groups": {
            "groups": 2 + author.number(0, 3),
            "topics": _TOPICS[: 2 + author.number(0, 1)],
        },
    }


# By how many days a document may have come later.
_LEEWAY = {
    "A/AC.999/1": 14,
    "A/AC.999/2": 30,
    "A/AC.999/3": 35,
    "A/AC.999/4": 60,
    "A/AC.999/3/Rev.1": 5,
    "A/AC.999/3/Rev.1/Add.1": 30,
    "A/AC.999/L.1": 2,
    "A/78/L.90": 14,
}
_LANGUAGES = (
    ("English", "French"),
    ("Arabic", "Chinese", "English", "French", "Russian", "Spanish"),
)
_CHAPTERS = ("General provisions", "Final provisions", "Transitional provisions", "Tables")


def _texts(author: Author) -> _Fields:
    issued: dict[str, Any] = {each.id: each.issued for each in lighthouses().documents}
    titles = _CHAPTERS[: 2 + author.number(0, 2)]
    read = {"chapters": tuple(map(str.lower, titles))}
    return {
        key: {"issued": issued[key] + timedelta(days=author.number(0, most))}
        for key, most in _LEEWAY.items()
    } | {
        "first-reading": read,
        "second-reading": read,
        "convention": {
            "chapters": tuple(_chapters(author, titles)),
            "languages": author.pick(_LANGUAGES),
        },
    }


def _chapters(author: Author, titles: tuple[str, ...]) -> Iterator[un.Chapter]:
    first = 1
    for number, title in zip(("I", "II", "III", "IV"), titles, strict=False):
        last = first + 2 + author.number(0, 9)
        yield un.Chapter(number=number, title=title, first=first, last=last)
        first = last + 1


# ---- further records -------------------------------------------------------------------


def with_more_records(author: Author, process: un.Process) -> un.Process:
    """Draw further records, about which nothing is wrong either."""
    more: dict[str, list[Any]] = {
        "documents": [_note(author, nth) for nth in range(author.number(0, 2))],
        "decisions": [_agreed(author, nth) for nth in range(author.number(0, 2))],
        "stakeholders": [_guests(nth) for nth in range(author.number(0, 2))],
    }
    for several in (_five_vice_chairs, _a_question, _a_request, _a_sister_committee):
        if author.flag():
            for family, records in several(author).items():
                more.setdefault(family, []).extend(records)
    added: dict[str, Any] = {
        family: (*getattr(process, family), *records) for family, records in more.items()
    }
    return attrs.evolve(process, **added)


def _note(author: Author, nth: int) -> un.Document:
    symbol = f"A/AC.999/{20 + nth}"
    issued = date(2023, 6, 5) + timedelta(days=author.number(0, 300))
    return paper(symbol, symbol, issued=issued, title=author.pick(("Note", "Errata", "Poster")))


def _agreed(author: Author, nth: int) -> un.Decision:
    return decision(
        f"agreed-{nth}",
        date(2024, 4, 22) + timedelta(days=author.number(0, 4)),
        body=COMMITTEE,
        decided=author.pick(("meet in the morning", "thank the Chair")),
        adoption=un.Consensus(),
        session=un.SessionId("reconvened"),
    )


def _guests(nth: int) -> un.StakeholderCategory:
    return un.StakeholderCategory(
        id=f"guests-{nth}",
        name=("painters of lighthouses", "skippers")[nth],
        body=COMMITTEE,
        admitted_by=un.ActId("77/901"),
        paragraph=Pinpoint.parse("para. 6"),
        terms="as observers",
        confidence=Confidence.PRIMARY,
        sources=sources("A/RES/77/901, para. 6"),
    )


_STATES = ("Nigeria", "India", "Romania", "Chile", "Norway")


def _five_vice_chairs(_: Author) -> dict[str, list[Any]]:
    """Elect one more of each regional group, so that the balance stays."""
    elected = [
        officer(f"vice-chair-{state.lower()}", state=state, group=group)
        for state, group in zip(_STATES, un.RegionalGroup, strict=True)
    ]
    return {"officers": elected}


def _a_question(author: Author) -> dict[str, list[Any]]:
    newsletter = Publication(
        id="newsletter",
        title="The keeper",
        publisher="the lighthouse keepers",
        published=date(2024, 9, 30) if author.flag() else None,
        confidence=Confidence.SECONDARY,
    )
    question = un.OpenQuestion(
        id="how-many",
        about=un.RecordId("second"),
        asks="How many took part in the second session?",
        said=f"About {100 + author.number(0, 90)}.",
        confidence=Confidence.SECONDARY,
        sources=sources("newsletter"),
    )
    return {"publications": [newsletter], "open_questions": [question]}


def _a_request(author: Author) -> dict[str, list[Any]]:
    """Ask something that somebody has to judge, and let it be judged."""
    plain = lighthouses()
    asked = attrs.evolve(
        plain.mandate("77/901.4.account"),
        id=un.MandateId("77/901.7.stakeholders"),
        paragraph=Pinpoint.parse("para. 7"),
        asks="hear the stakeholders",
        clause=un.Attested(question="whether stakeholders were heard"),
        sources=sources("A/RES/77/901, para. 7"),
    )
    answer = attrs.evolve(
        plain.determinations[0],
        id="determined-stakeholders",
        mandate=asked.id,
        holds=not author.flag(),
        finding="so the report says",
    )
    return {"mandates": [asked], "determinations": [answer]}


def _a_sister_committee(author: Author) -> dict[str, list[Any]]:
    sister = un.Body(
        id=un.BodyId("sister"),
        name="Committee on Lenses",
        short="Committee on Lenses",
        parent=un.BodyId("ga"),
        series=SeriesSymbol.parse("A/AC.997"),
        members=20 + author.number(0, 173),
        **FROM_THE_PAGE,
    )
    held = [_of_the_sister(author, nth) for nth in range(4, 5 + author.number(0, 2))]
    return {"bodies": [sister], "sessions": held}


def _of_the_sister(author: Author, nth: int) -> un.Session:
    opens = date(2023, 1, 9) + timedelta(weeks=26 * nth // 2)
    return un.Session(
        id=un.SessionId(f"sister-{nth}"),
        body=un.BodyId("sister"),
        kind=un.SessionKind.SUBSTANTIVE,
        ordinal=nth,
        name=f"{nth}th session",
        opens=opens,
        closes=opens + timedelta(days=author.number(0, 4)),
        place=author.pick(("New York", "Geneva")),
        **FROM_THE_PAGE,
    )
