"""Marking an answer by hand: `MarkByHand(theme, criteria, reached, math=False, parent=page)`.

Each criterion has its points to be given; `marked` gives them all, a criterion each, when they are saved.
"""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.by_hand import Criterion, steps
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.stack import Flow, Stack, place
from quizapp.ui.parts.stepper import Stepper
from quizapp.ui.parts.words import Words
from quizapp.ui.points import number, points_of
from quizapp.ui.theme import Theme

_GAP, _BETWEEN = 16, 8
_BESIDE = 320  # what the words of a criterion need at least beside its points


class MarkByHand(Stack):
    """The criteria with what is given for each, their sum, and the button that saves it."""

    marked = Signal(object)  # a tuple of Fractions

    def __init__(
        self,
        theme: Theme,
        criteria: Sequence[Criterion],
        reached: Sequence[Fraction],
        *,
        math: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._criteria, self._before = tuple(criteria), tuple(reached)
        self._rows = [_Row(theme, each, math, self) for each in criteria]
        for at, row in enumerate(self._rows):
            row.stepper.show_value(reached[at] if reached else None)
            row.stepper.stepped.connect(self._follow_points)
            row.stepper.entered.connect(self._go_on)
            self.add(row, above=_BETWEEN)
        for stepper in self.steppers:
            stepper.be_as_wide_as(self.steppers)
        self._sum = Words(theme, "", size="small", colour="muted")
        self.save = Button(theme, "Save the mark", small=True)
        self.save.clicked.connect(self._save)
        self.add(Flow([self.save, self._sum], 12, parent=self), above=12)
        self._follow_points()

    @property
    def steppers(self) -> list[Stepper]:
        """What the points are given with, a criterion each."""
        return [row.stepper for row in self._rows]

    def _given(self) -> tuple[Fraction, ...] | None:
        """Return the points of all criteria, None while any is missing."""
        given = [stepper.value for stepper in self.steppers]
        whole = tuple(points for points in given if points is not None)
        return whole if len(whole) == len(given) else None

    @Slot()
    def _follow_points(self) -> None:
        given = self._given()
        most = sum((each.points for each in self._criteria), Fraction(0))
        words = f"{number(sum(given, Fraction(0)))} of {points_of(most)}" if given is not None else ""
        self.save.setEnabled(given is not None and given != self._before)
        self._sum.set_text(words or "Give points for each of them first")

    @Slot()
    def _go_on(self) -> None:
        """Go to what comes next: another criterion, or saving."""
        after = [*self.steppers, self.save]
        at = next((at for at, stepper in enumerate(self.steppers) if stepper is self.sender()), 0)
        if after[at + 1].isEnabled():
            after[at + 1].take_focus()

    @Slot()
    def _save(self) -> None:
        given = self._given()
        if given is not None:
            self.marked.emit(given)


class _Row(Arranged):
    """What is looked for, and beside it, or below where there is no room, the points it gets."""

    def __init__(self, theme: Theme, criterion: Criterion, math: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        words = plain(criterion.criterion, math)
        self._words = Rich(theme, inline_html(criterion.criterion, math), words, parent=self)
        self.stepper = Stepper(theme, words, list(steps(criterion)), self)

    def heightForWidth(self, width: int) -> int:
        words, points = self._words.heightForWidth(self._room(width)), self.stepper.sizeHint().height()
        return max(words, points) if self._beside(width) else words + _BETWEEN + points

    def arrange(self) -> None:
        size, room = self.stepper.sizeHint(), self._room(self.width())
        high = self._words.heightForWidth(room)
        if self._beside(self.width()):
            line = max(high, size.height())
            place(self._words, placed(self, 0, (line - high) // 2, room, high))
            x, y = self.width() - size.width(), (line - size.height()) // 2
        else:
            place(self._words, placed(self, 0, 0, room, high))
            x, y = 0, high + _BETWEEN
        self.stepper.setGeometry(placed(self, x, y, size.width(), size.height()))

    def _room(self, width: int) -> int:
        return width - self.stepper.sizeHint().width() - _GAP if self._beside(width) else width

    def _beside(self, width: int) -> bool:
        return width - self.stepper.sizeHint().width() - _GAP >= self._theme.px(_BESIDE)
