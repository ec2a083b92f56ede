"""Where the results page and an attempt's results meet."""

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.fault_sentences import Sentences
from quizapp.app.results import Results
from quizapp.session.instant import Instant
from quizapp.ui.pages.results import ResultsPage


class ResultsFlow(QObject):
    """Shows what came of an attempt, seen from `now`; `left` says that the learner goes back Home.

    `notice` is what there is to say of it, until `saved` comes.
    """

    left = Signal()

    def __init__(self, page: ResultsPage, results: Results, now: Instant, notice: Sentences | None = None) -> None:
        super().__init__(page)
        self.page = page
        page.left.connect(self.left)
        page.show_results(results, now)
        page.show_notice(notice)

    @Slot()
    def saved(self) -> None:
        """Know that all of it is in the journal now."""
        self.page.show_notice(None)
