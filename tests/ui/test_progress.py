"""Progress by its keys: from Home to the page, into an attempt, and back to where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.journal.store import open_journal
from quizapp.ui.app import opened
from quizapp.ui.charts.mark import ChartMark
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.pages.home import HomePage
from quizapp.ui.pages.progress import ProgressPage
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.attempt_list import AttemptLine
from quizapp.ui.parts.button import Button, Link
from quizapp.ui.window import RailEntry
from tests.builders import NOON, Clock
from tests.ui.desks import page
from tests.ui.pages.test_progress import HALF, RIGHT, take


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The program after three attempts, the last of them not finished."""
    journal = open_journal(str(tmp_path / "data"))
    for responses in (HALF, RIGHT, (0,)):
        take(journal, *responses)
    journal.close()
    with opened(qapp, [], tmp_path / "data", Outside(Clock(NOON), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        yield desk


def rail(desk: Desk) -> dict[str, RailEntry]:
    return {entry.key: entry for entry in desk.window.findChildren(RailEntry)}


def press(
    qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused: QWidget | None = desk.window.focusWidget()
    qtbot.keyClick(desk.window if focused is None else focused, key, modifier)


def open_progress(qtbot: QtBot, desk: Desk) -> ProgressPage:
    rail(desk)["progress"].setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    shown = page(desk)
    assert isinstance(shown, ProgressPage)
    return shown


def test_the_rail_leads_to_progress_and_home_again(qtbot: QtBot, desk: Desk) -> None:
    open_progress(qtbot, desk)
    assert rail(desk)["progress"].accessibleDescription() == "This page"
    assert rail(desk)["home"].accessibleDescription() == ""
    press(qtbot, desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(page(desk), HomePage)
    open_progress(qtbot, desk)
    rail(desk)["home"].setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    assert isinstance(page(desk), HomePage)


def test_an_attempt_opens_question_by_question_and_leads_back_to_its_line(qtbot: QtBot, desk: Desk) -> None:
    shown = open_progress(qtbot, desk)
    shown.findChildren(AttemptLine)[2].take_focus()
    opened_ = shown.findChildren(AttemptLine)[2].row.id
    press(qtbot, desk, Qt.Key.Key_Return)
    assert isinstance(page(desk), ResultsPage)
    assert rail(desk)["progress"].accessibleDescription() == "This page"
    assert "Back to Progress" in [button.words() for button in page(desk).findChildren(Button)]
    press(qtbot, desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(page(desk), ProgressPage)
    focused = desk.window.focusWidget()
    assert isinstance(focused, AttemptLine)
    assert focused.row.id == opened_


def test_a_mark_opens_the_attempt_behind_it(qtbot: QtBot, desk: Desk) -> None:
    shown = open_progress(qtbot, desk)
    shown.findChildren(ChartMark)[0].take_focus()
    press(qtbot, desk, Qt.Key.Key_Return)
    assert isinstance(page(desk), ResultsPage)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert isinstance(page(desk), ProgressPage)
    assert desk.window.focusWidget() is page(desk).findChildren(ChartMark)[0]


def test_the_points_where_one_stands_open_the_attempt_and_have_the_focus_again(qtbot: QtBot, desk: Desk) -> None:
    open_progress(qtbot, desk).findChildren(Link)[1].take_focus()
    press(qtbot, desk, Qt.Key.Key_Return)
    assert isinstance(page(desk), ResultsPage)
    press(qtbot, desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.window.focusWidget() is page(desk).findChildren(Link)[1]


def test_an_attempt_that_is_not_finished_is_gone_on_with(qtbot: QtBot, desk: Desk) -> None:
    shown = open_progress(qtbot, desk)
    shown.findChildren(AttemptLine)[0].take_focus()
    press(qtbot, desk, Qt.Key.Key_Return)
    assert isinstance(page(desk), SessionPage)


def test_by_tab_alone_everything_on_the_page_is_met_in_the_order_of_reading(qtbot: QtBot, desk: Desk) -> None:
    shown = open_progress(qtbot, desk)
    met: list[QWidget] = []
    for _ in range(20):
        press(qtbot, desk, Qt.Key.Key_Tab)
        focused = desk.window.focusWidget()
        if shown.isAncestorOf(focused) and focused not in met:  # what else the rail has comes before
            met.append(focused)
    assert [type(each).__name__ for each in met] == [*["Link"] * 2, *["ChartMark"] * 2, *["AttemptLine"] * 3]
