"""The chapters and articles of the treaty: how many, which chapter is on what, and where."""

import re
from collections.abc import Iterator
from typing import Final

from uncc_process.factcheck.checks import Verdict
from uncc_process.factcheck.facts import of_fields
from uncc_process.factcheck.force import force_clauses, told_of_force
from uncc_process.factcheck.lexicon import any_of, compiled
from uncc_process.factcheck.passage import Passage
from uncc_process.factcheck.prose import sentence, squeezed
from uncc_process.factcheck.rulings import Ruling
from uncc_process.factcheck.tallies import Count, Tally
from uncc_process.factcheck.topics import Subject
from uncc_process.factcheck.treaties import main_treaty
from uncc_process.model.treaty import Chapter, Treaty

__all__ = ["parts_tally", "treaty_part"]

FAR: Final = 200
_NUMBER: Final = r"[Cc]hapter (?P<number>[IVX]{1,5}|[0-9]{1,2})"
_ARTICLES: Final = (
    r"(?i)(?:articles?|arts?\.?) (?P<first>[0-9]{1,2})(?:(?: to | and |-)(?P<last>[0-9]{1,2}))?"
)
# "Chapter V, on international cooperation", "chapter V: International cooperation".
_ON: Final = (
    r"(?:(?::| -| \()\s?|,? (?:is )?(?:on|entitled|titled|devoted to) )\"?(?:the |provisions on )?"
)
# "Criminalization is dealt with in", "criminalization (", and then "international cooperation in".
_DEALT: Final = (
    r"(?:dealt with|covered|addressed|regulated|found|set out|contained|governed|laid down)"
)
_FOUND: Final = rf"(?: (?:is|are) {_DEALT} (?:in|by)| \()"
_NEXT: Final = rf"\b{_DEALT} (?:in|by)\b[^.;]{{0,80}}(?:,|\band) "
_HAS: Final = r"(?:\(|(?:holds|has|contains|comprises|covers|spans|runs from))"
# Another text than the treaty as it stands.
_ELSE: Final = (
    r"(?i)\b(?:drafts?|guide|reports?|commentary|handbook|papers?|books?|versions?|"
    r"(?:national|domestic) laws?)\b"
)
_WHOLE: Final = (
    r"(?:has|had|with|contains?|containing|comprises?|comprising|consists? of|runs to|and|"
    r"divided into|articles in|spread over|across)\s+\Z"
)


def _own(passage: Passage) -> Treaty | None:
    """Give the treaty of the process, if the sentence is on it and on no other."""
    others = any(each.foreign and each.subject is Subject.TREATY for each in passage.topics)
    treaty = main_treaty(passage.process)
    on_it = passage.ours and not others and not passage.says(_ELSE)
    return treaty if treaty and treaty.chapters and on_it else None


def _numbered(treaty: Treaty, number: str) -> Chapter | None:
    numbers = {str(place): each for place, each in enumerate(treaty.chapters, start=1)}
    return numbers.get(number) or next((c for c in treaty.chapters if c.number == number), None)


def _titles(treaty: Treaty) -> dict[str, Chapter]:
    """Give the titles, and the first part of those that name two things."""
    whole = {each.title.casefold(): each for each in treaty.chapters}
    return {title.partition(" and ")[0]: each for title, each in whole.items()} | whole


# ---- how many --------------------------------------------------------------------------


def parts_tally(passage: Passage, count: Count) -> Tally | None:
    """Count the chapters or articles of the one treaty that is named, or the articles of one."""
    noun = count.noun.lower()
    named = [each for each in passage.topics if each.subject is Subject.TREATY and each.facts]
    treaties = [t for t in passage.process.treaties if named and t.id == named[0].facts[0].record]
    treaty = treaties[0] if treaties else _own(passage)
    if noun not in ("chapters", "articles") or treaty is None:
        return None
    clause = f"{squeezed(passage.plain[passage.sentence.start : count.start])} ".rpartition(";")[2]
    some = compiled(_SOME).match(passage.plain, count.end) is not None
    whole = compiled(_WHOLE).search(clause) is not None and not some
    others = passage.says(_ELSE)
    parts = list(compiled(rf"\b{_NUMBER}\b").finditer(clause))
    if parts:
        chapter = _numbered(treaty, parts[-1]["number"])
        own = whole and len(parts) == 1 and not others
        return _of_chapter(treaty, chapter, sure=own) if chapter else None
    articles = max((chapter.last for chapter in treaty.chapters), default=0)
    number = len(treaty.chapters) if noun == "chapters" else articles
    return Tally(
        says=f"The {treaty.short} has {len(treaty.chapters)} chapters and {articles} articles.",
        numbers=(number,) if treaty.chapters else (),
        sure=whole and len(named) == 1 and named[0].sure and not compiled(_PART).search(clause),
        records=(treaty.id,),
        sources=of_fields(treaty, "chapters"),
    )


_SOME: Final = r"\s+(?:on|about|for|dealing|that|which|concerning|devoted|of)\b"
_PART: Final = r"(?i)\b(?:chapters?|part|section)\s+[IVX0-9]+\b"


def _of_chapter(treaty: Treaty, chapter: Chapter, *, sure: bool) -> Tally:
    return Tally(
        says=_says(treaty, chapter),
        numbers=(chapter.last - chapter.first + 1,),
        sure=sure,
        records=(treaty.id,),
        sources=of_fields(treaty, "chapters"),
    )


def _says(treaty: Treaty, *chapters: Chapter) -> str:
    told = (
        f"Chapter {each.number} of the {treaty.short}, “{each.title}”, "
        f"has articles {each.first} to {each.last}."
        for each in chapters
    )
    return " ".join(told)


# ---- which is on what, and has which articles ------------------------------------------


def treaty_part(passage: Passage, start: int, end: int) -> tuple[str, Ruling] | None:
    """Rule on what a text says of a chapter, or of articles of one, that it cites there."""
    treaty = _own(passage)
    if treaty is None:
        return None
    words = squeezed(passage.plain[start:end])
    before = squeezed(passage.plain[max(passage.sentence.start, start - FAR) : start])
    if found := compiled(_NUMBER).fullmatch(words):
        after = squeezed(passage.plain[end : min(passage.sentence.end, end + FAR)])
        return _chapter(treaty, found["number"], before, after)
    if found := compiled(_ARTICLES).fullmatch(words):
        return _articles(passage, treaty, found, before)
    return None


def _chapter(treaty: Treaty, number: str, before: str, after: str) -> tuple[str, Ruling] | None:
    chapter, titles = _numbered(treaty, number), _titles(treaty)
    told = next(_told(titles, before, after), None)
    if chapter is None or told is None:
        return None
    same = titles[told] is chapter
    shown = (chapter,) if same else (chapter, titles[told])
    return f"chapter {chapter.number} is on {told}", _ruling(treaty, shown, same=same)


def _told(titles: dict[str, Chapter], before: str, after: str) -> Iterator[str]:
    names = rf"\b(?P<title>{any_of(titles)})\b"
    # "Chapter II on" may stand after another title: what follows is said of it more surely.
    spaced = after if after[:1] in (",", ":") else f" {after}"
    for pattern, words in (
        (rf"\A{_ON}{names}", spaced),
        (rf"{names}{_FOUND}\Z", before),
        (rf"{_NEXT}{names} in\Z", before),
    ):
        if found := compiled(pattern, re.IGNORECASE).search(words):
            yield found["title"].casefold()


def _articles(
    passage: Passage, treaty: Treaty, found: re.Match[str], before: str
) -> tuple[str, Ruling] | None:
    if told := _governing(passage, found["first"], before):
        return told
    title = rf"(?:,? (?:on )?(?:the )?(?:{any_of(_titles(treaty))}))?"
    of = compiled(rf"\b{_NUMBER}{title},? {_HAS}\Z", re.IGNORECASE).search(before)
    chapter = _numbered(treaty, of["number"]) if of else None
    if chapter is None:
        return None
    first, last = int(found["first"]), int(found["last"] or found["first"])
    same = first in range(chapter.first, chapter.last + 1) and last <= chapter.last
    whole = not found["last"] or (first, last) == (chapter.first, chapter.last)
    understood = f"chapter {chapter.number} has {squeezed(found[0])}"
    return understood, _ruling(treaty, (chapter,), same=same and whole)


# "Under article 65, it will enter into force": the article of a final clause.
_UNDER: Final = r"(?:\b[Uu]nder|\b[Pp]ursuant to|\b[Ii]n accordance with|\b[Bb]y)(?: its)?\Z"


def _governing(passage: Passage, article: str, before: str) -> tuple[str, Ruling] | None:
    mandates = [mandate for _, _, mandate in force_clauses(passage)]
    if not mandates or not told_of_force(passage) or not compiled(_UNDER).search(before):
        return None
    numbers = [compiled("[0-9]+").search(str(each.paragraph)) for each in mandates]
    same = article in [number[0] for number in numbers if number]
    ruling = Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
        says=" ".join(f"{sentence(each.asks)} That is {each.paragraph}." for each in mandates),
        records=tuple(each.id for each in mandates),
        sources=tuple(dict.fromkeys(s for each in mandates for s in each.sources)),
    )
    return f"the entry into force is in article {article}", ruling


def _ruling(treaty: Treaty, chapters: tuple[Chapter, ...], *, same: bool) -> Ruling:
    return Ruling(
        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
        says=_says(treaty, *chapters),
        records=(treaty.id,),
        sources=of_fields(treaty, "chapters"),
    )
