"""Settings: what is set holds at once, and at the next start; several people share a machine."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.learners import extra_time
from quizapp.app.settings import Settings
from quizapp.ui.app import opened
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.home import HomePage
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.pages.settings import SettingsPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.name_field import NameField
from quizapp.ui.parts.size_slider import SizeSlider
from quizapp.ui.parts.switch import Switch
from quizapp.ui.parts.words import Words
from quizapp.ui.window import RailEntry
from tests.builders import Clock

Part = TypeVar("Part", bound=QWidget)
Open = Callable[[], AbstractContextManager[Desk]]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Open:
    return lambda: opened(qapp, [], tmp_path, Outside(Clock(), lambda: 7))


def shown(qtbot: QtBot, desk: Desk) -> SettingsPage:
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    desk.window.add_keys()
    QTest.keyClick(desk.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = desk.window.current_page()
    assert isinstance(page, SettingsPage)
    return page


def seen(page: QWidget, kind: type[Part]) -> list[Part]:
    return [each for each in page.findChildren(kind) if each.isVisible()]


def button(page: QWidget, words: str) -> Button:
    (found,) = [each for each in seen(page, Button) if each.words() == words]
    return found


def words(page: QWidget) -> str:
    return " ".join(each.words() for each in seen(page, Words))


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def add(page: QWidget, name: str) -> None:
    field = next(each for each in seen(page, NameField) if each.accessibleName() == "Name")
    field.clear()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_dark_window_with_large_text_is_so_at_once_and_at_the_next_start(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        (dark,) = [each for each in seen(page, Control) if each.accessibleName() == "Dark"]
        press(dark)
        (slider,) = seen(page, SizeSlider)
        slider.setFocus()
        for _ in range(4):
            QTest.keyClick(slider, Qt.Key.Key_Right)
        assert desk._theme.dark
        assert "140 %" in words(page)
    with program() as desk:
        assert desk._theme.dark
        assert desk._theme.text_scale == 1.4


def test_while_the_slider_is_drawn_nothing_is_written_and_once_it_rests_its_size_is(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    with program() as desk:
        (slider,) = seen(shown(qtbot, desk), SizeSlider)
        for _ in range(4):
            slider.setValue(slider.value() + 1)
            assert Settings(str(tmp_path)).text_size == 100
        qtbot.waitUntil(lambda: Settings(str(tmp_path)).text_size == 140)


def test_how_a_window_looks_is_written_at_once_when_it_closes(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        press(next(each for each in seen(page, Control) if each.accessibleName() == "Dark"))
        seen(page, SizeSlider)[0].setValue(seen(page, SizeSlider)[0].value() + 1)
        desk.window.close()
        assert (Settings(str(tmp_path)).appearance, Settings(str(tmp_path)).text_size) == ("dark", 110)


def test_text_made_larger_by_keys_is_so_at_the_next_start_too(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    with program() as desk:
        shown(qtbot, desk)
        QTest.keyClick(desk.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert Settings(str(tmp_path)).text_size == 110


def test_without_single_letters_only_alt_and_the_letter_flags_and_digits_choose(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        (switch,) = (each for each in seen(page, Switch) if each.accessibleName() == "Single letters are keys")
        QTest.keyClick(switch, Qt.Key.Key_Space)
        assert not switch.isChecked()
        assert QAccessible.queryAccessibleInterface(switch).role() == QAccessible.Role.CheckBox
        desk.show_home()
        primary = desk.window.focusWidget()
        QTest.keyClick(primary, Qt.Key.Key_Return)
        session = desk.window.current_page()
        assert isinstance(session, SessionPage)
        flow = session.findChild(SessionFlow)
        assert isinstance(flow, SessionFlow)
        QTest.keyClick(session, Qt.Key.Key_F)
        QTest.keyClick(session, Qt.Key.Key_A)
        assert (flow.view.flagged, flow.view.draft) == (False, None)
        QTest.keyClick(session, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(session, Qt.Key.Key_1)
        after = flow.view
        assert after.flagged
        assert after.draft is not None
        tips = " ".join(each.toolTip() for each in seen(session, Button))
        assert "(Alt+S)" in tips
        assert "(S)" not in tips


def test_a_window_opens_where_it_was_closed_and_as_large(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        desk.window.setGeometry(40, 50, 1010, 620)
        desk.window.close()
    with program() as desk:
        assert desk.window.geometry().size().toTuple() == (1010, 620)
        assert desk.window.pos() == QPoint(40, 50)


def test_a_place_that_no_screen_shows_any_more_is_not_taken(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    Settings(str(tmp_path)).set_window((90_000, 50, 300, 200, False))
    with program() as desk:
        assert desk.window.x() < 90_000
        assert desk.window.size().toTuple() == (900, 600)


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu: there is no window system here
def test_someone_is_added_and_gets_their_turn_with_one_click_and_again_from_the_rail(
    qtbot: QtBot, program: Open
) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        add(page, "Ada")
        first = desk.journal and desk.journal.learner
        press(button(page, "Switch to Ada"))
        assert desk.journal is not None
        assert desk.journal.learner != first
        (entry,) = [each for each in seen(desk.window, RailEntry) if each.key == "learner"]
        assert entry.accessibleName() == "Ada: whose turn it is"
        press(entry)
        (menu,) = [each for each in desk.window.findChildren(QMenu) if each.isVisible()]
        menu.actions()[0].trigger()
        menu.close()
        assert desk.journal.learner == first
        assert isinstance(desk.window.current_page(), HomePage)
    with program() as desk:
        assert desk.journal is not None
        assert desk.journal.learner == first


def test_at_the_next_start_it_is_still_the_turn_of_who_was_chosen_last(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        add(page, "Ada")
        press(button(page, "Switch to Ada"))
        assert desk.journal is not None
        ada = desk.journal.learner
    with program() as desk:
        assert desk.journal is not None
        assert desk.journal.learner == ada
        assert [each.key for each in desk.window.findChildren(RailEntry)].count("learner") == 1


def test_a_name_that_is_there_already_is_refused_with_a_sentence_and_stays_typed(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        add(page, "Ada")
        add(page, "ada")
        assert "Ada is here already." in words(page)
        assert [each.text() for each in seen(page, NameField)] == ["ada"]
        assert sum(each.words().startswith("Switch to") for each in seen(page, Button)) == 1


def test_someone_is_renamed_and_escape_leaves_the_name_as_it_was(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        press(button(page, "Rename"))
        field = next(each for each in seen(page, NameField) if each.accessibleName() == "Another name for You")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert isinstance(desk.window.current_page(), SettingsPage)
        press(button(page, "Rename"))
        field = next(each for each in seen(page, NameField) if each.accessibleName() == "Another name for You")
        QTest.keyClicks(field, "Ben")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert "Ben" in words(page)


def test_escape_leads_back_home(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        QTest.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Escape)
        assert isinstance(desk.window.current_page(), HomePage)


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu: there is no window system here
def test_extra_time_chosen_for_a_learner_is_kept(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        (chooser,) = seen(shown(qtbot, desk), Chooser)
        QTest.keyClick(chooser, Qt.Key.Key_Down)
        assert chooser.menu_shown.isVisible()
        chooser.menu_shown.actions()[1].trigger()
        chooser.menu_shown.close()
        assert desk.journal is not None
        assert extra_time(desk.journal) == 25
    with program() as desk:
        (chooser,) = seen(shown(qtbot, desk), Chooser)
        assert "25" in f"{chooser.accessibleName()} {chooser.accessibleDescription()}"


def test_the_time_left_hidden_in_settings_is_hidden_at_the_next_start_too(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    with program() as desk:
        page = shown(qtbot, desk)
        (switch,) = (each for each in seen(page, Switch) if each.accessibleName() == "Show the time left")
        QTest.keyClick(switch, Qt.Key.Key_Space)
        assert not switch.isChecked()
    assert not Settings(str(tmp_path)).time_shown
