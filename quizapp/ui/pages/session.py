"""A session: one question, large and quiet; after the answer what became of it, and the passage it rests on.

The keys are those of `ui/parts/session_keys.py`.
"""

import time
from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.time_words import LAST, in_words
from quizapp.session.actions import (
    Action,
    Answer,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Hint,
    MarkByHand,
    Next,
    Skip,
    Sure,
)
from quizapp.session.time import TimeLeft
from quizapp.session.view import View
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.handing_in import HandingIn
from quizapp.ui.parts.keys_list import KeysList
from quizapp.ui.parts.question_column import direction_of
from quizapp.ui.parts.session_bar import SessionBar
from quizapp.ui.parts.session_body import SessionBody
from quizapp.ui.parts.session_keys import Level, Pick, Scroll, flag_key, meaning_of, session_keys
from quizapp.ui.theme import Theme

APART = 0.4  # seconds: a second Enter sooner than that is the first one's echo


class SessionPage(QWidget):
    """Draws the view it is handed and says what the learner did.

    `did` gives an action of `quizapp.session.actions`. `now` counts seconds, from anywhere. Without `single_keys`
    letters are keys only together with Alt. `time_toggled` says that the time left is shown from now on, or hidden.
    """

    did = Signal(object)
    left = Signal()
    tried_again = Signal()
    went_on_unsaved = Signal()
    time_toggled = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        single_keys: bool = True,
        time_shown: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme, self._now, self._letters = theme, now, single_keys
        self._view: View | None = None
        self._went = -APART
        self._bar = SessionBar(theme, self, single_keys=single_keys, time_shown=time_shown)
        self._body = SessionBody(theme, self)
        self._keys = KeysList(theme, self)
        self._ending: HandingIn | None = None  # made when it is first asked for
        self._bar.paused.connect(self._leave)
        self._bar.ending.connect(self.ask_to_end)
        self._bar.went.connect(self._go_to)
        self._bar.flag_wanted.connect(self._flag)
        self._bar.source_wanted.connect(self._body.toggle_source)
        self._bar.keys_wanted.connect(self._list_keys)
        self._bar.time_wanted.connect(self._show_time)
        self._body.source_moved.connect(self._show_source)
        self._body.column.chose.connect(self._choose)
        self._body.column.changed.connect(self._follow)
        self._body.column.marked.connect(self._mark)
        self._body.foot.pressed.connect(self._go_on)
        self._body.foot.not_known.connect(self._give_up)
        self._body.foot.skipped.connect(self._skip)
        self._body.foot.hinted.connect(self._show_hint)
        self._body.column.sure.connect(self._say_sure)
        self._body.foot.went_back.connect(self._go_back)
        self._body.foot.ending.connect(self.ask_to_end)
        self._body.foot.tried_again.connect(self.tried_again)
        self._body.foot.went_on.connect(self.went_on_unsaved)
        theme.changed.connect(self._arrange)

    def show_view(self, view: View) -> None:
        """Draw a view; nothing stays of the one before."""
        before, self._view = self._view, view
        last = view.mode == "test" and view.last and before is not None and not before.last
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
        if last:
            said = f"Saved. Every question has its answer. {said}".rstrip()
        if said:
            announce(self, said)

    def foresee(self, ending: Callable[[object], View | None]) -> None:
        """Make ready, while the question is read, what may be shown after the answer.

        `ending` returns what would be seen after a response of the question's type, or after "I don't know" (None).
        Nothing of it is shown, or told to a screen reader, before `show_view` is handed such a view.
        """
        self._bar.prepare()
        self._body.foresee(ending)

    @Slot()
    def settle(self) -> None:
        """Say now what was typed and not said yet."""
        self._body.column.answer.settle()

    def rest(self) -> None:
        """Make nothing ready any more: the session has ended."""
        self._body.rest()

    def show_time(self, left: TimeLeft | None, aloud: str = "") -> None:
        """Show what is left of limited time, and say something of it aloud; nothing where nothing is limited.

        Where the learner has hidden the time only its last minute is said.
        """
        self._bar.show_time(left)
        if aloud and left and left.soonest is not None and (self._bar.time_shown or left.soonest <= LAST):
            announce(self, aloud)

    def show_notice(self, head: str, text: str) -> None:
        """Say what has happened by itself; it stands until something is done. An Enter meant for before is let pass."""
        self._went = self._now()
        self._body.foot.show_notice(head, text)
        self._body.lay_out(anew=False)
        announce(self, f"{head} {text}")

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
        match self._view and meaning_of(event, self._open_rows(), letters=self._letters):
            case Pick(at):
                self._body.column.answer.pick(at)
            case "go on":
                self._go_on()
            case "skip":
                self._skip()
            case "back":
                self._go_back()
            case "end":
                self.ask_to_end()
            case "flag":
                self._flag()
            case "hint":
                self._show_hint()
            case Level(level) if self._view is not None and self._view.asks_sure and self._view.told is None:
                self._say_sure(None if level == self._view.sure else level)
            case "source":
                self._body.toggle_source()
            case "time" if self._view is not None and self._view.time is not None:
                self._show_time(not self._bar.time_shown)
            case "keys":
                self._list_keys()
            case Scroll(steps, pages):
                self._body.scroll_by(steps, pages=pages)
            case "leave":
                self._leave()
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
            if self._ending is not None:
                self._ending.hide()
            self._body.ask(view)
            said = " ".join(filter(None, (self._body.column.heading(), _own_time(view)))) if self.isVisible() else ""
        elif view.told is None:
            self._body.column.show_response(view)
            said = self._body.column.show_help(view)
        if view.told is not None and told:
            said = self._body.tell(view, view.told)
        self._bar.show_place(view.slot, view.answered)
        self._bar.show_ways(view)
        self._bar.show_time(view.time)
        self._bar.show_flag(view.flagged, flag_key(self._body.column.answer.count, letters=self._letters))
        self._show_source()
        self._offer()
        return said

    @Slot()
    def _follow(self) -> None:
        """Offer what can be done with what is being typed."""
        self._offer()
        self._body.arrange()

    def _offer(self) -> None:
        if self._view is None:
            return
        if self._view.told is not None:
            self._body.foot.show_next(self._view.last)
            return
        view, answer = self._view, self._body.column.answer
        saved = self._is_saved()
        reason = "" if saved else answer.missing() or self._repeated()
        self._body.foot.show_asking(
            _primary(view, saved=saved),
            reason,
            note="You said that you don’t know" if saved and answer.response is None else "",
            key=answer.check_key,
            back=view.before is not None,
            hint=view.can_hint,
            tried=view.tried is not None,
            skip=view.can_skip and not saved,
            end=view.can_go_to and view.last and view.after is not None,
        )

    def _repeated(self) -> str:
        """Return what is to be done where what stands there was tried already."""
        tried = self._view.tried if self._view is not None else None
        again = tried is not None and self._body.column.answer.response in tried.responses
        return "Choose another answer to try again" if again else ""

    def _is_saved(self) -> bool:
        """Tell whether what stands there is what was answered, in a test."""
        view = self._view
        if view is None or view.told is not None or not view.answered[view.slot] or view.slot in view.unsaved:
            return False
        return bool(self._body.column.answer.response == view.draft)

    @Slot(object)
    def _choose(self, response: object) -> None:
        if self._view is not None and self._view.told is None:
            self._offer()
            self.did.emit(Draft(response))

    @Slot()
    def _go_on(self) -> None:
        if self._view is None:
            return
        answer = self._body.column.answer
        if self._view.told is not None and self._is_apart():
            self._do(Next())
        elif self._is_saved() and self._is_apart():
            self._go_further(self._view)
        elif self._view.told is None and not (answer.missing() or self._repeated()) and self._is_apart():
            self.did.emit(Answer(answer.response))

    def _go_further(self, view: View) -> None:
        """Go on from a question of a test that has its answer: to the next open one, after the last to handing in."""
        if view.after is not None:
            self._do(GoTo(view.after))
        else:
            self.ask_to_end()

    def _do(self, action: Action) -> None:
        """Do something else than answering: what was typed until then is said first."""
        self.settle()
        self.did.emit(action)

    @Slot()
    def _leave(self) -> None:
        self.settle()
        self.left.emit()

    @Slot()
    def _skip(self) -> None:
        if self._view is not None and self._view.can_skip and self._is_apart():
            self._do(Skip())

    @Slot()
    def _go_back(self) -> None:
        if self._view is not None and self._view.before is not None:
            self._do(GoTo(self._view.before))

    @Slot()
    def ask_to_end(self) -> None:
        """Say what has no answer, before all is handed in."""
        if self._view is None:
            return
        if self._ending is None:
            self._ending = HandingIn(self._theme, self)
            self._ending.handed_in.connect(self._hand_in)
            self._ending.went.connect(self._go_to)
        self._keys.hide()
        self._ending.open_at(self._bar.height(), self._view)

    @Slot()
    def _hand_in(self) -> None:
        self._do(HandIn())

    @Slot(int)
    def _go_to(self, slot: int) -> None:
        if self._view is not None and slot != self._view.slot:
            self._do(GoTo(slot))

    @Slot()
    def _give_up(self) -> None:
        if self._is_apart():
            self._do(DontKnow())

    @Slot()
    def _flag(self) -> None:
        if self._view is not None:
            self._do(Flag(not self._view.flagged))

    @Slot()
    def _show_hint(self) -> None:
        if self._view is not None and self._view.can_hint:
            self._do(Hint())

    @Slot(object)
    def _mark(self, reached: tuple[Fraction, ...]) -> None:
        if self._view is not None:
            self.did.emit(MarkByHand(self._view.slot, reached))

    @Slot(object)
    def _say_sure(self, level: int | None) -> None:
        self._do(Sure(level))

    @Slot()
    def _list_keys(self) -> None:
        if self._keys.isHidden():
            rows, test = self._body.column.answer.count, self._in_test()
            timed = self._view is not None and self._view.time is not None
            hints = self._view is not None and self._view.hint_count > 0 and not test
            sure = self._view is not None and self._view.asks_sure
            letters, check = self._letters, self._body.column.answer.check_key
            keys = session_keys(rows, test=test, timed=timed, hints=hints, sure=sure, letters=letters, check=check)
            self._keys.open_at(self._bar.height(), keys)
        else:
            self._keys.close_list()

    @Slot()
    def _show_source(self) -> None:
        self._bar.show_source(self._view is not None and self._view.source is not None, self._body.source_opened)

    @Slot(bool)
    def _show_time(self, shown: bool) -> None:
        self._bar.set_time_shown(shown)
        self.time_toggled.emit(shown)

    def _in_test(self) -> bool:
        return self._view is not None and self._view.mode == "test"

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


def _own_time(view: View) -> str:
    """Return what is said aloud of a question's own time when it is asked."""
    rest = view.time.question if view.time is not None else None
    return f"{in_words(rest)} for this question." if rest is not None else ""


def _primary(view: View, *, saved: bool) -> str:
    """Return what the primary button says before the feedback."""
    if view.mode == "practice":
        return "Check"
    if not saved:
        return "Save answer"
    return "Next" if view.after is not None else "Hand in"


def _same_question(one: View, other: View) -> bool:
    """Tell whether two views ask the same, whatever became of it; a view before the answer after one with it is new."""
    if one.told is not None and other.told is None:
        return False
    pairs = ((view.slot, view.quiz, view.question, view.prompt, view.asked, view.language) for view in (one, other))
    return next(pairs) == next(pairs)
