"""What type checkers make of the front door; they read this file, and nobody calls it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import assert_type

import uncc_process as uncc
from uncc_process.citations import Citation
from uncc_process.model import (
    Act,
    Body,
    Dispute,
    Mandate,
    Publication,
    Record,
    Resolution,
    Session,
    claimed,
)


def reading(text: str, path: Path) -> None:
    """Whatever is read is a process."""
    assert_type(uncc.load(), uncc.Process)
    assert_type(uncc.loads(text), uncc.Process)
    assert_type(uncc.loads(text, "toml"), uncc.Process)
    assert_type(uncc.loads(text, format="json"), uncc.Process)
    assert_type(uncc.read(path), uncc.Process)
    assert_type(uncc.read("lakes.toml"), uncc.Process)
    assert_type(uncc.dumps(uncc.load()), str)
    uncc.loads(text, "yaml")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # there are two forms
    uncc.loads(b"")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # bytes are no text


def looking_up(process: uncc.Process) -> None:
    """Look-ups give the class of the record, so that its fields are known."""
    assert_type(process.session("sixth"), Session)
    assert_type(process.session("sixth").span, uncc.DateSpan)
    assert_type(process.session("sixth").ordinal, int | None)
    assert_type(process.sessions, tuple[Session, ...])
    assert_type(process.mandate("75/282.4"), Mandate)
    assert_type(process.resolution("75/282"), Resolution)
    assert_type(process.act("75/282"), Act)
    assert_type(process.body("ga"), Body)
    assert_type(process.dispute("sixth-session-start"), Dispute)
    assert_type(process.publication("press-1"), Publication)
    assert_type(process.records(), Iterator[Record])
    assert_type(process.record("sixth").sources, tuple[uncc.Source, ...])
    assert_type(process.family("sixth"), str)
    assert_type(process.amendments(process.mandates[0]), tuple[Mandate, ...])
    assert_type(process.given(process.mandates[0]), date | uncc.DateSpan | None)
    assert_type(process.effective(process.mandates[0]), date)
    assert_type(claimed(process, process.disputes[0], 1), uncc.Process)
    process.title = "x"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue] # it is frozen


def judging(process: uncc.Process) -> None:
    """The audit gives judgements, the timeline events."""
    found = uncc.audit(process)
    assert_type(found, uncc.Audit)
    assert_type(uncc.audit(process, as_of=date(2024, 3, 14)), uncc.Audit)
    assert_type(found.judgements, tuple[uncc.Judgement, ...])
    assert_type(found.of("75/282.4").outcome, uncc.Outcome)
    assert_type(found.of("75/282.4").due, date | None)
    assert_type(found.counts, dict[uncc.Outcome, int])
    assert_type(found.explain("75/282.4"), str)
    assert_type(uncc.timeline(process), tuple[uncc.Event, ...])
    assert_type(uncc.timeline(process)[0].span, uncc.DateSpan | None)


def values(prose: str) -> None:
    """Values are read as what they are."""
    assert_type(uncc.Symbol.parse("A/AC.291/22/Rev.2"), uncc.Symbol)
    assert_type(uncc.DateSpan.parse("9-20 January 2023"), uncc.DateSpan)
    assert_type(uncc.DateSpan.parse("9-20 January 2023").first, date)
    assert_type(date(2023, 1, 9) in uncc.DateSpan.parse("9-20 January 2023"), bool)
    assert_type(uncc.Source.parse("A/RES/75/282, para. 4"), uncc.Source)
    assert_type(uncc.Source.parse("A/RES/75/282").document, uncc.Symbol | str)
    assert_type(uncc.find_citations(prose), tuple[Citation, ...])
