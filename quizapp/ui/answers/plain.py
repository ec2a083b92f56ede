"""The answer to a question whose type has no widget of its own: its plain lines, and a line to type into.

It takes what the terminal takes. A twelfth type is answered here until someone makes a widget for it.
"""

from html import escape
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.nonsense import Nonsense, nonsense
from quizapp.quiz.types.table import QuestionType
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.told_rows import ToldRows, lines_said
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme


class PlainAnswer(Answer):
    """Lines with their marks, and what is typed for them; while that makes no sense it is said why."""

    def __init__(self, theme: Theme, type_: QuestionType, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._type, self._asked, self._math = type_, None, False
        self._senseless = False
        self._lines = Rich(theme, ground="surface", parent=self)
        self._line = LineEdit(theme, "Your answer", self, wide=400)
        self._line.textEdited.connect(self._type_in)
        self._why = Words(theme, "", size="small", colour="muted", parent=self)
        self._told = ToldRows(theme, self)
        self._told.hide()
        self.add(self._lines)
        self.add(self._line, above=12)
        self.add(self._why, above=8)
        self.add(self._told)

    def ask(self, asked: Any, response: Any, language: str, *, math: bool = False) -> None:
        if (asked, math) != (self._asked, self._math):
            self._asked, self._math = asked, math
            form = self._type.form(asked)
            pairs = [(line.mark, line.text) for line in form.lines]
            self._lines.set_html(_list(pairs, math), "; ".join(f"{mark} {plain(text, math)}" for mark, text in pairs))
            self._line.setText("")
            self._line.setAccessibleName(f"{form.asks}: {form.how}" if form.how else form.asks)
            self._explain(form.how)
        self._show_told(told=False)
        if not self.pending:
            self.response = response

    def tell(self, told: Any) -> None:
        self._told.show_lines(self._type.told_form(told), math=self._math)
        self._show_told(told=True)

    def said(self, told: Any) -> str:
        return lines_said(self._type.told_form(told), math=self._math)

    def missing(self) -> str:
        if self._senseless:
            return "What is typed makes no sense yet"
        return "Type an answer first" if self.response is None else ""

    def first(self) -> QWidget:
        return self._line

    @Slot(str)
    def _type_in(self, typed: str) -> None:
        self._senseless, response = False, None
        try:
            response = self._type.from_typed(self._asked, typed.strip()) if typed.strip() else None
        except Nonsense as fault:
            self._senseless = True
            self._explain(nonsense(fault.code, fault.facts))
        else:
            self._explain("")
        self._choose_soon(response)

    def _explain(self, words: str) -> None:
        if words != self._why.words():
            self._why.set_text(words)
            self.grew.emit()

    def _show_told(self, *, told: bool) -> None:
        self._told.setVisible(told)
        for widget in (self._lines, self._line, self._why):
            widget.setVisible(not told)


def _list(pairs: list[tuple[str, str]], math: bool) -> str:
    return "".join(f"<p>{escape(mark)} {inline_html(text, math)}</p>" for mark, text in pairs)
