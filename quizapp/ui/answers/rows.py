"""Rows to pick: what the widgets of `choice`, `multiple` and `true-false` share.

    answer = ChoiceAnswer(theme, parent=column);  answer.chose.connect(page.choose)
    answer.ask(view.asked, view.draft, row_marks(view.language, len(view.asked.rows)))
    answer.tell(view.told.rows)

What is chosen is shown at once and said by `chose`; the widget keeps it until it is asked something else, so that a
disk that refuses takes nothing from the learner.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.rows import Row, RowsAsked, RowState, RowsTold, RowTold
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.option_look import Ending, State
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.parts.tab_order import put_in_tab_order
from quizapp.ui.theme import Theme

_BETWEEN = 8
# What a row says at its end, and what only a screen reader hears after it: it does not see the cross.
_WORDS: Mapping[tuple[RowState, bool], tuple[str, str]] = {
    ("right", True): ("Your answer, right", ""),
    ("right", False): ("Right answer", ""),
    ("missed", False): ("Right, not chosen", ""),
    ("wrong", True): ("Your answer", "Not right."),
    ("partly", True): ("Partly right", ""),
    ("passed", False): ("", ""),
}
_STATES: Mapping[RowState, State] = {
    "right": "right",
    "missed": "right",
    "wrong": "wrong",
    "partly": "partly",
    "passed": "passed",
}


class RowsAnswer(Column):
    """Rows to pick. `chose` gives the type's own response, None where nothing is chosen any more.

    A type's widget says what a response holds (`places`) and what picking a place makes of it (`picked`).
    """

    chose = Signal(object)
    several = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._rows: list[OptionRow] = []
        self._asked = RowsAsked(())
        self._marks: tuple[str, ...] = ()
        self._math = False
        self.response: Any = None

    def places(self, response: Any) -> frozenset[int]:
        """Return the rows that a response holds, by their places in the file."""
        raise NotImplementedError

    def picked(self, response: Any, place: int) -> Any:
        """Return the response after a row was picked; None where nothing is chosen then."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Return what is missing while nothing is chosen."""
        return "Choose an answer first"

    @property
    def count(self) -> int:
        """How many rows there are to pick."""
        return len(self._asked.rows)

    def ask(self, asked: RowsAsked, response: Any, marks: tuple[str, ...], *, math: bool = False) -> None:
        """Show the rows of a question, each with its letter or digit, and what is chosen of them."""
        if (asked, marks, math) != (self._asked, self._marks, self._math):
            self._asked, self._marks, self._math = asked, marks, math
            self._make_rows()
        self.response = response
        self._show_chosen()

    def tell(self, told: RowsTold) -> None:
        """Show what became of each row."""
        for row, end in zip(self._rows, told.rows, strict=False):
            self._tell_row(row, end)

    def endings(self) -> Iterator[Any]:
        """Yield responses, None for "I don’t know", after which, together all rows have ended in every way they can."""
        yield None
        for row in self._asked.rows:
            yield self.picked(None, row.place)

    def foresee(self, told: RowsTold, width: int) -> Iterator[None]:
        """Have ready, row by row, what may become of each."""
        for row, end in zip(self._rows, told.rows, strict=False):
            row.foresee(self._ending(end), width)
            yield

    def said(self, told: RowsTold) -> str:
        """Return what the rows say after the answer, to be read aloud: the right answer, and the feedback."""
        right = [plain(row.text, self._math) for row in told.rows if row.state in ("right", "missed")]
        feedback = [plain(row.feedback, self._math) for row in told.rows if row.feedback]
        return " ".join((f"Right answer: {'; '.join(right)}.", *feedback))

    def pick(self, at: int) -> None:
        """Pick the row at a place on the screen, from 0, and give it the focus; nothing where there is none."""
        if at < self.count:
            self._rows[at].take_focus()
            self._pick(at)

    def first(self) -> OptionRow | None:
        """Return the row that the keyboard begins at: what is chosen, else the first."""
        chosen = self.places(self.response)
        pairs = zip(self._asked.rows, self._rows, strict=False)
        return next((row for asked, row in pairs if asked.place in chosen), self._rows[0] if self._rows else None)

    @Slot(int)
    def _pick(self, at: int) -> None:
        response = self.picked(self.response, self._asked.rows[at].place)
        if response != self.response:
            self.response = response
            self._show_chosen()
            self.chose.emit(response)

    def _show_chosen(self) -> None:
        chosen = self.places(self.response)
        for asked, row in zip(self._asked.rows, self._rows, strict=False):
            state: State = "chosen" if asked.place in chosen else "normal"
            if row.state != state:
                row.show_state(state)

    def _make_rows(self) -> None:
        for row in self._rows:
            self.remove(row)
            row.deleteLater()
        self._rows = [self._make_row(at, asked) for at, asked in enumerate(self._asked.rows)]
        for row in self._rows:
            self.add(row, above=_BETWEEN)
            row.show()
        put_in_tab_order(self, self._rows)

    def _make_row(self, at: int, asked: Row) -> OptionRow:
        html, words = inline_html(asked.text, self._math), plain(asked.text, self._math)
        row = OptionRow(self._theme, at, self._marks[at], html, words, several=self.several, parent=self)
        row.picked.connect(self._pick)
        return row

    def _tell_row(self, row: OptionRow, told: RowTold) -> None:
        heard = _WORDS[told.state, told.chosen][1]
        words = plain(told.feedback, self._math) if told.feedback else ""
        row.show_state(*self._ending(told), f"{heard} {words}".strip(), chosen=told.chosen)

    def _ending(self, told: RowTold) -> Ending:
        feedback = inline_html(told.feedback, self._math) if told.feedback else ""
        return Ending(_STATES[told.state], _WORDS[told.state, told.chosen][0], feedback)
