"""The one place where the session page and a taking meet."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.app.fault_sentences import sentences, unsaved_sentences
from quizapp.app.taking import Underway
from quizapp.journal.faults import JournalFault, NotKept, TakenOver
from quizapp.session.actions import Action, Pause
from quizapp.session.steps import NotNow, Phase
from quizapp.session.view import View
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
        try:
            view = self.underway.taking.do(action, unsaved=unsaved)
        except NotNow:
            return  # a key pressed twice: what it asks for is done
        except JournalFault as fault:
            self._refuse(action, fault)
            return
        self._refused = None
        if view.phase is Phase.FINISHED:
            self.page.rest()
            self.ended.emit(self.underway.attempt)
            return
        self._show(view)
        self._say_unsaved()

    def _show(self, view: View) -> None:
        self.page.show_view(view)
        if view.phase is Phase.ASKING and view.mode == "practice":  # in a test nothing follows that could be foreseen
            self.page.foresee(self.underway.taking.foreseen)

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
        with suppress(NotNow, JournalFault):  # all answers are kept already; only the time of leaving would not be
            self.underway.taking.do(Pause())
        self.left.emit()
