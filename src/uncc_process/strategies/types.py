"""Which strategy each public class has: what ``from_type`` gives."""

from collections.abc import Callable
from typing import Any, NewType

from hypothesis import strategies as st

import uncc_process.model as un
from uncc_process import citations as texts
from uncc_process.rules import RULES, Finding, Rule, lint
from uncc_process.sources import Pinpoint, Source, Step
from uncc_process.spans import DateSpan, FoundDate, PartialDate, RefusedDate, find_dates
from uncc_process.strategies import clause_forms, fields, phrases, records, values, whole_processes
from uncc_process.strategies.faults import FAULTS, tripping
from uncc_process.symbols import Modification, SeriesSymbol, Symbol
from uncc_process.timeline import Event

__all__ = ["strategy_of"]

_Strategy = st.SearchStrategy[Any]


def strategy_of(of: Any) -> _Strategy:
    """Give the strategy of a public class, or of a type of ids."""
    if isinstance(of, NewType):
        return values.ids()
    if of in _BY_FORM:
        return _BY_FORM[of](form=of)
    return _STRATEGIES[of]()


def _alternatives() -> _Strategy:
    return st.builds(un.Alternative, reading=st.just("widely read"), clause=clause_forms.clauses())


def _findings() -> st.SearchStrategy[Finding]:
    faulty = st.sampled_from(tuple(FAULTS)).flatmap(tripping)
    return faulty.flatmap(lambda process: st.sampled_from(lint(process)))


def _found_dates() -> st.SearchStrategy[FoundDate]:
    return phrases.date_phrases().map(lambda pair: find_dates(f"It met: {pair[0]}.")[0])


def _resolution_numbers() -> _Strategy:
    organs = st.sampled_from((None, "Commission on Narcotic Drugs"))
    return st.builds(texts.ResolutionNumber, st.sampled_from(("62/1", "47/21")), organs)


# A form has the strategy of its family, with the form named.
_BY_FORM: dict[Any, Callable[..., _Strategy]] = {
    **dict.fromkeys(clause_forms.CLAUSE_FORMS, clause_forms.clauses),
    **dict.fromkeys(clause_forms.MOMENT_FORMS[1:], clause_forms.moments),  # the first is a date
    **dict.fromkeys(clause_forms.REQUIREMENT_FORMS, clause_forms.requirements),
}
_STRATEGIES: dict[Any, Callable[[], _Strategy]] = {
    DateSpan: values.date_spans,
    Event: whole_processes.events,
    Finding: _findings,
    FoundDate: _found_dates,
    Modification: values.modifications,
    PartialDate: values.partial_dates,
    Pinpoint: values.pinpoints,
    Rule: lambda: st.sampled_from(RULES),
    RefusedDate: lambda: st.just(RefusedDate("no year is given for 9 January")),
    SeriesSymbol: values.series_symbols,
    Source: values.sources,
    Step: values.steps,
    Symbol: values.symbols,
    texts.Citation: phrases.citations,
    texts.DecisionNumber: lambda: st.builds(texts.DecisionNumber, st.just("78/549")),
    texts.Pattern: lambda: st.sampled_from(texts.PATTERNS),
    texts.ResolutionNumber: _resolution_numbers,
    texts.TreatySeries: lambda: st.builds(texts.TreatySeries, st.just((2225, 2237))),
    texts.Unstated: lambda: st.just(texts.Unstated()),
    un.Alternative: _alternatives,
    un.Body: records.bodies,
    un.Chapter: fields.chapters,
    un.Cited: records.cited,
    un.Claim: fields.claims,
    un.Completeness: records.completeness,
    un.Consensus: lambda: st.just(un.Consensus()),
    un.Consultation: records.consultations,
    un.Count: clause_forms.counts,
    un.Decision: records.decisions,
    un.Determination: records.determinations,
    un.Dispute: records.disputes,
    un.Document: records.documents,
    un.InformalGroup: records.informal_groups,
    un.Mandate: records.mandates,
    un.Officer: records.officers,
    un.Offset: clause_forms.offsets,
    un.OpenQuestion: records.open_questions,
    un.Pattern: clause_forms.patterns,
    un.Plan: records.plans,
    un.Process: whole_processes.processes,
    un.Publication: records.publications,
    un.Reading: records.readings,
    un.RecordedVote: fields.recorded_votes,
    un.Resolution: records.resolutions,
    un.Session: records.sessions,
    un.Silence: lambda: st.builds(un.Silence, hours=st.integers(1, 96)),
    un.StakeholderCategory: records.stakeholders,
    un.Suppression: records.suppressions,
    un.Treaty: records.treaties,
    un.TreatyAction: records.treaty_actions,
    un.TreatyStatus: records.treaty_statuses,
    un.Window: clause_forms.windows,
    un.WithoutVote: lambda: st.just(un.WithoutVote()),
}
