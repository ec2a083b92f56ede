"""How a domain is known wherever it appears: a hue for its marks, and a sign.

The first three domains of a quiz have a hue each, from the fourth on it is the accent's; a `color` from the file is
used where it can be seen on a card (3:1). The domains that icons were drawn for have them, all others the first
letter of their name in a square. Neither ever stands without the name.

What was earned in it is a dot and an interval on an axis from 0 to 100 %; the axis' figures stand below a row of them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from quizapp.record import Record
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import paint_box
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token, contrast

_TOKENS: tuple[Token, ...] = ("domain-1", "domain-2", "domain-3")
_ICONS = frozenset({"geopolitics", "economics", "security"})
HEIGHT = 16  # of an interval
_DOT = 12
_RING = 2


class DomainMark(Record):
    """A domain as it is drawn: its slug and title, its place among the quiz's domains from 0, its `#RRGGBB` if any."""

    slug: str
    title: str
    place: int
    color: str | None = None


def domain_colour(theme: Theme, domain: DomainMark | None) -> QColor:
    """Return the hue of a domain's marks; the accent's for none."""
    if domain is not None and domain.color and contrast(domain.color, theme.colour("card").name()) >= 3:
        return QColor(domain.color)
    place = domain.place if domain is not None else len(_TOKENS)
    return theme.colour(_TOKENS[place] if place < len(_TOKENS) else "accent")


def paint_domain_sign(painter: QPainter, theme: Theme, domain: DomainMark, x: float, y: float, size: int = 20) -> None:
    """Paint a domain's sign with its upper left corner at (x, y), 20 or 16 px wide and high."""
    colour = domain_colour(theme, domain)
    if domain.slug in _ICONS:
        theme.paint_icon(painter, domain.slug, x, y, size, colour)
    else:
        _paint_initial(painter, theme, domain.title[:1].upper(), QRectF(x, y, theme.px(size), theme.px(size)), colour)


def _paint_initial(painter: QPainter, theme: Theme, initial: str, box: QRectF, colour: QColor) -> None:
    edge = box.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))
    painter.drawRoundedRect(edge, 3, 3)
    lines = Lines(initial, theme.font("caption", bold=True), round(box.height()))
    lines.paint(painter, box.x() + (box.width() - lines.exact_width) / 2, box.y(), colour)


class Span(Record):
    """Low end, best guess and high end, in per cent."""

    low: float
    at: float
    high: float


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


def paint_axis(
    painter: QPainter, theme: Theme, width: int, figures: Sequence[tuple[float, str]], *, mirrored: bool = False
) -> None:
    """Paint an axis' figures from (0, 0) to the right."""
    for place, words in figures:
        lines = laid(theme, words, "caption")
        wide = lines.exact_width
        x = min(max(0.0, width * place / 100 - wide / 2), width - wide)
        lines.paint(painter, width - x - wide if mirrored else x, 0, theme.colour("muted"))
