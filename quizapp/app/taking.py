"""Taking a quiz: what was done is kept before its mark is seen."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from quizapp.app.unsaved import Keep, Unsaved
from quizapp.journal.attempts import Attempt, begun, take_up
from quizapp.journal.faults import NotKept
from quizapp.journal.store import Journal
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.quiz import Mode, Quiz
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Resume, Tick
from quizapp.session.instant import Instant
from quizapp.session.plan import Plan, plan_mixed, plan_quiz
from quizapp.session.steps import NotNow, Phase, Session, step
from quizapp.session.subject import of_collection, of_mixture
from quizapp.session.time import TimeLeft, passed, time_left
from quizapp.session.view import View, view

Clock = Callable[[], Instant]
TICK = 10_000  # ms: at most so much time does a sudden end give back


class Taking:
    """A session while someone takes it. `view` is what may be seen now."""

    def __init__(self, session: Session, keep: Keep, now: Clock) -> None:
        self.session, self.view = session, view(session)
        self.unsaved = Unsaved(keep)
        self._now = now

    def do(self, action: Action, *, unsaved: bool = False) -> View:
        """Do something, and return what may be seen then.

        Raises NotNow or Nonsense where it is not allowed, and what `keep` raises where the disk refuses: then the
        learner stands where they stood. With `unsaved`, and from then on, they go on although nothing can be written;
        `self.unsaved` holds what happened, and writes it with the next step for which there is room.
        """
        after, events = step(self.session, action, self._now())
        self.unsaved.keep(events, hold=unsaved)
        self.session, self.view = after, view(after)
        return self.view

    def foreseen(self, response: Any) -> View | None:
        """Return what would be seen after an answer, or after "I don't know" (None), for a page to make ready.

        Nothing is done, and no clock is asked. None comes back where it cannot be the answer: it was tried, or makes no
        sense.
        """
        action = DontKnow() if response is None else Answer(response)
        try:
            return view(step(self.session, action, Instant(0, 0, 0))[0])
        except (NotNow, Nonsense):
            return None

    def time_left(self) -> TimeLeft | None:
        """Return what is left now of the session's time and of the question's; None where there is no limit."""
        return time_left(self.session, passed(self.session, self._now())) if self.session.limited else None

    def keep_time(self) -> int | None:
        """Keep how much time has passed, where that was last done long ago; return in how many ms to come again.

        0 means that `TimeUp` is to be done now, None that no time runs. Where the disk has no room the time goes on all
        the same; raises other faults of the journal.
        """
        left = self.time_left()
        rest = left.soonest if left else None
        if not rest:
            return rest
        gone = passed(self.session, self._now())
        if gone >= TICK:
            with suppress(NotKept):
                self.do(Tick())
            gone = 0
        return min(rest, TICK - gone)


class Underway:
    """An attempt that someone takes now; `path` is the journal that it is kept in."""

    def __init__(self, attempt: Attempt, now: Clock, path: str) -> None:
        self.attempt, self.path = attempt.id, path
        self.taking = Taking(attempt.session, attempt.keep, now)


def start(journal: Journal, plan: Plan, now: Clock, *, unsaved: bool = False) -> Underway:
    """Begin an attempt and show its first question.

    Raises NotKept where the disk refuses, unless the learner wants to begin unsaved, too.
    """
    underway = Underway(begun(journal, plan, now()), now, journal.path)
    underway.taking.do(Begin(), unsaved=unsaved)
    return underway


def go_on(journal: Journal, attempt: str, now: Clock) -> Underway:
    """Go on with an attempt where it was; raises UnreadableAttempt, NotKept or DamagedJournal."""
    underway = Underway(take_up(journal, attempt), now, journal.path)
    started = underway.taking.session.phase is not Phase.PLANNED
    if underway.taking.session.phase is not Phase.FINISHED:
        underway.taking.do(Resume() if started else Begin())
    return underway


def come_back(underway: Underway) -> Underway:
    """Go on with an attempt that was left in this process, and of which some may not be saved yet."""
    if underway.taking.session.phase in (Phase.ASKING, Phase.TOLD):
        underway.taking.do(Resume(), unsaved=True)
    return underway


def plan_for(
    quizzes: Sequence[Quiz], seed: int, title: str | None = None, mode: Mode | None = None, extra: int = 0
) -> Plan:
    """Return the plan for one quiz, or for a mixed session over several.

    `extra` is how much more time than others the learner has, in per cent.
    `mode` is what the learner chose; without it one quiz is taken as it says, several as practice.
    A mixed session is called by the quizzes' collection where they share one, else by `title` or the first's title.
    """
    if len(quizzes) == 1:
        return plan_quiz(quizzes[0], seed, mode, extra)
    collections = {quiz.header.collection for quiz in quizzes}
    name = collections.pop() if len(collections) == 1 else None
    if name:
        return plan_mixed(quizzes, name, of_collection(name), seed, mode=mode, extra=extra)
    subject = of_mixture(quiz.header.id for quiz in quizzes)
    return plan_mixed(quizzes, title or quizzes[0].header.title, subject, seed, mode=mode, extra=extra)
