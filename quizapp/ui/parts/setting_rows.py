"""What can be set, in groups: a heading, and beside it a row a setting, with what it is set by at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import paint_box, placed
from quizapp.ui.parts.stack import Stack, height_of, place
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_HEAD, _ROWS = 208, 640  # how broad the heading's column is, and the rows' at most
_AIR, _LEAST, _HEAD_TOP = 6, 48, 6
_GAP = 12


class SettingRow(Arranged):
    """Words, a note beneath them, and what it is set by. A line divides it from the row above, where there is one."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        ends: Sequence[QWidget] = (),
        *,
        note: str = "",
        divided: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.divided = theme, divided
        self._text = Stack(parent=self)
        self.words = Words(theme, words, parent=self._text)
        self.note = Words(theme, note, size="small", colour="muted", parent=self._text)
        self._text.add(self.words)
        self._text.add(self.note)
        self.note.setVisible(bool(note))
        self._ends = tuple(ends)
        for end in self._ends:
            end.setParent(self)
        theme.changed.connect(self.update)

    def set_note(self, note: str) -> None:
        """Say something else beneath; nothing where it is empty."""
        self.note.set_text(note)
        self.note.setVisible(bool(note))
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        room, below = self._room(width)
        ends = self._ends_size().height()
        text = self._text.heightForWidth(room)
        inner = text + _GAP + ends if below else max(text, ends)
        return max(self.theme.px(_LEAST), inner + 2 * _AIR)

    def arrange(self) -> None:
        width, height = self.width(), self.height()
        room, below = self._room(width)
        text, ends = self._text.heightForWidth(room), self._ends_size()
        inner = text + _GAP + ends.height() if below else max(text, ends.height())
        top = (height - inner) // 2
        place(self._text, placed(self, 0, top if below else (height - text) // 2, room, text))
        x = 0 if below else width - ends.width()
        y = top + text + _GAP if below else (height - ends.height()) // 2
        for end in self._shown():
            size = end.sizeHint()
            box = placed(self, x, y + (ends.height() - size.height()) // 2, size.width(), size.height())
            place(end, QRect(box))
            x += size.width() + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.divided:
            paint_box(QPainter(self), QRect(0, 0, self.width(), 1), self.theme.colour("line"))

    def _room(self, width: int) -> tuple[int, bool]:
        """Return how broad the words may be, and whether what sets it goes below them."""
        ends = self._ends_size().width()
        left = width - ends - (2 * _GAP if ends else 0)
        below = ends > 0 and left < min(width // 2, self.theme.px(200))
        return max(1, width if below else left), below

    def _shown(self) -> list[QWidget]:
        return [end for end in self._ends if not end.isHidden()]

    def _ends_size(self) -> QSize:
        hints = [end.sizeHint() for end in self._shown()]
        width = sum(hint.width() for hint in hints) + _GAP * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))


class SettingGroup(Arranged):
    """A heading, and its rows beside it, or below it where the page is narrow."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heading = Words(theme, heading, size="lead", bold=True, parent=self)
        self.rows = Stack(parent=self)
        self.setAccessibleName(heading)

    def add(self, row: QWidget) -> None:
        """Add a row at the foot; its parent is `rows`."""
        self.rows.add(row)

    def sizeHint(self) -> QSize:
        return QSize(_HEAD + _ROWS, self.heightForWidth(_HEAD + _ROWS))

    def heightForWidth(self, width: int) -> int:
        beside, room = self._beside(width)
        rows, head = self.rows.heightForWidth(room), height_of(self._heading, self._head(width))
        return max(rows, head) if beside else head + rows

    def arrange(self) -> None:
        beside, room = self._beside(self.width())
        head = height_of(self._heading, self._head(self.width()))
        self._heading.setGeometry(placed(self, 0, _HEAD_TOP if beside else 0, self._head(self.width()), head))
        x, y = (self.theme.px(_HEAD), 0) if beside else (0, head)
        place(self.rows, placed(self, x, y, room, self.rows.heightForWidth(room)))

    def _head(self, width: int) -> int:
        return self.theme.px(_HEAD) - 16 if self._beside(width)[0] else width

    def _beside(self, width: int) -> tuple[bool, int]:
        """Return whether the rows stand beside the heading, and how broad they are."""
        room = width - self.theme.px(_HEAD)
        beside = room >= self.theme.px(440)
        return beside, min(self.theme.px(_ROWS), room if beside else width)
