"""The timeline as a picture: well formed, told apart without colour, no label over another.

The golden file and the picture in the documentation are written anew by
``python -m tests.exports.test_exports_svg``.
"""

import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import uncc_process
from tests.little import ask, by_the_end_of, complete, first_session, process, session
from tests.small import EVERYTHING, LAKES
from uncc_process import DateSpan, Process, audit
from uncc_process.exports._layout import DETAIL, NAME, Scale, cut, placed, ticks, width
from uncc_process.exports._look import DARK, LIGHT
from uncc_process.exports._marks import Lane, Mark, Shape, State, marks
from uncc_process.exports.svg import LEFT, RIGHT, WIDE, picture
from uncc_process.model import Clause

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "timeline.svg"
SHOWN = ROOT / "docs" / "pictures" / "timeline.svg"
SVG = "{http://www.w3.org/2000/svg}"
NOTHING = attrs.evolve(LAKES, sessions=())
TAX = uncc_process.read(ROOT / "docs" / "examples" / "tax")


def drawn(of: Process, as_of: date | None = None) -> ElementTree.Element:
    """Read the picture of a process as XML."""
    return ElementTree.fromstring(picture(of, as_of).content)


def words(of: Process, as_of: date | None = None) -> list[str]:
    """Give all words of a picture that are read, in the order of the file."""
    return [each.text or "" for each in drawn(of, as_of).iter(f"{SVG}text")]


def states(of: Process, as_of: date | None = None) -> dict[str, str]:
    """Give the state of each mark of a process, by its key."""
    return {each.key: each.state.value for each in marks(audit(of, as_of or of.through))}


# ---- the file --------------------------------------------------------------------------


def test_the_picture_of_a_small_process_is_the_golden_one() -> None:
    """A process with everything gives the file, letter by letter."""
    assert picture(EVERYTHING).content == GOLDEN.read_text("utf-8")


def test_the_picture_in_the_documentation_is_that_of_the_bundled_process() -> None:
    """Whoever changes the record draws it anew."""
    assert picture(uncc_process.load()).content == SHOWN.read_text("utf-8")


@pytest.mark.parametrize("of", [EVERYTHING, LAKES, NOTHING, TAX], ids=str)
def test_a_picture_is_an_image_with_a_name_and_a_description(of: Process) -> None:
    """Readers of screens are told what they would see: the title, the day, and how many of what."""
    root = drawn(of)

    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "uncc-title uncc-desc"
    assert [root[0].get("id"), root[0].text] == ["uncc-title", of.title]
    assert root[1].get("id") == "uncc-desc"
    assert (root[1].text or "").startswith("Timeline as of ")


def test_the_description_counts_what_is_drawn() -> None:
    """Each lane is named with how many of its marks stand how."""
    assert drawn(LAKES)[1].text == "Timeline as of 1 September 2023. Sessions: 1 past."
    assert drawn(NOTHING)[1].text == "Timeline as of 23 November 2026. nothing is recorded."
    assert "Nothing that has a day is recorded." in words(NOTHING)


@pytest.mark.parametrize("of", [EVERYTHING, TAX], ids=str)
def test_a_picture_runs_and_fetches_nothing(of: Process) -> None:
    """It has elements for shapes and words only, and no address but that of its own name space."""
    names = {each.tag.removeprefix(SVG) for each in drawn(of).iter()}

    assert names <= {
        "svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "g", "text",
    }  # fmt: skip
    assert re.findall("https?://[^\"']*", picture(of).content) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"\bon[a-z]+=|href|@import|url\((?!#uncc-hatch)", picture(of).content)


HOSTILE = (
    "</text><script>alert(1)</script> \"]; 'click' &lt; \\N \r\n \x00\x07\ud800\ufffe ]]> <!--"
)


def test_no_text_becomes_an_element() -> None:
    """Hostile texts are words in the picture, without the characters that XML cannot hold."""
    hostile = attrs.evolve(LAKES.sessions[0], name=HOSTILE, place=HOSTILE)
    of = attrs.evolve(LAKES, title=HOSTILE, sessions=(hostile,))
    as_words = "</text><script>alert(1)</script> \"]; 'click' &lt; \\N ]]> <!--"

    assert drawn(of)[0].text == as_words
    assert not [*drawn(of).iter(f"{SVG}script"), *drawn(of).iter("script")]
    assert as_words in words(of)


# ---- how things stand ------------------------------------------------------------------


def test_a_small_process_stands_as_it_does() -> None:
    """What took place is past, what lies later planned, and days given up are so called."""
    assert states(EVERYTHING) == {
        "75/282": "past",
        "78/549": "past",
        "79/243": "past",
        "agreed": "past",
        "lost": "past",
        "first": "past",
        "second": "past",
        "resumed": "planned",
        "first-plan": "given up",
        "first-reading": "past",
        "later-reading": "planned",
        "consultation-1": "past",
        "A/78/986": "past",
        EVERYTHING.documents[1].id: "past",
        "signed": "past",
        "ratified": "past",
        "denounced": "past",
        "75/282.6": "cannot be told",
    }


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2027-07-28", "planned"),
        ("2027-07-29", "planned"),
        ("2027-08-09", "planned"),
        ("2027-08-10", "overdue"),
    ],
)
def test_a_planned_session_becomes_overdue(day: str, state: str) -> None:
    """Once its days have gone by, and the record says no more, a planned session is overdue."""
    assert states(EVERYTHING, date.fromisoformat(day))["resumed"] == state


@pytest.mark.parametrize(
    ("day", "first", "plan"),
    [
        ("2022-11-30", None, None),  # nothing was announced
        ("2022-12-01", None, "planned"),
        ("2023-01-05", "planned", "given up"),
        ("2023-08-20", "planned", "given up"),
        ("2023-08-21", "under way", "given up"),
        ("2023-08-31", "under way", "given up"),
        ("2023-09-01", "past", "given up"),
    ],
)
def test_a_session_goes_from_planned_to_past(day: str, first: str | None, plan: str | None) -> None:
    """As of a day only what was known by then is drawn, and as it then stood."""
    found = states(EVERYTHING, date.fromisoformat(day))

    assert (found.get("first"), found.get("first-plan")) == (first, plan)


def test_days_given_up_on_no_recorded_day_are_given_up() -> None:
    """Where the day of giving up is not recorded, a plan is one that was given up."""
    plan = attrs.evolve(EVERYTHING.plans[0], given_up=None)
    of = attrs.evolve(EVERYTHING, plans=(plan,))

    assert states(of, date(2022, 12, 1))["first-plan"] == "given up"


def test_what_became_known_after_the_latest_fact_counts() -> None:
    """As of the latest fact, days of which it is recorded that they were given up later are so."""
    plan = attrs.evolve(EVERYTHING.plans[0], given_up=date(2026, 11, 22))
    of = attrs.evolve(EVERYTHING, plans=(plan,))
    fact = audit(of).as_of

    found = states(of, fact)["first-plan"], states(of, fact - timedelta(days=1))["first-plan"]
    assert (fact, found) == (date(2026, 11, 20), ("given up", "past"))


def due(clause: Clause, *records: Any, on: str) -> tuple[str, str]:
    """Give state and line of the one deadline of a little process, as of a day."""
    found = audit(process(ask(clause), *records), date.fromisoformat(on))
    (mark,) = [each for each in marks(found) if each.lane is Lane.DEADLINES]
    return mark.state.value, mark.detail


BY_MARCH = first_session(by_the_end_of("2022-03-31"))


@pytest.mark.parametrize(
    ("records", "on", "stands"),
    [
        ((complete(),), "2022-01-01", ("planned", "due: 31 Mar 2022")),
        ((complete(),), "2022-04-01", ("overdue", "not met: 31 Mar 2022")),
        ((), "2022-04-01", ("cannot be told", "cannot be told: 31 Mar 2022")),
        ((session(1, "2022-02-28", "2022-03-11"),), "2022-04-01", ("past", "met: 31 Mar 2022")),
    ],
)
def test_a_deadline_stands_as_the_audit_says(
    records: tuple[Any, ...], on: str, stands: tuple[str, str]
) -> None:
    """A deadline is due, met, not met or cannot be told."""
    assert due(BY_MARCH, *records, on=on) == stands


@pytest.mark.parametrize(("day", "state"), [("2026-12-24", "planned"), ("2026-12-25", "overdue")])
def test_a_deadline_that_passes_while_pending_is_overdue(day: str, state: str) -> None:
    """Where one reading of a text leaves more time, the day of the other has gone by."""
    found = states(uncc_process.load(), date.fromisoformat(day))

    assert found["79/243.5.first-protocol-session"] == state


def test_without_a_day_it_stands_as_of_the_latest_fact() -> None:
    """The picture and the audit have one day; what is to come is drawn, too."""
    process = uncc_process.load()

    assert "as of 31 July 2026" in words(process)
    assert states(process, audit(process).as_of)["79/243.11.report"] == "planned"
    assert "Resumed second session" in words(EVERYTHING)


def test_deadlines_are_named_by_their_acts() -> None:
    """Not by what they are known from; those of one day that stand alike are counted in words."""
    shown = words(uncc_process.load())

    assert {"Decision 76/552, para. 3", "A/RES/75/282, para. 4, and 4 more"} <= set(shown)
    assert not any("A/76/L.33" in each or "unodc" in each for each in shown)


def test_a_heading_of_two_lines_stands_in_a_lane_of_one_row() -> None:
    """The lines of a heading end inside the band of their lane."""
    of = drawn(process())
    (lower,) = [each.get("y") for each in of.iter(f"{SVG}text") if each.text == "and decisions"]
    band = next(each for each in of.iter(f"{SVG}rect") if each.get("class") == "band")
    top, height = float(band.get("y") or 0), float(band.get("height") or 0)

    assert (height, float(lower or 0) + 4 < top + height) == (47, True)


def test_states_differ_in_more_than_colour() -> None:
    """Each state is told by filling, line or sign, in the picture as in its legend."""
    of = drawn(EVERYTHING, date(2028, 1, 1))
    legend = [each for each in of.iter(f"{SVG}g") if (each.get("class") or "").startswith("ink ")]
    kinds = [(each.get("class") or "").removeprefix("ink ") for each in legend]
    signs = {k: [t.text for t in g.iter(f"{SVG}text")] for k, g in zip(kinds, legend, strict=True)}

    assert signs["overdue"] == ["!", "overdue"]
    assert signs["untold"] == ["?", "cannot be told"]
    style = of.findtext(f"{SVG}style") or ""
    assert ".planned .mark { fill: url(#uncc-hatch); stroke-dasharray: 3 2 }" in style
    assert ".under-way .mark { fill: url(#uncc-hatch) }" in style
    assert ".overdue .mark { stroke-width: 2.5 }" in style


# ---- light, dark, paper ----------------------------------------------------------------


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_stands_out_from_its_ground(look: dict[str, str]) -> None:
    """Words have a contrast of 4.5 to 1, shapes of 3 to 1, on the ground and on its bands."""
    colours = {name: re.findall("#[0-9a-f]{6}", rule)[0] for name, rule in look.items()}
    grounds = [luminance(colours[name]) for name in (".ground", ".band")]
    wanted = {".ink": 4.5, ".soft": 4.5, ".now": 3.0, ".overdue": 3.0, ".hatch": 3.0}
    wanted |= {f".{lane.name.lower()}": 3.0 for lane in Lane}

    low = {
        name
        for name, ratio in wanted.items()
        for ground in grounds
        if (max(luminance(colours[name]), ground) + 0.05)
        / (min(luminance(colours[name]), ground) + 0.05)
        < ratio
    }

    assert low == set()


PAGE = "@page uncc-timeline"  # only what stands on the page of this name has it


def test_the_style_holds_for_the_picture_only() -> None:
    """Put into a page, the picture leaves the look of the page alone."""
    style = drawn(LAKES).findtext(f"{SVG}style") or ""
    chosen = [
        each for line in style.strip().splitlines() for each in line.partition(" {")[0].split(", ")
    ]

    assert all(each.strip().startswith((".uncc-timeline", "@media", "}", PAGE)) for each in chosen)


def test_only_screens_are_dark() -> None:
    """The dark colours hold for a screen whose reader chose them; paper is white."""
    style = drawn(LAKES).findtext(f"{SVG}style") or ""

    assert re.findall("@media ([a-z]+)", style) == ["screen", "print"]
    assert "@media screen and (prefers-color-scheme: dark) {" in style
    assert set(LIGHT) == set(DARK)


# ---- the layout ------------------------------------------------------------------------

SCALE = Scale(span=DateSpan(date(2020, 1, 1), date(2026, 12, 31)), left=LEFT, right=RIGHT)


@st.composite
def some_marks(draw: st.DrawFn) -> Mark:
    """Draw a mark somewhere on the scale, with a label of any length."""
    first = draw(st.dates(SCALE.span.first, SCALE.span.last))
    most = (SCALE.span.last - first).days
    last = first + timedelta(days=draw(st.integers(0, min(most, 900))))
    shape = draw(st.sampled_from([Shape.BAR, Shape.CIRCLE]))
    return Mark(
        key="k",
        lane=Lane.SESSIONS,
        shape=shape,
        state=State.PAST,
        span=DateSpan(first, last)
        if shape is Shape.BAR or draw(st.booleans())
        else DateSpan.on(first),
        name=draw(st.text("aM i漢", max_size=60)),
        detail=draw(st.text("aM i", max_size=60)),
        says="",
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(some_marks(), max_size=12))
def test_no_label_stands_on_another(found: list[Mark]) -> None:
    """In a row, what a mark and its label cover ends before the next begins, inside the scale."""
    covers: list[tuple[int, float, float]] = []
    for each in placed(found, SCALE):
        wide = max(width(each.name, NAME), width(each.detail, DETAIL))
        sides = (each.text - wide, each.text) if each.before else (each.text, each.text + wide)
        covers.append((each.row, min(sides[0], each.runs[0][0]), max(sides[1], each.runs[-1][1])))
    covers.sort()

    assert all(a[0] != b[0] or a[2] < b[1] for a, b in pairwise(covers))
    assert all(left >= LEFT - 9 and right <= RIGHT + 9 for _, left, right in covers)


def test_a_label_takes_the_side_that_has_room() -> None:
    """At the right end of the scale the label stands before its mark, and ends there."""
    late = DateSpan(date(2026, 11, 1), date(2026, 12, 31))
    mark = attrs.evolve(next(marks(audit(LAKES))), span=late)
    (found,) = placed([mark], SCALE)

    assert found.before
    assert found.text < found.runs[0][0]
    assert found.name == "First session"


def test_a_label_that_fits_nowhere_is_cut() -> None:
    """Where a bar fills the scale, what is left of the label stands on the wider side."""
    mark = attrs.evolve(next(marks(audit(LAKES))), span=SCALE.span)
    (found,) = placed([mark], SCALE)

    assert found.shortened
    assert found.name == "…"


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("First session", 200, "First session"),
        ("Reconvened concluding session", 150, "Reconvened…"),
        ("Reconvened concluding, session", 190, "Reconvened concluding…"),
        ("A/AC.291/22/Rev.1", 60, "A/AC.2…"),
        ("漢字漢字漢字", 60, "漢字漢…"),
        ("e\u0301e\u0301e\u0301", 60, "e\u0301e\u0301e\u0301"),
        ("any", 0, "…"),
    ],
)
def test_a_text_is_cut_to_its_room(text: str, room: float, short: str) -> None:
    """A label is cut after a word where one fits, and never in the middle of what it may cover."""
    assert cut(text, 13, room) == short


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-10-05", "2027-01-20", ["Nov 2026", "Dec 2026", "Jan 2027"]),
        (
            "2025-02-05",
            "2027-01-20",
            ["Apr 2025", "Jul 2025", "Oct 2025", "Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026"],
        ),
        ("2019-01-02", "2027-01-20", [str(year) for year in range(2020, 2027)]),
        (
            "0001-01-01",
            "9999-12-31",
            ["1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000", "9000"],
        ),
    ],
)
def test_the_scale_has_as_many_lines_as_can_be_read(
    first: str, last: str, shown: list[str]
) -> None:
    """Months, quarters, years or more, so that the words between the lines have room."""
    span = DateSpan(date.fromisoformat(first), date.fromisoformat(last))

    assert [text for _, text in ticks(Scale(span=span, left=LEFT, right=RIGHT))] == shown


@pytest.mark.parametrize("of", [EVERYTHING, TAX, uncc_process.load()], ids=str)
def test_nothing_is_drawn_beside_the_picture(of: Process) -> None:
    """All words stand inside the width that the picture says it has."""
    for each in drawn(of).iter(f"{SVG}text"):
        x, wide = float(each.get("x") or 0), width(each.text or "", 11)
        if "middle" in (each.get("class") or "") or each.get("class") == "sign":
            wide /= 2
        assert x - wide * ("before" in (each.get("class") or "")) >= 0
        assert x + wide * ("before" not in (each.get("class") or "")) <= WIDE + 40


@pytest.mark.parametrize("day", [date.min, date(1, 1, 5), date(9999, 12, 30), date.max])
def test_the_ends_of_the_calendar_can_be_drawn(day: date) -> None:
    """A session on the first or the last day of all, and that day asked about, are no trouble."""
    of = attrs.evolve(LAKES.sessions[0], opens=day, closes=day)

    assert drawn(attrs.evolve(LAKES, sessions=(of,)), day).tag == f"{SVG}svg"


# ---- what is drawn ---------------------------------------------------------------------


def test_the_bundled_process_fills_every_lane() -> None:
    """The lanes of the bundled process have so many marks; signatures on a day are one."""
    bundled = uncc_process.load()
    found = Counter(each.lane for each in marks(audit(bundled)))

    assert set(found) == set(Lane)
    assert found[Lane.SESSIONS] == len(bundled.sessions) + len(bundled.plans)
    assert "61 signatures" in words(bundled)


def test_a_session_in_parts_has_a_bar_for_each() -> None:
    """The days between the parts stay white."""
    (group,) = [
        each
        for each in drawn(EVERYTHING).iter(f"{SVG}g")
        if (each.findtext(f"{SVG}title") or "").startswith("Second session, Vienna")
    ]

    assert len(group.findall(f"{SVG}rect")) == 2


def test_a_day_that_is_not_exact_has_a_line_over_all_it_may_be() -> None:
    """The span within which a decision fell is drawn through its mark, and named in the legend."""
    content = picture(uncc_process.load()).content

    assert "within 14 Mar–12 May 2024" in content
    assert "on one of these days" in content
    assert "on one of these days" not in picture(LAKES).content


def test_losses_name_what_is_not_drawn() -> None:
    """Families without a lane, records without a day and labels cut short are losses."""
    losses = picture(EVERYTHING).losses

    assert losses[:2] == (
        "bodies: none of the 2 is there",
        "determinations: none of the 1 is there",
    )
    assert "documents: 2 have no recorded day" in losses
    assert "its label is cut short" in picture(uncc_process.load()).losses[-1]
    assert picture(LAKES).losses == ("bodies: none of the 1 is there",)


if __name__ == "__main__":
    GOLDEN.write_text(picture(EVERYTHING).content, "utf-8")
    SHOWN.parent.mkdir(exist_ok=True)
    SHOWN.write_text(picture(uncc_process.load()).content, "utf-8")
