"""What is pressed: buttons, links, the rail; by pointer and by key, and what a screen reader hears of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.button import Button, Link
from quizapp.ui.parts.control import Control
from quizapp.ui.theme import Theme
from quizapp.ui.window import Rail

KEYS = [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.mark.parametrize("key", KEYS)
def test_space_and_return_press_what_has_the_focus(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    for control in (Button(theme, "Check"), Link(theme, "Show what is wrong")):
        qtbot.addWidget(control)
        with qtbot.waitSignal(control.clicked):
            QTest.keyClick(control, key)


def test_return_presses_the_focused_button_rather_than_the_pages_own(theme: Theme, qtbot: QtBot) -> None:
    heard = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            heard.append(event.key())

    page = Page()
    skip = _on_page(qtbot, page, Button(theme, "Skip", "quiet"))
    with qtbot.waitSignal(skip.clicked):
        QTest.keyClick(skip, Qt.Key.Key_Return)
    assert not heard
    QTest.keyClick(skip, Qt.Key.Key_F)
    assert heard == [Qt.Key.Key_F]


def test_what_is_off_cannot_be_pressed(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Check", "primary")
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        button.click()
    assert QAccessible.queryAccessibleInterface(button).state().disabled


def test_buttons_have_the_measures_of_the_pictures(theme: Theme, qtbot: QtBot) -> None:
    buttons = {
        "primary": (Button(theme, "Check", "primary"), 96, 40),
        "secondary": (Button(theme, "Review"), 83, 40),
        "small": (Button(theme, "Review", small=True), 68, 32),
        "icon": (Button(theme, "Source", "quiet", icon="source", icon_size=24, only_icon=True), 40, 40),
        "small icon": (Button(theme, "Undo", "quiet", icon="undo", only_icon=True, small=True), 32, 32),
    }
    for name, (button, width, height) in buttons.items():
        qtbot.addWidget(button)
        assert button.sizeHint().height() == height, name
        assert button.sizeHint().width() == pytest.approx(width, abs=2), name


def test_a_button_grows_with_its_words_and_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Go on")
    qtbot.addWidget(button)
    before = button.sizeHint()
    button.set_text("Go on to the next question")
    assert button.sizeHint().width() > before.width()
    theme.set_text_scale(2)
    assert button.sizeHint().height() == 24 * 2 + 16


def test_a_button_of_an_icon_alone_is_named_for_ears_and_for_the_pointer(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Source text", "quiet", icon="source", only_icon=True)
    qtbot.addWidget(button)
    face = QAccessible.queryAccessibleInterface(button)
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Source text"
    assert button.toolTip() == "Source text"


def test_a_button_that_switches_says_whether_it_is_on_and_is_not_switched_by_itself(theme: Theme, qtbot: QtBot) -> None:
    flag = Button(theme, "Flag this question", "quiet", icon="flag", only_icon=True)
    qtbot.addWidget(flag)
    flag.set_on(False)
    QTest.mouseClick(flag, Qt.MouseButton.LeftButton)
    assert not QAccessible.queryAccessibleInterface(flag).state().checked
    flag.set_on(True)
    assert QAccessible.queryAccessibleInterface(flag).state().checked


def test_an_ampersand_in_a_buttons_words_is_no_key(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "R&D")
    qtbot.addWidget(button)
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "R&D"
    assert button.shortcut().isEmpty()


def test_a_press_is_told_and_a_call_is_not(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Flag", "quiet", icon="flag")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        button.set_on(True)
        button.set_text("Unflag")
        button.set_icon("flag-on")
        button.set_kind("secondary")


def test_the_rail_says_which_page_was_asked_for(theme: Theme, qtbot: QtBot) -> None:
    rail = _rail(qtbot, theme)
    entries = rail.findChildren(Control)
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(entries[1], Qt.MouseButton.LeftButton)
    assert told.args == ["progress"]
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(entries[2], Qt.Key.Key_Return)
    assert told.args == ["settings"]


def test_the_rail_is_as_in_the_pictures_with_its_foot_at_the_lower_end(theme: Theme, qtbot: QtBot) -> None:
    rail = _rail(qtbot, theme)
    assert rail.sizeHint().width() == 88
    home, progress, settings = rail.findChildren(Control)
    assert (home.x(), home.y(), home.width(), home.height()) == (7, 15, 73, 60)
    assert progress.y() - home.y() == 62
    assert settings.geometry().bottom() == 800 - 16


def test_the_page_that_is_seen_is_said_of_its_entry_alone(theme: Theme, qtbot: QtBot) -> None:
    rail = _rail(qtbot, theme)
    rail.set_current("progress")
    said = [entry.accessibleDescription() for entry in rail.findChildren(Control)]
    assert said == ["", "This page", ""]


def test_at_twice_the_text_size_the_rails_words_still_have_room(theme: Theme, qtbot: QtBot) -> None:
    rail = _rail(qtbot, theme)
    theme.set_text_scale(2)
    widest = max(entry.sizeHint().width() for entry in rail.findChildren(Control))
    assert rail.sizeHint().width() >= widest + 15


def _on_page(qtbot: QtBot, page: QWidget, control: Control) -> Control:
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(control)
    with qtbot.waitActive(page):
        page.show()
    control.setFocus()
    return control


def _rail(qtbot: QtBot, theme: Theme) -> Rail:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.add("home", "home", "Home")
    rail.add("progress", "progress", "Progress")
    rail.add("settings", "settings", "Settings", foot=True)
    rail.resize(88, 800)
    rail.show()
    return rail
