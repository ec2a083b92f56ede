"""A fault of our own while the disk refuses: what is said to be saved is saved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.app import opened
from quizapp.ui.crashes import Crashes
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from tests.builders import Clock


def press(desk: Desk, key: Qt.Key) -> None:
    QTest.qWait(420)  # a second Enter within 400 ms is ignored
    QTest.keyClick(desk.window.focusWidget() or desk.window, key)


def click(desk: Desk, words: str) -> None:
    (found,) = [each for each in desk.window.findChildren(Button) if each.isVisible() and each.words() == words]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def said(desk: Desk) -> str:
    return " ".join(each.accessibleName() for each in desk.window.findChildren(Message) if each.isVisible())


def with_an_answer_that_is_not_saved(desk: Desk, qtbot: QtBot) -> None:
    """Begin a session although the disk refuses, and answer a question."""
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    assert desk.journal is not None
    desk.journal.db.execute("PRAGMA query_only=ON")
    press(desk, Qt.Key.Key_Return)
    click(desk, "Go on without saving")
    press(desk, Qt.Key.Key_1)
    press(desk, Qt.Key.Key_Return)


def go_wrong(desk: Desk, folder: Path, qtbot: QtBot) -> Crashes:
    crashes, made = Crashes(desk, str(folder)), KeyError("The Black Sea, says Ada")
    crashes.take(type(made), made, None)
    qtbot.waitUntil(lambda: "Something went wrong" in said(desk))
    return crashes


def test_in_the_midst_of_a_session_that_is_not_saved_the_message_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qapp, [], tmp_path, Outside(Clock(), lambda: 7), "light") as desk:
        with_an_answer_that_is_not_saved(desk, qtbot)
        go_wrong(desk, tmp_path, qtbot)
        assert "One answer is not saved yet" in said(desk)
        assert "is saved." not in said(desk)
        assert desk.journal is not None
        desk.journal.db.execute("PRAGMA query_only=OFF")


def test_of_a_session_that_was_left_unsaved_the_message_says_so_too(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qapp, [], tmp_path, Outside(Clock(), lambda: 7), "light") as desk:
        with_an_answer_that_is_not_saved(desk, qtbot)
        page = desk.window.current_page()
        flow = page.findChild(SessionFlow) if page is not None else None
        assert isinstance(flow, SessionFlow)
        flow.page.left.emit()
        go_wrong(desk, tmp_path, qtbot)
        assert "One answer is not saved yet" in said(desk)
        assert "is saved." not in said(desk)
        assert desk.journal is not None
        desk.journal.db.execute("PRAGMA query_only=OFF")


def test_the_window_can_be_closed_from_the_message(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qapp, [], tmp_path, Outside(Clock(), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        go_wrong(desk, tmp_path, qtbot)
        click(desk, "Close quizapp")
        assert not desk.window.isVisible()
