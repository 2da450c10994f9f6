"""Strategies for whole processes, all of whose records refer to one another, and for timelines."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import uncc_process.model as un
from uncc_process.errors import quoted
from uncc_process.model.claims import text_of
from uncc_process.model.records import last_day
from uncc_process.spans import DateSpan
from uncc_process.strategies.asked import (
    Scope,
    check_days,
    check_number,
    check_scope,
    one_of_words,
)
from uncc_process.strategies.author import DAY, PLACES, Author, Reference, days_of
from uncc_process.strategies.fields import claim, fields_of
from uncc_process.timeline import Event, timeline

__all__ = ["events", "processes", "timelines"]

# What a family cannot be without, in this order: one of each is there whenever the family is.
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "resolutions": ("bodies",),
    "decisions": ("bodies",),
    "mandates": ("bodies", "resolutions"),
    "determinations": ("bodies", "resolutions", "mandates"),
    "sessions": ("bodies",),
    "plans": ("bodies", "sessions"),
    "readings": ("bodies", "sessions"),
    "documents": ("bodies",),
    "consultations": ("bodies",),
    "stakeholders": ("bodies", "resolutions"),
    "informal_groups": ("bodies",),
    "officers": ("bodies",),
    "treaty_actions": ("treaties",),
    "treaty_statuses": ("treaties",),
    "disputes": ("bodies", "sessions"),
    "open_questions": ("bodies",),
}
_KEYS = {"bodies": "body-{}", "resolutions": "75/{}", "treaties": "treaty-{}"}
MOST = {"small": 3, "wide": 6}


def processes(
    *,
    families: Sequence[str] | None = None,
    most: int | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[un.Process]:
    """Whole valid processes: every id is unique, every reference resolves.

    ``families`` are the only ones that have records, besides those without which these cannot be;
    there are at ``most`` so many records of each: 3 if ``scope`` is small, 6 if it is wide. What
    happens lies ``within`` some days; the process is recorded through one of them, so that some of
    it may be planned.
    """
    check_scope(scope)
    check_days(within)
    wanted = tuple(un.FAMILIES) if families is None else tuple(families)
    for family in wanted:
        one_of_words("a family", family, un.FAMILIES)
    if most is not None:
        check_number("most", most, 0)
    return _processes(wanted, MOST[scope] if most is None else most, within, scope)


@st.composite
def _processes(
    draw: st.DrawFn,
    families: Sequence[str],
    most: int,
    within: DateSpan | None,
    scope: Scope,
    least: int = 0,
    fixed: Mapping[str, Mapping[str, Any]] | None = None,
) -> un.Process:
    author = Author(draw, days_of(draw, scope, within), scope, growing=True)
    return _Composer(author, fixed or {}).process(families, least, most)


@attrs.define
class _Composer:
    """Writes the records of a process, family by family.

    A record is drawn right behind the choice that there is one more, so that it can be shrunk away
    by itself. What it refers to may come after it: it is found when all are there.
    """

    author: Author
    fixed: Mapping[str, Mapping[str, Any]]
    ids: dict[str, list[str]] = attrs.field(factory=dict[str, list[str]])
    drawn: dict[str, list[dict[str, Any]]] = attrs.field(factory=dict[str, list[dict[str, Any]]])
    through: date = date.max

    def process(self, families: Sequence[str], least: int, most: int) -> un.Process:
        """Write a process."""
        self.author.ids = self.ids
        self.through = self.author.day()
        for family in _ORDER:
            self.author.growing = family not in _LAST
            if family in families:
                self.draw(family, least, most)
        held = {family: self.resolved(family) for family in self.drawn}
        process_id, title = self.author.pick(("lakes", "A.b_(c)-9")), self.author.words()
        return un.Process(id=process_id, title=title, through=self.through, **held)

    def draw(self, family: str, least: int, most: int) -> None:
        """Draw the records of a family."""
        for nth in range(1, most + 1):
            fields = self.author.draw(_more(self, family, nth, sure=nth <= least))
            if fields is None:
                return
            if nth == most:
                fields |= self.fixed.get(family, {})
            self.add(family, fields)

    def add(self, family: str, fields: dict[str, Any]) -> None:
        """Keep what was drawn."""
        self.drawn.setdefault(family, []).append(fields)
        self.ids.setdefault(family, []).append(fields["id"])

    def write(self, family: str, nth: int) -> dict[str, Any]:
        """Write the fields of a record, after one of each family without which it cannot be."""
        for needed in _NEEDS.get(family, ()):
            if needed not in self.drawn:
                self.add(needed, self.write(needed, 1))
        fields = fields_of(un.FAMILIES[family], self.author, _key(family, nth), nth)
        match family:
            case "mandates":
                fields |= self.amending(fields)
            case "disputes":
                fields |= self.disputing()
            case "completeness":
                fields["through"] = min(fields["through"], self.through)
            case _:
                pass
        return fields

    def resolved(self, family: str) -> tuple[Any, ...]:
        """Make the records of a family, each reference being the id that it comes to."""
        of = un.FAMILIES[family]
        return tuple(
            of(**{name: self.found(value) for name, value in fields.items()})
            for fields in self.drawn[family]
        )

    def found(self, value: Any) -> Any:
        """Give a value with the ids that its references come to."""
        match value:
            case Reference():
                return value.among(self.ids)
            case (Reference(), *_):
                keys: list[str] = [key for each in value if (key := self.found(each))]
                return tuple(dict.fromkeys(keys))
            case _:
                return value

    # ---- amendments --------------------------------------------------------------------

    def amending(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Amend an earlier mandate, on a day after all others have taken effect; or none."""
        earlier = [each for each in self.drawn.get("mandates", ()) if self.effective(each)]
        target = self.author.pick([None, *earlier])
        if target is None:
            return {}
        latest = max(day for each in earlier if (day := self.effective(each)))
        return {"amends": target["id"], "effective": latest + self.author.number(1, 3) * DAY}

    def effective(self, mandate: dict[str, Any]) -> date | None:
        """Give the day on which a mandate takes effect for certain, if it ever does."""
        given = mandate["effective"] or next(
            act["adopted"]
            for family in ("resolutions", "decisions", "treaties")
            for act in self.drawn.get(family, ())
            if act["id"] == mandate["given_by"]
        )
        return None if given is None else last_day(given)

    # ---- disputes ----------------------------------------------------------------------

    def disputing(self) -> dict[str, Any]:
        """Dispute a field of a record; or, as it is drawn, a record as a whole."""
        about = [(family, field) for family, field in _DISPUTED if self.drawn.get(family)]
        chosen = self.author.pick([None, *about])
        if chosen is None:
            return {}
        family, field = chosen
        record = self.author.pick(self.drawn[family])
        values = (text_of(record[field]), _DISPUTED[family, field](self.author, record))
        both = tuple(map(claim, values))
        return {"record": record["id"], "field": field, "claims": both, "chosen": 0}


@st.composite
def _more(
    draw: st.DrawFn, composer: _Composer, family: str, nth: int, *, sure: bool
) -> dict[str, Any] | None:
    """Draw one record more, or that there is none."""
    return composer.write(family, nth) if sure or draw(st.booleans()) else None


def _key(family: str, nth: int) -> str:
    return _KEYS.get(family, family.removesuffix("s").replace("_", "-") + "-{}").format(nth)


def _earlier(author: Author, session: Mapping[str, Any]) -> str:
    """Another first day, which no part and no number of days speaks against."""
    days = 0 if session["parts"] else author.number(1, 3)
    return text_of(session["opens"] - days * DAY)


# The fields that sources differ about, and what else they say.
_DISPUTED: Mapping[tuple[str, str], Callable[[Author, Any], str]] = {
    ("sessions", "place"): lambda author, _: author.pick(PLACES[::-1]),
    ("sessions", "opens"): _earlier,
    ("sessions", "did"): lambda author, _: author.words(),
    ("documents", "issued"): lambda author, _: author.day().isoformat(),
    ("treaty_actions", "on"): lambda author, _: author.day().isoformat(),
    ("officers", "office"): lambda author, _: author.pick(tuple(un.Office)).value,
    ("bodies", "members"): lambda author, _: "193",
}
# Of these, each is drawn when all that it may name is there; sources name publications.
_LAST = (
    "mandates", "determinations", "completeness", "open_questions", "suppressions", "disputes",
)  # fmt: skip
_FIRST = tuple(family for family in un.FAMILIES if family not in ("publications", *_LAST))
_ORDER = ("publications", *_FIRST, *_LAST)

# ---- timelines -------------------------------------------------------------------------

# The family whose records are events of a kind, and what makes them so.
_EVENTFUL: Mapping[un.EventKind, tuple[str, dict[str, Any]]] = {
    un.EventKind.SESSION: ("sessions", {}),
    un.EventKind.CONSULTATION: ("consultations", {}),
    un.EventKind.READING: ("readings", {}),
    un.EventKind.RESOLUTION: ("resolutions", {}),
    un.EventKind.DECISION: ("decisions", {"carried": True}),
    un.EventKind.REJECTION: ("decisions", {"carried": False}),
    un.EventKind.DOCUMENT: ("documents", {}),
    un.EventKind.ELECTION: ("officers", {"replaces": None}),
    un.EventKind.BY_ELECTION: ("officers", {"replaces": "officer-1"}),
    un.EventKind.SIGNATURE: ("treaty_actions", {"kind": un.ActionKind.SIGNATURE}),
    un.EventKind.DEPOSIT: ("treaty_actions", {"kind": un.ActionKind.RATIFICATION}),
    un.EventKind.DENUNCIATION: ("treaty_actions", {"kind": un.ActionKind.DENUNCIATION}),
    un.EventKind.PLAN: ("plans", {}),
}


def timelines(
    *,
    families: Sequence[str] | None = None,
    most: int | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[tuple[Event, ...]]:
    """Timelines of whole processes, narrowed as ``processes`` are."""
    return processes(families=families, most=most, within=within, scope=scope).map(timeline)


def events(
    *,
    kind: un.EventKind | None = None,
    within: DateSpan | None = None,
    scope: Scope = "small",
) -> st.SearchStrategy[Event]:
    """Events, as timelines hold them."""
    check_scope(scope)
    check_days(within)
    if kind is not None and kind not in _EVENTFUL:
        raise InvalidArgument(f"kind is an EventKind, not {quoted(kind)}")
    kinds = tuple(_EVENTFUL) if kind is None else (kind,)
    return st.sampled_from(kinds).flatmap(lambda kind: _events(kind, within, scope))


def _events(kind: un.EventKind, within: DateSpan | None, scope: Scope) -> st.SearchStrategy[Event]:
    family, fixed = _EVENTFUL[kind]
    least = 2 if kind is un.EventKind.BY_ELECTION else 1
    found = _processes((family,), least, within, scope, least, {family: fixed})
    return found.map(lambda of: next(each for each in timeline(of) if each.kind is kind))
