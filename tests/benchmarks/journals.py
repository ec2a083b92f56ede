"""A journal as a learner leaves it after some weeks, written by taking the quizzes that ship."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

from quizapp import places
from quizapp.app.reading import load
from quizapp.app.taking import Taking, plan_for, start
from quizapp.journal.store import open_journal
from quizapp.quiz.quiz import Quiz
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Answer, DontKnow, Next, Pause
from quizapp.session.instant import Instant
from quizapp.session.steps import Phase

BEGAN = 1_767_268_800_000  # 2026-01-01T12:00:00Z
LATER = 20_000  # ms from one act to the next


class Days:
    """A clock on which some time passes at every look."""

    def __init__(self) -> None:
        self._passed = 0

    def __call__(self) -> Instant:
        self._passed += LATER
        return Instant(BEGAN + self._passed, 60, self._passed)


def shipped() -> list[Quiz]:
    """Return the quizzes that ship."""
    return load([places.questions()]).quizzes


def write_journal(folder: Path, attempts: int) -> None:
    """Write a journal with so many attempts, on one quiz or on all mixed, the last of them unfinished."""
    quizzes, chance, now = shipped(), Random(7), Days()
    journal = open_journal(str(folder))
    for number in range(attempts):
        chosen: Sequence[Quiz] = quizzes if number % 2 else [quizzes[number // 2 % len(quizzes)]]
        underway = start(journal, plan_for(chosen, number), now)
        _take(underway.taking, chance, stop_at=2 if number == attempts - 1 else None)
    journal.close()


def write_short_attempts(folder: Path, attempts: int) -> None:
    """Write a journal with so many attempts of two questions each, the last unfinished.

    It is written in memory, where that is a folder, and then copied: each act is synced to disk.
    """
    quizzes, chance, now = shipped(), Random(7), Days()
    short = [
        Quiz(quiz.header, quiz.questions[at : at + 2]) for quiz in quizzes for at in range(0, len(quiz.questions), 2)
    ]
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as made:
        journal = open_journal(made)
        for number in range(attempts):
            underway = start(journal, plan_for([short[number % len(short)]], number), now)
            _take(underway.taking, chance, stop_at=1 if number == attempts - 1 else None)
        journal.close()
        copytree(made, folder)


def _take(taking: Taking, chance: Random, stop_at: int | None) -> None:
    while taking.view.phase is not Phase.FINISHED:
        if taking.view.slot == stop_at:
            taking.do(Pause())
            return
        question = taking.session.slot.question
        right = TYPES[question.type].key(question.body)
        taking.do(Answer(right) if chance.random() < 0.7 else DontKnow())
        taking.do(Next())
