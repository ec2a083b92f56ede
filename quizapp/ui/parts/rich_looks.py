"""How the elements of a text made from Markdown look: headings, lists, quotations, code, tables, links."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)

from quizapp.ui.theme import Theme

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_MONO = "monospace"  # what Qt calls the face of code
_INDENT = 24  # of a list
_ASIDE = 16  # of a quotation
_QT_ASIDE = 40  # that Qt gives it
_BETWEEN_ITEMS = 4
_ABOVE_HEADING, _BELOW_HEADING = 20, 8


class Anchor(NamedTuple):
    """A link: where it leads, its words, and where they begin and end in the document."""

    href: str
    words: str
    start: int
    end: int


def dress(document: QTextDocument, theme: Theme, html: str, line: int, gap: int) -> tuple[Anchor, ...]:
    """Give every element of a document its look and return its links. `line` and `gap` are pixels."""
    document.setIndentWidth(_INDENT)
    if "<table" in html:
        _dress_tables(document, theme, gap)
    for block in _blocks(document):
        _dress_block(block, theme, line, gap)
    return _anchors(document, theme) if "<a " in html else ()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def _dress_block(block: QTextBlock, theme: Theme, line: int, gap: int) -> None:
    before, format_ = block.blockFormat(), QTextBlockFormat()
    heading = before.headingLevel()
    own = theme.line_height("lead" if heading == 1 else "body") if heading else line
    format_.setLineHeight(own, _FIXED)
    format_.setTopMargin(_ABOVE_HEADING if heading and block.previous().isValid() else 0)  # the greater margin counts
    format_.setBottomMargin(_space_after(block, gap))
    if before.leftMargin() >= _QT_ASIDE:
        format_.setLeftMargin(before.leftMargin() / _QT_ASIDE * _ASIDE)
        format_.setRightMargin(0)
    QTextCursor(block).mergeBlockFormat(format_)
    for start, end, letters in _pieces(block):
        if _MONO in (letters.fontFamilies() or ()):
            _set_font(letters, theme.font("small", mono=True))
            _select(block.document(), start, end).setCharFormat(letters)
        elif heading:
            _set_font(letters, theme.font("lead" if heading == 1 else "body", bold=True))
            _select(block.document(), start, end).setCharFormat(letters)


def _space_after(block: QTextBlock, gap: int) -> int:
    following = block.next()
    if not following.isValid() or QTextCursor(block).currentTable() is not None:
        return 0
    if block.blockFormat().nonBreakableLines() and following.blockFormat().nonBreakableLines():
        return 0  # within one piece of code
    if block.textList() is not None and following.textList() is not None:
        return _BETWEEN_ITEMS
    return _BELOW_HEADING if block.blockFormat().headingLevel() else gap


def _set_font(letters: QTextCharFormat, font: QFont) -> None:
    letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)  # which would win over the size
    letters.setFontFamilies(font.families())
    letters.setProperty(QTextFormat.Property.FontPixelSize.value, font.pixelSize())
    letters.setFontHintingPreference(font.hintingPreference())


def _dress_tables(document: QTextDocument, theme: Theme, gap: int) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            format_ = frame.format()
            format_.setBorder(1)
            format_.setBorderCollapse(True)
            format_.setBorderBrush(theme.colour("line"))
            format_.setCellSpacing(0)
            format_.setCellPadding(8)
            format_.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            format_.setTopMargin(gap)  # Qt drops the margin of a paragraph before a table
            format_.setBottomMargin(gap)
            frame.setFormat(format_)


def _anchors(document: QTextDocument, theme: Theme) -> tuple[Anchor, ...]:
    """Return the links of a document; they are in the colour of text, also among muted words, and not Qt's."""
    found: list[Anchor] = []
    for block in _blocks(document):
        for start, end, letters in _pieces(block):
            if href := letters.anchorHref():
                _undress(document, start, end, letters, theme)
                _add(found, href, block.text()[start - block.position() : end - block.position()], start, end)
    return tuple(found)


def _add(found: list[Anchor], href: str, words: str, start: int, end: int) -> None:
    if found and found[-1].href == href and found[-1].end == start:  # one link whose words change their looks
        before = found.pop()
        words, start = before.words + words, before.start
    found.append(Anchor(href, words, start, end))


def _undress(document: QTextDocument, start: int, end: int, letters: QTextCharFormat, theme: Theme) -> None:
    letters.setForeground(theme.colour("text"))
    letters.setFontUnderline(False)
    _select(document, start, end).setCharFormat(letters)


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Return where the pieces of one look begin and end in the document, each with its look."""
    pieces, at = [], block.begin()
    while not at.atEnd():
        piece = at.fragment()
        pieces.append((piece.position(), piece.position() + piece.length(), piece.charFormat()))
        at += 1
    return pieces


def _select(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
