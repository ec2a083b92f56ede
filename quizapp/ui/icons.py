"""Icons as paths: a reader for the few shapes that `resources/icons/*.svg` are drawn with, and their painter.

QtSvg would read them too, but importing it costs the start of the program more than drawing all of Home does.
"""

import math
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from quizapp.record import Record
from quizapp.ui.svg_path import path_of

BOX = 24.0  # every icon is drawn in a square of this many units
MIRRORED = frozenset(
    {"next", "chevron-left", "chevron-right", "undo", "redo", "flag", "flag-on"}
)  # they point along the line of reading

_SCREEN = (1, 2, 3)  # how Qt numbers devices that are pixels: a widget, a pixmap, an image
_SHAPES = ("path", "circle", "ellipse", "rect")


class Shape(Record):
    """One stroke or filled form of an icon. `width` is None where the icon's common stroke width holds."""

    path: QPainterPath
    stroked: bool
    filled: bool
    width: float | None
    cap: Qt.PenCapStyle
    opacity: float


class Icon:
    """A sign that can be painted in any colour at any size."""

    def __init__(self, shapes: list[Shape]) -> None:
        self.shapes = shapes
        self._stamps: dict[tuple[float, int, float, bool, float], QPixmap | None] = {}

    def paint(
        self,
        painter: QPainter,
        x: float,
        y: float,
        size: float,
        colour: QColor,
        stroke: float,
        *,
        mirrored: bool = False,
    ) -> None:
        """Paint it with its upper left corner at (x, y), `size` wide and high.

        `stroke` is the width of its lines in units of the 24-unit box. What is painted a second time on a screen is
        kept and only copied after that; paper gets lines.
        """
        device = painter.device()
        look = (size, colour.rgba(), stroke, mirrored, device.devicePixelRatio())
        if look not in self._stamps or device.devType() not in _SCREEN:
            self._stamps.setdefault(look)
            self._draw(painter, x, y, size, colour, stroke, mirrored)
            return
        stamp = self._stamps[look]
        if stamp is None:
            stamp = self._stamps[look] = self._stamp(size, colour, stroke, mirrored, look[-1])
        painter.drawPixmap(round(x), round(y), stamp)

    def _stamp(self, size: float, colour: QColor, stroke: float, mirrored: bool, ratio: float) -> QPixmap:
        across = math.ceil(size * ratio)
        stamp = QPixmap(across, across)
        stamp.setDevicePixelRatio(ratio)
        clear = QColor(colour)
        clear.setAlpha(0)
        stamp.fill(clear)
        painter = QPainter(stamp)
        self._draw(painter, 0, 0, size, colour, stroke, mirrored)
        painter.end()
        return stamp

    def _draw(
        self, painter: QPainter, x: float, y: float, size: float, colour: QColor, stroke: float, mirrored: bool
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(x + (size if mirrored else 0), y)
        painter.scale(-size / BOX if mirrored else size / BOX, size / BOX)
        for shape in self.shapes:
            painter.setOpacity(shape.opacity)
            painter.setBrush(colour if shape.filled else Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(shape, colour, stroke) if shape.stroked else Qt.PenStyle.NoPen)
            painter.drawPath(shape.path)
        painter.restore()


def _pen(shape: Shape, colour: QColor, stroke: float) -> QPen:
    width = stroke if shape.width is None else shape.width
    return QPen(colour, width, Qt.PenStyle.SolidLine, shape.cap, Qt.PenJoinStyle.RoundJoin)


def read(file: Path) -> Icon:
    """Read an icon. Raises OSError where there is no such file, ValueError where a path is not understood."""
    tags = [tag.partition(">")[0].partition(" ") for tag in file.read_text(encoding="utf-8").split("<")]
    return Icon([_shape(kind, _attributes(rest)) for kind, _, rest in tags if kind in _SHAPES])


def _attributes(text: str) -> dict[str, str]:
    parts = text.split('"')  # a name and its =, its value, and so on
    return {name.strip(" =\n"): value for name, value in zip(parts[::2], parts[1::2], strict=False)}


def _shape(kind: str, attributes: dict[str, str]) -> Shape:
    width = attributes.get("stroke-width")
    butt = attributes.get("stroke-linecap") == "butt"
    return Shape(
        path=_outline(kind, attributes),
        stroked=attributes.get("stroke") != "none",
        filled=attributes.get("fill", "none") != "none",
        width=float(width) if width else None,
        cap=Qt.PenCapStyle.FlatCap if butt else Qt.PenCapStyle.RoundCap,
        opacity=float(attributes.get("opacity", 1)),
    )


def _outline(kind: str, attributes: dict[str, str]) -> QPainterPath:
    if kind == "path":
        return path_of(attributes["d"])
    number = {name: float(value) for name, value in attributes.items() if name in _NUMBERS}
    path = QPainterPath()
    if kind == "rect":
        corner = number.get("rx", 0)
        path.addRoundedRect(QRectF(number["x"], number["y"], number["width"], number["height"]), corner, corner)
    else:
        across, down = number.get("rx", number.get("r", 0)), number.get("ry", number.get("r", 0))
        path.addEllipse(QPointF(number["cx"], number["cy"]), across, down)
    return path


_NUMBERS = frozenset({"x", "y", "width", "height", "rx", "ry", "r", "cx", "cy"})
