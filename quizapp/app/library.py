"""The library: which quizzes there are, and what is known of them without reading them again."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from quizapp.bank.index import Index, Known, Stamp, as_text
from quizapp.bank.summary import ENDINGS, QuizSummary
from quizapp.record import Record

Read = Callable[[str], QuizSummary | None]
Kind = Literal["given", "shipped", "own", "added", "shared"]
OWN = "My own"  # what the learner's own folder is called
LIST = "library.txt"  # in the data folder: the files and folders that were added, a path a line
AT_ONCE, LATER = 64 * 1024, 16 * 1024  # bytes read while Home waits, at the start and then; the rest is read behind it
MOST_FOLDERS = 5_000  # below one place; who names the whole disk gets its first ones
_NEAR = ("given", "shipped", "own")  # looked at before Home is shown; others may lie on a network or on no disk at all


class Place(Record):
    """A file or a folder of the library, and why it is one."""

    path: str
    kind: Kind


class Found(Record):
    """A quiz file that is there. `same` tells whether two paths lead to one file."""

    path: str
    stamp: Stamp
    same: tuple[int, int]


class Shelf(Record):
    """Quizzes that stand together: a collection, or a folder. `collection` is its name where it is one.

    `places` says of each quiz which place of the library it was found in.
    """

    name: str
    collection: str | None
    quizzes: tuple[QuizSummary, ...]
    places: tuple[Place, ...]


class Look(Record):
    """What a look at the disk found: the quiz files of each place, and the added places where nothing is any more.

    `folders` are those that were looked into, or that a file named by itself lies in.
    """

    files: tuple[tuple[Place, tuple[Found, ...]], ...]
    gone: tuple[str, ...]
    folders: tuple[str, ...]


class Library:
    """The quiz files given, those that ship in `folders`, the learner's `own` folder, what was added, what is shared.

    `read` reads a file anew, or returns None where it cannot be read; most starts never call it. What was added or is
    shared may be slow to reach: until `take_look` it is shown as it was when the program last saw it.
    """

    def __init__(
        self,
        index: Index,
        read: Read,
        folders: Sequence[str],
        files: Sequence[str] = (),
        *,
        own: str | None = None,
        added: Sequence[str] = (),
        shared: Sequence[str] = (),
        folder: str = "",
    ) -> None:
        """`folder` is the data folder, in which the list of what was added lies."""
        self._index, self.read = index, read
        self._fixed = [
            *_places("given", files),
            *_places("shipped", folders),
            *_places("own", [own] if own else []),
        ]
        self._added, self._shared = _places("added", added), _places("shared", shared)
        self.own, self.folder = own, folder
        self.gone: tuple[str, ...] = ()
        self.unread: tuple[Found, ...] = ()
        self._known: dict[str, Known] | None = None
        self._unkept: list[Known] = []
        self._looks: dict[str, tuple[Found, ...]] = {}

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its quizzes come from, in the order in which they are shown."""
        return (*self._fixed, *self._added, *self._shared)

    @property
    def added(self) -> tuple[str, ...]:
        """The files and folders that were added."""
        return tuple(place.path for place in self._added)

    def set_added(self, paths: Sequence[str]) -> None:
        """Say which files and folders are added now."""
        self._added = _places("added", paths)
        self.gone = tuple(path for path in self.gone if path in self.added)

    def shelves(self) -> list[Shelf]:
        """Return what there is now, in the order of `places`. A little of what changed is read again.

        What is left to read stands in `unread`; until it is read it is shown as it was.
        """
        near = dict(look([place for place in self._fixed if place.kind in _NEAR]).files)
        shelves: dict[tuple[str, bool], tuple[str, list[tuple[QuizSummary, Place]]]] = {}
        late: list[Found] = []
        for place, quiz in self._quizzes(near, late):
            folder = os.path.dirname(quiz.path)
            key = (quiz.collection, True) if quiz.collection else (folder, False)
            name = OWN if place.kind == "own" and folder == place.path else os.path.basename(folder)
            shelves.setdefault(key, (quiz.collection or name, []))[1].append((quiz, place))
        self.unread = tuple(late)
        return [
            Shelf(name, name if mixed else None, *(tuple(column) for column in zip(*rows, strict=True)))
            for (_, mixed), (name, rows) in shelves.items()
        ]

    def take_look(self, seen: Look) -> bool:
        """Take what a look at all places found; return whether anything is there or gone that was not before."""
        before = self._looks, self.gone
        self._looks = {place.path: files for place, files in seen.files}
        self.gone = tuple(path for path in seen.gone if path in self.added)
        there = {as_text(file.path) for files in self._looks.values() for file in files}
        missing = [path for path in self._all() if path not in there]
        self._index.forget(missing)
        for path in missing:
            del self._all()[path]
        return before != (self._looks, self.gone)

    def take(self, read: Iterable[tuple[Found, QuizSummary | None]]) -> None:
        """Take what files said when they were read; `keep` writes it down."""
        taken = [(file.stamp, summary) for file, summary in read if summary is not None]
        self._all().update((as_text(summary.path), (stamp, summary)) for stamp, summary in taken)
        self._unkept += taken

    def keep(self) -> None:
        """Remember what was taken for the next start."""
        taken, self._unkept = self._unkept, []
        self._index.put(*taken)

    def stamps(self) -> dict[str, Stamp]:
        """Return of each file that is known when it was read, by its path as text."""
        return {path: stamp for path, (stamp, _) in self._all().items()}

    def _all(self) -> dict[str, Known]:
        if self._known is None:
            self._known = self._index.known()
        return self._known

    def _quizzes(
        self, near: Mapping[Place, tuple[Found, ...]], late: list[Found]
    ) -> Iterator[tuple[Place, QuizSummary]]:
        """Return each quiz once, with the first place that it was found in; `late` gets what is still to be read."""
        seen: set[str | tuple[int, int]] = set()
        room, fresh = LATER if self._looks else AT_ONCE, []
        for place in self.places:
            files = near[place] if place in near else self._looks.get(place.path)
            if files is None:
                yield from ((place, quiz) for quiz in self._as_known(place) if quiz.path not in seen)
                continue
            for file in files:
                if file.same in seen:
                    continue
                seen.update((file.path, file.same))
                known = self._all().get(as_text(file.path))
                quiz = _at(file.path, known[1]) if known else None
                if known is None or known[0] != file.stamp:
                    if place.kind != "shipped" and (file.stamp.size > room or place not in near):
                        late.append(file)
                    else:
                        room -= file.stamp.size if place.kind != "shipped" else 0
                        quiz = self.read(file.path)
                        fresh.append((file, quiz))
                if quiz is not None:
                    yield place, quiz
        if fresh:
            self.take(fresh)
            self.keep()

    def _as_known(self, place: Place) -> list[QuizSummary]:
        """Return what was known of a place when the program last saw it."""
        below = as_text(os.path.join(place.path, ""))
        paths = [path for path in self._all() if path == place.path or path.startswith(below)]
        return [self._all()[path][1] for path in sorted(paths, key=_in_order)]


def look(places: Iterable[Place]) -> Look:
    """Look at the disk; it may take its time, touches nothing else, and can be called from any thread."""
    files, gone = [], []
    folders: dict[str, None] = {}
    for place in places:
        files.append((place, tuple(_found(_under(place.path, folders)))))
        if place.kind == "added" and not files[-1][1] and not os.path.exists(place.path):
            gone.append(place.path)
    return Look(tuple(files), tuple(gone), tuple(folders))


def read_list(folder: str) -> list[str]:
    """Return the files and folders that were added, as the data folder lists them."""
    try:
        with open(os.path.join(folder, LIST), encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:
        return []
    return [os.path.normpath(os.path.join(folder, line)) for line in lines if line and not line.startswith("#")]


def _places(kind: Kind, paths: Iterable[str]) -> list[Place]:
    return [Place(os.path.abspath(path), kind) for path in paths]


def _found(paths: Iterable[str]) -> Iterator[Found]:
    for path in paths:
        try:
            state = os.stat(path)
        except OSError:
            continue
        yield Found(path, Stamp(state.st_size, state.st_mtime_ns), (state.st_dev, state.st_ino))


def _under(given: str, folders: dict[str, None]) -> list[str]:
    """Return the quiz files that a path stands for, and add the folders to `folders`."""
    if not os.path.isdir(given):
        folders.setdefault(os.path.dirname(given))
        return [given]
    found = []
    for _, (folder, _, names) in zip(range(MOST_FOLDERS), os.walk(given), strict=False):
        folders.setdefault(folder)
        found += [os.path.join(folder, name) for name in names if name.endswith(ENDINGS)]
    return sorted(found, key=_in_order)


def _in_order(path: str) -> list[str]:
    return path.split(os.sep)  # the order in which the terminal takes them too


def _at(path: str, summary: QuizSummary) -> QuizSummary:
    """Return what is known of a file under its own name, which may be no text that can be kept."""
    return summary if summary.path == path else summary.replaced(path=path)
