"""Marking a file of responses against a quiz."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from quizapp.quiz.points import DomainPoints, Mark, OwnPoints, Points, by_domain, in_all, reached
from quizapp.quiz.quiz import Question, Quiz
from quizapp.quiz.types.table import TYPES
from quizapp.session.marks import marks, pass_share
from quizapp.session.plan import plan_all
from quizapp.session.steps import Done, Session, finished


@dataclass(frozen=True, slots=True)
class QuestionMark:
    """What one question earned: credit 0 to 1, points by domain; both 0 where it was not answered.

    `credit` is None where the type has points of its own, and where it is `unmarked`: it waits to be marked by hand.
    """

    id: str
    answered: bool
    credit: Fraction | None
    points: Points
    unmarked: bool


@dataclass(frozen=True, slots=True)
class Marking:
    """What responses earned. `domains` holds every domain in which the quiz has points to earn."""

    session: Session
    domains: tuple[DomainPoints, ...]
    earned: Fraction
    possible: Fraction
    questions: tuple[QuestionMark, ...]

    @property
    def by_hand(self) -> bool:
        """Whether any of the questions is marked by hand."""
        return any(marked_by_hand(slot.question) for slot in self.session.plan.slots)

    @property
    def pass_share(self) -> Fraction | None:
        """The share of all points that passes, 0 to 1, where the quiz names one."""
        return pass_share(self.session.plan)

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark of all points was reached; None where there is none."""
        return reached(self.earned, self.possible, self.pass_share)


def marked_by_hand(question: Question) -> bool:
    """Tell whether a person marks the answers to a question: no key does, and they have no points of their own."""
    return not isinstance(question.body, OwnPoints) and TYPES[question.type].key(question.body) is None


def mark(quiz: Quiz, responses: Mapping[str, object | None]) -> Marking:
    """Return what responses (question id to the type's own response, or None) earn in a quiz."""
    plan = plan_all(quiz)
    session = finished(plan, [responses.get(question.id) for question in quiz.questions])
    marked = tuple(marks(session))
    rows = tuple(map(_question, marked, session.answers))
    whole = in_all(marked)
    return Marking(session, by_domain(marked), whole.earned, whole.possible, rows)


def _question(mark: Mark, done: Done | None) -> QuestionMark:
    own = isinstance(mark.question.body, OwnPoints)
    credit = done.credit if done else None if own else Fraction(0)
    points = mark.earned or {domain: Fraction(0) for domain, _ in mark.question.points}
    return QuestionMark(mark.question.id, done is not None, credit, points, mark.unmarked)
