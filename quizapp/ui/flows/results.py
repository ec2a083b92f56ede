"""Where the results page and an attempt's results meet."""

from PySide6.QtCore import QObject, Signal

from quizapp.app.results import Results
from quizapp.session.instant import Instant
from quizapp.ui.pages.results import ResultsPage


class ResultsFlow(QObject):
    """Shows what came of an attempt, seen from `now`; `left` says that the learner goes back Home."""

    left = Signal()

    def __init__(self, page: ResultsPage, results: Results, now: Instant) -> None:
        super().__init__(page)
        self.page = page
        page.left.connect(self.left)
        page.show_results(results, now)
