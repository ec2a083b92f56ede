"""Rows to pick: what the widgets of `choice`, `multiple` and `true-false` share.

Each row has its letter or digit. What is picked is said at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.rows import Row, RowsAsked, RowState, RowTold
from quizapp.ui.answers.answer import Answer
from quizapp.ui.answers.marks import row_marks
from quizapp.ui.parts.option_look import Ending, State
from quizapp.ui.parts.option_row import OptionRow
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


class RowsAnswer(Answer):
    """Rows to pick.

    A type's widget says what a response holds (`places`) and what picking a place makes of it (`picked`).
    """

    several = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: list[OptionRow] = []
        self._asked = RowsAsked(())
        self._marks: tuple[str, ...] = ()
        self._math = False

    def places(self, response: Any) -> frozenset[int]:
        """Return the rows that a response holds, by their places in the file."""
        raise NotImplementedError

    def picked(self, response: Any, place: int) -> Any:
        """Return the response after a row was picked; None where nothing is chosen then."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        return len(self._asked.rows)

    def ask(self, asked: RowsAsked, response: Any, language: str, *, math: bool = False) -> None:
        marks = row_marks(language, len(asked.rows))
        if (asked, marks, math) != (self._asked, self._marks, self._math):
            self._asked, self._marks, self._math = asked, marks, math
            self._make_rows()
        self.response = response
        self._show_chosen()

    def tell(self, told: Any) -> None:
        for row, end in zip(self._rows, told.rows, strict=False):
            self._tell_row(row, end)

    def endings(self) -> Iterator[Any]:
        yield from (self.response, None)
        for row in self._asked.rows:
            yield self.picked(None, row.place)

    def foresee(self, told: Any, width: int) -> Iterator[None]:
        for row, end in zip(self._rows, told.rows, strict=False):
            row.foresee(self._ending(end), width)
            yield

    def said(self, told: Any) -> str:
        right = [plain(row.text, self._math) for row in told.rows if row.state in ("right", "missed")]
        feedback = [plain(row.feedback, self._math) for row in told.rows if row.feedback]
        return " ".join((f"Right answer: {'; '.join(right)}.", *feedback))

    def pick(self, at: int) -> None:
        if at < self.count:
            self._rows[at].take_focus()
            self._pick(at)

    def stops(self) -> Sequence[OptionRow]:
        return self._rows

    def first(self) -> OptionRow | None:
        """Return what is chosen, else the first row."""
        chosen = self.places(self.response)
        pairs = zip(self._asked.rows, self._rows, strict=False)
        return next((row for asked, row in pairs if asked.place in chosen), self._rows[0] if self._rows else None)

    @Slot(int)
    def _pick(self, at: int) -> None:
        response = self.picked(self.response, self._asked.rows[at].place)
        if response != self.response:
            self.response = response
            self._show_chosen()
            self._choose(response)

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
