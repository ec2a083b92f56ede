"""Before a session is handed in: what has no answer and what is flagged, over the page, with a way to any question.

panel = HandingIn(theme, page);  panel.handed_in.connect(…);  panel.went.connect(…)
panel.open_at(bar.height(), view)

Esc closes it, and so does its button; the focus goes back to where it was.
"""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.app.handing_in import first_to_look_at, handing_in_sentences
from quizapp.session.view import View
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.card import Card
from quizapp.ui.parts.scroll_area import WIDE as SCROLL_BAR
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Flow, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_WIDE, _NUMBER, _SIDE, _GAP = 480, 64, 16, 8


class HandingIn(Card):
    """`went` gives the slot of a question to go to; `handed_in` says that the learner hands in."""

    went = Signal(int)
    handed_in = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, padding=(20, 12, 12, 16), parent=parent)
        self._page = parent
        self._before: QWidget | None = None
        self._content: QWidget | None = None
        self.setAccessibleName("Hand in?")
        head = QHBoxLayout()
        head.addWidget(Words(theme, "Hand in?", size="lead", bold=True, parent=self), 1)
        close = Button(theme, "Close", "quiet", icon="cross", only_icon=True, parent=self)
        close.clicked.connect(self.close_panel)
        head.addWidget(close)
        self.body.addLayout(head)
        self.hide()

    def open_at(self, top: int, view: View) -> None:
        """Say how things stand, below a height of the page, and take the focus."""
        self.follow_direction()
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        room = self._page.height() - top - _SIDE - self.sizeHint().height()
        content = _Content(self.theme, view, self._wide() - 34, room, self)
        content.went.connect(self._go)
        content.handed_in.connect(self._hand_in)
        self._content = content
        self.body.addWidget(content)
        content.show()
        if self.isHidden():
            self._before = self._page.window().focusWidget()
        wide = self._wide()
        self.setGeometry((self._page.width() - wide) // 2, top, wide, self.sizeHint().height())
        self.show()
        self.raise_()
        content.first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, content.said)

    @Slot()
    def close_panel(self) -> None:
        """Go away, and give the focus back."""
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            event.accept()  # no key of the question below is meant here

    def _wide(self) -> int:
        return min(self.theme.px(_WIDE), self._page.width() - 2 * _SIDE)

    @Slot(int)
    def _go(self, slot: int) -> None:
        self.close_panel()
        self.went.emit(slot)

    @Slot()
    def _hand_in(self) -> None:
        self.close_panel()
        self.handed_in.emit()


class _Content(QWidget):
    """What is said of one view, which scrolls where there is no room for it, above what can be done.

    `first` is what the hands go to: where something is open, back to it.
    """

    went = Signal(int)
    handed_in = Signal()

    def __init__(self, theme: Theme, view: View, wide: int, room: int, parent: QWidget) -> None:
        super().__init__(parent)
        sentences = handing_in_sentences(view)
        self.said = " ".join(sentences)
        told = Stack(margins=(0, 0, SCROLL_BAR, 0), parent=self)
        for at, sentence in enumerate(sentences):
            told.add(Words(theme, sentence, parent=told), above=8 if at else 0)
        if view.can_go_to:
            told.add(self._numbers(theme, view, wide - SCROLL_BAR, told), above=8)
        hand_in, self.first = self._actions(theme, view)
        actions = Flow([hand_in] if self.first is hand_in else [hand_in, self.first], 12, parent=self)
        high, below = told.heightForWidth(wide), actions.heightForWidth(wide)
        area = ScrollArea(theme, self)
        area.setWidget(told)
        area.setFixedSize(wide, max(theme.line_height("body"), min(high, room - below - 2 * _GAP)))
        actions.setFixedSize(wide, below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _GAP, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(area)
        column.addWidget(actions)

    def _actions(self, theme: Theme, view: View) -> tuple[Button, Button]:
        """Return "Hand in", and what has the focus first."""
        hand_in = Button(theme, "Hand in", "primary", parent=self)
        hand_in.clicked.connect(self.handed_in)
        first = first_to_look_at(view)
        if first == view.slot or not view.can_go_to:
            if view.last and not view.unsaved:
                return hand_in, hand_in
            first = view.slot
        back = _Number(theme, first, f"Go back to question {first + 1}", self)
        back.chose.connect(self.went)
        return hand_in, back.button

    def _numbers(self, theme: Theme, view: View, wide: int, parent: QWidget) -> QWidget:
        """Return a button for each question."""
        numbers = QWidget(parent)
        grid = QGridLayout(numbers)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setSpacing(8)
        columns = max(1, wide // (theme.px(_NUMBER) + 8))
        for slot, answered in enumerate(view.answered):
            icon = "flag-on" if slot in view.flags else "tick" if answered else None
            number = _Number(theme, slot, f"{slot + 1}", numbers, icon=icon, small=True)
            number.button.setAccessibleDescription(state_of(view, slot))
            number.button.setToolTip(f"Question {slot + 1}: {state_of(view, slot)}")
            number.chose.connect(self.went)
            number.button.setEnabled(slot not in view.closed)
            if slot == view.slot:
                number.button.set_on(True)
            number.button.setMinimumWidth(theme.px(_NUMBER))
            grid.addWidget(number.button, slot // columns, slot % columns)
        grid.setColumnStretch(columns, 1)
        return numbers


class _Number(QObject):
    """A button that leads to a question."""

    chose = Signal(int)

    def __init__(
        self, theme: Theme, slot: int, words: str, parent: QWidget, *, icon: str | None = None, small: bool = False
    ) -> None:
        super().__init__(parent)
        self._slot = slot
        self.button = Button(theme, words, icon=icon, icon_size=16, small=small, parent=parent)
        self.button.clicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        self.chose.emit(self._slot)


def state_of(view: View, slot: int) -> str:
    """Return how a question stands, in words: nothing of what is right."""
    state = "answered" if view.answered[slot] else "skipped" if slot in view.skipped else "no answer"
    state = f"{state}, no time left" if slot in view.closed else state
    parts = [state, *(["not saved"] if slot in view.unsaved else []), *(["flagged"] if slot in view.flags else [])]
    return ", ".join([*parts, *(["this question"] if slot == view.slot else [])])
