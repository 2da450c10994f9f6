"""What an exporter gives: the file, and what its format could not hold."""

from typing import Generic, TypeVar

import attrs

__all__ = ["Content", "Export"]

Content = TypeVar("Content", str, bytes)


@attrs.frozen
class Export(Generic[Content]):
    """The content of a file in another format, and what of the record it leaves out.

    >>> Export("BEGIN:VCALENDAR", ("officers: a calendar holds no people",)).losses
    ('officers: a calendar holds no people',)

    Each loss is a sentence that begins with the place: a family, or a record and its field.
    """

    content: Content
    losses: tuple[str, ...] = ()
