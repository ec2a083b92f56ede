"""A passage of the source text that is quoted, and where it stands: `Quote(theme, parent)`, then `show_quote(…)`."""

from collections.abc import Hashable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.markup.plain import plain
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import Part, paint_box, placed, reading_direction
from quizapp.ui.parts.pictures import Pictures
from quizapp.ui.parts.rich import LinkSpot
from quizapp.ui.parts.rich_looks import Anchor
from quizapp.ui.parts.rich_text import UNDER
from quizapp.ui.theme import Theme

_BAR, _GAP = 3, 12


class Quote(Part):
    """A quotation with a bar beside it. `followed` says that its link, the place in the text, was followed."""

    followed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words, self._where = "", Anchor("", "", 0, 0)
        self._pictures = Pictures(theme, self)
        self._link = LinkSpot(theme, self._where, self)
        self._link.clicked.connect(self.followed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_quote(self, quote: str, where: str | None, *, there: bool) -> None:
        """Show a quote and where it stands; `there` makes a link of that."""
        self._hold(quote, where, there=there)
        self._link.set_anchor(self._where)
        self._link.setVisible(self._where.start < self._where.end)
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def foresee(self, quote: str, where: str | None, width: int, *, there: bool) -> None:
        """Have ready, while it is hidden, what may be shown at a width."""
        self._hold(quote, where, there=there)
        self.resize(width, self.heightForWidth(width))
        self._pictures.paint_ahead(self._look(), self.size(), self._paint)

    def restyle(self) -> None:
        self._pictures.clear()
        self._cover()

    def _hold(self, quote: str, where: str | None, *, there: bool) -> None:
        words = quoted(quote, where)
        start = len(words) - len(where) if where and there else len(words)
        anchor = Anchor("", where or "", start, len(words))
        if (words, anchor) != (self._words, self._where):
            self._words, self._where = words, anchor
            self._cover()

    def _look(self) -> tuple[Hashable, ...]:
        return self._words, self._where, self.isRightToLeft()

    def _cover(self) -> None:
        """Lay the link over its words."""
        corner = placed(self, _BAR + _GAP, 0, self._room(self.width()), 0).x()
        boxes = self._laid(self.width()).boxes(self._where.start, self._where.end)
        self._link.cover([box.translated(corner, 0).toAlignedRect() for box in boxes])

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.theme.line_height("body"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._pictures.show(painter, self._look()):
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        lines, colour = self._laid(self.width()), self.theme.colour
        paint_box(painter, placed(self, 0, 0, _BAR, self.height()), colour("control"))
        x = placed(self, _BAR + _GAP, 0, self._room(self.width()), 0).x()
        start, end = self._where.start, self._where.end
        lines.paint(painter, x, 0, colour("muted"), (start, end, colour("text")))
        for box in lines.boxes(start, end):
            under = box.translated(x, self.theme.baseline("body") + UNDER)
            under.setHeight(1)
            paint_box(painter, under, colour("control"))

    def _laid(self, width: int) -> Lines:
        return laid(self.theme, self._words, "body", width=self._room(width), direction=reading_direction(self))

    def _room(self, width: int) -> int:
        return max(1, width - _BAR - _GAP)


def quoted(quote: str, where: str | None) -> str:
    """Return a quote in quotation marks, and after it where it stands."""
    return f"“{' '.join(plain(quote).split())}” {where or ''}".strip()
