"""What every part that is pressed has in common: it follows the theme, shows where the focus is, and knows the keys.

Space presses it, and so does Return while it has the focus. `clicked` comes from a press alone, never from a call.

The focus ring is 2 pixels of accent, 2 pixels off what has the keyboard's focus, on every ground. It is a sibling on
top, so that it can lie outside the part it belongs to; it goes with that part through every layout and is cut off only
where a scrolled page is.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QWidget
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
        self._path: list[QWidget] = []  # from what it is around up to below its own parent: all that moves it
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
            self._watch(self._path)

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
            self._watch(self._path)

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        home, box, self._path = self._home()
        watching = bool(self._watched)
        if self.parentWidget() is not home:
            seen = not self.isHidden()
            self.setParent(home)
            self.setVisible(seen)
            self.raise_()
        self.setGeometry(box)
        if watching:  # a ring that gets another parent is hidden for a moment, and forgets them
            self._watch(self._path)

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


_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Control(QPushButton):
    """A part that is pressed by pointer or key. `ring_corner` is the corner of what the focus ring goes around."""

    ring_corner = CORNER
    takes_return = True  # False where Return belongs to the page even while this part has the focus

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ring: Ring | None = None
        self._can_be_on = self._on = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.follow)

    def restyle(self) -> None:
        """Drop what was laid out with the theme before: called when it changes."""

    def mirrored(self) -> bool:
        """Whether it runs right to left."""
        return self.isRightToLeft()

    def hovered(self) -> bool:
        """Whether the pointer is over it and can press it."""
        return self.isEnabled() and self.underMouse()

    def ring_shown(self) -> bool:
        """Whether it shows that it has the focus: not where a pointer brought it."""
        return self._ring is not None and not self._ring.isHidden()

    def take_focus(self) -> None:
        """Take the focus and show so, in a window that is not active yet too."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown_ring().appear()

    def nextCheckState(self) -> None:
        """Leave the state to whoever hears `clicked`: state goes down by a call."""

    def show_checked(self, on: bool) -> None:
        """Show whether it is on; a screen reader says so too, and where it toggles it that is a click."""
        if not self._can_be_on:
            self._can_be_on = True
            self.setCheckable(True)
            self.toggled.connect(self._toggle)
        self._on = on
        self.setChecked(on)

    @Slot(bool)
    def _toggle(self, on: bool) -> None:
        if on != self._on:  # from outside: by a screen reader, which has no other way with what can be on
            self.setChecked(self._on)
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._shown_ring().appear()  # a key was used: show where it went, even if a pointer brought the focus
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # it is the page's; of arrows Qt would go to a neighbour, also with Alt
        elif self._wants(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shown_ring().follow(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.follow(event)

    def _wants(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return self.takes_return and self.isEnabled() and plain and event.key() in _RETURN

    def _shown_ring(self) -> Ring:
        if self._ring is None:
            self._ring = Ring(self.theme, self, self.ring_corner)
        return self._ring

    @Slot()
    def follow(self) -> None:
        """Lay out anew: the theme or the direction has changed, or what is shown."""
        self.restyle()
        self.updateGeometry()
        self.update()
