"""A line for a number, and beside it the unit, or a menu of units where there are several.

row = NumberRow(theme, parent=answer)
row.show_units(("m", "km"))
row.line.textEdited.connect(answer.type);  row.unit_chosen.connect(answer.choose_unit)
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.line_edit import LineEdit
from quizapp.ui.parts.stack import Flow
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_GAP = 12
_WIDE, _UNIT_WIDE = 220, 180
_UNIT_ABOVE = 11  # as high as the line, whose words are larger


class NumberRow(Flow):
    """`unit_chosen` gives the place of a unit that was taken from the menu."""

    unit_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.line = LineEdit(theme, "Your answer", size="lead", wide=_WIDE)
        super().__init__([self.line], _GAP, parent=parent)
        self._theme = theme
        self._unit: Chooser | Words | None = None
        self._place = 0

    @property
    def unit(self) -> int:
        """The place of the unit that is shown."""
        return self._place

    def show_units(self, names: Sequence[str]) -> None:
        """Show the first of these units in the place of those before; none are no unit at all."""
        if self._unit is not None:
            self._unit.hide()
            self._unit.deleteLater()
        self._unit, self._place = self._made(names), 0
        self._things = (self.line,) if self._unit is None else (self.line, self._unit)
        self.line.setAccessibleName(
            f"Your answer, a number in {names[0]}" if len(names) == 1 else "Your answer, a number"
        )
        if self._unit is not None:
            self._unit.show()

    def show_unit(self, place: int) -> None:
        """Show another of the units."""
        self._place = place
        if isinstance(self._unit, Chooser):
            self._unit.show_chosen(place)

    def _made(self, names: Sequence[str]) -> Chooser | Words | None:
        if len(names) > 1:
            chooser = Chooser(self._theme, "Unit", names, 0, self, size="body", wide=_UNIT_WIDE, above=_UNIT_ABOVE)
            chooser.takes_return = False
            chooser.chosen.connect(self._choose)
            return chooser
        return Words(self._theme, names[0], parent=self) if names else None

    @Slot(int)
    def _choose(self, place: int) -> None:
        self._place = place
        self.unit_chosen.emit(place)
