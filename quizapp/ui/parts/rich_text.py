"""Safe HTML, made from Markdown, laid out with the line heights of the type scale, for whoever paints it.

Only HTML that `quizapp.markup` made comes here. Links are set apart by an underline of the `control` colour; what is
clicked is `Rich`'s business. No picture is ever opened.
"""

from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from quizapp.ui.parts.lines import across
from quizapp.ui.parts.plain_text import PlainText
from quizapp.ui.parts.rich_looks import Anchor, dress
from quizapp.ui.theme import Theme, baseline
from quizapp.ui.tokens import Size, Token

UNDER = 3  # from the letters' foot to a link's line
_STANDS = 0.8  # of a fixed line's height lies above its letters' foot, whatever the font: Qt's way
_MARK_UNDER = 4
_MARK_REACH = 3  # of a mark's ground beyond the letters


class Mark(NamedTuple):
    """Letters from `start` to before `end` with a ground and a line under them: "mark", or dotted "mark-soft"."""

    start: int
    end: int
    token: Token


class _NoPicture(QPyTextObject):
    """Stands where a picture would: Qt's own handler opens whatever path the text names."""

    def intrinsicSize(self, doc: QTextDocument, place: int, format_: QTextFormat) -> QSizeF:
        return QSizeF(0, 0)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, place: int, format_: QTextFormat
    ) -> None:
        return


class RichText:
    """A piece of safe HTML at a size of the type scale. `gap` is the space between its paragraphs.

    `line` is the height of a line at a text scale of 1, where it is not the size's own. `marks` count the letters of
    `plain`.
    """

    def __init__(
        self,
        theme: Theme,
        html: str,
        *,
        size: Size = "body",
        bold: bool = False,
        line: int | None = None,
        gap: int = 12,
    ) -> None:
        theme.load_slanted()
        self._theme = theme
        self._font = theme.font(size, bold)
        self._line = theme.line_height(size) if line is None else theme.px(line)
        self._baseline = baseline(self._font, self._line)
        self._document = _document(html)
        self._document.setDefaultFont(self._font)
        if "<img" in html:
            self._picture = _NoPicture()
            self._document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self._picture)
        self.anchors: tuple[Anchor, ...] = dress(self._document, theme, html, self._line, gap)
        self.marks: Sequence[Mark] = ()
        self._laid: tuple[float, Qt.LayoutDirection] | None = None
        self._boxes: dict[tuple[int, int], list[QRectF]] = {}
        self._height = 0
        self._shift = 0.0

    @property
    def plain(self) -> str:
        """The text without markup."""
        return self._document.toPlainText()

    @property
    def width(self) -> float:
        """The width it would like to have: that of its longest paragraph on one line."""
        self._document.setTextWidth(-1)
        self._laid = None
        return self._document.idealWidth()

    def lay_out(self, width: float, direction: Qt.LayoutDirection) -> int:
        """Lay it out at a width and return its height, in pixels."""
        if self._laid != (width, direction):
            if self._laid is None or self._laid[1] != direction:
                self._document.setDefaultTextOption(_option(direction))
            self._document.setTextWidth(max(1.0, width))
            self._shift = self._baseline - _STANDS * self._line
            self._height = round(self._document.size().height())
            self._laid = width, direction
            self._boxes.clear()
        return self._height

    def paint(
        self, painter: QPainter, x: float, y: float, colour: Token = "text", *, seen: QRectF | None = None
    ) -> None:
        """Paint it, laid out, with its upper left corner at (x, y); of a long text only what is `seen` of it."""
        corner = QPointF(x, y)
        for mark in self.marks:
            self._paint_mark(painter, mark, corner)
        self._paint_letters(painter, corner, colour, seen)

    def paint_unmarked(self, painter: QPainter, colour: Token, seen: QRectF) -> None:
        """Paint what is seen of it from (0, 0), as if nothing were marked."""
        self._paint_letters(painter, QPointF(), colour, seen)

    def paint_marked(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        """Paint marked passages alone, over what was painted unmarked."""
        for mark in marks:
            self._paint_mark(painter, mark, QPointF())
            block = self._document.findBlock(mark.start)
            while block.isValid() and block.position() < mark.end:
                self._paint_marked_letters(painter, block, mark)
                block = block.next()

    def _paint_marked_letters(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        """Paint what a passage covers of a block; the document would go through all of its blocks."""
        painter.setPen(self._theme.colour("text"))
        for box in self.boxes(mark.start, mark.end):
            spot = box.adjusted(-_MARK_REACH, 0, _MARK_REACH, 0)
            painter.setClipRect(spot)
            block.layout().draw(painter, QPointF(0, self._shift), [], spot)
        painter.setClipping(False)

    def _paint_letters(self, painter: QPainter, corner: QPointF, colour: Token, seen: QRectF | None) -> None:
        painter.save()
        painter.translate(corner.x(), corner.y() + self._shift)
        context = QAbstractTextDocumentLayout.PaintContext()
        if seen is not None:
            context.clip = seen.translated(0, -self._shift)
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.colour(colour))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        for anchor in self.anchors:
            for box in self.boxes(anchor.start, anchor.end):
                self._underline(painter, box.translated(corner), UNDER)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where the letters from `start` to `end` stand: a box a line, as high as the line is."""
        boxes = self._boxes.get((start, end))
        if boxes is None:
            boxes = self._boxes[start, end] = []
            block = self._document.findBlock(start)
            while block.isValid() and block.position() < end:
                boxes.extend(self._boxes_in(block, start, end))
                block = block.next()
        return boxes

    def _boxes_in(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        boxes, layout, at = [], block.layout(), block.position()
        corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start - at, line.textStart()), min(end - at, line.textStart() + line.textLength())
            if first < last:
                ends = (across(line, first), across(line, last))
                height = block.blockFormat().lineHeight()
                top = round(corner.y() + line.y() + line.ascent() - _STANDS * height)
                boxes.append(QRectF(corner.x() + min(ends), top, abs(ends[1] - ends[0]), height))
        return boxes

    def _paint_mark(self, painter: QPainter, mark: Mark, corner: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self.boxes(mark.start, mark.end):
            box = box.translated(corner)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(mark.token))
            painter.drawRoundedRect(box.adjusted(-_MARK_REACH, 0, _MARK_REACH, 0), _MARK_REACH, _MARK_REACH)
            self._underline(painter, box, _MARK_UNDER, dotted=mark.token == "mark-soft")

    def _underline(self, painter: QPainter, box: QRectF, under: int, *, dotted: bool = False) -> None:
        pen = QPen(self._theme.colour("control"), 1, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        y = round(box.y() + self._baseline) + under + 0.5
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def text_of(
    theme: Theme, html: str, *, size: Size = "body", bold: bool = False, line: int | None = None, gap: int = 12
) -> RichText | PlainText:
    """Return a piece of safe HTML as it is laid out quickest: most of them are a paragraph of plain words."""
    words = html.removeprefix("<p>").removesuffix("\n").removesuffix("</p>")
    if "<" in words or "\n" in words:
        return RichText(theme, html, size=size, bold=bold, line=line, gap=gap)
    return PlainText(theme, unescape(words), size, bold, theme.line_height(size) if line is None else theme.px(line))


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setHtml(html.replace("\n</code></pre>", "</code></pre>"))  # no empty last line
    return document


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
