"""Where the results page and an attempt's results meet."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.fault_sentences import MARKING, Sentences, sentences
from quizapp.app.results import AnswerRow, Results
from quizapp.journal.faults import JournalFault
from quizapp.session.instant import Instant
from quizapp.session.steps import NotNow
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.parts.announce import announce
from quizapp.ui.points import earned_in_all

Marking = Callable[[int, tuple[Fraction, ...]], Results]


class ResultsFlow(QObject):
    """Shows what came of an attempt, seen from `now`; `left` says that the learner goes back Home.

    `notice` is what there is to say of it, until `saved` comes. `mark` keeps the points by each criterion of an answer
    that a person marks (its slot first) and returns what the attempt comes to then; without it nothing can be marked.
    """

    left = Signal()

    def __init__(
        self,
        page: ResultsPage,
        results: Results,
        now: Instant,
        notice: Sentences | None = None,
        mark: Marking | None = None,
    ) -> None:
        super().__init__(page)
        self.page, self._now, self._marking = page, now, mark
        page.left.connect(self.left)
        page.marked.connect(self._mark)
        page.show_results(results, now, can_mark=mark is not None)
        page.show_notice(notice)

    @Slot()
    def saved(self) -> None:
        """Know that all of it is in the journal now."""
        self.page.show_notice(None)

    @Slot(object, object)
    def _mark(self, row: AnswerRow, reached: tuple[Fraction, ...]) -> None:
        """Keep a mark, and show what the attempt comes to with it."""
        if self._marking is None:
            return
        try:
            results = self._marking(row.slot, reached)
        except NotNow:
            return  # it is not there to be marked any more
        except JournalFault as fault:
            self.page.show_notice(sentences(fault, "mark", MARKING))
            return
        self.page.show_results(results, self._now, can_mark=True, opened=row.slot)
        announce(self.page, f"The mark is saved. {earned_in_all(results.earned, results.possible)}.")
