"""What every part that is pressed has in common: it follows the theme, shows where the focus is, and knows the keys.

Space presses it, and so does Return while it has the focus. `clicked` comes from a press alone, never from a call.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from quizapp.ui.parts.ring import Ring
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Control(QPushButton):
    """A part that is pressed by pointer or key. `ring_corner` is the corner of what the focus ring goes around."""

    ring_corner = CORNER
    takes_return = True  # False where Return belongs to the page even while this part has the focus

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ring: Ring | None = None
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._shown_ring().appear()  # a key was used: show where it went, even if a pointer brought the focus
        if self._wants(event):
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
