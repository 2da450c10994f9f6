"""What a text can cite beside a document symbol."""

import attrs

from uncc_process.symbols import Symbol

__all__ = ["DecisionNumber", "Document", "ResolutionNumber", "TreatySeries", "Unstated"]


@attrs.frozen
class ResolutionNumber:
    """A resolution whose number does not tell its symbol, or not for certain.

    >>> print(ResolutionNumber("62/1", "Commission on Narcotic Drugs"))
    Commission on Narcotic Drugs resolution 62/1

    ``organ`` is None where the text leaves it open.
    """

    number: str
    organ: str | None = None

    def __str__(self) -> str:
        return f"{self.organ or ''} resolution {self.number}".lstrip()


@attrs.frozen
class DecisionNumber:
    """A decision: it has a number and no symbol.

    >>> print(DecisionNumber("78/549", "General Assembly"))
    decision 78/549

    ``organ`` is None where the text leaves it open, and not printed for the General Assembly.
    """

    number: str
    organ: str | None = None

    def __str__(self) -> str:
        organ = "" if self.organ == "General Assembly" else self.organ
        return f"{organ or ''} decision {self.number}".lstrip()


@attrs.frozen
class TreatySeries:
    """A treaty in the United Nations Treaty Series: its volumes, registration number, first page.

    >>> print(TreatySeries((2225, 2237), number="39574"))
    United Nations, Treaty Series, vols. 2225 and 2237, No. 39574
    >>> print(TreatySeries((2349,), page=41))
    United Nations, Treaty Series, vol. 2349, p. 41
    """

    volumes: tuple[int, ...]
    number: str | None = None
    page: int | None = None

    def __str__(self) -> str:
        *most, last = map(str, self.volumes)
        volumes = f"vols. {', '.join(most)} and {last}" if most else f"vol. {last}"
        number = f", No. {self.number}" if self.number else ""
        page = f", p. {self.page}" if self.page else ""
        return f"United Nations, Treaty Series, {volumes}{number}{page}"


@attrs.frozen
class Unstated:
    """The text does not say, or not for certain, which document is meant.

    >>> Unstated() == Unstated()
    True
    """


Document = Symbol | ResolutionNumber | DecisionNumber | TreatySeries | Unstated
"""What is cited; a resolution whose symbol is certain is that symbol."""
