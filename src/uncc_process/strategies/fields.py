"""What a record of each class says: its fields, drawn so that none contradicts another."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

import uncc_process.model as un
from uncc_process.sources import Confidence, Pinpoint
from uncc_process.spans import DateSpan
from uncc_process.strategies.author import DAY, SAID, STATES, Author
from uncc_process.strategies.clause_forms import Drafter
from uncc_process.symbols import SeriesSymbol, Symbol

__all__ = ["adoptions", "chapters", "claim", "claims", "fields_of", "recorded_votes"]

Fields = dict[str, Any]
_ORDINALS = ("First", "Second", "Third")

# ---- parts of records ------------------------------------------------------------------


@st.composite
def recorded_votes(draw: st.DrawFn) -> un.RecordedVote:
    """A tally; perhaps with the names of those in favour, as many as there are."""
    yes, no, abstaining = (draw(st.integers(0, 3)) for _ in range(3))
    return un.RecordedVote(
        in_favour=yes,
        against=no,
        abstaining=abstaining,
        present=draw(st.none() | st.integers(yes + no + abstaining, 193)),
        voting_in_favour=STATES[:yes] if draw(st.booleans()) else (),
    )


def adoptions() -> st.SearchStrategy[un.Adoption]:
    """The ways in which a body adopts a text."""
    return _ADOPTIONS


_ADOPTIONS: st.SearchStrategy[un.Adoption] = st.one_of(
    st.sampled_from((un.WithoutVote(), un.Consensus())),
    st.builds(un.Silence, hours=st.integers(1, 96)),
    recorded_votes(),
)


@st.composite
def chapters(draw: st.DrawFn) -> un.Chapter:
    """Chapters of a treaty, each with its articles."""
    first = draw(st.integers(1, 60))
    return un.Chapter(
        number=draw(st.sampled_from(("I", "II", "IX"))),
        title="General provisions",
        first=first,
        last=first + draw(st.integers(0, 9)),
    )


def claims(*, value: str | None = None) -> st.SearchStrategy[un.Claim]:
    """What one side of a dispute says."""
    values = st.sampled_from(("New York", "2023-08-21")) if value is None else st.just(value)
    return values.map(claim)


def claim(value: str) -> un.Claim:
    """Claim that a field has a value."""
    return un.Claim(value=value, sources=SAID["sources"])


_CHAPTERS = st.lists(chapters(), max_size=2).map(tuple)

# ---- what each class says --------------------------------------------------------------
# ``nth`` counts the records of a family from 1; ids are given by ``processes``.


def _body(author: Author, key: str, nth: int) -> Fields:
    return {
        "name": author.words(),
        "short": author.words(),
        "parent": author.perhaps("bodies", before=key),
        "established_by": author.perhaps("resolutions", "decisions"),
        "series": author.pick((None, SeriesSymbol("A/AC.291"))),
        "members": author.maybe(lambda: author.number(1, 193)),
    }


def _resolution(author: Author, key: str, nth: int) -> Fields:
    return {
        "symbol": Symbol(f"A/RES/75/{nth}"),
        "title": author.words(),
        "body": author.one("bodies"),
        "adopted": author.when(),
        "adoption": author.maybe(lambda: author.draw(_ADOPTIONS)),
        "meeting": author.pick((None, "71st plenary meeting")),
        "drafts": author.pick(((), (Symbol("A/75/L.87"),))),
        "report": author.pick((None, Symbol("A/75/1"))),
        "about": author.some("sessions", "mandates"),
    }


def _decision(author: Author, key: str, nth: int) -> Fields:
    return {
        "number": author.pick((None, f"75/{500 + nth}")),
        "body": author.one("bodies"),
        "decided": author.words(),
        "adopted": author.when(),
        "adoption": author.maybe(lambda: author.draw(_ADOPTIONS)),
        "carried": not author.flag(),
        "session": author.perhaps("sessions"),
        "meeting": author.pick((None, "3rd meeting")),
        "drafts": author.pick(((), (Symbol("A/75/L.87"),))),
        "about": author.some("sessions", "mandates"),
    }


def _mandate(author: Author, key: str, nth: int) -> Fields:
    return {
        "given_by": author.one("resolutions", "decisions", "treaties"),
        "paragraph": author.pick((None, Pinpoint.parse("para. 4"))),
        "verb": author.pick(tuple(un.Verb)),
        "bearer": author.words(),
        "asks": author.words(),
        "clause": Drafter(author).clause(),
        "effective": author.maybe(author.day),
    }


def _determination(author: Author, key: str, nth: int) -> Fields:
    return {
        "mandate": author.one("mandates"),
        "holds": author.flag(),
        "on": author.day(),
        "finding": author.words(),
    }


def _meeting(author: Author) -> tuple[DateSpan, tuple[DateSpan, ...]]:
    """Days to meet on, and their parts, if they are not in one run."""
    span = author.span()
    parted = span.days > 2 and author.flag()
    return span, (DateSpan.on(span.first), DateSpan.on(span.last)) if parted else ()


def _session(author: Author, key: str, nth: int) -> Fields:
    span, parts = _meeting(author)
    kind = author.pick((un.SessionKind.NEGOTIATING, *un.SessionKind))
    ordinal = author.pick((nth, None))
    held = sum(part.days for part in parts) or span.days
    return {
        "body": author.one("bodies"),
        "kind": kind,
        "ordinal": ordinal,
        "name": f"{_ORDINALS[(nth - 1) % 3]} session"
        if author.scope == "small"
        else author.words(),
        "opens": span.first,
        "closes": span.last,
        "parts": parts,
        "place": author.place(),
        "announced": author.maybe(author.day),
        "resumes": author.perhaps("sessions", before=key),
        "agenda": author.perhaps("documents"),
        "report": author.perhaps("documents"),
        "did": author.texts("began the reading"),
        "about": author.some("mandates", "treaties"),
        "meetings": author.pick((None, "1st to 6th")),
        "meeting_days": author.maybe(lambda: author.number(1, held)),
    }


def _plan(author: Author, key: str, nth: int) -> Fields:
    span, parts = _meeting(author)
    return {
        "session": author.one("sessions"),
        "opens": span.first,
        "closes": span.last,
        "parts": parts,
        "place": author.pick((None, "Vienna")),
        "announced": author.maybe(author.day),
        "given_up": author.maybe(author.day),
        "given_up_by": author.perhaps("resolutions", "decisions"),
    }


def _reading(author: Author, key: str, nth: int) -> Fields:
    return {
        "number": author.pick((nth, None)),
        "name": author.words(),
        "session": author.one("sessions"),
        "chapters": author.pick((("I",), ("I", "II"))),
        "documents": author.some("documents"),
    }


def _document(author: Author, key: str, nth: int) -> Fields:
    return {
        "symbol": author.pick((None, Symbol(f"A/AC.291/{nth}"))),
        "kind": author.pick(tuple(un.DocumentKind)),
        "title": author.words(),
        "body": author.one("bodies"),
        "issued": author.maybe(author.when),
        "session": author.perhaps("sessions"),
        "revises": author.perhaps("documents", before=key),
        "adds_to": author.perhaps("documents", before=key),
        "about": author.some("sessions", "mandates"),
    }


def _consultation(author: Author, key: str, nth: int) -> Fields:
    span = author.span()
    return {
        "ordinal": nth,
        "body": author.one("bodies"),
        "opens": span.first,
        "closes": span.last,
        "place": author.place(),
        "report": author.perhaps("documents"),
        "topics": author.texts("water"),
    }


def _stakeholder(author: Author, key: str, nth: int) -> Fields:
    return {
        "name": author.words(),
        "body": author.one("bodies"),
        "admitted_by": author.one("resolutions", "decisions", "treaties"),
        "paragraph": Pinpoint.parse("para. 9"),
        "terms": author.words(),
    }


def _informal_group(author: Author, key: str, nth: int) -> Fields:
    return {
        "name": author.words(),
        "body": author.one("bodies"),
        "sessions": author.some("sessions"),
        "groups": author.number(1, 6),
        "topics": author.texts("terms"),
        "led_by": author.texts("Co-facilitators"),
    }


def _officer(author: Author, key: str, nth: int) -> Fields:
    return {
        "body": author.one("bodies"),
        "office": author.pick(tuple(un.Office)),
        "name": author.pick((None, "A. Chair")),
        "state": author.pick((None, *STATES)),
        "group": author.pick((None, *un.RegionalGroup)),
        "elected": author.maybe(author.when),
        "session": author.perhaps("sessions"),
        "replaces": author.perhaps("officers", before=key),
    }


def _treaty(author: Author, key: str, nth: int) -> Fields:
    return {
        "title": author.words(),
        "short": author.words(),
        "adopted": author.maybe(author.day),
        "adopted_by": author.perhaps("resolutions", "decisions"),
        "within": author.perhaps("treaties", before=key),
        "depositary": author.pick((None, "Secretary-General")),
        "registered_as": author.pick((None, "XVIII-16")),
        "languages": author.pick(((), ("Arabic", "Chinese"))),
        "chapters": author.draw(_CHAPTERS),
    }


def _treaty_action(author: Author, key: str, nth: int) -> Fields:
    return {
        "treaty": author.one("treaties"),
        "kind": author.pick(tuple(un.ActionKind)),
        "party": author.pick(STATES),
        "party_kind": author.pick(tuple(un.PartyKind)),
        "on": author.when(),
        "effective": author.maybe(author.day),
        "reservations": author.pick((None, "article 63")),
    }


def _treaty_status(author: Author, key: str, nth: int) -> Fields:
    return {
        "treaty": author.one("treaties"),
        "by": author.when(),
        "signatories": author.number(0, 193),
        "parties": author.maybe(lambda: author.number(0, 193)),
    }


def _dispute(author: Author, key: str, nth: int) -> Fields:
    """A dispute about a record as a whole: ``processes`` has those about fields."""
    return {
        "record": author.one("sessions"),
        "claims": (claim("It met."), claim("It did not.")),
        "chosen": author.number(0, 1),
        "settled": author.flag(),
        "reason": author.words(),
    }


def _open_question(author: Author, key: str, nth: int) -> Fields:
    return {
        "about": author.one(*un.FAMILIES),
        "asks": author.words(),
        "said": author.words(),
    }


def _completeness(author: Author, key: str, nth: int) -> Fields:
    through = author.day()
    return {
        "pattern": Drafter(author).pattern(),
        "through": through,
        "known_from": author.pick((None, through, through + DAY)),
        "basis": author.words(),
    }


def _publication(author: Author, key: str, nth: int) -> Fields:
    return {
        "title": author.words(),
        "publisher": author.words(),
        "url": author.pick((None, "https://example.org/1")),
        "published": author.maybe(author.day),
        "seen": author.pick((None, "November 2026")),
        "confidence": author.pick(tuple(Confidence)),
        "note": author.text("", "a remark"),
    }


def _suppression(author: Author, key: str, nth: int) -> Fields:
    return {
        "rule": author.pick(("SES001", "DOC012")),
        "record": author.perhaps("sessions"),
        "reason": "known " + author.words(),
        "until": author.day(),
    }


_WRITERS: dict[type[Any], Callable[[Author, str, int], Fields]] = {
    un.Body: _body,
    un.Resolution: _resolution,
    un.Decision: _decision,
    un.Mandate: _mandate,
    un.Determination: _determination,
    un.Session: _session,
    un.Plan: _plan,
    un.Reading: _reading,
    un.Document: _document,
    un.Consultation: _consultation,
    un.StakeholderCategory: _stakeholder,
    un.InformalGroup: _informal_group,
    un.Officer: _officer,
    un.Treaty: _treaty,
    un.TreatyAction: _treaty_action,
    un.TreatyStatus: _treaty_status,
    un.Dispute: _dispute,
    un.OpenQuestion: _open_question,
    un.Completeness: _completeness,
    un.Publication: _publication,
    un.Suppression: _suppression,
}
_BARE = (un.Publication, un.Suppression)  # no facts of the process: they have no sources


def fields_of(of: type[Any], author: Author, key: str, nth: int) -> Fields:
    """Write the fields of a record, its id among them."""
    shared = {} if of in _BARE else author.shared()
    return {"id": key, **_WRITERS[of](author, key, nth), **shared}
