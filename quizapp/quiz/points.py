"""Points by domain, exact: the one place where they are computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from quizapp.quiz.quiz import Domain, DomainId, Header, Question

Points = Mapping[str, Fraction]
NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one question earned: its quiz's header, the question, the credit (0 to 1) or None where unanswered."""

    header: Header
    question: Question
    credit: Fraction | None


@dataclass(frozen=True, slots=True)
class DomainPoints:
    """What was earned of what was possible in one domain, over `questions` questions that earn there.

    `place` is the domain's, from 0, in the order its quiz names them: it decides sign and colour.
    """

    id: DomainId
    domain: Domain
    place: int
    earned: Fraction
    possible: Fraction
    questions: int

    @property
    def passed(self) -> bool | None:
        """Whether the domain's pass mark was reached; None where it has none."""
        return reached(self.earned, self.possible, self.domain.pass_share)


def earned(question: Question, credit: Fraction | None) -> Points:
    """Return a question's points times its credit, in each of its domains alike; unanswered earns 0."""
    return {domain: points * (credit or NOTHING) for domain, points in question.points}


def total(points: Iterable[Fraction]) -> Fraction:
    """Return the sum of some points."""
    return sum(points, NOTHING)


def reached(earned_: Fraction, possible: Fraction, share: Fraction | None) -> bool | None:
    """Return whether a pass mark (a share of what was possible, 0 to 1) was reached; None where there is none."""
    return None if share is None or not possible else earned_ >= share * possible


def by_domain(marks: Iterable[Mark]) -> tuple[DomainPoints, ...]:
    """Return what some questions earned by domain, in the order in which their quizzes name the domains.

    A domain that none of the questions earns in is left out.
    """
    rows: dict[DomainId, DomainPoints] = {}
    for mark in marks:
        gained = earned(mark.question, mark.credit)
        for place, domain in enumerate(mark.header.domains):
            id_ = DomainId(mark.header.scope, domain.slug)
            worth = dict(mark.question.points).get(domain.slug, NOTHING)
            before = rows.get(id_) or DomainPoints(id_, domain, place, NOTHING, NOTHING, 0)
            rows[id_] = DomainPoints(
                id_,
                before.domain,
                before.place,
                before.earned + gained.get(domain.slug, NOTHING),
                before.possible + worth,
                before.questions + bool(worth),
            )
    return tuple(row for row in rows.values() if row.possible)


def main_domain(question: Question) -> str | None:
    """Return the domain that a question is mostly about: the one with the most points, the first of equals."""
    return max(question.points, key=lambda entry: entry[1])[0] if question.points else None
