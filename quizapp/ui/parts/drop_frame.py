"""The quiet frame that a window shows while something is held over it that can be dropped."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_WITHIN = 6  # pixels from the window's edge
_DASH = 3.0  # in widths of the line


class DropFrame(QWidget):
    """Lies over its parent, as large as it, and lets everything through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def set_shown(self, shown: bool) -> None:
        """Show it over everything, or hide it."""
        parent = self.parentWidget()
        if shown and parent is not None:
            self.setGeometry(parent.rect())
            self.raise_()
        self.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().adjusted(_WITHIN, _WITHIN, -_WITHIN, -_WITHIN)
        paint_dashes(QPainter(self), box, CORNER, self._theme.colour("accent"), 2)


def paint_dashes(painter: QPainter, box: QRect, corner: float, colour: QColor, width: int) -> None:
    """Paint a dashed line inside a box's edge, its corners rounded."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, width)
    pen.setDashPattern([_DASH, _DASH])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), corner, corner)
