"""Time to find citations, over the length of the text: it must grow no faster than the text.

There is no peer to stand beside: no citation library reads United Nations references (eyecite, for
the law of the United States, finds none of them). Run: python tests/benchmarks/bench_citations.py
"""

import math
import random
import time

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
SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 5


def make_text(size: int, seed: int = 75_282) -> str:
    """Build a text of about this many characters: one sentence in four cites nothing."""
    draw = random.Random(seed)
    sentences: list[str] = []
    while size > 0:
        sentence = draw.choice(SENTENCES) + ("\n\n" if draw.random() < 0.2 else " ")
        sentences.append(sentence)
        size -= len(sentence)
    return "".join(sentences)


def measure(text: str) -> float:
    """Take the least processor time of some rounds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.process_time()
        find_citations(text)
        times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    """Print the time at each size, and the exponent of its growth."""
    texts = [make_text(size) for size in SIZES]
    seconds = [measure(text) for text in texts]
    print(f"{'characters':>12} {'citations':>10} {'seconds':>9} {'per 10 kB':>10}")
    for text, taken in zip(texts, seconds, strict=True):
        rate = taken / len(text) * 10_000
        print(f"{len(text):>12,} {len(find_citations(text)):>10,} {taken:>9.4f} {rate:>10.5f}")
    growth = math.log(seconds[-1] / seconds[0]) / math.log(len(texts[-1]) / len(texts[0]))
    print(f"exponent of growth: {growth:.2f}")


if __name__ == "__main__":
    main()
