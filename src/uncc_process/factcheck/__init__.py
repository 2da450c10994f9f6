"""Factcheck: whether a text agrees with the record.

>>> from uncc_process import dataset
>>> text = "The sixth session (29 August – 1 September 2023) read the draft text."
>>> for check in factcheck(text, dataset.load()):
...     print(check.text, "|", check.verdict.value, "|", check.sources[0])
29 August – 1 September 2023 | contradicted | A/RES/78/229, para. 77
"""

from datetime import date

from uncc_process.factcheck.checks import Check, Kind, Understood, Verdict, plain, understood
from uncc_process.factcheck.page import page
from uncc_process.factcheck.prose import text_date
from uncc_process.factcheck.report import report
from uncc_process.model.process import Process

__all__ = [
    "Check",
    "Kind",
    "Understood",
    "Verdict",
    "factcheck",
    "page",
    "plain",
    "report",
    "text_date",
    "understood",
]


def factcheck(text: str, process: Process, as_of: date | None = None) -> tuple[Check, ...]:
    """Check every claim of a text that is understood against a process; in the order of the text.

    >>> from uncc_process import dataset
    >>> text = "On 26 May 2021, the General Assembly adopted resolution 75/282."
    >>> for check in factcheck(text, dataset.load()):
    ...     print(check.start, check.end, check.kind.value, check.verdict.value)
    3 14 date supported
    45 62 citation supported

    The text speaks as of ``as_of``; without it, as of the day in its head (``text_date``), and
    without that as of the latest fact of the process. Never raises for any text; takes time in
    proportion to its length. English only; Markdown is no hindrance.
    """
    # Reading prose takes two dozen modules, which ``import uncc_process`` need not bring in.
    from uncc_process.factcheck.checking import checks_of

    return checks_of(text, process, as_of)
