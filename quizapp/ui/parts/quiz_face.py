"""What a quiz's card shows: title, facts, and at the foot the domains or a link."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.domain_pieces import named
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.link import UNDER
from quizapp.ui.parts.part import paint_box, paint_frame
from quizapp.ui.parts.piece import Ground, Piece, Text
from quizapp.ui.parts.pieces import AtEnds, Pile
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_ICON = 16
_UNNAMED = "general"  # the one domain of a quiz whose file names none


class CardWords(NamedTuple):
    """What a card says. `facts` stand at both ends of a line; a `link` stands in place of the domains."""

    title: str
    facts: tuple[str, str]
    domains: tuple[DomainMark, ...]
    badge: str = ""
    link: str = ""


def face(theme: Theme, words: CardWords) -> tuple[Piece, Piece]:
    """Return what stands at the head of a card, and what at its foot."""
    title = Text(theme, words.title, bold=True)
    first, last = (Text(theme, fact, "small", "muted") for fact in words.facts)
    head = Pile(theme)
    head.add(AtEnds(theme, title, _Badge(theme, words.badge), 8, least=title.least()) if words.badge else title)
    head.add(AtEnds(theme, first, last, 12) if words.facts[1] else first)
    return head, _Link(theme, words.link) if words.link else _domains(theme, words.domains)


def _domains(theme: Theme, domains: Sequence[DomainMark]) -> Piece:
    if [domain.slug for domain in domains] == [_UNNAMED]:
        return Text(theme, domains[0].title, "small", "muted")
    return named(theme, domains, icon_size=_ICON, between=12)


class _Link(Text):
    """Underlined words; the card itself is what is pressed."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, "small")

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        super().paint(ground, x, y, width)
        broad = min(width, self.natural())
        under = QRectF(ground.left(x, broad), y + self.theme.baseline("small") + UNDER, broad, 1)
        paint_box(ground.painter, under, self.theme.colour("control"))


class _Badge(Piece):
    """How many errors there are, as `Badge` shows it."""

    def natural(self) -> int:
        return 6 + self.theme.px(_ICON) + 5 + self._lines().box_width + 8

    def height(self, width: int) -> int:
        return self._lines().height + 8

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        painter, colour, lines, icon = ground.painter, self.theme.colour, self._lines(), self.theme.px(_ICON)
        high = self.height(width)
        paint_frame(painter, QRect(ground.left(x, width), y, width, high), CORNER, colour("wrong-soft"), None)
        sign = ground.left(x + 6, icon)
        self.theme.paint_icon(painter, "error", sign, y + (high - icon) // 2, _ICON, colour("wrong"))
        lines.paint(painter, ground.left(x + 6 + icon + 5, lines.box_width), y + 4, colour("wrong"))

    def _lines(self) -> Lines:
        return laid(self.theme, self.said, "caption", bold=True)
