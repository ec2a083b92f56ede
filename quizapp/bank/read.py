"""Reading quiz files: a quiz, and all that is wrong with the file, in one pass."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from quizapp.bank.collector import without_collector
from quizapp.bank.document import Found, found_in
from quizapp.bank.files import load
from quizapp.bank.limits import FILE_BYTES, LARGE
from quizapp.bank.problems import Problems
from quizapp.bank.slices import TOGETHER, Irregular, Slices
from quizapp.bank.tree import tell_of_depth, tree
from quizapp.bank.utf8 import decoded
from quizapp.quiz.diagnostic import Diagnostic
from quizapp.quiz.quiz import Quiz
from quizapp.quiz.words import slug_from


class Waived(NamedTuple):
    """A warning that the author silenced: the question's id (None: the file's own), the code, the reason."""

    question: str | None
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file; `quiz` is None exactly where a diagnostic is an error.

    `title` (None where it could not be read), `id` and `questions`, how many were read without an error, are there
    for a file with errors too. `id_place` is where the id stands, as a diagnostic tells places.
    """

    quiz: Quiz | None
    diagnostics: tuple[Diagnostic, ...] = ()
    title: str | None = None
    id: str = ""
    questions: int = 0
    waived: tuple[Waived, ...] = ()
    id_place: tuple[int, int, int, int] = (1, 1, 1, 1)


def read(path: Path) -> Reading:
    """Return what a quiz file says and what is wrong with it.

    Raises Unreadable where the path cannot be read at all; never anything else, whatever the file holds.
    """
    return read_text(load(path, FILE_BYTES), path.name, path.parent)


def read_text(data: bytes | str, name: str, folder: Path | None = None) -> Reading:
    """Return what a quiz says whose file, with its endings, is called `name`.

    Pictures and the source text are looked for in `folder`; with None they are not looked for.
    """
    try:
        with without_collector():
            return _read(data, name, folder)
    except MemoryError:
        return Reading(None, (Diagnostic("error", "no-memory", 1, 1, 1, 1),), id=slug_from(name))


def _read(data: bytes | str, name: str, folder: Path | None) -> Reading:
    if len(data) > FILE_BYTES:
        problems = Problems(decoded(data[: FILE_BYTES + 1]))
        problems.error_at("file-too-large", 0, 0, limit=FILE_BYTES)
        return _reading(None, problems, name)
    text = decoded(data)
    return (by_slices(text, name, folder) if len(text) > LARGE else None) or whole(text, name, folder)


def by_slices(text: str, name: str, folder: Path | None, together: int = TOGETHER) -> Reading | None:
    """Return what `whole` would, with the nodes of so many characters at a time; None where anything is unusual."""
    problems = Problems(text)
    try:
        slices = Slices(text, together)
        found = found_in(slices.header, name, folder, problems, slices.questions(problems))
    except Irregular:
        return None
    return None if problems.errors else _reading(found, problems, name)


def whole(text: str, name: str, folder: Path | None) -> Reading:
    """Return what a text says, of which all nodes are made at once."""
    problems = Problems(text)
    found = None
    if (root := tree(text, problems)) is not None:
        found = found_in(root, name, folder, problems)
        if problems.errors and found:
            tell_of_depth(root, problems)
    return _reading(found, problems, name)


def _reading(found: Found | None, problems: Problems, name: str) -> Reading:
    diagnostics = problems.told()
    if found is None:
        return Reading(None, diagnostics, id=slug_from(name))
    header = found.header
    good = tuple(question for question in found.questions if question is not None)
    ids = [question.id if question else None for question in found.questions]
    waived = tuple(
        Waived(None if place is None else ids[place], code, reason) for place, code, reason in problems.silenced()
    )
    quiz = None if problems.errors else Quiz(header, good)
    return Reading(
        quiz, diagnostics, header.title or None, header.id, len(good), waived, problems.place_of(found.id_node)
    )
