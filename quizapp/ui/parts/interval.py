"""Dot and interval on an axis from 0 to 100 %, and the axis' figures below a row of them.

Interval(theme, "Geopolitics: 63 to 85 %, 22 answers", (63, 74, 85), domain=mark, parent=row)
Interval(theme, "Security: not enough answers yet, 4 of 5", None, domain=mark, parent=row)
Axis(theme, ((0, "0"), (80, "80"), (100, "100 %")), parent=card)
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.domain import DomainMark, domain_colour
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

_DOT = 12
_RING = 2


class Span(NamedTuple):
    """Low end, best guess and high end, in per cent."""

    low: float
    at: float
    high: float


class Interval(Part):
    """A range with its best guess; dashed and empty where there is none yet. `words` say the same to a screen reader.

    `goal` is where a line stands, in per cent, if any; `ground` is what the interval lies on.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        span: tuple[float, float, float] | None = None,
        *,
        domain: DomainMark | None = None,
        goal: float | None = 80,
        ground: Token = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._domain, self._goal, self._ground = domain, goal, ground
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_span(words, span)

    def show_span(self, words: str, span: tuple[float, float, float] | None) -> None:
        """Show another range, or that there is none yet."""
        self._span = Span(*span) if span is not None else None
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 16)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.mirrored():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        self._paint_axis(painter)
        if self._goal is not None:
            x = self.width() * self._goal / 100
            painter.fillRect(QRectF(int(x), 0, 1, 16), self.theme.colour("control"))
        if self._span is not None:
            self._paint_span(painter, self._span)

    def _paint_axis(self, painter: QPainter) -> None:
        if self._span is not None:
            painter.fillRect(QRectF(0, 8, self.width(), 1), self.theme.colour("line"))
            return
        pen = QPen(self.theme.colour("control"), 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QRectF(0, 8.5, self.width(), 0).topLeft(), QRectF(0, 8.5, self.width(), 0).topRight())

    def _paint_span(self, painter: QPainter, span: Span) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        hue, share = domain_colour(self.theme, self._domain), self.width() / 100
        painter.setBrush(hue)
        painter.drawRoundedRect(QRectF(span.low * share, 6, (span.high - span.low) * share, 4), 2, 2)
        left = min(max(0.0, span.at * share - _DOT / 2), self.width() - _DOT)  # whole at the ends of the axis too
        dot = QRectF(left, 2, _DOT, _DOT)
        painter.setBrush(self.theme.colour(self._ground))
        painter.drawEllipse(dot.adjusted(-_RING, -_RING, _RING, _RING))
        painter.setBrush(hue)
        painter.drawEllipse(dot)


class Axis(Part):
    """The figures of an axis: each a place in per cent and the words there. The first and last stay within its ends."""

    def __init__(self, theme: Theme, figures: Sequence[tuple[float, str]], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._figures = tuple(figures)
        self.setAccessibleName(", ".join(words for _, words in self._figures))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, self.theme.line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.theme.line_height("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, words in self._figures:
            lines = laid(self.theme, words, "caption")
            width = lines.exact_width
            x = min(max(0.0, self.width() * place / 100 - width / 2), self.width() - width)
            left = self.width() - x - width if self.mirrored() else x
            lines.paint(painter, left, 0, self.theme.colour("muted"))
