"""Plain text in lines of an exact height, for whoever paints it.

Letters stand in their line where a style sheet's `line-height` puts them: what room is left is halved above and below.
"""

import math
from typing import Any

from PySide6 import QtGui  # for the one class that few texts need
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from quizapp.ui.theme import Theme, baseline
from quizapp.ui.tokens import Size

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ENDLESS = 1_000_000.0
_MOST = 2_000  # texts laid out that are remembered


class Lines:
    """A text laid out once. `width` None keeps it on one line; `bold` letters from the start are bold.

    `alignment` left is where reading starts: the right where `direction` is so. English words keep their order there:
    “Hand in?” ends with its sign, wherever it stands. `letters` is how far below the top of a line they stand, where
    that is known already.

    Nothing in the text is markup: `<b>` and `&` are shown as they are written.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: int,
        width: float | None = None,
        *,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        bold: int = 0,
        letters: int | None = None,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)  # else each paint shapes it anew
        self._line_height = line_height
        self._exact: float | None = None
        self._room: int | None = None
        self._baseline = baseline(font, line_height) if letters is None else letters
        option = QTextOption(_aligned(alignment, direction) if width is not None else _LEFT)
        option.setTextDirection(_order(text, direction))
        option.setWrapMode(_WRAP)
        self._layout.setTextOption(option)
        if bold:
            self._layout.setFormats([_bold(bold)])
        self._lay_out(_ENDLESS if width is None else max(1.0, width))

    @property
    def count(self) -> int:
        """How many lines it has; an empty text has one."""
        return max(1, self._count)

    @property
    def height(self) -> int:
        """The height of all lines, in pixels."""
        return self.count * self._line_height

    @property
    def width(self) -> int:
        """The width of the longest line, in whole pixels."""
        return math.ceil(self.exact_width)

    @property
    def box_width(self) -> int:
        """The whole pixels nearest to the width of the longest line, for a box that pads it."""
        return round(self.exact_width)

    @property
    def exact_width(self) -> float:
        """The width of the longest line, in pixels and parts of them."""
        if self._exact is None:  # each question to Qt costs as much as a line of letters
            lines = range(self._count)
            self._exact = max((self._layout.lineAt(at).horizontalAdvance() for at in lines), default=0.0)
        return self._exact

    @property
    def room(self) -> int:
        """The width below which it would need more lines: letters may reach a little over their advance."""
        if self._room is None:
            lines = range(self._count)
            self._room = math.ceil(max((self._layout.lineAt(at).naturalTextWidth() for at in lines), default=0.0))
        return self._room

    def paint(
        self,
        painter: QPainter,
        x: float,
        y: float,
        colour: QColor,
        other: tuple[int, int, QColor] | None = None,
    ) -> None:
        """Paint it with the upper left corner of its first line at (x, y); `other`: letters in another colour."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y), [_coloured(*other)] if other is not None else [])

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where the letters from `start` to `end` stand: a box a line, as high as the line is."""
        boxes = []
        for at in range(self._count):
            line = self._layout.lineAt(at)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                ends = across(line, first), across(line, last)
                boxes.append(QRectF(min(ends), at * self._line_height, abs(ends[1] - ends[0]), self._line_height))
        return boxes

    def _lay_out(self, width: float) -> None:
        self._layout.beginLayout()
        at = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, at * self._line_height + self._baseline - line.ascent()))
            at += 1
        self._layout.endLayout()
        self._count = at


def across(line: QTextLine, place: int) -> float:
    """Return how far from its left edge a letter of a line stands, in pixels."""
    found: Any = line.cursorToX(place)  # a pair, whatever its stub says
    return float(found[0])


def laid(
    theme: Theme,
    text: str,
    size: Size,
    *,
    bold: bool = False,
    spaced: bool = True,
    width: float | None = None,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    head: int = 0,
    line: int | None = None,
) -> Lines:
    """Return a text laid out at a size of the type scale; the same asked again is the same `Lines`.

    Layouts ask for heights and widths many times over. `head` letters from the start are bold; `line` is the height of
    a line where it is not the size's own.
    """
    mirrored = direction is _RIGHT_TO_LEFT  # as a key an enum takes the binding longer than all the rest
    along = None if alignment is _LEFT else alignment
    key = (text, size, bold, spaced, width, mirrored, along, head, line)
    lines: Lines | None = theme.memo.get(key)
    if lines is None:
        if len(theme.memo) >= _MOST:
            theme.memo.clear()
        if width is not None and along is None and not mirrored:
            lines = _fitting(theme.memo.get((text, size, bold, spaced, None, mirrored, along, head, line)), width)
        if lines is None:
            font = theme.font(size, bold, spaced=spaced)
            high = theme.line_height(size) if line is None else line
            letters = theme.baseline(size, bold) if line is None else None
            lines = Lines(text, font, high, width, direction=direction, alignment=alignment, bold=head, letters=letters)
        theme.memo[key] = lines
    return lines


def _fitting(lines: Lines | None, width: float) -> Lines | None:
    """Return what was laid out without end, where it has room in a width: there it looks the same."""
    return lines if lines is not None and lines.room <= width else None


def _order(text: str, direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return which way words run on a page of a direction: the other one where none of its letters are among them."""
    if direction == _RIGHT_TO_LEFT and any(map(str.isalpha, text)) and not any(map(_runs_left, text)):
        return _LEFT_TO_RIGHT
    return direction


def _runs_left(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc"  # Hebrew to Arabic, and their forms


def _aligned(alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return where Qt must put words: left is where reading starts, and a QTextLayout does not turn it by itself."""
    if direction == Qt.LayoutDirection.RightToLeft:
        return {_LEFT: _RIGHT, _RIGHT: _LEFT}.get(alignment, alignment)
    return alignment


def _bold(length: int) -> QTextLayout.FormatRange:
    spread = QTextLayout.FormatRange()
    spread.start, spread.length = 0, length
    format_ = QtGui.QTextCharFormat()
    format_.setFontWeight(QFont.Weight.Bold)
    spread.format = format_
    return spread


def _coloured(start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    spread = QTextLayout.FormatRange()
    spread.start, spread.length = start, end - start
    format_ = QtGui.QTextCharFormat()
    format_.setForeground(colour)
    spread.format = format_
    return spread


def elided(text: str, font: QFont, width: float) -> str:
    """Return the text, shortened with “…” where it is wider than `width` pixels."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def longest_word(text: str, font: QFont) -> int:
    """Return the width of the word with the most letters, in whole pixels: much below it words would be broken."""
    return math.ceil(QFontMetricsF(font).horizontalAdvance(max(text.split(), key=len, default="")))
