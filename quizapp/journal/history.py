"""What Progress reads: attempts and what they earned, the newest first, some at a time; never the log.

What an earlier version has left to be made from the facts is made here, some at a time, when it is first asked for.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from quizapp.journal.attempts import read
from quizapp.journal.derived import Newest, write_points
from quizapp.journal.faults import UnreadableAttempt
from quizapp.journal.store import Journal
from quizapp.journal.summary import DomainResult, domain_result, parts
from quizapp.quiz.points import by_domain
from quizapp.session.marks import marks
from quizapp.session.steps import resumed

_ENDLESS = 1 << 62


class AttemptLine(NamedTuple):
    """An attempt. `utc` (ms) and `offset` (minutes) say when it was last worked on, `seq` orders them.

    `flagged` counts its flagged questions; `aside` tells that it was set aside. `possible` is what it could earn in
    all (numerator and denominator), None for as much as its domains together; `unmarked` counts its answers that wait
    to be marked by hand.
    """

    id: str
    title: str
    mode: str
    finished: bool
    answered: int
    questions: int
    seq: int
    utc: int
    offset: int
    flagged: int
    aside: bool
    possible: tuple[int, int] | None
    unmarked: int


def attempt_lines(journal: Journal, most: int, before: int = _ENDLESS) -> list[AttemptLine]:
    """Return the learner's newest attempts, those whose `seq` is below `before`; none that was never shown."""
    with journal.reading() as db:
        rows = db.execute(
            "SELECT d.attempt, d.title, a.mode, d.finished, d.answered, d.questions, d.seq, d.utc, d.offset,"
            " d.flagged, d.aside, d.possible, d.unmarked"
            " FROM derived_attempt d JOIN attempt a ON a.id = d.attempt"
            " WHERE d.learner = ? AND d.seq < ? ORDER BY d.seq DESC LIMIT ?",
            (journal.learner, before, most),
        ).fetchall()
    return [_line(row) for row in rows]


def _line(row: Sequence[Any]) -> AttemptLine:
    possible = None if row[11] is None else parts(row[11])
    return AttemptLine._make((*row[:3], bool(row[3]), *row[4:10], bool(row[10]), possible, row[12]))


def points_of(journal: Journal, attempts: Iterable[str]) -> list[DomainResult]:
    """Return what some finished attempts earned, in the order of their domains."""
    with journal.reading() as db:
        return [domain_result(row) for attempt in attempts for row in db.execute(_POINTS, (attempt,)).fetchall()]


def scopes(journal: Journal, most: int) -> list[tuple[str, str]]:
    """Return where domains are shared (a collection or a quiz), each with its title, the last finished first."""
    with journal.reading() as db:
        rows = db.execute(
            "SELECT scope, max(seq) FROM derived_domain WHERE learner = ? GROUP BY scope ORDER BY 2 DESC LIMIT ?",
            (journal.learner, most),
        ).fetchall()
        title = (
            "SELECT scope_title FROM derived_points WHERE learner = ? AND scope = ? AND seq <= ?"
            " ORDER BY seq DESC LIMIT 1"
        )
        found = [(scope, db.execute(title, (journal.learner, scope, seq)).fetchone()) for scope, seq in rows]
    return [(scope, row[0]) for scope, row in found if row]


def attempts_in(journal: Journal, scope: str, most: int) -> list[str]:
    """Return the ids of the newest finished attempts that earned in a scope, the oldest of them first."""
    with journal.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT seq, attempt FROM derived_points WHERE learner = ? AND scope = ?"
            " ORDER BY seq DESC LIMIT ?",
            (journal.learner, scope, most),
        ).fetchall()
    return [attempt for _, attempt in reversed(rows)]


def make_due(journal: Journal, most: int) -> bool:
    """Make what an earlier version left to be made, of the newest `most` attempts; return whether more is due.

    All of these or none is written. Raises NotKept or DamagedJournal; an attempt that cannot be read is left out.
    """
    if _due(journal) is None:
        return False
    with journal.writing() as db:
        before = _due(journal)  # again, for another window may have been first
        if before is None:
            return False
        rows = db.execute(
            "SELECT attempt, learner, seq, utc, offset FROM derived_attempt WHERE finished = 1 AND seq < ?"
            " ORDER BY seq DESC LIMIT ?",
            (before, most),
        ).fetchall()
        for row in rows:
            _make(journal, Newest(*row))
        if len(rows) < most:
            db.execute("DELETE FROM derived_due WHERE what = 'points'")
        else:
            db.execute("UPDATE derived_due SET before = ? WHERE what = 'points'", (rows[-1][2],))
    return len(rows) == most


def _due(journal: Journal) -> int | None:
    with journal.reading() as db:
        row = db.execute("SELECT before FROM derived_due WHERE what = 'points'").fetchone()
    return int(row[0]) if row else None


def _make(journal: Journal, newest: Newest) -> None:
    try:
        session = resumed(*read(journal, newest.attempt))
    except UnreadableAttempt:
        return
    write_points(journal.db, newest, session, by_domain(marks(session)))


_POINTS = (
    "SELECT p.scope, p.slug, p.title, p.color, p.place, p.earned, p.possible, p.questions, p.attempt, p.utc, p.offset,"
    " a.title FROM derived_points p JOIN derived_attempt a USING (attempt) WHERE p.attempt = ?"
    " ORDER BY p.place, p.scope, p.slug"
)
