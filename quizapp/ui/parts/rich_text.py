"""Safe HTML, made from Markdown, laid out with the line heights of the type scale, for whoever paints it.

Only HTML that `quizapp.markup` made comes here. Links are set apart by an underline of the `control` colour; what is
clicked is `Rich`'s business. No picture is ever opened.
"""

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLine,
    QTextOption,
)

from quizapp.ui.theme import Theme, baseline
from quizapp.ui.tokens import Size, Token

UNDER = 3  # from the letters' foot to a link's line
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Anchor(NamedTuple):
    """A link: where it leads, its words, and where they begin and end in the document."""

    href: str
    words: str
    start: int
    end: int


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

    `line` is the height of a line at a text scale of 1, where it is not the size's own.
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
        self._theme, self._size, self._gap = theme, size, gap
        self._font = theme.font(size, bold)
        self._line = theme.line_height(size) if line is None else theme.px(line)
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._font)
        self._picture = _NoPicture()
        self._document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self._picture)
        self._document.setHtml(html)
        self.anchors: tuple[Anchor, ...] = _anchors(self._document) if "<a " in html else ()
        self._set_blocks()
        self._shift = 0.0

    @property
    def plain(self) -> str:
        """The text without markup."""
        return self._document.toPlainText()

    @property
    def width(self) -> float:
        """The width it would like to have: that of its longest paragraph on one line."""
        return self._document.idealWidth()

    def lay_out(self, width: float, direction: Qt.LayoutDirection) -> int:
        """Lay it out at a width and return its height, in pixels."""
        option = QTextOption()
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setTextWidth(max(1.0, width))
        first = self._document.firstBlock().layout().lineAt(0)
        stands = first.y() + first.ascent() if first.isValid() else 0.0
        self._shift = baseline(self._font, self._line) - stands
        return round(self._document.size().height())

    def paint(self, painter: QPainter, x: float, y: float, colour: Token = "text") -> None:
        """Paint it, laid out, with its upper left corner at (x, y)."""
        painter.save()
        painter.translate(x, y + self._shift)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.colour(colour))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        for anchor in self.anchors:
            self._underline(painter, anchor, QPointF(x, y))

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where the letters from `start` to `end` stand: a box a line, as high as the line is."""
        boxes = []
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
                ends = (_across(line, first), _across(line, last))
                top = corner.y() + line.y() + line.ascent() + self._shift - baseline(self._font, self._line)
                boxes.append(QRectF(corner.x() + min(ends), top, abs(ends[1] - ends[0]), self._line))
        return boxes

    def _underline(self, painter: QPainter, anchor: Anchor, corner: QPointF) -> None:
        foot = baseline(self._font, self._line) + UNDER
        colour = self._theme.colour("control")
        for box in self.boxes(anchor.start, anchor.end):
            painter.fillRect(QRectF(corner.x() + box.x(), round(corner.y() + box.y() + foot), box.width(), 1), colour)

    def _set_blocks(self) -> None:
        """Give every paragraph its line height and what is between it and the next."""
        block = self._document.firstBlock()
        while block.isValid():
            format_ = QTextBlockFormat()
            format_.setLineHeight(self._line, _FIXED)
            format_.setTopMargin(0)
            format_.setBottomMargin(self._space_after(block))
            QTextCursor(block).mergeBlockFormat(format_)
            block = block.next()

    def _space_after(self, block: QTextBlock) -> int:
        following = block.next()
        if not following.isValid():
            return 0
        return 4 if block.textList() is not None and following.textList() is not None else self._gap


def _across(line: QTextLine, place: int) -> float:
    across: Any = line.cursorToX(place)  # a pair, whatever its stub says
    return float(across[0])


def _anchors(document: QTextDocument) -> tuple[Anchor, ...]:
    """Return the links of a document, and take Qt's own colour and underline from them."""
    found: list[Anchor] = []
    block = document.firstBlock()
    while block.isValid():
        found.extend(_anchors_in(block))
        block = block.next()
    for anchor in found:
        _plain(document, anchor)
    return tuple(found)


def _anchors_in(block: QTextBlock) -> list[Anchor]:
    found: list[Anchor] = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        href = piece.charFormat().anchorHref()
        if href and found and found[-1].href == href and found[-1].end == piece.position():
            before = found.pop()  # one link whose words change their looks
            found.append(Anchor(href, before.words + piece.text(), before.start, piece.position() + piece.length()))
        elif href:
            found.append(Anchor(href, piece.text(), piece.position(), piece.position() + piece.length()))
        at += 1
    return found


def _plain(document: QTextDocument, anchor: Anchor) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(anchor.start)
    while cursor.position() < anchor.end:
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        format_ = cursor.charFormat()
        format_.clearForeground()
        format_.setFontUnderline(False)
        cursor.setCharFormat(format_)
        cursor.clearSelection()
