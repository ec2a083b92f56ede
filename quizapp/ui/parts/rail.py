"""The rail: the pages that exist, down the side of the window.

rail = Rail(theme, window)
rail.add("home", "home", "Home")
rail.add("settings", "settings", "Settings", foot=True)
rail.chosen.connect(window.show_page)   # says the key of the page that was asked for
rail.set_current("home")
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import Lines, laid, longest_word
from quizapp.ui.parts.part import paint_box, paint_frame
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_WIDTH = 88


class RailEntry(Control):
    """An icon over words. The current one lies on a card, the frame of which is 1 px more than the rail's measures."""

    def __init__(self, theme: Theme, key: str, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.key, self._icon, self._words = key, icon, words
        self._current = False
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_current(self, current: bool) -> None:
        """Show whether its page is the one that is seen."""
        self._current = current
        self.setAccessibleDescription(self.tr("This page") if current else "")
        self.follow()

    def sizeHint(self) -> QSize:
        width = longest_word(self._words, self._font())
        return QSize(width + 2, self.heightForWidth(_WIDTH - 15))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 1 + 8 + self.theme.px(24) + 4 + self._lines(width - 2).height + 6 + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, icon = QPainter(self), self.theme.colour, self.theme.px(24)
        if self._current:
            paint_frame(painter, self.rect(), CORNER + 1, colour("card"), colour("line"))
        words = colour("text" if self._current or self.hovered() else "muted")
        self.theme.paint_icon(painter, self._icon, (self.width() - icon) / 2, 9, 24, words, self.layoutDirection())
        self._lines(self.width() - 2).paint(painter, 1, 9 + icon + 4, words)

    def _lines(self, width: int) -> Lines:
        return laid(
            self.theme,
            self._words,
            "caption",
            bold=self._current,
            width=width,
            direction=self.layoutDirection(),
            alignment=Qt.AlignmentFlag.AlignHCenter,
        )

    def _font(self) -> QFont:
        return self.theme.font("caption", bold=self._current)


class Rail(QWidget):
    """The entries in the order in which they were added, those of the foot at the lower end."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: list[RailEntry] = []
        self._feet = 0
        self.setAccessibleName(self.tr("Pages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(7, 15, 8, 15)  # within the line of 1 pixel at its end
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.follow)

    def add(self, key: str, icon: str, words: str, *, foot: bool = False) -> None:
        """Add a page, known by its key."""
        entry = RailEntry(self._theme, key, icon, words, self)
        entry.clicked.connect(self._choose)
        heads = len(self._entries) - self._feet
        self._entries.append(entry)
        self._column.insertWidget(self._column.count() if foot else heads, entry)
        self._feet += foot
        self.updateGeometry()

    def set_current(self, key: str) -> None:
        """Show whose page is seen."""
        for entry in self._entries:
            entry.set_current(entry.key == key)

    def sizeHint(self) -> QSize:
        widest = max((entry.sizeHint().width() for entry in self._entries), default=0)
        return QSize(max(_WIDTH, widest + 24), 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 1
        paint_box(painter, self.rect(), self._theme.colour("sunk"))
        paint_box(painter, QRect(edge, 0, 1, self.height()), self._theme.colour("line"))

    @Slot()
    def _choose(self) -> None:
        entry = self.sender()
        if isinstance(entry, RailEntry):
            self.chosen.emit(entry.key)

    @Slot()
    def follow(self) -> None:
        self.updateGeometry()
        self.update()
