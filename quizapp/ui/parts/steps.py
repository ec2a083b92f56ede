"""How far a session is, a step a question: `Steps(theme, ["done", "now", "to come"], "Question 2 of 3", parent)`."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme

Step = Literal["done", "now", "to come"]
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
        return QSize(160, 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.mirrored():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        count = len(self._steps)
        gap = _GAP if self.width() > 6 * count else 1  # a hundred questions still fit
        wide = (self.width() - gap * (count - 1)) / max(1, count)
        for at, step in enumerate(self._steps):
            self._paint_step(painter, step, QRectF(at * (wide + gap), 0, wide, 4))

    def _paint_step(self, painter: QPainter, step: Step, box: QRectF) -> None:
        colour = self.theme.colour
        if step == "now":
            painter.setPen(QPen(colour("accent"), 1))
            painter.setBrush(colour("card"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent" if step == "done" else "line"))
            painter.drawRoundedRect(box, 2, 2)
