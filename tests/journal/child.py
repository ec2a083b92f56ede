"""What a process of its own does to a journal: `python -m tests.journal.child`, to be killed or run beside another."""

import os
import resource
import sys
import time
from collections.abc import Sequence

from quizapp.journal.attempts import Attempt, begin
from quizapp.journal.faults import JournalFault
from quizapp.journal.schema import MIGRATIONS
from quizapp.journal.store import open_journal
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Next
from quizapp.session.plan import plan_all
from quizapp.session.steps import step
from tests.builders import NOON, question, quiz

SLOW = """
CREATE TABLE new (number INTEGER) STRICT;
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 300000000) INSERT INTO new SELECT x FROM c;
"""
LONG = quiz(*(question(f"q{place}") for place in range(400)))


def say(word: object) -> None:
    """Tell the process that waits."""
    print(word, flush=True)


def do(attempt: Attempt, action: Action) -> None:
    """Take one step and keep it."""
    _, events = step(attempt.session, action, NOON)
    attempt.keep(events)


def answer_for_ever(folder: str) -> None:
    """Answer questions, and name each once `keep` has returned."""
    attempt = begin(open_journal(folder), plan_all(LONG), NOON)
    say(attempt.id)
    do(attempt, Begin())
    for place in range(len(LONG.questions)):
        do(attempt, Answer(place % 3))
        say(place)
        do(attempt, Next())
    time.sleep(60)


def take_whole_attempts(folder: str) -> None:
    """Take a few short attempts to their end."""
    journal = open_journal(folder)
    short = quiz(*LONG.questions[:10])
    for _ in range(5):
        attempt = begin(journal, plan_all(short), NOON)
        do(attempt, Begin())
        for place in range(10):
            do(attempt, DontKnow() if place % 2 else Answer(0))
            do(attempt, Next())
        say(attempt.id)
    journal.close()


def open_at(folder: str, moment: str) -> None:
    """Open the journal at a moment (seconds since 1970) and say whose it is."""
    time.sleep(max(0.0, float(moment) - time.time()))
    say(open_journal(folder).learner)


def open_as_a_plain_user(folder: str) -> None:
    """Open the journal, or say why not. Nothing is read-only to root, so root first becomes nobody."""
    if os.geteuid() == 0:
        os.setuid(65534)
    try:
        open_journal(folder).close()
        say("opened")
    except JournalFault as fault:
        say(fault.code)


def migrate_slowly(folder: str) -> None:
    """Bring the journal to a version whose migration never ends."""
    open_journal(folder, (*MIGRATIONS, SLOW))


def answer_until_files_may_not_grow(folder: str) -> None:
    """Answer until the system lets the log grow no further; say what `keep` raised, and what was kept."""
    journal = open_journal(folder)
    attempt = begin(journal, plan_all(LONG), NOON)
    do(attempt, Begin())
    size = os.path.getsize(f"{journal.path}-wal") + 200_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    answered = 0
    try:
        while True:
            do(attempt, DontKnow())
            answered += 1
            do(attempt, Next())
    except JournalFault as fault:
        say(fault.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    say(answered)
    say(attempt.id)


def main(arguments: Sequence[str]) -> None:
    """Do what is named first, with the rest."""
    globals()[arguments[0]](*arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
