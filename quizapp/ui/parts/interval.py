"""Dot and interval on an axis from 0 to 100 %, and the axis' figures below a row of them.

Interval(theme, "Geopolitics: 63 to 85 %, 22 answers", (63, 74, 85), domain=mark, parent=row)
Interval(theme, "Security: not enough answers yet, 4 of 5", None, domain=mark, parent=row)
Axis(theme, ((0, "0"), (80, "80"), (100, "100 %")), parent=card)
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.domain import HEIGHT, DomainMark, Span, paint_axis, paint_interval
from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token


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
