"""The rules on treaties, on either side of every day that they compare."""

from datetime import date
from typing import Any

import attrs
import pytest

from tests.rules.asking import findings_of
from tests.rules.pairs_b import PAIRS, UNKNOWNS, incomplete, with_action, with_mandate
from tests.rules.sound import SOUND, changed
from uncc_process.calendars import Unit
from uncc_process.model import (
    ActId,
    ActionKind,
    After,
    AllOf,
    AssemblyEdge,
    Clause,
    Edge,
    EventEdge,
    EventKind,
    MandateId,
    Offset,
    Open,
    PartyKind,
    Pattern,
    Process,
    Reached,
    RecordId,
    Waived,
    Window,
)
from uncc_process.rules import Rule
from uncc_process.rules import treaty as rules
from uncc_process.spans import DateSpan

CONVENTION = RecordId("convention")
SIGNED = EventEdge(pattern=Pattern(event=EventKind.SIGNATURE, about=CONVENTION))


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def days(first: str, last: str) -> DateSpan:
    """Read the span of days within which something was."""
    return DateSpan(day(first), day(last))


def severities(rule: Rule, process: Process) -> list[str]:
    """Give how grave the findings of a rule are."""
    return [finding.severity.value for finding in rule.findings(process)]


def opened(**window: Any) -> Process:
    """Open the convention for signature in another window."""
    return changed(SOUND, "art-4.signature", clause=Open(window=Window(**window)))


def in_force(clause: Clause) -> Process:
    """Let the convention enter into force by another clause."""
    return changed(SOUND, "art-5.entry-into-force", clause=clause)


# ---- the text --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adopted", "found"),
    [("2024-09-15", 0), ("2024-09-16", 0), ("2024-09-17", 1), ("2024-10-02", 2)],
)
def test_nobody_acts_before_the_text_is_adopted(adopted: str, found: int) -> None:
    """Algeria signed on 16 September 2024, Japan on 1 October."""
    process = changed(SOUND, "convention", adopted=day(adopted))

    assert len(findings_of(rules.action_follows_the_adoption_of_the_text, process)) == found


def test_an_action_before_the_adoption_is_told_with_both_days() -> None:
    """Without a day of adoption nobody can tell, which is said once."""
    rule = rules.action_follows_the_adoption_of_the_text

    assert findings_of(rule, PAIRS["TRE001"][1]) == [
        (
            "treaty_actions[signature-algeria].on: error TRE001: 16 September 2024, before the "
            "text was adopted, 17 September 2024"
        )
    ]
    assert findings_of(rule, UNKNOWNS["TRE001"]) == [
        (
            "treaties[convention].adopted: unknown TRE001: no day is recorded on which the text "
            "was adopted"
        )
    ]


@pytest.mark.parametrize(
    ("adopted", "act", "found"),
    [
        ("2024-06-09", None, 1),
        ("2024-06-10", None, 0),
        ("2024-06-11", None, 1),
        ("2024-06-09", days("2024-06-09", "2024-06-11"), 0),
        ("2024-06-11", days("2024-06-09", "2024-06-11"), 0),
        ("2024-06-12", days("2024-06-09", "2024-06-11"), 1),
    ],
)
def test_the_treaty_has_the_day_of_its_act(adopted: str, act: DateSpan | None, found: int) -> None:
    """The resolution was adopted on 10 June 2024, or within some days around it."""
    process = changed(SOUND, "convention", adopted=day(adopted))
    if act is not None:
        process = changed(process, "78/902", adopted=act)

    assert len(findings_of(rules.treaty_is_adopted_when_its_act_is, process)) == found


def test_another_day_than_that_of_the_act_is_told_with_both() -> None:
    """A treaty that has no day, or no act, is no contradiction."""
    rule = rules.treaty_is_adopted_when_its_act_is

    assert findings_of(rule, PAIRS["TRE002"][1]) == [
        (
            "treaties[convention].adopted: error TRE002: 11 June 2024, but 78/902 was adopted on "
            "10 June 2024"
        )
    ]
    assert findings_of(rule, changed(SOUND, "convention", adopted=None)) == []
    assert findings_of(rule, changed(SOUND, "convention", adopted_by=None)) == []


@pytest.mark.parametrize(("first", "found"), [(3, 1), (4, 0), (5, 1)])
def test_chapters_leave_out_no_article_and_share_none(first: int, found: int) -> None:
    """The first chapter ends with article 3."""
    one, two = SOUND.treaties[0].chapters
    chapters = (one, attrs.evolve(two, first=first))
    process = changed(SOUND, "convention", chapters=chapters)

    assert len(findings_of(rules.chapters_cover_the_articles_in_order, process)) == found


def test_a_gap_between_chapters_is_told_with_its_articles() -> None:
    """The finding has both chapters."""
    assert findings_of(rules.chapters_cover_the_articles_in_order, PAIRS["TRE003"][1]) == [
        (
            "treaties[convention].chapters: error TRE003: chapter I ends with article 3, chapter "
            "II begins with article 5"
        )
    ]


# ---- signature -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (day("2024-09-01"), ["error"]),
        (day("2024-09-02"), []),
        (day("2024-09-03"), []),
        (day("2025-09-01"), []),
        (day("2025-09-02"), []),
        (day("2025-09-03"), ["error"]),
        (days("2024-08-01", "2024-09-01"), ["error"]),
        (days("2024-08-01", "2024-09-02"), ["unknown"]),
        (days("2024-09-02", "2025-09-02"), []),
        (days("2025-09-02", "2025-09-03"), ["unknown"]),
        (days("2025-09-03", "2025-09-04"), ["error"]),
    ],
)
def test_a_signature_lies_in_the_window(on: date | DateSpan, found: list[str]) -> None:
    """The convention was open from 2 September 2024 to 2 September 2025."""
    process = with_action(ActionKind.SIGNATURE, "Estonia", on)

    assert severities(rules.signature_is_given_while_the_treaty_is_open, process) == found


def test_a_signature_outside_the_window_is_told_with_its_day() -> None:
    """Where it may lie outside, that is told too."""
    rule = rules.signature_is_given_while_the_treaty_is_open
    perhaps = changed(
        PAIRS["TRE004"][1], "signature-estonia-too", on=days("2025-09-02", "2025-09-03")
    )

    assert findings_of(rule, PAIRS["TRE004"][1]) == [
        (
            "treaty_actions[signature-estonia-too].on: error TRE004: signed on 3 September 2025, "
            "when it was not open"
        )
    ]
    assert findings_of(rule, perhaps) == [
        (
            "treaty_actions[signature-estonia-too].on: unknown TRE004: it may not have been open "
            "on 2–3 September 2025"
        )
    ]
    assert findings_of(rule, UNKNOWNS["TRE004"]) == [
        "treaties[convention]: unknown TRE004: no mandate of it says when it is open for signature"
    ]


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ({"not_after": day("2024-10-01")}, []),
        ({"not_before": day("2024-09-16")}, []),
        ({"not_before": AssemblyEdge(session=79, edge=Edge.START)}, []),
        ({"not_after": AssemblyEdge(session=79, edge=Edge.END)}, []),
        ({"not_before": AssemblyEdge(session=79, edge=Edge.END)}, ["error", "error"]),
        ({"not_after": AssemblyEdge(session=99, edge=Edge.END)}, ["unknown", "unknown"]),
        ({"not_before": SIGNED}, ["unknown", "unknown"]),
        ({"not_after": SIGNED}, ["unknown", "unknown"]),
        ({"not_before": SIGNED, "not_after": day("2024-09-30")}, ["unknown", "error"]),
    ],
)
def test_a_window_of_which_one_edge_is_known_can_still_be_missed(
    window: dict[str, Any], found: list[str]
) -> None:
    """Sessions of the Assembly have known days; the first signature need not be recorded."""
    process = opened(**window)

    assert severities(rules.signature_is_given_while_the_treaty_is_open, process) == found


def test_one_window_that_is_known_is_enough() -> None:
    """Whatever is not known of another one."""
    perhaps = Open(window=Window(not_before=SIGNED))
    fields: dict[str, Any] = {
        "amends": MandateId("art-4.signature"),
        "effective": day("2025-01-01"),
    }
    process = with_mandate("perhaps", perhaps, **fields)

    assert findings_of(rules.signature_is_given_while_the_treaty_is_open, process) == []


def test_a_later_act_may_open_a_treaty_for_longer() -> None:
    """So may an amendment of the amendment: a signature lies in any of the windows."""
    longer: Clause = Open(window=Window(not_after=day("2025-12-31")))
    process = with_mandate(
        "longest",
        AllOf(clauses=(longer, Waived())),
        with_mandate(
            "longer",
            Waived(),
            PAIRS["TRE004"][1],
            amends=MandateId("art-4.signature"),
            effective=day("2025-01-01"),
        ),
        amends=MandateId("longer"),
        effective=day("2025-02-01"),
    )

    assert findings_of(rules.signature_is_given_while_the_treaty_is_open, process) == []


# ---- consent ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "found"), [("2024-09-01", ["error"]), ("2024-09-02", []), ("2024-09-03", [])]
)
def test_no_instrument_is_deposited_before_the_treaty_opens(on: str, found: list[str]) -> None:
    """The convention was opened on 2 September 2024."""
    process = changed(SOUND, "accession-brazil", on=day(on))

    assert severities(rules.instrument_is_deposited_after_the_treaty_is_opened, process) == found


def test_too_early_an_instrument_is_told_with_the_opening() -> None:
    """Without a window, or without its first day, nobody can tell."""
    rule = rules.instrument_is_deposited_after_the_treaty_is_opened

    assert findings_of(rule, PAIRS["TRE005"][1]) == [
        (
            "treaty_actions[accession-brazil].on: error TRE005: deposited on 1 September 2024, "
            "before it opened, 2 September 2024"
        )
    ]
    assert (
        findings_of(rule, UNKNOWNS["TRE005"])
        == findings_of(rule, opened(not_before=SIGNED))
        == ["treaties[convention]: unknown TRE005: no mandate of it says from which day it is open"]
    )


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (day("2024-09-30"), ["error"]),
        (day("2024-10-01"), []),
        (day("2024-10-02"), []),
        (days("2024-09-01", "2024-10-01"), []),
    ],
)
def test_a_signature_is_ratified_on_a_later_day(on: date | DateSpan, found: list[str]) -> None:
    """Japan signed on 1 October 2024; both may be on one day."""
    process = changed(SOUND, "ratification-japan", on=on)

    assert severities(rules.instrument_follows_the_signature, process) == found


def test_an_instrument_without_a_signature_is_told_with_the_party() -> None:
    """It is wrong only if all signatures are recorded."""
    rule = rules.instrument_follows_the_signature
    early = changed(SOUND, "ratification-japan", on=day("2024-09-30"))
    sentence = "no signature of Estonia is recorded"
    where = "treaty_actions[ratification-japan]"

    assert findings_of(rule, PAIRS["TRE006"][1]) == [f"{where}.party: error TRE006: {sentence}"]
    assert findings_of(rule, UNKNOWNS["TRE006"]) == [f"{where}.party: unknown TRE006: {sentence}"]
    assert findings_of(rule, early) == [
        f"{where}.on: error TRE006: 30 September 2024, before the signature, 1 October 2024"
    ]


@pytest.mark.parametrize(
    ("through", "found"),
    [("2025-03-31", ["unknown"]), ("2025-04-01", ["error"]), ("2025-04-02", ["error"])],
)
def test_a_list_is_complete_through_its_day(through: str, found: list[str]) -> None:
    """The instrument was deposited on 1 April 2025."""
    process = changed(PAIRS["TRE006"][1], "complete-signatures", through=day(through))

    assert severities(rules.instrument_follows_the_signature, process) == found


@pytest.mark.parametrize(("earlier", "later"), [(0, 1), (1, 0)])
def test_the_later_of_two_statements_of_completeness_counts(earlier: int, later: int) -> None:
    """Whichever of them stands first in the record."""
    process = PAIRS["TRE006"][1]
    (stated,) = (each for each in process.completeness if each.id == "complete-signatures")
    shorter = attrs.evolve(stated, id="shorter", through=day("2025-03-31"))
    both = [attrs.evolve(stated, through=day("2025-04-01")), shorter]
    process = attrs.evolve(process, completeness=(both[earlier], both[later]))

    assert severities(rules.instrument_follows_the_signature, process) == ["error"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (Pattern(event=EventKind.SIGNATURE), ["error"]),
        (Pattern(event=EventKind.SIGNATURE, party=PartyKind.STATE), ["unknown"]),
        (Pattern(event=EventKind.DEPOSIT), ["unknown"]),
    ],
)
def test_only_a_list_of_all_signatures_is_complete(pattern: Pattern, found: list[str]) -> None:
    """All signatures of whatever treaty will do, those of States alone will not."""
    process = changed(PAIRS["TRE006"][1], "complete-signatures", pattern=pattern)

    assert severities(rules.instrument_follows_the_signature, process) == found


def test_an_accession_by_a_signatory_is_told_with_the_signature() -> None:
    """Who signed, ratifies; Brazil has not signed, and may accede."""
    assert findings_of(rules.accession_is_by_a_party_that_has_not_signed, SOUND) == []
    assert findings_of(rules.accession_is_by_a_party_that_has_not_signed, PAIRS["TRE007"][1]) == [
        (
            "treaty_actions[accession-brazil].kind: error TRE007: Estonia signed on 2 October "
            "2024: signature-estonia-too"
        )
    ]


@pytest.mark.parametrize(
    ("kind", "party", "on", "found"),
    [
        (ActionKind.SIGNATURE, "Japan", "2024-10-02", ["signature is recorded as signature-japan"]),
        (
            ActionKind.SIGNATURE,
            "Japan",
            "2024-09-30",
            ["signature is recorded as signature-japan-too"],
        ),
        (
            ActionKind.ACCEPTANCE,
            "Japan",
            "2025-04-02",
            ["ratification is recorded as ratification-japan"],
        ),
        (ActionKind.DENUNCIATION, "Japan", "2025-04-02", []),
        (ActionKind.SIGNATURE, "Estonia", "2024-10-02", []),
    ],
)
def test_a_party_acts_once(kind: ActionKind, party: str, on: str, found: list[str]) -> None:
    """The earlier action is the first, whatever their order in the record."""
    findings = rules.party_acts_once.findings(with_action(kind, party, day(on)))

    assert [finding.sentence for finding in findings] == [f"{party}: {each}" for each in found]


@pytest.mark.parametrize(
    ("on", "again"),
    [
        (day("2024-10-01"), days("2024-09-30", "2024-11-30")),
        (days("2024-10-01", "2024-10-05"), day("2024-10-01")),
    ],
)
def test_the_first_of_two_actions_is_the_one_that_began_or_else_ended_before(
    on: date | DateSpan, again: date | DateSpan
) -> None:
    """Where it is not known on which day they were, the first day that it may have been counts."""
    process = with_action(ActionKind.SIGNATURE, "Japan", again)

    assert findings_of(rules.party_acts_once, changed(process, "signature-japan", on=on)) == [
        (
            "treaty_actions[signature-japan].party: error TRE008: Japan: signature is recorded as "
            "signature-japan-too"
        )
    ]


def test_who_denounced_a_treaty_may_join_again() -> None:
    """The second instrument is no repetition then."""
    left = with_action(ActionKind.DENUNCIATION, "Brazil", day("2025-06-01"))
    again = with_action(ActionKind.ACCESSION, "Brazil", day("2025-07-01"), left)

    assert findings_of(rules.party_acts_once, again) == []


def test_a_state_that_confirms_formally_is_told() -> None:
    """An organization may."""
    rule = rules.formal_confirmation_is_by_an_organization
    organization = changed(
        PAIRS["TRE009"][1], "ratification-japan", party_kind=PartyKind.ORGANIZATION
    )

    assert findings_of(rule, organization) == []
    assert findings_of(rule, PAIRS["TRE009"][1]) == [
        (
            "treaty_actions[ratification-japan].kind: error TRE009: Japan is recorded as a State, "
            "and States ratify"
        )
    ]


@pytest.mark.parametrize(
    ("kind", "on", "found"),
    [
        (ActionKind.SIGNATURE, "2024-09-15", 1),
        (ActionKind.SIGNATURE, "2024-09-16", 0),
        (ActionKind.SIGNATURE, "2024-09-17", 0),
        (ActionKind.APPROVAL, "2025-03-02", 1),
        (ActionKind.APPROVAL, "2025-03-03", 0),
        (ActionKind.APPROVAL, "2025-03-04", 0),
    ],
)
def test_an_organization_follows_a_state(kind: ActionKind, on: str, found: int) -> None:
    """Algeria was first, with its signature of 16 September 2024 and its ratification in March."""
    process = with_action(kind, "European Union", day(on), party_kind=PartyKind.ORGANIZATION)

    assert len(findings_of(rules.organization_acts_after_a_state, process)) == found


def test_an_organization_before_every_state_is_told() -> None:
    """The finding has the kind of the action."""
    assert findings_of(rules.organization_acts_after_a_state, PAIRS["TRE010"][1]) == [
        (
            "treaty_actions[signature-algeria].on: warning TRE010: Algeria: signature before that "
            "of any State"
        )
    ]


@pytest.mark.parametrize(
    ("on", "found"), [("2025-03-31", ["error"]), ("2025-04-01", []), ("2025-04-02", [])]
)
def test_only_a_party_denounces(on: str, found: list[str]) -> None:
    """Japan ratified on 1 April 2025."""
    process = with_action(ActionKind.DENUNCIATION, "Japan", day(on))

    assert severities(rules.denunciation_is_by_a_party, process) == found


def test_a_denunciation_by_no_party_is_told() -> None:
    """It is wrong only if all deposits are recorded."""
    where = "treaty_actions[denunciation-japan-too].party"
    sentence = "no earlier instrument of Estonia is recorded"

    assert findings_of(rules.denunciation_is_by_a_party, PAIRS["TRE011"][1]) == [
        f"{where}: error TRE011: {sentence}"
    ]
    assert findings_of(rules.denunciation_is_by_a_party, UNKNOWNS["TRE011"]) == [
        f"{where}: unknown TRE011: {sentence}"
    ]


# ---- entry into force ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("effective", "found"), [("2025-05-04", 1), ("2025-05-05", 0), ("2025-05-06", 0)]
)
def test_nothing_takes_effect_before_it_is_done(effective: str, found: int) -> None:
    """Brazil acceded on 5 May 2025."""
    process = changed(SOUND, "accession-brazil", effective=day(effective))

    assert len(findings_of(rules.action_takes_effect_after_it_is_taken, process)) == found


def test_too_early_an_effect_is_told_with_both_days() -> None:
    """The finding is about the day of the effect."""
    assert findings_of(rules.action_takes_effect_after_it_is_taken, PAIRS["TRE012"][1]) == [
        (
            "treaty_actions[denunciation-japan-too].effective: error TRE012: in effect on "
            "2 November 2025, before 3 November 2025"
        )
    ]


@pytest.mark.parametrize(
    ("effective", "found"),
    [("2025-06-29", ["error"]), ("2025-06-30", []), ("2025-07-01", [])],
)
def test_nobody_is_bound_before_the_entry_into_force(effective: str, found: list[str]) -> None:
    """The second deposit was on 1 April 2025, and the ninetieth day after it is 30 June."""
    process = changed(SOUND, "accession-brazil", effective=day(effective))

    assert severities(rules.consent_takes_effect_once_the_treaty_is_in_force, process) == found


def test_too_early_a_binding_is_told_with_its_day() -> None:
    """It is wrong only if all deposits are recorded: an earlier one would change the count."""
    where = "treaty_actions[accession-brazil].effective"
    sentence = "not in force on 29 June 2025, by the deposits recorded"
    rule = rules.consent_takes_effect_once_the_treaty_is_in_force

    assert findings_of(rule, PAIRS["TRE013"][1]) == [f"{where}: error TRE013: {sentence}"]
    assert findings_of(rule, UNKNOWNS["TRE013"]) == [f"{where}: unknown TRE013: {sentence}"]


def _after(nth: int, **pattern: Any) -> Clause:
    edge = EventEdge(pattern=Pattern(event=EventKind.DEPOSIT, **pattern), nth=nth)
    return Reached(moment=After(moment=edge, offset=Offset(count=90, unit=Unit.DAY)))


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        (_after(2, about=CONVENTION), []),
        (_after(2), []),
        (_after(3, about=CONVENTION), ["error"] * 3),
        (_after(4, about=CONVENTION), ["error"] * 3),
        (_after(1, variants=("accession",)), ["error"] * 3),
        (_after(1, record=RecordId("ratification-algeria")), []),
        (_after(1, record=RecordId("accession-brazil")), ["error"] * 3),
        (_after(1, party=PartyKind.ORGANIZATION), ["error"] * 3),
        (Reached(moment=SIGNED), ["unknown"] * 3),
        (Reached(moment=day("2025-06-30")), []),
        (Reached(moment=day("2025-07-01")), ["unknown"] * 3),
        (Waived(), ["unknown"] * 3),
    ],
)
def test_deposits_are_counted_as_the_clause_counts_them(clause: Clause, found: list[str]) -> None:
    """What depends on anything but deposits is not known for certain."""
    rule = rules.consent_takes_effect_once_the_treaty_is_in_force
    process = changed(in_force(clause), "art-5.entry-into-force", amends=None)

    assert severities(rule, process) == found


# ---- counts ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "counts", "complete", "found"),
    [
        ("status-2025", {"signatories": 1}, True, ["error"]),
        ("status-2025", {"signatories": 1}, False, ["error"]),
        ("status-2025", {"signatories": 2}, False, []),
        ("status-2025", {"signatories": 3}, True, ["error"]),
        ("status-2025", {"signatories": 3}, False, ["unknown"]),
        ("status-2025", {"parties": 2}, False, ["error"]),
        ("status-2025", {"parties": 4}, True, ["error"]),
        ("status-2025", {"parties": 4}, False, ["unknown"]),
        ("status-2025", {"parties": None}, True, []),
        ("status-2024", {"by": day("2024-10-01")}, True, []),
        ("status-2024", {"by": day("2024-09-30")}, True, ["error"]),
        ("status-2024", {"by": day("2024-10-02")}, True, []),
        ("status-2024", {"by": days("2024-09-01", "2024-10-31")}, True, []),
    ],
)
def test_counts_and_lists_agree(
    record: str, counts: dict[str, Any], found: list[str], *, complete: bool
) -> None:
    """Too many in the list is always wrong; too few only if the list is complete."""
    process = changed(SOUND, record, **counts)
    if not complete:
        process = incomplete(incomplete(process, "complete-signatures"), "complete-deposits")

    assert severities(rules.count_agrees_with_the_list, process) == found


def test_a_count_is_held_against_a_list_that_is_empty() -> None:
    """Nobody is recorded as a signatory or a party then."""
    process = attrs.evolve(SOUND, treaty_actions=())

    assert [each.sentence for each in rules.count_agrees_with_the_list.findings(process)] == [
        f"{count} {field} are counted, 0 recorded"
        for field in ("signatories", "parties")
        for status in SOUND.treaty_statuses
        for count in [getattr(status, field)]
        if count
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_a_status_without_a_count_of_parties_hides_no_other(order: int) -> None:
    """Whichever of the two stands first in the record."""
    process = changed(SOUND, "status-2025", parties=2)
    process = changed(process, "status-2024", parties=None)
    turned = attrs.evolve(process, treaty_statuses=process.treaty_statuses[::order])

    assert severities(rules.count_agrees_with_the_list, turned) == ["error"]


def test_a_count_that_differs_is_told_with_the_list() -> None:
    """Where the days of actions are spans, the list may have more or fewer."""
    rule = rules.count_agrees_with_the_list
    roughly = changed(
        changed(SOUND, "signature-japan", on=days("2024-10-01", "2025-01-15")),
        "status-2024",
        signatories=3,
    )

    assert findings_of(rule, PAIRS["TRE014"][1]) == [
        (
            "treaty_statuses[status-2025].signatories: error TRE014: 3 signatories are counted, "
            "2 recorded"
        )
    ]
    assert findings_of(rule, UNKNOWNS["TRE014"]) == [
        (
            "treaty_statuses[status-2025].signatories: unknown TRE014: 3 signatories are counted, "
            "2 recorded"
        )
    ]
    assert findings_of(rule, roughly) == [
        (
            "treaty_statuses[status-2024].signatories: error TRE014: 3 signatories are counted, "
            "1 to 2 recorded"
        )
    ]


@pytest.mark.parametrize(
    ("by", "signatories", "found"),
    [
        (day("2025-12-31"), 1, 1),
        (day("2025-12-31"), 2, 0),
        (day("2025-12-31"), 3, 0),
        (days("2024-12-31", "2025-12-31"), 1, 0),
        (days("2025-01-01", "2025-12-31"), 1, 1),
    ],
)
def test_signatories_grow(by: date | DateSpan, signatories: int, found: int) -> None:
    """By 31 December 2024 there were two; what may be of the same day is not compared."""
    process = changed(SOUND, "status-2025", by=by, signatories=signatories)

    assert len(findings_of(rules.signatories_do_not_grow_fewer, process)) == found


def test_counts_are_put_in_the_order_of_their_days() -> None:
    """And each is held against the highest one before it."""
    process = changed(SOUND, "status-2024", by=day("2025-06-30"), signatories=4)
    process = changed(process, "status-2025", by=day("2025-03-31"), signatories=5)
    first = attrs.evolve(process.treaty_statuses[0], id="a", by=day("2024-12-31"), signatories=1)
    process = attrs.evolve(process, treaty_statuses=(*process.treaty_statuses, first))

    assert findings_of(rules.signatories_do_not_grow_fewer, process) == [
        (
            "treaty_statuses[status-2024].signatories: warning TRE015: 4 by 30 June 2025, but 5 by "
            "31 March 2025: status-2025"
        )
    ]


def test_fewer_signatories_are_told_with_the_earlier_count() -> None:
    """The finding is about the later of the two."""
    assert findings_of(rules.signatories_do_not_grow_fewer, PAIRS["TRE015"][1]) == [
        (
            "treaty_statuses[status-2025].signatories: warning TRE015: 1 by 1 January–31 December "
            "2025, but 2 by 31 December 2024: status-2024"
        )
    ]


def test_a_treaty_without_mandates_is_judged_by_none_of_another() -> None:
    """The clauses of another act say nothing of this treaty."""
    process = changed(SOUND, "art-4.signature", given_by=ActId("78/902"))

    assert severities(rules.signature_is_given_while_the_treaty_is_open, process) == ["unknown"]
