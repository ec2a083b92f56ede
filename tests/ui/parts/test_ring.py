"""The focus ring: seen when the keyboard brought the focus, wherever the part goes."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.button import Button
from quizapp.ui.parts.control import REACH, Ring
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.theme import Theme


def test_the_keyboard_brings_a_ring_and_the_pointer_none(theme: Theme, qtbot: QtBot) -> None:
    page, first, second = _page(qtbot, theme)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert _ring(page).isVisible()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert not any(ring.isVisible() for ring in page.findChildren(Ring))


def test_a_key_shows_the_ring_where_the_pointer_left_the_focus(theme: Theme, qtbot: QtBot) -> None:
    page, first, _ = _page(qtbot, theme)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert _ring(page).isVisible()


def test_the_ring_lies_two_pixels_off_and_goes_with_its_part(theme: Theme, qtbot: QtBot) -> None:
    page, first, second = _page(qtbot, theme)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert _lies_around(_ring(page), second)
    first.set_text("A much longer text than before")
    qtbot.waitUntil(lambda: second.x() > 200)
    assert _lies_around(_ring(page), second)
    ring = _ring(page)
    second.hide()
    assert not ring.isVisible()


def test_the_ring_is_not_cut_off_by_the_row_that_its_part_fills(theme: Theme, qtbot: QtBot) -> None:
    page, first, _ = _page(qtbot, theme)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    ring = _ring(page)
    row, home = first.parentWidget(), ring.parentWidget()
    assert row is not None
    assert row.height() == first.height()
    assert home is not None
    assert home.rect().contains(ring.geometry())


def test_the_ring_takes_no_clicks_from_what_lies_under_it(theme: Theme, qtbot: QtBot) -> None:
    page, _first, second = _page(qtbot, theme)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.childAt(second.mapTo(page, QPoint(5, 5))) is second


def test_the_ring_goes_when_its_part_does(theme: Theme, qtbot: QtBot) -> None:
    page, first, _ = _page(qtbot, theme)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    ring = _ring(page)
    with qtbot.waitSignal(ring.destroyed):
        first.deleteLater()


def test_in_a_page_that_scrolls_the_ring_goes_along_and_stays_within(theme: Theme, qtbot: QtBot) -> None:
    area = ScrollArea(theme)
    qtbot.addWidget(area)
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    buttons = [Button(theme, f"Button {number}", parent=content) for number in range(40)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(content)
    area.resize(300, 200)
    with qtbot.waitActive(area):
        area.show()
    buttons[20].setFocus(Qt.FocusReason.TabFocusReason)
    area.ensureWidgetVisible(buttons[20])
    ring = _ring(area)
    assert _lies_around(ring, buttons[20])
    assert area.viewport().isAncestorOf(ring)


def _page(qtbot: QtBot, theme: Theme) -> tuple[QWidget, Button, Button]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 100)
    row = QWidget(page)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    buttons = [Button(theme, words, parent=row) for words in ("First", "Second")]
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    column = QVBoxLayout(page)
    column.addWidget(row)
    column.addStretch(1)
    with qtbot.waitActive(page):
        page.show()
    buttons[0].clearFocus()  # which it got from the window
    return page, buttons[0], buttons[1]


def _ring(page: QWidget) -> Ring:
    return next(ring for ring in page.findChildren(Ring) if ring.isVisible())


def _lies_around(ring: Ring, part: QWidget) -> bool:
    corner = ring.mapTo(part.window(), QPoint())
    around = part.mapTo(part.window(), QPoint()) - QPoint(REACH, REACH)
    return corner == around and ring.size() == part.rect().adjusted(0, 0, 2 * REACH, 2 * REACH).size()


def test_a_window_that_is_not_active_shows_one_ring_at_a_time(theme: Theme, qtbot: QtBot) -> None:
    page, first, second = _page(qtbot, theme)
    first.take_focus()
    second.take_focus()
    assert [ring.isVisible() for ring in page.findChildren(Ring)].count(True) == 1
    assert _lies_around(next(ring for ring in page.findChildren(Ring) if ring.isVisible()), second)


def test_a_ring_that_finds_room_nearer_to_its_part_still_goes_with_it(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    row = QWidget(page)
    part = Button(theme, "Back", parent=row)
    row.setGeometry(20, 20, 80, 40)
    part.setGeometry(0, 0, 80, 40)  # fills the row: the ring lies in the page
    page.resize(400, 300)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    part.take_focus()
    row.setGeometry(20, 20, 300, 200)
    part.move(40, 40)  # now there is room in the row
    part.move(120, 80)
    qtbot.waitUntil(lambda: _lies_around(_ring(page), part))
    part.move(100, 60)
    assert _ring(page).parentWidget() is row
    assert _lies_around(_ring(page), part)
    part.move(0, 0)  # and now there is none
    row.move(60, 60)
    assert _ring(page).parentWidget() is page
    assert _lies_around(_ring(page), part)
