"""The published schema and the loader, asked about the same documents."""

import re
from collections.abc import Iterator

from tests.agreement import agreement
from tests.reliability.figures import SEED, Figures, Programme, Row, Size, number

__all__ = ["PROGRAMME"]


def run(size: Size) -> Figures:
    """Ask both about many documents."""
    found = agreement(10_000 if size is Size.FULL else 25, SEED)
    return {
        "counted": {
            "seed": SEED,
            "documents": found.documents,
            "both accept": found.both_accept,
            "both refuse": found.both_refuse,
            "refused by the loader alone": dict(found.loader_alone),
            "disagreements": len(found.disagreements),
            "which": [re.sub(r"\s+", " ", each)[:200] for each in found.disagreements[:10]],
        },
        "measured": {},
    }


def rows(figures: Figures) -> Iterator[Row]:
    """Print the figures."""
    counted = figures["counted"]
    alone = counted["documents"] - counted["both accept"] - counted["both refuse"]
    yield Row("documents, four in five of them changed", number(counted["documents"]))
    yield Row("accepted by both", number(counted["both accept"]))
    yield Row("refused by both", number(counted["both refuse"]))
    yield Row(
        "refused by the loader alone, for a reason that a schema cannot say",
        number(alone - counted["disagreements"]),
    )
    yield Row("disagreements", number(counted["disagreements"]))


PROGRAMME = Programme(
    title="Schema and loader",
    says="What the loader alone may refuse is listed in the schema itself, reason by reason.",
    run=run,
    rows=rows,
    failures=lambda figures: int(figures["counted"]["disagreements"]),
)
