"""Safe HTML in the page, with links that pointer and keyboard follow.

text = Rich(theme, html, plain, parent=column);  text.followed.connect(page.open)   # says the link's address
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.part import Part, reading_direction
from quizapp.ui.parts.plain_text import PlainText
from quizapp.ui.parts.rich_looks import Anchor
from quizapp.ui.parts.rich_text import Mark, RichText, text_of
from quizapp.ui.parts.tab_order import put_in_tab_order
from quizapp.ui.parts.tiles import Tiles
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER_SMALL, Size, Token


class Rich(Part):
    """A text made from Markdown. `plain` is what a screen reader reads, if not the text without its markup.

    With a `ground`, what it lies on, its picture is kept: it is copied where it is shown again or elsewhere.
    """

    followed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        html: str = "",
        plain: str | None = None,
        *,
        size: Size = "body",
        bold: bool = False,
        colour: Token = "text",
        line: int | None = None,
        gap: int = 12,
        ground: Token | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._ground, self._tiles, self._marked_tiles = ground, Tiles(self._paint_text), Tiles(self._paint_marked)
        self._foreseen: tuple[Mark, ...] = ()  # what is marked in the marked tiles
        self._size, self._bold, self._colour, self._line, self._gap = size, bold, colour, line, gap
        self._links: list[LinkSpot] = []
        self._marks: tuple[Mark, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._html = html
        self._text = self._make()
        self.set_html(html, plain)

    def set_html(self, html: str, plain: str | None = None) -> None:
        """Show another text."""
        self.hold(html)
        self.setAccessibleName(self._text.plain if plain is None else plain)
        self._links = [self._spot(anchor) for anchor in self._text.anchors]
        put_in_tab_order(self, self._links)
        self._lay_out()
        self.updateGeometry()
        self.update()

    def hold(self, html: str) -> None:
        """Have another text at hand, to be shown later: until then nobody can read it or follow its links."""
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = []
        self.setAccessibleName("")
        if html != self._html or self._marks:
            self._html, self._marks = html, ()
            self._clear()
            self._text = self._make()

    def plain(self) -> str:
        """Return the text without its markup, letter by letter as it is counted by `set_marks` and `boxes`."""
        return self._text.plain

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where letters stand in it: a box a line, as high as the line is."""
        self._text.lay_out(self.width(), reading_direction(self))
        return self._text.boxes(start, end)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark passages, counted in the letters of the text without its markup."""
        self._marks = tuple(marks)
        if isinstance(self._text, RichText):
            self._text.marks = self._marks
        elif self._marks:
            self._text = self._make()
            self._lay_out()
        self.update()

    def set_size(self, size: Size, *, bold: bool | None = None, line: int | None = None) -> None:
        """Show it at another size of the type scale, in lines of its own height where `line` is none."""
        if (size, line) == (self._size, self._line) and bold in (None, self._bold):
            return
        self._size, self._line, self._bold = size, line, self._bold if bold is None else bold
        self.follow()

    def set_colour(self, colour: Token) -> None:
        """Show it in another colour."""
        self._colour = colour
        self._clear()
        self.update()

    def prepare(self, top: int, height: int) -> None:
        """Paint ahead what is seen from `top` on, so that showing it is a copy."""
        if self._ground is not None:
            self._text.lay_out(self.width(), reading_direction(self))
            ground = self.theme.colour(self._ground)
            self._tiles.prepare(top, height, self.size(), self.devicePixelRatio(), ground)

    def prepare_marks(self, marks: Sequence[Mark], top: int, height: int) -> None:
        """Paint ahead what is seen from `top` on once these passages are marked."""
        if self._ground is not None and isinstance(self._text, RichText):
            self.prepare(top, height)
            if self._foreseen != tuple(marks):
                self._foreseen = tuple(marks)
                self._marked_tiles.clear()
            ground = self.theme.colour(self._ground)
            self._marked_tiles.prepare(top, height, self.size(), self.devicePixelRatio(), ground)

    def restyle(self) -> None:
        self._clear()
        self._text = self._make()
        self._lay_out()

    def sizeHint(self) -> QSize:
        width = min(672, self._widest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self._widest), self.theme.line_height(self._size))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._text.lay_out(width, reading_direction(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, seen = QPainter(self), event.rect().toRectF()
        self._text.lay_out(self.width(), reading_direction(self))
        if self._ground is None:
            self._text.paint(painter, 0, 0, self._colour, seen=seen)
            return
        ground = self.theme.colour(self._ground)
        if self._marks and self._marks == self._foreseen:
            self._marked_tiles.paint(painter, seen, self.size(), ground)
            return
        self._tiles.paint(painter, seen, self.size(), ground)
        if isinstance(self._text, RichText) and self._marks:
            self._text.paint_marked(painter, self._marks)

    def _clear(self) -> None:
        """Keep no picture: what is shown is another, or looks otherwise."""
        self._tiles.clear()
        self._marked_tiles.clear()
        self._foreseen = ()

    def _paint_marked(self, painter: QPainter, seen: QRectF) -> None:
        """Paint it with the passages marked that will be: what is kept of it unmarked, and those over it."""
        if self._ground is not None and isinstance(self._text, RichText):
            self._tiles.paint(painter, seen, self.size(), self.theme.colour(self._ground))
            self._text.paint_marked(painter, self._foreseen)

    def _paint_text(self, painter: QPainter, seen: QRectF) -> None:
        """Paint it as if nothing were marked."""
        if isinstance(self._text, RichText):
            self._text.paint_unmarked(painter, self._colour, seen)
        else:
            self._text.paint(painter, 0, 0, self._colour)

    def _make(self) -> RichText | PlainText:
        made = RichText if self._marks else text_of
        text = made(self.theme, self._html, size=self._size, bold=self._bold, line=self._line, gap=self._gap)
        if isinstance(text, RichText):
            text.marks = self._marks
        self._natural: int | None = None
        return text

    @property
    def _widest(self) -> int:
        if self._natural is None:  # seldom asked for, and a whole layout
            self._natural = math.ceil(self._text.width) + 1
        return self._natural

    def _spot(self, anchor: Anchor) -> "LinkSpot":
        link = LinkSpot(self.theme, anchor, self)
        link.clicked.connect(self._follow_link)
        link.show()
        return link

    def _lay_out(self) -> None:
        """Put the links where their words are; what is painted is laid out then."""
        if not self._links:
            return
        self._text.lay_out(self.width(), reading_direction(self))
        for link, anchor in zip(self._links, self._text.anchors, strict=True):
            link.cover([box.toAlignedRect() for box in self._text.boxes(anchor.start, anchor.end)])

    @Slot()
    def _follow_link(self) -> None:
        link = self.sender()
        if isinstance(link, LinkSpot):
            self.followed.emit(link.anchor.href)


class LinkSpot(Control):
    """Lies over a link's words, unseen, and is what is focused and pressed."""

    ring_corner = CORNER_SMALL

    def __init__(self, theme: Theme, anchor: Anchor, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._boxes: list[QRect] = []
        self.set_anchor(anchor)

    def set_anchor(self, anchor: Anchor) -> None:
        """Be another link."""
        self.anchor = anchor
        self.setAccessibleName(anchor.words)

    def cover(self, boxes: list[QRect]) -> None:
        """Lie over the boxes of the link's words, one a line."""
        if boxes == self._boxes:
            return
        self._boxes = boxes
        region = QRegion()
        for box in boxes:
            region += box
        whole = region.boundingRect()
        self.setGeometry(whole)
        self.setMask(region.translated(-whole.topLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        return
