"""A page that scrolls, without frames: `area = ScrollArea(theme, parent)`, then `area.setWidget(page)`.

The thin bar lies over the page's edge, so that a page is as wide with it as without.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from quizapp.ui.parts.ring import Ring
from quizapp.ui.parts.scroll_bar import WIDE, ThinBar
from quizapp.ui.theme import Theme


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


class ReadingArea(ScrollArea):
    """A scroll area that takes the focus: it scrolls by the keys of the keyboard too, and shows that it has them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring = Ring(theme, self)
        self._ring.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.follow(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.follow(event)
