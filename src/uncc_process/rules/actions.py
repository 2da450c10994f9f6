"""Treaty actions as the rules read them: by kind and party, beside the clauses of the treaty."""

from collections.abc import Iterable, Iterator

from uncc_process.model.clauses import Clause, Open, Pattern, Window, nodes
from uncc_process.model.ids import RecordId, TreatyId
from uncc_process.model.process import Process
from uncc_process.model.records import first_day, last_day
from uncc_process.model.treaty import Treaty, TreatyAction
from uncc_process.model.vocabulary import ActionKind, EventKind

__all__ = [
    "CONSENT",
    "FOLLOWING_SIGNATURE",
    "SIGNATURE",
    "Party",
    "actions_of",
    "clauses_of_treaties",
    "events_of",
    "first_by_party",
    "in_order",
    "party_of",
    "treaties_of",
    "windows_for_signature",
]

SIGNATURE = (ActionKind.SIGNATURE,)
FOLLOWING_SIGNATURE = (
    ActionKind.RATIFICATION,
    ActionKind.ACCEPTANCE,
    ActionKind.APPROVAL,
    ActionKind.FORMAL_CONFIRMATION,
)
CONSENT = (*FOLLOWING_SIGNATURE, ActionKind.ACCESSION)
"""The kinds of action by which a party consents to be bound: an instrument is deposited."""

Party = tuple[str, str]
"""A treaty, and who acts on it."""


def party_of(action: TreatyAction) -> Party:
    """Give the treaty of an action, and who takes it."""
    return action.treaty, action.party


def actions_of(process: Process, kinds: tuple[ActionKind, ...]) -> tuple[TreatyAction, ...]:
    """Give the actions of some kinds, by their days."""
    return in_order(each for each in process.treaty_actions if each.kind in kinds)


def in_order(actions: Iterable[TreatyAction]) -> tuple[TreatyAction, ...]:
    """Put actions in the order of their days, whatever the order of the record."""
    return tuple(sorted(actions, key=lambda each: (first_day(each.on), last_day(each.on), each.id)))


def first_by_party(process: Process, kinds: tuple[ActionKind, ...]) -> dict[Party, TreatyAction]:
    """Give the first action of some kinds by each party."""
    return {party_of(action): action for action in reversed(actions_of(process, kinds))}


def treaties_of(process: Process, actions: Iterable[TreatyAction]) -> Iterator[Treaty]:
    """Yield the treaties that some actions are about."""
    concerned = {action.treaty for action in actions}
    return (treaty for treaty in process.treaties if treaty.id in concerned)


def events_of(treaty: TreatyId, event: EventKind) -> Pattern:
    """Give the pattern of all actions of a kind on a treaty."""
    return Pattern(event=event, about=RecordId(treaty))


def clauses_of_treaties(process: Process) -> dict[str, list[Clause]]:
    """Give the clauses of each treaty, those of later acts included that amend them."""
    found: dict[str, list[Clause]] = {treaty.id: [] for treaty in process.treaties}
    treaties: dict[str | None, str] = {}
    for mandate in sorted(process.mandates, key=process.effective):
        treaty = treaties.get(mandate.amends, mandate.given_by)
        if treaty in found:
            treaties[mandate.id] = treaty
            found[treaty] += nodes(mandate.clause)
    return found


def windows_for_signature(process: Process) -> dict[str, list[Window]]:
    """Give the windows in which each treaty is open for signature."""
    return {
        treaty: [clause.window for clause in clauses if isinstance(clause, Open)]
        for treaty, clauses in clauses_of_treaties(process).items()
    }
