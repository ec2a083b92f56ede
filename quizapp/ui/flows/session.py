"""The one place where the session page and a taking meet."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.app.fault_sentences import sentences, unsaved_sentences
from quizapp.app.taking import Underway
from quizapp.app.time_words import QUESTION_UP
from quizapp.journal.faults import JournalFault, NotKept, TakenOver
from quizapp.quiz.nonsense import Nonsense, nonsense
from quizapp.session.actions import Action, Pause, TimeUp
from quizapp.session.steps import NotNow, Phase
from quizapp.session.view import View
from quizapp.ui.flows.timing import Timing
from quizapp.ui.pages.session import SessionPage

RETRY = 3_000  # ms between two looks whether there is room for what was not saved


class SessionFlow(QObject):
    """Does in a taking what the page says, and shows the page what may be seen then.

    `ended` gives the attempt's id when its last answer was handed in; `left` says that the learner went away.
    """

    ended = Signal(str)
    left = Signal()

    def __init__(self, page: SessionPage, underway: Underway) -> None:
        super().__init__(page)  # the page owns it: both end together
        self.page, self.underway = page, underway
        self._refused: Action | None = None
        self._again = QTimer(self)
        self._again.setInterval(RETRY)
        self._again.timeout.connect(self._save)
        self._timing = Timing(page, underway.taking, self) if underway.taking.session.limited else None
        if self._timing is not None:
            self._timing.up.connect(self._end_time)
            self._timing.refused.connect(self._stop)
        page.did.connect(self._do)
        page.left.connect(self._leave)
        page.tried_again.connect(self._try_again)
        page.went_on_unsaved.connect(self._go_on_unsaved)
        self._show(underway.taking.view)
        self._say_unsaved()

    @property
    def view(self) -> View:
        """What may be seen now."""
        return self.underway.taking.view

    @Slot(object)
    def _do(self, action: Action, *, unsaved: bool = False) -> None:
        before = self.view
        try:
            view = self.underway.taking.do(action, unsaved=unsaved)
        except NotNow:
            self._look_at_time()
            return  # a key pressed twice: what it asks for is done
        except Nonsense as fault:
            self.page.show_notice("That is no answer yet.", nonsense(fault.code, fault.facts))
            return
        except JournalFault as fault:
            self._refuse(action, fault)
            return
        self._refused = None
        if view.phase is Phase.FINISHED:
            self._end()
            return
        self._show(view)
        self._say_unsaved()
        self._say_closed(before, view)

    def _end(self) -> None:
        if self._timing is not None:
            self._timing.stop()
        self.page.rest()
        self.ended.emit(self.underway.attempt)

    def _show(self, view: View) -> None:
        self.page.show_view(view)
        if view.phase is Phase.ASKING and view.mode == "practice":  # in a test nothing follows that could be foreseen
            self.page.foresee(self.underway.taking.foreseen)
        self._look_at_time()

    def _look_at_time(self) -> None:
        if self._timing is not None:
            self._timing.look()

    @Slot()
    def _end_time(self) -> None:
        """Hand in what stands there. What the disk refused just before was in time: it waits with all that follows."""
        self.page.settle()
        held, self._refused = self._refused, None
        if held is not None:
            self._do(held, unsaved=True)
        if self.view.phase is not Phase.FINISHED:
            self._do(TimeUp(), unsaved=held is not None)

    @Slot(object)
    def _stop(self, fault: JournalFault) -> None:
        """Say what keeps the time from being kept: another window has the session, or the journal is damaged."""
        self.page.show_trouble(sentences(fault))

    def _say_closed(self, before: View, view: View) -> None:
        """Say that a question's time was up, where its feedback does not."""
        if view.closed != before.closed and not (view.told and view.told.verdict == "late"):
            slot = next(slot for slot in view.closed if slot not in before.closed)
            has_one = before.draft is not None or before.answered[slot]
            stands = "What was chosen there is its answer." if has_one else "It has no answer."
            where = QUESTION_UP if slot == view.slot else f"The time for question {slot + 1} was up."
            self.page.show_notice(where, stands)

    def _refuse(self, action: Action, fault: JournalFault) -> None:
        """Say what the disk refused. What was chosen stays chosen; "Try again" does the same once more."""
        self._refused = None if isinstance(fault, TakenOver) else action
        refused = self._refused is not None
        self.page.show_trouble(sentences(fault), can_retry=refused, can_go_on=isinstance(fault, NotKept))

    @Slot()
    def _try_again(self) -> None:
        if self._refused is not None:
            self._do(self._refused)
        else:
            self._save()

    @Slot()
    def _go_on_unsaved(self) -> None:
        if self._refused is not None:
            self._do(self._refused, unsaved=True)

    @Slot()
    def _save(self) -> None:
        """Write what waits, if there is room now."""
        if self._refused is not None:
            return
        try:
            self.underway.taking.unsaved.save()
        except JournalFault as fault:
            self._again.stop()
            self.page.show_trouble(sentences(fault))
        else:
            self._say_unsaved()

    def _say_unsaved(self) -> None:
        unsaved = self.underway.taking.unsaved
        if unsaved.count:
            self.page.show_trouble(unsaved_sentences(unsaved.answers, self.underway.path), can_retry=True)
            self._again.start()
        else:
            self.page.show_trouble(None)
            self._again.stop()

    @Slot()
    def _leave(self) -> None:
        if self._timing is not None:
            self._timing.stop()
        with suppress(NotNow, JournalFault):  # all answers are kept already; only the time of leaving would not be
            self.underway.taking.do(Pause())
        if self.view.phase is Phase.FINISHED:  # its time was up
            self._end()
        else:
            self.left.emit()
