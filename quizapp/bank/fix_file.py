"""A quiz file mended on disk: written beside it, synced, and put in its place in one step."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

from quizapp.bank.files import load
from quizapp.bank.fix import Left, with_ids
from quizapp.bank.limits import FILE_BYTES

Trouble = Literal["errors", "read-only", "folder-read-only", "changed", "disk"]


class Outcome(NamedTuple):
    """What came of mending a file: the ids written, the questions left, or why nothing was written at all.

    `errors`: the file has some, and is left alone; `read-only`: it may not be written; `folder-read-only`: nothing
    may be written beside it; `changed`: someone else wrote it meanwhile; `disk`: `detail` says what the system said.
    """

    written: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    trouble: Trouble | None = None
    detail: str = ""


def fix_file(path: Path) -> Outcome:
    """Write missing ids into a quiz file; raises Unreadable where it cannot be read at all."""
    data = load(path, FILE_BYTES)
    fixed = with_ids(data, path.name) if len(data) <= FILE_BYTES else None
    if fixed is None:
        return Outcome(trouble="errors")
    if not fixed.written:
        return Outcome(left=fixed.left)
    if not _may_be_written(path):
        return Outcome(trouble="read-only")
    try:
        replaced = _replaced(Path(os.path.realpath(path)), data, fixed.data)
    except PermissionError:
        return Outcome(trouble="folder-read-only")
    except OSError as error:
        return Outcome(trouble="disk", detail=error.strerror or str(error))
    return Outcome(fixed.written, fixed.left) if replaced else Outcome(trouble="changed")


def _may_be_written(path: Path) -> bool:
    # The mode is asked too: to root every file is open, and one that is marked read-only was meant to stay.
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & 0o222)


def _replaced(path: Path, before: bytes, after: bytes) -> bool:
    """Put new bytes in a file's place, mode and owner kept; tell whether the old ones were still there."""
    status = path.stat()
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(name, status)
        os.chmod(name, stat.S_IMODE(status.st_mode))
        if path.read_bytes() != before:
            return False
        os.replace(name, path)
        name = ""
    finally:
        if name:
            os.unlink(name)
    return True


def _keep_owner(name: str, status: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(PermissionError):  # it becomes the writer's own, as with any editor
            os.chown(name, status.st_uid, status.st_gid)
