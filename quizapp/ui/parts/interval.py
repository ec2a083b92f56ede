"""Dot and interval on an axis from 0 to 100 %, and the axis' figures below a row of them.

Interval(theme, "Geopolitics: 63 to 85 %, 22 answers", (63, 74, 85), domain=mark, parent=row)
Interval(theme, "Security: not enough answers yet, 4 of 5", None, domain=mark, parent=row)
Axis(theme, ((0, "0"), (80, "80"), (100, "100 %")), parent=card)
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.record import Record
from quizapp.ui.parts.domain import DomainMark, domain_colour
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import Part, paint_box
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

HEIGHT = 16
_DOT = 12
_RING = 2


class Span(Record):
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
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.mirrored():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_interval(
            painter, self.theme, self.width(), self._span, domain=self._domain, goal=self._goal, ground=self._ground
        )


def paint_interval(
    painter: QPainter,
    theme: Theme,
    width: int,
    span: Span | None,
    *,
    domain: DomainMark | None = None,
    goal: float | None = None,
    ground: Token = "card",
) -> None:
    """Paint an interval from (0, 0) to the right, 16 px high."""
    _paint_line(painter, theme, width, dashed=span is None)
    if goal is not None:
        paint_box(painter, QRectF(int(width * goal / 100), 0, 1, HEIGHT), theme.colour("control"))
    if span is not None:
        _paint_span(painter, width, span, domain_colour(theme, domain), theme.colour(ground))


def _paint_line(painter: QPainter, theme: Theme, width: int, *, dashed: bool) -> None:
    if not dashed:
        paint_box(painter, QRectF(0, 8, width, 1), theme.colour("line"))
        return
    pen = QPen(theme.colour("control"), 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawLine(QPointF(0, 8.5), QPointF(width, 8.5))


def _paint_span(painter: QPainter, width: int, span: Span, hue: QColor, ground: QColor) -> None:
    share = width / 100
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue)
    painter.drawRoundedRect(QRectF(span.low * share, 6, (span.high - span.low) * share, 4), 2, 2)
    left = min(max(0.0, span.at * share - _DOT / 2), width - _DOT)  # whole at the ends of the axis too
    dot = QRectF(left, 2, _DOT, _DOT)
    painter.setBrush(ground)
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
        paint_axis(QPainter(self), self.theme, self.width(), self._figures, mirrored=self.mirrored())


def paint_axis(
    painter: QPainter, theme: Theme, width: int, figures: Sequence[tuple[float, str]], *, mirrored: bool = False
) -> None:
    """Paint an axis' figures from (0, 0) to the right."""
    for place, words in figures:
        lines = laid(theme, words, "caption")
        wide = lines.exact_width
        x = min(max(0.0, width * place / 100 - wide / 2), width - wide)
        lines.paint(painter, width - x - wide if mirrored else x, 0, theme.colour("muted"))
