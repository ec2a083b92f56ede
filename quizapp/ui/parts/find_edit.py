"""What can be typed into on Home: Escape clears it, and the arrow down goes on to what was found."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.ui.theme import Theme

MOST = 200  # characters


class FindEdit(QLineEdit):
    """A line without a frame, in the theme's face. `focused` comes with the focus and when it leaves."""

    cleared = Signal()
    left = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription("What fits is shown below as you type. Escape clears it.")
        self.setPlaceholderText(name)
        self.setFrame(False)
        self.setTextMargins(-2, 0, -2, 0)  # Qt's own margin, that words stand where they stood before
        self.setAcceptDrops(False)  # a file that is dropped here is for the window
        self.setMaxLength(MOST)
        self.returnPressed.connect(self.left)
        theme.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cleared.emit() if self.text() else self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    @Slot()
    def _follow(self) -> None:
        self.setFont(self._theme.font("body"))
        palette, role = QPalette(self.palette()), QPalette.ColorRole
        palette.setColor(role.Base, self._theme.colour("card"))
        palette.setColor(role.Text, self._theme.colour("text"))
        palette.setColor(role.PlaceholderText, self._theme.colour("muted"))
        palette.setColor(role.Highlight, self._theme.colour("accent"))
        palette.setColor(role.HighlightedText, self._theme.colour("on-accent"))
        self.setPalette(palette)
