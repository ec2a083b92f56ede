"""The one place where the session page and a taking meet."""

from contextlib import suppress

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.fault_sentences import sentences
from quizapp.app.taking import Underway
from quizapp.journal.faults import JournalFault, TakenOver
from quizapp.session.actions import Action, Pause
from quizapp.session.steps import NotNow, Phase
from quizapp.session.view import View
from quizapp.ui.pages.session import SessionPage


class SessionFlow(QObject):
    """Does in a taking what the page says, and shows the page what may be seen then.

    `ended` gives the attempt's id when its last answer was handed in; `left` says that the learner went away.
    """

    ended = Signal(str)
    left = Signal()

    def __init__(self, page: SessionPage, underway: Underway) -> None:
        super().__init__(page)  # the page owns it: both end together
        self.page, self._underway = page, underway
        self._refused: Action | None = None
        page.did.connect(self._do)
        page.left.connect(self._leave)
        page.tried_again.connect(self._try_again)
        self._show(underway.taking.view)

    @property
    def view(self) -> View:
        """What may be seen now."""
        return self._underway.taking.view

    @Slot(object)
    def _do(self, action: Action) -> None:
        try:
            view = self._underway.taking.do(action)
        except NotNow:
            return  # a key pressed twice: what it asks for is done
        except JournalFault as fault:
            self._refuse(action, fault)
            return
        self._refused = None
        self.page.show_trouble(None)
        if view.phase is Phase.FINISHED:
            self.ended.emit(self._underway.attempt)
        else:
            self._show(view)

    def _show(self, view: View) -> None:
        self.page.show_view(view)
        if view.phase is Phase.ASKING:
            self.page.foresee(self._underway.taking.foreseen)

    def _refuse(self, action: Action, fault: JournalFault) -> None:
        """Say what the disk refused. What was chosen stays chosen; "Try again" does the same once more."""
        self._refused = None if isinstance(fault, TakenOver) else action
        self.page.show_trouble(sentences(fault), can_retry=self._refused is not None)

    @Slot()
    def _try_again(self) -> None:
        if self._refused is not None:
            self._do(self._refused)

    @Slot()
    def _leave(self) -> None:
        with suppress(NotNow, JournalFault):  # all answers are kept already; only the time of leaving would not be
            self._underway.taking.do(Pause())
        self.left.emit()
