"""A page that scrolls, without frames: `area = ScrollArea(theme, parent)`, then `area.setWidget(page)`.

The thin bar lies over the page's edge, so that a page is as wide with it as without.
"""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

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


class ScrollArea(QScrollArea):
    """Scrolls up and down what is set as its widget, which becomes as wide as the area is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A viewport of our own: asked for Qt's, the binding makes every class of widgets there is, 30 ms at the start.
        self.setViewport(QWidget(self))
        own = self.verticalScrollBar()
        self._bar = ThinBar(theme, own, self)
        own.rangeChanged.connect(self.follow)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.setAutoFillBackground(False)  # Qt fills it, and would hide the page's own ground

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt and an arrow belong to the page; Qt would scroll
        else:
            super().keyPressEvent(event)

    @Slot()
    def follow(self) -> None:
        """Put the bar at the edge where lines end."""
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - WIDE
        self._bar.setGeometry(left, 0, WIDE, self.height())
        own = self.verticalScrollBar()
        self._bar.setVisible(own.maximum() > own.minimum())
        self._bar.raise_()
