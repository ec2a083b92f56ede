"""A line to type a name into, with a frame. Return takes it, Escape leaves it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from quizapp.ui.parts.field import colour_field, paint_field
from quizapp.ui.theme import Theme

_WIDE = 240


class NameField(QLineEdit):
    """`taken` comes with Return, `left` with Escape."""

    taken = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setFrame(False)
        self.setTextMargins(10, 0, 10, 0)
        self.setMaxLength(200)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.returnPressed.connect(self.taken)
        theme.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDE), self._theme.line_height("small") + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, self._theme, self, here=self.hasFocus())
        painter.end()
        super().paintEvent(event)

    @Slot()
    def _follow(self) -> None:
        self.setFont(self._theme.font("small"))
        colour_field(self, self._theme)
        self.updateGeometry()
