"""Rules about treaties, what parties do about them, and how the depositary counts."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from uncc_process.model.clauses import EventEdge, Pattern, Reached, Window
from uncc_process.model.process import Process
from uncc_process.model.records import When, first_day, last_day
from uncc_process.model.treaty import TreatyAction, TreatyStatus
from uncc_process.model.vocabulary import ActionKind, EventKind, PartyKind
from uncc_process.rules.actions import (
    CONSENT,
    FOLLOWING_SIGNATURE,
    SIGNATURE,
    Party,
    actions_of,
    clauses_of_treaties,
    events_of,
    first_by_party,
    in_order,
    party_of,
    treaties_of,
    windows_for_signature,
)
from uncc_process.rules.clauses import EventDay, day_of, moments_of
from uncc_process.rules.completeness import all_recorded
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import said

__all__ = ["RULES"]

_VIENNA = "Vienna Convention on the Law of Treaties"
_HANDBOOK = "Treaty Handbook, Office of Legal Affairs (2012)"


# ---- the text --------------------------------------------------------------------------


@rule("TRE001", Severity.ERROR, authority=f"{_VIENNA}, art. 9")
def action_follows_the_adoption_of_the_text(process: Process) -> Iterator[Remark]:
    """Nobody acts on a treaty before its text is adopted.

    There is nothing to sign before the text is adopted. Correct the day of the action, or that of
    the adoption. It is unknown while the treaty has no day of adoption.
    """
    adopted = {treaty.id: treaty.adopted for treaty in process.treaties}
    for treaty in treaties_of(process, process.treaty_actions):
        if treaty.adopted is None:
            yield unknown(treaty, "adopted", "no day is recorded on which the text was adopted")
    for action in process.treaty_actions:
        day = adopted[action.treaty]
        if day is not None and last_day(action.on) < day:
            yield about(
                action, "on", f"{said(action.on)}, before the text was adopted, {said(day)}"
            )


@rule("TRE002", Severity.ERROR, authority=f"{_VIENNA}, art. 9")
def treaty_is_adopted_when_its_act_is(process: Process) -> Iterator[Remark]:
    """A treaty is adopted on the day of the act that adopts it.

    The resolution that has the text in its annex is its adoption. Correct one of the two days.
    """
    for treaty in process.treaties:
        act = None if treaty.adopted_by is None else process.act(treaty.adopted_by).adopted
        if treaty.adopted and act and not first_day(act) <= treaty.adopted <= last_day(act):
            yield about(
                treaty,
                "adopted",
                f"{said(treaty.adopted)}, but {treaty.adopted_by} was adopted on {said(act)}",
            )


@rule("TRE003", Severity.ERROR, authority="A/RES/79/243, annex")
def chapters_cover_the_articles_in_order(process: Process) -> Iterator[Remark]:
    """Each chapter of a treaty begins with the article after the last of the chapter before.

    Articles are numbered through, so that an article in two chapters, or in none, is a misprint.
    """
    for treaty in process.treaties:
        for before, after in pairwise(treaty.chapters):
            if after.first != before.last + 1:
                yield about(
                    treaty,
                    "chapters",
                    f"chapter {before.number} ends with article {before.last}, chapter "
                    f"{after.number} begins with article {after.first}",
                )


# ---- signature and consent -------------------------------------------------------------


@rule("TRE004", Severity.ERROR, authority="A/RES/79/243, annex, art. 64(1)")
def signature_is_given_while_the_treaty_is_open(process: Process) -> Iterator[Remark]:
    """A treaty is signed while it is open for signature.

    The window stands in the treaty's own mandates, as a clause ``open``. A signature before or
    after is no signature: correct the day, or record the decision that opened the treaty for
    longer. It is unknown without such a clause, where its days are not known, or where the
    day of the signature may lie on either side.
    """
    windows = windows_for_signature(process)
    signatures = actions_of(process, SIGNATURE)
    for treaty in treaties_of(process, signatures):
        if not windows[treaty.id]:
            yield unknown(treaty, "", "no mandate of it says when it is open for signature")
    for action in signatures:
        answers = {_lies_in(action.on, window) for window in windows[action.treaty]}
        if answers == {False}:
            yield about(action, "on", f"signed on {said(action.on)}, when it was not open")
        elif None in answers and True not in answers:
            yield unknown(action, "on", f"it may not have been open on {said(action.on)}")


def _bounds(window: Window) -> tuple[date | None, date | None]:
    """Give the first and the last day of a window; ``None`` where that is not known."""
    opens, closes = window.not_before, window.not_after
    return (
        date.min if opens is None else day_of(opens, _no_day),
        date.max if closes is None else day_of(closes, _no_day),
    )


def _no_day(edge: EventEdge) -> None:
    """Give no day of an event: more such events may have been than are recorded."""


def _lies_in(when: When, window: Window) -> bool | None:
    opens, closes = _bounds(window)
    if (opens and last_day(when) < opens) or (closes and closes < first_day(when)):
        return False
    if opens and closes and opens <= first_day(when) and last_day(when) <= closes:
        return True
    return None


@rule("TRE005", Severity.ERROR, authority=f"{_VIENNA}, arts. 14–16")
def instrument_is_deposited_after_the_treaty_is_opened(process: Process) -> Iterator[Remark]:
    """An instrument is deposited after the treaty is opened for signature.

    Before that day there is no treaty to consent to. Correct the day. It is unknown where no
    mandate of the treaty says when it opens.
    """
    openings = {
        treaty: _opening(windows) for treaty, windows in windows_for_signature(process).items()
    }
    instruments = actions_of(process, CONSENT)
    for treaty in treaties_of(process, instruments):
        if openings[treaty.id] is None:
            yield unknown(treaty, "", "no mandate of it says from which day it is open")
    for action in instruments:
        opening = openings[action.treaty]
        if opening is not None and last_day(action.on) < opening:
            yield about(
                action, "on", f"deposited on {said(action.on)}, before it opened, {said(opening)}"
            )


def _opening(windows: list[Window]) -> date | None:
    days = [day for window in windows if (day := _bounds(window)[0])]
    return min(days) if days and len(days) == len(windows) else None


@rule("TRE006", Severity.ERROR, authority=f"{_VIENNA}, art. 14; {_HANDBOOK}, sect. 3.3.2")
def instrument_follows_the_signature(process: Process) -> Iterator[Remark]:
    """Whoever ratifies, accepts, approves or confirms has signed.

    These confirm a signature; who has not signed accedes. Record the signature, or make it an
    accession. It is unknown while the record does not say that it has all signatures.
    """
    signed = first_by_party(process, SIGNATURE)
    complete = all_recorded(process)
    for action in actions_of(process, FOLLOWING_SIGNATURE):
        signature = signed.get(party_of(action))
        day = last_day(action.on)
        if signature is None:
            signatures = events_of(action.treaty, EventKind.SIGNATURE)
            say = about if complete(signatures, day) else unknown
            yield say(action, "party", f"no signature of {action.party} is recorded")
        elif day < first_day(signature.on):
            yield about(
                action, "on", f"{said(action.on)}, before the signature, {said(signature.on)}"
            )


@rule("TRE007", Severity.ERROR, authority=f"{_VIENNA}, art. 15; {_HANDBOOK}, sect. 3.3.4")
def accession_is_by_a_party_that_has_not_signed(process: Process) -> Iterator[Remark]:
    """Whoever accedes has not signed.

    Accession has the effect of ratification and is not preceded by signature; a signatory ratifies.
    Correct the kind of the action, or the name of the party.
    """
    signed = first_by_party(process, SIGNATURE)
    for action in actions_of(process, (ActionKind.ACCESSION,)):
        signature = signed.get(party_of(action))
        if signature is not None:
            yield about(
                action, "kind", f"{action.party} signed on {said(signature.on)}: {signature.id}"
            )


@rule("TRE008", Severity.ERROR, authority=f"{_VIENNA}, arts. 11 and 16")
def party_acts_once(process: Process) -> Iterator[Remark]:
    """A party signs a treaty once, and consents to it once unless it has denounced it.

    A second signature or instrument is the first, recorded twice, or is somebody else's.
    """
    acts: dict[Party, dict[bool, TreatyAction]] = defaultdict(dict)
    for action in in_order(process.treaty_actions):
        done = acts[party_of(action)]
        if action.kind is ActionKind.DENUNCIATION:
            done.pop(True, None)
        elif (first := done.setdefault(action.kind in CONSENT, action)) is not action:
            sentence = f"{action.party}: {first.kind.value} is recorded as {first.id}"
            yield about(action, "party", sentence)


@rule(
    "TRE009",
    Severity.ERROR,
    authority="Vienna Convention on the Law of Treaties between States and International "
    "Organizations or between International Organizations, arts. 2(1) and 14",
)
def formal_confirmation_is_by_an_organization(process: Process) -> Iterator[Remark]:
    """Formal confirmation is the act of an organization.

    It is what ratification is for a State. Correct the kind of the action or of the party.
    """
    for action in actions_of(process, (ActionKind.FORMAL_CONFIRMATION,)):
        if action.party_kind is PartyKind.STATE:
            yield about(action, "kind", f"{action.party} is recorded as a State, and States ratify")


@rule("TRE010", Severity.WARNING, authority="A/RES/79/243, annex, art. 64(2) and (3)")
def organization_acts_after_a_state(process: Process) -> Iterator[Remark]:
    """An organization signs or joins no earlier than the first State does.

    A regional economic integration organization may sign, and deposit its instrument, once one of
    its member States has. Which States are its members is not recorded, so only an organization
    that precedes every State is found.
    """
    for kinds in (SIGNATURE, CONSENT):
        states: dict[str, date] = {}
        actions = actions_of(process, kinds)
        for action in actions:
            if action.party_kind is PartyKind.STATE:
                states.setdefault(action.treaty, first_day(action.on))
        for action in actions:
            first = states.get(action.treaty, date.max)
            if action.party_kind is PartyKind.ORGANIZATION and last_day(action.on) < first:
                yield about(
                    action, "on", f"{action.party}: {action.kind.value} before that of any State"
                )


@rule("TRE011", Severity.ERROR, authority=f"{_VIENNA}, arts. 54 and 56")
def denunciation_is_by_a_party(process: Process) -> Iterator[Remark]:
    """Whoever denounces a treaty has consented to be bound by it.

    Record the instrument that was deposited before. It is unknown while the record does not say
    that it has all deposits.
    """
    consented = first_by_party(process, CONSENT)
    complete = all_recorded(process)
    for action in actions_of(process, (ActionKind.DENUNCIATION,)):
        consent = consented.get(party_of(action))
        day = last_day(action.on)
        if consent is None or first_day(consent.on) > day:
            deposits = events_of(action.treaty, EventKind.DEPOSIT)
            say = about if complete(deposits, day) else unknown
            yield say(action, "party", f"no earlier instrument of {action.party} is recorded")


# ---- entry into force ------------------------------------------------------------------


@rule("TRE012", Severity.ERROR, authority=f"{_VIENNA}, arts. 16 and 24")
def action_takes_effect_after_it_is_taken(process: Process) -> Iterator[Remark]:
    """An action takes effect no earlier than the day it is taken.

    A treaty binds from its entry into force for the party, which is never before the deposit.
    Correct ``on`` or ``effective``.
    """
    for action in process.treaty_actions:
        if action.effective is not None and action.effective < first_day(action.on):
            yield about(
                action,
                "effective",
                f"in effect on {said(action.effective)}, before {said(action.on)}",
            )


@rule("TRE013", Severity.ERROR, authority=f"{_VIENNA}, art. 24; A/RES/79/243, annex, art. 65")
def consent_takes_effect_once_the_treaty_is_in_force(process: Process) -> Iterator[Remark]:
    """Consent takes effect no earlier than the treaty can enter into force.

    The clause ``reached`` in the treaty's own mandates says when that is: so many days after the
    nth deposit. Too early a day is wrong if all deposits are recorded; it is unknown while the
    record does not say so, or while no mandate has the clause.
    """
    forces = {
        treaty: [clause for clause in clauses if isinstance(clause, Reached)]
        for treaty, clauses in clauses_of_treaties(process).items()
    }
    nth = _nth_deposit(process)
    complete = all_recorded(process)
    earliest = {
        treaty: min(
            (day for each in reached if (day := day_of(each.moment, nth))), default=date.max
        )
        for treaty, reached in forces.items()
    }
    for action in actions_of(process, CONSENT):
        day = action.effective
        if day is None or earliest[action.treaty] <= day:
            continue
        deposits = events_of(action.treaty, EventKind.DEPOSIT)
        certain = complete(deposits, day) and _by_deposits(forces[action.treaty])
        yield (about if certain else unknown)(
            action, "effective", f"not in force on {said(day)}, by the deposits recorded"
        )


def _by_deposits(reached: list[Reached]) -> bool:
    """Tell whether it depends on deposits, and on nothing else, when a treaty is in force."""
    edges = [each for one in reached for each in moments_of(one) if isinstance(each, EventEdge)]
    return bool(edges) and all(edge.pattern.event is EventKind.DEPOSIT for edge in edges)


def _nth_deposit(process: Process) -> EventDay:
    """Give the day of a deposit by its number, if so many are recorded."""
    deposits: dict[str | None, list[TreatyAction]] = defaultdict(list)
    for deposit in actions_of(process, CONSENT):
        deposits[deposit.treaty].append(deposit)
        deposits[None].append(deposit)

    def day(edge: EventEdge) -> date | None:
        pattern = edge.pattern
        found = [each for each in deposits[pattern.about] if _means(pattern, each)]
        return first_day(found[edge.nth - 1].on) if edge.nth <= len(found) else None

    return day


def _means(pattern: Pattern, deposit: TreatyAction) -> bool:
    return (
        pattern.event is EventKind.DEPOSIT
        and pattern.record in (None, deposit.id)
        and pattern.party in (None, deposit.party_kind)
        and (not pattern.variants or deposit.kind.value in pattern.variants)
    )


# ---- counts ----------------------------------------------------------------------------


@rule("TRE014", Severity.ERROR, authority=f"{_HANDBOOK}, sect. 2.2")
def count_agrees_with_the_list(process: Process) -> Iterator[Remark]:
    """A count of signatories or parties agrees with the actions recorded by its day.

    More actions than were counted are wrong for certain; fewer, if the record says that it has all
    of them. Where it does not, it is unknown whether the count or the list falls short.
    """
    complete = all_recorded(process)
    for field, kinds, event in (
        ("signatories", SIGNATURE, EventKind.SIGNATURE),
        ("parties", CONSENT, EventKind.DEPOSIT),
    ):
        acts: dict[str, list[When]] = defaultdict(list)
        for action in actions_of(process, kinds):
            acts[action.treaty].append(action.on)
        firsts = {treaty: sorted(map(first_day, days)) for treaty, days in acts.items()}
        lasts = {treaty: sorted(map(last_day, days)) for treaty, days in acts.items()}
        for status in process.treaty_statuses:
            counted: int | None = getattr(status, field)
            if counted is None:
                continue
            day = last_day(status.by)
            least = bisect_right(lasts.get(status.treaty, []), first_day(status.by))
            most = bisect_right(firsts.get(status.treaty, []), day)
            all_known = complete(events_of(status.treaty, event), day)
            if least > counted or (most < counted and all_known):
                yield about(status, field, _differs(counted, field, least, most))
            elif most < counted:
                yield unknown(status, field, _differs(counted, field, least, most))


def _differs(counted: int, field: str, least: int, most: int) -> str:
    recorded = f"{most}" if least == most else f"{least} to {most}"
    return f"{counted} {field} are counted, {recorded} recorded"


@rule("TRE015", Severity.WARNING, authority=f"{_HANDBOOK}, sect. 2.2")
def signatories_do_not_grow_fewer(process: Process) -> Iterator[Remark]:
    """A later count of signatories is not lower than an earlier one.

    A signature stays with the depositary, so a lower count is one of the two miscounted; a dispute
    may say which.
    """
    highest: dict[str, TreatyStatus] = {}
    for status in sorted(process.treaty_statuses, key=lambda each: (last_day(each.by), each.id)):
        before = highest.setdefault(status.treaty, status)
        if status.signatories >= before.signatories:
            highest[status.treaty] = status
        elif last_day(before.by) < first_day(status.by):
            yield about(
                status,
                "signatories",
                f"{status.signatories} by {said(status.by)}, but {before.signatories} by "
                f"{said(before.by)}: {before.id}",
            )


RULES: tuple[Rule, ...] = (
    action_follows_the_adoption_of_the_text,
    treaty_is_adopted_when_its_act_is,
    chapters_cover_the_articles_in_order,
    signature_is_given_while_the_treaty_is_open,
    instrument_is_deposited_after_the_treaty_is_opened,
    instrument_follows_the_signature,
    accession_is_by_a_party_that_has_not_signed,
    party_acts_once,
    formal_confirmation_is_by_an_organization,
    organization_acts_after_a_state,
    denunciation_is_by_a_party,
    action_takes_effect_after_it_is_taken,
    consent_takes_effect_once_the_treaty_is_in_force,
    count_agrees_with_the_list,
    signatories_do_not_grow_fewer,
)
