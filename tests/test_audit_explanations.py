"""How a judgement is explained to a person, from the cited paragraph to the sources, word for word.

The golden file is written anew by ``python -m tests.test_audit_explanations``.
"""

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.little import COMMITTEE, ask, by_the_end_of, complete, first_session, process, session
from uncc_process.audit import audit
from uncc_process.audit.explain import report
from uncc_process.model import (
    ActId,
    AllOf,
    Attested,
    Clause,
    Count,
    DayCount,
    Decision,
    Determination,
    Lasts,
    Mandate,
    MandateId,
    Process,
    Publication,
    Reached,
    Treaty,
    TreatyId,
    Verb,
    Waived,
)
from uncc_process.sources import Confidence, Pinpoint, Source
from uncc_process.spans import DateSpan

GOLDEN = Path(__file__).parent / "golden" / "audit-explanations.txt"
CITED: Any = {"confidence": Confidence.PRIMARY, "sources": (Source.parse("A/RES/75/282"),)}
JANUARY = ask(first_session(by_the_end_of("2022-01-31")))
MARCH = first_session(by_the_end_of("2022-03-31"))
HELD = session(1, "2022-02-28", "2022-03-11")
WISE = Attested(question="whether it was wise")
WISE_AND_MET = AllOf(clauses=(WISE, JANUARY.clause))
TEN_DAYS = Lasts(days=Count(at_least=10), counted=DayCount.UNSPECIFIED)


def amended(key: str, clause: Clause, day: str, amends: str = "m") -> Mandate:
    """A mandate that takes the place of the one of January on a day."""
    return attrs.evolve(
        JANUARY,
        id=MandateId(key),
        asks=f"meet later ({key})",
        clause=clause,
        effective=date.fromisoformat(day),
        amends=MandateId(amends),
    )


def adopted_in_may(of: Process) -> Process:
    """The process with a resolution of which only the week is known."""
    week = DateSpan(date(2021, 5, 20), date(2021, 5, 26))
    return attrs.evolve(of, resolutions=(attrs.evolve(of.resolutions[0], adopted=week),))


def found(of: Process, mandate: str, *holds: bool) -> Process:
    """The process, and people who found that an open-textured mandate was kept, or was not."""
    determinations = tuple(
        Determination(
            id=f"d{number}",
            mandate=MandateId(mandate),
            holds=held,
            on=date(2022, 3, 14 + number),
            finding="wise" if held else "unwise",
            **CITED,
        )
        for number, held in enumerate(holds)
    )
    return attrs.evolve(of, determinations=determinations)


def published() -> Process:
    """A process whose session is known from a web page, and from one without an address."""
    pages = tuple(
        Publication(id=key, title=title, publisher="UNODC", url=url, confidence=Confidence.PRIMARY)
        for key, title, url in (
            ("home-2024", "Ad Hoc Committee", "https://www.unodc.org/"),
            ("notes", "Notes", None),
        )
    )
    sources = tuple(map(Source.parse, ("home-2024", "notes, p. 3", "A/RES/75/282")))
    held = attrs.evolve(HELD, sources=sources)
    return attrs.evolve(process(ask(MARCH)), sessions=(held,), publications=pages)


def given_by_all_kinds_of_acts() -> Process:
    """A process with mandates of a resolution, two decisions, a treaty and a draft treaty."""
    acts = ("75/282", "d1", "d2", "treaty", "draft")
    asked: tuple[Clause, ...] = (
        Waived(),
        Reached(moment=date(2030, 1, 1)),
        first_session(by_the_end_of("2022-02-01")),
        WISE_AND_MET,
    )
    mandates = tuple(
        attrs.evolve(
            ask(clause),
            id=MandateId(f"{act}.{number}"),
            given_by=ActId(act),
            effective=date(2022, 1, 1),
            paragraph=Pinpoint.parse("para. 1") if number else None,
            sources=(Source.parse("A/74/PV.52"),),
        )
        for act in acts
        for number, clause in enumerate(asked)
    )
    fields: Any = {"body": COMMITTEE, "decided": "so", "adopted": date(2021, 6, 1), **CITED}
    return attrs.evolve(
        process(),
        mandates=mandates,
        decisions=(Decision(id="d1", number="78/549", **fields), Decision(id="d2", **fields)),
        treaties=(
            Treaty(
                id=TreatyId("treaty"), title="t", short="Treaty", adopted=date(2021, 7, 1), **CITED
            ),
            Treaty(id=TreatyId("draft"), title="d", short="Draft", **CITED),
        ),
    )


SETTLED = date(2022, 12, 31)
CASES: dict[str, tuple[Process, date]] = {
    "kept under a second version": (
        process(JANUARY, amended("m2", MARCH, "2022-01-20"), HELD, complete()),
        SETTLED,
    ),
    "said again in the same words": (
        process(
            JANUARY,
            amended("m2", MARCH, "2022-01-20"),
            amended("m3", MARCH, "2022-02-20", "m2"),
            HELD,
        ),
        SETTLED,
    ),
    "broken, and cured under a later version": (
        process(JANUARY, amended("m2", MARCH, "2022-02-10"), HELD, complete()),
        SETTLED,
    ),
    "broken, and cured in the eyes of somebody": (
        found(process(JANUARY, amended("m2", WISE, "2022-02-10"), complete()), "m2", True),
        SETTLED,
    ),
    "asked again in the same words, and found once": (
        found(process(ask(WISE), amended("m2", WISE, "2022-02-10")), "m2", True),
        SETTLED,
    ),
    "kept before it was amended": (
        process(
            JANUARY,
            amended("m2", MARCH, "2022-02-10"),
            session(1, "2022-01-10", "2022-01-14"),
            complete(),
        ),
        SETTLED,
    ),
    "broken, and not cured": (
        process(JANUARY, amended("m2", JANUARY.clause, "2022-02-10"), HELD, complete()),
        SETTLED,
    ),
    "broken under the last of three versions": (
        process(
            JANUARY,
            amended("m2", first_session(by_the_end_of("2022-02-15")), "2022-01-20"),
            amended("m3", MARCH, "2022-02-01", "m2"),
            complete(),
        ),
        SETTLED,
    ),
    "an earlier version ended in doubt": (
        process(JANUARY, amended("m2", MARCH, "2022-02-10"), HELD),
        SETTLED,
    ),
    "broken before it was amended twice": (
        process(
            JANUARY,
            amended("m2", MARCH, "2022-02-10"),
            amended("m3", first_session(by_the_end_of("2022-02-27")), "2022-02-20"),
            HELD,
            complete(),
        ),
        SETTLED,
    ),
    "not certainly adopted": (adopted_in_may(process(JANUARY)), date(2021, 5, 25)),
    "adopted within a week": (adopted_in_may(process(JANUARY)), date(2021, 5, 26)),
    "several readings": (
        process(
            ask(first_session(by_the_end_of("2023-12-31"), TEN_DAYS)),
            session(1, "2023-04-11", "2023-04-21", "Vienna"),
            complete(),
        ),
        date(2024, 1, 1),
    ),
    "undetermined for two causes": (process(ask(WISE_AND_MET)), SETTLED),
    "requested only": (
        process(attrs.evolve(JANUARY, verb=Verb.REQUESTS), complete()),
        SETTLED,
    ),
    "told by pages": (published(), SETTLED),
    "found wise": (found(process(ask(WISE)), "m", True), SETTLED),
    "found wise by one of two": (found(process(ask(WISE)), "m", True, False), SETTLED),
    "found unwise later": (found(process(ask(WISE)), "m", False), date(2022, 3, 13)),
}


def explained(name: str) -> str:
    """Explain the mandate of a case."""
    little, day = CASES[name]
    return audit(little, day).explain("m")


def reported() -> str:
    """Report on the mandates of all kinds of acts."""
    little = given_by_all_kinds_of_acts()
    return report(audit(little, SETTLED).judgements, little)


def golden() -> dict[str, str]:
    """Read the golden file, case by case."""
    parts = GOLDEN.read_text("utf-8").split("== ")[1:]
    return {name: text for name, _, text in (part.partition("\n") for part in parts)}


@pytest.mark.parametrize("name", CASES)
def test_a_judgement_is_explained_in_the_golden_words(name: str) -> None:
    """Paragraph, verdict, day, reason, readings, versions, evidence, sources, in this order."""
    assert explained(name) == golden()[name]


def test_a_report_is_told_in_the_golden_words() -> None:
    """Under each act, named as its kind is, a line for each mandate: outcome, day, id, reason."""
    assert reported() == golden()["a report"]


def test_a_paragraph_is_cited_in_the_symbol_of_its_act_or_as_its_source_has_it() -> None:
    """A resolution has a symbol; for a decision or a treaty the first source stands."""
    little = given_by_all_kinds_of_acts()
    found = {
        str(each.mandate.id): str(each.paragraph) for each in audit(little, SETTLED).judgements
    }
    assert (found["75/282.0"], found["75/282.1"]) == ("A/RES/75/282", "A/RES/75/282, para. 1")
    for act in ("d1", "d2", "treaty", "draft"):
        cited = (found[f"{act}.0"], found[f"{act}.1"])
        assert cited == ("A/74/PV.52", "A/74/PV.52, para. 1")


def test_without_a_paragraph_the_source_keeps_its_own() -> None:
    """A mandate of a decision that names no paragraph is cited as its source is, with the place."""
    placed = (Source.parse("A/74/PV.52, para. 7"),)
    little = given_by_all_kinds_of_acts()
    mandates = tuple(attrs.evolve(each, sources=placed) for each in little.mandates)
    judged = audit(attrs.evolve(little, mandates=mandates), SETTLED)
    assert (judged.of("d1.0").paragraph, judged.of("d1.0").mandate.paragraph) == (placed[0], None)


def test_a_finding_of_people_is_evidence() -> None:
    """Where people found that a mandate was kept, that record is what the judgement rests on."""
    little = found(process(ask(WISE)), "m", True)
    (part,) = audit(little, SETTLED).of("m").evidence.parts
    assert (part.records, part.sources) == (("d0",), CITED["sources"])


if __name__ == "__main__":
    texts = {**{name: explained(name) for name in CASES}, "a report": reported()}
    GOLDEN.write_text("".join(f"== {name}\n{text}" for name, text in texts.items()), "utf-8")
