"""An option of a question: a circle to choose by (a square where several may be chosen), and its words.

    row = OptionRow(theme, 0, "A", html, plain, parent=page)
    row.picked.connect(page.pick)                 # says the row's place; by click, Space or the page's own keys
    row.show_state("chosen")
    row.show_state("wrong", "Your answer", feedback_html, feedback_plain)

The row never changes its state by itself: who hears `picked` decides, and calls `show_state`. To a screen reader it
is a radio button or a check box whose name is letter and words, and whose description is what became of it.
Return belongs to the page, also while a row has the focus; up and down go to the neighbouring rows.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import laid, longest_word
from quizapp.ui.parts.part import paint_frame, placed, reading_direction
from quizapp.ui.parts.rich_text import text_of
from quizapp.ui.parts.verdict import paint_letter, paint_verdict
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, CORNER_SMALL, Token

State = Literal["normal", "chosen", "right", "wrong", "partly", "passed"]
_START, _END, _GAP, _ABOVE_FEEDBACK = 12, 17, 12, 4
_LEAST_WORDS = 120  # beside what is said at the row's end; with less room that goes below them
_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_OPEN: tuple[State, ...] = ("normal", "chosen")
_LOOK: dict[State, tuple[Token | None, Token | None]] = {  # ground and frame
    "normal": ("card", "line"),
    "chosen": ("accent-soft", "accent"),
    "right": ("right-soft", "right"),
    "wrong": ("wrong-soft", "wrong"),
    "partly": ("partly-soft", "partly"),
    "passed": (None, None),
}
_SAID: dict[State, Token] = {"right": "right", "wrong": "wrong", "partly": "partly"}


class _Laid(NamedTuple):
    """A row laid out at a width: where its words end, and where what follows them begins, down to its foot."""

    width: int
    end: int
    words: int
    said: int
    feedback: int
    height: int


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
        self._place, self._letter, self._html, self._several = place, letter, html, several
        self._state: State = "normal"
        self._said, self._feedback_html = "", ""
        self.setAccessibleName(f"{letter}. {plain}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)
        if not several:
            self._be_radio()
        self.restyle()
        self.clicked.connect(self._pick)

    @property
    def state(self) -> State:
        """What is shown of it."""
        return self._state

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
        self._state, self._said, self._feedback_html = state, said, feedback_html
        self.setChecked(state in ("chosen", "wrong", "partly") if chosen is None else chosen)
        self.setAccessibleDescription(" ".join(words for words in (said, feedback_plain) if words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state in _OPEN else Qt.FocusPolicy.NoFocus)
        self._make_rest()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self._words = text_of(self.theme, self._html)
        self._make_rest()

    def _make_rest(self) -> None:
        """Make what its state adds to the words."""
        line, direction = self.theme.line_height("body"), reading_direction(self)
        self._state_words = laid(self.theme, self._said, "small", bold=True, line=line, direction=direction)
        self._feedback = text_of(self.theme, self._feedback_html) if self._feedback_html else None
        self._laid: _Laid | None = None

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        word = min(longest_word(self.accessibleName(), self.theme.font("body")), self.theme.px(_LEAST_WORDS))
        return QSize(self._start() + word + _GAP + _END, self.theme.line_height("body") + 8)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width).height

    def hitButton(self, pos: object) -> bool:
        return self._state in _OPEN

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._state in _OPEN:
            super().mousePressEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() in _ACROSS:
            event.ignore()  # Qt would go to a neighbour, also with Alt
        elif step is not None:
            self._go(step)
        elif event.key() == Qt.Key.Key_Space and self._state not in _OPEN:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, laid = QPainter(self), self._lay_out(self.width())
        self._paint_frame(painter)
        start, top, sign = self._start(), self._top(), self.theme.px(24)
        self._paint_sign(painter, placed(self, _START, top, sign, sign).toRectF())
        words: Token = "muted" if self._state == "passed" else "text"
        self._words.paint(painter, placed(self, start, top, laid.end - start, laid.words).x(), top, words)
        if self._said:
            beside = laid.said == top
            box = placed(self, laid.end + _GAP if beside else start, laid.said, self._state_words.width, 1)
            self._state_words.paint(painter, box.x(), laid.said, self.theme.colour(_SAID.get(self._state, "muted")))
        if self._feedback is not None:
            box = placed(self, start, laid.feedback, self.width() - _END - start, 1)
            self._feedback.paint(painter, box.x(), laid.feedback, words)

    @Slot()
    def _pick(self) -> None:
        if self._state in _OPEN:
            self.picked.emit(self._place)

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

    def _lay_out(self, width: int) -> _Laid:
        if self._laid is None or self._laid.width != width:
            start, top, direction = self._start(), self._top(), reading_direction(self)
            end = width - _END - _GAP - self._state_words.width
            beside = end - start >= self.theme.px(_LEAST_WORDS) or not self._said
            if not beside:
                end = width - _END
            words = self._words.lay_out(end - start, direction)
            foot = top + words + (0 if beside else self._state_words.height)
            feedback = foot + _ABOVE_FEEDBACK
            if self._feedback is not None:
                foot = feedback + self._feedback.lay_out(width - _END - start, direction)
            self._laid = _Laid(width, end, words, top if beside else top + words, feedback, foot + top)
        return self._laid

    def _start(self) -> int:
        return _START + self.theme.px(24) + _GAP

    def _top(self) -> int:
        return 4 if self._state == "passed" else 12

    def _paint_frame(self, painter: QPainter) -> None:
        ground, line = _LOOK[self._state]
        if self._state == "normal" and self.hovered():
            ground, line = "hover", "control"
        if ground and line:
            paint_frame(painter, self.rect(), CORNER, self.theme.colour(ground), self.theme.colour(line))

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        if self._state in ("right", "wrong", "partly"):
            paint_verdict(painter, self.theme, self._state, box.x(), box.y())
            return
        colour = self.theme.colour
        corner = CORNER_SMALL if self._several else box.width() / 2
        if self._state == "chosen":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(box, corner, corner)
        elif self._state == "normal":
            painter.setPen(QPen(colour("control"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner - 0.5, corner - 0.5)
        paint_letter(painter, self.theme, self._letter, box, "on-accent" if self._state == "chosen" else "muted")
