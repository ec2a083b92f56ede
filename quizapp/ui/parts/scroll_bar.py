"""The thin bar of a page that scrolls. What it moves is the scroll area's own bar, which stays unseen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from quizapp.ui.theme import Theme

WIDE = 12
_THUMB = 6
_SHORTEST = 32


class ThinBar(QWidget):
    """Shows where a page stands; its thumb can be dragged, and a press beside it goes on by a page."""

    def __init__(self, theme: Theme, bar: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._moves = theme, bar
        self._grip: float | None = None  # where the thumb was taken hold of
        self.hide()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.update)
        theme.changed.connect(self.update)

    def thumb(self) -> QRectF:
        """Return where the thumb is."""
        bar = self._moves
        shown = bar.pageStep() / max(1, bar.maximum() - bar.minimum() + bar.pageStep())
        length = max(_SHORTEST, self.height() * shown)
        share = (bar.value() - bar.minimum()) / max(1, bar.maximum() - bar.minimum())
        return QRectF((WIDE - _THUMB) / 2, share * (self.height() - length), _THUMB, length)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("control"))
        painter.drawRoundedRect(self.thumb().adjusted(0, 2, 0, -2), _THUMB / 2, _THUMB / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thumb, y = self.thumb(), event.position().y()
        if thumb.top() <= y <= thumb.bottom():
            self._grip = y - thumb.top()
        else:
            self._moves.setValue(self._moves.value() + self._moves.pageStep() * (1 if y > thumb.bottom() else -1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        room = self.height() - self.thumb().height()
        if self._grip is not None and room > 0:
            share = (event.position().y() - self._grip) / room
            bar = self._moves
            bar.setValue(round(bar.minimum() + share * (bar.maximum() - bar.minimum())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
