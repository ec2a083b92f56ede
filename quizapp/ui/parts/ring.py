"""The focus ring: 2 pixels of accent, 2 pixels off what has the keyboard's focus, on every ground.

It is a sibling on top, so that it can lie outside the part it belongs to; it goes with that part through every
layout and is cut off only where a scrolled page is.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QMoveEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

REACH = 4  # the gap and the line
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
_MOVES = (QMoveEvent, QResizeEvent, QShowEvent, QHideEvent)


class Ring(QWidget):
    """The ring around a widget."""

    def __init__(self, theme: Theme, around: QWidget, corner: int = CORNER) -> None:
        super().__init__(around.parentWidget())
        self._theme, self._around, self._corner = theme, around, corner
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        theme.changed.connect(self.update)
        around.destroyed.connect(self._leave)

    def follow(self, event: QFocusEvent) -> None:
        """Show or hide it, as the widget's focus event says: a pointer brings no ring."""
        if event.lostFocus():
            if event.reason() not in _STAYS:
                self.hide()
        elif event.reason() == Qt.FocusReason.MouseFocusReason:
            self.hide()
        elif event.reason() not in _STAYS:
            self.appear()
            self._go_along()

    def appear(self) -> None:
        """Show it, and no other in the window: of one that is not active Qt does not say where the focus left."""
        if not self.isHidden():
            return
        other, self._theme.shown_ring = self._theme.shown_ring, self
        if other is not None and other is not self and isValid(other):
            other.hide()
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, _MOVES) and not self.isHidden():
            if self._around.isVisible():
                self._place()
            else:
                self.hide()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not along with its page, which may come back
            for widget in filter(isValid, self._watched):
                widget.removeEventFilter(self)
            self._watched.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        corner = self._corner + REACH - 1
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), corner, corner)
        if not self._watched:
            QTimer.singleShot(0, self, self._go_along)

    @Slot()
    def _go_along(self) -> None:
        """From now on go along with what it is around.

        Where the focus is given at the start that can wait for the first paint: the first event that reaches an
        `eventFilter` written in Python has the binding build every class of events there is.
        """
        if not self.isHidden():
            self._place()
            self._watch(self._home()[2])

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        home, box, path = self._home()
        watching = bool(self._watched)
        if self.parentWidget() is not home:
            seen = not self.isHidden()
            self.setParent(home)
            self.setVisible(seen)
            self.raise_()
        self.setGeometry(box)
        if watching:  # a ring that gets another parent is hidden for a moment, and forgets them
            self._watch(path)

    def _home(self) -> tuple[QWidget, QRect, list[QWidget]]:
        """Return the nearest ancestor that has room for the ring, its box there, and all that moves it."""
        spot = self._around.rect().adjusted(-REACH, -REACH, REACH, REACH)
        path = [self._around]
        home = self._around.parentWidget() or self._around
        while True:
            box = QRect(self._around.mapTo(home, QPoint()) + spot.topLeft(), spot.size())
            above = home.parentWidget()
            if home.rect().contains(box) or home.isWindow() or above is None or isinstance(above, QAbstractScrollArea):
                break
            path.append(home)  # it moves the part along with itself
            home = above
        return home, box, path

    def _watch(self, path: list[QWidget]) -> None:
        for widget in path:
            if widget not in self._watched:
                widget.installEventFilter(self)
                self._watched.append(widget)
