"""Quiz files under a path: a file is itself, a folder stands for those in it and below."""

import os
import stat
from pathlib import Path

from quizapp.bank.files import Unreadable, refuse_what_is_no_file, unreadable
from quizapp.bank.summary import ENDINGS


def quiz_files(path: Path) -> tuple[Path, ...]:
    """Return the quiz files that a path stands for, sorted by path; linked folders are not followed.

    Raises Unreadable where nothing is there or may be read, it is a pipe or device, or a folder holds none.
    """
    try:
        if not stat.S_ISDIR(os.stat(path).st_mode):
            refuse_what_is_no_file(path)
            return (path,)
        found = tuple(sorted(_below(path)))
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if not found:
        raise Unreadable("none-in-folder", path=str(path))
    return found


def _below(folder: Path) -> list[Path]:
    """Return the files of a folder and the folders in it; one below that may not be entered is passed over."""
    os.scandir(folder).close()  # this one must be one that may be read
    return [Path(place, name) for place, _, names in os.walk(folder) for name in names if name.endswith(ENDINGS)]
