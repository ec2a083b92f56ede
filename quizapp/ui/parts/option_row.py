"""An option of a question: a circle to choose by (a square where several may be chosen), and its words.

    row = OptionRow(theme, 0, "A", html, plain, parent=page)
    row.picked.connect(page.pick)                 # says the row's place; by click, Space or the page's own keys
    row.show_state("chosen")
    row.show_state("wrong", "Your answer", feedback_html, feedback_plain)

The row never changes its state by itself: who hears `picked` decides, and calls `show_state`. To a screen reader it
is a radio button or a check box whose name is letter and words, and whose description is what became of it.
Return belongs to the page, also while a row has the focus; up and down go to the neighbouring rows.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import longest_word
from quizapp.ui.parts.option_look import END, GAP, LEAST_WORDS, START, Ending, Letter, OptionLook, State
from quizapp.ui.parts.part import reading_direction
from quizapp.ui.parts.pictures import Pictures
from quizapp.ui.parts.plain_text import PlainText
from quizapp.ui.parts.rich_text import RichText, text_of
from quizapp.ui.theme import Theme

_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_OPEN: tuple[State, ...] = ("normal", "chosen")


class OptionRow(Control):
    """A row to pick. `place` counts from 0; `html` is safe HTML, `plain` the same without markup."""

    picked = Signal(int)
    takes_return = False

    def __init__(
        self,
        theme: Theme,
        place: int,
        letter: str,
        html: str,
        plain: str,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._place, self._letter, self._html = place, Letter(letter, several), html
        self._ending = Ending("normal")
        self._pictures = Pictures(theme, self)
        self.setAccessibleName(f"{letter}. {plain}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_checked(False)
        if not several:
            self._be_radio()
        self.restyle()
        self.clicked.connect(self._pick)

    @property
    def state(self) -> State:
        """What is shown of it."""
        return self._ending.state

    def show_state(
        self,
        state: State,
        said: str = "",
        feedback_html: str = "",
        feedback_plain: str = "",
        *,
        chosen: bool | None = None,
    ) -> None:
        """Show what became of it: `said` in a few words at its end, the feedback beneath.

        `chosen` tells a screen reader whether it was, where the state does not: a right option can have been left out.
        After the check ("right", "wrong", "partly", "passed") it can no longer be picked and takes no focus.
        """
        self._ending = Ending(state, said, feedback_html)
        self.show_checked(state in ("chosen", "wrong", "partly") if chosen is None else chosen)
        self.setAccessibleDescription(" ".join(words for words in (said, feedback_plain) if words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state in _OPEN else Qt.FocusPolicy.NoFocus)
        self._look = self._look_of(self._ending)
        self.updateGeometry()
        self.update()

    def foresee(self, ending: Ending, width: int) -> None:
        """Have ready how it would look after the answer at a width: showing that is a copy then."""
        look, direction = self._look_of(ending), reading_direction(self)
        size = QSize(width, look.lay_out(width, direction))
        self._pictures.paint_ahead((ending, direction), size, partial(look.paint, size=size, direction=direction))

    def forget(self) -> None:
        """Keep nothing of what was foreseen."""
        self._pictures.clear()
        self._looks: dict[Ending, OptionLook] = {}
        self._look = self._look_of(self._ending)

    def restyle(self) -> None:
        self._words = text_of(self.theme, self._html)
        self.forget()

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        word = min(longest_word(self.accessibleName(), self.theme.font("body")), self.theme.px(LEAST_WORDS))
        return QSize(START + self.theme.px(24) + 2 * GAP + word + END, self.theme.line_height("body") + 8)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._look.lay_out(width, reading_direction(self))

    def hitButton(self, pos: object) -> bool:
        return self.state in _OPEN

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.state in _OPEN:
            super().mousePressEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() in _ACROSS:
            event.ignore()  # Qt would go to a neighbour
        elif step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._go(step)
        elif event.key() == Qt.Key.Key_Space and self.state not in _OPEN:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction = QPainter(self), reading_direction(self)
        if not self._pictures.show(painter, (self._ending, direction)):
            self._look.paint(painter, self.size(), direction, self.hovered())

    @Slot()
    def _pick(self) -> None:
        if self.state in _OPEN:
            self.picked.emit(self._place)

    def _look_of(self, ending: Ending) -> OptionLook:
        look = self._looks.get(ending)
        if look is None:  # beside what is said there is less room for the words: then they are laid out for this alone
            words: RichText | PlainText = text_of(self.theme, self._html) if ending.said else self._words
            look = self._looks[ending] = OptionLook(self.theme, self._letter, words, ending)
        return look

    def _be_radio(self) -> None:
        # Qt calls a button a radio button where it is exclusive. A group of its own keeps it from unchecking its
        # neighbours and from taking them out of the Tab order: the page says what is chosen.
        group = QButtonGroup(self)
        group.setExclusive(False)
        group.addButton(self)
        self.setAutoExclusive(True)

    def _go(self, step: int) -> None:
        parent = self.parent()
        siblings = parent.findChildren(OptionRow) if parent else []
        rows = [row for row in siblings if row.focusPolicy() != Qt.FocusPolicy.NoFocus]
        at = rows.index(self) + step if self in rows else -1
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
