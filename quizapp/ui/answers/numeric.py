"""The answer to a `numeric`: a number as the learner writes it, its unit, and beneath what was understood of it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from quizapp.quiz.nonsense import Nonsense, nonsense
from quizapp.quiz.quantities import parted, quantity, reading
from quizapp.quiz.types.numeric import NumberAsked, NumberTold, told_form, within, written_alike
from quizapp.ui.answers.answer import Answer
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.number_row import NumberRow
from quizapp.ui.parts.told_rows import ToldRows, lines_said
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

SHOWN = 40  # characters of what is typed


class NumericAnswer(Answer):
    """Its response is the text as it was typed, with the unit that was chosen where that is not the answer's own."""

    badge = "Number"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked: NumberAsked | None = None
        self._senseless = False
        self._row = NumberRow(theme, self)
        self._row.line.textEdited.connect(self._type_in)
        self._row.unit_chosen.connect(self._take_unit)
        self._reading = Words(theme, "", size="small", colour="muted", parent=self)
        self._told = ToldRows(theme, self)
        self._told.hide()
        self.add(self._row)
        self.add(self._reading, above=8)
        self.add(self._told)
        self._rest.timeout.connect(self._say_reading)

    def ask(self, asked: NumberAsked, response: str | None, language: str, *, math: bool = False) -> None:
        if asked != self._asked:
            self._asked = asked
            self._row.show_units(asked.units.names)
            self._row.line.setText("")
        self._show_told(told=False)
        if not self.pending:
            self.response = response
            if response != self._composed():
                self._restore(response)
        self._explain()

    def tell(self, told: NumberTold) -> None:
        self._told.show_lines(told_form(told, self._arrow()), math=False)
        self._show_told(told=True)

    def said(self, told: NumberTold) -> str:
        return lines_said(told_form(told), math=False)

    def missing(self) -> str:
        if self.response is None:
            return "Type a number first"
        return "That makes no sense yet" if self._senseless else ""

    def first(self) -> QWidget:
        return self._row.line

    def _restore(self, response: str | None) -> None:
        """Show a draft: its unit in the menu, where there is one."""
        assert self._asked is not None
        names = self._asked.units.names
        head, unit = parted(response or "", self._asked.units) if len(names) > 1 else (response or "", None)
        self._row.line.setText(head)
        self._row.show_unit(0 if unit is None else names.index(unit))

    def _composed(self) -> str | None:
        """Return what is typed, with the unit that is chosen where none is typed."""
        typed = self._row.line.text()
        if self._asked is None or not typed.strip():
            return None
        if not self._row.unit or self._has_unit(typed):
            return typed
        return f"{typed.strip()} {self._asked.units.names[self._row.unit]}"

    def _has_unit(self, typed: str) -> bool:
        assert self._asked is not None
        try:
            return quantity(typed, self._asked.units).unit is not None
        except Nonsense as fault:
            return fault.code != "not-a-number"

    @Slot(str)
    def _type_in(self, typed: str) -> None:
        assert self._asked is not None
        _, unit = parted(typed, self._asked.units)
        if unit is not None:
            self._row.show_unit(self._asked.units.names.index(unit))
        self.response = self._composed()
        self._explain()
        self._choose_soon(self.response)

    @Slot(int)
    def _take_unit(self, place: int) -> None:
        """Take a unit from the menu, in the place of one that was typed."""
        assert self._asked is not None
        self._row.line.setText(parted(self._row.line.text(), self._asked.units)[0])
        self.response = self._composed()
        self._explain()
        self._choose(self.response)

    def _explain(self) -> None:
        """Say what is understood; before anything is typed, how numbers can be written."""
        assert self._asked is not None
        about, self._senseless = within(self._asked), False
        if self.response is None:
            said = written_alike(self._asked)
        else:
            typed = " ".join(self.response.split())
            typed = typed if len(typed) <= SHOWN else f"{typed[: SHOWN - 1]}…"
            try:
                said = f"{typed} {self._arrow()} {reading(self.response, self._asked.units)}"
            except Nonsense as fault:
                said, about, self._senseless = nonsense(fault.code, fault.facts), None, True
        end = "." if about and not said.endswith(".") else ""
        words = " ".join(filter(None, (said + end, about)))
        if words != self._reading.words():
            self._reading.set_text(words)
            self._row.line.setAccessibleDescription(words)

    @Slot()
    def _say_reading(self) -> None:
        announce(self, self._reading.words())

    def _arrow(self) -> str:
        return "←" if self.isRightToLeft() else "→"

    def _show_told(self, *, told: bool) -> None:
        self._told.setVisible(told)
        for widget in (self._row, self._reading):
            widget.setVisible(not told)
