"""The words by which a text can name what a process holds."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

import attrs

from uncc_process.factcheck.once import once
from uncc_process.model.bodies import Body
from uncc_process.model.process import Process

__all__ = ["Lexicon", "Organ", "any_of", "compiled", "lexicon"]


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern, once, on first use."""
    return re.compile(pattern, flags)


def any_of(names: Iterable[str]) -> str:
    """Make a pattern for these names, the longest first, whatever blanks are between the words."""
    return _any_of(tuple(names))


@lru_cache(maxsize=64)
def _any_of(names: tuple[str, ...]) -> str:
    spelled = {name.translate(_PLAIN) for name in names if name}
    words = (r"\s+".join(map(re.escape, name.split())) for name in spelled)
    return "|".join(sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"


_PLAIN: Final = str.maketrans("–—’‘", "--''")


class Organ(NamedTuple):
    """A body that is named in a text; without ids, one of another process."""

    start: int
    end: int
    ids: tuple[str, ...]
    generic: bool = False


# Bodies that hold sessions. What is named like one, and is none of the process, is another's.
_OTHER: Final = (
    r"\b(?:[A-Z][\w'-]*\s+){0,6}(?:Committee|Subcommittee|Commission|Council|Conference|Congress|"
    r"Assembly|Board|Forum|Panel|Parliament|Working\s+Group|Group\s+of\s+Experts|Expert\s+Group)\b"
    r"|\b(?:COP|CMP|COSP|CCPCJ|CND|ECOSOC|HRC|UNHRC|UNEA|WHA|INC|OEWG|GGE|UNTOC|UNCAC|UNFCCC|WTO|"
    r"OECD|WIPO|ITU)(?:[- ]?[0-9]{1,3})?\b"
)
# Groups without capitals: whose they are is not known, and they may be those spoken of.
_LOWER: Final = (
    r"\b(?P<lower>(?:\w+ing|expert|contact|study)\s+group|group\s+of\s+(?:\w+\s+)?experts|"
    r"task\s+force|subcommittee|drafting\s+committee|steering\s+committee)\b"
)
_ASSEMBLY: Final = ("General Assembly", "UN General Assembly", "Assembly", "GA", "UNGA")
_NO_TASK: Final = r"\b(?!\s+(?:on|of|for|to)\s+(?:the\s+)?[A-Z])"
# "Ad Hoc Committee on the Elaboration of a Convention": a committee by its task.
_TASK: Final = r"\s+(?:to|on|for|of)\s+(?:(?:the|a|an)\s+)?[A-Z][\w'-]*(?:\s+[\w'-]+){0,3}"


# "Ad Hoc Committee on tax": on something, in small letters, before what it did or is to make.
_SUBJECT: Final = (
    r"(?:'s)?\s+on\s+(?:the\s+|an?\s+)?(?P<subject>[a-z]{3,})\s+"
    r"(?:convention|treaty|protocol|(?:has|had|have|held|met|was|is|opened|concluded|adopted)\b)"
)
_ANY: Final = ("new", "draft", "future", "proposed", "same", "said", "current", "planned")


@attrs.frozen(kw_only=True)
class Lexicon:
    """The names of a process, and whose they are."""

    process: Process
    bodies: dict[str, tuple[Body, ...]]
    sessions: dict[str, tuple[str, ...]]
    meeting: tuple[str, ...]

    def organs(self, text: str) -> Iterator[Organ]:
        """Yield the bodies that a text names, in order."""
        bare = rf"(?P<bare>Committee|{any_of(self.initials)}){_NO_TASK}"
        for found in compiled(
            rf"(?:\b[Tt]he\s+|\A[\s|*-]*){bare}|{self._own}|{_OTHER}|{_LOWER}"
        ).finditer(text):
            yield self._organ(text, found)

    @property
    def initials(self) -> tuple[str, ...]:
        """What the bodies that meet are called for short: "AHC"; so are others, elsewhere."""
        own = [body for body in self.process.bodies if body.id in self.meeting]
        names = [name.split() for body in own for name in (body.short, _without_task(body))]
        short = ("".join(word[0] for word in name if word[0].isupper()) for name in names)
        return tuple(dict.fromkeys(short))

    @property
    def _own(self) -> str:
        return rf"(?P<own>\b(?:{any_of(self.bodies)})\b)"

    def _organ(self, text: str, found: re.Match[str]) -> Organ:
        if found["bare"]:
            other = compiled(_SUBJECT).match(text, found.end())
            if other and not self._is_ours(other["subject"]):
                return Organ(found.start("bare"), found.end(), ())
            return Organ(found.start("bare"), found.end(), self.meeting, generic=True)
        if found["lower"]:
            return Organ(*found.span(), (), generic=True)
        if found["own"]:
            return self._by_name(text, *found.span("own"))
        inside = compiled(rf"{self._own}\Z").search(found[0])
        if inside:  # "Recalling that the Ad Hoc Committee": the words before are none of its name
            return self._by_name(text, found.start() + inside.start(), found.end())
        return Organ(found.start(), found.end(), ())

    def _is_ours(self, subject: str) -> bool:
        """Whether a word is of the names and titles of the process."""
        titles = [each.name for each in self.process.bodies]
        titles += [each.title for each in self.process.treaties]
        return subject in _ANY or any(subject in title.casefold() for title in titles)

    def _by_name(self, text: str, start: int, end: int) -> Organ:
        """Read a name of a body, and what follows it as its task: another task, another body."""
        name = " ".join(text[start:end].split())
        bodies = self.bodies[name]
        known = Organ(start, end, tuple(body.id for body in bodies))
        other = compiled(_SUBJECT).match(text, end)
        if other and not self._is_ours(other["subject"]):
            return Organ(start, end, ())
        task = compiled(_TASK).match(text, end)
        if task is None:
            return known
        words = " ".join(task[0].split()).casefold()
        if words.startswith(tuple(f"of the {other.casefold()}" for other in ("un", *self.bodies))):
            return known
        same = [body.id for body in bodies if f"{name.casefold()} {words}" in body.name.casefold()]
        return Organ(start, task.end(), tuple(same))


def _without_task(body: Body) -> str:
    """Give the name of a committee before its task: "Intergovernmental Negotiating Committee"."""
    task = compiled(r" (?:on|to|for) ").search(body.name)
    return body.name[: task.start()] if task else body.name


@once
def lexicon(process: Process) -> Lexicon:
    """Gather the names of a process."""
    meeting = tuple(dict.fromkeys(session.body for session in process.sessions))
    bodies: dict[str, tuple[Body, ...]] = {}
    for body in process.bodies:
        names = {body.name, body.short, *(_ASSEMBLY if body.name in _ASSEMBLY else ())}
        for name in names | ({_without_task(body)} if body.id in meeting else set[str]()):
            bodies[name] = (*bodies.get(name, ()), body)
    sessions: dict[str, tuple[str, ...]] = {}
    for session in process.sessions:
        kind = session.kind.value
        of_kind = (f"session on {kind}", f"session on the {kind}") if " " in kind else ()
        for name in (session.name.casefold(), f"{kind} session", *of_kind):
            if session.id not in sessions.get(name, ()):
                sessions[name] = (*sessions.get(name, ()), session.id)
    return Lexicon(process=process, bodies=bodies, sessions=sessions, meeting=meeting)
