"""Rules about officers: elected by a body that exists, to one seat each, in geographic balance."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby

from uncc_process._tables import read_table
from uncc_process.model.bodies import Body
from uncc_process.model.officers import Officer
from uncc_process.model.process import Process
from uncc_process.model.records import When, first_day, last_day
from uncc_process.model.vocabulary import Office, RegionalGroup
from uncc_process.rules.rule import Remark, Rule, Severity, about, rule, unknown
from uncc_process.rules.wording import said
from uncc_process.spans import DateSpan

__all__ = ["RULES"]

_ELECTION = "Rules of procedure of the General Assembly (A/520/Rev.20), rules 103 and 161"
_SUCCESSION = "Rules of procedure of the General Assembly (A/520/Rev.20), rules 105 and 161"
_GROUPS = "https://www.un.org/dgacm/en/content/regional-groups"


@cache
def _groups() -> dict[str | None, RegionalGroup]:
    table = read_table("rules/regional_groups.toml")
    groups: dict[str | None, RegionalGroup] = {
        state: RegionalGroup(row["name"]) for row in table["groups"] for state in row["states"]
    }
    return groups | {short: groups[name] for short, name in table["short"].items()}


def _bureau(process: Process) -> Iterator[Officer]:
    """Yield the officers that a body elects; co-facilitators are appointed by the Chair."""
    return (each for each in process.officers if each.office is not Office.CO_FACILITATOR)


def _unreplaced(process: Process) -> Iterator[Officer]:
    replaced = {each.replaces for each in process.officers}
    return (each for each in _bureau(process) if each.id not in replaced)


def _established(process: Process, officer: Officer) -> When | None:
    act = process.body(officer.body).established_by
    return None if act is None else process.act(act).adopted


@rule("OFF001", Severity.ERROR, authority=_ELECTION)
def officer_is_elected_after_the_body_is_established(process: Process) -> Iterator[Remark]:
    """An officer is elected after the body is established.

    A committee elects its officers, so nobody is elected before the act that made it. Correct the
    day, or the act in ``established_by``. It is unknown where no day of election is recorded, or
    where it may have been on either side.
    """
    for officer in _bureau(process):
        made = _established(process, officer)
        if made is None:
            continue
        if officer.elected is None:
            if officer.session is None:
                sentence = "neither day nor session of the election is recorded"
                yield unknown(officer, "elected", sentence)
        elif last_day(officer.elected) < first_day(made):
            yield about(
                officer,
                "elected",
                f"elected on {said(officer.elected)}, before the body was established, "
                f"{said(made)}",
            )
        elif first_day(officer.elected) < last_day(made):
            yield unknown(
                officer, "elected", f"may have been before the body was established, {said(made)}"
            )


@rule("OFF002", Severity.ERROR, authority=_GROUPS)
def state_is_in_its_regional_group(process: Process) -> Iterator[Remark]:
    """An officer's State is listed in the regional group that is recorded.

    Seats of a bureau are shared among the regional groups, so a State in the wrong one upsets the
    count. Correct the State or the group. It is unknown for a name that the list does not have.
    """
    for officer in process.officers:
        listed = _groups().get(officer.state)
        if officer.state and officer.group and listed is None:
            sentence = f"{officer.state} is not in the list of regional groups"
            yield unknown(officer, "state", sentence)
        elif officer.group and listed not in (None, officer.group):
            sentence = f"{officer.state} is listed among the {listed.value}, not the "
            yield about(officer, "group", f"{sentence}{officer.group.value}")


@rule("OFF003", Severity.WARNING, authority=_ELECTION)
def bureau_is_in_geographic_balance(process: Process) -> Iterator[Remark]:
    """The officers of a body are in geographic balance after each election.

    Officers are elected on the basis of equitable geographical distribution: no regional group has
    two seats more than another. It can happen, and is then worth a note; or somebody is missing, or
    ``replaces`` is. It is unknown while the group of an officer is not recorded.
    """
    sessions: dict[str, list[DateSpan]] = defaultdict(list)
    for session in sorted(process.sessions, key=lambda each: each.span):
        sessions[session.body].append(session.span)
    elections: dict[str, list[tuple[date, Officer]]] = defaultdict(list)
    for officer in _bureau(process):
        if (day := _last_possible(process, officer)) is not None:
            together = _end_of_session(day, sessions[officer.body])
            elections[officer.body].append((together, officer))
    for body in process.bodies:
        yield from _imbalances(body, elections[body.id])


def _last_possible(process: Process, officer: Officer) -> date | None:
    """Give the last day on which an officer can have been elected."""
    if officer.elected is not None:
        return last_day(officer.elected)
    return None if officer.session is None else process.session(officer.session).closes


def _end_of_session(day: date, sessions: list[DateSpan]) -> date:
    """Give the last day of the session that a day is in: its elections belong together."""
    begun = bisect_right(sessions, day, key=lambda span: span.first)
    return max(day, sessions[begun - 1].last) if begun else day


def _imbalances(body: Body, elections: list[tuple[date, Officer]]) -> Iterator[Remark]:
    held: dict[str, RegionalGroup | None] = {}
    seats: Counter[RegionalGroup | None] = Counter()
    groupless: list[Remark] = []
    for day, elected in groupby(sorted(elections, key=_order), key=_day):
        for _, officer in elected:
            held[officer.id] = _group(officer)
            seats[held[officer.id]] += 1
            if officer.replaces in held:
                seats[held.pop(officer.replaces)] -= 1
        counts = [seats[group] for group in RegionalGroup]
        if seats[None]:
            groups = f"the regional groups of {seats[None]} of its officers by {said(day)}"
            groupless.append(unknown(body, "", f"{groups} are not recorded"))
        elif max(counts) - min(counts) > 1:
            shares = ", ".join(f"{seats[group]} {group.value}" for group in RegionalGroup)
            yield about(body, "", f"its officers by {said(day)}: {shares}")
    yield from groupless[:1]  # it is said once


def _day(election: tuple[date, Officer]) -> date:
    return election[0]


def _order(election: tuple[date, Officer]) -> tuple[date, bool, str]:
    day, officer = election
    return day, officer.replaces is not None, officer.id


def _group(officer: Officer) -> RegionalGroup | None:
    return officer.group or _groups().get(officer.state)


@rule("OFF004", Severity.ERROR, authority=_ELECTION)
def body_has_one_chair_and_one_rapporteur(process: Process) -> Iterator[Remark]:
    """A body has one Chair and one Rapporteur at a time.

    A committee elects one of each. If another was elected later, say in ``replaces`` whose seat it
    was. It is unknown while a day of election is not recorded.
    """
    seats: dict[tuple[str, Office], list[Officer]] = defaultdict(list)
    for officer in _unreplaced(process):
        if officer.office in (Office.CHAIR, Office.RAPPORTEUR):
            seats[officer.body, officer.office].append(officer)
    for (_, office), holders in seats.items():
        earliest, *others = sorted(holders, key=_term)
        for other in others:
            sentence = f"a second {office.value} beside {earliest.id}, whom nobody replaces"
            known = other.elected is not None
            yield (about if known else unknown)(other, "replaces", sentence)


def _term(officer: Officer) -> tuple[date, str]:
    return (date.max if officer.elected is None else last_day(officer.elected), officer.id)


@rule("OFF005", Severity.ERROR, authority=_SUCCESSION)
def seat_is_filled_once(process: Process) -> Iterator[Remark]:
    """A seat is filled by one successor.

    A new officer is elected for an unexpired term; a second successor replaces the first successor,
    not the officer before. Correct ``replaces``.
    """
    successors: dict[str, Officer] = {}
    for officer in sorted(process.officers, key=_term):
        if officer.replaces is None:
            continue
        first = successors.setdefault(officer.replaces, officer)
        if first is not officer:
            yield about(
                officer, "replaces", f"{officer.replaces} is already replaced by {first.id}"
            )


@rule("OFF006", Severity.ERROR, authority=_SUCCESSION)
def successor_has_the_same_office(process: Process) -> Iterator[Remark]:
    """A successor has the same office of the same body.

    Whoever takes an unexpired term takes the office that it was for. Correct ``replaces``, or the
    office.
    """
    for officer, earlier in _successions(process):
        if (officer.body, officer.office) != (earlier.body, earlier.office):
            yield about(
                officer,
                "replaces",
                f"{officer.office.value} of {officer.body}, but {earlier.id} was "
                f"{earlier.office.value} of {earlier.body}",
            )


def _successions(process: Process) -> Iterator[tuple[Officer, Officer]]:
    by_id: dict[str, Officer] = {officer.id: officer for officer in process.officers}
    for officer in process.officers:
        if officer.replaces is not None:
            yield officer, by_id[officer.replaces]


@rule("OFF007", Severity.WARNING, authority=_ELECTION)
def successor_is_of_the_same_regional_group(process: Process) -> Iterator[Remark]:
    """A successor is of the regional group that held the seat.

    Seats belong to regional groups, and stay there unless groups agree to rotate. A seat that moved
    is true as a rule, and worth a note that says why.
    """
    for officer, earlier in _successions(process):
        mine, theirs = _group(officer), _group(earlier)
        if mine and theirs and mine is not theirs:
            yield about(
                officer, "group", f"of the {mine.value}; {earlier.id} was of the {theirs.value}"
            )


@rule("OFF008", Severity.ERROR, authority=_SUCCESSION)
def successor_is_elected_later(process: Process) -> Iterator[Remark]:
    """A successor is elected after the officer replaced.

    A seat is vacated before it is filled again. Correct the days, or turn ``replaces`` round. It is
    unknown where the election of either has no day, or where the days may lie either way.
    """
    for officer, earlier in _successions(process):
        if officer.elected is None or earlier.elected is None:
            yield unknown(officer, "elected", f"no day is recorded for this, or for {earlier.id}")
        elif last_day(officer.elected) < first_day(earlier.elected):
            yield about(
                officer,
                "elected",
                f"elected on {said(officer.elected)}, before {earlier.id}, {said(earlier.elected)}",
            )
        elif first_day(officer.elected) < last_day(earlier.elected):
            yield unknown(officer, "elected", f"may have been elected before {earlier.id}")


@rule("OFF009", Severity.ERROR, authority=_ELECTION)
def officer_is_elected_at_the_session_named(process: Process) -> Iterator[Remark]:
    """An officer is elected on a day of the session named, which is one of the body.

    Correct the day or the session. Leave the session out where the election was between sessions.
    """
    for officer in process.officers:
        if officer.session is None:
            continue
        session = process.session(officer.session)
        if session.body != officer.body:
            yield about(officer, "session", f"{session.id} is a session of {session.body}")
        if officer.elected is not None and not _span(officer.elected).overlaps(session.span):
            yield about(
                officer,
                "elected",
                f"elected on {said(officer.elected)}, outside {session.id}, {session.span}",
            )


def _span(when: When) -> DateSpan:
    return when if isinstance(when, DateSpan) else DateSpan.on(when)


@rule(
    "OFF010",
    Severity.WARNING,
    authority="Rules of procedure of the General Assembly (A/520/Rev.20), rules 38, 103 and 161",
)
def state_has_one_officer_of_a_body(process: Process) -> Iterator[Remark]:
    """A State has one officer of a body at a time.

    No two members of the General Committee are of one delegation, and bureaux keep to that. If both
    are recorded, one has most likely left: say in ``replaces`` who took that seat.
    """
    seats: dict[tuple[str, str | None], Officer] = {}
    for officer in sorted(_unreplaced(process), key=_term):
        first = seats.setdefault((officer.body, officer.state), officer)
        if officer.state is not None and first is not officer:
            has = f"{officer.state} has a {first.office.value} too"
            sentence = ", ".join(filter(None, (has, first.name, "whom nobody replaces")))
            yield about(officer, "state", sentence)


RULES: tuple[Rule, ...] = (
    officer_is_elected_after_the_body_is_established,
    state_is_in_its_regional_group,
    bureau_is_in_geographic_balance,
    body_has_one_chair_and_one_rapporteur,
    seat_is_filled_once,
    successor_has_the_same_office,
    successor_is_of_the_same_regional_group,
    successor_is_elected_later,
    officer_is_elected_at_the_session_named,
    state_has_one_officer_of_a_body,
)
