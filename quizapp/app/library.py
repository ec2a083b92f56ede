"""The library: which quizzes there are, and what is known of them without reading them again."""

import os
from collections.abc import Callable, Sequence

from quizapp.bank.index import Index, Stamp
from quizapp.bank.summary import ENDINGS, QuizSummary
from quizapp.record import Record

Read = Callable[[str], QuizSummary | None]


class Shelf(Record):
    """Quizzes that stand together: a collection, or a folder. `collection` is its name where it is one."""

    name: str
    collection: str | None
    quizzes: tuple[QuizSummary, ...]


class Library:
    """The quiz files in some folders and the files opened beside them, in the order of their names.

    `read` reads a file anew, or returns None where it cannot be read; most starts never call it.
    """

    def __init__(self, index: Index, read: Read, folders: Sequence[str], files: Sequence[str] = ()) -> None:
        self._index, self._read = index, read
        self._folders, self._files = tuple(map(os.path.abspath, folders)), tuple(map(os.path.abspath, files))

    def shelves(self) -> list[Shelf]:
        """Return what there is now: opened files first, then the folders'. A file that changed is read again."""
        opened = self._summaries([path for given in self._files for path in _under(given)])
        known = self._summaries([path for folder in self._folders for path in _under(folder)])
        elsewhere = {quiz.path for quiz in opened}
        return [*_shelves(opened), *_shelves([quiz for quiz in known if quiz.path not in elsewhere])]

    def _summaries(self, paths: Sequence[str]) -> list[QuizSummary]:
        known = self._index.known(paths)
        return [summary for path in dict.fromkeys(paths) if (summary := self._summary(path, known.get(path)))]

    def _summary(self, path: str, known: tuple[Stamp, QuizSummary] | None) -> QuizSummary | None:
        stamp = _stamp(path)
        if stamp is None:
            return None
        if known and known[0] == stamp:
            return known[1]
        read = self._read(path)
        if read is not None:
            self._index.put(stamp, read)
        return read


def _under(given: str) -> list[str]:
    if not os.path.isdir(given):
        return [given]
    found = [
        os.path.join(place, name) for place, _, names in os.walk(given) for name in names if name.endswith(ENDINGS)
    ]
    return sorted(found, key=lambda path: path.split(os.sep))  # the order in which the terminal takes them too


def _stamp(path: str) -> Stamp | None:
    try:
        state = os.stat(path)
    except OSError:
        return None
    return Stamp(state.st_size, state.st_mtime_ns)


def _shelves(quizzes: Sequence[QuizSummary]) -> list[Shelf]:
    shelves: dict[tuple[str, str | None], list[QuizSummary]] = {}
    for quiz in quizzes:
        name = quiz.collection or os.path.basename(os.path.dirname(quiz.path))
        shelves.setdefault((name, quiz.collection), []).append(quiz)
    return [Shelf(name, collection, tuple(rows)) for (name, collection), rows in shelves.items()]
