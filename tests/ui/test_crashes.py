"""A fault of our own: it is written down without what is private, said once, and the window goes on."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.app.log import MOST, NAME, write
from quizapp.cli.main import main
from quizapp.ui.app import opened
from quizapp.ui.crashes import Crashes
from quizapp.ui.desk import Outside
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from tests.builders import Clock
from tests.processes import ENVIRONMENT, ROOT

SECRET = "The Black Sea, says Ada"
CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from quizapp.ui import app
application = QApplication([])
def fail():
    raise KeyError("The Black Sea, says Ada")
QTimer.singleShot(800, fail)
QTimer.singleShot(1000, fail)
QTimer.singleShot(1600, application.quit)
sys.exit(app.run([], Path(sys.argv[1])))
"""


def fault() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as made:
        return made


def test_a_fault_is_said_on_home_with_what_was_kept_and_its_details_can_be_copied(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qapp, [], tmp_path, Outside(Clock(), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        QTest.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Return)  # in the midst of a session
        crashes, made = Crashes(desk, str(tmp_path)), fault()
        for _ in range(2):
            crashes.take(type(made), made, made.__traceback__)
        qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(Message)))
        (message,) = [each for each in desk.window.findChildren(Message) if each.isVisible()]
        assert message.accessibleName().startswith("Something went wrong in quizapp itself. Every answer up to here")
        assert desk.shown.waiting is not None
        (copy,) = [each for each in message.findChildren(Button) if each.words() == "Copy details"]
        QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
        copied = QGuiApplication.clipboard().text()
        assert "ValueError" in copied
        assert "test_crashes.py" in copied
        assert SECRET not in copied
        assert (tmp_path / NAME).read_text().count("ValueError") == 1


def test_a_fault_in_a_timer_is_written_once_and_the_window_goes_on(tmp_path: Path) -> None:
    line = [sys.executable, "-c", CHILD, str(tmp_path)]
    done = subprocess.run(line, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    log = (tmp_path / NAME).read_text()
    assert log.count("KeyError") == 1
    assert SECRET not in log


def test_in_the_terminal_a_fault_is_one_sentence_and_status_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path))

    def open_window(files: object, data: object) -> int:
        raise ValueError(SECRET)

    assert main(["rivers.quiz.yaml"], open_window) == 1
    said = capsys.readouterr().err
    assert said.startswith("Something went wrong in quizapp itself.")
    assert str(tmp_path / NAME) in said
    assert SECRET not in said + (tmp_path / NAME).read_text()


def test_the_log_stays_small_and_a_folder_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("x" * (MOST + 1))
    write(str(tmp_path), fault())
    assert (tmp_path / NAME).stat().st_size < MOST
    assert (tmp_path / f"{NAME}.1").exists()
    write(str(tmp_path / NAME / "no folder"), fault())
