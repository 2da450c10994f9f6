"""Finding citations, over the length of the text: it must grow no faster than the text.

Run it with ``python -m tests.benchmarks.bench_citations``. There is no peer to stand beside: no
citation library reads United Nations references (eyecite, for the law of the United States, finds
none of them).
"""

import random
from functools import partial

from tests.benchmarks.measure import Run, Size, Table, grow, main
from uncc_process.citations import find_citations

SENTENCES = (
    "Recalling its resolutions 74/247 of 27 December 2019 and 75/282 of 26 May 2021,",
    "In line with paragraph 10 of General Assembly resolution 75/282 and the road map,",
    "the Committee took note of A/AC.291/9 and Add.1 and 2 (see also A/AC.291/7, annex II).",
    "It met from 28 February to 11 March 2022, and again on 9-20 January 2023, in Vienna.",
    "The text follows the United Nations, Treaty Series, vol. 2225, No. 39574, in article 65 (1).",
    "In that resolution the Assembly decided to suspend its work (decision 78/549, para. 2).",
    "Member States exchanged views on the chapters on criminalization and on procedural measures.",
    "States, organizations and others took part, on the basis of the list that had been approved.",
)


def tables(size: Size) -> list[Table]:
    """Find the citations of longer and longer texts."""
    lengths = (1_000, 2_000) if size is Size.TINY else (1_000, 10_000, 100_000, 1_000_000)
    return [grow("find citations, by characters; each is one found", lengths, finding, size=size)]


def finding(length: int) -> tuple[Run, int]:
    """Find all citations of a text of about so many characters."""
    text = make_text(length)
    return partial(find_citations, text), len(find_citations(text))


def make_text(length: int) -> str:
    """Build a text, the same in every run, in which one sentence in four cites nothing."""
    draw = random.Random(75_282)
    sentences: list[str] = []
    while length > 0:
        sentence = draw.choice(SENTENCES) + ("\n\n" if draw.random() < 0.2 else " ")
        sentences.append(sentence)
        length -= len(sentence)
    return "".join(sentences)


if __name__ == "__main__":
    main(tables)
