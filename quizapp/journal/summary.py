"""What Home reads: a few rows of what was derived, never the log. Loaded at the start, so it stays small."""

from typing import TYPE_CHECKING

from quizapp.journal.store import Journal
from quizapp.record import Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_HEAD = 100  # characters of a plan in which its limit stands, where it has one


class OpenAttempt(Record):
    """An attempt that waits: at which slot (from 0), whether that one's feedback stands there, how much is answered.

    `flagged` counts the questions to come back to; `left` is what is left of its time in ms, None without a limit.
    """

    id: str
    title: str
    subject: str
    slot: int
    told: bool
    answered: int
    questions: int
    utc: int
    offset: int
    flagged: int = 0
    left: int | None = None


class SubjectResult(Record):
    """The newest and the best finished attempt on one subject; points as numerator and denominator."""

    subject: str
    taken: int
    attempt: str
    last: tuple[int, int]
    last_possible: tuple[int, int]
    best: tuple[int, int]
    best_possible: tuple[int, int]


class DomainResult(Record):
    """What a finished attempt earned in one domain, from `questions` questions; points as numerator and denominator.

    `title` is the domain's, `taken` the attempt's.
    """

    scope: str
    slug: str
    title: str
    color: str | None
    place: int
    earned: tuple[int, int]
    possible: tuple[int, int]
    questions: int
    attempt: str
    utc: int
    offset: int
    taken: str


def open_attempts(journal: Journal, most: int = 1) -> list[OpenAttempt]:
    """Return the attempts that wait and were not set aside, the one last worked on first."""
    with journal.reading() as db:
        rows = db.execute(
            "SELECT d.attempt, d.title, d.subject, slot, told, answered, questions, d.utc, d.offset, flagged, active,"
            f" substr(a.plan, 1, {_HEAD}) FROM derived_attempt d JOIN attempt a ON a.id = d.attempt"
            " WHERE d.learner = ? AND finished = 0 AND aside = 0 ORDER BY d.seq DESC LIMIT ?",
            (journal.learner, most),
        ).fetchall()
    return [OpenAttempt.from_row((*row[:4], bool(row[4]), *row[5:10], _left(*row[10:]))) for row in rows]


def _left(active: int, plan: str) -> int | None:
    """Return what is left of a session's time, by the beginning of its plan: no JSON is read at the start."""
    digits = plan.partition('"limit":')[2].partition(",")[0] if plan.startswith("{") else ""
    return max(0, int(digits) - active) if digits.isdecimal() else None


def subject_results(journal: Journal) -> dict[str, SubjectResult]:
    """Return the results of each subject that was finished, by subject."""
    with journal.reading() as db:
        rows = db.execute(
            "SELECT subject, taken, attempt, last_earned, last_possible, best_earned, best_possible"
            " FROM derived_subject WHERE learner = ?",
            (journal.learner,),
        ).fetchall()
    return {row[0]: SubjectResult(*row[:3], *map(parts, row[3:])) for row in rows}


def newest_scope(journal: Journal) -> str | None:
    """Return where the domains of what was finished last are shared, or None before anything was."""
    with journal.reading() as db:
        row = db.execute(
            "SELECT scope FROM derived_domain WHERE learner = ? ORDER BY seq DESC LIMIT 1", (journal.learner,)
        ).fetchone()
    return str(row[0]) if row else None


def domain_results(journal: Journal, scope: str) -> list[DomainResult]:
    """Return the newest results of each domain of a collection (or a lone quiz), in the order of the domains."""
    with journal.reading() as db:
        rows = db.execute(
            "SELECT d.scope, d.slug, d.title, d.color, d.place, d.earned, d.possible, d.questions, d.attempt, d.utc,"
            " a.offset, a.title FROM derived_domain d JOIN derived_attempt a USING (attempt)"
            " WHERE d.learner = ? AND d.scope = ? ORDER BY d.place, d.slug",
            (journal.learner, scope),
        ).fetchall()
    return [domain_result(row) for row in rows]


def domain_result(row: "Sequence[Any]") -> DomainResult:
    """Return what a row of the database says, its values in the order of the fields."""
    return DomainResult.from_row((*row[:5], parts(row[5]), parts(row[6]), *row[7:]))


def parts(points: str) -> tuple[int, int]:
    """Return the numerator and the denominator of points kept as `n/d`."""
    numerator, _, denominator = points.partition("/")
    return int(numerator), int(denominator)
