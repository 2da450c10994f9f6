"""Publications: sources that bear no document symbol."""

import re
from datetime import date

import attrs

from uncc_process.errors import Problem, quoted
from uncc_process.model.records import refuse
from uncc_process.sources import Confidence

__all__ = ["Publication"]


@attrs.frozen(kw_only=True)
class Publication:
    """A source without a document symbol: a web page, a press release, a news item, a data set.

    ``published`` is the day it bears, ``seen`` says as of when a page was read.
    """

    id: str
    title: str
    publisher: str
    url: str | None = None
    published: date | None = None
    seen: str | None = None
    confidence: Confidence
    note: str = ""

    def __attrs_post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9.-]{0,95}", self.id, re.ASCII):
            refuse(
                Problem(
                    "id",
                    f"expected at most 96 small letters, digits, . and -, got {quoted(self.id)}",
                )
            )
