"""An option row: picked by pointer and key, and showing what became of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.option_look import State
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme

ANSWER = "An open model costs less to train than a closed one"


def test_a_click_picks_a_row_and_changes_nothing_in_it(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme)
    with qtbot.waitSignal(row.picked) as told:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert told.args == [2]
    assert row.state == "normal"
    assert not row.isChecked()


def test_space_picks_a_row_and_return_is_left_to_the_page(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme)
    with qtbot.waitSignal(row.picked):
        QTest.keyClick(row, Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(row.picked):
        QTest.keyClick(row, Qt.Key.Key_Return)


@pytest.mark.parametrize("state", ["right", "wrong", "partly", "passed"])
def test_after_the_check_a_row_cannot_be_picked_and_takes_no_focus(theme: Theme, qtbot: QtBot, state: State) -> None:
    row = _row(qtbot, theme)
    row.show_state(state, "Your answer")
    with qtbot.assertNotEmitted(row.picked):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        QTest.keyClick(row, Qt.Key.Key_Space)
        row.click()
    assert row.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_row_is_as_high_as_in_the_pictures_and_grows_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme)
    assert row.heightForWidth(672) == 48
    row.show_state("wrong", "Your answer", "<p>Its feedback stands in the row.</p>", "Its feedback stands in the row.")
    assert row.heightForWidth(672) == 76
    row.show_state("passed")
    assert row.heightForWidth(672) == 32
    assert row.heightForWidth(300) == 56


def test_words_said_at_the_end_go_below_where_there_is_no_room(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme, "Right", "Right")
    row.show_state("right", "Right answer")
    assert row.heightForWidth(300) == 48
    assert row.heightForWidth(200) == 72


def test_at_twice_the_text_size_a_row_is_higher_and_nothing_is_made_anew(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme)
    theme.set_text_scale(2)
    assert row.heightForWidth(1400) == 72
    assert row.heightForWidth(500) >= 120


@pytest.mark.parametrize(("several", "role"), [(False, "RadioButton"), (True, "CheckBox")])
def test_a_screen_reader_hears_letter_words_kind_and_state(
    theme: Theme, qtbot: QtBot, several: bool, role: str
) -> None:
    row = _row(qtbot, theme, several=several)
    face = QAccessible.queryAccessibleInterface(row)
    assert face.role() == QAccessible.Role[role]
    assert face.text(QAccessible.Text.Name) == f"C. {ANSWER}"
    assert face.state().checkable
    assert not face.state().checked
    row.show_state("chosen")
    assert face.state().checked
    row.show_state("wrong", "Your answer", "<p>No.</p>", "No.")
    assert face.state().checked
    assert face.text(QAccessible.Text.Description) == "Your answer No."
    row.show_state("normal")
    assert not face.state().checked
    assert face.text(QAccessible.Text.Description) == ""


def test_a_right_option_that_was_left_out_is_not_called_checked(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme, several=True)
    row.show_state("right", "Right answer", chosen=False)
    assert not QAccessible.queryAccessibleInterface(row).state().checked
    row.show_state("right", "Right answer", chosen=True)
    assert QAccessible.queryAccessibleInterface(row).state().checked


def test_showing_one_row_as_chosen_leaves_its_neighbours_alone(theme: Theme, qtbot: QtBot) -> None:
    _page, rows = _rows(qtbot, theme)
    for row in rows:
        row.show_state("chosen")
    assert [row.isChecked() for row in rows] == [True, True, True]


def test_tab_meets_every_row_in_order_also_once_one_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    _page, rows = _rows(qtbot, theme)
    rows[0].setFocus()
    rows[0].show_state("chosen")
    QTest.keyClick(rows[0], Qt.Key.Key_Tab)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Tab)
    assert rows[2].hasFocus()


def test_up_and_down_go_to_the_neighbouring_rows_and_pick_nothing(theme: Theme, qtbot: QtBot) -> None:
    _page, rows = _rows(qtbot, theme)
    rows[0].setFocus()
    for row in rows:
        row.picked.connect(pytest.fail)
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_a_chosen_row_can_be_told_from_a_normal_one_without_colour(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme)
    pictures = []
    for state in ("normal", "chosen", "right", "wrong", "partly", "passed"):
        row.show_state(state)
        sign = row.grab().toImage().copy(12, 4, 24, 40)
        pictures.append([sign.pixelColor(x, y).lightness() // 64 for x in range(24) for y in range(40)])
    assert all(first != second for at, first in enumerate(pictures) for second in pictures[:at])


def test_right_to_left_the_circle_stands_at_the_right(theme: Theme, qtbot: QtBot) -> None:
    row = _row(qtbot, theme)
    turn(row, Qt.LayoutDirection.RightToLeft)
    row.show_state("chosen")
    image = row.grab().toImage()
    assert image.pixelColor(672 - 12 - 3, 24) == theme.colour("accent")
    assert image.pixelColor(12 + 3, 24) == theme.colour("accent-soft")


def _row(qtbot: QtBot, theme: Theme, html: str = ANSWER, plain: str = ANSWER, *, several: bool = False) -> OptionRow:
    row = OptionRow(theme, 2, "C", html, plain, several=several)
    qtbot.addWidget(row)
    row.resize(672, 48)
    row.show()
    return row


def _rows(qtbot: QtBot, theme: Theme) -> tuple[QWidget, list[OptionRow]]:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    rows = [OptionRow(theme, place, "ABC"[place], ANSWER, ANSWER, parent=page) for place in range(3)]
    for row in rows:
        column.addWidget(row)
    with qtbot.waitActive(page):
        page.show()
    return page, rows
