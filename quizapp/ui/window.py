"""The window: a rail on the left, and one page at a time."""

from PySide6 import QtGui  # not its classes, which the start does without
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from quizapp.ui.parts.rail import Rail
from quizapp.ui.theme import Theme

SIZE = (1200, 800)
LEAST = (900, 600)
BIGGER, NORMAL, SMALLER = ("Ctrl++", "Ctrl+="), ("Ctrl+0",), ("Ctrl+-",)
STEP = 0.1  # of the text's size


class Window(QWidget):
    """Shows a page, with the rail or without. `chosen` names a rail entry; `closing` comes before it closes."""

    chosen = Signal(str)
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("quizapp")
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self._theme = theme
        self._rail = Rail(theme, self)
        self._rail.add("home", "home", self.tr("Home"))
        self._rail.chosen.connect(self.chosen)
        self._pages = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)

    def add_text_sizes(self) -> None:
        """Let Ctrl with +, − and 0 change the size of text."""
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
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._rail.setVisible(rail is not None)
        if rail is not None:
            self._rail.set_current(rail)
        self._pages.setCurrentWidget(page)

    def current_page(self) -> QWidget | None:
        """Return the page that is shown; None before there is one."""
        return self._pages.currentWidget()

    def drop_page(self, page: QWidget) -> None:
        """Forget a page, and with it what it owns."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def closeEvent(self, event: "QtGui.QCloseEvent") -> None:
        """Say so before closing."""
        self.closing.emit()
        super().closeEvent(event)
