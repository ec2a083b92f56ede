"""A session: one question, large and quiet; after the answer what became of it, and the passage it rests on.

The keys are those of `ui/parts/session_keys.py`.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.session.actions import Answer, DontKnow, Draft, Flag, Next
from quizapp.session.view import View
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.keys_list import KeysList
from quizapp.ui.parts.question_column import direction_of
from quizapp.ui.parts.session_bar import SessionBar
from quizapp.ui.parts.session_body import SessionBody
from quizapp.ui.parts.session_keys import Pick, Scroll, flag_key, meaning_of, session_keys
from quizapp.ui.theme import Theme

APART = 0.4  # seconds: a second Enter sooner than that is the first one's echo


class SessionPage(QWidget):
    """Draws the view it is handed and says what the learner did.

    `did` gives an action of `quizapp.session.actions`. `now` counts seconds, from anywhere.
    """

    did = Signal(object)
    left = Signal()
    tried_again = Signal()
    went_on_unsaved = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._theme, self._now = theme, now
        self._view: View | None = None
        self._went = -APART
        self._bar = SessionBar(theme, self)
        self._body = SessionBody(theme, self)
        self._keys = KeysList(theme, self)
        self._bar.paused.connect(self.left)
        self._bar.flag_wanted.connect(self._flag)
        self._bar.source_wanted.connect(self._body.toggle_source)
        self._bar.keys_wanted.connect(self._list_keys)
        self._body.source_moved.connect(self._show_source)
        self._body.column.chose.connect(self._choose)
        self._body.foot.pressed.connect(self._go_on)
        self._body.foot.not_known.connect(self._give_up)
        self._body.foot.tried_again.connect(self.tried_again)
        self._body.foot.went_on.connect(self.went_on_unsaved)
        theme.changed.connect(self._arrange)

    def show_view(self, view: View) -> None:
        """Draw a view; nothing stays of the one before."""
        before, self._view = self._view, view
        asked = before is None or not _same_question(before, view)
        told = view.told is not None and (asked or before is None or before.told != view.told)
        self._body.setUpdatesEnabled(False)
        try:
            by_pointer = self._by_pointer()
            if asked or told:  # before anything moves, or the ring would run after what loses the focus
                self._theme.hide_ring()
            said = self._draw(view, asked=asked, told=told)
            self._body.lay_out(anew=asked or told)
            if asked or told:
                self._body.start(by_pointer=by_pointer)
        finally:
            self._body.setUpdatesEnabled(True)
        if said:
            announce(self, said)

    def foresee(self, ending: Callable[[object], View]) -> None:
        """Make ready, while the question is read, what may be shown after the answer.

        `ending` returns what would be seen after a response of the question's type, or after "I don't know" (None).
        Nothing of it is shown, or told to a screen reader, before `show_view` is handed such a view.
        """
        self._body.foresee(ending)

    def show_trouble(
        self, sentences: tuple[str, str] | None, can_retry: bool = False, *, can_go_on: bool = False
    ) -> None:
        """Say what happened, and what was kept and what to do; None takes it back. What is chosen stays chosen."""
        if sentences is not None:
            self._body.foot.show_trouble(*sentences, can_retry, can_go_on)
        elif not self._body.foot.clear_trouble():
            return
        self._body.lay_out(anew=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match self._view and meaning_of(event, self._open_rows()):
            case Pick(at):
                self._body.column.answer.pick(at)
            case "go on":
                self._go_on()
            case "flag":
                self._flag()
            case "source":
                self._body.toggle_source()
            case "keys":
                self._list_keys()
            case Scroll(steps, pages):
                self._body.scroll_by(steps, pages=pages)
            case "leave":
                self.left.emit()
            case _:
                event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        self._body.start()

    def _draw(self, view: View, *, asked: bool, told: bool) -> str:
        """Draw what has changed; return what is to be read aloud."""
        said = ""
        if asked:
            turn(self, direction_of(view.language))
            self._body.foot.clear_trouble()
            self._keys.hide()
            self._body.ask(view)
            said = self._body.column.heading() if self.isVisible() else ""
        elif view.told is None:
            self._body.column.show_response(view)
        if view.told is not None and told:
            said = self._body.tell(view, view.told)
        self._bar.show_place(view.slot, view.answered)
        self._bar.show_flag(view.flagged, flag_key(self._body.column.answer.count))
        self._show_source()
        self._offer()
        return said

    def _offer(self) -> None:
        if self._view is None:
            return
        if self._view.told is not None:
            self._body.foot.show_next(self._view.last)
        else:
            answer = self._body.column.answer
            self._body.foot.show_check("" if answer.response is not None else answer.why_not())

    @Slot(object)
    def _choose(self, response: object) -> None:
        self._offer()
        self.did.emit(Draft(response))

    @Slot()
    def _go_on(self) -> None:
        if self._view is None:
            return
        response = self._body.column.answer.response
        if self._view.told is not None and self._is_apart():
            self.did.emit(Next())
        elif self._view.told is None and response is not None and self._is_apart():
            self.did.emit(Answer(response))

    @Slot()
    def _give_up(self) -> None:
        if self._is_apart():
            self.did.emit(DontKnow())

    @Slot()
    def _flag(self) -> None:
        if self._view is not None:
            self.did.emit(Flag(not self._view.flagged))

    @Slot()
    def _list_keys(self) -> None:
        if self._keys.isHidden():
            self._keys.open_at(self._bar.height(), session_keys(self._body.column.answer.count))
        else:
            self._keys.close_list()

    @Slot()
    def _show_source(self) -> None:
        self._bar.show_source(self._view is not None and self._view.source is not None, self._body.source_opened)

    def _is_apart(self) -> bool:
        """Tell whether this is no echo of the press before, and count from here."""
        now = self._now()
        apart = now - self._went >= APART
        if apart:
            self._went = now
        return apart

    def _open_rows(self) -> int:
        """How many answers can be chosen now."""
        return 0 if self._view is None or self._view.told is not None else self._body.column.answer.count

    def _by_pointer(self) -> bool:
        """Tell whether the learner uses the pointer: then what has the focus shows no ring."""
        focused = self.window().focusWidget()
        return isinstance(focused, Control) and not focused.ring_shown()

    @Slot()
    def _arrange(self) -> None:
        bar = self._bar.sizeHint().height()
        self._bar.setGeometry(self.rect().adjusted(0, 0, 0, bar - self.height()))
        self._body.place(self.rect().adjusted(0, bar, 0, 0))


def _same_question(one: View, other: View) -> bool:
    """Tell whether two views ask the same, whatever became of it; a view before the answer after one with it is new."""
    if one.told is not None and other.told is None:
        return False
    pairs = ((view.slot, view.quiz, view.question, view.prompt, view.asked, view.language) for view in (one, other))
    return next(pairs) == next(pairs)
