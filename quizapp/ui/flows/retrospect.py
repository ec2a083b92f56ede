"""Looking back: the Progress page, the attempts that are opened there, and the way back to where one was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.fault_sentences import Sentences
from quizapp.journal.faults import JournalFault
from quizapp.journal.store import Journal
from quizapp.ui import late
from quizapp.ui.flows.progress import NOWHERE, Place, ProgressFlow
from quizapp.ui.pages.progress import ProgressPage
from quizapp.ui.theme import Theme

if TYPE_CHECKING:
    from quizapp.ui.desk import Outside


class Retrospect(QObject):
    """`shown` gives the page to show next, `continued` names an attempt to go on with, `left` leads Home.

    Without a journal, `trouble` says why there is none.
    """

    shown = Signal(object)
    continued = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, window: QWidget, outside: "Outside", trouble: Sentences | None) -> None:
        super().__init__(window)
        self._theme, self._window, self._outside, self._trouble = theme, window, outside, trouble
        self._journal: Journal | None = None
        self._flow: ProgressFlow | None = None  # of the page that is shown, or was before an attempt was opened
        self._was_at = NOWHERE
        self._unlisted: Sentences | None = None

    def open(self, journal: Journal | None, unlisted: Sentences | None = None) -> None:
        """Show how things went so far. `unlisted` is what there is to say of sessions that are not saved yet."""
        self._journal, self._unlisted = journal, unlisted
        self._show_progress(NOWHERE)

    def follow_saved(self, page: QWidget) -> None:
        """Know that all is saved by now, and list it where `page`, which is shown, is the list."""
        self._unlisted = None
        if self._flow is not None and page is self._flow.page:
            self._show_progress(self._flow.place)

    def _show_progress(self, place: Place) -> None:
        page = ProgressPage(self._theme, self._window)
        self._flow = flow = ProgressFlow(page, self._journal, self._outside.now(), place, self._trouble)
        flow.left.connect(self.left)
        flow.continued.connect(self.continued)
        flow.opened.connect(self._show_attempt)
        if self._unlisted is not None:
            page.show_notice(*self._unlisted)
        self.shown.emit(page)
        flow.return_to_place()

    @Slot()
    def _go_back(self) -> None:
        self._show_progress(self._was_at)

    @Slot(str)
    def _show_attempt(self, attempt: str) -> None:
        """Show the results of an attempt, and lead back to it."""
        if self._flow is None or self._journal is None:
            return
        try:
            results = late.results(self._theme, self._window, (self._journal, attempt), self._outside, "Progress")
        except JournalFault as fault:
            self._flow.page.show_notice(*late.unread(fault))
            return
        self._was_at = self._flow.place
        results.left.connect(self._go_back)
        self.shown.emit(results.page)
