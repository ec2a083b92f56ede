"""Who learns here: each has a name, and attempts of their own."""

import unicodedata
from dataclasses import dataclass

from quizapp.journal.store import Journal, new_id

LONGEST = 80  # characters of a name


@dataclass(frozen=True, slots=True)
class Learner:
    """Someone who learns on this machine. The first has no name until another comes, or they give one."""

    id: str
    name: str


class BadName(ValueError):
    """A name that cannot be taken: `code` is no-name, too-long or taken, `name` then whose it is."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(f"{code}: {name}")
        self.code, self.name = code, name


def learners(journal: Journal) -> list[Learner]:
    """Return everyone, the first that came first; raises DamagedJournal or NotKept."""
    with journal.reading() as db:
        return [Learner(*row) for row in db.execute("SELECT id, name FROM learner ORDER BY rowid")]


def add(journal: Journal, name: str) -> Learner:
    """Add someone; raises BadName, or NotKept where the disk refuses."""
    learner = Learner(new_id(), _checked(journal, name, None))
    with journal.writing() as db:
        db.execute("INSERT INTO learner (id, name) VALUES (?, ?)", (learner.id, learner.name))
    return learner


def rename(journal: Journal, id_: str, name: str) -> Learner:
    """Give someone another name; raises BadName, or NotKept where the disk refuses."""
    learner = Learner(id_, _checked(journal, name, id_))
    with journal.writing() as db:
        db.execute("UPDATE learner SET name = ? WHERE id = ?", (learner.name, id_))
    return learner


def choose(journal: Journal, id_: str | None) -> None:
    """Let it be someone's turn, where they are known here; else it stays the first's."""
    if id_ is not None and any(learner.id == id_ for learner in learners(journal)):
        journal.learner = id_


def named(journal: Journal, name: str) -> Learner | None:
    """Return who has a name, None where nobody has."""
    return next((learner for learner in learners(journal) if _folded(learner.name) == _folded(name)), None)


def _checked(journal: Journal, name: str, id_: str | None) -> str:
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name:
        raise BadName("no-name")
    if len(name) > LONGEST:
        raise BadName("too-long")
    other = named(journal, name)
    if other is not None and other.id != id_:
        raise BadName("taken", other.name)
    return name


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
