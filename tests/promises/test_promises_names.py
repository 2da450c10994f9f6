"""Names: each has its types, and the package ships what it needs."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import pytest

import uncc_process
from tests.promises.examples import modules

PACKAGE = Path(uncc_process.__file__).parent
SHIPPED = Path(__file__).with_name("shipped.txt")


def callables() -> Iterator[tuple[str, Any]]:
    """Yield every public function, and every public method of every public class."""
    for module in modules():
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isfunction(value):
                yield f"{module.__name__}.{name}", value
            elif inspect.isclass(value):
                for inner, held in vars(value).items():
                    method = getattr(held, "__func__", getattr(held, "fget", held))
                    if not inner.startswith("_") and inspect.isfunction(method):
                        yield f"{module.__name__}.{name}.{inner}", method


CALLABLES = dict(callables())


@pytest.mark.parametrize("name", CALLABLES)
def test_every_parameter_and_every_result_has_a_type(name: str) -> None:
    """Nothing that a user can call leaves a type to be guessed."""
    signature = inspect.signature(CALLABLES[name])
    untyped = [
        each.name
        for each in signature.parameters.values()
        if each.annotation is inspect.Parameter.empty and each.name not in ("self", "cls")
    ]
    assert untyped == []
    assert signature.return_annotation is not inspect.Signature.empty


def test_every_field_has_a_type() -> None:
    """Nor does any field of a public class, and all annotations can be resolved."""
    classes: set[Any] = {
        value
        for module in modules()
        for value in (getattr(module, name) for name in module.__all__)
        if inspect.isclass(value) and attrs.has(value)
    }
    for of in classes:
        hints = get_type_hints(of)
        assert [field.name for field in attrs.fields(of) if field.name not in hints] == []


def test_the_package_ships_what_is_listed() -> None:
    """Beside its modules: the mark that it is typed, the tables, the record, the schema."""
    found = sorted(
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    )
    assert found == SHIPPED.read_text("utf-8").splitlines()
