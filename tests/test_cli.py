"""The command line: what it prints where, and with which status it ends."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from tests.saying import Said
from tests.small import COMMITTEE, EVERYTHING, LAKES, TOML, mandate, said
from uncc_process.audit import Outcome, audit
from uncc_process.cli import options
from uncc_process.codec import canonical, dumps, plain_of
from uncc_process.dataset import load
from uncc_process.model import Waived
from uncc_process.show import shown
from uncc_process.timeline import timeline


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A process of the user's own, in a file."""
    file = tmp_path / "p.json"
    file.write_text(dumps(EVERYTHING), "utf-8")
    return str(file)


# ---- audit ---------------------------------------------------------------------------------


def test_the_audit_for_a_person(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """Title and day first, then the mandates under the act that gave them, the counts last."""
    found = Said(capsys, "audit", "--process", path)
    assert (found.status, found.err) == (0, "")
    lines = found.out.splitlines()
    assert lines[:4] == [
        "A convention on lakes",
        "as of 20 November 2026, the day of the latest fact in the record",
        "",
        "A/RES/75/282, adopted 26 May 2021",
    ]
    counts = [f"{count} {outcome.words}" for outcome, count in audit(EVERYTHING).counts.items()]
    assert lines[-2:] == ["", f"4 mandates: {', '.join(counts)}"]
    for judgement in audit(EVERYTHING).judgements:
        (line,) = (line for line in lines if f"  {judgement.mandate.id}  " in line)
        assert line.startswith(f"  {judgement.outcome.words} ")


def test_the_audit_as_of_a_day(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """A day that was asked for is printed without a reason; later mandates are not there yet."""
    found = Said(capsys, "audit", "--process", path, "--as-of", "2021-05-26")
    assert found.out.startswith("A convention on lakes\nas of 26 May 2021\n\nA/RES/75/282")
    assert "\n2 mandates: " in found.out
    none = Said(capsys, "audit", "--process", path, "--as-of", "2021-05-25")
    assert none.out.splitlines()[-1].startswith("0 mandates: 0 satisfied, ")
    assert none.status == 0


def test_one_mandate_is_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The count of one mandate is no plural."""
    act = attrs.evolve(EVERYTHING.resolution("75/282"), body=COMMITTEE, about=(), **said())
    bare = attrs.evolve(act, cited=())
    process = attrs.evolve(LAKES, resolutions=(bare,), mandates=(mandate("m", Waived()),))
    (tmp_path / "p.json").write_text(dumps(process), "utf-8")
    found = Said(capsys, "audit", "--process", str(tmp_path / "p.json"))
    assert found.out.splitlines()[-1] == (
        "1 mandate: 0 satisfied, 0 violated, 0 pending, 0 undetermined, 1 not applicable"
    )


@pytest.mark.parametrize("extra", [[], ["--explain"]])
def test_a_mandate_is_explained(
    capsys: pytest.CaptureFixture[str], path: str, extra: list[str]
) -> None:
    """One mandate that was asked for comes with all its reasons."""
    found = Said(capsys, "audit", "--process", path, "--mandate", "75/282.5", *extra)
    assert (found.status, found.err) == (0, "")
    assert audit(EVERYTHING).explain("75/282.5") in found.out
    assert "75/282.4)" not in found.out


@pytest.mark.parametrize("extra", [(), ("--explain",), ("--format", "json")])
def test_the_audit_is_written_into_a_file(
    capsys: pytest.CaptureFixture[str], path: str, tmp_path: Path, extra: tuple[str, ...]
) -> None:
    """With ``-o`` the file has what is printed without it, and its path is printed."""
    out = str(tmp_path / "audit.out")
    printed = Said(capsys, "audit", "--process", path, *extra)
    assert Said(capsys, "audit", "--process", path, *extra, "-o", out).all == (0, f"{out}\n", "")
    assert Path(out).read_text("utf-8") == printed.out


def test_all_are_explained(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """With ``--explain`` each judgement is written out."""
    text = Said(capsys, "audit", "--process", path, "--explain").out
    found = audit(EVERYTHING)
    for judgement in found.judgements:
        assert found.explain(judgement.mandate.id) in text


def test_the_audit_for_a_program(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """JSON holds the same answers, written canonically on one line."""
    text = Said(capsys, "audit", "--process", path, "--format", "json").out
    plain = json.loads(text)
    assert text == canonical(plain) + "\n"
    found = audit(EVERYTHING)
    assert (plain["process"], plain["as_of"]) == ("everything", "2026-11-20")
    assert plain["counts"] == {outcome.value: n for outcome, n in found.counts.items()}
    assert [
        (each["mandate"], each["paragraph"], each["asks"], each["outcome"], each["level"])
        for each in plain["judgements"]
    ] == [
        (
            each.mandate.id,
            str(each.paragraph),
            each.mandate.asks,
            each.outcome.value,
            each.level.value,
        )
        for each in found.judgements
    ]
    assert all("evidence" not in each for each in plain["judgements"])


def test_the_evidence_for_a_program(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """With ``--explain`` the evidence is there as a tree, with its causes in order."""
    arguments = ("audit", "--process", path, "--format", "json", "--explain")
    text = Said(capsys, *arguments, "--mandate", "75/282.4").out
    (judgement,) = json.loads(text)["judgements"]
    found = audit(EVERYTHING).of("75/282.4")
    assert judgement["evidence"] == json.loads(canonical(plain_of(found.evidence)))
    assert judgement["causes"] == sorted(cause.value for cause in found.causes)
    assert len(json.loads(Said(capsys, *arguments).out)["judgements"]) == 4


def test_an_outcome_can_fail_a_build(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """The status is 1 if there is such an outcome among those looked at, and else 0."""
    counts = audit(EVERYTHING).counts
    for outcome in Outcome:
        found = Said(capsys, "audit", "--process", path, "--fail-on", outcome.value)
        assert found.status == (1 if counts[outcome] else 0)
        assert found.out
    every = [word for outcome in Outcome for word in ("--fail-on", outcome.value)]
    assert Said(capsys, "audit", "--process", path, *every).status == 1
    (only,) = {audit(EVERYTHING).of("75/282.5").outcome}
    others = [word for o in Outcome if o is not only for word in ("--fail-on", o.value)]
    one = ("audit", "--process", path, "--mandate", "75/282.5")
    assert Said(capsys, *one, *others).status == 0
    assert Said(capsys, *one, "--fail-on", only.value).status == 1
    assert Said(capsys, *one, "--fail-on", only.value, "--format", "json").status == 1


@pytest.mark.parametrize("command", ["audit", "show x", "timeline"])
@pytest.mark.parametrize(
    "day",
    [
        *("2024", "2024-03", "20240314", "2024-W11-4", "2024-3-14", "14 March 2024", "14.03.2024"),
        *("2024-02-30", "2024-03-14/2024-03-15", "today", "now", "", " ", "2024-03-14T00:00"),
        *("\uff12\uff10\uff12\uff14-03-14", "-2024-03-14", "0000-01-01"),
    ],
)
def test_a_day_is_a_day(
    capsys: pytest.CaptureFixture[str], path: str, command: str, day: str
) -> None:
    """Any other text is wrong usage; nothing is guessed, and no clock is read."""
    found = Said(capsys, *command.split(), "--process", path, f"--as-of={day}")
    assert (found.status, found.out) == (2, "")
    assert found.err.splitlines()[-1].endswith(
        f"argument --as-of: expected a day like 2024-03-14, got {day!a}"
    )


# ---- show ----------------------------------------------------------------------------------


def test_a_record_is_shown(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """A record that gives no mandate is written out, and nothing else."""
    assert Said(capsys, "show", "first", "--process", path).all == (
        0,
        shown(EVERYTHING, "first"),
        "",
    )


def test_a_record_is_shown_as_json(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """JSON is the record as it stands in a file."""
    found = Said(capsys, "show", "first", "--process", path, "--format", "json")
    (record, *_) = json.loads(dumps(EVERYTHING))["sessions"]
    assert found.all == (0, canonical(record) + "\n", "")


def test_a_mandate_is_shown_with_its_judgement(
    capsys: pytest.CaptureFixture[str], path: str
) -> None:
    """A mandate comes with its judgement as of the day; one not yet given, without."""
    text = shown(EVERYTHING, "75/282.5")
    found = Said(capsys, "show", "75/282.5", "--process", path)
    assert found.all == (0, text + "\n" + audit(EVERYTHING).explain("75/282.5"), "")
    day = date(2022, 1, 1)
    then = Said(capsys, "show", "75/282.5", "--process", path, "--as-of", "2022-01-01")
    assert then.all == (0, text + "\n" + audit(EVERYTHING, day).explain("75/282.5"), "")
    early = Said(capsys, "show", "75/282.5", "--process", path, "--as-of", "2021-01-01")
    assert early.all == (0, text, "")


# ---- timeline ------------------------------------------------------------------------------

TIMELINE = """\
A convention on lakes
as of 20 November 2026, the day of the latest fact in the record

2021-05-26             resolution    A/RES/75/282 adopted by a recorded vote of 2 in favour \
to 1 against, with 1 abstention  [75/282]
2022-02-24             decision      elect the Chair  [agreed]
2022-02-24             election      Chair: A. Chair (Algeria)  [chair]
2023-05-08/2023-05-19  plan          days once set for the first session and given up  [first-plan]
2023-06-20/2023-06-21  consultation  intersessional consultation 1, Vienna  [consultation-1]
2023-08-21/2023-08-25  decision      decision 78/549: postpone (on a day in it)  [78/549]
2023-08-21/2023-08-25  document      Report, revised (on a day in it)  [A/78/986/Rev.1]
2023-08-21/2023-09-01  session       First session, New York  [first]
2023-08-21/2023-09-01  reading       First reading, first session  [first-reading]
2023-10-02             document      A/78/986, Report of the Committee  [A/78/986]
2024-01-29/2024-02-09  session       Second session, Vienna  [second]
2024-08-08             rejection     not adopted: delete article 6  [lost]
2024-12-24             resolution    A/RES/79/243 adopted without a vote  [79/243]
2025-10-25             signature     signature: Qatar  [signed]
2026-03-01             deposit       ratification: European Union  [ratified]
2026-09-01             denunciation  denunciation: Qatar  [denounced]
2027-07-29/2027-08-09  reading       Reading of the preamble, resumed second session (planned)  \
[later-reading]
2027-07-29/2027-08-09  session       Resumed second session, New York (planned)  [resumed]
no day recorded        document      More  [add]
no day recorded        document      Agenda  [agenda]
no day recorded        by-election   Rapporteur: name not recorded  [rapporteur]
"""


def test_the_timeline_for_a_person(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """One line an event: its days, its kind, what it was, and the id to look it up by."""
    assert Said(capsys, "timeline", "--process", path).all == (0, TIMELINE, "")


def test_the_timeline_until_a_day(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """Up to a day there is what had begun by it."""
    found = Said(capsys, "timeline", "--process", path, "--as-of", "2022-02-24")
    lines = TIMELINE.splitlines()
    assert found.out.splitlines() == [lines[0], "as of 24 February 2022", *lines[2:6]]


def test_the_timeline_for_a_program(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """JSON has an object an event, in the same order."""
    found = Said(capsys, "timeline", "--process", path, "--format", "json")
    plain = json.loads(found.out)
    assert found.out == canonical(plain) + "\n"
    assert [each["record"] for each in plain] == [each.record for each in timeline(EVERYTHING)]
    assert plain[5] == {
        "record": "78/549",
        "kind": "decision",
        "label": "decision 78/549: postpone",
        "days": "2023-08-21/2023-08-25",
        "exact": False,
        "planned": False,
    }
    assert plain[17]["planned"] is True
    assert plain[-1]["days"] is None


# ---- wrong input ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["audit", "--mandate", "75/28"],
            "no mandate has the id '75/28'; did you mean '75/282.6' or '75/282.5' or '75/282.4'?",
        ),
        (
            ["audit", "--mandate", "75/282.5", "--as-of", "2021-01-01"],
            "no mandate given by 2021-01-01 has the id '75/282.5'",
        ),
        (["show", "rapporter"], "no record has the id 'rapporter'; did you mean 'rapporteur'?"),
        (["show", ""], "no record has the id ''"),
        (["show", "\x1b[31m\udcff"], r"no record has the id '\x1b[31m\udcff'"),
    ],
)
def test_what_is_not_there(
    capsys: pytest.CaptureFixture[str], path: str, arguments: list[str], message: str
) -> None:
    """An id that no record has is told with the nearest, with status 2 and no traceback."""
    found = Said(capsys, *arguments, "--process", path)
    assert found.all == (2, "", f"uncc_process: {message}\n")


@pytest.mark.parametrize("command", ["audit", "show first", "timeline"])
@pytest.mark.parametrize(
    ("name", "raw", "lines"),
    [
        ("p.json", b"", ["IT: line 1: not JSON: expecting value"]),
        (
            "p.toml",
            b"",
            [
                "$.format: is missing; write format = 'uncc-process/1'",
                "$.id: is missing",
                "$.title: is missing",
                "$.through: is missing",
            ],
        ),
        (
            "p.toml",
            TOML.replace('place = "New York"', "places = 1").replace(
                "2023-08-21", "20230821"
            ).encode(),
            [
                "IT:19: $.sessions[0].opens: expected a date like 2023-08-21, got 20230821",
                "IT:13: $.sessions[0].place: is missing",
                "IT:21: $.sessions[0].places: there is no such key; did you mean 'place'?",
            ],
        ),
        ("p.json", b"\xff\xfe{\x00}\x00", ["IT: is not UTF-8 text; save it as UTF-8"]),
        ("p.json", b"[" * 100_000, ["IT: line 1: nested more than 32 deep"]),
    ],
)  # fmt: skip
def test_bad_input(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    command: str,
    name: str,
    raw: bytes,
    lines: list[str],
) -> None:
    """Whatever the command, bad input gets the list of its problems, and no traceback.

    IT is the file, as it was given.
    """
    (tmp_path / name).write_bytes(raw)
    found = Said(capsys, *command.split(), "--process", str(tmp_path / name))
    assert (found.status, found.out) == (2, "")
    told = found.err.removeprefix("uncc_process: ").splitlines()
    assert told == [line.replace("IT", str(tmp_path / name), 1) for line in lines]


def test_a_path_to_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A path that is not there, and a folder without a process, say so."""
    found = Said(capsys, "audit", "--process", str(tmp_path / "none"))
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith(": no such file or directory\n")
    found = Said(capsys, "audit", "--process", str(tmp_path))
    assert found.status == 2
    assert found.err.startswith("uncc_process: there are no TOML files in '")


def test_a_folder_is_a_process(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A process of the user's own in a folder works exactly like a file."""
    (tmp_path / "all.toml").write_text(dumps(EVERYTHING, "toml"), "utf-8")
    assert Said(capsys, "timeline", "--process", str(tmp_path)).out == TIMELINE


def test_without_a_path_it_is_the_bundled_process(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked without ``--process`` is asked of the process that the package brings."""
    monkeypatch.setattr(options, "load", lambda: LAKES)
    assert Said(capsys, "show", "first").out == shown(LAKES, "first")


def test_the_bundled_process_is_audited(capsys: pytest.CaptureFixture[str]) -> None:
    """The first command of the README answers, and says as of which day."""
    found = Said(capsys, "audit")
    assert (found.status, found.err) == (0, "")
    title, day, *_, counts = found.out.splitlines()
    assert title == load().title
    assert day.endswith(", the day of the latest fact in the record")
    assert counts.startswith(f"{len(load().mandates)} mandates: ")
