"""What a process of its own does while taking a quiz: `python -m tests.app.child`."""

import os
import signal
import sys
from collections.abc import Sequence

from quizapp.app.taking import Taking
from quizapp.journal.attempts import begin
from quizapp.journal.store import open_journal
from quizapp.session.actions import Answer, Begin
from quizapp.session.plan import plan_all
from quizapp.session.steps import Event
from tests.builders import NOON, RIVERS


def killed_before_feedback(folder: str) -> None:
    """Answer the first question, and be killed once the answer is kept, before its feedback can be drawn."""
    attempt = begin(open_journal(folder), plan_all(RIVERS), NOON)

    def keep(events: Sequence[Event]) -> None:
        attempt.keep(events)
        if events[0].kind == "answered":
            os.kill(os.getpid(), signal.SIGKILL)

    taking = Taking(attempt.session, keep, lambda: NOON)
    taking.do(Begin())
    print(taking.do(Answer(0)).told, flush=True)


def begun_and_not_shown(folder: str) -> None:
    """Begin an attempt, and end before its first question is shown."""
    print(begin(open_journal(folder), plan_all(RIVERS), NOON).id, flush=True)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
