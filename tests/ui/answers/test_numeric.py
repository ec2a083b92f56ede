"""A typed number in the window: its reading is shown while it is typed, and nothing is checked that makes no sense."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.session.actions import Answer, Draft, Flag
from quizapp.ui.answers.answer import RESTS
from quizapp.ui.parts.badge import Badge
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme
from tests.builders import numeric, question, quiz
from tests.ui.pages.sessions import Hands, control, focused, names, verdict

ENTER = Qt.Key.Key_Return
RHINE = numeric("1500", "1%", "m", {"km": "1000", "cm": "0.01"})


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot, quiz(question("a", RHINE), question("b", numeric("6")))).take(qtbot)


def line(hands: Hands) -> LineEdit:
    (found,) = [each for each in hands.page.findChildren(LineEdit) if each.isVisible()]
    return found


def chooser(hands: Hands) -> Chooser:
    (found,) = [each for each in hands.page.findChildren(Chooser) if each.isVisible()]
    return found


def type_in(hands: Hands, text: str) -> None:
    QTest.keyClicks(focused(hands.page), text)
    QApplication.processEvents()


def choose(hands: Hands, name: str) -> None:
    """Take a unit from the menu, by its action."""
    (action,) = [action for action in chooser(hands).menu_shown.actions() if action.text() == name]
    action.trigger()
    QApplication.processEvents()


def told(hands: Hands) -> list[tuple[str, str]]:
    rows = [row for row in hands.page.findChildren(OptionRow) if row.isVisible()]
    return [(row.accessibleName(), row.accessibleDescription()) for row in rows]


def test_before_anything_is_typed_it_is_said_how_numbers_can_be_written(hands: Hands) -> None:
    assert focused(hands.page) is line(hands)
    assert "1 500, 1,500 and 1500 are read alike. Within 1 % counts as right." in names(hands.page)
    assert "Type a number first" in names(hands.page)
    assert [each.accessibleName() for each in hands.page.findChildren(Badge) if each.isVisible()] == ["Number"]


def test_what_is_understood_is_shown_while_it_is_typed(hands: Hands) -> None:
    type_in(hands, "1,5 km")
    assert "1,5 km → 1500 m. Within 1 % counts as right." in names(hands.page)
    assert line(hands).accessibleDescription() == "1,5 km → 1500 m. Within 1 % counts as right."
    assert control(hands.page, "Check").isEnabled()


def test_what_makes_no_sense_is_said_at_once_and_not_checked(hands: Hands) -> None:
    type_in(hands, "abc")
    assert "“abc” cannot be read as a number." in names(hands.page)
    assert "That makes no sense yet" in names(hands.page)
    hands.press(ENTER)
    assert not any(isinstance(action, Answer) for action in hands.actions)
    QTest.keyClick(line(hands), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_in(hands, "1500")
    hands.press(ENTER)
    assert verdict(hands.page) == "Right. 1 of 1 point in General."


def test_an_unknown_unit_is_answered_with_the_known_ones(hands: Hands) -> None:
    type_in(hands, "1 mi")
    assert "The unit “mi” is not known here. Known: “m, km, cm”." in names(hands.page)


def test_letters_that_are_keys_elsewhere_are_typed(hands: Hands) -> None:
    type_in(hands, "fkst?1h")
    assert line(hands).text() == "fkst?1h"
    assert not any(isinstance(action, Flag) for action in hands.actions)


def test_a_unit_from_the_menu_is_the_unit_of_a_bare_number(hands: Hands) -> None:
    type_in(hands, "1,5")
    choose(hands, "km")
    assert hands.actions[-1] == Draft("1,5 km")
    assert "1,5 km → 1500 m. Within 1 % counts as right." in names(hands.page)
    hands.press(ENTER)
    assert Answer("1,5 km") in hands.actions
    assert told(hands) == [("1,5 km → 1500 m", "Your answer, right")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_is_reached_and_opened_by_keys_and_enter_still_checks(hands: Hands) -> None:
    type_in(hands, "1500")
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus() == "Unit: m"
    hands.press(Qt.Key.Key_Down)
    assert chooser(hands).menu_shown.isVisible()
    choose(hands, "km")
    chooser(hands).menu_shown.close()
    assert hands.actions[-1] == Draft("1500 km")
    hands.press(ENTER)
    assert Answer("1500 km") in hands.actions


def test_a_typed_unit_shows_in_the_menu_and_one_from_the_menu_takes_its_place(hands: Hands) -> None:
    type_in(hands, "1,5km")
    assert chooser(hands).accessibleName() == "Unit: km"
    choose(hands, "cm")
    assert line(hands).text() == "1,5"
    assert hands.actions[-1] == Draft("1,5 cm")


def test_one_unit_is_told_and_none_is_asked_where_there_is_none(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("a", numeric("5", unit="km")), question("b", numeric("6")))).take(qtbot)
    assert line(hands).accessibleName() == "Your answer, a number in km"
    type_in(hands, "5")
    assert "5 → 5 km" in names(hands.page)
    hands.press(ENTER, ENTER)
    assert line(hands).accessibleName() == "Your answer, a number"
    assert line(hands).text() == ""


def test_a_half_typed_number_stands_there_again_after_a_resume(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("a", RHINE), question("b")))
    hands.taking.do(Draft("1,5 - km"))
    hands.take(qtbot)
    assert line(hands).text() == "1,5 -"
    assert chooser(hands).accessibleName() == "Unit: km"
    assert "That makes no sense yet" in names(hands.page)


def test_what_is_typed_is_kept_and_its_reading_said_when_the_hands_rest(
    hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("quizapp.ui.answers.numeric.announce", lambda _, words: heard.append(words))
    type_in(hands, "1500")
    qtbot.wait(RESTS + 100)
    assert hands.actions == [Draft("1500")]
    assert heard == ["1500 → 1500 m. Within 1 % counts as right."]


def test_a_wrong_number_is_told_with_the_right_one(hands: Hands) -> None:
    type_in(hands, "2 000")
    hands.press(ENTER)
    assert told(hands) == [("2000 m", "Your answer, not right"), ("1500 m", "Right answer")]
    answer: Any = hands.page.findChildren(LineEdit)[0].parent()
    assert not answer.isVisible()


def test_where_it_runs_right_to_left_the_arrow_does(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("a", RHINE), question("b"), language="ar")).take(qtbot)
    type_in(hands, "2 km")
    assert "2 km ← 2000 m. Within 1 % counts as right." in names(hands.page)
