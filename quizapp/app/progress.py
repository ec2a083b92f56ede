"""What someone earned over time: each domain's points attempt by attempt, and the attempts themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from quizapp.journal.history import (
    AttemptLine,
    attempt_lines,
    attempts_in,
    make_due,
    points_of,
    scopes,
)
from quizapp.journal.store import Journal
from quizapp.journal.summary import DomainResult
from quizapp.progress.share import wilson
from quizapp.quiz.points import share, total

PAGE = 50  # attempts that are listed at once
DRAWN = 24  # attempts that are drawn: more could not be told apart
ENOUGH = 5  # questions from which on a range is told
OFFERED = 20  # collections and quizzes that can be chosen
AT_ONCE = 10  # attempts of an earlier version that are brought up in one go, in 50 ms


@dataclass(frozen=True, slots=True)
class DomainName:
    """A domain as it is drawn; `place`, from 0, is its place among those of its quiz."""

    slug: str
    title: str
    place: int
    color: str | None


@dataclass(frozen=True, slots=True)
class Point:
    """What one attempt earned in one domain, from `questions` questions.

    `low` and `high` are the ends of the 95 % interval (0 to 1) that so few questions leave open; None below ENOUGH
    questions, which cannot carry a range.
    """

    attempt: str
    title: str
    utc: int
    offset: int
    earned: Fraction
    possible: Fraction
    questions: int
    low: float | None
    high: float | None

    @property
    def share(self) -> float:
        """What was earned of what was possible, 0 to 1."""
        return share(self.earned, self.possible)

    @property
    def missing(self) -> int:
        """How many questions are missing for a range; 0 where there is one."""
        return max(0, ENOUGH - self.questions)


@dataclass(frozen=True, slots=True)
class DomainPoints:
    """A domain's points over the attempts of its scope, the oldest first; None where one asked nothing of it."""

    domain: DomainName
    points: tuple[Point | None, ...]

    @property
    def last(self) -> Point:
        """The newest."""
        return next(point for point in reversed(self.points) if point is not None)

    @property
    def taken(self) -> int:
        """How many of the attempts asked something of it."""
        return sum(point is not None for point in self.points)


@dataclass(frozen=True, slots=True)
class ScopeName:
    """Where domains are shared: a collection, or a quiz of its own."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An attempt in the list. `domains` is empty until it is finished; `utc` is when it was last worked on, in ms.

    `seq` orders attempts: what is older has a smaller one. `flagged` counts its flagged questions; `aside` tells that
    it was set aside, so that Home does not offer it. `whole` is what it could earn in all (numerator and denominator)
    where that is known to be other than its domains together; `unmarked` counts what waits to be marked by hand.
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
    whole: tuple[int, int] | None
    unmarked: int
    domains: tuple[tuple[DomainName, Point], ...]

    @property
    def earned(self) -> Fraction:
        """All points that it earned."""
        return total(point.earned for _, point in self.domains)

    @property
    def possible(self) -> Fraction:
        """All points that were possible."""
        return Fraction(*self.whole) if self.whole else total(point.possible for _, point in self.domains)


@dataclass(frozen=True, slots=True)
class Progress:
    """What the page shows. `scope` is the chosen one of `scopes`, which are the last finished first.

    `domains` have a point, or None, for each of the scope's newest attempts. `older` says that more attempts can be
    listed; `due` that some are still to be brought up from an earlier version of the journal.
    """

    scopes: tuple[ScopeName, ...]
    scope: ScopeName | None
    domains: tuple[DomainPoints, ...]
    attempts: tuple[AttemptRow, ...]
    older: bool
    due: bool = False


def progress(journal: Journal, scope: str | None = None, most: int = PAGE, *, due: bool = False) -> Progress:
    """Return how someone got where they are, in a scope (else the one last finished in), with `most` attempts.

    Raises DamagedJournal or NotKept where the journal cannot be read.
    """
    names = tuple(ScopeName(*row) for row in scopes(journal, OFFERED))
    chosen = next((name for name in names if name.id == scope), names[0] if names else None)
    rows, older = attempts(journal, most)
    return Progress(names, chosen, _drawn(journal, chosen), rows, older, due)


def attempts(
    journal: Journal, most: int = PAGE, before: AttemptRow | None = None
) -> tuple[tuple[AttemptRow, ...], bool]:
    """Return the newest attempts, or those older than one, with whether there are more."""
    lines = attempt_lines(journal, most + 1, before.seq) if before else attempt_lines(journal, most + 1)
    shown = lines[:most]
    earned = points_of(journal, [line.id for line in shown if line.finished])
    points = {id_: list(rows) for id_, rows in groupby(earned, lambda row: row.attempt)}
    return tuple(_attempt(line, points.get(line.id, [])) for line in shown), len(lines) > most


def bring_up(journal: Journal) -> bool:
    """Bring some attempts up that an earlier version has left; return whether more are left.

    Raises DamagedJournal or NotKept, and then nothing was changed.
    """
    return make_due(journal, AT_ONCE)


def _drawn(journal: Journal, scope: ScopeName | None) -> tuple[DomainPoints, ...]:
    if scope is None:
        return ()
    ids = attempts_in(journal, scope.id, DRAWN)
    rows = [row for row in points_of(journal, ids) if row.scope == scope.id]
    points = {(row.slug, row.attempt): _point(row) for row in rows}
    names = _newest_names(rows)
    return tuple(DomainPoints(name, tuple(points.get((name.slug, id_)) for id_ in ids)) for name in names)


def _newest_names(rows: Iterable[DomainResult]) -> list[DomainName]:
    """Return the domains as the newest attempt of each named them, in their order."""
    names = {row.slug: _name(row) for row in rows}
    return sorted(names.values(), key=lambda name: (name.place, name.slug))


def _attempt(line: AttemptLine, rows: Sequence[DomainResult]) -> AttemptRow:
    return AttemptRow(*line, domains=tuple((_name(row), _point(row)) for row in rows))


def _name(row: DomainResult) -> DomainName:
    return DomainName(row.slug, row.title, row.place, row.color)


def _point(row: DomainResult) -> Point:
    earned, possible = Fraction(*row.earned), Fraction(*row.possible)
    low, high = None, None
    if row.questions >= ENOUGH:
        low, high = wilson(share(earned, possible), row.questions)
    return Point(row.attempt, row.taken, row.utc, row.offset, earned, possible, row.questions, low, high)
