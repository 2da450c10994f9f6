"""The template of a process: a commented folder of TOML from which to model another one."""

import errno
from importlib.resources import files
from pathlib import Path

__all__ = ["new"]

FILES = (
    "process.toml",
    "resolutions.toml",
    "mandates.toml",
    "clauses.toml",
    "meetings.toml",
    "treaty.toml",
    "sources.toml",
)
"""The files of the template, in the order in which to read them."""


def new(folder: str | Path) -> tuple[Path, ...]:
    """Write the template of a process into a new or empty folder, and give its files.

    >>> import tempfile, uncc_process
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     print(new(folder)[0].name, uncc_process.read(folder), sep=": ")
    process.toml: United Nations convention on lakes (made up)

    Nothing is ever overwritten. Raises ``OSError`` if the folder holds anything, or if something
    cannot be written.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(errno.EEXIST, "the folder is not empty", str(folder))
    return tuple(_written(folder / name) for name in FILES)


def _written(path: Path) -> Path:
    text = files(__name__).joinpath(path.name).read_text("utf-8")
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path
