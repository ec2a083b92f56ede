"""From a session to the marks that points are made of."""

from collections.abc import Iterator

from quizapp.quiz.points import Mark
from quizapp.session.steps import Session


def marks(session: Session) -> Iterator[Mark]:
    """Return each question's mark in the plan's order: its credit, or None where it has no answer."""
    for slot, done in zip(session.plan.slots, session.answers, strict=True):
        yield Mark(slot.header, slot.question, done.credit if done else None)
