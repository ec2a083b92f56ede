"""How a domain is known wherever it appears: a hue for its marks, and a sign.

The first three domains of a quiz have a hue each, from the fourth on it is the accent's; a `color` from the file is
used where it can be seen on a card (3:1). The domains that icons were drawn for have them, all others the first
letter of their name in a square. Neither ever stands without the name.
"""


from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from quizapp.record import Record
from quizapp.ui.parts.lines import Lines
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token, contrast

_TOKENS: tuple[Token, ...] = ("domain-1", "domain-2", "domain-3")
_ICONS = frozenset({"geopolitics", "economics", "security"})


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
