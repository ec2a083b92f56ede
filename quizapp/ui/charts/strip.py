"""One domain's points over attempts: `Strip(theme, mark, points, parent=chart)`, a mark an attempt, the oldest first.

Behind the marks lies a band: what so few questions leave open. The axis runs from 0 to 100 %.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from quizapp.ui.charts.layout import Strip as Shape
from quizapp.ui.charts.layout import Value, columns, strip
from quizapp.ui.charts.mark import LEAST, SIZE, ChartMark
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.domain import DomainMark, domain_colour
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import paint_box, placed
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

_HIGH = 84
_FIGURES = ((0, "0"), (50, "50"), (100, "100"))
_AXIS, _GAP = 22, 8
_SOFT: tuple[Token, ...] = ("domain-1-soft", "domain-2-soft", "domain-3-soft")


def span(theme: Theme, width: int) -> tuple[int, int]:
    """Return where the axis of a strip begins and ends, counted from where reading starts."""
    return theme.px(_AXIS) + _GAP, width


def places(theme: Theme, width: int, count: int) -> list[float]:
    """Return where the columns of a strip stand, counted from where reading starts."""
    start, end = span(theme, width)
    inset = theme.px(SIZE) / 2
    return columns(count, start + inset, end - inset)


class Strip(Arranged):
    """Marks on an axis. Each of `values` has a name in `names`; `met` and `opened` give the column of a mark."""

    met = Signal(int)
    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        domain: DomainMark,
        values: Sequence[Value | None],
        names: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._domain, self._values = theme, domain, tuple(values)
        self.setAccessibleName(f"{domain.title} over attempts, from 0 to 100 %")
        self._marks: dict[int, ChartMark] = {}
        for column, (value, name) in enumerate(zip(values, names, strict=True)):
            if value is not None:
                self._add(column, name, hollow=value.low is None)
        self._stop_at(max(self._marks, default=0))
        theme.changed.connect(self.follow)

    def marks(self) -> list[ChartMark]:
        """Return the marks, the oldest first."""
        return list(self._marks.values())

    def mark_of(self, column: int) -> ChartMark | None:
        """Return the mark of a column, if it has one."""
        return self._marks.get(column)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        return self._theme.px(_HIGH + SIZE)

    def arrange(self) -> None:
        size = self._theme.px(SIZE)
        xs = places(self._theme, self.width(), len(self._values))
        wide = min(size, max(LEAST, round(xs[1] - xs[0]))) if len(xs) > 1 else size
        for mark in self._shape(xs).marks:
            left, top = round(mark.x - wide / 2), round(mark.y - size / 2)
            self._marks[mark.column].setGeometry(placed(self, left, top, wide, size))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_figures(painter)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        shape = self._shape(places(self._theme, self.width(), len(self._values)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._soft())
        for band in shape.bands:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in band]))
        self._paint_lines(painter)
        painter.setPen(QPen(domain_colour(self._theme, self._domain), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(mark.x, mark.y) for mark in shape.marks]))

    def _paint_lines(self, painter: QPainter) -> None:
        start, end = span(self._theme, self.width())
        for at, _ in _FIGURES:
            paint_box(painter, QRectF(start, round(self._y(at)), end - start, 1), self._theme.colour("line"))

    def _paint_figures(self, painter: QPainter) -> None:
        line = self._theme.line_height("caption")
        for at, words in _FIGURES:
            lines = laid(self._theme, words, "caption")
            left = placed(self, self._theme.px(_AXIS) - lines.width, 0, lines.width, 1).x()
            lines.paint(painter, left, self._y(at) - line / 2, self._theme.colour("muted"))

    def _y(self, per_cent: float) -> float:
        return self._theme.px(SIZE) / 2 + self._theme.px(_HIGH) * (1 - per_cent / 100)

    def _shape(self, xs: Sequence[float]) -> Shape:
        return strip(self._values, xs, self._theme.px(SIZE) / 2, self._theme.px(_HIGH))

    def _soft(self) -> QColor:
        hue, place = domain_colour(self._theme, self._domain), self._domain.place
        own = place < len(_SOFT) and hue == self._theme.colour(("domain-1", "domain-2", "domain-3")[place])
        return self._theme.colour(_SOFT[place] if own else "accent-soft")

    def _add(self, column: int, name: str, *, hollow: bool) -> None:
        mark = ChartMark(self._theme, name, self._domain, hollow=hollow, parent=self)
        mark.clicked.connect(self._open)
        mark.met.connect(self._meet)
        mark.stepped.connect(self._step)
        self._marks[column] = mark

    def _stop_at(self, column: int) -> None:
        for at, mark in self._marks.items():
            mark.set_stop(at == column)

    def _column(self) -> int:
        return next(at for at, mark in self._marks.items() if mark is self.sender())

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._column())

    @Slot()
    def _meet(self) -> None:
        column = self._column()
        if self._marks[column].hasFocus():
            self._stop_at(column)
        self.met.emit(column)

    @Slot(str)
    def _step(self, step: str) -> None:
        order = list(self._marks)
        at = order.index(self._column())
        to = {"before": max(0, at - 1), "after": min(len(order) - 1, at + 1), "first": 0, "last": len(order) - 1}[step]
        self._marks[order[to]].take_focus()
