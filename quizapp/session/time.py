"""The time that a session and its questions have: what has passed, what is left, what has run out.

Counted is the steady time while the session is open in a process. No clock is asked here.
"""

from dataclasses import dataclass
from typing import Literal

from quizapp.session.instant import Instant
from quizapp.session.state import Phase, Session

LONGEST_LOOK = 30 * 60 * 1000  # ms; a longer look at one question is the learner's absence, not their time
GRACE = 1_000  # ms after the end in which what was done just before it may still arrive

Due = Literal["session", "question"]


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What is left of the session's time and of the question's, in ms and never below 0; None where it has no limit."""

    session: int | None
    question: int | None

    @property
    def soonest(self) -> int | None:
        """What runs out first, in ms; None where nothing runs now."""
        return min((rest for rest in (self.session, self.question) if rest is not None), default=None)


def passed(session: Session, now: Instant) -> int:
    """Return the ms since the newest event, 0 while the session does not run.

    Where there is a limit all of it counts, else a long absence does not.
    """
    if session.since is None:
        return 0
    gap = max(0, now.steady - session.since)
    return gap if session.limited else min(gap, LONGEST_LOOK)


def time_left(session: Session, more: int = 0) -> TimeLeft | None:
    """Return what is left `more` ms after the newest event; None where nothing has a limit, or all is over."""
    if not session.limited or session.phase is Phase.FINISHED:
        return None
    return TimeLeft(*(rest if rest is None else max(0, rest) for rest in _rests(session, more)))


def due(session: Session, more: int, grace: int = 0) -> Due | None:
    """Return what has run out `more` ms after the newest event, and `grace` ms ago; the session before a question."""
    if session.phase not in (Phase.ASKING, Phase.TOLD):
        return None
    whole, own = _rests(session, more)
    if whole is not None and whole + grace <= 0:
        return "session"
    return "question" if own is not None and own + grace <= 0 else None


def _rests(session: Session, more: int) -> tuple[int | None, int | None]:
    whole, own = session.plan.limit, session.slot.limit
    asked = own is not None and session.phase is Phase.ASKING
    return (
        None if whole is None else whole - session.active - more,
        own - session.spent[session.at] - more if own is not None and asked else None,
    )
