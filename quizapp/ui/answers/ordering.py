"""The answer to an `ordering`: rows that are moved by keys or drawn by the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from quizapp.quiz.types.ordering import OrderAsked, OrderTold, told_form
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.order_row import OrderRow
from quizapp.ui.parts.told_rows import ToldRows, lines_said
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

KEYS = "Space picks up, ↑ and ↓ move, Escape puts back. Or draw with the pointer."
_BETWEEN = 8
Order = tuple[int, ...]


class OrderingAnswer(Answer):
    """Its response is the items' places in the file, in the order given; None until one was moved or put down."""

    badge = "Ordering"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked = OrderAsked(())
        self._math = False
        self._order: Order = ()
        self._rows: list[OrderRow] = []  # in the order of `_order`
        self._up: OrderRow | None = None
        self._before: Order = ()  # where all stood when one was picked up
        self._had: Order | None = None  # and what the answer was then
        self._tops: list[int] = []
        self._keys = Words(theme, KEYS, size="caption", colour="muted", parent=self)
        self._told = ToldRows(theme, self)
        self._told.hide()
        self.add(self._keys, above=12)
        self.add(self._told)

    def ask(self, asked: OrderAsked, response: Order | None, language: str, *, math: bool = False) -> None:
        if (asked, math) != (self._asked, self._math):
            self._asked, self._math = asked, math
            self._make_rows()
        self.response = response
        self._order_rows(response or tuple(row.place for row in asked.items))
        self._show_told(told=False)

    def tell(self, told: OrderTold) -> None:
        self._up = None
        self._told.show_lines(told_form(told), math=self._math)
        self._show_told(told=True)

    def said(self, told: OrderTold) -> str:
        return lines_said(told_form(told), math=self._math)

    def missing(self) -> str:
        return "Put them in order first" if self.response is None else ""

    def first(self) -> QWidget | None:
        return self._rows[0] if self._rows else None

    def stops(self) -> Sequence[QWidget]:
        return self._rows

    def _make_rows(self) -> None:
        for row in self._rows:
            self.remove(row)
            row.deleteLater()
        self._up, self._order = None, tuple(row.place for row in self._asked.items)
        self._rows = [OrderRow(self._theme, item.text, math=self._math, parent=self) for item in self._asked.items]
        for row in self._rows:
            row.lifted.connect(self._lift)
            row.moved.connect(self._move)
            row.dropped.connect(self._put_back)
            row.dragged.connect(self._drag)
            row.let_go.connect(self._let_go)
            self.insert(row, self._keys, above=_BETWEEN)
            row.show()

    def _order_rows(self, order: Order) -> None:
        """Show the rows in an order of the items' places."""
        rows = dict(zip(self._order, self._rows, strict=True))
        self._order, self._rows = order, [rows[place] for place in order]
        self.reorder(self._rows)
        for at, row in enumerate(self._rows):
            row.show_place(at, len(self._rows), lifted=row is self._up)
        self.lay_out()

    def _sent(self) -> OrderRow:
        sender = self.sender()
        return next(row for row in self._rows if row is sender)

    @Slot()
    def _lift(self) -> None:
        """Pick the row up, or put it down: then it is answered so, wherever it stands."""
        row = self._sent()
        if self._up is row:
            self._up = None
            self._order_rows(self._order)
            self._choose(self._order)
        else:
            self._up, self._before, self._had = row, self._order, self.response
            self._order_rows(self._order)
            announce(self, row.accessibleDescription())

    @Slot(int)
    def _move(self, step: int) -> None:
        """Move the row that is up; else go to its neighbour."""
        row = self._sent()
        at = self._rows.index(row)
        to = at + step
        if not 0 <= to < len(self._rows):
            return
        if self._up is not row:
            self._rows[to].setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
            return
        self._put(at, to)
        row.take_focus()
        announce(self, row.accessibleName())

    @Slot()
    def _put_back(self) -> None:
        self._up = None
        self._order_rows(self._before)
        self._choose(self._had)

    @Slot(int)
    def _drag(self, far: int) -> None:
        """Let the row follow the pointer: it changes places with those that it was drawn over."""
        row = self._sent()
        if self._up is not row:
            self._up, self._before, self._had = row, self._order, self.response
            self._tops = [each.y() for each in self._rows]
            self._order_rows(self._order)
        start = self._before.index(self._order[self._rows.index(row)])
        middle = self._tops[start] + far + row.height() // 2
        to = sum(top <= middle for top in self._tops) - 1
        at = self._rows.index(row)
        if max(0, to) != at:
            self._put(at, max(0, to))

    @Slot()
    def _let_go(self) -> None:
        if self._up is not None:
            self._up = None
            self._order_rows(self._order)
            self._choose(self._order)

    def _put(self, at: int, to: int) -> None:
        order = list(self._order)
        order.insert(to, order.pop(at))
        self._order_rows(tuple(order))
        self._choose(tuple(order))

    def _show_told(self, *, told: bool) -> None:
        self._told.setVisible(told)
        self._keys.setVisible(not told)
        for row in self._rows:
            row.setVisible(not told)
