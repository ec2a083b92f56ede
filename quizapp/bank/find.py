"""Quiz files under a path: a file is itself, a folder stands for those in it and below."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from quizapp.bank.files import Unreadable, refuse_what_is_no_file, unreadable
from quizapp.bank.summary import ENDINGS


def quiz_files(path: Path, pass_over: Callable[[Unreadable], None] | None = None) -> tuple[Path, ...]:
    """Return the quiz files that a path stands for, sorted by path; linked folders are not followed.

    `pass_over` is told of each folder below that may not be read. Raises Unreadable where nothing is there or may be
    read, it is a pipe or device, or a folder holds none.
    """
    try:
        if not stat.S_ISDIR(os.stat(path).st_mode):
            refuse_what_is_no_file(path)
            return (path,)
        found = tuple(sorted(_below(path, pass_over)))
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if not found:
        raise Unreadable("none-in-folder", path=str(path))
    return found


def _below(folder: Path, pass_over: Callable[[Unreadable], None] | None) -> list[Path]:
    """Return the quiz files of a folder and the folders in it."""

    def refused(error: OSError) -> None:
        if pass_over:
            pass_over(unreadable(Path(error.filename), error))

    os.scandir(folder).close()  # this one must be one that may be read
    walk = os.walk(folder, onerror=refused)
    return [Path(place, name) for place, _, names in walk for name in names if name.endswith(ENDINGS)]
