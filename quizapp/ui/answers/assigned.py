"""Items that are each given a choice: what the widgets of `matching` and `categorize` share.

Each item stands beside a field that opens the choices. To a screen reader that is a plain list of buttons, each called
by its item and by what it has.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.assigning import AssignAsked, Assigned, AssignTold, told_form_of
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.drop_chooser import DropChooser
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.stack import height_of, place
from quizapp.ui.parts.told_rows import ToldRows, lines_said
from quizapp.ui.parts.tray import Tray
from quizapp.ui.theme import Theme

NONE = "Choose"
_BETWEEN, _FIELD, _ARROW, _GAP, _LEAST = 8, 40, 20, 12, 140


class AssignAnswer(Answer):
    """Its response has the place of a choice for each item, None where it has none.

    `tray` stands before the chips that can be drawn onto the fields; where choices serve `once` those are left out that
    are given already.
    """

    tray = "Left:"
    once = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked = AssignAsked((), ())
        self._math = False
        self._rows: list[_Row] = []
        self._tray = Tray(theme, self.tray, self)
        self._tray.taken.connect(self._take_next)
        self._told = ToldRows(theme, self)
        self._told.hide()
        self.add(self._tray, above=12)
        self.add(self._told)

    def ask(self, asked: AssignAsked, response: Assigned | None, language: str, *, math: bool = False) -> None:
        if (asked, math) != (self._asked, self._math):
            self._asked, self._math = asked, math
            self._make_rows()
        self.response = response
        for row, item in zip(self._rows, asked.items, strict=True):
            given = response[item.place] if response else None
            row.show_chosen(0 if given is None else 1 + self._at(given))
        self._show_tray()
        self._show_told(told=False)

    def tell(self, told: AssignTold) -> None:
        self._told.show_lines(told_form_of(told), math=self._math)
        self._show_told(told=True)

    def said(self, told: AssignTold) -> str:
        return lines_said(told_form_of(told), math=self._math)

    def missing(self) -> str:
        return "Choose something first" if self.response is None else ""

    def first(self) -> QWidget | None:
        return self._rows[0].field if self._rows else None

    def stops(self) -> Sequence[QWidget]:
        return [row.field for row in self._rows]

    def _at(self, choice: int) -> int:
        """Return the place on the screen of a choice, by its place in the file."""
        return next(at for at, row in enumerate(self._asked.choices) if row.place == choice)

    def _make_rows(self) -> None:
        for row in self._rows:
            self.remove(row)
            row.deleteLater()
        names = [NONE, *(plain(row.text, self._math) for row in self._asked.choices)]
        self._rows = [
            _Row(self._theme, at, item.text, names, math=self._math, parent=self)
            for at, item in enumerate(self._asked.items)
        ]
        for row in self._rows:
            row.chosen.connect(self._take)
            self.insert(row, self._tray, above=_BETWEEN)
            row.show()

    def _show_tray(self) -> None:
        given = set(self.response or ()) if self.once else set()
        self._tray.show_chips(
            [(at, plain(row.text, self._math)) for at, row in enumerate(self._asked.choices) if row.place not in given]
        )
        self.grew.emit()

    @Slot(int)
    def _take_next(self, choice: int) -> None:
        """Give a chip that was clicked to the first item that has nothing."""
        given = self.response or (None,) * len(self._asked.items)
        for at, item in enumerate(self._asked.items):
            if given[item.place] is None:
                self._rows[at].show_chosen(1 + choice)
                self._take(at, 1 + choice)
                return

    @Slot(int, int)
    def _take(self, at: int, choice: int) -> None:
        given = list(self.response or (None,) * len(self._asked.items))
        given[self._asked.items[at].place] = None if choice == 0 else self._asked.choices[choice - 1].place
        self._choose(tuple(given) if any(each is not None for each in given) else None)
        self._show_tray()

    def _show_told(self, *, told: bool) -> None:
        self._told.setVisible(told)
        self._tray.setVisible(not told)
        for row in self._rows:
            row.setVisible(not told)


class _Row(Arranged):
    """An item, an arrow, and the field of what it is given; `chosen` gives the row's place and the choice's, from 0."""

    chosen = Signal(int, int)

    def __init__(self, theme: Theme, at: int, text: str, names: Sequence[str], *, math: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._at = theme, at
        words = plain(text, math)
        self._words = Rich(theme, ground="surface", parent=self)
        self._words.set_html(f"<p>{inline_html(text, math)}</p>", words)
        self.field = DropChooser(theme, words, list(names), parent=self)
        self.field.chosen.connect(self._choose)

    def show_chosen(self, place: int) -> None:
        """Show which choice it has, from 1; 0 for none."""
        self.field.show_chosen(place)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        room, _ = self._rooms(width)
        return max(self._theme.px(_FIELD), height_of(self._words, room))

    def arrange(self) -> None:
        room, wide = self._rooms(self.width())
        high, field = height_of(self._words, room), self._theme.px(_FIELD)
        place(self._words, placed(self, 0, (self.height() - high) // 2, room, high))
        self.field.setGeometry(placed(self, self.width() - wide, (self.height() - field) // 2, wide, field))

    def paintEvent(self, event: QPaintEvent) -> None:
        _, wide = self._rooms(self.width())
        size = self._theme.px(_ARROW)
        box = placed(self, self.width() - wide - _GAP - size, (self.height() - size) // 2, size, size)
        painter, colour = QPainter(self), self._theme.colour("muted")
        self._theme.paint_icon(painter, "next", box.x(), box.y(), _ARROW, colour, self.layoutDirection())

    def _rooms(self, width: int) -> tuple[int, int]:
        """Return how wide the words and the field are."""
        wide = max(min(self._theme.px(_LEAST), width // 2), width // 2)
        return max(1, width - wide - 2 * _GAP - self._theme.px(_ARROW)), wide

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.chosen.emit(self._at, place)
