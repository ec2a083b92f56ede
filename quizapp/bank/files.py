"""Bytes from disk: never more than asked for, never waiting, never from what is no file."""

import errno
import os
import stat
from pathlib import Path

Fact = str | int
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)  # by system


class Unreadable(Exception):
    """A path that cannot be read at all. `code` and `facts` name the sentence to say.

    Codes: `not-there`, `no-permission`, `is-folder`, `not-a-file` (a pipe, a device), `none-in-folder`,
    `read-failed`.
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts


def load(path: Path, most: int) -> bytes:
    """Return the bytes of a file, at most one more than `most`; raises Unreadable."""
    try:
        refuse_what_is_no_file(path)
        # Without O_NONBLOCK a pipe that took the file's place meanwhile would be waited for.
        descriptor = os.open(path, _FLAGS)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Unreadable("not-a-file", path=str(path))
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def refuse_what_is_no_file(path: Path) -> None:
    """Raise Unreadable or OSError unless the path, links followed, is a plain file."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise Unreadable("is-folder", path=str(path))
    if not stat.S_ISREG(mode):
        raise Unreadable("not-a-file", path=str(path))


def unreadable(path: Path, error: OSError | ValueError) -> Unreadable:
    """Return what to say of a path that the system refuses."""
    match getattr(error, "errno", errno.ENOENT):  # a ValueError: a name with a NUL in it, which no file has
        case errno.ENOENT | errno.ENOTDIR:
            code = "not-there"
        case errno.EACCES | errno.EPERM:
            code = "no-permission"
        case errno.EISDIR:
            code = "is-folder"
        case errno.ENXIO | errno.ENODEV:
            code = "not-a-file"
        case _:
            return Unreadable("read-failed", path=str(path), reason=getattr(error, "strerror", None) or str(error))
    return Unreadable(code, path=str(path))
