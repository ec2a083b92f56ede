"""Where limited time passes in a window: shown each second, kept every ten, said aloud at a few moments, ended."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from quizapp.app.taking import Taking
from quizapp.app.time_words import aloud
from quizapp.journal.faults import JournalFault
from quizapp.session.time import TimeLeft
from quizapp.ui.pages.session import SessionPage

_SECOND = 1_000  # ms


class Timing(QObject):
    """Runs only where something is limited. `up` says that the time of the session or of the question is over.

    `refused` gives a fault of the journal that keeps the time from being kept.
    """

    up = Signal()
    refused = Signal(object)

    def __init__(self, page: SessionPage, taking: Taking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._taking = page, taking
        self._before: TimeLeft | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look_again)

    @property
    def waits(self) -> bool:
        """Whether it will look again by itself."""
        return self._timer.isActive()

    def look(self) -> None:
        """Look at the time now, and again when something is to be shown, kept or ended."""
        self._look(may_end=False)  # whoever asks is in the midst of something

    @Slot()
    def look_again(self) -> None:
        """Look at the time now, and say that it is up where it is."""
        self._look(may_end=True)

    def _look(self, *, may_end: bool) -> None:
        self._timer.stop()
        try:
            wait = self._taking.keep_time()
        except JournalFault as fault:
            self.refused.emit(fault)
            return
        left = self._taking.time_left()
        self._page.show_time(left, aloud(self._taking.session.plan.limit, self._before, left))
        self._before = left
        if wait == 0 and may_end:
            self.up.emit()
        elif wait == 0:
            self._timer.start(0)
        elif wait is not None and left is not None and left.soonest is not None:
            self._timer.start(min(wait, left.soonest % _SECOND or _SECOND))

    def stop(self) -> None:
        """Look no more: the session was left, has ended, or is another window's."""
        self._timer.stop()
