"""Where Home and setting a session aside meet."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from quizapp.app.fault_sentences import Sentences, sentences
from quizapp.app.taking import Clock
from quizapp.journal.aside import offer_again, set_aside
from quizapp.journal.faults import JournalFault
from quizapp.journal.store import Journal
from quizapp.journal.summary import OpenAttempt
from quizapp.quiz.amounts import counted
from quizapp.ui.flows.unsaved import UnsavedFlow

_NOT_YET = "This session cannot be set aside before all of it is saved."
_ELSEWHERE = ("This session waits no more.", "It was ended or set aside in another window; Progress lists it.")


class AsideFlow(QObject):
    """Sets a session aside, which one click undoes. `changed` says that Home has something else to offer.

    `said` gives what came of it: sentences, what is offered, and the tone. `unsaved` holds what is not in the journal.
    """

    changed = Signal()
    said = Signal(object, object, str)

    def __init__(self, journal: Journal, unsaved: UnsavedFlow | None, now: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._journal, self._unsaved, self._now = journal, unsaved, now

    def put_aside(self, attempt: OpenAttempt) -> None:
        """Have Home offer an attempt no more, once all of it is in the journal; else say why not."""
        again = ("Try again", partial(self.put_aside, attempt))
        waits = self._waits(attempt.id)
        if waits is not None:
            self.said.emit((_NOT_YET, " ".join(waits)), [again], "error")
            return
        try:
            done = set_aside(self._journal, attempt.id, self._now())
        except JournalFault as fault:
            self.said.emit(sentences(fault, "aside"), [again], "error")
            return
        self.changed.emit()
        undo = [("Undo", partial(self._offer_again, attempt))] if done else []
        self.said.emit(_put(attempt) if done else _ELSEWHERE, undo, "plain")

    def _offer_again(self, attempt: OpenAttempt) -> None:
        try:
            offer_again(self._journal, attempt.id, self._now())
        except JournalFault as fault:
            self.said.emit(
                sentences(fault, "offer again"), [("Try again", partial(self._offer_again, attempt))], "error"
            )
            return
        self.changed.emit()

    def _waits(self, attempt: str) -> Sentences | None:
        """Return what is said of what waits to be saved, where the disk refuses some of an attempt even now.

        Written after it, that would have the attempt offered again.
        """
        if self._unsaved is None or self._unsaved.underway(attempt) is None:
            return None
        self._unsaved.save()
        return None if self._unsaved.underway(attempt) is None else self._unsaved.sentences()


def _put(attempt: OpenAttempt) -> Sentences:
    answers = "Its answer is" if attempt.answered == 1 else f"Its {counted(attempt.answered)} answers are"
    kept = f"{answers} kept. " if attempt.answered else ""
    return f"“{attempt.title}” is set aside.", f"{kept}Progress lists it, to go on with at any time."
