"""Factcheck: sentences made from the facts are right, with one value changed they are not."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.factcheck import texts
from uncc_process import dataset
from uncc_process.factcheck import Verdict, factcheck, page, plain, report
from uncc_process.model import Resolution, Session
from uncc_process.spans import DateSpan

PROCESS = dataset.load()
# Sessions by the names that are theirs alone.
SESSIONS = [each for each in PROCESS.sessions if "rganizational" not in each.name]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def written(span: DateSpan, spelling: int) -> str:
    """Write days in one of the ways in which texts write them."""
    first, last = span.first, span.last
    opens, closes = f"{first.day} {MONTHS[first.month - 1]}", f"{last.day} {MONTHS[last.month - 1]}"
    year = f" {first.year}" if first.year != last.year else ""
    match spelling:
        case 0:
            return f"from {opens}{year} to {closes} {last.year}"
        case 1:
            return f"from {opens} {first.year} to {closes} {last.year}"
        case 2:
            opens = f"{MONTHS[first.month - 1]} {first.day}"
            return f"from {opens}{year and ',' + year} – {closes} {last.year}"
        case 3:
            return f"from {first.isoformat()} to {last.isoformat()}"
        case _:
            return f"from\n{opens}{year}\u00a0until **{closes}** {last.year}"


PLACES = ("New York", "Vienna", "Geneva", "Nairobi")
FORMS = (
    "The {name} was held in {place} {days}.",
    "The {name} took place in {place} {days}.",
    "The {name} of the Ad Hoc Committee was held {days} in {place}.",
)


def told(session: Session, form: str, days: str, place: str) -> str:
    """Tell of a session in a sentence."""
    name = session.name[:1].lower() + session.name[1:]
    return form.format(name=name, place=place, days=days)


def verdicts(text: str) -> set[Verdict]:
    """Give the verdicts on a text."""
    return {check.verdict for check in factcheck(text, PROCESS)}


@given(st.sampled_from(SESSIONS), st.sampled_from(FORMS), st.integers(0, 4))
def test_what_the_facts_say_is_supported(session: Session, form: str, spelling: int) -> None:
    """Whatever the form of the sentence and the spelling of the days."""
    text = told(session, form, written(session.span, spelling), session.place)
    assert verdicts(text) == {Verdict.SUPPORTED}


@given(
    st.sampled_from(SESSIONS),
    st.sampled_from(FORMS),
    st.integers(0, 4),
    st.integers(-40, 40),
    st.integers(-40, 40),
)
def test_days_that_are_changed_are_not_supported(
    session: Session, form: str, spelling: int, first: int, last: int
) -> None:
    """One end or both are moved."""
    opens, closes = session.opens + timedelta(first), session.closes + timedelta(last)
    assume(opens < closes and (first or last))
    text = told(session, form, written(DateSpan(opens, closes), spelling), session.place)
    days = [each for each in factcheck(text, PROCESS) if each.kind.value == "date"]
    assert [each.verdict is Verdict.SUPPORTED for each in days] == [False]


@given(st.sampled_from(SESSIONS), st.sampled_from(FORMS), st.sampled_from(PLACES))
def test_a_place_is_supported_only_if_it_is_that_of_the_session(
    session: Session, form: str, place: str
) -> None:
    """The days are right; the place is right or another."""
    text = told(session, form, written(session.span, 0), place)
    assert (Verdict.CONTRADICTED in verdicts(text)) is (place != session.place)


@given(st.sampled_from(PROCESS.resolutions), st.dates(date(2015, 1, 1), date(2030, 12, 31)))
def test_a_resolution_is_of_its_day_and_of_no_other(resolution: Resolution, day: date) -> None:
    """The record has one day of adoption of each."""
    number = str(resolution.symbol).removeprefix("A/RES/")
    text = f"On {DateSpan.on(day)}, the General Assembly adopted resolution {number}."
    wanted = Verdict.SUPPORTED if day == resolution.adopted else Verdict.CONTRADICTED
    assert factcheck(text, PROCESS)[0].verdict is wanted


WORDS = st.sampled_from(
    [
        "sixth", "session", "sessions", "of", "the", "Ad Hoc Committee", "resolution 75/282", "(",
        ")", "21 August 2023", "was held", "in", "New York", "five", "79-60-33", "votes", "to", "|",
        "draft decision", "A/78/L.46", "first reading", "preamble", "72", "signatories", "[", "](",
        "Convention", "adopted", "established", "?", ".", "\n\n", "# ", "“", "”", "<b>", "\u00a0",
        "not", "and", ",", "intersessional consultations", "three-day", "It", "met", "annex II",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_has_checks_that_slice_it(text: str) -> None:
    """Nothing raises; each check bears its own words; reports and pages are made of them."""
    checks = factcheck(text, PROCESS)
    assert all(text[each.start : each.end] == each.text for each in checks)
    assert list(checks) == sorted(checks, key=lambda each: (each.start, each.end, each.kind.value))
    assert report(text, checks, process=PROCESS)
    assert page(text, checks, process=PROCESS)
    assert plain(checks)


@given(st.integers(0, len(texts.FAQ)), st.integers(0, 400))
def test_any_part_of_a_text_can_be_checked(start: int, length: int) -> None:
    """Cut anywhere, also in the middle of a word, a link or a date."""
    text = texts.FAQ[start : start + length]
    assert all(text[each.start : each.end] == each.text for each in factcheck(text, PROCESS))
