"""What sessions could not save before they were left: tried again until it is saved."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.app.fault_sentences import Sentences, unlisted_sentences, unsaved_results_sentences, unsaved_sentences
from quizapp.app.taking import Underway
from quizapp.journal.faults import JournalFault
from quizapp.session.steps import Phase, Session

RETRY = 3_000  # ms
_AGAIN = "Close the window again to end without it."


class UnsavedFlow(QObject):
    """Holds sessions that go on waiting; `saved` says that nothing waits any more."""

    saved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._taken: Underway | None = None  # what is taken now, and saves by itself until it is left
        self._held: list[Underway] = []
        self._warned = False
        self._again = QTimer(self)
        self._again.setInterval(RETRY)
        self._again.timeout.connect(self.save)

    def take(self, underway: Underway) -> None:
        """Know what is taken now."""
        self._taken = underway

    @Slot()
    def hold(self) -> None:
        """Keep what the session that is being left could not save, until it can be."""
        taken, self._taken = self._taken, None
        if taken is None or not taken.taking.unsaved.count:
            return
        if taken not in self._held:
            self._held.append(taken)
        self._again.start()

    def session(self, attempt: str) -> Session | None:
        """Return an attempt's session as it stands here, None where the journal has all of it."""
        return next((each.taking.session for each in self._held if each.attempt == attempt), None)

    def underway(self, attempt: str) -> Underway | None:
        """Return an attempt to go on with as it stands here, None where the journal has all of it."""
        return next((each for each in self._held if each.attempt == attempt), None)

    def sentences(self) -> Sentences | None:
        """Return what there is to say of it, None where nothing waits."""
        if not self._held:
            return None
        answers = sum(each.taking.unsaved.answers for each in self._held)
        return unsaved_sentences(answers, self._held[0].path)

    def result_sentences(self, attempt: str) -> Sentences | None:
        """Return what there is to say of an attempt's results, None where the journal has all of it."""
        held = self.underway(attempt)
        return None if held is None else unsaved_results_sentences(held.path)

    def list_sentences(self) -> Sentences | None:
        """Return what there is to say where attempts are listed, None where nothing waits."""
        return unlisted_sentences(len(self._held)) if self._held else None

    def newest(self) -> tuple[str, bool] | None:
        """Return the attempt that was left last with something unsaved, and whether it is finished."""
        if not self._held:
            return None
        last = self._held[-1]
        return last.attempt, last.taking.view.phase is Phase.FINISHED

    @Slot()
    def save(self) -> bool:
        """Write what waits, as far as there is room; return whether nothing waits any more."""
        self._held = [each for each in self._held if not _saved(each)]
        if not self._held and self._again.isActive():
            self._again.stop()
            self._warned = False
            self.saved.emit()
        return not self._held

    def last_warning(self) -> Sentences | None:
        """Save what can be saved; return what would be lost if the window closed now, None once that was said."""
        self.hold()
        if self.save() or self._warned:
            return None
        self._warned = True
        said = self.sentences()
        return said and (said[0], f"{said[1]} {_AGAIN}")


def _saved(underway: Underway) -> bool:
    try:
        return underway.taking.unsaved.save()
    except JournalFault:
        return False  # another window has gone on with it, or the journal is damaged: said where that is met
