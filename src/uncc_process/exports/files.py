"""Files: what an exporter gives, on a disk, whole or not at all."""

import errno
import os
import stat
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from uncc_process.errors import ParseError

__all__ = ["write", "write_all"]


def write(path: str | Path, content: str | bytes, *, overwrite: bool = False) -> None:
    """Write a file, whole or not at all: nobody ever reads half of it.

    Text is written as UTF-8, with the line ends that it has. A file that is there already is left
    alone, and the error is ``FileExistsError``, unless ``overwrite`` says otherwise; then it has to
    be an ordinary file: no symbolic link is followed, and no device replaced.
    Raises ``OSError`` with the path for all that the disk refuses, and ``ParseError`` for a text
    that UTF-8 cannot hold.
    """
    path = Path(path)
    raw = content if isinstance(content, bytes) else _encoded(content)
    _refuse_existing(path, overwrite=overwrite)
    # In the same folder, because only there can it take the name in one step.
    unfinished = path.with_name(f".{os.getpid()}-{threading.get_ident()}.part")
    try:
        with unfinished.open("xb") as file:
            _fill(file, raw)
        _name(unfinished, path, overwrite=overwrite)
    except OSError as error:  # said of the path that was asked for
        raise OSError(error.errno, error.strerror, str(path)) from None
    finally:
        unfinished.unlink(missing_ok=True)


def write_all(
    folder: str | Path, files: Mapping[str, str | bytes], *, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write several files into a folder, which is made if it is not there; gives their paths.

    If one of them is there already, none is written, unless ``overwrite`` says otherwise.
    Raises ``ParseError`` for a name that leads out of the folder, else what ``write`` raises.
    """
    for name in files:
        if name in ("", "..") or Path(name).name != name:
            raise ParseError("the name of a file", name, "it leads to another folder")
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / name for name in files}
    for path in paths.values():
        _refuse_existing(path, overwrite=overwrite)
    for name, content in files.items():
        write(paths[name], content, overwrite=overwrite)
    return tuple(paths.values())


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ParseError(
            "a text that a file can hold", text[error.start : error.end], "half of a surrogate pair"
        ) from None


def _refuse_existing(path: Path, *, overwrite: bool) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), str(path)) from None
    if not overwrite:
        raise _exists(path, "it is there already; say overwrite to replace it")
    if not stat.S_ISREG(mode):
        raise _exists(path, "it is there already, and no ordinary file")


def _exists(path: Path, reason: str) -> FileExistsError:
    return FileExistsError(errno.EEXIST, reason, str(path))


def _fill(file: BinaryIO, raw: bytes) -> None:
    file.write(raw)
    file.flush()
    os.fsync(file.fileno())


def _name(unfinished: Path, path: Path, *, overwrite: bool) -> None:
    """Give a finished file its name; without ``overwrite`` only if none has it by now."""
    if overwrite:
        unfinished.replace(path)
        return
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        _refuse_existing(path, overwrite=False)
        unfinished.replace(path)
