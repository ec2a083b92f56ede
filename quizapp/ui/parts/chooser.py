"""One of several, from a menu: `Chooser(theme, "Domains of", names, parent=head)`; `chosen` gives the place."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import elided, laid
from quizapp.ui.parts.part import paint_frame, placed
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Size

_SIDE, _GAP, _SIGN, _MOST = 11, 8, 16, 320


class Chooser(Control):
    """Shows what is chosen; pressed it opens the menu, and so does an arrow down.

    `wide` is how wide it is at least, in px at 100 %; `above` the room above and below the words.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        what: str,
        names: Sequence[str],
        place: int = 0,
        parent: QWidget | None = None,
        *,
        size: Size = "small",
        wide: int = 0,
        above: int = 5,
    ) -> None:
        super().__init__(theme, parent)
        self._size, self._wide, self._above = size, wide, above
        self._what, self._names = what, tuple(names)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        group = QActionGroup(self._menu)
        for name in names:
            action = QAction(name.replace("&", "&&"), self._menu, checkable=True)
            group.addAction(action)
            self._menu.addAction(action)
        self._menu.triggered.connect(self._choose)
        self.clicked.connect(self._open)
        self.show_chosen(place)

    @property
    def menu_shown(self) -> QMenu:
        """The menu."""
        return self._menu

    def show_chosen(self, place: int) -> None:
        """Show which one is chosen."""
        self._place = place
        self._menu.actions()[place].setChecked(True)
        self.setAccessibleName(f"{self._what}: {self._names[place]}")
        self.setAccessibleDescription("Opens a menu")
        self.follow()

    def sizeHint(self) -> QSize:
        words = min(laid(self.theme, self._names[self._place], self._size).width, self.theme.px(_MOST))
        width = words + 2 * (_SIDE + 1) + _GAP + self.theme.px(_SIGN)
        height = self.theme.line_height(self._size) + 2 * (self._above + 1)
        return QSize(max(width, self.theme.px(self._wide)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, sign = QPainter(self), self.theme.colour, self.theme.px(_SIGN)
        ground = colour("sunk" if self.hovered() else "card")
        paint_frame(painter, self.rect(), CORNER, ground, colour("control"))
        room = self.width() - 2 * (_SIDE + 1) - _GAP - sign
        words = elided(self._names[self._place], self.theme.font(self._size), room + 1)
        lines = laid(self.theme, words, self._size, direction=self.layoutDirection())
        box = placed(self, _SIDE + 1, (self.height() - lines.height) // 2, lines.width, lines.height)
        lines.paint(painter, box.x(), box.y(), colour("text"))
        box = placed(self, self.width() - _SIDE - 1 - sign, (self.height() - sign) // 2, sign, sign)
        self.theme.paint_icon(painter, "chevron-down", box.x(), box.y(), _SIGN, colour("muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        self._menu.setActiveAction(self._menu.actions()[self._place])
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        place = self._menu.actions().index(action)
        if place != self._place:
            self.chosen.emit(place)
        self.show_chosen(place)
