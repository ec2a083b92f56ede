"""The answer to a `cloze`: fields in the running text, to type into or to choose from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from quizapp.markup.plain import plain
from quizapp.quiz.forms import State as LineState
from quizapp.quiz.types.cloze import Answers, BlankAsked, ClozeAsked, ClozeTold, told_form
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.gap_text import GapText
from quizapp.ui.parts.line_edit import LineEdit, State
from quizapp.ui.parts.told_rows import ToldRows, lines_said
from quizapp.ui.theme import Theme

_WIDE = 140
_STATES: dict[LineState, State] = {"right": "right", "partly": "partly", "wrong": "wrong", "passed": "passed"}


class ClozeAnswer(Answer):
    """Its response has for each blank, in the file's order, what was typed or the option's place, else None."""

    badge = "Gaps"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked = ClozeAsked((), ())
        self._math = False
        self._fields: list[LineEdit | Chooser] = []
        self._text = GapText(theme, self)
        self._told = ToldRows(theme, self)
        self._told.hide()
        self.add(self._text)
        self.add(self._told, above=16)

    def ask(self, asked: ClozeAsked, response: Answers | None, language: str, *, math: bool = False) -> None:
        if (asked, math) != (self._asked, self._math):
            self._asked, self._math = asked, math
            self._make_fields()
        if not self.pending:
            self.response = response
            self._show_given(response)
        for field in self._fields:
            if isinstance(field, LineEdit):
                field.show_state("open")
            else:
                field.setEnabled(True)
        self._told.hide()

    def tell(self, told: ClozeTold) -> None:
        for field, blank in zip(self._fields, told.blanks, strict=True):
            if isinstance(field, LineEdit):
                field.show_state(_STATES[blank.state])
            else:
                field.setEnabled(False)
        self._told.show_lines(told_form(told), math=self._math)
        self._told.show()

    def said(self, told: ClozeTold) -> str:
        return lines_said(told_form(told), math=self._math)

    def missing(self) -> str:
        return "Fill in a gap first" if self.response is None else ""

    def first(self) -> QWidget | None:
        return self._fields[0] if self._fields else None

    def stops(self) -> Sequence[QWidget]:
        return self._fields

    def _make_fields(self) -> None:
        for field in self._fields:
            field.hide()
            field.deleteLater()
        count = len(self._asked.blanks)
        self._fields = [self._field(number, count, each) for number, each in enumerate(self._asked.blanks, 1)]
        texts = [" ".join(plain(f"x{text}x", self._math)[1:-1].split(" ")) for text in self._asked.texts]
        self._text.show_text(texts, self._fields)
        for field in self._fields:
            field.show()

    def _field(self, number: int, count: int, blank: BlankAsked) -> LineEdit | Chooser:
        name = f"Gap {number} of {count}"
        if blank.options:
            names = ["Choose", *(plain(option, self._math) for option in blank.options)]
            chooser = Chooser(self._theme, name, names, parent=self._text)
            chooser.takes_return = False
            chooser.chosen.connect(self._pick)
            return chooser
        line = LineEdit(self._theme, name, self._text, size="lead", wide=_WIDE, above=1)
        line.textEdited.connect(self._type_in)
        return line

    def _show_given(self, response: Answers | None) -> None:
        for field, blank in zip(self._fields, self._asked.blanks, strict=True):
            given = response[blank.at] if response else None
            if isinstance(field, LineEdit):
                if field.text() != (given or ""):
                    field.setText(str(given or ""))
            else:
                places = [row.place for row in blank.asked.rows]
                field.show_chosen(0 if given is None else 1 + places.index(int(given)))

    def _put(self, at: int, given: Any) -> Answers | None:
        answers = list(self.response or (None,) * len(self._asked.blanks))
        answers[at] = given
        return tuple(answers) if any(each is not None for each in answers) else None

    @Slot(str)
    def _type_in(self, typed: str) -> None:
        at = next(at for at, field in enumerate(self._fields) if field is self.sender())
        self._choose_soon(self._put(self._asked.blanks[at].at, typed if typed.strip() else None))

    @Slot(int)
    def _pick(self, place: int) -> None:
        at = next(at for at, field in enumerate(self._fields) if field is self.sender())
        blank = self._asked.blanks[at]
        self._choose(self._put(blank.at, blank.asked.rows[place - 1].place if place else None))
