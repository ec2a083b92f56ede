"""The answer to an `essay`: a field that grows with the text, and how many words it has."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from quizapp.markup.plain import plain
from quizapp.quiz.types.essay import LONGEST, EssayAsked, EssayTold, counted_words
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.essay_told import EssayTold as ToldPart
from quizapp.ui.parts.essay_told import rubric_words
from quizapp.ui.parts.tab_order import put_in_tab_order, stops_in
from quizapp.ui.parts.text_field import TextField
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

KEYS = "Enter begins a new line"


class EssayAnswer(Answer):
    """Its response is the text as it was written."""

    badge = "Essay"
    check_key = "Ctrl+Enter"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked: EssayAsked | None = None
        self._math = False
        self._field = TextField(theme, "Your text", longest=LONGEST, parent=self)
        self._field.edit.setAccessibleDescription(f"{KEYS}; {self.check_key} checks")
        self._field.edited.connect(self._write)
        self._field.grew.connect(self.grew)
        self._below = Ends(16, self)
        self._count = Words(theme, "", size="small", colour="muted", parent=self._below)
        self._below.put(self._count, Words(theme, KEYS, size="small", colour="muted", parent=self._below))
        self._told: ToldPart | None = None
        self.add(self._field)
        self.add(self._below, above=8)

    def ask(self, asked: EssayAsked, response: str | None, language: str, *, math: bool = False) -> None:
        self._asked, self._math = asked, math
        self._show_told(None)
        if not self.pending:
            self.response = response
            if response != (self._field.text() or None):
                self._field.set_text(response or "")
        self._count.set_text(counted_words(asked, self._field.text()))

    def tell(self, told: EssayTold) -> None:
        part = ToldPart(self._theme, told, self.reached, math=self._math, parent=self)
        part.marked.connect(self.marked)
        self._show_told(part)
        put_in_tab_order(self._field.edit, stops_in(part))

    def said(self, told: EssayTold) -> str:
        sample = f"An answer that would be right: {plain(told.sample, self._math)}" if told.sample else ""
        rubric = f"What is looked for: {rubric_words(told.rubric, self._math)}." if told.rubric else ""
        return " ".join(filter(None, (sample, rubric)))

    def missing(self) -> str:
        return "Write your text first" if self.response is None else ""

    def first(self) -> QWidget:
        return self._field.edit

    @Slot(str)
    def _write(self, text: str) -> None:
        if self._asked is not None:
            self._count.set_text(counted_words(self._asked, text))
        self._choose_soon(text if text.strip() else None)

    def _show_told(self, part: ToldPart | None) -> None:
        if self._told is not None:
            self.remove(self._told)
            self._told.deleteLater()
        self._told = part
        if part is not None:
            self.add(part)
            part.show()
        for widget in (self._field, self._below):
            widget.setVisible(part is None)
