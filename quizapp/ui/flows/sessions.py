"""How a session begins, and is gone on with: what it needs is read and written first, or why not is said."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from quizapp.app.fault_sentences import sentences
from quizapp.app.home import Start
from quizapp.app.learners import extra_time
from quizapp.app.reading import load
from quizapp.app.settings import Settings
from quizapp.app.taking import Clock, Underway, come_back, go_on, plan_for, start
from quizapp.journal.faults import JournalFault, NotKept
from quizapp.journal.store import Journal
from quizapp.session.plan import Plan
from quizapp.session.steps import Phase
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.flows.unsaved import UnsavedFlow
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window

Beginning = Callable[[], Underway]


class Sessions(QObject):
    """`begun` gives the page of a session to show; `ended` and `left` are that session's, once nothing of it is lost.

    `refused` says why there is none, and what is offered then; `outdated` that a file is not what it was any more.
    """

    begun = Signal(object)
    ended = Signal(str)
    left = Signal()
    refused = Signal(object, object)
    outdated = Signal()

    def __init__(
        self,
        theme: Theme,
        window: Window,
        settings: Settings,
        unsaved: UnsavedFlow,
        clock: Clock,
        seed: Callable[[], int],
    ) -> None:
        super().__init__(window)
        self._theme, self._window, self._settings = theme, window, settings
        self._unsaved, self._clock, self._seed = unsaved, clock, seed

    def begin(self, journal: Journal, chosen: Start) -> None:
        """Begin a session over the quizzes of some files; where the disk refuses, offer to begin it all the same."""
        quizzes = load(map(Path, chosen.paths)).quizzes
        if len(quizzes) < len(chosen.paths):
            self.outdated.emit()  # and cannot be taken now
            return

        def begin(*, unsaved: bool = False) -> Underway:
            plan = plan_for(quizzes, self._seed(), extra=extra_time(journal))
            return start(journal, plan, self._clock, unsaved=unsaved)

        self._take(begin, partial(begin, unsaved=True))

    def take(self, journal: Journal, plan: Plan) -> None:
        """Begin a session on a plan; where the disk refuses, offer to begin it all the same."""
        begin = partial(start, journal, plan, self._clock)
        self._take(begin, partial(begin, unsaved=True))

    def go_on(self, journal: Journal, attempt: str) -> None:
        """Go on with an attempt: as it stands in memory where not all of it is in the journal."""
        held = self._unsaved.underway(attempt)
        self._take(lambda: come_back(held) if held else go_on(journal, attempt, self._clock))

    def _take(self, begin: Beginning, unsaved: Beginning | None = None) -> None:
        """Open what `begin` returns, or say why not. `unsaved` begins it although the disk refuses."""
        try:
            underway = begin()
        except JournalFault as fault:
            offers: list[tuple[str, Callable[[], None]]] = []
            if isinstance(fault, NotKept):
                offers.append(("Try again", partial(self._take, begin, unsaved)))
                if unsaved is not None:
                    offers.append(("Go on without saving", partial(self._take, unsaved)))
            self.refused.emit(sentences(fault, "session"), offers)
        else:
            if underway.taking.view.phase is Phase.FINISHED:  # here, and not saved, or in another window
                self.ended.emit(underway.attempt)
            else:
                self._open(underway)

    def _open(self, underway: Underway) -> None:
        settings = self._settings
        page = SessionPage(self._theme, self._window, single_keys=settings.single_keys, time_shown=settings.time_shown)
        page.time_toggled.connect(settings.set_time_shown)
        self._window.closing.connect(page.settle)
        flow = SessionFlow(page, underway)
        self._unsaved.take(underway)
        flow.ended.connect(self._unsaved.hold)
        flow.left.connect(self._unsaved.hold)
        flow.ended.connect(self.ended)
        flow.left.connect(self.left)
        self.begun.emit(page)
