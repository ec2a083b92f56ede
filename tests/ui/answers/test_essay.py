"""An essay in the window: written in a field that grows, kept as it is written, and marked by one's own judgement."""

from fractions import Fraction

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.quiz.types.essay import tell
from quizapp.session.actions import Answer, Draft, Flag, MarkByHand
from quizapp.ui.answers.answer import RESTS
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.mark_by_hand import MarkByHand as Marking
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.stepper import Stepper
from quizapp.ui.parts.text_field import TextField
from quizapp.ui.theme import Theme
from tests.builders import essay, question, quiz
from tests.ui.pages.sessions import Hands, as_test, control, focused, names, verdict

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
WHY = essay("2", "0.75", sample="Because it **slows**.", words=(3, 9))


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot, quiz(question("why", WHY), question("b"))).take(qtbot)


def field(hands: Hands) -> TextField:
    (found,) = hands.page.findChildren(TextField)
    return found


def write(hands: Hands, text: str) -> None:
    for at, line in enumerate(text.split("\n")):
        if at:
            QTest.keyClick(focused(hands.page), ENTER)
        QTest.keyClicks(focused(hands.page), line)
    QApplication.processEvents()


def check(hands: Hands) -> None:
    hands.seconds += 1
    QTest.keyClick(focused(hands.page), ENTER, CONTROL)
    QApplication.processEvents()


def read(hands: Hands) -> list[str]:
    """Return the texts that can be read after the answer."""
    found = [each for each in hands.page.findChildren(Rich) if each.isVisible()]
    return [each.accessibleName() for each in sorted(found, key=lambda each: each.mapTo(hands.page, QPoint()).y())]


def steppers(hands: Hands) -> list[Stepper]:
    return [each for each in hands.page.findChildren(Stepper) if each.isVisible()]


def test_the_field_has_the_focus_and_says_how_it_is_left(hands: Hands) -> None:
    assert focused(hands.page) is field(hands).edit
    assert field(hands).edit.accessibleName() == "Your text"
    assert field(hands).edit.accessibleDescription() == "Enter begins a new line; Ctrl+Enter checks"
    assert "0 words; 3 to 9 are asked for" in names(hands.page)
    assert "Write your text first" in names(hands.page)


def test_enter_begins_a_line_and_ctrl_enter_checks(hands: Hands) -> None:
    write(hands, "It slows,\n\nand so.")
    assert field(hands).text() == "It slows,\n\nand so."
    assert "4 words; 3 to 9 are asked for" in names(hands.page)
    assert "Ctrl+Enter" in names(hands.page)
    assert not any(isinstance(action, Answer) for action in hands.actions)
    check(hands)
    assert Answer("It slows,\n\nand so.") in hands.actions
    assert verdict(hands.page) == "To be marked by hand. 1 point in General."


def test_letters_are_written_and_with_alt_they_are_the_pages_keys(hands: Hands) -> None:
    write(hands, "fkst?1h")
    hands.press(Qt.Key.Key_F, alt=True)
    assert field(hands).text() == "fkst?1h"
    assert hands.actions == [Draft("fkst?1h"), Flag(True)]


def test_tab_leaves_the_field(hands: Hands) -> None:
    write(hands, "So.")
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus() == "Check"


def test_what_is_written_is_kept_when_the_hands_rest(hands: Hands, qtbot: QtBot) -> None:
    write(hands, "It slows")
    assert hands.actions == []
    qtbot.wait(RESTS + 100)
    assert hands.actions == [Draft("It slows")]
    assert field(hands).text() == "It slows"


def test_what_was_written_stands_there_again_and_is_written_on(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("why", WHY), question("b")))
    hands.taking.do(Draft("It slows"))
    hands.take(qtbot)
    write(hands, " down")
    assert field(hands).text() == "It slows down"


def test_the_field_grows_with_the_text_and_not_without_end(hands: Hands) -> None:
    before = field(hands).height()
    write(hands, "\n" * 9)
    grown = field(hands).height()
    assert grown > before
    write(hands, "\n" * 200)
    QApplication.processEvents()
    assert grown <= field(hands).height() < hands.page.height() / 2


def test_no_more_is_taken_than_can_be_an_answer(hands: Hands) -> None:
    book = QMimeData()
    book.setText("x" * 150_000)
    field(hands).edit.insertFromMimeData(book)
    write(hands, "y")
    assert len(field(hands).text()) <= 100_000
    check(hands)
    assert verdict(hands.page).startswith("To be marked by hand")


def test_afterwards_text_and_sample_stand_there_and_what_is_looked_for(hands: Hands) -> None:
    write(hands, "It\nslows.")
    check(hands)
    assert not field(hands).isVisible()
    assert read(hands)[1:5] == ["It\nslows.", "Because it slows.", "Criterion 1", "Criterion 2"]
    assert {"Your text", "An answer that would be right"} <= set(names(hands.page))


def test_whoever_did_not_know_reads_the_sample_and_marks_nothing(hands: Hands) -> None:
    hands.click("I don’t know")
    assert read(hands)[1:3] == ["Because it slows.", "Criterion 1, 2 points; Criterion 2, 0.75 points"]
    assert not hands.page.findChildren(Marking)


def test_in_practice_one_marks_oneself_by_keys(hands: Hands) -> None:
    write(hands, "It slows.")
    check(hands)
    first, second = steppers(hands)
    assert first.accessibleName() == "Criterion 1: not marked yet, of 2 points"
    assert not control(hands.page, "Save the mark").isEnabled()
    assert "Give points for each of them first" in names(hands.page)
    first.take_focus()
    hands.press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, ENTER)
    assert first.accessibleName() == "Criterion 1: 1 of 2 points".replace("1 of", "1, of")
    assert focused(hands.page) is second
    hands.press(Qt.Key.Key_End, ENTER)
    assert second.value == Fraction(3, 4)
    assert "1.75 of 2.75 points" in names(hands.page)
    assert hands.focus() == "Save the mark"
    hands.press(ENTER)
    assert hands.actions[-1] == MarkByHand(0, (Fraction(1), Fraction(3, 4)))
    assert verdict(hands.page) == "Partly right. 0.64 of 1 point in General."
    assert [each.value for each in steppers(hands)] == [1, Fraction(3, 4)]
    assert hands.focus() == "Next"


def test_marking_lies_before_next_in_the_order_of_tab(hands: Hands) -> None:
    write(hands, "It slows.")
    check(hands)
    for stepper in steppers(hands):
        stepper.click()
    assert hands.focus() == "Next"
    seen = []
    for _ in range(3):
        QTest.keyClick(focused(hands.page), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        seen.append(hands.focus())
    assert seen == ["Save the mark", "Criterion 2: 0, of 0.75 points", "Criterion 1: 0, of 2 points"]


def test_points_are_given_by_pointer_and_by_a_screen_readers_press(hands: Hands) -> None:
    write(hands, "It slows.")
    check(hands)
    stepper = steppers(hands)[0]
    right, left = stepper.rect().center(), stepper.rect().center()
    right.setX(stepper.width() - 10)
    left.setX(10)
    given = []
    for at in (right, right, right, left):
        QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=at)
        given.append(stepper.value)
    assert given == [0, Fraction(1, 2), 1, Fraction(1, 2)]
    for _ in range(4):
        stepper.click()
        given.append(stepper.value)
    assert given[4:] == [1, Fraction(3, 2), 2, 0]


def test_right_to_left_the_left_end_and_the_left_arrow_give_more(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("why", WHY), question("b"), language="ar")).take(qtbot)
    write(hands, "It slows.")
    check(hands)
    stepper = steppers(hands)[0]
    stepper.take_focus()
    hands.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert stepper.value == 0
    at = stepper.rect().center()
    at.setX(10)
    QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=at)
    assert stepper.value == Fraction(1, 2)


def test_the_next_question_has_its_own_keys_again(hands: Hands) -> None:
    write(hands, "It slows.")
    check(hands)
    hands.press(ENTER, Qt.Key.Key_1)
    assert hands.actions[-1] == Draft(0)
    assert "Enter" in names(hands.page)
    assert "Ctrl+Enter" not in names(hands.page)


def test_in_a_test_the_text_can_be_gone_back_to_and_written_anew(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, as_test(quiz(question("why", WHY), question("b")))).take(qtbot)
    write(hands, "So.")
    check(hands)
    hands.press(Qt.Key.Key_B, alt=True)
    assert field(hands).text() == "So."
    write(hands, " And so.")
    check(hands)
    assert [action for action in hands.actions if isinstance(action, Answer)] == [Answer("So."), Answer("So. And so.")]
    assert not [each for each in hands.page.findChildren(Button) if each.words() == "Save the mark"]


def test_a_voice_says_the_sample_and_what_is_looked_for(hands: Hands) -> None:
    answer = hands.page._body.column.answer  # what the page reads aloud of it
    said = answer.said(tell(WHY, (), "So."))
    assert said == (
        "An answer that would be right: Because it slows. "
        "What is looked for: Criterion 1, 2 points; Criterion 2, 0.75 points."
    )
