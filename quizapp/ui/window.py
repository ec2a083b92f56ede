"""The window: a rail on the left, and one page at a time."""

from PySide6 import QtGui  # not its classes, which the start does without
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

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
        self._page: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)

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

    def closeEvent(self, event: "QtGui.QCloseEvent") -> None:
        """Say so before closing."""
        self.closing.emit()
        super().closeEvent(event)
