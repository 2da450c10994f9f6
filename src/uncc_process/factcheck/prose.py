"""Prose: a text without its markup, place for place, and the sentences of it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

import attrs

from uncc_process.factcheck.lexicon import compiled
from uncc_process.spans import DateSpan, FoundDate, find_dates

__all__ = [
    "Head",
    "Sentence",
    "head_of",
    "sentence",
    "sentences",
    "squeezed",
    "text_date",
    "unmarked",
]

# Blanks, dashes, quotation marks and apostrophes of a text, each as the plain one of its kind.
_KINDS: Final = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u2007\u2009\u202f\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "
        ),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’", "'"),
    }
)
LONGEST_SENTENCE: Final = 2_000


_LINK = r"!?\[([^\[\]]*)\]\([^()\s]*\)"
_HEADING = r"^ {0,3}#[^\n]*"
_MARK = r"[*`]+|</?[A-Za-z][^<>\n]{0,200}>|^#{1,6} |^ {0,3}>"
_GAP = r" {300,}+"
# Blocks of code: nothing in them is prose.
_FENCED = (
    r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)[^\n`]*$(?:\n(?! {0,3}(?P=fence)[`~]* *$)[^\n]*)*+"
    r"(?:\n {0,3}(?P=fence)[`~]* *$)?"
)
_BLOCK = r"\n[ ]*(?=\n)|\n(?= {0,3}(?:[-+*#>|]|[0-9]{1,2}[.)] ))"


def unmarked(text: str) -> str:
    """Blank out the markup of a text, and its line ends, length for length.

    A blank line, and the beginning of a heading or of an entry of a list, stays a line end.

    >>> unmarked("its [sixth](#) session,  on **21 August**")
    'its  sixth     session,  on   21 August  '
    """
    text = compiled(_FENCED, re.MULTILINE).sub(_blank, text.translate(_KINDS))
    text = compiled(_LINK).sub(lambda link: f" {link[1]}".ljust(len(link[0])), text)
    ends = {found.start() for found in compiled(_BLOCK).finditer(text)}
    ends |= {found.end() for found in compiled(_HEADING, re.MULTILINE).finditer(text)}
    text = compiled(_MARK, re.MULTILINE).sub(lambda mark: " " * len(mark[0]), text)
    lines = (found.start() for found in compiled("\n").finditer(text))
    marks = list(text)
    for place in lines:
        marks[place] = "\n" if place in ends else " "
    # Where a gap is so long, nothing before it belongs to what follows; patterns stay fast.
    return compiled(_GAP).sub(lambda gap: "\n" * len(gap[0]), "".join(marks))


def _blank(block: re.Match[str]) -> str:
    """Blank out a block, but for its line ends."""
    return compiled(r"[^\n]").sub(" ", block[0])


def squeezed(text: str) -> str:
    """Make each run of blanks one, and take off those at the ends."""
    return " ".join(text.split())


def sentence(words: str) -> str:
    """Make a sentence of words: a capital at the beginning, a full stop at the end.

    >>> sentence("the sixth session was held")
    'The sixth session was held.'
    """
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}"


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence of a text: ``plain[start:end]``, and why it is not judged, if it is not."""

    start: int
    end: int
    text: str
    barred: str = ""
    quoted: tuple[tuple[int, int], ...] = ()
    denied: tuple[tuple[int, int], ...] = ()

    def why_not(self, start: int, end: int) -> str:
        """Say why the words at a place say nothing of the text's own, if they do not."""
        if _overlaps(self.quoted, start, end):
            return "it stands in a quotation"
        denied = _overlaps(self.denied, start, end)
        return self.barred or ("the sentence denies or supposes something" if denied else "")


def _overlaps(places: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in places)


_END = (
    r"(?:(?<!\b[A-Z])|(?<=hapter [A-Z]))(?<!\b(?:No|Mr|Ms|Dr|St|cf|vs|pp|ca))"
    r"(?<!\b(?:Nos|Mrs|art|vol|Add|Rev|sec|res))"
    r"(?<!\b(?:para|arts|chap|sect|vols|Corr))(?<!\bparas)(?<!\b[a-z]\.[a-z])"
    r"[.!?][\"')\]]{0,3}(?:\[[0-9]{1,3}\]){0,4}(?= +[\"'(\[]{0,3}[A-Z0-9]| *$)"
)
# What is denied or supposed: the clause that does so, or what follows "instead of".
_DENIES: Final = (
    r"\b(?:[Nn]ot(?! (?:only|later|less|more|to exceed))|[Nn]ever|[Nn]either|[Nn]or|[Nn]obody|"
    r"cannot|\w+n't)\b"
    r"|\b(?:no longer|contrary to|unlike|if|unless|cancell?ed|called off)\b|\binstead\b(?! of\b)"
)
_IN_PLACE: Final = r"\b(?:[Ii]nstead of|[Rr]ather than|whether)\b"
# What says that a sentence claims nothing, or nothing about what happened.
_BARS: Final = {
    "it is a question": r"\?[\"')\]]{0,3} *\Z",
    "the sentence supposes something": (
        r"\b(?:might|could|would|should|hypothetical\w*|suppose|assuming|"
        r"imagine|perhaps|possibly|probably|allegedly|reportedly|rumou?red)\b"
        r"|\b(?:If|Unless|Whether|Suppose|Assuming|Imagine|Perhaps|Possibly|Probably)\b"
        r"|\b(?:Had|Were|Should) (?:the|it|there|a)\b|\bmay (?:have|be|take|well)\b"
    ),
    "the sentence speaks of an error": (
        r"\b(?:misprint\w*|erroneous\w*|incorrect\w*|inaccurate\w*|untrue|wrong\w*|mistake\w*|error|typo|corrected|"
        r"false\w*|myth|confus\w+|mixed up)\b"
    ),
    "the sentence tells what others say": (
        r"\b(?:FAQ|page|website|article|newspaper|outlet|report|release|blog|he|she|they|some|"
        r"others|media|observers?|sources?) (?:\w+ )?(?:says?|said|states?|stated|claims?|claimed|"
        r"gives?|gave|reads?|puts?|has it|reported|writes?|wrote)\b"
        r"|\bclaim(?:s|ed)? that\b|\b[Aa]ccording to (?:the |an? |some |one )?"
        r"(?:FAQ|page|website|article|newspaper|media|observers?|sources?|outlet|blog|press)\b"
    ),
}


def _barred(text: str) -> str:
    found = (reason for reason, pattern in _BARS.items() if compiled(pattern).search(text))
    return next(found, "")


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a plain text, in order; a very long one in pieces.

    >>> [each.text for each in sentences("It met in Vienna. Then, see para. 4, it rose.")]
    ['It met in Vienna.', 'Then, see para. 4, it rose.']
    """
    start = 0
    for block in text.split("\n"):
        for first, last in _cut(block):
            yield _sentence(block, first, last, start)
        start += len(block) + 1


def _cut(block: str) -> Iterator[tuple[int, int]]:
    first = 0
    ends = [found.end() for found in compiled(_END).finditer(block)]
    for end in [*ends, len(block)]:
        while end - first > LONGEST_SENTENCE:
            blank = block.rfind(" ", first + LONGEST_SENTENCE // 2, first + LONGEST_SENTENCE)
            cut = blank if blank > first else first + LONGEST_SENTENCE
            yield first, cut
            first = cut
        first += len(block[first:end]) - len(block[first:end].lstrip())
        if first < end:
            yield first, end
        first = end


def _sentence(block: str, first: int, last: int, start: int) -> Sentence:
    text = block[first:last]
    quoted = [(start + first + q.start(), start + first + q.end()) for q in _quotes(text)]
    return Sentence(
        start=start + first,
        end=start + last,
        text=text,
        barred=_barred(text),
        quoted=tuple(quoted),
        denied=tuple((start + first + a, start + first + b) for a, b in _denials(text)),
    )


def _denials(text: str) -> Iterator[tuple[int, int]]:
    """Yield the clauses that deny or suppose, and what is after "instead of" in the others."""
    for clause in compiled("(?:[^;:]|:(?! ))+").finditer(text):
        denies = compiled(_DENIES).search(clause[0])
        begins = denies and clause.start()
        if not denies and (other := compiled(_IN_PLACE).search(clause[0])):
            begins = clause.start() + other.start()
        if begins is not None:
            yield begins, clause.end()


def _quotes(text: str) -> Iterator[re.Match[str]]:
    return compiled(r'"[^"]{1,400}"').finditer(text)


HEAD_LINES: Final = 8
LONGEST_HEAD_LINE: Final = 120
WORDS_BESIDE: Final = 5
# Names with capitals, and what is said of a day: "Vienna, ", "As of ", "Last updated on ".
_BESIDE: Final = (
    r"(?:[^\w.?!]|"
    r"(?!(?:Session|Meeting|Consultation|Resolution|Decision|Adopted)\b)[A-Z][^\W\d_]*+|"
    r"\b(?:as|of|on|updated|release|note|date|issued|published|version)\b)*"
)


# Before and after the day in the first words of news: "NEW YORK, 24 December 2024 - The".
_PLACE: Final = r"[*_]*[A-Z]{3,}(?: [A-Z]{2,})*(?:, | \()"
_DASH: Final = r"\)?[*_]* ?[-–—:] ?"


def _is_dateline(line: str, found: FoundDate) -> bool:
    before = compiled(_PLACE).fullmatch(line[: found.start])
    return bool(before and compiled(_DASH).match(line, found.end))


class Head(NamedTuple):
    """The day that a text bears in its head, and where it stands."""

    start: int
    end: int
    day: date


def text_date(text: str) -> date | None:
    r"""Give the day that a text bears in its head, in one of its first lines, beside few words.

    >>> text_date("FAQ\n\n14 March 2024\n\nOn 26 May 2021 the Assembly adopted a resolution.")
    datetime.date(2024, 3, 14)

    ``None`` if none of them bears one day alone.
    """
    head = head_of(text)
    return None if head is None else head.day


def head_of(text: str) -> Head | None:
    """Find the day in the head of a text."""
    lines = list(compiled(r"[^\n]+").finditer(text[: HEAD_LINES * 1_000]))
    for line in [line for line in lines if line[0].strip()][:HEAD_LINES]:
        if len(line[0]) <= LONGEST_HEAD_LINE and (found := _dateline(line[0])):
            start, end, day = found
            return Head(line.start() + start, line.start() + end, day)
    return None


def _dateline(line: str) -> Head | None:
    """Read a line that has one day, and beside it at most a few words that name no event."""
    dates = find_dates(line)
    one = len(dates) == 1 or bool(dates and _is_dateline(line, dates[0]))
    value = dates[0].value if one else None
    if not isinstance(value, DateSpan) or value.days > 1:
        return None
    start, end = dates[0].start, dates[0].end
    beside = unmarked(line[:start] + line[end:])
    if _is_dateline(line, dates[0]):
        return Head(start, end, value.first)
    few = len(compiled(r"\w+").findall(beside)) <= WORDS_BESIDE
    return Head(start, end, value.first) if few and compiled(_BESIDE).fullmatch(beside) else None
