"""A mark on a chart: pressed it leads to what lies behind it; hollow where no range can be told."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.domain import DomainMark, domain_colour
from quizapp.ui.theme import Theme

Step = Literal["before", "after", "first", "last"]
SIZE = 20  # of what is pressed
LEAST = 8  # how narrow it may become beside others
_RADIUS, _EDGE, _HOLLOW = 4.5, 1.5, 2.0
_DIAMOND = 1.3  # a diamond as large to the eye as the disc


class ChartMark(Control):
    """A point of a domain, in the shape that goes with the domain: disc, square, diamond.

    `met` says that pointer or focus is on it; `stepped` that an arrow key asks for a neighbour. Tab stops at one mark
    of a chart alone: `set_stop` says at which.
    """

    ring_corner = SIZE // 2
    met = Signal()
    stepped = Signal(str)

    def __init__(self, theme: Theme, name: str, domain: DomainMark, *, hollow: bool, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._domain, self._hollow = domain, hollow
        self.setAccessibleName(name)
        self.setAccessibleDescription("Opens the attempt")
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_stop(self, stop: bool) -> None:
        """Let Tab stop here, or not."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        return QSize(LEAST, self.theme.px(SIZE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.met.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.met.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._steps().get(event.key())
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self.theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hue = domain_colour(self.theme, self._domain)
        grow = 1.0 if self.underMouse() else 0.0
        radius = self.theme.px(2 * (_RADIUS + grow)) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("card"))
        self._shape(painter, radius + _EDGE)
        if self._hollow:
            painter.setPen(QPen(QColor(hue), _HOLLOW))
            self._shape(painter, radius - _HOLLOW / 2)
        else:
            painter.setBrush(hue)
            self._shape(painter, radius)

    def _shape(self, painter: QPainter, radius: float) -> None:
        middle = QRectF(self.rect()).center()
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        if self._domain.place == 1:
            painter.drawRect(box)
        elif self._domain.place == 2:
            reach = radius * _DIAMOND
            ends = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in ends]))
        else:
            painter.drawEllipse(box)

    def _steps(self) -> dict[int, Step]:
        before, after = (Qt.Key.Key_Right, Qt.Key.Key_Left) if self.mirrored() else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return {before: "before", after: "after", Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last"}
