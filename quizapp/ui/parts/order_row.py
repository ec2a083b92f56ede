"""An item that is put in order: its place, its words, and a grip to drag it by.

    row = OrderRow(theme, "Grain", parent=answer)
    row.show_place(1, 4, lifted=False)

Space picks it up or puts it down, arrows move it while it is up, Escape puts it back. Who hears the signals decides.
"""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import paint_frame, placed, reading_direction
from quizapp.ui.parts.rich_text import text_of
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Token

_START, _PLACE, _TEXT, _END, _TOP, _GRIP = 16, 24, 48, 44, 10, 20


class OrderRow(Control):
    """`lifted` comes with Space, `moved` gives a step (−1 up, 1 down) or a far step, `dropped` comes with Escape.

    `dragged` gives how far the pointer has drawn it, in px, and `let_go` that it was let go.
    """

    lifted = Signal()
    moved = Signal(int)
    dropped = Signal()
    dragged = Signal(int)
    let_go = Signal()
    takes_return = False

    def __init__(self, theme: Theme, text: str, *, math: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._html, self._plain = inline_html(text, math), plain(text, math)
        self._place, self._up = 0, False
        self._from: QPoint | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()
        self.clicked.connect(self._lift)

    def show_place(self, place: int, count: int, *, lifted: bool) -> None:
        """Show where it stands, from 0, of so many, and whether it is picked up."""
        self._place, self._up = place, lifted
        self.setAccessibleName(f"{place + 1} of {count}. {self._plain}")
        self.setAccessibleDescription(
            "Picked up; arrows move it, Space puts it down" if lifted else "Space picks it up"
        )
        self.update()

    def restyle(self) -> None:
        self._words = text_of(self.theme, self._html)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.theme.px(44))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.lay_out(self._room(width), reading_direction(self))
        return max(self.theme.px(44), words + 2 * _TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, direction = QPainter(self), self.theme.colour, reading_direction(self)
        ground: Token = "accent-soft" if self._up else "hover" if self.hovered() else "card"
        paint_frame(painter, self.rect(), CORNER, colour(ground), colour("accent" if self._up else "line"))
        number = laid(self.theme, str(self._place + 1), "small", bold=True, direction=direction)
        x = placed(self, _START + (self.theme.px(_PLACE) - number.width) // 2 - 4, 0, number.width, 1).x()
        number.paint(painter, x, (self.height() - number.height) // 2, colour("muted"))
        room = self._room(self.width())
        high = self._words.lay_out(room, direction)
        self._words.paint(painter, placed(self, self._start(), 0, room, 1).x(), (self.height() - high) // 2)
        grip = self.theme.px(_GRIP)
        box = placed(self, self.width() - grip - 8, (self.height() - grip) // 2, grip, grip)
        self.theme.paint_icon(painter, "grip", box.x(), box.y(), _GRIP, colour("muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif step is not None:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self._up:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            far = event.globalPosition().toPoint().y() - self._from.y()
            if abs(far) >= QApplication.startDragDistance() or not self.isDown():
                self.setDown(False)  # it is drawn, not pressed
                self.dragged.emit(far)
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn, self._from = self._from is not None and not self.isDown(), None
        if drawn:
            self.let_go.emit()
        super().mouseReleaseEvent(event)

    def _lift(self) -> None:
        self.lifted.emit()

    def _start(self) -> int:
        return max(_TEXT, _START + self.theme.px(_PLACE) + 8)

    def _room(self, width: int) -> int:
        return max(1, width - self._start() - max(_END, self.theme.px(_GRIP) + 16))
