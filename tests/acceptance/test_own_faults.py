"""The program goes wrong itself, in a process of its own: what is written down, what is said, and how it ends."""

import subprocess
import sys
from pathlib import Path

from quizapp.app.log import NAME
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
