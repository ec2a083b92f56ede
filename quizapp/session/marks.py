"""From a session to the marks that points are made of."""

from collections.abc import Iterator
from fractions import Fraction

from quizapp.quiz.points import Mark, mark
from quizapp.session.plan import Plan
from quizapp.session.steps import Session


def marks(session: Session) -> Iterator[Mark]:
    """Yield each question's mark in the plan's order."""
    for slot, done in zip(session.plan.slots, session.answers, strict=True):
        response, credit = (done.response, done.credit) if done else (None, None)
        yield mark(slot.header, slot.question, response, credit)


def pass_share(plan: Plan) -> Fraction | None:
    """Return the share of all points that passes, 0 to 1, where the quizzes that were asked agree on one."""
    shares = {slot.header.session.pass_share for slot in plan.slots}
    return shares.pop() if len(shares) == 1 else None
