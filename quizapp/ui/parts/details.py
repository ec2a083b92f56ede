"""Technical details to read and to copy from, in the mono face, with a frame: `Details(theme, text, parent=page)`."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from quizapp.ui.parts.field import colour_field, paint_field
from quizapp.ui.theme import Theme

LEAST = 140  # its height, which grows with the text


class _Text(QPlainTextEdit):
    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()


class Details(QWidget):
    """Text that is scrolled in its frame; Tab leaves it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._height = theme, 0
        self._text = _Text(text, self)
        self._text.focused.connect(self.update)
        self._text.setReadOnly(True)
        by = Qt.TextInteractionFlag
        self._text.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._text.setAccessibleName("Details")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._text)
        theme.changed.connect(self._follow)
        self._follow()

    def text(self) -> str:
        """Return what is shown."""
        return self._text.toPlainText()

    def set_height(self, height: int) -> None:
        """Be as high as there is room for."""
        self._height = height

    def sizeHint(self) -> QSize:
        return QSize(400, max(self._height, self._theme.px(LEAST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_field(QPainter(self), self._theme, self, here=self._text.hasFocus(), frame="line")

    @Slot()
    def _follow(self) -> None:
        self._text.setFont(self._theme.font("caption", mono=True))
        colour_field(self._text, self._theme)
        self.updateGeometry()
        self.update()
