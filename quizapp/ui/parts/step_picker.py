"""Steps of a session that lead to their question: `picker = StepPicker(theme, parent)`, then `picker.offer(view)`.

They are for the pointer alone. By keys, and for a screen reader, the panel before handing in leads to any question, and
Back to the one before: a dozen stops of Tab on the way to the answers would only be in the way.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.session.view import View
from quizapp.ui.parts.handing_in import state_of
from quizapp.ui.parts.steps import HEIGHT, Steps
from quizapp.ui.theme import Theme

REACH = 10  # px above and below the bars that belong to them: 4 px alone can hardly be hit


class StepPicker(Steps):
    """`chosen` gives the slot of the step that was clicked, where its question can be gone to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, [], "", parent)
        self._view: View | None = None
        self._pressed: int | None = None
        self.setMouseTracking(True)

    def offer(self, view: View) -> None:
        """Know which questions can be gone to from here."""
        self._view = view
        self._point_at(None)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT + 2 * REACH)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, HEIGHT + 2 * REACH)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._slot(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._slot(event) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        slot, self._pressed = self._pressed, None
        if slot is not None and slot == self._slot(event):
            self.chosen.emit(slot)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(0, REACH)
        self.paint_at(painter)

    def _point_at(self, slot: int | None) -> None:
        if self._view is None or slot is None:
            self.unsetCursor()
            self.setToolTip("")
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(f"Question {slot + 1}: {state_of(self._view, slot)}")

    def _slot(self, event: QMouseEvent) -> int | None:
        """Return the slot of the step at the pointer, None where there is none or it cannot be gone to."""
        view, at = self._view, event.position()
        if view is None or not view.can_go_to or not self.rect().contains(at.toPoint()):
            return None
        across = self.width() - at.x() if self.mirrored() else at.x()
        slot = min(int(across * view.count / max(1, self.width())), view.count - 1)
        return None if slot == view.slot or slot in view.closed else slot
