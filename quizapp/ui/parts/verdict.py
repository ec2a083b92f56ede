"""The disc that says what became of an answer, in a sign as well as a colour: `Verdict(theme, "right", parent=row)`."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

Outcome = Literal["right", "wrong", "partly", "none"]


class Verdict(Part):
    """A disc, 24 or 20 px. "none" is an empty one around `mark`, for what is neither right nor wrong.

    `name` says it in words where none stand beside it ("Right").
    """

    def __init__(
        self,
        theme: Theme,
        outcome: Outcome,
        *,
        size: int = 24,
        mark: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._outcome, self._size, self._mark = outcome, size, mark
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        y = (self.height() - self.theme.px(self._size)) // 2
        paint_verdict(QPainter(self), self.theme, self._outcome, 0, y, self._size, self._mark)


def paint_verdict(
    painter: QPainter, theme: Theme, outcome: Outcome, x: float, y: float, size: int = 24, mark: str = ""
) -> None:
    """Paint a disc with its upper left corner at (x, y)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    across = theme.px(size)
    if outcome == "right" or outcome == "wrong":
        _disc(painter, theme, outcome, QRectF(x, y, across, across), size)
    elif outcome == "partly":
        _sign(painter, theme, "half", "partly", QRectF(x, y, across, across), 22 if size == 20 else 24, 1.75)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("muted"), 1.5))
        painter.drawEllipse(QRectF(x + 0.75, y + 0.75, across - 1.5, across - 1.5))
        paint_letter(painter, theme, mark, QRectF(x, y, across, across), "muted")


def _disc(painter: QPainter, theme: Theme, outcome: Literal["right", "wrong"], box: QRectF, size: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(outcome))
    painter.drawEllipse(box)
    _sign(painter, theme, "tick" if outcome == "right" else "cross", "on-verdict", box, 14 if size == 20 else 16, 2.75)


def _sign(painter: QPainter, theme: Theme, icon: str, token: Token, box: QRectF, size: int, stroke: float) -> None:
    off = (box.width() - theme.px(size)) / 2
    theme.paint_icon(painter, icon, box.x() + off, box.y() + off, size, theme.colour(token), stroke=stroke)


def paint_letter(painter: QPainter, theme: Theme, letter: str, box: QRectF, token: Token) -> None:
    """Paint a bold letter of 14 px in the middle of a box."""
    lines = laid(theme, letter, "small", bold=True, line=round(box.height()))
    lines.paint(painter, box.x() + (box.width() - lines.exact_width) / 2, box.y(), theme.colour(token))
