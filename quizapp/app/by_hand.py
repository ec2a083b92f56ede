"""Marking an answer by hand, once its session has ended."""

from fractions import Fraction

from quizapp.app.results import Results, results_of
from quizapp.journal.attempts import take_up
from quizapp.journal.store import Journal
from quizapp.session.actions import MarkByHand
from quizapp.session.instant import Instant
from quizapp.session.steps import step


def mark_by_hand(journal: Journal, attempt: str, slot: int, reached: tuple[Fraction, ...], now: Instant) -> Results:
    """Keep how many points an answer reaches by each criterion; return what the attempt comes to now.

    Raises NotNow where there is nothing to be marked so, UnreadableAttempt, NotKept or DamagedJournal.
    """
    taken_up = take_up(journal, attempt)
    _, events = step(taken_up.session, MarkByHand(slot, reached), now)
    taken_up.keep(events)
    return results_of(journal, attempt)
