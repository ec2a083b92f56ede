"""A long picture painted once and kept in pieces, so that showing it again is a copy."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

_HIGH = 512
_MOST = 8  # pieces that are kept


class Tiles:
    """Pieces of a picture, 512 px high, each painted by `paint` when it is first seen.

    `paint` is given a painter and what of the picture to paint, in the picture's own pixels.
    """

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        self._paint = paint
        self._made: tuple[int, float, QColor] | None = None
        self._tiles: dict[int, QPixmap] = {}

    def clear(self) -> None:
        """Forget all: the picture has changed."""
        self._tiles.clear()

    def prepare(self, top: float, height: float, width: int, ratio: float, ground: QColor) -> None:
        """Have the pieces ready from `top` on; `ratio` is the screen's pixels a pixel."""
        if (width, ratio, ground) != self._made:
            self._made = width, ratio, QColor(ground)
            self.clear()
        for number in range(max(0, int(top) // _HIGH), int(top + max(0.0, height - 1)) // _HIGH + 1):
            if number not in self._tiles:
                while len(self._tiles) >= _MOST:
                    self._tiles.pop(next(iter(self._tiles)))
                self._tiles[number] = self._tile(number, width, ratio, ground)

    def paint(self, painter: QPainter, seen: QRectF, width: int, ground: QColor) -> None:
        """Paint what is seen of the picture, on its ground."""
        self.prepare(seen.y(), seen.height(), width, painter.device().devicePixelRatio(), ground)
        for number in range(max(0, int(seen.y()) // _HIGH), int(seen.y() + max(0.0, seen.height() - 1)) // _HIGH + 1):
            painter.drawPixmap(0, number * _HIGH, self._tiles[number])

    def _tile(self, number: int, width: int, ratio: float, ground: QColor) -> QPixmap:
        tile = QPixmap(round(width * ratio), round(_HIGH * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(ground)
        painter = QPainter(tile)
        painter.translate(0, -number * _HIGH)
        self._paint(painter, QRectF(0, number * _HIGH, width, _HIGH))
        painter.end()
        return tile
