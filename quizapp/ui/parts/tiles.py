"""A long picture painted once and kept in pieces, so that showing it again is a copy."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

_HIGH = 512
_MOST = 8  # pieces that are kept


class Tiles:
    """Pieces of a picture, 512 px high, each painted by `paint` when it is first seen.

    `paint` is given a painter and what of the picture to paint, in the picture's own pixels.
    """

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        self._paint = paint
        self._made: tuple[QSize, float, QColor] | None = None
        self._tiles: dict[int, QPixmap] = {}

    def clear(self) -> None:
        """Forget all: the picture has changed."""
        self._tiles.clear()

    def prepare(self, top: float, height: float, size: QSize, ratio: float, ground: QColor) -> None:
        """Have the pieces ready from `top` on. `size` is the whole picture's, `ratio` the screen's pixels a pixel."""
        self._fit(size, ratio, ground)
        for number in _numbers(top, height):
            self._have(number, size, ratio, ground)

    def paint(self, painter: QPainter, seen: QRectF, size: QSize, ground: QColor) -> None:
        """Paint what is seen of the picture, on its ground."""
        ratio = painter.device().devicePixelRatio()
        self._fit(size, ratio, ground)
        for number in _numbers(seen.y(), seen.height()):
            painter.drawPixmap(0, number * _HIGH, self._have(number, size, ratio, ground))

    def _fit(self, size: QSize, ratio: float, ground: QColor) -> None:
        if (size, ratio, ground) != self._made:
            self._made = size, ratio, QColor(ground)
            self.clear()

    def _have(self, number: int, size: QSize, ratio: float, ground: QColor) -> QPixmap:
        tile = self._tiles.get(number)
        if tile is None:
            while len(self._tiles) >= _MOST:
                self._tiles.pop(next(iter(self._tiles)))
            tile = self._tiles[number] = self._tile(number, size, ratio, ground)
        return tile

    def _tile(self, number: int, size: QSize, ratio: float, ground: QColor) -> QPixmap:
        top = number * _HIGH
        high = max(1, min(_HIGH, size.height() - top))
        tile = QPixmap(round(size.width() * ratio), round(high * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(ground)
        painter = QPainter(tile)
        painter.translate(0, -top)
        self._paint(painter, QRectF(0, top, size.width(), high))
        painter.end()
        return tile


def _numbers(top: float, height: float) -> range:
    """Return the numbers of the pieces from a height on."""
    return range(max(0, int(top)) // _HIGH, max(0, int(top + max(1.0, height) - 1)) // _HIGH + 1)
