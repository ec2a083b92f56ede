"""A line to type into, and after the answer rows that tell of it: what the widgets of typed answers share."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from quizapp.quiz.forms import ToldLine
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.told_rows import ToldRows, lines_said
from quizapp.ui.theme import Theme


class TypedAnswer(Answer):
    """One line. A type's widget says how what happened is told (`lines`)."""

    name = "Your answer"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked: Any = None
        self._math = False
        self._line = LineEdit(theme, self.name, self, wide=400)
        self._line.textEdited.connect(self._type_in)
        self._told = ToldRows(theme, self)
        self._told.hide()
        self.add(self._line)
        self.add(self._told)

    def lines(self, told: Any) -> Sequence[ToldLine]:
        """Return what is told after the answer, a line each."""
        raise NotImplementedError

    def ask(self, asked: Any, response: Any, language: str, *, math: bool = False) -> None:
        self._asked, self._math = asked, math
        self._show_told(told=False)
        if not self.pending:
            self.response = response
            if response != (self._line.text() or None):
                self._line.setText(response or "")

    def tell(self, told: Any) -> None:
        self._told.show_lines(self.lines(told), math=self._math)
        self._show_told(told=True)

    def said(self, told: Any) -> str:
        return lines_said(self.lines(told), math=self._math)

    def missing(self) -> str:
        return "Type an answer first" if self.response is None else ""

    def first(self) -> QWidget:
        return self._line

    @Slot(str)
    def _type_in(self, typed: str) -> None:
        self._choose_soon(typed if typed.strip() else None)

    def _show_told(self, *, told: bool) -> None:
        self._told.setVisible(told)
        self._line.setVisible(not told)
        self._line.setFocusPolicy(Qt.FocusPolicy.NoFocus if told else Qt.FocusPolicy.StrongFocus)
