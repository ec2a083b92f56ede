"""One of a few, side by side: `Segments(theme, ["All 12", "Missed 3"], parent=row)`; `chosen` gives the place."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import paint_frame
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_EDGE, _PADDING = 3, 12
_INNER_CORNER = 7


class Segments(QWidget):
    """The chosen one stands out; choosing is an act of the learner alone."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE + 1, _EDGE + 1, _EDGE + 1, _EDGE + 1)
        row.setSpacing(2)
        self._segments = [_Segment(theme, text, self) for text in words]
        for segment in self._segments:
            segment.clicked.connect(self._choose)
            row.addWidget(segment)
        self.show_chosen(0)
        theme.changed.connect(self.update)

    def show_chosen(self, place: int) -> None:
        """Show which one is chosen."""
        for at, segment in enumerate(self._segments):
            segment.show_checked(at == place)
            segment.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour("sunk"), colour("line"))

    @Slot()
    def _choose(self) -> None:
        place = next(at for at, segment in enumerate(self._segments) if segment is self.sender())
        self.show_chosen(place)
        self.chosen.emit(place)


class _Segment(Control):
    """One of them: a radio button to a screen reader."""

    ring_corner = _INNER_CORNER

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(laid(self.theme, self._words, "small", bold=True).width + 2 * _PADDING, self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self.theme.colour
        if self.isChecked():
            paint_frame(painter, self.rect(), _INNER_CORNER, colour("card"), colour("control"))
        words = colour("text" if self.isChecked() or self.hovered() else "muted")
        lines = self._lines()
        lines.paint(painter, (self.width() - lines.exact_width) / 2, (self.height() - lines.height) // 2, words)

    def _lines(self) -> Lines:
        return laid(self.theme, self._words, "small", bold=self.isChecked(), alignment=Qt.AlignmentFlag.AlignLeft)
