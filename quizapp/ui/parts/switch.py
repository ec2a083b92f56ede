"""A switch: on or off, and nothing else. `clicked` asks for the other; `show_checked` says what it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.part import paint_frame
from quizapp.ui.theme import Theme

_WIDE, _HIGH = 40, 24
_KNOB = 14


class Switch(Control):
    """A check box to a screen reader, named by `name`."""

    ring_corner = _HIGH // 2

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_checked(False)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDE), self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, on = QPainter(self), self.theme.colour, self.isChecked()
        ground = colour("accent-hover" if self.hovered() else "accent") if on else colour("card")
        paint_frame(painter, self.rect(), self.height() / 2, ground, None if on else colour("control"))
        knob, edge = self.theme.px(_KNOB), (self.height() - self.theme.px(_KNOB)) / 2
        at_end = on != self.isRightToLeft()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("on-accent" if on else "control"))
        painter.drawEllipse(QRectF(self.width() - edge - knob if at_end else edge, edge, knob, knob))
