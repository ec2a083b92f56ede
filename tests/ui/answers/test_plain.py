"""The widget of a type that has none of its own: it takes and tells what the terminal does."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.answers.plain import PlainAnswer
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme
from tests.quiz.types.test_twelfth_type import ODD, Odd, ask, tell


@pytest.fixture
def answer(theme: Theme, qtbot: QtBot) -> PlainAnswer:
    """The widget of a type that has none of its own."""
    made = PlainAnswer(theme, ODD)
    qtbot.addWidget(made)
    made.ask(ask(Odd(("Rhine", "Elbe", "Alps")), ()), None, "en")
    made.resize(600, made.heightForWidth(600))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_window_takes_what_the_terminal_takes(answer: PlainAnswer) -> None:
    line = answer.findChildren(LineEdit)[0]
    assert line.accessibleName() == "Your answer: the one that does not belong"
    QTest.keyClicks(line, "Alp")
    assert answer.missing() == "What is typed makes no sense yet"
    QTest.keyClicks(line, "s")
    QApplication.processEvents()
    assert (answer.missing(), answer.response) == ("", "Alps")


def test_the_window_tells_what_the_terminal_tells(answer: PlainAnswer) -> None:
    told = tell(Odd(("Rhine", "Elbe", "Alps")), (), "Rhine")
    answer.tell(told)
    rows = [row for row in answer.findChildren(OptionRow) if row.isVisible()]
    assert [(row.accessibleName(), row.accessibleDescription()) for row in rows] == [
        ("Rhine", "Your answer"),
        ("Alps", "The odd one"),
    ]
    assert answer.said(told) == "Your answer: Rhine. The odd one: Alps."
