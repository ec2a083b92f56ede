"""The keys of a page, listed over it: `keys = KeysList(theme, page)`, then `keys.open_at(corner, rows)`.

Esc closes it, and so does its button; the focus goes back to where it was.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from quizapp.ui.parts.button import Button
from quizapp.ui.parts.card import Card
from quizapp.ui.parts.key_cap import KeyCap
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

Rows = Sequence[tuple[Sequence[str], str]]
_WIDE = 400


class KeysList(Card):
    """A card with a row for each key, at the page's end under the bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, padding=(20, 12, 12, 16), parent=parent)
        self._page = parent
        self._before: QWidget | None = None
        self._shown: Rows = ()
        self._table: QWidget | None = None
        self.setAccessibleName("Keys of this page")
        head = QHBoxLayout()
        head.addWidget(Words(theme, "Keys of this page", bold=True, parent=self), 1)
        self._close = Button(theme, "Close the list of keys", "quiet", icon="cross", only_icon=True, parent=self)
        self._close.clicked.connect(self.close_list)
        head.addWidget(self._close)
        self.body.addLayout(head)
        self.hide()

    def open_at(self, top: int, rows: Rows) -> None:
        """List the keys below a height of the page, and take the focus."""
        self.follow_direction()
        if rows != self._shown:
            self._show_rows(rows)
        page = self._page
        wide = min(self.theme.px(_WIDE), page.width() - 32)
        high = min(self.heightForWidth(wide), page.height() - top - 16)
        at_end = page.width() - wide - 16 if page.layoutDirection() == Qt.LayoutDirection.LeftToRight else 16
        self.setGeometry(at_end, top, wide, high)
        if self.isHidden():
            self._before = page.window().focusWidget()
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_list(self) -> None:
        """Go away, and give the focus back."""
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def _show_rows(self, rows: Rows) -> None:
        self._shown = rows
        if self._table is not None:
            self.body.removeWidget(self._table)
            self._table.deleteLater()
        self._table = QWidget(self)
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 4, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (keys, words) in enumerate(rows):
            grid.addWidget(self._caps(keys, self._table), line, 0)
            grid.addWidget(Words(self.theme, words, size="small", parent=self._table), line, 1)
        self.body.addWidget(self._table)
        self._table.show()

    def _caps(self, keys: Sequence[str], parent: QWidget) -> QWidget:
        caps = QWidget(parent)
        row = QHBoxLayout(caps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in keys:
            row.addWidget(KeyCap(self.theme, key, caps))
        row.addStretch(1)
        return caps
