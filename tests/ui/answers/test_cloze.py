"""A text with gaps in the window: fields in the running text, by keys and by name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.session.actions import Answer
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme
from tests.builders import question, quiz
from tests.quiz.types.test_cloze import DANUBE
from tests.ui.pages.sessions import Hands, focused, names, verdict

ENTER = Qt.Key.Key_Return


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot, quiz(question("a", DANUBE, points=3, prompt=""), question("b"))).take(qtbot)


def fields(hands: Hands) -> list[LineEdit | Chooser]:
    page = hands.page
    found: list[LineEdit | Chooser] = [*page.findChildren(LineEdit), *page.findChildren(Chooser)]
    found = [each for each in found if each.isVisible()]
    return sorted(found, key=lambda each: (each.y(), each.x()))


def test_the_gaps_stand_in_the_text_in_its_order(hands: Hands) -> None:
    assert [each.accessibleName() for each in fields(hands)] == ["Gap 1 of 3", "Gap 2 of 3", "Gap 3 of 3: Choose"]
    assert focused(hands.page) is fields(hands)[0]
    assert "Fill in a gap first" in names(hands.page)


def test_filled_in_by_keys_it_earns_everything(hands: Hands) -> None:
    QTest.keyClicks(focused(hands.page), "Black Forest")
    hands.press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(hands.page), "4")
    chooser = fields(hands)[2]
    assert isinstance(chooser, Chooser)
    next(each for each in chooser.menu_shown.actions() if each.text() == "Black Sea").trigger()
    QApplication.processEvents()
    hands.press(ENTER)
    assert Answer((0, "Black Forest", "4")) in hands.actions
    assert verdict(hands.page) == "Right. 3 of 3 points in General."


def test_a_part_earns_its_part_and_each_gap_is_told(hands: Hands) -> None:
    QTest.keyClicks(focused(hands.page), "Black Forst")
    hands.press(ENTER)
    assert verdict(hands.page) == "Partly right. 1 of 3 points in General."
    rows = [row for row in hands.page.findChildren(OptionRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(hands.page, QPoint()).y())
    assert [row.accessibleName() for row in rows] == ["1. Black Forst", "2. right: 4", "3. right: Black Sea"]
    assert all(not each.isEnabled() or each.isReadOnly() for each in hands.page.findChildren(LineEdit))


@pytest.mark.parametrize("width", [1200, 900, 420])
def test_nothing_overlaps_at_any_width(hands: Hands, width: int) -> None:
    hands.page.resize(width, 700)
    QApplication.processEvents()
    boxes = [each.geometry() for each in fields(hands)]
    assert all(not one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
