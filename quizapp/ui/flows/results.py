"""Where the results page and an attempt's results meet."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.fault_sentences import MARKING, Sentences, sentences
from quizapp.app.results import AnswerRow, Results
from quizapp.journal.faults import JournalFault
from quizapp.session.instant import Instant
from quizapp.session.plan import Plan
from quizapp.session.steps import NotNow
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.parts.announce import announce
from quizapp.ui.points import earned_in_all

Again = Callable[[tuple[int, ...]], Plan]
Marking = Callable[[int, tuple[Fraction, ...]], Results]


class ResultsFlow(QObject):
    """Shows what came of an attempt, seen from `now`; `left` says that the learner goes back Home.

    `notice` is what there is to say of it, until `saved` comes. `mark` keeps the points by each criterion of an answer
    that a person marks (its slot first) and returns what the attempt comes to then; without it nothing can be marked.
    `again` returns the plan of a session on some of its questions, by their slots; `retaken` gives one that is wanted.
    """

    left = Signal()
    retaken = Signal(object)

    def __init__(
        self,
        page: ResultsPage,
        results: Results,
        now: Instant,
        notice: Sentences | None = None,
        mark: Marking | None = None,
        again: Again | None = None,
    ) -> None:
        super().__init__(page)
        self.page, self._now, self._marking, self._again = page, now, mark, again
        page.retake_wanted.connect(self._retake)
        page.left.connect(self.left)
        page.marked.connect(self._mark)
        page.show_results(results, now, can_mark=mark is not None, can_retake=again is not None)
        page.show_notice(notice)

    @Slot(object)
    def _retake(self, slots: tuple[int, ...]) -> None:
        if self._again is not None:
            self.retaken.emit(self._again(slots))

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
        self.page.show_results(results, self._now, can_mark=True, can_retake=self._again is not None, opened=row.slot)
        announce(self.page, f"The mark is saved. {earned_in_all(results.earned, results.possible)}.")
