"""Marking a file of responses against a quiz."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from quizapp.quiz.points import DomainPoints, Points, by_domain, earned, reached, total
from quizapp.quiz.quiz import Quiz
from quizapp.session.marks import marks, pass_share
from quizapp.session.plan import plan_all
from quizapp.session.steps import Session, finished


@dataclass(frozen=True, slots=True)
class QuestionMark:
    """What one question earned: credit 0 to 1, points by domain; both 0 where it was not answered."""

    id: str
    answered: bool
    credit: Fraction
    points: Points


@dataclass(frozen=True, slots=True)
class Marking:
    """What responses earned. `domains` holds every domain in which the quiz has points to earn."""

    session: Session
    domains: tuple[DomainPoints, ...]
    earned: Fraction
    possible: Fraction
    questions: tuple[QuestionMark, ...]

    @property
    def pass_share(self) -> Fraction | None:
        """The share of all points that passes, 0 to 1, where the quiz names one."""
        return pass_share(self.session.plan)

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark of all points was reached; None where there is none."""
        return reached(self.earned, self.possible, self.pass_share)


def mark(quiz: Quiz, responses: Mapping[str, object | None]) -> Marking:
    """Return what responses (question id to the type's own response, or None) earn in a quiz."""
    plan = plan_all(quiz)
    session = finished(plan, [responses.get(question.id) for question in quiz.questions])
    domains = by_domain(marks(session))
    questions = []
    for slot, done in zip(plan.slots, session.answers, strict=True):
        credit = done.credit if done else Fraction(0)
        questions.append(QuestionMark(slot.question.id, done is not None, credit, earned(slot.question, credit)))
    possible = total(row.possible for row in domains)
    return Marking(session, domains, total(row.earned for row in domains), possible, tuple(questions))
