"""Points given in steps: `Stepper(theme, "Clear", values, parent=row)`, then `show_value`; `stepped` says the value.

Arrows go up and down, Home and End to the least and the most; a press at either end does too. To a screen reader it
is a button whose name has the value, and whose press goes up by a step, from the most back to the least.
"""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import paint_frame, placed, reading_direction
from quizapp.ui.points import number, points_of
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_HIGH, _END, _SIDE = 40, 40, 8


class Stepper(Control):
    """`values` go from the least to the most. No value is one that was not given yet."""

    stepped = Signal(object)  # a Fraction
    entered = Signal()
    takes_return = False

    def __init__(self, theme: Theme, what: str, values: Sequence[Fraction], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._what, self._values = what, tuple(values)
        self._place: int | None = None
        self._by_pointer = False
        self._others: tuple[Stepper, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("Up and down change the points")
        self.clicked.connect(self._press)
        self.show_value(None)

    @property
    def value(self) -> Fraction | None:
        """The points that are given, None where none are yet."""
        return None if self._place is None else self._values[self._place]

    def show_value(self, value: Fraction | None) -> None:
        """Show the points that are given."""
        self._place = None if value is None else self._values.index(value)
        given = "not marked yet" if value is None else number(value)
        self.setAccessibleName(f"{self._what}: {given}, of {points_of(self._values[-1])}")
        self.follow()

    def be_as_wide_as(self, others: Sequence["Stepper"]) -> None:
        """Be no narrower than any of some others, so that all stand in one column."""
        self._others = tuple(others)
        self.follow()

    def sizeHint(self) -> QSize:
        wide = max(each.words_width() for each in (self, *self._others))
        return QSize(wide + 2 * (self.theme.px(_END) + _SIDE), self.theme.px(_HIGH))

    def words_width(self) -> int:
        """Return how wide its words are at most."""
        values = map(number, self._values[-2:])
        return max(laid(self.theme, self._words_of(words), "body").width for words in values)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._by_pointer = True
        across = self.width() - event.position().x() if self.mirrored() else event.position().x()
        if self.isDown() and self.rect().contains(event.position().toPoint()):
            self._step(-1 if across < self.width() / 2 else 1)
        super().mouseReleaseEvent(event)
        self._by_pointer = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forth, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self.mirrored() else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Plus if alone:
                self._step(1)
            case Qt.Key.Key_Down | Qt.Key.Key_Minus if alone:
                self._step(-1)
            case key if alone and key in (forth, back):
                self._step(1 if key == forth else -1)
            case Qt.Key.Key_Home if alone:
                self._go(0)
            case Qt.Key.Key_End if alone:
                self._go(len(self._values) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if alone:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)
                return
        self._shown_ring().appear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, end = QPainter(self), self.theme.colour, self.theme.px(_END)
        paint_frame(painter, self.rect(), CORNER, colour("hover" if self.hovered() else "card"), colour("control"))
        words = "–" if self._place is None else number(self._values[self._place])
        self._paint(painter, self._words_of(words), placed(self, 0, 0, self.width(), self.height()))
        ends = (("−", 0, self._place in (None, 0)), ("+", self.width() - end, self._place == len(self._values) - 1))
        for sign, x, off in ends:
            self._paint(painter, sign, placed(self, x, 0, end, self.height()), muted=off)

    def _paint(self, painter: QPainter, words: str, box: QRect, *, muted: bool = False) -> None:
        lines = laid(self.theme, words, "body", direction=reading_direction(self))
        x, y = box.x() + (box.width() - lines.exact_width) / 2, box.y() + (box.height() - lines.height) // 2
        lines.paint(painter, x, y, self.theme.colour("muted" if muted else "text"))

    def _words_of(self, given: str) -> str:
        return f"{given} of {number(self._values[-1])}"

    @Slot()
    def _press(self) -> None:
        if not self._by_pointer:
            self._go(0 if self._place is None else (self._place + 1) % len(self._values))

    def _step(self, by: int) -> None:
        """Go up or down; what was not given yet begins at the least, or at the most."""
        last = len(self._values) - 1
        before = self._place if self._place is not None else (-1 if by > 0 else last + 1)
        self._go(min(last, max(0, before + by)))

    def _go(self, place: int) -> None:
        if place != self._place:
            self.show_value(self._values[place])
            self.stepped.emit(self._values[place])
