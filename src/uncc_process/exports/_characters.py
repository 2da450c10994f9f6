"""Characters that every format can hold, and addresses that are safe to follow."""

import re

from uncc_process.model.process import Process
from uncc_process.sources import Source

__all__ = ["address", "clean", "is_address", "on_one_line", "one_line"]

# Controls but the line feed, lone surrogates and what no character is: XML 1.0 has none of them.
_REFUSED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"\s+")
# Overrides and isolates of direction turn the letters around them, also those of others.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ADDRESS = re.compile(r"https?://[!#-;=?-Z_a-z~\[\]]+", re.ASCII)
LONGEST = 2_000


def clean(text: str) -> str:
    r"""Make every line end a line feed, a tab a blank, and drop the other controls.

    >>> clean("one\r\ntwo\rthree\x00")
    'one\ntwo\nthree'
    """
    return _REFUSED.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def on_one_line(text: str) -> str:
    r"""Write a part of a line, blanks run together; mark what would turn the letters around it.

    >>> on_one_line(" one\r\n  two\u202e")
    ' one two\ufffd'
    """
    return _TURNING.sub("\ufffd", _BLANKS.sub(" ", clean(text)))


def one_line(text: str) -> str:
    r"""Write a text as a line of its own, with no blank at either end.

    >>> one_line(" one\r\n  two\u202e")
    'one two\ufffd'
    """
    return on_one_line(text).strip()


def is_address(text: str) -> bool:
    """Tell whether a text is an address of the web, with which no markup can end."""
    return _ADDRESS.fullmatch(text) is not None


def address(source: Source, process: Process) -> str | None:
    """Give the address of a source: that of its document, or that which a publication gives.

    ``None`` if it has none, or one that is not of the web.
    """
    if not isinstance(source.document, str):
        return source.document.url
    url = process.publication(source.document).url
    return url if url and len(url) <= LONGEST and is_address(url) else None
