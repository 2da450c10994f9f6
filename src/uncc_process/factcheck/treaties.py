"""Treaties that sentences name, by a name, as "the Convention", or only as "it"."""

from collections.abc import Container, Iterator
from typing import Final

import attrs

from uncc_process.factcheck.facts import action_fact, closing_fact, opening_fact, treaty_fact
from uncc_process.factcheck.lexicon import any_of, compiled
from uncc_process.factcheck.numerals import CARDINAL
from uncc_process.factcheck.phrases import MONTH, WEEKDAY
from uncc_process.factcheck.signing import signing
from uncc_process.factcheck.topics import Subject, Topic
from uncc_process.model.process import Process
from uncc_process.model.treaty import Treaty
from uncc_process.model.vocabulary import ActionKind

__all__ = ["Treaties", "main_treaty"]

# "The Convention on Tuesday": that is no name.
_NO_DAY: Final = rf"(?!\s*(?:[0-9]|(?:{WEEKDAY}|{MONTH}|Christmas)\b))"
_NAMES: Final = r"(?: (?:[A-Z][\w-]+|of|on|and|the))"
_KINDS: Final = r"(?:Convention|Protocol|Treaty|Covenant|Charter)"
_ABOUT: Final = rf" (?:on|against|for|of|relating to) (?:the )?{_NO_DAY}[A-Z][\w-]+{_NAMES}{{0,8}}"
_NOT_THE: Final = r"(?<!\bthe)(?<!\bof)(?<!\bon)(?<!\band)"
_OTHER: Final = (
    rf"\b(?!The\b)[A-Z][\w-]+{_NAMES}{{0,5}}{_NOT_THE} {_KINDS}\b"
    rf"(?:{_ABOUT})?|\b{_KINDS}{_ABOUT}"
    r"|(?<=[Tt]he )(?:Additional |Optional )?(?:Protocol|Agreement)\b"
    r"|\b(?:UNCAC|UNTOC|UNFCCC|UNCLOS|CITES|TPNW|NPT|CEDAW|ICCPR|ICESCR)\b"
)
_BARE: Final = (
    rf"(?<=[Tt]he )(?P<capital>Convention|Treaty)\b(?!\s+(?:on{_NO_DAY}|against|for|of|to)\b)"
    rf"|(?<=[Tt]he )(?:new |landmark )?(?:convention|treaty)\b"
    rf"(?!\s+(?:on{_NO_DAY}|against|for|of|to|bod(?:y|ies)|events?|series|section|"
    r"text(?!\s+(?:has|runs|contains|comprises|consists)))\b)"
)
# What is said of treaties alone, so that "it" is one; and what is said of other things too.
_OF_TREATIES: Final = (
    r"\b[Ii]t(?=\s+(?:(?:was|is|will\s+be|remains|will\s+remain)\s+open(?:ed)?\s+for\s+signature|"
    r"(?:will\s+|shall\s+)?enters?\s+into\s+force|"
    rf"(?:comprises|contains|has|consists\s+of|runs\s+to)\s+(?:a\s+preamble,?\s+(?:and\s+)?)?"
    rf"{CARDINAL}\s+(?:chapters|articles)))\b"
)
_IT: Final = (
    r"(?:A: )?(?:Yes, )?(?P<it>[Ii]t)\s+(?:was|is|will|has|had|remains|needs|requires|consists)\b"
)
_OBJECT: Final = r"(?:\s+(?:it|the\s+(?:[Cc]onvention|[Tt]reaty)))?(?:\s+in\s+[A-Z]\w+)?"


# Those named before the last one: "Algeria, Chile and".
_LISTED: Final = (
    r"(?P<names>(?:\b[A-Z][\w'-]*(?: (?:of |the |and )?[A-Z][\w'-]*){0,4},\s+){0,9}"
    r"\b[A-Z][\w'-]*(?: (?:of |the )?[A-Z][\w'-]*){0,4}),?\s+and\s+(?:the\s+)?\Z"
)
FAR: Final = 200


def main_treaty(process: Process) -> Treaty | None:
    """Give the one treaty that the process is about; protocols stand beside it."""
    main = [treaty for treaty in process.treaties if treaty.within is None]
    return main[0] if len(main) == 1 else None


class Treaties:
    """Finds the treaties in sentences; ``ours`` says that the last one named is the process's."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.main: Treaty | None = main_treaty(process)
        self.named: bool = False
        self.other: bool = False
        self._signed = {
            name: each
            for each in process.treaty_actions
            if each.kind is ActionKind.SIGNATURE
            for name in {each.party, each.party.partition(" (")[0]}
        }

    @property
    def ours(self) -> bool:
        """Whether "the treaty" is that of the process."""
        return self.named and not self.other

    def find(self, text: str, last: tuple[Topic, ...], acts: frozenset[str]) -> Iterator[Topic]:
        """Yield the treaties of a sentence, and who signed one.

        ``last`` are the topics before, ``acts`` the ids of the acts that the sentence cites: that
        by which a treaty was adopted names it too.
        """
        own, others = list(self._own(text)), list(self._others(text))
        bare = list(compiled(_BARE).finditer(text)) if self.main else []
        adopting = self.main is not None and str(self.main.adopted_by) in acts
        if own or others or adopting:
            self.other = bool(others)
        self.named = self.named or bool(own) or adopting or any(f["capital"] for f in bare)
        yield from own
        yield from others
        if self.main is not None:
            for found in bare:
                yield attrs.evolve(self._topic(self.main, *found.span()), sure=self.ours)
            yield from self._it(text, last, self.main)
        if self.ours and self.main is not None:
            if "sign" in text.lower():
                yield from signing(text, self._topic(self.main, 0, 0), self.process)
            if "signed" in text or "followed" in text:
                yield from self._parties(text, last)

    def with_signing(self, act: Topic) -> Topic:
        """Give the act by which the treaty was adopted what is known of the treaty's signature."""
        if self.main is None or str(self.main.adopted_by) not in {f.record for f in act.facts}:
            return act
        treaty = self._topic(self.main, act.start, act.end)
        return attrs.evolve(act, opening=treaty.opening, closing=treaty.closing)

    # ---- by name -----------------------------------------------------------------------

    def _topic(self, treaty: Treaty, start: int, end: int) -> Topic:
        return Topic(
            subject=Subject.TREATY,
            start=start,
            end=end,
            name=treaty.short,
            facts=(treaty_fact(treaty, self.process),),
            opening=(opening_fact(treaty, self.process),),
            closing=tuple(filter(None, (closing_fact(treaty, self.process),))),
        )

    def _own(self, text: str) -> Iterator[Topic]:
        for treaty in self.process.treaties:
            for found in compiled(rf"\b(?:{any_of(_names(treaty))})\b").finditer(text):
                yield self._topic(treaty, *found.span())

    def _others(self, text: str) -> Iterator[Topic]:
        """Yield the treaties named that are none of the process's."""
        for found in compiled(_OTHER).finditer(text):
            name = " ".join(found[0].split())
            if not any(_is_named(each, name) for each in self.process.treaties):
                start, end = found.span()
                yield Topic(subject=Subject.TREATY, start=start, end=end, name=name, foreign=True)

    # ---- "it", and who signed it -------------------------------------------------------

    def _it(self, text: str, last: tuple[Topic, ...], treaty: Treaty) -> Iterator[Topic]:
        """Yield what "it" means, if it can only be the treaty of the process."""
        if not self.ours:
            return
        for found in compiled(_OF_TREATIES).finditer(text):
            yield self._topic(treaty, *found.span())
        before = [each.subject for each in last if each.sure and not each.several]
        if before == [Subject.TREATY] and (begins := compiled(_IT).match(text)):
            yield self._topic(treaty, *begins.span("it"))

    def _parties(self, text: str, last: tuple[Topic, ...]) -> Iterator[Topic]:
        """Yield who the text says signed the treaty, if the record has them by name."""
        signed = self._signed
        names = any_of(signed)
        told = compiled(
            rf"\b(?P<name>{names})\s+(?:has\s+|had\s+|also\s+)?(?:signed\b{_OBJECT}|"
            r"followed(?:\s+suit)?(?=\s+on\s+[\w ,]{6,20}[.;]))"
            rf"|\bsigned\s+by\s+(?:the\s+)?(?P<by>{names})\b"
        )
        for found in told.finditer(text):
            action = signed[" ".join((found["name"] or found["by"]).split())]
            days = {name: each.on for name, each in signed.items() if each.on == action.on}
            if not _all_signed(text[max(0, found.start() - FAR) : found.start()], days):
                continue
            near = compiled(r"\b(?:[Cc]onvention|[Tt]reaty|[Ii]t)\b").search(text)
            yield Topic(
                subject=Subject.ACT,
                start=found.start(),
                end=found.end(),
                name=found[0],
                facts=(action_fact(action, self.process),),
                sure=near is not None or any(t.subject is Subject.TREATY for t in last),
                verbal=True,
            )


def _all_signed(before: str, signed: Container[str]) -> bool:
    """Whether all of those who are named before another did so too: "Algeria, Chile and"."""
    listed = compiled(_LISTED).search(before)
    names = compiled(r",\s+(?:and\s+)?").split(listed["names"]) if listed else ()
    return all(" ".join(name.removeprefix("the ").split()) in signed for name in names)


def _names(treaty: Treaty) -> Iterator[str]:
    """Yield the names of a treaty, also without the words "United Nations"."""
    yield from (treaty.short, treaty.title, treaty.title.partition(";")[0])
    rest = treaty.short.removeprefix("United Nations ")
    if len(rest.split()) > 2:
        yield from (rest, f"UN {rest}")


def _is_named(treaty: Treaty, name: str) -> bool:
    return name in treaty.title or treaty.short in name or name in _names(treaty)
