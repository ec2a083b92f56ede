"""What practice offers on the session page: further tries, hints one by one, and how sure the learner is."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.quiz.quiz import Quiz, SessionDefaults
from quizapp.session.actions import Answer, DontKnow, Hint, Sure
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.part import Part
from quizapp.ui.parts.segments import Segments
from quizapp.ui.parts.sure_row import SureRow
from quizapp.ui.theme import Theme
from tests.builders import choice, question, quiz
from tests.ui.pages.sessions import Hands, control, controls, focused, names, verdict

ENTER = Qt.Key.Key_Return
ONE, TWO, THREE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3
HINTS = ("It is *long*.", "It ends at the Black Sea.")


def rivers(**session: Any) -> Quiz:
    rows = [question(f"q{at}", choice("Rhine", "*Danube", "Volga"), points=3, hints=HINTS) for at in range(2)]
    return quiz(*rows, session=SessionDefaults(shuffle_options=False, **session))


def hands_on(theme: Theme, qtbot: QtBot, **session: Any) -> Hands:
    return Hands(theme, qtbot, rivers(**session)).take(qtbot)


def messages(hands: Hands) -> list[str]:
    return [each.accessibleName() for each in hands.page.findChildren(Message) if each.isVisible()]


def read(hands: Hands) -> list[str]:
    """Return the names of all parts that can be seen, words that are no controls too."""
    return [part.accessibleName() for part in hands.page.findChildren(Part) if part.isVisible()]


def sure(hands: Hands, key: Qt.Key) -> None:
    hands.seconds += 1
    QTest.keyClick(focused(hands.page), key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def said_sure(hands: Hands) -> list[str]:
    (row,) = [each for each in hands.page.findChildren(SureRow) if each.isVisible()]
    (levels,) = row.findChildren(Segments)
    return [each.accessibleName() for each in controls(hands.page) if each.parent() is levels and each.isChecked()]


def test_after_a_failed_try_the_question_stays_and_says_what_the_next_one_earns(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, tries=2).press(ONE, ENTER)
    (said,) = messages(hands)
    assert said == "Not right. You have one more try; the next earns at most 66.67 % of the points. About Rhine."
    assert not control(hands.page, "Check").isEnabled()
    assert "Choose another answer to try again" in names(hands.page) + read(hands)
    assert verdict(hands.page) == ""
    assert not any("Danube" in each for each in messages(hands))


def test_another_answer_is_another_try(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, tries=2).press(ONE, ENTER, ENTER, TWO, ENTER)
    assert [action for action in hands.actions if isinstance(action, Answer)] == [Answer(0), Answer(1)]
    assert verdict(hands.page) == "Right. 2 of 3 points in General."
    assert messages(hands) == []


def test_after_a_try_the_answer_can_be_shown_instead(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, tries=3)
    assert "I don’t know" in names(hands.page)
    hands.press(ONE, ENTER).click("Show the answer")
    assert isinstance(hands.actions[-1], DontKnow)
    assert verdict(hands.page) == "Not right. 0 of 3 points in General."


def test_the_next_question_begins_without_what_was_said_of_the_one_before(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, tries=2).press(ONE, ENTER, THREE, ENTER, ENTER)
    assert "Question 2 of 2" in names(hands.page)
    assert messages(hands) == []
    assert "I don’t know" in names(hands.page)


@pytest.mark.parametrize("alt", [False, True])
def test_h_shows_the_hints_one_by_one(theme: Theme, qtbot: QtBot, alt: bool) -> None:
    hands = hands_on(theme, qtbot)
    assert "It is long." not in read(hands)
    hands.press(Qt.Key.Key_H, alt=alt)
    assert "It is long." in read(hands)
    assert "It ends at the Black Sea." not in read(hands)
    hands.press(Qt.Key.Key_H, alt=alt)
    assert "It ends at the Black Sea." in read(hands)
    assert "Hint" not in [each.accessibleName() for each in controls(hands.page)]
    hands.press(Qt.Key.Key_H, alt=alt)
    assert sum(isinstance(action, Hint) for action in hands.actions) == 2


def test_the_button_shows_a_hint_too(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot).click("Hint")
    assert "It is long." in read(hands)


def test_where_there_are_no_hints_none_is_offered(theme: Theme, qtbot: QtBot) -> None:
    of = rivers()
    hands = Hands(theme, qtbot, replace(of, questions=tuple(replace(each, hints=()) for each in of.questions)))
    hands.take(qtbot).press(Qt.Key.Key_H)
    assert hands.actions == []
    assert "Hint" not in names(hands.page)


def test_control_and_a_digit_say_how_sure_one_is(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, confidence="ask").press(ONE)
    assert said_sure(hands) == []
    sure(hands, THREE)
    assert said_sure(hands) == ["Sure"]
    sure(hands, ONE)
    assert said_sure(hands) == ["Unsure"]
    hands.press(ENTER)
    assert verdict(hands.page) == "Not right, and you were unsure. 0 of 3 points in General."


def test_what_was_said_of_certainty_can_be_taken_back(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, confidence="ask").click("Fairly sure")
    assert said_sure(hands) == ["Fairly sure"]
    hands.click("Fairly sure")
    assert said_sure(hands) == []
    assert hands.actions[-1] == Sure(None)


def test_nobody_is_asked_how_sure_they_are_where_the_quiz_does_not_ask(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot)
    sure(hands, THREE)
    assert hands.actions == []
    assert not hands.page.findChildren(SureRow)


def test_tab_meets_answers_then_certainty_then_check(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, confidence="ask").press(ONE)
    met = []
    for _ in range(8):
        hands.press(Qt.Key.Key_Tab)
        met.append(hands.focus())
    assert met[:6] == ["B. Danube", "C. Volga", "Unsure", "Fairly sure", "Sure", "Check"]


def test_nothing_overlaps_however_much_is_shown(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, tries=3, confidence="ask")
    hands.page.resize(900, 600)
    hands.press(Qt.Key.Key_H, ONE, ENTER)
    column = next(each for each in hands.page.findChildren(SureRow)).parentWidget()
    assert column is not None
    boxes = sorted((each.geometry() for each in column.children() if isinstance(each, Message | SureRow)), key=str)
    assert all(not one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
