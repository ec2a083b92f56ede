"""The window: a rail on the left, and one page at a time."""

from PySide6 import QtGui  # not its classes, which the start does without
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import Lines, laid, longest_word
from quizapp.ui.parts.part import paint_box, paint_frame
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

SIZE = (1200, 800)
LEAST = (900, 600)
BIGGER, NORMAL, SMALLER = ("Ctrl++", "Ctrl+="), ("Ctrl+0",), ("Ctrl+-",)
STEP = 0.1  # of the text's size
_RAIL = 88  # how broad the rail is
PERSON = "learner"  # the rail's entry that says whose turn it is
_LONGEST_NAME = 12  # characters of a name on the rail


class Window(QWidget):
    """Shows a page, with the rail or without. `chosen` names a rail entry; `closing` comes before it closes.

    `dropped` gives the addresses of files and folders that were dropped on it; `held` says whether some are over it.
    """

    chosen = Signal(str)
    closing = Signal()
    dropped = Signal(object)
    held = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("quizapp")
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self._theme = theme
        self._rail = Rail(theme, self)
        self._rail.add("home", "home", self.tr("Home"))
        self._rail.add("progress", "progress", self.tr("Progress"))
        self._rail.add("settings", "settings", self.tr("Settings"), foot=True)
        self._rail.chosen.connect(self.chosen)
        self._page: QWidget | None = None
        self._stays = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)

    def show_person(self, name: str | None) -> None:
        """Show on the rail whose turn it is, or nobody."""
        self._rail.show_person(name)

    def person_spot(self) -> QPoint:
        """Return where the menu of learners opens, on the screen."""
        return self._rail.spot(PERSON)

    def place(self) -> tuple[int, int, int, int, bool]:
        """Return where it stands, how large it is, and whether it fills the screen."""
        box = self.normalGeometry() if self.isMaximized() else self.geometry()
        return box.x(), box.y(), box.width(), box.height(), self.isMaximized()

    def stand_at(self, place: tuple[int, int, int, int, bool]) -> None:
        """Have the size that it had, and the place where a screen is still there."""
        left, top, width, height, maximised = place
        self.resize(max(LEAST[0], width), max(LEAST[1], height))
        if self.screen().virtualGeometry().contains(QPoint(left + width // 2, top + height // 2)):
            self.move(left, top)
        if maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def add_keys(self) -> None:
        """Let Ctrl with +, − and 0 change the size of text, and Ctrl with a comma show the settings."""
        QtGui.QShortcut(QtGui.QKeySequence("Ctrl+,"), self, lambda: self.chosen.emit("settings"))
        for keys, slot in ((BIGGER, self._bigger), (SMALLER, self._smaller), (NORMAL, self._normal)):
            for key in keys:
                QtGui.QShortcut(QtGui.QKeySequence(key), self, slot)

    @Slot()
    def _bigger(self) -> None:
        self._theme.set_text_scale(self._theme.text_scale + STEP)

    @Slot()
    def _smaller(self) -> None:
        self._theme.set_text_scale(self._theme.text_scale - STEP)

    @Slot()
    def _normal(self) -> None:
        self._theme.set_text_scale(1)

    def show_page(self, page: QWidget, rail: str | None) -> None:
        """Show a page; `rail` names the rail's current entry, None hides the rail. A page shown before stays."""
        if self._row.indexOf(page) < 0:  # a QStackedWidget would do the same for 0.4 MB more at the start
            self._row.addWidget(page, 1)
        self._rail.setVisible(rail is not None)
        if rail is not None:
            self._rail.set_current(rail)
        if self._page is not None and self._page is not page:
            self._page.hide()
        self._page = page
        page.show()

    def current_page(self) -> QWidget | None:
        """Return the page that is shown; None before there is one."""
        return self._page

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that is not shown any more, and with it what it owns."""
        self._row.removeWidget(page)
        page.deleteLater()

    def dragEnterEvent(self, event: "QtGui.QDragEnterEvent") -> None:
        """Take what has an address; it is copied, never moved."""
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.held.emit(True)

    def dragLeaveEvent(self, event: "QtGui.QDragLeaveEvent") -> None:
        """Nothing is over it any more."""
        self.held.emit(False)

    def dropEvent(self, event: "QtGui.QDropEvent") -> None:
        """Say what was dropped."""
        self.held.emit(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData().urls())

    def closeEvent(self, event: "QtGui.QCloseEvent") -> None:
        """Say so before closing; whoever hears it may have the window stay."""
        self._stays = False
        self.closing.emit()
        if self._stays:
            event.ignore()
        else:
            super().closeEvent(event)

    def stay(self) -> None:
        """Do not close now: called while `closing` is heard."""
        self._stays = True


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
        return QSize(width + 2, self.heightForWidth(_RAIL - 15))

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

    def show_person(self, name: str | None) -> None:
        """Show at the foot whose turn it is, as the entry `learner`; None where nobody needs to be told apart."""
        for entry in [each for each in self._entries if each.key == PERSON]:
            self._entries.remove(entry)
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
            self._feet -= 1
        if name is not None:
            short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
            self.add(PERSON, "class", short, foot=True)
            entry = self._entries[-1]
            entry.setAccessibleName(self.tr("{name}: whose turn it is").format(name=name))
            self._column.removeWidget(entry)
            self._column.insertWidget(len(self._entries) - self._feet + 1, entry)
            entry.show()

    def spot(self, key: str) -> QPoint:
        """Return the upper corner of an entry's end, on the screen: where a menu of it opens."""
        entry = next(each for each in self._entries if each.key == key)
        return entry.mapToGlobal(QPoint(0 if self.isRightToLeft() else entry.width(), 0))

    def set_current(self, key: str) -> None:
        """Show whose page is seen."""
        for entry in self._entries:
            entry.set_current(entry.key == key)

    def sizeHint(self) -> QSize:
        widest = max((entry.sizeHint().width() for entry in self._entries), default=0)
        return QSize(max(_RAIL, widest + 24), 200)

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
