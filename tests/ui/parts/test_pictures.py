"""What is painted ahead, and work that is done in small steps."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.idle import Idle
from quizapp.ui.parts.pictures import Pictures
from quizapp.ui.theme import Theme

RED = QColor("red")


class Painted(QWidget):
    """Counts how often it had to be painted, and shows what was painted ahead where there is such."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pictures, self.count = Pictures(theme, self), 0
        self.resize(40, 20)

    def paint(self, painter: QPainter) -> None:
        self.count += 1
        painter.fillRect(0, 0, 10, 10, RED)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if not self.pictures.show(painter, "look"):
            self.paint(painter)


def test_what_was_painted_ahead_is_not_painted_again(theme: Theme, qtbot: QtBot) -> None:
    widget = Painted(theme)
    qtbot.addWidget(widget)
    for _ in range(2):
        widget.pictures.paint_ahead("look", QSize(40, 20), widget.paint)
    assert widget.grab().toImage().pixelColor(5, 5) == RED
    assert widget.grab().toImage().pixelColor(20, 15) == theme.colour("surface")
    assert widget.count == 1


def test_a_picture_of_another_size_or_look_is_of_no_use(theme: Theme, qtbot: QtBot) -> None:
    widget = Painted(theme)
    qtbot.addWidget(widget)
    widget.pictures.paint_ahead("another look", QSize(40, 20), widget.paint)
    widget.pictures.paint_ahead("look", QSize(41, 20), widget.paint)
    widget.grab()
    assert widget.count == 3
    widget.resize(41, 20)
    widget.grab()
    assert widget.count == 3
    widget.pictures.clear()
    widget.grab()
    assert widget.count == 4


def test_work_is_done_to_its_end_while_nothing_else_is_to_be_done(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()
    idle = Idle(owner)
    idle.begin(steps(done, 3))
    assert (done, idle.busy) == ([], True)
    qtbot.waitUntil(lambda: not idle.busy)
    assert done == [0, 1, 2]


def test_other_work_takes_the_place_of_what_was_begun_and_stopping_leaves_it(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()
    idle = Idle(owner)
    idle.begin(steps(done, 3))
    idle.begin(steps(done, 1))
    qtbot.waitUntil(lambda: not idle.busy)
    idle.begin(steps(done, 9))
    idle.stop()
    qtbot.wait(20)
    assert (done, idle.busy) == ([0], False)


def steps(done: list[int], count: int) -> Iterator[None]:
    for step in range(count):
        done.append(step)
        yield
