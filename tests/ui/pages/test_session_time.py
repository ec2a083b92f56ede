"""Limited time in the window: shown, hidden, said at a few moments, ended. The clock is handed in; nobody waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.app.taking import Underway, plan_for, start
from quizapp.journal.store import open_journal
from quizapp.quiz.quiz import SessionDefaults
from quizapp.session.steps import Phase
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.flows.timing import Timing
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.time_sign import TimeSign
from quizapp.ui.theme import Theme
from tests.builders import Clock, question, quiz

LIMITED = quiz(question("a", time_limit=30), question("b"), session=SessionDefaults(time_limit=60))


class Timed:
    """A page and a flow whose clock is set by hand."""

    def __init__(self, theme: Theme, qtbot: QtBot, folder: Path) -> None:
        self.clock = Clock()
        self.journal = open_journal(str(folder))
        self.underway: Underway = start(self.journal, plan_for([LIMITED], 1), self.clock)
        self.page = SessionPage(theme)
        qtbot.addWidget(self.page)
        self.flow = SessionFlow(self.page, self.underway)
        self.page.resize(1200, 800)
        with qtbot.waitExposed(self.page):
            self.page.show()

    @property
    def sign(self) -> TimeSign:
        (found,) = self.page.findChildren(TimeSign)
        return found

    def passes(self, seconds: float) -> None:
        """Let time pass, and have it looked at."""
        self.clock.step(round(seconds * 1000))
        self.flow.findChildren(Timing)[0].look_again()


@pytest.fixture
def timed(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Timed]:
    made = Timed(theme, qtbot, tmp_path)
    yield made
    made.flow.findChildren(Timing)[0].stop()
    made.journal.close()


def test_what_runs_out_first_is_shown_and_goes_down(timed: Timed) -> None:
    first = timed.sign.figures.accessibleName()
    assert timed.sign.isVisible()
    timed.passes(21)
    assert timed.sign.figures.accessibleName() != first


def test_the_time_left_is_hidden_by_a_key_and_shown_again_by_it(timed: Timed) -> None:
    QTest.keyClick(timed.page, Qt.Key.Key_T)
    assert not timed.sign.shown
    QTest.keyClick(timed.page, Qt.Key.Key_T)
    assert timed.sign.shown


def test_a_question_without_an_answer_at_the_end_of_its_time_is_told_and_earns_nothing(timed: Timed) -> None:
    timed.passes(31)
    told = timed.flow.view.told
    assert told is not None
    assert told.verdict == "late"


def test_what_is_chosen_at_the_end_of_a_questions_time_is_its_answer(timed: Timed) -> None:
    QTest.keyClick(timed.page, Qt.Key.Key_1)
    timed.passes(31)
    assert timed.flow.view.told is not None
    assert timed.flow.view.told.verdict in ("right", "wrong")


def test_at_the_end_of_the_time_all_is_handed_in(timed: Timed, qtbot: QtBot) -> None:
    timed.passes(31)
    with qtbot.waitSignal(timed.flow.ended):
        timed.passes(30)
    assert timed.flow.view.phase is Phase.FINISHED
    assert timed.underway.taking.session.timed_out
