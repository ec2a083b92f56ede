"""What can still be given, as chips to draw onto a field or to click: `Tray(theme, "Left:", parent=answer)`.

Whoever uses keys finds the same in the fields' menus, so chips take no focus, and a screen reader hears of them once.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from quizapp.ui.parts.column import Column
from quizapp.ui.parts.lines import elided, laid
from quizapp.ui.parts.part import Part, paint_frame, placed
from quizapp.ui.parts.stack import Flow
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

FORMAT = "application/x-quizapp-choice"
_SIDE, _HIGH, _GAP, _MOST = 12, 32, 8, 400


class Chip(Part):
    """One choice, by its place; `taken` gives it when it is clicked."""

    taken = Signal(int)

    def __init__(self, theme: Theme, place: int, words: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.place = place
        self._from: QPoint | None = None
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        wide = min(self.theme.px(_MOST), laid(self.theme, self.accessibleName(), "small").width)
        return QSize(wide + 2 * (_SIDE + 1), self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self.theme.colour
        paint_frame(painter, self.rect(), CORNER, colour("card"), colour("control"))
        room = self.width() - 2 * (_SIDE + 1)
        words = elided(self.accessibleName(), self.theme.font("small"), room + 1)
        lines = laid(self.theme, words, "small", direction=self.layoutDirection())
        box = placed(self, _SIDE + 1, (self.height() - lines.height) // 2, lines.width, lines.height)
        lines.paint(painter, box.x(), box.y(), colour("text"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and self._is_far(event.position().toPoint()):
            self._from = None
            drag, data = QDrag(self), QMimeData()
            data.setData(FORMAT, str(self.place).encode())
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and self.rect().contains(event.position().toPoint()):
            self.taken.emit(self.place)
        self._from = None

    def _is_far(self, point: QPoint) -> bool:
        return self._from is not None and (point - self._from).manhattanLength() >= QApplication.startDragDistance()


class Tray(Column):
    """Some chips after a word; `taken` gives the place of one that was clicked."""

    taken = Signal(int)

    def __init__(self, theme: Theme, head: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme, self._head = theme, head
        self._flow: Flow | None = None
        self._chips: tuple[tuple[int, str], ...] | None = None

    def show_chips(self, chips: Sequence[tuple[int, str]]) -> None:
        """Show chips by place and words; with none the tray is hidden."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        if self._flow is not None:
            self.remove(self._flow)
            self._flow.deleteLater()
            self._flow = None
        if chips:
            head = Words(self._theme, self._head, size="small", colour="muted", fit="one line", parent=self)
            made = [Chip(self._theme, place, words, self) for place, words in chips]
            for chip in made:
                chip.taken.connect(self._take)
            self._flow = Flow([head, *made], _GAP, parent=self)
            self.add(self._flow)
            self._flow.show()

    @Slot(int)
    def _take(self, place: int) -> None:
        self.taken.emit(place)
