"""A field for a text of many lines: `TextField(theme, "Your text", longest=100_000, parent=answer)`.

It grows with what is written, as far as the window has room. `edited` comes from what a person does, never from a call.
Return begins a new line; Ctrl and Return, Alt and a key, and Tab belong to the page.
"""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from quizapp.ui.parts.field import colour_field, paint_field
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.scroll_area import WIDE, ThinBar
from quizapp.ui.theme import Theme

_LEAST, _MOST = 6, 16  # lines
_SHARE = 0.45  # of the window's height that it takes at most
_SIDE, _ABOVE = 8, 7
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Edit(QPlainTextEdit):
    """The text itself, without a frame."""

    focused = Signal()

    def __init__(self, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._longest = longest
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAcceptDrops(False)  # a file that is dropped here is for the window
        self.document().setDocumentMargin(4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        alone = modifiers == Qt.KeyboardModifier.ControlModifier and event.key() in _RETURN
        if modifiers == Qt.KeyboardModifier.AltModifier or alone or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not event.text() or not event.text().isprintable() or self._room():
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text()[: self._room()])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def _room(self) -> int:
        """Return how many characters may be added, where what is selected goes."""
        return max(0, self._longest - self.document().characterCount() + len(self.textCursor().selectedText()))


class TextField(QWidget):
    """`edited` gives the text; `grew` says that another height is wanted."""

    edited = Signal(str)
    grew = Signal()

    def __init__(self, theme: Theme, name: str, *, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._setting, self._high = theme, False, 0
        self.edit = _Edit(longest, self)
        self.edit.setAccessibleName(name)
        self.edit.textChanged.connect(self._change)
        self.edit.focused.connect(self.update)
        self.edit.cursorPositionChanged.connect(self._show_caret_soon)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        column.addWidget(self.edit)
        bar = self.edit.verticalScrollBar()
        self._bar = ThinBar(theme, bar, self)
        bar.rangeChanged.connect(self._place_bar)
        theme.changed.connect(self._follow)
        self._follow()

    def text(self) -> str:
        """Return what is written."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text, with the place to write on at its end."""
        self._setting = True
        self.edit.setPlainText(text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._setting = False

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        line = self.edit.fontMetrics().lineSpacing()
        room = int(self.window().height() * _SHARE) // line
        lines = max(_LEAST, min(self._lines(width), _MOST, room))
        return lines * line + 2 * (_ABOVE + int(self.edit.document().documentMargin()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_field(QPainter(self), self._theme, self, here=self.edit.hasFocus())

    def _lines(self, width: int) -> int:
        """Return how many lines the text has in a width, and one more to write on; counted no further than needed."""
        metrics, room = self.edit.fontMetrics(), max(1, width - 2 * (_SIDE + 8))
        count, block = 1, self.edit.document().begin()
        while block.isValid() and count < _MOST:
            box = QRectF(0, 0, room, 1 << 20).toRect()
            flags = int(Qt.TextFlag.TextWrapAnywhere)
            high = metrics.boundingRect(box, flags, block.text() or " ").height()
            count += max(1, -(-high // max(1, metrics.lineSpacing())))
            block = block.next()
        return count

    @Slot()
    def _place_bar(self) -> None:
        bar = self.edit.verticalScrollBar()
        self._bar.setGeometry(placed(self, self.width() - WIDE, _ABOVE, WIDE, self.height() - 2 * _ABOVE))
        self._bar.setVisible(bar.maximum() > bar.minimum())
        self._bar.raise_()

    @Slot()
    def _change(self) -> None:
        if self._setting:
            return
        self.edited.emit(self.text())
        high = self.heightForWidth(self.width())
        if high != self._high:
            self._high = high
            self.grew.emit()

    @Slot()
    def _show_caret_soon(self) -> None:
        QTimer.singleShot(0, self, self._show_caret)  # once all is laid out anew

    @Slot()
    def _show_caret(self) -> None:
        """Scroll the page to where one writes."""
        area = self.parent()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.edit.hasFocus():
            caret = self.edit.cursorRect()
            at = self.edit.viewport().mapTo(page, caret.center())
            area.ensureVisible(at.x(), at.y(), 0, caret.height() * 2)

    @Slot()
    def _follow(self) -> None:
        self.edit.setFont(self._theme.font("body"))
        colour_field(self.edit, self._theme)
        self.updateGeometry()
        self.update()
