"""How far a session is, a step a question: `Steps(theme, ["done", "now", "to come"], "Question 2 of 3", parent)`."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme

Step = Literal["done", "now", "to come"]
HEIGHT = 4
_GAP = 3


class Steps(Part):
    """Bars of 4 px, one a step; `words` say the same to a screen reader."""

    def __init__(self, theme: Theme, steps: Sequence[Step], words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(steps, words)

    def show_steps(self, steps: Sequence[Step], words: str) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_at(QPainter(self))

    def paint_at(self, painter: QPainter) -> None:
        """Paint them below where the painter stands."""
        if self.mirrored():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_steps(painter, self.theme, self._steps, self.width())


def paint_steps(painter: QPainter, theme: Theme, steps: Sequence[Step], width: int) -> None:
    """Paint bars from (0, 0) to the right, 4 px high."""
    gap = _GAP if width > 6 * len(steps) else 1  # a hundred questions still fit
    wide = (width - gap * (len(steps) - 1)) / max(1, len(steps))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if wide < 1:  # so many that none can be told from its neighbours: each stretch is one bar
        wide = width / len(steps)
        for step, first, count in _stretches(steps):
            _paint_step(painter, theme, step, QRectF(first * wide, 0, max(4.0, count * wide), HEIGHT))
        return
    for at, step in enumerate(steps):
        _paint_step(painter, theme, step, QRectF(at * (wide + gap), 0, wide, HEIGHT))


def _stretches(steps: Sequence[Step]) -> Iterator[tuple[Step, int, int]]:
    """Yield each run of equal steps with its first place and its length."""
    first = 0
    for step, run in groupby(steps):
        count = len(list(run))
        yield step, first, count
        first += count


def _paint_step(painter: QPainter, theme: Theme, step: Step, box: QRectF) -> None:
    if step == "now":
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 1, 1)
    else:
        painter.setBrush(theme.colour("accent" if step == "done" else "line"))
        painter.drawRoundedRect(box, 2, 2)
