"""The program goes wrong itself, in a process of its own: what is written down, what is said, and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.app.log import NAME, note, report
from quizapp.version import VERSION
from tests.processes import ENVIRONMENT, ROOT

SECRET = "The Black Sea, says Ada"
IN_A_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from quizapp.ui import app
from quizapp.ui.window import Window
class Failing(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        raise KeyError("The Black Sea, says Ada")
def fail():
    (window,) = [each for each in application.topLevelWidgets() if isinstance(each, Window)]
    failing = Failing(window)
    failing.resize(50, 50)
    failing.show()
application = QApplication([])
QTimer.singleShot(800, fail)
QTimer.singleShot(1600, application.quit)
sys.exit(app.run([], Path(sys.argv[1])))
"""


def ran(script: str, *words: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a script to its end."""
    line = [sys.executable, "-c", script, *map(str, words)]
    return subprocess.run(
        line, cwd=ROOT, env={**ENVIRONMENT, **environment}, capture_output=True, text=True, timeout=60, check=False
    )


def test_after_a_fault_in_a_paint_the_window_still_closes_well(tmp_path: Path) -> None:
    done = ran(IN_A_PAINT, tmp_path)
    assert done.returncode == 0, done.stderr  # a painter that is held on to ends the program from within
    log = (tmp_path / NAME).read_text(encoding="utf-8")
    assert log.count("KeyError") == 1
    assert SECRET not in log


IN_A_COMMAND = """
import sys
from quizapp.__main__ import main
from quizapp.cli.commands import check
def run(options):
    BODY
check.run = run
sys.exit(main(sys.argv[1:]))
"""
FAILS = IN_A_COMMAND.replace("BODY", 'return {}["The Black Sea, says Ada"]')
CALLS_ITSELF = IN_A_COMMAND.replace("BODY", "return run(options)")
AT_THE_OPENING = """
import sys
from quizapp.__main__ import main
from quizapp.ui import app
def opened(*others):
    raise ValueError("The Black Sea, says Ada")
app.opened = opened
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", [("--data", "{}", "check", "x"), ("check", "x", "--data={}")])
def test_in_the_terminal_a_fault_is_written_into_the_data_folder_that_was_named(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    named = tmp_path / "named"
    done = ran(FAILS, *(word.format(named) for word in words), QUIZAPP_DATA=str(tmp_path / "other"))
    assert done.returncode == 1
    assert "KeyError" in (named / NAME).read_text(encoding="utf-8")
    assert not (tmp_path / "other").exists()
    assert done.stderr.startswith("Something went wrong in quizapp itself.")
    assert str(named / NAME) in done.stderr
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stderr


def test_when_asked_for_the_traceback_is_shown_and_written_down_all_the_same(tmp_path: Path) -> None:
    done = ran(FAILS, "--data", tmp_path, "check", "x", QUIZAPP_DEBUG="1")
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert str(tmp_path / NAME) in done.stderr
    assert SECRET not in (tmp_path / NAME).read_text(encoding="utf-8")


def test_of_calls_without_end_the_log_tells_the_ends(tmp_path: Path) -> None:
    done = ran(CALLS_ITSELF, "--data", tmp_path, "check", "x")
    assert done.returncode == 1
    log = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    assert "RecursionError" in log
    assert 40 < len(log) < 60


def test_a_window_that_cannot_be_opened_says_so_in_a_sentence_and_writes_down_why(tmp_path: Path) -> None:
    done = ran(AT_THE_OPENING, "--data", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Something went wrong in quizapp itself.")
    log = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "ValueError" in log
    assert SECRET not in log + done.stderr


LATE = """
import sys
from pathlib import Path
from quizapp.__main__ import load_window
load_window()
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from quizapp.ui import app, late
application, plain = QApplication([]), late.watch_faults
def watched(desk, folder):
    if "quizapp.app.log" not in sys.modules:
        print("Home was complete:", desk.complete, flush=True)
    return plain(desk, folder)
def complain():
    for _ in range(2):
        qWarning("QFile: no such file: /home/ada/Ada’s quiz.yaml: “The Black Sea, says Ada”")
late.watch_faults = watched
QTimer.singleShot(900, complain)
QTimer.singleShot(1200, application.quit)
status = app.run([], Path(sys.argv[1]))
print("hook is Python’s again:", sys.excepthook is sys.__excepthook__)
sys.exit(status)
"""
SOMEWHERE = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from quizapp.ui import app
application = QApplication([])
def fail():
    raise KeyError("The Black Sea, says Ada")
def in_a_thread():
    threading.Thread(target=fail).start()
QTimer.singleShot(WHEN)
QTimer.singleShot(1200, application.quit)
sys.exit(app.run([], Path(sys.argv[1])))
"""
AT_ONCE, IN_A_THREAD = SOMEWHERE.replace("WHEN", "0, fail"), SOMEWHERE.replace("WHEN", "700, in_a_thread")


def test_the_log_is_loaded_once_home_is_painted_and_holds_starts_and_what_qt_complains_of(tmp_path: Path) -> None:
    done = ran(LATE, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["Home was complete: True", "hook is Python’s again: True"]
    start, complaint = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    assert f"start: quizapp {VERSION}, Python " in start
    assert complaint.endswith("UTC Qt: QFile: no such file: (path): “…”")
    assert done.stderr.count(SECRET) == 2  # the terminal hears all of it, as ever


@pytest.mark.parametrize("script", [AT_ONCE, IN_A_THREAD], ids=["before Home is painted", "in a thread"])
def test_a_fault_is_written_down_whenever_and_wherever_it_happens(tmp_path: Path, script: str) -> None:
    done = ran(script, tmp_path)
    assert done.returncode == 0, done.stderr
    log = (tmp_path / NAME).read_text(encoding="utf-8")
    assert log.count("KeyError") == 1
    assert SECRET not in log


def test_a_report_holds_the_end_of_the_log_and_no_name_of_a_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    for number in range(100):
        note(str(tmp_path), f"line {number} of /home/ada/quizapp")
    copied = report(str(tmp_path), "ValueError\n  /home/ada/quizapp/ui/desk.py:7 show")
    assert "/home/ada" not in copied
    assert "~/quizapp/ui/desk.py:7 show" in copied
    assert "line 99 " in copied
    assert "line 12 " not in copied
    assert "ValueError" in report(str(tmp_path / "nothing there"), "ValueError")
