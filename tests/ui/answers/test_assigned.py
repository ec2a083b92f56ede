"""Pairs, groups and orders in the window, by keys and by the pointer."""

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.session.actions import Answer, Draft
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.parts.order_row import OrderRow
from quizapp.ui.parts.tray import FORMAT, Chip
from quizapp.ui.theme import Theme
from tests.builders import categorize, matching, ordering, question, quiz
from tests.ui.pages.sessions import Hands, control, focused, names, verdict

ENTER, SPACE, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down
ESCAPE = Qt.Key.Key_Escape


def hands_on(theme: Theme, qtbot: QtBot, body: Any) -> Hands:
    return Hands(theme, qtbot, quiz(question("a", body, points=6), question("b"))).take(qtbot)


def fields(hands: Hands) -> list[Chooser]:
    found = [each for each in hands.page.findChildren(Chooser) if each.isVisible()]
    return sorted(found, key=lambda each: each.mapTo(hands.page, QPoint()).y())


def give(hands: Hands, at: int, words: str) -> None:
    """Choose from a field's menu by its words, as keys do."""
    menu = fields(hands)[at].menu_shown
    next(action for action in menu.actions() if action.text() == words).trigger()
    QApplication.processEvents()


def told(hands: Hands) -> list[tuple[str, str]]:
    rows = [row for row in hands.page.findChildren(OptionRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(hands.page, QPoint()).y())
    return [(row.accessibleName(), row.accessibleDescription()) for row in rows]


def order(hands: Hands) -> list[str]:
    rows = [row for row in hands.page.findChildren(OrderRow) if row.isVisible()]
    return [row.accessibleName() for row in sorted(rows, key=lambda row: row.mapTo(hands.page, QPoint()).y())]


def test_each_left_has_a_field_that_says_what_it_has(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, matching("Danube>Black Sea", "Rhine>North Sea", extra=("Baltic",)))
    assert [each.accessibleName() for each in fields(hands)] == ["Danube: Choose", "Rhine: Choose"]
    assert focused(hands.page) is fields(hands)[0]
    assert "Choose something first" in names(hands.page)
    give(hands, 0, "Black Sea")
    assert [each.accessibleName() for each in fields(hands)] == ["Danube: Black Sea", "Rhine: Choose"]
    assert control(hands.page, "Check").isEnabled()


def test_pairs_earn_their_part_and_each_is_told(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, matching("Danube>Black Sea", "Rhine>North Sea", extra=("Baltic",)))
    give(hands, 0, "Black Sea")
    give(hands, 1, "Baltic")
    hands.press(ENTER)
    assert hands.actions[-1] == Answer((0, 2))
    assert verdict(hands.page) == "Partly right. 3 of 6 points in General."
    assert told(hands) == [
        ("1. Danube → Black Sea", "Right"),
        ("2. Rhine → Baltic; right: Rhine → North Sea", "Not right"),
    ]


def test_what_was_given_can_be_taken_back(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, matching("Danube>Black Sea", "Rhine>North Sea"))
    give(hands, 0, "Black Sea")
    give(hands, 0, "Choose")
    assert not control(hands.page, "Check").isEnabled()


def chips(hands: Hands) -> dict[str, Chip]:
    return {each.accessibleName(): each for each in hands.page.findChildren(Chip) if each.isVisible()}


def test_what_is_left_stands_in_the_tray_and_a_click_gives_it_to_the_next(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, matching("Danube>Black Sea", "Rhine>North Sea", extra=("Baltic",)))
    assert sorted(chips(hands)) == ["Baltic", "Black Sea", "North Sea"]
    for name in ("Black Sea", "North Sea"):
        QTest.mouseClick(chips(hands)[name], Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    assert [each.accessibleName() for each in fields(hands)] == ["Danube: Black Sea", "Rhine: North Sea"]
    assert list(chips(hands)) == ["Baltic"]


def drop(hands: Hands, chip: Chip, field: Chooser) -> bool:
    """Draw a chip onto a field, and let it go there; return whether the field would have it."""
    data = QMimeData()
    data.setData(FORMAT, str(chip.place).encode())
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(field.rect().center(), move, data, left, none)
    field.dragEnterEvent(enter)
    return enter.isAccepted()


def test_a_chip_of_no_tray_is_not_taken(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, matching("Danube>Black Sea", "Rhine>North Sea"))
    assert not drop(hands, chips(hands)["Black Sea"], fields(hands)[0])  # nobody draws it: it has no source


def test_a_chip_that_is_let_go_on_a_field_is_given_to_it(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, matching("Danube>Black Sea", "Rhine>North Sea"))
    chip, field = chips(hands)["North Sea"], fields(hands)[1]
    data = QMimeData()
    data.setData(FORMAT, str(chip.place).encode())
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    field.dropEvent(QDropEvent(QPointF(field.rect().center()), move, data, left, none))
    assert field.accessibleName() == "Rhine: North Sea"
    assert hands.actions[-1] == Draft((None, 1))


def test_groups_stay_in_the_tray(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, categorize(black="Danube", north="Rhine"))
    QTest.mouseClick(chips(hands)["black"], Qt.MouseButton.LeftButton)
    assert sorted(chips(hands)) == ["black", "north"]


def test_items_are_put_into_groups(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, categorize(black="Danube", north="Rhine"))
    assert [each.accessibleName() for each in fields(hands)] == ["Danube: Choose", "Rhine: Choose"]
    give(hands, 0, "black")
    give(hands, 1, "north")
    hands.press(ENTER)
    assert verdict(hands.page) == "Right. 6 of 6 points in General."


def test_an_item_is_picked_up_moved_and_put_down_by_keys(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, ordering("Vienna", "Bratislava", "Budapest"))
    assert order(hands) == ["1 of 3. Bratislava", "2 of 3. Budapest", "3 of 3. Vienna"]
    hands.press(DOWN, DOWN, SPACE, UP, UP, SPACE)
    assert order(hands) == ["1 of 3. Vienna", "2 of 3. Bratislava", "3 of 3. Budapest"]
    hands.press(ENTER)
    assert hands.actions[-1] == Answer((0, 1, 2))
    assert verdict(hands.page) == "Right. 6 of 6 points in General."


def test_escape_puts_back_what_was_picked_up(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, ordering("Vienna", "Bratislava", "Budapest"))
    before = order(hands)
    hands.press(SPACE, DOWN, ESCAPE)
    assert order(hands) == before
    assert not control(hands.page, "Check").isEnabled()


def test_an_untouched_order_is_no_answer_and_one_that_was_put_down_is(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, ordering("Vienna", "Bratislava", "Budapest"))
    assert "Put them in order first" in names(hands.page)
    hands.press(SPACE, SPACE)
    assert control(hands.page, "Check").isEnabled()


def test_the_focus_stays_with_what_is_moved(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, ordering("Vienna", "Bratislava", "Budapest"))
    hands.press(SPACE, DOWN)
    assert hands.focus() == "2 of 3. Bratislava"
    hands.press(SPACE, DOWN)
    assert hands.focus() == "3 of 3. Vienna"


def test_an_item_is_drawn_to_its_place_by_the_pointer(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, ordering("Vienna", "Bratislava", "Budapest"))
    row = next(each for each in hands.page.findChildren(OrderRow) if each.accessibleName().endswith("Vienna"))
    at, far = row.rect().center(), row.height() * 3
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=at)
    start = row.mapToGlobal(at)
    for step in (10, far // 2, far):
        QTest.mouseMove(row, row.mapFromGlobal(start - QPoint(0, step)))
        QApplication.processEvents()
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(start - QPoint(0, far)))
    assert order(hands)[0] == "1 of 3. Vienna"
    assert control(hands.page, "Check").isEnabled()


def test_after_the_answer_every_place_is_told(theme: Theme, qtbot: QtBot) -> None:
    hands = hands_on(theme, qtbot, ordering("Vienna", "Bratislava", "Budapest"))
    hands.press(SPACE, SPACE, ENTER)
    assert [said for _, said in told(hands)] == ["You put it at 3", "You put it at 1", "You put it at 2"]
