"""The details of a fault of our own are read before they are handed on, and at once where Home fails too."""

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from quizapp.app.log import NAME
from quizapp.ui.app import opened
from quizapp.ui.crashes import MOST_KNOWN, Crashes
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.pages.crash import CrashPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from tests.builders import Clock

SECRET = "The Black Sea, says Ada"


@contextmanager
def shown(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[tuple[Desk, Crashes]]:
    with opened(qapp, [], folder, Outside(Clock(), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        crashes = Crashes(desk, str(folder))
        try:
            yield desk, crashes
        finally:
            crashes.rest()


def fail() -> None:
    raise ValueError(SECRET)


def go_wrong(crashes: Crashes) -> None:
    try:
        fail()
    except ValueError as made:
        crashes.take(type(made), made, made.__traceback__)


def said(desk: Desk) -> str:
    return " ".join(each.accessibleName() for each in desk.window.findChildren(Message) if each.isVisible())


def press(desk: Desk, words: str) -> None:
    (button,) = [each for each in desk.window.findChildren(Button) if each.isVisible() and each.words() == words]
    button.take_focus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def break_home(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def show_home(*others: object, **more: object) -> None:
        raise LookupError(SECRET)

    monkeypatch.setattr(desk.home_page, "show_home", show_home)


def test_the_details_can_be_read_before_they_are_copied(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qapp, qtbot, tmp_path) as (desk, crashes):
        go_wrong(crashes)
        qtbot.waitUntil(lambda: "Something went wrong" in said(desk))
        press(desk, "Show details")
        page = desk.window.current_page()
        assert isinstance(page, CrashPage)
        assert "ValueError\n" in page.details
        assert "test_crash_page.py" in page.details
        assert SECRET not in page.details
        assert str(Path.home()) not in page.details
        assert str(tmp_path / NAME) in said(desk)
        press(desk, "Copy details")
        assert QGuiApplication.clipboard().text().strip() == page.details.strip()
        press(desk, "Back to Home")
        assert desk.window.current_page() is desk.home_page


def test_tab_goes_through_the_buttons_and_the_details_and_escape_leads_home(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with shown(qapp, qtbot, tmp_path) as (desk, crashes):
        go_wrong(crashes)
        qtbot.waitUntil(lambda: "Something went wrong" in said(desk))
        press(desk, "Show details")
        names = []
        for _ in range(4):
            here = desk.window.focusWidget()
            assert here is not None
            names.append(here.accessibleName())
            QTest.keyClick(here, Qt.Key.Key_Tab)
        assert names == ["Back to Home", "Copy details", "Close quizapp", "Details"]
        left = desk.window.focusWidget()
        assert not isinstance(left, QPlainTextEdit)
        assert left is not None
        QTest.keyClick(left, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: desk.window.current_page() is desk.home_page)


def test_where_home_fails_too_the_details_stand_there_and_the_page_stays(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shown(qapp, qtbot, tmp_path) as (desk, crashes):
        break_home(desk, monkeypatch)
        go_wrong(crashes)
        qtbot.waitUntil(lambda: "Home cannot be shown either." in said(desk))
        page = desk.window.current_page()
        assert isinstance(page, CrashPage)
        assert "ValueError" in page.details
        assert "LookupError" in page.details
        press(desk, "Back to Home")
        assert isinstance(desk.window.current_page(), CrashPage)
        assert "Home cannot be shown either." in said(desk)
        assert "You can go on" not in said(desk)
        monkeypatch.undo()
        press(desk, "Back to Home")
        assert desk.window.current_page() is desk.home_page


def test_a_fault_that_differs_each_time_does_not_go_on_for_ever(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with shown(qapp, qtbot, tmp_path) as (_, crashes):
        for number in range(MOST_KNOWN + 10):
            kind = type(f"Fault{number}", (Exception,), {})
            crashes.take(kind, kind(), None)
        assert (tmp_path / NAME).read_text(encoding="utf-8").count("\nFault") == MOST_KNOWN


def test_a_fault_while_something_is_thrown_away_is_written_down(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    class Failing:
        def __del__(self) -> None:
            fail()

    with shown(qapp, qtbot, tmp_path) as (desk, crashes):
        crashes.watch()
        assert Failing() is not None
        gc.collect()
        qtbot.waitUntil(lambda: "Something went wrong" in said(desk))
        crashes.rest()
        assert sys.unraisablehook is sys.__unraisablehook__
        assert "ValueError" in (tmp_path / NAME).read_text(encoding="utf-8")


def test_a_thread_that_ends_itself_is_no_fault_and_one_that_fails_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with shown(qapp, qtbot, tmp_path) as (desk, crashes):
        crashes.watch()
        for target in (sys.exit, fail):
            thread = threading.Thread(target=target)
            thread.start()
            thread.join()
        qtbot.waitUntil(lambda: "Something went wrong" in said(desk))
        log = (tmp_path / NAME).read_text(encoding="utf-8")
        assert "SystemExit" not in log
        assert log.count("ValueError") == 1


def test_where_the_log_cannot_be_written_nobody_is_sent_to_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()  # root may write into any folder, but not into a folder as a file
    with shown(qapp, qtbot, tmp_path) as (desk, crashes):
        go_wrong(crashes)
        qtbot.waitUntil(lambda: "Something went wrong" in said(desk))
        assert "The log could not be written." in said(desk)
        assert NAME not in said(desk)
        press(desk, "Copy details")
        assert "ValueError" in QGuiApplication.clipboard().text()
