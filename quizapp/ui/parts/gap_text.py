"""A running text with fields in it: words flow around them and go on in the next line.

text = GapText(theme, parent=answer)
text.show_text(["In ", " the Danube ends."], [field])
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import placed, reading_direction
from quizapp.ui.theme import Theme

_LINE, _APART = 40, 6


class _Word(NamedTuple):
    """A word where it stands, counted from the edge that reading starts at."""

    x: int
    y: int
    text: str


class GapText(Arranged):
    """`texts` are plain words before, between and after `fields`, which are children of this."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        self._fields: tuple[QWidget, ...] = ()
        self._words: list[_Word] = []
        theme.changed.connect(self.follow)

    def show_text(self, texts: Sequence[str], fields: Sequence[QWidget]) -> None:
        """Show a text with fields in its gaps."""
        self._texts, self._fields = tuple(texts), tuple(fields)
        self.follow()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        return self._flow(width)[0]

    def arrange(self) -> None:
        _, self._words, boxes = self._flow(self.width())
        for field, box in zip(self._fields, boxes, strict=True):
            field.setGeometry(placed(self, box.x(), box.y(), box.width(), box.height()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, direction = QPainter(self), self._theme.colour("text"), reading_direction(self)
        for word in self._words:
            lines = laid(self._theme, word.text, "lead", direction=direction)
            lines.paint(painter, placed(self, word.x, 0, lines.width, 1).x(), word.y, colour)

    def _flow(self, width: int) -> tuple[int, list[_Word], list[QRect]]:
        """Return how high all is, where the words stand and where the fields."""
        metrics = QFontMetrics(self._theme.font("lead"))
        blank, line = metrics.horizontalAdvance(" "), self._line()
        words: list[_Word] = []
        boxes: list[QRect] = []
        x = y = 0
        after_blank = False
        for piece, field in self._pieces():
            if piece is None and field is None:
                x, y, after_blank = 0, y + line, False
                continue
            letters = (piece or "").rstrip()
            size = field.sizeHint() if field is not None else QSize(metrics.horizontalAdvance(letters), 0)
            wide = min(width, size.width())
            start = x + (blank if after_blank and x else 0)
            if start + wide > width and x:
                start, y = 0, y + line
            if field is not None:
                boxes.append(QRect(start, y + (line - size.height()) // 2, wide, size.height()))
                start += _APART
            else:
                words.append(_Word(start, y + (line - self._theme.line_height("lead")) // 2, letters))
            x = start + wide
            after_blank = piece is not None and piece.endswith(" ")
        return y + line, words, boxes

    def _pieces(self) -> Iterator[tuple[str | None, QWidget | None]]:
        """Yield words, each with the blank after it, and fields in their order; two Nones are the end of a line."""
        fields = iter(self._fields)
        for at, text in enumerate(self._texts):
            if at:
                yield None, next(fields)
            for number, line in enumerate(text.split("\n")):
                if number:
                    yield None, None
                yield from ((word, None) for word in _words(line))

    def _line(self) -> int:
        fields = max((field.sizeHint().height() for field in self._fields), default=0)
        return max(self._theme.px(_LINE), fields + 6)


def _words(line: str) -> list[str]:
    """Return the words of a line, each with the blank after it; a first blank is a word of its own."""
    parts = line.split(" ")
    found = [f"{part} " for part in parts[:-1]]
    return [*found, *([parts[-1]] if parts[-1] else [])]
