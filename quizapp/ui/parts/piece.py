"""Pieces of what a widget paints by itself: words, and words with a sign before them.

Home is made of some dozens of texts and signs; a widget for each would take as long as the window itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from quizapp.ui.parts.domain import DomainMark, paint_domain_sign
from quizapp.ui.parts.lines import laid, longest_word
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token


class Ground:
    """What is painted on: a widget so many pixels wide, which is on or off."""

    __slots__ = ("direction", "enabled", "painter", "width")

    def __init__(
        self,
        painter: QPainter,
        width: int,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        enabled: bool = True,
    ) -> None:
        self.painter, self.width, self.direction, self.enabled = painter, width, direction, enabled

    @property
    def mirrored(self) -> bool:
        """Whether it runs right to left."""
        return self.direction == Qt.LayoutDirection.RightToLeft

    def left(self, x: int, width: int) -> int:
        """Return the left edge of something that begins `x` pixels from where reading starts."""
        return self.width - x - width if self.mirrored else x


@contextmanager
def across(ground: Ground, x: int, y: int, width: int) -> Iterator[QPainter]:
    """Paint from (0, 0) to the right what is mirrored as a whole where it runs right to left."""
    painter = ground.painter
    painter.save()
    painter.translate(ground.left(x, width) + (width if ground.mirrored else 0), y)
    painter.scale(-1 if ground.mirrored else 1, 1)
    yield painter
    painter.restore()


class Piece:
    """Something that can be painted. `said` is what a screen reader says of it."""

    def __init__(self, theme: Theme, said: str = "") -> None:
        self.theme, self.said = theme, said

    def natural(self) -> int:
        """Return the width that it would like to have."""
        return 0

    def line(self) -> int:
        """Return how high its first line is."""
        return 0

    def height(self, width: int) -> int:
        """Return how high it is at a width."""
        raise NotImplementedError

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        """Paint it within a width; `x` counts from where reading starts."""
        raise NotImplementedError


class Text(Piece):
    """Words, in as many lines as they need."""

    def __init__(
        self, theme: Theme, words: str, size: Size = "body", colour: Token = "text", *, bold: bool = False
    ) -> None:
        super().__init__(theme, words)
        self.size, self._bold, self._colour = size, bold, colour

    def natural(self) -> int:
        return laid(self.theme, self.said, self.size, bold=self._bold).room

    def line(self) -> int:
        return self.theme.line_height(self.size)

    def least(self) -> int:
        """Return the width below which words would be broken."""
        return longest_word(self.said, self.theme.font(self.size, self._bold))

    def height(self, width: int) -> int:
        return laid(self.theme, self.said, self.size, bold=self._bold, width=width).height

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        lines = laid(self.theme, self.said, self.size, bold=self._bold, width=width, direction=ground.direction)
        colour = self.theme.colour(self._colour if ground.enabled else "muted")
        lines.paint(ground.painter, ground.left(x, width), y, colour)


class Signed(Piece):
    """Words with an icon or the sign of a domain before them, `gap` apart; `colour` is the icon's."""

    def __init__(
        self,
        theme: Theme,
        sign: str | DomainMark,
        words: Piece,
        *,
        icon_size: int = 20,
        gap: int = 8,
        colour: Token = "muted",
    ) -> None:
        super().__init__(theme, words.said)
        self._sign, self._words, self._icon_size, self._gap, self._colour = sign, words, icon_size, gap, colour

    def natural(self) -> int:
        return self._start() + self._words.natural()

    def line(self) -> int:
        return max(self.theme.px(self._icon_size), self._words.line())

    def height(self, width: int) -> int:
        return max(self.theme.px(self._icon_size), self._words.height(width - self._start()))

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        room, sign, line = width - self._start(), self.theme.px(self._icon_size), self._words.line()
        down = max(0, (sign - self._words.height(room)) // 2)
        self._words.paint(ground, x + self._start(), y + down, room)
        self._paint_sign(ground, ground.left(x, sign), y + down + (line - sign) // 2)

    def _paint_sign(self, ground: Ground, left: int, top: int) -> None:
        if isinstance(self._sign, DomainMark):
            paint_domain_sign(ground.painter, self.theme, self._sign, left, top, self._icon_size)
        else:
            colour = self.theme.colour(self._colour)
            self.theme.paint_icon(ground.painter, self._sign, left, top, self._icon_size, colour, ground.direction)

    def _start(self) -> int:
        return self.theme.px(self._icon_size) + self._gap
