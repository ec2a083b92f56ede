"""A text without markup, as most are: what `RichText` does, in a fifth of its time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from quizapp.ui.parts.lines import Lines
from quizapp.ui.parts.rich_looks import Anchor
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token


class PlainText:
    """One paragraph at a size of the type scale, in lines `line` px high. It has no links and no marks."""

    anchors: tuple[Anchor, ...] = ()

    def __init__(self, theme: Theme, words: str, size: Size, bold: bool, line: int) -> None:
        self.plain = words
        self._theme, self._font, self._line = theme, theme.font(size, bold), line
        self._laid: tuple[float, Qt.LayoutDirection, Lines] | None = None

    @property
    def width(self) -> float:
        """The width it would like to have: that of all of it on one line."""
        return float(Lines(self.plain, self._font, self._line).room)

    def lay_out(self, width: float, direction: Qt.LayoutDirection) -> int:
        """Lay it out at a width and return its height, in pixels."""
        return self._lines(width, direction).height

    def paint(
        self, painter: QPainter, x: float, y: float, colour: Token = "text", *, seen: QRectF | None = None
    ) -> None:
        """Paint it, laid out, with its upper left corner at (x, y)."""
        if self._laid is not None:
            self._laid[2].paint(painter, x, y, self._theme.colour(colour))

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where the letters from `start` to `end` stand: a box a line, as high as the line is."""
        return self._laid[2].boxes(start, end) if self._laid is not None else []

    def _lines(self, width: float, direction: Qt.LayoutDirection) -> Lines:
        if self._laid is None or self._laid[:2] != (width, direction):
            lines = Lines(self.plain, self._font, self._line, width, direction=direction)
            self._laid = width, direction, lines
        return self._laid[2]
