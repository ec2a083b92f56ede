"""Trying a question again in practice: how many tries there are, and what comes of them.

A try after k failed ones earns max(0, credit − k·penalty); the best counts. Where nobody can fail there is one try.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from quizapp.session.plan import Slot
from quizapp.session.responses import answer
from quizapp.session.state import Done, Session

NOTHING = Fraction(0)


def tries_left(session: Session, at: int) -> int:
    """Return how many tries a slot of the plan has left, the one that is being made included."""
    if session.answers[at] is not None:
        return 0
    allowed = session.plan.slots[at].header.session.tries if session.plan.mode == "practice" else 1
    return max(0, allowed - len(session.tried[at]))


def hints_shown(session: Session, at: int) -> int:
    """Return how many of a slot's hints are shown: those that were asked for, and one for each failed try."""
    hints = len(session.plan.slots[at].question.hints)
    return min(hints, session.hinted[at] + len(session.tried[at]))


def most_left(session: Session, at: int) -> Fraction:
    """Return the share of the points, 0 to 1, that the next try earns at most."""
    return penalised(Fraction(1), session.plan.slots[at], len(session.tried[at]))


def is_over(session: Session, at: int, done: Done) -> bool:
    """Tell whether a response is a question's last: nothing is missing, or no further try is left."""
    return done.credit is None or done.credit == 1 or tries_left(session, at) <= 1


def concluded(session: Session, at: int, response: Any) -> Done:
    """Return what a question comes to with a last response; None gives up, then the try before is the last.

    Of a response that was no try yet the credit is its own less what the failed tries cost; the best try counts.
    Raises Nonsense where the response is no answer.
    """
    slot, tried = session.plan.slots[at], session.tried[at]
    if response is None or (tried and response == tried[-1].response):
        return Done(tried[-1].response, best(slot, tried)) if tried else answer(slot, None)
    last = answer(slot, response)
    if not tried or last.credit is None:
        return last
    return Done(last.response, max(best(slot, tried), penalised(last.credit, slot, len(tried))))


def best(slot: Slot, tried: Sequence[Done]) -> Fraction:
    """Return the best of some tries, each less what the failed ones before it cost; 0 without any."""
    earned = (penalised(each.credit or NOTHING, slot, failed) for failed, each in enumerate(tried))
    return max(earned, default=NOTHING)


def penalised(credit: Fraction, slot: Slot, failed: int) -> Fraction:
    """Return what a credit (0 to 1) earns after so many failed tries."""
    return max(NOTHING, credit - failed * slot.header.session.retry_penalty)
