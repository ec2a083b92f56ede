"""A line to type an answer into: framed as every field is, with the ring's colour while it has the focus.

    line = LineEdit(theme, "Your answer", size="lead", parent=answer)
    line.textEdited.connect(answer.type)
    line.show_state("right")                  # after the answer: it can be read, not typed into

Return belongs to the page, and so do keys with Alt.
"""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from quizapp.ui.parts.field import colour_field, paint_field
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token

State = Literal["open", "right", "partly", "wrong", "passed"]
MOST = 10_000  # characters; more than any answer on one line
_LOOK: dict[State, tuple[Token | None, Token | None]] = {  # ground and frame
    "open": ("card", "control"),
    "right": ("right-soft", "right"),
    "partly": ("partly-soft", "partly"),
    "wrong": ("wrong-soft", "wrong"),
    "passed": (None, "line"),
}


class LineEdit(QLineEdit):
    """`wide` is how wide it would like to be, in px at 100 %; `above` the room above and below the words."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
        *,
        size: Size = "body",
        wide: int = 220,
        above: int = 9,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._wide, self._above = theme, size, wide, above
        self._state: State = "open"
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setTextMargins(9, 0, 9, 0)
        self.setMaxLength(MOST)
        self.setAcceptDrops(False)  # a file that is dropped here is for the window
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow)
        self._follow()

    def show_state(self, state: State, said: str = "") -> None:
        """Show what became of it, and have a screen reader say it; only an open one can be typed into."""
        self._state = state
        self.setReadOnly(state != "open")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state == "open" else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._wide), self._theme.line_height(self._size) + 2 * self._above + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.AltModifier
        if alt or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, frame = _LOOK[self._state]
        painter = QPainter(self)
        paint_field(painter, self._theme, self, here=self.hasFocus(), ground=ground, frame=frame)
        painter.end()
        super().paintEvent(event)

    @Slot()
    def _follow(self) -> None:
        self.setFont(self._theme.font(self._size))
        colour_field(self, self._theme)
        self.updateGeometry()
        self.update()
