"""A typed word in the window: what is typed is kept, checked and told, and no key of the page is taken by it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.quiz.types.short_answer import tell
from quizapp.session.actions import Answer, Draft, Flag
from quizapp.ui.answers.answer import RESTS
from quizapp.ui.parts.kept import KeptCap
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme
from tests.builders import choice, question, quiz, short_answer
from tests.ui.pages.sessions import Hands, control, focused, names, verdict

ENTER = Qt.Key.Key_Return


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Hands:
    rows = [question("a", short_answer("Belgrade", "Beograd", typos=1)), question("b", choice("*Danube", "Rhine"))]
    return Hands(theme, qtbot, quiz(*rows)).take(qtbot)


def line(hands: Hands) -> LineEdit:
    (found,) = [each for each in hands.page.findChildren(LineEdit) if each.isVisible()]
    return found


def type_in(hands: Hands, text: str) -> None:
    QTest.keyClicks(focused(hands.page), text)
    QApplication.processEvents()


def told(hands: Hands) -> list[tuple[str, str]]:
    rows = [row for row in hands.page.findChildren(OptionRow) if row.isVisible()]
    return [(row.accessibleName(), row.accessibleDescription()) for row in rows]


def test_the_line_has_the_focus_and_check_waits_for_a_word(hands: Hands) -> None:
    assert focused(hands.page) is line(hands)
    assert line(hands).accessibleName() == "Your answer"
    assert "Type an answer first" in names(hands.page)
    type_in(hands, "B")
    check = control(hands.page, "Check")
    assert check.isEnabled()
    (cap,) = [each for each in hands.page.findChildren(KeptCap) if each.isVisible()]
    assert cap.x() == check.geometry().right() + 1 + 12


def test_letters_that_are_keys_elsewhere_are_typed(hands: Hands) -> None:
    type_in(hands, "fkst?1h")
    assert line(hands).text() == "fkst?1h"
    assert not any(isinstance(action, Flag) for action in hands.actions)


def test_with_alt_they_are_the_pages_keys(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F, alt=True)
    assert line(hands).text() == ""
    assert Flag(True) in hands.actions


def test_what_is_typed_is_kept_when_the_hands_rest(hands: Hands, qtbot: QtBot) -> None:
    type_in(hands, "Bel")
    assert hands.actions == []
    qtbot.wait(RESTS + 100)
    assert hands.actions == [Draft("Bel")]
    assert line(hands).text() == "Bel"


def test_what_is_typed_is_kept_before_anything_else_is_done(hands: Hands) -> None:
    type_in(hands, "Bel")
    hands.press(Qt.Key.Key_F, alt=True)
    assert hands.actions == [Draft("Bel"), Flag(True)]
    assert line(hands).text() == "Bel"


def test_a_slip_is_accepted_and_said(hands: Hands) -> None:
    type_in(hands, "Belgrad")
    hands.press(ENTER)
    assert Answer("Belgrad") in hands.actions
    assert verdict(hands.page) == "Right. 1 of 1 point in General."
    assert told(hands) == [("Belgrad", "Your answer, right Accepted with a slip: it is written “Belgrade”.")]


def test_a_wrong_word_is_told_with_the_right_ones(hands: Hands) -> None:
    type_in(hands, "Vienna")
    hands.press(ENTER)
    assert told(hands) == [("Vienna", "Your answer, not right"), ("Belgrade; Beograd", "Right answer")]
    assert not [each for each in hands.page.findChildren(LineEdit) if each.isVisible()]


def test_the_next_question_has_keys_of_its_own_again(hands: Hands) -> None:
    type_in(hands, "Vienna")
    hands.press(ENTER, ENTER, Qt.Key.Key_1)
    assert hands.actions[-1] == Draft(0)


def test_what_was_typed_stands_there_again_after_a_resume(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("a", short_answer("Belgrade")), question("b")))
    hands.taking.do(Draft("Bel"))
    hands.take(qtbot)
    assert line(hands).text() == "Bel"
    assert control(hands.page, "Check").isEnabled()


def test_a_voice_says_the_answer_and_the_right_one(hands: Hands) -> None:
    type_in(hands, "Vienna")
    answer: Any = hands.page.findChildren(LineEdit)[0].parent()
    body = short_answer("Belgrade")
    assert answer.said(tell(body, (), "Vienna")) == "Your answer, not right: Vienna. Right answer: Belgrade."
