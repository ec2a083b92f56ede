"""Who learns here: each has a name, and attempts of their own."""

import unicodedata
from dataclasses import dataclass

from quizapp.journal.store import Journal, new_id

LONGEST = 80  # characters of a name
EXTRA_TIMES = (0, 25, 50, 100)  # per cent of the time that others have


@dataclass(frozen=True, slots=True)
class Learner:
    """Someone who learns on this machine. The first has no name until another comes, or they give one.

    `extra_time` is how much more time than others they have where time is limited, in per cent.
    """

    id: str
    name: str
    extra_time: int = 0


class BadName(ValueError):
    """A name that cannot be taken: `code` is no-name, too-long or taken, `name` then whose it is."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(f"{code}: {name}")
        self.code, self.name = code, name


def learners(journal: Journal) -> list[Learner]:
    """Return everyone, the first that came first; raises DamagedJournal or NotKept."""
    with journal.reading() as db:
        return [Learner(*row) for row in db.execute("SELECT id, name, extra_time FROM learner ORDER BY rowid")]


def add(journal: Journal, name: str) -> Learner:
    """Add someone; raises BadName, or NotKept where the disk refuses."""
    learner = Learner(new_id(), _checked(journal, name, None))
    with journal.writing() as db:
        db.execute("INSERT INTO learner (id, name) VALUES (?, ?)", (learner.id, learner.name))
    return learner


def rename(journal: Journal, id_: str, name: str) -> Learner:
    """Give someone another name; raises BadName, or NotKept where the disk refuses."""
    name = _checked(journal, name, id_)
    with journal.writing() as db:
        db.execute("UPDATE learner SET name = ? WHERE id = ?", (name, id_))
    return next(learner for learner in learners(journal) if learner.id == id_)


def set_extra_time(journal: Journal, id_: str, per_cent: int) -> None:
    """Give someone more time, or no more, in the sessions that they begin from now on.

    Raises ValueError where it is none of EXTRA_TIMES, NotKept where the disk refuses.
    """
    if per_cent not in EXTRA_TIMES:
        raise ValueError(f"extra time of {per_cent} %")
    with journal.writing() as db:
        db.execute("UPDATE learner SET extra_time = ? WHERE id = ?", (per_cent, id_))


def extra_time(journal: Journal) -> int:
    """Return how much more time whoever has the turn gets, in per cent; raises DamagedJournal or NotKept."""
    with journal.reading() as db:
        row = db.execute("SELECT extra_time FROM learner WHERE id = ?", (journal.learner,)).fetchone()
    return int(row[0]) if row else 0


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
