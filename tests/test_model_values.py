"""What holds of every class of the model alike: frozen, equal by value, hashable, picklable."""

import copy
import copyreg
import inspect
import pickle
import typing
from datetime import date
from typing import Any

import attrs
import pytest

from tests.small import EVERYTHING, LAKES, nested
from uncc_process import model
from uncc_process.errors import UnccError
from uncc_process.model import FAMILIES, Count, Dispute, Process, Session
from uncc_process.spans import DateSpan
from uncc_process.symbols import SeriesSymbol, Symbol

EXAMPLES: dict[type, list[object]] = {}
for _value in nested(EVERYTHING):
    if not isinstance(_value, (Symbol, SeriesSymbol)):  # they take a text, and have their own tests
        EXAMPLES.setdefault(type(_value), []).append(_value)
CLASSES = pytest.mark.parametrize("of", EXAMPLES, ids=lambda of: of.__name__)


def test_every_class_of_the_model_has_an_example() -> None:
    """No class of the model is missing from the small process that these tests go by."""
    named = [getattr(model, name) for name in model.__all__]
    assert {of for of in named if inspect.isclass(of) and attrs.has(of)} <= set(EXAMPLES)


def test_every_field_of_every_class_is_set_somewhere() -> None:
    """In the small process, each field of each class has another value than its default."""
    untold = [
        f"{of.__name__}.{field.name}"
        for of, values in EXAMPLES.items()
        for field in attrs.fields(of)
        if all(getattr(value, field.name) == field.default for value in values)
    ]
    assert untold == []


@CLASSES
def test_it_is_frozen(of: type) -> None:
    """No field can be set, and none added."""
    for value in EXAMPLES[of]:
        for field in attrs.fields(of):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(value, field.name, None)
        with pytest.raises((AttributeError, attrs.exceptions.FrozenInstanceError)):
            value.remark = "x"  # type: ignore[attr-defined] # that it cannot is the fact


@CLASSES
def test_it_is_a_value(of: type) -> None:
    """Copied, pickled or rebuilt from its own fields, it is equal, and hashes alike."""
    for value in EXAMPLES[of]:
        others = [
            copy.copy(value),
            copy.deepcopy(value),
            *(pickle.loads(pickle.dumps(value, n)) for n in range(2, pickle.HIGHEST_PROTOCOL + 1)),
        ]
        for other in others:
            assert type(other) is of
            assert other == value
            assert hash(other) == hash(value)


@CLASSES
def test_it_can_be_evolved(of: type) -> None:
    """Built anew from the values of its own fields, it is equal."""
    for value in EXAMPLES[of]:
        assert attrs.evolve(typing.cast("typing.Any", value)) == value
        fields = {
            field.alias: getattr(value, field.name) for field in attrs.fields(of) if field.init
        }
        assert typing.cast("typing.Any", of)(**fields) == value


@CLASSES
def test_its_values_differ_where_a_field_differs(of: type) -> None:
    """Two values are equal only if each field is."""
    values = EXAMPLES[of]
    for one in values:
        for other in values:
            fields = [field.name for field in attrs.fields(of)]
            alike = all(getattr(one, name) == getattr(other, name) for name in fields)
            assert (one == other) is alike


@CLASSES
def test_it_takes_no_other_keyword(of: type) -> None:
    """A field that is not there is an error and is not dropped."""
    with pytest.raises(TypeError):
        attrs.evolve(typing.cast("typing.Any", EXAMPLES[of][0]), remark="x")


@pytest.mark.parametrize("of", FAMILIES.values(), ids=lambda of: of.__name__)
def test_a_record_takes_keywords_only(of: type) -> None:
    """Fourteen fields in a row would be read wrong by somebody: a record has to name them."""
    assert all(field.kw_only for field in attrs.fields(of))


@pytest.mark.parametrize("of", EXAMPLES, ids=lambda of: of.__name__)
def test_nothing_in_it_can_change(of: type) -> None:
    """Fields hold values: no list, no dict, no set, at any depth."""
    for value in EXAMPLES[of]:
        for field in attrs.fields(of):
            assert not isinstance(getattr(value, field.name), (list, dict, set))


def test_a_process_that_has_been_asked_is_the_same_value() -> None:
    """Looking something up changes neither equality nor hash, and a copy can be asked again."""
    asked = pickle.loads(pickle.dumps(LAKES))
    assert asked.session("first") == LAKES.sessions[0]
    for other in (asked, copy.copy(asked), copy.deepcopy(asked), pickle.loads(pickle.dumps(asked))):
        assert other == LAKES
        assert hash(other) == hash(LAKES)
        assert other.session("first") == LAKES.sessions[0]


def test_a_process_with_something_changed_is_another() -> None:
    """An evolved process answers from its own records, also when the old one had been asked."""
    assert LAKES.session("first").place == "New York"
    moved = attrs.evolve(LAKES.sessions[0], place="Vienna")
    changed = attrs.evolve(LAKES, sessions=(moved,))
    assert changed != LAKES
    assert changed.session("first").place == "Vienna"
    assert LAKES.session("first").place == "New York"


def test_a_process_shows_its_size_not_its_records() -> None:
    """The repr of a process is short; its str is its title."""
    assert repr(LAKES) == "<Process 'lakes': 2 records>"
    assert str(LAKES) == "A convention on lakes"


def test_a_family_is_a_field_of_the_process() -> None:
    """The families are the fields of ``Process`` that hold records, in the same order."""
    fields = [field.name for field in attrs.fields(Process)]
    assert fields == ["id", "title", "through", *FAMILIES]
    for family, of in FAMILIES.items():
        assert {type(record) for record in getattr(EVERYTHING, family)} == {of}


class Reduced:
    """What pickles as a call."""

    def __init__(self, build: Any, arguments: tuple[Any, ...]) -> None:
        """Keep the call."""
        self.call = build, arguments

    def __reduce__(self) -> Any:
        """Give the call."""
        return self.call


BROKEN: list[tuple[type[Any], dict[str, Any], str]] = [
    (DateSpan, {"first": date(2024, 1, 2), "last": date(2024, 1, 1)}, "before"),
    (Count, {"at_least": 3, "at_most": 2}, "at_most"),
    (Session, {"ordinal": 0}, "ordinal: expected 1 or more, got 0"),
    (Dispute, {"reason": ""}, "reason: expected a reason"),
    (Process, {"mandates": ()}, "nothing among the mandates"),
]


@pytest.mark.parametrize(
    ("of", "changes", "says"), BROKEN, ids=lambda case: getattr(case, "__name__", "")
)
def test_what_is_unpickled_is_checked_as_if_built(of: type[Any], changes: Any, says: str) -> None:
    """A pickle whose fields were tampered with is refused, as the class would refuse them."""
    value = EXAMPLES[of][0] if of in EXAMPLES else EVERYTHING
    reduced: Any = copyreg.dispatch_table[of](value)
    build, (_, fields) = reduced
    tampered = pickle.dumps(Reduced(build, (of, {**fields, **changes})))
    with pytest.raises(UnccError, match=says):
        pickle.loads(tampered)
