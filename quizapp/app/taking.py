"""Taking a quiz: what was done is kept before its mark is seen."""

from collections.abc import Callable, Sequence
from typing import Any

from quizapp.app.unsaved import Keep, Unsaved
from quizapp.journal.attempts import Attempt, begun, take_up
from quizapp.journal.store import Journal
from quizapp.quiz.quiz import Mode, Quiz
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Resume
from quizapp.session.instant import Instant
from quizapp.session.plan import Plan, plan_mixed, plan_quiz
from quizapp.session.steps import Phase, Session, step
from quizapp.session.subject import of_collection, of_mixture
from quizapp.session.view import View, view

Clock = Callable[[], Instant]


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

    def foreseen(self, response: Any) -> View:
        """Return what would be seen after an answer, or after "I don't know" (None), for a page to make ready.

        Nothing is done, and no clock is asked. Raises NotNow or Nonsense as `do` does.
        """
        action = DontKnow() if response is None else Answer(response)
        return view(step(self.session, action, Instant(0, 0, 0))[0])


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


def plan_for(quizzes: Sequence[Quiz], seed: int, title: str | None = None, mode: Mode | None = None) -> Plan:
    """Return the plan for one quiz, or for a mixed session over several.

    `mode` is what the learner chose; without it one quiz is taken as it says, several as practice.
    A mixed session is called by the quizzes' collection where they share one, else by `title` or the first's title.
    """
    if len(quizzes) == 1:
        return plan_quiz(quizzes[0], seed, mode)
    collections = {quiz.header.collection for quiz in quizzes}
    name = collections.pop() if len(collections) == 1 else None
    if name:
        return plan_mixed(quizzes, name, of_collection(name), seed, mode=mode)
    subject = of_mixture(quiz.header.id for quiz in quizzes)
    return plan_mixed(quizzes, title or quizzes[0].header.title, subject, seed, mode=mode)
