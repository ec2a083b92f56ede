"""What happens when time is up: what stands there is handed in, and whoever sits there is led on.

At the end of the session's time every choice that is no answer yet becomes one. At the end of a question's time what is
chosen there is answered, else it counts as not known. In a test the question is closed then, and the next open one
comes: one without an answer, else one whose answer can still be changed. Where none is open nothing could be done any
more, so the session ends as if its own time were up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from quizapp.quiz.nonsense import Nonsense
from quizapp.session.instant import Instant
from quizapp.session.state import Event, Session, next_unanswered
from quizapp.session.time import Due, time_left
from quizapp.session.tries import concluded


def time_up(session: Session, what: Due, now: Instant, active: int) -> Iterator[Event]:
    """Yield what happens when the session's or the question's time is up, `active` ms after the newest event.

    Of these no more is counted than the session had left.
    """
    events = iter(_session_over(session, now) if what == "session" else _question_over(session, now))
    left = time_left(session)
    counted = active if left is None or left.session is None else min(active, left.session)
    yield replace(next(events), active=counted)
    yield from events


def next_open(session: Session) -> int | None:
    """Return the slot to go to from here in a test: one without an answer, else any whose time is not up."""
    to = next_unanswered(session)
    if to is not None:
        return to
    count = len(session.answers)
    ahead = [*range(session.at + 1, count), *range(session.at)]
    return next((slot for slot in ahead if slot not in session.closed), None)


def _session_over(session: Session, now: Instant) -> Iterable[Event]:
    for slot in range(len(session.answers)):
        if _is_more_than_answered(session, slot):
            yield _answered(session, slot, now, session.drafts[slot])
    yield from _over(session, now)


def _question_over(session: Session, now: Instant) -> Iterable[Event]:
    at = session.at
    yield Event("closed", at, now)
    if session.answers[at] is None or _is_more_than_answered(session, at):
        yield _answered(session, at, now, session.drafts[at])
    if session.plan.mode == "test":
        to = next_open(session)
        if to is None:
            yield from _over(session, now)
        else:
            yield Event("shown", to, now)


def _over(session: Session, now: Instant) -> Iterable[Event]:
    yield Event("timed-out", session.at, now)
    yield Event("handed-in", session.at, now)


def _answered(session: Session, slot: int, now: Instant, response: Any) -> Event:
    try:
        done = concluded(session, slot, response)
    except Nonsense as fault:  # what was typed until then is no answer yet, or not in every part
        done = concluded(session, slot, fault.rest)
    return Event("answered", slot, now, response=done.response, credit=done.credit, level=session.sure[slot])


def _is_more_than_answered(session: Session, slot: int) -> bool:
    """Tell whether something is chosen that is not what was answered. In practice an answer is final."""
    draft, done = session.drafts[slot], session.answers[slot]
    if draft is None or (done is not None and session.plan.mode == "practice"):
        return False
    return bool(done is None or draft != done.response)
