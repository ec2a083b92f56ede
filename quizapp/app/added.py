"""What is added to the library, and taken out of it again. No quiz file is ever moved, changed or deleted by it."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from quizapp.app.library import LIST, Place, look, read_list
from quizapp.bank.files import Unreadable, refuse_what_is_no_file, unreadable
from quizapp.bank.sentences import unreadable as sentence

TAKEN = (".yaml", ".yml")  # endings of a file that is named by itself
_HEAD = "# The files and folders that were added to quizapp's library, a path a line.\n"
_NO_QUIZ = "“{name}” is no quiz: a quiz is a text file whose name ends in .quiz.yaml."
_BROKEN_NAME = "“{name}” has a line break in its name and cannot be remembered; give it another name first."


class SortedOut(NamedTuple):
    """Of some paths: those that can be added, those that the library has already, and why others cannot be."""

    new: tuple[str, ...]
    known: tuple[str, ...]
    refused: tuple[str, ...]


def sort_out(paths: Iterable[str], places: Sequence[Place]) -> SortedOut:
    """Look at what someone wants to add. It may take its time: a folder is looked through."""
    new: list[str] = []
    known: list[str] = []
    refused: list[str] = []
    there = [os.path.realpath(place.path) for place in places if place.kind != "given"]
    for path in dict.fromkeys(map(os.path.abspath, paths)):
        why = _why_not(path)
        if why:
            refused.append(why)
        elif any(_lies_in(os.path.realpath(path), place) for place in there):
            known.append(path)
        else:
            new.append(path)
    return SortedOut(tuple(new), tuple(known), tuple(refused))


def change_list(folder: str, add: Sequence[str] = (), remove: Sequence[str] = ()) -> list[str]:
    """Add paths to the list in the data folder, or remove some; return all that is listed now. Raises OSError."""
    listed = [path for path in dict.fromkeys((*read_list(folder), *add)) if path not in remove]
    place = os.path.join(folder, LIST)
    part = f"{place}.{os.getpid()}"
    try:
        with open(part, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            file.write(_HEAD + "".join(f"{_as_listed(path, folder)}\n" for path in listed))
        os.replace(part, place)
    except OSError:
        with suppress(OSError):
            os.unlink(part)
        raise
    return listed


def _why_not(path: str) -> str | None:
    name = os.path.basename(path)
    if "\n" in path:
        return _BROKEN_NAME.format(name=" ".join(name.split()))
    try:
        if os.path.isdir(path):
            os.scandir(path).close()
            ((_, found),) = look([Place(path, "given")]).files
            return None if found else sentence(Unreadable("none-in-folder", path=path))
        refuse_what_is_no_file(Path(path))
        with open(path, "rb"):
            return None if name.endswith(TAKEN) else _NO_QUIZ.format(name=name)
    except Unreadable as fault:
        return sentence(fault)
    except (OSError, ValueError) as error:
        return sentence(unreadable(Path(path), error))


def _lies_in(path: str, place: str) -> bool:
    return path == place or (path.startswith(os.path.join(place, "")) and path.endswith((".quiz.yaml", ".quiz.yml")))


def _as_listed(path: str, folder: str) -> str:
    """Return a path from the data folder where it lies beside it: a stick may get another letter tomorrow."""
    beside = os.path.join(os.path.dirname(os.path.abspath(folder)), "")
    return os.path.relpath(path, folder) if len(beside) > 1 and path.startswith(beside) else path
