"""Hints, as far as they were asked for, one under the other: `Hints(theme, parent)`."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import html
from quizapp.markup.plain import plain
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.sign import Sign
from quizapp.ui.parts.stack import height_of, place
from quizapp.ui.theme import Theme

_BETWEEN, _SIGN, _GAP = 8, 20, 12


class Hints(Column):
    """Each with its sign; what stands there already is left alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._rows: list[_Hint] = []
        self._hints: tuple[tuple[str, ...], bool] = ((), False)

    def show_hints(self, hints: Sequence[str], *, math: bool) -> None:
        """Show some hints, Markdown."""
        if (tuple(hints), math) == self._hints:
            return
        self._hints = tuple(hints), math
        for row in self._rows:
            self.remove(row)
            row.deleteLater()
        self._rows = [_Hint(self._theme, hint, math, self) for hint in hints]
        for row in self._rows:
            self.add(row, above=_BETWEEN)
            row.show()


class _Hint(Arranged):
    def __init__(self, theme: Theme, hint: str, math: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = Sign(theme, "hint", size=_SIGN, colour="muted", name="Hint", parent=self)
        self._words = Rich(theme, ground="surface", parent=self)
        self._words.set_html(html(hint, math), plain(hint, math))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        return height_of(self._words, max(1, width - self._start()))

    def arrange(self) -> None:
        sign, start = self._theme.px(_SIGN), self._start()
        self._sign.setGeometry(placed(self, 0, 2, sign, sign))
        wide = max(1, self.width() - start)
        place(self._words, placed(self, start, 0, wide, height_of(self._words, wide)))

    def _start(self) -> int:
        return self._theme.px(_SIGN) + _GAP
