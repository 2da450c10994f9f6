"""What holds of every process that is written, and of every text that is read."""

import json
import random
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small import EVERYTHING, LAKES, nested
from uncc_process.codec import canonical, dumps, loads, plain_of, read
from uncc_process.codec.limits import Limits
from uncc_process.codec.plain import (
    _is_sound,  # pyright: ignore[reportPrivateUsage] # the quick look and the slow one
    _problems,  # pyright: ignore[reportPrivateUsage] # have to agree
    is_list,
    is_table,
)
from uncc_process.errors import LoadError, Problem
from uncc_process.model import FAMILIES, Process
from uncc_process.show import shown
from uncc_process.strategies import processes
from uncc_process.timeline import latest_fact, timeline, until

# The first text of all takes Hypothesis a second, and some machines are busy: no clock is asked.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW, SOME, MANY = (settings(CALM, max_examples=count) for count in (20, 50, 75))
Format = Literal["json", "toml"]
formats: st.SearchStrategy[Format] = st.sampled_from(("json", "toml"))

# ---- what is written -----------------------------------------------------------------------


@FEW
@given(processes(scope="wide", most=2), formats)
def test_reading_is_the_inverse_of_writing(process: Process, form: Format) -> None:
    """Whatever the process: ``loads(dumps(p)) == p``, and ``dumps`` is a fixed point."""
    text = dumps(process, form)
    again = loads(text, form)
    assert again == process
    assert hash(again) == hash(process)
    assert dumps(again, form) == text


@FEW
@given(processes(scope="wide", most=2), st.randoms(use_true_random=False))
def test_the_text_does_not_depend_on_how_a_process_was_written(
    process: Process, shuffle: random.Random
) -> None:
    """However keys are ordered, spaced and escaped, it is the same process and the same text."""

    def shuffled(plain: Any) -> Any:
        if is_table(plain):
            pairs = list(plain.items())
            shuffle.shuffle(pairs)
            return {name: shuffled(value) for name, value in pairs}
        return list(map(shuffled, plain)) if is_list(plain) else plain

    plain = shuffled(json.loads(dumps(process)))
    text = json.dumps(plain, indent=shuffle.choice((None, 0, 3)))
    assert dumps(loads(text)) == dumps(process)


@FEW
@given(processes(scope="wide", most=2))
def test_whatever_is_recorded_can_be_shown_and_put_in_order(process: Process) -> None:
    """Every record can be shown; events are in order, and none is later than the record."""
    for record in process.records():
        assert shown(process, record.id).startswith(f"{record.id}  (")
    events = timeline(process)
    first_days = [event.span.first for event in events if event.span]
    assert first_days == sorted(first_days)
    assert latest_fact(process) <= process.through
    assert until(events, process.through) == tuple(
        event for event in events if event.span and event.span.first <= process.through
    )


@FEW
@given(processes(scope="wide", most=2), st.randoms(use_true_random=False))
def test_the_timeline_does_not_depend_on_the_order_of_records(
    process: Process, shuffle: random.Random
) -> None:
    """The same records in another order have the same events in the same order."""
    changes: dict[str, Any] = {}
    for family in FAMILIES:
        records = list(getattr(process, family))
        shuffle.shuffle(records)
        changes[family] = tuple(records)
    assert timeline(attrs.evolve(process, **changes)) == timeline(process)


# ---- what is read --------------------------------------------------------------------------

# What a key may hold and yet not be written: the defaults of all fields.
DEFAULTS = [
    plain_of(field.default)
    for value in nested(EVERYTHING)
    for field in attrs.fields(type(value))  # type: ignore[arg-type] # they are attrs classes
    if field.default not in (attrs.NOTHING, None)
]


def outcome(text: str, form: Format = "json") -> Process | None:
    """Read a text: a process, or nothing but a ``LoadError`` with at least one problem."""
    problems: tuple[Problem, ...] = ()
    process = None
    try:
        process = loads(text, form)
    except LoadError as error:
        problems = error.problems
    assert bool(problems) is (process is None)
    for problem in problems:
        assert str(problem).isprintable()
    return process


Path_ = tuple[Any, ...]


def places(plain: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Yield the paths of all values in plain data."""
    pairs: Iterable[tuple[Any, Any]] = ()
    if is_table(plain):
        pairs = plain.items()
    elif is_list(plain):
        pairs = enumerate(plain)
    for key, value in pairs:
        yield (*path, key)
        yield from places(value, (*path, key))


PLAIN: dict[str, Any] = json.loads(dumps(EVERYTHING))
PLACES = list(places(PLAIN))


def at(plain: Any, path: Path_) -> Any:
    """Follow a path."""
    for step in path:
        plain = plain[step]
    return plain


def unwritten(read_: Any, written: Any) -> Any:
    """Take out of what was read the defaults that are not written."""
    if is_table(read_) and is_table(written):
        return {
            key: unwritten(value, written.get(key))
            for key, value in read_.items()
            if key in written or value not in DEFAULTS
        }
    if is_list(read_) and is_list(written) and len(read_) == len(written):
        return list(map(unwritten, read_, written))
    return read_


@st.composite
def mutants(draw: st.DrawFn) -> dict[str, Any]:
    """Documents that were whole before something in them was deleted, replaced or added."""
    plain = json.loads(json.dumps(PLAIN))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(PLACES))
        try:
            holder, value = at(plain, path[:-1]), at(plain, path)
            other = at(plain, draw(st.sampled_from(PLACES)))
        except (KeyError, IndexError, TypeError):
            continue  # it went with what was deleted or replaced before
        if not (is_table(holder) or is_list(holder)):
            continue
        match draw(st.sampled_from(("delete", "replace", "scalar", "add", "double"))):
            case "delete":
                del holder[path[-1]]
            case "replace":
                holder[path[-1]] = json.loads(json.dumps(other))
            case "scalar":
                holder[path[-1]] = draw(scalars)
            case "add" if is_table(value):
                value[draw(st.sampled_from(KEYS))] = json.loads(json.dumps(other))
            case _ if is_list(holder):
                holder.append(json.loads(json.dumps(value)))
            case _:
                pass
    return dict(plain)


KEYS = sorted({str(path[-1]) for path in PLACES if isinstance(path[-1], str)})
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**10), 10**10),
    st.floats(),
    st.text(max_size=6),
    st.sampled_from(("", "2023-08-21", "2023-08-21/2023-08-22", "first", "A/RES/75/282", "note")),
)


@MANY
@given(mutants())
def test_a_damaged_document_is_refused_or_means_what_it_says(plain: dict[str, Any]) -> None:
    """Either there is no process, or what is written again is all that was read."""
    process = outcome(json.dumps(plain))
    if process is not None:
        written = json.loads(dumps(process))
        assert unwritten(plain, written) == written


@SOME
@given(st.sampled_from(PLACES), scalars)
def test_a_doubled_key_is_refused_wherever_it_stands(path: Path_, value: Any) -> None:
    """A second value for a key is never passed over, whatever it is."""
    plain = json.loads(json.dumps(PLAIN))
    *_, table = (each for n in range(len(path)) if is_table(each := at(plain, path[:n])))
    name = min(table)
    table["@@"] = value
    assert outcome(json.dumps(plain).replace('"@@"', json.dumps(name))) is None


@SOME
@given(st.one_of(st.text(), st.lists(st.sampled_from((
    *'{}[]:,"\'\\#=.\n 0-', '"""', "'''", "[[", "]]", "null", "true", "NaN", "1e9", "sessions",
    '"id"', "2023-08-21", "[a]", "a = 1\n", '"format":"uncc-process/1"', "\\u0000", "\ud800",
))).map("".join)), formats)  # fmt: skip
def test_any_text_is_read_or_refused(text: str, form: Format) -> None:
    """Nothing but a ``LoadError`` comes of a text that holds no process."""
    assert outcome(text, form) is None


@SOME
@given(st.data(), formats)
def test_a_garbled_text_is_read_or_refused(data: st.DataObject, form: Format) -> None:
    """A few characters taken out of a document, or put into it, end in a process or an error."""
    text = dumps(LAKES, form)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 3, len(text))))
    put = data.draw(st.text(max_size=3))
    process = outcome(text[:start] + put + text[end:], form)
    if process is not None:
        assert loads(dumps(process)) == process


@SOME
@given(st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(
    st.text(max_size=3) | st.sampled_from(KEYS), inner), max_leaves=20))  # fmt: skip
def test_any_plain_data_is_refused(plain: Any) -> None:
    """JSON of any shape that is no process is refused, without another exception."""
    assert outcome(json.dumps(plain)) is None
    if is_table(plain):
        assert outcome(json.dumps({**plain, "format": "uncc-process/1"})) is None


NARROW = Limits(values=12, string=4, digits=3, depth=3)


def levels(plain: Any) -> int:
    """Count how deep tables and lists are nested."""
    if is_table(plain):
        return 1 + max(map(levels, plain.values()), default=0)
    return 1 + max(map(levels, plain), default=0) if is_list(plain) else 0


def agreed(plain: Any) -> bool:
    """Give what both looks say of plain data, which has to be the same."""
    named = any(True for _ in _problems(plain, NARROW)) or levels(plain) > NARROW.depth
    assert _is_sound(plain, NARROW) is not named
    return not named


@MANY
@given(st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
    st.text(max_size=5), inner, max_size=4), max_leaves=12))  # fmt: skip
def test_the_quick_look_sees_what_the_slow_look_names(plain: Any) -> None:
    """Whether anything is wrong is found without places; it is so if, and only if, one is named."""
    agreed(plain)


# What just keeps a limit, and what just does not.
EDGES: list[tuple[Any, Any]] = [
    ([0] * 11, [0] * 12),
    ({"a": [0] * 5, "b": [0] * 4}, {"a": [0] * 5, "b": [0] * 5}),
    ([[[]], {"a": {}}], [[[[]]]]),
    ({"a": [{"b": 0}]}, {"a": [{"b": {}}]}),
    ([[["four"]]], [[["fours"]]]),
    ({"four": 0}, {"fours": 0}),
    ([999, -999], [0, -1000]),
    ([-999, 999], [0, 1000]),
    ("a\n\t", "a\r"),
    ([True, date(2026, 1, 1), {}, 0, [], ""], [True, date(2026, 1, 1), {}, 0, [], None]),
]


@pytest.mark.parametrize(("most", "more"), EDGES)
def test_both_looks_end_at_the_same_limits(most: Any, more: Any) -> None:
    """What just keeps a limit is sound to both, what just does not is so to neither."""
    assert (agreed(most), agreed(more)) == (True, False)


@pytest.mark.parametrize("suffix", ["json", "toml"])
@given(raw=st.binary(max_size=40))
@SOME
def test_any_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, raw: bytes
) -> None:
    """Nothing but a ``LoadError`` comes of a file that holds no process."""
    path: Path = tmp_path_factory.getbasetemp() / f"any.{suffix}"
    path.write_bytes(raw)
    with pytest.raises(LoadError):
        read(path)


@FEW
@given(st.recursive(st.integers() | st.text() | st.booleans(), lambda inner: st.lists(inner) |
                    st.dictionaries(st.text(), inner)))  # fmt: skip
def test_canonical_json_is_canonical(plain: Any) -> None:
    """What is equal is written alike, and reading gives it back."""
    text = canonical(plain)
    assert json.loads(text) == plain
    assert canonical(json.loads(text)) == text
