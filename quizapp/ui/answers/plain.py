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
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme


class PlainAnswer(Answer):
    """Lines with their marks, and what is typed for them; while that makes no sense it is said why."""

    def __init__(self, theme: Theme, type_: QuestionType, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._type, self._asked, self._math = type_, None, False
        self._lines = Rich(theme, ground="surface", parent=self)
        self._line = LineEdit(theme, "Your answer", self, wide=400)
        self._line.textEdited.connect(self._type_in)
        self._why = Words(theme, "", size="small", colour="muted", parent=self)
        self.add(self._lines)
        self.add(self._line, above=12)
        self.add(self._why, above=8)

    def ask(self, asked: Any, response: Any, language: str, *, math: bool = False) -> None:
        if (asked, math) != (self._asked, self._math):
            self._asked, self._math = asked, math
            form = self._type.form(asked)
            pairs = [(line.mark, line.text) for line in form.lines]
            self._lines.set_html(_list(pairs, math), "; ".join(f"{mark} {plain(text, math)}" for mark, text in pairs))
            self._line.setText("")
            self._line.setAccessibleName(f"{form.asks}: {form.how}" if form.how else form.asks)
            self._say(form.how)
        self._line.show_state("open")
        if not self.pending:
            self.response = response

    def tell(self, told: Any) -> None:
        pairs = [(f"{line.said}: {line.mark}", line.text) for line in self._type.told_form(told)]
        self._lines.set_html(_list(pairs, self._math), self.said(told))
        self._line.show_state("passed")
        self._say("")

    def said(self, told: Any) -> str:
        lines = self._type.told_form(told)
        parts = [(f"{line.said}: {plain(line.text, self._math)}.", line.feedback) for line in lines]
        return " ".join(f"{said} {plain(more, self._math)}" if more else said for said, more in parts)

    def missing(self) -> str:
        return "Type an answer first" if self.response is None else ""

    def first(self) -> QWidget:
        return self._line

    @Slot(str)
    def _type_in(self, typed: str) -> None:
        try:
            response = self._type.from_typed(self._asked, typed.strip()) if typed.strip() else None
        except Nonsense as fault:
            self._say(nonsense(fault.code, fault.facts))
            response = None
        else:
            self._say("")
        self._choose_soon(response)

    def _say(self, words: str) -> None:
        if words != self._why.words():
            self._why.set_text(words)
            self.grew.emit()


def _list(pairs: list[tuple[str, str]], math: bool) -> str:
    return "".join(f"<p>{escape(mark)} {inline_html(text, math)}</p>" for mark, text in pairs)
