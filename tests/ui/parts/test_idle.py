"""Work in small steps while nothing else is to be done."""

import gc
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.idle import Idle


class Page(QWidget):
    """A page that nobody holds but itself, as after it was left, and a part of it that has work to do."""

    def __init__(self, done: list[str]) -> None:
        super().__init__()
        self.itself = self
        self.part = Part(self, done)


class Part(QWidget):
    def __init__(self, page: QWidget, done: list[str]) -> None:
        super().__init__(page)
        self.done = done
        self.label = QWidget(self)
        self.idle = Idle(self)
        self.idle.begin(self.steps())

    def steps(self) -> Iterator[None]:
        gc.collect()
        self.label.resize(10, 10)
        self.done.append("one")
        yield
        self.label.resize(20, 20)
        self.done.append("two")


def test_a_page_that_nobody_holds_ends_after_a_step_and_not_in_the_midst_of_one(qtbot: QtBot) -> None:
    done: list[str] = []
    Page(done)
    qtbot.waitUntil(lambda: bool(done))
    assert done[0] == "one"
