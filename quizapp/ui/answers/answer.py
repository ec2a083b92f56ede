"""What every answer's widget is to the page: it shows what is asked, says what is chosen, and shows what became of it.

    answer = ChoiceAnswer(theme, parent=column);  answer.chose.connect(page.choose)
    answer.ask(view.asked, view.draft, view.language, math=view.math)
    answer.tell(view.told.rows)

What is chosen or typed is shown at once and kept by the widget until it is asked something else, so that a disk that
refuses takes nothing from the learner. What is typed is said by `chose` when the hands rest, so that the disk need not
write at every key; `settle` has it said now.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.quiz.quiz import Domain
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.tab_order import stops_in
from quizapp.ui.theme import Theme

RESTS = 400  # ms without a key, after which what was typed is said


class Answer(Column):
    """An answer of one type. `response` is the type's own, None where there is none yet.

    `chose` gives a response, None where nothing is chosen any more; `changed` says that there is another one, at
    every key; `grew` that another height is wanted. `badge` says in a word or two what kind of answer is asked,
    `breadth` how wide its column may be, in px, and `up_to` that points are the most that can be earned. `domains` are
    the quiz's. `check_key` is the key that checks. `marked` gives the points by each criterion that the learner gives
    their own answer, after it; `reached` are those that were given before.
    """

    chose = Signal(object)
    changed = Signal()
    grew = Signal()
    marked = Signal(object)
    badge = ""
    breadth = 672
    up_to = False
    check_key = "Enter"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.response: Any = None
        self.domains: Sequence[Domain] = ()
        self.reached: Sequence[Fraction] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS)
        self._rest.timeout.connect(self._say_chosen)

    def ask(self, asked: Any, response: Any, language: str, *, math: bool = False) -> None:
        """Show what is asked, and what is chosen of it; what was typed and not said yet stays.

        `asked` is the type's own, `language` the quiz's, a BCP 47 tag.
        """
        raise NotImplementedError

    def tell(self, told: Any) -> None:
        """Show what became of it; `told` is the type's own. Nothing can be chosen then."""
        raise NotImplementedError

    def said(self, told: Any) -> str:
        """Return what is told after the answer, to be read aloud: the right answer, and the feedback."""
        raise NotImplementedError

    def verdict(self, told: Any) -> str | None:
        """Return what is said of an answer as a whole, where the type has words of its own."""
        return None

    def missing(self) -> str:
        """Return what is missing for an answer that makes sense, in a few words; nothing where there is one."""
        return "Choose an answer first" if self.response is None else ""

    @property
    def count(self) -> int:
        """How many rows there are that letters and digits pick; with none these keys are the widget's own."""
        return 0

    def pick(self, at: int) -> None:
        """Pick the row at a place on the screen, from 0, and give it the focus; nothing where there is none."""

    def first(self) -> QWidget | None:
        """Return what the keyboard begins at."""
        return None

    def stops(self) -> Sequence[QWidget]:
        """Return what Tab meets in it, in order."""
        return stops_in(self)

    def take_focus(self, *, by_pointer: bool = False) -> None:
        """Give the focus to what the keyboard begins at; with a pointer no ring is needed."""
        first = self.first()
        if first is not None and by_pointer:
            first.setFocus(Qt.FocusReason.MouseFocusReason)
        elif isinstance(first, Control):
            first.take_focus()
        elif first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def endings(self) -> Iterator[Any]:
        """Yield responses (None for "I don't know") after which, together, all has ended in every way it can."""
        yield None

    def foresee(self, told: Any, width: int) -> Iterator[None]:
        """Have ready, in small steps, what `tell` would show at a width."""
        yield from ()

    @property
    def pending(self) -> bool:
        """Whether something was typed that was not said yet."""
        return self._rest.isActive()

    def settle(self) -> None:
        """Say now what was typed and not said yet."""
        if self.pending:
            self._say_chosen()

    def drop(self) -> None:
        """Say no more what was typed: it is answered."""
        self._rest.stop()

    @Slot()
    def _say_chosen(self) -> None:
        self._rest.stop()
        self.chose.emit(self.response)

    def _choose(self, response: Any) -> None:
        """Take another response, and say so now."""
        self._rest.stop()
        self.response = response
        self.changed.emit()
        self.chose.emit(response)

    def _choose_soon(self, response: Any) -> None:
        """Take what is being typed, to be said when the hands rest."""
        self.response = response
        self._rest.start()
        self.changed.emit()
