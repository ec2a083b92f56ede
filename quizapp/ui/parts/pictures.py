"""What a widget shows, painted before it is shown and kept by its look: then showing it is a copy.

pictures = Pictures(row)
pictures.paint_ahead(look, size, "surface", row.paint_words)      # while the question is read
if not pictures.show(painter, look):                              # in paintEvent
    row.paint_words(painter)

A look is whatever tells one picture from another: words, state, direction. What has no picture is painted as ever.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

_MOST = 4  # that are kept, for nothing has more looks at a time


class Pictures:
    """Pictures of a widget on the ground that it lies on."""

    def __init__(self, theme: Theme, widget: QWidget, ground: Token = "surface") -> None:
        self._theme, self._widget, self._ground = theme, widget, ground
        self._kept: dict[Hashable, QPixmap] = {}

    def clear(self) -> None:
        """Forget all: the theme has changed, or what is shown."""
        self._kept.clear()

    def paint_ahead(self, look: Hashable, size: QSize, paint: Callable[[QPainter], None]) -> None:
        """Have a look painted by `paint`, from (0, 0) on, where it has no picture of this size yet."""
        kept = self._kept.get(look)
        ratio = self._widget.devicePixelRatio()
        if kept is not None and kept.deviceIndependentSize().toSize() == size and kept.devicePixelRatio() == ratio:
            return
        while len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[look] = self._painted(size, ratio, paint)

    def paint(self, painter: QPainter, look: Hashable, paint: Callable[[QPainter], None]) -> None:
        """Paint a look, and keep its picture: when it is painted again that is a copy."""
        if not self.show(painter, look):
            self.paint_ahead(look, self._widget.size(), paint)
            self.show(painter, look)

    def show(self, painter: QPainter, look: Hashable) -> bool:
        """Paint what was painted ahead; False, and nothing is painted, where that was not so or is no more of use."""
        kept = self._kept.get(look)
        if kept is None or kept.size() != self._widget.size() * self._widget.devicePixelRatio():
            return False
        painter.drawPixmap(0, 0, kept)
        return True

    def _painted(self, size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour(self._ground))
        painter = QPainter(picture)
        paint(painter)
        painter.end()
        return picture
