"""What is derived from the facts, so that Home and Progress need not read the log.

It is written with each event, or made anew.
"""

from collections.abc import Iterable
from fractions import Fraction
from sqlite3 import Connection
from typing import NamedTuple

from quizapp.journal.schema import DERIVED
from quizapp.journal.summary import parts
from quizapp.quiz.points import DomainPoints, InAll, by_domain, in_all, total
from quizapp.session.marks import marks
from quizapp.session.steps import Phase, Session


class Newest(NamedTuple):
    """What happened last in an attempt: whose, its number and its moment (UTC in ms, offset in minutes).

    `aside` tells that the attempt was set aside since, which is no work on it.
    """

    attempt: str
    learner: str
    seq: int
    utc: int
    offset: int
    aside: bool = False


def write_derived(db: Connection, newest: Newest, session: Session) -> None:
    """Bring the derived rows up to a session as it stands after its newest event."""
    finished = session.phase is Phase.FINISHED
    marked = tuple(marks(session)) if finished else ()
    whole, domains = in_all(marked), by_domain(marked)
    together = total(row.possible for row in domains)
    db.execute(
        "INSERT OR REPLACE INTO derived_attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            newest.attempt,
            newest.learner,
            finished,
            session.plan.title,
            session.plan.subject,
            session.at,
            session.phase is Phase.TOLD,
            sum(done is not None for done in session.answers),
            len(session.answers),
            newest.seq,
            newest.utc,
            newest.offset,
            session.active,
            len(session.flags),
            newest.aside,
            None if whole.possible == together else _kept(whole.possible),
            whole.unmarked,
        ),
    )
    if finished:
        _write_subject(db, newest, session.plan.subject, whole)
        _write_domains(db, newest, domains)
        write_points(db, newest, session, domains)


def renew(db: Connection, newest: Newest, session: Session) -> None:
    """Bring the derived rows up to a mark by hand; `newest` is what happened last in the attempt itself."""
    if session.phase is not Phase.FINISHED:
        write_derived(db, newest, session)
        return
    marked = tuple(marks(session))
    whole, domains = in_all(marked), by_domain(marked)
    together = total(row.possible for row in domains)
    db.execute(
        "UPDATE derived_attempt SET possible = ?, unmarked = ? WHERE attempt = ?",
        (None if whole.possible == together else _kept(whole.possible), whole.unmarked, newest.attempt),
    )
    write_points(db, newest, session, domains)
    db.executemany(
        "UPDATE derived_domain SET earned = ?, possible = ?, questions = ?"
        " WHERE scope = ? AND slug = ? AND attempt = ?",
        [(_kept(row.earned), _kept(row.possible), row.questions, *row.id, newest.attempt) for row in domains],
    )
    db.execute(
        "UPDATE derived_subject SET last_earned = ?, last_possible = ? WHERE attempt = ?",
        (_kept(whole.earned), _kept(whole.possible), newest.attempt),
    )
    best = _best(db, newest.learner, session.plan.subject)
    db.execute(
        "UPDATE derived_subject SET best_earned = ?, best_possible = ? WHERE learner = ? AND subject = ?",
        (*map(_kept, best), newest.learner, session.plan.subject),
    )


def _best(db: Connection, learner: str, subject: str) -> tuple[Fraction, Fraction]:
    """Return what the best of a learner's finished attempts at a subject earned of what; of equals the first."""
    rows = db.execute(
        "SELECT a.attempt, a.possible, p.earned, p.possible FROM derived_attempt a LEFT JOIN derived_points p"
        " USING (attempt) WHERE a.learner = ? AND a.subject = ? AND a.finished = 1 ORDER BY a.seq",
        (learner, subject),
    ).fetchall()
    sums: dict[str, tuple[Fraction, Fraction]] = {}
    for attempt, most, earned, possible in rows:
        before = sums.get(attempt, (Fraction(0), Fraction(0)))
        gained = before[0] + (_read(earned) if earned else 0)
        sums[attempt] = gained, (_read(most) if most else before[1] + (_read(possible) if possible else 0))
    return max(sums.values(), key=lambda points: _share(*points))


def write_points(db: Connection, newest: Newest, session: Session, domains: tuple[DomainPoints, ...]) -> None:
    """Write what a finished session earned in each domain, for Progress."""
    titles = {slot.header.scope: slot.header.collection or slot.header.title for slot in session.plan.slots}
    db.executemany(
        "INSERT OR REPLACE INTO derived_points VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                newest.attempt,
                *row.id,
                newest.learner,
                titles[row.id.scope],
                row.domain.title,
                row.domain.color,
                row.place,
                _kept(row.earned),
                _kept(row.possible),
                row.questions,
                newest.seq,
                newest.utc,
                newest.offset,
            )
            for row in domains
        ],
    )


def rebuild(db: Connection, attempts: Iterable[tuple[Newest, Session]]) -> None:
    """Drop what is derived and make it again, in the running transaction.

    `attempts` gives every attempt's newest event and its session, those whose newest event is older first.
    """
    for table in DERIVED:
        db.execute(f"DELETE FROM {table}")
    for newest, session in attempts:
        write_derived(db, newest, session)


def _write_subject(db: Connection, newest: Newest, subject: str, whole: InAll) -> None:
    earned, possible = whole.earned, whole.possible
    before = db.execute(
        "SELECT taken, best_earned, best_possible FROM derived_subject WHERE learner = ? AND subject = ?",
        (newest.learner, subject),
    ).fetchone()
    best, best_possible = earned, possible
    if before and _share(*map(_read, before[1:])) >= _share(earned, possible):
        best, best_possible = map(_read, before[1:])
    db.execute(
        "INSERT OR REPLACE INTO derived_subject VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            newest.learner,
            subject,
            (before[0] if before else 0) + 1,
            newest.attempt,
            newest.seq,
            newest.utc,
            *map(_kept, (earned, possible, best, best_possible)),
        ),
    )


def _write_domains(db: Connection, newest: Newest, domains: tuple[DomainPoints, ...]) -> None:
    db.executemany(
        "INSERT OR REPLACE INTO derived_domain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                newest.learner,
                *row.id,
                row.domain.title,
                row.domain.color,
                row.place,
                _kept(row.earned),
                _kept(row.possible),
                row.questions,
                newest.attempt,
                newest.seq,
                newest.utc,
            )
            for row in domains
        ],
    )


def _share(earned: Fraction, possible: Fraction) -> Fraction:
    return earned / possible if possible else Fraction(0)


def _kept(points: Fraction) -> str:
    return f"{points.numerator}/{points.denominator}"


def _read(points: str) -> Fraction:
    return Fraction(*parts(points))
