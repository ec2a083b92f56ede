"""What every painted part has in common: it follows the theme, and mirrors where the language runs right to left.

All parts are made as `Part(theme, …, parent=None)` and never rebuilt: they paint themselves from the theme's tokens
and lay themselves out anew when it changes. Their measures grow with the text.
"""

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QLabel, QWidget

from quizapp.ui.theme import Theme

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_SMOOTH, _NO_PEN = QPainter.RenderHint.Antialiasing, Qt.PenStyle.NoPen


class Part(QLabel):
    """A part that is looked at. It is a label to a screen reader: `setAccessibleName` says what it shows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self.follow)

    def restyle(self) -> None:
        """Drop what was laid out with the theme before: called when it changes."""

    def mirrored(self) -> bool:
        """Whether it runs right to left."""
        return self.isRightToLeft()

    @Slot()
    def follow(self) -> None:
        """Lay out anew: the theme or the direction has changed, or what is shown."""
        self.restyle()
        self.updateGeometry()
        self.update()


def reading_direction(widget: QWidget) -> Qt.LayoutDirection:
    """Return which way a widget runs. It is asked yes or no, for the binding takes its time over every enum."""
    return _RIGHT_TO_LEFT if widget.isRightToLeft() else _LEFT_TO_RIGHT


def placed(widget: QWidget, x: int, y: int, width: int, height: int) -> QRect:
    """Return a rectangle of a widget, `x` from the edge where reading starts: mirrored where that is the right one."""
    if widget.isRightToLeft():
        x = widget.width() - x - width
    return QRect(x, y, width, height)


def paint_box(painter: QPainter, box: QRect | QRectF, colour: QColor) -> None:
    """Fill a box, to the pixel. `QPainter.fillRect` does the same, and has the binding load all about gradients."""
    painter.save()
    painter.setRenderHint(_SMOOTH, False)
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    painter.drawRect(box)
    painter.restore()


def paint_frame(painter: QPainter, box: QRect, corner: float, ground: QColor | None, line: QColor | None) -> None:
    """Paint a rounded box with a ground and a line of 1 pixel inside its edge, each where it is given."""
    painter.setRenderHint(_SMOOTH)
    painter.setPen(_NO_PEN)
    if line is not None:  # filled, for Qt takes ten times as long to draw a line of 1 pixel around corners
        painter.setBrush(line)
        painter.drawPath(_line_inside(box.toRectF(), corner, hollow=ground is None))
    if ground is not None:
        within, less = (box, 0) if line is None else (box.adjusted(1, 1, -1, -1), 1)
        painter.setBrush(ground)
        painter.drawRoundedRect(within, corner - less, corner - less)


def _line_inside(box: QRectF, corner: float, *, hollow: bool) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, corner, corner)
    if hollow:
        path.addRoundedRect(box.adjusted(1, 1, -1, -1), corner - 1, corner - 1)
    return path
